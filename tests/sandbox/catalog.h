// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/service.h"

namespace companion::sandbox {

/// Reference lists: `warehouses`, `categories`, `inviters`.
class Catalog
{
public:
    explicit Catalog(Service &service);

    HttpAnswer list(const Call &call, const QString &kind) const;
    /// true for null, for everything when Config::checkCatalog is off, and for active entries.
    bool knows(const QString &kind, const QJsonValue &id) const;
    void replace(const QString &kind, const QJsonArray &items);

private:
    Service &m_service;
};

/// 304 when the tag of If-None-Match is the current one; the tag is set in both cases (the contract's `tagged`).
HttpAnswer tagged(const HttpRequest &request, HttpAnswer answer, const QByteArray &etag);

} // namespace companion::sandbox
