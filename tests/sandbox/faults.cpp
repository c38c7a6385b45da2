// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/faults.h"

#include <QStringList>

namespace companion::sandbox {

namespace {

/// Refusals of business have no meaning for a check or a look at a list: unless told otherwise they leave those alone.
bool meetsDefaultScope(const Fault &fault, const HttpRequest &request)
{
    static const QStringList business = {u"no_user"_qs, u"all_reject"_qs, u"422"_qs, u"409_exists"_qs,
                                         u"409_inflight"_qs, u"422_key"_qs};
    if (!business.contains(fault.mode) || !fault.path.isEmpty() || !fault.method.isEmpty())
        return true;
    if (request.method != "POST")
        return false;
    const bool isClaim = request.path.contains("/cashback-requests");
    if (fault.mode == u"no_user")
        return request.path.endsWith("/customers/lookup") || request.path.endsWith("/cashback-requests");
    return fault.mode == u"409_exists" ? isClaim : true;
}

} // namespace

bool Fault::matches(const HttpRequest &request) const
{
    if (!method.isEmpty() && method != request.method)
        return false;
    // A prefix may be written with or without /api/v1.
    const bool pathFits = path.isEmpty() || request.path.startsWith(path) || request.path.startsWith("/api/v1" + path);
    return pathFits && meetsDefaultScope(*this, request);
}

QString Faults::add(const QJsonObject &order)
{
    Fault fault;
    fault.mode = order.value(u"mode"_qs).toString();
    if (!knownModes().contains(fault.mode))
        return u"unknown mode: "_qs + fault.mode;
    fault.path = order.value(u"path"_qs).toString().toUtf8();
    fault.method = order.value(u"method"_qs).toString().toLatin1();
    fault.count = order.value(u"count"_qs).toInt();
    fault.after = order.value(u"after"_qs).toInt();
    fault.params = order;
    const QJsonObject inner = order.value(u"params"_qs).toObject();
    for (auto it = inner.begin(); it != inner.end(); ++it)
        fault.params.insert(it.key(), it.value());
    m_faults.append(fault);
    return {};
}

std::optional<Fault> Faults::take(const HttpRequest &request)
{
    std::optional<Fault> taken;
    for (Fault &fault : m_faults) {
        if (!fault.matches(request))
            continue;
        ++fault.seen;
        const bool usedUp = fault.count > 0 && fault.used >= fault.count;
        if (taken || fault.seen < fault.after || usedUp)
            continue;
        ++fault.used;
        taken = fault;
    }
    return taken;
}

QJsonArray Faults::toJson() const
{
    QJsonArray result;
    for (const Fault &fault : m_faults) {
        QJsonObject object = fault.params;
        object.insert(u"seen"_qs, fault.seen);
        object.insert(u"used"_qs, fault.used);
        result.append(object);
    }
    return result;
}

} // namespace companion::sandbox
