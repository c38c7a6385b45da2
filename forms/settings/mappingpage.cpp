// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingpage.h"

#include "forms/common/look.h"
#include "forms/settings/mappingchooser.h"
#include "forms/settings/settingsdraft.h"
#include "models/mapping/mappingrows.h"
#include "models/settings/settingwords.h"
#include "models/tables/mappingtablemodel.h"
#include "ui_mappingpage.h"

#include <QShortcut>

#include <algorithm>

namespace companion {

namespace {

constexpr int indent = 28;
constexpr int defaultWidth = 160;
constexpr int problemLines = 2;

/// Of a mutable place the constant one, so that a subject names its table once.
const QList<MappingRow>& rowsOf(const MappingPage::Subject& subject, const Settings& settings)
{
    return subject.table(const_cast<Settings&>(settings));
}

/// N-02: of the chosen warehouse, and always of the one this till sells from.
IdExplanation explainWarehouseRow(const Settings& settings, const Directories& lists, const std::optional<MappingRow>& row,
                                  const QString& label)
{
    const QString own = settings.till.warehouseCode;
    QString name = own;
    for (const DirectoryEntry& entry : lists.warehouses) {
        if (entry.code == own)
            name = entry.name;
    }
    const QString ofTill = explainTillWarehouse(settings.brevix.warehouses, own, name);
    if (!row)
        return {QString(), ofTill, false};
    IdExplanation explanation = explainWarehouse(settings.brevix.warehouses, row->code, label);
    if (row->code == own)
        //: RU: Это склад кассы.
        explanation.words += u' ' + MappingPage::tr("It is the warehouse of this till.");
    else
        explanation.words += u' ' + ofTill;
    return explanation;
}

IdExplanation explainUserRow(const Settings& settings, const Directories&, const std::optional<MappingRow>& row,
                             const QString& label)
{
    if (!row)
        //: RU: Выберите пользователя:
        return {MappingPage::tr("Choose a user:"),
                //: RU: здесь будет сказано, какой код приглашителя отправляется и почему.
                MappingPage::tr("here will stand which inviter code is sent, and why."), false};
    return explainInviter(settings.brevix.inviters, row->code, label);
}

} // namespace

MappingPage::Subject MappingPage::warehouses()
{
    return {SettingsTab::BrevixWarehouses,
            SettingId::WarehouseRows,
            SettingId::WarehouseDefaultWhenUnmapped,
            SettingId::WarehouseDefaultForAll,
            SettingId::WarehouseDefaultWhenTillHasNone,
            SettingId::WarehouseDefaultId,
            [](Settings& settings) -> QList<MappingRow>& { return settings.brevix.warehouses.rows; },
            [](const Directories& lists) -> const QList<DirectoryEntry>& { return lists.warehouses; },
            //: RU: Склад
            tr("Warehouse"),
            //: RU: ИД BreviX
            tr("BreviX ID"),
            &explainWarehouseRow};
}

MappingPage::Subject MappingPage::inviters()
{
    return {SettingsTab::BrevixInviters,
            SettingId::InviterRows,
            SettingId::InviterDefaultWhenUnmapped,
            SettingId::InviterDefaultForAll,
            std::nullopt,
            SettingId::InviterDefaultCode,
            [](Settings& settings) -> QList<MappingRow>& { return settings.brevix.inviters.rows; },
            [](const Directories& lists) -> const QList<DirectoryEntry>& { return lists.users; },
            //: RU: Пользователь
            tr("User"),
            //: RU: Код приглашителя
            tr("Inviter code"),
            &explainUserRow};
}

MappingPage::MappingPage(SettingsDraft& draft, const Subject& subject, QWidget* parent)
    : SettingsPage(draft, subject.tab, parent)
    , m_ui(std::make_unique<Ui::MappingPage>())
    , m_subject(subject)
    , m_model(new MappingTableModel(subject.nameTitle, subject.idTitle, MappingTableModel::EmptyId::IsUnmapped, this))
{
    m_ui->setupUi(this);
    m_model->setRows(tableRows(subject.list(draft.directories()), rowsOf(subject, draft.settings())));
    m_ui->view->setModel(m_model, settingLabel(subject.rows));
    m_ui->view->setExplainer([this](const std::optional<MappingRow>& row, const QString& label) {
        return m_subject.explain(this->draft().settings(), this->draft().directories(), row, label);
    });
    binder().bind(subject.whenUnmapped, m_ui->unmappedBox);
    binder().bind(subject.forAll, m_ui->forAllBox);
    if (subject.whenTillHasNone)
        binder().bind(*subject.whenTillHasNone, m_ui->noneBox);
    else
        m_ui->noneBox->hide();
    binder().bind(subject.defaultId, m_ui->defaultEdit, m_ui->defaultLabel, m_ui->defaultProblem);
    m_ui->defaultProblem->setLines(problemLines);
    auto* chooser = new QShortcut(Qt::Key_F4, m_ui->defaultEdit);
    chooser->setContext(Qt::WidgetShortcut);
    connect(chooser, &QShortcut::activated, this, &MappingPage::chooseDefault);
    binder().load();
    connect(m_model, &MappingTableModel::edited, this, &MappingPage::takeRows);
    connect(&draft, &SettingsDraft::changed, this, &MappingPage::refreshNotes);
    connect(&draft, &SettingsDraft::changed, m_ui->view, &MappingView::refreshWhy);
    refreshNotes();
}

MappingPage::~MappingPage() = default;

void MappingPage::takeRows()
{
    const QList<MappingRow> rows = storedRows(m_model->rows(), rowsOf(m_subject, draft().stored()));
    draft().change([this, &rows](Settings& settings) { m_subject.table(settings) = rows; });
}

// D-17: the flag for all wins; the others are unavailable and say why.
void MappingPage::refreshNotes()
{
    //: RU: Не действует: включено «%1»
    const QString reason = tr("Has no effect: “%1” is on").arg(settingLabel(m_subject.forAll));
    const QList<std::tuple<std::optional<SettingId>, QCheckBox*, QLabel*>> flags{
        {m_subject.whenUnmapped, m_ui->unmappedBox, m_ui->unmappedNote},
        {m_subject.whenTillHasNone, m_ui->noneBox, m_ui->noneNote}};
    for (const auto& [flag, box, note] : flags) {
        const bool without = flag && !settingEnabled(draft().settings(), *flag);
        note->setText(without ? reason : QString());
        note->setVisible(without);
        box->setAccessibleDescription(note->text());
    }
}

void MappingPage::setCatalogue(const std::optional<QList<CatalogueEntry>>& entries)
{
    m_catalogue = entries;
    m_ui->view->setCatalogue(entries);
    //: RU: F4 — выбрать из BreviX
    m_ui->defaultEdit->setToolTip(entries ? tr("F4 — choose from BreviX") : QString());
    markDefault();
}

void MappingPage::showFindings(const QList<Finding>& findings)
{
    SettingsPage::showFindings(findings);
    markDefault();
}

/// The default is an id like those of the table: it is marked when the service does not know it.
void MappingPage::markDefault()
{
    const QString id = settingText(draft().settings(), m_subject.defaultId);
    if (!m_catalogue || id.isEmpty() || m_ui->defaultProblem->hasError())
        return;
    const auto entry = std::find_if(m_catalogue->cbegin(), m_catalogue->cend(),
                                    [&id](const CatalogueEntry& known) { return known.id == id; });
    if (entry == m_catalogue->cend())
        //: RU: нет в BreviX
        m_ui->defaultProblem->showWarning(tr("is not in BreviX"));
    else if (!entry->active)
        //: RU: отключён в BreviX
        m_ui->defaultProblem->showWarning(tr("switched off in BreviX"));
}

void MappingPage::chooseDefault()
{
    if (!m_catalogue)
        return;
    const QString label = settingLabel(m_subject.defaultId);
    //: RU: Наименование в BreviX
    MappingChooser::choose(this, {label, m_subject.idTitle, tr("Name in BreviX")}, *m_catalogue, m_ui->defaultEdit->text(),
                           [this](const QString& id) {
                               m_ui->defaultEdit->setText(id);
                               m_ui->defaultEdit->setFocus();
                           });
}

bool MappingPage::has(SettingId id) const
{
    return id == m_subject.rows || SettingsPage::has(id);
}

void MappingPage::goTo(const Finding& finding)
{
    if (finding.field == m_subject.rows)
        m_ui->view->goToRow(finding.rowCode);
    else
        SettingsPage::goTo(finding);
}

bool MappingPage::finishEditing()
{
    return m_ui->view->finishEditing();
}

void MappingPage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16));
    m_ui->column->setSpacing(look.px(8));
    m_ui->column->setStretchFactor(m_ui->view, 1);
    m_ui->flags->setSpacing(0);
    m_ui->unmappedNote->setIndent(look.px(indent));
    m_ui->noneNote->setIndent(look.px(indent));
    m_ui->defaultRow->setSpacing(look.px(16));
    m_ui->defaultLabel->setWordWrap(false);
    m_ui->defaultEdit->setFixedWidth(look.px(defaultWidth));
    m_ui->defaultRow->setStretchFactor(m_ui->defaultProblem, 1);
}

} // namespace companion
