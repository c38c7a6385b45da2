// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/profiles.h"

#include "tests/sandbox/catalog.h"
#include "tests/sandbox/problem.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace companion::sandbox {

namespace {

const QString table = QStringLiteral("profiles");

QByteArray tagOf(const QJsonObject &row)
{
    return row.value(u"info"_qs).toObject().value(u"etag"_qs).toString().toLatin1();
}

HttpAnswer changed(const QJsonObject &row)
{
    HttpAnswer answer = problem(u"profile_changed"_qs);
    if (!row.isEmpty())
        answer.setHeader("ETag", tagOf(row));
    return answer;
}

void requireWith(QJsonArray &errors, bool needed, const QJsonValue &value, const QString &at)
{
    if (needed && value.isNull())
        errors.append(fieldError(at, u"default_missing"_qs));
}

void uniqueCodes(QJsonArray &errors, const QJsonArray &rows, const QString &at, QSet<QString> &seen)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString code = rows.at(i).toObject().value(u"code"_qs).toString();
        if (seen.contains(code))
            errors.append(fieldError(at + u'/' + QString::number(i) + u"/code"_qs, u"duplicate"_qs));
        seen.insert(code);
    }
}

} // namespace

Profiles::Profiles(Service &service)
    : m_service(service)
{
}

HttpAnswer Profiles::list(const Call &) const
{
    QList<QJsonObject> infos;
    const QList<QJsonObject> rows = m_service.store.rows(table);
    for (const QJsonObject &row : rows)
        infos.append(row.value(u"info"_qs).toObject());
    std::sort(infos.begin(), infos.end(), [](const QJsonObject &a, const QJsonObject &b) {
        if (a.value(u"isDefault"_qs).toBool() != b.value(u"isDefault"_qs).toBool())
            return a.value(u"isDefault"_qs).toBool();
        return a.value(u"name"_qs).toString() < b.value(u"name"_qs).toString();
    });
    QJsonArray items;
    for (const QJsonObject &info : std::as_const(infos))
        items.append(info);
    return jsonAnswer(200, {{u"items"_qs, items}});
}

HttpAnswer Profiles::get(const Call &call) const
{
    const QJsonObject row = m_service.store.get(table, call.id);
    if (row.isEmpty())
        return problem(u"profile_not_found"_qs);
    return tagged(call.http, jsonAnswer(200, row.value(u"document"_qs).toObject()), tagOf(row));
}

HttpAnswer Profiles::preconditionOfPut(const Call &call, const QJsonObject &row) const
{
    const bool hasMatch = call.http.hasHeader("If-Match");
    const bool hasNoneMatch = call.http.hasHeader("If-None-Match");
    const QByteArray match = call.http.header("If-Match");
    if (!hasMatch && !hasNoneMatch)
        return problem(u"precondition_required"_qs);
    if ((hasMatch && hasNoneMatch) || (hasNoneMatch && call.http.header("If-None-Match") != "*")
        || (hasMatch && !m_service.schema.fits(u"ETag"_qs, QString::fromLatin1(match))))
        return problem(u"malformed_request"_qs);
    if (hasNoneMatch && !row.isEmpty()) {
        HttpAnswer answer = problem(u"profile_exists"_qs);
        answer.setHeader("ETag", tagOf(row));
        return answer;
    }
    if (hasMatch && (row.isEmpty() || match != tagOf(row)))
        return changed(row);
    return emptyAnswer(200);
}

HttpAnswer Profiles::put(const Call &call)
{
    const QJsonObject row = m_service.store.get(table, call.id);
    if (HttpAnswer refusal = preconditionOfPut(call, row); !refusal.code.isEmpty())
        return refusal;
    if (const QJsonArray errors = faultsOf(call.id, call.body); !errors.isEmpty())
        return validationFailed(errors);
    const QJsonObject info = write(call.id, call.body, call.terminal);
    HttpAnswer answer = jsonAnswer(row.isEmpty() ? 201 : 200, info);
    answer.setHeader("ETag", info.value(u"etag"_qs).toString().toLatin1());
    answer.setHeader("Cache-Control", "no-cache");
    answer.effect = row.isEmpty() ? QByteArrayLiteral("created") : QByteArrayLiteral("changed");
    answer.objectId = call.id;
    return answer;
}

QJsonObject Profiles::write(const QString &name, const QJsonObject &document, const QString &writer)
{
    const QJsonObject before = m_service.store.get(table, name).value(u"info"_qs).toObject();
    const int version = before.value(u"version"_qs).toInt() + 1;
    const quint32 salt = QRandomGenerator::global()->bounded(0x10000U);
    QJsonObject info{{u"name"_qs, name},
                     {u"isDefault"_qs, name == u"default"},
                     {u"version"_qs, version},
                     {u"etag"_qs, u"\"p-%1-%2\""_qs.arg(version).arg(salt, 4, 16, QLatin1Char('0'))},
                     {u"updatedAt"_qs, serverTime(m_service.config.dateSkewSec)}};
    if (!writer.isEmpty())
        info.insert(u"updatedBy"_qs, writer);
    if (document.contains(u"comment"_qs))
        info.insert(u"comment"_qs, document.value(u"comment"_qs));
    m_service.store.put(table, name, {{u"info"_qs, info}, {u"document"_qs, document}});
    return info;
}

HttpAnswer Profiles::remove(const Call &call)
{
    const QByteArray match = call.http.header("If-Match");
    if (!call.http.hasHeader("If-Match"))
        return problem(u"precondition_required"_qs);
    if (!m_service.schema.fits(u"ETag"_qs, QString::fromLatin1(match)))
        return problem(u"malformed_request"_qs);
    const QJsonObject row = m_service.store.get(table, call.id);
    if (row.isEmpty())
        return problem(u"profile_not_found"_qs);
    if (match != tagOf(row))
        return changed(row);
    if (call.id == u"default")
        return problem(u"profile_is_default"_qs);
    m_service.store.remove(table, call.id);
    HttpAnswer answer = emptyAnswer(204);
    answer.effect = QByteArrayLiteral("cancelled");
    answer.objectId = call.id;
    return answer;
}

QJsonArray Profiles::faultsOf(const QString &name, const QJsonObject &document) const
{
    QJsonArray errors = m_service.schema.check(u"Profile"_qs, document);
    if (!errors.isEmpty())
        return errors;
    if (document.value(u"name"_qs).toString() != name)
        errors.append(fieldError(u"/name"_qs, u"name_mismatch"_qs));
    const QJsonObject phone = document.value(u"module"_qs).toObject().value(u"phoneTemplate"_qs).toObject();
    if (phone.value(u"enabled"_qs).toBool() && phone.value(u"template"_qs).toString().isEmpty())
        errors.append(fieldError(u"/module/phoneTemplate/template"_qs, u"length"_qs));
    const QJsonObject warehouses = document.value(u"warehouses"_qs).toObject();
    const bool warehouseDefault = warehouses.value(u"defaultWhenUnmapped"_qs).toBool()
                                  || warehouses.value(u"defaultForAll"_qs).toBool()
                                  || warehouses.value(u"defaultWhenTillHasNone"_qs).toBool();
    requireWith(errors, warehouseDefault, warehouses.value(u"defaultId"_qs), u"/warehouses/defaultId"_qs);
    const QJsonObject inviters = document.value(u"inviters"_qs).toObject();
    const bool inviterDefault =
        inviters.value(u"defaultWhenUnmapped"_qs).toBool() || inviters.value(u"defaultForAll"_qs).toBool();
    requireWith(errors, inviterDefault, inviters.value(u"defaultCode"_qs), u"/inviters/defaultCode"_qs);
    const QJsonObject categories = document.value(u"categories"_qs).toObject();
    const bool groupDefault = categories.value(u"noGroup"_qs).toString() == u"defaultGroup"
                              || categories.value(u"unknownGroup"_qs).toString() == u"defaultGroup";
    requireWith(errors, groupDefault, categories.value(u"defaultGroup"_qs), u"/categories/defaultGroup"_qs);

    QSet<QString> warehouseCodes;
    uniqueCodes(errors, warehouses.value(u"rows"_qs).toArray(), u"/warehouses/rows"_qs, warehouseCodes);
    QSet<QString> inviterCodes;
    uniqueCodes(errors, inviters.value(u"rows"_qs).toArray(), u"/inviters/rows"_qs, inviterCodes);
    QSet<QString> groupCodes; // One set for both tables: no group may stand in both.
    uniqueCodes(errors, categories.value(u"rows"_qs).toArray(), u"/categories/rows"_qs, groupCodes);
    uniqueCodes(errors, categories.value(u"zeroRows"_qs).toArray(), u"/categories/zeroRows"_qs, groupCodes);
    return errors;
}

} // namespace companion::sandbox
