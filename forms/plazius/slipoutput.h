// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/slip.h"

#include <QString>

#include <functional>

class QWidget;

namespace companion {

/// Where a slip goes: the printers and the files of the system in the program, a script in tests. Nothing blocks; who gives up is not
/// answered.
struct SlipOutput
{
    /// `done` is called once: with words of what failed, or with none when it is printed.
    std::function<void(QWidget* parent, const Slip& slip, int width, std::function<void(const QString& fault)> done)> print;
    /// For a picture (.png) or a text (.txt).
    std::function<void(QWidget* parent, std::function<void(const QString& path)> chosen)> save;
};

SlipOutput systemSlipOutput();

} // namespace companion
