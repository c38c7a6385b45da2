// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox.h"

#include "tests/sandbox/api.h"
#include "tests/sandbox/control.h"
#include "tests/sandbox/faults.h"
#include "tests/sandbox/httpfront.h"
#include "tests/sandbox/problem.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTcpServer>
#include <QTimer>

static void initSandboxResource()
{
    Q_INIT_RESOURCE(sandbox); // The linker drops the resources of a static library that nobody names.
}

namespace companion {

using namespace sandbox;

namespace {

QJsonObject resource(const QString &name)
{
    QFile file(u":/sandbox/"_qs + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a resource of the sandbox is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject loadedSchemas()
{
    initSandboxResource();
    return resource(u"schemas.json"_qs);
}

QString keyOf(const HttpRequest &request)
{
    return QString::fromLatin1(request.header("Idempotency-Key")).remove(u'"');
}

QJsonArray rowsOf(const Store &store, const QString &table)
{
    QJsonArray rows;
    const QList<QJsonObject> all = store.rows(table);
    for (const QJsonObject &row : all)
        rows.append(row);
    return rows;
}

QJsonArray repeated(const QStringList &uids)
{
    QSet<QString> seen;
    QSet<QString> twice;
    for (const QString &uid : uids) {
        if (seen.contains(uid))
            twice.insert(uid);
        seen.insert(uid);
    }
    return QJsonArray::fromStringList(QStringList(twice.cbegin(), twice.cend()));
}

} // namespace

struct Sandbox::Parts
{
    explicit Parts(const Options &given)
        : options(given)
        , service{{}, startConfig(given), SchemaCheck(loadedSchemas())}
        , api(service)
    {
    }

    /// Since the machine started: entries written before and after a restart of the sandbox can be compared.
    static qint64 monotonicMs()
    {
        QElapsedTimer clock;
        clock.start();
        return clock.msecsSinceReference();
    }

    static Config startConfig(const Options &options)
    {
        Config config;
        config.key = options.key;
        config.keyCheck = options.keyCheck;
        config.latencyMs = options.latencyMs;
        return config;
    }

    Options options;
    Service service;
    Api api;
    Faults faults;
    QSet<QString> inFlight; ///< Keys of requests that a `slow` fault holds back.
    std::unique_ptr<HttpFront> front;
    bool opened = false;
};

Sandbox::Sandbox(QObject *parent)
    : Sandbox(Options(), parent)
{
}

Sandbox::Sandbox(const Options &options, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(options))
{
}

Sandbox::~Sandbox() = default;

bool Sandbox::listen(quint16 port)
{
    if (!m_parts->opened) {
        if (!m_parts->service.store.open(m_parts->options.stateFile))
            return false;
        m_parts->opened = true;
        if (m_parts->service.store.wasEmpty())
            loadDemoData();
    }
    m_parts->front = std::make_unique<HttpFront>(
        [this](HttpRequest request, const QPointer<QTcpSocket> &socket) { receive(std::move(request), socket); });
    m_port = m_parts->front->listen(QHostAddress::LocalHost, port);
    return m_port != 0;
}

void Sandbox::close()
{
    m_parts->front.reset();
}

QUrl Sandbox::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_qs.arg(m_port));
}

QString Sandbox::key() const
{
    return m_parts->service.config.key;
}

void Sandbox::receive(HttpRequest request, const QPointer<QTcpSocket> &socket)
{
    request.arrivedMs = Parts::monotonicMs();
    if (auto answer = control(*this, request)) {
        HttpFront::write(socket, request, *answer);
        return;
    }
    const Fault fault = m_parts->faults.take(request).value_or(Fault());
    if (fault.mode != u"slow") {
        process(request, socket, fault);
        return;
    }
    const QString key = keyOf(request);
    if (!key.isEmpty())
        m_parts->inFlight.insert(key);
    QTimer::singleShot(fault.params.value(u"delayMs"_qs).toInt(1000), this, [this, request, socket, fault, key] {
        m_parts->inFlight.remove(key);
        process(request, socket, fault);
    });
}

void Sandbox::process(const HttpRequest &request, const QPointer<QTcpSocket> &socket, const Fault &fault)
{
    HttpAnswer answer;
    if (auto instead = answerInsteadOf(fault)) {
        answer = *instead;
    } else if (m_parts->inFlight.contains(keyOf(request))) {
        answer = problem(u"in_flight"_qs);
        answer.setHeader("Retry-After", "1");
    } else {
        answer = m_parts->api.handle(request);
        spoil(fault, answer);
    }
    m_parts->api.seal(request, answer);
    spoilHeaders(fault, answer);
    const QJsonObject entry = ledgerEntry(request, answer, fault);
    // The effect is on disk before a byte of the answer leaves: kill -9 of the sandbox takes back no promise.
    m_parts->service.store.commit(entry);
    Q_EMIT requestSeen(entry);
    send(request, socket, answer);
}

void Sandbox::send(const HttpRequest &request, const QPointer<QTcpSocket> &socket, const HttpAnswer &answer)
{
    const int delay = answer.delayMs + m_parts->service.config.latencyMs;
    if (delay <= 0) {
        HttpFront::write(socket, request, answer);
        return;
    }
    QTimer::singleShot(delay, this, [request, socket, answer] { HttpFront::write(socket, request, answer); });
}

QJsonObject Sandbox::ledgerEntry(const HttpRequest &request, const HttpAnswer &answer, const Fault &fault) const
{
    const QByteArray path = request.query.isEmpty() ? request.path : request.path + '?' + request.query;
    QJsonObject entry{{u"seq"_qs, m_parts->service.store.nextLedgerSeq()},
                      {u"ms"_qs, request.arrivedMs},
                      {u"doneMs"_qs, Parts::monotonicMs()},
                      {u"time"_qs, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                      {u"method"_qs, QString::fromLatin1(request.method)},
                      {u"path"_qs, QString::fromLatin1(path)},
                      {u"authorization"_qs, m_parts->api.authorizationOf(request)},
                      {u"bodySize"_qs, request.body.size()},
                      {u"status"_qs, answer.status},
                      {u"effect"_qs, QString::fromLatin1(answer.effect)}};
    const auto add = [&entry](const QString &name, const QString &value) {
        if (!value.isEmpty())
            entry.insert(name, value);
    };
    add(u"requestId"_qs, QString::fromLatin1(request.header("X-Request-Id")));
    add(u"idempotencyKey"_qs, keyOf(request));
    add(u"delivery"_qs, QString::fromLatin1(request.header("X-Delivery")));
    add(u"terminal"_qs, QString::fromLatin1(request.header("X-Terminal-Id")));
    add(u"userAgent"_qs, QString::fromLatin1(request.header("User-Agent")));
    add(u"ifMatch"_qs, QString::fromLatin1(request.header("If-Match")));
    add(u"ifNoneMatch"_qs, QString::fromLatin1(request.header("If-None-Match")));
    add(u"code"_qs, answer.code);
    add(u"objectId"_qs, answer.objectId);
    add(u"fault"_qs, fault.mode);
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (body.isObject())
        entry.insert(u"body"_qs, body.object());
    return entry;
}

QJsonObject Sandbox::state(bool withLedger) const
{
    const Store &store = m_parts->service.store;
    QJsonObject keys;
    const QStringList keyIds = store.ids(u"keys"_qs);
    for (const QString &id : keyIds)
        keys.insert(id, store.get(u"keys"_qs, id));
    QJsonObject sms;
    const QStringList phones = store.ids(u"sms"_qs);
    for (const QString &phone : phones)
        sms.insert(phone, store.get(u"sms"_qs, phone));
    QJsonObject result{{u"counts"_qs, counts()},
                       {u"config"_qs, m_parts->service.config.toJson()},
                       {u"faults"_qs, m_parts->faults.toJson()},
                       {u"keys"_qs, keys},
                       {u"sms"_qs, sms}};
    for (const QString &table : {u"customers"_qs, u"registrations"_qs, u"requests"_qs, u"cancellations"_qs,
                                 u"profiles"_qs})
        result.insert(table, rowsOf(store, table));
    if (withLedger)
        result.insert(u"ledger"_qs, ledger());
    return result;
}

QJsonObject Sandbox::counts() const
{
    const Store &store = m_parts->service.store;
    QStringList sales;
    const QList<QJsonObject> requests = store.rows(u"requests"_qs);
    for (const QJsonObject &row : requests)
        sales.append(row.value(u"externalId"_qs).toString());
    QStringList returns;
    const QList<QJsonObject> cancellations = store.rows(u"cancellations"_qs);
    for (const QJsonObject &row : cancellations)
        returns.append(row.value(u"returnUid"_qs).toString());
    int smsSent = 0;
    const QList<QJsonObject> phones = store.rows(u"sms"_qs);
    for (const QJsonObject &row : phones)
        smsSent += row.value(u"count"_qs).toInt();
    return {{u"customers"_qs, store.ids(u"customers"_qs).size()},
            {u"registrations"_qs, store.ids(u"registrations"_qs).size()},
            {u"smsSent"_qs, smsSent},
            {u"requests"_qs, sales.size()},
            {u"cancellations"_qs, returns.size()},
            {u"profiles"_qs, store.ids(u"profiles"_qs).size()},
            {u"keys"_qs, store.ids(u"keys"_qs).size()},
            {u"ledger"_qs, store.nextLedgerSeq() - 1},
            {u"doubledSales"_qs, repeated(sales)},
            {u"doubledReturns"_qs, repeated(returns)}};
}

QByteArray Sandbox::ledgerJson(qint64 after) const
{
    const Store &store = m_parts->service.store;
    const qint64 skip = std::clamp<qint64>(after + 1 - store.firstLedgerSeq(), 0, store.ledger().size());
    return "{\"items\":[" + store.ledger().mid(skip).join(',') + "]}";
}

QJsonArray Sandbox::ledger(qint64 after) const
{
    return QJsonDocument::fromJson(ledgerJson(after)).object().value(u"items"_qs).toArray();
}

QString Sandbox::smsCode(const QString &phone) const
{
    QString code;
    const QList<QJsonObject> rows = m_parts->service.store.rows(u"registrations"_qs);
    for (const QJsonObject &row : rows) {
        if (row.value(u"phone"_qs).toString() == phone)
            code = row.value(u"code"_qs).toString();
    }
    return code;
}

QString Sandbox::setFault(const QJsonObject &order)
{
    return m_parts->faults.add(order);
}

void Sandbox::clearFaults()
{
    m_parts->faults.clear();
}

QJsonArray Sandbox::faults() const
{
    return m_parts->faults.toJson();
}

int Sandbox::rollback(int count)
{
    return m_parts->service.store.rollback(count);
}

void Sandbox::reset()
{
    m_parts->faults.clear();
    m_parts->service.config = Parts::startConfig(m_parts->options);
    m_parts->service.store.clear();
    loadDemoData();
}

QJsonObject Sandbox::addCustomer(const QJsonObject &customer)
{
    const QJsonObject added = m_parts->api.customers().add(customer);
    m_parts->service.store.commit({});
    return added;
}

QJsonObject Sandbox::writeProfile(const QString &name, const QJsonObject &document)
{
    const QJsonObject info = m_parts->api.profiles().write(name, document, u"control"_qs);
    m_parts->service.store.commit({});
    return info;
}

QString Sandbox::configure(const QJsonObject &changes)
{
    QJsonObject rest = changes;
    const QJsonObject catalog = rest.take(u"catalog"_qs).toObject();
    if (const QString wrong = m_parts->service.config.merge(rest); !wrong.isEmpty())
        return wrong;
    for (auto it = catalog.begin(); it != catalog.end(); ++it)
        m_parts->api.catalog().replace(it.key(), it.value().toArray());
    m_parts->service.store.commit({});
    return {};
}

void Sandbox::loadDemoData()
{
    const QJsonObject demo = resource(u"demo.json"_qs);
    Service &service = m_parts->service;
    service.store.put(u"shop"_qs, u"shop"_qs, demo.value(u"shop"_qs).toObject());
    const QJsonArray customers = demo.value(u"customers"_qs).toArray();
    for (const QJsonValue &customer : customers)
        m_parts->api.customers().add(customer.toObject());
    const QJsonObject catalog = demo.value(u"catalog"_qs).toObject();
    for (auto it = catalog.begin(); it != catalog.end(); ++it)
        m_parts->api.catalog().replace(it.key(), it.value().toArray());
    const QJsonArray profiles = demo.value(u"profiles"_qs).toArray();
    for (const QJsonValue &profile : profiles) {
        const QJsonObject document = profile.toObject();
        m_parts->api.profiles().write(document.value(u"name"_qs).toString(), document, u"till-01"_qs);
    }
    service.store.commit({});
    service.store.forgetUndo(); // A rollback must not take the demo shop away.
}

} // namespace companion
