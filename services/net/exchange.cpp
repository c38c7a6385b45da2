// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/exchange.h"

namespace companion {

QByteArray Exchange::header(const QByteArray& name) const
{
    for (const HttpHeader& header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

QByteArray Exchange::contentType() const
{
    const QByteArray value = header(QByteArrayLiteral("Content-Type"));
    return value.split(';').first().trimmed().toLower();
}

} // namespace companion
