// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

namespace companion::sandbox {

enum class DeliveryHeader { None, Optional, Required };

struct Route
{
    QByteArray method;
    QByteArrayList parts; ///< Below the prefix; `*` stands for the variable part.
    QString operation; ///< operationId of the contract.
    QString schema; ///< Of the body; empty: the operation has none.
    bool key = false; ///< Idempotency-Key demanded.
    DeliveryHeader delivery = DeliveryHeader::None;
    QString feature; ///< Without it: 404 `not_supported`.
    qsizetype bodyLimit = 1 << 20;
};

/// Routes of a path; several when it has several methods.
QList<Route> routesOf(const QByteArrayList &parts);

} // namespace companion::sandbox
