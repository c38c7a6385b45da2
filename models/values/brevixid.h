// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace companion {

/// The form of an id of BreviX and of a till number: 1 to 64 of A-Z a-z 0-9 . _ -
bool isBrevixId(QStringView text);

} // namespace companion
