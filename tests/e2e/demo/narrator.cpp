// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/narrator.h"


#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

} // namespace

Narrator::Narrator(Stage& stage, QString pictures)
    : m_stage(stage)
    , m_pictures(std::move(pictures))
{
    m_clock.start();
}

void Narrator::step(const QString& title)
{
    m_stage.longestSilence();
    out() << "\n[" << QString::number(static_cast<double>(m_clock.elapsed()) / 1000.0, 'f', 1) << " s] " << ++m_step << ". "
          << title << Qt::endl;
}

void Narrator::expect(bool ok, const QString& what)
{
    m_good = m_good && ok;
    out() << (ok ? "    ok    " : "    WRONG ") << what << Qt::endl;
}

void Narrator::expectLively()
{
    const Silence silence = m_stage.longestSilence();
    expect(silence.isShort(), u"the window was never silent for long (at most: %1)"_s.arg(silence.text()));
}

void Narrator::tellService()
{
    const QJsonArray requests = m_stage.requests();
    out() << "    the service holds " << requests.size() << " cashback request(s)";
    for (const QJsonValue& value : requests) {
        const QJsonObject request = value.toObject();
        out() << "\n      " << request.value(u"id"_s).toString() << "  total " << request.value(u"total"_s).toInteger()
              << "  cancelled " << request.value(u"cancelledTotal"_s).toInteger() << "  "
              << request.value(u"status"_s).toString();
    }
    out() << "\n    waiting at the till: " << m_stage.waiting() << Qt::endl;
}

void Narrator::say(const QString& line)
{
    out() << "    " << line << Qt::endl;
}

void Narrator::shot(const QString& name)
{
    shotOf(&m_stage.mainWindow(), name);
}

void Narrator::shotOf(QWidget* widget, const QString& name)
{
    const QString file = u"%1/%2-%3.png"_s.arg(m_pictures).arg(++m_shot, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_stage.picture(widget, file))
        expect(false, u"picture "_s + file);
}

bool Narrator::end()
{
    const QJsonObject counts = m_stage.sandbox().state(false).value(u"counts"_s).toObject();
    expect(counts.value(u"doubledSales"_s).toArray().isEmpty() && counts.value(u"doubledReturns"_s).toArray().isEmpty(),
           u"nothing was done twice"_s);
    out() << (m_good ? "The day went as it should.\n" : "Something went wrong, see above.\n") << "Pictures: " << m_pictures
          << Qt::endl;
    return m_good;
}

} // namespace companion::test
