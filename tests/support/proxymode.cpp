// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxymode.h"

namespace companion::test {

namespace {

const QHash<QString, ProxyFault> &table()
{
    static const QHash<QString, ProxyFault> faults = {
        {u"pass"_qs, ProxyFault::Pass},
        {u"refuse"_qs, ProxyFault::Refuse},
        {u"blackhole"_qs, ProxyFault::Blackhole},
        {u"reset"_qs, ProxyFault::Reset},
        {u"drop_before"_qs, ProxyFault::DropBefore},
        {u"drop_after"_qs, ProxyFault::DropAfter},
        {u"rst_after"_qs, ProxyFault::RstAfter},
        {u"truncate"_qs, ProxyFault::Truncate},
        {u"stall"_qs, ProxyFault::Stall},
        {u"drip"_qs, ProxyFault::Drip},
        {u"driphdr"_qs, ProxyFault::DripHeaders},
        {u"latency"_qs, ProxyFault::Latency},
        {u"garbage"_qs, ProxyFault::Garbage},
        {u"ok_then_close"_qs, ProxyFault::OkThenClose},
        {u"ok_then_rst"_qs, ProxyFault::OkThenRst},
        {u"flap"_qs, ProxyFault::Flap},
        {u"down_after"_qs, ProxyFault::DownAfter},
        {u"1xx"_qs, ProxyFault::ContinueFlood},
        {u"bighdr"_qs, ProxyFault::BigHeaders},
        {u"chaos"_qs, ProxyFault::Chaos},
    };
    return faults;
}

// Every way a link of a shop was seen to fail; half of the connections are good, so that a drain comes to its end.
const QString defaultChaos = QStringLiteral(
    "pass:50,drop_before:6,drop_after:10,rst_after:6,reset:4,truncate:6,garbage:2,ok_then_close:6,ok_then_rst:4,"
    "latency:6");

} // namespace

std::optional<ProxyMode> ProxyMode::parse(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || !table().contains(words.first()))
        return std::nullopt;
    ProxyMode mode;
    mode.fault = table().value(words.first());
    for (const QString &word : words.mid(1)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return std::nullopt;
        mode.params.insert(word.left(equals), word.mid(equals + 1));
    }
    return mode;
}

QStringList ProxyMode::names()
{
    QStringList names = table().keys();
    names.sort();
    return names;
}

QString ProxyMode::name() const
{
    return table().key(fault);
}

qint64 ProxyMode::number(const QString &key, qint64 otherwise) const
{
    bool isNumber = false;
    const qint64 value = params.value(key).toLongLong(&isNumber);
    return isNumber ? value : otherwise;
}

int ProxyMode::ms(int otherwise) const
{
    return static_cast<int>(number(u"ms"_qs, otherwise));
}

ChaosPicker::ChaosPicker(const ProxyMode &chaos)
    : m_random(static_cast<std::mt19937::result_type>(chaos.number(u"seed"_qs, 1)))
{
    const QStringList entries = chaos.params.value(u"modes"_qs, defaultChaos).split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        std::optional<ProxyMode> mode = ProxyMode::parse(entry.section(u':', 0, 0));
        // Modes that move the listener belong to the proxy as a whole, not to a connection.
        if (!mode || mode->fault == ProxyFault::Chaos || mode->fault == ProxyFault::Flap
            || mode->fault == ProxyFault::Refuse || mode->fault == ProxyFault::DownAfter)
            continue;
        mode->params = chaos.params;
        const int weight = entry.contains(u':') ? entry.section(u':', 1).toInt() : 1;
        m_choices.append({*mode, weight});
        m_total += weight;
    }
}

ProxyMode ChaosPicker::next()
{
    if (m_total <= 0)
        return {};
    // Not std::uniform_int_distribution: its row of numbers differs between libraries.
    int pick = static_cast<int>(m_random() % static_cast<unsigned>(m_total));
    for (const auto &[mode, weight] : std::as_const(m_choices)) {
        pick -= weight;
        if (pick < 0)
            return mode;
    }
    return {};
}

} // namespace companion::test
