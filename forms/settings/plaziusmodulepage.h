// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/filedialogport.h"
#include "forms/settings/linkcheckport.h"
#include "forms/settings/settingspage.h"
#include "services/session/plaziusinifile.h"

#include <functional>
#include <memory>

namespace companion {

class Clock;
class LinkCheckControl;

namespace Ui {
class PlaziusModulePage;
}

/// What the form of Plazius asks of others.
struct PlaziusPorts
{
    LinkCheckPort linkCheck; ///< called with what stands in the fields and the password; without it there is no «Проверка связи»
    FileDialogPort files;
    std::function<QString(const PlaziusSettings&)> iniPath; ///< the file that these settings mean
    std::function<PlaziusIniReading(const PlaziusSettings&)> readIni;
    std::function<void(const QString& name)> addCardGroup;
    bool secretsGuardedByFileRightsOnly = false;
};

/// Plazius in «Модули логики» (P-ACT-01, P-CON): what its file plazius.ini holds, and what is of the base. GUI thread.
class PlaziusModulePage final : public SettingsPage
{
    Q_OBJECT

public:
    PlaziusModulePage(SettingsDraft& draft, PlaziusPorts ports, const Clock& clock, QWidget* parent = nullptr);
    ~PlaziusModulePage() override;

    bool isChecking() const;
    void cancelCheck();
    void goTo(const Finding& finding) override;
    void showFindings(const QList<Finding>& findings) override;
    void reload() override;
    /// Another file that says otherwise than the fields is asked about first.
    bool finishEditing() override;

protected:
    void applySizes() override;

private:
    void bindConnection();
    void bindWork();
    void showHelp();
    void addressTyped();
    void chooseFile();
    bool lookAtFile();
    void askAboutFile(const PlaziusIniReading& reading);
    void take(const PlaziusIniReading& reading);
    void refreshCardGroup();
    void checkLink();
    bool fieldsAllowCheck();
    QList<FieldError*> problemsBelow() const;

    std::unique_ptr<Ui::PlaziusModulePage> m_ui;
    PlaziusPorts m_ports;
    LinkCheckControl* m_check;
    QString m_seenPath; ///< the file that was looked at last
};

} // namespace companion
