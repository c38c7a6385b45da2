// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixwriter.h"

#include "services/platform/jsonwriter.h"

#include <algorithm>

namespace companion {

namespace {

constexpr qsizetype longestLabel = 250;
constexpr qsizetype longestCode = 64;
constexpr qsizetype mostPayments = 20;

/// What the service takes as a name: no control character, not longer than it allows. A name that it refuses would take
/// the whole receipt down with it. Cut between characters, never inside one.
QString clean(const QString& text, qsizetype longest)
{
    QString result;
    qsizetype length = 0;
    for (const uint character : text.toUcs4()) {
        if (length == longest)
            break;
        const bool control = character < 0x20 || character == 0x7f;
        const char32_t kept = control ? U' ' : static_cast<char32_t>(character);
        result += QString::fromUcs4(&kept, 1);
        ++length;
    }
    return result.trimmed();
}

QString firstOf(const QString& text, const QString& other)
{
    return text.isEmpty() ? other : text;
}

/// «Номер кассы», shop: what does not fit the contract is left out where it may be absent.
bool isPlainId(const QString& id)
{
    const auto plain = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
    };
    return !id.isEmpty() && id.size() <= longestCode && std::all_of(id.begin(), id.end(), plain);
}

bool isBarcode(const QString& barcode)
{
    const auto visible = [](QChar c) { return c.unicode() >= 0x21 && c.unicode() <= 0x7e; };
    return !barcode.isEmpty() && barcode.size() <= longestCode && std::all_of(barcode.begin(), barcode.end(), visible);
}

QString plain(const QUuid& uid)
{
    return uid.toString(QUuid::WithoutBraces);
}

void writeText(JsonWriter& json, const char* name, const QString& text)
{
    json.key(name).value(text);
}

void writeTextOrNull(JsonWriter& json, const char* name, const QString& text)
{
    if (text.isEmpty())
        json.key(name).null();
    else
        json.key(name).value(text);
}

void writeMoney(JsonWriter& json, const char* name, Money money)
{
    json.key(name).value(money.kopecks());
}

QString tenderName(TenderType type)
{
    switch (type) {
    case TenderType::Cash:
        return QStringLiteral("cash");
    case TenderType::Card:
        return QStringLiteral("card");
    case TenderType::Bonus:
        return QStringLiteral("bonus");
    case TenderType::Other:
        break;
    }
    return QStringLiteral("other");
}

/// Identity of a receipt: the members that a sale and a return have in common, in the order of the contract.
void writeIdentity(JsonWriter& json, const Receipt& receipt)
{
    writeText(json, "uid", plain(receipt.uid));
    writeText(json, "number", receipt.number);
    json.key("shift").value(qint64{receipt.shift});
    if (isPlainId(receipt.shopId))
        writeText(json, "shopId", receipt.shopId);
    writeText(json, "cashId", receipt.cashId);
    if (!receipt.fiscalNumber.isEmpty())
        writeText(json, "fiscalNumber", receipt.fiscalNumber);
    writeText(json, "closedAt", BrevixWriter::tillTime(receipt.closedAt));
}

void writeCashier(JsonWriter& json, const Cashier& cashier)
{
    const QString code = clean(cashier.code, longestCode);
    if (code.isEmpty())
        return;
    json.key("cashier").beginObject();
    writeText(json, "code", code);
    const QString name = clean(cashier.name, longestLabel);
    if (!name.isEmpty())
        writeText(json, "name", name);
    json.endObject();
}

void writeCustomer(JsonWriter& json, const ClaimContext& context)
{
    json.key("customer").beginObject();
    if (context.customerId.isEmpty())
        writeText(json, "phone", context.phone.e164());
    else
        writeText(json, "id", context.customerId);
    json.endObject();
}

void writeItem(JsonWriter& json, const ReceiptLine& line, const CategoryResolution& category)
{
    const QString code = firstOf(clean(line.goodsCode, longestCode), QString::number(line.number));
    json.beginObject();
    json.key("line").value(qint64{line.number});
    writeText(json, "code", code);
    writeText(json, "name", firstOf(clean(line.name, longestLabel), code));
    if (isBarcode(line.barcode))
        writeText(json, "barcode", line.barcode);
    writeTextOrNull(json, "categoryId", category.categoryId);
    json.key("zeroCashback").value(category.zeroCashback);
    writeText(json, "quantity", wireText(line.quantity));
    writeMoney(json, "price", line.price);
    if (!line.discount.isZero())
        writeMoney(json, "discount", line.discount);
    writeMoney(json, "sum", line.sum());
    json.endObject();
}

/// Only when they add up to the receipt: the service checks it, and payments may be absent.
void writePayments(JsonWriter& json, const Receipt& receipt)
{
    Money paid;
    for (const Tender& tender : receipt.tenders)
        paid += tender.amount;
    if (receipt.tenders.isEmpty() || receipt.tenders.size() > mostPayments || paid != receipt.total())
        return;
    json.key("payments").beginArray();
    for (const Tender& tender : receipt.tenders) {
        json.beginObject();
        writeText(json, "type", tenderName(tender.type));
        writeMoney(json, "amount", tender.amount);
        json.endObject();
    }
    json.endArray();
}

} // namespace

ClaimBody BrevixWriter::claim(const Receipt& receipt, const ClaimContext& context, const CategoryResolver& categories)
{
    ClaimBody body;
    JsonWriter json;
    json.beginObject();
    writeIdentity(json, receipt);
    json.key("offline").value(context.offline);
    writeText(json, "currency", QStringLiteral("RUB"));
    writeTextOrNull(json, "warehouseId", context.warehouseId);
    writeTextOrNull(json, "inviterCode", context.inviterCode);
    writeCashier(json, receipt.cashier);
    writeCustomer(json, context);
    json.key("items").beginArray();
    for (const ReceiptLine& line : receipt.lines) {
        const CategoryResolution category = categories.resolve(line.groupCode);
        if (category.excluded)
            continue;
        writeItem(json, line, category);
        body.total += line.sum();
        ++body.lines;
    }
    json.endArray();
    writePayments(json, receipt);
    writeMoney(json, "total", body.total);
    if (body.lines < receipt.lines.size())
        writeMoney(json, "receiptTotal", receipt.total());
    json.endObject();
    body.bytes = json.bytes();
    return body;
}

QList<ClaimLine> BrevixWriter::linesOfClaim(const Receipt& receipt, const CategoryResolver& categories)
{
    QList<ClaimLine> lines;
    for (const ReceiptLine& line : receipt.lines) {
        if (!categories.resolve(line.groupCode).excluded)
            lines.append({line.number, line.quantity, line.sum()});
    }
    return lines;
}

QByteArray BrevixWriter::cancellation(const Receipt& returnReceipt, bool offline, const QList<ClaimLine>& lines)
{
    JsonWriter json;
    json.beginObject();
    json.key("returnReceipt").beginObject();
    writeIdentity(json, returnReceipt);
    json.key("offline").value(offline);
    json.endObject();
    if (lines.isEmpty()) {
        json.key("items").null();
    } else {
        json.key("items").beginArray();
        for (const ClaimLine& line : lines) {
            json.beginObject();
            json.key("line").value(qint64{line.line});
            writeText(json, "quantity", wireText(line.quantity));
            writeMoney(json, "sum", line.sum);
            json.endObject();
        }
        json.endArray();
    }
    writeText(json, "reason", QStringLiteral("return"));
    json.endObject();
    return json.bytes();
}

QByteArray BrevixWriter::lookup(const PhoneNumber& phone)
{
    JsonWriter json;
    json.beginObject();
    writeText(json, "phone", phone.e164());
    json.endObject();
    return json.bytes();
}

QByteArray BrevixWriter::registration(const PhoneNumber& phone, const QString& warehouseId, const QString& inviterCode)
{
    JsonWriter json;
    json.beginObject();
    writeText(json, "phone", phone.e164());
    writeText(json, "warehouseId", warehouseId);
    writeTextOrNull(json, "inviterCode", inviterCode);
    json.endObject();
    return json.bytes();
}

QByteArray BrevixWriter::confirmation(const QString& code, const QString& lastName, const QString& firstName,
                                      const QString& middleName, const std::optional<Consent>& consent)
{
    JsonWriter json;
    json.beginObject();
    writeText(json, "code", code);
    writeText(json, "lastName", lastName);
    writeText(json, "firstName", firstName);
    if (!middleName.isEmpty())
        writeText(json, "middleName", middleName);
    if (consent) {
        json.key("consent").beginObject();
        json.key("personalData").value(consent->personalData);
        if (consent->marketing)
            json.key("marketing").value(*consent->marketing);
        writeText(json, "at", tillTime(consent->at));
        json.endObject();
    }
    json.endObject();
    return json.bytes();
}

QString BrevixWriter::tillTime(const QDateTime& time)
{
    const int offset = time.offsetFromUtc() / 60;
    const int minutes = qAbs(offset);
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) +
           QStringLiteral("%1%2:%3")
               .arg(offset < 0 ? QLatin1Char('-') : QLatin1Char('+'))
               .arg(minutes / 60, 2, 10, QLatin1Char('0'))
               .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace companion
