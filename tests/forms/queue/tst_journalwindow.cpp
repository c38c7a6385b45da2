// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/emptystate.h"
#include "forms/queue/journalwindow.h"
#include "models/tables/journaltablemodel.h"
#include "queuebase.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace companion;
using test::QueueBase;

namespace {

struct Bench
{
    QueueBase base;
    std::unique_ptr<JournalWindow> window;

    void open()
    {
        window = std::make_unique<JournalWindow>(base.journal);
        window->show();
    }
    void append(int number)
    {
        JournalEntry entry;
        entry.at = base.clock.now().wall;
        entry.kind = JournalKind::RequestCreated;
        entry.receiptUid = QUuid::createUuid();
        entry.receiptNumber = QString::number(number);
        entry.sum = Money::fromKopecks(89900);
        entry.customerMasked = QStringLiteral("+7 ••• •••-20-94");
        entry.serverId = QStringLiteral("r-%1").arg(number);
        const auto done = test::wait(base.journal.append(entry));
        QVERIFY(done.has_value());
    }
    JournalTableModel& model() { return *window->findChild<JournalTableModel*>(); }
    QTableView& table() { return *window->findChild<QTableView*>(); }
    QLineEdit& search() { return *window->findChild<QLineEdit*>(QStringLiteral("searchEdit")); }
    QString emptyWords()
    {
        auto* pages = window->findChild<QStackedWidget*>(QStringLiteral("pages"));
        auto* empty = qobject_cast<EmptyState*>(pages->currentWidget());
        return empty == nullptr ? QString() : empty->accessibleName();
    }
};

} // namespace

class TestJournalWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstWithItsColumns()
    {
        Bench bench;
        bench.append(41);
        bench.append(42);
        bench.open();
        QTRY_COMPARE(bench.model().rowCount(), 2);
        const auto cell = [&bench](int column) { return bench.model().index(0, column).data().toString(); };
        QCOMPARE(cell(JournalTableModel::ReceiptColumn), QStringLiteral("42"));
        QCOMPARE(cell(JournalTableModel::KindColumn), QStringLiteral("Request created"));
        QCOMPARE(cell(JournalTableModel::CustomerColumn), QStringLiteral("+7 ••• •••-20-94"));
        QCOMPARE(cell(JournalTableModel::RequestColumn), QStringLiteral("r-42"));
    }

    void readPageByPageWhileScrolling()
    {
        Bench bench;
        for (int number = 1; number <= 430; ++number)
            bench.append(number);
        bench.open();
        QTRY_COMPARE(bench.model().rowCount(), 200);
        for (int page = 0; page < 5 && bench.model().rowCount() < 430; ++page) {
            const int before = bench.model().rowCount();
            bench.table().scrollToBottom();
            QTRY_VERIFY(bench.model().rowCount() > before);
        }
        QCOMPARE(bench.model().rowCount(), 430);
        QCOMPARE(bench.model().at(429).receiptNumber, QStringLiteral("1"));
    }

    void searchByReceiptNumber()
    {
        Bench bench;
        for (int number = 1; number <= 30; ++number)
            bench.append(number);
        bench.open();
        QTRY_COMPARE(bench.model().rowCount(), 30);
        QTest::keyClicks(&bench.search(), QStringLiteral(" 17 "));
        QTRY_COMPARE(bench.model().rowCount(), 1);
        QCOMPARE(bench.model().at(0).receiptNumber, QStringLiteral("17"));
        bench.search().clear();
        QTRY_COMPARE(bench.model().rowCount(), 30);
        bench.window->searchReceipt(QStringLiteral("999"));
        QTRY_COMPARE(bench.emptyWords(), QStringLiteral("Nothing found. Receipt No. 999 is not in the journal"));
    }

    void emptyJournal()
    {
        Bench bench;
        bench.open();
        QTRY_COMPARE(bench.emptyWords(), QStringLiteral("No entries yet. The journal begins with the first sale"));
        QCOMPARE(bench.search().accessibleName(), QStringLiteral("Receipt number"));
    }
};

QTEST_MAIN(TestJournalWindow)
#include "tst_journalwindow.moc"
