// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mappingpaste.h"

#include "models/values/brevixid.h"

#include <QHash>

#include <optional>

namespace companion {

namespace {

using Places = QHash<QString, qsizetype>; ///< key → row; -1 for a key that stands more than once

/// Lines of a clipboard text, without the empty one that a spreadsheet leaves at the end.
QStringList linesOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

void add(Places& places, const QString& key, qsizetype row)
{
    const auto found = places.find(key);
    if (found == places.end())
        places.insert(key, row);
    else if (*found != row)
        *found = -1;
}

/// Finds the row of a name or code. A code is surer than a name that looks like it; the names are gone through only when a key
/// is no code.
class RowFinder
{
public:
    RowFinder(const QList<MappingRow>& rows, const QStringList& labels)
        : m_rows(rows)
        , m_labels(labels)
    {
        m_codes.reserve(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            add(m_codes, rows.at(i).code, i);
    }

    qsizetype find(const QString& key)
    {
        const auto code = m_codes.constFind(key);
        return code != m_codes.cend() ? *code : names().value(key, -1);
    }

private:
    const Places& names()
    {
        if (!m_names) {
            m_names.emplace();
            m_names->reserve(m_rows.size());
            for (qsizetype i = 0; i < m_rows.size(); ++i) {
                add(*m_names, m_rows.at(i).name, i);
                if (!m_labels.isEmpty())
                    add(*m_names, m_labels.at(i), i);
            }
        }
        return *m_names;
    }

    const QList<MappingRow>& m_rows;
    const QStringList& m_labels;
    Places m_codes;
    std::optional<Places> m_names;
};

} // namespace

PastePlan planPaste(const QString& text, const QList<MappingRow>& rows, const QStringList& labels,
                    const QList<qsizetype>& following)
{
    PastePlan plan;
    std::optional<RowFinder> finder;
    if (text.contains(u'\t'))
        finder.emplace(rows, labels);
    qsizetype next = 0;
    const QStringList lines = linesOf(text);
    for (const QString& line : lines) {
        const qsizetype tab = line.indexOf(u'\t');
        const QString key = tab < 0 ? QString() : line.left(tab).trimmed();
        const QString id = tab < 0 ? line.trimmed() : line.mid(tab + 1).section(u'\t', 0, 0).trimmed();
        qsizetype row = -1;
        if (tab >= 0)
            row = finder->find(key);
        else if (next < following.size())
            row = following.at(next++);
        if (row < 0)
            plan.notFound.append(tab < 0 ? id : key);
        else if (!id.isEmpty() && !isBrevixId(id))
            plan.malformed.append(id);
        else
            plan.changes.append({row, id});
    }
    return plan;
}

} // namespace companion
