// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/session/profiletill.h"

#include "models/settings/profilename.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

template <typename T>
T must(const QFuture<Result<T>>& future)
{
    const Result<T> result = wait(future);
    if (!result)
        qFatal("%ls: %ls", qUtf16Printable(errorName(result.error().code)), qUtf16Printable(result.error().detail));
    return *result;
}

} // namespace

ProfileTill::ProfileTill(const Directories& lists)
{
    must(m_thread.open(m_folder.path() + u"/data"_s));
    must(m_directories.replaceAll(lists, {}));
    bool loaded = false;
    QObject context;
    QObject::connect(&service, &SettingsService::loaded, &context, [&loaded] { loaded = true; });
    service.load();
    spin([&loaded] { return loaded; });
}

void ProfileTill::store(const Settings& settings, const QString& apiKey)
{
    bool saved = false;
    QObject context;
    QObject::connect(&service, &SettingsService::saved, &context, [&saved] { saved = true; });
    service.save(settings, apiKey);
    spin([&saved] { return saved; });
}

Settings ProfileTill::onDisk()
{
    return settingsFromText(must(m_store.load())).settings;
}

QList<ProfileHistoryEntry> ProfileTill::historyOnDisk()
{
    return must(history.list());
}

ReferenceLists ProfileTill::lists() const
{
    const Directories& lists = service.directories();
    return {lists.users, lists.warehouses, lists.groups};
}

void ProfileTill::replaceLists(const Directories& lists)
{
    must(m_directories.replaceAll(lists, {}));
    bool changed = false;
    QObject context;
    QObject::connect(&service, &SettingsService::changed, &context, [&changed] { changed = true; });
    service.reloadDirectories();
    spin([&changed] { return changed; });
}

Directories demoLists()
{
    Directories lists;
    lists.users = {{u"204"_s, u"Лугова Е. С."_s, {}}, {u"205"_s, u"Ветров И. П."_s, {}}};
    lists.warehouses = {{u"001"_s, u"Торговый зал"_s, {}}, {u"002"_s, u"Склад у рампы"_s, {}}};
    lists.groups = {{u"A"_s, u"Бакалея"_s, {}}, {u"B"_s, u"Кофе и чай"_s, {}}, {u"C"_s, u"Сыры"_s, {}}, {u"Z"_s, u"Пакеты"_s, {}}};
    return lists;
}

Settings demoTillSettings()
{
    Settings settings;
    settings.till.cashId = u"till-07"_s;
    settings.till.warehouseCode = u"001"_s;
    settings.till.cashierCode = u"204"_s;
    settings.brevix.active = true;
    settings.brevix.serverUrl = u"https://brevix.example"_s;
    settings.brevix.timeout = std::chrono::seconds(20);
    settings.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"7"_s}};
    settings.brevix.inviters.rows = {{u"204"_s, u"Лугова Е. С."_s, u"inv-204"_s}};
    settings.brevix.categories.rows = {{u"A"_s, u"Бакалея"_s, u"23"_s}};
    settings.brevix.profile.checkInterval = u"60"_s;
    return settings;
}

void ScriptedProfiles::write(const Profile& profile, const QString& by)
{
    Kept one;
    one.profile = profile;
    one.etag = "\"v" + QByteArray::number(++m_version) + '"';
    const QDateTime day(QDate(2025, 3, 20), QTime(10, 0), Qt::OffsetFromUTC, 3 * 3600);
    one.info = {profile.name, profile.name == defaultProfileName(), kept.value(profile.name).info.version + 1, one.etag,
                day.addSecs(60 * m_version), by, profile.comment};
    kept.insert(profile.name, one);
}

void ScriptedProfiles::answer(QObject* context, std::function<void()> what)
{
    if (silent)
        m_held.append({QPointer(context), std::move(what)});
    else
        QTimer::singleShot(0, context, std::move(what));
}

void ScriptedProfiles::release()
{
    silent = false;
    const auto held = std::exchange(m_held, {});
    for (const auto& [context, what] : held) {
        if (context)
            what();
    }
}

void ScriptedProfiles::list(QObject* context, std::function<void(const ProfileListing&)> done)
{
    calls += u"list"_s;
    answer(context, [this, done = std::move(done)] {
        ProfileListing listing;
        listing.words = failWith;
        listing.end = failWith.isEmpty() ? ProfileEnd::Good : ProfileEnd::Failed;
        if (failWith.isEmpty()) {
            for (const Kept& one : std::as_const(kept)) {
                if (one.info.isDefault)
                    listing.profiles.prepend(one.info);
                else
                    listing.profiles.append(one.info);
            }
        }
        done(listing);
    });
}

void ScriptedProfiles::load(QObject* context, const QString& name, std::function<void(const ProfileLoading&)> done)
{
    calls += u"load "_s + name;
    answer(context, [this, name, done = std::move(done)] {
        const auto found = kept.constFind(name);
        if (!failWith.isEmpty())
            done({ProfileEnd::Failed, failWith, {}, {}, {}});
        else if (found == kept.cend())
            done({ProfileEnd::Absent, u"no profile "_s + name, {}, {}, {}});
        else
            done({ProfileEnd::Good, {}, found->profile, found->etag, contentHash(found->profile.shared)});
    });
}

void ScriptedProfiles::check(QObject* context, const QString& name, const QByteArray& etag,
                             std::function<void(const ProfileCheck&)> done)
{
    calls += u"check "_s + name;
    answer(context, [this, name, etag, done = std::move(done)] {
        const auto found = kept.constFind(name);
        if (!failWith.isEmpty())
            done({ProfileEnd::Failed, failWith, {}});
        else if (found == kept.cend())
            done({ProfileEnd::Absent, u"no profile "_s + name, {}});
        else
            done({found->etag == etag ? ProfileEnd::Unchanged : ProfileEnd::Good, {}, found->etag});
    });
}

void ScriptedProfiles::save(QObject* context, const Profile& profile, const QByteArray& etag,
                            std::function<void(const ProfileSaving&)> done)
{
    calls += u"save "_s + profile.name;
    answer(context, [this, profile, etag, done = std::move(done)] {
        const Kept before = kept.value(profile.name);
        if (!failWith.isEmpty()) {
            done({ProfileEnd::Failed, failWith, {}, std::nullopt});
        } else if (before.etag != etag) {
            done({ProfileEnd::Changed, u"changed by somebody else"_s, before.etag,
                  before.etag.isEmpty() ? std::nullopt : std::optional(before.profile)});
        } else {
            write(profile, u"till-07"_s);
            done({ProfileEnd::Good, {}, kept.value(profile.name).etag, std::nullopt});
        }
    });
}

} // namespace companion::test
