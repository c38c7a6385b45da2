// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/queue/journalwindow.h"

#include "forms/common/hairline.h"
#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"
#include "models/tables/journaltablemodel.h"
#include "services/platform/onresult.h"
#include "services/store/journalstore.h"
#include "ui_journalwindow.h"

#include <QScreen>
#include <QTimer>

namespace companion {

namespace {

constexpr QSize windowSize{1240, 680};
constexpr int pageSize = 200;
constexpr std::chrono::milliseconds typingPause{150};
constexpr int searchWidth = 320;
/// Widths of the columns at a text size of 100 %; 0 = takes the rest.
constexpr int widths[JournalTableModel::ColumnCount] = {174, 90, 190, 110, 170, 190, 0};

} // namespace

JournalWindow::JournalWindow(JournalStore& store, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::JournalWindow>())
    , m_store(store)
    , m_model(new JournalTableModel(this))
    , m_typing(new QTimer(this))
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->pages), new HairLine(Qt::Horizontal, this));
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonPart), new HairLine(Qt::Horizontal, this));
    m_ui->searchEdit->setLeadIcon(QStringLiteral("search"));
    m_ui->table->setModel(m_model);
    setLookProperty(m_ui->table, "edge", true);
    m_ui->table->setProperty("firstPadding", 20);
    m_ui->table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    //: RU: Журнал операций
    m_ui->table->setAccessibleName(tr("Journal of operations"));
    m_ui->emptyState->setBackgroundRole(QPalette::Base); // it stands in the place of the table
    m_ui->emptyState->setAutoFillBackground(true);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);

    connect(m_ui->searchEdit, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, &JournalWindow::refresh);
    connect(m_typing, &QTimer::timeout, this, &JournalWindow::refresh);
    connect(m_model, &JournalTableModel::moreWanted, this, &JournalWindow::readMore);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    applySizes();
    resize((windowSize * Look::of(this).textScale).boundedTo(screen()->availableSize()));
}

JournalWindow::~JournalWindow() = default;

void JournalWindow::searchReceipt(const QString& number)
{
    m_ui->searchEdit->setText(number);
}

void JournalWindow::refresh()
{
    m_typing->stop();
    const int generation = ++m_generation;
    const QString number = m_ui->searchEdit->text().trimmed();
    onResult(this, m_store.list(pageSize, 0, number), [this, generation](const Result<QList<JournalEntry>>& entries) {
        if (generation == m_generation)
            take(entries);
    });
}

void JournalWindow::take(const Result<QList<JournalEntry>>& entries)
{
    if (entries)
        m_model->setEntries(*entries, entries->size() < pageSize);
    if (entries && !entries->isEmpty())
        m_ui->pages->setCurrentWidget(m_ui->table);
    else
        showEmpty(!entries);
}

void JournalWindow::readMore(qint64 beforeSeq)
{
    const int generation = m_generation;
    const QString number = m_ui->searchEdit->text().trimmed();
    onResult(this, m_store.list(pageSize, beforeSeq, number), [this, generation](const Result<QList<JournalEntry>>& entries) {
        if (generation == m_generation && entries)
            m_model->appendPage(*entries, entries->size() < pageSize);
    });
}

void JournalWindow::showEmpty(bool failed)
{
    const QString number = m_ui->searchEdit->text().trimmed();
    if (failed) {
        m_ui->emptyState->setTexts(QStringLiteral("journal-text"),
                                   //: RU: База данных не отвечает
                                   tr("The database does not answer"),
                                   //: RU: Подробности — в журнале программы
                                   tr("Details are in the log of the program"));
    } else if (number.isEmpty()) {
        m_ui->emptyState->setTexts(QStringLiteral("journal-text"),
                                   //: RU: Записей пока нет
                                   tr("No entries yet"),
                                   //: RU: Журнал начнётся с первой продажи
                                   tr("The journal begins with the first sale"));
    } else {
        m_ui->emptyState->setTexts(QStringLiteral("search"),
                                   //: RU: Ничего не найдено
                                   tr("Nothing found"),
                                   //: RU: Чека № %1 в журнале нет
                                   tr("Receipt No. %1 is not in the journal").arg(number));
    }
    m_ui->pages->setCurrentWidget(m_ui->emptyState);
}

void JournalWindow::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
    refresh();
}

void JournalWindow::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(0);
    m_ui->headRow->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    m_ui->searchEdit->setFixedWidth(look.px(searchWidth));
    m_ui->buttonRow->setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10));
    auto* delegate = qobject_cast<RowDelegate*>(m_ui->table->itemDelegate());
    (delegate != nullptr ? delegate : new RowDelegate(m_ui->table))->attachTo(m_ui->table);
    QHeaderView* header = m_ui->table->horizontalHeader();
    for (int column = 0; column < JournalTableModel::ColumnCount; ++column) {
        header->setSectionResizeMode(column, widths[column] == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (widths[column] != 0)
            header->resizeSection(column, look.px(widths[column]));
    }
}

void JournalWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
