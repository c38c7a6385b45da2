// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/categoryresolution.h"
#include "models/mapping/inviterresolution.h"
#include "models/mapping/mappingrows.h"
#include "models/mapping/warehouseresolution.h"

#include "tests/unit/models/property.h"

#include <QSet>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

/// Few codes and ids, so that hits, misses and repeated codes are all frequent.
rc::Gen<QString> genCode()
{
    return rc::gen::map(rc::gen::element<std::string>("a", "b", "c", "d", "e"),
                        [](const std::string& code) { return QString::fromStdString(code); });
}

rc::Gen<QString> genId(const std::string& prefix)
{
    return rc::gen::map(rc::gen::inRange(0, 5), [prefix](int n) {
        return n == 0 ? QString() : QString::fromStdString(prefix) + QString::number(n);
    });
}

QList<MappingRow> anyRows(const std::string& prefix)
{
    const auto codes = *rc::gen::container<std::vector<QString>>(genCode());
    QList<MappingRow> rows;
    for (const QString& code : codes)
        rows.append({code, u"имя "_qs + code, *genId(prefix)});
    return rows;
}

QSet<QString> idsOf(const QList<MappingRow>& rows)
{
    QSet<QString> ids;
    for (const MappingRow& row : rows)
        ids.insert(row.brevixId);
    return ids;
}

QString anyCodeOrNone()
{
    return *rc::gen::oneOf(genCode(), rc::gen::just(QString()), rc::gen::just(u"zz"_qs));
}

WarehouseSettings anyWarehouses()
{
    WarehouseSettings settings;
    settings.rows = anyRows("w");
    settings.defaultWhenUnmapped = *rc::gen::arbitrary<bool>();
    settings.defaultForAll = *rc::gen::arbitrary<bool>();
    settings.defaultWhenTillHasNone = *rc::gen::arbitrary<bool>();
    settings.defaultId = *genId("default");
    return settings;
}

CategorySettings anyCategories()
{
    CategorySettings settings;
    settings.rows = anyRows("c");
    settings.zeroRows = anyRows("z");
    settings.noGroup = static_cast<GroupRule>(*rc::gen::inRange(0, 4));
    settings.unknownGroup = static_cast<GroupRule>(*rc::gen::inRange(0, 4));
    settings.defaultGroupCode = anyCodeOrNone();
    return settings;
}

/// S1 line 206: А holds Б and В; Товар 1 lies in А, 2 in Б, 3 in В.
CategorySettings exampleOfTheManual()
{
    CategorySettings settings;
    settings.rows = {{u"А"_qs, u"А"_qs, u"23"_qs}, {u"Б"_qs, u"Б"_qs, u"24"_qs}, {u"В"_qs, u"В"_qs, u"25"_qs}};
    return settings;
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warehouse_data();
    void warehouse();
    void inviter_data();
    void inviter();
    void B_CAT_04_groupsOfTheExample();
    void B_CAT_05_subgroupWithoutIdHasNone();
    void category_data();
    void category();
    void B_CAT_08_defaultGroupOutsideTheTablesGivesNothing();
    void D_16_groupInBothListsPromisesNoCashback();
    void repeatedCodeFirstRowCounts();

    void D_17_forAllWinsOverEverything();
    void warehouseIdIsOfTheTableOrTheDefault();
    void inviterCodeIsOfTheTableOrTheDefault();
    void categoryIdIsOfTheTables();
    void excludedLinesPromiseNothingElse();
    void manyLinesAgainstManyGroupsAreQuick();

    void tableShowsTheWholeList();
    void savingWithoutAnEditChangesNothing();
    void pathsOfGroups();
};

void TestMapping::warehouse_data()
{
    QTest::addColumn<bool>("unmappedFlag");
    QTest::addColumn<bool>("allFlag");
    QTest::addColumn<bool>("tillFlag");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("id");
    QTest::addColumn<WarehouseRule>("rule");

    QTest::newRow("B-WH-01 mapped") << false << false << false << u"001"_qs << u"7"_qs << WarehouseRule::Mapped;
    QTest::newRow("B-WH-01 mapped wins over B-WH-02") << true << false << true << u"001"_qs << u"7"_qs << WarehouseRule::Mapped;
    QTest::newRow("B-WH-02 row without id") << true << false << false << u"002"_qs << u"9"_qs << WarehouseRule::DefaultWhenUnmapped;
    QTest::newRow("B-WH-02 added later") << true << false << false << u"777"_qs << u"9"_qs << WarehouseRule::DefaultWhenUnmapped;
    QTest::newRow("B-WH-02 off") << false << false << true << u"002"_qs << QString() << WarehouseRule::Unmapped;
    QTest::newRow("B-WH-04 even for a mapped one") << false << true << false << u"001"_qs << u"9"_qs << WarehouseRule::ForAll;
    QTest::newRow("B-WH-04 even without a warehouse") << false << true << false << QString() << u"9"_qs << WarehouseRule::ForAll;
    QTest::newRow("B-WH-06") << false << false << true << QString() << u"9"_qs << WarehouseRule::DefaultWhenTillHasNone;
    QTest::newRow("B-WH-06 off, B-WH-02 is not about it") << true << false << false << QString() << QString()
                                                          << WarehouseRule::TillHasNone;
}

void TestMapping::warehouse()
{
    QFETCH(bool, unmappedFlag);
    QFETCH(bool, allFlag);
    QFETCH(bool, tillFlag);
    QFETCH(QString, code);
    QFETCH(QString, id);
    QFETCH(WarehouseRule, rule);
    WarehouseSettings settings;
    settings.rows = {{u"001"_qs, u"Зал"_qs, u"7"_qs}, {u"002"_qs, u"Рампа"_qs, QString()}};
    settings.defaultId = u"9"_qs;
    settings.defaultWhenUnmapped = unmappedFlag;
    settings.defaultForAll = allFlag;
    settings.defaultWhenTillHasNone = tillFlag;
    const WarehouseResolution result = WarehouseResolver(settings).resolve(code);
    QCOMPARE(result.id, id);
    QCOMPARE(result.rule, rule);
}

void TestMapping::inviter_data()
{
    QTest::addColumn<bool>("unmappedFlag");
    QTest::addColumn<bool>("allFlag");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("code");
    QTest::addColumn<InviterRule>("rule");

    QTest::newRow("B-USR-01 mapped") << true << false << u"204"_qs << u"inv-204"_qs << InviterRule::Mapped;
    QTest::newRow("B-USR-02 row without code") << true << false << u"205"_qs << u"inv-1"_qs << InviterRule::DefaultWhenUnmapped;
    QTest::newRow("B-USR-02 nobody chosen") << true << false << QString() << u"inv-1"_qs << InviterRule::DefaultWhenUnmapped;
    QTest::newRow("B-USR-02 off: no inviter") << false << false << u"205"_qs << QString() << InviterRule::Unmapped;
    QTest::newRow("B-USR-04 even for a mapped one") << true << true << u"204"_qs << u"inv-1"_qs << InviterRule::ForAll;
}

void TestMapping::inviter()
{
    QFETCH(bool, unmappedFlag);
    QFETCH(bool, allFlag);
    QFETCH(QString, user);
    QFETCH(QString, code);
    QFETCH(InviterRule, rule);
    InviterSettings settings;
    settings.rows = {{u"204"_qs, u"Лугова Е. С."_qs, u"inv-204"_qs}, {u"205"_qs, u"Ветров И. П."_qs, QString()}};
    settings.defaultCode = u"inv-1"_qs;
    settings.defaultWhenUnmapped = unmappedFlag;
    settings.defaultForAll = allFlag;
    const InviterResolution result = InviterResolver(settings).resolve(user);
    QCOMPARE(result.code, code);
    QCOMPARE(result.rule, rule);
}

void TestMapping::B_CAT_04_groupsOfTheExample()
{
    const CategoryResolver resolver(exampleOfTheManual());
    QCOMPARE(resolver.resolve(u"А"_qs).categoryId, u"23"_qs);
    QCOMPARE(resolver.resolve(u"Б"_qs).categoryId, u"24"_qs);
    QCOMPARE(resolver.resolve(u"В"_qs).categoryId, u"25"_qs);
    QCOMPARE(resolver.resolve(u"В"_qs).rule, CategoryRule::Mapped);
}

void TestMapping::B_CAT_05_subgroupWithoutIdHasNone()
{
    CategorySettings settings = exampleOfTheManual();
    settings.rows[2].brevixId.clear();
    const CategoryResolution result = CategoryResolver(settings).resolve(u"В"_qs);
    QCOMPARE(result, (CategoryResolution{QString(), false, false, CategoryRule::UnknownGroup, GroupRule::Empty}));
}

void TestMapping::category_data()
{
    QTest::addColumn<GroupRule>("choice");
    QTest::addColumn<QString>("defaultGroup");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("zero");
    QTest::addColumn<bool>("excluded");

    QTest::newRow("D-15 empty") << GroupRule::Empty << u"Б"_qs << QString() << false << false;
    QTest::newRow("D-15 default group") << GroupRule::DefaultGroup << u"Б"_qs << u"24"_qs << false << false;
    QTest::newRow("B-CAT-08 default group of the zero list") << GroupRule::DefaultGroup << u"П"_qs << u"70"_qs << true << false;
    QTest::newRow("D-15 zero cashback") << GroupRule::ZeroCashback << u"Б"_qs << QString() << true << false;
    QTest::newRow("D-15 exclude") << GroupRule::Exclude << u"Б"_qs << QString() << false << true;
}

/// B-CAT-06 and B-CAT-07 offer the same four choices, each for its own goods only.
void TestMapping::category()
{
    QFETCH(GroupRule, choice);
    QFETCH(QString, defaultGroup);
    QFETCH(QString, id);
    QFETCH(bool, zero);
    QFETCH(bool, excluded);
    CategorySettings settings = exampleOfTheManual();
    settings.zeroRows = {{u"П"_qs, u"Пакеты"_qs, u"70"_qs}, {u"Т"_qs, u"Табак"_qs, QString()}};
    settings.defaultGroupCode = defaultGroup;

    settings.noGroup = choice;
    QCOMPARE(CategoryResolver(settings).resolve({}), (CategoryResolution{id, zero, excluded, CategoryRule::NoGroup, choice}));
    QCOMPARE(CategoryResolver(settings).resolve(u"Я"_qs),
             (CategoryResolution{{}, false, false, CategoryRule::UnknownGroup, GroupRule::Empty}));
    settings.noGroup = GroupRule::Empty;
    settings.unknownGroup = choice;
    QCOMPARE(CategoryResolver(settings).resolve(u"Я"_qs),
             (CategoryResolution{id, zero, excluded, CategoryRule::UnknownGroup, choice}));
    QCOMPARE(CategoryResolver(settings).resolve({}),
             (CategoryResolution{{}, false, false, CategoryRule::NoGroup, GroupRule::Empty}));
    QCOMPARE(CategoryResolver(settings).resolve(u"Т"_qs),
             (CategoryResolution{{}, true, false, CategoryRule::ZeroList, GroupRule::Empty}));
}

void TestMapping::B_CAT_08_defaultGroupOutsideTheTablesGivesNothing()
{
    CategorySettings settings = exampleOfTheManual();
    settings.unknownGroup = GroupRule::DefaultGroup;
    settings.defaultGroupCode = u"Я"_qs;
    QCOMPARE(CategoryResolver(settings).resolve(u"Ю"_qs),
             (CategoryResolution{{}, false, false, CategoryRule::UnknownGroup, GroupRule::DefaultGroup}));
}

void TestMapping::D_16_groupInBothListsPromisesNoCashback()
{
    CategorySettings settings = exampleOfTheManual();
    settings.zeroRows = {{u"А"_qs, u"А"_qs, QString()}};
    QVERIFY(CategoryResolver(settings).resolve(u"А"_qs).zeroCashback);
}

void TestMapping::repeatedCodeFirstRowCounts()
{
    WarehouseSettings settings;
    settings.rows = {{u"1"_qs, {}, QString()}, {u"1"_qs, {}, u"a"_qs}, {u"1"_qs, {}, u"b"_qs}};
    QCOMPARE(WarehouseResolver(settings).resolve(u"1"_qs).id, u"a"_qs);
}

void TestMapping::D_17_forAllWinsOverEverything()
{
    checkProperty("D-17", [] {
        WarehouseSettings warehouses = anyWarehouses();
        warehouses.defaultForAll = true;
        RC_ASSERT(WarehouseResolver(warehouses).resolve(anyCodeOrNone())
                  == (WarehouseResolution{warehouses.defaultId, WarehouseRule::ForAll}));
        const InviterSettings inviters{anyRows("i"), *rc::gen::arbitrary<bool>(), true, *genId("main")};
        RC_ASSERT(InviterResolver(inviters).resolve(anyCodeOrNone())
                  == (InviterResolution{inviters.defaultCode, InviterRule::ForAll}));
    });
}

void TestMapping::warehouseIdIsOfTheTableOrTheDefault()
{
    checkProperty("B-WH-01, B-WH-08", [] {
        const WarehouseSettings settings = anyWarehouses();
        const WarehouseResolution result = WarehouseResolver(settings).resolve(anyCodeOrNone());
        RC_ASSERT(result.id.isEmpty() || result.id == settings.defaultId || idsOf(settings.rows).contains(result.id));
        if (!settings.defaultForAll && !settings.defaultWhenUnmapped && !settings.defaultWhenTillHasNone)
            RC_ASSERT(result.id.isEmpty() || result.rule == WarehouseRule::Mapped);
        if (result.rule == WarehouseRule::Mapped)
            RC_ASSERT(!result.id.isEmpty());
    });
}

void TestMapping::inviterCodeIsOfTheTableOrTheDefault()
{
    checkProperty("B-USR-01, B-USR-06", [] {
        const InviterSettings settings{anyRows("i"), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), *genId("main")};
        const InviterResolution result = InviterResolver(settings).resolve(anyCodeOrNone());
        RC_ASSERT(result.code.isEmpty() || result.code == settings.defaultCode || idsOf(settings.rows).contains(result.code));
        if (!settings.defaultForAll && !settings.defaultWhenUnmapped)
            RC_ASSERT(result.code.isEmpty() || result.rule == InviterRule::Mapped);
    });
}

void TestMapping::categoryIdIsOfTheTables()
{
    checkProperty("B-CAT-01, B-CAT-02", [] {
        const CategorySettings settings = anyCategories();
        const CategoryResolution result = CategoryResolver(settings).resolve(anyCodeOrNone());
        const bool ofTable = idsOf(settings.rows).contains(result.categoryId) && !result.zeroCashback;
        const bool ofZeroTable = idsOf(settings.zeroRows).contains(result.categoryId) && result.zeroCashback;
        RC_ASSERT(result.categoryId.isEmpty() || ofTable || ofZeroTable);
    });
}

void TestMapping::excludedLinesPromiseNothingElse()
{
    checkProperty("D-15", [] {
        const CategoryResolution result = CategoryResolver(anyCategories()).resolve(anyCodeOrNone());
        if (result.excluded)
            RC_ASSERT(result.categoryId.isEmpty() && !result.zeroCashback && result.choice == GroupRule::Exclude);
        if (result.rule == CategoryRule::Mapped || result.rule == CategoryRule::ZeroList)
            RC_ASSERT(!result.excluded && result.choice == GroupRule::Empty);
    });
}

void TestMapping::manyLinesAgainstManyGroupsAreQuick()
{
    CategorySettings settings;
    for (int i = 0; i < 20000; ++i)
        settings.rows.append({text("g") + QString::number(i), {}, QString::number(i)});
    const CategoryResolver resolver(settings);
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 100; ++round) {
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(resolver.resolve(text("g") + QString::number(i * 19)).rule, CategoryRule::Mapped);
    }
    // 100 000 answers; a search through 20 000 rows each time would take minutes.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestMapping::tableShowsTheWholeList()
{
    const QList<DirectoryEntry> list{{u"002"_qs, u"Рампа"_qs, {}}, {u"001"_qs, u"Зал, новое имя"_qs, {}}};
    const QList<MappingRow> stored{{u"001"_qs, u"Зал"_qs, u"7"_qs}, {u"009"_qs, u"Закрытый"_qs, u"9"_qs}};
    QCOMPARE(tableRows(list, stored), (QList<MappingRow>{{u"002"_qs, u"Рампа"_qs, QString()},
                                                         {u"001"_qs, u"Зал, новое имя"_qs, u"7"_qs},
                                                         {u"009"_qs, u"Закрытый"_qs, u"9"_qs}}));
}

void TestMapping::savingWithoutAnEditChangesNothing()
{
    const QList<DirectoryEntry> list{{u"001"_qs, u"Зал"_qs, {}}, {u"002"_qs, u"Рампа"_qs, {}}, {u"003"_qs, u"Новый"_qs, {}}};
    const QList<MappingRow> stored{{u"001"_qs, u"Зал"_qs, u"7"_qs}, {u"002"_qs, u"Рампа"_qs, QString()}};
    QList<MappingRow> table = tableRows(list, stored);
    QCOMPARE(storedRows(table, stored), stored);
    table[2].brevixId = u"8"_qs;
    table[0].brevixId.clear();
    QCOMPARE(storedRows(table, stored), table);
}

void TestMapping::pathsOfGroups()
{
    const QList<DirectoryEntry> groups{{u"1"_qs, u"Бакалея"_qs, {}},          {u"2"_qs, u"Чай и кофе"_qs, u"1"_qs},
                                       {u"3"_qs, u"Чай"_qs, u"2"_qs},         {u"4"_qs, u"Сирота"_qs, u"нет"_qs},
                                       {u"5"_qs, u"Круг"_qs, u"6"_qs},        {u"6"_qs, u"Кольцо"_qs, u"5"_qs}};
    QCOMPARE(groupPaths(groups), (QStringList{u"Бакалея"_qs, u"Бакалея / Чай и кофе"_qs, u"Бакалея / Чай и кофе / Чай"_qs,
                                              u"Сирота"_qs, u"Кольцо / Круг"_qs, u"Круг / Кольцо"_qs}));
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
