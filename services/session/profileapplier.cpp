// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/profileapplier.h"

#include "models/settings/profilename.h"
#include "services/platform/clock.h"
#include "services/platform/onresult.h"
#include "services/session/settingsservice.h"
#include "services/store/profilehistorystore.h"

#include <QPointer>

#include <algorithm>
#include <optional>
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
        .arg(reason)
        .trimmed();
}

bool isOwed(const ProfileHistoryEntry& entry)
{
    return entry.act == ProfileAct::ReturnedAutomatically && entry.contentHash.isEmpty();
}

bool applies(ProfileAct act)
{
    return act == ProfileAct::Applied || act == ProfileAct::AppliedAutomatically;
}

/// The settings that were in force before `entry`; `now` gives what is this till's own.
std::optional<Settings> formerSettings(const Settings& now, const ProfileHistoryEntry& entry)
{
    const ProfileReading before = readProfile(entry.before);
    if (!before.profile)
        return std::nullopt;
    Settings former = applyProfile(now, *before.profile);
    ProfileSettings& followed = former.brevix.profile;
    const QString name = normalizedProfileName(before.profile->name);
    if (name != followedProfile(followed)) {
        followed.useDefault = name == defaultProfileName();
        if (!followed.useDefault)
            followed.name = name;
    }
    return former;
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
    m_before = m_settings.current();
    m_takingBack.clear();
    m_openAtOrder = m_receiptOpen && order.act != ProfileAct::AppliedAutomatically;
    begin(order, std::move(done));
    noteAndSave(order);
}

void ProfileApplier::begin(const ProfileOrder& order, Ended done)
{
    m_order = order;
    m_done = std::move(done);
    m_phase = Phase::Noting;
    Q_EMIT busyChanged(true);
}

void ProfileApplier::setReceiptOpen(bool open)
{
    m_receiptOpen = open;
    if (open)
        return;
    m_openAtOrder = false;
    if (m_phase == Phase::Waiting)
        std::exchange(m_next, nullptr)();
}

void ProfileApplier::whenReceiptAllows(std::function<void()> step)
{
    if (!mustWait()) {
        step();
        return;
    }
    m_phase = Phase::Waiting;
    m_next = std::move(step);
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
        whenReceiptAllows([this, order] {
            m_target = target(order);
            m_phase = Phase::Saving;
            m_settings.save(m_target, m_settings.apiKey());
        });
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
    forget(std::exchange(m_entry, 0));
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
    if (mustWait())
        oweFormer();
    else
        saveFormer();
}

void ProfileApplier::saveFormer()
{
    ProfileOrder back;
    back.profile = m_order.profile;
    back.profile.shared = m_before;
    back.act = ProfileAct::ReturnedAutomatically;
    noteAndSave(back);
}

/// A program that ends during the receipt still knows at its next start that it has to go back.
void ProfileApplier::oweFormer()
{
    ProfileOrder back;
    back.profile = m_order.profile;
    back.act = ProfileAct::ReturnedAutomatically;
    ProfileHistoryEntry entry = entryOf(back);
    entry.contentHash.clear();
    m_phase = Phase::Noting;
    onResult(this, m_history.append(entry), [this](const Result<qint64>& stored) {
        m_owed = stored ? *stored : 0;
        whenReceiptAllows([this] { saveFormer(); });
    });
}

bool ProfileApplier::resume(const QList<ProfileHistoryEntry>& history, Ended done)
{
    const auto owed = std::find_if(history.cbegin(), history.cend(), isOwed);
    if (owed == history.cend() || isBusy())
        return false;
    const auto applied = std::find_if(owed, history.cend(), [](const ProfileHistoryEntry& entry) { return applies(entry.act); });
    const ProfileReading failed = readProfile(owed->before);
    const bool holds = failed.profile && contentHash(failed.profile->shared) == contentHash(m_settings.current());
    const std::optional<Settings> former =
        holds && applied != history.cend() ? formerSettings(m_settings.current(), *applied) : std::nullopt;
    if (!former) {
        forget(owed->seq);
        return false;
    }
    for (auto untrue = history.cbegin(); untrue != owed; ++untrue) {
        if (untrue->act == ProfileAct::ReturnedAutomatically)
            forget(untrue->seq); // noted, and the program ended before the commit
    }
    ProfileOrder order;
    order.profile.name = owed->profileName;
    m_before = *former;
    m_owed = owed->seq;
    m_openAtOrder = false;
    m_takingBack = takenBackWords({});
    begin(order, std::move(done));
    whenReceiptAllows([this] { saveFormer(); });
    return true;
}

void ProfileApplier::forget(qint64 seq)
{
    if (seq != 0)
        onResult(this, m_history.remove(seq), [](const Result<Done>&) {});
}

void ProfileApplier::finish(ProfileChange change)
{
    m_phase = Phase::Idle;
    forget(std::exchange(m_owed, 0));
    change.findings = checkSettings(m_settings.current(), listsOf(m_settings.directories()), !m_settings.apiKey().isEmpty());
    const QPointer<ProfileApplier> self(this);
    const Ended done = std::exchange(m_done, nullptr);
    if (done)
        done(change);
    if (self)
        Q_EMIT busyChanged(isBusy());
}

} // namespace companion
