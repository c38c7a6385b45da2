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
    PlaziusAddCard,            ///< «(Plazius) Добавить карту»
    PlaziusCardInfo,           ///< «(Plazius) Информация о карте»
    PlaziusSlip,               ///< «(Plazius) Информация для покупателя»: the last slip once more
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
    bool authorizationApplied = false; ///< a customer of BreviX is on the receipt
    bool plaziusActive = false;  ///< «Активность» of Plazius
    bool plaziusCorrect = false; ///< its part of the correctness check has no error
    bool hasSlip = false;        ///< there is a slip to show again
};

/// B-FUN-01…05, B-NEW-02, B-AUT-02, B-CAN-02, D-20, P-CRD-02, P-SAL-11: an item is there exactly when it can be used.
QList<ServiceItem> serviceItems(const MenuContext& context);

} // namespace companion
