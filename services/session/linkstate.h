// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace companion {

/// What is known of the link to a service, for people and for plans.
struct LinkState
{
    LinkStatus status = LinkStatus::Up;
    bool everAnswered = false;
    QDateTime since;        ///< of the present status; invalid before the first answer
    Outcome lastOutcome = Outcome::Accepted; ///< while the status is not Up: what is wrong, never Accepted
    QString lastReason;     ///< short words for people, translated ("имя сервера не найдено")
    QStringList features;   ///< of the last good status: registration, partialCancel, …
    bool featuresKnown = false;

    friend bool operator==(const LinkState&, const LinkState&) = default;
};

} // namespace companion
