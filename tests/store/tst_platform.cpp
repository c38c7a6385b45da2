// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/datafolder.h"
#include "services/platform/filesecrets.h"
#include "services/platform/logging.h"
#include "services/platform/securefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString& path)
{
    struct stat info{};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777U) : -1;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The folder of an instance, its lock, its secrets and its log.
class PlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ::umask(022); }
    void folderIsForThisUserOnly();
    void secondTakerIsToldWhoHoldsIt();
    void P7_lockOfADeadProgramIsTaken();
    void H3_linkAsLockIsRefused();
    void P6_folderOfAnotherUserIsRefused();
    void pathsOfAnInstance();
    void freeRoomIsMeasured();
    void secretsComeBack();
    void H4_secretsAreNeverReadableForOthers();
    void secretsOfADamagedFileAreNotThrownAway();
    void H3_linkAsSecretsIsRefused();
    void logLineIsOneLine_data();
    void logLineIsOneLine();
    void H5_debugIsDropped();
    void logRotatesAndIsForThisUserOnly();
    void logFromManyThreads();
};

void PlatformTest::folderIsForThisUserOnly()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"till"_s);
    QVERIFY(QDir().mkpath(path));
    ::chmod(QFile::encodeName(path).constData(), 0755);
    const auto folder = DataFolder::take(path);
    QVERIFY(folder.has_value());
    QCOMPARE(modeOf(path), 0700);
    QCOMPARE(modeOf(path + "/companion.lock"_L1), 0600);
}

void PlatformTest::secondTakerIsToldWhoHoldsIt()
{
    QTemporaryDir dir;
    auto first = DataFolder::take(dir.filePath(u"till"_s));
    QVERIFY(first.has_value());
    const auto second = DataFolder::take(dir.filePath(u"till"_s));
    QVERIFY(!second.has_value());
    QCOMPARE(errorName(second.error().code), u"storage_busy"_s);
    QVERIFY(second.error().detail.startsWith(QString::number(QCoreApplication::applicationPid())));
    first->reset();
    QVERIFY(DataFolder::take(dir.filePath(u"till"_s)).has_value());
}

void PlatformTest::P7_lockOfADeadProgramIsTaken()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"till"_s);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto folder = DataFolder::take(path);
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(contentOf(path + "/companion.lock"_L1).startsWith(QByteArray::number(child)));
    QVERIFY(DataFolder::take(path).has_value());
}

void PlatformTest::H3_linkAsLockIsRefused()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"till"_s);
    QVERIFY(QDir().mkpath(path));
    QVERIFY(QFile::link(dir.filePath(u"victim"_s), path + "/companion.lock"_L1));
    const auto folder = DataFolder::take(path);
    QVERIFY(!folder.has_value());
    QVERIFY(!QFile::exists(dir.filePath(u"victim"_s)));
}

void PlatformTest::P6_folderOfAnotherUserIsRefused()
{
    if (::geteuid() != 0)
        QSKIP("needs root: chown");
    QTemporaryDir dir;
    const QString path = dir.filePath(u"till"_s);
    QVERIFY(QDir().mkpath(path));
    QCOMPARE(::chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
    const auto folder = DataFolder::take(path);
    QVERIFY(!folder.has_value());
    QCOMPARE(errorName(folder.error().code), u"storage_unavailable"_s);
}

void PlatformTest::pathsOfAnInstance()
{
    QCOMPARE(DataFolder::pathFor(u"/srv/till/../till-3/"_s), u"/srv/till-3"_s);
    QCOMPARE(DataFolder::pathFor(u"here"_s), QDir::currentPath() + "/here"_L1);
    qputenv("XDG_DATA_HOME", "/somewhere/data");
    QCOMPARE(DataFolder::pathFor({}), u"/somewhere/data/cashier-companion"_s);
    qputenv("XDG_DATA_HOME", "relative"); // to be ignored, says the standard
    QCOMPARE(DataFolder::pathFor({}), QDir::homePath() + "/.local/share/cashier-companion"_L1);
    qunsetenv("XDG_DATA_HOME");
}

void PlatformTest::freeRoomIsMeasured()
{
    QTemporaryDir dir;
    const auto folder = DataFolder::take(dir.filePath(u"till"_s));
    QVERIFY(folder.has_value());
    const qint64 free = freeBytes((*folder)->path());
    QVERIFY(free > 0);
    QCOMPARE((*folder)->isDiskLow(), free < 200000000);
    QCOMPARE(freeBytes(u"/no/such/place"_s), -1);
    QCOMPARE((*folder)->unsafeFileSystem(), QString());
}

void PlatformTest::secretsComeBack()
{
    QTemporaryDir dir;
    FileSecrets secrets(dir.filePath(u"secrets.json"_s));
    QCOMPARE(secrets.read(u"brevix/key"_s).result().value(), QString());
    QVERIFY(secrets.write(u"brevix/key"_s, u"кл\"юч\n\u202E"_s).result().has_value());
    QVERIFY(secrets.write(u"other"_s, u"2"_s).result().has_value());
    FileSecrets again(dir.filePath(u"secrets.json"_s));
    QCOMPARE(again.read(u"brevix/key"_s).result().value(), u"кл\"юч\n\u202E"_s);
    QVERIFY(again.write(u"brevix/key"_s, QString()).result().has_value());
    QCOMPARE(again.read(u"brevix/key"_s).result().value(), QString());
    QCOMPARE(again.read(u"other"_s).result().value(), u"2"_s);
    QVERIFY(secrets.guardedByFileRightsOnly());
}

void PlatformTest::H4_secretsAreNeverReadableForOthers()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"secrets.json"_s);
    FileSecrets secrets(path);
    std::atomic<bool> stop{false};
    std::atomic<int> readable{0};
    std::thread watcher([&] {
        while (!stop) {
            for (const QFileInfo& file : QDir(dir.path()).entryInfoList(QDir::Files | QDir::Hidden)) {
                const int mode = modeOf(file.filePath());
                if (mode >= 0 && mode != 0600)
                    ++readable;
            }
        }
    });
    for (int i = 0; i < 50; ++i)
        QVERIFY(secrets.write(u"key"_s, QString::number(i)).result().has_value());
    stop = true;
    watcher.join();
    QCOMPARE(readable.load(), 0);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"secrets.json"_s});
    ::chmod(QFile::encodeName(path).constData(), 0644);
    QCOMPARE(secrets.read(u"key"_s).result().value(), u"49"_s);
    QCOMPARE(modeOf(path), 0600);
}

void PlatformTest::secretsOfADamagedFileAreNotThrownAway()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"secrets.json"_s);
    QVERIFY(securefile::replaceFile(path, "{\"key\": \"abc").has_value());
    FileSecrets secrets(path);
    QCOMPARE(errorName(secrets.read(u"key"_s).result().error().code), u"secret_unavailable"_s);
    QCOMPARE(errorName(secrets.write(u"key"_s, u"new"_s).result().error().code), u"secret_unavailable"_s);
    QCOMPARE(contentOf(path), QByteArray("{\"key\": \"abc"));
}

void PlatformTest::H3_linkAsSecretsIsRefused()
{
    QTemporaryDir dir;
    QVERIFY(securefile::replaceFile(dir.filePath(u"real"_s), "{\"key\":\"x\"}").has_value());
    QVERIFY(QFile::link(dir.filePath(u"real"_s), dir.filePath(u"secrets.json"_s)));
    FileSecrets secrets(dir.filePath(u"secrets.json"_s));
    QVERIFY(!secrets.read(u"key"_s).result().has_value());
}

void PlatformTest::logLineIsOneLine_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"чек 1042, 5 ₽ 🙂"_s << u"чек 1042, 5 ₽ 🙂"_s;
    QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a\\r\\nb\\tc"_s;
    QTest::newRow("escape sequence") << u"\u001B[2J"_s << u"\\u{1B}[2J"_s;
    QTest::newRow("C1") << u"\u009B31m"_s << u"\\u{9B}31m"_s;
    QTest::newRow("bidi") << u"a\u202Eb\u2066c\u200F"_s << u"a\\u{202E}b\\u{2066}c\\u{200F}"_s;
    QTest::newRow("line separators") << u"\u2028\u2029"_s << u"\\u{2028}\\u{2029}"_s;
    QTest::newRow("zero width") << u"\uFEFF\u200B"_s << u"\\u{FEFF}\\u{200B}"_s;
    QTest::newRow("what looks escaped") << u"\\n"_s << u"\\\\n"_s;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << u"\\u{0}"_s;
}

void PlatformTest::logLineIsOneLine()
{
    QFETCH(QString, message);
    QFETCH(QString, written);
    QCOMPARE(escapedForLog(message), written);
    QTemporaryDir dir;
    {
        const LogFile log(dir.filePath(u"log"_s));
        QVERIFY(log.isOpen());
        qCInfo(lcStore).noquote() << message;
    }
    const QByteArray content = contentOf(dir.filePath(u"log/companion.log"_s));
    QCOMPARE(content.count('\n'), 1);
    if (message != QString(QChar(u'\0'))) // QDebug ends a string there
        QVERIFY(content.endsWith(" info companion.store " + written.toUtf8() + "\n"));
}

void PlatformTest::H5_debugIsDropped()
{
    QTemporaryDir dir;
    {
        const LogFile log(dir.filePath(u"log"_s));
        QLoggingCategory::setFilterRules(u"*=true"_s);
        qCDebug(lcNet) << "Authorization: Basic secret";
        qCInfo(lcNet) << "kept";
        QLoggingCategory::setFilterRules({});
    }
    const QByteArray content = contentOf(dir.filePath(u"log/companion.log"_s));
    QVERIFY(content.contains("kept"));
    QVERIFY(!content.contains("secret"));
}

void PlatformTest::logRotatesAndIsForThisUserOnly()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"log"_s);
    {
        const LogFile log(folder);
        const QString text(3000, u'x');
        for (int i = 0; i < 2500; ++i)
            qCInfo(lcUi).noquote() << i << text;
    }
    QCOMPARE(modeOf(folder), 0700);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo& file : files) {
        QCOMPARE(modeOf(file.filePath()), 0600);
        QVERIFY(file.size() <= 2 * 1024 * 1024);
    }
    QVERIFY(contentOf(folder + "/companion.log"_L1).contains(" 2499 "));
}

void PlatformTest::logFromManyThreads()
{
    QTemporaryDir dir;
    {
        const LogFile log(dir.filePath(u"log"_s));
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([t] {
                for (int i = 0; i < 200; ++i)
                    qCInfo(lcSender) << "thread" << t << "line" << i << "end";
            });
        }
        for (std::thread& thread : threads)
            thread.join();
    }
    const QList<QByteArray> lines = contentOf(dir.filePath(u"log/companion.log"_s)).split('\n');
    QCOMPARE(lines.size(), 801);
    for (int i = 0; i < 800; ++i)
        QVERIFY(lines.at(i).endsWith("end"));
}

QTEST_GUILESS_MAIN(PlatformTest)
#include "tst_platform.moc"
