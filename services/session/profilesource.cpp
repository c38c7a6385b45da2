// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/profilesource.h"

namespace companion {

ProfileSource::ProfileSource(QObject* parent)
    : QObject(parent)
{
}

ProfileSource::~ProfileSource() = default;

} // namespace companion
