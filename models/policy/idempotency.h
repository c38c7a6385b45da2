// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/phonenumber.h"
#include "models/values/receipt.h"

#include <QByteArray>
#include <QUuid>

namespace companion {

/// Keys of idempotency (client policy 5): UUIDv5 of what the request is about, so that a timeout, a restart or a change of
/// settings can never make a new one.

/// Of a cashback request, from the receipt of the sale. A body made anew has the next revision.
QUuid saleKey(const Receipt& sale, int revision = 0);

/// Of a cancellation, from the receipt of the return.
QUuid cancellationKey(const Receipt& returnReceipt, int revision = 0);

/// Of a registration; `form` is a random UUID per opening of the form.
QUuid registrationKey(const QString& cashId, const QUuid& form, const PhoneNumber& phone);

/// Of the k-th press of «Отправить ещё раз», k = 1, 2, …
QUuid resendKey(const QString& cashId, const QUuid& form, const PhoneNumber& phone, int k);

/// The value of the header: the key in double quotes.
QByteArray keyHeader(const QUuid& key);

} // namespace companion
