// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "services/net/httprequest.h"
#include "services/net/sensitive.h"
#include "services/plazius/plaziuscalls.h"

#include <QString>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace companion {

/// Where Plazius is and how this till speaks with it (contract of Plazius, 1).
struct PlaziusEndpoint
{
    QString serverUrl;
    QString userId;
    Sensitive<QString> userSecret;
    QString terminalId;
    int tapeWidth = 42;
    bool xmlFooter = false;
    QString language = QStringLiteral("ru-RU");
    std::chrono::seconds timeout{30};
    bool insecureConfirmed = false;

    /// min(T, 5) s: of the link check, the session and of calls while the link is down (2.5, 2.6).
    std::chrono::seconds shortTimeout() const { return std::min(timeout, std::chrono::seconds(5)); }
    /// min(T, 20) s: of the queue.
    std::chrono::seconds queueTimeout() const { return std::min(timeout, std::chrono::seconds(20)); }
    PlaziusFooter footer() const { return {xmlFooter, tapeWidth}; }

    /// The address is one that may be called, and login and password are there.
    bool isConfigured() const;
    /// The address may be called; empty parts otherwise.
    bool isCallable() const;
    QUrl checkUrl() const;   ///< {base}/api/
    QUrl sessionUrl() const; ///< carries the secret: never logged, never in an error text
    QUrl batchUrl() const;
    QByteArray authority() const;  ///< host, and port if it stands in the address
    QByteArray pathPrefix() const; ///< of the address, without its last slash

    /// Whether a session made with the one is a session of the other.
    bool sameAccount(const PlaziusEndpoint& other) const;
};

/// `secret`: userSecret. Without a terminal of its own the till is known by «Номер кассы».
PlaziusEndpoint plaziusEndpoint(const Settings& settings, const QString& secret);

/// The headers of a batch but Session and those that belong to the body (2.3).
QList<HttpHeader> plaziusHeaders(const PlaziusEndpoint& endpoint);

/// 1…255 characters with codes 32…126: each other one becomes `?`, the rest is cut.
QByteArray plaziusHeaderText(const QString& text);

} // namespace companion
