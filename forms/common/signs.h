// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

#include "forms/common/tokens.h"

class QWidget;

namespace companion {

/// States that have a sign. Each has a shape of its own and always words beside it: colour alone carries no meaning.
enum class Sign
{
    Done,    ///< on line, done, checked
    NoLink,  ///< the service is not reachable
    Refused, ///< key not taken, refused, wrong
    Warning,
    NotChecked, ///< customer taken without the service
    Unmapped,   ///< a row without an id
    Off,        ///< switched off
    Waiting,    ///< in the queue
    Notice,
    Busy,      ///< a request is running
    Withdrawn, ///< taken back before it was sent
    Unknown,   ///< the service knows no such customer
};

QString signIcon(Sign sign);
Ink signInk(Sign sign);
/// `size` in logical pixels at a text size of 100 %.
QPixmap signPixmap(Sign sign, int size, const QWidget* widget);

} // namespace companion
