// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprovider.h"

#include "models/policy/idempotency.h"
#include "services/brevix/brevixnotes.h"
#include "services/brevix/brevixprotocol.h"
#include "services/brevix/brevixresendplan.h"
#include "services/brevix/brevixreturnplan.h"
#include "services/brevix/brevixwriter.h"

#include <QCryptographicHash>

namespace companion {

struct BrevixProvider::Resolvers
{
    explicit Resolvers(const BrevixSettings& settings)
        : warehouseSettings(settings.warehouses)
        , inviterSettings(settings.inviters)
        , categorySettings(settings.categories)
        , warehouses(settings.warehouses)
        , inviters(settings.inviters)
        , categories(settings.categories)
    {
    }

    /// Equal lists share their memory as a rule, so that this compares pointers.
    bool areOf(const BrevixSettings& settings) const
    {
        return settings.warehouses == warehouseSettings && settings.inviters == inviterSettings &&
               settings.categories == categorySettings;
    }

    WarehouseSettings warehouseSettings;
    InviterSettings inviterSettings;
    CategorySettings categorySettings;
    WarehouseResolver warehouses;
    InviterResolver inviters;
    CategoryResolver categories;
};

namespace {

/// Client policy 6: while the link is down or the key refused, a closing receipt tries at once only when nobody else
/// does.
bool directAttempt(const LinkState& link, const OfflineSettings& offline)
{
    return link.status == LinkStatus::Up || !offline.checkLink;
}

JournalEntry note(const OutboxRow& row, const Authorization& authorization, JournalKind kind, const QString& text,
                  const Moment& now)
{
    JournalEntry entry;
    entry.at = now.wall;
    entry.kind = kind;
    entry.provider = ProviderId::Brevix;
    entry.receiptUid = row.receiptUid;
    entry.receiptNumber = row.receiptNumber;
    entry.sum = row.sum;
    entry.customerMasked = authorization.phone.masked();
    entry.text = text;
    return entry;
}

} // namespace

BrevixProvider::BrevixProvider(Sources sources)
    : m_sources(std::move(sources))
{
}

BrevixProvider::~BrevixProvider() = default;

const BrevixProvider::Resolvers& BrevixProvider::resolvers(const BrevixSettings& settings) const
{
    if (!m_resolvers || !m_resolvers->areOf(settings))
        m_resolvers = std::make_unique<Resolvers>(settings);
    return *m_resolvers;
}

OutboxRow BrevixProvider::rowOfSale(const Receipt& receipt, const Authorization& authorization, const Moment& now,
                                    const Settings& settings) const
{
    const LinkState link = m_sources.link();
    OutboxRow row;
    row.kind = RowKind::CashbackRequest;
    row.receiptUid = receipt.uid;
    row.saleUid = receipt.uid;
    row.receiptNumber = receipt.number;
    row.key = saleKey(receipt);
    row.customerUnverified = !authorization.verified();
    if (row.customerUnverified)
        row.phone = authorization.phone;
    row.endpointId = m_sources.endpointId();
    row.recordingOff = !settings.brevix.offline.record;
    row.directPending = directAttempt(link, settings.brevix.offline);
    row.createdAt = now.wall;
    return row;
}

ClosingPlan BrevixProvider::planSale(const Receipt& receipt, const std::optional<Authorization>& authorization,
                                     const Moment& now) const
{
    ClosingPlan plan;
    const Settings settings = m_sources.settings();
    if (!settings.brevix.active || !authorization || authorization->provider != ProviderId::Brevix)
        return plan;
    const Resolvers& resolve = resolvers(settings.brevix);
    ClaimContext context;
    context.offline = !authorization->verified() || m_sources.link().status == LinkStatus::Down;
    context.warehouseId = resolve.warehouses.resolve(receipt.warehouseCode).id;
    context.inviterCode = resolve.inviters.resolve(receipt.cashier.code).code;
    context.customerId = authorization->customerId;
    context.phone = authorization->phone;
    const ClaimBody body = BrevixWriter::claim(receipt, context, resolve.categories);

    OutboxRow row = rowOfSale(receipt, *authorization, now, settings);
    row.sum = body.total;
    if (body.lines == 0) {
        plan.journal.append(note(row, *authorization, JournalKind::Notice, BrevixNotes::nothingToClaim(), now));
        return plan;
    }
    row.body = body.bytes;
    row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
    if (!context.warehouseId.isEmpty()) {
        addRow(row, now, plan.rows, plan.journal);
        return plan;
    }
    // D-29: no service would take it; it goes where «Отправить снова» finds it once the mapping is mended.
    row.state = RowState::Rejected;
    row.reason = RowReason::NoWarehouseId;
    row.directPending = false;
    row.archivedAt = now.wall;
    plan.rows.append(row);
    plan.journal.append(note(row, *authorization, JournalKind::RequestRefused, BrevixNotes::noWarehouseId(), now));
    return plan;
}

ReturnPlanner BrevixProvider::planReturn(const Receipt& returnReceipt, const Moment& now) const
{
    // Also with the module switched off: a request that was made is taken back when its goods come back, or the buyer
    // keeps the cashback of goods that he returned.
    const BrevixSettings settings = m_sources.settings().brevix;
    const LinkState link = m_sources.link();
    ReturnContext context;
    context.returnReceipt = returnReceipt;
    context.now = now;
    context.categories = settings.categories;
    context.unsentReturn = settings.offline.unsentReturn;
    context.partialCancelKnownMissing = link.featuresKnown && !link.features.contains(BrevixProtocol::partialCancel());
    context.offline = link.status == LinkStatus::Down;
    context.recordingOff = !settings.offline.record;
    context.directAttempt = directAttempt(link, settings.offline);
    return [context](const SaleOnRecord& record) { return planBrevixReturn(context, record); };
}

ResendPlanner BrevixProvider::planResend() const
{
    return [settings = m_sources.settings().brevix](const OutboxRow& row, const std::optional<SaleOnRecord>& record) {
        return planBrevixResend(settings, row, record);
    };
}

} // namespace companion
