// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingview.h"

#include "forms/common/look.h"
#include "forms/settings/mappingchooser.h"
#include "forms/settings/mappingdelegate.h"
#include "forms/settings/mappingfiles.h"
#include "forms/settings/mappingviewwords.h"
#include "models/tables/mappingtablemodel.h"
#include "ui_mappingview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

namespace companion {

namespace {

constexpr int filterWidth = 220;
constexpr int idWidth = 180;
const QString refusalTopic = QStringLiteral("refusal");
const QString conflictTopic = QStringLiteral("conflict");
const QString newsTopic = QStringLiteral("news"); ///< what the last paste or file came to
const QString whyTopic = QStringLiteral("why");

} // namespace

MappingView::MappingView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MappingView>())
    , m_delegate(new MappingDelegate(this))
{
    m_ui->setupUi(this);
    setUpTools();
    setUpTable();
}

MappingView::~MappingView() = default;

void MappingView::setUpTools()
{
    m_ui->filterEdit->setLeadIcon(QStringLiteral("search"));
    m_ui->filterEdit->setClearButtonEnabled(false);
    m_ui->unmappedButton->setIconName(QStringLiteral("exclamation-triangle-fill"));
    m_ui->unmappedButton->setIconInk(&Tokens::warn);
    m_ui->addButton->setIconName(QStringLiteral("plus-lg"));
    m_ui->undoButton->setIconName(QStringLiteral("arrow-counterclockwise"));
    m_ui->pasteButton->setIconName(QStringLiteral("clipboard-plus"));
    m_ui->importButton->setIconName(QStringLiteral("box-arrow-in-down"));
    m_ui->exportButton->setIconName(QStringLiteral("box-arrow-up"));
    m_ui->removeButton->setIconName(QStringLiteral("trash"));
    m_ui->whyButton->setIconName(QStringLiteral("question-circle"));
    m_ui->addButton->hide();
    m_ui->removeButton->hide();
    m_ui->whyButton->hide();
    setLookProperty(m_ui->unmappedButton, "state", QStringLiteral("warn"));
    connect(m_ui->unmappedButton, &QPushButton::clicked, this, &MappingView::showUnmapped);
    connect(m_ui->addButton, &QPushButton::clicked, this, &MappingView::addChosen);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &MappingView::undo);
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &MappingView::paste);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &MappingView::removeCurrent);
    connect(m_ui->whyButton, &QPushButton::clicked, this, &MappingView::toggleWhy);
    connect(m_ui->bar, &MessageBar::actionTriggered, this, &MappingView::conflictChosen);
    connect(m_ui->whyBar, &MessageBar::left, this, [this] { m_why = false; });
}

void MappingView::setUpTable()
{
    for (const MappingAction action : {MappingAction::Choose, MappingAction::Remove, MappingAction::Why})
        m_ui->table->setAvailable(action, false);
    connect(m_ui->table, &MappingTableView::requested, this, &MappingView::act);
    connect(m_delegate, &MappingDelegate::typed, this, [this](const QString& text, bool good) {
        if (good)
            m_ui->bar->withdraw(refusalTopic);
        else
            showRefusal(text);
    });
    connect(m_delegate, &MappingDelegate::chooseRequested, this, &MappingView::choose, Qt::QueuedConnection);
    // Esc in the editor gives up what was typed.
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget*, QAbstractItemDelegate::EndEditHint hint) {
                if (hint == QAbstractItemDelegate::RevertModelCache)
                    forgetRefusal();
            });
}

void MappingView::setModel(MappingTableModel* model, const QString& name)
{
    m_model = model;
    m_files = new MappingFiles(*model, name, this);
    QTableView* table = m_ui->table;
    table->setModel(model);
    table->setAccessibleName(name);
    m_ui->filterEdit->setAccessibleDescription(name);
    QHeaderView* header = table->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    table->setSortingEnabled(true);
    connect(header, &QHeaderView::sectionClicked, model, [model] { model->setUnmappedFirst(false); });
    connect(m_ui->filterEdit, &QLineEdit::textChanged, model, [model](const QString& text) { model->setFilter(text); });
    connect(model, &MappingTableModel::refused, this, &MappingView::refused);
    connect(model, &MappingTableModel::edited, this, &MappingView::forgetRefusal);
    connect(model, &MappingTableModel::edited, this, &MappingView::refreshTools);
    connect(model, &MappingTableModel::unmappedCountChanged, this, &MappingView::refreshTools);
    connect(model, &QAbstractItemModel::modelReset, this, &MappingView::refreshTools);
    connect(model, &QAbstractItemModel::modelReset, this, &MappingView::refreshWhy);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MappingView::refreshTools);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MappingView::refreshWhy);
    connect(m_ui->importButton, &QPushButton::clicked, m_files, &MappingFiles::importFile);
    connect(m_ui->exportButton, &QPushButton::clicked, m_files, &MappingFiles::exportFile);
    connect(m_files, &MappingFiles::message, this, &MappingView::say);
    connect(m_files, &MappingFiles::taken, this, &MappingView::take);
    connect(m_files, &MappingFiles::busyChanged, this, &MappingView::refreshTools);
    refreshTools();
}

void MappingView::setAddable(const QList<MappingRow>& rows)
{
    m_addable = rows;
    m_files->setAddable(rows);
    m_ui->addButton->show();
    m_ui->addButton->setEnabled(!rows.isEmpty());
    m_ui->removeButton->show();
    m_ui->table->setAvailable(MappingAction::Remove, true);
    m_ui->table->setAvailable(MappingAction::Clear, false);
    refreshTools();
}

void MappingView::setExplainer(Explainer explainer)
{
    m_explainer = std::move(explainer);
    m_ui->whyButton->show();
    m_ui->table->setAvailable(MappingAction::Why, true);
}

void MappingView::setCatalogue(const std::optional<QList<CatalogueEntry>>& entries)
{
    m_catalogue = entries;
    m_ui->table->setAvailable(MappingAction::Choose, entries.has_value());
    m_model->setCatalogue(entries);
}

void MappingView::setFileDialogs(const FileDialogPort& port)
{
    m_files->setPort(port);
}

void MappingView::setStateWidth(int width)
{
    m_stateWidth = width;
    applySizes();
}

void MappingView::refreshTools()
{
    const int unmapped = m_model->unmappedCount();
    m_ui->unmappedButton->setVisible(unmapped > 0);
    //: RU: не сопоставлено: %1
    m_ui->unmappedButton->setText(tr("not mapped: %1").arg(unmapped));
    m_ui->undoButton->setEnabled(m_model->canUndo());
    m_ui->importButton->setEnabled(!m_files->isBusy());
    m_ui->exportButton->setEnabled(!m_files->isBusy() && !m_model->rows().isEmpty());
    m_ui->removeButton->setEnabled(m_ui->table->currentIndex().isValid());
    refreshEmpty();
}

void MappingView::refreshEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    if (empty) {
        const EmptyTableWords words = emptyTableWords(*m_model, m_addable.has_value());
        m_ui->table->setEmptyWords(words.icon, words.line, words.hint);
    }
    m_ui->table->setEmpty(empty);
}

void MappingView::act(MappingAction action)
{
    switch (action) {
    case MappingAction::Edit:
        return edit();
    case MappingAction::Choose:
        return choose();
    case MappingAction::Clear:
        return clearCurrent();
    case MappingAction::Remove:
        return removeCurrent();
    case MappingAction::Why:
        return toggleWhy();
    case MappingAction::Paste:
        return paste();
    case MappingAction::Undo:
        return undo();
    }
}

void MappingView::edit()
{
    QTableView* table = m_ui->table;
    table->setCurrentIndex(table->currentIndex().siblingAtColumn(MappingTableModel::IdColumn));
    table->edit(table->currentIndex());
}

void MappingView::showUnmapped()
{
    m_ui->filterEdit->clear();
    m_ui->table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_model->setUnmappedFirst(true);
    m_ui->table->scrollToTop();
    m_ui->table->setCurrentIndex(m_model->index(0, MappingTableModel::IdColumn));
    m_ui->table->setFocus();
}

void MappingView::undo()
{
    m_model->undo();
    m_ui->bar->withdraw(newsTopic);
}

void MappingView::paste()
{
    say(pasteMessage(m_model->paste(QGuiApplication::clipboard()->text(), m_ui->table->currentIndex().row())));
}

void MappingView::say(const Message& message)
{
    m_ui->bar->post(newsTopic, message);
}

void MappingView::take(const MappingImport& import)
{
    if (import.added.isEmpty()) {
        m_model->apply(import.changes);
    } else {
        QList<MappingRow> rows = m_model->rows();
        for (const MappingChange& change : import.changes)
            rows[change.row].brevixId = change.id;
        Q_EMIT rowsWanted(rows + import.added);
    }
    say(importMessage(import));
    m_ui->table->setFocus();
}

void MappingView::choose()
{
    const QModelIndex current = m_ui->table->currentIndex();
    if (!m_catalogue || !current.isValid())
        return;
    const MappingRow row = m_model->at(current.row());
    const QString name = current.siblingAtColumn(MappingTableModel::NameColumn).data().toString();
    MappingChooser::choose(this, {name, m_model->headerData(MappingTableModel::IdColumn, Qt::Horizontal).toString(),
                                  //: RU: Наименование в BreviX
                                  tr("Name in BreviX")},
                           *m_catalogue, row.brevixId, [this, code = row.code](const QString& id) {
                               const int at = m_model->rowOfCode(code);
                               m_model->setData(m_model->index(at, MappingTableModel::IdColumn), id);
                               m_ui->table->setFocus();
                           });
}

void MappingView::addChosen()
{
    QList<CatalogueEntry> entries;
    for (const MappingRow& row : *m_addable)
        entries.append({row.code, row.name, {}, true});
    //: RU: Код
    MappingChooser::choose(this, {m_ui->addButton->text(), tr("Code"),
                                  m_model->headerData(MappingTableModel::NameColumn, Qt::Horizontal).toString()},
                           entries, {}, [this](const QString& code) {
                               QList<MappingRow> rows = m_model->rows();
                               rows.append({code, {}, {}});
                               Q_EMIT rowsWanted(rows);
                               goToRow(code);
                           });
}

void MappingView::removeCurrent()
{
    const QModelIndex current = m_ui->table->currentIndex();
    if (!current.isValid())
        return;
    QList<MappingRow> rows = m_model->rows();
    rows.removeIf([code = m_model->at(current.row()).code](const MappingRow& row) { return row.code == code; });
    Q_EMIT rowsWanted(rows);
}

void MappingView::clearCurrent()
{
    m_model->setData(m_ui->table->currentIndex().siblingAtColumn(MappingTableModel::IdColumn), QString());
}

void MappingView::toggleWhy()
{
    m_why = !m_why;
    refreshWhy();
}

void MappingView::refreshWhy()
{
    if (!m_why || !m_explainer) {
        m_ui->whyBar->withdraw(whyTopic);
        return;
    }
    const QModelIndex current = m_ui->table->currentIndex();
    const IdExplanation why = current.isValid()
        ? m_explainer(m_model->at(current.row()), current.siblingAtColumn(MappingTableModel::NameColumn).data().toString())
        : m_explainer(std::nullopt, {});
    Message message;
    message.kind = why.lacking ? Message::Kind::Warn : Message::Kind::Info;
    message.fact = why.subject;
    message.next = why.words;
    message.closable = true;
    m_ui->whyBar->post(whyTopic, message);
}

void MappingView::goToRow(const QString& code)
{
    int row = m_model->rowOfCode(code);
    if (row < 0) {
        m_ui->filterEdit->clear();
        row = m_model->rowOfCode(code);
    }
    if (row >= 0) {
        const QModelIndex cell = m_model->index(row, MappingTableModel::IdColumn);
        m_ui->table->setCurrentIndex(cell);
        m_ui->table->scrollTo(cell);
    }
    m_ui->table->setFocus(Qt::OtherFocusReason);
}

void MappingView::setConflict(const QString& fact, const QString& words)
{
    if (fact.isEmpty()) {
        m_ui->bar->withdraw(conflictTopic);
        return;
    }
    //: RU: Перейти к строке
    m_ui->bar->post(conflictTopic, {Message::Kind::Error, fact, QString(), words, tr("Go to the row")});
}

void MappingView::refused(int row, const QString& typed)
{
    m_refusal = Refusal{m_model->at(row).code, typed};
    showRefusal(typed);
}

void MappingView::showRefusal(const QString& typed)
{
    m_ui->bar->post(refusalTopic, {Message::Kind::Error, malformedIdText(typed.trimmed()) + u'.', QString(), QString()});
}

void MappingView::forgetRefusal()
{
    m_refusal.reset();
    m_ui->bar->withdraw(refusalTopic);
}

bool MappingView::finishEditing()
{
    // An open editor gives its value to the model when it loses the focus.
    if (QWidget* inside = m_ui->table->viewport()->focusWidget(); inside != nullptr && inside->hasFocus())
        m_ui->table->setFocus();
    if (!m_refusal)
        return true;
    editAgain();
    return false;
}

void MappingView::editAgain()
{
    const Refusal refusal = *m_refusal;
    goToRow(refusal.code);
    m_delegate->setNextText(refusal.typed);
    if (m_ui->table->currentIndex().isValid())
        m_ui->table->edit(m_ui->table->currentIndex());
    showRefusal(refusal.typed);
}

void MappingView::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(look.px(8));
    m_ui->column->setStretchFactor(m_ui->table, 1);
    m_ui->tools->setSpacing(look.px(8));
    m_ui->filterEdit->setFixedWidth(look.px(filterWidth));
    m_delegate->attachTo(m_ui->table);
    QHeaderView* header = m_ui->table->horizontalHeader();
    header->setSectionResizeMode(MappingTableModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(MappingTableModel::IdColumn, look.px(idWidth));
    header->resizeSection(MappingTableModel::StateColumn, look.px(m_stateWidth));
}

void MappingView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_model != nullptr)
        applySizes();
}

void MappingView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_model != nullptr)
        applySizes();
}

} // namespace companion
