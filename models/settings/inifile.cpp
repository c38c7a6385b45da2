// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/inifile.h"

#include <algorithm>

namespace companion {

namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool same(const QString& one, const QString& other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// Narrows [from, to) to what stands between the blanks.
void trim(const QByteArray& bytes, qsizetype& from, qsizetype& to)
{
    while (from < to && isBlank(bytes.at(from)))
        ++from;
    while (to > from && isBlank(bytes.at(to - 1)))
        --to;
}

bool inQuotes(const QByteArray& value)
{
    return value.size() >= 2 && value.startsWith('"') && value.endsWith('"');
}

QByteArray written(const QString& value, bool quoted)
{
    QByteArray bytes = value.toUtf8();
    bytes.replace('\r', "").replace('\n', "").replace(QByteArray(1, '\0'), "");
    const bool needed = bytes.isEmpty() || bytes.startsWith('"') || isBlank(bytes.front()) || isBlank(bytes.back());
    return quoted || needed ? '"' + bytes + '"' : bytes;
}

} // namespace

IniFile IniFile::fromBytes(const QByteArray& bytes)
{
    IniFile file;
    QString section;
    qsizetype from = 0;
    while (from < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype to = end < 0 ? bytes.size() : end + 1;
        file.m_lines.append(parse(bytes.mid(from, to - from), section, from == 0));
        section = file.m_lines.last().section;
        from = to;
    }
    return file;
}

QByteArray IniFile::toBytes() const
{
    QByteArray bytes;
    for (const Line& line : m_lines)
        bytes += line.bytes;
    return bytes;
}

IniFile::Line IniFile::parse(const QByteArray& bytes, const QString& section, bool first)
{
    Line line{bytes, Kind::Other, section, {}, 0, 0};
    qsizetype from = first && bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    qsizetype to = bytes.size();
    while (to > from && (bytes.at(to - 1) == '\n' || bytes.at(to - 1) == '\r'))
        --to;
    trim(bytes, from, to);
    if (from < to && bytes.at(from) == '[') {
        const qsizetype close = bytes.indexOf(']', from);
        if (close > from && close < to) {
            line.kind = Kind::Section;
            line.section = QString::fromUtf8(bytes.mid(from + 1, close - from - 1)).trimmed();
        }
        return line;
    }
    const bool commented = from < to && bytes.at(from) == ';';
    if (commented)
        ++from;
    const qsizetype sign = bytes.indexOf('=', from);
    if (sign < 0 || sign >= to)
        return line;
    qsizetype keyAt = from;
    qsizetype keyEnd = sign;
    trim(bytes, keyAt, keyEnd);
    line.valueAt = sign + 1;
    line.valueEnd = to;
    trim(bytes, line.valueAt, line.valueEnd);
    line.key = QString::fromUtf8(bytes.mid(keyAt, keyEnd - keyAt));
    if (!line.key.isEmpty())
        line.kind = commented ? Kind::CommentedValue : Kind::Value;
    return line;
}

QString IniFile::valueOf(const Line& line)
{
    const QByteArray value = line.bytes.mid(line.valueAt, line.valueEnd - line.valueAt);
    return QString::fromUtf8(inQuotes(value) ? value.mid(1, value.size() - 2) : value);
}

qsizetype IniFile::last(Kind kind, const QString& section, const QString& key) const
{
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        const Line& line = m_lines.at(i);
        if (line.kind == kind && same(line.section, section) && (kind == Kind::Section || same(line.key, key)))
            return i;
    }
    return -1;
}

std::optional<QString> IniFile::value(const QString& section, const QString& key) const
{
    const qsizetype at = last(Kind::Value, section, key);
    if (at < 0)
        return std::nullopt;
    return valueOf(m_lines.at(at));
}

bool IniFile::hasSection(const QString& section) const
{
    return last(Kind::Section, section, {}) >= 0;
}

QByteArray IniFile::lineEnd() const
{
    const bool windows = !m_lines.isEmpty() && m_lines.first().bytes.endsWith("\r\n");
    return windows ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

/// Below the comment that shows the key, else below the last line of the section that says anything of a key.
qsizetype IniFile::placeFor(const QString& section, const QString& key) const
{
    const qsizetype shown = last(Kind::CommentedValue, section, key);
    if (shown >= 0)
        return shown + 1;
    const qsizetype head = last(Kind::Section, section, {});
    qsizetype place = head + 1;
    for (qsizetype i = head + 1; i < m_lines.size() && m_lines.at(i).kind != Kind::Section; ++i) {
        if (m_lines.at(i).kind != Kind::Other)
            place = i + 1;
    }
    return place;
}

void IniFile::insert(qsizetype place, const QByteArray& text, const QString& section)
{
    QByteArray bytes = text + lineEnd();
    if (place > 0 && !m_lines.at(place - 1).bytes.endsWith('\n')) {
        // A file without a final line end stays one.
        m_lines[place - 1].bytes += lineEnd();
        bytes = text;
    }
    m_lines.insert(place, parse(bytes, section, place == 0));
}

void IniFile::addSection(const QString& section)
{
    const bool apart = !m_lines.isEmpty() && !m_lines.last().bytes.trimmed().isEmpty();
    if (!m_lines.isEmpty() && !m_lines.last().bytes.endsWith('\n'))
        m_lines.last().bytes += lineEnd();
    const QString former = m_lines.isEmpty() ? QString() : m_lines.last().section;
    if (apart)
        insert(m_lines.size(), {}, former);
    insert(m_lines.size(), '[' + section.toUtf8() + ']', former);
}

void IniFile::set(const QString& section, const QString& key, const QString& value, Quotes quotes)
{
    const qsizetype at = last(Kind::Value, section, key);
    if (at >= 0) {
        const Line& line = m_lines.at(at);
        const QByteArray former = line.bytes.mid(line.valueAt, line.valueEnd - line.valueAt);
        QByteArray bytes = line.bytes;
        bytes.replace(line.valueAt, former.size(), written(value, inQuotes(former)));
        m_lines[at] = parse(bytes, line.section, at == 0);
        return;
    }
    if (!hasSection(section))
        addSection(section);
    insert(placeFor(section, key), key.toUtf8() + " = " + written(value, quotes == Quotes::Always), section);
}

void IniFile::comment(const QString& section, const QString& key, const QString& shown)
{
    const qsizetype at = last(Kind::Value, section, key);
    if (at < 0)
        return;
    if (last(Kind::CommentedValue, section, key) < 0) {
        const QByteArray& former = m_lines.at(at).bytes;
        const QByteArray end = former.endsWith("\r\n") ? "\r\n" : former.endsWith('\n') ? "\n" : "";
        const QByteArray mark = at == 0 && former.startsWith(byteOrderMark) ? byteOrderMark : QByteArray();
        m_lines[at] = parse(mark + ';' + key.toUtf8() + " = " + written(shown, true) + end, section, at == 0);
    }
    m_lines.removeIf([&](const Line& line) {
        return line.kind == Kind::Value && same(line.section, section) && same(line.key, key);
    });
}

} // namespace companion
