// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace companion {

enum class AddressVerdict
{
    Allowed,
    AllowedInsecure, ///< plain http:// to another machine, confirmed by an administrator: a banner stands as long as it
                     ///< holds
    NeedsConfirmation, ///< plain http:// to another machine, not confirmed (N14)
    NotAnAddress,      ///< empty, no host, another scheme, or with a user, a password, a query or a fragment in it
};

/// The rule for «Адрес сервера» (B-GEN-04, N14): https:// always, http:// to this machine always, http:// to any other
/// machine only after an administrator confirmed it. Pure.
AddressVerdict checkAddress(const QUrl& address, bool insecureConfirmed);

/// The same for what was typed; blanks around it do not count.
AddressVerdict checkAddress(const QString& typed, bool insecureConfirmed);

bool isUsable(AddressVerdict verdict);

/// localhost, 127.0.0.0/8, ::1.
bool isLoopback(const QString& host);

} // namespace companion
