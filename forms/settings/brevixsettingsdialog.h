// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingswindow.h"
#include "services/session/linkstate.h"

namespace companion {

class CategoriesPage;
class MappingPage;
class OfflinePage;
struct Catalogue;

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
    /// The findings of other windows are led on by fieldRequested(), after this one was left.
    bool goTo(const Finding& finding) override;

    /// Copies the part of the settings that this window stores.
    static void copyPart(const Settings& from, Settings& to);

Q_SIGNALS:
    void checkAndDrainRequested();
    /// A finding was chosen whose field is in «Настройки».
    void fieldRequested(const companion::Finding& finding);

protected:
    bool forbidsSaving(const Finding& finding) const override;
    void save() override;

private:
    OfflinePage* m_offline;
    MappingPage* m_warehouses;
    MappingPage* m_inviters;
    CategoriesPage* m_categories;
};

} // namespace companion
