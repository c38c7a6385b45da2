// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace companion {

/// A button with an icon that keeps the icon in the colour of its text: on the accent fill too, and when its window is
/// not the active one. Icon-only buttons take their name from the tooltip.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QWidget* parent = nullptr);
    ActionButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
    /// 32 px square; `name` is tooltip and accessible name.
    static ActionButton* iconOnly(const QString& icon, const QString& name, QWidget* parent = nullptr);

    void setIconName(const QString& icon);
    QString iconName() const { return m_iconName; }
    /// A running action: unavailable, with the hourglass instead of its icon.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }

protected:
    bool event(QEvent* event) override;

private:
    void refreshIcon();

    QString m_iconName;
    bool m_busy = false;
};

} // namespace companion
