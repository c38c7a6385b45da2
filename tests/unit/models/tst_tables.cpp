// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/cellroles.h"
#include "models/tables/journaltablemodel.h"
#include "models/tables/outboxtablemodel.h"
#include "models/tables/outboxwords.h"
#include "models/tables/receipttablemodel.h"
#include "models/tables/returntablemodel.h"

#include "tests/unit/models/property.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

ReceiptLine line(int number, const QString& name, qint64 thousandths, qint64 price, qint64 discount = 0)
{
    ReceiptLine made;
    made.number = number;
    made.name = name;
    made.unit = thousandths % 1000 == 0 ? u"шт"_qs : u"кг"_qs;
    made.quantity = Quantity::fromThousandths(thousandths);
    made.price = Money::fromKopecks(price);
    made.discount = Money::fromKopecks(discount);
    return made;
}

QDateTime at(int hour, int minute, int second)
{
    return QDateTime(QDate(2026, 11, 20), QTime(hour, minute, second));
}

OutboxRow outboxRow(qint64 seq, RowKind kind = RowKind::CashbackRequest)
{
    OutboxRow row;
    row.seq = seq;
    row.kind = kind;
    row.receiptUid = QUuid::createUuidV5(QUuid(), QByteArray::number(seq));
    row.saleUid = row.receiptUid;
    row.receiptNumber = QString::number(4000 + seq);
    row.sum = Money::fromKopecks(134520);
    row.createdAt = at(14, 5, 12);
    return row;
}

QList<OutboxRow> outboxRows(const QList<qint64>& seqs)
{
    QList<OutboxRow> rows;
    for (const qint64 seq : seqs)
        rows.append(outboxRow(seq));
    return rows;
}

JournalEntry entry(qint64 seq)
{
    JournalEntry made;
    made.seq = seq;
    made.at = at(14, 5, 12);
    made.kind = JournalKind::RequestCreated;
    made.receiptNumber = QString::number(seq);
    made.customerMasked = u"+7 ••• •••-45-67"_qs;
    made.serverId = u"r-"_qs + QString::number(seq);
    return made;
}

ReturnableLine returnable(const ReceiptLine& sold, qint64 returned, qint64 returnedSum)
{
    return {sold, Quantity::fromThousandths(returned), Money::fromKopecks(returnedSum)};
}

QString text(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

using Codes = std::vector<int>;

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receiptCells();
    void receiptNeverResets();
    void receiptSignalsAreTheSmallest();
    void receiptAlwaysShowsItsLines();
    void queueCells();
    void queueForetellsTimes();
    void queueTickTouchesOneCell();
    void queueKeepsRowsThatStay();
    void queueAlwaysShowsItsRows();
    void queueAsksForPages();
    void queueArchive();
    void everyReasonHasWords();
    void D_29_withoutWarehouseId();
    void policy_3_nobodyIsAdvisedToWithdrawWhatWasPerhapsDone();
    void D_06_waitsForItsSaleByNumber();
    void momentWords();
    void journal();
    void X_RET_01_returnCells();
    void dashHasNoUnit();
    void D_07_returnIsCapped_data();
    void D_07_returnIsCapped();
    void returnAllTakesWhatIsLeft();
};

void TestTables::receiptCells()
{
    ReceiptTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setLines({line(1, u"Сыр «Полянский» 45 %, весовой"_qs, 386, 84900), line(2, u"Яблоки «Гала», весовые"_qs, 1240, 13990),
                    line(3, u"Кофе молотый «Доброе утро», 250 г"_qs, 1000, 38900, 3890)});
    using M = ReceiptTableModel;
    QCOMPARE(text(model, 0, M::QuantityColumn), u"0,386"_qs);
    QCOMPARE(text(model, 0, M::SumColumn), u"327,71"_qs);
    QCOMPARE(text(model, 0, M::DiscountColumn), u"—"_qs);
    QCOMPARE(text(model, 1, M::QuantityColumn), u"1,240"_qs);
    QCOMPARE(text(model, 2, M::QuantityColumn), u"1"_qs);
    QCOMPARE(text(model, 2, M::DiscountColumn), u"\u221238,90"_qs);
    QCOMPARE(text(model, 2, M::SumColumn), u"350,10"_qs);
    QCOMPARE(model.index(1, M::QuantityColumn).data(UnitRole).toString(), u"кг"_qs);
    QCOMPARE(model.index(0, M::SumColumn).data(StrongRole).toBool(), true);
    for (int column = 0; column < model.columnCount(); ++column) {
        // A header stands over its figures: Qt would centre it.
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 model.index(0, column).data(Qt::TextAlignmentRole));
    }
}

void TestTables::receiptNeverResets()
{
    ReceiptTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setLines({line(1, u"а"_qs, 1000, 100), line(2, u"б"_qs, 1000, 100)});
    model.setLines({});
    model.setLines({line(1, u"в"_qs, 1000, 100)});
    QCOMPARE(reset.size(), 0);
}

void TestTables::receiptSignalsAreTheSmallest()
{
    ReceiptTableModel model;
    model.setLines({line(1, u"а"_qs, 1000, 100), line(2, u"б"_qs, 1000, 100), line(3, u"в"_qs, 1000, 100)});
    const QPersistentModelIndex third = model.index(2, 1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLines({line(1, u"а"_qs, 1000, 100), line(2, u"в"_qs, 1000, 100)}); // F8 on the second
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 1); // only its number
    QCOMPARE(third.row(), 1);
    model.setLines({line(1, u"а"_qs, 1000, 100), line(2, u"в"_qs, 3000, 100)}); // quantity
    QCOMPARE(changed.size(), 2);
    model.setLines({line(1, u"а"_qs, 1000, 100), line(2, u"в"_qs, 3000, 100), line(3, u"г"_qs, 1000, 100)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 2);
    model.setLines(model.rows());
    QCOMPARE(changed.size(), 2);
}

void TestTables::receiptAlwaysShowsItsLines()
{
    checkProperty("whatever changes, the table shows the lines", [] {
        ReceiptTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        for (int step = 0; step < 4; ++step) {
            QList<ReceiptLine> lines;
            const auto goods = *rc::gen::container<Codes>(rc::gen::inRange(0, 4));
            for (const int code : goods)
                lines.append(line(static_cast<int>(lines.size()) + 1, QString::number(code), 1000, 100));
            model.setLines(lines);
            RC_ASSERT(model.rows() == lines);
        }
    });
}

void TestTables::queueCells()
{
    OutboxTableModel model(OutboxTableModel::Kind::Waiting);
    QAbstractItemModelTester tester(&model, fatal);
    OutboxRow plazius = outboxRow(2, RowKind::PlaziusClose);
    plazius.provider = ProviderId::Plazius;
    OutboxRow failed = outboxRow(1);
    failed.attempts = 2;
    failed.reason = RowReason::NoLink;
    failed.lastAttemptAt = at(14, 7, 0);
    model.setNow(at(14, 31, 0));
    model.setRows({failed, plazius, outboxRow(3, RowKind::CashbackCancellation)}, true);
    using M = OutboxTableModel;
    QCOMPARE(text(model, 0, M::WhatColumn), u"Cashback request"_qs);
    QCOMPARE(text(model, 0, M::ReceiptColumn), u"4001"_qs);
    QCOMPARE(text(model, 0, M::SumColumn), u"1\u202F345,20"_qs);
    QCOMPARE(text(model, 0, M::SinceColumn), u"today, 14:05:12"_qs);
    QCOMPARE(text(model, 0, M::TriesColumn), u"2"_qs);
    QCOMPARE(text(model, 0, M::WhyColumn), u"No link at 14:07, trying again"_qs);
    QCOMPARE(text(model, 0, M::NextColumn), u"—"_qs);
    QCOMPARE(text(model, 1, M::WhatColumn), u"Plazius receipt"_qs);
    QCOMPARE(text(model, 1, M::WhyColumn), u"Waits for its turn"_qs);
    QCOMPARE(text(model, 2, M::WhatColumn), u"Cancellation of a request"_qs);
}

void TestTables::queueForetellsTimes()
{
    OutboxTableModel model(OutboxTableModel::Kind::Waiting);
    QList<OutboxRow> rows = outboxRows({1, 2, 3});
    rows[2].dueAt = at(14, 50, 0); // it waits for its own hour
    model.setRows(rows, true);
    model.setNow(at(14, 32, 0));
    model.setForecast({at(14, 32, 12), 15s});
    using M = OutboxTableModel;
    QCOMPARE(text(model, 0, M::NextColumn), u"in 12 s"_qs);
    QCOMPARE(text(model, 1, M::NextColumn), u"≈ 14:32:27"_qs);
    QCOMPARE(text(model, 2, M::NextColumn), u"≈ 14:50:00"_qs);
    QVERIFY(model.index(0, M::NextColumn).data(StrongRole).toBool());
    rows[0].state = RowState::Sending;
    model.setRows(rows, true);
    QCOMPARE(text(model, 0, M::NextColumn), u"now"_qs);
}

void TestTables::queueTickTouchesOneCell()
{
    OutboxTableModel model(OutboxTableModel::Kind::Waiting);
    model.setNow(at(14, 32, 0));
    model.setRows(outboxRows({1, 2, 3}), true);
    model.setForecast({at(14, 32, 12), 15s});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(at(14, 32, 1));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), changed.first().at(1).toModelIndex());
    QCOMPARE(text(model, 0, OutboxTableModel::NextColumn), u"in 11 s"_qs);
}

void TestTables::queueKeepsRowsThatStay()
{
    OutboxTableModel model(OutboxTableModel::Kind::Waiting);
    QAbstractItemModelTester tester(&model, fatal);
    model.setRows(outboxRows({1, 2, 3, 5}), true);
    const QPersistentModelIndex chosen = model.index(2, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows(outboxRows({2, 3, 4, 5, 6}), true);
    QVERIFY(chosen.isValid());
    QCOMPARE(model.at(chosen.row()).seq, 3);
    QCOMPARE(reset.size(), 0);
}

void TestTables::queueAlwaysShowsItsRows()
{
    checkProperty("whatever moves, the table shows the rows", [] {
        OutboxTableModel model(OutboxTableModel::Kind::Waiting);
        QAbstractItemModelTester tester(&model, fatal);
        for (int step = 0; step < 4; ++step) {
            const auto drawn = *rc::gen::container<Codes>(rc::gen::inRange(1, 30));
            QSet<int> seen;
            QList<OutboxRow> rows;
            for (const int seq : drawn) {
                if (seen.contains(seq))
                    continue;
                seen.insert(seq);
                rows.append(outboxRow(seq));
                rows.last().attempts = *rc::gen::inRange(0, 3);
            }
            model.setRows(rows, true);
            RC_ASSERT(model.rows() == rows);
        }
    });
}

void TestTables::queueAsksForPages()
{
    OutboxTableModel model(OutboxTableModel::Kind::Waiting);
    QSignalSpy wanted(&model, &OutboxTableModel::moreWanted);
    QVERIFY(!model.canFetchMore({}));
    model.setRows(outboxRows({1, 2}), false);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({}); // asked already
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), 2);
    model.appendPage(outboxRows({3, 4}), true);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(!model.canFetchMore({}));
    model.appendPage(outboxRows({4, 5}), true); // a page that comes late
    QCOMPARE(model.rows(), outboxRows({1, 2, 3, 4, 5}));
}

void TestTables::queueArchive()
{
    OutboxTableModel model(OutboxTableModel::Kind::Archive);
    QAbstractItemModelTester tester(&model, fatal);
    OutboxRow refused = outboxRow(1);
    refused.state = RowState::Rejected;
    refused.reason = RowReason::Refused;
    refused.reasonCode = u"category_unknown"_qs;
    refused.archivedAt = at(18, 42, 0);
    OutboxRow withWords = refused;
    withWords.seq = 2;
    withWords.reasonText = u"Заявка уже выплачена"_qs;
    OutboxRow wordsOnly = withWords;
    wordsOnly.seq = 4;
    wordsOnly.reasonCode.clear();
    OutboxRow withdrawn = outboxRow(3);
    withdrawn.state = RowState::Annulled;
    withdrawn.reason = RowReason::ReturnedBeforeSending;
    model.setNow(QDateTime(QDate(2026, 11, 21), QTime(9, 0)));
    model.setRows({refused, withWords, withdrawn, wordsOnly}, true);
    using M = OutboxTableModel;
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.headerData(M::ArchivedColumn, Qt::Horizontal).toString(), u"Refused at"_qs);
    QCOMPARE(model.headerData(M::ReasonColumn, Qt::Horizontal).toString(), u"Reason"_qs);
    QCOMPARE(text(model, 0, M::ArchivedColumn), u"20.11, 18:42"_qs);
    QCOMPARE(text(model, 0, M::ReasonColumn), u"Category not found"_qs);
    // The list has the short words of the till; those of the service stand in the pane beside it, as they came.
    QCOMPARE(text(model, 1, M::ReasonColumn), u"Category not found"_qs);
    QCOMPARE(text(model, 3, M::ReasonColumn), u"Заявка уже выплачена"_qs);
    QCOMPARE(text(model, 2, M::ReasonColumn), u"Withdrawn: returned before sending"_qs);
    QCOMPARE(model.index(0, M::ReasonColumn).data(SignRole).toInt(), static_cast<int>(CellSign::Refused));
    QVERIFY(model.index(0, M::ReasonColumn).data(ColouredRole).toBool());
    QCOMPARE(model.index(2, M::ReasonColumn).data(SignRole).toInt(), static_cast<int>(CellSign::Withdrawn));
    QVERIFY(!model.index(2, M::ReasonColumn).data(ColouredRole).toBool());
    QVERIFY(!adviceText(refused).isEmpty());
}

void TestTables::everyReasonHasWords()
{
    QSet<QString> words;
    for (int i = 0; i <= static_cast<int>(RowReason::AbsentAfterRestore); ++i) {
        OutboxRow row = outboxRow(1);
        row.reason = static_cast<RowReason>(i);
        QVERIFY2(!waitingText(row).isEmpty(), qPrintable(rowReasonName(row.reason)));
        QVERIFY2(!words.contains(waitingText(row)), qPrintable(rowReasonName(row.reason)));
        words.insert(waitingText(row));
    }
    OutboxRow unknown = outboxRow(1);
    unknown.state = RowState::Unknown;
    QCOMPARE(waitingText(unknown), u"Sent, no answer came: we will check ourselves"_qs);
    QVERIFY(problemText(u"brand_new_code"_qs).contains(u"brand_new_code"));
    for (int i = 0; i <= static_cast<int>(JournalKind::Notice); ++i)
        QVERIFY(!journalKindText(static_cast<JournalKind>(i)).isEmpty());
}

void TestTables::D_29_withoutWarehouseId()
{
    OutboxRow row = outboxRow(1);
    row.state = RowState::Rejected;
    row.reason = RowReason::NoWarehouseId;
    QCOMPARE(archiveText(row), u"No BreviX ID is set for the warehouse"_qs);
    QVERIFY(adviceText(row).contains(u"Warehouses"));
}

void TestTables::policy_3_nobodyIsAdvisedToWithdrawWhatWasPerhapsDone()
{
    OutboxRow held;
    held.state = RowState::Quarantined;
    held.stateBefore = RowState::Pending;
    QVERIFY(adviceText(held).contains(u"withdraw"));
    held.stateBefore = RowState::Unknown;
    QVERIFY(!adviceText(held).isEmpty() && !adviceText(held).contains(u"withdraw"));
}

void TestTables::D_06_waitsForItsSaleByNumber()
{
    OutboxTableModel model(OutboxTableModel::Kind::Waiting);
    const OutboxRow sale = outboxRow(1);
    OutboxRow cancellation = outboxRow(2, RowKind::CashbackCancellation);
    cancellation.saleUid = sale.receiptUid;
    cancellation.reason = RowReason::WaitsForSale;
    model.setRows({sale, cancellation}, true);
    QCOMPARE(text(model, 1, OutboxTableModel::WhyColumn), u"Waits until receipt No. 4001 is sent"_qs);
    model.setRows({cancellation}, true);
    QCOMPARE(text(model, 0, OutboxTableModel::WhyColumn), u"Waits until its sale is sent"_qs);
}

void TestTables::momentWords()
{
    const QDateTime now = at(15, 0, 0);
    QCOMPARE(momentText(at(14, 5, 12), now), u"today, 14:05:12"_qs);
    QCOMPARE(momentText(at(14, 5, 12).addDays(-1), now), u"19.11, 14:05"_qs);
    QCOMPARE(momentText(at(14, 5, 12).addYears(-1), now), u"20.11.2025, 14:05"_qs);
}

void TestTables::journal()
{
    JournalTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy wanted(&model, &JournalTableModel::moreWanted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEntries({entry(9), entry(8)}, false);
    const QPersistentModelIndex chosen = model.index(0, 0);
    model.setEntries({entry(10), entry(9), entry(8)}, false); // a new one on top
    QCOMPARE(chosen.row(), 1);
    model.fetchMore({});
    for (const QList<QVariant>& asked : std::as_const(wanted)) // the tester asks too
        QCOMPARE(asked.first().toLongLong(), 8);
    QVERIFY(!wanted.isEmpty());
    model.appendPage({entry(7)}, true);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(text(model, 0, JournalTableModel::DateColumn), u"20.11.2026 14:05:12"_qs);
    QCOMPARE(text(model, 0, JournalTableModel::KindColumn), u"Request created"_qs);
    QCOMPARE(text(model, 0, JournalTableModel::CustomerColumn), u"+7 ••• •••-45-67"_qs);
    QCOMPARE(text(model, 0, JournalTableModel::RequestColumn), u"r-10"_qs);
    // A refusal without words is put into words by its code; the words of the service go before them.
    JournalEntry refused = entry(11);
    refused.kind = JournalKind::RequestRefused;
    refused.code = u"warehouse_unknown"_qs;
    JournalEntry worded = refused;
    worded.seq = 12;
    worded.text = u"Склад закрыт"_qs;
    model.setEntries({worded, refused}, true);
    QCOMPARE(text(model, 0, JournalTableModel::ResultColumn), u"Склад закрыт"_qs);
    QCOMPARE(text(model, 1, JournalTableModel::ResultColumn), problemText(refused.code));
    QCOMPARE(model.index(1, JournalTableModel::ResultColumn).data(Qt::ToolTipRole).toString(), problemText(refused.code));
}

void TestTables::X_RET_01_returnCells()
{
    ReturnTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setLines({returnable(line(1, u"Вода"_qs, 6000, 4250), 2000, 8500), returnable(line(2, u"Хлеб"_qs, 1000, 5400), 1000, 5400)});
    using M = ReturnTableModel;
    QCOMPARE(text(model, 0, M::SoldColumn), u"6"_qs);
    QCOMPARE(text(model, 0, M::ReturnedColumn), u"2"_qs);
    QCOMPARE(model.index(0, M::ReturnedColumn).data(UnitRole).toString(), u"шт"_qs);
    QCOMPARE(text(model, 0, M::NowColumn), u"0"_qs);
    QVERIFY(model.flags(model.index(0, M::NowColumn)) & Qt::ItemIsEditable);
    QVERIFY(!(model.flags(model.index(1, M::NowColumn)) & Qt::ItemIsEditable)); // nothing left
    QVERIFY(!(model.flags(model.index(0, M::SoldColumn)) & Qt::ItemIsEditable));
}

void TestTables::dashHasNoUnit()
{
    ReturnTableModel model;
    model.setLines({returnable(line(1, u"Вода"_qs, 6000, 4250), 0, 0)});
    using M = ReturnTableModel;
    QCOMPARE(text(model, 0, M::ReturnedColumn), u"—"_qs);
    const QVariant unit = model.index(0, M::ReturnedColumn).data(UnitRole);
    QVERIFY(unit.isValid()); // its column stays
    QVERIFY(unit.toString().isEmpty());
}

void TestTables::D_07_returnIsCapped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<bool>("capped");
    QTest::newRow("within") << u"3"_qs << true << qint64(3000) << false;
    QTest::newRow("all that is left") << u"4"_qs << true << qint64(4000) << false;
    QTest::newRow("more than is left") << u"5"_qs << true << qint64(4000) << true;
    QTest::newRow("more than was sold") << u"600"_qs << true << qint64(4000) << true;
    QTest::newRow("nothing") << QString() << true << qint64(0) << false;
    QTest::newRow("zero") << u"0"_qs << true << qint64(0) << false;
    QTest::newRow("a part of a piece") << u"0,5"_qs << false << qint64(1000) << false;
    QTest::newRow("below zero") << u"-1"_qs << false << qint64(1000) << false;
    QTest::newRow("words") << u"две"_qs << false << qint64(1000) << false;
}

void TestTables::D_07_returnIsCapped()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    QFETCH(qint64, now);
    QFETCH(bool, capped);
    ReturnTableModel model;
    model.setLines({returnable(line(1, u"Вода"_qs, 6000, 4250), 2000, 8500)});
    const QModelIndex cell = model.index(0, ReturnTableModel::NowColumn);
    QVERIFY(model.setData(cell, u"1"_qs));
    QSignalSpy spy(&model, &ReturnTableModel::capped);
    QCOMPARE(model.setData(cell, typed), taken);
    QCOMPARE(model.at(0).now.thousandths(), now);
    QCOMPARE(spy.size(), capped ? 1 : 0);
}

void TestTables::returnAllTakesWhatIsLeft()
{
    ReturnTableModel model;
    model.setLines({returnable(line(1, u"Вода"_qs, 6000, 4250, 500), 2000, 8334), returnable(line(2, u"Хлеб"_qs, 1000, 5400), 1000, 5400),
                    returnable(line(3, u"Сыр"_qs, 386, 84900), 0, 0)});
    QSignalSpy total(&model, &ReturnTableModel::totalChanged);
    model.returnAll();
    QCOMPARE(model.quantities().size(), 2);
    QCOMPARE(model.quantities().value(1).thousandths(), 4000);
    QCOMPARE(model.quantities().value(3).thousandths(), 386);
    // 6 × 42.50 − 5.00 = 250.00, of which 83.34 went back before: the rest meets the whole exactly.
    QCOMPARE(model.total().kopecks(), 25000 - 8334 + 32771);
    QVERIFY(total.size() > 0);
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
