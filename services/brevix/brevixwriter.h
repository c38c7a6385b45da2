// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/categoryresolution.h"
#include "models/values/customer.h"
#include "models/values/receipt.h"
#include "services/brevix/brevixtypes.h"

#include <QByteArray>
#include <QMap>

namespace companion {

/// A line of a claim, as far as returns care.
struct ClaimLine
{
    int line = 0;
    Quantity quantity;
    Money sum;

    friend bool operator==(const ClaimLine&, const ClaimLine&) = default;
};

/// What a claim says beside the receipt itself.
struct ClaimContext
{
    bool offline = false;
    QString warehouseId; ///< empty = null is written: such a body is kept in the archive and never sent (D-29)
    QString inviterCode; ///< empty = null
    QString customerId;  ///< empty = by phone
    PhoneNumber phone;
};

/// A body with the sum of its lines.
struct ClaimBody
{
    QByteArray bytes;
    Money total;
    int lines = 0; ///< zero = every line was left out: there is nothing to ask for (D-15)
};

/// The bodies that the till sends. Deterministic: equal values give equal bytes.
class BrevixWriter
{
public:
    static ClaimBody claim(const Receipt& receipt, const ClaimContext& context, const CategoryResolver& categories);
    /// The lines that a claim of this receipt has, for a claim whose body is gone.
    static QList<ClaimLine> linesOfClaim(const Receipt& receipt, const CategoryResolver& categories);

    /// `lines` empty = all that is left (items null).
    static QByteArray cancellation(const Receipt& returnReceipt, bool offline, const QList<ClaimLine>& lines);

    static QByteArray lookup(const PhoneNumber& phone);
    static QByteArray registration(const PhoneNumber& phone, const QString& warehouseId, const QString& inviterCode);
    static QByteArray confirmation(const QString& code, const QString& lastName, const QString& firstName,
                                   const QString& middleName, const std::optional<Consent>& consent);

    /// Milliseconds and the numeric offset: "2025-03-20T09:02:10.000+03:00".
    static QString tillTime(const QDateTime& time);
};

} // namespace companion
