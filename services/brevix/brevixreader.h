// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/brevix/brevixtypes.h"
#include "services/brevix/brevixwriter.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace companion {

/// Reads what BreviX answers, strictly: a required member that is missing or of another form, or a number out of its
/// range, makes the whole answer unreadable. Unknown members and unknown words of an enumeration are let be.
class BrevixReader
{
public:
    /// The object of a body; none when it is no JSON object.
    static std::optional<QJsonObject> object(const QByteArray& body);

    static std::optional<ServiceStatus> status(const QJsonObject& object);
    static std::optional<Customer> customer(const QJsonObject& object);
    static std::optional<RequestInfo> request(const QJsonObject& object);
    static std::optional<QList<RequestInfo>> requests(const QJsonObject& object);
    static std::optional<CancellationInfo> cancellation(const QJsonObject& object);
    static std::optional<RegistrationInfo> registration(const QJsonObject& object);
    static std::optional<ResentInfo> resent(const QJsonObject& object);
    /// Only its code is demanded; a member that cannot be read is absent.
    static std::optional<Problem> problem(const QJsonObject& object);

    /// Our own stored bodies.
    static QList<ClaimLine> linesOfClaim(const QByteArray& claimBody);
    static bool isWholeCancellation(const QByteArray& cancellationBody);
    static QList<ClaimLine> linesOfCancellation(const QByteArray& cancellationBody);
};

} // namespace companion
