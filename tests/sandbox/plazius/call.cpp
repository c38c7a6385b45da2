// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/call.h"

#include "tests/sandbox/plazius/jsontext.h"

namespace companion::plaziusbox {

PartAnswer done(const char *effect)
{
    PartAnswer answer;
    answer.effect = effect;
    return answer;
}

PartAnswer valued(const QJsonValue &value, const char *effect)
{
    PartAnswer answer;
    answer.status = 200;
    answer.body = wireJson(value);
    answer.effect = effect;
    return answer;
}

PartAnswer refused(const QString &text, const char *reason, int status)
{
    PartAnswer answer;
    answer.status = status;
    answer.reason = reason;
    answer.text = text;
    answer.effect = "refused";
    return answer;
}

PartAnswer malformed(const QString &what)
{
    PartAnswer answer = refused(QStringLiteral("Неверный запрос: ") + what, "malformed request");
    answer.violation = what;
    return answer;
}

const QString &zeroGuid()
{
    static const QString zero = QStringLiteral("00000000-0000-0000-0000-000000000000");
    return zero;
}

qint64 sumOf(const QJsonArray &rows, const QString &member)
{
    qint64 sum = 0;
    for (const QJsonValue &row : rows)
        sum += row.toObject().value(member).toInteger();
    return sum;
}

} // namespace companion::plaziusbox
