// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/config.h"
#include "tests/sandbox/http.h"
#include "tests/sandbox/schema.h"
#include "tests/sandbox/store.h"

#include <QJsonObject>
#include <QString>

namespace companion::sandbox {

/// What every part of the service works on.
struct Service
{
    Store store;
    Config config;
    SchemaCheck schema;
};

/// One call after its path, headers and body were checked.
struct Call
{
    const HttpRequest &http;
    QString operation; ///< operationId of the contract.
    QString id; ///< The variable part of the path, decoded.
    QJsonObject body;
    QString terminal;
};

} // namespace companion::sandbox
