// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <random>

namespace companion::test {

/// What the proxy does to the link. Names on the control line are those in brackets.
enum class ProxyFault {
    Pass, ///< [pass]
    Refuse, ///< [refuse] nobody listens; open connections are cut
    Blackhole, ///< [blackhole] accepts, reads nothing, answers nothing
    Reset, ///< [reset ms=N] RST N ms after a connection came (0 = at once), or when a request comes
    DropBefore, ///< [drop_before] request read, not forwarded, closed
    DropAfter, ///< [drop_after] request forwarded, answer read, closed without a byte
    RstAfter, ///< [rst_after] the same with RST
    Truncate, ///< [truncate bytes=N] N bytes of the answer, then closed
    Stall, ///< [stall bytes=N] N bytes of the answer, then silence
    Drip, ///< [drip ms=N] body byte by byte
    DripHeaders, ///< [driphdr ms=N] head byte by byte
    Latency, ///< [latency ms=N] the answer is late
    Garbage, ///< [garbage bytes=N] N bytes that are not HTTP, then closed; not forwarded
    OkThenClose, ///< [ok_then_close] the second request of a connection is read, not forwarded, closed
    OkThenRst, ///< [ok_then_rst] the same with RST
    Flap, ///< [flap ms=N] pass and refuse by turns
    DownAfter, ///< [down_after n=N] refuse after N answered requests
    ContinueFlood, ///< [1xx n=N] N times «100 Continue», then silence; not forwarded
    BigHeaders, ///< [bighdr bytes=N] header lines without end, or N bytes of them; not forwarded
    Chaos, ///< [chaos seed=N modes=NAME:WEIGHT,…] one of the others for each connection
};

/// A fault and its numbers. Defaults: ms 20 (reset 10, latency 500, flap 2000), bytes 20, n 100000 (down_after 1).
struct ProxyMode
{
    ProxyFault fault = ProxyFault::Pass;
    QHash<QString, QString> params;

    /// `NAME k=v k=v…`; nothing when the name or the form of a parameter is unknown.
    static std::optional<ProxyMode> parse(const QString &text);
    static QStringList names();
    QString name() const;
    qint64 number(const QString &key, qint64 otherwise) const;
    int ms(int otherwise) const;
};

/// Picks a mode for each connection; the same seed gives the same row of picks.
class ChaosPicker
{
public:
    explicit ChaosPicker(const ProxyMode &chaos);
    ProxyMode next();

private:
    QList<std::pair<ProxyMode, int>> m_choices;
    int m_total = 0;
    std::mt19937 m_random;
};

} // namespace companion::test
