// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/eyecontrol.h"

#include "forms/common/actionbutton.h"

#include <QLineEdit>

namespace companion {

EyeControl::EyeControl(QLineEdit* edit, ActionButton* button, const QString& showName, const QString& hideName)
    : QObject(edit)
    , m_edit(edit)
    , m_button(button)
    , m_showName(showName)
    , m_hideName(hideName)
{
    connect(button, &QPushButton::toggled, this, &EyeControl::show);
    show(false);
}

void EyeControl::show(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_button->setIconName(shown ? QStringLiteral("eye-slash") : QStringLiteral("eye"));
    const QString& name = shown ? m_hideName : m_showName;
    m_button->setToolTip(name);
    m_button->setAccessibleName(name);
}

} // namespace companion
