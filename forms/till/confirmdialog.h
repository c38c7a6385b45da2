// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/decisiondialog.h"

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

/// A decision of the cashier that cannot be undone.
class ConfirmDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question& question, QWidget* parent = nullptr);
    ~ConfirmDialog() override;

private:
    std::unique_ptr<Ui::ConfirmDialog> m_ui;
};

} // namespace companion
