// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/inifile.h"
#include "property.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sample = "; top\r\n[plugins]\r\n;plazius = off\r\n\r\n[Plazius]\r\nserverUrl = \"https://api.plazius.ru\"\r\n"
                          "; the wait\r\n;timeout = 30\r\nunknown=1 ; not a comment\r\n";

QList<QByteArray> linesOf(const QByteArray& bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        lines[i] += '\n';
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

/// Lines as people and machines leave them behind.
rc::Gen<std::string> genLine()
{
    return rc::gen::element<std::string>(
        "", "  ", "; comment", ";timeout = 30", "; timeout=30", "timeout = 7", "timeout=8", "  timeout\t=\t\"9\"  ", "TIMEOUT = 10",
        "timeout", "= 5", "[Plazius]", "[plugins]", "[ plazius ]", "[broken", "userId = \"till\"", "other = x=y", "\xff\xfe\x80",
        "название = значение", "timeout = \"", "timeout =", "#timeout = 3", "[Plazius] ; tail");
}

rc::Gen<QByteArray> genFile()
{
    const auto lines = rc::gen::container<std::vector<std::string>>(genLine());
    const auto ends = rc::gen::container<std::vector<bool>>(rc::gen::arbitrary<bool>());
    return rc::gen::map(rc::gen::tuple(lines, ends, rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>()), [](const auto& parts) {
        const auto& [texts, windows, mark, finalEnd] = parts;
        QByteArray bytes = mark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            bytes += QByteArray::fromStdString(texts[i]);
            if (i + 1 < texts.size() || finalEnd)
                bytes += i < windows.size() && windows[i] ? "\r\n" : "\n";
        }
        return bytes;
    });
}

rc::Gen<QString> genValue()
{
    return rc::gen::map(rc::gen::container<std::vector<char16_t>>(rc::gen::element<char16_t>(
                            u'a', u'7', u' ', u'\t', u'"', u'=', u';', u'[', u']', u'#', u'\\', u'%', u'я', u'\u00A0', u'\u20BD')),
                        [](const std::vector<char16_t>& units) {
                            return QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
                        });
}

} // namespace

class TestIniFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void changesItsLineOnly_data();
    void changesItsLineOnly();
    void commentsAKey_data();
    void commentsAKey();
    void bytesComeBack();
    void whatIsSetIsRead();
    void nothingElseChanges();
    void aCommentedKeyIsGone();
};

void TestIniFile::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value"); // null = missing
    const auto row = [](const char* name, const QByteArray& text, const QString& value) { QTest::newRow(name) << text << value; };
    row("plain", "[Plazius]\ntimeout = 7\n", u"7"_qs);
    row("no blanks", "[Plazius]\ntimeout=7\n", u"7"_qs);
    row("blanks and tabs", "  [Plazius]  \n\t timeout \t=\t 7 \t\n", u"7"_qs);
    row("quotes", "[Plazius]\ntimeout = \"7\"\n", u"7"_qs);
    row("quotes keep blanks", "[Plazius]\ntimeout = \" 7 \"\n", u" 7 "_qs);
    row("quotes inside", "[Plazius]\ntimeout = \"a\"b\"\n", u"a\"b"_qs);
    row("one quote is no quotes", "[Plazius]\ntimeout = \"\n", u"\""_qs);
    row("empty", "[Plazius]\ntimeout =\n", u""_qs);
    row("empty quotes", "[Plazius]\ntimeout = \"\"\n", u""_qs);
    row("comment sign inside is text", "[Plazius]\ntimeout = 7 ; s\n", u"7 ; s"_qs);
    row("sign of equality inside", "[Plazius]\ntimeout = a=b\n", u"a=b"_qs);
    row("commented", "[Plazius]\n;timeout = 7\n", {});
    row("commented with a blank before", "[Plazius]\n  ; timeout = 7\n", {});
    row("twice: the last", "[Plazius]\ntimeout = 7\ntimeout = 8\n", u"8"_qs);
    row("section twice", "[Plazius]\ntimeout = 7\n[x]\n[Plazius]\ntimeout = 8\n", u"8"_qs);
    row("other section", "[plugins]\ntimeout = 7\n", {});
    row("before any section", "timeout = 7\n[Plazius]\n", {});
    row("other case", "[PLAZIUS]\nTimeOut = 7\n", u"7"_qs);
    row("CRLF", "[Plazius]\r\ntimeout = 7\r\n", u"7"_qs);
    row("byte order mark", "\xEF\xBB\xBF[Plazius]\ntimeout = 7\n", u"7"_qs);
    row("no final line end", "[Plazius]\ntimeout = 7", u"7"_qs);
    row("Cyrillic", "[Plazius]\ntimeout = \"касса\"\n", u"касса"_qs);
    row("nothing", "", {});
    row("broken section is no section", "[Plazius\ntimeout = 7\n", {});
}

void TestIniFile::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    const auto read = IniFile::fromBytes(text).value(u"Plazius"_qs, u"timeout"_qs);
    QCOMPARE(read.has_value(), !value.isNull());
    QCOMPARE(read.value_or(QString()), value);
    QCOMPARE(IniFile::fromBytes(text).toBytes(), text);
}

void TestIniFile::changesItsLineOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // [Plazius] timeout = 45
    QTest::newRow("present") << QByteArray("[Plazius]\n; a\ntimeout = 30\n; b\n") << QByteArray("[Plazius]\n; a\ntimeout = 45\n; b\n");
    QTest::newRow("its own way") << QByteArray("[Plazius]\n\t timeout=\"30\" \r\nx=1\n") << QByteArray("[Plazius]\n\t timeout=\"45\" \r\nx=1\n");
    QTest::newRow("the one that counts") << QByteArray("[Plazius]\ntimeout = 1\ntimeout = 2\n")
                                         << QByteArray("[Plazius]\ntimeout = 1\ntimeout = 45\n");
    QTest::newRow("P-CON-06 below its default") << sample
        << QByteArray(sample).replace(";timeout = 30\r\n", ";timeout = 30\r\ntimeout = 45\r\n");
    QTest::newRow("end of the section") << QByteArray("[Plazius]\na = 1\n\n; of the next\n[x]\nb = 2\n")
                                        << QByteArray("[Plazius]\na = 1\ntimeout = 45\n\n; of the next\n[x]\nb = 2\n");
    QTest::newRow("empty section") << QByteArray("[Plazius]\n\n[x]\n") << QByteArray("[Plazius]\ntimeout = 45\n\n[x]\n");
    QTest::newRow("no section") << QByteArray("[x]\na = 1\n") << QByteArray("[x]\na = 1\n\n[Plazius]\ntimeout = 45\n");
    QTest::newRow("no section, no line end") << QByteArray("[x]\r\na = 1") << QByteArray("[x]\r\na = 1\r\n\r\n[Plazius]\r\ntimeout = 45\r\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray("[Plazius]\ntimeout = 45\n");
    QTest::newRow("last line without its end") << QByteArray("[Plazius]\n;timeout = 30") << QByteArray("[Plazius]\n;timeout = 30\ntimeout = 45");
    QTest::newRow("not UTF-8 stays") << QByteArray("; \xd2\xe0\xe9\xec\n[Plazius]\ntimeout = 3\n")
                                     << QByteArray("; \xd2\xe0\xe9\xec\n[Plazius]\ntimeout = 45\n");
}

void TestIniFile::changesItsLineOnly()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    IniFile file = IniFile::fromBytes(before);
    file.set(u"Plazius"_qs, u"timeout"_qs, u"45"_qs);
    QCOMPARE(file.toBytes(), after);
    file.set(u"Plazius"_qs, u"timeout"_qs, u"45"_qs);
    QCOMPARE(file.toBytes(), after);
}

void TestIniFile::commentsAKey_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("becomes the comment") << QByteArray("[Plazius]\nuserSecret = \"s\"\r\nx=1\n") << QByteArray("[Plazius]\n;userSecret = \"\"\r\nx=1\n");
    QTest::newRow("the comment is there") << QByteArray("[Plazius]\n;userSecret = \"\"\nuserSecret = s\nx=1\n")
                                          << QByteArray("[Plazius]\n;userSecret = \"\"\nx=1\n");
    QTest::newRow("each of them goes") << QByteArray("[Plazius]\nuserSecret = a\nuserSecret = b") << QByteArray("[Plazius]\n;userSecret = \"\"");
    QTest::newRow("other sections keep theirs") << QByteArray("[x]\nuserSecret = a\n") << QByteArray("[x]\nuserSecret = a\n");
}

void TestIniFile::commentsAKey()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    IniFile file = IniFile::fromBytes(before);
    file.comment(u"Plazius"_qs, u"userSecret"_qs, QString());
    QCOMPARE(file.toBytes(), after);
}

void TestIniFile::bytesComeBack()
{
    checkProperty("bytes come back", [] {
        const QByteArray bytes = *genFile();
        RC_ASSERT(IniFile::fromBytes(bytes).toBytes() == bytes);
    });
}

void TestIniFile::whatIsSetIsRead()
{
    checkProperty("what is set is read", [] {
        const QString value = *genValue();
        const auto quotes = *rc::gen::element(IniFile::Quotes::WhenNeeded, IniFile::Quotes::Always);
        IniFile file = IniFile::fromBytes(*genFile());
        file.set(u"Plazius"_qs, u"timeout"_qs, value, quotes);
        RC_ASSERT(file.value(u"Plazius"_qs, u"timeout"_qs) == value);
        // And by whoever reads the file.
        RC_ASSERT(IniFile::fromBytes(file.toBytes()).value(u"Plazius"_qs, u"timeout"_qs) == value);
        RC_ASSERT(IniFile::fromBytes(file.toBytes()).toBytes() == file.toBytes());
    });
}

void TestIniFile::nothingElseChanges()
{
    checkProperty("nothing else changes", [] {
        const QByteArray before = *genFile();
        IniFile file = IniFile::fromBytes(before);
        const auto other = file.value(u"plugins"_qs, u"timeout"_qs);
        const bool present = file.value(u"Plazius"_qs, u"timeout"_qs).has_value();
        file.set(u"Plazius"_qs, u"timeout"_qs, u"45"_qs);
        RC_ASSERT(file.value(u"plugins"_qs, u"timeout"_qs) == other);
        const QList<QByteArray> old = linesOf(before);
        const QList<QByteArray> now = linesOf(file.toBytes());
        if (present) {
            RC_ASSERT(now.size() == old.size());
            int changed = 0;
            for (qsizetype i = 0; i < old.size(); ++i)
                changed += old.at(i) == now.at(i) ? 0 : 1;
            RC_ASSERT(changed <= 1);
        } else {
            // Lines came in; each old one is still there, in its order (the last may have got its line end).
            qsizetype at = 0;
            for (const QByteArray& line : old) {
                while (at < now.size() && now.at(at) != line && now.at(at) != line + '\n' && now.at(at) != line + "\r\n")
                    ++at;
                RC_ASSERT(at < now.size());
                ++at;
            }
            RC_ASSERT(now.size() >= old.size() + 1 && now.size() <= old.size() + 3);
        }
    });
}

void TestIniFile::aCommentedKeyIsGone()
{
    checkProperty("a commented key is gone", [] {
        IniFile file = IniFile::fromBytes(*genFile());
        const auto other = file.value(u"plugins"_qs, u"timeout"_qs);
        file.comment(u"Plazius"_qs, u"timeout"_qs, u"30"_qs);
        RC_ASSERT(!IniFile::fromBytes(file.toBytes()).value(u"Plazius"_qs, u"timeout"_qs).has_value());
        RC_ASSERT(IniFile::fromBytes(file.toBytes()).value(u"plugins"_qs, u"timeout"_qs) == other);
    });
}

QTEST_GUILESS_MAIN(TestIniFile)
#include "tst_inifile.moc"
