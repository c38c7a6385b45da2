// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/customer.h"

#include <QStringList>

namespace companion {

QString providerName(ProviderId provider)
{
    return provider == ProviderId::Brevix ? QStringLiteral("brevix") : QStringLiteral("plazius");
}

std::optional<ProviderId> providerFromName(QStringView name)
{
    if (name == QLatin1String("brevix"))
        return ProviderId::Brevix;
    if (name == QLatin1String("plazius"))
        return ProviderId::Plazius;
    return std::nullopt;
}

QString Customer::fullName() const
{
    QStringList parts{lastName, firstName, middleName};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace companion
