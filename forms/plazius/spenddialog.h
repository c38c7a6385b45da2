// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/cardsource.h"

#include <QDialog>
#include <QElapsedTimer>

#include <chrono>
#include <memory>

namespace companion {

namespace Ui {
class SpendDialog;
}

/// What a typed sum of points comes to.
struct SpendEntry
{
    enum class Wrong { Nothing, Unreadable, BelowMinimum, AboveMost, OffStep };

    Wrong wrong = Wrong::Nothing;
    Money sum;

    friend bool operator==(const SpendEntry&, const SpendEntry&) = default;
};

/// Only what is not Wrong may ever be sent (contract of Plazius, 8.3).
SpendEntry reckonSpending(const SpendOffer& offer, const QString& text);

/// «Списание баллов» (P-SAL-08, D-24). Its owner asks the service, tells setBusy(), and then showRefusal() or finish(). GUI thread.
class SpendDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SpendDialog(const SpendOffer& offer, QWidget* parent = nullptr);
    ~SpendDialog() override;

    /// The request is on its way and ends within `deadline`.
    void setBusy(std::chrono::milliseconds deadline);
    /// The points were not spent; `words` as they came. The sum may be changed and sent again.
    void showRefusal(const QString& words);
    /// Closes the window; no signal.
    void finish();
    /// Esc: no spending, or the end of the wait.
    void reject() override;

Q_SIGNALS:
    /// Once per confirmation; until showRefusal() nothing more can be confirmed.
    void spendRequested(companion::Money sum);
    /// The sale goes on without spending; the dialog closes by itself.
    void declined();
    /// Esc while the request runs: the dialog stays until its owner says what came of it.
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void spend();
    void refresh();
    void setRunning(bool running);
    QString wordsFor(SpendEntry::Wrong wrong) const;
    void applySizes();

    std::unique_ptr<Ui::SpendDialog> m_ui;
    SpendOffer m_offer;
    QElapsedTimer m_shown;
    bool m_running = false;
};

} // namespace companion
