// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/schema.h"

#include "tests/sandbox/problem.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace companion::sandbox {

namespace {

bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 9.0e15;
}

bool hasType(const QString &type, const QJsonValue &value)
{
    if (type == u"object")
        return value.isObject();
    if (type == u"array")
        return value.isArray();
    if (type == u"string")
        return value.isString();
    if (type == u"integer")
        return isInteger(value);
    if (type == u"boolean")
        return value.isBool();
    return type == u"null" && value.isNull();
}

bool matches(const QString &pattern, const QString &text)
{
    static QHash<QString, QRegularExpression> compiled;
    auto it = compiled.find(pattern);
    if (it == compiled.end())
        it = compiled.insert(pattern, QRegularExpression(pattern));
    const QRegularExpressionMatch match = it->match(text);
    // PCRE lets `$` stand before a final line feed, JSON Schema does not: the match must reach the end.
    return match.hasMatch() && match.capturedLength() == text.size();
}

void fault(QJsonArray &errors, const QString &at, const char *code)
{
    errors.append(fieldError(at, QString::fromLatin1(code)));
}

void checkText(const QJsonObject &schema, const QString &text, const QString &at, QJsonArray &errors)
{
    const qsizetype length = text.toUcs4().size();
    if (length < schema.value(u"minLength"_qs).toInt() || length > schema.value(u"maxLength"_qs).toInt(1 << 30))
        fault(errors, at, "length");
    if (schema.contains(u"pattern"_qs) && !matches(schema.value(u"pattern"_qs).toString(), text))
        fault(errors, at, "pattern");
}

void checkNumber(const QJsonObject &schema, double number, const QString &at, QJsonArray &errors)
{
    if ((schema.contains(u"minimum"_qs) && number < schema.value(u"minimum"_qs).toDouble())
        || (schema.contains(u"maximum"_qs) && number > schema.value(u"maximum"_qs).toDouble()))
        fault(errors, at, "range");
}

} // namespace

SchemaCheck::SchemaCheck(const QJsonObject &schemas)
    : m_schemas(schemas)
{
}

QJsonArray SchemaCheck::check(const QString &schemaName, const QJsonValue &value) const
{
    QJsonArray errors;
    checkValue(m_schemas.value(schemaName).toObject(), value, {}, errors);
    return errors;
}

bool SchemaCheck::fits(const QString &schemaName, const QString &text) const
{
    return check(schemaName, text).isEmpty();
}

void SchemaCheck::checkValue(const QJsonObject &schema, const QJsonValue &value, const QString &at,
                             QJsonArray &errors) const
{
    if (schema.contains(u"$ref"_qs)) {
        checkValue(m_schemas.value(schema.value(u"$ref"_qs).toString()).toObject(), value, at, errors);
        return;
    }
    if (schema.contains(u"oneOf"_qs)) {
        checkOneOf(schema.value(u"oneOf"_qs).toArray(), value, at, errors);
        return;
    }
    if (schema.contains(u"type"_qs) && !hasType(schema.value(u"type"_qs).toString(), value)) {
        fault(errors, at, "type");
        return;
    }
    if (schema.contains(u"const"_qs) && schema.value(u"const"_qs) != value)
        fault(errors, at, "const");
    if (schema.contains(u"enum"_qs) && !schema.value(u"enum"_qs).toArray().contains(value))
        fault(errors, at, "enum");
    if (value.isString())
        checkText(schema, value.toString(), at, errors);
    if (value.isDouble())
        checkNumber(schema, value.toDouble(), at, errors);
    if (value.isObject())
        checkObject(schema, value.toObject(), at, errors);
    if (value.isArray())
        checkArray(schema, value.toArray(), at, errors);
}

void SchemaCheck::checkObject(const QJsonObject &schema, const QJsonObject &value, const QString &at,
                              QJsonArray &errors) const
{
    const QJsonObject properties = schema.value(u"properties"_qs).toObject();
    const QJsonArray required = schema.value(u"required"_qs).toArray();
    for (const QJsonValue &name : required) {
        if (!value.contains(name.toString()))
            fault(errors, at + u'/' + name.toString(), "required");
    }
    const bool open = schema.value(u"additionalProperties"_qs).toBool(true);
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QString pointer = at + u'/' + it.key();
        if (properties.contains(it.key()))
            checkValue(properties.value(it.key()).toObject(), it.value(), pointer, errors);
        else if (!open)
            fault(errors, pointer, "unknown_field");
    }
}

void SchemaCheck::checkArray(const QJsonObject &schema, const QJsonArray &value, const QString &at,
                             QJsonArray &errors) const
{
    if (value.size() < schema.value(u"minItems"_qs).toInt() || value.size() > schema.value(u"maxItems"_qs).toInt(1 << 30))
        fault(errors, at, "length");
    const QJsonObject itemSchema = schema.value(u"items"_qs).toObject();
    for (qsizetype i = 0; i < value.size(); ++i)
        checkValue(itemSchema, value.at(i), at + u'/' + QString::number(i), errors);
}

void SchemaCheck::checkOneOf(const QJsonArray &choices, const QJsonValue &value, const QString &at,
                             QJsonArray &errors) const
{
    QJsonArray best;
    for (const QJsonValue &choice : choices) {
        QJsonArray found;
        checkValue(choice.toObject(), value, at, found);
        if (found.isEmpty())
            return;
        // The choice that got deepest says best what is wrong: null is never what was meant.
        if (best.isEmpty() || choice.toObject().value(u"type"_qs).toString() != u"null")
            best = found;
    }
    for (const QJsonValue &entry : std::as_const(best))
        errors.append(entry);
}

} // namespace companion::sandbox
