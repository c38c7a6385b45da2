// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/profilesavedialog.h"

#include "forms/common/hairline.h"
#include "forms/common/look.h"
#include "forms/settings/profiletables.h"
#include "forms/settings/questiondialog.h"
#include "models/settings/profilename.h"
#include "models/settings/profilewords.h"
#include "models/settings/settingwords.h"
#include "ui_profilesavedialog.h"

#include <QScreen>
#include <QShowEvent>

#include <algorithm>

namespace companion {

namespace {

constexpr QSize windowSize{760, 440};
constexpr int labelWidth = 264;
constexpr int longestComment = 500;
const QString trouble = QStringLiteral("trouble");

} // namespace

ProfileSaveDialog::ProfileSaveDialog(ProfileSource& source, const QString& name, bool unsavedEdits, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProfileSaveDialog>())
    , m_source(source)
{
    m_ui->setupUi(this);
    //: RU: Сохранение настроек на сервере
    setWindowTitle(tr("Saving settings on the server"));
    nameFields();
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonPart), new HairLine(Qt::Horizontal, this));
    m_ui->yesButton->setDefault(true);
    setAccent(m_ui->yesButton, true);
    const bool byDefault = name == defaultProfileName();
    m_ui->defaultBox->setChecked(byDefault);
    m_ui->nameEdit->setText(byDefault ? QString() : name);
    warnOfUnsaved(unsavedEdits);
    connect(m_ui->defaultBox, &QCheckBox::toggled, this, &ProfileSaveDialog::refresh);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &ProfileSaveDialog::refresh);
    connect(m_ui->yesButton, &QPushButton::clicked, this, &ProfileSaveDialog::press);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->messageBar, &MessageBar::actionTriggered, this, &ProfileSaveDialog::askList);
    applySizes();
    resize((windowSize * Look::of(this).textScale).boundedTo(screen()->availableSize()));
    refresh();
    askList();
}

ProfileSaveDialog::~ProfileSaveDialog() = default;

void ProfileSaveDialog::nameFields()
{
    //: RU: Сохранить как конфигурацию по умолчанию
    m_ui->defaultBox->setText(tr("Save as the default profile"));
    m_ui->defaultBox->setAccessibleName(m_ui->defaultBox->text());
    m_ui->nameLabel->setText(settingLabel(SettingId::ProfileName));
    for (const auto& [label, edit] : {std::pair(m_ui->nameLabel, m_ui->nameEdit), std::pair(m_ui->commentLabel, m_ui->commentEdit)}) {
        label->setBuddy(edit);
        edit->setAccessibleName(label->text());
    }
    m_ui->nameEdit->setMaxLength(64);
    m_ui->commentEdit->setMaxLength(longestComment);
    m_ui->nameProblem->setField(m_ui->nameEdit);
}

void ProfileSaveDialog::warnOfUnsaved(bool unsavedEdits)
{
    m_ui->unsaved->setVisible(unsavedEdits);
    if (!unsavedEdits)
        return;
    //: RU: Несохранённые изменения в конфигурацию не войдут.
    m_ui->unsaved->setState(Sign::Warning, tr("Unsaved changes will not be part of the profile."),
                            //: RU: На сервер уйдут настройки, с которыми касса работает сейчас. Чтобы отправить новые, сначала нажмите «ОК».
                            tr("The settings that the till works with now go to the server. To send the new ones, press “OK” first."),
                            true);
}

/// What is there already: a save replaces just the version that the person knows of.
void ProfileSaveDialog::askList()
{
    m_ui->messageBar->withdraw(trouble);
    if (const QString known = m_source.knownTrouble(); !known.isEmpty())
        fail(known, true);
    m_flight = std::make_unique<QObject>();
    //: RU: Запрашиваем список конфигураций
    m_ui->busyLine->start(tr("Asking for the list of profiles"), m_source.deadline());
    m_source.list(m_flight.get(), [this](const ProfileListing& listing) {
        m_flight.reset();
        m_ui->busyLine->stop();
        m_ui->messageBar->withdraw(trouble);
        takeList(listing);
    });
}

void ProfileSaveDialog::takeList(const ProfileListing& listing)
{
    if (listing.end != ProfileEnd::Good) {
        fail(listing.words, true);
        return;
    }
    m_listed = true;
    m_profiles = listing.profiles;
    refresh();
}

QString ProfileSaveDialog::typedName() const
{
    return m_ui->defaultBox->isChecked() ? defaultProfileName() : normalizedProfileName(m_ui->nameEdit->text());
}

const ProfileInfo* ProfileSaveDialog::existing() const
{
    const QString name = typedName();
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&](const ProfileInfo& info) { return normalizedProfileName(info.name) == name; });
    return found == m_profiles.cend() ? nullptr : &*found;
}

void ProfileSaveDialog::refresh()
{
    const QString name = typedName();
    const bool byName = !m_ui->defaultBox->isChecked();
    m_ui->nameEdit->setEnabled(byName && !m_saving);
    m_ui->nameLabel->setEnabled(byName && !m_saving);
    for (QWidget* field : {static_cast<QWidget*>(m_ui->defaultBox), static_cast<QWidget*>(m_ui->commentEdit)})
        field->setEnabled(!m_saving);
    const bool good = isProfileName(name);
    if (byName && !good && !name.isEmpty())
        //: RU: от 1 до 64 знаков, без / ? # %, обратной косой черты и точки в начале
        m_ui->nameProblem->showError(tr("1 to 64 characters, without / \\ ? # % and without a dot in front"));
    else
        m_ui->nameProblem->clear();
    m_ui->yesButton->setEnabled(m_listed && good && !m_saving);
    if (!m_listed || !good) {
        m_ui->place->clear();
        return;
    }
    if (const ProfileInfo* there = existing()) {
        //: RU: Такая конфигурация уже есть и будет заменена.
        m_ui->place->setState(Sign::Notice, tr("There is such a profile, and it will be replaced."),
                              //: RU: Изменена %1, касса %2
                              tr("Changed %1, till %2").arg(ProfileTables::moment(there->updatedAt), there->updatedBy), true);
    } else {
        //: RU: Будет создана новая конфигурация.
        m_ui->place->setState(Sign::Notice, tr("A new profile will be made."), QString(), true);
    }
}

void ProfileSaveDialog::press()
{
    const ProfileInfo* there = existing();
    save(there != nullptr ? there->etag : QByteArray());
}

void ProfileSaveDialog::save(const QByteArray& etag)
{
    if (m_saving)
        return;
    m_saving = true;
    m_ui->messageBar->withdraw(trouble);
    m_ui->yesButton->setBusy(true);
    //: RU: Сохраняем конфигурацию
    m_ui->busyLine->start(tr("Saving the profile"), m_source.deadline());
    refresh();
    Q_EMIT saveRequested(typedName(), m_ui->commentEdit->text().trimmed(), etag);
}

void ProfileSaveDialog::taken(const QString& name, const ProfileSaving& saving)
{
    m_saving = false;
    m_ui->yesButton->setBusy(false);
    m_ui->busyLine->stop();
    refresh();
    switch (saving.end) {
    case ProfileEnd::Good:
        Q_EMIT stored(name);
        accept();
        return;
    case ProfileEnd::Changed:
        askAboutOther(name, saving);
        return;
    default:
        fail(saving.words, false);
    }
}

void ProfileSaveDialog::askAboutOther(const QString& name, const ProfileSaving& saving)
{
    SettingsQuestion question;
    question.title = windowTitle();
    question.fact = saving.words + u'.';
    //: RU: Отмена
    question.no = tr("Cancel");
    const bool gone = saving.etag.isEmpty();
    if (gone) {
        //: RU: Её удалили. Создать заново с настройками этой кассы?
        question.words = tr("It was removed. Make it anew with the settings of this till?");
        //: RU: Создать
        question.yes = tr("Make");
    } else {
        //: RU: Загрузить её, чтобы посмотреть, что изменено, или заменить настройками этой кассы?
        question.words = tr("Load it to see what was changed, or replace it with the settings of this till?");
        //: RU: Загрузить
        question.yes = tr("Load");
        //: RU: Заменить
        question.other = tr("Replace");
    }
    // Enter never overwrites what somebody else has written.
    const auto overwrites = gone ? QuestionDialog::Answer::Yes : QuestionDialog::Answer::Other;
    QuestionDialog::ask(this, question, [this, name, overwrites, etag = saving.etag](QuestionDialog::Answer answer) {
        if (answer == overwrites) {
            save(etag);
        } else if (answer == QuestionDialog::Answer::Yes) {
            Q_EMIT loadRequested(name);
            QDialog::reject();
        } else {
            askList(); // what this window knows of the service is old
        }
    });
}

void ProfileSaveDialog::fail(const QString& words, bool again)
{
    Message message;
    message.kind = Message::Kind::Error;
    message.fact = words.endsWith(u'.') ? words : words + u'.';
    if (again)
        //: RU: Повторить
        message.action = tr("Try again");
    m_ui->messageBar->post(trouble, message);
}

void ProfileSaveDialog::reject()
{
    const bool waits = m_flight != nullptr && m_ui->busyLine->isRunning();
    m_flight.reset();
    if (!waits) {
        QDialog::reject();
        return;
    }
    m_ui->busyLine->stop();
    //: RU: Запрос отменён
    fail(tr("The request was cancelled"), true);
}

void ProfileSaveDialog::applySizes()
{
    const Look& look = Look::of(this);
    const int margin = look.px(20);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(0);
    m_ui->column->setStretch(m_ui->column->indexOf(m_ui->fieldPart), 0);
    m_ui->fieldColumn->setContentsMargins(margin, look.px(16), margin, look.px(12));
    m_ui->fieldColumn->setSpacing(look.px(10));
    m_ui->fields->setHorizontalSpacing(look.px(16));
    m_ui->fields->setVerticalSpacing(look.px(6));
    m_ui->fields->setColumnMinimumWidth(0, look.px(labelWidth));
    m_ui->fields->setColumnStretch(1, 1);
    m_ui->buttonRow->setContentsMargins(margin, look.px(12), margin, look.px(12));
    m_ui->buttonRow->setSpacing(look.px(8));
}

void ProfileSaveDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void ProfileSaveDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
    if (!event->spontaneous())
        (m_ui->defaultBox->isChecked() ? static_cast<QWidget*>(m_ui->commentEdit) : m_ui->nameEdit)->setFocus();
}

} // namespace companion
