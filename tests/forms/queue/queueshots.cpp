// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the queue and the journal, to be looked at beside the design: queue-shots --out DIR [--language ru|en]
#include "forms/queue/journalwindow.h"
#include "forms/queue/queuewindow.h"
#include "queuebase.h"
#include "tests/forms/look/album.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace companion;
using test::QueueBase;

namespace {

constexpr QSize windowSize{1240, 680};

void fill(QueueBase& base)
{
    using enum RowKind;
    const RowKind kinds[] = {CashbackRequest, CashbackRequest, CashbackCancellation, CashbackRequest, CashbackRequest};
    const qint64 sums[] = {134520, 48990, 21300, 187645, 9900, 56210, 231099, 74850, 61275, 45030, 120800};
    QTime time(14, 5, 12);
    QList<qint64> seqs;
    for (int i = 0; i < 47; ++i) {
        seqs << base.add(4171 + i, sums[i % 11], time, kinds[i % 5]).seq;
        time = time.addSecs(37 + (i * 29) % 55);
    }
    base.noLink(seqs.at(0));
    base.noLink(seqs.at(0));
    base.noAnswer(seqs.at(1));
    base.noLink(seqs.at(3));
    base.refuse(base.add(4098, 89900, QTime(11, 41, 57)).seq, QStringLiteral("category_unknown"),
                QStringLiteral("category 77 is not registered for partner"));
    base.refuse(base.add(4061, 154320, QTime(10, 2)).seq, QStringLiteral("customer_blocked"), QString());
    base.refuse(base.add(3990, 7250, QTime(9, 31)).seq, QStringLiteral("sum_mismatch"), QString());
    base.withdraw(base.add(3952, 210000, QTime(9, 4)).seq);
    base.refuse(base.add(4102, 64000, QTime(11, 2)).seq, QStringLiteral("customer_not_found"), QString());
    base.quarantine(base.add(4110, 32000, QTime(12, 2)).seq);
}

void shoot(QueueBase& full, QueueBase& empty, const test::Album& album)
{
    QueueWindow queue(full.outbox, full.settings, full.clock, ResendPort());
    queue.setSenderStatus({std::chrono::seconds(12), false, {}});
    album.take(queue, "queue-1-waiting", windowSize);
    queue.findChild<QPushButton*>(QStringLiteral("detailsButton"))->setChecked(true);
    album.take(queue, "queue-2-details", windowSize);
    queue.findChild<QPushButton*>(QStringLiteral("withdrawButton"))->click();
    auto* box = queue.findChild<QMessageBox*>();
    album.take(*box, "queue-7-withdraw");
    box->reject();
    queue.showView(OutboxView::Quarantined);
    album.take(queue, "queue-3-attention", windowSize);
    queue.showView(OutboxView::AwaitingRegistration);
    album.take(queue, "queue-4-registration", windowSize);
    queue.showView(OutboxView::Archive);
    album.take(queue, "queue-5-archive", windowSize);
    // The refusal that says most: with words of the service and with advice.
    const QList<QTableView*> tables = queue.findChildren<QTableView*>();
    for (QTableView* table : tables) {
        if (table->isVisible())
            table->selectRow(table->model()->rowCount() - 1);
    }
    album.take(queue, "queue-5-archive-words", windowSize);
    queue.hide();
    QueueWindow nothing(empty.outbox, empty.settings, empty.clock, ResendPort());
    album.take(nothing, "queue-6-empty", windowSize);
    nothing.hide();
    JournalWindow journal(full.journal);
    album.take(journal, "journal-1", windowSize);
    journal.searchReceipt(QStringLiteral("999"));
    album.take(journal, "journal-2-nothing-found", windowSize);
    journal.hide();
    JournalWindow fresh(empty.journal);
    album.take(fresh, "journal-3-empty", windowSize);
}

} // namespace

int main(int argc, char** argv)
{
    test::AlbumProgram program(argc, argv);
    QueueBase full;
    fill(full);
    QueueBase empty;
    return program.draw([&](const test::Album& album) { shoot(full, empty, album); });
}
