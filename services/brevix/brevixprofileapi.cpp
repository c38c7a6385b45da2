// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprofileapi.h"

#include "models/settings/profilename.h"
#include "services/brevix/brevixprofilereader.h"
#include "services/brevix/brevixprotocol.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

BrevixProfileApi::BrevixProfileApi(Transport& transport, Endpoint endpoint)
    : m_caller(transport, std::move(endpoint))
{
}

HttpRequest BrevixProfileApi::request(HttpMethod method, const QString& name, const QString& operation,
                                      Deadline deadline) const
{
    HttpRequest request = m_caller.request(method, BrevixProtocol::profilePath(name), operation);
    request.deadline = deadline.value_or(request.deadline);
    return request;
}

CallHandle BrevixProfileApi::listProfiles(QObject* context, Deadline deadline, Answered<QList<ProfileInfo>> done)
{
    HttpRequest list = m_caller.request(HttpMethod::Get, BrevixProtocol::profilesPath(), u"profiles"_s);
    list.deadline = deadline.value_or(list.deadline);
    return m_caller.call<QList<ProfileInfo>>(context, list, Demands::Value, &BrevixProfileReader::infos, {},
                                             std::move(done));
}

CallHandle BrevixProfileApi::checkProfile(QObject* context, const QString& name, const QByteArray& etag,
                                          Deadline deadline, Answered<NoContent> done)
{
    HttpRequest check = request(HttpMethod::Head, name, u"profile-check"_s, deadline);
    if (!etag.isEmpty())
        check.headers += BrevixProtocol::ifNoneMatch(etag);
    return m_caller.call<NoContent>(context, check, Demands::Confirmation, {}, {}, std::move(done));
}

CallHandle BrevixProfileApi::getProfile(QObject* context, const QString& name, const QByteArray& etag,
                                        Deadline deadline, Answered<ProfileReading> done)
{
    HttpRequest get = request(HttpMethod::Get, name, u"profile"_s, deadline);
    if (!etag.isEmpty())
        get.headers += BrevixProtocol::ifNoneMatch(etag);
    auto read = [name](const QJsonObject& object) { return BrevixProfileReader::document(object, name); };
    return m_caller.call<ProfileReading>(context, get, Demands::Value, read, {}, std::move(done));
}

CallHandle BrevixProfileApi::putProfile(QObject* context, const Profile& profile, const QByteArray& etag,
                                        Answered<ProfileInfo> done)
{
    HttpRequest put = request(HttpMethod::Put, profile.name, u"profile-save"_s, std::nullopt);
    put.headers += etag.isEmpty() ? BrevixProtocol::createOnly() : BrevixProtocol::ifMatch(etag);
    put.body = writeProfile(profile);
    const QString name = normalizedProfileName(profile.name);
    // A18: an answer about another profile is no answer to this one.
    auto read = [name](const QJsonObject& object) {
        auto info = BrevixProfileReader::info(object);
        return info && normalizedProfileName(info->name) == name ? info : std::nullopt;
    };
    return m_caller.call<ProfileInfo>(context, put, Demands::Value, read, {}, std::move(done));
}

CallHandle BrevixProfileApi::deleteProfile(QObject* context, const QString& name, const QByteArray& etag,
                                           Answered<NoContent> done)
{
    HttpRequest remove = request(HttpMethod::Delete, name, u"profile-delete"_s, std::nullopt);
    remove.headers += BrevixProtocol::ifMatch(etag);
    return m_caller.call<NoContent>(context, remove, Demands::Confirmation, {}, {}, std::move(done));
}

} // namespace companion
