// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace companion {

/// Now, by both clocks: the wall clock with its offset for documents, the monotonic one of this session for waiting
/// (a jump of the wall clock moves no deadline).
struct Moment
{
    QDateTime wall;
    std::chrono::milliseconds tick{0}; ///< since the start of the session

    friend bool operator==(const Moment&, const Moment&) = default;
};

} // namespace companion
