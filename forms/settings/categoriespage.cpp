// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/categoriespage.h"

#include "forms/common/look.h"
#include "forms/settings/mappingview.h"
#include "forms/settings/settingsdraft.h"
#include "forms/settings/tabstack.h"
#include "models/mapping/mappingrows.h"
#include "models/settings/settingwords.h"
#include "models/tables/mappingtablemodel.h"
#include "ui_categoriespage.h"

#include <QListView>
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
    , m_model(newModel(MappingTableModel::EmptyId::IsUnmapped, this))
    , m_zeroModel(newModel(MappingTableModel::EmptyId::IsFine, this))
{
    m_ui->setupUi(this);
    m_view = new MappingView(stackOf(*m_ui->lists));
    m_zeroView = new MappingView(stackOf(*m_ui->lists));
    const QList<DirectoryEntry>& groups = draft.directories().groups;
    m_paths = groupPaths(groups);
    m_groups.reserve(groups.size());
    for (qsizetype i = 0; i < groups.size(); ++i)
        m_groups.insert(groups.at(i).code, i);
    setUpLists();
    setUpFields();
    orderFocus();
    refreshZeroGroups();
}

CategoriesPage::~CategoriesPage() = default;

/// The lists were put into the page after its fields: the keys come to them first, as the eye does.
void CategoriesPage::orderFocus()
{
    QWidget* before = m_zeroView;
    for (QWidget* next = before->nextInFocusChain(); m_zeroView->isAncestorOf(next); next = next->nextInFocusChain())
        before = next;
    for (QWidget* field : {static_cast<QWidget*>(m_ui->noGroupCombo), static_cast<QWidget*>(m_ui->unknownGroupCombo),
                           static_cast<QWidget*>(m_ui->defaultGroupCombo)}) {
        setTabOrder(before, field);
        before = field;
    }
}

void CategoriesPage::setUpLists()
{
    const QString title = settingLabel(SettingId::CategoryRows);
    const QString zeroTitle = settingLabel(SettingId::ZeroCategoryRows);
    m_ui->lists->tabBar()->setProperty("sub", true);
    m_ui->lists->addTab(m_view, title);
    m_ui->lists->addTab(m_zeroView, zeroTitle);

    const QList<MappingRow> rows = tableRows(draft().directories().groups, draft().settings().brevix.categories.rows);
    m_model->setRows(rows, pathsOf(rows));
    m_view->setModel(m_model, title);
    const QList<MappingRow>& zeroRows = draft().settings().brevix.categories.zeroRows;
    m_zeroModel->setRows(zeroRows, pathsOf(zeroRows));
    m_zeroView->setModel(m_zeroModel, zeroTitle);
    for (MappingView* view : {m_view, m_zeroView}) {
        view->setStateWidth(stateWidth);
        view->setExplainer([this](const std::optional<MappingRow>& row, const QString& label) { return explain(row, label); });
        connect(&draft(), &SettingsDraft::changed, view, &MappingView::refreshWhy);
    }

    connect(m_model, &MappingTableModel::edited, this, &CategoriesPage::takeRows);
    connect(m_zeroModel, &MappingTableModel::edited, this, &CategoriesPage::takeZeroRows);
    connect(m_zeroView, &MappingView::rowsWanted, this, &CategoriesPage::setZeroRows);
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
    // Of 20 000 entries neither the combo nor its list may ask each for its size: that took a second at every change of style.
    m_ui->defaultGroupCombo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (auto* list = qobject_cast<QListView*>(m_ui->defaultGroupCombo->view()))
        list->setUniformItemSizes(true);
    binder().bind(SettingId::CategoryDefaultGroupCode, m_ui->defaultGroupCombo, m_ui->defaultGroupLabel,
                  //: RU: не задана
                  directoryChoices(draft().directories().groups, tr("not set"), categories.defaultGroupCode,
                                   categories.defaultGroupName, m_paths),
                  m_ui->defaultGroupProblem);
    binder().load();
    // The name goes along with the code, so that a till that lacks the group can still name it.
    connect(m_ui->defaultGroupCombo, &QComboBox::activated, this, [this] {
        const QString code = m_ui->defaultGroupCombo->currentData().toString();
        const auto group = m_groups.constFind(code);
        draft().set(SettingId::CategoryDefaultGroupName,
                    group == m_groups.cend() ? QString() : draft().directories().groups.at(*group).name);
    });
}

QString CategoriesPage::pathOf(const MappingRow& row) const
{
    const auto group = m_groups.constFind(row.code);
    return group == m_groups.cend() ? row.name : m_paths.at(*group);
}

QStringList CategoriesPage::pathsOf(const QList<MappingRow>& rows) const
{
    QStringList paths;
    paths.reserve(rows.size());
    for (const MappingRow& row : rows)
        paths.append(pathOf(row));
    return paths;
}

/// B-CAT-02: being in the second list is what counts, so it shows its own groups only; the others may be added, one by one or by a
/// file. The names are those of the reference list, whatever a file calls them.
void CategoriesPage::setZeroRows(const QList<MappingRow>& rows)
{
    QList<MappingRow> named = rows;
    for (MappingRow& row : named) {
        const auto group = m_groups.constFind(row.code);
        if (group != m_groups.cend())
            row.name = draft().directories().groups.at(*group).name;
    }
    m_zeroModel->replaceRows(named, pathsOf(named));
}

void CategoriesPage::refreshAddable()
{
    QList<MappingRow> addable;
    const QList<DirectoryEntry>& groups = draft().directories().groups;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!m_zeroCodes.contains(groups.at(i).code))
            addable.append({groups.at(i).code, m_paths.at(i), QString()});
    }
    m_zeroView->setAddable(addable);
}

void CategoriesPage::takeRows()
{
    const QList<MappingRow> rows = storedRows(m_model->rows(), draft().stored().brevix.categories.rows);
    draft().change([&rows](Settings& settings) { settings.brevix.categories.rows = rows; });
    refreshTakenByMapped();
}

void CategoriesPage::takeZeroRows()
{
    const QList<MappingRow> rows = m_zeroModel->rows();
    const bool otherGroups = rows.size() != draft().settings().brevix.categories.zeroRows.size();
    draft().change([&rows](Settings& settings) { settings.brevix.categories.zeroRows = rows; });
    if (otherGroups)
        refreshZeroGroups();
}

/// Other groups stand in the list with zero cashback: they are no more to be added, and marked in the other list (D-16).
void CategoriesPage::refreshZeroGroups()
{
    m_zeroCodes.clear();
    for (const MappingRow& row : m_zeroModel->rows())
        m_zeroCodes.insert(row.code);
    //: RU: Списке категорий с нулевым кэшбэком
    m_model->setTakenCodes(m_zeroCodes, tr("list of categories with zero cashback"));
    refreshAddable();
    refreshTakenByMapped();
}

void CategoriesPage::refreshTakenByMapped()
{
    QSet<QString> mapped; // of the groups of the other list, not of all
    if (!m_zeroCodes.isEmpty()) {
        for (const MappingRow& row : m_model->rows()) {
            if (!row.brevixId.isEmpty() && m_zeroCodes.contains(row.code))
                mapped.insert(row.code);
        }
    }
    //: RU: Списке категорий
    m_zeroModel->setTakenCodes(mapped, tr("list of categories"));
}

/// The name of the nearest group above that has an id: people expect it to be inherited (B-CAT-03).
QString CategoriesPage::nearestMappedAbove(const QString& code) const
{
    const QList<DirectoryEntry>& groups = draft().directories().groups;
    QSet<QString> above;
    QStringList way;
    auto group = m_groups.constFind(code);
    while (group != m_groups.cend()) {
        const QString parent = groups.at(*group).parentCode;
        if (parent.isEmpty() || above.contains(parent))
            break;
        above.insert(parent);
        way.append(parent);
        group = m_groups.constFind(parent);
    }
    if (way.isEmpty())
        return {};
    QSet<QString> mapped;
    for (const MappingRow& row : draft().settings().brevix.categories.rows) {
        if (!row.brevixId.isEmpty() && above.contains(row.code))
            mapped.insert(row.code);
    }
    for (const QString& parent : std::as_const(way)) {
        if (mapped.contains(parent))
            return m_groups.contains(parent) ? groups.at(m_groups.value(parent)).name : parent;
    }
    return {};
}

IdExplanation CategoriesPage::explain(const std::optional<MappingRow>& row, const QString& label) const
{
    if (!row)
        //: RU: Выберите группу:
        return {tr("Choose a group:"),
                //: RU: здесь будет сказано, какой ИД отправляется и почему.
                tr("here will stand which ID is sent, and why."), false};
    return explainCategory(draft().settings().brevix.categories, row->code, label, nearestMappedAbove(row->code));
}

void CategoriesPage::setCatalogue(const std::optional<QList<CatalogueEntry>>& entries)
{
    m_view->setCatalogue(entries);
    m_zeroView->setCatalogue(entries);
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
        fact = tr("The group “%1” is in both lists.").arg(pathOf({both->rowCode, both->argument, QString()}));
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
