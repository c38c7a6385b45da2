// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/returnresolution.h"
#include "services/platform/clock.h"
#include "services/session/loyaltyprovider.h"
#include "services/store/receiptstore.h"

#include <QMap>
#include <QObject>

namespace companion {

class SaleDesk;
class SettingsService;

/// A return by receipt number: find the sale, choose what comes back, close. GUI thread.
class ReturnSession final : public QObject
{
    Q_OBJECT

public:
    ReturnSession(ReceiptStore& receipts, SettingsService& settings, SaleDesk& desk, QList<LoyaltyProvider*> providers,
                  Clock& clock, QObject* parent = nullptr);

    /// Searches sales by number; found() or failed(). A later call makes the answer of an earlier one void.
    void find(const QString& number);
    /// One of the sales of found(), the only one is chosen by itself.
    void choose(const FoundSale& sale);

    bool hasSale() const { return m_sale.has_value(); }
    const FoundSale& sale() const { return *m_sale; }
    const QList<ReturnableLine>& lines() const { return m_lines; }
    Quantity toReturn(int index) const { return m_toReturn.at(index); }
    /// Not below zero, not above what is left, whole for pieces; LimitExceeded, InvalidArgument.
    Result<Done> setToReturn(int index, Quantity quantity);
    void returnAll();

    Money total() const;
    /// Something is chosen and nothing is being stored.
    bool canClose() const;
    /// What each service that knows the sale will be told when it closes like this, for the words beneath the lines: the plans
    /// themselves, made of the sale as it was when it was chosen. Nothing is promised, and the list is empty, until the base has
    /// told of it (previewChanged()).
    QList<ReturnAction> preview() const;

    /// closed() or closingFailed().
    Result<Done> close();

Q_SIGNALS:
    void found(const QList<companion::FoundSale>& sales);
    void chosen();
    void linesChanged();
    void previewChanged();
    void failed(const companion::Error& error);
    void closed(const companion::Receipt& receipt, companion::ReturnAction action, const QList<companion::OutboxRow>& rows);
    void closingFailed(const companion::Error& error);

private:
    Receipt makeReceipt(const Moment& now) const;
    void readRecords();

    ReceiptStore& m_receipts;
    SettingsService& m_settings;
    SaleDesk& m_desk;
    QList<LoyaltyProvider*> m_providers;
    Clock& m_clock;
    std::optional<FoundSale> m_sale;
    QMap<ProviderId, SaleOnRecord> m_records; ///< of the sale, as each service's planner sees it
    QList<ReturnableLine> m_lines;
    QList<Quantity> m_toReturn;
    QUuid m_uid; ///< of the return receipt, kept over a failed closing
    std::optional<Receipt> m_unsaved; ///< a closing that the base refused
    int m_search = 0;
    bool m_closing = false;
};

} // namespace companion
