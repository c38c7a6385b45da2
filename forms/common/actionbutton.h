// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include "forms/common/tokens.h"

namespace companion {

/// A button with an icon before its text. The icon has the colour of the text in every state: on the accent fill,
/// unavailable, in a window that is not the active one. Icon-only buttons take their name from the tooltip.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QWidget* parent = nullptr);
    ActionButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
    /// Square; `name` is tooltip and accessible name.
    static ActionButton* iconOnly(const QString& icon, const QString& name, QWidget* parent = nullptr);

    /// Empty = no icon.
    void setIconName(const QString& icon);
    QString iconName() const { return m_iconName; }
    /// A sign of state keeps its own colour; nullptr = colour of the text.
    void setIconInk(Ink ink);
    /// Side of the icon in pixels at 100 %; default goes by the density.
    void setIconSide(int side);
    /// A running action: unavailable, with the hourglass instead of its icon.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString shownIcon() const;
    int iconSide() const;
    QColor textColour() const;

    QString m_iconName;
    Ink m_iconInk = nullptr;
    int m_iconSide = 0;
    bool m_busy = false;
};

} // namespace companion
