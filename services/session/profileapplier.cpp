// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/profileapplier.h"

#include "models/settings/profilename.h"
#include "services/platform/clock.h"
#include "services/platform/onresult.h"
#include "services/session/settingsservice.h"
#include "services/store/profilehistorystore.h"

#include <utility>

namespace companion {

namespace {

ReferenceLists listsOf(const Directories& directories)
{
    return {directories.users, directories.warehouses, directories.groups};
}

QString notAppliedWords(const Error& error)
{
    const QString reason = error.detail.isEmpty() ? errorName(error.code) : error.detail;
    //: RU: Конфигурация не применена, касса работает с прежними настройками. Причина: %1
    return ProfileApplier::tr("The profile was not applied, the till works with the former settings. Reason: %1").arg(reason);
}

QString notTakenBackWords(const Error& error)
{
    const QString reason = error.detail.isEmpty() ? errorName(error.code) : error.detail;
    //: RU: После применения конфигурации проверка связи не прошла, а прежние настройки вернуть не удалось. Причина: %1
    return ProfileApplier::tr("The link check failed after the profile was applied, and the former settings could not be "
                              "brought back. Reason: %1").arg(reason);
}

QString takenBackWords(const QString& reason)
{
    //: RU: После применения конфигурации проверка связи не прошла, возвращены прежние настройки. %1
    return ProfileApplier::tr("The link check failed after the profile was applied, the former settings are back. %1")
        .arg(reason);
}

} // namespace

ProfileApplier::ProfileApplier(SettingsService& settings, ProfileHistoryStore& history, LinkTest linkTest,
                               const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_history(history)
    , m_linkTest(std::move(linkTest))
    , m_clock(clock)
{
    connect(&m_settings, &SettingsService::saved, this, &ProfileApplier::saved);
    connect(&m_settings, &SettingsService::failed, this, &ProfileApplier::notSaved);
}

Profile ProfileApplier::present(const QString& name) const
{
    Profile profile;
    profile.name = name;
    profile.shared = m_settings.current();
    profile.fingerprint = fingerprintOf(listsOf(m_settings.directories()));
    return profile;
}

ProfileHistoryEntry ProfileApplier::entryOf(const ProfileOrder& order) const
{
    const Cashier cashier = m_settings.currentCashier();
    ProfileHistoryEntry entry;
    entry.at = m_clock.now().wall;
    entry.cashierCode = cashier.code;
    entry.cashierName = cashier.name;
    entry.act = order.act;
    entry.profileName = order.profile.name;
    entry.etag = order.etag;
    entry.contentHash = contentHash(order.profile.shared);
    entry.before = writeProfile(present(followedProfile(m_settings.current().brevix.profile)));
    return entry;
}

void ProfileApplier::apply(const ProfileOrder& order, Ended done)
{
    if (isBusy()) {
        ProfileChange busy;
        //: RU: Уже применяется другая конфигурация
        busy.words = tr("Another profile is being applied already");
        done(busy);
        return;
    }
    m_order = order;
    m_done = std::move(done);
    m_before = m_settings.current();
    m_takingBack.clear();
    noteAndSave(order);
}

// N-05: no change of which the history does not know.
void ProfileApplier::noteAndSave(const ProfileOrder& order)
{
    m_phase = Phase::Noting;
    onResult(this, m_history.append(entryOf(order)), [this, order](const Result<qint64>& stored) {
        if (!stored) {
            fail(stored.error());
            return;
        }
        m_entry = *stored;
        m_target = target(order);
        m_phase = Phase::Saving;
        m_settings.save(m_target, m_settings.apiKey());
    });
}

Settings ProfileApplier::target(const ProfileOrder& order) const
{
    Settings target = applyProfile(m_settings.current(), order.profile);
    ProfileSettings& profile = target.brevix.profile;
    const QString name = normalizedProfileName(order.profile.name);
    if (!m_takingBack.isEmpty()) {
        profile.useDefault = m_before.brevix.profile.useDefault;
        profile.name = m_before.brevix.profile.name;
    } else if (order.follow) {
        profile.useDefault = name == defaultProfileName();
        if (!profile.useDefault)
            profile.name = name;
    }
    return target;
}

void ProfileApplier::saved()
{
    // Somebody else's commit is not ours.
    if (m_phase != Phase::Saving || m_settings.current() != m_target)
        return;
    m_entry = 0;
    if (!m_takingBack.isEmpty())
        finish({false, true, m_takingBack, {}});
    else if (m_order.testLink && m_target.brevix.active)
        testLink();
    else
        finish({true, false, {}, {}});
}

void ProfileApplier::notSaved(const Error& error)
{
    if (m_phase == Phase::Saving)
        fail(error);
}

void ProfileApplier::fail(const Error& error)
{
    if (m_entry != 0)
        onResult(this, m_history.remove(std::exchange(m_entry, 0)), [](const Result<Done>&) {});
    if (m_takingBack.isEmpty())
        finish({false, false, notAppliedWords(error), {}});
    else // the profile holds, and the till could not go back
        finish({true, false, notTakenBackWords(error), {}});
}

void ProfileApplier::testLink()
{
    m_phase = Phase::Testing;
    m_linkTest(m_target, m_settings.apiKey(), [this](bool good, const QString& words) {
        if (good)
            finish({true, false, {}, {}});
        else
            takeBack(takenBackWords(words));
    });
}

void ProfileApplier::takeBack(const QString& reason)
{
    m_takingBack = reason;
    ProfileOrder back;
    back.profile = m_order.profile;
    back.profile.shared = m_before;
    back.act = ProfileAct::ReturnedAutomatically;
    noteAndSave(back);
}

void ProfileApplier::finish(ProfileChange change)
{
    m_phase = Phase::Idle;
    change.findings = checkSettings(m_settings.current(), listsOf(m_settings.directories()), !m_settings.apiKey().isEmpty());
    const Ended done = std::exchange(m_done, nullptr);
    if (done)
        done(change);
}

} // namespace companion
