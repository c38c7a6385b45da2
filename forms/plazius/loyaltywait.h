// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <chrono>
#include <memory>

class QTimer;

namespace companion {

namespace Ui {
class LoyaltyWait;
}

/// The wait for Plazius at the subtotal and at the payment. Opens itself over the window of `parent`, but only when the answer takes
/// longer than a moment; from the first moment on that window takes no key and no press, so that nothing is done twice. It is left
/// with Esc or its button. Deletes itself after finish() and after skipped(). GUI thread.
class LoyaltyWait final : public QDialog
{
    Q_OBJECT

public:
    /// `what` is waited for («Запрашиваем скидки Plazius…»); `skipText` stands on the button («Продолжить без Plazius»).
    LoyaltyWait(QWidget* parent, const QString& what, const QString& skipText, std::chrono::milliseconds deadline);
    ~LoyaltyWait() override;

    /// The answer is there; no signal. Calls after the end do nothing.
    void finish();
    /// Esc and the cross of the window.
    void reject() override;

Q_SIGNALS:
    /// A person goes on without the answer; the caller ends the request.
    void skipped();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void appear();
    void end();
    void takeKey(const QKeyEvent& key);

    std::unique_ptr<Ui::LoyaltyWait> m_ui;
    QWidget* m_window; ///< behind it; its window, so it lives longer
    QTimer* m_appearing;
    bool m_over = false;
};

} // namespace companion
