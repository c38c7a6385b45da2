// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/profileloaddialog.h"

#include "forms/common/hairline.h"
#include "forms/common/look.h"
#include "forms/settings/profiletables.h"
#include "forms/settings/texttable.h"
#include "models/settings/profilename.h"
#include "models/settings/profilepreview.h"
#include "models/settings/profilewords.h"
#include "services/session/settingsservice.h"
#include "ui_profileloaddialog.h"

#include <QScreen>
#include <QShowEvent>

#include <algorithm>

namespace companion {

namespace {

constexpr QSize windowSize{1040, 680};
constexpr int listHeight = 168; ///< header and five rows
const QString trouble = QStringLiteral("trouble");
const QList<int> listWidths{280, 160, 140, 0};

} // namespace

ProfileLoadDialog::ProfileLoadDialog(ProfileSource& source, SettingsService& settings, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProfileLoadDialog>())
    , m_source(source)
    , m_settings(settings)
    , m_list(new TextTable(ProfileTables::listHeaders(), this))
    , m_differences(new TextTable(ProfileTables::differenceHeaders(
                                      //: RU: На этой кассе
                                      tr("On this till"),
                                      //: RU: На сервере
                                      tr("On the server")),
                                  this))
    , m_wanted(name)
{
    m_ui->setupUi(this);
    //: RU: Загрузка настроек с сервера
    setWindowTitle(tr("Loading settings from the server"));
    m_list->setNamesFirst(true);
    m_list->attachTo(m_ui->list, m_ui->listLabel->text());
    //: RU: Отличия
    m_differences->attachTo(m_ui->differences, tr("Differences"));
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonPart), new HairLine(Qt::Horizontal, this));
    m_ui->yesButton->setDefault(true);
    setAccent(m_ui->yesButton, true);
    m_ui->listLabel->setBuddy(m_ui->list);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfileLoadDialog::askProfile);
    connect(m_ui->messageBar, &MessageBar::actionTriggered, this, &ProfileLoadDialog::tryAgain);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        if (m_loaded.contains(currentName()))
            Q_EMIT chosen(m_loaded.value(currentName()));
    });
    clearPreview();
    applySizes();
    resize((windowSize * Look::of(this).textScale).boundedTo(screen()->availableSize()));
    askList();
}

ProfileLoadDialog::~ProfileLoadDialog() = default;

void ProfileLoadDialog::begin(const QString& what)
{
    m_ui->messageBar->withdraw(trouble);
    // Interface 2.1: with the link known to be down the reason is there at once, and a try runs behind it.
    if (const QString known = m_source.knownTrouble(); !known.isEmpty())
        fail(known);
    m_flight = std::make_unique<QObject>();
    m_ui->busyLine->start(what, m_source.deadline());
    refreshApply();
}

void ProfileLoadDialog::end()
{
    m_flight.reset();
    m_ui->busyLine->stop();
    m_ui->messageBar->withdraw(trouble);
}

void ProfileLoadDialog::fail(const QString& words)
{
    Message message;
    message.kind = Message::Kind::Error;
    message.fact = words.endsWith(u'.') ? words : words + u'.';
    //: RU: Повторить
    message.action = tr("Try again");
    m_ui->messageBar->post(trouble, message);
}

void ProfileLoadDialog::tryAgain()
{
    if (m_applying)
        return;
    if (m_listed)
        askProfile();
    else
        askList();
}

void ProfileLoadDialog::askList()
{
    //: RU: Запрашиваем список конфигураций
    begin(tr("Asking for the list of profiles"));
    m_source.list(m_flight.get(), [this](const ProfileListing& listing) {
        end();
        takeList(listing);
    });
}

void ProfileLoadDialog::takeList(const ProfileListing& listing)
{
    if (listing.end != ProfileEnd::Good) {
        fail(listing.words);
        return;
    }
    m_listed = true;
    m_profiles = listing.profiles;
    QList<QStringList> rows;
    for (const ProfileInfo& info : std::as_const(m_profiles))
        rows.append(ProfileTables::row(info));
    m_list->setRows(rows);
    if (rows.isEmpty()) {
        //: RU: На сервере ещё нет ни одной конфигурации
        m_ui->differenceLabel->setText(tr("There is no profile on the server yet"));
        return;
    }
    const auto wanted = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                     [this](const ProfileInfo& info) { return normalizedProfileName(info.name) == m_wanted; });
    const int row = wanted == m_profiles.cend() ? 0 : static_cast<int>(wanted - m_profiles.cbegin());
    m_ui->list->selectRow(row);
    m_ui->list->setFocus();
}

QString ProfileLoadDialog::currentName() const
{
    const QModelIndex current = m_ui->list->currentIndex();
    return current.isValid() ? m_profiles.at(current.row()).name : QString();
}

void ProfileLoadDialog::askProfile()
{
    const QString name = currentName();
    clearPreview();
    if (name.isEmpty())
        return;
    if (m_loaded.contains(name)) {
        m_flight.reset();
        m_ui->busyLine->stop();
        m_ui->messageBar->withdraw(trouble);
        showPreview();
        return;
    }
    //: RU: Загружаем конфигурацию
    begin(tr("Loading the profile"));
    m_source.load(m_flight.get(), name, [this, name](const ProfileLoading& loading) {
        end();
        takeProfile(name, loading);
    });
}

void ProfileLoadDialog::takeProfile(const QString& name, const ProfileLoading& loading)
{
    if (loading.end != ProfileEnd::Good) {
        fail(loading.words);
        return;
    }
    m_loaded.insert(name, loading);
    showPreview();
}

void ProfileLoadDialog::showPreview()
{
    const Directories& lists = m_settings.directories();
    const ProfilePreview preview = previewOf(m_settings.current(), m_loaded.value(currentName()).profile,
                                             {lists.users, lists.warehouses, lists.groups});
    m_differences->setRows(ProfileTables::rows(preview.differences));
    m_ui->differenceLabel->setText(ProfileTables::summary(preview.differences));
    if (!preview.missing.isEmpty()) {
        //: RU: Справочники этой кассы другие.
        m_ui->missing->setState(Sign::Warning, tr("The reference lists of this till are different."),
                                ProfileTables::missing(preview.missing), true);
        m_ui->missing->show();
    }
    refreshApply();
}

void ProfileLoadDialog::clearPreview()
{
    m_differences->setRows({});
    m_ui->differenceLabel->clear();
    m_ui->missing->clear();
    refreshApply();
}

void ProfileLoadDialog::refreshApply()
{
    const QString name = currentName();
    bool useful = m_loaded.contains(name) && !m_flight && !m_applying;
    if (useful && m_differences->rows().isEmpty())
        useful = normalizedProfileName(name) != followedProfile(m_settings.current().brevix.profile);
    m_ui->yesButton->setEnabled(useful);
}

void ProfileLoadDialog::setApplying(bool applying)
{
    m_applying = applying;
    m_ui->list->setEnabled(!applying);
    m_ui->yesButton->setBusy(applying);
    m_ui->closeButton->setEnabled(!applying);
    if (applying)
        // Without a deadline: the countdown would offer Esc, which leads nowhere now (C4).
        //: RU: Применяем и проверяем связь
        m_ui->busyLine->start(tr("Applying and checking the link"), {});
    else
        m_ui->busyLine->stop();
    refreshApply();
}

void ProfileLoadDialog::showFailure(const QString& fact, const QString& words)
{
    setApplying(false);
    m_ui->messageBar->post(trouble, {Message::Kind::Error, fact, QString(), words});
}

void ProfileLoadDialog::reject()
{
    if (m_applying)
        return;
    const bool waits = m_flight != nullptr;
    m_flight.reset();
    m_ui->busyLine->stop();
    if (!waits) {
        QDialog::reject();
        return;
    }
    //: RU: Запрос отменён
    fail(tr("The request was cancelled"));
    refreshApply();
}

void ProfileLoadDialog::applySizes()
{
    arrangeProfileWindow(*m_ui, Look::of(this), listHeight, listWidths);
    m_ui->buttonRow->setStretch(0, 1);
    m_ui->middlePart->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ProfileLoadDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void ProfileLoadDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

} // namespace companion
