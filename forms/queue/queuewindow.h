// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/outboxstore.h"
#include "services/store/receiptstore.h"

#include <QDialog>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QTimer;

namespace companion {

class Clock;
class HairLine;
struct Message;
class QueuePage;
class SettingsService;

namespace Ui {
class QueueWindow;
}

/// What the sender is doing, told by whoever drives it.
struct SenderStatus
{
    std::optional<std::chrono::milliseconds> nextIn; ///< until the next attempt; none = nothing is planned
    bool paused = false;
    std::optional<qint64> inFlightSeq; ///< the row that is being sent now

    friend bool operator==(const SenderStatus&, const SenderStatus&) = default;
};

/// «Отправить снова» as the window needs it: BrevixResend in the program, a script in tests.
using ResendPort = std::function<QFuture<Result<ResendOutcome>>(qint64 seq)>;

/// «Очередь отправки» (interface 1.10). Knows the rows on disk; of the sender only what setSenderStatus() tells. GUI thread.
class QueueWindow final : public QDialog
{
    Q_OBJECT

public:
    QueueWindow(OutboxStore& store, SettingsService& settings, Clock& clock, ResendPort resend,
                QWidget* parent = nullptr);
    ~QueueWindow() override;

    void setSenderStatus(const SenderStatus& view);
    /// Shows the tab of this view; the status bar opens the one that matters.
    void showView(OutboxView view);

Q_SIGNALS:
    /// «Отправить сейчас».
    void sendNowRequested();
    /// «Пауза» (true) or «Продолжить».
    void pauseToggled(bool pause);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addPage(OutboxView view, const QString& title);
    void refresh();
    void readCounts();
    void tabChanged();
    void tick();
    void passForecast();

    void sendAgain(qint64 seq);
    void askToWithdraw(qint64 seq);
    void applyEvent(qint64 seq, const RowEvent& event, const QString& done);
    void post(const Message& message);
    void showFailure(const Error& error);

    QueuePage& currentPage() const;
    std::optional<std::chrono::milliseconds> leftUntilNext() const;
    std::chrono::seconds interval() const;
    void refreshHead();
    void refreshDetails();
    void orderFocus();
    void applySizes();

    std::unique_ptr<Ui::QueueWindow> m_ui;
    OutboxStore& m_store;
    SettingsService& m_settings;
    Clock& m_clock;
    ResendPort m_resend;
    QList<QueuePage*> m_pages; ///< children, in the order of the tabs
    QList<QLabel*> m_chips;    ///< children
    HairLine* m_headLine;      ///< child
    QTimer* m_second;          ///< child; runs only while the window shows
    OutboxCounts m_counts;
    SenderStatus m_sender;
    std::chrono::milliseconds m_nextTick{0};  ///< monotonic: when the next attempt is due
    std::chrono::milliseconds m_waitTotal{0}; ///< length of that wait as far as it is known
    bool m_detailsWanted = false;
};

} // namespace companion
