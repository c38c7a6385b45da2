// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/customer.h"
#include "models/values/money.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <chrono>
#include <optional>

namespace companion {

/// What BreviX says, as values. Optional members of the contract are optional or empty here; unknown ones are gone.

struct ServiceStatus
{
    QString version;
    QDateTime time;
    QStringList features;
    QString minClientVersion;
    QString shopId;
    QString shopName;

    friend bool operator==(const ServiceStatus&, const ServiceStatus&) = default;
};

struct RequestLine
{
    int line = 0;
    Quantity quantity;
    Money sum;
    Quantity cancelledQuantity;
    Money cancelledSum;

    friend bool operator==(const RequestLine&, const RequestLine&) = default;
};

/// A cashback request as the service keeps it.
struct RequestInfo
{
    QString id;
    QUuid externalId; ///< uid of the receipt
    QString status;
    Money total;
    Money cancelledTotal;
    std::optional<Money> cashback;
    QList<RequestLine> lines;
    QString messageForCashier;
    QStringList printLines;

    friend bool operator==(const RequestInfo&, const RequestInfo&) = default;
};

struct CancellationInfo
{
    QString id;
    QUuid returnUid;
    RequestInfo request;

    friend bool operator==(const CancellationInfo&, const CancellationInfo&) = default;
};

struct RegistrationInfo
{
    QString id;
    int codeLength = 0;
    QDateTime expiresAt;
    std::chrono::seconds resendAfter{0};
    int attemptsLeft = 0;

    friend bool operator==(const RegistrationInfo&, const RegistrationInfo&) = default;
};

struct ResentInfo
{
    std::chrono::seconds resendAfter{0};
    QDateTime expiresAt;
    std::optional<int> attemptsLeft;

    friend bool operator==(const ResentInfo&, const ResentInfo&) = default;
};

/// What a customer agreed to.
struct Consent
{
    bool personalData = false;
    std::optional<bool> marketing;
    QDateTime at;
};

struct ProblemField
{
    QString field; ///< JSON pointer into the body
    QString code;
    QString message;

    friend bool operator==(const ProblemField&, const ProblemField&) = default;
};

/// The service's own body of an error.
struct Problem
{
    QString code;
    QString messageForCashier; ///< shown as it came
    QList<ProblemField> errors;
    std::optional<int> attemptsLeft;
    std::optional<std::chrono::seconds> resendAfter;
    std::optional<Customer> customer;
    std::optional<RequestInfo> request;
    std::optional<CancellationInfo> cancellation;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// The value of an answer that has no body.
struct NoContent
{
};

} // namespace companion
