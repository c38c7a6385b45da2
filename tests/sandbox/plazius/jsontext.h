// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace companion::plaziusbox {

/// Kopecks as a value that wireJson() writes with exactly two digits after the point.
QJsonValue money(qint64 kopecks);
/// Compact JSON of any value, a bare text or null too.
QByteArray wireJson(const QJsonValue &value);
/// Any JSON value; nothing when it is none.
std::optional<QJsonValue> parseJson(const QByteArray &text);

qint64 kopecksOf(const QJsonValue &roubles);
qint64 thousandthsOf(const QJsonValue &quantity);

/// What a body of the contract must not hold, seen on its text: blanks between tokens, exponents, more digits than the
/// kind of number has (three in `amount`, two elsewhere). Empty when all is well.
QString badText(const QByteArray &json);

} // namespace companion::plaziusbox
