// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/goodswords.h"

#include "forms/till/lineedits.h"
#include "forms/till/tillwords.h"

namespace companion {

namespace {

Message warning(const QString& fact, const QString& next = {})
{
    Message message;
    message.kind = Message::Kind::Warn;
    message.fact = fact;
    message.next = next;
    message.closable = true;
    return message;
}

} // namespace

Message GoodsWords::notFound(const QString& text)
{
    //: RU: Ничего не найдено.
    return warning(tr("Nothing was found."),
                   //: RU: По запросу «%1» товаров нет.
                   tr("There are no goods for “%1”.").arg(text));
}

Message GoodsWords::ambiguous(const QString& text)
{
    //: RU: Товар не добавлен.
    return warning(tr("The goods were not added."),
                   //: RU: По запросу «%1» товаров несколько: введите его ещё раз и выберите.
                   tr("There are several for “%1”: enter it again and choose.").arg(text));
}

Message GoodsWords::quantityRefused()
{
    //: RU: Количество перед «*» не прочитано.
    return warning(tr("The quantity before “*” cannot be read."),
                   //: RU: Пример: 3* или 0,386*
                   tr("For example: 3* or 0,386*"));
}

Message GoodsWords::searchFailed(const Error& error)
{
    return warning(TillWords::error(error));
}

Message GoodsWords::notAdded(const Error& error)
{
    //: RU: Товар не добавлен.
    return warning(tr("The goods were not added."), LineEdits::quantityWords(error) + QLatin1Char('.'));
}

Message GoodsWords::weightMissing(const Goods& goods)
{
    Message message;
    //: RU: Весовой товар: записан 1 %1.
    message.fact = tr("Goods by weight: 1 %1 was put down.").arg(goods.unit);
    //: RU: Вес — F2, или «0,386*» перед сканированием.
    message.next = tr("Weight: F2, or “0,386*” before the scan.");
    return message;
}

} // namespace companion
