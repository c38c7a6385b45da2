// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "models/policy/rowmachine.h"

#include <QCryptographicHash>

namespace companion {

/// The judgement of a typical answer for each line of client policy 1; made by the judge itself, so that it can never be one that
/// the judge does not give.
inline Judgement judged(int status, bool genuine = true, const QString& code = {},
                        std::optional<std::chrono::seconds> retryAfter = {})
{
    AttemptFacts facts;
    facts.sent = true;
    facts.status = status;
    facts.genuine = genuine;
    facts.problemCode = code;
    facts.retryAfter = retryAfter;
    return judge(facts);
}

inline Judgement noLink()
{
    AttemptFacts facts;
    facts.networkError = true;
    return judge(facts);
}

inline Judgement noAnswer()
{
    AttemptFacts facts;
    facts.deadlineFired = facts.sent = true;
    return judge(facts);
}

inline Judgement untrusted()
{
    AttemptFacts facts;
    facts.tlsErrors = true;
    return judge(facts);
}

inline Moment momentAt(std::chrono::milliseconds tick)
{
    return {QDateTime(QDate(2025, 3, 20), QTime(9, 0), Qt::UTC).addMSecs(tick.count()), tick};
}

inline OutboxRow sampleRow(RowKind kind = RowKind::CashbackRequest)
{
    OutboxRow row;
    row.seq = 7;
    row.kind = kind;
    row.receiptUid = QUuid::createUuid();
    row.saleUid = kind == RowKind::CashbackRequest ? row.receiptUid : QUuid::createUuid();
    row.receiptNumber = QStringLiteral("1042");
    row.sum = Money::fromKopecks(134102);
    row.phone = PhoneNumber::fromE164(QStringLiteral("+79123456789"));
    row.key = QUuid::createUuid();
    row.body = "{\"total\":134102}";
    row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
    row.createdAt = momentAt(std::chrono::milliseconds(0)).wall;
    if (kind == RowKind::CashbackCancellation)
        row.targetId = QStringLiteral("q-70001");
    return row;
}

inline AttemptEnded ended(const Judgement& judgement)
{
    AttemptEnded event;
    event.judgement = judgement;
    return event;
}

} // namespace companion
