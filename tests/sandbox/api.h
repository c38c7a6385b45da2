// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/cancellations.h"
#include "tests/sandbox/cashback.h"
#include "tests/sandbox/catalog.h"
#include "tests/sandbox/customers.h"
#include "tests/sandbox/idempotency.h"
#include "tests/sandbox/profiles.h"
#include "tests/sandbox/registrations.h"
#include "tests/sandbox/service.h"

#include <QHash>

#include <functional>
#include <optional>

namespace companion::sandbox {

struct Route;

/// The contract: path, method, headers, key, body, then the part of the service that executes.
class Api
{
public:
    explicit Api(Service &service);

    HttpAnswer handle(const HttpRequest &request);
    /// Headers that every answer of the service carries; an answer of something else gets only Date.
    void seal(const HttpRequest &request, HttpAnswer &answer) const;
    /// `none`, `ok` or `bad`; never the key itself.
    QString authorizationOf(const HttpRequest &request) const;

    Customers &customers() { return m_customers; }
    Profiles &profiles() { return m_profiles; }
    Catalog &catalog() { return m_catalog; }

private:
    std::optional<HttpAnswer> refusalByHeaders(const Route &route, const HttpRequest &request) const;
    std::optional<HttpAnswer> refusalByFeature(const Route &route) const;
    std::optional<HttpAnswer> readBody(const Route &route, const HttpRequest &request, QJsonObject &body) const;
    std::optional<HttpAnswer> refusalBySchema(const Route &route, const QJsonObject &body) const;
    HttpAnswer execute(const Route &route, const Call &call);
    HttpAnswer status() const;

    Service &m_service;
    Customers m_customers;
    Registrations m_registrations;
    Cashback m_cashback;
    Cancellations m_cancellations;
    Profiles m_profiles;
    Catalog m_catalog;
    Idempotency m_idempotency;
    QHash<QString, std::function<HttpAnswer(const Call &)>> m_handlers; ///< By operationId.
};

} // namespace companion::sandbox
