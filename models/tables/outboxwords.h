// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/journalentry.h"
#include "models/values/outboxrow.h"

#include <QDateTime>
#include <QString>

namespace companion {

/// What the row asks for: «Заявка на кэшбэк», «Отмена заявки», «Чек Plazius».
QString rowSubject(const OutboxRow& row);

/// Why a live or quarantined row waits. `saleNumber`: number of the receipt it waits for, may be empty.
QString waitingText(const OutboxRow& row, const QString& saleNumber = {});

/// Why an archived row was refused or withdrawn: the short words of the list, those of the service only when it gave no
/// code.
QString archiveText(const OutboxRow& row);

/// Words for a problem code of the service; words that the service sent for people stand
/// beside them. Never empty.
QString problemText(const QString& code);

/// What an administrator can do about an archived or quarantined row; empty when nothing need be done.
QString adviceText(const OutboxRow& row);

/// «сегодня, 14:05:12», else «20.11, 18:42», with the year when it is another one. Local time.
QString momentText(const QDateTime& at, const QDateTime& now);

/// Kind of a journal entry, for its list.
QString journalKindText(JournalKind kind);

} // namespace companion
