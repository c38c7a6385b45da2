// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/profileactions.h"

#include "forms/settings/profilehistorydialog.h"
#include "forms/settings/profileloaddialog.h"
#include "forms/settings/profilesavedialog.h"
#include "forms/settings/profiletables.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdraft.h"
#include "models/settings/findingwords.h"
#include "models/settings/profilename.h"
#include "models/settings/profilepreview.h"
#include "models/settings/profilewords.h"
#include "services/session/profilekeeper.h"
#include "services/session/settingsservice.h"

#include <algorithm>

namespace companion {

ProfileActions::ProfileActions(QWidget& window, SettingsDraft* draft, SettingsService& settings, ProfileKeeper& keeper)
    : QObject(&window)
    , m_window(window)
    , m_draft(draft)
    , m_settings(settings)
    , m_keeper(keeper)
{
}

const Settings& ProfileActions::shown() const
{
    return m_draft != nullptr ? m_draft->settings() : m_settings.current();
}

bool ProfileActions::hasUnsavedEdits() const
{
    return contentHash(shown()) != contentHash(m_settings.current());
}

void ProfileActions::openLoad()
{
    openLoadOf(followedProfile(shown().brevix.profile));
}

void ProfileActions::openLoadOf(const QString& name)
{
    if (m_load)
        return;
    m_load = new ProfileLoadDialog(m_keeper.source(), m_settings, name, &m_window);
    m_load->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_load, &ProfileLoadDialog::chosen, this, &ProfileActions::askAndApply);
    m_load->open();
}

// B-CFG-05 and the rule of the house: nothing that was typed is lost unasked.
void ProfileActions::askAndApply(const ProfileLoading& loading)
{
    const Directories& lists = m_settings.directories();
    const bool missing = !missingElements(loading.profile, {lists.users, lists.warehouses, lists.groups}).isEmpty();
    if (!missing && !hasUnsavedEdits()) {
        apply(loading.profile, loading.etag);
        return;
    }
    SettingsQuestion question;
    question.title = m_load->windowTitle();
    if (missing) {
        //: RU: Справочники этой кассы другие.
        question.fact = tr("The reference lists of this till are different.");
        //: RU: Строки, которых здесь нет, работать не будут.
        question.words = tr("Rows that do not exist here will have no effect.");
    } else {
        //: RU: Изменения не сохранены.
        question.fact = tr("The changes are not saved.");
    }
    if (hasUnsavedEdits())
        //: RU: Несохранённые изменения заменятся настройками с сервера.
        question.words += (missing ? QStringLiteral(" ") : QString())
                          + tr("Unsaved changes will be replaced by the settings from the server.");
    //: RU: Применить
    question.yes = tr("Apply");
    //: RU: Отмена
    question.no = tr("Cancel");
    QuestionDialog::ask(m_load, question, [this, loading](QuestionDialog::Answer answer) {
        if (answer == QuestionDialog::Answer::Yes)
            apply(loading.profile, loading.etag);
    });
}

void ProfileActions::apply(const Profile& profile, const QByteArray& etag)
{
    if (m_load)
        m_load->setApplying(true);
    m_keeper.apply(profile, etag,
                   [self = QPointer(this), profile](const ProfileChange& change) {
                       if (!self)
                           return;
                       if (change.applied) {
                           if (self->m_load)
                               self->m_load->accept();
                           self->takeOver(profile);
                           //: RU: Применена конфигурация: %1.
                           self->tellApplied(tr("Profile applied: %1.").arg(profileTitle(profile.name)), change);
                           return;
                       }
                       //: RU: Конфигурация не применена.
                       const QString fact = tr("The profile was not applied.");
                       if (self->m_load)
                           self->m_load->showFailure(fact, change.words);
                       else
                           Q_EMIT self->told(Sign::Refused, fact, change.words);
                   });
}

/// Brings the draft to what is stored now; edits of what is this till's own stay edits.
void ProfileActions::takeOver(const Profile& profile)
{
    const ProfileSettings followed = m_settings.current().brevix.profile;
    const auto take = [&](Settings& settings) {
        settings = applyProfile(settings, profile);
        settings.brevix.profile.useDefault = followed.useDefault;
        settings.brevix.profile.name = followed.name;
    };
    if (m_draft != nullptr)
        m_draft->takeStored(take);
    Q_EMIT settingsApplied();
}

void ProfileActions::tellApplied(const QString& fact, const ProfileChange& change)
{
    QString words = change.words;
    const auto error = std::find_if(change.findings.cbegin(), change.findings.cend(),
                                    [](const Finding& finding) { return finding.severity == FindingSeverity::Error; });
    if (words.isEmpty() && error != change.findings.cend())
        //: RU: Проверка настроек нашла ошибку: %1
        words = tr("The check of the settings found an error: %1").arg(findingLine(*error));
    Q_EMIT told(words.isEmpty() ? Sign::Done : Sign::Warning, fact, words);
}

void ProfileActions::openSave()
{
    auto* dialog = new ProfileSaveDialog(m_keeper.source(), followedProfile(shown().brevix.profile), hasUnsavedEdits(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileSaveDialog::saveRequested, this,
            [this, dialog](const QString& name, const QString& comment, const QByteArray& etag) {
                save(dialog, name, comment, etag);
            });
    connect(dialog, &ProfileSaveDialog::stored, this,
            [this](const QString& name) { tellSaved(name, {ProfileEnd::Good, {}, {}, std::nullopt}); });
    connect(dialog, &ProfileSaveDialog::loadRequested, this, &ProfileActions::openLoadOf);
    dialog->open();
}

// Not ended with its window: whoever leaves it leaves the wait, and is told the outcome all the same.
void ProfileActions::save(ProfileSaveDialog* dialog, const QString& name, const QString& comment, const QByteArray& etag)
{
    m_keeper.save(&m_keeper, name, comment, etag,
                  [self = QPointer(this), dialog = QPointer(dialog), name](const ProfileSaving& saving) {
                      if (dialog && dialog->isVisible())
                          dialog->taken(name, saving);
                      else if (self)
                          self->tellSaved(name, saving);
                  });
}

void ProfileActions::tellSaved(const QString& name, const ProfileSaving& saving)
{
    //: RU: Сохранена на сервере: %1.
    const QString done = tr("Saved on the server: %1.").arg(profileTitle(name));
    //: RU: Конфигурация не сохранена.
    const QString refused = tr("The profile was not saved.");
    if (saving.end == ProfileEnd::Good)
        Q_EMIT told(Sign::Done, done, QString());
    else
        Q_EMIT told(Sign::Refused, refused, saving.words);
}

void ProfileActions::openHistory()
{
    if (m_history)
        return;
    m_history = new ProfileHistoryDialog(m_keeper, m_settings, &m_window);
    m_history->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_history, &ProfileHistoryDialog::chosen, this, &ProfileActions::askAndReturn);
    m_history->open();
}

void ProfileActions::askAndReturn(const ProfileHistoryEntry& entry)
{
    if (!hasUnsavedEdits()) {
        goBack(entry);
        return;
    }
    SettingsQuestion question;
    question.title = m_history->windowTitle();
    //: RU: Изменения не сохранены.
    question.fact = tr("The changes are not saved.");
    //: RU: Они заменятся прежними настройками.
    question.words = tr("They will be replaced by the former settings.");
    //: RU: Вернуть
    question.yes = tr("Return");
    //: RU: Отмена
    question.no = tr("Cancel");
    QuestionDialog::ask(m_history, question, [this, entry](QuestionDialog::Answer answer) {
        if (answer == QuestionDialog::Answer::Yes)
            goBack(entry);
    });
}

void ProfileActions::goBack(const ProfileHistoryEntry& entry)
{
    if (m_history)
        m_history->setReturning(true);
    m_keeper.returnTo(entry, [self = QPointer(this), entry](const ProfileChange& change) {
        if (!self)
            return;
        if (change.applied) {
            if (self->m_history)
                self->m_history->accept();
            self->takeOver(*readProfile(entry.before).profile);
            //: RU: Возвращены настройки, которые были до %1.
            self->tellApplied(tr("The settings from before %1 are back.").arg(ProfileTables::moment(entry.at)), change);
            return;
        }
        //: RU: Прежние настройки не возвращены.
        const QString fact = tr("The former settings were not brought back.");
        if (self->m_history)
            self->m_history->showFailure(fact, change.words);
        else
            Q_EMIT self->told(Sign::Refused, fact, change.words);
    });
}

} // namespace companion
