// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/csvtext.h"

#include <QHash>
#include <QStringDecoder>
#include <QStringView>

#include <algorithm>
#include <array>
#include <vector>

namespace companion {

namespace {

constexpr std::size_t sampleLines = 100;

/// The upper half of CP1251 up to 0xBF; from 0xC0 on it is А … я in order. Qt knows it only when it was built with ICU.
constexpr std::array<char16_t, 64> cp1251{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F,
    0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F,
    0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
    0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

QString fromCp1251(const QByteArray& bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.cbegin(), bytes.cend(), text.begin(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x80)
            return QChar(char16_t(code));
        return code < 0xC0 ? QChar(cp1251.at(code - 0x80U)) : QChar(char16_t(0x0410 + code - 0xC0));
    });
    return text;
}

/// Nothing when the bytes are no text in it.
std::optional<QString> decoded(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

QString textOf(const QByteArray& bytes, CsvEncoding& encoding)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        encoding = CsvEncoding::Utf16;
        const std::optional<QString> text = bytes.size() % 2 == 0 ? decoded(bytes, QStringConverter::Utf16) : std::nullopt;
        return text.value_or(QString(QChar::Null)); // which is no text
    }
    encoding = CsvEncoding::Utf8;
    if (std::optional<QString> text = decoded(bytes, QStringConverter::Utf8))
        return *text;
    encoding = CsvEncoding::Cp1251;
    return fromCp1251(bytes);
}

bool isForeign(char16_t c)
{
    return (c < u' ' && c != u'\t' && c != u'\r' && c != u'\n') || c == u'\x7f';
}

/// ="001" is how spreadsheets are told that a code is no number.
QString plainField(QStringView field)
{
    QStringView text = field.trimmed();
    if (text.size() >= 3 && text.startsWith(u"=\"") && text.endsWith(u'"'))
        text = text.mid(2, text.size() - 3);
    return withoutFormulaGuard(text.toString());
}

/// Parts a text into records; a quoted field may hold separators, quotes (doubled) and line ends. On plain code units: a file of
/// 20 000 lines is read while somebody looks at the window.
class Splitter
{
public:
    Splitter(const QString& text, QChar separator)
        : m_at(text.utf16())
        , m_end(m_at + text.size())
        , m_separator(separator.unicode())
    {
    }

    bool atEnd() const { return m_at == m_end; }
    bool quoteOpen() const { return m_quoteOpen; }

    CsvLine next()
    {
        CsvLine line{m_line, {}};
        line.fields.append(field());
        while (m_at != m_end && *m_at == m_separator) {
            ++m_at;
            line.fields.append(field());
        }
        lineEnd();
        return line;
    }

private:
    QString field()
    {
        const Unit* at = m_at;
        while (at != m_end && *at == u' ')
            ++at;
        if (at != m_end && *at == u'"') {
            m_at = at + 1;
            const QString inside = quoted();
            return plainField(inside + rest().toString());
        }
        return plainField(rest());
    }

    QStringView rest()
    {
        const Unit* from = m_at;
        while (m_at != m_end && *m_at != m_separator && *m_at != u'\n' && *m_at != u'\r')
            ++m_at;
        return {from, m_at - from};
    }

    QString quoted()
    {
        QString inside;
        while (m_at != m_end) {
            const Unit c = *m_at++;
            if (c == u'"') {
                if (m_at == m_end || *m_at != u'"')
                    return inside;
                ++m_at;
            } else if (c == u'\n') {
                ++m_line;
            }
            inside.append(QChar(c));
        }
        m_quoteOpen = true;
        return inside;
    }

    void lineEnd()
    {
        if (m_at == m_end)
            return;
        if (*m_at == u'\r' && m_at + 1 != m_end && m_at[1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    using Unit = ushort; ///< as QString hands it out

    const Unit* m_at;
    const Unit* m_end;
    Unit m_separator;
    int m_line = 1;
    bool m_quoteOpen = false;
};

bool isBlank(const CsvLine& line)
{
    return std::all_of(line.fields.cbegin(), line.fields.cend(), [](const QString& field) { return field.isEmpty(); });
}

constexpr std::array<char16_t, 3> separators{u'\t', u';', u','};
using Counts = std::array<int, separators.size()>;

/// How often each separator stands in each of the first lines, outside of quotes.
std::vector<Counts> separatorCounts(const QString& text)
{
    std::vector<Counts> lines(1);
    bool inQuotes = false;
    bool fieldBegins = true;
    for (const QChar c : text) {
        const auto separator = std::find(separators.cbegin(), separators.cend(), c.unicode());
        const bool isSeparator = separator != separators.cend();
        const bool isLineEnd = c == u'\n' || c == u'\r';
        if (c == u'"' && (inQuotes || fieldBegins)) {
            inQuotes = !inQuotes; // a doubled one closes and opens again
            fieldBegins = true;
            continue;
        }
        if (!inQuotes && isSeparator)
            ++lines.back().at(static_cast<std::size_t>(separator - separators.cbegin()));
        if (!inQuotes && isLineEnd)
            lines.emplace_back();
        if (lines.size() > sampleLines)
            break;
        fieldBegins = isSeparator || isLineEnd || (fieldBegins && c == u' ');
    }
    return lines;
}

/// The separator on which most lines agree: names hold commas, but not all of them the same number.
std::optional<QChar> separatorOf(const QString& text)
{
    const std::vector<Counts> lines = separatorCounts(text);
    std::optional<QChar> best;
    int most = 0;
    for (std::size_t i = 0; i < separators.size(); ++i) {
        QHash<int, int> linesWith;
        for (const Counts& counts : lines) {
            if (counts.at(i) > 0 && ++linesWith[counts.at(i)] > most) {
                most = linesWith.value(counts.at(i));
                best = QChar(separators.at(i));
            }
        }
    }
    return best;
}

/// "sep=;" in the first line, as Excel writes and reads it.
std::optional<QChar> namedSeparator(const QString& text)
{
    const QStringView first = QStringView(text).left(6);
    const bool named = first.startsWith(u"sep=", Qt::CaseInsensitive) && first.size() >= 5
        && (first.size() == 5 || first.at(5) == u'\r' || first.at(5) == u'\n');
    return named ? std::optional<QChar>(first.at(4)) : std::nullopt;
}

CsvText failed(CsvText text, CsvFault fault, int line = 0)
{
    text.lines.clear();
    text.fault = fault;
    text.faultLine = line;
    return text;
}

} // namespace

CsvText readCsv(const QByteArray& bytes)
{
    CsvText result;
    if (bytes.size() > csvMaxBytes)
        return failed(result, CsvFault::TooLarge);
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0"))
        return failed(result, CsvFault::Workbook);
    const QString text = textOf(bytes, result.encoding);
    if (std::any_of(text.utf16(), text.utf16() + text.size(), isForeign))
        return failed(result, CsvFault::NotText);
    if (text.trimmed().isEmpty())
        return failed(result, CsvFault::Empty);
    const std::optional<QChar> named = namedSeparator(text);
    const std::optional<QChar> separator = named ? named : separatorOf(text);
    if (!separator)
        return failed(result, CsvFault::OneColumn);
    result.separator = *separator;
    Splitter splitter(text, *separator);
    if (named)
        splitter.next();
    while (!splitter.atEnd()) {
        CsvLine line = splitter.next();
        if (splitter.quoteOpen())
            return failed(result, CsvFault::OpenQuote, line.number);
        if (!isBlank(line))
            result.lines.append(std::move(line));
        if (result.lines.size() > csvMaxLines)
            return failed(result, CsvFault::TooLarge);
    }
    return result.lines.isEmpty() ? failed(result, CsvFault::Empty) : result;
}

namespace {

/// What may begin a formula; the apostrophe itself too, so that reading back is exact.
bool isGuarded(QStringView text)
{
    static constexpr QStringView signs = u"=+-@\t\r'";
    return !text.isEmpty() && signs.contains(text.front());
}

} // namespace

QString csvField(const QString& text)
{
    QString field = isGuarded(text) ? u'\'' + text : text;
    const bool quote = std::any_of(field.cbegin(), field.cend(), [](QChar c) {
        return c == u'"' || c == u';' || c == u',' || c == u'\t' || c == u'\n' || c == u'\r';
    });
    if (!quote)
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

QString withoutFormulaGuard(const QString& text)
{
    return text.startsWith(u'\'') && isGuarded(QStringView(text).mid(1)) ? text.mid(1) : text;
}

} // namespace companion
