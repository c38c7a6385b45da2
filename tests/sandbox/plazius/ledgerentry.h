// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace companion::plaziusbox {

struct Exchange;

/// The entry of a request for the ledger; seq and doneMs are added by the keeper. `whole` false: without bytes, bodies
/// and answers.
QJsonObject ledgerEntry(const Exchange &exchange, bool whole);

} // namespace companion::plaziusbox
