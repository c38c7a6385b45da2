// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/linkcheckport.h"
#include "forms/settings/settingspage.h"
#include "services/session/linkstate.h"

#include <memory>

namespace companion {

class Clock;

namespace Ui {
class ModulesPage;
}

/// «Модули логики»: BreviX with its activity, address, key, wait time and «Проверка связи» (B-GEN).
class ModulesPage final : public SettingsPage
{
    Q_OBJECT

public:
    ModulesPage(SettingsDraft& draft, LinkCheckPort linkCheck, const Clock& clock, bool keyGuardedByFileRightsOnly,
                QWidget* parent = nullptr);
    ~ModulesPage() override;

    void setLink(const LinkState& link);
    bool isChecking() const { return m_checking; }
    void cancelCheck();
    void showFindings(const QList<Finding>& findings) override;

Q_SIGNALS:
    void loyaltyRequested();

protected:
    void applySizes() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void bindFields(bool keyGuardedByFileRightsOnly);
    void addressTyped();
    void showKey(bool shown);
    void refreshModule();
    void pressCheck();
    bool fieldsAllowCheck();
    void startCheck();
    void checked(const LinkCheckResult& result);
    void sayAlreadyRunning();

    std::unique_ptr<Ui::ModulesPage> m_ui;
    LinkCheckPort m_linkCheck;
    const Clock& m_clock;
    LinkState m_link;
    bool m_checking = false;
};

} // namespace companion
