// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"

#include <variant>

namespace companion {

/// Why what was typed identifies nobody: a whole sentence that names the field. It never repeats what was typed.
struct PlaziusCredentialFault
{
    PlaziusScope scope = PlaziusScope::CardNumber;
    QString words;

    friend bool operator==(const PlaziusCredentialFault&, const PlaziusCredentialFault&) = default;
};

using PlaziusCredentialReading = std::variant<PlaziusCredential, PlaziusCredentialFault>;

/// What a cashier typed, or a scanner read, into the field of `scope` (contract of Plazius, 11.1–11.3), checked before anything is
/// sent: a phone in any writing becomes +7 and ten digits (X-ID-06), a payment code has 6 or 8 digits, a card 1…255 printable
/// characters. Blanks around it are dropped, and those between the digits of a card number or a payment code as well.
PlaziusCredentialReading readPlaziusCredential(PlaziusScope scope, const QString& typed);

} // namespace companion
