// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/idempotency.h"

#include "tests/sandbox/problem.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace companion::sandbox {

namespace {

const QString table = QStringLiteral("keys");

QString bodyHash(const QByteArray &body)
{
    return QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
}

} // namespace

Idempotency::Idempotency(Service &service)
    : m_service(service)
{
}

std::optional<HttpAnswer> Idempotency::answerFor(const QString &key, const Call &call) const
{
    const QJsonObject bound = m_service.store.get(table, key);
    if (bound.isEmpty() || !m_service.config.keyCheck)
        return std::nullopt;
    const double age = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) - bound.value(u"at"_qs).toDouble();
    if (age > m_service.config.keysTtlSec * 1000.0)
        return std::nullopt;
    const bool same = bound.value(u"operation"_qs).toString() == call.operation
                      && bound.value(u"path"_qs).toString() == QString::fromLatin1(call.http.path)
                      && bound.value(u"sha256"_qs).toString() == bodyHash(call.http.body);
    if (!same)
        return problem(u"idempotency_key_reused"_qs);
    HttpAnswer answer = jsonAnswer(200, bound.value(u"answer"_qs).toObject());
    answer.setHeader("Idempotency-Replayed", "true");
    answer.effect = QByteArrayLiteral("replayed");
    answer.objectId = bound.value(u"objectId"_qs).toString();
    return answer;
}

void Idempotency::bind(const QString &key, const Call &call, const HttpAnswer &answer)
{
    m_service.store.put(table, key,
                        {{u"operation"_qs, call.operation},
                         {u"path"_qs, QString::fromLatin1(call.http.path)},
                         {u"sha256"_qs, bodyHash(call.http.body)},
                         {u"at"_qs, static_cast<double>(QDateTime::currentMSecsSinceEpoch())},
                         {u"objectId"_qs, answer.objectId},
                         {u"answer"_qs, answer.json()}});
}

} // namespace companion::sandbox
