// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mappingtablemodel.h"

#include "models/tables/cellroles.h"
#include "models/tables/mappingpaste.h"
#include "models/tables/plaintooltip.h"
#include "models/values/brevixid.h"

#include <algorithm>

namespace companion {

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
    m_edits.setTable({rows, labels});
    rebuild();
    endResetModel();
    countUnmapped();
}

void MappingTableModel::replaceRows(const QList<MappingRow>& rows, const QStringList& labels)
{
    Q_ASSERT(labels.isEmpty() || labels.size() == rows.size());
    beginResetModel();
    m_edits.replace({rows, labels});
    rebuild();
    endResetModel();
    countUnmapped();
    Q_EMIT edited();
}

void MappingTableModel::setCatalogue(const std::optional<QList<CatalogueEntry>>& entries)
{
    m_catalogue.reset();
    if (entries) {
        m_catalogue.emplace();
        m_catalogue->reserve(entries->size());
        for (const CatalogueEntry& entry : *entries)
            m_catalogue->insert(entry.id, entry);
    }
    allChanged(StateColumn);
}

void MappingTableModel::setTakenCodes(const QSet<QString>& codes, const QString& otherTable)
{
    if (m_taken == codes && m_otherTable == otherTable)
        return;
    m_taken = codes;
    m_otherTable = otherTable;
    allChanged(StateColumn);
    countUnmapped();
}

void MappingTableModel::allChanged(Column from)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, from), index(rowCount() - 1, StateColumn));
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
        sources.append(sourceOf(persistent.row()));
    rebuild();
    std::vector<int> places(static_cast<std::size_t>(rows().size()), -1);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        places[static_cast<std::size_t>(m_order[i])] = static_cast<int>(i);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places[static_cast<std::size_t>(sources.at(i))], before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void MappingTableModel::rebuild()
{
    const bool down = m_sortOrder == Qt::DescendingOrder;
    const auto name = [this](qsizetype i) -> const QString& { return m_edits.label(i); };
    const auto id = [this](qsizetype i) -> const QString& { return m_edits.at(i).brevixId; };
    m_order = filteredRows(rows().size(), m_filter, {name, id});
    if (m_sortColumn == NameColumn)
        m_order = sortedByText(m_order, down, name);
    else if (m_sortColumn == IdColumn)
        m_order = sortedByText(m_order, down, id);
    else if (m_sortColumn == StateColumn)
        m_order = sortedByRank(m_order, down, [this](qsizetype i) { return static_cast<int>(stateOf(i)); });
    if (m_unmappedFirst)
        m_order = sortedByRank(m_order, false, [this](qsizetype i) { return static_cast<int>(stateOf(i) != State::Unmapped); });
}

int MappingTableModel::rowOfCode(const QString& code) const
{
    const auto found = std::find_if(m_order.cbegin(), m_order.cend(), [&](qsizetype i) { return m_edits.at(i).code == code; });
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

QVariant MappingTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype source = sourceOf(index.row());
    if (index.column() == StateColumn) {
        const State state = stateOf(source);
        if (role == Qt::ToolTipRole)
            return plainToolTip(stateHint(source));
        return role == Qt::DisplayRole ? stateText(state) : stateLook(state, role);
    }
    if (role == Qt::ToolTipRole)
        return index.column() == NameColumn ? QVariant(plainToolTip(m_edits.label(source))) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return index.column() == NameColumn ? m_edits.label(source) : m_edits.at(source).brevixId;
    return {};
}

MappingTableModel::State MappingTableModel::stateOf(qsizetype source) const
{
    const MappingRow& row = m_edits.at(source);
    const bool listed = !row.brevixId.isEmpty() || m_emptyId == EmptyId::IsFine;
    if (m_taken.contains(row.code))
        return listed ? State::Taken : State::Mapped; // a group of the other list lacks nothing here
    if (row.brevixId.isEmpty())
        return m_emptyId == EmptyId::IsFine ? State::Mapped : State::Unmapped;
    if (!m_catalogue)
        return State::Mapped;
    const auto entry = m_catalogue->constFind(row.brevixId);
    if (entry == m_catalogue->cend())
        return State::NotKnown;
    return entry->active ? State::Known : State::Inactive;
}

/// The name the service has for the id: the surest way to see that it is the right one.
QString MappingTableModel::stateHint(qsizetype source) const
{
    const State state = stateOf(source);
    if (state == State::Known || state == State::Inactive)
        //: RU: В BreviX: «%1»
        return tr("In BreviX: “%1”").arg(m_catalogue->value(m_edits.at(source).brevixId).name);
    return stateText(state);
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
    case State::Inactive:
        //: RU: отключён в BreviX
        return tr("switched off in BreviX");
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
        case State::Inactive:
            return static_cast<int>(CellSign::Warning);
        case State::NotKnown:
        case State::Taken:
            return static_cast<int>(CellSign::Refused);
        }
    }
    if (role == ColouredRole)
        return state != State::Mapped && state != State::Known;
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
    const QList<MappingEdits::Edit> edits = m_edits.apply({{sourceOf(index.row()), id}});
    if (!edits.isEmpty()) {
        Q_EMIT dataChanged(this->index(index.row(), IdColumn), this->index(index.row(), StateColumn));
        afterEdits(edits);
    }
    return true;
}

void MappingTableModel::afterEdits(const QList<MappingEdits::Edit>& edits)
{
    int unmapped = m_unmapped;
    for (const MappingEdits::Edit& edit : edits) {
        const MappingRow& row = m_edits.at(edit.row);
        if (m_emptyId == EmptyId::IsFine || m_taken.contains(row.code))
            continue;
        unmapped += static_cast<int>(row.brevixId.isEmpty()) - static_cast<int>(edit.before.isEmpty());
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
    for (qsizetype i = 0; i < rows().size(); ++i)
        unmapped += static_cast<int>(stateOf(i) == State::Unmapped);
    if (unmapped == m_unmapped)
        return;
    m_unmapped = unmapped;
    Q_EMIT unmappedCountChanged();
}

void MappingTableModel::undo()
{
    if (m_edits.undoReplaces()) {
        beginResetModel();
        m_edits.undo();
        rebuild();
        endResetModel();
        countUnmapped();
        Q_EMIT edited();
        return;
    }
    const QList<MappingEdits::Edit> undone = m_edits.undo();
    if (undone.isEmpty())
        return;
    allChanged(IdColumn);
    afterEdits(undone);
}

int MappingTableModel::apply(const QList<MappingChange>& changes)
{
    const QList<MappingEdits::Edit> edits = m_edits.apply(changes);
    if (!edits.isEmpty()) {
        allChanged(IdColumn);
        afterEdits(edits);
    }
    return static_cast<int>(edits.size());
}

PasteResult MappingTableModel::paste(const QString& text, int fromRow)
{
    QList<qsizetype> following;
    for (int row = fromRow; row >= 0 && row < rowCount(); ++row)
        following.append(sourceOf(row));
    const PastePlan plan = planPaste(text, rows(), m_edits.labels(), following);
    return {apply(plan.changes), plan.notFound, plan.malformed};
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
