// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/receipt.h"
#include "services/brevix/brevixprovider.h"

#include <QByteArray>

namespace companion::test {

/// The examples of the contract: what the till knows, and the bytes that must come of it.
Receipt verifiedSale();  ///< 1042: three lines, the last one with zero cashback
Receipt offlineSale();   ///< 1043: two lines, one of them left out of the request by the settings
Receipt wholeReturn();   ///< 1050, of 1042
Receipt partialReturn(); ///< 1051, one of two packs of 1042

QByteArray verifiedBody();
QByteArray offlineBody();
QByteArray wholeCancellationBody();
QByteArray partialCancellationBody();

/// Mapping that leads to the ids of the examples; module on, recording on.
Settings exampleSettings();
Authorization verifiedCustomer();
Authorization uncheckedCustomer();
Moment exampleNow();

} // namespace companion::test
