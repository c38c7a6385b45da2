// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/plaziusconfig.h"
#include "tests/sandbox/store.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace companion::plaziusbox {

/// What every part of the server works on.
struct Service
{
    sandbox::Store store;
    Config config;
};

/// What lives as long as one batch: the customer that `GET user` found is known to the parts behind it.
struct BatchScope
{
    QString terminal;
    int tapeWidth = 42;
    QString guest; ///< Empty: not found, or not asked for.
    QString paymentCode; ///< By which the guest was found, if so.
};

/// One part after its path, query and body were checked.
struct Call
{
    QString name; ///< `PUT order`.
    QHash<QString, QString> query; ///< Decoded.
    QJsonValue body;
    BatchScope &scope;

    QString orderId() const { return query.value(QStringLiteral("orderId")); }
    QString transactionId() const { return query.value(QStringLiteral("transactionId")); }
};

struct PartAnswer
{
    int status = 204;
    QByteArray body; ///< As it goes out; of refusals it is made from the text later.
    QByteArray reason; ///< Reason phrase of a refusal, text for the log of the till.
    QByteArray effect = QByteArrayLiteral("none");
    QString text; ///< Text of a refusal for the cashier.
    QString violation; ///< What the client must not send; empty for refusals of business.
};

/// 204.
PartAnswer done(const char *effect);
PartAnswer valued(const QJsonValue &value, const char *effect = "none");
PartAnswer refused(const QString &text, const char *reason, int status = 400);
PartAnswer malformed(const QString &what);

const QString &zeroGuid();
/// Goods of an order, of applied discounts, of anything: the sum of one member over an array.
qint64 sumOf(const QJsonArray &rows, const QString &member);

} // namespace companion::plaziusbox
