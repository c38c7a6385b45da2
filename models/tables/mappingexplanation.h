// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QString>

namespace companion {

/// «Почему этот ИД?» (N-02): what will be sent and the rule that decided, in words.
struct IdExplanation
{
    QString subject; ///< the element, with its colon
    QString words;
    bool lacking = false; ///< nothing is sent where something should be, or the settings contradict themselves

    friend bool operator==(const IdExplanation&, const IdExplanation&) = default;
};

/// Each answers by the resolver that works when a receipt closes, with the settings as they are given: a draft is answered for as
/// well. `name`: as the table shows it. Quick enough for every edit: only the rows in question are looked at closer.
IdExplanation explainWarehouse(const WarehouseSettings& settings, const QString& code, const QString& name);
/// «Склад» of this till, as a sentence of its own; `code` empty = the till has none (B-WH-06).
QString explainTillWarehouse(const WarehouseSettings& settings, const QString& code, const QString& name);
IdExplanation explainInviter(const InviterSettings& settings, const QString& code, const QString& name);
/// `parentName`: the nearest group above that has an id, of which nothing is inherited (B-CAT-03); empty = there is none.
IdExplanation explainCategory(const CategorySettings& settings, const QString& code, const QString& name,
                              const QString& parentName);

} // namespace companion
