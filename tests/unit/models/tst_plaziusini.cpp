// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/plaziusini.h"
#include "property.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The two examples of the manual of Plazius, as they stand there.
const QByteArray exampleOfPlugins = R"([plugins]
; Система лояльности Plazius
;plazius = off
)";
const QByteArray exampleOfPlazius = R"([Plazius]
; Настройки плагина системы лояльности Plazius

; Адрес сервера Plazius
; Значение по умолчанию http://localhost
;serverUrl = "http://localhost"

; Таймаут запроса к серверу Plazius(в секундах)
; Значение по умолчанию 30
;timeout = 30

; Логин точки продаж (настраивается в plazius.biz)
; Значение по умолчанию ""
;userId = ""

; Пароль точки продаж (настраивается в plazius.biz)
; Значение по умолчанию ""
;userSecret = ""
)";

PlaziusIniValues read(const QByteArray& bytes)
{
    return readPlaziusIni(IniFile::fromBytes(bytes));
}

QByteArray edited(const QByteArray& bytes, const PlaziusIniEdit& edit)
{
    IniFile file = IniFile::fromBytes(bytes);
    editPlaziusIni(file, edit);
    return file.toBytes();
}

PlaziusSettings filled()
{
    PlaziusSettings plazius;
    plazius.active = true;
    plazius.serverUrl = u"https://api.plazius.ru"_qs;
    plazius.timeout = 7s;
    plazius.userId = u"demo-till"_qs;
    plazius.terminalId = u"shop8-till3"_qs;
    plazius.tapeWidth = 32;
    plazius.language = u"en-US"_qs;
    plazius.xmlFooter = true;
    plazius.closeWait = 5s;
    plazius.pingInterval = 20s;
    plazius.roundStep = 100;
    return plazius;
}

rc::Gen<PlaziusSettings> genSettings()
{
    return rc::gen::exec([] {
        PlaziusSettings plazius;
        plazius.active = *rc::gen::arbitrary<bool>();
        plazius.serverUrl = *rc::gen::element(u"http://localhost"_qs, u"https://api.plazius.ru"_qs, u""_qs);
        plazius.timeout = std::chrono::seconds(*rc::gen::inRange(1, 301));
        plazius.userId = *rc::gen::element(u""_qs, u"demo"_qs, u" a b "_qs, u"\"q\""_qs, u"a;b=c"_qs);
        plazius.tapeWidth = *rc::gen::inRange(20, 81);
        plazius.xmlFooter = *rc::gen::arbitrary<bool>();
        plazius.roundStep = *rc::gen::element(1, 10, 50, 100, 1000);
        return plazius;
    });
}

} // namespace

class TestPlaziusIni : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_CON_06_examplesOfTheManualReadAsTheyStand();
    void P_CON_06_freshFileShowsTheDefaults();
    void P_ACT_01_switch_data();
    void P_ACT_01_switch();
    void P_CON_02_05_everyKey();
    void P_CON_03_wrongValueKeepsTheDefault_data();
    void P_CON_03_wrongValueKeepsTheDefault();
    void P_CON_05_wrongPasswordIsNeverTold();
    void emptyNumberIsTheDefault();
    void editTouchesItsLinesOnly();
    void handChangesOfOtherKeysStay();
    void unusableValueIsMendedOnDemand();
    void passwordGoesOutOfTheFile();
    void settingsOfTheBaseAreNotInTheFile();
    void whatIsWrittenIsRead();
};

void TestPlaziusIni::P_CON_06_examplesOfTheManualReadAsTheyStand()
{
    for (const QByteArray& text : {exampleOfPlugins, exampleOfPlazius, exampleOfPlugins + '\n' + exampleOfPlazius}) {
        const PlaziusIniValues values = read(text);
        QCOMPARE(values.settings, PlaziusSettings{});
        QCOMPARE(values.secret, QString());
        QVERIFY(values.fallbacks.isEmpty());
    }
    // Every commented line, made active, says the default as well (P-CON-02…05).
    QByteArray active = exampleOfPlugins + exampleOfPlazius;
    active.replace("\n;", "\n");
    QCOMPARE(read(active).settings, PlaziusSettings{});
    QVERIFY(read(active).fallbacks.isEmpty());
    QCOMPARE(IniFile::fromBytes(active).value(u"Plazius"_qs, u"serverUrl"_qs), u"http://localhost"_qs);
    QCOMPARE(IniFile::fromBytes(active).value(u"Plazius"_qs, u"timeout"_qs), u"30"_qs);
}

void TestPlaziusIni::P_CON_06_freshFileShowsTheDefaults()
{
    const QByteArray fresh = freshPlaziusIni();
    QCOMPARE(read(fresh).settings, PlaziusSettings{});
    QVERIFY(!fresh.contains("\nuserSecret"));
    QByteArray active = fresh;
    active.replace("\n;", "\n");
    QCOMPARE(read(active).settings, PlaziusSettings{});
    QVERIFY(read(active).fallbacks.isEmpty());
    for (const SettingSpec& spec : settingsSchema()) {
        if (spec.home == SettingHome::PlaziusIni)
            QVERIFY2(fresh.contains(QByteArray("\n;") + spec.key.data() + " = "), spec.key.data());
    }
}

void TestPlaziusIni::P_ACT_01_switch_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("on");
    QTest::newRow("default") << QByteArray() << false;
    QTest::newRow("on") << QByteArray("[plugins]\nplazius = on\n") << true;
    QTest::newRow("off") << QByteArray("[plugins]\nplazius = off\n") << false;
    QTest::newRow("quoted") << QByteArray("[plugins]\nplazius=\"on\"\n") << true;
    QTest::newRow("in the other section it means nothing") << QByteArray("[Plazius]\nplazius = on\n") << false;
}

void TestPlaziusIni::P_ACT_01_switch()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, on);
    QCOMPARE(read(text).settings.active, on);
    QVERIFY(read(text).fallbacks.isEmpty());
}

void TestPlaziusIni::P_CON_02_05_everyKey()
{
    const PlaziusIniValues values = read(R"([plugins]
plazius = on
[Plazius]
serverUrl = "https://api.plazius.ru"
timeout = 7
userId = "demo-till"
userSecret = "s;e=c\"
terminalId = shop8-till3
tapeWidth = 32
language = "en-US"
footer = xml
closeWait = 5
pingInterval = 20
roundStep = 100
promoPool = 7
)");
    QCOMPARE(values.settings, filled());
    QCOMPARE(values.secret, u"s;e=c\\"_qs);
    QVERIFY(values.fallbacks.isEmpty());
}

void TestPlaziusIni::P_CON_03_wrongValueKeepsTheDefault_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<SettingId>("id");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<SettingFault>("fault");
    QTest::newRow("letters") << QByteArray("timeout = 3O") << SettingId::PlaziusTimeout << u"3O"_qs << SettingFault::Unreadable;
    QTest::newRow("no tail") << QByteArray("timeout = 30 ; s") << SettingId::PlaziusTimeout << u"30 ; s"_qs << SettingFault::Unreadable;
    QTest::newRow("zero") << QByteArray("timeout = 0") << SettingId::PlaziusTimeout << u"0"_qs << SettingFault::OutOfRange;
    QTest::newRow("negative") << QByteArray("timeout = -1") << SettingId::PlaziusTimeout << u"-1"_qs << SettingFault::OutOfRange;
    QTest::newRow("beyond int") << QByteArray("timeout = 99999999999") << SettingId::PlaziusTimeout << u"99999999999"_qs << SettingFault::Unreadable;
    QTest::newRow("narrow tape") << QByteArray("tapeWidth = 19") << SettingId::PlaziusTapeWidth << u"19"_qs << SettingFault::OutOfRange;
    QTest::newRow("wide tape") << QByteArray("tapeWidth = 81") << SettingId::PlaziusTapeWidth << u"81"_qs << SettingFault::OutOfRange;
    QTest::newRow("hasty ping") << QByteArray("pingInterval = 9") << SettingId::PlaziusPingInterval << u"9"_qs << SettingFault::OutOfRange;
    QTest::newRow("odd step") << QByteArray("roundStep = 5") << SettingId::PlaziusRoundStep << u"5"_qs << SettingFault::UnknownChoice;
    QTest::newRow("no footer") << QByteArray("footer = html") << SettingId::PlaziusFooter << u"html"_qs << SettingFault::UnknownChoice;
    QTest::newRow("no wait") << QByteArray("closeWait = soon") << SettingId::PlaziusCloseWait << u"soon"_qs << SettingFault::Unreadable;
    QTest::newRow("no switch") << QByteArray("[plugins]\nplazius = yes") << SettingId::PlaziusActive << u"yes"_qs << SettingFault::Unreadable;
}

void TestPlaziusIni::P_CON_03_wrongValueKeepsTheDefault()
{
    QFETCH(QByteArray, line);
    QFETCH(SettingId, id);
    QFETCH(QString, stored);
    QFETCH(SettingFault, fault);
    const PlaziusIniValues values = read("[Plazius]\n" + line + "\nuserId = till\n");
    PlaziusSettings expected;
    if (id != SettingId::PlaziusActive)
        expected.userId = u"till"_qs;
    QCOMPARE(values.settings, expected);
    QCOMPARE(values.fallbacks, (QList<SettingFallback>{{id, settingSpec(id)->key, stored, fault}}));
}

void TestPlaziusIni::P_CON_05_wrongPasswordIsNeverTold()
{
    const PlaziusIniValues values = read("[Plazius]\nuserSecret = a\tb\n");
    QCOMPARE(values.secret, QString());
    QCOMPARE(values.fallbacks.size(), 1);
    QCOMPARE(values.fallbacks.first().id, SettingId::PlaziusSecret);
    QCOMPARE(values.fallbacks.first().stored, QString());
}

void TestPlaziusIni::emptyNumberIsTheDefault()
{
    const PlaziusIniValues values = read("[Plazius]\ntimeout =\nserverUrl = \"\"\n");
    QCOMPARE(values.settings.timeout, 30s);
    QCOMPARE(values.settings.serverUrl, QString());
    QVERIFY(values.fallbacks.isEmpty());
}

void TestPlaziusIni::editTouchesItsLinesOnly()
{
    PlaziusIniEdit edit;
    edit.to.active = true;
    edit.to.timeout = 7s;
    edit.to.userId = u"demo-till"_qs;
    edit.secretTo = u"s"_qs;
    const QByteArray before = exampleOfPlugins + exampleOfPlazius + "promoPool = 5\n";
    QByteArray after = before;
    after.replace(";plazius = off\n", ";plazius = off\nplazius = on\n");
    after.replace(";timeout = 30\n", ";timeout = 30\ntimeout = 7\n");
    after.replace(";userId = \"\"\n", ";userId = \"\"\nuserId = \"demo-till\"\n");
    after.replace(";userSecret = \"\"\n", ";userSecret = \"\"\nuserSecret = \"s\"\n");
    QCOMPARE(edited(before, edit), after);
    // Back to the default: the line says so, nothing else moves.
    PlaziusIniEdit back;
    back.from = edit.to;
    back.to = edit.to;
    back.to.timeout = 30s;
    back.secretFrom = back.secretTo = u"s"_qs;
    QByteArray restored = after;
    restored.replace("\ntimeout = 7\n", "\ntimeout = 30\n");
    QCOMPARE(edited(after, back), restored);
    // Nothing edited, nothing written.
    PlaziusIniEdit none;
    none.from = none.to = edit.to;
    QCOMPARE(edited(after, none), after);
}

void TestPlaziusIni::handChangesOfOtherKeysStay()
{
    PlaziusIniEdit edit; // the program has the defaults, the form changed the width
    edit.to.tapeWidth = 32;
    const QByteArray byHand = "[plugins]\nplazius = on\n[Plazius]\ntimeout = 99\nuserSecret = new\n";
    QCOMPARE(edited(byHand, edit), byHand + "tapeWidth = 32\n");
}

void TestPlaziusIni::unusableValueIsMendedOnDemand()
{
    const QByteArray wrong = "[Plazius]\ntimeout = soon\nclosewait = 5\n";
    PlaziusIniEdit edit;
    edit.from = edit.to = read(wrong).settings;
    QCOMPARE(edited(wrong, edit), wrong);
    edit.mend = true;
    QCOMPARE(edited(wrong, edit), QByteArray("[Plazius]\ntimeout = 30\nclosewait = 5\n"));
}

void TestPlaziusIni::passwordGoesOutOfTheFile()
{
    PlaziusIniEdit edit;
    edit.secretFrom = u"topsecret"_qs;
    const QByteArray after = edited("[Plazius]\nuserSecret = \"topsecret\"\n", edit);
    QCOMPARE(after, QByteArray("[Plazius]\n;userSecret = \"\"\n"));
}

void TestPlaziusIni::settingsOfTheBaseAreNotInTheFile()
{
    PlaziusSettings ofBase;
    ofBase.question = CardQuestion::Never;
    ofBase.iniPath = u"/x"_qs;
    ofBase.secretOutside = true;
    ofBase.timeout = 99s; // lives in the file, which does not name it
    const PlaziusSettings values = readPlaziusIni(IniFile(), ofBase).settings;
    QCOMPARE(values.question, CardQuestion::Never);
    QCOMPARE(values.iniPath, u"/x"_qs);
    QVERIFY(values.secretOutside);
    QCOMPARE(values.timeout, 30s);
    QVERIFY(livesInPlaziusIni(SettingId::PlaziusTimeout));
    QVERIFY(!livesInPlaziusIni(SettingId::PlaziusQuestion));
    QVERIFY(!livesInPlaziusIni(SettingId::BrevixTimeout));
    QVERIFY(!livesInPlaziusIni(SettingId::PlaziusSecret));
    QVERIFY(samePlaziusIni(values, PlaziusSettings{}));
    QVERIFY(!samePlaziusIni(ofBase, PlaziusSettings{}));
}

void TestPlaziusIni::whatIsWrittenIsRead()
{
    checkProperty("what is written is read", [] {
        const PlaziusSettings first = *genSettings();
        const PlaziusSettings second = *genSettings();
        const QByteArray start = *rc::gen::element(QByteArray(), freshPlaziusIni(), exampleOfPlazius, exampleOfPlugins);
        const QByteArray one = edited(start, {PlaziusSettings{}, first, {}, u"a"_qs, false});
        RC_ASSERT(read(one).settings == first);
        RC_ASSERT(read(one).secret == u"a"_qs);
        const QByteArray two = edited(one, {first, second, u"a"_qs, u" b\" "_qs, false});
        RC_ASSERT(read(two).settings == second);
        RC_ASSERT(read(two).secret == u" b\" "_qs);
        RC_ASSERT(read(two).fallbacks.isEmpty());
        // And there and back again leaves the file of the first.
        RC_ASSERT(read(edited(two, {second, first, u" b\" "_qs, {}, false})).settings == first);
    });
}

QTEST_GUILESS_MAIN(TestPlaziusIni)
#include "tst_plaziusini.moc"
