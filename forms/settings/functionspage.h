// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingspage.h"

#include <memory>

namespace companion {

namespace Ui {
class FunctionsPage;
}

/// «Форма регистрации»: which functions the menu «Сервис» has (B-FUN).
class FunctionsPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit FunctionsPage(SettingsDraft& draft, QWidget* parent = nullptr);
    ~FunctionsPage() override;

protected:
    void applySizes() override;

private:
    std::unique_ptr<Ui::FunctionsPage> m_ui;
};

} // namespace companion
