// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprofiles.h"

#include "models/settings/profilename.h"
#include "models/settings/profilewords.h"
#include "services/brevix/brevixprotocol.h"
#include "services/brevix/brevixwords.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

const QString profileNotFound = u"profile_not_found"_s;
constexpr int preconditionFailed = 412;

QString absentWords(const QString& name)
{
    if (name == defaultProfileName())
        //: RU: На сервисе BreviX ещё нет конфигурации по умолчанию
        return BrevixProfiles::tr("The BreviX service has no default profile yet");
    //: RU: На сервисе BreviX нет конфигурации «%1»
    return BrevixProfiles::tr("The BreviX service has no profile “%1”").arg(name);
}

QString changedWords(const QString& name)
{
    if (name == defaultProfileName())
        //: RU: Конфигурация по умолчанию на сервере изменена другим
        return BrevixProfiles::tr("Somebody else has changed the default profile on the server");
    //: RU: Конфигурация «%1» на сервере изменена другим
    return BrevixProfiles::tr("Somebody else has changed the profile “%1” on the server").arg(name);
}

QString unusableWords(const QString& name, const QList<ProfileFault>& faults)
{
    //: RU: %1: применить нельзя: %2
    return BrevixProfiles::tr("%1 cannot be applied: %2").arg(profileTitle(name), profileFaultsText(faults));
}

QString unclearWords(const QString& reason)
{
    //: RU: Сохранилась ли конфигурация, неизвестно. %1
    return BrevixProfiles::tr("Whether the profile was saved is not known. %1").arg(reason);
}

ProfileLoading loadingOf(const QString& name, const BrevixAnswer<ProfileReading>& answer)
{
    ProfileLoading loading;
    loading.etag = answer.etag;
    loading.words = answer.words;
    if (answer.judgement.outcome == Outcome::Refused && answer.judgement.problemCode == profileNotFound) {
        loading.end = ProfileEnd::Absent;
        loading.words = absentWords(name);
    } else if (answer.accepted() && answer.value && answer.value->profile) {
        loading.end = ProfileEnd::Good;
        loading.profile = *answer.value->profile;
        loading.contentHash = contentHash(loading.profile.shared);
    } else if (answer.accepted() && answer.value) {
        loading.end = ProfileEnd::Unusable;
        loading.words = unusableWords(name, answer.value->faults);
    }
    return loading;
}

ProfileCheck checkOf(const QString& name, const BrevixAnswer<NoContent>& answer)
{
    ProfileCheck check;
    check.etag = answer.etag;
    check.words = answer.words;
    if (answer.accepted()) {
        check.end = answer.notModified ? ProfileEnd::Unchanged : ProfileEnd::Good;
    } else if (answer.judgement.outcome == Outcome::Refused) {
        // HEAD has no code: 404 is all that is refused here (client policy 1).
        check.end = ProfileEnd::Absent;
        check.words = absentWords(name);
    }
    return check;
}

bool isLostRace(const BrevixAnswer<ProfileInfo>& put)
{
    return put.judgement.outcome == Outcome::Refused && put.exchange.status == preconditionFailed;
}

/// What the profile that is there now says of our PUT.
ProfileSaving settledBy(const ProfileLoading& found, const Profile& ours, const QByteArray& expected,
                        const BrevixAnswer<ProfileInfo>& put)
{
    ProfileSaving saving;
    saving.etag = found.etag;
    if (found.end == ProfileEnd::Good && found.contentHash == contentHash(ours.shared)) {
        saving.end = ProfileEnd::Good;
        return saving;
    }
    const bool untouched = found.end == ProfileEnd::Absent ? expected.isEmpty() : found.etag == expected;
    const bool seen = found.end == ProfileEnd::Good || found.end == ProfileEnd::Absent || found.end == ProfileEnd::Unusable;
    if (isLostRace(put) || (seen && !untouched)) {
        saving.end = ProfileEnd::Changed;
        saving.words = changedWords(ours.name);
        if (found.end == ProfileEnd::Good)
            saving.theirs = found.profile;
        else if (found.end == ProfileEnd::Failed)
            saving.etag = put.etag;
    } else if (seen) {
        saving.words = put.words; // it did not arrive
    } else {
        saving.end = ProfileEnd::Unclear;
        saving.words = unclearWords(put.words);
    }
    return saving;
}

} // namespace

BrevixProfiles::BrevixProfiles(Transport& transport, BrevixProfileApi::Endpoint endpoint, std::function<LinkState()> link,
                               OutcomeReport report, QObject* parent)
    : ProfileSource(parent)
    , m_api(transport, std::move(endpoint))
    , m_link(std::move(link))
    , m_report(std::move(report))
{
}

template <typename T>
void BrevixProfiles::report(const BrevixAnswer<T>& answer)
{
    m_report(answer.judgement, answer.reason, CallKind::Profile);
}

std::chrono::milliseconds BrevixProfiles::deadline() const
{
    const BrevixEndpoint endpoint = m_api.endpoint();
    return m_link().status == LinkStatus::Up ? endpoint.timeout : endpoint.shortTimeout();
}

QString BrevixProfiles::knownTrouble() const
{
    const LinkState link = m_link();
    return link.status == LinkStatus::Up ? QString() : BrevixWords::sentence(link.lastOutcome, link.lastReason);
}

bool BrevixProfiles::isSupported() const
{
    const LinkState link = m_link();
    return !link.featuresKnown || link.features.contains(BrevixProtocol::configProfiles());
}

void BrevixProfiles::list(QObject* context, std::function<void(const ProfileListing&)> done)
{
    m_api.listProfiles(context, deadline(), [this, done = std::move(done)](const BrevixAnswer<QList<ProfileInfo>>& answer) {
        report(answer);
        ProfileListing listing;
        listing.end = answer.accepted() ? ProfileEnd::Good : ProfileEnd::Failed;
        listing.words = answer.words;
        listing.profiles = answer.value.value_or(QList<ProfileInfo>());
        done(listing);
    });
}

void BrevixProfiles::load(QObject* context, const QString& name, std::function<void(const ProfileLoading&)> done)
{
    m_api.getProfile(context, name, {}, deadline(),
                     [this, name, done = std::move(done)](const BrevixAnswer<ProfileReading>& answer) {
                         report(answer);
                         done(loadingOf(name, answer));
                     });
}

void BrevixProfiles::check(QObject* context, const QString& name, const QByteArray& etag,
                           std::function<void(const ProfileCheck&)> done)
{
    m_api.checkProfile(context, name, etag, deadline(),
                       [this, name, done = std::move(done)](const BrevixAnswer<NoContent>& answer) {
                           report(answer);
                           done(checkOf(name, answer));
                       });
}

void BrevixProfiles::save(QObject* context, const Profile& profile, const QByteArray& etag,
                          std::function<void(const ProfileSaving&)> done)
{
    m_api.putProfile(context, profile, etag,
                     [this, context, profile, etag, done = std::move(done)](const BrevixAnswer<ProfileInfo>& put) {
                         report(put);
                         if (put.accepted()) {
                             done({ProfileEnd::Good, {}, put.value ? put.value->etag : put.etag, std::nullopt});
                         } else if (isLostRace(put) || put.judgement.row == RowEffect::Unknown) {
                             settle(context, profile, etag, put, done);
                         } else {
                             done({ProfileEnd::Failed, put.words, {}, std::nullopt});
                         }
                     });
}

// Client policy 5: 412, or an unknown outcome: load first, equal content hash = success.
void BrevixProfiles::settle(QObject* context, const Profile& ours, const QByteArray& etag,
                            const BrevixAnswer<ProfileInfo>& put, std::function<void(const ProfileSaving&)> done)
{
    m_api.getProfile(context, ours.name, {}, m_api.endpoint().timeout,
                     [this, ours, etag, put, done = std::move(done)](const BrevixAnswer<ProfileReading>& found) {
                         report(found);
                         done(settledBy(loadingOf(ours.name, found), ours, etag, put));
                     });
}

} // namespace companion
