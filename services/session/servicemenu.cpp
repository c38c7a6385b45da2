// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/servicemenu.h"

namespace companion {

QList<ServiceItem> serviceItems(const MenuContext& context)
{
    QList<ServiceItem> items;
    if (context.brevixActive && context.brevixCorrect) {
        const bool sale = context.saleMode && context.customerMayChange;
        if (context.functions.authorization && sale && !context.authorizationApplied)
            items.append(ServiceItem::BrevixAuthorization);
        if (context.functions.cancelAuthorization && sale && context.authorizationApplied)
            items.append(ServiceItem::BrevixCancelAuthorization);
        if (context.functions.registration)
            items.append(ServiceItem::BrevixRegistration);
    }
    if (context.plaziusActive && context.plaziusCorrect) {
        if (context.saleMode && context.customerMayChange)
            items.append(ServiceItem::PlaziusAddCard);
        items.append(ServiceItem::PlaziusCardInfo);
        if (context.hasSlip)
            items.append(ServiceItem::PlaziusSlip);
    }
    items << ServiceItem::Queue << ServiceItem::Journal << ServiceItem::Settings;
    return items;
}

} // namespace companion
