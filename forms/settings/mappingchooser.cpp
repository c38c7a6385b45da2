// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingchooser.h"

#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"
#include "models/tables/choicetablemodel.h"
#include "ui_mappingchooser.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace companion {

namespace {

constexpr QSize windowSize{620, 520};
constexpr int keyWidth = 160;

} // namespace

MappingChooser::MappingChooser(const Titles& titles, const QList<CatalogueEntry>& choices, const QString& current, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::MappingChooser>())
    , m_model(new ChoiceTableModel(titles.key, titles.name, this))
    , m_delegate(new RowDelegate(this))
{
    m_ui->setupUi(this);
    setWindowTitle(titles.window);
    m_model->setEntries(choices);
    m_ui->filterEdit->setLeadIcon(QStringLiteral("search"));
    QTableView* table = m_ui->table;
    table->setModel(m_model);
    table->setAccessibleName(titles.window);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->chooseButton->setDefault(true);
    setAccent(m_ui->chooseButton, true);
    static_cast<QObject*>(m_ui->filterEdit)->installEventFilter(this);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &MappingChooser::filter);
    connect(table, &QTableView::doubleClicked, this, &MappingChooser::accept);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &MappingChooser::accept);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    applySizes();
    setCurrent(qMax(0, m_model->rowOf(current)));
}

MappingChooser::~MappingChooser() = default;

void MappingChooser::choose(QWidget* parent, const Titles& titles, const QList<CatalogueEntry>& choices, const QString& current,
                            std::function<void(const QString&)> then)
{
    auto* dialog = new MappingChooser(titles, choices, current, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [dialog, then = std::move(then)] { then(dialog->chosen()); });
    dialog->open();
}

QString MappingChooser::chosen() const
{
    const QModelIndex current = m_ui->table->currentIndex();
    return current.isValid() ? m_model->at(current.row()).id : QString();
}

void MappingChooser::accept()
{
    if (m_ui->table->currentIndex().isValid())
        QDialog::accept();
}

void MappingChooser::filter(const QString& text)
{
    const QString before = chosen();
    m_model->setFilter(text);
    setCurrent(qMax(0, m_model->rowOf(before)));
}

void MappingChooser::setCurrent(int row)
{
    const QModelIndex index = m_model->index(row, ChoiceTableModel::KeyColumn);
    m_ui->table->setCurrentIndex(index);
    m_ui->table->scrollTo(index);
    m_ui->chooseButton->setEnabled(index.isValid());
    m_ui->emptyLabel->setVisible(m_model->rowCount() == 0);
}

// Who types in the filter moves in the list with the same hand.
bool MappingChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->filterEdit && event->type() == QEvent::KeyPress) {
        switch (static_cast<const QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_ui->table, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void MappingChooser::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
    m_ui->filterEdit->setFocus();
    m_ui->table->scrollTo(m_ui->table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void MappingChooser::applySizes()
{
    const Look& look = Look::of(this);
    resize(look.px(windowSize.width()), look.px(windowSize.height()));
    const int margin = look.px(20);
    m_ui->column->setContentsMargins(margin, look.px(16), margin, look.px(12));
    m_ui->column->setSpacing(look.px(8));
    m_ui->column->setStretchFactor(m_ui->table, 1);
    m_ui->buttonRow->setSpacing(look.px(8));
    m_ui->buttonRow->setContentsMargins(0, look.px(8), 0, 0);
    m_delegate->attachTo(m_ui->table);
    QHeaderView* header = m_ui->table->horizontalHeader();
    header->resizeSection(ChoiceTableModel::KeyColumn, look.px(keyWidth));
    header->setSectionResizeMode(ChoiceTableModel::NameColumn, QHeaderView::Stretch);
}

} // namespace companion
