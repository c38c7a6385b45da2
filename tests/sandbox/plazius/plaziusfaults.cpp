// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziusfaults.h"

#include "tests/sandbox/plazius/calls.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

WireAnswer page(int status, const QByteArray &title)
{
    WireAnswer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.body =
        "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>";
    return answer;
}

WireAnswer statusPage(const Fault &fault, int status)
{
    WireAnswer answer = page(status, fault.text("text", QString::fromLatin1(sandbox::reasonPhrase(status))).toUtf8());
    answer.contentType = fault.text("type", QString::fromLatin1(answer.contentType)).toLatin1();
    if (const QJsonValue value = fault.params.value(u"retryAfter"_s); !value.isUndefined())
        answer.setHeader("Retry-After", value.toVariant().toString().toUtf8());
    return answer;
}

WireAnswer redirect(const Fault &fault)
{
    WireAnswer answer = page(fault.number("status", 302), "Moved");
    answer.setHeader("Location", fault.text("location", u"http://portal.invalid/login"_s).toUtf8());
    return answer;
}

WireAnswer otherJson(const Fault &fault)
{
    WireAnswer answer;
    answer.contentType = "application/json";
    answer.body = fault.text("body", u"{\"hello\":\"world\"}"_s).toUtf8();
    return answer;
}

WireAnswer dropped(const Fault &)
{
    WireAnswer answer;
    answer.status = 0;
    answer.neverAnswered = true;
    return answer;
}

using Instead = std::function<WireAnswer(const Fault &)>;

const QHash<QString, Instead> &insteadTable()
{
    static const QHash<QString, Instead> table = [] {
        QHash<QString, Instead> rows = {
            {u"status"_s, [](const Fault &f) { return statusPage(f, f.number("status", 500)); }},
            {u"html200"_s, [](const Fault &) { return page(200, "Wi-Fi: sign in"); }},
            {u"redirect"_s, redirect},
            {u"otherJson"_s, otherJson},
            {u"dropBefore"_s, dropped},
            {u"dropAfter"_s, dropped},
        };
        for (const int status : {401, 403, 404, 408, 425, 429, 500, 502, 503})
            rows.insert(QString::number(status), [status](const Fault &f) { return statusPage(f, status); });
        return rows;
    }();
    return table;
}

const QStringList &otherModes()
{
    static const QStringList modes = {u"expireSession"_s, u"slow"_s, u"hangBefore"_s, u"hangAfter"_s, u"dribble"_s,
                                      u"error"_s, u"value"_s, u"missing"_s, u"unreadable"_s, u"surplus"_s, u"cut"_s,
                                      u"shape"_s, u"dateSkew"_s, u"noDate"_s, u"big"_s};
    return modes;
}

void errorPart(const Fault &fault, AnswerPart &part)
{
    part.status = fault.number("status", 400);
    part.reason = fault.text("reason", u"injected error"_s).toUtf8();
    const QString form = fault.text("form", u"string"_s);
    part.body = Calls::errorBody(fault.text("text", u"Операция не поддерживается"_s), form);
    if (form == u"html")
        part.contentType = "text/html; charset=utf-8";
    else if (form == u"plain")
        part.contentType = "text/plain; charset=utf-8";
}

void unreadablePart(const Fault &fault, AnswerPart &part)
{
    const QString how = fault.text("how", u"type"_s);
    if (how == u"length")
        part.lengthTooLarge = 1000;
    else if (how == u"status")
        part.statusLine = "HTTP/1.1 OK 200";
    else if (how == u"json") {
        part.status = 200;
        part.body = "{\"broken\":";
    } else
        part.partType = "text/plain";
}

void cutAnswer(const Fault &fault, const QStringList &calls, const QList<qsizetype> &starts, WireAnswer &answer)
{
    const QString framing = fault.text("framing", u"length"_s);
    if (framing == u"none")
        answer.framing = WireAnswer::Framing::None;
    else if (framing == u"chunked")
        answer.framing = WireAnswer::Framing::Chunked;
    const qsizetype part = fault.partOf(calls);
    answer.cutAt = answer.body.size() / 2;
    if (!fault.call.isEmpty() && part >= 0 && part + 1 < starts.size())
        answer.cutAt = (starts.at(part) + starts.at(part + 1)) / 2;
    if (!fault.executes()) // Nothing was done, so nothing may be told: the end comes behind the first delimiter.
        answer.cutAt = starts.value(0);
    answer.cutAt = fault.number("at", static_cast<int>(answer.cutAt));
}

} // namespace

int Fault::number(const char *name, int otherwise) const
{
    return params.value(QLatin1String(name)).toInt(otherwise);
}

QString Fault::text(const char *name, const QString &otherwise) const
{
    return params.value(QLatin1String(name)).toString(otherwise);
}

bool Fault::flag(const char *name, bool otherwise) const
{
    return params.value(QLatin1String(name)).toBool(otherwise);
}

QStringList Fault::shapes() const
{
    if (mode != u"shape")
        return BatchWriter::knownShapes().contains(mode) ? QStringList(mode) : QStringList();
    QStringList names;
    const QJsonArray given = params.value(u"shapes"_s).toArray();
    for (const QJsonValue &name : given)
        names.append(name.toString());
    return names;
}

bool Fault::executes() const
{
    if (mode == u"error" || mode == u"missing")
        return true; // There `executed` speaks of the parts that are spoilt only.
    const bool replaces = insteadTable().contains(mode) && mode != u"dropAfter";
    return flag("executed", !replaces && mode != u"expireSession");
}

bool Fault::namesCall(const QString &name) const
{
    return name == call || name.section(u' ', 1) == call;
}

qsizetype Fault::partOf(const QStringList &calls) const
{
    if (call.isEmpty() || call == u"any")
        return calls.size() - 1;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (namesCall(calls.at(i)))
            return i;
    }
    return -1;
}

QString Faults::add(const QJsonObject &order)
{
    Fault fault;
    fault.mode = order.value(u"mode"_s).toString();
    if (!knownModes().contains(fault.mode))
        return u"unknown mode: "_s + fault.mode;
    fault.call = order.value(u"call"_s).toString();
    fault.count = order.value(u"count"_s).toInt();
    fault.after = order.value(u"after"_s).toInt();
    fault.params = order;
    const QJsonObject inner = order.value(u"params"_s).toObject();
    for (auto it = inner.begin(); it != inner.end(); ++it)
        fault.params.insert(it.key(), it.value());
    const QStringList shapes = fault.shapes();
    for (const QString &shape : shapes) {
        if (!BatchWriter::knownShapes().contains(shape))
            return u"unknown shape: "_s + shape;
    }
    m_faults.append(fault);
    return {};
}

std::optional<Fault> Faults::take(const QString &kind, const QStringList &calls)
{
    std::optional<Fault> taken;
    for (Fault &fault : m_faults) {
        bool matches = fault.call == u"any" || fault.call == kind;
        if (kind == u"batch")
            matches = matches || fault.partOf(calls) >= 0 || fault.call.isEmpty();
        if (!matches)
            continue;
        ++fault.seen;
        const bool usedUp = fault.count > 0 && fault.used >= fault.count;
        if (taken || fault.seen < fault.after || usedUp)
            continue;
        ++fault.used;
        taken = fault;
    }
    return taken;
}

QJsonArray Faults::toJson() const
{
    QJsonArray result;
    for (const Fault &fault : m_faults) {
        QJsonObject object = fault.params;
        object.insert(u"seen"_s, fault.seen);
        object.insert(u"used"_s, fault.used);
        result.append(object);
    }
    return result;
}

std::optional<WireAnswer> answerInsteadOf(const Fault &fault)
{
    const auto it = insteadTable().constFind(fault.mode);
    if (it == insteadTable().constEnd())
        return std::nullopt;
    WireAnswer answer = (*it)(fault);
    answer.delayMs = fault.number("delayMs", 0);
    return answer;
}

void spoilParts(const Fault &fault, const QStringList &calls, QList<AnswerPart> &parts)
{
    const qsizetype part = fault.partOf(calls);
    if (part < 0 || part >= parts.size())
        return;
    if (fault.mode == u"error") {
        errorPart(fault, parts[part]);
    } else if (fault.mode == u"value") {
        parts[part] = {};
        parts[part].status = fault.number("status", 200);
        parts[part].body = fault.text("body", u"\"17\""_s).toUtf8();
    } else if (fault.mode == u"missing") {
        parts = parts.mid(0, part);
    } else if (fault.mode == u"unreadable") {
        unreadablePart(fault, parts[part]);
    } else if (fault.mode == u"surplus") {
        AnswerPart foreign;
        foreign.status = 200;
        foreign.body = "\"nobody asked for this\"";
        for (int i = 0; i < fault.number("parts", 1); ++i)
            parts.append(foreign);
    }
}

void spoilAnswer(const Fault &fault, const QStringList &calls, const QList<qsizetype> &starts, WireAnswer &answer)
{
    if (fault.mode == u"cut") {
        cutAnswer(fault, calls, starts, answer);
    } else if (fault.mode == u"mediaType") {
        answer.contentType = fault.text("type", QString::fromLatin1(answer.contentType)).toLatin1();
    } else if (fault.mode == u"hangAfter") {
        answer.delayMs = fault.number("delayMs", 3'600'000);
    } else if (fault.mode == u"dribble") {
        answer.pieceBytes = std::max(1, fault.number("bytes", 64));
        answer.pieceMs = fault.number("delayMs", 20);
    } else if (fault.mode == u"dateSkew") {
        answer.dateSkewSec = fault.number("seconds", 7200);
    } else if (fault.mode == u"noDate") {
        answer.hasDate = false;
    } else if (fault.mode == u"big") {
        answer.padBytes = fault.params.value(u"bytes"_s).toInteger(300LL << 20);
    }
}

QStringList knownModes()
{
    QStringList modes = insteadTable().keys() + otherModes() + BatchWriter::knownShapes();
    modes.removeDuplicates();
    modes.sort();
    return modes;
}

} // namespace companion::plaziusbox
