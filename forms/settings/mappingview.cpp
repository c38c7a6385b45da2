// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingview.h"

#include "forms/common/look.h"
#include "forms/settings/mappingdelegate.h"
#include "models/settings/findingwords.h"
#include "models/tables/mappingtablemodel.h"
#include "ui_mappingview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace companion {

namespace {

constexpr int filterWidth = 220;
constexpr int idWidth = 180;
constexpr int addWidth = 260;
constexpr int namesShown = 3;
const QString refusalTopic = QStringLiteral("refusal");
const QString conflictTopic = QStringLiteral("conflict");
const QString pasteTopic = QStringLiteral("paste");

QString someOf(const QStringList& names)
{
    const QString some = names.mid(0, namesShown).join(QStringLiteral(", "));
    return names.size() > namesShown ? some + QStringLiteral(" …") : some;
}

QString malformedText(const QString& id)
{
    Finding finding;
    finding.kind = FindingKind::IdMalformed;
    finding.argument = id;
    return findingText(finding);
}

} // namespace

MappingView::MappingView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MappingView>())
    , m_delegate(new MappingDelegate(this))
{
    m_ui->setupUi(this);
    m_ui->filterEdit->setLeadIcon(QStringLiteral("search"));
    m_ui->filterEdit->setClearButtonEnabled(false);
    m_ui->unmappedButton->setIconName(QStringLiteral("exclamation-triangle-fill"));
    m_ui->unmappedButton->setIconInk(&Tokens::warn);
    m_ui->undoButton->setIconName(QStringLiteral("arrow-counterclockwise"));
    m_ui->pasteButton->setIconName(QStringLiteral("clipboard-plus"));
    m_ui->removeButton->setIconName(QStringLiteral("trash"));
    m_ui->addCombo->hide();
    m_ui->removeButton->hide();
    setLookProperty(m_ui->unmappedButton, "state", QStringLiteral("warn"));
    setUpTable();
    connect(m_ui->unmappedButton, &QPushButton::clicked, this, &MappingView::showUnmapped);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &MappingView::undo);
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &MappingView::paste);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &MappingView::removeCurrent);
    connect(m_ui->bar, &MessageBar::actionTriggered, this, &MappingView::conflictChosen);
    connect(m_ui->addCombo, &QComboBox::activated, this, [this] {
        const QString code = m_ui->addCombo->currentData().toString();
        m_ui->addCombo->setCurrentIndex(-1);
        Q_EMIT addRequested(code);
    });
}

MappingView::~MappingView() = default;

void MappingView::setUpTable()
{
    QTableView* table = m_ui->table;
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                           | QAbstractItemView::AnyKeyPressed);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setTabKeyNavigation(false);
    static_cast<QObject*>(table)->installEventFilter(this);
    connect(m_delegate, &MappingDelegate::typed, this, [this](const QString& text, bool good) {
        if (good)
            m_ui->bar->withdraw(refusalTopic);
        else
            showRefusal(text);
    });
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
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MappingView::refreshTools);
    refreshTools();
}

void MappingView::setAddable(const QString& placeholder, const QList<SettingChoice>& choices)
{
    m_listOfChosen = true;
    QComboBox* combo = m_ui->addCombo;
    combo->clear();
    combo->setPlaceholderText(placeholder);
    combo->setAccessibleName(placeholder);
    for (const SettingChoice& choice : choices)
        combo->addItem(choice.shown, choice.stored);
    combo->setCurrentIndex(-1);
    combo->setEnabled(!choices.isEmpty());
    combo->show();
    m_ui->removeButton->show();
    refreshTools();
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
    m_ui->removeButton->setEnabled(m_ui->table->currentIndex().isValid());
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
    m_ui->bar->withdraw(pasteTopic);
}

void MappingView::paste()
{
    const PasteResult result = m_model->paste(QGuiApplication::clipboard()->text(), m_ui->table->currentIndex().row());
    Message message;
    //: RU: Вставлено ИД: %1.
    message.fact = tr("Ids pasted: %1.").arg(result.changed);
    QStringList left;
    if (!result.notFound.isEmpty())
        //: RU: Не найдены в таблице или стоят в ней не один раз: %1.
        left << tr("Not found in the table, or more than once: %1.").arg(someOf(result.notFound));
    if (!result.malformed.isEmpty())
        //: RU: Не могут быть ИД BreviX: %1.
        left << tr("Cannot be BreviX ids: %1.").arg(someOf(result.malformed));
    message.next = left.join(u' ');
    message.kind = left.isEmpty() ? Message::Kind::Ok : Message::Kind::Warn;
    message.closable = true;
    m_ui->bar->post(pasteTopic, message);
}

void MappingView::removeCurrent()
{
    const QModelIndex current = m_ui->table->currentIndex();
    if (current.isValid())
        Q_EMIT removeRequested(m_model->at(current.row()).code);
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
    m_ui->bar->post(refusalTopic, {Message::Kind::Error, malformedText(typed.trimmed()) + u'.', QString(), QString()});
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

bool MappingView::tableKey(int key, Qt::KeyboardModifiers modifiers)
{
    QTableView* table = m_ui->table;
    const QModelIndex current = table->currentIndex();
    const bool plain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (table->isPersistentEditorOpen(current))
        return key == Qt::Key_Return || key == Qt::Key_Enter; // the editor has taken it
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2)) {
        if (current.isValid()) {
            table->setCurrentIndex(current.siblingAtColumn(MappingTableModel::IdColumn));
            table->edit(table->currentIndex());
        }
        return true; // the accent button of the window is not meant
    }
    if (plain && key == Qt::Key_Delete && current.isValid()) {
        if (m_listOfChosen)
            removeCurrent();
        else
            m_model->setData(current.siblingAtColumn(MappingTableModel::IdColumn), QString());
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_V) {
        paste();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_Z) {
        undo();
        return true;
    }
    return false;
}

bool MappingView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (tableKey(key->key(), key->modifiers()))
            return true;
        // Typing begins in the id, whichever cell of the row is current.
        const QModelIndex current = m_ui->table->currentIndex();
        if (!key->text().isEmpty() && key->text().front().isPrint() && current.isValid()
            && current.column() != MappingTableModel::IdColumn)
            m_ui->table->setCurrentIndex(current.siblingAtColumn(MappingTableModel::IdColumn));
    }
    return QWidget::eventFilter(watched, event);
}

void MappingView::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(look.px(8));
    m_ui->tools->setSpacing(look.px(8));
    m_ui->filterEdit->setFixedWidth(look.px(filterWidth));
    m_ui->addCombo->setFixedWidth(look.px(addWidth));
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
