// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/endpoints.h"

#include <QUrl>

namespace companion {

QString endpointIdOf(const QString& serverUrl)
{
    const QUrl url(serverUrl.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return serverUrl.trimmed();
    QString id = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    while (id.endsWith(QLatin1Char('/')))
        id.chop(1);
    return id;
}

QString endpointIdOf(const Settings& settings, ProviderId provider)
{
    switch (provider) {
    case ProviderId::Brevix:
        return endpointIdOf(settings.brevix.serverUrl);
    case ProviderId::Plazius:
        return endpointIdOf(settings.plazius.serverUrl);
    }
    return {};
}

QStringList endpointIds(const Settings& settings)
{
    return {endpointIdOf(settings, ProviderId::Brevix), endpointIdOf(settings, ProviderId::Plazius)};
}

} // namespace companion
