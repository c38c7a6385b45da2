// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/cellroles.h"
#include "models/tables/choicetablemodel.h"
#include "models/tables/mappingtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

QList<MappingRow> warehouses()
{
    return {{u"001"_qs, u"Лесная, 8 — зал"_qs, u"1042"_qs},
            {u"002"_qs, u"Подсобка овощная"_qs, QString()},
            {u"003"_qs, u"Садовая, 15 — зал"_qs, u"1043"_qs},
            {u"004"_qs, u"Вокзальная, 2"_qs, u"9917"_qs}};
}

class Table
{
public:
    explicit Table(MappingTableModel::EmptyId emptyId = MappingTableModel::EmptyId::IsUnmapped)
        : model(u"Склад"_qs, u"ИД BreviX"_qs, emptyId)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setRows(warehouses());
    }

    bool type(int row, const QString& id) { return model.setData(model.index(row, MappingTableModel::IdColumn), id); }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    QStringList codes() const
    {
        QStringList list;
        for (int i = 0; i < model.rowCount(); ++i)
            list.append(model.at(i).code);
        return list;
    }

    MappingTableModel model;
    QAbstractItemModelTester tester;
};

using M = MappingTableModel;

} // namespace

class TestMappingTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_WH_01_showsMappedAndUnmapped();
    void onlyTheIdIsEditable();
    void editInPlace();
    void idOfWrongFormIsRefused_data();
    void idOfWrongFormIsRefused();
    void undoTakesBackTheLastEdits();
    void rowsThatCameOrWentAreAStep();
    void undoOfAPasteIsOneStep();
    void filterByNameAndId();
    void sortKeepsSelection();
    void unmappedFirst();
    void rowDoesNotJumpWhileEdited();
    void pasteTwoColumns();
    void pasteOneColumnFollowsTheView();
    void statesOfTheService();
    void foreignTextsAreNoHtml();
    void choicesAreFilteredAndMarked();
    void D_16_groupOfTheOtherList();
    void B_CAT_02_emptyIdInTheZeroListIsNoLack();
    void F14_twentyThousandRows();
};

void TestMappingTable::B_WH_01_showsMappedAndUnmapped()
{
    Table table;
    QCOMPARE(table.model.rowCount(), 4);
    QCOMPARE(table.text(0, M::NameColumn), u"Лесная, 8 — зал"_qs);
    QCOMPARE(table.text(0, M::IdColumn), u"1042"_qs);
    QCOMPARE(table.text(1, M::StateColumn), u"not mapped"_qs);
    QCOMPARE(table.model.index(1, M::StateColumn).data(SignRole).toInt(), static_cast<int>(CellSign::Unmapped));
    QCOMPARE(table.model.unmappedCount(), 1);
    QCOMPARE(table.model.headerData(1, Qt::Horizontal).toString(), u"ИД BreviX"_qs);
}

void TestMappingTable::onlyTheIdIsEditable()
{
    Table table;
    QVERIFY(table.model.flags(table.model.index(0, M::IdColumn)) & Qt::ItemIsEditable);
    QVERIFY(!(table.model.flags(table.model.index(0, M::NameColumn)) & Qt::ItemIsEditable));
    QVERIFY(!table.model.setData(table.model.index(0, M::NameColumn), u"7"_qs));
}

void TestMappingTable::editInPlace()
{
    Table table;
    QSignalSpy count(&table.model, &M::unmappedCountChanged);
    QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
    QVERIFY(table.type(1, u" 1050 "_qs));
    QCOMPARE(table.text(1, M::IdColumn), u"1050"_qs);
    QCOMPARE(table.model.rows().at(1).brevixId, u"1050"_qs);
    QCOMPARE(table.model.unmappedCount(), 0);
    QCOMPARE(count.size(), 1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(table.type(0, QString()));
    QCOMPARE(table.model.unmappedCount(), 1);
    QCOMPARE(reset.size(), 0);
}

void TestMappingTable::idOfWrongFormIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("Cyrillic") << u"семь"_qs;
    QTest::newRow("blank inside") << u"10 42"_qs;
    QTest::newRow("slash") << u"10/42"_qs;
    QTest::newRow("65 signs") << QString(65, u'1');
}

void TestMappingTable::idOfWrongFormIsRefused()
{
    QFETCH(QString, typed);
    Table table;
    QSignalSpy refused(&table.model, &M::refused);
    QVERIFY(!table.type(0, typed));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(table.text(0, M::IdColumn), u"1042"_qs);
    QVERIFY(!table.model.canUndo());
}

void TestMappingTable::undoTakesBackTheLastEdits()
{
    Table table;
    QVERIFY(table.type(0, u"7"_qs));
    QVERIFY(table.type(0, u"8"_qs));
    QVERIFY(table.type(0, u"8"_qs)); // no change, no step
    table.model.undo();
    QCOMPARE(table.text(0, M::IdColumn), u"7"_qs);
    table.model.undo();
    QCOMPARE(table.text(0, M::IdColumn), u"1042"_qs);
    QVERIFY(!table.model.canUndo());
}

void TestMappingTable::rowsThatCameOrWentAreAStep()
{
    Table table;
    QSignalSpy edited(&table.model, &M::edited);
    QVERIFY(table.type(0, u"7"_qs));
    QList<MappingRow> more = table.model.rows();
    more.append({u"005"_qs, u"Новый"_qs, QString()});
    more.removeAt(3);
    table.model.replaceRows(more);
    QCOMPARE(table.codes(), (QStringList{u"001"_qs, u"002"_qs, u"003"_qs, u"005"_qs}));
    QCOMPARE(table.model.unmappedCount(), 2);
    QVERIFY(table.type(3, u"9"_qs));
    QCOMPARE(edited.size(), 3);
    table.model.undo();
    QCOMPARE(table.model.rows(), more);
    table.model.undo();
    QCOMPARE(table.codes(), (QStringList{u"001"_qs, u"002"_qs, u"003"_qs, u"004"_qs}));
    QCOMPARE(table.text(0, M::IdColumn), u"7"_qs);
    QCOMPARE(table.model.unmappedCount(), 1);
    table.model.undo();
    QCOMPARE(table.model.rows(), warehouses());
    QCOMPARE(edited.size(), 6);
    QVERIFY(!table.model.canUndo());
}

void TestMappingTable::undoOfAPasteIsOneStep()
{
    Table table;
    table.model.paste(u"001\t1\n002\t2\n003\t3"_qs, 0);
    QCOMPARE(table.model.unmappedCount(), 0);
    table.model.undo();
    QCOMPARE(table.model.rows(), warehouses());
    QCOMPARE(table.model.unmappedCount(), 1);
}

void TestMappingTable::filterByNameAndId()
{
    Table table;
    table.model.setFilter(u"ЗАЛ"_qs);
    QCOMPARE(table.codes(), (QStringList{u"001"_qs, u"003"_qs, u"004"_qs})); // Вокзальная too
    table.model.setFilter(u"104"_qs);
    QCOMPARE(table.codes(), (QStringList{u"001"_qs, u"003"_qs}));
    QVERIFY(table.type(1, u"7"_qs));
    QCOMPARE(table.model.rows().at(2).brevixId, u"7"_qs); // the edit reached the row of the source
    QCOMPARE(table.model.unmappedCount(), 1);             // counted over all rows
    table.model.setFilter(u"нигде"_qs);
    QCOMPARE(table.model.rowCount(), 0);
    QCOMPARE(table.model.rowOfCode(u"001"_qs), -1);
    table.model.setFilter({});
    QCOMPARE(table.model.rowCount(), 4);
}

void TestMappingTable::sortKeepsSelection()
{
    Table table;
    const QPersistentModelIndex chosen = table.model.index(0, M::NameColumn);
    table.model.sort(M::IdColumn, Qt::DescendingOrder);
    QCOMPARE(table.codes(), (QStringList{u"004"_qs, u"003"_qs, u"001"_qs, u"002"_qs}));
    QCOMPARE(chosen.row(), 2);
    table.model.sort(M::StateColumn);
    QCOMPARE(table.codes().first(), u"002"_qs);
    QCOMPARE(chosen.data().toString(), u"Лесная, 8 — зал"_qs);
    table.model.sort(-1);
    QCOMPARE(table.codes(), (QStringList{u"001"_qs, u"002"_qs, u"003"_qs, u"004"_qs}));
}

void TestMappingTable::unmappedFirst()
{
    Table table;
    table.model.setUnmappedFirst(true);
    QCOMPARE(table.codes(), (QStringList{u"002"_qs, u"001"_qs, u"003"_qs, u"004"_qs}));
    table.model.setUnmappedFirst(false);
    QCOMPARE(table.codes().first(), u"001"_qs);
}

void TestMappingTable::rowDoesNotJumpWhileEdited()
{
    Table table;
    table.model.setUnmappedFirst(true);
    QVERIFY(table.type(0, u"5"_qs));
    QCOMPARE(table.codes().first(), u"002"_qs);
}

void TestMappingTable::pasteTwoColumns()
{
    Table table;
    QList<MappingRow> rows = warehouses();
    rows.append({u"005"_qs, u"Двойник"_qs, QString()});
    rows.append({u"006"_qs, u"Двойник"_qs, QString()});
    table.model.setRows(rows);
    const PasteResult result = table.model.paste(
        u"Подсобка овощная\t77\r\n003\t1043\r\n004\tсемь\r\nНет такого\t5\r\nДвойник\t6\r\n001\t 7 \r\n"_qs, 0);
    QCOMPARE(result, (PasteResult{2, {u"Нет такого"_qs, u"Двойник"_qs}, {u"семь"_qs}}));
    QCOMPARE(table.model.rows().at(0).brevixId, u"7"_qs);
    QCOMPARE(table.model.rows().at(1).brevixId, u"77"_qs);
    QCOMPARE(table.model.rows().at(3).brevixId, u"9917"_qs);
}

void TestMappingTable::pasteOneColumnFollowsTheView()
{
    Table table;
    table.model.setFilter(u"зал"_qs);
    const PasteResult result = table.model.paste(u"1\n2\n3\n"_qs, 1);
    QCOMPARE(result, (PasteResult{2, {u"3"_qs}, {}}));
    QCOMPARE(table.model.rows().at(2).brevixId, u"1"_qs);
    QCOMPARE(table.model.rows().at(3).brevixId, u"2"_qs);
    QCOMPARE(table.model.rows().at(1).brevixId, QString());
}

void TestMappingTable::statesOfTheService()
{
    Table table;
    QCOMPARE(table.text(0, M::StateColumn), QString());
    table.model.setCatalogue(QList<CatalogueEntry>{{u"1042"_qs, u"Зал на Лесной"_qs, {}, true}, {u"1043"_qs, u"Садовая"_qs, {}, false}});
    const auto sign = [&](int row) { return table.model.index(row, M::StateColumn).data(SignRole).toInt(); };
    const auto hint = [&](int row) { return table.model.index(row, M::StateColumn).data(Qt::ToolTipRole).toString(); };
    QCOMPARE(table.text(0, M::StateColumn), u"is in BreviX"_qs);
    QCOMPARE(sign(0), static_cast<int>(CellSign::Done));
    QVERIFY(hint(0).contains(u"Зал на Лесной"_qs));
    QCOMPARE(table.text(2, M::StateColumn), u"switched off in BreviX"_qs);
    QCOMPARE(sign(2), static_cast<int>(CellSign::Warning));
    QVERIFY(hint(2).contains(u"Садовая"_qs));
    QCOMPARE(table.text(3, M::StateColumn), u"is not in BreviX"_qs);
    QCOMPARE(sign(3), static_cast<int>(CellSign::Refused));
    QCOMPARE(table.text(1, M::StateColumn), u"not mapped"_qs);
    // The mark follows the edit.
    QVERIFY(table.type(3, u"1042"_qs));
    QCOMPARE(table.text(3, M::StateColumn), u"is in BreviX"_qs);
    table.model.setCatalogue(std::nullopt);
    QCOMPARE(table.text(3, M::StateColumn), QString());
}

/// Reliability: what looks like HTML would be drawn as such in a tooltip, and its pictures fetched.
void TestMappingTable::foreignTextsAreNoHtml()
{
    const QString evil = u"<img src=http://x/>"_qs;
    Table table;
    table.model.setRows({{u"001"_qs, evil, u"7"_qs}});
    table.model.setCatalogue(QList<CatalogueEntry>{{u"7"_qs, evil, {}, true}});
    ChoiceTableModel choices(u"ID"_qs, u"Name"_qs);
    choices.setEntries({{u"7"_qs, evil, {}, true}});
    for (const QModelIndex& cell : {table.model.index(0, M::NameColumn), table.model.index(0, M::StateColumn), choices.index(0, 1)}) {
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<img"_qs) && tip.contains(u"&lt;img"_qs), qPrintable(tip));
    }
    QCOMPARE(table.text(0, M::NameColumn), evil); // cells are drawn as plain text
}

void TestMappingTable::choicesAreFilteredAndMarked()
{
    ChoiceTableModel choices(u"ID"_qs, u"Name"_qs);
    QAbstractItemModelTester tester(&choices, QAbstractItemModelTester::FailureReportingMode::Fatal);
    choices.setEntries({{u"23"_qs, u"Бакалея"_qs, {}, true}, {u"24"_qs, u"Кофе"_qs, {}, false}, {u"230"_qs, u"Сыры"_qs, {}, true}});
    choices.setFilter(u"БАК"_qs);
    QCOMPARE(choices.rowCount(), 1);
    choices.setFilter(u"23"_qs);
    QCOMPARE(choices.rowCount(), 2);
    QCOMPARE(choices.rowOf(u"230"_qs), 1);
    QCOMPARE(choices.rowOf(u"24"_qs), -1);
    choices.setFilter({});
    const QModelIndex inactive = choices.index(1, ChoiceTableModel::NameColumn);
    QCOMPARE(inactive.data(SignRole).toInt(), static_cast<int>(CellSign::Warning));
    QVERIFY(inactive.data().toString().contains(u"switched off"_qs)); // words, not only a colour
    QVERIFY(!choices.index(0, ChoiceTableModel::NameColumn).data(SignRole).isValid());
}

void TestMappingTable::D_16_groupOfTheOtherList()
{
    Table table;
    table.model.setTakenCodes({u"001"_qs, u"002"_qs}, u"Список"_qs);
    QCOMPARE(table.text(0, M::StateColumn), u"already in “Список”"_qs);
    QCOMPARE(table.text(1, M::StateColumn), QString()); // without an id it is in the other list only
    QCOMPARE(table.model.unmappedCount(), 0);
}

void TestMappingTable::B_CAT_02_emptyIdInTheZeroListIsNoLack()
{
    Table table(MappingTableModel::EmptyId::IsFine);
    QCOMPARE(table.model.unmappedCount(), 0);
    QCOMPARE(table.text(1, M::StateColumn), QString());
    QVERIFY(table.type(0, QString()));
    QCOMPARE(table.model.unmappedCount(), 0);
}

void TestMappingTable::F14_twentyThousandRows()
{
    QList<MappingRow> rows;
    for (int i = 0; i < 20000; ++i)
        rows.append({QString::number(i), u"Группа товаров "_qs + QString::number(i * 7919 % 20000), i % 3 ? QString::number(i) : QString()});
    MappingTableModel model(u"Группа"_qs, u"ИД"_qs, MappingTableModel::EmptyId::IsUnmapped);
    QElapsedTimer timer;
    timer.start();
    model.setRows(rows);
    model.setFilter(u"группа"_qs);
    model.setFilter(u"19"_qs);
    model.setFilter({});
    model.sort(M::NameColumn);
    model.setUnmappedFirst(true);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.unmappedCount(), 6667);
    QCOMPARE(model.rowCount(), 20000);
}

QTEST_GUILESS_MAIN(TestMappingTable)
#include "tst_mappingtable.moc"
