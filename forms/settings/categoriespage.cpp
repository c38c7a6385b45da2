// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/categoriespage.h"

#include "forms/common/look.h"
#include "forms/settings/mappingview.h"
#include "forms/settings/settingsdraft.h"
#include "models/mapping/mappingrows.h"
#include "models/settings/settingwords.h"
#include "models/tables/mappingtablemodel.h"
#include "ui_categoriespage.h"

#include <QTabBar>

#include <algorithm>

namespace companion {

namespace {

constexpr int labelWidth = 316;
constexpr int comboWidth = 340;
constexpr int stateWidth = 380; ///< «уже есть в …» with the longer of the titles

MappingTableModel* newModel(MappingTableModel::EmptyId emptyId, QObject* parent)
{
    //: RU: Группа товара
    const QString name = CategoriesPage::tr("Goods group");
    //: RU: ИД BreviX
    return new MappingTableModel(name, CategoriesPage::tr("BreviX ID"), emptyId, parent);
}

} // namespace

CategoriesPage::CategoriesPage(SettingsDraft& draft, QWidget* parent)
    : SettingsPage(draft, SettingsTab::BrevixCategories, parent)
    , m_ui(std::make_unique<Ui::CategoriesPage>())
    , m_view(new MappingView)
    , m_zeroView(new MappingView)
    , m_model(newModel(MappingTableModel::EmptyId::IsUnmapped, this))
    , m_zeroModel(newModel(MappingTableModel::EmptyId::IsFine, this))
{
    m_ui->setupUi(this);
    const QStringList paths = groupPaths(draft.directories().groups);
    for (qsizetype i = 0; i < paths.size(); ++i)
        m_paths.insert(draft.directories().groups.at(i).code, paths.at(i));
    setUpLists();
    setUpFields();
    refreshTaken();
}

CategoriesPage::~CategoriesPage() = default;

void CategoriesPage::setUpLists()
{
    const QString title = settingLabel(SettingId::CategoryRows);
    const QString zeroTitle = settingLabel(SettingId::ZeroCategoryRows);
    m_ui->lists->tabBar()->setProperty("sub", true);
    m_ui->lists->addTab(m_view, title);
    m_ui->lists->addTab(m_zeroView, zeroTitle);

    const QList<MappingRow> rows = tableRows(draft().directories().groups, draft().settings().brevix.categories.rows);
    QStringList labels;
    for (const MappingRow& row : rows)
        labels.append(pathOf(row.code, row.name));
    m_model->setRows(rows, labels);
    m_view->setModel(m_model, title);
    m_zeroView->setModel(m_zeroModel, zeroTitle);
    loadZeroRows();
    for (MappingView* view : {m_view, m_zeroView})
        view->setStateWidth(stateWidth);

    connect(m_model, &MappingTableModel::edited, this, &CategoriesPage::takeRows);
    connect(m_zeroModel, &MappingTableModel::edited, this, &CategoriesPage::takeZeroRows);
    connect(m_zeroView, &MappingView::addRequested, this, &CategoriesPage::addZero);
    connect(m_zeroView, &MappingView::removeRequested, this, &CategoriesPage::removeZero);
    // The bar stands over both lists and leads to the row of the one that shows.
    for (MappingView* view : {m_view, m_zeroView})
        connect(view, &MappingView::conflictChosen, this, [this, view] { view->goToRow(m_conflictCode); });
}

void CategoriesPage::setUpFields()
{
    const CategorySettings& categories = draft().settings().brevix.categories;
    binder().bind(SettingId::CategoryNoGroup, m_ui->noGroupCombo, m_ui->noGroupLabel,
                  settingChoices(SettingId::CategoryNoGroup));
    binder().bind(SettingId::CategoryUnknownGroup, m_ui->unknownGroupCombo, m_ui->unknownGroupLabel,
                  settingChoices(SettingId::CategoryUnknownGroup));
    QStringList labels;
    for (const DirectoryEntry& group : draft().directories().groups)
        labels.append(m_paths.value(group.code));
    binder().bind(SettingId::CategoryDefaultGroupCode, m_ui->defaultGroupCombo, m_ui->defaultGroupLabel,
                  //: RU: не задана
                  directoryChoices(draft().directories().groups, tr("not set"), categories.defaultGroupCode,
                                   categories.defaultGroupName, labels),
                  m_ui->defaultGroupProblem);
    binder().load();
    // The name goes along with the code, so that a till that lacks the group can still name it.
    connect(m_ui->defaultGroupCombo, &QComboBox::activated, this, [this] {
        const QString code = m_ui->defaultGroupCombo->currentData().toString();
        QString name;
        for (const DirectoryEntry& group : draft().directories().groups) {
            if (group.code == code)
                name = group.name;
        }
        draft().set(SettingId::CategoryDefaultGroupName, name);
    });
}

QString CategoriesPage::pathOf(const QString& code, const QString& name) const
{
    const QString path = m_paths.value(code);
    return path.isEmpty() ? name : path;
}

/// B-CAT-02: being in the second list is what counts, so it shows its own groups only; the others are offered to be added.
void CategoriesPage::loadZeroRows()
{
    const QList<MappingRow>& rows = draft().settings().brevix.categories.zeroRows;
    QStringList labels;
    QSet<QString> listed;
    for (const MappingRow& row : rows) {
        labels.append(pathOf(row.code, row.name));
        listed.insert(row.code);
    }
    m_zeroModel->setRows(rows, labels);
    QList<SettingChoice> addable;
    for (const DirectoryEntry& group : draft().directories().groups) {
        if (!listed.contains(group.code))
            addable.append({group.code, m_paths.value(group.code)});
    }
    //: RU: Добавить группу
    m_zeroView->setAddable(tr("Add a group"), addable);
}

void CategoriesPage::addZero(const QString& code)
{
    const QList<DirectoryEntry>& groups = draft().directories().groups;
    const auto group =
        std::find_if(groups.cbegin(), groups.cend(), [&](const DirectoryEntry& entry) { return entry.code == code; });
    if (group == groups.cend())
        return;
    draft().change([&](Settings& settings) {
        settings.brevix.categories.zeroRows.append({group->code, group->name, QString()});
    });
    loadZeroRows();
    refreshTaken();
    m_zeroView->goToRow(code);
}

void CategoriesPage::removeZero(const QString& code)
{
    draft().change([&](Settings& settings) {
        settings.brevix.categories.zeroRows.removeIf([&](const MappingRow& row) { return row.code == code; });
    });
    loadZeroRows();
    refreshTaken();
}

void CategoriesPage::takeRows()
{
    const QList<MappingRow> rows = storedRows(m_model->rows(), draft().stored().brevix.categories.rows);
    draft().change([&rows](Settings& settings) { settings.brevix.categories.rows = rows; });
    refreshTaken();
}

void CategoriesPage::takeZeroRows()
{
    const QList<MappingRow> rows = m_zeroModel->rows();
    draft().change([&rows](Settings& settings) { settings.brevix.categories.zeroRows = rows; });
}

// D-16: each list marks the groups that have their place in the other one.
void CategoriesPage::refreshTaken()
{
    QSet<QString> zero;
    QSet<QString> mapped;
    for (const MappingRow& row : draft().settings().brevix.categories.zeroRows)
        zero.insert(row.code);
    for (const MappingRow& row : draft().settings().brevix.categories.rows) {
        if (!row.brevixId.isEmpty())
            mapped.insert(row.code);
    }
    //: RU: Списке категорий с нулевым кэшбэком
    m_model->setTakenCodes(zero, tr("list of categories with zero cashback"));
    //: RU: Списке категорий
    m_zeroModel->setTakenCodes(mapped, tr("list of categories"));
}

bool CategoriesPage::has(SettingId id) const
{
    return id == SettingId::CategoryRows || id == SettingId::ZeroCategoryRows || SettingsPage::has(id);
}

void CategoriesPage::goTo(const Finding& finding)
{
    if (finding.field != SettingId::CategoryRows && finding.field != SettingId::ZeroCategoryRows) {
        SettingsPage::goTo(finding);
        return;
    }
    MappingView* view = finding.field == SettingId::CategoryRows ? m_view : m_zeroView;
    m_ui->lists->setCurrentWidget(view);
    view->goToRow(finding.rowCode);
}

void CategoriesPage::showFindings(const QList<Finding>& findings)
{
    SettingsPage::showFindings(findings);
    const auto both = std::find_if(findings.cbegin(), findings.cend(),
                                   [](const Finding& finding) { return finding.kind == FindingKind::GroupInBothLists; });
    QString fact;
    QString words;
    if (both != findings.cend()) {
        m_conflictCode = both->rowCode;
        //: RU: Группа «%1» есть в обоих списках.
        fact = tr("The group “%1” is in both lists.").arg(pathOf(both->rowCode, both->argument));
        //: RU: Уберите её из одного: иначе настройки не сохранятся.
        words = tr("Remove it from one: else the settings will not be saved.");
    }
    m_view->setConflict(fact, words);
    m_zeroView->setConflict(fact, words);
}

bool CategoriesPage::finishEditing()
{
    for (MappingView* view : {m_view, m_zeroView}) {
        if (view->finishEditing())
            continue;
        m_ui->lists->setCurrentWidget(view);
        return false;
    }
    return true;
}

void CategoriesPage::applySizes()
{
    const Look& look = Look::of(this);
    // The texts of both rows of tabs start on one vertical; everything below keeps the margin of the window.
    m_ui->column->setContentsMargins(0, look.px(8), 0, look.px(16));
    m_ui->column->setSpacing(look.px(12));
    m_ui->commonLabel->setIndent(look.px(20));
    m_ui->fields->setContentsMargins(look.px(20), 0, look.px(20), 0);
    m_ui->column->setStretchFactor(m_ui->lists, 1);
    for (MappingView* view : {m_view, m_zeroView})
        view->setContentsMargins(look.px(20), look.px(12), look.px(20), 0);
    m_ui->fields->setHorizontalSpacing(look.px(16));
    m_ui->fields->setVerticalSpacing(look.px(8));
    m_ui->fields->setColumnMinimumWidth(0, look.px(labelWidth));
    m_ui->fields->setColumnStretch(2, 1);
    m_ui->fields->setAlignment(m_ui->defaultGroupProblem, Qt::AlignVCenter);
    for (QComboBox* combo : {m_ui->noGroupCombo, m_ui->unknownGroupCombo, m_ui->defaultGroupCombo})
        combo->setFixedWidth(look.px(comboWidth));
}

} // namespace companion
