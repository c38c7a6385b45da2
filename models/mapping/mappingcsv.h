// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/csvtext.h"
#include "models/mapping/mappingchange.h"
#include "models/settings/settings.h"

namespace companion {

/// Why one line of a file is left out.
enum class CsvLineReason {
    TooFewColumns,
    TooManyColumns, ///< a separator in a name without quotes would shift the id
    CodeMissing,
    CodeUnknown,
    CodeNotUnique,  ///< the code stands in the table more than once
    CodeRepeated,   ///< argument: the line that gave the code another id
    IdMalformed,    ///< argument: what stands there
};

struct CsvLineFault
{
    int line = 0; ///< of the file, from 1
    CsvLineReason reason = CsvLineReason::CodeUnknown;
    QString code;
    QString argument;

    friend bool operator==(const CsvLineFault&, const CsvLineFault&) = default;
};

/// What a file would do to a mapping table. Nothing of it is done yet.
struct MappingImport
{
    std::optional<CsvFault> fault; ///< then everything else is empty
    int faultLine = 0;
    CsvEncoding encoding = CsvEncoding::Utf8;
    QChar separator = u';';
    bool header = false;          ///< the first line named the columns
    QList<MappingChange> changes; ///< of rows that get another id than they have
    QList<MappingRow> added;      ///< elements that enter a list of chosen ones
    int cleared = 0;              ///< of the changes: rows that lose their id
    int same = 0;                 ///< lines that say what the table says
    int zerosRestored = 0;        ///< codes whose leading zeros a spreadsheet had dropped
    QList<CsvLineFault> bad;

    bool changesAnything() const { return !changes.isEmpty() || !added.isEmpty(); }
    int unknownCodes() const;
};

/// The table a file is read for. `addable`: elements that may enter it, for a list of chosen ones; their ids are empty.
struct MappingCsvTable
{
    QList<MappingRow> rows;
    QList<MappingRow> addable = {};
};

/// code + id or code + name + id, with or without a line of titles (B-WH-01, B-USR-01, B-CAT-01). Pure.
MappingImport readMappingCsv(const QByteArray& bytes, const MappingCsvTable& table);

struct MappingCsvTitles
{
    QString code;
    QString name;
    QString id;
};

/// UTF-8 with its mark, `;`, a line of titles: what a spreadsheet here opens with a double click. `names`: what to write instead
/// of the names of the rows, or nothing.
QByteArray writeMappingCsv(const QList<MappingRow>& rows, const QStringList& names, const MappingCsvTitles& titles);

} // namespace companion
