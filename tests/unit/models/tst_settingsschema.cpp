// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/schema.h"

#include <QSet>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaIsInTheOrderOfTheIds();
    void everyKeyIsUsedOnce();
    void defaultsAreAcceptedByTheirOwnRules();
    void D_33_settingsOfAFreshTill();
    void B_OFF_05_08_D_13_effectiveInterval_data();
    void B_OFF_05_08_D_13_effectiveInterval();
    void intervalStaysAsTyped();
    void roundTripOfEverySetting();
    void roundTripKeepsMappingTables();
    void unknownKeysAndTablesSurvive();
    void badValueFallsBackWithItsReason_data();
    void badValueFallsBackWithItsReason();
    void badValueChangesNothing();
    void reliability_4_retentionMayBeZero();
    void enabler_data();
    void enabler();
    void tillsOwnSettingsAreNotShared();
    void noSecretIsStored();
};

void TestSettingsSchema::schemaIsInTheOrderOfTheIds()
{
    const QList<SettingSpec>& schema = settingsSchema();
    for (qsizetype i = 0; i < schema.size(); ++i) {
        QCOMPARE(static_cast<qsizetype>(schema.at(i).id), i);
        QCOMPARE(settingSpec(schema.at(i).id), &schema.at(i));
    }
    QCOMPARE(static_cast<qsizetype>(SettingId::ApiKey), schema.size());
    QVERIFY(!settingSpec(SettingId::ApiKey));
    QVERIFY(!settingSpec(SettingId::ZeroCategoryRows));
    QVERIFY(!settingSpec(SettingId::PlaziusSecret));
    QVERIFY(!settingSpec(SettingId::PlaziusCardGroup));
}

void TestSettingsSchema::everyKeyIsUsedOnce()
{
    QSet<QString> keys;
    for (const SettingSpec& spec : settingsSchema()) {
        QVERIFY2(!keys.contains(spec.key), spec.key.data());
        keys.insert(spec.key);
    }
}

void TestSettingsSchema::defaultsAreAcceptedByTheirOwnRules()
{
    for (const SettingSpec& spec : settingsSchema()) {
        Settings settings;
        QVERIFY2(!setSettingText(settings, spec.id, settingDefaultText(spec.id)), spec.key.data());
        QVERIFY2(settings == Settings{}, spec.key.data());
    }
}

void TestSettingsSchema::D_33_settingsOfAFreshTill()
{
    const QList<std::pair<SettingId, QString>> expected{
        {SettingId::BrevixActive, u"0"_qs},          {SettingId::OfflineRecord, u"1"_qs},
        {SettingId::OfflineCheckLink, u"1"_qs},      {SettingId::OfflineAutoSend, u"1"_qs},
        {SettingId::FunctionAuthorization, u"1"_qs}, {SettingId::FunctionCancelAuthorization, u"1"_qs},
        {SettingId::FunctionRegistration, u"1"_qs},  {SettingId::OfflineCheckInterval, u"15"_qs},
        {SettingId::OfflineSendInterval, u"15"_qs},  {SettingId::ProfileCheckInterval, u"15"_qs},
        {SettingId::BrevixTimeout, u"30"_qs},        {SettingId::ProfileCheckAtStart, u"0"_qs},
        {SettingId::ProfileCheckPeriodically, u"0"_qs}, {SettingId::ProfileUseDefault, u"1"_qs},
        {SettingId::ProfileOnDifference, u"ask"_qs}, {SettingId::WarehouseDefaultWhenUnmapped, u"0"_qs},
        {SettingId::WarehouseDefaultForAll, u"0"_qs}, {SettingId::WarehouseDefaultWhenTillHasNone, u"0"_qs},
        {SettingId::InviterDefaultWhenUnmapped, u"0"_qs}, {SettingId::InviterDefaultForAll, u"0"_qs},
        {SettingId::CategoryNoGroup, u"empty"_qs},   {SettingId::CategoryUnknownGroup, u"empty"_qs},
        {SettingId::OfflineUnsentReturn, u"annul"_qs}, {SettingId::OfflineRetentionDays, u"90"_qs},
    };
    for (const auto& [id, value] : expected)
        QCOMPARE(settingDefaultText(id), value);
}

void TestSettingsSchema::B_OFF_05_08_D_13_effectiveInterval_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("seconds");
    QTest::newRow("empty") << QString() << 15;
    QTest::newRow("blanks") << u"  "_qs << 15;
    QTest::newRow("below") << u"14"_qs << 15;
    QTest::newRow("zero") << u"0"_qs << 15;
    QTest::newRow("negative") << u"-60"_qs << 15;
    QTest::newRow("words") << u"минута"_qs << 15;
    QTest::newRow("fraction") << u"60.5"_qs << 15;
    QTest::newRow("least") << u"15"_qs << 15;
    QTest::newRow("more") << u"600"_qs << 600;
    QTest::newRow("blanks around and inside") << u" 1\u00A0200 "_qs << 1200;
    QTest::newRow("a day") << u"86400"_qs << 86400;
    QTest::newRow("above a day") << u"86401"_qs << 86400;
    QTest::newRow("beyond any number") << u"99999999999999999999999"_qs << 86400;
}

void TestSettingsSchema::B_OFF_05_08_D_13_effectiveInterval()
{
    QFETCH(QString, typed);
    QFETCH(int, seconds);
    QCOMPARE(effectiveInterval(typed).count(), seconds);
}

void TestSettingsSchema::intervalStaysAsTyped()
{
    for (const QString& typed : {QString(), u"5"_qs, u"скоро"_qs}) {
        Settings settings;
        QVERIFY(!setSettingText(settings, SettingId::OfflineSendInterval, typed));
        QCOMPARE(settings.brevix.offline.sendInterval, typed);
        QCOMPARE(settingsFromText(settingsToText(settings)).settings, settings);
    }
}

void TestSettingsSchema::roundTripOfEverySetting()
{
    for (const SettingSpec& spec : settingsSchema()) {
        QString other;
        switch (spec.kind) {
        case SettingKind::Flag:
            other = settingDefaultText(spec.id) == u"1" ? u"0"_qs : u"1"_qs;
            break;
        case SettingKind::Number:
            other = QString::number(spec.maximum);
            break;
        case SettingKind::Interval:
            other = u"77"_qs;
            break;
        case SettingKind::Choice:
            other = spec.choices.last();
            break;
        case SettingKind::Text:
            other = u"+4"_qs;
            break;
        }
        Settings settings;
        QVERIFY2(!setSettingText(settings, spec.id, other), spec.key.data());
        QCOMPARE(settingText(settings, spec.id), other);
        QVERIFY2(settings != Settings{}, spec.key.data());
        const LoadedSettings loaded = settingsFromText(settingsToText(settings));
        // P-CON-01: what lives in plazius.ini is never in the base.
        QCOMPARE(loaded.settings == settings, spec.home == SettingHome::Base);
        QCOMPARE(settingsToText(settings).values.contains(spec.key), spec.home == SettingHome::Base);
        QVERIFY(loaded.fallbacks.isEmpty());
    }
}

void TestSettingsSchema::roundTripKeepsMappingTables()
{
    Settings settings;
    settings.brevix.warehouses.rows = {{u"001"_qs, u"Зал"_qs, u"7"_qs}, {u"002"_qs, u"Рампа"_qs, QString()}};
    settings.brevix.inviters.rows = {{u"204"_qs, u"Лугова Е. С."_qs, u"inv-204"_qs}};
    settings.brevix.categories.rows = {{u"B"_qs, u"Б"_qs, u"2"_qs}, {u"A"_qs, u"А"_qs, u"1"_qs}};
    settings.brevix.categories.zeroRows = {{u"Z"_qs, u"Пакеты"_qs, QString()}};
    const SettingsText stored = settingsToText(settings);
    QCOMPARE(stored.mappings.size(), 6);
    QCOMPARE(stored.mappings.first(), (MappingRecord{u"warehouses"_qs, u"001"_qs, u"Зал"_qs, u"7"_qs}));
    QCOMPARE(stored.mappings.last().table, u"zeroCategories"_qs);
    QCOMPARE(settingsFromText(stored).settings, settings);
}

void TestSettingsSchema::unknownKeysAndTablesSurvive()
{
    SettingsText stored;
    stored.values = {{u"brevix.fromTheFuture"_qs, u"42"_qs}, {u"brevix.active"_qs, u"1"_qs}};
    stored.mappings = {{u"brands"_qs, u"1"_qs, u"Марка"_qs, u"b1"_qs}};
    LoadedSettings loaded = settingsFromText(stored);
    QVERIFY(loaded.fallbacks.isEmpty());
    QVERIFY(loaded.settings.brevix.active);
    loaded.settings.brevix.active = false;
    const SettingsText again = settingsToText(loaded.settings);
    QCOMPARE(again.values.value(u"brevix.fromTheFuture"_qs), u"42"_qs);
    QCOMPARE(again.values.value(u"brevix.active"_qs), u"0"_qs);
    QCOMPARE(again.mappings, stored.mappings);
}

void TestSettingsSchema::badValueFallsBackWithItsReason_data()
{
    QTest::addColumn<SettingId>("id");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<SettingFault>("fault");
    QTest::newRow("D-18 0 s") << SettingId::BrevixTimeout << u"0"_qs << SettingFault::OutOfRange;
    QTest::newRow("D-18 301 s") << SettingId::BrevixTimeout << u"301"_qs << SettingFault::OutOfRange;
    QTest::newRow("no number") << SettingId::BrevixTimeout << u"долго"_qs << SettingFault::Unreadable;
    QTest::newRow("no flag") << SettingId::BrevixActive << u"да"_qs << SettingFault::Unreadable;
    QTest::newRow("no choice") << SettingId::OfflineUnsentReturn << u"forget"_qs << SettingFault::UnknownChoice;
    QTest::newRow("no language") << SettingId::InterfaceLanguage << u"xx"_qs << SettingFault::UnknownChoice;
    QTest::newRow("too long") << SettingId::TillCashId << QString(65, u'1') << SettingFault::TooLong;
    QTest::newRow("control character") << SettingId::BrevixServerUrl << u"http://a\nb"_qs << SettingFault::Unreadable;
    QTest::newRow("D-34 no choice") << SettingId::PlaziusQuestion << u"sometimes"_qs << SettingFault::UnknownChoice;
    QTest::newRow("text size") << SettingId::InterfaceTextPercent << u"99"_qs << SettingFault::OutOfRange;
}

void TestSettingsSchema::badValueFallsBackWithItsReason()
{
    QFETCH(SettingId, id);
    QFETCH(QString, stored);
    QFETCH(SettingFault, fault);
    SettingsText text;
    const QString key = settingSpec(id)->key;
    text.values.insert(key, stored);
    const LoadedSettings loaded = settingsFromText(text);
    QCOMPARE(loaded.settings, Settings{});
    QCOMPARE(loaded.fallbacks, (QList<SettingFallback>{{id, key, stored, fault}}));
}

void TestSettingsSchema::badValueChangesNothing()
{
    Settings settings;
    settings.brevix.timeout = 45s;
    QCOMPARE(setSettingText(settings, SettingId::BrevixTimeout, u"999"_qs), SettingFault::OutOfRange);
    QCOMPARE(settings.brevix.timeout, 45s);
}

void TestSettingsSchema::reliability_4_retentionMayBeZero()
{
    Settings settings;
    QVERIFY(!setSettingText(settings, SettingId::OfflineRetentionDays, u"0"_qs)); // 0 = at once
    QCOMPARE(settings.brevix.offline.retentionDays, 0);
    const LoadedSettings loaded = settingsFromText(settingsToText(settings));
    QVERIFY(loaded.fallbacks.isEmpty());
    QCOMPARE(loaded.settings.brevix.offline.retentionDays, 0);
    QCOMPARE(setSettingText(settings, SettingId::OfflineRetentionDays, u"-1"_qs), SettingFault::OutOfRange);
}

void TestSettingsSchema::enabler_data()
{
    QTest::addColumn<SettingId>("field");
    QTest::addColumn<SettingId>("flag");
    QTest::addColumn<bool>("whenOn");
    QTest::newRow("B-CFG-12") << SettingId::ProfileCheckInterval << SettingId::ProfileCheckPeriodically << true;
    QTest::newRow("B-CFG-16") << SettingId::ProfileName << SettingId::ProfileUseDefault << false;
    QTest::newRow("B-PHN-03") << SettingId::PhoneTemplatePattern << SettingId::PhoneTemplateEnabled << true;
    QTest::newRow("D-17 warehouses, unmapped") << SettingId::WarehouseDefaultWhenUnmapped << SettingId::WarehouseDefaultForAll << false;
    QTest::newRow("D-17 warehouses, till") << SettingId::WarehouseDefaultWhenTillHasNone << SettingId::WarehouseDefaultForAll << false;
    QTest::newRow("D-17 users") << SettingId::InviterDefaultWhenUnmapped << SettingId::InviterDefaultForAll << false;
}

void TestSettingsSchema::enabler()
{
    QFETCH(SettingId, field);
    QFETCH(SettingId, flag);
    QFETCH(bool, whenOn);
    Settings settings;
    QVERIFY(!setSettingText(settings, flag, u"1"_qs));
    QCOMPARE(settingEnabled(settings, field), whenOn);
    QVERIFY(!setSettingText(settings, flag, u"0"_qs));
    QCOMPARE(settingEnabled(settings, field), !whenOn);
}

void TestSettingsSchema::tillsOwnSettingsAreNotShared()
{
    for (const SettingId id : {SettingId::TillCashId, SettingId::TillWarehouse, SettingId::TillCashier, SettingId::BrevixServerUrl,
                               SettingId::BrevixInsecureConfirmed, SettingId::OfflineRetentionDays, SettingId::ProfileName,
                               SettingId::ProfileUseDefault, SettingId::InterfaceLanguage}) {
        QCOMPARE(settingSpec(id)->scope, SettingScope::Till);
    }
    // A settings profile of BreviX holds nothing of Plazius.
    for (const SettingSpec& spec : settingsSchema())
        QVERIFY2(spec.tab != SettingsTab::PlaziusModule || spec.scope == SettingScope::Till, spec.key.data());
    QCOMPARE(settingSpec(SettingId::OfflineUnsentReturn)->scope, SettingScope::Profile);
}

void TestSettingsSchema::noSecretIsStored()
{
    const QStringList keys = settingsToText(Settings{}).values.keys();
    for (const QString& key : keys)
        QVERIFY2(!key.contains(u"secret"_qs, Qt::CaseInsensitive) && !key.contains(u"apiKey"_qs, Qt::CaseInsensitive), qPrintable(key));
}

QTEST_GUILESS_MAIN(TestSettingsSchema)
#include "tst_settingsschema.moc"
