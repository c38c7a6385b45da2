// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/mappingcsv.h"

#include "models/values/brevixid.h"

#include <QHash>

#include <algorithm>

namespace companion {

namespace {

constexpr qsizetype ambiguous = -2;
constexpr qsizetype missing = -1;

QString withoutLeadingZeros(const QString& code)
{
    const auto zero = std::find_if(code.cbegin(), code.cend(), [](QChar c) { return c != u'0'; });
    return code.mid(zero - code.cbegin());
}

bool isNumber(const QString& code)
{
    return !code.isEmpty() && std::all_of(code.cbegin(), code.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A title that is a word an id could be: «ИД BreviX» is none, so a line with it needs no list.
bool isTitle(const QString& code)
{
    static const QStringList words{QStringLiteral("code"), QStringLiteral("код"), QStringLiteral("id"), QStringLiteral("ид")};
    return words.contains(code.toLower());
}

struct Record
{
    int line;
    QString code;
    QString name;
    QString id;
};

/// Finds the rows of codes: of the table first, then of what may be added (numbered behind it).
class Codes
{
public:
    explicit Codes(const MappingCsvTable& table)
        : m_table(table)
    {
        m_places.reserve(table.rows.size() + table.addable.size());
        for (qsizetype i = 0; i < count(); ++i)
            add(m_places, rowAt(i).code, i);
    }

    qsizetype find(const QString& code) const { return m_places.value(code, missing); }

    /// A spreadsheet makes 1 of the code 001. Only when no other code is meant by it, and the name, if there is one, agrees.
    qsizetype findWithoutZeros(const Record& record)
    {
        if (!isNumber(record.code))
            return missing;
        if (m_shortened.isEmpty()) {
            for (qsizetype i = 0; i < count(); ++i) {
                if (isNumber(rowAt(i).code))
                    add(m_shortened, withoutLeadingZeros(rowAt(i).code), i);
            }
        }
        const qsizetype place = m_shortened.value(withoutLeadingZeros(record.code), missing);
        const bool agrees = place >= 0 && (record.name.isEmpty() || record.name.endsWith(rowAt(place).name));
        return agrees ? place : missing;
    }

    const MappingRow& rowAt(qsizetype place) const
    {
        return isAddable(place) ? m_table.addable.at(place - m_table.rows.size()) : m_table.rows.at(place);
    }
    bool isAddable(qsizetype place) const { return place >= m_table.rows.size(); }

private:
    static void add(QHash<QString, qsizetype>& places, const QString& code, qsizetype place)
    {
        const auto found = places.find(code);
        if (found == places.end())
            places.insert(code, place);
        else
            *found = ambiguous;
    }

    qsizetype count() const { return m_table.rows.size() + m_table.addable.size(); }

    const MappingCsvTable& m_table;
    QHash<QString, qsizetype> m_places;
    QHash<QString, qsizetype> m_shortened;
};

/// How many columns the table of the file has: what most lines have. Of a wider table, which a spreadsheet may write with nothing
/// in it, the third column counts when there is something in it.
qsizetype columnsOf(const QList<CsvLine>& lines)
{
    QHash<qsizetype, int> counts;
    for (const CsvLine& line : lines)
        ++counts[line.fields.size()];
    qsizetype columns = 0;
    int most = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() > most || (count.value() == most && count.key() > columns)) {
            most = count.value();
            columns = count.key();
        }
    }
    if (columns <= 3)
        return columns;
    const bool third = std::any_of(lines.cbegin(), lines.cend(), [](const CsvLine& line) { return !line.fields.value(2).isEmpty(); });
    return third ? 3 : 2;
}

class Reader
{
public:
    Reader(const MappingCsvTable& table, MappingImport& import)
        : m_codes(table)
        , m_import(import)
    {
    }

    void read(const QList<CsvLine>& lines)
    {
        m_columns = columnsOf(lines);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i == 0 && isHeader(lines.first())) {
                m_import.header = true;
                continue;
            }
            if (const std::optional<Record> record = recordOf(lines.at(i)))
                take(*record);
        }
    }

private:
    bool isHeader(const CsvLine& line) const
    {
        const QString code = line.fields.value(0);
        const QString id = line.fields.value(m_columns - 1);
        return m_codes.find(code) == missing && ((!id.isEmpty() && !isBrevixId(id)) || isTitle(code));
    }

    std::optional<Record> recordOf(const CsvLine& line)
    {
        const QStringList& fields = line.fields;
        const QString code = fields.value(0);
        const bool more = std::any_of(fields.cbegin() + std::min(m_columns, fields.size()), fields.cend(),
                                      [](const QString& field) { return !field.isEmpty(); });
        if (fields.size() < m_columns)
            return fault(line.number, CsvLineReason::TooFewColumns, code);
        if (more)
            return fault(line.number, CsvLineReason::TooManyColumns, code);
        if (code.isEmpty())
            return fault(line.number, CsvLineReason::CodeMissing, code);
        return Record{line.number, code, m_columns == 3 ? fields.at(1) : QString(), fields.at(m_columns - 1)};
    }

    void take(const Record& record)
    {
        qsizetype place = m_codes.find(record.code);
        const bool shortened = place == missing;
        if (shortened)
            place = m_codes.findWithoutZeros(record);
        if (place < 0) {
            fault(record.line, place == missing ? CsvLineReason::CodeUnknown : CsvLineReason::CodeNotUnique, record.code);
            return;
        }
        if (!record.id.isEmpty() && !isBrevixId(record.id)) {
            fault(record.line, CsvLineReason::IdMalformed, record.code, record.id);
            return;
        }
        const auto before = m_taken.constFind(place);
        if (before != m_taken.cend()) {
            if (before->id != record.id)
                fault(record.line, CsvLineReason::CodeRepeated, record.code, QString::number(before->line));
            return;
        }
        m_taken.insert(place, {record.line, record.id});
        m_import.zerosRestored += static_cast<int>(shortened);
        change(place, record.id);
    }

    void change(qsizetype place, const QString& id)
    {
        const MappingRow& row = m_codes.rowAt(place);
        if (m_codes.isAddable(place)) {
            m_import.added.append({row.code, row.name, id});
        } else if (row.brevixId == id) {
            ++m_import.same;
        } else {
            m_import.changes.append({place, id});
            m_import.cleared += static_cast<int>(id.isEmpty());
        }
    }

    std::nullopt_t fault(int line, CsvLineReason reason, const QString& code, const QString& argument = {})
    {
        m_import.bad.append({line, reason, code, argument});
        return std::nullopt;
    }

    struct Taken
    {
        int line;
        QString id;
    };

    Codes m_codes;
    MappingImport& m_import;
    qsizetype m_columns = 0;
    QHash<qsizetype, Taken> m_taken;
};

} // namespace

int MappingImport::unknownCodes() const
{
    return static_cast<int>(std::count_if(bad.cbegin(), bad.cend(), [](const CsvLineFault& line) {
        return line.reason == CsvLineReason::CodeUnknown;
    }));
}

MappingImport readMappingCsv(const QByteArray& bytes, const MappingCsvTable& table)
{
    const CsvText text = readCsv(bytes);
    MappingImport import;
    import.fault = text.fault;
    import.faultLine = text.faultLine;
    import.encoding = text.encoding;
    import.separator = text.separator;
    if (import.fault)
        return import;
    Reader(table, import).read(text.lines);
    if (!import.changesAnything() && import.same == 0)
        import.fault = CsvFault::NoUsableLine; // the bad lines stay: they say why
    return import;
}

QByteArray writeMappingCsv(const QList<MappingRow>& rows, const QStringList& names, const MappingCsvTitles& titles)
{
    QString text(QChar::ByteOrderMark);
    const auto line = [&text](const QString& code, const QString& name, const QString& id) {
        text += csvField(code) + u';' + csvField(name) + u';' + csvField(id) + QStringLiteral("\r\n");
    };
    line(titles.code, titles.name, titles.id);
    for (qsizetype i = 0; i < rows.size(); ++i)
        line(rows.at(i).code, names.isEmpty() ? rows.at(i).name : names.at(i), rows.at(i).brevixId);
    return text.toUtf8();
}

} // namespace companion
