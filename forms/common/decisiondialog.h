// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QElapsedTimer>

#include <chrono>

class QPushButton;

namespace companion {

/// A question that a key decides. Enter and blank are deaf for the first moment, so that the Enter of a scanner or of the step
/// before decides nothing (interface 1.9). GUI thread.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds deafFor{300};

protected:
    using QDialog::QDialog;

    /// The answers; the first to show is `first`.
    void setAnswers(const QList<QPushButton*>& answers, QPushButton* first);
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isDeafTo(const QEvent& event) const;

    QPushButton* m_first = nullptr;
    QElapsedTimer m_shown;
};

} // namespace companion
