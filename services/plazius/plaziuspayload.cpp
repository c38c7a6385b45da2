// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusparts.h"

#include "services/platform/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr PlaziusCall lastCall = PlaziusCall::Reset;

std::optional<PlaziusCall> callOf(const QByteArray& name)
{
    for (int i = 0; i <= static_cast<int>(lastCall); ++i) {
        if (plaziusCallName(static_cast<PlaziusCall>(i)) == name)
            return static_cast<PlaziusCall>(i);
    }
    return std::nullopt;
}

std::optional<PlaziusPart> partOf(const QJsonObject& object)
{
    const auto call = callOf(object.value("call"_L1).toString().toUtf8());
    const bool whole = object.value("method"_L1).isString() && object.value("target"_L1).isString() &&
                       object.value("body"_L1).isString() && object.value("required"_L1).isBool() &&
                       object.value("changes"_L1).isBool();
    if (!call || !whole)
        return std::nullopt;
    return PlaziusPart{*call,
                       object.value("method"_L1).toString().toUtf8(),
                       object.value("target"_L1).toString().toUtf8(),
                       object.value("body"_L1).toString().toUtf8(),
                       object.value("required"_L1).toBool(),
                       object.value("changes"_L1).toBool()};
}

} // namespace

QByteArray partsToPayload(const QList<PlaziusPart>& parts)
{
    JsonWriter json;
    json.beginArray();
    for (const PlaziusPart& part : parts) {
        json.beginObject();
        json.key("call").value(QString::fromUtf8(plaziusCallName(part.call)));
        json.key("method").value(QString::fromUtf8(part.method));
        json.key("target").value(QString::fromUtf8(part.target));
        json.key("body").value(QString::fromUtf8(part.body));
        json.key("required").value(part.required);
        json.key("changes").value(part.changes);
        json.endObject();
    }
    json.endArray();
    return json.bytes();
}

Result<QList<PlaziusPart>> partsFromPayload(const QByteArray& payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    if (!document.isArray() || document.array().isEmpty())
        return failure(ErrorCode::InvalidArgument, u"payload"_s);
    QList<PlaziusPart> parts;
    for (const QJsonValue& value : document.array()) {
        const auto part = partOf(value.toObject());
        if (!part)
            return failure(ErrorCode::InvalidArgument, u"part of the payload"_s);
        parts.append(*part);
    }
    return parts;
}

} // namespace companion
