// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/phonefield.h"

#include "forms/brevix/phoneentrydialog.h"
#include "models/phone/phonewords.h"

namespace companion {

PhoneTemplate usableTemplate(const PhoneTemplateSettings& settings)
{
    if (!settings.enabled)
        return {};
    return PhoneTemplate::make(settings.pattern, settings.countryCode).value_or(PhoneTemplate());
}

PhoneField::PhoneField(QWidget* parent)
    : PhoneLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &PhoneField::takeEdit);
    // After an edit the caret is told with the text; a caret moved by hand must be known before the next edit.
    connect(this, &QLineEdit::cursorPositionChanged, this, [this](int, int caret) { m_entry.setCaret(caret); });
    connect(this, &HintedLineEdit::chooserRequested, this, &PhoneField::openChooser);
    setTemplate({});
}

void PhoneField::setTemplate(const PhoneTemplateSettings& settings)
{
    const PhoneNumber complete = phone();
    const QString typed = m_entry.text();
    m_settings = settings;
    PhoneEntry entry(usableTemplate(settings));
    setCountryCode(entry.phoneTemplate().countryCode());
    entry.setText(complete.isEmpty() ? typed : complete.e164());
    present(entry);
}

void PhoneField::setChooserAvailable(bool available)
{
    m_chooserAvailable = available;
}

QString PhoneField::problem() const
{
    switch (state()) {
    case PhoneState::Complete:
        return {};
    case PhoneState::Empty:
        //: RU: Введите номер телефона
        return tr("Enter the phone number");
    default:
        return phoneStateText(m_entry);
    }
}

void PhoneField::setPhone(const PhoneNumber& phone)
{
    setDraft(phone.e164());
}

void PhoneField::setDraft(const QString& text)
{
    PhoneEntry entry = m_entry;
    entry.setText(text);
    present(entry);
}

void PhoneField::takeEdit(const QString& text)
{
    PhoneEntry entry = m_entry;
    entry.edited(text, cursorPosition());
    const bool same = entry.digits() == m_entry.digits() && entry.state() == m_entry.state();
    present(entry);
    if (!same)
        Q_EMIT phoneEdited();
}

void PhoneField::present(const PhoneEntry& entry)
{
    m_entry = entry;
    if (text() != entry.text())
        setText(entry.text()); // moves the caret to the end, and m_entry with it
    setCursorPosition(static_cast<int>(entry.caret()));
    m_entry.setCaret(entry.caret());
    setTrailing(entry.openPlaces());
}

bool PhoneField::removeChosen()
{
    if (!hasSelectedText())
        return false;
    QString rest = text();
    const int start = selectionStart();
    rest.remove(start, static_cast<int>(selectedText().size()));
    PhoneEntry entry = m_entry;
    entry.edited(rest, start);
    present(entry);
    return true;
}

void PhoneField::type(QChar digit)
{
    removeChosen();
    PhoneEntry entry = m_entry;
    entry.type(QStringView(&digit, 1));
    present(entry);
    Q_EMIT phoneEdited();
}

void PhoneField::rubOut()
{
    if (!removeChosen()) {
        PhoneEntry entry = m_entry;
        entry.backspace();
        present(entry);
    }
    Q_EMIT phoneEdited();
}

void PhoneField::clearDigits()
{
    setDraft({});
    Q_EMIT phoneEdited();
}

void PhoneField::focusInEvent(QFocusEvent* event)
{
    const int caret = cursorPosition();
    PhoneLineEdit::focusInEvent(event);
    // The line edit chooses everything when it is reached by Tab. Good for a number to be replaced, not for one that is half
    // typed, nor where the next key is «rub out a digit».
    if (!m_chooserAvailable || state() != PhoneState::Complete) {
        deselect();
        setCursorPosition(caret);
    }
}

void PhoneField::openChooser()
{
    if (!m_chooserAvailable)
        return;
    auto* dialog = new PhoneEntryDialog(m_settings, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDraft(text());
    connect(dialog, &PhoneEntryDialog::entered, this, [this](const PhoneNumber& phone) {
        const bool same = phone == m_entry.number();
        setPhone(phone);
        setFocus();
        if (!same)
            Q_EMIT phoneEdited();
    });
    dialog->open();
}

} // namespace companion
