// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/findingwords.h"
#include "models/settings/plaziuscheck.h"
#include "models/settings/settingwords.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Settings goodSettings()
{
    Settings settings;
    settings.till.cashId = u"3"_qs;
    settings.plazius.active = true;
    settings.plazius.serverUrl = u"https://api.plazius.ru"_qs;
    settings.plazius.userId = u"demo-till"_qs;
    return settings;
}

PlaziusFacts goodFacts()
{
    PlaziusFacts facts;
    facts.secretPresent = true;
    facts.iniPath = u"/data/plazius.ini"_qs;
    facts.cardGroups = {{u"1"_qs, u"Скидка"_qs, 1}, {u"18"_qs, u"Плазиус"_qs, 18}};
    return facts;
}

using Change = void (*)(Settings&, PlaziusFacts&);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestPlaziusCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodSettingsHaveNoFinding();
    void everyRule_data();
    void everyRule();
    void offIsNeverUnfinished();
    void acceptedAddresses_data();
    void acceptedAddresses();
    void D_27_eachModuleHidesItsOwnFunctionsOnly();
    void P_CON_05_passwordIsNeverTold();
    void wordsNameTheModule();
    void terminalIsTheTillNumberUnlessSet();
};

void TestPlaziusCheck::goodSettingsHaveNoFinding()
{
    const QList<Finding> findings = checkPlazius(goodSettings(), goodFacts());
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findingLine(findings.first())));
    QVERIFY(plaziusCorrectlyConfigured(findings));
}

void TestPlaziusCheck::everyRule_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<FindingSeverity>("severity");
    QTest::addColumn<SettingId>("field");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("argument");
    const auto row = [](const char* name, Change change, FindingSeverity severity, SettingId field, FindingKind kind,
                        const QString& argument) { QTest::newRow(name) << change << severity << field << kind << argument; };
    using S = SettingId;
    using K = FindingKind;
    constexpr auto E = FindingSeverity::Error;
    constexpr auto W = FindingSeverity::Warning;

    row("P-CON-03 wrong number names its key", [](Settings&, PlaziusFacts& f) {
            f.fallbacks = {{S::PlaziusTimeout, u"timeout"_qs, u"3O"_qs, SettingFault::Unreadable}};
        }, W, S::PlaziusTimeout, K::PlaziusIniValue, u"timeout = 3O"_qs);
    row("P-CON-04 no login", [](Settings& s, PlaziusFacts&) { s.plazius.userId.clear(); }, E, S::PlaziusUserId, K::PlaziusLoginMissing, {});
    row("P-CON-05 no password", [](Settings&, PlaziusFacts& f) { f.secretPresent = false; }, E, S::PlaziusSecret, K::PlaziusSecretMissing, {});
    row("P-CON-02 no address", [](Settings& s, PlaziusFacts&) { s.plazius.serverUrl.clear(); }, E, S::PlaziusServerUrl, K::ServerUrlMissing, {});
    row("P-CON-02 no scheme", [](Settings& s, PlaziusFacts&) { s.plazius.serverUrl = u"api.plazius.ru"_qs; }, E, S::PlaziusServerUrl,
        K::ServerUrlNotHttp, u"api.plazius.ru"_qs);
    row("P-CON-02 malformed", [](Settings& s, PlaziusFacts&) { s.plazius.serverUrl = u"https://a b"_qs; }, E, S::PlaziusServerUrl,
        K::ServerUrlMalformed, u"https://a b"_qs);
    row("N14 http to another machine", [](Settings& s, PlaziusFacts&) { s.plazius.serverUrl = u"http://plazius.ru:9010"_qs; }, W,
        S::PlaziusServerUrl, K::PlaziusInsecure, u"plazius.ru"_qs);
    row("N14 confirmed is still told", [](Settings& s, PlaziusFacts&) {
            s.plazius.serverUrl = u"http://plazius.ru:9010"_qs;
            s.plazius.insecureConfirmed = true;
        }, W, S::PlaziusServerUrl, K::PlaziusInsecure, u"plazius.ru"_qs);
    row("local wrapper", [](Settings& s, PlaziusFacts&) { s.plazius.serverUrl = u"http://127.0.0.1:7777/platius"_qs; }, E,
        S::PlaziusServerUrl, K::PlaziusLocalWrapper, u"http://127.0.0.1:7777/platius"_qs);
    row("terminal in Cyrillic", [](Settings& s, PlaziusFacts&) { s.plazius.terminalId = u"касса 3"_qs; }, E, S::PlaziusTerminalId,
        K::PlaziusNotAscii, u"касса 3"_qs);
    row("till number in Cyrillic goes out as the terminal", [](Settings& s, PlaziusFacts&) { s.till.cashId = u"касса"_qs; }, E,
        S::PlaziusTerminalId, K::PlaziusNotAscii, u"касса"_qs);
    row("terminal too long", [](Settings& s, PlaziusFacts&) { s.plazius.terminalId = QString(256, u'1'); }, E, S::PlaziusTerminalId,
        K::PlaziusNotAscii, QString(256, u'1'));
    row("terminal with DEL", [](Settings& s, PlaziusFacts&) { s.plazius.terminalId = u"a\u007Fb"_qs; }, E, S::PlaziusTerminalId,
        K::PlaziusNotAscii, u"a\u007Fb"_qs);
    row("login in Cyrillic", [](Settings& s, PlaziusFacts&) { s.plazius.userId = u"логин"_qs; }, E, S::PlaziusUserId,
        K::PlaziusNotAscii, u"логин"_qs);
    row("no language", [](Settings& s, PlaziusFacts&) { s.plazius.language.clear(); }, E, S::PlaziusLanguage, K::PlaziusNotAscii, {});
    row("narrow tape", [](Settings& s, PlaziusFacts&) { s.plazius.tapeWidth = 19; }, E, S::PlaziusTapeWidth, K::PlaziusOutOfRange, u"19"_qs);
    row("wide tape", [](Settings& s, PlaziusFacts&) { s.plazius.tapeWidth = 81; }, E, S::PlaziusTapeWidth, K::PlaziusOutOfRange, u"81"_qs);
    row("hasty ping", [](Settings& s, PlaziusFacts&) { s.plazius.pingInterval = 9s; }, E, S::PlaziusPingInterval, K::PlaziusOutOfRange, u"9"_qs);
    row("odd step", [](Settings& s, PlaziusFacts&) { s.plazius.roundStep = 7; }, E, S::PlaziusRoundStep, K::PlaziusOutOfRange, u"7"_qs);
    row("D-32 no card group of mode 18", [](Settings&, PlaziusFacts& f) { f.cardGroups.removeLast(); }, E, S::PlaziusCardGroup,
        K::PlaziusCardGroupMissing, {});
    row("file not readable", [](Settings&, PlaziusFacts& f) { f.ini = PlaziusIniState::Unreadable; }, E, S::PlaziusIniPath,
        K::PlaziusIniUnreadable, u"/data/plazius.ini"_qs);
    row("file not writable", [](Settings&, PlaziusFacts& f) { f.ini = PlaziusIniState::Unwritable; }, W, S::PlaziusIniPath,
        K::PlaziusIniUnwritable, u"/data/plazius.ini"_qs);
}

void TestPlaziusCheck::everyRule()
{
    QFETCH(Change, change);
    QFETCH(FindingSeverity, severity);
    QFETCH(SettingId, field);
    QFETCH(FindingKind, kind);
    QFETCH(QString, argument);
    Settings settings = goodSettings();
    PlaziusFacts facts = goodFacts();
    change(settings, facts);
    const QList<Finding> findings = checkPlazius(settings, facts);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first(), (Finding{severity, field, kind, argument, {}, {}}));
    QCOMPARE(plaziusCorrectlyConfigured(findings), severity == FindingSeverity::Warning);
    QVERIFY(correctlyConfigured(findings)); // of BreviX
    QVERIFY(!findingText(findings.first()).isEmpty());
    QVERIFY(!findingText(findings.first()).contains(u"%1"));
    QVERIFY(argument.isEmpty() || argument.size() > 200 || kind == FindingKind::ServerUrlNotHttp
            || kind == FindingKind::ServerUrlMalformed || kind == FindingKind::PlaziusLocalWrapper
            || findingText(findings.first()).contains(argument));
}

void TestPlaziusCheck::offIsNeverUnfinished()
{
    Settings fresh;
    QVERIFY(checkPlazius(fresh, {}).isEmpty());
    fresh.plazius.serverUrl = u"http://plazius.ru:9010"_qs;
    QVERIFY(checkPlazius(fresh, {}).isEmpty());
    // What cannot be read is told all the same.
    PlaziusFacts facts;
    facts.fallbacks = {{SettingId::PlaziusActive, u"plazius"_qs, u"yes"_qs, SettingFault::Unreadable}};
    QCOMPARE(checkPlazius(fresh, facts).size(), 1);
}

void TestPlaziusCheck::acceptedAddresses_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url : {"http://localhost", "https://api.plazius.ru", "http://127.0.0.1:9010/", "https://proxy.shop/plazius/",
                            "https://api.plazius.ru:77"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestPlaziusCheck::acceptedAddresses()
{
    QFETCH(QString, url);
    Settings settings = goodSettings();
    settings.plazius.serverUrl = url;
    QVERIFY(checkPlazius(settings, goodFacts()).isEmpty());
}

void TestPlaziusCheck::D_27_eachModuleHidesItsOwnFunctionsOnly()
{
    const Finding ofBrevix{FindingSeverity::Error, SettingId::ApiKey, FindingKind::KeyMissing, {}, {}, {}};
    const Finding ofPlazius{FindingSeverity::Error, SettingId::PlaziusSecret, FindingKind::PlaziusSecretMissing, {}, {}, {}};
    QVERIFY(!correctlyConfigured({ofBrevix}));
    QVERIFY(plaziusCorrectlyConfigured({ofBrevix}));
    QVERIFY(correctlyConfigured({ofPlazius}));
    QVERIFY(!plaziusCorrectlyConfigured({ofPlazius}));
    QVERIFY(!correctlyConfigured({ofPlazius, ofBrevix}));
}

void TestPlaziusCheck::P_CON_05_passwordIsNeverTold()
{
    PlaziusFacts facts = goodFacts();
    facts.fallbacks = {{SettingId::PlaziusSecret, u"userSecret"_qs, u"hunter2"_qs, SettingFault::Unreadable}};
    const QList<Finding> findings = checkPlazius(goodSettings(), facts);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().argument, u"userSecret"_qs);
    QVERIFY(!findingLine(findings.first()).contains(u"hunter2"_qs));
}

void TestPlaziusCheck::wordsNameTheModule()
{
    Settings settings = goodSettings();
    settings.plazius.userId.clear();
    const Finding finding = checkPlazius(settings, goodFacts()).first();
    QCOMPARE(findingLine(finding),
             u"Logic modules, Plazius, “Login of the point of sale”: Plazius is not set up: fill in the login of the point of sale"_qs);
}

void TestPlaziusCheck::terminalIsTheTillNumberUnlessSet()
{
    Settings settings = goodSettings();
    QCOMPARE(plaziusTerminalId(settings), u"3"_qs);
    settings.plazius.terminalId = u"shop8"_qs;
    QCOMPARE(plaziusTerminalId(settings), u"shop8"_qs);
}

QTEST_GUILESS_MAIN(TestPlaziusCheck)
#include "tst_plaziuscheck.moc"
