// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace companion::sandbox {

/// Checks a value against the subset of JSON Schema that the contract uses. The schemas are those of the contract,
/// word for word, in schemas.json.
class SchemaCheck
{
public:
    explicit SchemaCheck(const QJsonObject &schemas);

    /// Empty when the value fits; else one entry per fault with a JSON pointer.
    QJsonArray check(const QString &schemaName, const QJsonValue &value) const;
    bool fits(const QString &schemaName, const QString &text) const;

private:
    void checkValue(const QJsonObject &schema, const QJsonValue &value, const QString &at, QJsonArray &errors) const;
    void checkObject(const QJsonObject &schema, const QJsonObject &value, const QString &at, QJsonArray &errors) const;
    void checkArray(const QJsonObject &schema, const QJsonArray &value, const QString &at, QJsonArray &errors) const;
    void checkOneOf(const QJsonArray &choices, const QJsonValue &value, const QString &at, QJsonArray &errors) const;

    QJsonObject m_schemas;
};

} // namespace companion::sandbox
