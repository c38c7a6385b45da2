// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/journalentry.h"

#include <array>
#include <utility>

namespace companion {

namespace {

constexpr std::array<std::pair<JournalKind, QLatin1String>, 15> kinds{{
    {JournalKind::AuthorizationApplied, QLatin1String("authorization_applied")},
    {JournalKind::RequestCreated, QLatin1String("request_created")},
    {JournalKind::RequestCancelled, QLatin1String("request_cancelled")},
    {JournalKind::ReceiptClosed, QLatin1String("receipt_closed")},
    {JournalKind::ReturnClosed, QLatin1String("return_closed")},
    {JournalKind::RequestRefused, QLatin1String("request_refused")},
    {JournalKind::RequestWithdrawn, QLatin1String("request_withdrawn")},
    {JournalKind::NotRecorded, QLatin1String("not_recorded")},
    {JournalKind::ReturnWithoutRequest, QLatin1String("return_without_request")},
    {JournalKind::TotalDiffers, QLatin1String("total_differs")},
    {JournalKind::PointsSpent, QLatin1String("points_spent")},
    {JournalKind::SpendingUndone, QLatin1String("spending_undone")},
    {JournalKind::SaleReported, QLatin1String("sale_reported")},
    {JournalKind::ReturnReported, QLatin1String("return_reported")},
    {JournalKind::Notice, QLatin1String("notice")},
}};

} // namespace

QString journalKindName(JournalKind kind)
{
    for (const auto& [candidate, name] : kinds) {
        if (candidate == kind)
            return name;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<JournalKind> journalKindFromName(QStringView name)
{
    for (const auto& [kind, candidate] : kinds) {
        if (candidate == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace companion
