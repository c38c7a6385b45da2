// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/outboxrow.h"

#include <array>
#include <utility>

namespace companion {

namespace {

template <typename E, std::size_t N>
using NameTable = std::array<std::pair<E, QLatin1String>, N>;

template <typename E, std::size_t N>
QString nameIn(const NameTable<E, N>& table, E value)
{
    for (const auto& [candidate, name] : table) {
        if (candidate == value)
            return name;
    }
    Q_UNREACHABLE();
    return {};
}

template <typename E, std::size_t N>
std::optional<E> valueIn(const NameTable<E, N>& table, QStringView name)
{
    for (const auto& [value, candidate] : table) {
        if (candidate == name)
            return value;
    }
    return std::nullopt;
}

constexpr NameTable<RowKind, 8> kinds{{
    {RowKind::CashbackRequest, QLatin1String("cashback_request")},
    {RowKind::CashbackCancellation, QLatin1String("cashback_cancellation")},
    {RowKind::PlaziusClose, QLatin1String("plazius_close")},
    {RowKind::PlaziusRefund, QLatin1String("plazius_refund")},
    {RowKind::PlaziusCancelPay, QLatin1String("plazius_cancel_pay")},
    {RowKind::PlaziusUnbind, QLatin1String("plazius_unbind")},
    {RowKind::PlaziusReset, QLatin1String("plazius_reset")},
    {RowKind::PlaziusAbort, QLatin1String("plazius_abort")},
}};

constexpr NameTable<RowState, 7> states{{
    {RowState::Pending, QLatin1String("pending")},
    {RowState::Sending, QLatin1String("sending")},
    {RowState::Unknown, QLatin1String("unknown")},
    {RowState::Sent, QLatin1String("sent")},
    {RowState::Rejected, QLatin1String("rejected")},
    {RowState::Annulled, QLatin1String("annulled")},
    {RowState::Quarantined, QLatin1String("quarantined")},
}};

constexpr NameTable<RowReason, 21> reasons{{
    {RowReason::None, QLatin1String("none")},
    {RowReason::NoLink, QLatin1String("no_link")},
    {RowReason::NoAnswer, QLatin1String("no_answer")},
    {RowReason::TlsUntrusted, QLatin1String("tls_untrusted")},
    {RowReason::ForeignAnswer, QLatin1String("not_brevix")},
    {RowReason::WrongAddress, QLatin1String("wrong_address")},
    {RowReason::KeyRefused, QLatin1String("key_refused")},
    {RowReason::Unsupported, QLatin1String("unsupported")},
    {RowReason::Later, QLatin1String("later")},
    {RowReason::Reconcile, QLatin1String("reconcile")},
    {RowReason::WaitsForSale, QLatin1String("waits_for_sale")},
    {RowReason::Refused, QLatin1String("refused")},
    {RowReason::CustomerNotFound, QLatin1String("customer_not_found")},
    {RowReason::NoWarehouseId, QLatin1String("no_warehouse_id")},
    {RowReason::ReturnedBeforeSending, QLatin1String("returned_before_sending")},
    {RowReason::SaleNotAccepted, QLatin1String("sale_not_accepted")},
    {RowReason::RecordingOff, QLatin1String("recording_off")},
    {RowReason::WithdrawnByHand, QLatin1String("withdrawn_by_hand")},
    {RowReason::CrashedTwice, QLatin1String("crashed_twice")},
    {RowReason::NotUnderstood, QLatin1String("not_understood")},
    {RowReason::AbsentAfterRestore, QLatin1String("absent_after_restore")},
}};

} // namespace

bool isLive(RowState state)
{
    return state == RowState::Pending || state == RowState::Sending || state == RowState::Unknown;
}

bool isArchive(RowState state)
{
    return state == RowState::Sent || state == RowState::Rejected || state == RowState::Annulled;
}

bool mayBeWithdrawn(const OutboxRow& row)
{
    return row.state == RowState::Pending || (row.state == RowState::Quarantined && row.stateBefore == RowState::Pending);
}

bool reportsSale(RowKind kind)
{
    return kind == RowKind::CashbackRequest || kind == RowKind::PlaziusClose;
}

bool reportsReturn(RowKind kind)
{
    return kind == RowKind::CashbackCancellation || kind == RowKind::PlaziusRefund;
}

QString rowKindName(RowKind kind)
{
    return nameIn(kinds, kind);
}

QString rowStateName(RowState state)
{
    return nameIn(states, state);
}

QString rowReasonName(RowReason reason)
{
    return nameIn(reasons, reason);
}

std::optional<RowKind> rowKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

std::optional<RowState> rowStateFromName(QStringView name)
{
    return valueIn(states, name);
}

std::optional<RowReason> rowReasonFromName(QStringView name)
{
    return valueIn(reasons, name);
}

} // namespace companion
