// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "forms/settings/settingspage.h"

#include <memory>

namespace companion {

namespace Ui {
class ProfilePage;
}

/// «Загрузка настроек из сервиса BreviX» (B-CFG-06).
class ProfilePage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ProfilePage(SettingsDraft& draft, QWidget* parent = nullptr);
    ~ProfilePage() override;

    void showFindings(const QList<Finding>& findings) override;
    /// Without a service to speak with the three buttons are unavailable.
    void setServiceThere(bool there);
    /// What loading, saving or returning came to.
    void showResult(Sign sign, const QString& fact, const QString& words);

Q_SIGNALS:
    void loadRequested();
    void saveRequested();
    void historyRequested();

protected:
    void applySizes() override;

private:
    void refreshName();

    std::unique_ptr<Ui::ProfilePage> m_ui;
};

} // namespace companion
