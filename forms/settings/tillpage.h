// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingspage.h"

#include <memory>

namespace companion {

namespace Ui {
class TillPage;
}

/// «Касса»: number, warehouse and cashier of this till, and the way to the template of phone numbers.
class TillPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit TillPage(SettingsDraft& draft, QWidget* parent = nullptr);
    ~TillPage() override;

    bool has(SettingId id) const override;
    void goTo(const Finding& finding) override;

Q_SIGNALS:
    void phoneTemplateRequested();

protected:
    void applySizes() override;

private:
    void refreshSample();

    std::unique_ptr<Ui::TillPage> m_ui;
};

} // namespace companion
