// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/profilekeeper.h"

#include "models/settings/findingwords.h"
#include "models/settings/profilename.h"
#include "models/settings/profilewords.h"
#include "services/platform/clock.h"
#include "services/platform/onresult.h"
#include "services/session/settingsservice.h"
#include "services/store/profilehistorystore.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace companion {

namespace {

double randomStretch()
{
    return 1.0 + QRandomGenerator::global()->generateDouble() * 0.2;
}

ReferenceLists listsOf(const Directories& directories)
{
    return {directories.users, directories.warehouses, directories.groups};
}

} // namespace

ProfileKeeper::ProfileKeeper(ProfileSource& source, SettingsService& settings, ProfileHistoryStore& history,
                             ProfileApplier::LinkTest linkTest, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_settings(settings)
    , m_history(history)
    , m_clock(clock)
    , m_applier(settings, history, std::move(linkTest), clock)
    , m_jitter(&randomStretch)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ProfileKeeper::wake);
    connect(&m_settings, &SettingsService::changed, this, &ProfileKeeper::settingsChanged);
    connect(&m_applier, &ProfileApplier::busyChanged, this, &ProfileKeeper::changingIs);
    m_state.settings = profileWatchSettings(m_settings.current());
}

ProfileKeeper::~ProfileKeeper() = default;

void ProfileKeeper::start()
{
    onResult(this, m_history.list(), [this](const Result<QList<ProfileHistoryEntry>>& history) { begin(history); });
}

void ProfileKeeper::begin(const Result<QList<ProfileHistoryEntry>>& history)
{
    if (history && !history->isEmpty()) {
        m_refusedHash = refusedSettings(history->first());
        m_applier.resume(*history, [this](const ProfileChange& change) { fail(change.words); });
    }
    dispatch(profilewatch::SettingsAre{profileWatchSettings(m_settings.current())});
    dispatch(profilewatch::Started{});
}

void ProfileKeeper::wake()
{
    dispatch(profilewatch::Woke{});
}

void ProfileKeeper::setLinkUp(bool up)
{
    if (m_state.linkUp != up)
        dispatch(profilewatch::LinkIs{up});
}

void ProfileKeeper::setReceiptOpen(bool open)
{
    m_receiptOpen = open;
    m_applier.setReceiptOpen(open);
    tellBusy();
}

void ProfileKeeper::setSettingsOpen(bool open)
{
    m_settingsOpen = open;
    tellBusy();
}

void ProfileKeeper::tellBusy()
{
    const bool busy = m_receiptOpen || m_settingsOpen;
    if (m_state.busy != busy)
        dispatch(profilewatch::BusyIs{busy});
}

void ProfileKeeper::settingsChanged()
{
    // What is being asked about another profile, or another service, answers no question of ours.
    m_ownHash.clear();
    const bool otherProfile = m_followed != followedProfile(m_settings.current().brevix.profile);
    const bool otherService = m_asked != m_settings.endpointId();
    if (m_flight && (otherProfile || otherService)) {
        m_flight.reset();
        dispatch(profilewatch::CheckEnded{});
    }
    dispatch(profilewatch::SettingsAre{profileWatchSettings(m_settings.current())});
}

void ProfileKeeper::dispatch(const profilewatch::Event& event)
{
    profilewatch::Step step = profilewatch::advance(std::move(m_state), event, m_clock.now().tick, m_jitter());
    m_state = std::move(step.state);
    for (const profilewatch::Action& action : std::as_const(step.actions))
        std::visit([this](const auto& what) { perform(what); }, action);
    armTimer();
}

void ProfileKeeper::armTimer()
{
    if (!m_state.nextCheckAt || !m_state.linkUp) {
        m_timer.stop();
        return;
    }
    const auto left = *m_state.nextCheckAt - m_clock.now().tick;
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

void ProfileKeeper::perform(const profilewatch::Check&)
{
    m_followed = followedProfile(m_settings.current().brevix.profile);
    m_asked = m_settings.endpointId();
    m_flight = std::make_unique<QObject>();
    ask();
}

/// The version first: it costs a few bytes. Only another one is loaded.
void ProfileKeeper::ask()
{
    const QString name = m_followed;
    const bool seen = m_known && m_known->name == name && m_known->endpoint == m_settings.endpointId() && !m_known->etag.isEmpty();
    if (!m_source.isSupported()) {
        QMetaObject::invokeMethod(m_flight.get(), [this] { checkFailed({}); }, Qt::QueuedConnection);
        return;
    }
    if (!seen) {
        load(name);
        return;
    }
    m_source.check(m_flight.get(), name, m_known->etag, [this, name](const ProfileCheck& check) {
        if (check.end == ProfileEnd::Unchanged)
            compare();
        else if (check.end == ProfileEnd::Good)
            load(name);
        else
            checkFailed(check.words);
    });
}

void ProfileKeeper::load(const QString& name)
{
    m_source.load(m_flight.get(), name, [this](const ProfileLoading& loading) {
        if (loading.end != ProfileEnd::Good) {
            m_known.reset();
            checkFailed(loading.words);
            return;
        }
        keep(loading.profile, loading.etag);
        compare();
    });
}

void ProfileKeeper::keep(const Profile& profile, const QByteArray& etag)
{
    m_known = Known{normalizedProfileName(profile.name), m_settings.endpointId(), etag, contentHash(profile.shared), profile};
}

/// «Отличается от локальных»: by the content hash.
void ProfileKeeper::compare()
{
    m_flight.reset();
    m_saidLast.clear();
    if (m_ownHash.isEmpty())
        m_ownHash = contentHash(m_settings.current());
    if (m_known->contentHash == m_ownHash) {
        dispatch(profilewatch::CheckEnded{profilewatch::Seen::Same, {}, true});
        return;
    }
    m_news = {};
    m_news.profile = m_known->profile;
    m_news.etag = m_known->etag;
    m_news.preview = previewOf(m_settings.current(), m_news.profile, listsOf(m_settings.directories()));
    if (m_settings.current().brevix.profile.onDifference == ProfileAction::Apply)
        m_news.hindrance = hindranceOf(m_news.preview);
    const bool mayApply = m_news.hindrance.isEmpty();
    dispatch(profilewatch::CheckEnded{profilewatch::Seen::Differs, versionOf(m_news), mayApply});
}

QByteArray ProfileKeeper::versionOf(const ProfileNews& news) const
{
    const QByteArray version = news.etag.isEmpty() ? contentHash(news.profile.shared) : news.etag;
    return news.profile.name.toUtf8() + '\n' + version + (news.hindrance.isEmpty() ? "" : "\nhindered");
}

/// B-CFG-05: rows that mean nothing here, or settings with which the module would stop working, are nothing to apply unasked.
QString ProfileKeeper::hindranceOf(const ProfilePreview& preview) const
{
    if (m_known->contentHash == m_refusedHash)
        //: RU: Эти настройки уже применялись, и прежние были возвращены.
        return tr("These settings were in force before, and the former ones were brought back.");
    if (!preview.missing.isEmpty())
        return missingText(preview.missing.first());
    const ReferenceLists lists = listsOf(m_settings.directories());
    const bool keyPresent = !m_settings.apiKey().isEmpty();
    const QList<Finding> before = checkSettings(m_settings.current(), lists, keyPresent);
    const QList<Finding> after = checkSettings(applyProfile(m_settings.current(), m_news.profile), lists, keyPresent);
    if (correctlyConfigured(after) || !correctlyConfigured(before))
        return {};
    const auto error = std::find_if(after.cbegin(), after.cend(),
                                    [](const Finding& finding) { return finding.severity == FindingSeverity::Error; });
    return findingLine(*error);
}

void ProfileKeeper::checkFailed(const QString& words)
{
    m_flight.reset();
    dispatch(profilewatch::CheckEnded{});
    if (!words.isEmpty())
        fail(words);
}

void ProfileKeeper::fail(const QString& words)
{
    if (words == m_saidLast)
        return;
    m_saidLast = words;
    Q_EMIT failed(words);
}

void ProfileKeeper::perform(const profilewatch::React& action)
{
    switch (action.reaction) {
    case ProfileReaction::Notify:
        Q_EMIT notifyDifference(m_news);
        return;
    case ProfileReaction::Offer:
        Q_EMIT offer(m_news);
        return;
    case ProfileReaction::Apply:
        applyItself();
        return;
    }
}

void ProfileKeeper::applyItself()
{
    ProfileOrder order;
    order.profile = m_news.profile;
    order.etag = m_news.etag;
    order.act = ProfileAct::AppliedAutomatically;
    const QByteArray version = versionOf(m_news);
    if (m_applier.isBusy()) {
        dispatch(profilewatch::ApplyEnded{}); // found again by the next check
        return;
    }
    m_applier.apply(order, [this, order, version](const ProfileChange& change) {
        dispatch(profilewatch::ApplyEnded{change.applied, version});
        if (change.applied)
            Q_EMIT appliedItself(order.profile, change);
        else
            fail(change.words);
    });
}

void ProfileKeeper::apply(const Profile& profile, const QByteArray& etag, ProfileApplier::Ended done)
{
    ProfileOrder order;
    order.profile = profile;
    order.etag = etag;
    order.follow = true;
    m_applier.apply(order, [this, order, done = std::move(done)](const ProfileChange& change) {
        if (change.applied) {
            keep(order.profile, order.etag);
            m_refusedHash.clear();
            dispatch(profilewatch::ApplyEnded{true, {}});
        }
        done(change);
    });
}

void ProfileKeeper::returnTo(const ProfileHistoryEntry& entry, ProfileApplier::Ended done)
{
    const ProfileReading reading = readProfile(entry.before);
    if (!reading.profile) {
        ProfileChange change;
        change.words = profileFaultsText(reading.faults);
        done(change);
        return;
    }
    ProfileOrder order;
    order.profile = *reading.profile;
    order.act = ProfileAct::Returned;
    order.testLink = false; // whoever goes back wants those settings, whatever the link is like
    m_applier.apply(order, [this, order, done = std::move(done)](const ProfileChange& change) {
        if (change.applied)
            dispatch(profilewatch::ReturnedByPerson{});
        done(change);
    });
}

void ProfileKeeper::save(QObject* context, const QString& name, const QString& comment, const QByteArray& etag,
                         std::function<void(const ProfileSaving&)> done)
{
    ProfileOrder order;
    order.profile = m_applier.present(normalizedProfileName(name));
    order.profile.comment = comment;
    order.act = ProfileAct::Saved;
    const ProfileHistoryEntry entry = m_applier.entryOf(order);
    m_source.save(context, order.profile, etag,
                  [this, order, entry, done = std::move(done)](const ProfileSaving& saving) {
                      if (saving.end == ProfileEnd::Good) {
                          ProfileHistoryEntry stored = entry;
                          stored.etag = saving.etag;
                          note(stored);
                          if (order.profile.name == followedProfile(m_settings.current().brevix.profile))
                              keep(order.profile, saving.etag);
                      }
                      done(saving);
                  });
}

void ProfileKeeper::note(const ProfileHistoryEntry& entry)
{
    //: RU: Запись в историю конфигураций не сделана
    const QString words = tr("The history of profiles was not written");
    onResult(this, m_history.append(entry), [this, words](const Result<qint64>& noted) {
        if (!noted)
            fail(words);
    });
}

QFuture<Result<QList<ProfileHistoryEntry>>> ProfileKeeper::history()
{
    return m_history.list();
}

} // namespace companion
