// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/correctness.h"
#include "models/settings/findingwords.h"
#include "models/settings/settingwords.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Settings&)>;

/// A shop in which everything is right.
Settings goodSettings()
{
    Settings settings;
    settings.till.warehouseCode = u"001"_qs;
    settings.brevix.active = true;
    settings.brevix.serverUrl = u"https://brevix.example"_qs;
    settings.brevix.warehouses.rows = {{u"001"_qs, u"Зал"_qs, u"7"_qs}, {u"002"_qs, u"Рампа"_qs, u"8"_qs}};
    settings.brevix.inviters.rows = {{u"204"_qs, u"Лугова Е. С."_qs, u"inv-204"_qs}};
    settings.brevix.categories.rows = {{u"A"_qs, u"Бакалея"_qs, u"23"_qs}, {u"Z"_qs, u"Пакеты"_qs, QString()}};
    settings.brevix.categories.zeroRows = {{u"Z"_qs, u"Пакеты"_qs, QString()}};
    return settings;
}

ReferenceLists goodLists()
{
    return {{{u"204"_qs, u"Лугова Е. С."_qs, {}}},
            {{u"001"_qs, u"Зал"_qs, {}}, {u"002"_qs, u"Рампа"_qs, {}}},
            {{u"A"_qs, u"Бакалея"_qs, {}}, {u"Z"_qs, u"Пакеты"_qs, {}}}};
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestCorrectness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_CHK_02_goodSettingsHaveNoFinding();
    void B_CHK_03_everyRule_data();
    void B_CHK_03_everyRule();
    void B_CHK_03_allErrorsAreListed();
    void acceptedAddresses_data();
    void acceptedAddresses();
    void keyMissing();
    void D_17_forAllIsNamedAsTheReason();
    void B_USR_missingCodeIsAWarningOnly();
    void unmappedOthersAreCounted();
    void D_15_chosenRuleIsNoFinding();
    void D_27_warningsDoNotHideFunctions();
    void saveRulesBlockContradictionsOnly();
    void unfinishedSettingsMayBeSaved();
    void tabsLeadToTheField();
    void wordsNameTheFlag();
    void everyFieldHasItsLabel();
    void twentyThousandRowsAreQuick();
};

void TestCorrectness::B_CHK_02_goodSettingsHaveNoFinding()
{
    const QList<Finding> findings = checkSettings(goodSettings(), goodLists(), true);
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findingLine(findings.first())));
    QVERIFY(correctlyConfigured(findings));
}

void TestCorrectness::B_CHK_03_everyRule_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<FindingSeverity>("severity");
    QTest::addColumn<SettingId>("field");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<bool>("blocksSaving");
    const auto row = [](const char* name, Change change, FindingSeverity severity, SettingId field, FindingKind kind,
                        const QString& argument, bool blocks) {
        QTest::newRow(name) << change << severity << field << kind << argument << blocks;
    };
    using S = SettingId;
    using K = FindingKind;
    constexpr auto E = FindingSeverity::Error;
    constexpr auto W = FindingSeverity::Warning;

    row("till number empty", [](Settings& s) { s.till.cashId.clear(); }, E, S::TillCashId, K::CashIdMalformed, {}, true);
    row("till number with a blank", [](Settings& s) { s.till.cashId = u"касса 1"_qs; }, E, S::TillCashId, K::CashIdMalformed,
        u"касса 1"_qs, true);
    row("B-GEN-04 no address", [](Settings& s) { s.brevix.serverUrl.clear(); }, E, S::BrevixServerUrl, K::ServerUrlMissing, {}, false);
    row("B-GEN-04 no scheme", [](Settings& s) { s.brevix.serverUrl = u"brevix.example"_qs; }, E, S::BrevixServerUrl,
        K::ServerUrlNotHttp, u"brevix.example"_qs, false);
    row("B-GEN-04 other scheme", [](Settings& s) { s.brevix.serverUrl = u"ftp://brevix.example"_qs; }, E, S::BrevixServerUrl,
        K::ServerUrlNotHttp, u"ftp://brevix.example"_qs, false);
    row("B-GEN-04 no host", [](Settings& s) { s.brevix.serverUrl = u"https://"_qs; }, E, S::BrevixServerUrl, K::ServerUrlMalformed,
        u"https://"_qs, false);
    row("address with a password", [](Settings& s) { s.brevix.serverUrl = u"https://k:p@brevix.example"_qs; }, E,
        S::BrevixServerUrl, K::ServerUrlMalformed, u"https://k:p@brevix.example"_qs, false);
    row("N14 http to another machine", [](Settings& s) { s.brevix.serverUrl = u"http://10.0.0.7:8080"_qs; }, E,
        S::BrevixServerUrl, K::ServerUrlInsecure, u"10.0.0.7"_qs, false);
    row("N14 a name that only looks like loopback", [](Settings& s) { s.brevix.serverUrl = u"http://127.0.0.1.example"_qs; }, E,
        S::BrevixServerUrl, K::ServerUrlInsecure, u"127.0.0.1.example"_qs, false);
    row("D-18 0 s", [](Settings& s) { s.brevix.timeout = 0s; }, E, S::BrevixTimeout, K::TimeoutOutOfRange, {}, true);
    row("D-18 301 s", [](Settings& s) { s.brevix.timeout = 301s; }, E, S::BrevixTimeout, K::TimeoutOutOfRange, {}, true);
    row("B-CFG-17 name with a slash", [](Settings& s) { s.brevix.profile.useDefault = false; s.brevix.profile.name = u"a/b"_qs; },
        W, S::ProfileName, K::ProfileNameMalformed, u"a/b"_qs, false);
    row("B-WH-03", [](Settings& s) { s.brevix.warehouses.defaultWhenUnmapped = true; }, E, S::WarehouseDefaultId,
        K::DefaultMissing, {}, true);
    row("B-WH-07", [](Settings& s) { s.brevix.warehouses.defaultWhenTillHasNone = true; }, E, S::WarehouseDefaultId,
        K::DefaultMissing, {}, true);
    row("B-USR-03", [](Settings& s) { s.brevix.inviters.defaultWhenUnmapped = true; }, E, S::InviterDefaultCode,
        K::DefaultMissing, {}, true);
    row("default id malformed", [](Settings& s) { s.brevix.warehouses.defaultId = u"семь"_qs; }, E, S::WarehouseDefaultId,
        K::IdMalformed, u"семь"_qs, true);
    row("main code malformed", [](Settings& s) { s.brevix.inviters.defaultCode = u"inv 1"_qs; }, E, S::InviterDefaultCode,
        K::IdMalformed, u"inv 1"_qs, true);
    row("warehouse id malformed", [](Settings& s) { s.brevix.warehouses.rows[1].brevixId = u"8 "_qs; }, E, S::WarehouseRows,
        K::IdMalformed, u"8 "_qs, true);
    row("inviter code malformed", [](Settings& s) { s.brevix.inviters.rows[0].brevixId = u"inv/204"_qs; }, E, S::InviterRows,
        K::IdMalformed, u"inv/204"_qs, true);
    row("category id malformed", [](Settings& s) { s.brevix.categories.rows[0].brevixId = QString(65, u'1'); }, E,
        S::CategoryRows, K::IdMalformed, QString(65, u'1'), true);
    row("zero category id malformed", [](Settings& s) { s.brevix.categories.zeroRows[0].brevixId = u"é"_qs; }, E,
        S::ZeroCategoryRows, K::IdMalformed, u"é"_qs, true);
    row("D-16", [](Settings& s) { s.brevix.categories.rows[1].brevixId = u"31"_qs; }, E, S::ZeroCategoryRows,
        K::GroupInBothLists, u"Пакеты"_qs, true);
    row("B-CAT-08 needed by B-CAT-06", [](Settings& s) { s.brevix.categories.noGroup = GroupRule::DefaultGroup; }, E,
        S::CategoryDefaultGroupCode, K::DefaultGroupMissing, {}, true);
    row("B-CAT-08 needed by B-CAT-07", [](Settings& s) { s.brevix.categories.unknownGroup = GroupRule::DefaultGroup; }, E,
        S::CategoryDefaultGroupCode, K::DefaultGroupMissing, {}, true);
    row("B-CAT-08 not mapped", [](Settings& s) {
            s.brevix.categories.noGroup = GroupRule::DefaultGroup;
            s.brevix.categories.defaultGroupCode = u"Q"_qs;
            s.brevix.categories.defaultGroupName = u"Продукты"_qs;
        }, W, S::CategoryDefaultGroupCode, K::DefaultGroupNotMapped, u"Продукты"_qs, false);
    row("warehouse twice", [](Settings& s) { s.brevix.warehouses.rows.append(s.brevix.warehouses.rows[1]); }, E, S::WarehouseRows,
        K::DuplicateCode, u"002"_qs, true);
    row("user twice", [](Settings& s) { s.brevix.inviters.rows.append(s.brevix.inviters.rows[0]); }, E, S::InviterRows,
        K::DuplicateCode, u"204"_qs, true);
    row("group twice", [](Settings& s) { s.brevix.categories.rows.append(s.brevix.categories.rows[0]); }, E, S::CategoryRows,
        K::DuplicateCode, u"A"_qs, true);
    row("D-29 till without a warehouse", [](Settings& s) { s.till.warehouseCode.clear(); }, E, S::TillWarehouse,
        K::TillWarehouseWithoutId, {}, false);
    row("D-29 till's warehouse unmapped", [](Settings& s) { s.brevix.warehouses.rows[0].brevixId.clear(); }, E, S::WarehouseRows,
        K::TillWarehouseWithoutId, u"Зал"_qs, false);
    row("D-29 other warehouse", [](Settings& s) { s.brevix.warehouses.rows.removeLast(); }, W, S::WarehouseRows,
        K::WarehousesUnmapped, u"1"_qs, false);
    row("D-29 user", [](Settings& s) { s.brevix.inviters.rows.clear(); }, W, S::InviterRows, K::UsersUnmapped, u"1"_qs, false);
    row("D-29 group", [](Settings& s) { s.brevix.categories.rows.removeFirst(); }, W, S::CategoryRows, K::GroupsUnmapped, u"1"_qs,
        false);
    row("B-PHN-04 template", [](Settings& s) { s.phone.pattern = u"()"_qs; }, E, S::PhoneTemplatePattern, K::TemplateWrong,
        u"There is no letter N in the template: it marks the place of a digit"_qs, true);
    row("B-PHN-05 country code", [](Settings& s) { s.phone.countryCode = u"7"_qs; }, E, S::PhoneCountryCode, K::TemplateWrong,
        u"A country code is the sign “+” and one to four digits, as +7"_qs, true);
}

void TestCorrectness::B_CHK_03_everyRule()
{
    QFETCH(Change, change);
    QFETCH(FindingSeverity, severity);
    QFETCH(SettingId, field);
    QFETCH(FindingKind, kind);
    QFETCH(QString, argument);
    QFETCH(bool, blocksSaving);
    Settings settings = goodSettings();
    change(settings);
    const QList<Finding> findings = checkSettings(settings, goodLists(), true);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().severity, severity);
    QCOMPARE(findings.first().field, field);
    QCOMPARE(findings.first().kind, kind);
    QCOMPARE(findings.first().argument, argument);
    QCOMPARE(correctlyConfigured(findings), severity == FindingSeverity::Warning);
    QCOMPARE(saveRules(settings), blocksSaving ? findings : QList<Finding>());
    QVERIFY(!findingText(findings.first()).isEmpty());
    QVERIFY(!findingText(findings.first()).contains(u"%1"));
}

void TestCorrectness::B_CHK_03_allErrorsAreListed()
{
    Settings settings;
    settings.brevix.warehouses.defaultForAll = true;
    settings.brevix.inviters.defaultForAll = true;
    settings.brevix.categories.unknownGroup = GroupRule::DefaultGroup;
    const QList<Finding> findings = checkSettings(settings, goodLists(), false);
    QSet<SettingId> fields;
    for (const Finding& finding : findings) {
        if (finding.severity == FindingSeverity::Error)
            fields.insert(finding.field);
    }
    QCOMPARE(fields, (QSet<SettingId>{SettingId::BrevixServerUrl, SettingId::ApiKey, SettingId::WarehouseDefaultId,
                                      SettingId::TillWarehouse, SettingId::InviterDefaultCode,
                                      SettingId::CategoryDefaultGroupCode}));
}

void TestCorrectness::acceptedAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("confirmed");
    QTest::newRow("https") << u"https://brevix.example/"_qs << false;
    QTest::newRow("https, port and path") << u"HTTPS://brevix.example:8443/loyalty"_qs << false;
    QTest::newRow("http to loopback") << u"http://127.0.0.1:8080"_qs << false;
    QTest::newRow("http to 127.1.2.3") << u"http://127.1.2.3"_qs << false;
    QTest::newRow("http to localhost") << u"http://localhost:8080"_qs << false;
    QTest::newRow("http to IPv6 loopback") << u"http://[::1]:8080"_qs << false;
    QTest::newRow("http confirmed (N14)") << u"http://10.0.0.7"_qs << true;
}

void TestCorrectness::acceptedAddresses()
{
    QFETCH(QString, url);
    QFETCH(bool, confirmed);
    Settings settings = goodSettings();
    settings.brevix.serverUrl = url;
    settings.brevix.insecureConfirmed = confirmed;
    QVERIFY(checkSettings(settings, goodLists(), true).isEmpty());
}

void TestCorrectness::keyMissing()
{
    const QList<Finding> findings = checkSettings(goodSettings(), goodLists(), false);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().field, SettingId::ApiKey);
    QCOMPARE(findings.first().severity, FindingSeverity::Error);
}

void TestCorrectness::D_17_forAllIsNamedAsTheReason()
{
    Settings settings = goodSettings();
    settings.brevix.warehouses.defaultWhenUnmapped = true;
    settings.brevix.warehouses.defaultForAll = true;
    settings.brevix.inviters.defaultWhenUnmapped = true;
    settings.brevix.inviters.defaultForAll = true;
    const QList<Finding> findings = saveRules(settings);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.first().related, SettingId::WarehouseDefaultForAll); // B-WH-05
    QCOMPARE(findings.last().related, SettingId::InviterDefaultForAll);    // B-USR-05
}

void TestCorrectness::B_USR_missingCodeIsAWarningOnly()
{
    Settings settings = goodSettings();
    settings.brevix.inviters.rows.clear();
    QVERIFY(correctlyConfigured(checkSettings(settings, goodLists(), true)));
}

void TestCorrectness::unmappedOthersAreCounted()
{
    Settings settings = goodSettings();
    ReferenceLists lists = goodLists();
    for (int i = 0; i < 12; ++i)
        lists.warehouses.append({u"new"_qs + QString::number(i), u"Новый"_qs, {}});
    QCOMPARE(checkSettings(settings, lists, true).first().argument, u"12"_qs);
    settings.brevix.warehouses.defaultWhenUnmapped = true; // B-WH-02 is there for them
    settings.brevix.warehouses.defaultId = u"7"_qs;
    QVERIFY(checkSettings(settings, lists, true).isEmpty());
}

void TestCorrectness::D_15_chosenRuleIsNoFinding()
{
    Settings settings = goodSettings();
    ReferenceLists lists = goodLists();
    lists.groups.append({u"N"_qs, u"Новая"_qs, {}});
    QCOMPARE(checkSettings(settings, lists, true).size(), 1);
    settings.brevix.categories.unknownGroup = GroupRule::DefaultGroup;
    settings.brevix.categories.defaultGroupCode = u"A"_qs;
    QVERIFY(checkSettings(settings, lists, true).isEmpty());
    settings.brevix.categories.unknownGroup = GroupRule::ZeroCashback;
    QVERIFY(checkSettings(settings, lists, true).isEmpty());
}

void TestCorrectness::D_27_warningsDoNotHideFunctions()
{
    QVERIFY(correctlyConfigured({{FindingSeverity::Warning, SettingId::InviterRows, FindingKind::UsersUnmapped, {}, {}, {}}}));
    QVERIFY(!correctlyConfigured({{FindingSeverity::Error, SettingId::ApiKey, FindingKind::KeyMissing, {}, {}, {}}}));
    QVERIFY(correctlyConfigured({}));
}

void TestCorrectness::saveRulesBlockContradictionsOnly()
{
    Settings settings = goodSettings();
    settings.brevix.serverUrl = u"nonsense"_qs;
    settings.till.warehouseCode.clear();
    settings.brevix.warehouses.defaultForAll = true;
    const QList<Finding> findings = saveRules(settings);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().kind, FindingKind::DefaultMissing);
}

void TestCorrectness::unfinishedSettingsMayBeSaved()
{
    QVERIFY(saveRules(Settings{}).isEmpty());
}

void TestCorrectness::tabsLeadToTheField()
{
    Settings settings = goodSettings();
    settings.brevix.categories.rows[1].brevixId = u"31"_qs;
    const Finding finding = checkSettings(settings, goodLists(), true).first();
    QCOMPARE(finding.tab(), SettingsTab::BrevixZeroCategories);
    QCOMPARE(finding.rowCode, u"Z"_qs);
    QCOMPARE(settingTab(SettingId::ApiKey), SettingsTab::Modules);
    QCOMPARE(settingTab(SettingId::InviterDefaultCode), SettingsTab::BrevixInviters);
}

void TestCorrectness::wordsNameTheFlag()
{
    Settings settings = goodSettings();
    settings.brevix.warehouses.defaultForAll = true;
    const Finding finding = saveRules(settings).first();
    QCOMPARE(findingText(finding), u"Fill in: the flag “Use the default BreviX ID for all warehouses” is on"_qs);
    QCOMPARE(findingLine(finding), u"Warehouses, “Default BreviX ID of a warehouse”: "_qs + findingText(finding));
}

void TestCorrectness::everyFieldHasItsLabel()
{
    for (int i = 0; i <= static_cast<int>(SettingId::PlaziusCardGroup); ++i)
        QVERIFY2(!settingLabel(static_cast<SettingId>(i)).isEmpty(), qPrintable(QString::number(i)));
}

void TestCorrectness::twentyThousandRowsAreQuick()
{
    Settings settings = goodSettings();
    ReferenceLists lists = goodLists();
    for (int i = 0; i < 20000; ++i) {
        const QString code = QString::number(i);
        settings.brevix.categories.rows.append({code, code, code});
        lists.groups.append({code, code, {}});
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(checkSettings(settings, lists, true).isEmpty());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestCorrectness)
#include "tst_correctness.moc"
