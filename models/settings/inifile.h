// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace companion {

/// The text of an ini file as a value: `[section]`, `key = value`, the value in double quotes or bare, `;` at the start of a line
/// for a comment. Names are compared without regard to case; of a key that stands twice the last counts. What is not asked to
/// change stays byte for byte: comments, blank lines, unknown keys, line ends, a byte order mark, bytes that are no UTF-8.
class IniFile
{
public:
    IniFile() = default;
    static IniFile fromBytes(const QByteArray& bytes);
    QByteArray toBytes() const;

    /// Nothing when the key is missing or stands in a comment only.
    std::optional<QString> value(const QString& section, const QString& key) const;
    bool hasSection(const QString& section) const;

    enum class Quotes { WhenNeeded, Always };
    /// Changes the line of the key and no other. A key that only a comment shows (`;key = value`) gets its line right below that
    /// comment; else it goes to the end of its section, which is added at the end of the file when it is missing. A value is
    /// one line: CR, LF and NUL are left out. `quotes` is for a line that is new; a present one keeps its own way.
    void set(const QString& section, const QString& key, const QString& value, Quotes quotes = Quotes::WhenNeeded);
    /// Takes the key out: its lines go, and a comment shows `shown` in their place, unless there is such a comment already.
    void comment(const QString& section, const QString& key, const QString& shown);

private:
    enum class Kind { Other, Section, Value, CommentedValue };

    /// One line with its line end, and where in it the value stands.
    struct Line
    {
        QByteArray bytes;
        Kind kind = Kind::Other;
        QString section; ///< the one it stands in, or opens
        QString key;
        qsizetype valueAt = 0;
        qsizetype valueEnd = 0;
    };

    static Line parse(const QByteArray& bytes, const QString& section, bool first);
    static QString valueOf(const Line& line);
    qsizetype last(Kind kind, const QString& section, const QString& key) const;
    qsizetype placeFor(const QString& section, const QString& key) const;
    QByteArray lineEnd() const;
    void insert(qsizetype place, const QByteArray& text, const QString& section);
    void addSection(const QString& section);

    QList<Line> m_lines;
};

} // namespace companion
