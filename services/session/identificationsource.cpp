// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/identificationsource.h"

namespace companion {

IdentificationSource::IdentificationSource(QObject* parent)
    : QObject(parent)
{
}

IdentificationSource::~IdentificationSource() = default;

} // namespace companion
