// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/journalentry.h"
#include "models/values/moment.h"
#include "models/values/outboxrow.h"

#include <QCoreApplication>

#include <optional>

namespace companion {

/// What the journal says for people when a row moves.
class RowNotes
{
    Q_DECLARE_TR_FUNCTIONS(companion::RowNotes)

public:
    static QString withdrawn();
    static QString reduced();
    static QString saleNotAccepted();
    static QString notRecorded();
    static QString byHand();
    static QString wholeInstead();
    static QString crashedTwice();
    static QString notUnderstood();
    static QString noServerId();
    static QString absentAfterRestore();
    static QString keyReused();
    static QString totalDiffers(Money theirs, Money ours);
};

/// A line of the journal about a row; of a step of an open receipt it stands with that receipt.
JournalEntry rowEntry(const OutboxRow& row, JournalKind kind, const QString& text, const Moment& now);

/// The transaction that the journal keeps of an accepted row; what only tidies up an open receipt leaves none.
std::optional<JournalKind> kindWhenSent(RowKind kind);

} // namespace companion
