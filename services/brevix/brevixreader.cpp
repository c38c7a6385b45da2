// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixreader.h"

#include "services/brevix/jsonfields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr qint64 mostSeconds = 1'000'000;
constexpr qsizetype longestWords = 1000; ///< the contract says 140; more than this is an attack, not a message

QString words(JsonFields& fields, QLatin1String name)
{
    return fields.optionalText(name).left(longestWords);
}

template <typename T>
std::optional<T> valueIf(const JsonFields& fields, T value)
{
    return fields.ok() ? std::optional<T>(std::move(value)) : std::nullopt;
}

int toInt(qint64 number)
{
    return static_cast<int>(number);
}

std::optional<RequestLine> requestLine(const QJsonObject& object)
{
    JsonFields fields(object);
    RequestLine line;
    line.line = toInt(fields.integer("line"_L1, 1, 1'000'000));
    line.quantity = fields.quantity("quantity"_L1, false);
    line.sum = fields.money("sum"_L1);
    line.cancelledQuantity = fields.quantity("cancelledQuantity"_L1, true);
    line.cancelledSum = fields.money("cancelledSum"_L1);
    return valueIf(fields, line);
}

std::optional<Money> cashbackOf(JsonFields& fields)
{
    if (!fields.has("cashback"_L1))
        return std::nullopt;
    JsonFields cashback(fields.object("cashback"_L1));
    const Money amount = cashback.money("amount"_L1);
    cashback.text("state"_L1);
    if (!cashback.ok())
        fields.fail();
    return amount;
}

void readLines(JsonFields& fields, QList<RequestLine>& lines)
{
    for (const QJsonValue& value : fields.array("items"_L1)) {
        const auto line = requestLine(value.toObject());
        if (!line) {
            fields.fail();
            return;
        }
        lines.append(*line);
    }
}

QList<ProblemField> errorsOf(const QJsonValue& value)
{
    QList<ProblemField> errors;
    for (const QJsonValue& element : value.toArray()) {
        const QJsonObject error = element.toObject();
        errors.append({error.value("field"_L1).toString(), error.value("code"_L1).toString(),
                       error.value("message"_L1).toString().left(longestWords)});
    }
    return errors;
}

/// A member of a Problem that is no reason to throw the Problem away.
template <typename T, typename Read>
std::optional<T> memberOf(const QJsonObject& object, QLatin1String name, Read read)
{
    const QJsonValue value = object.value(name);
    return value.isObject() ? read(value.toObject()) : std::optional<T>();
}

QList<ClaimLine> linesOf(const QByteArray& body)
{
    QList<ClaimLine> lines;
    const QJsonArray items = QJsonDocument::fromJson(body).object().value("items"_L1).toArray();
    for (const QJsonValue& value : items) {
        JsonFields item(value.toObject());
        const ClaimLine line{toInt(item.integer("line"_L1, 1, 1'000'000)), item.quantity("quantity"_L1, false),
                             item.money("sum"_L1)};
        if (item.ok())
            lines.append(line);
    }
    return lines;
}

} // namespace

std::optional<QJsonObject> BrevixReader::object(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<ServiceStatus> BrevixReader::status(const QJsonObject& object)
{
    JsonFields fields(object);
    ServiceStatus status;
    if (fields.text("service"_L1) != "brevix"_L1)
        fields.fail();
    status.version = fields.text("version"_L1);
    status.time = fields.time("time"_L1);
    status.features = fields.texts("features"_L1);
    status.minClientVersion = fields.optionalText("minClientVersion"_L1);
    if (fields.has("shop"_L1)) {
        JsonFields shop(fields.object("shop"_L1));
        status.shopId = shop.text("id"_L1);
        status.shopName = shop.text("name"_L1);
        if (!shop.ok())
            fields.fail();
    }
    return valueIf(fields, status);
}

std::optional<Customer> BrevixReader::customer(const QJsonObject& object)
{
    JsonFields fields(object);
    Customer customer;
    customer.id = fields.text("id"_L1, serverIdForm());
    customer.phone = PhoneNumber::fromE164(fields.text("phone"_L1));
    if (customer.phone.isEmpty())
        fields.fail();
    customer.lastName = words(fields, "lastName"_L1);
    customer.firstName = words(fields, "firstName"_L1);
    customer.middleName = words(fields, "middleName"_L1);
    customer.status = fields.text("status"_L1);
    if (fields.has("balance"_L1)) {
        JsonFields balance(fields.object("balance"_L1));
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        customer.balance = Money::fromKopecks(balance.integer("available"_L1, -most, most));
        if (!balance.ok())
            fields.fail();
    }
    return valueIf(fields, customer);
}

std::optional<RequestInfo> BrevixReader::request(const QJsonObject& object)
{
    JsonFields fields(object);
    RequestInfo request;
    request.id = fields.text("id"_L1, serverIdForm());
    request.externalId = fields.uuid("externalId"_L1);
    request.status = fields.text("status"_L1);
    fields.text("currency"_L1);
    request.total = fields.money("total"_L1);
    request.cancelledTotal = fields.money("cancelledTotal"_L1);
    request.cashback = cashbackOf(fields);
    readLines(fields, request.lines);
    fields.time("createdAt"_L1);
    request.messageForCashier = words(fields, "messageForCashier"_L1);
    if (fields.has("printLines"_L1))
        request.printLines = fields.texts("printLines"_L1);
    return valueIf(fields, request);
}

std::optional<QList<RequestInfo>> BrevixReader::requests(const QJsonObject& object)
{
    JsonFields fields(object);
    QList<RequestInfo> requests;
    for (const QJsonValue& value : fields.array("items"_L1)) {
        const auto read = request(value.toObject());
        if (!read)
            return std::nullopt;
        requests.append(*read);
    }
    return valueIf(fields, requests);
}

std::optional<CancellationInfo> BrevixReader::cancellation(const QJsonObject& object)
{
    JsonFields fields(object);
    CancellationInfo cancellation;
    cancellation.id = fields.text("cancellationId"_L1, serverIdForm());
    cancellation.returnUid = fields.uuid("returnUid"_L1);
    fields.time("createdAt"_L1);
    const auto of = request(fields.object("request"_L1));
    if (!of || !fields.ok())
        return std::nullopt;
    cancellation.request = *of;
    return cancellation;
}

std::optional<RegistrationInfo> BrevixReader::registration(const QJsonObject& object)
{
    JsonFields fields(object);
    RegistrationInfo registration;
    registration.id = fields.text("registrationId"_L1, serverIdForm());
    registration.codeLength = toInt(fields.integer("codeLength"_L1, 3, 10));
    registration.expiresAt = fields.time("expiresAt"_L1);
    registration.resendAfter = std::chrono::seconds(fields.integer("resendAfterSec"_L1, 0, mostSeconds));
    registration.attemptsLeft = toInt(fields.integer("attemptsLeft"_L1, 0, mostSeconds));
    return valueIf(fields, registration);
}

std::optional<ResentInfo> BrevixReader::resent(const QJsonObject& object)
{
    JsonFields fields(object);
    ResentInfo resent;
    resent.resendAfter = std::chrono::seconds(fields.integer("resendAfterSec"_L1, 0, mostSeconds));
    resent.expiresAt = fields.time("expiresAt"_L1);
    if (const auto left = fields.optionalInteger("attemptsLeft"_L1, 0, mostSeconds))
        resent.attemptsLeft = toInt(*left);
    return valueIf(fields, resent);
}

std::optional<Problem> BrevixReader::problem(const QJsonObject& object)
{
    static const QRegularExpression form(u"\\A[a-z][a-z0-9_]{2,63}\\z"_s);
    JsonFields code(object);
    Problem problem;
    problem.code = code.text("code"_L1, form);
    if (!code.ok())
        return std::nullopt;
    problem.messageForCashier = object.value("messageForCashier"_L1).toString().left(longestWords);
    problem.errors = errorsOf(object.value("errors"_L1));
    JsonFields attempts(object);
    const auto left = attempts.optionalInteger("attemptsLeft"_L1, 0, mostSeconds);
    if (left && attempts.ok())
        problem.attemptsLeft = toInt(*left);
    JsonFields waiting(object);
    const auto seconds = waiting.optionalInteger("resendAfterSec"_L1, 0, mostSeconds);
    if (seconds && waiting.ok())
        problem.resendAfter = std::chrono::seconds(*seconds);
    problem.customer = memberOf<Customer>(object, "customer"_L1, &BrevixReader::customer);
    problem.request = memberOf<RequestInfo>(object, "request"_L1, &BrevixReader::request);
    problem.cancellation = memberOf<CancellationInfo>(object, "cancellation"_L1, &BrevixReader::cancellation);
    return problem;
}

QList<ClaimLine> BrevixReader::linesOfClaim(const QByteArray& claimBody)
{
    return linesOf(claimBody);
}

QList<ClaimLine> BrevixReader::linesOfCancellation(const QByteArray& cancellationBody)
{
    return linesOf(cancellationBody);
}

bool BrevixReader::isWholeCancellation(const QByteArray& cancellationBody)
{
    const QJsonDocument document = QJsonDocument::fromJson(cancellationBody);
    return document.isObject() && document.object().value("items"_L1).isNull();
}

} // namespace companion
