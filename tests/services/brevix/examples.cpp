// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/brevix/examples.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

QDateTime at(int hour, int minute, int second, int ms = 0)
{
    return QDateTime(QDate(2025, 3, 20), QTime(hour, minute, second, ms), Qt::OffsetFromUTC, 3 * 3600);
}

ReceiptLine line(int number, const QString& code, const QString& name, const QString& group, Quantity quantity, qint64 price)
{
    ReceiptLine result;
    result.number = number;
    result.goodsCode = code;
    result.name = name;
    result.groupCode = group;
    result.quantity = quantity;
    result.price = Money::fromKopecks(price);
    return result;
}

Receipt receipt(ReceiptKind kind, const QString& uid, const QString& number, const QDateTime& closedAt)
{
    Receipt result;
    result.kind = kind;
    result.uid = QUuid(uid);
    result.number = number;
    result.shift = 87;
    result.shopId = u"shop-12"_s;
    result.cashId = u"till-03"_s;
    result.closedAt = closedAt;
    result.warehouseCode = u"001"_s;
    return result;
}

} // namespace

Receipt verifiedSale()
{
    Receipt sale = receipt(ReceiptKind::Sale, u"3f0b5a52-6f0e-4a35-9a5e-0f2f0c6b8a11"_s, u"1042"_s, at(9, 2, 10));
    sale.fiscalNumber = u"0000214305"_s;
    sale.cashier = {u"204"_s, u"Лугова Е. С."_s};
    sale.lines = {line(1, u"100045"_s, u"Кофе зерновой 250 г"_s, u"B"_s, Quantity::fromUnits(2), 45900),
                  line(2, u"100310"_s, u"Сыр «Луговой» весовой"_s, u"C"_s, Quantity::fromThousandths(485), 89900),
                  line(3, u"900001"_s, u"Пакет-майка"_s, u"Z"_s, Quantity::fromUnits(1), 500)};
    sale.lines[0].barcode = u"2000000000459"_s;
    sale.lines[0].discount = Money::fromKopecks(1800);
    sale.tenders = {{TenderType::Card, Money::fromKopecks(100000)}, {TenderType::Cash, Money::fromKopecks(34102)}};
    return sale;
}

Receipt offlineSale()
{
    Receipt sale = receipt(ReceiptKind::Sale, u"8c1d2c0e-02c7-4a9d-8a63-5d1f6d2d7f20"_s, u"1043"_s, at(9, 14, 55, 310));
    sale.shopId.clear();
    sale.lines = {line(1, u"900002"_s, u"Пакет подарочный"_s, u"X"_s, Quantity::fromUnits(1), 3000),
                  line(2, u"100311"_s, u"Хлеб ржаной 0,5 кг"_s, u"A"_s, Quantity::fromUnits(1), 6200)};
    sale.tenders = {{TenderType::Cash, Money::fromKopecks(9200)}};
    return sale;
}

Receipt wholeReturn()
{
    Receipt back = receipt(ReceiptKind::Return, u"51d6c4fb-77c1-4be2-9b5c-30fb0f4dd511"_s, u"1050"_s, at(11, 40, 0));
    back.lines = verifiedSale().lines;
    back.saleUid = verifiedSale().uid;
    return back;
}

Receipt partialReturn()
{
    Receipt back = receipt(ReceiptKind::Return, u"0f5b1c80-9f3a-4d6e-8a43-7c9a4c1b6e02"_s, u"1051"_s, at(11, 45, 12));
    back.lines = {verifiedSale().lines.first()};
    back.lines[0].quantity = Quantity::fromUnits(1);
    back.lines[0].discount = Money::fromKopecks(900);
    back.saleUid = verifiedSale().uid;
    return back;
}

QByteArray verifiedBody()
{
    return R"({"uid":"3f0b5a52-6f0e-4a35-9a5e-0f2f0c6b8a11","number":"1042","shift":87,"shopId":"shop-12",)"
           R"("cashId":"till-03","fiscalNumber":"0000214305","closedAt":"2025-03-20T09:02:10.000+03:00","offline":false,)"
           R"("currency":"RUB","warehouseId":"7","inviterCode":"inv-204","cashier":{"code":"204","name":"Лугова Е. С."},)"
           R"("customer":{"id":"c-1001"},"items":[)"
           R"({"line":1,"code":"100045","name":"Кофе зерновой 250 г","barcode":"2000000000459","categoryId":"24",)"
           R"("zeroCashback":false,"quantity":"2","price":45900,"discount":1800,"sum":90000},)"
           R"({"line":2,"code":"100310","name":"Сыр «Луговой» весовой","categoryId":"25","zeroCashback":false,)"
           R"("quantity":"0.485","price":89900,"sum":43602},)"
           R"({"line":3,"code":"900001","name":"Пакет-майка","categoryId":null,"zeroCashback":true,"quantity":"1",)"
           R"("price":500,"sum":500}],)"
           R"("payments":[{"type":"card","amount":100000},{"type":"cash","amount":34102}],"total":134102})";
}

QByteArray offlineBody()
{
    return R"({"uid":"8c1d2c0e-02c7-4a9d-8a63-5d1f6d2d7f20","number":"1043","shift":87,"cashId":"till-03",)"
           R"("closedAt":"2025-03-20T09:14:55.310+03:00","offline":true,"currency":"RUB","warehouseId":"7",)"
           R"("inviterCode":null,"customer":{"phone":"+79123456789"},"items":[)"
           R"({"line":2,"code":"100311","name":"Хлеб ржаной 0,5 кг","categoryId":"23","zeroCashback":false,)"
           R"("quantity":"1","price":6200,"sum":6200}],)"
           R"("payments":[{"type":"cash","amount":9200}],"total":6200,"receiptTotal":9200})";
}

QByteArray wholeCancellationBody()
{
    return R"({"returnReceipt":{"uid":"51d6c4fb-77c1-4be2-9b5c-30fb0f4dd511","number":"1050","shift":87,)"
           R"("shopId":"shop-12","cashId":"till-03","closedAt":"2025-03-20T11:40:00.000+03:00","offline":false},)"
           R"("items":null,"reason":"return"})";
}

QByteArray partialCancellationBody()
{
    return R"({"returnReceipt":{"uid":"0f5b1c80-9f3a-4d6e-8a43-7c9a4c1b6e02","number":"1051","shift":87,)"
           R"("shopId":"shop-12","cashId":"till-03","closedAt":"2025-03-20T11:45:12.000+03:00","offline":true},)"
           R"("items":[{"line":1,"quantity":"1","sum":45000}],"reason":"return"})";
}

Settings exampleSettings()
{
    Settings settings;
    settings.till.cashId = u"till-03"_s;
    settings.brevix.active = true;
    settings.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"7"_s}};
    settings.brevix.inviters.rows = {{u"204"_s, u"Лугова Е. С."_s, u"inv-204"_s}};
    settings.brevix.categories.rows = {{u"A"_s, u"Бакалея"_s, u"23"_s},
                                       {u"B"_s, u"Кофе и чай"_s, u"24"_s},
                                       {u"C"_s, u"Сыры"_s, u"25"_s}};
    settings.brevix.categories.zeroRows = {{u"Z"_s, u"Пакеты"_s, {}}};
    settings.brevix.categories.unknownGroup = GroupRule::Exclude;
    return settings;
}

Authorization verifiedCustomer()
{
    Authorization authorization = uncheckedCustomer();
    authorization.customerId = u"c-1001"_s;
    authorization.fullName = u"Северцева Анна Игоревна"_s;
    return authorization;
}

Authorization uncheckedCustomer()
{
    Authorization authorization;
    authorization.phone = PhoneNumber::fromE164(u"+79123456789"_s);
    authorization.appliedAt = at(9, 0, 0);
    return authorization;
}

Moment exampleNow()
{
    return {at(12, 0, 0), std::chrono::minutes(5)};
}

} // namespace companion::test
