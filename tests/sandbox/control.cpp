// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/control.h"

#include "tests/sandbox/faults.h"
#include "tests/sandbox/sandbox.h"

#include <QHash>
#include <QJsonDocument>

#include <functional>

namespace companion::sandbox {

namespace {

QString queryValue(const HttpRequest &request, const QString &name)
{
    const auto items = request.queryItems();
    for (const auto &[key, value] : items) {
        if (key == name)
            return value;
    }
    return {};
}

HttpAnswer outcome(const QString &error)
{
    if (error.isEmpty())
        return jsonAnswer(200, {{u"ok"_qs, true}});
    return jsonAnswer(400, {{u"ok"_qs, false}, {u"error"_qs, error}});
}

HttpAnswer postFault(Sandbox &sandbox, const QJsonObject &order)
{
    if (order.value(u"mode"_qs).toString() == u"rollback")
        return jsonAnswer(200, {{u"ok"_qs, true}, {u"undone"_qs, sandbox.rollback(order.value(u"count"_qs).toInt(1))}});
    return outcome(sandbox.setFault(order));
}

HttpAnswer postCustomer(Sandbox &sandbox, const QJsonObject &customer)
{
    const QJsonObject added = sandbox.addCustomer(customer);
    return added.isEmpty() ? outcome(u"phone is not E.164"_qs) : jsonAnswer(201, added);
}

HttpAnswer postProfile(Sandbox &sandbox, const QJsonObject &document)
{
    const QString name = document.value(u"name"_qs).toString();
    return name.isEmpty() ? outcome(u"name is missing"_qs) : jsonAnswer(201, sandbox.writeProfile(name, document));
}

HttpAnswer ledger(const Sandbox &sandbox, const HttpRequest &request)
{
    HttpAnswer answer = jsonAnswer(200, {});
    answer.body = sandbox.ledgerJson(queryValue(request, u"after"_qs).toLongLong());
    return answer;
}

using Handler = std::function<HttpAnswer(Sandbox &, const HttpRequest &, const QJsonObject &)>;

const QHash<QByteArray, Handler> &handlers()
{
    static const QHash<QByteArray, Handler> table = {
        {"GET /__state",
         [](Sandbox &s, const HttpRequest &r, const QJsonObject &) {
             return jsonAnswer(200, s.state(queryValue(r, u"ledger"_qs) != u"0"));
         }},
        {"GET /__ledger", [](Sandbox &s, const HttpRequest &r, const QJsonObject &) { return ledger(s, r); }},
        {"GET /__fault",
         [](Sandbox &s, const HttpRequest &, const QJsonObject &) {
             return jsonAnswer(200, {{u"faults"_qs, s.faults()},
                                     {u"modes"_qs, QJsonArray::fromStringList(knownModes())}});
         }},
        {"POST /__fault", [](Sandbox &s, const HttpRequest &, const QJsonObject &b) { return postFault(s, b); }},
        {"DELETE /__fault",
         [](Sandbox &s, const HttpRequest &, const QJsonObject &) {
             s.clearFaults();
             return outcome({});
         }},
        {"POST /__reset",
         [](Sandbox &s, const HttpRequest &, const QJsonObject &) {
             s.reset();
             return outcome({});
         }},
        {"POST /__customers",
         [](Sandbox &s, const HttpRequest &, const QJsonObject &b) { return postCustomer(s, b); }},
        {"POST /__profiles", [](Sandbox &s, const HttpRequest &, const QJsonObject &b) { return postProfile(s, b); }},
        {"POST /__config",
         [](Sandbox &s, const HttpRequest &, const QJsonObject &b) { return outcome(s.configure(b)); }},
    };
    return table;
}

} // namespace

std::optional<HttpAnswer> control(Sandbox &sandbox, const HttpRequest &request)
{
    if (!request.path.startsWith("/__"))
        return std::nullopt;
    if (!request.fromLoopback)
        return foreignAnswer(404, "text/plain", "not here\n");
    const auto it = handlers().constFind(request.method + ' ' + request.path);
    if (it == handlers().constEnd())
        return foreignAnswer(404, "text/plain", "no such control path\n");
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!request.body.isEmpty() && !body.isObject())
        return outcome(u"the body is not a JSON object"_qs);
    return (*it)(sandbox, request, body.object());
}

} // namespace companion::sandbox
