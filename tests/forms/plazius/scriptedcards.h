// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/clock.h"
#include "services/session/cardsource.h"

#include <QList>

namespace companion {

/// Answers only when the test says so, and keeps what it was asked.
class ScriptedCards final : public CardSource
{
    Q_OBJECT

public:
    using CardSource::CardSource;

    void add(const PlaziusCredential& credential) override { begin(m_added, credential); }
    void look(const PlaziusCredential& credential) override { begin(m_looked, credential); }
    void cancel() override;
    bool isRunning() const override { return m_running; }
    bool mustWarnOfCode() const override { return m_mustWarn; }
    bool isLinkDown() const override { return m_linkDown; }

    void setMustWarnOfCode(bool must) { m_mustWarn = must; }
    void setLinkDown(bool down) { m_linkDown = down; }
    /// The answer to the last question.
    void answer(const CardResult& result);

    const QList<PlaziusCredential>& added() const { return m_added; }
    const QList<PlaziusCredential>& looked() const { return m_looked; }
    int cancellations() const { return m_cancellations; }

private:
    void begin(QList<PlaziusCredential>& list, const PlaziusCredential& credential);

    QList<PlaziusCredential> m_added;
    QList<PlaziusCredential> m_looked;
    int m_cancellations = 0;
    bool m_mustWarn = false;
    bool m_linkDown = false;
    bool m_running = false;
};

/// Turned by hand.
class TurnedClock final : public Clock
{
public:
    Moment now() const override { return m_now; }
    void pass(std::chrono::milliseconds time);

private:
    Moment m_now{QDateTime(QDate(2026, 11, 20), QTime(14, 21), Qt::OffsetFromUTC, 3 * 3600), std::chrono::milliseconds(60000)};
};

/// «Вера Лугова» of the acceptance scenarios.
CardResult foundGuest();
CardResult failed(CardEnd end, const QString& words = {});

} // namespace companion
