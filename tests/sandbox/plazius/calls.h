// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/batchreader.h"
#include "tests/sandbox/plazius/footers.h"
#include "tests/sandbox/plazius/guests.h"
#include "tests/sandbox/plazius/loyalty.h"
#include "tests/sandbox/plazius/orders.h"
#include "tests/sandbox/plazius/payments.h"

namespace companion::plaziusbox {

/// The table of section 5: which calls there are, what their query and body must be, and who answers.
class Calls
{
public:
    explicit Calls(Service &service);

    /// `PUT order` of a part under this prefix; empty: not a call of a batch.
    static QString nameOf(const BatchPart &part, const QString &prefix);
    /// Checks and executes one part.
    PartAnswer execute(const BatchPart &part, const QString &prefix, BatchScope &scope);
    /// The body of an error part by the text and the form (string | object | plain | html | empty).
    static QByteArray errorBody(const QString &text, const QString &form);

    Guests &guests() { return m_guests; }
    Loyalty &loyalty() { return m_loyalty; }
    Payments &payments() { return m_payments; }
    Orders &orders() { return m_orders; }

private:
    PartAnswer run(Call &call);

    Service &m_service;
    Guests m_guests;
    Loyalty m_loyalty;
    Notices m_notices;
    Payments m_payments;
    Orders m_orders;
    Footers m_footers;
};

} // namespace companion::plaziusbox
