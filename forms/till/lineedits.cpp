// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/lineedits.h"

#include "forms/till/entrydialog.h"
#include "forms/till/tillwords.h"
#include "services/session/freereturnsession.h"
#include "services/session/returnsession.h"
#include "services/session/salesession.h"

namespace companion {

QString LineEdits::quantityWords(const Error& error)
{
    if (error.code == ErrorCode::LimitExceeded)
        //: RU: Сумма чека получится слишком большой
        return tr("The sum of the receipt would be too large");
    // The detail of an InvalidArgument names field and rule (models/values/error.h).
    if (error.detail.startsWith(QLatin1String("discount")))
        //: RU: Скидка строки больше новой суммы: сначала измените скидку
        return tr("The discount of the line is above its new sum: change the discount first");
    if (error.detail == QLatin1String("quantity: whole"))
        //: RU: Штучный товар: нужно целое количество
        return tr("Goods by the piece: a whole quantity is needed");
    if (error.detail == QLatin1String("quantity: range"))
        //: RU: Количество — от 0,001 до 999 999,999
        return tr("A quantity is 0,001 to 999 999,999");
    return TillWords::error(error);
}

EntryQuestion LineEdits::quantity(SaleSession& sale, int index)
{
    return quantityOf(sale.receipt().lines.at(index), [&sale, index](Quantity quantity) { return sale.setQuantity(index, quantity); });
}

EntryQuestion LineEdits::quantity(FreeReturnSession& session, int index)
{
    return quantityOf(session.lines().at(index), [&session, index](Quantity quantity) { return session.setQuantity(index, quantity); });
}

EntryQuestion LineEdits::quantityOf(const ReceiptLine& line, std::function<Result<Done>(Quantity)> take)
{
    EntryQuestion question;
    //: RU: Количество
    question.title = tr("Quantity");
    question.field = question.title;
    question.subject = line.name;
    question.value = displayText(line.quantity);
    question.take = [take = std::move(take)](const QString& text) {
        const auto quantity = parseQuantity(text);
        if (!quantity)
            //: RU: Введите количество, например 2 или 0,386
            return tr("Enter a quantity such as 2 or 0,386");
        const auto taken = take(*quantity);
        return taken ? QString() : quantityWords(taken.error());
    };
    return question;
}

EntryQuestion LineEdits::discount(SaleSession& sale, int index)
{
    return discountOf(sale.receipt().lines.at(index), [&sale, index](Money discount) { return sale.setDiscount(index, discount); });
}

EntryQuestion LineEdits::discount(FreeReturnSession& session, int index)
{
    return discountOf(session.lines().at(index), [&session, index](Money discount) { return session.setDiscount(index, discount); });
}

EntryQuestion LineEdits::discountOf(const ReceiptLine& line, std::function<Result<Done>(Money)> take)
{
    const QString whole = displayText(lineTotal(line.price, line.quantity));
    EntryQuestion question;
    //: RU: Скидка
    question.title = tr("Discount");
    //: RU: Скидка на строку, ₽
    question.field = tr("Discount of the line, ₽");
    question.subject = line.name;
    question.value = line.discount.isZero() ? QString() : displayText(line.discount);
    //: RU: Не больше %1. 0 — без скидки.
    question.help = tr("Not above %1. 0 is no discount.").arg(whole);
    question.take = [take = std::move(take), whole](const QString& text) {
        const auto discount = parseMoney(text);
        if (!discount)
            //: RU: Введите сумму, например 50 или 9,90
            return tr("Enter a sum such as 50 or 9,90");
        //: RU: Скидка — не больше суммы строки, %1
        return take(*discount) ? QString() : tr("The discount is not above the line, %1").arg(whole);
    };
    return question;
}

EntryQuestion LineEdits::toReturn(ReturnSession& session, int index)
{
    const ReturnableLine& line = session.lines().at(index);
    const QString left = displayText(line.left());
    EntryQuestion question;
    //: RU: К возврату
    question.title = tr("To return");
    question.field = question.title;
    question.subject = line.line.name;
    question.value = displayText(session.toReturn(index).isZero() ? line.left() : session.toReturn(index));
    //: RU: Можно вернуть: %1 %2
    question.help = tr("May be returned: %1 %2").arg(left, line.line.unit);
    question.take = [&session, index, left](const QString& text) {
        const auto quantity = text.trimmed() == QLatin1String("0") ? std::optional<Quantity>(Quantity()) : parseQuantity(text);
        if (!quantity)
            //: RU: Введите количество, например 2 или 0,386
            return tr("Enter a quantity such as 2 or 0,386");
        const auto taken = session.setToReturn(index, *quantity);
        if (taken)
            return QString();
        if (taken.error().code == ErrorCode::LimitExceeded)
            //: RU: Можно вернуть не больше %1
            return tr("Not more than %1 may be returned").arg(left);
        //: RU: Штучный товар: нужно целое количество
        return tr("Goods by the piece: a whole quantity is needed");
    };
    return question;
}

} // namespace companion
