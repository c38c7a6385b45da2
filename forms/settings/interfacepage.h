// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingspage.h"

#include <memory>

namespace companion {

namespace Ui {
class InterfacePage;
}

/// «Интерфейс»: language, theme, size of the text.
class InterfacePage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit InterfacePage(SettingsDraft& draft, QWidget* parent = nullptr);
    ~InterfacePage() override;

protected:
    void applySizes() override;

private:
    QString textHelp() const;

    std::unique_ptr<Ui::InterfacePage> m_ui;
};

} // namespace companion
