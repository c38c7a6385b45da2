// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprotocol.h"

#include "models/policy/idempotency.h"

#include <QRegularExpression>

namespace companion {

namespace {

QString encoded(const QString& segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

} // namespace

QString BrevixProtocol::cancellationsPath(const QString& requestId)
{
    return requestsPath() + QLatin1Char('/') + encoded(requestId) + QStringLiteral("/cancellations");
}

QString BrevixProtocol::registrationPath(const QString& id)
{
    return registrationsPath() + QLatin1Char('/') + encoded(id);
}

QString BrevixProtocol::resendPath(const QString& id)
{
    return registrationPath(id) + QStringLiteral("/resend");
}

QString BrevixProtocol::confirmPath(const QString& id)
{
    return registrationPath(id) + QStringLiteral("/confirm");
}

QString BrevixProtocol::profilePath(const QString& name)
{
    return profilesPath() + QLatin1Char('/') + encoded(name.normalized(QString::NormalizationForm_C));
}

QString BrevixProtocol::cataloguePath(const QString& list)
{
    return QStringLiteral("catalog/") + list;
}

bool BrevixProtocol::isEntityTag(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A\"[\\x21\\x23-\\x7e]{1,64}\"\\z"));
    return form.match(text).hasMatch();
}

QUrl BrevixProtocol::url(const QString& serverUrl, const QString& prefix, const QString& path)
{
    QString base = serverUrl.trimmed();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    QString between = prefix.trimmed();
    while (between.startsWith(QLatin1Char('/')))
        between.remove(0, 1);
    while (between.endsWith(QLatin1Char('/')))
        between.chop(1);
    if (!between.isEmpty())
        between += QLatin1Char('/');
    return QUrl(base + QLatin1Char('/') + between + path, QUrl::StrictMode);
}

QUrl BrevixProtocol::withExternalIds(QUrl url, const QList<QUuid>& uids)
{
    QStringList parts;
    for (const QUuid& uid : uids)
        parts += QStringLiteral("externalId=") + encoded(uid.toString(QUuid::WithoutBraces));
    url.setQuery(parts.join(QLatin1Char('&')), QUrl::StrictMode);
    return url;
}

QByteArray BrevixProtocol::authorization(const QString& apiKey)
{
    // D-19: the key is the user name, the password is empty.
    return apiKey.isEmpty() ? QByteArray() : "Basic " + (apiKey.toUtf8() + ':').toBase64();
}

HttpHeader BrevixProtocol::terminal(const QString& cashId)
{
    return {QByteArrayLiteral("X-Terminal-Id"), cashId.toUtf8()};
}

HttpHeader BrevixProtocol::delivery(Delivery delivery)
{
    return {QByteArrayLiteral("X-Delivery"), deliveryName(delivery).toLatin1()};
}

HttpHeader BrevixProtocol::idempotencyKey(const QUuid& key)
{
    return {QByteArrayLiteral("Idempotency-Key"), keyHeader(key)};
}

QString BrevixProtocol::deliveryName(Delivery delivery)
{
    return delivery == Delivery::Direct ? QStringLiteral("direct") : QStringLiteral("queue");
}

bool BrevixProtocol::bearsMarks(const Exchange& exchange)
{
    return exchange.header(QByteArrayLiteral("X-Brevix-Api")) == "1" &&
           exchange.header(QByteArrayLiteral("X-Request-Id")) == exchange.requestId;
}

} // namespace companion
