// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuswire.h"

#include <QUrl>

namespace companion {

QByteArray PlaziusWire::money(Money money)
{
    const qint64 kopecks = money.kopecks();
    const QByteArray digits = QByteArray::number(qAbs(kopecks)).rightJustified(3, '0');
    return (kopecks < 0 ? "-" : "") + digits.chopped(2) + '.' + digits.right(2);
}

QByteArray PlaziusWire::quantity(Quantity quantity)
{
    return wireText(quantity).toLatin1();
}

QByteArray PlaziusWire::guid(const QUuid& id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

QString PlaziusWire::moment(const QDateTime& time)
{
    const int offset = time.offsetFromUtc() / 60;
    const int minutes = qAbs(offset);
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) +
           QStringLiteral("%1%2:%3")
               .arg(offset < 0 ? QLatin1Char('-') : QLatin1Char('+'))
               .arg(minutes / 60, 2, 10, QLatin1Char('0'))
               .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QByteArray PlaziusWire::query(const QString& value)
{
    return QUrl::toPercentEncoding(value);
}

} // namespace companion
