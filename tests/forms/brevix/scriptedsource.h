// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/clock.h"
#include "services/session/identificationsource.h"

#include <QList>

namespace companion {

/// Answers only when the test says so, and keeps what it was asked.
class ScriptedSource final : public IdentificationSource
{
    Q_OBJECT

public:
    using IdentificationSource::IdentificationSource;

    void request(const PhoneNumber& phone) override;
    void cancel() override;
    bool isRunning() const override { return m_running; }

    /// What request() tells at once, while a try goes on (the link is known to be down).
    void answerAtOnce(const IdentificationResult& result) { m_atOnce = result; }
    /// The answer to the last question.
    void answer(IdentificationResult result);

    const QList<PhoneNumber>& asked() const { return m_asked; }
    int cancellations() const { return m_cancellations; }

private:
    QList<PhoneNumber> m_asked;
    std::optional<IdentificationResult> m_atOnce;
    int m_cancellations = 0;
    bool m_running = false;
};

/// Turned by hand.
class HandClock final : public Clock
{
public:
    Moment now() const override { return m_now; }
    void pass(std::chrono::milliseconds time);
    void set(const QDateTime& wall) { m_now.wall = wall; }

private:
    Moment m_now{QDateTime(QDate(2026, 11, 20), QTime(14, 22, 5), Qt::OffsetFromUTC, 3 * 3600),
                 std::chrono::milliseconds(60000)};
};

/// The answers of the acceptance scenario AS-19.
IdentificationResult foundResult();
IdentificationResult unknownResult();
IdentificationResult noLinkResult(bool recordingOn);
IdentificationResult blockedResult();
IdentificationResult keyRefusedResult();

} // namespace companion
