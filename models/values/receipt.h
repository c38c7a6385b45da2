// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace companion {

enum class ReceiptKind { Sale, Return };
enum class TenderType { Cash, Card, Bonus, Other };

/// A line of a receipt. `number` is its place in the till's receipt and never changes once the receipt is closed.
struct ReceiptLine
{
    int number = 0;
    QString goodsCode;
    QString name;
    QString barcode;
    QString groupCode; ///< group in which the goods lie directly; empty = none
    QString unit;      ///< "шт", "кг": for people, and for isByWeight()
    Quantity quantity;
    Money price;    ///< of one unit, before discounts
    Money discount; ///< of the whole line; not below zero in a sale, in a return what makes price × quantity the share paid
    Money loyaltyDiscount; ///< of the loyalty service, added to the till's own (P-SAL-07)
    Money points;          ///< share of the points spent, a discount too (P-BON-02); kept for returns
    Money lowestPrice;     ///< of one unit: neither loyalty discount nor points go below it; zero = no such limit
    bool pointsAllowed = true; ///< loyalty discounts and points may lessen this line at all

    /// What the till itself asks for the line: lineTotal(price, quantity) − discount.
    Money net() const { return lineTotal(price, quantity) - discount; }
    /// What is paid for the line: net() less loyalty discount and points.
    Money sum() const { return net() - loyaltyDiscount - points; }
    /// Parts of a unit may be sold and returned, also when exactly a whole number of kilograms was sold. A line does not keep
    /// Goods::byWeight: its unit tells, and so does a quantity that is not whole.
    bool isByWeight() const;

    friend bool operator==(const ReceiptLine&, const ReceiptLine&) = default;
};

struct Tender
{
    TenderType type = TenderType::Cash;
    Money amount;

    friend bool operator==(const Tender&, const Tender&) = default;
};

struct Cashier
{
    QString code;
    QString name;

    friend bool operator==(const Cashier&, const Cashier&) = default;
};

/// A receipt of the till, sale or return.
struct Receipt
{
    QUuid uid; ///< made when the receipt is opened, never reused
    ReceiptKind kind = ReceiptKind::Sale;
    QString number; ///< as the buyer sees it (D-31)
    int shift = 0;
    QString shopId; ///< of the service, empty when unknown
    QString cashId;
    QString fiscalNumber;
    QDateTime openedAt;    ///< local time of the first line or card; not stored
    QDateTime closedAt;    ///< local time with its offset; invalid while open
    QString warehouseCode; ///< till's own code, empty = none set
    Cashier cashier;
    QList<ReceiptLine> lines;
    QList<Tender> tenders;
    QUuid saleUid; ///< of a return by receipt number: the sale; null otherwise

    Money total() const;         ///< to pay
    Money discountTotal() const; ///< the till's own and the loyalty discounts
    Money pointsTotal() const;

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

} // namespace companion
