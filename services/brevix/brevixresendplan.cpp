// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixresendplan.h"

#include "models/mapping/categoryresolution.h"
#include "models/mapping/inviterresolution.h"
#include "models/mapping/warehouseresolution.h"
#include "models/policy/idempotency.h"
#include "services/brevix/bodyedit.h"
#include "services/brevix/brevixreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// Refusals that a person mends in the mapping tables.
bool isAboutMapping(const OutboxRow& row)
{
    static constexpr std::array codes{QLatin1String("warehouse_unknown"), QLatin1String("inviter_unknown"),
                                      QLatin1String("category_unknown"), QLatin1String("validation_failed")};
    return row.reason == RowReason::NoWarehouseId || std::ranges::find(codes, row.reasonCode) != codes.end();
}

QSet<QUuid> returnsInBody(const QByteArray& body)
{
    QSet<QUuid> known;
    for (const QJsonValue& uid : QJsonDocument::fromJson(body).object().value("reducedBy"_L1).toArray())
        known.insert(QUuid(uid.toString()));
    return known;
}

/// What of the claim came back with the n-th return of the sale.
QMap<int, ClaimLine> returnedWith(const SaleOnRecord& record, qsizetype n, const QList<ClaimLine>& claim)
{
    QMap<int, ClaimLine> lines;
    for (const ReturnableLine& sold : returnableLines(record.sale, record.returns.first(n))) {
        const int number = sold.line.number;
        if (std::ranges::find(claim, number, &ClaimLine::line) == claim.end())
            continue;
        Quantity back;
        for (const ReceiptLine& line : record.returns.at(n).lines) {
            if (line.number == number)
                back = back + line.quantity;
        }
        if (!back.isZero())
            lines.insert(number, {number, back, returnedShare(sold, back)});
    }
    return lines;
}

Money leftOfReceipt(const SaleOnRecord& record)
{
    Money left = record.sale.total();
    for (const Receipt& back : record.returns)
        left -= back.total();
    return left;
}

class Resend
{
public:
    Resend(const BrevixSettings& settings, const OutboxRow& row, const SaleOnRecord& record)
        : m_settings(settings)
        , m_row(row)
        , m_record(record)
        , m_new(row)
    {
    }

    Result<ResendPlan> plan();

private:
    bool mend();
    Result<bool> lower();

    const BrevixSettings& m_settings;
    const OutboxRow& m_row;
    const SaleOnRecord& m_record;
    OutboxRow m_new;
};

/// Whether the mapping says something else by now.
bool Resend::mend()
{
    const auto mended = remapped(m_row, m_record.sale,
                                 WarehouseResolver(m_settings.warehouses).resolve(m_record.sale.warehouseCode).id,
                                 InviterResolver(m_settings.inviters).resolve(m_record.sale.cashier.code).code,
                                 CategoryResolver(m_settings.categories));
    // Bytes written by other means may differ and say the same: the key must not change for that.
    if (!mended || QJsonDocument::fromJson(mended->body) == QJsonDocument::fromJson(m_row.body))
        return false;
    m_new.body = mended->body;
    return true;
}

/// Whether something came back; the body is empty when that was everything.
Result<bool> Resend::lower()
{
    const QSet<QUuid> counted = returnsInBody(m_row.body);
    const Money left = leftOfReceipt(m_record);
    bool lowered = false;
    for (qsizetype n = 0; n < m_record.returns.size() && !m_new.body.isEmpty(); ++n) {
        const QUuid uid = m_record.returns.at(n).uid;
        if (counted.contains(uid))
            continue;
        const QList<ClaimLine> claim = BrevixReader::linesOfClaim(m_new.body);
        if (claim.isEmpty())
            return failure(ErrorCode::StorageDamaged, u"body of row %1"_s.arg(m_row.seq));
        const QMap<int, ClaimLine> back = returnedWith(m_record, n, claim);
        if (back.isEmpty())
            continue;
        const RebuiltBody less = reducedClaim(m_new, back, uid, left).value_or(RebuiltBody{});
        m_new.body = less.body;
        m_new.sum = less.sum;
        lowered = true;
    }
    return lowered;
}

Result<ResendPlan> Resend::plan()
{
    const bool mended = isAboutMapping(m_row) && mend();
    const auto lowered = lower();
    if (!lowered)
        return tl::unexpected<Error>(lowered.error());
    if (m_new.body.isEmpty())
        return ResendPlan{ResendAction::Withdrawn, ReturnedBeforeSending{}};
    if (m_row.reason == RowReason::NoWarehouseId && !mended)
        return ResendPlan{ResendAction::NoWarehouseId, std::nullopt};
    if (!mended && !*lowered)
        return ResendPlan{ResendAction::Unchanged, SendAgain{}};
    const int revision = m_row.revision + 1;
    const RebuiltBody rebuilt{m_new.body, saleKey(m_record.sale, revision), revision, m_new.sum};
    return ResendPlan{*lowered ? ResendAction::Reduced : ResendAction::Rebuilt, SendAgain{rebuilt}};
}

} // namespace

Result<ResendPlan> planBrevixResend(const BrevixSettings& settings, const OutboxRow& row,
                                    const std::optional<SaleOnRecord>& record)
{
    const bool refused = row.state == RowState::Rejected;
    if (!refused && row.state != RowState::Quarantined)
        return failure(ErrorCode::WrongState, u"row %1, %2, send again"_s.arg(row.seq).arg(rowStateName(row.state)));
    if (row.body.isEmpty())
        return ResendPlan{ResendAction::DataErased, std::nullopt};
    if (!refused || row.kind != RowKind::CashbackRequest || !record)
        return ResendPlan{ResendAction::Unchanged, SendAgain{}};
    return Resend(settings, row, *record).plan();
}

} // namespace companion
