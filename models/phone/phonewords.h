// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/phone/phoneentry.h"

#include <QString>

namespace companion {

/// The line under the field: «не хватает 2 цифр», «Номер введён полностью», …; empty while nothing is typed.
QString phoneStateText(const PhoneEntry& entry);

/// Why the template cannot be used, for the line beside the field.
QString templateFaultText(TemplateFault fault);

} // namespace companion
