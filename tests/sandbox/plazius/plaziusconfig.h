// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace companion::plaziusbox {

/// What `POST /__config` may change while the sandbox runs. Members of the JSON have the names used here; sums are
/// kopecks.
struct Config
{
    QString userId = QStringLiteral("shop-12");
    QString userSecret = QStringLiteral("demo-secret");
    QJsonObject users; ///< Further pairs {userId: userSecret}.
    int sessionSec = 900; ///< A key lives so long after the last successful batch.
    QString sessionForm = QStringLiteral("json"); ///< json | bare (text without quotes, blanks around) | empty
    int sessionRefusal = 401; ///< Status for a wrong secret.

    double sharePercent = 50; ///< Part of a receipt that may be paid in points.
    double accrualPercent = 10; ///< Of the base of accrual.
    int minSum = 0; ///< Least number of kopecks to pay in points.
    bool showBalances = true; ///< false: no guest's balance is told.
    QString nobodyBound = QStringLiteral("204"); ///< Answer of bindedUser without a guest: 204 | null | 404
    bool closeNotTold = false; ///< close is executed, but answers 204.
    bool acceptRepeatedOrder = false; ///< The same order after closing: success instead of an error.
    bool remembers = true; ///< false: a closing and a refund that come again are done again; for runs that must fail.
    bool footerAsArray = false; ///< chequeFooter answers an array of texts.
    QString errorForm = QStringLiteral("string"); ///< Error parts: string | object | plain

    int wrongCodes = 3; ///< So many wrong payment codes in a row block codes on the terminal …
    int codeBlockSec = 3600; ///< … for so long.
    int codeTtlSec = 600; ///< Life of a code made by control.

    int latencyMs = 0; ///< Every answer is late by so much; the effect is not.
    qint64 dateSkewSec = 0; ///< Of the Date header only.
    qint64 clockAheadSec = 0; ///< The server's own clock, for the ages of sessions, codes and blocks.
    bool strict = true; ///< false: violations of 3.1 and 2.3 are recorded, but the batch is executed when readable.
    bool ledgerBytes = true; ///< false: entries without bytes, bodies and answers; for runs of days.

    QJsonObject toJson() const;
    /// Takes the members that are there. Returns the name of the first that is unknown or has a wrong type (nothing
    /// is changed then), empty when all is well.
    QString merge(const QJsonObject &changes);
    qint64 nowMs() const; ///< Of the epoch, by the server's own clock.
    bool knows(const QString &id, const QString &secret) const;
};

} // namespace companion::plaziusbox
