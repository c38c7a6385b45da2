// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profile.h"
#include "models/settings/profilediff.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

/// The example of the contract, with which its test vectors were made.
QByteArray example()
{
    return QByteArrayLiteral(R"json({
"schemaVersion": 1,
"name": "Магазины у дома",
"comment": "Добавлены группы зимнего сезона",
"module": {"active": true, "timeoutSec": 30, "phoneTemplate": {"enabled": true, "template": "(NNN) NNN-NN-NN", "countryCode": "+7"}},
"configuration": {"checkAtStart": true, "checkPeriodically": true, "checkIntervalSec": 600, "onDifference": "ask"},
"registrationForm": {"authorization": true, "cancelAuthorization": true, "registration": true},
"offline": {"record": true, "checkLink": true, "checkIntervalSec": 15, "autoSend": true, "sendIntervalSec": 15, "unsentReturn": "annul"},
"warehouses": {"defaultWhenUnmapped": true, "defaultForAll": false, "defaultWhenTillHasNone": true, "defaultId": "7", "rows": [{"code": "001", "name": "Торговый зал", "brevixId": "7"}, {"code": "002", "name": "Склад у рампы", "brevixId": "8"}]},
"inviters": {"defaultWhenUnmapped": true, "defaultForAll": false, "defaultCode": "inv-1", "rows": [{"code": "204", "name": "Лугова Е. С.", "brevixId": "inv-204"}, {"code": "205", "name": "Ветров И. П.", "brevixId": null}]},
"categories": {"rows": [{"code": "A", "name": "Бакалея", "brevixId": "23"}, {"code": "B", "name": "Кофе и чай", "brevixId": "24"}, {"code": "C", "name": "Сыры", "brevixId": null}], "zeroRows": [{"code": "Z", "name": "Пакеты", "brevixId": null}], "noGroup": "empty", "unknownGroup": "defaultGroup", "defaultGroup": {"code": "A", "name": "Бакалея"}},
"catalogFingerprint": {"users": "sha256:40b445e1dcb654b7fdf273d7369ea48e9e0c1bc58e59bf03297fc0a9f95e0038", "warehouses": "sha256:64761188ffc85958e14e37a4af9c6fcdf0cc3c1b6642563679da6034d479936b", "groups": "sha256:9fc9f377802ab929b9b698deb03cd58e7193386153312249ed2882e700736122"}
})json");
}

Settings exampleSettings()
{
    return readProfile(example()).profile->shared;
}

QJsonObject exampleObject()
{
    return QJsonDocument::fromJson(example()).object();
}

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

/// Changes one member somewhere inside: "offline.record".
QJsonObject with(QJsonObject object, const QString& path, const QJsonValue& value)
{
    const QString head = path.section(u'.', 0, 0);
    const QString tail = path.section(u'.', 1);
    if (tail.isEmpty())
        object.insert(head, value);
    else
        object.insert(head, with(object.value(head).toObject(), tail, value));
    return object;
}

QJsonObject mappingRow(const QString& code, const QJsonValue& id)
{
    return {{u"code"_qs, code}, {u"name"_qs, u"Имя"_qs}, {u"brevixId"_qs, id}};
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentHashOfTheContract();
    void fingerprintsOfTheContract();
    void fingerprintIsOfNormalizedSortedText();
    void roundTrip();
    void contentHashForgetsOrderNameAndComment();
    void B_CFG_13_intervalsCountAsTheyWork();
    void faultRefusesTheWhole_data();
    void faultRefusesTheWhole();
    void notAProfile();
    void B_CFG_02_applyKeepsWhatIsThisTillsOwn();
    void everySharedFieldIsInHashAndDifference();
    void tillsOwnFieldsAreInNeither();
    void differencesOfRows();
    void D_16_unmappedRowBesideTheZeroListStaysHome();
};

void TestProfile::contentHashOfTheContract()
{
    QCOMPARE(contentHash(exampleSettings()), QByteArrayLiteral("bd7b32683dde9c94d65917752a9f92fb93111cb156509028aecabacceef7f7be"));
}

void TestProfile::fingerprintsOfTheContract()
{
    const ReferenceLists lists{{{u"204"_qs, u"Лугова Е. С."_qs, {}}, {u"205"_qs, u"Ветров И. П."_qs, {}}},
                               {{u"002"_qs, u"Склад у рампы"_qs, {}}, {u"001"_qs, u"Торговый зал"_qs, {}}},
                               {{u"A"_qs, u"Бакалея"_qs, {}}, {u"B"_qs, u"Кофе и чай"_qs, {}}, {u"C"_qs, u"Сыры"_qs, {}},
                                {u"Z"_qs, u"Пакеты"_qs, {}}}};
    QCOMPARE(fingerprintOf(lists), readProfile(example()).profile->fingerprint);
    QCOMPARE(listFingerprint({}), u"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_qs);
}

void TestProfile::fingerprintIsOfNormalizedSortedText()
{
    const QString composed = u"Йод"_qs;
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    QCOMPARE(listFingerprint({{u"1"_qs, composed, {}}, {u"2"_qs, u"б"_qs, {}}}),
             listFingerprint({{u"2"_qs, u"б"_qs, {}}, {u"1"_qs, decomposed, u"parent"_qs}}));
    QVERIFY(listFingerprint({{u"1"_qs, composed, {}}}) != listFingerprint({{u"1"_qs, u"Иод"_qs, {}}}));
}

void TestProfile::roundTrip()
{
    const ProfileReading reading = readProfile(example());
    QVERIFY(reading.profile.has_value());
    QCOMPARE(writeProfile(*reading.profile), canonicalJson(exampleObject()));
    QCOMPARE(readProfile(writeProfile(*reading.profile)).profile, reading.profile);
}

void TestProfile::contentHashForgetsOrderNameAndComment()
{
    Settings settings = exampleSettings();
    std::reverse(settings.brevix.categories.rows.begin(), settings.brevix.categories.rows.end());
    QCOMPARE(contentHash(settings), contentHash(exampleSettings()));
    Profile profile = *readProfile(example()).profile;
    profile.name = u"Другая"_qs;
    profile.comment.clear();
    QCOMPARE(contentHash(readProfile(writeProfile(profile)).profile->shared), contentHash(exampleSettings()));
}

void TestProfile::B_CFG_13_intervalsCountAsTheyWork()
{
    Settings settings = exampleSettings();
    settings.brevix.offline.sendInterval = u"5"_qs;
    settings.brevix.offline.checkInterval.clear();
    QCOMPARE(contentHash(settings), contentHash(exampleSettings()));
    QVERIFY(differences(settings, exampleSettings()).isEmpty());
}

void TestProfile::faultRefusesTheWhole_data()
{
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<QString>("path");
    QTest::addColumn<ProfileFaultKind>("kind");
    const QJsonObject good = exampleObject();
    using K = ProfileFaultKind;
    QTest::newRow("newer schema") << with(good, u"schemaVersion"_qs, 2) << u"schemaVersion"_qs << K::NewerSchema;
    QTest::newRow("schema 0") << with(good, u"schemaVersion"_qs, 0) << u"schemaVersion"_qs << K::OutOfRange;
    QTest::newRow("unknown member") << with(good, u"offline.later"_qs, 1) << u"offline.later"_qs << K::UnknownMember;
    QTest::newRow("unknown at the top") << with(good, u"serverUrl"_qs, u"x"_qs) << u"serverUrl"_qs << K::UnknownMember;
    QTest::newRow("flag as a number") << with(good, u"offline.record"_qs, 1) << u"offline.record"_qs << K::WrongType;
    QTest::newRow("interval below 15") << with(good, u"offline.sendIntervalSec"_qs, 14) << u"offline.sendIntervalSec"_qs << K::OutOfRange;
    QTest::newRow("interval with a fraction") << with(good, u"offline.sendIntervalSec"_qs, 15.5) << u"offline.sendIntervalSec"_qs << K::WrongType;
    QTest::newRow("wait time 0") << with(good, u"module.timeoutSec"_qs, 0) << u"module.timeoutSec"_qs << K::OutOfRange;
    QTest::newRow("unknown choice") << with(good, u"categories.noGroup"_qs, u"guess"_qs) << u"categories.noGroup"_qs << K::Malformed;
    QTest::newRow("id of wrong form") << with(good, u"warehouses.defaultId"_qs, u"семь"_qs) << u"warehouses.defaultId"_qs << K::Malformed;
    QTest::newRow("country code") << with(good, u"module.phoneTemplate.countryCode"_qs, u"77"_qs)
                                  << u"module.phoneTemplate.countryCode"_qs << K::Malformed;
    QTest::newRow("fingerprint") << with(good, u"catalogFingerprint.users"_qs, QString(71, u'a')) << u"catalogFingerprint.users"_qs << K::Malformed;
    QTest::newRow("duplicate code") << with(good, u"inviters.rows"_qs, QJsonArray{mappingRow(u"1"_qs, u"a"_qs), mappingRow(u"1"_qs, u"b"_qs)})
                                    << u"1"_qs << K::Contradiction;
    QTest::newRow("row without name") << with(good, u"inviters.rows"_qs, QJsonArray{QJsonObject{{u"code"_qs, u"1"_qs}, {u"brevixId"_qs, QJsonValue()}}})
                                      << u"inviters.rows[0].name"_qs << K::Missing;
    QTest::newRow("D-16") << with(good, u"categories.zeroRows"_qs, QJsonArray{mappingRow(u"A"_qs, QJsonValue())}) << u"Бакалея"_qs << K::Contradiction;
    QTest::newRow("B-WH-03") << with(good, u"warehouses.defaultId"_qs, QJsonValue()) << u"brevix.warehouses.defaultId"_qs << K::Contradiction;
    QTest::newRow("B-CAT-08") << with(good, u"categories.defaultGroup"_qs, QJsonValue())
                              << u"brevix.categories.defaultGroup.code"_qs << K::Contradiction;
}

void TestProfile::faultRefusesTheWhole()
{
    QFETCH(QJsonObject, document);
    QFETCH(QString, path);
    QFETCH(ProfileFaultKind, kind);
    const ProfileReading reading = readProfile(bytes(document));
    QVERIFY(!reading.profile.has_value());
    QVERIFY2(reading.faults.contains(ProfileFault{path, kind}), reading.faults.isEmpty() ? "" : qPrintable(reading.faults.first().path));
}

void TestProfile::notAProfile()
{
    QCOMPARE(readProfile("<html>").faults.first().kind, ProfileFaultKind::NotJson);
    QCOMPARE(readProfile("[]").faults.first().kind, ProfileFaultKind::NotJson);
    QCOMPARE(readProfile("{}").faults.first().kind, ProfileFaultKind::Missing);
    QCOMPARE(readProfile(QByteArray(8 * 1024 * 1024 + 1, ' ')).faults.first().kind, ProfileFaultKind::TooLarge);
    QJsonObject missing = exampleObject();
    missing.remove(u"offline"_qs);
    QVERIFY(readProfile(bytes(missing)).faults.contains(ProfileFault{u"offline"_qs, ProfileFaultKind::Missing}));
}

void TestProfile::B_CFG_02_applyKeepsWhatIsThisTillsOwn()
{
    Settings local;
    local.till.cashId = u"17"_qs;
    local.till.warehouseCode = u"002"_qs;
    local.brevix.serverUrl = u"https://brevix.example"_qs;
    local.brevix.insecureConfirmed = true; // N14: a profile cannot switch it
    local.brevix.profile.name = u"Магазины у дома"_qs;
    local.brevix.profile.useDefault = false;
    local.brevix.offline.retentionDays = 30;
    local.interface.language = u"en"_qs;
    local.foreign.values.insert(u"future"_qs, u"1"_qs);
    Settings expected = exampleSettings();
    expected.till = local.till;
    expected.brevix.serverUrl = local.brevix.serverUrl;
    expected.brevix.insecureConfirmed = true;
    expected.brevix.profile.name = local.brevix.profile.name;
    expected.brevix.profile.useDefault = false;
    expected.brevix.offline.retentionDays = 30;
    expected.interface = local.interface;
    expected.foreign = local.foreign;
    QCOMPARE(applyProfile(local, *readProfile(example()).profile), expected);
}

void TestProfile::everySharedFieldIsInHashAndDifference()
{
    for (const SettingSpec& spec : settingsSchema()) {
        if (spec.scope != SettingScope::Profile)
            continue;
        const Settings before = exampleSettings();
        Settings after = before;
        const QString old = settingText(before, spec.id);
        QString other = u"+9"_qs;
        if (spec.kind == SettingKind::Flag)
            other = old == u"1" ? u"0"_qs : u"1"_qs;
        else if (spec.kind == SettingKind::Choice)
            other = spec.choices.first() == old ? spec.choices.last() : spec.choices.first();
        else if (spec.kind != SettingKind::Text)
            other = u"77"_qs;
        QVERIFY2(!setSettingText(after, spec.id, other), spec.key.data());
        QVERIFY2(contentHash(after) != contentHash(before), spec.key.data());
        QCOMPARE(differences(before, after), (QList<ProfileDifference>{{spec.id, {}, {}, old, other}}));
    }
}

void TestProfile::tillsOwnFieldsAreInNeither()
{
    const Settings before = exampleSettings();
    Settings after = before;
    after.till.cashId = u"99"_qs;
    after.brevix.serverUrl = u"https://other.example"_qs;
    after.brevix.offline.retentionDays = 7;
    after.brevix.profile.useDefault = false;
    QCOMPARE(contentHash(after), contentHash(before));
    QVERIFY(differences(before, after).isEmpty());
    QVERIFY(!sharedJson(after).value(u"module"_qs).toObject().contains(u"serverUrl"_qs));
}

void TestProfile::differencesOfRows()
{
    const Settings mine = exampleSettings();
    Settings theirs = mine;
    theirs.brevix.warehouses.rows[1].brevixId = u"88"_qs;
    theirs.brevix.inviters.rows.removeFirst();
    theirs.brevix.categories.rows.append({u"D"_qs, u"Рыба"_qs, u"40"_qs});
    const QList<ProfileDifference> found = differences(mine, theirs);
    QCOMPARE(found, (QList<ProfileDifference>{
                        {SettingId::WarehouseRows, u"002"_qs, u"Склад у рампы"_qs, u"8"_qs, u"88"_qs},
                        {SettingId::InviterRows, u"204"_qs, u"Лугова Е. С."_qs, u"inv-204"_qs, {}},
                        {SettingId::CategoryRows, u"D"_qs, u"Рыба"_qs, {}, u"40"_qs}}));
    QVERIFY(found.at(1).theirs.isNull()); // no such row there
    QVERIFY(found.at(2).mine.isNull());
}

void TestProfile::D_16_unmappedRowBesideTheZeroListStaysHome()
{
    Settings settings = exampleSettings();
    settings.brevix.categories.rows.append({u"Z"_qs, u"Пакеты"_qs, QString()});
    QCOMPARE(contentHash(settings), contentHash(exampleSettings()));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
