// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/outboxstore.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

/// What the head of the queue window speaks of.
struct QueueHead
{
    OutboxView view = OutboxView::Waiting;
    OutboxCounts counts;
    std::chrono::seconds interval{15};               ///< between two rows
    std::optional<std::chrono::milliseconds> nextIn; ///< until the next attempt; none = nothing is planned
    bool paused = false;
    bool sending = false;
    int retentionDays = 90;
};

/// The sentences over the lists of the queue. Pure.
class QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::QueueWords)

public:
    /// The large line: how many, and how long they take.
    static QString heading(const QueueHead& head);
    /// The line under it: what happens next with them.
    static QString state(const QueueHead& head);
    /// «≈ 12 мин».
    static QString duration(std::chrono::seconds span);

private:
    static QString sender(const QueueHead& head);
};

} // namespace companion
