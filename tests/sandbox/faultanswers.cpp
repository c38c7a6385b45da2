// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/faults.h"

#include "tests/sandbox/problem.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonValue>

#include <functional>

namespace companion::sandbox {

namespace {

const QByteArray html = QByteArrayLiteral("text/html; charset=utf-8");

int number(const Fault &fault, const QString &name, int otherwise)
{
    return fault.params.value(name).toInt(otherwise);
}

HttpAnswer page(int status, const char *title)
{
    const QByteArray text(title);
    return foreignAnswer(status, html,
                         "<!DOCTYPE html><html><head><title>" + text + "</title></head><body><h1>" + text
                             + "</h1></body></html>");
}

void retryAfter(const Fault &fault, HttpAnswer &answer)
{
    if (const QJsonValue value = fault.params.value(u"retryAfter"_qs); !value.isUndefined())
        answer.setHeader("Retry-After", value.toVariant().toString().toUtf8());
}

/// A Problem of the service, or with `bare` the page of something in between.
HttpAnswer refusal(const Fault &fault, const QString &defaultCode, bool bareByDefault = false)
{
    const QString code = fault.params.value(u"code"_qs).toString(defaultCode);
    HttpAnswer answer = problem(code);
    const int status = number(fault, u"status"_qs, answer.status);
    answer = fault.params.value(u"bare"_qs).toBool(bareByDefault) ? page(status, reasonPhrase(status).constData())
                                                                  : problemWithStatus(status, code);
    retryAfter(fault, answer);
    return answer;
}

HttpAnswer bare(const Fault &fault, int status)
{
    HttpAnswer answer = page(number(fault, u"status"_qs, status), reasonPhrase(status).constData());
    if (status == 407)
        answer.setHeader("Proxy-Authenticate", "Basic realm=\"proxy\"");
    retryAfter(fault, answer);
    return answer;
}

HttpAnswer redirect(const Fault &fault)
{
    HttpAnswer answer = page(number(fault, u"status"_qs, 302), "Moved");
    answer.setHeader("Location",
                     fault.params.value(u"location"_qs).toString(u"http://portal.invalid/login"_qs).toUtf8());
    return answer;
}

HttpAnswer anyStatus(const Fault &fault)
{
    const int status = number(fault, u"status"_qs, 500);
    if (fault.params.contains(u"code"_qs))
        return problemWithStatus(status, fault.params.value(u"code"_qs).toString());
    return bare(fault, status);
}

HttpAnswer dropped()
{
    HttpAnswer answer = foreignAnswer(0, {}, {});
    answer.delivery = Delivery::NeverAnswered;
    return answer;
}

using Instead = std::function<HttpAnswer(const Fault &)>;

const QHash<QString, Instead> &insteadTable()
{
    static const QHash<QString, Instead> table = {
        {u"500_before"_qs, [](const Fault &f) { return refusal(f, u"internal_error"_qs); }},
        {u"503"_qs, [](const Fault &f) { return refusal(f, u"unavailable"_qs); }},
        {u"503_gateway"_qs, [](const Fault &f) { return bare(f, 503); }},
        {u"502"_qs, [](const Fault &f) { return bare(f, 502); }},
        {u"504"_qs, [](const Fault &f) { return bare(f, 504); }},
        {u"429"_qs, [](const Fault &f) { return refusal(f, u"rate_limited"_qs); }},
        {u"401"_qs, [](const Fault &f) { return refusal(f, u"unauthorized"_qs); }},
        {u"403"_qs, [](const Fault &f) { return refusal(f, u"forbidden"_qs); }},
        {u"404"_qs, [](const Fault &f) { return refusal(f, u"route_not_found"_qs, !f.params.contains(u"code"_qs)); }},
        {u"405"_qs,
         [](const Fault &f) { return refusal(f, u"method_not_allowed"_qs, !f.params.contains(u"code"_qs)); }},
        {u"410"_qs,
         [](const Fault &f) { return refusal(f, u"registration_expired"_qs, !f.params.contains(u"code"_qs)); }},
        {u"407"_qs, [](const Fault &f) { return bare(f, 407); }},
        {u"511"_qs, [](const Fault &f) { return bare(f, 511); }},
        {u"status"_qs, anyStatus},
        {u"html200"_qs, [](const Fault &) { return page(200, "Wi-Fi: sign in"); }},
        {u"redir"_qs, redirect},
        {u"not_brevix"_qs,
         [](const Fault &) { return foreignAnswer(200, "application/json", "{\"hello\":\"world\"}"); }},
        {u"no_user"_qs, [](const Fault &) { return problem(u"customer_not_found"_qs); }},
        {u"all_reject"_qs, [](const Fault &f) { return refusal(f, u"validation_failed"_qs); }},
        {u"422"_qs, [](const Fault &f) { return refusal(f, u"validation_failed"_qs); }},
        {u"409_inflight"_qs,
         [](const Fault &f) {
             HttpAnswer answer = problem(u"in_flight"_qs);
             answer.setHeader("Retry-After", "2");
             retryAfter(f, answer);
             return answer;
         }},
        {u"422_key"_qs, [](const Fault &) { return problem(u"idempotency_key_reused"_qs); }},
        {u"drop_before"_qs, [](const Fault &) { return dropped(); }},
    };
    return table;
}

/// Walks through an object and lets `change` replace members.
QJsonValue walk(const QJsonValue &value, const std::function<QJsonValue(const QString &, const QJsonValue &)> &change)
{
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array)
            result.append(walk(entry, change));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), change(it.key(), walk(it.value(), change)));
    return result;
}

void wrongEcho(const Fault &, HttpAnswer &answer)
{
    const QString other = u"deadbeef-dead-4eef-8ead-beefdeadbeef"_qs;
    const QJsonValue changed = walk(answer.json(), [&other](const QString &name, const QJsonValue &value) {
        return name == u"externalId" || name == u"returnUid" ? QJsonValue(other) : value;
    });
    answer.setJson(changed.toObject());
}

QString evilText(const Fault &fault)
{
    const QString kind = fault.params.value(u"kind"_qs).toString(u"html"_qs);
    if (kind == u"rtl")
        return QString(QChar(0x202e)) + u"тсирк "_qs + QChar(0x2066) + u"ABC\r\n\t\x1b[31m"_qs;
    if (kind == u"long")
        return QString(1 << 20, u'Ж');
    return fault.params.value(u"text"_qs).toString(
        u"<img src=http://127.0.0.1:9/pixel.png><b>Анна</b> & <a href=\"file:///etc/passwd\">x</a>"_qs);
}

void evil(const Fault &fault, HttpAnswer &answer)
{
    static const QStringList shown = {u"lastName"_qs, u"firstName"_qs, u"middleName"_qs, u"messageForCashier"_qs,
                                      u"message"_qs, u"name"_qs, u"comment"_qs, u"title"_qs, u"detail"_qs};
    const QString text = evilText(fault);
    const QJsonValue changed = walk(answer.json(), [&text](const QString &name, const QJsonValue &value) {
        if (name == u"printLines")
            return QJsonValue(QJsonArray{text});
        return shown.contains(name) && value.isString() ? QJsonValue(text) : value;
    });
    answer.setJson(changed.toObject());
}

void wrongTypes(const Fault &, HttpAnswer &answer)
{
    QJsonObject object = answer.json();
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        const QJsonValue value = object.value(key);
        object.insert(key, value.isString() ? QJsonValue(17) : QJsonValue(u"seventeen"_qs));
    }
    answer.setJson(object);
}

void missingFields(const Fault &fault, HttpAnswer &answer)
{
    QJsonObject object = answer.json();
    const QJsonArray fields = fault.params.value(u"fields"_qs).toArray();
    if (fields.isEmpty())
        object = {};
    for (const QJsonValue &field : fields)
        object.remove(field.toString());
    answer.setJson(object);
}

void deepJson(const Fault &fault, HttpAnswer &answer)
{
    const int depth = number(fault, u"depth"_qs, 5000);
    answer.body = "{\"deep\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
}

void duplicateKeys(const Fault &, HttpAnswer &answer)
{
    if (answer.body.startsWith('{') && answer.body.size() > 2)
        answer.body = "{\"id\":\"first\",\"externalId\":\"first\"," + answer.body.mid(1);
}

void big(const Fault &fault, HttpAnswer &answer)
{
    answer.padBytes = fault.params.value(u"bytes"_qs).toInteger(300LL << 20);
}

void deflateBomb(const Fault &fault, HttpAnswer &answer)
{
    const QByteArray blanks(number(fault, u"bytes"_qs, 64 << 20), ' ');
    answer.body = qCompress(answer.body + blanks, 9).mid(4); // Without Qt's own length in front it is plain zlib.
    answer.setHeader("Content-Encoding", "deflate");
}

void existsAnswer(const Fault &fault, HttpAnswer &answer)
{
    if (answer.status != 200 && answer.status != 201)
        return;
    const QJsonObject object = answer.json();
    const bool isCancellation = object.contains(u"cancellationId"_qs);
    const QString code = fault.params.value(u"code"_qs).toString(isCancellation ? u"return_exists"_qs
                                                                                : u"receipt_exists"_qs);
    QJsonObject members{{isCancellation ? u"cancellation"_qs : u"request"_qs, object}};
    if (code == u"already_cancelled")
        members = {{u"request"_qs, object.value(u"request"_qs).toObject(object)}};
    HttpAnswer refused = problem(code, members);
    refused.effect = answer.effect;
    refused.objectId = answer.objectId;
    answer = refused;
}

void replaceBy(HttpAnswer &answer, const HttpAnswer &other)
{
    const QByteArray effect = answer.effect;
    const QString objectId = answer.objectId;
    answer = other;
    answer.effect = effect;
    answer.objectId = objectId;
}

using Spoiler = std::function<void(const Fault &, HttpAnswer &)>;

Spoiler cut(Delivery delivery)
{
    return [delivery](const Fault &, HttpAnswer &answer) { answer.delivery = delivery; };
}

const QHash<QString, Spoiler> &spoilTable()
{
    static const QHash<QString, Spoiler> table = {
        {u"500_after"_qs, [](const Fault &f, HttpAnswer &a) { replaceBy(a, refusal(f, u"internal_error"_qs)); }},
        {u"502_after"_qs, [](const Fault &f, HttpAnswer &a) { replaceBy(a, bare(f, 502)); }},
        {u"409_exists"_qs, existsAnswer},
        {u"wrong_echo"_qs,
         [](const Fault &f, HttpAnswer &a) {
             if (f.params.value(u"what"_qs).toString() != u"requestId")
                 wrongEcho(f, a);
         }},
        {u"big"_qs, big},
        {u"deflate_bomb"_qs, deflateBomb},
        {u"deep_json"_qs, deepJson},
        {u"wrong_types"_qs, wrongTypes},
        {u"missing_fields"_qs, missingFields},
        {u"dup_keys"_qs, duplicateKeys},
        {u"bad_json"_qs, [](const Fault &, HttpAnswer &a) { a.body = "{\"id\": \"q-1\", 1e999, NaN"; }},
        {u"evil"_qs, evil},
        {u"hang_after"_qs, [](const Fault &f, HttpAnswer &a) { a.delayMs = number(f, u"delayMs"_qs, 3'600'000); }},
        {u"drop_after"_qs, cut(Delivery::NeverAnswered)},
        {u"trunc"_qs, cut(Delivery::CutLength)},
        {u"nolen"_qs, cut(Delivery::CutNoLength)},
        {u"chunktrunc"_qs, cut(Delivery::CutChunk)},
    };
    return table;
}

const QHash<QString, Spoiler> &headerTable()
{
    static const QHash<QString, Spoiler> table = {
        {u"wrong_echo"_qs,
         [](const Fault &f, HttpAnswer &a) {
             if (f.params.value(u"what"_qs).toString() == u"requestId")
                 a.setHeader("X-Request-Id", "deadbeef-dead-4eef-8ead-beefdeadbeef");
         }},
        {u"no_api_header"_qs, [](const Fault &, HttpAnswer &a) { a.removeHeader("X-Brevix-Api"); }},
        {u"no_request_id"_qs, [](const Fault &, HttpAnswer &a) { a.removeHeader("X-Request-Id"); }},
        {u"no_date"_qs, [](const Fault &, HttpAnswer &a) { a.removeHeader("Date"); }},
        {u"wrong_content_type"_qs,
         [](const Fault &f, HttpAnswer &a) {
             a.contentType = f.params.value(u"type"_qs).toString(u"text/html"_qs).toLatin1();
         }},
        {u"date"_qs,
         [](const Fault &f, HttpAnswer &a) {
             const qint64 seconds = f.params.value(u"seconds"_qs).toInteger(7200);
             a.setHeader("Date", httpDate(seconds));
             QJsonObject object = a.json();
             if (object.contains(u"time"_qs)) {
                 object.insert(u"time"_qs, serverTime(seconds));
                 a.setJson(object);
             }
         }},
    };
    return table;
}

} // namespace

std::optional<HttpAnswer> answerInsteadOf(const Fault &fault)
{
    const auto it = insteadTable().constFind(fault.mode);
    if (it == insteadTable().constEnd())
        return std::nullopt;
    HttpAnswer answer = (*it)(fault);
    const int delay = number(fault, u"delayMs"_qs, 0);
    answer.delayMs = delay;
    return answer;
}

void spoil(const Fault &fault, HttpAnswer &answer)
{
    if (const auto it = spoilTable().constFind(fault.mode); it != spoilTable().constEnd())
        (*it)(fault, answer);
}

void spoilHeaders(const Fault &fault, HttpAnswer &answer)
{
    if (const auto it = headerTable().constFind(fault.mode); it != headerTable().constEnd())
        (*it)(fault, answer);
}

QStringList knownModes()
{
    QStringList modes = insteadTable().keys() + spoilTable().keys() + headerTable().keys();
    modes << u"slow"_qs;
    modes.removeDuplicates();
    modes.sort();
    return modes;
}

} // namespace companion::sandbox
