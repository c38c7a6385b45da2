// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/emptystate.h"
#include "forms/common/keychip.h"
#include "forms/common/messagebar.h"
#include "forms/queue/queuepage.h"
#include "forms/queue/queuewindow.h"
#include "forms/queue/queuewords.h"
#include "forms/queue/rowdetails.h"
#include "queuebase.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace companion;
using test::QueueBase;

namespace {

struct Bench
{
    QueueBase base;
    std::unique_ptr<QueueWindow> window;
    ResendAction resend = ResendAction::Unchanged; ///< what the planner of the next «Отправить снова» comes to

    ResendPlan planResend() const
    {
        switch (resend) {
        case ResendAction::DataErased:
        case ResendAction::NoWarehouseId:
            return {resend, std::nullopt};
        case ResendAction::Withdrawn:
            return {resend, ReturnedBeforeSending{}};
        default:
            return {resend, SendAgain{}};
        }
    }
    void open()
    {
        const auto port = [this](qint64 seq) {
            const auto planner = [plan = planResend()](const OutboxRow&, const std::optional<SaleOnRecord>&) {
                return Result<ResendPlan>(plan);
            };
            return base.receipts.sendAgain(seq, planner, base.clock.now());
        };
        window = std::make_unique<QueueWindow>(base.outbox, base.settings, base.clock, port);
        window->show();
    }
    template <typename T>
    T* part(const char* name)
    {
        return window->findChild<T*>(QLatin1String(name));
    }
    QString text(const char* label) { return part<QLabel>(label)->text(); }
    QString heading() { return text("headingLabel"); }
    QString sender() { return text("senderLabel"); }
    QPushButton* button(const char* name) { return part<QPushButton>(name); }
    QueuePage* page(OutboxView view)
    {
        for (QueuePage* page : window->findChildren<QueuePage*>()) {
            if (page->view() == view)
                return page;
        }
        return nullptr;
    }
    QStringList chips()
    {
        auto* tabs = part<QTabBar>("tabs");
        QStringList texts;
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << static_cast<QLabel*>(tabs->tabButton(tab, QTabBar::RightSide))->text();
        return texts;
    }
    QString message()
    {
        auto* bar = part<MessageBar>("messageBar");
        return bar->isHidden() ? QString() : bar->shownText();
    }
    QMessageBox* box() { return window->findChild<QMessageBox*>(); }
    QPushButton* boxButton(const QString& text)
    {
        for (QAbstractButton* button : box()->buttons()) {
            if (button->text() == text)
                return qobject_cast<QPushButton*>(button);
        }
        return nullptr;
    }
    QString cell(OutboxView view, int row, int column)
    {
        return page(view)->model().index(row, column).data().toString();
    }
};

const QTime noon(12, 0);

} // namespace

class TestQueueWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D_03_D_04_everyRowUnderItsTab()
    {
        Bench bench;
        for (int number = 1; number <= 3; ++number)
            bench.base.add(number, 10000, noon);
        bench.base.refuse(bench.base.add(4, 89900, noon).seq, QStringLiteral("category_unknown"),
                          QStringLiteral("category 77 is not registered for partner"));
        bench.base.refuse(bench.base.add(5, 100, noon).seq, QStringLiteral("customer_not_found"), QString());
        bench.base.quarantine(bench.base.add(6, 100, noon).seq);
        bench.base.withdraw(bench.base.add(7, 100, noon).seq);
        bench.open();
        QTRY_COMPARE(bench.chips(), (QStringList{QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("2")}));
        auto* tabs = bench.part<QTabBar>("tabs");
        QCOMPARE(tabs->tabText(0), QStringLiteral("Waiting"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Needs attention"));
        QCOMPARE(tabs->tabText(2), QStringLiteral("Waits for registration"));
        QCOMPARE(tabs->tabText(3), QStringLiteral("Archive of refusals"));
        const std::pair<OutboxView, int> expected[] = {{OutboxView::Waiting, 3},
                                                       {OutboxView::Quarantined, 1},
                                                       {OutboxView::AwaitingRegistration, 1},
                                                       {OutboxView::Archive, 2}};
        for (const auto& [view, rows] : expected) {
            bench.window->showView(view);
            QTRY_COMPARE(bench.page(view)->model().rowCount(), rows);
        }
        // The words of the service are shown as they came, under our own short ones.
        auto* card = bench.part<MessageBar>("reasonCard");
        bench.page(OutboxView::Archive)->table().selectRow(1); // the newest stands first: that is the withdrawn one
        QTRY_VERIFY2(card->shownText().startsWith(QStringLiteral("Category not found")), qPrintable(card->shownText()));
        QVERIFY(card->shownText().contains(QStringLiteral("category 77 is not registered for partner")));
    }

    void headSaysHowMuchAndHowLong()
    {
        Bench bench;
        for (int number = 1; number <= 5; ++number)
            bench.base.add(number, 10000, noon);
        bench.open();
        QTRY_COMPARE(bench.heading(), QStringLiteral("5 receipt(s), ≈ 2 min"));
        bench.window->setSenderStatus({std::chrono::seconds(12), false, {}});
        QCOMPARE(bench.sender(), QStringLiteral("not sent: 5 · next in 12 s"));
        QTRY_COMPARE(bench.cell(OutboxView::Waiting, 0, OutboxTableModel::NextColumn), QStringLiteral("in 12 s"));
        QCOMPARE(bench.part<QProgressBar>("waitBar")->value(), 200); // 3 of 15 s have passed
    }

    void countdownGoesOnOnlyWhileTheWindowShows()
    {
        Bench bench;
        bench.base.add(1, 10000, noon);
        bench.open();
        bench.window->setSenderStatus({std::chrono::seconds(12), false, {}});
        QTRY_COMPARE(bench.sender(), QStringLiteral("not sent: 1 · next in 12 s"));
        bench.base.clock.advance(std::chrono::seconds(4));
        QTRY_COMPARE(bench.sender(), QStringLiteral("not sent: 1 · next in 8 s"));
        bench.window->hide();
        bench.base.clock.advance(std::chrono::seconds(4));
        QTest::qWait(1200);
        QCOMPARE(bench.sender(), QStringLiteral("not sent: 1 · next in 8 s"));
        bench.window->show();
        QTRY_COMPARE(bench.sender(), QStringLiteral("not sent: 1 · next in 4 s"));
    }

    void pauseAndSendNow()
    {
        Bench bench;
        bench.base.add(1, 10000, noon);
        bench.open();
        QSignalSpy pause(bench.window.get(), &QueueWindow::pauseToggled);
        QSignalSpy now(bench.window.get(), &QueueWindow::sendNowRequested);
        QTRY_VERIFY(bench.button("sendNowButton")->isEnabled());
        QVERIFY(bench.button("sendNowButton")->property("accent").toBool());
        bench.button("sendNowButton")->click();
        QCOMPARE(now.count(), 1);
        bench.window->setSenderStatus({std::nullopt, false, 1});
        QVERIFY(!bench.button("sendNowButton")->isEnabled());
        QCOMPARE(bench.sender(), QStringLiteral("not sent: 1 · sending now"));
        bench.button("pauseButton")->click();
        QCOMPARE(pause.takeFirst().first().toBool(), true);
        bench.window->setSenderStatus({std::chrono::seconds(9), true, {}});
        QCOMPARE(bench.button("pauseButton")->text(), QStringLiteral("Go on"));
        QCOMPARE(bench.sender(), QStringLiteral("not sent: 1 · paused"));
        bench.button("pauseButton")->click();
        QCOMPARE(pause.takeFirst().first().toBool(), false);
    }

    void D_03_sendAgainMakesANewAttempt()
    {
        Bench bench;
        const qint64 seq = bench.base.add(4, 89900, noon).seq;
        bench.base.refuse(seq, QStringLiteral("category_unknown"), QStringLiteral("no"));
        bench.open();
        bench.window->showView(OutboxView::Archive);
        QTRY_COMPARE(bench.text("titleLabel"), QStringLiteral("Receipt No. 4"));
        QVERIFY(bench.button("withdrawButton")->isHidden());
        bench.button("sendAgainButton")->click();
        QVERIFY(!bench.button("sendAgainButton")->isEnabled());
        QTRY_COMPARE(bench.chips(), (QStringList{QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("0")}));
        QCOMPARE(bench.base.row(seq).state, RowState::Pending);
        QCOMPARE(bench.message(), QStringLiteral("The receipt is in the queue again."));
    }

    void D_03_D_29_whatSendingAgainCameToIsTold_data()
    {
        QTest::addColumn<ResendAction>("action");
        QTest::addColumn<RowState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("rebuilt") << ResendAction::Rebuilt << RowState::Pending
                                 << QStringLiteral("The receipt was made anew by the settings of today and is in the queue again.");
        QTest::newRow("reduced") << ResendAction::Reduced << RowState::Pending
                                 << QStringLiteral("The receipt is in the queue again, without what was returned meanwhile.");
        QTest::newRow("withdrawn") << ResendAction::Withdrawn << RowState::Annulled
                                   << QStringLiteral("Everything on the receipt was returned meanwhile: there is nothing to send.");
        QTest::newRow("erased") << ResendAction::DataErased << RowState::Rejected
                                << QStringLiteral("The receipt cannot be sent again: the buyer's data are erased.");
        QTest::newRow("no warehouse id") << ResendAction::NoWarehouseId << RowState::Rejected
                                         << QStringLiteral("The BreviX id of the warehouse is still missing.");
    }

    void D_03_D_29_whatSendingAgainCameToIsTold()
    {
        QFETCH(ResendAction, action);
        QFETCH(RowState, state);
        QFETCH(QString, words);
        Bench bench;
        const qint64 seq = bench.base.add(4, 89900, noon).seq;
        bench.base.refuse(seq, QStringLiteral("category_unknown"), QStringLiteral("no"));
        bench.resend = action;
        bench.open();
        bench.window->showView(OutboxView::Archive);
        QTRY_COMPARE(bench.text("titleLabel"), QStringLiteral("Receipt No. 4"));
        bench.button("sendAgainButton")->click();
        QTRY_VERIFY2(bench.message().startsWith(words), qPrintable(bench.message()));
        QCOMPARE(bench.base.row(seq).state, state);
    }

    void aRowThatMovedMeanwhileIsTold()
    {
        Bench bench;
        const qint64 seq = bench.base.add(4, 89900, noon).seq;
        bench.base.refuse(seq, QStringLiteral("category_unknown"), QStringLiteral("no"));
        bench.open();
        Q_EMIT bench.part<RowDetails>("details")->sendAgainRequested(seq);
        Q_EMIT bench.part<RowDetails>("details")->sendAgainRequested(seq);
        QTRY_COMPARE(bench.message(), QStringLiteral("The row has changed meanwhile."));
        QCOMPARE(bench.base.row(seq).state, RowState::Pending);
    }

    void withdrawAsksFirst()
    {
        Bench bench;
        const qint64 seq = bench.base.add(4, 89900, noon).seq;
        bench.open();
        QTRY_COMPARE(bench.page(OutboxView::Waiting)->model().rowCount(), 1);
        QVERIFY(bench.part<RowDetails>("details")->isHidden());
        bench.button("detailsButton")->click();
        QVERIFY(bench.part<RowDetails>("details")->isVisible());
        bench.button("withdrawButton")->click();
        QVERIFY(bench.box() != nullptr);
        QVERIFY(bench.box()->text().contains(QStringLiteral("No. 4")));
        QTest::keyClick(bench.box(), Qt::Key_Return); // the answer that changes nothing
        QTRY_VERIFY(bench.box() == nullptr);
        QCOMPARE(bench.base.row(seq).state, RowState::Pending);
        bench.button("withdrawButton")->click();
        QTest::keyClick(bench.box(), Qt::Key_Escape);
        QTRY_VERIFY(bench.box() == nullptr);
        QCOMPARE(bench.base.row(seq).state, RowState::Pending);
        bench.button("withdrawButton")->click();
        bench.boxButton(QStringLiteral("Withdraw"))->click();
        QTRY_COMPARE(bench.base.row(seq).state, RowState::Annulled);
        QCOMPARE(bench.base.row(seq).reason, RowReason::WithdrawnByHand);
        QTRY_COMPARE(bench.heading(), QStringLiteral("Everything is sent"));
        QTRY_COMPARE(bench.chips().last(), QStringLiteral("1"));
    }

    void whatWasPerhapsExecutedCannotBeWithdrawn()
    {
        Bench bench;
        bench.base.noAnswer(bench.base.add(4, 89900, noon).seq);
        bench.open();
        bench.button("detailsButton")->click();
        QTRY_COMPARE(bench.text("titleLabel"), QStringLiteral("Receipt No. 4"));
        QVERIFY(!bench.button("withdrawButton")->isEnabled());
        QVERIFY(!bench.button("withdrawButton")->toolTip().isEmpty());
    }

    /// Withdrawing the one must not be told in the words of the other: they do the opposite.
    void D_06_whatWithdrawingMeansIsToldByKind_data()
    {
        QTest::addColumn<RowKind>("kind");
        QTest::addColumn<QString>("words");
        const auto means = [](const char* name, RowKind kind, const char* words) {
            QTest::newRow(name) << kind << QString::fromLatin1(words) + QStringLiteral(" This cannot be undone.");
        };
        means("request", RowKind::CashbackRequest, "The buyer gets no cashback for this receipt.");
        means("cancellation", RowKind::CashbackCancellation,
              "BreviX does not learn of the return: the buyer keeps the cashback of the returned goods.");
        means("Plazius sale", RowKind::PlaziusClose, "Plazius does not learn of this sale: the buyer gets no points for it.");
        means("Plazius return", RowKind::PlaziusRefund,
              "Plazius does not learn of the return: the buyer keeps the points he got and does not get back those he spent.");
        means("Plazius payment", RowKind::PlaziusCancelPay, "If points of the buyer were spent, he does not get them back.");
        means("Plazius card", RowKind::PlaziusUnbind, "The card stays on the Plazius order: its owner gets the points of it.");
        means("Plazius reset", RowKind::PlaziusReset, "Discounts, spent points and the card stay on the Plazius order.");
        means("Plazius abort", RowKind::PlaziusAbort,
              "The order stays open at Plazius, and the buyer does not get back the points spent on it.");
    }

    void D_06_whatWithdrawingMeansIsToldByKind()
    {
        QFETCH(RowKind, kind);
        QFETCH(QString, words);
        Bench bench;
        const qint64 seq = bench.base.add(4, 89900, noon, kind).seq;
        bench.open();
        QTRY_COMPARE(bench.page(OutboxView::Waiting)->model().rowCount(), 1);
        bench.button("detailsButton")->click();
        bench.button("withdrawButton")->click();
        QVERIFY(bench.box() != nullptr);
        QCOMPARE(bench.box()->informativeText(), words);
        bench.boxButton(QStringLiteral("Withdraw"))->click();
        QTRY_COMPARE(bench.base.row(seq).state, RowState::Annulled);
    }

    void policy_3_quarantinedRowThatWasPerhapsExecutedCannotBeWithdrawn_data()
    {
        QTest::addColumn<RowEffect>("effect");
        QTest::addColumn<bool>("withdrawable");
        QTest::newRow("certainly not executed") << RowEffect::AsBefore << true;
        QTest::newRow("perhaps executed") << RowEffect::Unknown << false;
    }

    void policy_3_quarantinedRowThatWasPerhapsExecutedCannotBeWithdrawn()
    {
        QFETCH(RowEffect, effect);
        QFETCH(bool, withdrawable);
        Bench bench;
        const qint64 seq = bench.base.add(4, 89900, noon).seq;
        AttemptEnded end = test::ended(effect, Outcome::ForeignAnswer);
        end.genuineButUnreadable = true;
        for (int i = 0; i < 5; ++i)
            bench.base.attempt(seq, end);
        QCOMPARE(bench.base.row(seq).state, RowState::Quarantined);
        bench.open();
        bench.window->showView(OutboxView::Quarantined);
        QTRY_VERIFY(bench.button("sendAgainButton")->isEnabled());
        QCOMPARE(bench.button("withdrawButton")->isEnabled(), withdrawable);
        QCOMPARE(bench.button("withdrawButton")->toolTip().isEmpty(), withdrawable);
        Q_EMIT bench.part<RowDetails>("details")->withdrawRequested(seq); // whoever asks
        QCOMPARE(bench.box() != nullptr, withdrawable);
    }

    void aQuarantinedRowGoesOnOrLeaves()
    {
        Bench bench;
        const qint64 seq = bench.base.add(4, 89900, noon).seq;
        bench.base.quarantine(seq);
        bench.open();
        bench.window->showView(OutboxView::Quarantined);
        QTRY_VERIFY(bench.button("sendAgainButton")->isEnabled());
        bench.button("sendAgainButton")->click();
        QTRY_COMPARE(bench.chips().first(), QStringLiteral("1"));
        QVERIFY(isLive(bench.base.row(seq).state));
    }

    void refreshingKeepsSelectionAndPlace()
    {
        Bench bench;
        qint64 chosen = 0;
        for (int number = 1; number <= 60; ++number) {
            const qint64 seq = bench.base.add(number, 10000, noon).seq;
            if (number == 40)
                chosen = seq;
        }
        bench.open();
        QueuePage* page = bench.page(OutboxView::Waiting);
        QTRY_COMPARE(page->model().rowCount(), 60);
        page->table().selectRow(39);
        page->table().verticalScrollBar()->setValue(page->table().verticalScrollBar()->maximum() / 2);
        const int place = page->table().verticalScrollBar()->value();
        QVERIFY(place > 0);
        bench.base.add(61, 10000, noon);
        bench.base.noLink(chosen);
        QTRY_COMPARE(page->model().rowCount(), 61);
        QCOMPARE(page->currentRow()->seq, chosen);
        QTRY_COMPARE(page->currentRow()->attempts, 1);
        QCOMPARE(page->table().verticalScrollBar()->value(), place);
    }

    void longQueuesAreReadPageByPage()
    {
        Bench bench;
        for (int number = 1; number <= 230; ++number)
            bench.base.add(number, 10000, noon);
        bench.open();
        QueuePage* page = bench.page(OutboxView::Waiting);
        QTRY_VERIFY(page->model().rowCount() >= 200);
        page->table().scrollToBottom();
        QTRY_COMPARE(page->model().rowCount(), 230);
        QTRY_COMPARE(bench.heading(), QStringLiteral("230 receipt(s), ≈ 58 min"));
    }

    void emptyTabsSayWhatTheyAreFor()
    {
        Bench bench;
        bench.open();
        QTRY_COMPARE(bench.heading(), QStringLiteral("Everything is sent"));
        for (const OutboxView view : {OutboxView::Waiting, OutboxView::Quarantined, OutboxView::AwaitingRegistration, OutboxView::Archive}) {
            bench.window->showView(view);
            QTRY_VERIFY(qobject_cast<EmptyState*>(bench.page(view)->currentWidget()) != nullptr);
            QVERIFY(bench.part<RowDetails>("details")->isHidden());
            QVERIFY(!bench.page(view)->currentWidget()->accessibleName().isEmpty());
        }
        QVERIFY(!bench.button("sendNowButton")->isEnabled());
    }

    void noFullPhoneIsShownOrCopied()
    {
        Bench bench;
        bench.base.refuse(bench.base.add(4, 89900, noon).seq, QStringLiteral("category_unknown"), QStringLiteral("no"));
        bench.open();
        bench.window->showView(OutboxView::Archive);
        QTRY_COMPARE(bench.text("customerLabel"), QStringLiteral("+7 ••• •••-20-94"));
        bench.button("copyButton")->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Receipt No. 4")));
        QVERIFY(copied.contains(QStringLiteral("+7 ••• •••-20-94")));
        QVERIFY(!copied.contains(QStringLiteral("903")));
    }

    void spansInWordsForPeople_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("seconds") << 45 << QStringLiteral("≈ 45 s");
        QTest::newRow("47 receipts") << 47 * 15 << QStringLiteral("≈ 12 min");
        QTest::newRow("hours") << 3600 + 61 << QStringLiteral("≈ 1 h 2 min");
    }

    void spansInWordsForPeople()
    {
        QFETCH(int, seconds);
        QFETCH(QString, words);
        QCOMPARE(QueueWords::duration(std::chrono::seconds(seconds)), words);
    }

    void everyControlHasAName()
    {
        Bench bench;
        bench.base.add(1, 10000, noon);
        bench.open();
        for (const QPushButton* button : bench.window->findChildren<QPushButton*>())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->isVisible(),
                     qPrintable(button->objectName()));
        QCOMPARE(bench.page(OutboxView::Waiting)->table().accessibleName(), QStringLiteral("Sending queue"));
        QVERIFY(!bench.part<QProgressBar>("waitBar")->accessibleName().isEmpty());
    }

    void focusOrder()
    {
        Bench bench;
        bench.base.refuse(bench.base.add(4, 89900, noon).seq, QStringLiteral("category_unknown"), QStringLiteral("no"));
        bench.open();
        bench.window->showView(OutboxView::Archive);
        QTRY_VERIFY(bench.button("sendAgainButton")->isVisible());
        bench.page(OutboxView::Archive)->table().setFocus();
        for (const char* next : {"sendAgainButton", "copyButton", "closeButton", "tabs"}) {
            QTest::keyClick(bench.window->focusWidget(), Qt::Key_Tab);
            QCOMPARE(bench.window->focusWidget()->objectName(), QLatin1String(next));
        }
    }

    void closingTheWindowDuringAReadIsHarmless()
    {
        Bench bench;
        for (int number = 1; number <= 20; ++number)
            bench.base.add(number, 10000, noon);
        for (int i = 0; i < 20; ++i) {
            bench.open();
            bench.window.reset();
        }
        QTest::qWait(50);
        QCOMPARE(bench.base.counts().waiting, 20);
    }
};

QTEST_MAIN(TestQueueWindow)
#include "tst_queuewindow.moc"
