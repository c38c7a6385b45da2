// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// plazius.ini, the base and the secrets behind one service, each of them real.
#include "services/platform/filesecrets.h"
#include "services/session/settingsservice.h"
#include "services/store/storagethread.h"
#include "tests/store/storefixture.h"

#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One run of the program over a folder.
class Till
{
public:
    explicit Till(const QString& folder)
        : m_folder(folder)
    {
        const auto opened = wait(m_thread.open(folder + u"/data"_s));
        if (!opened)
            qFatal("%ls", qUtf16Printable(opened.error().detail));
        service.setDataFolder(folder);
        load();
    }

    void load()
    {
        QSignalSpy loaded(&service, &SettingsService::loaded);
        service.load();
        spin([&loaded] { return !loaded.isEmpty(); });
    }

    /// The words of the failure; empty when it was saved.
    QString save(const Settings& settings, const SettingsSecrets& secrets)
    {
        return outcome([&] { service.save(settings, secrets); });
    }
    QString saveElsewhere(const Settings& settings)
    {
        return outcome([&] { service.save(settings, service.apiKey()); });
    }
    /// «ОК» with these settings of Plazius and this password.
    QString savePlazius(const std::function<void(PlaziusSettings&)>& change, const QString& secret)
    {
        Settings settings = service.current();
        change(settings.plazius);
        return save(settings, {service.apiKey(), secret});
    }
    SettingsText base()
    {
        return *wait(m_store.load());
    }
    void putBase(const SettingsText& text)
    {
        if (!wait(m_store.save(text)))
            qFatal("base");
    }
    QString secretOutside() { return *wait(m_secrets.read(SettingsService::plaziusSecretName())); }
    QString keyOutside() { return *wait(m_secrets.read(SettingsService::apiKeySecret())); }
    QList<Finding> ofPlazius() const
    {
        QList<Finding> findings = service.findings();
        findings.removeIf([](const Finding& finding) { return !isOfPlazius(finding); });
        return findings;
    }
    /// From now on every commit fails.
    void loseBase() { static_cast<void>(wait(m_thread.open(u"/dev/null/none"_s))); }

private:
    template <typename Act>
    QString outcome(Act act)
    {
        QString words;
        bool done = false;
        QObject context;
        QObject::connect(&service, &SettingsService::saved, &context, [&done] { done = true; });
        QObject::connect(&service, &SettingsService::failed, &context, [&](const Error& error) {
            words = errorName(error.code);
            done = true;
        });
        act();
        spin([&done] { return done; });
        return words;
    }

    QString m_folder;
    HandClock m_clock;
    StorageThread m_thread{m_clock};
    SettingsStore m_store{m_thread};
    DirectoryStore m_directories{m_thread};
    FileSecrets m_secrets{m_folder + u"/secrets.json"_s};

public:
    SettingsService service{m_store, m_directories, m_secrets};
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void put(const QString& path, const QByteArray& content, unsigned mode = 0600)
{
    QFile::remove(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

unsigned modeOf(const QString& path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777U : 0U;
}

void fill(PlaziusSettings& plazius)
{
    plazius.active = true;
    plazius.serverUrl = u"https://api.plazius.ru"_s;
    plazius.userId = u"shop-12"_s;
    plazius.timeout = 7s;
}

const QByteArray byHand = "; ours\r\n[plugins]\r\nplazius = on\r\n\r\n[Plazius]\r\nuserId = \"shop-12\"\r\nuserSecret = \"pass\"\r\n"
                          ";timeout = 30\r\npromoPool = 5\r\n";

} // namespace

class PlaziusSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_ini = m_dir->filePath(u"plazius.ini"_s);
    }

    void P_CON_01_fileIsReadAtTheStart();
    void P_ACT_01_offWithoutAFile();
    void P_CON_06_firstSaveMakesTheFileWithItsComments();
    void formAndFileAreOneTruth();
    void keysOfTheFileAreNotInTheBase();
    void D_34_keysOfTheBase();
    void onlyEditedLinesChange();
    void D_32_handChangeHoldsAtTheNextStartAndIsNotOverwritten();
    void saveOfAnotherWindowLeavesTheFileAlone();
    void unusableValueIsFoundAndMendedByOk();
    void otherFile_data();
    void otherFile();
    void P_CON_05_passwordOutsideOfTheFile();
    void P_CON_05_fileWinsOverTheSecrets();
    void passwordIsForThisUserOnly();
    void rightsOfAFileWithoutPasswordStay();
    void C5_readOnlyFile();
    void C5_cutOffFile_data();
    void C5_cutOffFile();
    void C5_unreadableFile_data();
    void C5_unreadableFile();
    void failedBaseTakesEverythingBack();
    void failedFileChangesNothing();
    void crashBetweenFileAndBase();
    void killedAtEachStep_data();
    void killedAtEachStep();
    void D_32_cardGroup();
    void savesKeepTheirOrder();
    void passwordIsInNoOtherFile();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_ini;
};

void PlaziusSettingsTest::P_CON_01_fileIsReadAtTheStart()
{
    put(m_ini, byHand);
    Till till(m_dir->path());
    QVERIFY(till.service.current().plazius.active);
    QCOMPARE(till.service.current().plazius.userId, u"shop-12"_s);
    QCOMPARE(till.service.current().plazius.timeout, 30s);
    QCOMPARE(till.service.plaziusSecret(), u"pass"_s);
    QCOMPARE(contentOf(m_ini), byHand);
}

void PlaziusSettingsTest::P_ACT_01_offWithoutAFile()
{
    Till till(m_dir->path());
    QCOMPARE(till.service.current().plazius, PlaziusSettings{});
    QVERIFY(till.ofPlazius().isEmpty());
    Settings settings = till.service.current();
    settings.till.cashId = u"9"_s;
    QCOMPARE(till.save(settings, {}), QString());
    QVERIFY(!QFile::exists(m_ini)); // nothing of Plazius was touched
}

void PlaziusSettingsTest::P_CON_06_firstSaveMakesTheFileWithItsComments()
{
    {
        Till till(m_dir->path());
        QCOMPARE(till.savePlazius(fill, u"pa\"ss;"_s), QString());
    }
    QByteArray expected = freshPlaziusIni();
    expected.replace("\n;plazius = off\n", "\n;plazius = off\nplazius = on\n");
    expected.replace(";serverUrl = \"http://localhost\"\n", ";serverUrl = \"http://localhost\"\nserverUrl = \"https://api.plazius.ru\"\n");
    expected.replace(";timeout = 30\n", ";timeout = 30\ntimeout = 7\n");
    expected.replace(";userId = \"\"\n", ";userId = \"\"\nuserId = \"shop-12\"\n");
    expected.replace(";userSecret = \"\"\n", ";userSecret = \"\"\nuserSecret = \"pa\"ss;\"\n");
    QCOMPARE(contentOf(m_ini), expected);
    QCOMPARE(modeOf(m_ini), 0600U);
    Till again(m_dir->path());
    PlaziusSettings plazius;
    fill(plazius);
    QCOMPARE(again.service.current().plazius, plazius);
    QCOMPARE(again.service.plaziusSecret(), u"pa\"ss;"_s);
}

void PlaziusSettingsTest::formAndFileAreOneTruth()
{
    put(m_ini, byHand);
    Till till(m_dir->path());
    QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.active = false; }, u"other"_s), QString());
    QByteArray expected = byHand;
    expected.replace("plazius = on", "plazius = off").replace("\"pass\"", "\"other\"");
    QCOMPARE(contentOf(m_ini), expected);
    QCOMPARE(till.service.plaziusSecret(), u"other"_s);
}

void PlaziusSettingsTest::keysOfTheFileAreNotInTheBase()
{
    Till till(m_dir->path());
    QCOMPARE(till.savePlazius(fill, u"pass"_s), QString());
    const SettingsText base = till.base();
    for (const SettingSpec& spec : settingsSchema())
        QCOMPARE(base.values.contains(spec.key), spec.home == SettingHome::Base);
    // Nor does an old base with such a key win over the file.
    SettingsText odd = base;
    odd.values.insert(u"timeout"_s, u"99"_s);
    till.putBase(odd);
    till.load();
    QCOMPARE(till.service.current().plazius.timeout, 7s);
}

void PlaziusSettingsTest::D_34_keysOfTheBase()
{
    Till till(m_dir->path());
    const QString words = till.savePlazius(
        [](PlaziusSettings& plazius) {
            plazius.question = CardQuestion::OncePerReceipt;
            plazius.offlineNote = u"Баллы будут начислены позже"_s;
            plazius.offlineNoteBare = u"Сохраните чек"_s;
            plazius.insecureConfirmed = true;
        },
        {});
    QCOMPARE(words, QString());
    QVERIFY(!QFile::exists(m_ini));
    const SettingsText base = till.base();
    QCOMPARE(base.values.value(u"plazius.question"_s), u"oncePerReceipt"_s);
    QCOMPARE(base.values.value(u"plazius.offlineNote"_s), u"Баллы будут начислены позже"_s);
    QCOMPARE(base.values.value(u"plazius.offlineNoteBare"_s), u"Сохраните чек"_s);
    QCOMPARE(base.values.value(u"plazius.insecureConfirmed"_s), u"1"_s);
    QCOMPARE(base.values.value(u"plazius.iniPath"_s, u"-"_s), QString());
    till.load();
    QCOMPARE(till.service.current().plazius.question, CardQuestion::OncePerReceipt);
}

void PlaziusSettingsTest::onlyEditedLinesChange()
{
    put(m_ini, byHand);
    Till till(m_dir->path());
    QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.timeout = 5s; }, u"pass"_s), QString());
    QByteArray expected = byHand;
    expected.replace(";timeout = 30\r\n", ";timeout = 30\r\ntimeout = 5\r\n");
    QCOMPARE(contentOf(m_ini), expected);
}

void PlaziusSettingsTest::D_32_handChangeHoldsAtTheNextStartAndIsNotOverwritten()
{
    put(m_ini, byHand);
    {
        Till till(m_dir->path());
        QByteArray changed = byHand;
        changed.replace("plazius = on", "plazius = off").replace("promoPool = 5", "promoPool = 6").replace("\"pass\"", "\"new\"");
        put(m_ini, changed);
        QVERIFY(till.service.current().plazius.active);
        QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.tapeWidth = 32; }, u"pass"_s), QString());
        QByteArray expected = changed;
        expected.replace("promoPool = 6\r\n", "promoPool = 6\r\ntapeWidth = 32\r\n");
        QCOMPARE(contentOf(m_ini), expected);
        QVERIFY(till.service.current().plazius.active);
    }
    Till again(m_dir->path());
    QVERIFY(!again.service.current().plazius.active);
    QCOMPARE(again.service.plaziusSecret(), u"new"_s);
    QCOMPARE(again.service.current().plazius.tapeWidth, 32);
}

void PlaziusSettingsTest::saveOfAnotherWindowLeavesTheFileAlone()
{
    const QByteArray wrong = byHand + "tapeWidth = 1000\r\n";
    put(m_ini, wrong, 0400);
    Till till(m_dir->path());
    Settings settings = till.service.current();
    settings.till.shopId = u"12"_s;
    QCOMPARE(till.saveElsewhere(settings), QString());
    QCOMPARE(contentOf(m_ini), wrong);
    QCOMPARE(till.service.plaziusSecret(), u"pass"_s);
}

void PlaziusSettingsTest::unusableValueIsFoundAndMendedByOk()
{
    put(m_ini, "[Plazius]\ntimeout = 3O\n");
    Till till(m_dir->path());
    QCOMPARE(till.service.current().plazius.timeout, 30s);
    QCOMPARE(till.ofPlazius().size(), 1);
    QCOMPARE(till.ofPlazius().first().kind, FindingKind::PlaziusIniValue);
    QCOMPARE(till.ofPlazius().first().argument, u"timeout = 3O"_s);
    QCOMPARE(till.save(till.service.current(), {}), QString());
    QCOMPARE(contentOf(m_ini), QByteArray("[Plazius]\ntimeout = 30\n"));
    QVERIFY(till.ofPlazius().isEmpty());
}

void PlaziusSettingsTest::otherFile_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("is there already") << QByteArray("[plugins]\nplazius = off\n[Plazius]\nuserSecret = old\nx=1\n")
                                      << QByteArray("[plugins]\nplazius = on\n[Plazius]\nuserSecret = pass\nx=1\nuserId = \"shop-12\"\n");
    QByteArray fresh = freshPlaziusIni();
    fresh.replace("\n;plazius = off\n", "\n;plazius = off\nplazius = on\n");
    fresh.replace(";userId = \"\"\n", ";userId = \"\"\nuserId = \"shop-12\"\n");
    fresh.replace(";userSecret = \"\"\n", ";userSecret = \"\"\nuserSecret = \"pass\"\n");
    QTest::newRow("is made") << QByteArray() << fresh;
}

void PlaziusSettingsTest::otherFile()
{
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, expected);
    const QString other = m_dir->filePath(u"conf.ini"_s);
    put(m_ini, byHand);
    if (!there.isEmpty())
        put(other, there, 0644);
    {
        Till till(m_dir->path());
        QCOMPARE(till.savePlazius([&](PlaziusSettings& plazius) { plazius.iniPath = other; }, u"pass"_s), QString());
        QCOMPARE(contentOf(other), expected);
        QCOMPARE(modeOf(other), 0600U);
        QCOMPARE(contentOf(m_ini), byHand);
    }
    Till again(m_dir->path());
    QCOMPARE(again.service.plaziusIniPath(again.service.current().plazius), other);
    QVERIFY(again.service.current().plazius.active);
    QCOMPARE(again.service.plaziusSecret(), u"pass"_s);
}

void PlaziusSettingsTest::P_CON_05_passwordOutsideOfTheFile()
{
    put(m_ini, byHand);
    {
        Till till(m_dir->path());
        QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.secretOutside = true; }, u"pass"_s), QString());
        QByteArray expected = byHand;
        expected.replace("userSecret = \"pass\"", ";userSecret = \"\"");
        QCOMPARE(contentOf(m_ini), expected);
        QCOMPARE(till.secretOutside(), u"pass"_s);
    }
    {
        Till again(m_dir->path());
        QCOMPARE(again.service.plaziusSecret(), u"pass"_s);
        QVERIFY(!contentOf(m_dir->filePath(u"plazius.ini.good"_s)).contains("pass"));
        // A new password goes the same way.
        QCOMPARE(again.savePlazius([](PlaziusSettings&) {}, u"newer"_s), QString());
        QCOMPARE(again.secretOutside(), u"newer"_s);
        QVERIFY(!contentOf(m_ini).contains("newer"));
        // And back into the file.
        QCOMPARE(again.savePlazius([](PlaziusSettings& plazius) { plazius.secretOutside = false; }, u"newer"_s), QString());
        QVERIFY(contentOf(m_ini).contains("\r\n;userSecret = \"\"\r\nuserSecret = \"newer\"\r\n"));
        QCOMPARE(again.secretOutside(), QString());
    }
    Till last(m_dir->path());
    QCOMPARE(last.service.plaziusSecret(), u"newer"_s);
}

void PlaziusSettingsTest::P_CON_05_fileWinsOverTheSecrets()
{
    {
        Till till(m_dir->path());
        QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.secretOutside = true; }, u"outside"_s), QString());
    }
    put(m_ini, "[Plazius]\nuserSecret = inside\n");
    Till till(m_dir->path());
    QCOMPARE(till.service.plaziusSecret(), u"inside"_s);
}

void PlaziusSettingsTest::passwordIsForThisUserOnly()
{
    put(m_ini, byHand, 0644);
    Till till(m_dir->path());
    QCOMPARE(modeOf(m_ini), 0600U);
    QCOMPARE(modeOf(m_dir->filePath(u"plazius.ini.good"_s)), 0600U);
    put(m_ini, "[Plazius]\n", 0644);
    QCOMPARE(till.savePlazius([](PlaziusSettings&) {}, u"again"_s), QString());
    QCOMPARE(modeOf(m_ini), 0600U);
}

void PlaziusSettingsTest::rightsOfAFileWithoutPasswordStay()
{
    put(m_ini, "[Plazius]\ntimeout = 9\n", 0640);
    Till till(m_dir->path());
    QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.timeout = 8s; }, {}), QString());
    QCOMPARE(contentOf(m_ini), QByteArray("[Plazius]\ntimeout = 8\n"));
    QCOMPARE(modeOf(m_ini), 0640U);
}

void PlaziusSettingsTest::C5_readOnlyFile()
{
    put(m_ini, byHand, 0400);
    Till till(m_dir->path());
    QVERIFY(till.service.current().plazius.active);
    const QList<Finding> findings = till.ofPlazius();
    QVERIFY(std::any_of(findings.cbegin(), findings.cend(), [this](const Finding& finding) {
        return finding.kind == FindingKind::PlaziusIniUnwritable && finding.argument == m_ini
            && finding.field == SettingId::PlaziusIniPath && finding.severity == FindingSeverity::Warning;
    }));
    const Settings before = till.service.current();
    QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.active = false; }, u"pass"_s), u"storage_read_only"_s);
    QCOMPARE(contentOf(m_ini), byHand);
    QCOMPARE(till.service.current(), before);
}

void PlaziusSettingsTest::C5_cutOffFile_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\r\n \r\n");
    QTest::newRow("in the middle of a line") << byHand.left(byHand.indexOf("ass\""));
}

void PlaziusSettingsTest::C5_cutOffFile()
{
    QFETCH(QByteArray, left);
    put(m_ini, byHand);
    { Till till(m_dir->path()); }
    put(m_ini, left);
    Till till(m_dir->path());
    QVERIFY(till.service.current().plazius.active);
    QCOMPARE(till.service.plaziusSecret(), u"pass"_s);
    QVERIFY(!till.ofPlazius().isEmpty());
    QCOMPARE(till.ofPlazius().first().kind, FindingKind::PlaziusIniUnreadable);
    // «ОК» writes it whole again.
    QCOMPARE(till.save(till.service.current(), {{}, u"pass"_s}), QString());
    QCOMPARE(contentOf(m_ini), byHand);
    till.load();
    const QList<Finding> findings = till.ofPlazius();
    QVERIFY(std::none_of(findings.cbegin(), findings.cend(),
                         [](const Finding& finding) { return finding.kind == FindingKind::PlaziusIniUnreadable; }));
}

void PlaziusSettingsTest::C5_unreadableFile_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"link", "folder", "binary", "too long"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

// H3 too: a link is not followed.
void PlaziusSettingsTest::C5_unreadableFile()
{
    QFETCH(QString, what);
    put(m_ini, byHand);
    { Till till(m_dir->path()); }
    QFile::remove(m_ini);
    const QString target = m_dir->filePath(u"target"_s);
    put(target, "[plugins]\nplazius = off\n");
    if (what == u"link")
        QVERIFY(QFile::link(target, m_ini));
    else if (what == u"folder")
        QVERIFY(QDir().mkdir(m_ini));
    else if (what == u"binary")
        put(m_ini, QByteArray("[plugins]\nplazius = off\n\0", 25));
    else
        put(m_ini, QByteArray(300 * 1024, '\n'));
    Till till(m_dir->path());
    QVERIFY(till.service.current().plazius.active); // the last good copy
    QCOMPARE(till.ofPlazius().first().kind, FindingKind::PlaziusIniUnreadable);
    const QByteArray before = contentOf(target);
    QVERIFY(!till.savePlazius([](PlaziusSettings& plazius) { plazius.timeout = 5s; }, u"pass"_s).isEmpty());
    QCOMPARE(contentOf(target), before);
    // What is not of Plazius is saved all the same.
    Settings settings = till.service.current();
    settings.till.cashId = u"77"_s;
    QCOMPARE(till.save(settings, {{}, u"pass"_s}), QString());
}

void PlaziusSettingsTest::failedBaseTakesEverythingBack()
{
    put(m_ini, byHand);
    Till till(m_dir->path());
    Settings settings = till.service.current();
    QCOMPARE(till.save(settings, {u"key-1"_s, u"pass"_s}), QString());
    const Settings before = till.service.current();
    till.loseBase();
    settings.plazius.active = false;
    settings.plazius.secretOutside = true;
    QVERIFY(!till.save(settings, {u"key-2"_s, u"pass"_s}).isEmpty());
    QCOMPARE(contentOf(m_ini), byHand);
    QCOMPARE(till.keyOutside(), u"key-1"_s);
    QCOMPARE(till.secretOutside(), QString());
    QCOMPARE(till.service.current(), before);
    QCOMPARE(till.service.apiKey(), u"key-1"_s);
    QCOMPARE(till.service.plaziusSecret(), u"pass"_s);
}

void PlaziusSettingsTest::failedFileChangesNothing()
{
    Till till(m_dir->path());
    const SettingsText base = till.base();
    QSignalSpy changed(&till.service, &SettingsService::changed);
    const QString words = till.savePlazius(
        [&](PlaziusSettings& plazius) {
            fill(plazius);
            plazius.iniPath = m_dir->filePath(u"no such folder/plazius.ini"_s);
        },
        u"pass"_s);
    QVERIFY(!words.isEmpty());
    QCOMPARE(till.base(), base);
    QCOMPARE(till.service.current().plazius, PlaziusSettings{});
    QVERIFY(changed.isEmpty());
}

// What a crash after the file and before the base leaves: the new file and the former base.
void PlaziusSettingsTest::crashBetweenFileAndBase()
{
    put(m_ini, byHand);
    Till till(m_dir->path());
    const SettingsText base = till.base();
    const QString words = till.savePlazius(
        [](PlaziusSettings& plazius) {
            plazius.timeout = 5s;
            plazius.secretOutside = true;
            plazius.question = CardQuestion::Never;
        },
        u"pass"_s);
    QCOMPARE(words, QString());
    till.putBase(base);
    till.load();
    QCOMPARE(till.service.current().plazius.timeout, 5s);
    QCOMPARE(till.service.current().plazius.question, CardQuestion::EverySubtotal);
    QCOMPARE(till.service.plaziusSecret(), u"pass"_s); // from where it is, whatever the flag says
    QVERIFY(till.service.current().plazius.active);
}

void PlaziusSettingsTest::killedAtEachStep_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<bool>("fileIsNew");
    QTest::addColumn<bool>("baseIsNew");
    QTest::newRow("secrets") << u"session.commit.secrets"_s << false << false;
    QTest::newRow("file") << u"session.commit.file"_s << true << false;
    QTest::newRow("base") << u"session.commit.base"_s << true << true;
}

void PlaziusSettingsTest::killedAtEachStep()
{
#ifndef COMPANION_KILL_POINTS
    QSKIP("built without kill points");
#endif
    QFETCH(QString, point);
    QFETCH(bool, fileIsNew);
    QFETCH(bool, baseIsNew);
    put(m_ini, byHand);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"COMPANION_KILL_AT"_s, point);
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(), {u"--move-password"_s, m_dir->path()});
    QVERIFY(program.waitForFinished(60000));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    Till till(m_dir->path());
    QCOMPARE(till.service.plaziusSecret(), u"pass"_s);
    QVERIFY(till.service.current().plazius.active);
    QCOMPARE(till.service.current().plazius.userId, u"shop-12"_s);
    QCOMPARE(till.service.current().plazius.timeout, fileIsNew ? 5s : 30s);
    QCOMPARE(contentOf(m_ini).contains("\"pass\""), !fileIsNew);
    QCOMPARE(till.service.current().plazius.secretOutside, baseIsNew);
    // The next «ОК» completes it.
    QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { plazius.secretOutside = true; }, u"pass"_s), QString());
    QCOMPARE(till.secretOutside(), u"pass"_s);
}

void PlaziusSettingsTest::D_32_cardGroup()
{
    put(m_ini, byHand);
    Till till(m_dir->path());
    const auto missing = [&till] {
        const QList<Finding> findings = till.ofPlazius();
        return std::any_of(findings.cbegin(), findings.cend(),
                           [](const Finding& finding) { return finding.kind == FindingKind::PlaziusCardGroupMissing; });
    };
    QVERIFY(missing());
    for (int i = 0; i < 2; ++i) {
        QSignalSpy changed(&till.service, &SettingsService::changed);
        till.service.addPlaziusCardGroup(u"Плазиус"_s);
        spin([&changed] { return !changed.isEmpty(); });
    }
    QVERIFY(!missing());
    QCOMPARE(till.service.directories().cardGroups, (QList<CardGroup>{{u"18"_s, u"Плазиус"_s, 18}}));
}

void PlaziusSettingsTest::savesKeepTheirOrder()
{
    Till till(m_dir->path());
    QSignalSpy saved(&till.service, &SettingsService::saved);
    Settings first = till.service.current();
    fill(first.plazius);
    till.service.save(first, SettingsSecrets{u"key"_s, u"one"_s});
    Settings second = first;
    second.plazius.timeout = 9s;
    till.service.save(second, SettingsSecrets{u"key"_s, u"two"_s});
    spin([&saved] { return saved.size() == 2; });
    QCOMPARE(till.service.current(), second);
    QVERIFY(contentOf(m_ini).contains("\ntimeout = 9\n"));
    QVERIFY(contentOf(m_ini).contains("\nuserSecret = \"two\"\n"));
    QVERIFY(!contentOf(m_ini).contains("one"));
}

// P-CON-05: the base holds no password, and moved out of the file it is in the secrets only.
void PlaziusSettingsTest::passwordIsInNoOtherFile()
{
    {
        Till till(m_dir->path());
        QCOMPARE(till.savePlazius([](PlaziusSettings& plazius) { fill(plazius); plazius.secretOutside = true; }, u"pass-4711"_s), QString());
    }
    QDirIterator files(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        ++seen;
        QCOMPARE(contentOf(path).contains("pass-4711"), path.endsWith("/secrets.json"_L1));
    }
    QVERIFY(seen >= 3);
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--move-password") {
        Till till(arguments.value(2));
        till.savePlazius(
            [](PlaziusSettings& plazius) {
                plazius.secretOutside = true;
                plazius.timeout = 5s;
            },
            u"pass"_s);
        return 0;
    }
    PlaziusSettingsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_plaziussettings.moc"
