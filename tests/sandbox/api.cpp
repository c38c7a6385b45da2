// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/api.h"

#include "tests/sandbox/problem.h"
#include "tests/sandbox/routes.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace companion::sandbox {

namespace {

const QByteArray prefix = QByteArrayLiteral("/api/v1/");
const QString callerHeader = QStringLiteral("header:");

QByteArray unquoted(const QByteArray &value)
{
    return value.size() >= 2 && value.startsWith('"') && value.endsWith('"') ? value.sliced(1, value.size() - 2)
                                                                            : QByteArray();
}

bool isUserAgent(const QByteArray &value)
{
    static const QRegularExpression pattern(u"^[A-Za-z][A-Za-z0-9-]*/[0-9]+\\.[0-9]+\\.[0-9]+( \\(.+\\))?$"_qs);
    return value.size() <= 200 && pattern.match(QString::fromLatin1(value)).hasMatch();
}

HttpAnswer malformed(const QString &field, const QString &code)
{
    return problem(u"malformed_request"_qs, {}, {fieldError(callerHeader + field, code)});
}

QString variablePart(const Route &route, const QByteArrayList &parts)
{
    const qsizetype index = route.parts.indexOf("*");
    return index < 0 ? QString() : QString::fromUtf8(QByteArray::fromPercentEncoding(parts.at(index)));
}

} // namespace

Api::Api(Service &service)
    : m_service(service)
    , m_customers(service)
    , m_registrations(service, m_customers)
    , m_cashback(service, m_customers)
    , m_cancellations(service, m_customers)
    , m_profiles(service)
    , m_catalog(service)
    , m_idempotency(service)
{
    m_handlers = {
        {u"ping"_qs, [](const Call &) { return emptyAnswer(204); }},
        {u"getStatus"_qs, [this](const Call &) { return status(); }},
        {u"lookupCustomer"_qs, [this](const Call &call) { return m_customers.lookup(call); }},
        {u"startRegistration"_qs, [this](const Call &call) { return m_registrations.start(call); }},
        {u"cancelRegistration"_qs, [this](const Call &call) { return m_registrations.giveUp(call); }},
        {u"resendCode"_qs, [this](const Call &call) { return m_registrations.resend(call); }},
        {u"confirmRegistration"_qs, [this](const Call &call) { return m_registrations.confirm(call); }},
        {u"createCashbackRequest"_qs, [this](const Call &call) { return m_cashback.create(call); }},
        {u"listCashbackRequests"_qs, [this](const Call &call) { return m_cashback.list(call); }},
        {u"getCashbackRequest"_qs, [this](const Call &call) { return m_cashback.one(call); }},
        {u"cancelCashbackRequest"_qs, [this](const Call &call) { return m_cancellations.create(call); }},
        {u"listProfiles"_qs, [this](const Call &call) { return m_profiles.list(call); }},
        {u"checkProfile"_qs, [this](const Call &call) { return m_profiles.get(call); }},
        {u"getProfile"_qs, [this](const Call &call) { return m_profiles.get(call); }},
        {u"putProfile"_qs, [this](const Call &call) { return m_profiles.put(call); }},
        {u"deleteProfile"_qs, [this](const Call &call) { return m_profiles.remove(call); }},
        {u"listWarehouses"_qs, [this](const Call &call) { return m_catalog.list(call, u"warehouses"_qs); }},
        {u"listCategories"_qs, [this](const Call &call) { return m_catalog.list(call, u"categories"_qs); }},
        {u"listInviters"_qs, [this](const Call &call) { return m_catalog.list(call, u"inviters"_qs); }},
    };
}

HttpAnswer Api::handle(const HttpRequest &request)
{
    // Outside the prefix nobody speaks the contract: what answers there is some web server.
    if (!request.path.startsWith(prefix))
        return foreignAnswer(404, "text/html; charset=utf-8", "<html><title>404 Not Found</title></html>");
    const QByteArrayList parts = request.path.mid(prefix.size()).split('/');
    const QList<Route> routes = routesOf(parts);
    if (routes.isEmpty())
        return problem(u"route_not_found"_qs);
    QByteArrayList methods;
    for (const Route &route : routes) {
        methods.append(route.method);
        if (route.method != request.method)
            continue;
        if (auto refusal = refusalByHeaders(route, request))
            return *refusal;
        if (auto refusal = refusalByFeature(route))
            return *refusal;
        QJsonObject body;
        if (auto refusal = readBody(route, request, body))
            return *refusal;
        return execute(route, {request, route.operation, variablePart(route, parts), body,
                               QString::fromLatin1(request.header("X-Terminal-Id"))});
    }
    HttpAnswer answer = problem(u"method_not_allowed"_qs);
    answer.setHeader("Allow", methods.join(", "));
    return answer;
}

std::optional<HttpAnswer> Api::refusalByHeaders(const Route &route, const HttpRequest &request) const
{
    const SchemaCheck &schema = m_service.schema;
    const auto text = [&request](const char *name) { return QString::fromLatin1(request.header(name)); };
    if (!schema.fits(u"Uuid"_qs, text("X-Request-Id")))
        return malformed(u"X-Request-Id"_qs, u"pattern"_qs);
    if (!isUserAgent(request.header("User-Agent")))
        return malformed(u"User-Agent"_qs, u"pattern"_qs);
    if (route.operation == u"ping") {
        // The contract promises that a key never goes to /ping: a client that sends it is told at once.
        for (const QByteArray &name : {QByteArray("Authorization"), QByteArray("X-Terminal-Id")}) {
            if (request.hasHeader(name))
                return malformed(QString::fromLatin1(name), u"not_here"_qs);
        }
        return std::nullopt;
    }
    if (authorizationOf(request) != u"ok")
        return problem(u"unauthorized"_qs);
    if (!schema.fits(u"CashId"_qs, text("X-Terminal-Id")))
        return malformed(u"X-Terminal-Id"_qs, u"pattern"_qs);
    if (const qsizetype size = request.header("Accept-Language").size(); size < 2 || size > 64)
        return malformed(u"Accept-Language"_qs, u"length"_qs);
    if (route.key && !request.hasHeader("Idempotency-Key"))
        return problem(u"idempotency_key_missing"_qs);
    if (route.key && !schema.fits(u"Uuid"_qs, QString::fromLatin1(unquoted(request.header("Idempotency-Key")))))
        return malformed(u"Idempotency-Key"_qs, u"pattern"_qs);
    const bool mayLack = route.delivery != DeliveryHeader::Required && !request.hasHeader("X-Delivery");
    if (route.delivery != DeliveryHeader::None && !mayLack && !schema.fits(u"DeliveryKind"_qs, text("X-Delivery")))
        return malformed(u"X-Delivery"_qs, u"enum"_qs);
    return std::nullopt;
}

std::optional<HttpAnswer> Api::refusalByFeature(const Route &route) const
{
    if (!route.feature.isEmpty() && !m_service.config.hasFeature(route.feature))
        return problem(u"not_supported"_qs);
    return std::nullopt;
}

std::optional<HttpAnswer> Api::readBody(const Route &route, const HttpRequest &request, QJsonObject &body) const
{
    if (request.body.size() > route.bodyLimit)
        return problem(u"payload_too_large"_qs);
    if (route.schema.isEmpty()) {
        if (!request.body.isEmpty())
            return problem(u"malformed_request"_qs, {}, {fieldError({}, u"no_body_here"_qs)});
        return std::nullopt;
    }
    const QByteArray type = request.header("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return problem(u"unsupported_media_type"_qs);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return problem(u"malformed_request"_qs, {}, {fieldError({}, u"json"_qs, error.errorString())});
    body = document.object();
    return std::nullopt;
}

std::optional<HttpAnswer> Api::refusalBySchema(const Route &route, const QJsonObject &body) const
{
    // A profile is checked behind its preconditions: 428 is told to a body that would be refused as well.
    const QJsonArray errors =
        route.schema.isEmpty() || route.schema == u"Profile" ? QJsonArray() : m_service.schema.check(route.schema, body);
    if (errors.isEmpty())
        return std::nullopt;
    const QJsonObject first = errors.first().toObject();
    if (errors.size() == 1 && first.value(u"field"_qs).toString() == u"/phone"
        && first.value(u"code"_qs).toString() == u"pattern")
        return problem(u"phone_invalid"_qs, {}, errors);
    if (route.schema == u"Receipt" || route.schema == u"CancellationRequest")
        return validationFailed(errors);
    return problem(u"validation_failed"_qs, {{u"messageForCashier"_qs, u"Данные не приняты."_qs}}, errors);
}

HttpAnswer Api::execute(const Route &route, const Call &call)
{
    const QString key = QString::fromLatin1(unquoted(call.http.header("Idempotency-Key")));
    if (route.key) {
        if (auto known = m_idempotency.answerFor(key, call))
            return *known;
    }
    if (auto refusal = refusalBySchema(route, call.body))
        return *refusal;
    HttpAnswer answer = m_handlers.value(route.operation)(call);
    if (route.key && answer.status >= 200 && answer.status < 300)
        m_idempotency.bind(key, call, answer);
    return answer;
}

HttpAnswer Api::status() const
{
    const QJsonObject shop = m_service.store.get(u"shop"_qs, u"shop"_qs);
    return jsonAnswer(200, {{u"service"_qs, u"brevix"_qs},
                            {u"version"_qs, u"4.2.1"_qs},
                            {u"time"_qs, serverTime(m_service.config.dateSkewSec)},
                            {u"features"_qs, QJsonArray::fromStringList(m_service.config.features)},
                            {u"minClientVersion"_qs, m_service.config.minClientVersion},
                            {u"shop"_qs, QJsonObject{{u"id"_qs, m_service.config.shopId},
                                                     {u"name"_qs, shop.value(u"name"_qs)}}}});
}

void Api::seal(const HttpRequest &request, HttpAnswer &answer) const
{
    answer.setHeader("Date", httpDate(m_service.config.dateSkewSec));
    if (answer.foreign) {
        answer.setHeader("Server", "gateway");
        return;
    }
    answer.setHeader("X-Brevix-Api", "1");
    if (request.hasHeader("X-Request-Id"))
        answer.setHeader("X-Request-Id", request.header("X-Request-Id"));
    if (answer.header("Cache-Control").isEmpty())
        answer.setHeader("Cache-Control", "no-store");
}

QString Api::authorizationOf(const HttpRequest &request) const
{
    const QByteArray value = request.header("Authorization");
    if (value.isEmpty())
        return u"none"_qs;
    const QByteArray expected = "Basic " + (m_service.config.key.toUtf8() + ':').toBase64();
    return value == expected ? u"ok"_qs : u"bad"_qs;
}

} // namespace companion::sandbox
