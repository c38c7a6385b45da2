// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingsdialog.h"

#include "forms/brevix/phonetemplatedialog.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/insecureaddress.h"
#include "forms/settings/interfacepage.h"
#include "forms/settings/modulespage.h"
#include "forms/settings/plaziusmodulepage.h"
#include "forms/settings/tillpage.h"
#include "services/session/settingsservice.h"

#include <QKeyEvent>

namespace companion {

namespace {

constexpr QSize windowSize{1040, 640};

} // namespace

SettingsDialog::SettingsDialog(SettingsService& service, LinkCheckPort linkCheck, const Clock& clock, QWidget* parent)
    : SettingsDialog(service, std::move(linkCheck), PlaziusPart(), clock, parent)
{
}

SettingsDialog::SettingsDialog(SettingsService& service, LinkCheckPort linkCheck, const PlaziusPart& plazius, const Clock& clock,
                               QWidget* parent)
    : SettingsWindow(service, service.current(), service.apiKey(), parent)
    , m_modules(new ModulesPage(edits(), std::move(linkCheck), plaziusPorts(plazius), clock, service.keyGuardedByFileRightsOnly(), pageParent()))
{
    //: RU: Настройки
    setWindowTitle(tr("Settings"));
    auto* till = new TillPage(edits(), pageParent());
    addPage(till);
    addPage(m_modules);
    addPage(new InterfacePage(edits(), pageParent()));
    connect(till, &TillPage::phoneTemplateRequested, this, &SettingsDialog::openPhoneTemplate);
    connect(m_modules, &ModulesPage::loyaltyRequested, this, &SettingsDialog::openLoyalty);
    connect(&service, &SettingsService::changed, this, &SettingsDialog::directoriesChanged);
    finishSetUp(windowSize);
}

SettingsDialog::~SettingsDialog() = default;

BrevixSettingsDialog* SettingsDialog::loyaltyDialog() const
{
    return m_loyalty;
}

void SettingsDialog::setLink(const LinkState& link)
{
    m_link = link;
    m_modules->setLink(link);
    if (m_loyalty)
        m_loyalty->setLink(link);
}

void SettingsDialog::setPlaziusLink(const LinkState& link)
{
    m_modules->setPlaziusLink(link);
}

PlaziusPorts SettingsDialog::plaziusPorts(const PlaziusPart& plazius)
{
    PlaziusPorts ports;
    ports.linkCheck = plazius.linkCheck;
    ports.files = plazius.files;
    ports.iniPath = [this](const PlaziusSettings& settings) { return service().plaziusIniPath(settings); };
    ports.readIni = [this](const PlaziusSettings& settings) { return service().readPlaziusIni(settings); };
    ports.addCardGroup = [this](const QString& name) { service().addPlaziusCardGroup(name); };
    ports.secretsGuardedByFileRightsOnly = service().keyGuardedByFileRightsOnly();
    return ports;
}

/// D-32: a card group that came into «Справочники» meanwhile mends its finding at once.
void SettingsDialog::directoriesChanged()
{
    PlaziusFacts facts = draft().plaziusFacts();
    if (facts.cardGroups == service().directories().cardGroups)
        return;
    facts.cardGroups = service().directories().cardGroups;
    edits().setPlaziusFacts(facts);
}

void SettingsDialog::setUnsent(int rows)
{
    m_unsent = rows;
    if (m_loyalty)
        m_loyalty->setUnsent(rows);
}

void SettingsDialog::setDrainResult(const QString& text, bool good)
{
    if (m_loyalty)
        m_loyalty->setDrainResult(text, good);
}

void SettingsDialog::openPhoneTemplate()
{
    auto* dialog = new PhoneTemplateDialog(draft().settings().phone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        edits().change([dialog](Settings& settings) { settings.phone = dialog->settings(); });
    });
    dialog->open();
}

BrevixSettingsDialog* SettingsDialog::openLoyalty()
{
    if (m_loyalty)
        return m_loyalty;
    m_loyalty = new BrevixSettingsDialog(service(), draft().settings(), draft().apiKey(), this);
    m_loyalty->setAttribute(Qt::WA_DeleteOnClose);
    m_loyalty->setLink(m_link);
    m_loyalty->setUnsent(m_unsent);
    if (m_profiles != nullptr)
        m_loyalty->setProfiles(*m_profiles);
    connect(m_loyalty, &BrevixSettingsDialog::settingsApplied, this, &SettingsDialog::profileApplied);
    connect(m_loyalty, &BrevixSettingsDialog::checkAndDrainRequested, this, &SettingsDialog::checkAndDrainRequested);
    connect(m_loyalty, &QDialog::accepted, this, &SettingsDialog::loyaltyClosed);
    connect(m_loyalty, &BrevixSettingsDialog::fieldRequested, this, [this](const Finding& finding) {
        connect(m_loyalty, &QDialog::finished, this, [this, finding] { SettingsWindow::goTo(finding); },
                Qt::QueuedConnection);
        m_loyalty->reject();
    });
    // Made in one turn of the event loop, dressed and shown in the next: each is as long as the window may be silent.
    QMetaObject::invokeMethod(m_loyalty, &QDialog::open, Qt::QueuedConnection);
    if (m_catalogue)
        m_catalogue(m_loyalty, [dialog = m_loyalty.get()](const Catalogue& catalogue) { dialog->setCatalogue(catalogue); });
    return m_loyalty;
}

void SettingsDialog::setProfiles(ProfileKeeper& keeper)
{
    m_profiles = &keeper;
    followChanges(keeper);
    if (m_loyalty)
        m_loyalty->setProfiles(keeper);
}

// A profile brings fields of this window too, «Активность» among them; what is this till's own stays as it was typed.
void SettingsDialog::profileApplied()
{
    takeStoredProfile();
    reloadPages();
}

// It has stored its part: that part is no unsaved edit of this window.
void SettingsDialog::loyaltyClosed()
{
    edits().takeStored([this](Settings& settings) { BrevixSettingsDialog::copyPart(service().current(), settings); });
}

bool SettingsDialog::goTo(const Finding& finding)
{
    if (SettingsWindow::goTo(finding))
        return true;
    return openLoyalty()->goTo(finding);
}

void SettingsDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_modules->isChecking())
        m_modules->cancelCheck();
    else
        SettingsWindow::keyPressEvent(event);
}

// B-GEN-04: an address that cannot be one is not stored; an empty one is a till that is not set up yet.
bool SettingsDialog::forbidsSaving(const Finding& finding) const
{
    if (finding.kind == FindingKind::ServerUrlNotHttp || finding.kind == FindingKind::ServerUrlMalformed)
        return true;
    return blocksSaving(finding.kind);
}

void SettingsDialog::beforeSaving(std::function<void(bool)> then)
{
    confirmInsecureAddress(this, edits(), [this, then = std::move(then)](bool confirmed) {
        if (!confirmed) {
            Finding address;
            address.field = SettingId::BrevixServerUrl;
            goTo(address);
            then(false);
            return;
        }
        confirmPlazius(then);
    });
}

void SettingsDialog::confirmPlazius(std::function<void(bool)> then)
{
    if (!draft().settings().plazius.active) {
        then(true);
        return;
    }
    confirmInsecurePlazius(this, edits(), [this, then = std::move(then)](bool confirmed) {
        if (!confirmed) {
            Finding address;
            address.field = SettingId::PlaziusServerUrl;
            goTo(address);
        }
        then(confirmed);
    });
}

// The shop is learned from the service, meanwhile too, and never typed.
void SettingsDialog::save()
{
    Settings whole = draft().settings();
    whole.till.shopId = service().current().till.shopId;
    service().save(whole, SettingsSecrets{draft().apiKey(), draft().plaziusSecret()});
}

} // namespace companion
