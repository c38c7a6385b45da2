// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcards.h"

namespace companion {

void ScriptedCards::begin(QList<PlaziusCredential>& list, const PlaziusCredential& credential)
{
    list.append(credential);
    m_running = true;
    Q_EMIT started(std::chrono::seconds(m_linkDown ? 5 : 30));
}

void ScriptedCards::cancel()
{
    ++m_cancellations;
    m_running = false;
}

void ScriptedCards::answer(const CardResult& result)
{
    m_running = false;
    Q_EMIT finished(result);
}

void TurnedClock::pass(std::chrono::milliseconds time)
{
    m_now.tick += time;
    m_now.wall = m_now.wall.addMSecs(time.count());
}

CardResult foundGuest()
{
    CardResult result;
    result.end = CardEnd::Found;
    result.credential = {PlaziusScope::CardNumber, QStringLiteral("4000123412341234")};
    result.guest.fullName = QStringLiteral("Вера Лугова");
    result.guest.photoUrl = QStringLiteral("https://photos.example/vera.png");
    result.guest.bonusBalance = Money::fromKopecks(50000);
    result.most = Money::fromKopecks(20000);
    return result;
}

CardResult failed(CardEnd end, const QString& words)
{
    CardResult result;
    result.end = end;
    result.words = words;
    return result;
}

} // namespace companion
