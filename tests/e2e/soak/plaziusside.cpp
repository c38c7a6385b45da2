// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/soak/plaziusside.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

struct ServerFault
{
    const char16_t* mode;
    const char16_t* call; ///< empty: every batch
};

/// None that refuses a closing or a return for good, or that acts only after the till has died: both would be true losses.
constexpr std::array faults{ServerFault{u"500", u""},
                            ServerFault{u"503", u"any"},
                            ServerFault{u"429", u""},
                            ServerFault{u"dropBefore", u""},
                            ServerFault{u"dropAfter", u""},
                            ServerFault{u"dropAfter", u"order/pay"},
                            ServerFault{u"dropAfter", u"order/close"},
                            ServerFault{u"dropAfter", u"order/refund"},
                            ServerFault{u"hangAfter", u"order/pay"},
                            ServerFault{u"hangAfter", u"order/close"},
                            ServerFault{u"html200", u"any"},
                            ServerFault{u"expireSession", u""},
                            ServerFault{u"error", u"order/pay"},
                            ServerFault{u"error", u"order/bind"},
                            ServerFault{u"missing", u"order/pay"},
                            ServerFault{u"missing", u"order/close"},
                            ServerFault{u"unreadable", u"order/refund"},
                            ServerFault{u"unreadable", u"order/close"},
                            ServerFault{u"cut", u"order/close"},
                            ServerFault{u"cut", u"order/bind"},
                            ServerFault{u"noClosing", u""},
                            ServerFault{u"lf", u""}};

} // namespace

bool PlaziusSide::open(bool remembers)
{
    if (!m_server.listen())
        return false;
    for (const QString& phone : {u"+79165550001"_s, u"+79165550002"_s})
        m_server.addGuest({{u"phone"_s, phone}, {u"balance"_s, points}});
    m_server.addProgram({{u"name"_s, u"Неделя кофе"_s},
                         {u"codes"_s, QJsonArray{u"100003"_s, u"100004"_s, u"100010"_s, u"100011"_s, u"100025"_s}},
                         {u"percent"_s, 10}});
    m_server.addProgram({{u"name"_s, u"Своим"_s}, {u"codes"_s, QJsonArray()}, {u"percent"_s, 3}});
    m_server.configure({{u"ledgerBytes"_s, false}, {u"remembers"_s, remembers}});
    m_proxy.setTarget(m_server.port());
    return m_proxy.listen();
}

void PlaziusSide::misbehave(const QString& chaos, const Random& random)
{
    m_proxy.setMode(chaos);
    m_server.clearFaults();
    if (random(0, 2) == 0)
        return;
    const ServerFault& fault = faults.at(static_cast<std::size_t>(random(0, static_cast<int>(faults.size()) - 1)));
    QJsonObject order{{u"mode"_s, QString::fromUtf16(fault.mode)},
                      {u"count"_s, random(1, 4)},
                      {u"after"_s, random(1, 6)},
                      {u"delayMs"_s, 1500}};
    if (*fault.call)
        order.insert(u"call"_s, QString::fromUtf16(fault.call));
    if (const QString mistake = m_server.setFault(order); !mistake.isEmpty())
        qFatal("soak: %s: %s", qPrintable(QString::fromUtf16(fault.mode)), qPrintable(mistake));
}

bool PlaziusSide::writeLedger(const QString& fileName) const
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(m_server.ledgerJson(0)) > 0;
}

void PlaziusSide::calm()
{
    m_server.clearFaults();
    m_proxy.setMode(u"pass"_s);
}

} // namespace companion::test
