// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/server.h"

#include "tests/sandbox/plazius/jsontext.h"

#include <QRegularExpression>
#include <QUuid>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;
using sandbox::HttpRequest;

namespace {

WireAnswer textAnswer(int status, const QString &text)
{
    WireAnswer answer;
    answer.status = status;
    answer.contentType = "application/json; charset=utf-8";
    answer.body = wireJson(text);
    return answer;
}

/// Both values of the session request are percent-encoded completely (2.4).
QString wrongSessionQuery(const QByteArray &query)
{
    static const QString value = u"(?:[A-Za-z0-9\\-._~]|%[0-9A-F]{2})*"_s;
    static const QRegularExpression form(u"^userId=%1&userSecret=%1$"_s.arg(value));
    return form.match(QString::fromLatin1(query)).hasMatch() ? QString() : u"session query"_s;
}

} // namespace

Server::Server(Service &service, Calls &calls, const QString &prefix)
    : m_service(service)
    , m_calls(calls)
    , m_prefix(prefix)
{
}

QString Server::kindOf(const HttpRequest &request) const
{
    const QByteArray root = m_prefix.toLatin1() + "/api/";
    if (request.method == "GET" && request.path == root)
        return u"link"_s;
    if (request.method == "GET" && request.path == root + "session")
        return u"session"_s;
    if (request.method == "POST" && request.path == root + "front/v2/batch")
        return u"batch"_s;
    return u"other"_s;
}

QStringList Server::callsOf(const Batch &batch) const
{
    QStringList names;
    for (const BatchPart &part : batch.parts)
        names.append(Calls::nameOf(part, m_prefix));
    return names;
}

void Server::handle(Exchange &exchange)
{
    if (exchange.kind == u"link")
        link(exchange);
    else if (exchange.kind == u"session")
        session(exchange);
    else if (exchange.kind == u"batch")
        batch(exchange);
    else // Calls outside a batch are switched off on the server (2.1).
        exchange.answer = textAnswer(404, u"Нет такого адреса"_s);
}

void Server::refuseViolations(Exchange &exchange) const
{
    exchange.answer = textAnswer(400, exchange.violations.join(u"; "_s));
}

void Server::link(Exchange &exchange)
{
    if (exchange.request.header("Accept") != "application/json")
        exchange.violations.append(u"link check: header Accept"_s);
    if (!exchange.request.query.isEmpty() || !exchange.request.body.isEmpty())
        exchange.violations.append(u"link check with query or body"_s);
    exchange.answer.status = 204;
    if (!exchange.violations.isEmpty() && m_service.config.strict)
        refuseViolations(exchange);
}

void Server::session(Exchange &exchange)
{
    const HttpRequest &request = exchange.request;
    if (request.header("Accept") != "application/json")
        exchange.violations.append(u"session: header Accept"_s);
    if (const QString wrong = wrongSessionQuery(request.query); !wrong.isEmpty())
        exchange.violations.append(wrong);
    if (!request.body.isEmpty())
        exchange.violations.append(u"session request with a body"_s);
    if (!exchange.violations.isEmpty() && m_service.config.strict)
        return refuseViolations(exchange);
    QHash<QString, QString> values;
    const auto items = request.queryItems();
    for (const auto &[name, value] : items)
        values.insert(name, value);
    const Config &config = m_service.config;
    if (!config.knows(values.value(u"userId"_s), values.value(u"userSecret"_s))) {
        exchange.session = u"bad"_s;
        exchange.answer = textAnswer(config.sessionRefusal, u"Логин или пароль точки продаж не приняты"_s);
        return;
    }
    exchange.session = u"ok"_s;
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::Id128) + "-_key";
    m_sessions.insert(key, m_service.config.nowMs());
    exchange.answer = textAnswer(200, QString::fromLatin1(key));
    if (config.sessionForm == u"bare")
        exchange.answer.body = "\r\n  " + key + " \r\n";
    else if (config.sessionForm == u"empty")
        exchange.answer.body.clear();
}

bool Server::isSessionGood(const QByteArray &key) const
{
    const qint64 age = m_service.config.nowMs() - m_sessions.value(key, -1);
    return m_sessions.contains(key) && age < 1000LL * m_service.config.sessionSec;
}

void Server::batch(Exchange &exchange)
{
    exchange.violations = headerViolations(exchange.request) + exchange.batch.violations;
    if (!exchange.violations.isEmpty() && (m_service.config.strict || !exchange.batch.violations.isEmpty()))
        return refuseViolations(exchange);
    const QByteArray key = exchange.request.header("Session");
    exchange.session = isSessionGood(key) ? u"ok"_s : u"bad"_s;
    if (exchange.session == u"bad") {
        m_sessions.remove(key);
        exchange.answer = textAnswer(401, u"Сессия не найдена"_s);
        return;
    }
    executeBatch(exchange);
    // Each successful batch starts the time of its key anew (2.4).
    m_sessions.insert(key, m_service.config.nowMs());
}

bool Server::isExecuted(const Fault &fault, qsizetype part, qsizetype spoilt)
{
    if (fault.mode == u"error")
        return part != spoilt || fault.flag("executed", false);
    if (fault.mode == u"missing")
        return part < spoilt || fault.flag("executed", true);
    return fault.executes();
}

AnswerPart Server::written(const PartAnswer &answer) const
{
    AnswerPart part;
    part.status = answer.status;
    part.reason = answer.reason;
    part.body = answer.text.isEmpty() ? answer.body : Calls::errorBody(answer.text, m_service.config.errorForm);
    if (!answer.text.isEmpty() && m_service.config.errorForm == u"plain")
        part.contentType = "text/plain; charset=utf-8";
    return part;
}

void Server::executeBatch(Exchange &exchange)
{
    BatchScope scope;
    scope.terminal = QString::fromLatin1(exchange.request.header("Terminal-Id"));
    scope.tapeWidth = exchange.request.header("Tape-Width").toInt();
    const qsizetype spoilt = exchange.fault.partOf(exchange.calls);
    QList<AnswerPart> parts;
    for (qsizetype i = 0; i < exchange.batch.parts.size(); ++i) {
        PartAnswer answer;
        if (isExecuted(exchange.fault, i, spoilt))
            answer = m_calls.execute(exchange.batch.parts.at(i), m_prefix, scope);
        else
            answer.effect = "notExecuted";
        if (!answer.violation.isEmpty())
            exchange.violations.append(answer.violation);
        parts.append(written(answer));
        exchange.answers.append(answer);
    }
    spoilParts(exchange.fault, exchange.calls, parts);
    QList<qsizetype> starts;
    BatchWriter(exchange.batch.boundary, exchange.fault.shapes()).write(parts, exchange.answer, starts);
    spoilAnswer(exchange.fault, exchange.calls, starts, exchange.answer);
    for (qsizetype i = 0; i < std::min(parts.size(), exchange.answers.size()); ++i) {
        exchange.answers[i].status = parts.at(i).status; // What the till was told, for the ledger.
        exchange.answers[i].body = parts.at(i).body;
    }
}

} // namespace companion::plaziusbox
