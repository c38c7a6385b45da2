// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingswindow.h"
#include "models/mapping/catalogue.h"
#include "services/session/linkstate.h"

#include <optional>

namespace companion {

class CategoriesPage;
class MappingPage;
class OfflinePage;
class ProfileActions;
class ProfileKeeper;
class ProfilePage;

/// «Настройка работы с BreviX» (interface 1.4). Opens with what stands in «Настройки»; «ОК» stores the part that this window
/// shows (storedPart()) over the settings in force and leaves the rest alone.
class BrevixSettingsDialog final : public SettingsWindow
{
    Q_OBJECT

public:
    /// `settings`, `apiKey`: what stands in the fields of «Настройки», for the check.
    BrevixSettingsDialog(SettingsService& service, const Settings& settings, const QString& apiKey,
                         QWidget* parent = nullptr);

    void setLink(const LinkState& link);
    void setUnsent(int rows);
    /// What the button «Проверить связь с сервисом и начать процесс отправки offline-данных» came to.
    void setDrainResult(const QString& text, bool good);
    /// What the service lists: marks in the mapping tables, and F4 to choose.
    void setCatalogue(const Catalogue& catalogue);
    /// Who keeps the profiles; without one the buttons of their tab are unavailable. Outlives this window.
    void setProfiles(ProfileKeeper& keeper);
    /// The findings of other windows are led on by fieldRequested(), after this one was left.
    bool goTo(const Finding& finding) override;

    /// Copies the part of the settings that this window stores.
    static void copyPart(const Settings& from, Settings& to);

Q_SIGNALS:
    void checkAndDrainRequested();
    /// A finding was chosen whose field is in «Настройки».
    void fieldRequested(const companion::Finding& finding);
    /// A profile came into force, or former settings came back: other settings than those of this window have changed too.
    void settingsApplied();

protected:
    bool forbidsSaving(const Finding& finding) const override;
    void save() override;
    void showStoredProfile() override;

private:
    void makePages();
    void joinProfilePage();
    void showApplied();

    ProfilePage* m_profile = nullptr;
    OfflinePage* m_offline = nullptr;
    MappingPage* m_warehouses = nullptr;
    MappingPage* m_inviters = nullptr;
    CategoriesPage* m_categories = nullptr;
    ProfileActions* m_actions = nullptr; ///< child; null without a keeper
    LinkState m_link;
    int m_unsent = 0;
    std::optional<Catalogue> m_catalogue;
};

} // namespace companion
