// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/linkcheckport.h"
#include "forms/settings/settingspage.h"
#include "services/session/linkstate.h"

#include <memory>

namespace companion {

class BrevixModulePage;
class Clock;
class PlaziusModulePage;
struct PlaziusPorts;

namespace Ui {
class ModulesPage;
}

/// «Модули логики»: the list of the modules, each with what it is doing, and the form of the chosen one.
class ModulesPage final : public SettingsPage
{
    Q_OBJECT

public:
    ModulesPage(SettingsDraft& draft, LinkCheckPort linkCheck, const PlaziusPorts& plazius, const Clock& clock,
                bool keyGuardedByFileRightsOnly, QWidget* parent = nullptr);
    ~ModulesPage() override;

    /// What the running program knows of the link to BreviX, and to Plazius.
    void setLink(const LinkState& link);
    void setPlaziusLink(const LinkState& link);
    bool isChecking() const;
    void cancelCheck();
    bool has(SettingId id) const override;
    void goTo(const Finding& finding) override;
    void showFindings(const QList<Finding>& findings) override;
    void reload() override;
    bool finishEditing() override;

Q_SIGNALS:
    void loyaltyRequested();

protected:
    void applySizes() override;

private:
    void refreshModules();
    void showChosen(int row);
    PlaziusModulePage& plaziusPage();
    void showModule(int row, bool active, bool storedActive, bool setUp, const LinkState& link);
    QList<SettingsPage*> pages() const;

    std::unique_ptr<Ui::ModulesPage> m_ui;
    BrevixModulePage* m_brevix = nullptr;
    PlaziusModulePage* m_plazius = nullptr; ///< made when it is needed first, in the turn after the window at the latest
    std::unique_ptr<PlaziusPorts> m_plaziusPorts;
    const Clock& m_clock;
    QList<Finding> m_findings; ///< as last shown
    LinkState m_link;
    LinkState m_plaziusLink;
};

} // namespace companion
