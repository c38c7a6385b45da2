// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/plazius/slippainter.h"

#include <QWidget>

namespace companion {

/// A slip as it will lie before the buyer: white in every theme, and as large as the text size asks.
class SlipPaper final : public QWidget
{
    Q_OBJECT

public:
    SlipPaper(const Slip& slip, int width, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    SlipPainter m_painter;
};

} // namespace companion
