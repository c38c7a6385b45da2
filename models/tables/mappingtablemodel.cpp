// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mappingtablemodel.h"

#include "models/tables/cellroles.h"
#include "models/values/brevixid.h"

#include <QCollator>
#include <QStringMatcher>

#include <algorithm>
#include <numeric>

namespace companion {

namespace {

constexpr qsizetype longestUndo = 100;

/// Lines of a clipboard text, without the empty one that a spreadsheet leaves at the end.
QStringList linesOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

/// Names and codes → row; -1 for those that stand more than once.
QHash<QString, qsizetype> placesOf(const QList<MappingRow>& rows, const QStringList& labels)
{
    QHash<QString, qsizetype> codes;
    QHash<QString, qsizetype> names;
    const auto add = [](QHash<QString, qsizetype>& places, const QString& key, qsizetype row) {
        const auto found = places.find(key);
        if (found == places.end())
            places.insert(key, row);
        else if (*found != row)
            *found = -1;
    };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        add(codes, rows.at(i).code, i);
        add(names, rows.at(i).name, i);
        if (!labels.isEmpty())
            add(names, labels.at(i), i);
    }
    for (auto code = codes.cbegin(); code != codes.cend(); ++code)
        names.insert(code.key(), code.value()); // a code is surer than a name that looks like it
    return names;
}

} // namespace

MappingTableModel::MappingTableModel(QString nameTitle, QString idTitle, EmptyId emptyId, QObject* parent)
    : QAbstractTableModel(parent)
    , m_nameTitle(std::move(nameTitle))
    , m_idTitle(std::move(idTitle))
    , m_emptyId(emptyId)
{
}

void MappingTableModel::setRows(const QList<MappingRow>& rows, const QStringList& labels)
{
    Q_ASSERT(labels.isEmpty() || labels.size() == rows.size());
    beginResetModel();
    m_rows = rows;
    m_labels = labels;
    m_original.clear();
    m_undo.clear();
    rebuild();
    endResetModel();
    countUnmapped();
}

void MappingTableModel::setKnownIds(const std::optional<QSet<QString>>& ids)
{
    m_known = ids;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

void MappingTableModel::setTakenCodes(const QSet<QString>& codes, const QString& otherTable)
{
    m_taken = codes;
    m_otherTable = otherTable;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
    countUnmapped();
}

QSet<QString> MappingTableModel::changedCodes() const
{
    QSet<QString> codes;
    for (auto row = m_original.cbegin(); row != m_original.cend(); ++row)
        codes.insert(m_rows.at(row.key()).code);
    return codes;
}

void MappingTableModel::setFilter(const QString& text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    beginResetModel();
    rebuild();
    endResetModel();
}

void MappingTableModel::setUnmappedFirst(bool first)
{
    m_unmappedFirst = first;
    sort(m_sortColumn, m_sortOrder);
}

void MappingTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<qsizetype> sources;
    for (const QModelIndex& persistent : before)
        sources.append(m_order.at(static_cast<std::size_t>(persistent.row())));
    rebuild();
    std::vector<int> places(static_cast<std::size_t>(m_rows.size()), -1);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        places[static_cast<std::size_t>(m_order[i])] = static_cast<int>(i);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places[static_cast<std::size_t>(sources.at(i))], before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

bool MappingTableModel::matches(qsizetype source, const QStringMatcher& matcher) const
{
    return matcher.indexIn(label(source)) >= 0 || matcher.indexIn(m_rows.at(source).brevixId) >= 0;
}

void MappingTableModel::rebuild()
{
    std::vector<qsizetype> order;
    order.reserve(static_cast<std::size_t>(m_rows.size()));
    const QStringMatcher matcher(m_filter, Qt::CaseInsensitive);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_filter.isEmpty() || matches(i, matcher))
            order.push_back(i);
    }
    m_order = sorted(std::move(order));
}

std::vector<qsizetype> MappingTableModel::sorted(std::vector<qsizetype> order) const
{
    if (m_sortColumn == NameColumn || m_sortColumn == IdColumn) {
        QCollator collator;
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        // One key per row instead of one comparison per pair: collating is what costs.
        std::vector<std::pair<QCollatorSortKey, qsizetype>> keys;
        keys.reserve(order.size());
        for (const qsizetype i : order)
            keys.emplace_back(collator.sortKey(m_sortColumn == NameColumn ? label(i) : m_rows.at(i).brevixId), i);
        const bool down = m_sortOrder == Qt::DescendingOrder;
        std::stable_sort(keys.begin(), keys.end(), [down](const auto& a, const auto& b) {
            return down ? b.first.compare(a.first) < 0 : a.first.compare(b.first) < 0;
        });
        std::transform(keys.cbegin(), keys.cend(), order.begin(), [](const auto& key) { return key.second; });
    } else if (m_sortColumn == StateColumn) {
        const bool down = m_sortOrder == Qt::DescendingOrder;
        std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
            return down ? stateOf(b) < stateOf(a) : stateOf(a) < stateOf(b);
        });
    }
    if (m_unmappedFirst)
        std::stable_partition(order.begin(), order.end(), [&](qsizetype i) { return stateOf(i) == State::Unmapped; });
    return order;
}

int MappingTableModel::rowOfCode(const QString& code) const
{
    const auto found = std::find_if(m_order.cbegin(), m_order.cend(), [&](qsizetype i) { return m_rows.at(i).code == code; });
    return found == m_order.cend() ? -1 : static_cast<int>(found - m_order.cbegin());
}

int MappingTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int MappingTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags MappingTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == IdColumn ? plain | Qt::ItemIsEditable : plain;
}

const QString& MappingTableModel::label(qsizetype source) const
{
    return m_labels.isEmpty() ? m_rows.at(source).name : m_labels.at(source);
}

QVariant MappingTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype source = m_order.at(static_cast<std::size_t>(index.row()));
    if (index.column() == StateColumn) {
        const State state = stateOf(source);
        return role == Qt::DisplayRole ? stateText(state) : stateLook(state, role);
    }
    if (role == Qt::DisplayRole || role == Qt::EditRole || (role == Qt::ToolTipRole && index.column() == NameColumn))
        return index.column() == NameColumn ? label(source) : m_rows.at(source).brevixId;
    return {};
}

MappingTableModel::State MappingTableModel::stateOf(qsizetype source) const
{
    const MappingRow& row = m_rows.at(source);
    const bool listed = !row.brevixId.isEmpty() || m_emptyId == EmptyId::IsFine;
    if (m_taken.contains(row.code))
        return listed ? State::Taken : State::Mapped; // a group of the other list lacks nothing here
    if (row.brevixId.isEmpty())
        return m_emptyId == EmptyId::IsFine ? State::Mapped : State::Unmapped;
    if (!m_known)
        return State::Mapped;
    return m_known->contains(row.brevixId) ? State::Known : State::NotKnown;
}

QString MappingTableModel::stateText(State state) const
{
    switch (state) {
    case State::Unmapped:
        //: RU: не сопоставлен
        return tr("not mapped");
    case State::Mapped:
        break;
    case State::Known:
        //: RU: есть в BreviX
        return tr("is in BreviX");
    case State::NotKnown:
        //: RU: нет в BreviX
        return tr("is not in BreviX");
    case State::Taken:
        //: RU: уже есть в «%1»
        return tr("already in “%1”").arg(m_otherTable);
    }
    return {};
}

QVariant MappingTableModel::stateLook(State state, int role) const
{
    if (role == SignRole) {
        switch (state) {
        case State::Unmapped:
            return static_cast<int>(CellSign::Unmapped);
        case State::Mapped:
            return {};
        case State::Known:
            return static_cast<int>(CellSign::Done);
        case State::NotKnown:
        case State::Taken:
            return static_cast<int>(CellSign::Refused);
        }
    }
    if (role == ColouredRole)
        return state == State::Unmapped || state == State::NotKnown || state == State::Taken;
    return role == MutedRole ? QVariant(state == State::Known) : QVariant();
}

bool MappingTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != IdColumn)
        return false;
    const QString typed = value.toString();
    const QString id = typed.trimmed();
    if (!id.isEmpty() && !isBrevixId(id)) {
        Q_EMIT refused(index.row(), typed);
        return false;
    }
    const qsizetype source = m_order.at(static_cast<std::size_t>(index.row()));
    const QString before = m_rows.at(source).brevixId;
    if (assign(source, id)) {
        remember({{source, before}});
        Q_EMIT dataChanged(this->index(index.row(), IdColumn), this->index(index.row(), StateColumn));
        afterEdits({{source, before}});
    }
    return true;
}

bool MappingTableModel::assign(qsizetype source, const QString& id)
{
    QString& own = m_rows[source].brevixId;
    if (own == id)
        return false;
    const auto original = m_original.constFind(source);
    if (original == m_original.cend())
        m_original.insert(source, own);
    else if (*original == id)
        m_original.erase(original);
    own = id;
    return true;
}

void MappingTableModel::remember(const QList<Edit>& edits)
{
    m_undo.append(edits);
    if (m_undo.size() > longestUndo)
        m_undo.removeFirst();
}

void MappingTableModel::afterEdits(const QList<Edit>& edits)
{
    int unmapped = m_unmapped;
    for (const Edit& edit : edits) {
        if (m_emptyId == EmptyId::IsFine || m_taken.contains(m_rows.at(edit.source).code))
            continue;
        unmapped += static_cast<int>(m_rows.at(edit.source).brevixId.isEmpty()) - static_cast<int>(edit.before.isEmpty());
    }
    Q_EMIT edited();
    if (unmapped == m_unmapped)
        return;
    m_unmapped = unmapped;
    Q_EMIT unmappedCountChanged();
}

void MappingTableModel::countUnmapped()
{
    int unmapped = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        unmapped += static_cast<int>(stateOf(i) == State::Unmapped);
    if (unmapped == m_unmapped)
        return;
    m_unmapped = unmapped;
    Q_EMIT unmappedCountChanged();
}

void MappingTableModel::undo()
{
    if (m_undo.isEmpty())
        return;
    QList<Edit> undone;
    const QList<Edit> edits = m_undo.takeLast();
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        undone.append({edit->source, m_rows.at(edit->source).brevixId});
        assign(edit->source, edit->before);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, IdColumn), index(rowCount() - 1, StateColumn));
    afterEdits(undone);
}

PasteResult MappingTableModel::paste(const QString& text, int fromRow)
{
    PasteResult result;
    QList<Edit> edits;
    const QStringList lines = linesOf(text);
    QHash<QString, qsizetype> places;
    if (text.contains(u'\t'))
        places = placesOf(m_rows, m_labels);
    int row = fromRow;
    for (const QString& line : lines) {
        const bool two = line.contains(u'\t');
        const QString key = two ? line.section(u'\t', 0, 0).trimmed() : QString();
        const QString id = (two ? line.section(u'\t', 1, 1) : line).trimmed();
        qsizetype source = -1;
        if (two)
            source = places.value(key, -1);
        else if (row >= 0 && row < rowCount())
            source = m_order.at(static_cast<std::size_t>(row++));
        if (source < 0) {
            result.notFound.append(two ? key : id);
        } else if (!id.isEmpty() && !isBrevixId(id)) {
            result.malformed.append(id);
        } else {
            const QString before = m_rows.at(source).brevixId;
            if (assign(source, id))
                edits.append({source, before});
        }
    }
    result.changed = static_cast<int>(edits.size());
    if (edits.isEmpty())
        return result;
    remember(edits);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, IdColumn), index(rowCount() - 1, StateColumn));
    afterEdits(edits);
    return result;
}

QVariant MappingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return m_nameTitle;
    case IdColumn:
        return m_idTitle;
    case StateColumn:
        //: RU: Состояние
        return tr("State");
    default:
        return {};
    }
}

} // namespace companion
