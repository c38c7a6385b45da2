// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/modulespage.h"

#include "forms/common/look.h"
#include "forms/settings/brevixmodulepage.h"
#include "forms/settings/moduleitemdelegate.h"
#include "forms/settings/plaziusmodulepage.h"
#include "forms/settings/settingsdraft.h"
#include "forms/settings/settingswords.h"
#include "ui_modulespage.h"

namespace companion {

namespace {

constexpr int listWidth = 220;
constexpr int brevixRow = 0;
constexpr int plaziusRow = 1;

} // namespace

ModulesPage::ModulesPage(SettingsDraft& draft, LinkCheckPort linkCheck, const PlaziusPorts& plazius, const Clock& clock,
                         bool keyGuardedByFileRightsOnly, QWidget* parent)
    : SettingsPage(draft, SettingsTab::Modules, parent)
    , m_ui(std::make_unique<Ui::ModulesPage>())
    , m_brevix(new BrevixModulePage(draft, std::move(linkCheck), clock, keyGuardedByFileRightsOnly))
    , m_plazius(new PlaziusModulePage(draft, plazius, clock))
{
    m_ui->setupUi(this);
    //: RU: Модули логики
    m_ui->moduleList->setAccessibleName(tr("Logic modules"));
    m_ui->moduleList->setItemDelegate(new ModuleItemDelegate(m_ui->moduleList));
    m_ui->moduleList->addItem(QStringLiteral("BreviX"));
    m_ui->moduleList->addItem(QStringLiteral("Plazius"));
    m_ui->pages->addWidget(m_brevix);
    m_ui->pages->addWidget(m_plazius);
    connect(m_ui->moduleList, &QListWidget::currentRowChanged, m_ui->pages, &QStackedWidget::setCurrentIndex);
    connect(m_brevix, &BrevixModulePage::loyaltyRequested, this, &ModulesPage::loyaltyRequested);
    connect(&draft, &SettingsDraft::changed, this, &ModulesPage::refreshModules);
    m_ui->moduleList->setCurrentRow(brevixRow);
    refreshModules();
}

ModulesPage::~ModulesPage() = default;

QList<SettingsPage*> ModulesPage::pages() const
{
    return {m_brevix, m_plazius};
}

void ModulesPage::setLink(const LinkState& link)
{
    m_link = link;
    refreshModules();
}

void ModulesPage::setPlaziusLink(const LinkState& link)
{
    m_plaziusLink = link;
    refreshModules();
}

void ModulesPage::refreshModules()
{
    const Settings& typed = draft().settings();
    const Settings& stored = draft().stored();
    const bool setUp = !typed.plazius.userId.isEmpty() && !draft().plaziusSecret().isEmpty();
    showModule(brevixRow, typed.brevix.active, stored.brevix.active, true, m_link);
    showModule(plaziusRow, typed.plazius.active, stored.plazius.active, setUp, m_plaziusLink);
}

void ModulesPage::showModule(int row, bool active, bool storedActive, bool setUp, const LinkState& link)
{
    QListWidgetItem* item = m_ui->moduleList->item(row);
    Sign sign = Sign::Off;
    //: RU: выключен
    QString words = tr("off");
    if (active && !setUp) {
        sign = Sign::Warning;
        //: RU: включён, не настроен
        words = tr("on, not set up");
    } else if (active) {
        sign = Sign::Notice;
        //: RU: включён
        words = tr("on");
        const LinkWords known = linkWords(link);
        // The link is that of the running program, which works with what is stored.
        if (storedActive && !known.words.isEmpty()) {
            sign = known.sign;
            words += QStringLiteral(", ") + known.words;
        }
    }
    item->setData(ModuleItemDelegate::SignRole, static_cast<int>(sign));
    item->setData(ModuleItemDelegate::StateRole, words);
    item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + words);
}

bool ModulesPage::isChecking() const
{
    return m_brevix->isChecking() || m_plazius->isChecking();
}

void ModulesPage::cancelCheck()
{
    m_brevix->cancelCheck();
    m_plazius->cancelCheck();
}

bool ModulesPage::has(SettingId id) const
{
    return m_brevix->has(id) || m_plazius->has(id);
}

void ModulesPage::goTo(const Finding& finding)
{
    m_ui->moduleList->setCurrentRow(m_plazius->has(finding.field) ? plaziusRow : brevixRow);
    for (SettingsPage* page : pages())
        page->goTo(finding);
}

void ModulesPage::showFindings(const QList<Finding>& findings)
{
    for (SettingsPage* page : pages())
        page->showFindings(findings);
}

void ModulesPage::reload()
{
    for (SettingsPage* page : pages())
        page->reload();
}

bool ModulesPage::finishEditing()
{
    if (!m_brevix->finishEditing()) {
        m_ui->moduleList->setCurrentRow(brevixRow);
        return false;
    }
    if (!m_plazius->finishEditing()) {
        m_ui->moduleList->setCurrentRow(plaziusRow);
        return false;
    }
    return true;
}

void ModulesPage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->row->setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16));
    m_ui->row->setSpacing(look.px(24));
    m_ui->row->setStretchFactor(m_ui->pages, 1);
    m_ui->moduleList->setFixedWidth(look.px(listWidth));
}

} // namespace companion
