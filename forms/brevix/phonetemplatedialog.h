// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QDialog>

#include <memory>

namespace companion {

namespace Ui {
class PhoneTemplateDialog;
}

/// «Шаблон номера телефона» (interface 1.3, B-PHN-02…05). Edits a copy; the caller takes settings() after accepted().
class PhoneTemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PhoneTemplateDialog(const PhoneTemplateSettings& settings, QWidget* parent = nullptr);
    ~PhoneTemplateDialog() override;

    /// As the fields stand.
    PhoneTemplateSettings settings() const;

    /// Stays open, with the focus on the first fault, when the template cannot be used.
    void accept() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void applySizes();

    std::unique_ptr<Ui::PhoneTemplateDialog> m_ui;
};

} // namespace companion
