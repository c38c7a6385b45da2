// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/actionbutton.h"

#include <QEvent>

#include "forms/common/look.h"
#include "forms/common/themeicon.h"

namespace companion {

ActionButton::ActionButton(QWidget* parent)
    : QPushButton(parent)
{
}

ActionButton::ActionButton(const QString& icon, const QString& text, QWidget* parent)
    : QPushButton(text, parent)
    , m_iconName(icon)
{
    refreshIcon();
}

ActionButton* ActionButton::iconOnly(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new ActionButton(icon, QString(), parent);
    button->setProperty("iconOnly", true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void ActionButton::setIconName(const QString& icon)
{
    m_iconName = icon;
    refreshIcon();
}

void ActionButton::setBusy(bool busy)
{
    m_busy = busy;
    setEnabled(!busy);
    refreshIcon();
}

void ActionButton::refreshIcon()
{
    const QString name = m_busy ? QStringLiteral("hourglass-split") : m_iconName;
    if (name.isEmpty()) {
        setIcon(QIcon());
        return;
    }
    const bool onFill = property("accent").toBool() && isActiveWindow();
    setIcon(themeIcon(name, onFill ? &Tokens::onAccent : &Tokens::text));
}

bool ActionButton::event(QEvent* event)
{
    const bool done = QPushButton::event(event);
    switch (event->type()) {
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
    case QEvent::DynamicPropertyChange:
    case QEvent::Show:
    case QEvent::StyleChange:
        refreshIcon();
        break;
    default:
        break;
    }
    return done;
}

} // namespace companion
