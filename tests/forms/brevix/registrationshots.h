// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/forms/look/album.h"

namespace companion {

using test::Album;

/// The form of the registration, before and after the SMS.
void shootRegistration(const Album& album);

} // namespace companion
