// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusendpoint.h"

#include "services/net/addressrule.h"
#include "services/plazius/plaziuswire.h"

#include <QSysInfo>

namespace companion {

namespace {

constexpr qsizetype longestHeader = 255;

QByteArray baseOf(const QString& serverUrl)
{
    QByteArray base = QUrl(serverUrl.trimmed(), QUrl::StrictMode).toEncoded();
    while (base.endsWith('/'))
        base.chop(1);
    return base;
}

/// «Linux 6.1».
QString systemVersion()
{
    QString name = QSysInfo::kernelType();
    name[0] = name[0].toUpper();
    return name + QLatin1Char(' ') + QSysInfo::kernelVersion().section(QLatin1Char('.'), 0, 1);
}

} // namespace

bool PlaziusEndpoint::isCallable() const
{
    return isUsable(checkAddress(serverUrl, insecureConfirmed));
}

bool PlaziusEndpoint::isConfigured() const
{
    return isCallable() && !userId.isEmpty() && !userSecret.isEmpty();
}

QUrl PlaziusEndpoint::checkUrl() const
{
    return isCallable() ? QUrl::fromEncoded(baseOf(serverUrl) + "/api/", QUrl::StrictMode) : QUrl();
}

QUrl PlaziusEndpoint::sessionUrl() const
{
    if (!isCallable())
        return {};
    const QByteArray query =
        "userId=" + PlaziusWire::query(userId) + "&userSecret=" + PlaziusWire::query(userSecret.reveal());
    return QUrl::fromEncoded(baseOf(serverUrl) + "/api/session?" + query, QUrl::StrictMode);
}

QUrl PlaziusEndpoint::batchUrl() const
{
    return isCallable() ? QUrl::fromEncoded(baseOf(serverUrl) + "/api/front/v2/batch", QUrl::StrictMode) : QUrl();
}

QByteArray PlaziusEndpoint::authority() const
{
    return QUrl(serverUrl.trimmed(), QUrl::StrictMode).authority(QUrl::FullyEncoded).toLatin1();
}

QByteArray PlaziusEndpoint::pathPrefix() const
{
    return QUrl::fromEncoded(baseOf(serverUrl)).path(QUrl::FullyEncoded).toLatin1();
}

bool PlaziusEndpoint::sameAccount(const PlaziusEndpoint& other) const
{
    return baseOf(serverUrl) == baseOf(other.serverUrl) && userId == other.userId && userSecret == other.userSecret;
}

PlaziusEndpoint plaziusEndpoint(const Settings& settings, const QString& secret)
{
    PlaziusEndpoint endpoint;
    endpoint.serverUrl = settings.plazius.serverUrl;
    endpoint.userId = settings.plazius.userId;
    endpoint.userSecret = Sensitive<QString>(secret);
    endpoint.terminalId = settings.plazius.terminalId.isEmpty() ? settings.till.cashId : settings.plazius.terminalId;
    endpoint.tapeWidth = settings.plazius.tapeWidth;
    endpoint.xmlFooter = settings.plazius.xmlFooter;
    endpoint.language = settings.plazius.language;
    endpoint.timeout = settings.plazius.timeout;
    endpoint.insecureConfirmed = settings.plazius.insecureConfirmed;
    return endpoint;
}

QList<HttpHeader> plaziusHeaders(const PlaziusEndpoint& endpoint)
{
    const QString version = QStringLiteral(COMPANION_VERSION);
    const auto header = [](const char* name, const QString& value) {
        return HttpHeader(name, plaziusHeaderText(value));
    };
    return {header("Accept", QStringLiteral("application/json")),
            header("Vendor", QStringLiteral("Cashier Companion contributors")),
            header("Product", QStringLiteral("CashierCompanion")),
            header("Product-Version", version),
            header("Plugin-Version", version),
            header("OS-Version", systemVersion()),
            header("User-Agent", QStringLiteral("CashierCompanion/") + version),
            header("Terminal-Id", endpoint.terminalId),
            header("Tape-Width", QString::number(endpoint.tapeWidth)),
            header("Organization", endpoint.userId)};
}

QByteArray plaziusHeaderText(const QString& text)
{
    QByteArray result;
    for (const uint character : text.trimmed().toUcs4()) {
        if (result.size() == longestHeader)
            break;
        result += character >= 32 && character <= 126 ? static_cast<char>(character) : '?';
    }
    return result.isEmpty() ? QByteArrayLiteral("?") : result;
}

} // namespace companion
