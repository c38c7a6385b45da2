// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/scanfilter.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace companion {

ScanFilter::ScanFilter(QObject* parent)
    : QObject(parent)
{
}

void ScanFilter::watch(QWidget& window)
{
    window.installEventFilter(this);
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (QWidget* widget : widgets)
        widget->installEventFilter(this);
}

bool ScanFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !m_target)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!belongsToField(watched, *key))
        return false;
    if (!m_target->isEnabled()) {
        Q_EMIT refused();
        return true;
    }
    // A text that stands there chosen (goods that were not found) is replaced, any other is continued.
    m_target->setFocus(Qt::OtherFocusReason);
    QCoreApplication::sendEvent(m_target, event);
    return true;
}

bool ScanFilter::belongsToField(const QObject* watched, const QKeyEvent& key) const
{
    if (qobject_cast<const QLineEdit*>(watched) || qobject_cast<const QAbstractSpinBox*>(watched))
        return false;
    const Qt::KeyboardModifiers commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if ((key.modifiers() & commands) != Qt::NoModifier || key.text().isEmpty() || !key.text().at(0).isPrint())
        return false;
    // A blank presses the button that has the focus.
    return !(key.key() == Qt::Key_Space && qobject_cast<const QAbstractButton*>(watched));
}

} // namespace companion
