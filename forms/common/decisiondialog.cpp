// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/decisiondialog.h"

#include "forms/common/look.h"

#include <QKeyEvent>
#include <QPushButton>

namespace companion {

void DecisionDialog::setAnswers(const QList<QPushButton*>& answers, QPushButton* first)
{
    m_first = first;
    first->setDefault(true);
    setAccent(first, true);
    for (QPushButton* answer : answers)
        static_cast<QObject*>(answer)->installEventFilter(this);
}

void DecisionDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_shown.start();
    m_first->setFocus();
}

void DecisionDialog::keyPressEvent(QKeyEvent* event)
{
    if (!isDeafTo(*event))
        QDialog::keyPressEvent(event);
}

bool DecisionDialog::eventFilter(QObject* watched, QEvent* event)
{
    return isDeafTo(*event) || QDialog::eventFilter(watched, event);
}

bool DecisionDialog::isDeafTo(const QEvent& event) const
{
    if (event.type() != QEvent::KeyPress && event.type() != QEvent::KeyRelease)
        return false;
    const int key = static_cast<const QKeyEvent&>(event).key();
    const bool confirms = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    return confirms && m_shown.isValid() && m_shown.elapsed() < deafFor.count();
}

} // namespace companion
