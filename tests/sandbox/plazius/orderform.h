// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/call.h"

namespace companion::plaziusbox {

/// An Order of the contract (4.3) taken apart: kopecks and thousandths, or what the client must not send.
struct OrderForm
{
    QJsonObject row; ///< number, sum, sumAfterDiscount, items, order.
    QString id;
    QString violation;
};

OrderForm readOrder(const QJsonValue &body);
/// The same products, amounts and sums, in whatever order.
bool sameGoods(const QJsonObject &left, const QJsonObject &right);

/// ProductLimit[] in kopecks; a violation, or empty.
QString readLimits(const QJsonValue &body, QJsonArray &limits);
/// Whether the order holds every product that a limit names.
bool holdsProducts(const QJsonObject &order, const QJsonArray &limits);
/// WalletPayment[] and its like, in kopecks; false: not of this form.
bool readWallets(const QJsonValue &body, QJsonArray &wallets);
/// The same in roubles, as it goes out.
QJsonArray wireWallets(const QJsonArray &wallets);

} // namespace companion::plaziusbox
