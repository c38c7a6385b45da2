// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/brevixsettingsdialog.h"

#include "forms/settings/categoriespage.h"
#include "forms/settings/functionspage.h"
#include "forms/settings/mappingpage.h"
#include "forms/settings/offlinepage.h"
#include "forms/settings/profileactions.h"
#include "forms/settings/profilepage.h"
#include "services/session/settingsservice.h"

namespace companion {

namespace {

constexpr QSize windowSize{1040, 680};

bool isOfThisWindow(SettingsTab tab)
{
    switch (tab) {
    case SettingsTab::BrevixProfile:
    case SettingsTab::BrevixFunctions:
    case SettingsTab::BrevixOffline:
    case SettingsTab::BrevixWarehouses:
    case SettingsTab::BrevixInviters:
    case SettingsTab::BrevixCategories:
    case SettingsTab::BrevixZeroCategories:
        return true;
    default:
        return false;
    }
}

} // namespace

BrevixSettingsDialog::BrevixSettingsDialog(SettingsService& service, const Settings& settings, const QString& apiKey,
                                           QWidget* parent)
    : SettingsWindow(service, settings, apiKey, parent)
{
    //: RU: Настройка работы с BreviX
    setWindowTitle(tr("BreviX settings"));
    makePages();
    showCheckButton();
    finishSetUp(windowSize);
}

void BrevixSettingsDialog::makePages()
{
    m_profile = new ProfilePage(edits(), pageParent());
    m_offline = new OfflinePage(edits(), pageParent());
    m_warehouses = new MappingPage(edits(), MappingPage::warehouses(), pageParent());
    m_inviters = new MappingPage(edits(), MappingPage::inviters(), pageParent());
    m_categories = new CategoriesPage(edits(), pageParent());
    addPage(m_profile);
    addPage(new FunctionsPage(edits(), pageParent()));
    addPage(m_offline);
    addPage(m_warehouses);
    addPage(m_inviters);
    addPage(m_categories);
    connect(m_offline, &OfflinePage::checkAndDrainRequested, this, &BrevixSettingsDialog::checkAndDrainRequested);
    m_offline->setLink(m_link);
    m_offline->setUnsent(m_unsent);
    if (m_catalogue)
        setCatalogue(*m_catalogue);
    if (m_actions != nullptr)
        joinProfilePage();
}

void BrevixSettingsDialog::joinProfilePage()
{
    m_profile->setServiceThere(true);
    connect(m_profile, &ProfilePage::loadRequested, m_actions, &ProfileActions::openLoad);
    connect(m_profile, &ProfilePage::saveRequested, m_actions, &ProfileActions::openSave);
    connect(m_profile, &ProfilePage::historyRequested, m_actions, &ProfileActions::openHistory);
}

void BrevixSettingsDialog::setProfiles(ProfileKeeper& keeper)
{
    m_actions = new ProfileActions(*this, &edits(), service(), keeper);
    connect(m_actions, &ProfileActions::settingsApplied, this, &BrevixSettingsDialog::showApplied);
    connect(m_actions, &ProfileActions::told, this,
            [this](Sign sign, const QString& fact, const QString& words) { m_profile->showResult(sign, fact, words); });
    joinProfilePage();
    followChanges(keeper);
}

/// The tables and fields of every tab hold what was; they are made anew from the draft.
void BrevixSettingsDialog::showStoredProfile()
{
    replacePages([this] { makePages(); });
}

void BrevixSettingsDialog::showApplied()
{
    showStoredProfile();
    // The window behind fills its fields in a turn of its own: nobody can reach them yet, and together both take too long.
    QMetaObject::invokeMethod(this, &BrevixSettingsDialog::settingsApplied, Qt::QueuedConnection);
}

void BrevixSettingsDialog::setLink(const LinkState& link)
{
    m_link = link;
    m_offline->setLink(link);
}

void BrevixSettingsDialog::setUnsent(int rows)
{
    m_unsent = rows;
    m_offline->setUnsent(rows);
}

void BrevixSettingsDialog::setDrainResult(const QString& text, bool good)
{
    m_offline->setDrainResult(text, good);
}

void BrevixSettingsDialog::setCatalogue(const Catalogue& catalogue)
{
    m_catalogue = catalogue;
    m_warehouses->setCatalogue(catalogue.warehouses);
    m_inviters->setCatalogue(catalogue.inviters);
    m_categories->setCatalogue(catalogue.categories);
}

bool BrevixSettingsDialog::goTo(const Finding& finding)
{
    if (SettingsWindow::goTo(finding))
        return true;
    Q_EMIT fieldRequested(finding);
    return false;
}

bool BrevixSettingsDialog::forbidsSaving(const Finding& finding) const
{
    return isOfThisWindow(finding.tab()) && blocksSaving(finding.kind);
}

void BrevixSettingsDialog::copyPart(const Settings& from, Settings& to)
{
    to.brevix.profile = from.brevix.profile;
    to.brevix.functions = from.brevix.functions;
    to.brevix.offline = from.brevix.offline;
    to.brevix.warehouses = from.brevix.warehouses;
    to.brevix.inviters = from.brevix.inviters;
    to.brevix.categories = from.brevix.categories;
}

void BrevixSettingsDialog::save()
{
    Settings whole = service().current();
    copyPart(draft().settings(), whole);
    service().save(whole, service().apiKey());
}

} // namespace companion
