// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/plaziuscheck.h"
#include "models/settings/plaziusini.h"
#include "models/values/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace companion {

/// What was found at the place of the file.
struct PlaziusIniReading
{
    PlaziusIniValues values; ///< the defaults when there is no file; those of the copy when it cannot be read
    PlaziusIniState state = PlaziusIniState::Good;
    bool present = false;
    bool mendable = false; ///< a cut off file: the next edit() writes it whole again
    QString detail; ///< why it could not be read; for the log
};

/// What a change of the file replaced, to take it back.
struct PlaziusIniChange
{
    std::optional<QByteArray> before; ///< nothing: the file was made
    QByteArray after;
    bool written = false; ///< false: the file said all of it already
    unsigned mode = 0600;
};

/// plazius.ini on the disk (P-ACT-01, P-CON-01). Small, read and written at once in the calling thread.
///
/// It may belong to a till program and be edited by hand: it is read anew before each change, only the lines of edited keys change,
/// it is replaced as a whole, and it keeps its rights, except that a file that holds the password is for this user only (0600).
/// A link, a file of somebody else than this user or root, and one that cannot be read are never written.
///
/// `copyPath` keeps the last text that could be read. It stands in for a file that is unreadable, empty, or cut off in the middle of
/// a line, so that such a file never means «Plazius is off» (C5).
class PlaziusIniFile
{
public:
    /// `copyIsOfThisFile`: false for a file that was just chosen; the copy is still of the former one.
    PlaziusIniFile(QString path, QString copyPath, bool copyIsOfThisFile = true);

    const QString& path() const { return m_path; }
    PlaziusIniReading read(const PlaziusSettings& ofBase) const;
    /// A missing file is made with the defaults as comments (P-CON-06). StorageReadOnly, StorageFull or StorageUnavailable when it
    /// cannot be written; nothing has changed then.
    Result<PlaziusIniChange> edit(const PlaziusIniEdit& edit) const;
    /// Puts back what was there, unless somebody has changed the file since.
    Result<Done> takeBack(const PlaziusIniChange& change) const;
    /// Takes the text as the last good one.
    void keepCopy() const;

private:
    struct Text
    {
        std::optional<QByteArray> bytes; ///< nothing: there is no file
        unsigned mode = 0600;
        bool fromCopy = false;
    };

    Result<Text> load() const;
    std::optional<QByteArray> copy() const;
    bool isWritable(const Text& text) const;

    QString m_path;
    QString m_copyPath;
    bool m_copyIsOfThisFile;
};

} // namespace companion
