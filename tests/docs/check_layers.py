#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cashier Companion contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scans app, forms, models and services for what ARCHITECTURE.md and CONTRIBUTING.md forbid.

Includes against the layers, nested event loops and waiting calls, futures continued in a context, certificates let through, SQL made of
strings, colours outside the palette, and files without a licence. Exceptions stand in ALLOWED, each with its reason.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDERS = ["app", "forms", "models", "services"]

# Headers of QtCore. An unknown one is refused until somebody has put it here, so that no module slips in unseen.
QT_CORE = set("""
    Qt QtGlobal QtNumeric QAbstractEventDispatcher QAbstractItemModel QAbstractListModel QAbstractTableModel QBasicTimer QBitArray QBuffer
    QByteArray QByteArrayView QCache QChar QCollator QCommandLineOption QCommandLineParser QCoreApplication QCryptographicHash QDataStream
    QDate QDateTime QDeadlineTimer QDebug QDir QDirIterator QElapsedTimer QEvent QFile QFileDevice QFileInfo QFlags QFuture QFutureWatcher
    QHash QIODevice QJsonArray QJsonDocument QJsonObject QJsonParseError QJsonValue QLatin1Char QLatin1String QLibraryInfo QLine QList
    QLocale QLockFile QLoggingCategory QMap QMargins QMessageAuthenticationCode QMetaEnum QMetaObject QMetaType QMimeData QModelIndex
    QMultiHash QMultiMap QMutex QObject QOperatingSystemVersion QPair QPersistentModelIndex QPoint QPointer QProcess QPromise QPropertyAnimation
    QQueue QRandomGenerator QRect QRegularExpression QRunnable QSaveFile QScopedPointer QScopeGuard QSemaphore QSet QSettings QSharedPointer
    QSignalBlocker QSize QSocketNotifier QSortFilterProxyModel QStack QStandardPaths QStorageInfo QString QStringBuilder QStringDecoder
    QStringEncoder QStringList QStringMatcher QStringView QSysInfo QTemporaryDir QTemporaryFile QTextStream QThread QThreadPool QTime QTimer
    QTimeZone QTranslator QUrl QUrlQuery QUuid QVariant QVariantList QVariantMap QVector QWaitCondition QXmlStreamReader
""".split())
QT_SQL = re.compile(r"QSql")
QT_NETWORK = re.compile(r"Q(Network|Ssl|Host|Http|Tcp|Udp|Local(Server|Socket)|AbstractSocket|Dns|Dtls|Auth|Hsts)")

# Which folders of services a folder of services may include (ARCHITECTURE.md, Layers).
SERVICES = {
    "platform": set(),
    "store": {"platform"},
    "net": {"platform"},
    "session": {"platform", "store"},
    "delivery": {"platform", "store", "session"},  # session/linkstate.h: the words of a link
    "brevix": {"platform", "store", "net", "session", "delivery"},
    "plazius": {"platform", "store", "net", "session", "delivery"},
}

# (name, where, pattern). Searched in code without comments; `where` is a prefix of the path.
FORBIDDEN = [
    ("certificates are always verified", "", r"\bignoreSslErrors\b"),
    ("no nested event loop", "", r"\b(QEventLoop|processEvents)\b"),
    ("no waiting call", "", r"\bwaitFor(Finished|ReadyRead|Connected|Disconnected|Encrypted|BytesWritten|Started|Done|Opened|NewConnection)\s*\("),
    ("no modal loop", "forms/", r"\bexec\s*\("),
    ("a future is consumed by onResult()", "", r"\.then\s*\(\s*(this\b|&|\*|m_\w+|\w+\s*,|QtFuture)"),
    ("the key has no insecure fallback", "", r"\bsetInsecureFallback\b"),
    ("SQL is text with bound values", "",
     r'"\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|PRAGMA|ATTACH)\b(?:[^"\\]|\\.)*"(?:\s*u?"(?:[^"\\]|\\.)*")*(?:_s|_L1|_qs)?\)?\s*(\.arg\(|\+)'),
    ("SQL is text with bound values", "services/store/", r"\b(exec|execute|executeOnce|prepare)\(\s*[^()\"]*\+\s*u?\""),
    ("colours are tokens", "", r'"[^"\n]*#[0-9A-Fa-f]{3,8}\b(?![^"\n]*%)[^"\n]*"|\bQColor\(\s*(\d|0x)|\bqRgba?\(\s*\d'),
    ("nothing is printed, no cash drawer is opened (D-35)", "", r"\b(QPrint\w*|QPdfWriter|QSerialPort\w*)\b"),
    ("the base is never opened by other means than SQLite (D17)", "services/store/", r"\bQFile\s+\w+\s*\(|\bQSaveFile\b"),
]

# (path, name of the rule, part of the line): the reason.
ALLOWED = {
    ("services/net/transport.cpp", "no waiting call", "m_preparing.waitForFinished()"):
        "the destructor waits for its own worker that prepares TLS, so that it never outlives what it writes to",
    ("services/store/schema.cpp", "SQL is text with bound values", "PRAGMA user_version=%1"):
        "a pragma takes no bound values; the number is our own",
    ("services/store/salvage.cpp", "SQL is text with bound values", 'SELECT * FROM \\"%1\\" NOT INDEXED'):
        "a name of a table cannot be bound; the names are those of our own schema",
    ("services/store/salvage.cpp", "SQL is text with bound values", 'INSERT OR IGNORE INTO \\"%1\\"'):
        "names cannot be bound; they are those of our own schema, the values are bound",
    ("forms/plazius/slipoutput.cpp", "nothing is printed, no cash drawer is opened (D-35)", "QPrint"):
        "the slip for the buyer is no fiscal receipt (P-SAL-10); D-35 speaks of fiscal printing",
}
PALETTE = "forms/common/tokens.cpp"
NO_LICENCE_LINE = {"translations/companion_ru.ts", "translations/companion_en.ts", "CMakePresets.json"}  # written by tools; no comments
WITH_LICENCE_LINE = {".cpp", ".h", ".ui", ".cmake", ".py", ".sh", ".qss", ".qrc", ".json", ".yaml", ".ts"}


def without_comments(text):
    """The code with comments blanked, so that lines keep their numbers. Strings stay."""
    token = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|//[^\n]*|/\*.*?\*/', re.DOTALL)
    return token.sub(lambda m: m[0] if m[0][0] in "\"'" else re.sub(r"[^\n]", " ", m[0]), text)


def check_include(path, header, own):
    """What is wrong with this include, or None."""
    layer, folder = path.parts[0], path.parts[1]
    if own:
        target = header.split("/")
        if target[0] not in FOLDERS:
            return None
        order = {"models": 0, "services": 1, "forms": 2, "app": 3}
        if order[target[0]] > order[layer]:
            return f"{layer} must not include {header}"
        if layer == "services" and target[0] == "services" and folder != target[1] and target[1] not in SERVICES[folder]:
            return f"services/{folder} must not include {header}"
        return None
    if not re.fullmatch(r"Q\w+", header):
        return "a header of a whole module" if re.fullmatch(r"Qt\w+/?.*", header) else None
    if re.fullmatch(r"Qt[A-Z]\w+", header) and header not in QT_CORE:
        return f"<{header}> is the header of a whole module"
    if layer == "models" and header not in QT_CORE:
        return f"models sees QtCore only, not <{header}>"
    if layer == "services" and header not in QT_CORE:
        network = QT_NETWORK.match(header) and folder == "net"
        sql = QT_SQL.match(header) and folder == "store"
        if not network and not sql:
            return f"services/{folder} must not see <{header}>"
    if layer == "forms" and (QT_SQL.match(header) or QT_NETWORK.match(header)):
        return f"a form never touches <{header}>"
    return None


def check_source(path, text, used):
    name = path.as_posix()
    code = without_comments(text)
    for number, line in enumerate(code.splitlines(), 1):
        include = re.match(r'\s*#\s*include\s*(["<])([^">]+)', line)
        if include:
            wrong = check_include(path, include[2], include[1] == '"')
            if wrong:
                yield f"{name}:{number}: {wrong}"
    lines = text.splitlines()
    for rule, where, pattern in FORBIDDEN:
        if not name.startswith(where) or (rule == "colours are tokens" and name == PALETTE):
            continue
        for match in re.finditer(pattern, code):
            number = code.count("\n", 0, match.start()) + 1
            exception = next((key for key in ALLOWED if key[0] == name and key[1] == rule and key[2] in lines[number - 1]), None)
            if exception:
                used.add(exception)
            else:
                yield f"{name}:{number}: {rule}: {match[0].splitlines()[0].strip()}"


def check_look(path, text):
    """Colours in style sheets and designer files."""
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r"#[0-9A-Fa-f]{6}\b", line) or "<color" in line:
            yield f"{path.as_posix()}:{number}: colours are tokens: {line.strip()}"


def licence_faults():
    for folder in [*FOLDERS, "resources", "tests", "translations", "cmake", "docs"]:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            wanted = path.suffix in WITH_LICENCE_LINE or path.name == "CMakeLists.txt"
            if not wanted or not path.is_file() or name in NO_LICENCE_LINE or "__pycache__" in name:
                continue
            head = "\n".join(path.read_text(encoding="utf-8").splitlines()[:6])
            if "SPDX-License-Identifier: GPL-3.0-or-later" not in head or "SPDX-FileCopyrightText:" not in head:
                yield f"{name}: no SPDX lines at its head"


def twice_named():
    """One name, one class: two classes of one name in one program are an error that no compiler and no linker reports, and
    each may run the destructor of the other."""
    places = {}
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.h")):
            code = without_comments(path.read_text(encoding="utf-8"))
            inner = [match[1] for match in re.finditer(r"^namespace companion::(\w+)|^namespace (\w+) \{", code, re.M)]
            if len(inner) > 1:
                continue  # a namespace of its own inside the header
            for match in re.finditer(r"^(?:class|struct|enum class) (\w+)(?: final)?(?= *(?::|\{|$))", code, re.M):
                places.setdefault(match[1], []).append(path.relative_to(ROOT).as_posix())
    for name, files in sorted(places.items()):
        if len(files) > 1:
            yield f"class {name} stands in {' and '.join(files)}"


def main():
    faults, used, count = list(licence_faults()), set(), 0
    for folder in FOLDERS + ["resources"]:
        for file in sorted((ROOT / folder).rglob("*")):
            path = file.relative_to(ROOT)
            if file.suffix in {".cpp", ".h"} and folder != "resources":
                count += 1
                faults += check_source(path, file.read_text(encoding="utf-8"), used)
            elif file.suffix in {".ui", ".qss"}:
                faults += check_look(path, file.read_text(encoding="utf-8"))
    faults += [f"{path}: the exception «{part}» is used no more: take it out" for path, rule, part in ALLOWED
               if (path, rule, part) not in used]
    faults += twice_named()
    for fault in faults:
        print(fault)
    print(f"{count} sources scanned, {len(ALLOWED)} exceptions")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
