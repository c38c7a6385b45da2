// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/catalogueentry.h"
#include "services/brevix/brevixcaller.h"

#include <QByteArray>
#include <QList>

namespace companion {

/// The reference lists of the service, for the mapping tables; they exist only with the feature `catalog`. Lists of up to
/// 20 000 entries; an answer carries its entity tag. Like BrevixApi: by callback, judged and read, GUI thread.
class BrevixCatalogueApi
{
public:
    using Endpoint = BrevixCaller::Endpoint;
    using Answered = BrevixCaller::Answered<QList<CatalogueEntry>>;

    BrevixCatalogueApi(Transport& transport, Endpoint endpoint);

    /// `etag`: of the list that is known, empty = none. Accepted and notModified: that list still holds, there is no value.
    CallHandle warehouses(QObject* context, const QByteArray& etag, Answered done);
    CallHandle categories(QObject* context, const QByteArray& etag, Answered done);
    /// The id of an inviter is «Код приглашителя».
    CallHandle inviters(QObject* context, const QByteArray& etag, Answered done);

    BrevixEndpoint endpoint() const { return m_caller.endpoint(); }

private:
    CallHandle list(QObject* context, const QString& name, const QByteArray& etag, Answered done);

    BrevixCaller m_caller;
};

} // namespace companion
