// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace companion {

/// The sum to pay, the largest thing on the screen. Takes a text that is formatted already («1 884,89»), paints ₽
/// after it, and steps down until the sum fits: it is never elided. Its height goes by the width of the window, not by
/// the sum.
class MoneyLabel : public QWidget
{
    Q_OBJECT

public:
    explicit MoneyLabel(QWidget* parent = nullptr);

    void setText(const QString& amount);
    QString text() const { return m_amount; }
    /// Points of the figures in the present width, at a text size of 100 %.
    double fittingPoints() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    double largestPoints() const;
    int widthAt(double points) const;

    QString m_amount;
};

} // namespace companion
