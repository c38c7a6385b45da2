// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <optional>

namespace companion::sql {

/// Text as a TEXT column can keep it. SQLite mangles lone surrogates, U+FFFE and NUL (reliability 1.8); they become U+FFFD
/// here, once, so that what is read is what was written. Bytes that must stay as they are go into BLOBs.
QString storable(const QString& text);

QVariant text(const QString& value);
QVariant bytes(const QByteArray& value);
QVariant uuid(const QUuid& value); ///< '' for the null UUID
QVariant nullableUuid(const QUuid& value);
QVariant moment(const QDateTime& value); ///< ISO 8601 with milliseconds and offset; NULL when invalid (T3)
QVariant moment(const std::optional<QDateTime>& value);
QVariant utcMilliseconds(const QDateTime& value); ///< NULL when invalid

QUuid uuidFrom(const QString& text);
QDateTime momentFrom(const QString& text); ///< invalid for ''

} // namespace companion::sql
