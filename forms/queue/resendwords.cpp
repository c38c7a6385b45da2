// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/queue/resendwords.h"

namespace companion {

Message ResendWords::message(ResendAction action)
{
    Message message;
    message.kind = Message::Kind::Ok;
    switch (action) {
    case ResendAction::Unchanged:
        //: RU: Чек поставлен в очередь.
        message.fact = tr("The receipt is in the queue again.");
        break;
    case ResendAction::Rebuilt:
        //: RU: Чек собран заново по нынешним настройкам и поставлен в очередь.
        message.fact = tr("The receipt was made anew by the settings of today and is in the queue again.");
        break;
    case ResendAction::Reduced:
        //: RU: Чек поставлен в очередь без того, что тем временем вернули.
        message.fact = tr("The receipt is in the queue again, without what was returned meanwhile.");
        break;
    case ResendAction::Withdrawn:
        //: RU: По чеку тем временем вернули всё: отправлять нечего.
        message.fact = tr("Everything on the receipt was returned meanwhile: there is nothing to send.");
        break;
    case ResendAction::DataErased:
        message.kind = Message::Kind::Warn;
        //: RU: Отправить снова нельзя: данные покупателя стёрты.
        message.fact = tr("The receipt cannot be sent again: the buyer's data are erased.");
        message.closable = true;
        break;
    case ResendAction::NoWarehouseId:
        message.kind = Message::Kind::Warn;
        //: RU: Всё ещё не задан ИД BreviX склада.
        message.fact = tr("The BreviX id of the warehouse is still missing.");
        //: RU: Укажите его в настройках BreviX и отправьте чек снова.
        message.next = tr("Give it in the settings of BreviX, then send the receipt again.");
        message.closable = true;
        break;
    }
    return message;
}

} // namespace companion
