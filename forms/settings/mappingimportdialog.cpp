// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingimportdialog.h"

#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"
#include "models/mapping/mappingcsvwords.h"
#include "models/tables/importfaultmodel.h"
#include "models/tables/importtablemodel.h"
#include "ui_mappingimportdialog.h"

#include <QHeaderView>

#include <algorithm>

namespace companion {

namespace {

constexpr QSize windowSize{820, 560};
constexpr QSize faultySize{680, 400}; ///< with nothing but lines that are left out
constexpr int codeWidth = 120;
constexpr int idWidth = 160;
constexpr int lineWidth = 90;
constexpr int faultsShown = 4;

void setUpTable(QTableView* table, QAbstractItemModel* model, const QString& name)
{
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace

MappingImportDialog::MappingImportDialog(const MappingImport& import, const Subject& subject, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::MappingImportDialog>())
    , m_delegate(new RowDelegate(this))
    , m_faultDelegate(new RowDelegate(this))
{
    m_ui->setupUi(this);
    m_ui->fileText->setTexts(subject.file, csvFormText(import), true);
    showEffect(import, subject);
    showFaults(import);
    const bool useful = import.changesAnything();
    m_ui->applyButton->setVisible(useful);
    m_ui->applyButton->setDefault(useful);
    m_ui->closeButton->setDefault(!useful);
    setAccent(m_ui->applyButton, useful);
    connect(m_ui->applyButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    applySizes();
    const Look& look = Look::of(this);
    const QSize size = useful ? windowSize : faultySize;
    resize(look.px(size.width()), look.px(size.height()));
}

MappingImportDialog::~MappingImportDialog() = default;

void MappingImportDialog::ask(QWidget* parent, const MappingImport& import, const Subject& subject, std::function<void()> then)
{
    auto* dialog = new MappingImportDialog(import, subject, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, std::move(then));
    dialog->open();
}

void MappingImportDialog::showEffect(const MappingImport& import, const Subject& subject)
{
    auto* model = new ImportTableModel(import, subject.rows, subject.labels, subject.nameTitle, this);
    //: RU: Изменения
    setUpTable(m_ui->table, model, tr("Changes"));
    m_ui->table->setVisible(import.changesAnything());
    m_ui->effect->setWrapping(true);
    if (import.fault)
        m_ui->effect->setState(Sign::Refused, csvFaultText(import));
    else if (import.changesAnything())
        m_ui->effect->setState(import.cleared > 0 ? Sign::Warning : Sign::Notice, csvEffectText(import));
    else
        //: RU: Таблица уже такая: менять нечего.
        m_ui->effect->setState(Sign::Done, tr("The table is like that already: there is nothing to change."));
}

void MappingImportDialog::showFaults(const MappingImport& import)
{
    //: RU: Строки, которые не войдут
    setUpTable(m_ui->faultTable, new ImportFaultModel(import.bad, this), tr("Lines that are left out"));
    const bool any = !import.bad.isEmpty();
    m_ui->faults->setVisible(any);
    m_ui->faultTable->setVisible(any);
    //: RU: Не войдут строки: %1
    m_ui->faults->setState(Sign::Warning, tr("Lines that are left out: %1").arg(import.bad.size()));
}

void MappingImportDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

void MappingImportDialog::applySizes()
{
    const Look& look = Look::of(this);
    const int margin = look.px(20);
    m_ui->column->setContentsMargins(margin, look.px(16), margin, look.px(12));
    m_ui->column->setSpacing(look.px(8));
    m_ui->buttonRow->setSpacing(look.px(8));
    m_ui->buttonRow->setContentsMargins(0, look.px(8), 0, 0);
    m_delegate->attachTo(m_ui->table);
    QHeaderView* header = m_ui->table->horizontalHeader();
    header->resizeSection(ImportTableModel::CodeColumn, look.px(codeWidth));
    header->setSectionResizeMode(ImportTableModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(ImportTableModel::BeforeColumn, look.px(idWidth));
    header->resizeSection(ImportTableModel::AfterColumn, look.px(idWidth));
    m_faultDelegate->attachTo(m_ui->faultTable);
    QHeaderView* faultHeader = m_ui->faultTable->horizontalHeader();
    faultHeader->resizeSection(ImportFaultModel::LineColumn, look.px(lineWidth));
    faultHeader->setSectionResizeMode(ImportFaultModel::ReasonColumn, QHeaderView::Stretch);
    const bool alone = m_ui->table->isHidden();
    m_ui->column->setStretchFactor(alone ? m_ui->faultTable : m_ui->table, 1);
    if (alone)
        return;
    const Sizes& sizes = Sizes::of(densityOf(this));
    const int lines = std::clamp(m_ui->faultTable->model()->rowCount(), 1, faultsShown);
    m_ui->faultTable->setFixedHeight(look.px(sizes.tableHeader) + lines * look.px(sizes.tableRow) + 2);
}

} // namespace companion
