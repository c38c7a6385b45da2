// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/http.h"

#include <QJsonArray>

namespace companion::sandbox {

/// One entry of `errors` of a Problem.
QJsonObject fieldError(const QString &field, const QString &code, const QString &message = {});

/// The genuine Problem of a code of the contract: status, title, retryable and the Russian text come from one table.
/// `members` are merged in last (customer, request, attemptsLeft, messageForCashier…).
HttpAnswer problem(const QString &code, const QJsonObject &members = {}, const QJsonArray &errors = {});
/// As above with another status: a code to come, asked for by a fault.
HttpAnswer problemWithStatus(int status, const QString &code, const QJsonObject &members = {});

HttpAnswer validationFailed(const QJsonArray &errors);

} // namespace companion::sandbox
