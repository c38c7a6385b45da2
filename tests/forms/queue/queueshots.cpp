// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the queue and the journal, to be looked at beside the design: queue-shots --out DIR [--language ru|en]
#include "forms/common/theme.h"
#include "forms/queue/journalwindow.h"
#include "forms/queue/queuewindow.h"
#include "queuebase.h"
#include "translations/uilanguage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace companion;
using test::QueueBase;

namespace {

struct Shooter
{
    QDir folder;
    QString suffix;
    double scale;

    void take(QWidget& window, const char* name) const
    {
        window.show();
        if (qobject_cast<QMessageBox*>(&window) == nullptr)
            window.resize(QSize(1240, 680) * scale);
        QApplication::setActiveWindow(&window);
        QElapsedTimer settled;
        settled.start();
        while (settled.elapsed() < 400)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        const QString file = folder.filePath(QLatin1String(name) + suffix + QStringLiteral(".png"));
        if (!window.grab().save(file))
            qFatal("cannot write %ls", qUtf16Printable(file));
    }
};

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

void shoot(QueueBase& full, QueueBase& empty, const Shooter& shooter)
{
    QueueWindow queue(full.outbox, full.settings, full.clock, ResendPort());
    queue.setSenderStatus({std::chrono::seconds(12), false, {}});
    shooter.take(queue, "queue-1-waiting");
    queue.findChild<QPushButton*>(QStringLiteral("detailsButton"))->setChecked(true);
    shooter.take(queue, "queue-2-details");
    queue.showView(OutboxView::Quarantined);
    shooter.take(queue, "queue-3-attention");
    queue.findChild<QPushButton*>(QStringLiteral("withdrawButton"))->click();
    auto* box = queue.findChild<QMessageBox*>();
    shooter.take(*box, "queue-7-withdraw");
    box->reject();
    queue.showView(OutboxView::AwaitingRegistration);
    shooter.take(queue, "queue-4-registration");
    queue.showView(OutboxView::Archive);
    shooter.take(queue, "queue-5-archive");
    // The refusal that says most: with words of the service and with advice.
    const QList<QTableView*> tables = queue.findChildren<QTableView*>();
    for (QTableView* table : tables) {
        if (table->isVisible())
            table->selectRow(table->model()->rowCount() - 1);
    }
    shooter.take(queue, "queue-5-archive-words");
    queue.hide();
    QueueWindow nothing(empty.outbox, empty.settings, empty.clock, ResendPort());
    shooter.take(nothing, "queue-6-empty");
    nothing.hide();
    JournalWindow journal(full.journal);
    shooter.take(journal, "journal-1");
    journal.searchReceipt(QStringLiteral("999"));
    shooter.take(journal, "journal-2-nothing-found");
    journal.hide();
    JournalWindow fresh(empty.journal);
    shooter.take(fresh, "journal-3-empty");
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR"),
                                 QStringLiteral("."));
    const QCommandLineOption tongue(QStringLiteral("language"), QStringLiteral("Language: ru or en."), QStringLiteral("CODE"),
                                    QStringLiteral("ru"));
    parser.addOption(out);
    parser.addOption(tongue);
    parser.process(app);
    QDir folder(parser.value(out));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("cannot make %ls", qUtf16Printable(folder.path()));
    UiLanguage language;
    language.use(parser.value(tongue));
    QueueBase full;
    fill(full);
    QueueBase empty;
    Theme theme;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5}) {
            theme.setScheme(scheme);
            theme.setTextScale(scale);
            theme.apply(app);
            shoot(full, empty,
                  {folder, QStringLiteral("-%1-%2")
                               .arg(scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                               .arg(qRound(scale * 100)),
                   scale});
        }
    }
    return 0;
}
