// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/guests.h"

namespace companion::plaziusbox {

/// Notifications of payments in the guest's app (contract 14).
class Notices
{
public:
    Notices(Service &service, Guests &guests)
        : m_service(service)
        , m_guests(guests)
    {
    }

    /// `type`: 1 paid, -1 taken back; `payments` in kopecks.
    void add(const QJsonObject &order, int type, const QJsonArray &payments);
    PartAnswer since(Call &call);

private:
    Service &m_service;
    Guests &m_guests;
};

} // namespace companion::plaziusbox
