// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QJsonObject>

namespace companion::plaziusbox {

/// Doubles and wrong balances, counted from the effects alone: {doublePays, doubleAccruals, doubleRefunds,
/// wrongBalances}, lists of ids.
QJsonObject audit(const QList<QJsonObject> &effects, const QList<QJsonObject> &guests);

} // namespace companion::plaziusbox
