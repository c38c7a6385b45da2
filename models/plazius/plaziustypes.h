// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace companion {

/// What Plazius and the till tell each other, as plain values. Money in kopecks, quantities in thousandths; the wire form is made
/// in services/plazius alone.

/// Where the buyer is looked for (UserSearchScope).
enum class PlaziusScope {
    Phone,             ///< +7 and ten digits
    CardNumber,        ///< typed
    CardNumberOrTrack, ///< read by a scanner or a stripe
    PaymentCode,       ///< one-time code of the buyer's app; never kept, never logged
};

struct PlaziusCredential
{
    PlaziusScope scope = PlaziusScope::CardNumber;
    QString value;

    /// For screen, journal and log: «•••• 4821», «+7 ••• •••-45-67»; of a payment code nothing but dots.
    QString masked() const;

    friend bool operator==(const PlaziusCredential&, const PlaziusCredential&) = default;
};

/// UserData.
struct PlaziusGuest
{
    QString fullName; ///< may be blank
    QString photoUrl;
    std::optional<qint64> hash;        ///< tells guests apart (phase B, rule 10)
    std::optional<Money> bonusBalance; ///< absent unless the server tells balances

    friend bool operator==(const PlaziusGuest&, const PlaziusGuest&) = default;
};

/// OrderItem: all lines of one product together.
struct PlaziusItem
{
    QString productCode;
    QString productName;
    QString productCategory; ///< name of the group of goods; empty = not sent
    Quantity amount;
    Money sum;              ///< by price list
    Money sumAfterDiscount; ///< after the till's own discounts, never lessened by Plazius
    std::optional<Money> fixedPrice; ///< of one unit, when all merged lines have the same

    friend bool operator==(const PlaziusItem&, const PlaziusItem&) = default;
};

struct PlaziusOrder
{
    QUuid id;
    QString number;
    Money sum;
    Money sumAfterDiscount;
    QList<PlaziusItem> items;
    QDateTime openTime;
    QString cashierName;
    std::optional<qint64> fiscalChequeNumber; ///< from the closing on

    friend bool operator==(const PlaziusOrder&, const PlaziusOrder&) = default;
};

/// ProductLimit for the whole amount (isFullAmountLimit: true).
struct PlaziusProductLimit
{
    QString productCode;
    Money maxDiscount;
    Money maxBonusPayment;

    friend bool operator==(const PlaziusProductLimit&, const PlaziusProductLimit&) = default;
};

/// PaymentLimit.
struct PlaziusPaymentLimit
{
    QString walletCode;
    Money minSum;
    Money maxSum;

    friend bool operator==(const PlaziusPaymentLimit&, const PlaziusPaymentLimit&) = default;
};

/// WalletPayment, WalletRefund, WalletSumForBonus.
struct PlaziusWalletSum
{
    QString walletCode;
    Money sum;

    friend bool operator==(const PlaziusWalletSum&, const PlaziusWalletSum&) = default;
};

/// One effect of a program: with a sum a discount, without one a hint for the cashier.
struct PlaziusOperation
{
    QString code;
    QString productCode; ///< empty = of the whole receipt
    QString productName;
    Money discountSum;
    QString comment;

    friend bool operator==(const PlaziusOperation&, const PlaziusOperation&) = default;
};

struct PlaziusProgram
{
    QUuid id;
    QString name;
    QList<PlaziusOperation> operations;

    friend bool operator==(const PlaziusProgram&, const PlaziusProgram&) = default;
};

struct PlaziusLoyaltyResult
{
    Money totalBonus; ///< accrued; zero until closing
    QList<PlaziusProgram> programs;

    friend bool operator==(const PlaziusLoyaltyResult&, const PlaziusLoyaltyResult&) = default;
};

/// A discount as it was really applied.
struct PlaziusAppliedDiscount
{
    QUuid programId;
    QString operationCode;
    QString productCode;
    QString productName;
    Money sum;
    QString comment;

    friend bool operator==(const PlaziusAppliedDiscount&, const PlaziusAppliedDiscount&) = default;
};

struct PlaziusReturnedItem
{
    QString productCode;
    Quantity amount;

    friend bool operator==(const PlaziusReturnedItem&, const PlaziusReturnedItem&) = default;
};

/// RefundInfo.
struct PlaziusRefund
{
    Money bonus;                                      ///< points that go back; zero = an empty list on the wire
    std::optional<QList<PlaziusReturnedItem>> items;  ///< none = all that is left (null on the wire)

    friend bool operator==(const PlaziusRefund&, const PlaziusRefund&) = default;
};

/// The wallet of points.
inline const QString plaziusBonusWallet = QStringLiteral("bonus");

} // namespace companion
