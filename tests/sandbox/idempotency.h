// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/service.h"

#include <optional>

namespace companion::sandbox {

/// Binds Idempotency-Key to operation, path and SHA-256 of the body, as the contract says: only on 2xx, for the time
/// that Config::keysTtlSec allows.
class Idempotency
{
public:
    explicit Idempotency(Service &service);

    /// The answer that the key itself gives (replay, reused), or nothing: the request is to be executed.
    std::optional<HttpAnswer> answerFor(const QString &key, const Call &call) const;
    void bind(const QString &key, const Call &call, const HttpAnswer &answer);

private:
    Service &m_service;
};

} // namespace companion::sandbox
