// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace companion {

/// Why a file as a whole cannot be read as a table.
enum class CsvFault {
    Unreadable,  ///< the file could not be opened; made by whoever reads files
    TooLarge,    ///< more than csvMaxBytes or csvMaxLines
    Empty,
    Workbook,    ///< a file of Excel or LibreOffice itself
    NotText,     ///< control characters: some other file
    OpenQuote,   ///< a quote that is never closed: the rest of the file would be one cell
    OneColumn,   ///< no separator was found
    NoUsableLine ///< it is a table, but not a single line of it fits; made by whoever reads the lines
};

enum class CsvEncoding { Utf8, Utf16, Cp1251 };

struct CsvLine
{
    int number = 0; ///< line of the file where the record begins, from 1
    QStringList fields;
};

struct CsvText
{
    std::optional<CsvFault> fault;
    int faultLine = 0; ///< of OpenQuote
    CsvEncoding encoding = CsvEncoding::Utf8;
    QChar separator = u';';
    QList<CsvLine> lines; ///< blank ones are left out
};

constexpr qsizetype csvMaxBytes = qsizetype(4) * 1024 * 1024;
constexpr qsizetype csvMaxLines = 50000;

/// Foreign bytes as lines of fields, without blanks at their ends. Encoding (UTF-8, UTF-16 by its mark, else CP1251) and separator
/// (; tab ,) are found out; quotes as in RFC 4180, and ="001" of spreadsheets is 001. Pure; never throws, whatever the bytes.
CsvText readCsv(const QByteArray& bytes);

/// A field for a file: quoted when it must be. A text that a spreadsheet would take for a formula gets an apostrophe before it.
QString csvField(const QString& text);
/// Takes that apostrophe off again; other texts stay as they are.
QString withoutFormulaGuard(const QString& text);

} // namespace companion
