// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QElapsedTimer>

#include <chrono>
#include <memory>

namespace companion {

namespace Ui {
class ConfirmDialog;
}

struct Question
{
    QString title;
    QString fact;  ///< in bold
    QString words; ///< under it
    QString yes;   ///< Enter
    QString no;    ///< Esc
};

/// A decision that cannot be undone. Enter is deaf for the first moment, so that the Enter of a scanner or of the step before
/// decides nothing (interface 1.9).
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds deafFor{300};

    explicit ConfirmDialog(const Question& question, QWidget* parent = nullptr);
    ~ConfirmDialog() override;

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isDeafTo(const QEvent& event) const;

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    QElapsedTimer m_shown;
};

} // namespace companion
