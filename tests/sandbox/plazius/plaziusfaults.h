// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/batchwriter.h"
#include "tests/sandbox/plazius/wireanswer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace companion::plaziusbox {

/// One order «answer wrongly», as given by `POST /__fault`.
struct Fault
{
    QString mode;
    QString call; ///< session, link, any, `order/pay`, `POST order/pay`; empty: every batch.
    int count = 0; ///< 0: until cleared.
    int after = 0; ///< Acts from the k-th matching request on; 0 and 1: at once.
    QJsonObject params;
    int seen = 0;
    int used = 0;

    int number(const char *name, int otherwise) const;
    QString text(const char *name, const QString &otherwise) const;
    bool flag(const char *name, bool otherwise) const;
    QStringList shapes() const;
    /// Whether the request is executed, though the answer is spoilt.
    bool executes() const;
    bool namesCall(const QString &name) const;
    /// The part it acts on; the last one when it names none; -1: not in this batch.
    qsizetype partOf(const QStringList &calls) const;
};

/// The orders in force. The first that matches a request and is not used up acts on it, alone.
class Faults
{
public:
    /// Empty, or what is wrong with the order.
    QString add(const QJsonObject &order);
    void clear() { m_faults.clear(); }
    /// `kind` is session, link, batch or other; `calls` are those of the batch.
    std::optional<Fault> take(const QString &kind, const QStringList &calls);
    QJsonArray toJson() const;

private:
    QList<Fault> m_faults;
};

/// Modes that replace the whole answer: what is answered then. Nothing for the other modes.
std::optional<WireAnswer> answerInsteadOf(const Fault &fault);
/// Modes that act on the parts of an answer.
void spoilParts(const Fault &fault, const QStringList &calls, QList<AnswerPart> &parts);
/// Modes that act on the written answer; `starts` as BatchWriter gave it.
void spoilAnswer(const Fault &fault, const QStringList &calls, const QList<qsizetype> &starts, WireAnswer &answer);
QStringList knownModes();

} // namespace companion::plaziusbox
