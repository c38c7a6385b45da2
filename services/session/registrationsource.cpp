// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/registrationsource.h"

namespace companion {

RegistrationSource::RegistrationSource(QObject* parent)
    : QObject(parent)
{
}

RegistrationSource::~RegistrationSource() = default;

} // namespace companion
