// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/phonenumber.h"

#include <QDialog>

#include <memory>

namespace companion {

class KeyButton;

namespace Ui {
class PhoneEntryDialog;
}

/// «Ввод номера телефона» (interface 1.7): large figures and a keypad for a finger, what is missing beneath.
class PhoneEntryDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PhoneEntryDialog(const PhoneTemplateSettings& phoneTemplate, QWidget* parent = nullptr);
    ~PhoneEntryDialog() override;

    /// What was typed before, complete or not.
    void setDraft(const QString& text);

Q_SIGNALS:
    /// «ОК» with a complete number; the dialog closes by itself.
    void entered(const companion::PhoneNumber& phone);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void confirm();
    void applySizes();

    std::unique_ptr<Ui::PhoneEntryDialog> m_ui;
    KeyButton* m_okButton;    ///< child
    KeyButton* m_closeButton; ///< child
};

} // namespace companion
