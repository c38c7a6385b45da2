// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/hintedlineedit.h"

namespace companion {

/// The look of a field for a phone: country code before it, key of the keypad window after it. Which digits it takes is
/// said by its owner (validator or textEdited). F4, or the key given by setChooserKey(), emits chooserRequested().
class PhoneLineEdit : public HintedLineEdit
{
    Q_OBJECT

public:
    explicit PhoneLineEdit(QWidget* parent = nullptr);

    void setCountryCode(const QString& code);
    QString countryCode() const;
    /// Key that opens the keypad window; its name stands on the plate. Default F4.
    void setChooserKey(const QKeySequence& key);
    /// Large figures of the keypad window (1.7); the plate goes, the keypad is there already.
    void setLarge(bool large);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QKeySequence m_chooserKey;
};

} // namespace companion
