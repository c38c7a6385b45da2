// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixcaller.h"

#include "services/brevix/brevixprotocol.h"
#include "services/net/addressrule.h"

namespace companion {

namespace {

QByteArray languageTag(const QString& language)
{
    return language == u"en" ? QByteArrayLiteral("en-US") : QByteArrayLiteral("ru-RU");
}

/// None when the address may not be used: the Transport then tries nothing and says AddressNotAllowed.
QUrl callUrl(const BrevixEndpoint& endpoint, const QString& path)
{
    if (!isUsable(checkAddress(endpoint.serverUrl, endpoint.insecureConfirmed)))
        return {};
    return BrevixProtocol::url(endpoint.serverUrl, endpoint.pathPrefix, path);
}

} // namespace

BrevixEndpoint brevixEndpoint(const Settings& settings, const QString& apiKey)
{
    BrevixEndpoint endpoint;
    endpoint.serverUrl = settings.brevix.serverUrl;
    endpoint.pathPrefix = settings.brevix.pathPrefix;
    endpoint.apiKey = Sensitive<QString>(apiKey);
    endpoint.cashId = settings.till.cashId;
    endpoint.language = settings.interface.language;
    endpoint.timeout = settings.brevix.timeout;
    endpoint.insecureConfirmed = settings.brevix.insecureConfirmed;
    return endpoint;
}

BrevixCaller::BrevixCaller(Transport& transport, Endpoint endpoint)
    : m_transport(transport)
    , m_endpoint(std::move(endpoint))
{
}

HttpRequest BrevixCaller::request(HttpMethod method, const QString& path, const QString& operation) const
{
    const BrevixEndpoint endpoint = m_endpoint();
    HttpRequest request;
    request.method = method;
    request.url = callUrl(endpoint, path);
    request.headers = {BrevixProtocol::terminal(endpoint.cashId)};
    request.authorization = Sensitive<QByteArray>(BrevixProtocol::authorization(endpoint.apiKey.reveal()));
    request.acceptLanguage = languageTag(endpoint.language);
    request.deadline = endpoint.timeout;
    request.note.operation = operation;
    return request;
}

} // namespace companion
