// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/saledesk.h"

#include "services/platform/onresult.h"
#include "services/session/settingsservice.h"

namespace companion {

namespace {

Money sumOf(const QList<Tender>& tenders)
{
    Money sum;
    for (const Tender& tender : tenders)
        sum += tender.amount;
    return sum;
}

/// A card of Plazius is masked from the beginning.
QString maskedCustomer(const Authorization& authorization)
{
    return authorization.provider == ProviderId::Plazius ? authorization.customerId : authorization.phone.masked();
}

JournalEntry authorizationEntry(const SaleSession& sale, const Authorization& authorization, const Moment& now)
{
    JournalEntry entry;
    entry.at = now.wall;
    entry.kind = JournalKind::AuthorizationApplied;
    entry.provider = authorization.provider;
    entry.receiptUid = sale.receipt().uid;
    entry.customerMasked = maskedCustomer(authorization);
    return entry;
}

JournalEntry closedEntry(const Receipt& receipt, const std::optional<Authorization>& authorization)
{
    JournalEntry entry;
    entry.at = receipt.closedAt;
    entry.kind = JournalKind::ReceiptClosed;
    entry.receiptUid = receipt.uid;
    entry.receiptNumber = receipt.number;
    entry.sum = receipt.total();
    if (authorization)
        entry.customerMasked = maskedCustomer(*authorization);
    return entry;
}

} // namespace

SaleDesk::SaleDesk(ReceiptStore& receipts, SettingsService& settings, QList<LoyaltyProvider*> providers, Clock& clock,
                   QObject* parent)
    : QObject(parent)
    , m_receipts(receipts)
    , m_settings(settings)
    , m_providers(std::move(providers))
    , m_clock(clock)
{
    openSale();
}

void SaleDesk::start()
{
    onResult(this, m_receipts.counters(m_settings.current().till.cashId),
             [this](const Result<ReceiptCounters>& counters) {
                 if (!counters) {
                     Q_EMIT failed(counters.error());
                     return;
                 }
                 m_numbers = ReceiptNumbers(*counters);
                 m_ready = true;
                 Q_EMIT ready();
             });
}

QString SaleDesk::nextNumber() const
{
    return m_numbers.next(m_clock.now().wall.date()).number;
}

Result<Done> SaleDesk::applyAuthorization(const Authorization& authorization)
{
    const bool replaces = m_sale->authorization().has_value();
    if (const auto applied = m_sale->setAuthorization(authorization); !applied)
        return applied;
    if (replaces)
        m_receipts.removeAuthorization(m_sale->receipt().uid);
    onResult(this, m_receipts.recordAuthorization(authorizationEntry(*m_sale, authorization, m_clock.now())),
             [this](const Result<Done>& recorded) {
                 // The sale goes on: the closing commits its own journal, and says so when that fails too.
                 if (!recorded)
                     Q_EMIT failed(recorded.error());
             });
    return Done{};
}

Result<Done> SaleDesk::cancelAuthorization()
{
    if (const auto cleared = m_sale->clearAuthorization(); !cleared)
        return cleared;
    onResult(this, m_receipts.removeAuthorization(m_sale->receipt().uid), [this](const Result<Done>& removed) {
        if (!removed)
            Q_EMIT failed(removed.error());
    });
    return Done{};
}

Result<Done> SaleDesk::close(const QList<Tender>& tenders)
{
    if (!m_ready)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("desk: numbering unknown"));
    if (sumOf(tenders) != m_sale->receipt().total())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("tenders: do not meet the total"));
    if (m_unsaved)
        return storeAgain(tenders);

    const Moment now = m_clock.now();
    ClosingRecord record;
    record.receipt = complete(tenders, now);
    record.authorization = m_sale->authorization();
    record.journal.append(closedEntry(record.receipt, record.authorization));
    for (const LoyaltyProvider* provider : std::as_const(m_providers)) {
        const ClosingPlan plan = provider->planSale(record.receipt, record.authorization, now);
        record.rows += plan.rows;
        record.journal += plan.journal;
    }
    if (const auto closing = m_sale->beginClosing(record.receipt); !closing)
        return closing;
    store(record);
    return Done{};
}

/// The base may have taken the record although it reported a failure: only the very same one is safe to write again.
Result<Done> SaleDesk::storeAgain(const QList<Tender>& tenders)
{
    if (m_unsaved->receipt.tenders != tenders)
        return failure(ErrorCode::WrongState, QStringLiteral("desk: storing in doubt"));
    const ClosingRecord again = *m_unsaved;
    if (const auto closing = m_sale->beginClosing(again.receipt); !closing)
        return closing;
    store(again);
    return Done{};
}

void SaleDesk::store(const ClosingRecord& record)
{
    onResult(this, m_receipts.closeSale(record), [this, record](const Result<ClosingOutcome>& outcome) {
        if (!outcome) {
            askWhetherStored(record, outcome.error());
            return;
        }
        m_unsaved.reset();
        m_numbers.taken(record.receipt.closedAt.date());
        m_sale->closingSucceeded();
        Q_EMIT closed(record.receipt, outcome->rows);
        openSale();
    });
}

/// A failure does not say that nothing was stored: the file may go away right after the commit. The question runs behind the
/// closing and behind the healing of the base, so that its answer is what the till will find from now on. Nothing but a plain "no
/// such sale" lets the receipt be changed or annulled: a claim of a receipt that changed, or one without a receipt, would be sent.
void SaleDesk::askWhetherStored(const ClosingRecord& record, const Error& error)
{
    onResult(this, m_receipts.sale(record.receipt.uid, ProviderId::Brevix),
             [this, record, error](const Result<SaleOnRecord>& found) {
                 if (!found && found.error().code == ErrorCode::NotFound) {
                     m_unsaved.reset();
                     m_sale->closingFailed();
                 } else {
                     m_unsaved = record;
                     m_sale->closingInDoubt();
                 }
                 Q_EMIT closingFailed(error);
             });
}

Receipt SaleDesk::complete(const QList<Tender>& tenders, const Moment& now) const
{
    const Settings& settings = m_settings.current();
    Receipt receipt = m_sale->receipt();
    const NumberAndShift numbering = m_numbers.next(now.wall.date());
    receipt.number = numbering.number;
    receipt.shift = numbering.shift;
    receipt.shopId = settings.till.shopId;
    receipt.cashId = settings.till.cashId;
    receipt.warehouseCode = settings.till.warehouseCode;
    receipt.cashier = m_settings.currentCashier();
    receipt.closedAt = now.wall;
    receipt.tenders = tenders;
    return receipt;
}

Result<Done> SaleDesk::annul()
{
    const bool hadCustomer = m_sale->authorization().has_value();
    const QUuid uid = m_sale->receipt().uid;
    if (const auto annulled = m_sale->annul(); !annulled)
        return annulled;
    if (hadCustomer)
        m_receipts.removeAuthorization(uid);
    Q_EMIT annulled(m_sale->receipt());
    openSale();
    return Done{};
}

Result<Done> SaleDesk::park()
{
    if (m_parked || m_sale->isEmpty() || !m_sale->acceptsCustomer())
        return failure(ErrorCode::WrongState, QStringLiteral("desk: nothing to put aside"));
    m_parked = m_sale;
    m_sale = nullptr;
    openSale();
    return Done{};
}

Result<Done> SaleDesk::resume()
{
    if (!m_parked || !m_sale->isEmpty() || m_sale->authorization())
        return failure(ErrorCode::WrongState, QStringLiteral("desk: nothing to bring back"));
    SaleSession* parked = m_parked;
    m_parked = nullptr;
    replaceSale(parked);
    return Done{};
}

void SaleDesk::numberTaken(QDate day)
{
    m_numbers.taken(day);
}

void SaleDesk::openSale()
{
    auto* sale = new SaleSession(this);
    const auto opened = [this, sale] { sale->setOpened(m_clock.now().wall); };
    connect(sale, &SaleSession::lineAdded, this, opened);
    connect(sale, &SaleSession::authorizationChanged, this, opened);
    replaceSale(sale);
}

void SaleDesk::replaceSale(SaleSession* sale)
{
    if (m_sale)
        m_sale->deleteLater();
    m_sale = sale;
    Q_EMIT saleChanged();
}

} // namespace companion
