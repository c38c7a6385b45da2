// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/profilehistorydialog.h"

#include "forms/common/hairline.h"
#include "forms/common/look.h"
#include "forms/settings/profiletables.h"
#include "forms/settings/texttable.h"
#include "models/settings/profile.h"
#include "models/settings/profilewords.h"
#include "services/platform/onresult.h"
#include "services/session/profilekeeper.h"
#include "services/session/settingsservice.h"
#include "ui_profilehistorydialog.h"

#include <QScreen>
#include <QShowEvent>

namespace companion {

namespace {

constexpr QSize windowSize{1040, 680};
constexpr int listHeight = 224; ///< header and seven rows
const QString trouble = QStringLiteral("trouble");
const QList<int> listWidths{160, 190, 330, 0};

} // namespace

ProfileHistoryDialog::ProfileHistoryDialog(ProfileKeeper& keeper, SettingsService& settings, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProfileHistoryDialog>())
    , m_settings(settings)
    , m_list(new TextTable(ProfileTables::historyHeaders(), this))
    , m_differences(new TextTable(ProfileTables::differenceHeaders(
                                      //: RU: Сейчас
                                      tr("Now"),
                                      //: RU: После возврата
                                      tr("After the return")),
                                  this))
{
    m_ui->setupUi(this);
    //: RU: История конфигураций
    setWindowTitle(tr("History of profiles"));
    m_list->attachTo(m_ui->list, m_ui->listLabel->text());
    //: RU: Отличия
    m_differences->attachTo(m_ui->differences, tr("Differences"));
    m_ui->listLabel->setBuddy(m_ui->list);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonPart), new HairLine(Qt::Horizontal, this));
    m_ui->emptyState->setTexts(QStringLiteral("clock-history"),
                               //: RU: Истории пока нет
                               tr("There is no history yet"),
                               //: RU: Она начнётся с первой применённой или сохранённой конфигурации
                               tr("It begins with the first profile that is applied or saved"));
    m_ui->emptyState->hide();
    m_ui->yesButton->setDefault(true);
    m_ui->yesButton->setEnabled(false);
    setAccent(m_ui->yesButton, true);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfileHistoryDialog::showPreview);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_ui->list->currentIndex();
        if (current.isValid())
            Q_EMIT chosen(m_entries.at(current.row()));
    });
    applySizes();
    resize((windowSize * Look::of(this).textScale).boundedTo(screen()->availableSize()));
    onResult(this, keeper.history(), [this](const Result<QList<ProfileHistoryEntry>>& entries) { take(entries); });
}

ProfileHistoryDialog::~ProfileHistoryDialog() = default;

void ProfileHistoryDialog::take(const Result<QList<ProfileHistoryEntry>>& entries)
{
    if (!entries) {
        //: RU: База данных не отвечает.
        showFailure(tr("The database does not answer."), {});
        return;
    }
    m_entries = *entries;
    QList<QStringList> rows;
    for (const ProfileHistoryEntry& entry : std::as_const(m_entries))
        rows.append(ProfileTables::row(entry));
    m_list->setRows(rows);
    if (rows.isEmpty()) {
        for (QWidget* part : {m_ui->topPart, static_cast<QWidget*>(m_ui->list), m_ui->middlePart,
                              static_cast<QWidget*>(m_ui->differences)})
            part->hide();
        m_ui->emptyState->show();
        return;
    }
    m_ui->list->selectRow(0);
    m_ui->list->setFocus();
}

void ProfileHistoryDialog::showPreview()
{
    const QModelIndex current = m_ui->list->currentIndex();
    m_differences->setRows({});
    m_ui->differenceLabel->clear();
    m_ui->yesButton->setEnabled(false);
    if (!current.isValid())
        return;
    const ProfileReading before = readProfile(m_entries.at(current.row()).before);
    if (!before.profile) {
        m_ui->differenceLabel->setText(profileFaultsText(before.faults));
        return;
    }
    const QList<ProfileDifference> found = differences(m_settings.current(), before.profile->shared);
    m_differences->setRows(ProfileTables::rows(found));
    m_ui->differenceLabel->setText(ProfileTables::summary(found));
    m_ui->yesButton->setEnabled(!found.isEmpty());
}

void ProfileHistoryDialog::setReturning(bool returning)
{
    m_returning = returning;
    m_ui->list->setEnabled(!returning);
    m_ui->yesButton->setBusy(returning);
    m_ui->closeButton->setEnabled(!returning);
    if (returning) {
        m_ui->messageBar->withdraw(trouble);
        //: RU: Возвращаем прежние настройки
        m_ui->busyLine->start(tr("Bringing the former settings back"), {});
    } else {
        m_ui->busyLine->stop();
    }
}

void ProfileHistoryDialog::reject()
{
    if (!m_returning)
        QDialog::reject();
}

void ProfileHistoryDialog::showFailure(const QString& fact, const QString& words)
{
    setReturning(false);
    m_ui->messageBar->post(trouble, {Message::Kind::Error, fact, QString(), words});
}

void ProfileHistoryDialog::applySizes()
{
    arrangeProfileWindow(*m_ui, Look::of(this), listHeight, listWidths);
    m_ui->buttonRow->setStretch(0, 1);
}

void ProfileHistoryDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void ProfileHistoryDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

} // namespace companion
