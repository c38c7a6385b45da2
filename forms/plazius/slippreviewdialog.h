// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/plazius/slipoutput.h"

#include <QDialog>

#include <memory>

namespace companion {

namespace Ui {
class SlipPreviewDialog;
}

/// «Информация для покупателя» (P-SAL-10): the slip as it will be printed. A printer that fails is told of and changes nothing.
/// GUI thread.
class SlipPreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `width` of the tape in characters.
    SlipPreviewDialog(const Slip& slip, int width, const SlipOutput& output, QWidget* parent = nullptr);
    ~SlipPreviewDialog() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void print();
    void save();
    void write(const QString& path);
    void applySizes();

    std::unique_ptr<Ui::SlipPreviewDialog> m_ui;
    Slip m_slip;
    int m_width;
    SlipOutput m_output;
};

} // namespace companion
