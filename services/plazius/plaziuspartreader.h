// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plazius/plaziusbatch.h"

#include <QByteArray>

#include <optional>

namespace companion {

/// One part of an answer, between its delimiters (contract of Plazius, 3.3).
class PlaziusPartReader
{
public:
    /// `cutOff`: no delimiter follows, so that only an inner Content-Length proves the part to be whole. Nothing when a
    /// header line is longer than any server of ours writes: the whole answer is not from Plazius.
    static std::optional<PlaziusPartAnswer> read(const QByteArray& content, bool cutOff);
};

} // namespace companion
