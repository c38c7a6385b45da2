// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/catalogueport.h"
#include "forms/settings/filedialogport.h"
#include "forms/settings/linkcheckport.h"
#include "forms/settings/settingswindow.h"
#include "services/session/linkstate.h"

#include <QPointer>

class QKeyEvent;

namespace companion {

class BrevixSettingsDialog;
class ModulesPage;
struct PlaziusPorts;
class ProfileKeeper;

/// «Настройки» (interface 1.2): «Касса», «Модули логики», «Интерфейс». Service, check and clock outlive it.
class SettingsDialog final : public SettingsWindow
{
    Q_OBJECT

public:
    /// Of Plazius: its check of the link; without one its form has no «Проверка связи». `files`: how plazius.ini is chosen.
    struct PlaziusPart
    {
        LinkCheckPort linkCheck = {};
        FileDialogPort files = iniFileDialogs();
    };

    SettingsDialog(SettingsService& service, LinkCheckPort linkCheck, const Clock& clock, QWidget* parent = nullptr);
    SettingsDialog(SettingsService& service, LinkCheckPort linkCheck, const PlaziusPart& plazius, const Clock& clock,
                   QWidget* parent = nullptr);
    ~SettingsDialog() override;
    Q_DISABLE_COPY_MOVE(SettingsDialog)

    /// What the program knows of the link to BreviX and of its queue; told again whenever it changes.
    void setLink(const LinkState& link);
    /// The same of the link to Plazius.
    void setPlaziusLink(const LinkState& link);
    void setUnsent(int rows);
    void setDrainResult(const QString& text, bool good);
    /// Asked once each time «Настройка работы с BreviX» opens; without it the mapping tables have no marks.
    void setCataloguePort(CataloguePort port) { m_catalogue = std::move(port); }
    /// Who keeps the profiles of «Загрузка настроек из сервиса BreviX». Outlives this window.
    void setProfiles(ProfileKeeper& keeper);
    /// The open window «Настройка работы с BreviX», else null.
    BrevixSettingsDialog* loyaltyDialog() const;
    bool goTo(const Finding& finding) override;

Q_SIGNALS:
    /// «Проверить связь с сервисом и начать процесс отправки offline-данных».
    void checkAndDrainRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool forbidsSaving(const Finding& finding) const override;
    void beforeSaving(std::function<void(bool)> then) override;
    void save() override;

private:
    PlaziusPorts plaziusPorts(const PlaziusPart& plazius);
    void directoriesChanged();
    void confirmPlazius(std::function<void(bool)> then);
    void openPhoneTemplate();
    BrevixSettingsDialog* openLoyalty();
    void loyaltyClosed();
    void profileApplied();

    ModulesPage* m_modules;
    QPointer<BrevixSettingsDialog> m_loyalty;
    CataloguePort m_catalogue;
    ProfileKeeper* m_profiles = nullptr;
    LinkState m_link;
    int m_unsent = 0;
};

} // namespace companion
