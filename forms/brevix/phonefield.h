// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/phonelineedit.h"
#include "models/phone/phoneentry.h"
#include "models/settings/settings.h"

namespace companion {

/// «Номер телефона»: takes a number in any way of writing and lays it out by the template (AS-14); F4 opens 1.7.
class PhoneField final : public PhoneLineEdit
{
    Q_OBJECT

public:
    explicit PhoneField(QWidget* parent = nullptr);

    /// A template that is off or cannot be used leaves a plain international number. What was typed stays.
    void setTemplate(const PhoneTemplateSettings& settings);
    /// Off in 1.7 itself: the keypad is there already.
    void setChooserAvailable(bool available);

    /// The number once it is complete, else none.
    PhoneNumber phone() const { return m_entry.number(); }
    PhoneState state() const { return m_entry.state(); }
    /// Why there is no number yet («не хватает 2 цифр»); empty when it is complete.
    QString problem() const;
    /// Shows another number, or the beginnings of one; phoneEdited() is not emitted.
    void setPhone(const PhoneNumber& phone);
    void setDraft(const QString& text);

    /// Keys of the on-screen keypad: at the caret, in place of what is chosen.
    void type(QChar digit);
    void rubOut();
    void clearDigits();

Q_SIGNALS:
    /// A person changed the number, whether it is complete or not.
    void phoneEdited();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void takeEdit(const QString& text);
    void present(const PhoneEntry& entry);
    void openChooser();
    bool removeChosen();

    PhoneTemplateSettings m_settings;
    PhoneEntry m_entry;
    bool m_chooserAvailable = true;
};

/// The template of the settings, as far as it is on and sound.
PhoneTemplate usableTemplate(const PhoneTemplateSettings& settings);

} // namespace companion
