// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixapi.h"

#include "services/brevix/brevixprotocol.h"
#include "services/brevix/brevixreader.h"
#include "services/brevix/brevixwriter.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

AttemptNote noteOf(const OutboxRow& row, const QString& operation, Delivery delivery)
{
    AttemptNote note;
    note.operation = operation;
    note.attempt = row.attempts;
    note.key = row.key;
    note.rowSeq = row.seq;
    note.receiptUid = row.receiptUid;
    note.receiptNumber = row.receiptNumber;
    note.sumKopecks = row.sum.kopecks();
    note.delivery = BrevixProtocol::deliveryName(delivery);
    return note;
}

} // namespace

BrevixApi::BrevixApi(Transport& transport, Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , m_caller(transport, std::move(endpoint))
{
}

CallHandle BrevixApi::ping(QObject* context, Answered<NoContent> done)
{
    HttpRequest ping = m_caller.request(HttpMethod::Get, BrevixProtocol::pingPath(), u"ping"_s);
    ping.authorization = {};
    ping.headers.clear();
    ping.fresh = true;
    ping.deadline = m_caller.endpoint().shortTimeout();
    // Only a 204 is a good answer: an object is never read here, so that a 200 is not genuine.
    return m_caller.call<NoContent>(context, ping, Demands::Confirmation, {}, {}, std::move(done));
}

CallHandle BrevixApi::status(QObject* context, Answered<ServiceStatus> done)
{
    HttpRequest status = m_caller.request(HttpMethod::Get, BrevixProtocol::statusPath(), u"status"_s);
    status.fresh = true;
    status.deadline = m_caller.endpoint().shortTimeout();
    return m_caller.call<ServiceStatus>(context, status, Demands::Value, &BrevixReader::status, {}, std::move(done));
}

CallHandle BrevixApi::lookup(QObject* context, const PhoneNumber& phone, std::optional<Delivery> delivery,
                             Deadline deadline, Answered<Customer> done)
{
    HttpRequest lookup = m_caller.request(HttpMethod::Post, BrevixProtocol::lookupPath(), u"lookup"_s);
    lookup.body = BrevixWriter::lookup(phone);
    if (delivery) {
        lookup.headers += BrevixProtocol::delivery(*delivery);
        lookup.note.delivery = BrevixProtocol::deliveryName(*delivery);
    }
    lookup.deadline = deadline.value_or(lookup.deadline);
    return m_caller.call<Customer>(context, lookup, Demands::Value, &BrevixReader::customer, {}, std::move(done));
}

CallHandle BrevixApi::createRequest(QObject* context, const OutboxRow& row, Delivery delivery,
                                    Answered<RequestInfo> done)
{
    HttpRequest create = m_caller.request(HttpMethod::Post, BrevixProtocol::requestsPath(), u"claim"_s);
    create.headers += {BrevixProtocol::idempotencyKey(row.key), BrevixProtocol::delivery(delivery)};
    create.body = row.body;
    create.note = noteOf(row, create.note.operation, delivery);
    const QUuid uid = row.receiptUid;
    // A18: an answer about another receipt is no answer to this row.
    auto read = [uid](const QJsonObject& object) {
        auto info = BrevixReader::request(object);
        return info && info->externalId == uid ? info : std::nullopt;
    };
    auto believable = [uid](const Problem& problem) {
        return problem.code != BrevixProtocol::receiptExists() || !problem.request ||
               problem.request->externalId == uid;
    };
    return m_caller.call<RequestInfo>(context, create, Demands::Confirmation, read, believable, std::move(done));
}

CallHandle BrevixApi::cancelRequest(QObject* context, const OutboxRow& row, Delivery delivery,
                                    Answered<CancellationInfo> done)
{
    HttpRequest cancel = m_caller.request(HttpMethod::Post, BrevixProtocol::cancellationsPath(row.targetId), u"cancel"_s);
    cancel.headers += {BrevixProtocol::idempotencyKey(row.key), BrevixProtocol::delivery(delivery)};
    cancel.body = row.body;
    cancel.note = noteOf(row, cancel.note.operation, delivery);
    const QUuid uid = row.receiptUid;
    auto read = [uid](const QJsonObject& object) {
        auto info = BrevixReader::cancellation(object);
        return info && info->returnUid == uid ? info : std::nullopt;
    };
    auto believable = [uid](const Problem& problem) {
        return problem.code != BrevixProtocol::returnExists() || !problem.cancellation ||
               problem.cancellation->returnUid == uid;
    };
    return m_caller.call<CancellationInfo>(context, cancel, Demands::Confirmation, read, believable, std::move(done));
}

CallHandle BrevixApi::listByExternalId(QObject* context, const QList<QUuid>& uids, Answered<QList<RequestInfo>> done)
{
    HttpRequest list = m_caller.request(HttpMethod::Get, BrevixProtocol::requestsPath(), u"list"_s);
    if (!list.url.isEmpty())
        list.url = BrevixProtocol::withExternalIds(list.url, uids);
    return m_caller.call<QList<RequestInfo>>(context, list, Demands::Value, &BrevixReader::requests, {}, std::move(done));
}

CallHandle BrevixApi::startRegistration(QObject* context, const QUuid& key, const PhoneNumber& phone,
                                        const QString& warehouseId, const QString& inviterCode,
                                        Answered<RegistrationInfo> done)
{
    HttpRequest start = m_caller.request(HttpMethod::Post, BrevixProtocol::registrationsPath(), u"registration"_s);
    start.headers += BrevixProtocol::idempotencyKey(key);
    start.body = BrevixWriter::registration(phone, warehouseId, inviterCode);
    start.note.key = key;
    return m_caller.call<RegistrationInfo>(context, start, Demands::Value, &BrevixReader::registration, {}, std::move(done));
}

CallHandle BrevixApi::resendCode(QObject* context, const QString& registrationId, const QUuid& key,
                                 Answered<ResentInfo> done)
{
    HttpRequest resend = m_caller.request(HttpMethod::Post, BrevixProtocol::resendPath(registrationId), u"resend"_s);
    resend.headers += BrevixProtocol::idempotencyKey(key);
    resend.note.key = key;
    return m_caller.call<ResentInfo>(context, resend, Demands::Value, &BrevixReader::resent, {}, std::move(done));
}

CallHandle BrevixApi::confirmRegistration(QObject* context, const QString& registrationId,
                                          const QByteArray& confirmation, Answered<Customer> done)
{
    HttpRequest confirm = m_caller.request(HttpMethod::Post, BrevixProtocol::confirmPath(registrationId), u"confirm"_s);
    confirm.body = confirmation;
    return m_caller.call<Customer>(context, confirm, Demands::Value, &BrevixReader::customer, {}, std::move(done));
}

CallHandle BrevixApi::cancelRegistration(QObject* context, const QString& registrationId, Answered<NoContent> done)
{
    const HttpRequest forget =
        m_caller.request(HttpMethod::Delete, BrevixProtocol::registrationPath(registrationId), u"forget"_s);
    return m_caller.call<NoContent>(context, forget, Demands::Confirmation, {}, {}, std::move(done));
}

} // namespace companion
