// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settingwords.h"
#include "models/tables/mappingexplanation.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

const QString noId = u"there is no ID to send"_qs;

WarehouseSettings warehouses()
{
    WarehouseSettings settings;
    settings.rows = {{u"001"_qs, u"Зал"_qs, u"7"_qs}, {u"002"_qs, u"Рампа"_qs, QString()}};
    return settings;
}

/// S1 line 206: А holds Б and В.
CategorySettings exampleOfTheManual()
{
    CategorySettings settings;
    settings.rows = {{u"А"_qs, u"А"_qs, u"23"_qs}, {u"Б"_qs, u"Б"_qs, u"24"_qs}, {u"В"_qs, u"В"_qs, u"25"_qs}};
    return settings;
}

bool holds(const QString& text, const QString& part)
{
    if (!text.contains(part))
        qWarning("«%ls» lacks «%ls»", qUtf16Printable(text), qUtf16Printable(part));
    return text.contains(part);
}

} // namespace

class TestMappingExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N_02_warehouse_data();
    void N_02_warehouse();
    void N_02_tillWithoutAWarehouse();
    void N_02_tillWithItsWarehouse();
    void N_02_inviter_data();
    void N_02_inviter();
    void B_CAT_04_explainsTheExampleOfTheManual();
    void B_CAT_05_nothingIsInherited();
    void N_02_groupInNeitherList_data();
    void N_02_groupInNeitherList();
    void N_02_zeroCashback();
    void D_16_bothListsAreNamed();
};

void TestMappingExplanation::N_02_warehouse_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("unmapped");
    QTest::addColumn<bool>("all");
    QTest::addColumn<QString>("defaultId");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("why");

    const QString sent = u"the ID %1 will be sent"_qs;
    const QString empty = u"but the field “%1” is empty"_qs.arg(settingLabel(SettingId::WarehouseDefaultId));
    QTest::newRow("B_WH_01 the table") << u"001"_qs << true << false << u"9"_qs << sent.arg(7) << u"in the table"_qs;
    QTest::newRow("B_WH_02 the default") << u"002"_qs << true << false << u"9"_qs << sent.arg(9)
                                         << settingLabel(SettingId::WarehouseDefaultId);
    QTest::newRow("B_WH_02 not in the table at all") << u"777"_qs << true << false << u"9"_qs << sent.arg(9)
                                                     << settingLabel(SettingId::WarehouseDefaultId);
    QTest::newRow("B_WH_02 the default is empty") << u"002"_qs << true << false << QString() << noId << empty;
    QTest::newRow("B_WH_04 for all") << u"001"_qs << false << true << u"9"_qs << sent.arg(9)
                                     << settingLabel(SettingId::WarehouseDefaultForAll);
    QTest::newRow("B_WH_04 for all, empty") << u"001"_qs << false << true << QString() << noId << empty;
    QTest::newRow("D_29 nothing gives one") << u"002"_qs << false << false << u"9"_qs << noId
                                            << u"archive of refusals"_qs;
}

void TestMappingExplanation::N_02_warehouse()
{
    QFETCH(QString, code);
    QFETCH(bool, unmapped);
    QFETCH(bool, all);
    QFETCH(QString, defaultId);
    QFETCH(QString, what);
    QFETCH(QString, why);
    WarehouseSettings settings = warehouses();
    settings.defaultWhenUnmapped = unmapped;
    settings.defaultForAll = all;
    settings.defaultId = defaultId;
    const IdExplanation explanation = explainWarehouse(settings, code, u"Рампа"_qs);
    QCOMPARE(explanation.subject, u"Рампа:"_qs);
    QVERIFY(explanation.words.startsWith(what));
    QVERIFY(holds(explanation.words, why));
    QCOMPARE(explanation.lacking, what == noId);
}

void TestMappingExplanation::N_02_tillWithoutAWarehouse()
{
    WarehouseSettings settings = warehouses();
    settings.defaultId = u"9"_qs;
    settings.defaultWhenUnmapped = true; // not about it
    QVERIFY(holds(explainTillWarehouse(settings, {}, {}), noId));
    settings.defaultWhenTillHasNone = true; // B-WH-06
    const QString words = explainTillWarehouse(settings, {}, {});
    QVERIFY(holds(words, u"the ID 9 will be sent"_qs));
    QVERIFY(holds(words, settingLabel(SettingId::WarehouseDefaultWhenTillHasNone)));
    settings.defaultId.clear();
    QVERIFY(holds(explainTillWarehouse(settings, {}, {}), noId));
}

void TestMappingExplanation::N_02_tillWithItsWarehouse()
{
    const QString words = explainTillWarehouse(warehouses(), u"001"_qs, u"Зал"_qs);
    QVERIFY(holds(words, u"“Зал”: the ID 7 will be sent"_qs));
}

void TestMappingExplanation::N_02_inviter_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("unmapped");
    QTest::addColumn<bool>("all");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("why");
    const QString none = u"without an inviter"_qs;
    QTest::newRow("B_USR_01 the table") << u"204"_qs << true << false << u"the code inv-204 "_qs << u"in the table"_qs;
    QTest::newRow("B_USR_02 the main code") << u"205"_qs << true << false << u"the code main "_qs
                                            << settingLabel(SettingId::InviterDefaultCode);
    QTest::newRow("B_USR_04 for all") << u"204"_qs << true << true << u"the code main "_qs
                                      << settingLabel(SettingId::InviterDefaultForAll);
    QTest::newRow("D_29 none") << u"205"_qs << false << false << none << settingLabel(SettingId::InviterDefaultWhenUnmapped);
}

void TestMappingExplanation::N_02_inviter()
{
    QFETCH(QString, code);
    QFETCH(bool, unmapped);
    QFETCH(bool, all);
    QFETCH(QString, what);
    QFETCH(QString, why);
    InviterSettings settings;
    settings.rows = {{u"204"_qs, u"Лугова Е. С."_qs, u"inv-204"_qs}, {u"205"_qs, u"Ветров И. П."_qs, QString()}};
    settings.defaultCode = u"main"_qs;
    settings.defaultWhenUnmapped = unmapped;
    settings.defaultForAll = all;
    const IdExplanation explanation = explainInviter(settings, code, u"Кассир"_qs);
    QVERIFY(holds(explanation.words, what));
    QVERIFY(holds(explanation.words, why));
    settings.defaultCode.clear();
    if (code == u"205" || all)
        QVERIFY(explainInviter(settings, code, u"Кассир"_qs).lacking);
}

void TestMappingExplanation::B_CAT_04_explainsTheExampleOfTheManual()
{
    const CategorySettings settings = exampleOfTheManual();
    QVERIFY(holds(explainCategory(settings, u"А"_qs, u"А"_qs, {}).words, u"the ID 23 will be sent"_qs));
    QVERIFY(holds(explainCategory(settings, u"Б"_qs, u"А / Б"_qs, u"А"_qs).words, u"the ID 24 will be sent"_qs));
    QVERIFY(holds(explainCategory(settings, u"В"_qs, u"А / В"_qs, u"А"_qs).words, u"the ID 25 will be sent"_qs));
    QVERIFY(holds(explainCategory(settings, u"А"_qs, u"А"_qs, {}).words, u"Subgroups do not inherit it."_qs));
    QVERIFY(!explainCategory(settings, u"А"_qs, u"А"_qs, {}).lacking);
}

void TestMappingExplanation::B_CAT_05_nothingIsInherited()
{
    CategorySettings settings = exampleOfTheManual();
    settings.rows[2].brevixId.clear();
    const IdExplanation explanation = explainCategory(settings, u"В"_qs, u"А / В"_qs, u"А"_qs);
    QVERIFY(holds(explanation.words, u"without a category"_qs));
    QVERIFY(holds(explanation.words, u"The ID of the group above, “А”, is not inherited."_qs));
    QVERIFY(explanation.lacking);
}

void TestMappingExplanation::N_02_groupInNeitherList_data()
{
    QTest::addColumn<GroupRule>("choice");
    QTest::addColumn<QString>("what");
    QTest::newRow("B_CAT_07 empty") << GroupRule::Empty << u"without a category"_qs;
    QTest::newRow("B_CAT_08 default group") << GroupRule::DefaultGroup << u"the ID 24 will be sent"_qs;
    QTest::newRow("B_CAT_07 zero cashback") << GroupRule::ZeroCashback << u"no cashback, no ID"_qs;
    QTest::newRow("B_CAT_07 exclude") << GroupRule::Exclude << u"do not enter the request"_qs;
}

void TestMappingExplanation::N_02_groupInNeitherList()
{
    QFETCH(GroupRule, choice);
    QFETCH(QString, what);
    CategorySettings settings = exampleOfTheManual();
    settings.unknownGroup = choice;
    settings.noGroup = GroupRule::Exclude; // not about it
    settings.defaultGroupCode = u"Б"_qs;
    settings.defaultGroupName = u"Группа Б"_qs;
    const IdExplanation explanation = explainCategory(settings, u"Г"_qs, u"Г"_qs, {});
    QVERIFY(holds(explanation.words, what));
    QVERIFY(holds(explanation.words, groupRuleText(choice)));
    QCOMPARE(explanation.words.contains(u"Группа Б"_qs), choice == GroupRule::DefaultGroup);
}

void TestMappingExplanation::N_02_zeroCashback()
{
    CategorySettings settings = exampleOfTheManual();
    settings.zeroRows = {{u"П"_qs, u"Пакеты"_qs, u"70"_qs}, {u"Т"_qs, u"Табак"_qs, QString()}};
    QVERIFY(holds(explainCategory(settings, u"П"_qs, u"Пакеты"_qs, {}).words, u"the ID 70 is sent"_qs));
    const IdExplanation explanation = explainCategory(settings, u"Т"_qs, u"Табак"_qs, {});
    QVERIFY(holds(explanation.words, u"no cashback, no ID is sent"_qs));
    QVERIFY(holds(explanation.words, settingLabel(SettingId::ZeroCategoryRows)));
    QVERIFY(!explanation.lacking);
}

void TestMappingExplanation::D_16_bothListsAreNamed()
{
    CategorySettings settings = exampleOfTheManual();
    settings.zeroRows = {{u"А"_qs, u"А"_qs, QString()}};
    const IdExplanation explanation = explainCategory(settings, u"А"_qs, u"А"_qs, {});
    QVERIFY(holds(explanation.words, u"in both lists"_qs));
    QVERIFY(explanation.lacking);
}

QTEST_GUILESS_MAIN(TestMappingExplanation)
#include "tst_mappingexplanation.moc"
