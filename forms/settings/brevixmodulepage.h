// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/linkcheckport.h"
#include "forms/settings/settingspage.h"

#include <memory>

namespace companion {

class Clock;
class LinkCheckControl;

namespace Ui {
class BrevixModulePage;
}

/// BreviX in «Модули логики»: activity, address, key, wait time and «Проверка связи» (B-GEN).
class BrevixModulePage final : public SettingsPage
{
    Q_OBJECT

public:
    BrevixModulePage(SettingsDraft& draft, LinkCheckPort linkCheck, const Clock& clock, bool keyGuardedByFileRightsOnly,
                     QWidget* parent = nullptr);
    ~BrevixModulePage() override;

    bool isChecking() const;
    void cancelCheck();
    void showFindings(const QList<Finding>& findings) override;

Q_SIGNALS:
    void loyaltyRequested();

protected:
    void applySizes() override;

private:
    void bindFields(bool keyGuardedByFileRightsOnly);
    void addressTyped();
    void checkLink();
    bool fieldsAllowCheck();

    std::unique_ptr<Ui::BrevixModulePage> m_ui;
    LinkCheckControl* m_check;
};

} // namespace companion
