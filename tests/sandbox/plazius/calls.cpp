// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/calls.h"

#include "tests/sandbox/plazius/jsontext.h"

#include <QRegularExpression>

#include <functional>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

enum class Body { None, UserReference, Object, Array, Text };

struct Everybody
{
    Guests &guests;
    Loyalty &loyalty;
    Notices &notices;
    Payments &payments;
    Orders &orders;
    Footers &footers;
};

struct Row
{
    QStringList query; ///< Mandatory names.
    Body body;
    std::function<PartAnswer(Everybody &, Call &)> answer;
};

using Table = QHash<QString, Row>;

Table customerRows()
{
    return {
        {u"GET user"_s,
         {{u"credential"_s, u"searchScope"_s, u"batchId"_s}, Body::None,
          [](Everybody &e, Call &c) { return e.guests.search(c); }}},
        {u"GET user/data"_s, {{}, Body::UserReference, [](Everybody &e, Call &c) { return e.guests.data(c); }}},
        {u"PUT user/bind"_s,
         {{u"cardTrackOrNumber"_s, u"phoneNumber"_s}, Body::None,
          [](Everybody &e, Call &c) { return e.guests.bindCard(c); }}},
        {u"PUT user/confirm"_s,
         {{u"activationCode"_s}, Body::None, [](Everybody &e, Call &c) { return e.guests.confirmCard(c); }}},
        {u"GET obsolete/notifications"_s,
         {{u"from"_s}, Body::None, [](Everybody &e, Call &c) { return e.notices.since(c); }}},
    };
}

Table orderRows()
{
    const QStringList order{u"orderId"_s};
    return {
        {u"PUT order"_s, {{}, Body::Object, [](Everybody &e, Call &c) { return e.orders.put(c); }}},
        {u"POST order/bind"_s, {order, Body::UserReference, [](Everybody &e, Call &c) { return e.orders.bind(c); }}},
        {u"POST order/unbind"_s, {order, Body::None, [](Everybody &e, Call &c) { return e.orders.unbind(c); }}},
        {u"GET order/bindedUser"_s, {order, Body::None, [](Everybody &e, Call &c) { return e.orders.boundUser(c); }}},
        {u"PUT order/productLimits"_s,
         {order, Body::Array, [](Everybody &e, Call &c) { return e.orders.productLimits(c); }}},
        {u"PUT order/prechequeTime"_s,
         {order, Body::Text, [](Everybody &e, Call &c) { return e.orders.moment(c, u"prechequeTime"_s); }}},
        {u"PUT order/closeTime"_s,
         {order, Body::Text, [](Everybody &e, Call &c) { return e.orders.moment(c, u"closeTime"_s); }}},
        {u"POST order/bindPromocode"_s,
         {{u"promocode"_s, u"orderId"_s}, Body::None,
          [](Everybody &e, Call &c) { return e.orders.bindPromocode(c); }}},
        {u"POST order/abort"_s, {order, Body::None, [](Everybody &e, Call &c) { return e.orders.abort(c); }}},
        {u"POST order/reset"_s, {order, Body::None, [](Everybody &e, Call &c) { return e.orders.reset(c); }}},
    };
}

Table moneyRows()
{
    const QStringList order{u"orderId"_s};
    const QStringList tape{u"tapeWidth"_s, u"orderId"_s};
    const QStringList transaction{u"orderId"_s, u"transactionId"_s};
    const auto lines = [](Everybody &e, Call &c) { return e.footers.formatted(c); };
    const auto markup = [](Everybody &e, Call &c) { return e.footers.markup(c); };
    return {
        {u"GET order/loyaltyResult"_s,
         {order, Body::None, [](Everybody &e, Call &c) { return e.loyalty.loyaltyResult(c); }}},
        {u"POST order/appliedDiscounts"_s,
         {order, Body::Array, [](Everybody &e, Call &c) { return e.loyalty.appliedDiscounts(c); }}},
        {u"GET order/chequeFooterFormatted"_s, {tape, Body::None, lines}},
        {u"GET order/billChequeFooterFormatted"_s, {tape, Body::None, lines}},
        {u"GET order/chequeFooter"_s, {order, Body::None, markup}},
        {u"GET order/billChequeFooter"_s, {order, Body::None, markup}},
        {u"GET order/paymentLimits"_s,
         {order, Body::None, [](Everybody &e, Call &c) { return e.loyalty.paymentLimits(c); }}},
        {u"GET order/payments"_s,
         {order, Body::None, [](Everybody &e, Call &c) { return e.payments.appPayments(c); }}},
        {u"POST order/pay"_s, {transaction, Body::Array, [](Everybody &e, Call &c) { return e.payments.pay(c); }}},
        {u"POST order/cancelPay"_s,
         {transaction, Body::None, [](Everybody &e, Call &c) { return e.payments.cancelPay(c); }}},
        {u"PUT order/sumForBonuses"_s,
         {order, Body::Array, [](Everybody &e, Call &c) { return e.payments.sumForBonuses(c); }}},
        {u"POST order/refund"_s,
         {transaction, Body::Object, [](Everybody &e, Call &c) { return e.payments.refund(c); }}},
        {u"POST order/close"_s, {order, Body::None, [](Everybody &e, Call &c) { return e.payments.close(c); }}},
    };
}

const Table &table()
{
    static const Table rows = [] {
        Table all = customerRows();
        all.insert(orderRows());
        all.insert(moneyRows());
        return all;
    }();
    return rows;
}

QString wrongValue(const QString &name, const QString &value, const BatchScope &scope)
{
    static const QRegularExpression guid(u"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_s);
    const bool isGuid = name == u"orderId" || name == u"transactionId";
    if (isGuid && !guid.match(value).hasMatch())
        return u"%1 %2 is no guid in lower case"_s.arg(name, value);
    if (name == u"orderId" && value == zeroGuid())
        return u"orderId is the zero guid"_s;
    if (name == u"batchId" && value != u"0")
        return u"batchId %1"_s.arg(value);
    if (name == u"tapeWidth" && value != QString::number(scope.tapeWidth))
        return u"tapeWidth %1 is not the header's"_s.arg(value);
    if (value.isEmpty() && name != u"promocode")
        return u"%1 is empty"_s.arg(name);
    return {};
}

QString readQuery(const QByteArray &query, const Row &row, const BatchScope &scope, QHash<QString, QString> &values)
{
    static const QRegularExpression pair(
        u"^([A-Za-z]+)=(([A-Za-z0-9\\-._~]|%[0-9A-F]{2})*)$"_s);
    const QList<QByteArray> parts = query.isEmpty() ? QList<QByteArray>() : query.split('&');
    for (const QByteArray &part : parts) {
        const auto match = pair.match(QString::fromLatin1(part));
        if (!match.hasMatch())
            return u"query value not percent-encoded: %1"_s.arg(QString::fromLatin1(part));
        const QString name = match.captured(1);
        const QString value = QString::fromUtf8(QByteArray::fromPercentEncoding(match.captured(2).toLatin1()));
        if (values.contains(name) || !row.query.contains(name))
            return u"query %1 is there twice or does not belong here"_s.arg(name);
        if (const QString wrong = wrongValue(name, value, scope); !wrong.isEmpty())
            return wrong;
        values.insert(name, value);
    }
    for (const QString &name : row.query) {
        if (!values.contains(name))
            return u"query %1 is missing"_s.arg(name);
    }
    return {};
}

bool hasKind(const QJsonValue &value, Body kind)
{
    switch (kind) {
    case Body::None:
        return false;
    case Body::UserReference:
        return value == QJsonValue(QJsonObject{{u"batchIndex"_s, 0}});
    case Body::Object:
        return value.isObject();
    case Body::Array:
        return value.isArray();
    case Body::Text:
        return value.isString();
    }
    return false;
}

QString readBody(const QByteArray &bytes, Body kind, QJsonValue &value)
{
    if (bytes.isEmpty() || kind == Body::None)
        return bytes.isEmpty() == (kind == Body::None) ? QString() : u"the body is missing or does not belong here"_s;
    const auto parsed = parseJson(bytes);
    if (!parsed || !hasKind(*parsed, kind))
        return u"the body is not what the call takes"_s;
    value = *parsed;
    return badText(bytes);
}

} // namespace

Calls::Calls(Service &service)
    : m_service(service)
    , m_guests(service)
    , m_loyalty(service, m_guests)
    , m_notices(service, m_guests)
    , m_payments(service, m_guests, m_loyalty, m_notices)
    , m_orders(service, m_guests, m_payments)
    , m_footers(service, m_guests)
{
}

QString Calls::nameOf(const BatchPart &part, const QString &prefix)
{
    const QByteArray root = prefix.toLatin1() + "/api/front/v2/";
    if (!part.path().startsWith(root))
        return {};
    return QString::fromLatin1(part.method + ' ' + part.path().mid(root.size()));
}

PartAnswer Calls::execute(const BatchPart &part, const QString &prefix, BatchScope &scope)
{
    const QString name = nameOf(part, prefix);
    const auto row = table().constFind(name);
    if (row == table().constEnd()) {
        PartAnswer answer = malformed(u"no such call: %1 %2"_s.arg(QString::fromLatin1(part.method),
                                                                   QString::fromLatin1(part.path())));
        answer.status = 404;
        return answer;
    }
    Call call{name, {}, {}, scope};
    QString wrong = readQuery(part.query(), *row, scope, call.query);
    if (wrong.isEmpty())
        wrong = readBody(part.body, row->body, call.body);
    if (!wrong.isEmpty())
        return malformed(name + u": "_s + wrong);
    PartAnswer answer = run(call);
    if (!answer.violation.isEmpty())
        answer.violation.prepend(name + u": "_s);
    return answer;
}

PartAnswer Calls::run(Call &call)
{
    Everybody everybody{m_guests, m_loyalty, m_notices, m_payments, m_orders, m_footers};
    return table().value(call.name).answer(everybody, call);
}

QByteArray Calls::errorBody(const QString &text, const QString &form)
{
    if (form == u"object")
        return wireJson(QJsonObject{{u"Message"_s, text}});
    if (form == u"plain")
        return text.toUtf8();
    if (form == u"html")
        return "<html><body><h1>" + text.toHtmlEscaped().toUtf8() + "</h1></body></html>";
    return form == u"empty" ? QByteArray() : wireJson(text);
}

} // namespace companion::plaziusbox
