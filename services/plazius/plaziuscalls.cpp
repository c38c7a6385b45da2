// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscalls.h"

#include "services/platform/jsonwriter.h"
#include "services/plazius/plaziusorderbody.h"
#include "services/plazius/plaziuswire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr bool changes = true;
constexpr bool reads = false;

tl::unexpected<Error> wrong(QLatin1String what)
{
    return failure(ErrorCode::InvalidArgument, QString(what));
}

PlaziusPart part(PlaziusCall call, const char* method, const QByteArray& target, const QByteArray& body, bool changing)
{
    return {call, QByteArray(method), target, body, true, changing};
}

/// A call whose query begins with the id of the order, as most do.
PlaziusCalls::Part ofOrder(PlaziusCall call, const char* method, const QUuid& orderId, const QByteArray& body,
                           bool changing)
{
    if (orderId.isNull())
        return wrong("orderId"_L1);
    return part(call, method, plaziusCallName(call) + "?orderId=" + PlaziusWire::guid(orderId), body, changing);
}

PlaziusCalls::Part ofTransaction(PlaziusCall call, const QUuid& orderId, const QUuid& transactionId,
                                 const QByteArray& body)
{
    PlaziusCalls::Part made = ofOrder(call, "POST", orderId, body, changes);
    if (made)
        made->target += "&transactionId=" + PlaziusWire::guid(transactionId);
    return made;
}

bool allOf(const QString& text, auto rule)
{
    return std::all_of(text.begin(), text.end(), rule);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// 11.2: +7 and ten digits.
bool isPhone(const QString& phone)
{
    return phone.size() == 12 && phone.startsWith("+7"_L1) && allOf(phone.sliced(2), isDigit);
}

/// 11.3: 6 or 8 digits.
bool isPaymentCode(const QString& code)
{
    return (code.size() == 6 || code.size() == 8) && allOf(code, isDigit);
}

bool isCredential(const PlaziusCredential& credential)
{
    switch (credential.scope) {
    case PlaziusScope::Phone:
        return isPhone(credential.value);
    case PlaziusScope::PaymentCode:
        return isPaymentCode(credential.value);
    case PlaziusScope::CardNumber:
    case PlaziusScope::CardNumberOrTrack:
        break;
    }
    return !credential.value.trimmed().isEmpty();
}

/// An enumeration in a query is a JSON string: with its quotes (4.1, 4.2).
QString scopeName(PlaziusScope scope)
{
    switch (scope) {
    case PlaziusScope::Phone:
        return u"\"phone\""_s;
    case PlaziusScope::CardNumber:
        return u"\"cardNumber\""_s;
    case PlaziusScope::CardNumberOrTrack:
        return u"\"cardNumber, cardTrack\""_s;
    case PlaziusScope::PaymentCode:
        break;
    }
    return u"\"paymentCode\""_s;
}

/// The guest found by `user` in this same batch.
QByteArray guestOfBatch()
{
    return QByteArrayLiteral("{\"batchIndex\":0}");
}

PlaziusCalls::Part ofMoment(PlaziusCall call, const QUuid& orderId, const QDateTime& moment)
{
    if (!moment.isValid())
        return wrong("moment"_L1);
    return ofOrder(call, "PUT", orderId, '"' + PlaziusWire::moment(moment).toLatin1() + '"', changes);
}

void writeWallet(JsonWriter& json, const PlaziusWalletSum& wallet)
{
    json.beginObject();
    json.key("walletCode").value(wallet.walletCode);
    json.key("sum").number(PlaziusWire::money(wallet.sum));
    json.endObject();
}

QByteArray walletsBody(const QList<PlaziusWalletSum>& wallets)
{
    JsonWriter json;
    json.beginArray();
    for (const PlaziusWalletSum& wallet : wallets)
        writeWallet(json, wallet);
    json.endArray();
    return json.bytes();
}

} // namespace

QByteArray plaziusCallName(PlaziusCall call)
{
    switch (call) {
    case PlaziusCall::User:
        return "user";
    case PlaziusCall::UserData:
        return "user/data";
    case PlaziusCall::UserBind:
        return "user/bind";
    case PlaziusCall::UserConfirm:
        return "user/confirm";
    case PlaziusCall::PutOrder:
        return "order";
    case PlaziusCall::Bind:
        return "order/bind";
    case PlaziusCall::Unbind:
        return "order/unbind";
    case PlaziusCall::BoundUser:
        return "order/bindedUser";
    case PlaziusCall::ProductLimits:
        return "order/productLimits";
    case PlaziusCall::PrechequeTime:
        return "order/prechequeTime";
    case PlaziusCall::CloseTime:
        return "order/closeTime";
    case PlaziusCall::BindPromocode:
        return "order/bindPromocode";
    case PlaziusCall::LoyaltyResult:
        return "order/loyaltyResult";
    case PlaziusCall::AppliedDiscounts:
        return "order/appliedDiscounts";
    case PlaziusCall::Footer:
        return "order/chequeFooter";
    case PlaziusCall::PaymentLimits:
        return "order/paymentLimits";
    case PlaziusCall::Payments:
        return "order/payments";
    case PlaziusCall::Pay:
        return "order/pay";
    case PlaziusCall::CancelPay:
        return "order/cancelPay";
    case PlaziusCall::SumForBonuses:
        return "order/sumForBonuses";
    case PlaziusCall::Refund:
        return "order/refund";
    case PlaziusCall::Close:
        return "order/close";
    case PlaziusCall::Abort:
        return "order/abort";
    case PlaziusCall::Reset:
        return "order/reset";
    }
    return {};
}

PlaziusCalls::Part PlaziusCalls::user(const PlaziusCredential& credential)
{
    if (!isCredential(credential))
        return wrong("credential"_L1);
    const QByteArray target = "user?credential=" + PlaziusWire::query(credential.value) +
                              "&searchScope=" + PlaziusWire::query(scopeName(credential.scope)) + "&batchId=0";
    return part(PlaziusCall::User, "GET", target, {}, reads);
}

PlaziusCalls::Part PlaziusCalls::userData()
{
    return part(PlaziusCall::UserData, "GET", plaziusCallName(PlaziusCall::UserData), guestOfBatch(), reads);
}

PlaziusCalls::Part PlaziusCalls::userBind(const QString& cardTrackOrNumber, const QString& phone)
{
    if (cardTrackOrNumber.trimmed().isEmpty())
        return wrong("cardTrackOrNumber"_L1);
    if (!isPhone(phone))
        return wrong("phoneNumber"_L1);
    const QByteArray target = "user/bind?cardTrackOrNumber=" + PlaziusWire::query(cardTrackOrNumber) +
                              "&phoneNumber=" + PlaziusWire::query(phone);
    return part(PlaziusCall::UserBind, "PUT", target, {}, changes);
}

PlaziusCalls::Part PlaziusCalls::userConfirm(const QString& activationCode)
{
    if (activationCode.trimmed().isEmpty())
        return wrong("activationCode"_L1);
    return part(PlaziusCall::UserConfirm, "PUT", "user/confirm?activationCode=" + PlaziusWire::query(activationCode),
                {}, changes);
}

PlaziusCalls::Part PlaziusCalls::putOrder(const PlaziusOrder& order)
{
    const Result<QByteArray> body = plaziusOrderBody(order);
    if (!body)
        return tl::unexpected<Error>(body.error());
    return part(PlaziusCall::PutOrder, "PUT", plaziusCallName(PlaziusCall::PutOrder), *body, changes);
}

PlaziusCalls::Part PlaziusCalls::bind(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::Bind, "POST", orderId, guestOfBatch(), changes);
}

PlaziusCalls::Part PlaziusCalls::unbind(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::Unbind, "POST", orderId, {}, changes);
}

PlaziusCalls::Part PlaziusCalls::boundUser(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::BoundUser, "GET", orderId, {}, reads);
}

PlaziusCalls::Part PlaziusCalls::productLimits(const QUuid& orderId, const QList<PlaziusProductLimit>& limits)
{
    JsonWriter json;
    json.beginArray();
    for (const PlaziusProductLimit& limit : limits) {
        if (limit.productCode.isEmpty() || limit.maxDiscount < Money() || limit.maxBonusPayment < Money())
            return wrong("productLimits"_L1);
        json.beginObject();
        json.key("productCode").value(limit.productCode);
        json.key("maxDiscount").number(PlaziusWire::money(limit.maxDiscount));
        json.key("maxBonusPayment").number(PlaziusWire::money(limit.maxBonusPayment));
        json.key("isFullAmountLimit").value(true);
        json.endObject();
    }
    json.endArray();
    return ofOrder(PlaziusCall::ProductLimits, "PUT", orderId, json.bytes(), changes);
}

PlaziusCalls::Part PlaziusCalls::prechequeTime(const QUuid& orderId, const QDateTime& moment)
{
    return ofMoment(PlaziusCall::PrechequeTime, orderId, moment);
}

PlaziusCalls::Part PlaziusCalls::closeTime(const QUuid& orderId, const QDateTime& moment)
{
    return ofMoment(PlaziusCall::CloseTime, orderId, moment);
}

PlaziusCalls::Part PlaziusCalls::bindPromocode(const QUuid& orderId, const QString& promocode)
{
    if (orderId.isNull())
        return wrong("orderId"_L1);
    const QByteArray target =
        "order/bindPromocode?promocode=" + PlaziusWire::query(promocode) + "&orderId=" + PlaziusWire::guid(orderId);
    return part(PlaziusCall::BindPromocode, "POST", target, {}, changes);
}

PlaziusCalls::Part PlaziusCalls::loyaltyResult(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::LoyaltyResult, "GET", orderId, {}, reads);
}

PlaziusCalls::Part PlaziusCalls::appliedDiscounts(const QUuid& orderId, const QList<PlaziusAppliedDiscount>& applied)
{
    JsonWriter json;
    json.beginArray();
    for (const PlaziusAppliedDiscount& discount : applied) {
        if (discount.programId.isNull() || discount.sum <= Money())
            return wrong("appliedDiscounts"_L1);
        json.beginObject();
        json.key("programId").value(QString::fromLatin1(PlaziusWire::guid(discount.programId)));
        json.key("operationCode").value(discount.operationCode);
        if (!discount.productCode.isEmpty())
            json.key("productCode").value(discount.productCode);
        if (!discount.productName.isEmpty())
            json.key("productName").value(discount.productName);
        json.key("sum").number(PlaziusWire::money(discount.sum));
        if (!discount.comment.isEmpty())
            json.key("comment").value(discount.comment);
        json.endObject();
    }
    json.endArray();
    return ofOrder(PlaziusCall::AppliedDiscounts, "POST", orderId, json.bytes(), changes);
}

PlaziusCalls::Part PlaziusCalls::footer(const QUuid& orderId, const PlaziusFooter& footer)
{
    if (footer.xml)
        return ofOrder(PlaziusCall::Footer, "GET", orderId, {}, reads);
    if (orderId.isNull())
        return wrong("orderId"_L1);
    const QByteArray target = "order/chequeFooterFormatted?tapeWidth=" + QByteArray::number(footer.tapeWidth) +
                              "&orderId=" + PlaziusWire::guid(orderId);
    return part(PlaziusCall::Footer, "GET", target, {}, reads);
}

PlaziusCalls::Part PlaziusCalls::paymentLimits(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::PaymentLimits, "GET", orderId, {}, reads);
}

PlaziusCalls::Part PlaziusCalls::payments(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::Payments, "GET", orderId, {}, reads);
}

PlaziusCalls::Part PlaziusCalls::pay(const QUuid& orderId, const QUuid& transactionId,
                                     const QList<PlaziusWalletSum>& payments)
{
    // 5.4: «no transaction» goes with an empty list, and with nothing else.
    if (transactionId.isNull() != payments.isEmpty())
        return wrong("transactionId"_L1);
    const auto unfit = [](const PlaziusWalletSum& payment) {
        return payment.walletCode.isEmpty() || payment.sum <= Money();
    };
    if (std::any_of(payments.begin(), payments.end(), unfit))
        return wrong("payments"_L1);
    return ofTransaction(PlaziusCall::Pay, orderId, transactionId, walletsBody(payments));
}

PlaziusCalls::Part PlaziusCalls::cancelPay(const QUuid& orderId, const QUuid& transactionId)
{
    if (transactionId.isNull())
        return wrong("transactionId"_L1);
    return ofTransaction(PlaziusCall::CancelPay, orderId, transactionId, {});
}

PlaziusCalls::Part PlaziusCalls::sumForBonuses(const QUuid& orderId, Money sum)
{
    if (sum < Money())
        return wrong("sumForBonuses"_L1);
    return ofOrder(PlaziusCall::SumForBonuses, "PUT", orderId, walletsBody({{plaziusBonusWallet, sum}}), changes);
}

PlaziusCalls::Part PlaziusCalls::refund(const QUuid& orderId, const QUuid& transactionId, const PlaziusRefund& refund)
{
    if (transactionId.isNull())
        return wrong("transactionId"_L1);
    if (refund.bonus < Money())
        return wrong("walletRefunds"_L1);
    JsonWriter json;
    json.beginObject();
    json.key("walletRefunds").beginArray();
    if (!refund.bonus.isZero())
        writeWallet(json, {plaziusBonusWallet, refund.bonus});
    json.endArray();
    if (!refund.items) {
        json.key("cancelledOrderItems").null();
    } else {
        json.key("cancelledOrderItems").beginArray();
        for (const PlaziusReturnedItem& item : *refund.items) {
            if (item.productCode.isEmpty() || item.amount <= Quantity())
                return wrong("cancelledOrderItems"_L1);
            json.beginObject();
            json.key("productCode").value(item.productCode);
            json.key("amount").number(PlaziusWire::quantity(item.amount));
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
    return ofTransaction(PlaziusCall::Refund, orderId, transactionId, json.bytes());
}

PlaziusCalls::Part PlaziusCalls::close(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::Close, "POST", orderId, {}, changes);
}

PlaziusCalls::Part PlaziusCalls::abort(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::Abort, "POST", orderId, {}, changes);
}

PlaziusCalls::Part PlaziusCalls::reset(const QUuid& orderId)
{
    return ofOrder(PlaziusCall::Reset, "POST", orderId, {}, changes);
}

} // namespace companion
