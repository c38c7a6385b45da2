// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/delivery.h"
#include "services/net/exchange.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUuid>

namespace companion {

/// Paths, headers and words of the wire. Together with BrevixWriter and BrevixReader it is all that an answer of the
/// vendor changes: nothing else in the program knows how BreviX spells anything.
class BrevixProtocol
{
public:
    static QString pingPath() { return QStringLiteral("ping"); }
    static QString statusPath() { return QStringLiteral("status"); }
    static QString lookupPath() { return QStringLiteral("customers/lookup"); }
    static QString requestsPath() { return QStringLiteral("cashback-requests"); }
    static QString cancellationsPath(const QString& requestId);
    static QString registrationsPath() { return QStringLiteral("registrations"); }
    static QString registrationPath(const QString& id);
    static QString resendPath(const QString& id);
    static QString confirmPath(const QString& id);

    static QString profilesPath() { return QStringLiteral("config-profiles"); }
    /// The name goes percent-encoded, as UTF-8 in NFC.
    static QString profilePath(const QString& name);
    static QString cataloguePath(const QString& list);

    /// `{serverUrl}/{prefix}/{path}`.
    static QUrl url(const QString& serverUrl, const QString& prefix, const QString& path);
    /// The query of listCashbackRequests; a plus in a value is encoded by hand, Qt leaves it.
    static QUrl withExternalIds(QUrl url, const QList<QUuid>& uids);

    static QByteArray authorization(const QString& apiKey);
    static HttpHeader terminal(const QString& cashId);
    static HttpHeader delivery(Delivery delivery);
    static HttpHeader idempotencyKey(const QUuid& key);
    static QString deliveryName(Delivery delivery);
    static HttpHeader ifMatch(const QByteArray& etag) { return {QByteArrayLiteral("If-Match"), etag}; }
    static HttpHeader ifNoneMatch(const QByteArray& etag) { return {QByteArrayLiteral("If-None-Match"), etag}; }
    static HttpHeader createOnly() { return ifNoneMatch(QByteArrayLiteral("*")); }
    /// Strong, with its quotes.
    static bool isEntityTag(const QString& text);

    /// X-Brevix-Api: 1 and the X-Request-Id that was sent: the half of *genuine* that needs no body (client policy 1).
    static bool bearsMarks(const Exchange& exchange);

    static QString partialCancel() { return QStringLiteral("partialCancel"); }
    static QString registrationFeature() { return QStringLiteral("registration"); }
    static QString configProfiles() { return QStringLiteral("configProfiles"); }
    static QString catalogue() { return QStringLiteral("catalog"); }
    static QString partialNotSupported() { return QStringLiteral("partial_not_supported"); }
    static QString receiptExists() { return QStringLiteral("receipt_exists"); }
    static QString returnExists() { return QStringLiteral("return_exists"); }
    static QString customerNotFound() { return QStringLiteral("customer_not_found"); }
    static QString customerExists() { return QStringLiteral("customer_exists"); }
};

} // namespace companion
