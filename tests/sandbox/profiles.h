// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/service.h"

namespace companion::sandbox {

/// Settings of the module kept on the server, with their preconditions.
class Profiles
{
public:
    explicit Profiles(Service &service);

    HttpAnswer list(const Call &call) const;
    HttpAnswer get(const Call &call) const; ///< HEAD as well: the body is left off by the wire.
    HttpAnswer put(const Call &call);
    HttpAnswer remove(const Call &call);
    /// Writes without precondition (demo data, `POST /__profiles`).
    QJsonObject write(const QString &name, const QJsonObject &document, const QString &writer);

private:
    HttpAnswer preconditionOfPut(const Call &call, const QJsonObject &row) const;
    QJsonArray faultsOf(const QString &name, const QJsonObject &document) const;

    Service &m_service;
};

} // namespace companion::sandbox
