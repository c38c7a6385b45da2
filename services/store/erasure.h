// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/database.h"
#include "services/store/outboxstore.h"

namespace companion {

/// Erases personal data (reliability 4). The journal keeps receipt, sum and masked phone. Storage thread; each function is a
/// transaction of its own and leaves nothing readable in the base or its WAL.
class Erasure
{
public:
    explicit Erasure(Database& database)
        : m_database(database)
    {
    }

    Result<ErasedData> expired(int days, const Moment& now);
    Result<ErasedData> customer(const PhoneNumber& phone);

private:
    Result<ErasedData> inOneGo(const std::function<Result<ErasedData>()>& work);

    Database& m_database;
};

} // namespace companion
