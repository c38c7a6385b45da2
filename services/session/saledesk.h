// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/clock.h"
#include "services/session/loyaltyprovider.h"
#include "services/session/receiptnumbers.h"
#include "services/session/salesession.h"

#include <QList>
#include <QObject>

namespace companion {

class SettingsService;

/// The cashier's desk: there is always one sale open here, and at most one put aside. Closing a sale asks every provider for its
/// plan and commits receipt, journal and rows in one transaction (D-01); only then is the sale closed. GUI thread.
class SaleDesk final : public QObject
{
    Q_OBJECT

public:
    SaleDesk(ReceiptStore& receipts, SettingsService& settings, QList<LoyaltyProvider*> providers, Clock& clock,
             QObject* parent = nullptr);

    /// Reads where numbering stands; ready() or failed().
    void start();
    /// The desk can close receipts.
    bool isReady() const { return m_ready; }

    SaleSession& sale() { return *m_sale; }
    /// What the open sale will be called if it closes next.
    QString nextNumber() const;
    bool hasParked() const { return m_parked != nullptr; }

    /// Puts the buyer on the receipt and writes the temporary transaction (B-NEW-13, B-OFA-02).
    Result<Done> applyAuthorization(const Authorization& authorization);
    /// Takes him off and deletes it (B-CAN-03, B-OFC-01).
    Result<Done> cancelAuthorization();

    /// Closes the sale that is being paid. `tenders` must cover the total exactly; InvalidArgument otherwise. The outcome comes
    /// as closed() or closingFailed(); a failed closing may simply be called again. After closingFailed() the base has said that it
    /// does not hold the receipt, which is then as open as before, or the sale is in doubt (SaleSession::isInDoubt()): then the
    /// very same record is written again, and other tenders are WrongState.
    Result<Done> close(const QList<Tender>& tenders);
    /// WrongState while the receipt is being stored, or may have been.
    Result<Done> annul();
    /// Puts the open sale aside, or brings the one put aside back when the open one is empty (AS-21).
    Result<Done> park();
    Result<Done> resume();

    /// A return took the next number.
    void numberTaken(QDate day);
    NumberAndShift nextFor(QDate day) const { return m_numbers.next(day); }

Q_SIGNALS:
    void ready();
    void failed(const companion::Error& error);
    /// Another sale is open now; the former one is deleted later.
    void saleChanged();
    void closed(const companion::Receipt& receipt, const QList<companion::OutboxRow>& rows);
    /// A receipt that was not closed is gone for good.
    void annulled(const companion::Receipt& receipt);
    void closingFailed(const companion::Error& error);

private:
    void openSale();
    void replaceSale(SaleSession* sale);
    Receipt complete(const QList<Tender>& tenders, const Moment& now) const;
    void store(const ClosingRecord& record);
    Result<Done> storeAgain(const QList<Tender>& tenders);
    void askWhetherStored(const ClosingRecord& record, const Error& error);

    ReceiptStore& m_receipts;
    SettingsService& m_settings;
    QList<LoyaltyProvider*> m_providers;
    Clock& m_clock;
    ReceiptNumbers m_numbers;
    SaleSession* m_sale = nullptr;   ///< child
    SaleSession* m_parked = nullptr; ///< child
    std::optional<ClosingRecord> m_unsaved; ///< of the open sale, while it is in doubt
    bool m_ready = false;
};

} // namespace companion
