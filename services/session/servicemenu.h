// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QList>

namespace companion {

/// Items of the menu «Сервис» (F9), in their order.
enum class ServiceItem {
    BrevixAuthorization,       ///< «(BreviX) Авторизация пользователя»
    BrevixCancelAuthorization, ///< «(BreviX) Отменить авторизацию пользователя»
    BrevixRegistration,        ///< «(BreviX) Регистрация нового участника»
    Queue,                     ///< «Очередь отправки»
    Journal,                   ///< «Журнал операций»
    Settings,                  ///< «Настройки»
};

/// What decides which items are to be had at this moment.
struct MenuContext
{
    bool brevixActive = false;       ///< «Активность»
    bool brevixCorrect = false;      ///< the correctness check has no error (D-27)
    FunctionSettings functions;
    bool saleMode = true;            ///< «Продажа», not «Возврат по чеку»
    bool customerMayChange = true;   ///< the receipt is open and not yet being stored
    bool authorizationApplied = false;
};

/// B-FUN-01…05, B-NEW-02, B-AUT-02, B-CAN-02, D-20: an item is there exactly when it can be used.
QList<ServiceItem> serviceItems(const MenuContext& context);

} // namespace companion
