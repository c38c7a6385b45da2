// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziussandbox.h"

#include "tests/sandbox/httpfront.h"
#include "tests/sandbox/plazius/audit.h"
#include "tests/sandbox/plazius/ledgerentry.h"
#include "tests/sandbox/plazius/plaziuscontrol.h"
#include "tests/sandbox/plazius/server.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>

static void initPlaziusResource()
{
    Q_INIT_RESOURCE(plazius); // The linker drops the resources of a static library that nobody names.
}

namespace companion {

using namespace Qt::StringLiterals;
using namespace plaziusbox;
using sandbox::HttpFront;
using sandbox::HttpRequest;

namespace {

/// Since the machine started: entries written before and after a restart of the sandbox can be compared.
qint64 monotonicMs()
{
    QElapsedTimer clock;
    clock.start();
    return clock.msecsSinceReference();
}

QJsonObject byId(const QList<QJsonObject> &rows)
{
    QJsonObject result;
    for (const QJsonObject &row : rows)
        result.insert(row.value(u"id"_s).toString(), row);
    return result;
}

QJsonArray arrayOf(const QList<QJsonObject> &rows)
{
    QJsonArray result;
    for (const QJsonObject &row : rows)
        result.append(row);
    return result;
}

} // namespace

struct PlaziusSandbox::Parts
{
    explicit Parts(const Options &given)
        : options(given)
        , service{{}, startConfig(given)}
        , calls(service)
        , server(service, calls, given.prefix)
    {
    }

    static Config startConfig(const Options &options)
    {
        Config config;
        config.userId = options.userId;
        config.userSecret = options.userSecret;
        config.latencyMs = options.latencyMs;
        return config;
    }

    Options options;
    Service service;
    Calls calls;
    Server server;
    Faults faults;
    std::unique_ptr<HttpFront> front;
    bool opened = false;
};

PlaziusSandbox::PlaziusSandbox(QObject *parent)
    : PlaziusSandbox(Options(), parent)
{
}

PlaziusSandbox::PlaziusSandbox(const Options &options, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(options))
{
}

PlaziusSandbox::~PlaziusSandbox() = default;

bool PlaziusSandbox::listen(quint16 port)
{
    if (!m_parts->opened) {
        if (!m_parts->service.store.open(m_parts->options.stateFile))
            return false;
        m_parts->opened = true;
        m_parts->service.store.forgetUndo();
        if (m_parts->service.store.wasEmpty())
            loadDemoData();
    }
    m_parts->front = std::make_unique<HttpFront>(
        [this](HttpRequest request, const QPointer<QTcpSocket> &socket) { receive(std::move(request), socket); });
    m_port = m_parts->front->listen(QHostAddress::LocalHost, port);
    return m_port != 0;
}

void PlaziusSandbox::close()
{
    m_parts->front.reset();
}

QUrl PlaziusSandbox::url() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(m_parts->options.prefix));
}

void PlaziusSandbox::receive(HttpRequest request, const QPointer<QTcpSocket> &socket)
{
    request.arrivedMs = monotonicMs();
    if (const auto answer = control(*this, request)) {
        HttpFront::write(socket, request, *answer);
        return;
    }
    const QString kind = m_parts->server.kindOf(request);
    const QStringList calls = kind == u"batch" ? m_parts->server.callsOf(readBatch(request)) : QStringList();
    const Fault fault = m_parts->faults.take(kind, calls).value_or(Fault());
    const bool isLate = fault.mode == u"slow" || fault.mode == u"hangBefore";
    if (!isLate) {
        process(request, socket, fault);
        return;
    }
    QTimer::singleShot(fault.number("delayMs", 1000), this,
                       [this, request, socket, fault] { process(request, socket, fault); });
}

void PlaziusSandbox::process(const HttpRequest &request, const QPointer<QTcpSocket> &socket, const Fault &fault)
{
    Exchange exchange{request, fault, m_parts->server.kindOf(request), {}, {}, {}, {}, u"none"_s, {}};
    if (exchange.kind == u"batch") {
        exchange.batch = readBatch(request);
        exchange.calls = m_parts->server.callsOf(exchange.batch);
    }
    if (fault.mode == u"expireSession")
        m_parts->server.expireSessions();
    const bool isReplaced = answerInsteadOf(fault).has_value();
    if (!isReplaced || fault.executes())
        m_parts->server.handle(exchange);
    if (exchange.kind != u"batch")
        spoilAnswer(fault, {}, {}, exchange.answer);
    if (auto instead = answerInsteadOf(fault))
        exchange.answer = *instead;
    exchange.answer.dateSkewSec += m_parts->service.config.dateSkewSec;

    sandbox::Store &store = m_parts->service.store;
    QJsonObject entry = ledgerEntry(exchange, m_parts->service.config.ledgerBytes);
    entry.insert(u"seq"_s, store.nextLedgerSeq());
    entry.insert(u"doneMs"_s, monotonicMs());
    for (const QString &violation : std::as_const(exchange.violations)) {
        store.put(u"violations"_s, store.nextId(u"v-"_s, 1),
                  {{u"text"_s, violation}, {u"seq"_s, entry.value(u"seq"_s)}});
    }
    // The effect is on disk before a byte of the answer leaves: kill -9 of the sandbox takes back no promise.
    store.commit(entry);
    store.forgetUndo();
    Q_EMIT requestSeen(entry);
    const int delay = exchange.answer.delayMs + m_parts->service.config.latencyMs;
    if (delay <= 0) {
        writeAnswer(socket, request, exchange.answer);
        return;
    }
    QTimer::singleShot(delay, this,
                       [request, socket, answer = exchange.answer] { writeAnswer(socket, request, answer); });
}

QJsonObject PlaziusSandbox::state(bool withLedger) const
{
    const sandbox::Store &store = m_parts->service.store;
    QJsonObject sms;
    const QStringList phones = store.ids(u"sms"_s);
    for (const QString &phone : phones)
        sms.insert(phone, store.get(u"sms"_s, phone));
    QJsonObject result{{u"counts"_s, counts()},
                       {u"config"_s, m_parts->service.config.toJson()},
                       {u"faults"_s, m_parts->faults.toJson()},
                       {u"guests"_s, byId(store.rows(u"guests"_s))},
                       {u"orders"_s, byId(store.rows(u"orders"_s))},
                       {u"programs"_s, arrayOf(store.rows(u"programs"_s))},
                       {u"codes"_s, arrayOf(store.rows(u"codes"_s))},
                       {u"effects"_s, arrayOf(store.rows(u"effects"_s))},
                       {u"violations"_s, QJsonArray::fromStringList(violations())},
                       {u"sms"_s, sms}};
    if (withLedger)
        result.insert(u"ledger"_s, ledger());
    return result;
}

QJsonObject PlaziusSandbox::counts() const
{
    const sandbox::Store &store = m_parts->service.store;
    QJsonObject counts = audit(store.rows(u"effects"_s), store.rows(u"guests"_s));
    QHash<QString, int> states;
    QJsonArray basesAboveMoney;
    const QList<QJsonObject> orders = store.rows(u"orders"_s);
    for (const QJsonObject &order : orders) {
        ++states[order.value(u"state"_s).toString()];
        if (order.value(u"baseAboveMoney"_s).toBool())
            basesAboveMoney.append(order.value(u"id"_s));
    }
    int accruals = 0;
    const QList<QJsonObject> effects = store.rows(u"effects"_s);
    for (const QJsonObject &effect : effects)
        accruals += effect.value(u"kind"_s) == u"accrue"_s ? 1 : 0;
    int sms = 0;
    const QList<QJsonObject> phones = store.rows(u"sms"_s);
    for (const QJsonObject &row : phones)
        sms += row.value(u"count"_s).toInt();
    counts.insert(u"basesAboveMoney"_s, basesAboveMoney);
    counts.insert(u"guests"_s, store.ids(u"guests"_s).size());
    counts.insert(u"orders"_s, orders.size());
    counts.insert(u"closed"_s, states.value(u"Closed"_s));
    counts.insert(u"aborted"_s, states.value(u"Aborted"_s));
    counts.insert(u"accruals"_s, accruals);
    counts.insert(u"sms"_s, sms);
    counts.insert(u"ledger"_s, store.nextLedgerSeq() - 1);
    counts.insert(u"violations"_s, store.ids(u"violations"_s).size());
    return counts;
}

QByteArray PlaziusSandbox::ledgerJson(qint64 after) const
{
    const sandbox::Store &store = m_parts->service.store;
    const qint64 skip = std::clamp<qint64>(after + 1 - store.firstLedgerSeq(), 0, store.ledger().size());
    return "{\"items\":[" + store.ledger().mid(skip).join(',') + "]}";
}

QJsonArray PlaziusSandbox::ledger(qint64 after) const
{
    return QJsonDocument::fromJson(ledgerJson(after)).object().value(u"items"_s).toArray();
}

QByteArray PlaziusSandbox::requestBytes(qint64 seq) const
{
    const QJsonObject entry = ledger(seq - 1).first().toObject();
    const bool isThere = entry.value(u"seq"_s).toInteger() == seq;
    return isThere ? QByteArray::fromBase64(entry.value(u"bytes"_s).toString().toLatin1()) : QByteArray();
}

QStringList PlaziusSandbox::violations() const
{
    QStringList texts;
    const QList<QJsonObject> rows = m_parts->service.store.rows(u"violations"_s);
    for (const QJsonObject &row : rows)
        texts.append(row.value(u"text"_s).toString());
    return texts;
}

QJsonObject PlaziusSandbox::order(const QString &id) const
{
    return m_parts->service.store.get(u"orders"_s, id);
}

qint64 PlaziusSandbox::balance(const QString &guest) const
{
    return m_parts->calls.guests().find(guest).value(u"balance"_s).toInteger();
}

QString PlaziusSandbox::smsCode(const QString &phone) const
{
    return m_parts->service.store.get(u"sms"_s, phone).value(u"code"_s).toString();
}

QString PlaziusSandbox::setFault(const QJsonObject &order)
{
    return m_parts->faults.add(order);
}

QString PlaziusSandbox::addGuest(const QJsonObject &guest)
{
    const QString wrong = m_parts->calls.guests().add(guest);
    m_parts->service.store.commit({});
    return wrong;
}

QString PlaziusSandbox::addProgram(const QJsonObject &program)
{
    const QString wrong = m_parts->calls.loyalty().addProgram(program);
    m_parts->service.store.commit({});
    return wrong;
}

QString PlaziusSandbox::setPrograms(const QJsonArray &programs)
{
    const QString wrong = m_parts->calls.loyalty().setPrograms(programs);
    m_parts->service.store.commit({});
    return wrong;
}

QString PlaziusSandbox::addCode(const QJsonObject &code)
{
    const QString wrong = m_parts->calls.guests().addCode(code);
    m_parts->service.store.commit({});
    return wrong;
}

QString PlaziusSandbox::payInApp(const QJsonObject &payment)
{
    const QString wrong = m_parts->calls.payments().payInApp(payment);
    m_parts->service.store.commit({});
    return wrong;
}

QString PlaziusSandbox::bindElsewhere(const QJsonObject &binding)
{
    const QString wrong = m_parts->calls.orders().bindElsewhere(binding);
    m_parts->service.store.commit({});
    return wrong;
}

QString PlaziusSandbox::configure(const QJsonObject &changes)
{
    return m_parts->service.config.merge(changes);
}

void PlaziusSandbox::clearFaults()
{
    m_parts->faults.clear();
}

QJsonArray PlaziusSandbox::faults() const
{
    return m_parts->faults.toJson();
}

void PlaziusSandbox::expireSessions()
{
    m_parts->server.expireSessions();
}

void PlaziusSandbox::reset()
{
    m_parts->faults.clear();
    m_parts->server.expireSessions();
    m_parts->service.config = Parts::startConfig(m_parts->options);
    m_parts->service.store.clear();
    loadDemoData();
}

void PlaziusSandbox::loadDemoData()
{
    initPlaziusResource();
    QFile file(u":/plaziussandbox/plaziusdemo.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a resource of the sandbox is missing");
    const QJsonObject demo = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray guests = demo.value(u"guests"_s).toArray();
    for (const QJsonValue &guest : guests)
        m_parts->calls.guests().add(guest.toObject());
    m_parts->calls.loyalty().setPrograms(demo.value(u"programs"_s).toArray());
    const QJsonArray codes = demo.value(u"codes"_s).toArray();
    for (const QJsonValue &code : codes)
        m_parts->calls.guests().addCode(code.toObject());
    m_parts->service.store.commit({});
    m_parts->service.store.forgetUndo();
}

} // namespace companion
