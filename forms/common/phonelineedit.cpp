// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/phonelineedit.h"

#include <QKeyEvent>

#include "forms/common/look.h"

namespace companion {

PhoneLineEdit::PhoneLineEdit(QWidget* parent)
    : HintedLineEdit(parent)
{
    setProperty("role", QStringLiteral("phone"));
    setInputMethodHints(Qt::ImhDialableCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    setChooserKey(QKeySequence(Qt::Key_F4));
}

void PhoneLineEdit::setCountryCode(const QString& code)
{
    setPrefix(code);
}

QString PhoneLineEdit::countryCode() const
{
    return prefix();
}

void PhoneLineEdit::setChooserKey(const QKeySequence& key)
{
    m_chooserKey = key;
    setKeyHint(key.toString(QKeySequence::NativeText));
}

void PhoneLineEdit::setLarge(bool large)
{
    setLookProperty(this, "role", large ? QStringLiteral("entry") : QStringLiteral("phone"));
    setLookProperty(this, "tall", large);
    setKeyHint(large ? QString() : m_chooserKey.toString(QKeySequence::NativeText));
    repolishHints();
}

void PhoneLineEdit::keyPressEvent(QKeyEvent* event)
{
    if (!m_chooserKey.isEmpty() && m_chooserKey == QKeySequence(event->keyCombination())) {
        event->accept();
        if (!isReadOnly())
            Q_EMIT chooserRequested();
        return;
    }
    HintedLineEdit::keyPressEvent(event);
}

} // namespace companion
