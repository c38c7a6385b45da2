// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/catalog.h"

#include "tests/sandbox/problem.h"

#include <QCryptographicHash>

namespace companion::sandbox {

Catalog::Catalog(Service &service)
    : m_service(service)
{
}

HttpAnswer Catalog::list(const Call &call, const QString &kind) const
{
    if (!m_service.config.hasFeature(u"catalog"_qs))
        return problem(u"not_supported"_qs);
    const QJsonObject row = m_service.store.get(u"catalog"_qs, kind);
    HttpAnswer answer = jsonAnswer(200, {{u"items"_qs, row.value(u"items"_qs).toArray()}});
    const QByteArray hash = QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex().left(16);
    return tagged(call.http, answer, "\"c-" + hash + '"');
}

bool Catalog::knows(const QString &kind, const QJsonValue &id) const
{
    if (id.isNull() || !m_service.config.checkCatalog)
        return true;
    const QJsonArray items = m_service.store.get(u"catalog"_qs, kind).value(u"items"_qs).toArray();
    for (const QJsonValue &item : items) {
        const QJsonObject entry = item.toObject();
        if (entry.value(u"id"_qs) == id)
            return entry.value(u"active"_qs).toBool();
    }
    return false;
}

void Catalog::replace(const QString &kind, const QJsonArray &items)
{
    m_service.store.put(u"catalog"_qs, kind, {{u"items"_qs, items}});
}

HttpAnswer tagged(const HttpRequest &request, HttpAnswer answer, const QByteArray &etag)
{
    if (request.header("If-None-Match") == etag) {
        answer.status = 304;
        answer.body.clear();
        answer.contentType.clear();
    }
    answer.setHeader("ETag", etag);
    answer.setHeader("Cache-Control", "no-cache");
    return answer;
}

} // namespace companion::sandbox
