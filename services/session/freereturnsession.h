// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/directory.h"
#include "models/values/error.h"
#include "models/values/receipt.h"
#include "models/values/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace companion {

class Clock;
class ReceiptStore;
class SaleDesk;
class SaleSession;
class SettingsService;

/// A return without a receipt number (D-26): goods at the price of the price list, lowered by a discount at most. No sale is known, so
/// there is nothing to cancel: the base records it and the journal says so. GUI thread.
class FreeReturnSession final : public QObject
{
    Q_OBJECT

public:
    FreeReturnSession(ReceiptStore& receipts, SettingsService& settings, SaleDesk& desk, Clock& clock, QObject* parent = nullptr);
    ~FreeReturnSession() override;

    /// A fresh return: nothing of the one before remains. WrongState while one is being stored.
    Result<Done> begin();

    const QList<ReceiptLine>& lines() const;
    bool isEmpty() const { return lines().isEmpty(); }
    Money total() const;
    /// The base is at work: nothing may change until it answers.
    bool isStoring() const { return m_storing; }
    /// The base reported a failure, and yet it may have taken the return: closing again settles it, under the same id.
    bool isInDoubt() const { return m_unsaved.has_value(); }
    bool isEditable() const { return !m_storing && !m_unsaved; }
    bool canClose() const;
    /// What the return will be called if it closes next.
    QString nextNumber() const;

    /// The lines obey what the lines of a sale obey (SaleSession), with the same errors; WrongState unless isEditable().
    Result<int> addGoods(const Goods& goods, Quantity quantity);
    Result<Done> setQuantity(int index, Quantity quantity);
    Result<Done> setDiscount(int index, Money discount);
    Result<Done> removeLine(int index);

    /// closed() or closingFailed(). After a failure the lines stand as they were, and closing may be called again.
    Result<Done> close();

Q_SIGNALS:
    void linesChanged();
    void closed(const companion::Receipt& receipt);
    void closingFailed(const companion::Error& error);

private:
    Result<Done> changed(Result<Done> result);
    Receipt complete() const;
    void stored(const Receipt& receipt);

    ReceiptStore& m_receipts;
    SettingsService& m_settings;
    SaleDesk& m_desk;
    Clock& m_clock;
    std::unique_ptr<SaleSession> m_basket; ///< keeps the lines, is never paid
    std::optional<Receipt> m_unsaved;      ///< what the base refused
    bool m_storing = false;
};

} // namespace companion
