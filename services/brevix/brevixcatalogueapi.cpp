// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixcatalogueapi.h"

#include "services/brevix/brevixprofilereader.h"
#include "services/brevix/brevixprotocol.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

BrevixCatalogueApi::BrevixCatalogueApi(Transport& transport, Endpoint endpoint)
    : m_caller(transport, std::move(endpoint))
{
}

CallHandle BrevixCatalogueApi::list(QObject* context, const QString& name, const QByteArray& etag, Answered done)
{
    HttpRequest get = m_caller.request(HttpMethod::Get, BrevixProtocol::cataloguePath(name), u"catalogue"_s);
    if (!etag.isEmpty())
        get.headers += BrevixProtocol::ifNoneMatch(etag);
    return m_caller.call<QList<CatalogueEntry>>(context, get, Demands::Value, &BrevixProfileReader::catalogue, {},
                                                std::move(done));
}

CallHandle BrevixCatalogueApi::warehouses(QObject* context, const QByteArray& etag, Answered done)
{
    return list(context, u"warehouses"_s, etag, std::move(done));
}

CallHandle BrevixCatalogueApi::categories(QObject* context, const QByteArray& etag, Answered done)
{
    return list(context, u"categories"_s, etag, std::move(done));
}

CallHandle BrevixCatalogueApi::inviters(QObject* context, const QByteArray& etag, Answered done)
{
    return list(context, u"inviters"_s, etag, std::move(done));
}

} // namespace companion
