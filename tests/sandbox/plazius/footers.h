// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/guests.h"

#include <QStringList>

namespace companion::plaziusbox {

/// What the server has printed under a receipt (contract 13), by its state.
class Footers
{
public:
    Footers(Service &service, Guests &guests)
        : m_service(service)
        , m_guests(guests)
    {
    }

    PartAnswer formatted(Call &call);
    PartAnswer markup(Call &call);

private:
    /// Pairs of a word and a sum; the sum is empty for plain lines.
    QList<QPair<QString, QString>> content(const QJsonObject &order) const;
    static QString link(const QJsonObject &order);

    Service &m_service;
    Guests &m_guests;
};

} // namespace companion::plaziusbox
