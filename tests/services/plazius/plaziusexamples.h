// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "services/plazius/plaziuscalls.h"

namespace companion::test {

inline QUuid exampleOrderId()
{
    return QUuid::fromString(u"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001");
}

inline QUuid exampleTransactionId()
{
    return QUuid::fromString(u"0B7D0D3C-5C1E-4D0B-8C55-3F5A4E0F1122");
}

inline QDateTime exampleMoment()
{
    return QDateTime(QDate(2025, 3, 20), QTime(9, 2, 10), Qt::OffsetFromUTC, 3 * 3600);
}

/// The order of the contract (4.3).
inline PlaziusOrder exampleOrder()
{
    PlaziusOrder order;
    order.id = exampleOrderId();
    order.number = QStringLiteral("118");
    order.sum = Money::fromKopecks(35590);
    order.sumAfterDiscount = Money::fromKopecks(34590);
    order.items = {{QStringLiteral("70011"),
                    QStringLiteral("Хлеб «Полевой»"),
                    QStringLiteral("Выпечка"),
                    Quantity::fromUnits(2),
                    Money::fromKopecks(14590),
                    Money::fromKopecks(13590),
                    {}},
                   {QStringLiteral("70402"),
                    QStringLiteral("Сыр «Лужок», вес"),
                    QStringLiteral("Сыры"),
                    Quantity::fromThousandths(350),
                    Money::fromKopecks(21000),
                    Money::fromKopecks(21000),
                    {}}};
    order.openTime = exampleMoment();
    order.cashierName = QStringLiteral("Соколова В.");
    return order;
}

inline PlaziusCredential exampleCard()
{
    return {PlaziusScope::CardNumber, QStringLiteral("4000123412341234")};
}

} // namespace companion::test
