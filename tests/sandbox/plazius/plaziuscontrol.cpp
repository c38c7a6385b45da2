// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziuscontrol.h"

#include "tests/sandbox/plazius/plaziusfaults.h"
#include "tests/sandbox/plazius/plaziussandbox.h"

#include <QHash>
#include <QJsonDocument>

#include <functional>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;
using sandbox::HttpAnswer;
using sandbox::HttpRequest;
using sandbox::jsonAnswer;

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
        return jsonAnswer(200, {{u"ok"_s, true}});
    return jsonAnswer(400, {{u"ok"_s, false}, {u"error"_s, error}});
}

HttpAnswer ledger(const PlaziusSandbox &box, const HttpRequest &request)
{
    HttpAnswer answer = jsonAnswer(200, {});
    answer.body = box.ledgerJson(queryValue(request, u"after"_s).toLongLong());
    return answer;
}

HttpAnswer postPrograms(PlaziusSandbox &box, const QJsonObject &body)
{
    const QJsonValue all = body.value(u"programs"_s);
    return outcome(all.isArray() ? box.setPrograms(all.toArray()) : box.addProgram(body));
}

using Handler = std::function<HttpAnswer(PlaziusSandbox &, const HttpRequest &, const QJsonObject &)>;
using Setter = QString (PlaziusSandbox::*)(const QJsonObject &);
using Order = void (PlaziusSandbox::*)();

Handler setting(Setter setter)
{
    return [setter](PlaziusSandbox &box, const HttpRequest &, const QJsonObject &body) {
        return outcome((box.*setter)(body));
    };
}

Handler ordering(Order order)
{
    return [order](PlaziusSandbox &box, const HttpRequest &, const QJsonObject &) {
        (box.*order)();
        return outcome({});
    };
}

const QHash<QByteArray, Handler> &handlers()
{
    static const QHash<QByteArray, Handler> table = {
        {"GET /__state",
         [](PlaziusSandbox &box, const HttpRequest &request, const QJsonObject &) {
             return jsonAnswer(200, box.state(queryValue(request, u"ledger"_s) != u"0"));
         }},
        {"GET /__ledger",
         [](PlaziusSandbox &box, const HttpRequest &request, const QJsonObject &) { return ledger(box, request); }},
        {"GET /__fault",
         [](PlaziusSandbox &box, const HttpRequest &, const QJsonObject &) {
             return jsonAnswer(200, {{u"faults"_s, box.faults()},
                                     {u"modes"_s, QJsonArray::fromStringList(knownModes())}});
         }},
        {"POST /__programs",
         [](PlaziusSandbox &box, const HttpRequest &, const QJsonObject &body) { return postPrograms(box, body); }},
        {"POST /__fault", setting(&PlaziusSandbox::setFault)},
        {"POST /__config", setting(&PlaziusSandbox::configure)},
        {"POST /__guests", setting(&PlaziusSandbox::addGuest)},
        {"POST /__codes", setting(&PlaziusSandbox::addCode)},
        {"POST /__payments", setting(&PlaziusSandbox::payInApp)},
        {"POST /__orders", setting(&PlaziusSandbox::bindElsewhere)},
        {"DELETE /__fault", ordering(&PlaziusSandbox::clearFaults)},
        {"DELETE /__sessions", ordering(&PlaziusSandbox::expireSessions)},
        {"POST /__reset", ordering(&PlaziusSandbox::reset)},
    };
    return table;
}

} // namespace

std::optional<HttpAnswer> control(PlaziusSandbox &box, const HttpRequest &request)
{
    if (!request.path.startsWith("/__"))
        return std::nullopt;
    if (!request.fromLoopback)
        return sandbox::foreignAnswer(404, "text/plain", "not here\n");
    const auto it = handlers().constFind(request.method + ' ' + request.path);
    if (it == handlers().constEnd())
        return sandbox::foreignAnswer(404, "text/plain", "no such control path\n");
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!request.body.isEmpty() && !body.isObject())
        return outcome(u"the body is not a JSON object"_s);
    return (*it)(box, request, body.object());
}

} // namespace companion::plaziusbox
