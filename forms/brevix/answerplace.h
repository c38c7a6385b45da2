// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"

#include <QStackedWidget>

#include <chrono>

class QPushButton;

namespace companion {

class BusyLine;
class StatusSign;

/// Where a form says what it waits for and what came of it. Two lines are reserved, so that nothing moves; «Повторить»
/// stands beside words that a repeat may change.
class AnswerPlace final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit AnswerPlace(QWidget* parent = nullptr);

    void startWaiting(const QString& what, std::chrono::milliseconds deadline);
    void stopWaiting();
    /// Under the line of the wait: «уже отправляется».
    void noteWhileWaiting(const QString& words);
    /// Empty words leave the place empty.
    void say(Sign sign, const QString& words);
    /// Shows the wait instead of the words.
    void showWaiting(bool waiting);
    bool isWaitingShown() const;
    void setRetry(bool offered, std::chrono::seconds wait);

    QPushButton* retryButton() const { return m_retry; }
    StatusSign* words() const { return m_words; }
    BusyLine* busyLine() const { return m_busy; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applySizes();

    QWidget* m_answerPage;
    QWidget* m_waitingPage;
    StatusSign* m_words;
    QPushButton* m_retry;
    BusyLine* m_busy;
    StatusSign* m_note;
};

} // namespace companion
