// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/addressrule.h"

#include <QHostAddress>

namespace companion {

bool isLoopback(const QString& host)
{
    // Only the name itself: a resolver may send "localhost.example" anywhere.
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

AddressVerdict checkAddress(const QUrl& address, bool insecureConfirmed)
{
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty() || address.hasQuery() ||
        address.hasFragment())
        return AddressVerdict::NotAnAddress;
    if (address.scheme() == QLatin1String("https"))
        return AddressVerdict::Allowed;
    if (address.scheme() != QLatin1String("http"))
        return AddressVerdict::NotAnAddress;
    if (isLoopback(address.host()))
        return AddressVerdict::Allowed;
    return insecureConfirmed ? AddressVerdict::AllowedInsecure : AddressVerdict::NeedsConfirmation;
}

AddressVerdict checkAddress(const QString& typed, bool insecureConfirmed)
{
    return checkAddress(QUrl(typed.trimmed(), QUrl::StrictMode), insecureConfirmed);
}

bool isUsable(AddressVerdict verdict)
{
    return verdict == AddressVerdict::Allowed || verdict == AddressVerdict::AllowedInsecure;
}

} // namespace companion
