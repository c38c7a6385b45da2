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

#include <QTimer>

namespace companion {

namespace {

constexpr int listWidth = 220;
constexpr int brevixRow = 0;
constexpr int plaziusRow = 1;

/// The fields of `block` that take the focus, in the order of Tab.
QWidgetList focusChainOf(QWidget& block)
{
    QWidgetList chain;
    for (QWidget* widget = block.nextInFocusChain(); block.isAncestorOf(widget); widget = widget->nextInFocusChain()) {
        if (widget->focusPolicy() != Qt::NoFocus)
            chain.append(widget);
    }
    return chain;
}

/// A page that was made later stands at the end of the window's order of Tab, behind its buttons.
void followInTabOrder(QWidget& first, QWidget& second)
{
    const QWidgetList before = focusChainOf(first);
    const QWidgetList moved = focusChainOf(second);
    QWidget* last = before.isEmpty() ? &first : before.last();
    for (QWidget* widget : moved) {
        QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

} // namespace

ModulesPage::ModulesPage(SettingsDraft& draft, LinkCheckPort linkCheck, const PlaziusPorts& plazius, const Clock& clock,
                         bool keyGuardedByFileRightsOnly, QWidget* parent)
    : SettingsPage(draft, SettingsTab::Modules, parent)
    , m_ui(std::make_unique<Ui::ModulesPage>())
    , m_plaziusPorts(std::make_unique<PlaziusPorts>(plazius))
    , m_clock(clock)
{
    m_ui->setupUi(this);
    m_brevix = new BrevixModulePage(draft, std::move(linkCheck), clock, keyGuardedByFileRightsOnly, m_ui->pages);
    //: RU: Модули логики
    m_ui->moduleList->setAccessibleName(tr("Logic modules"));
    m_ui->moduleList->setItemDelegate(new ModuleItemDelegate(m_ui->moduleList));
    m_ui->moduleList->addItem(QStringLiteral("BreviX"));
    m_ui->moduleList->addItem(QStringLiteral("Plazius"));
    m_ui->pages->addWidget(m_brevix);
    connect(m_ui->moduleList, &QListWidget::currentRowChanged, this, &ModulesPage::showChosen);
    connect(m_brevix, &BrevixModulePage::loyaltyRequested, this, &ModulesPage::loyaltyRequested);
    connect(&draft, &SettingsDraft::changed, this, &ModulesPage::refreshModules);
    m_ui->moduleList->setCurrentRow(brevixRow);
    refreshModules();
    // Both forms in one turn of the event loop would hold the window up when it opens.
    QTimer::singleShot(0, this, [this] { plaziusPage(); });
}

ModulesPage::~ModulesPage() = default;

PlaziusModulePage& ModulesPage::plaziusPage()
{
    if (!m_plazius) {
        m_plazius = new PlaziusModulePage(draft(), *m_plaziusPorts, m_clock, m_ui->pages);
        m_ui->pages->addWidget(m_plazius);
        followInTabOrder(*m_brevix, *m_plazius);
        m_plazius->showFindings(m_findings);
    }
    return *m_plazius;
}

void ModulesPage::showChosen(int row)
{
    if (row == plaziusRow)
        m_ui->pages->setCurrentWidget(&plaziusPage());
    else
        m_ui->pages->setCurrentWidget(m_brevix);
}

QList<SettingsPage*> ModulesPage::pages() const
{
    QList<SettingsPage*> made{m_brevix};
    if (m_plazius)
        made.append(m_plazius);
    return made;
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
    return m_brevix->isChecking() || (m_plazius && m_plazius->isChecking());
}

void ModulesPage::cancelCheck()
{
    m_brevix->cancelCheck();
    if (m_plazius)
        m_plazius->cancelCheck();
}

bool ModulesPage::has(SettingId id) const
{
    return m_brevix->has(id) || settingTab(id) == SettingsTab::PlaziusModule;
}

void ModulesPage::goTo(const Finding& finding)
{
    m_ui->moduleList->setCurrentRow(settingTab(finding.field) == SettingsTab::PlaziusModule ? plaziusRow : brevixRow);
    for (SettingsPage* page : pages())
        page->goTo(finding);
}

void ModulesPage::showFindings(const QList<Finding>& findings)
{
    m_findings = findings;
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
    if (m_plazius && !m_plazius->finishEditing()) {
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
