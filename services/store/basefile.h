// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QDateTime>
#include <QString>

/// The files of the base as files. None of these functions may open a base that is open in SQLite: closing any descriptor of it
/// would drop the locks of this process (D17).
namespace companion::basefile {

QString basePath(const QString& folder);
QString backupFolder(const QString& folder);

/// The base cannot be what SQLite left: it is empty while its WAL is not. SQLite would throw that WAL away.
bool emptyBesideWal(const QString& path);

/// Cuts or lengthens the file.
Result<Done> resize(const QString& path, qint64 size);

/// Renames base and WAL to `….corrupt-<utc>`, never over another file. The new path of the base.
Result<QString> setAside(const QString& path, const QDateTime& now, const QString& why);

/// Puts `from` at the place of `to`, which must be free, and makes the change durable.
Result<Done> moveIntoPlace(const QString& from, const QString& to);

/// Removes what is left of the WAL of a base that is gone: SQLite would play it onto another base.
void removeWal(const QString& path);

Result<Done> syncFile(const QString& path);

} // namespace companion::basefile
