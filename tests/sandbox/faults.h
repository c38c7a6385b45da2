// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/http.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace companion::sandbox {

/// One order «answer wrongly», as given by `POST /__fault`.
struct Fault
{
    QString mode;
    QByteArray path;
    QByteArray method;
    int count = 0; ///< 0: until cleared.
    int after = 0; ///< Acts from the k-th matching request on; 0 and 1: at once.
    QJsonObject params;
    int seen = 0;
    int used = 0;

    bool matches(const HttpRequest &request) const;
};

/// The orders in force. The first that matches a request and is not used up acts on it, alone.
class Faults
{
public:
    /// Empty, or what is wrong with the order.
    QString add(const QJsonObject &order);
    void clear() { m_faults.clear(); }
    std::optional<Fault> take(const HttpRequest &request);
    QJsonArray toJson() const;

private:
    QList<Fault> m_faults;
};

/// Modes that act instead of the request: what is answered then. Nothing for the other modes.
std::optional<HttpAnswer> answerInsteadOf(const Fault &fault);
/// Modes that act on the answer of a request that was executed.
void spoil(const Fault &fault, HttpAnswer &answer);
/// Modes that act on the sealed answer: headers are there already.
void spoilHeaders(const Fault &fault, HttpAnswer &answer);
QStringList knownModes();

} // namespace companion::sandbox
