// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixnotes.h"

namespace companion {

QString BrevixNotes::noWarehouseId()
{
    //: RU: не задан ИД BreviX склада
    return tr("no BreviX ID of the warehouse is set");
}

QString BrevixNotes::nothingToClaim()
{
    //: RU: ни один товар чека не включается в заявку, заявка не создана
    return tr("no goods of the receipt enter a request, none was made");
}

QString BrevixNotes::noRequestFound()
{
    //: RU: возврат без найденной заявки
    return tr("return without a request to be found");
}

QString BrevixNotes::linesNotInRequest()
{
    //: RU: возвращённых товаров нет в заявке, отменять нечего
    return tr("the returned goods are not in the request, there is nothing to cancel");
}

QString BrevixNotes::wholeInstead()
{
    //: RU: частичная отмена не поддерживается, заявка отменяется целиком
    return tr("cancelling in part is not supported, the whole request is being cancelled");
}

QString BrevixNotes::saleWillBeSent()
{
    //: RU: возврат до отправки: заявка по продаже будет отправлена, отмены не будет (настройка «как в инструкции»)
    return tr("returned before sending: the request of the sale will be sent and not cancelled (setting “as in the instruction”)");
}

QString BrevixNotes::nothingLeft()
{
    //: RU: заявка уже отменена целиком
    return tr("the request is wholly cancelled already");
}

} // namespace companion
