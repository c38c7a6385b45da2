// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/messagebar.h"

namespace companion {

class MappingTableModel;
struct MappingImport;
struct PasteResult;

/// What a paste, or a file that was taken, came to.
Message pasteMessage(const PasteResult& result);
Message importMessage(const MappingImport& import);

/// Why a text cannot be an id.
QString malformedIdText(const QString& id);

struct EmptyTableWords
{
    QString icon;
    QString line;
    QString hint;
};

/// In the place of the rows of a table that shows none.
EmptyTableWords emptyTableWords(const MappingTableModel& model, bool listOfChosen);

} // namespace companion
