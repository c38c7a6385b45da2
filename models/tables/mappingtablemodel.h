// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mappingedits.h"
#include "models/tables/mappingorder.h"
#include "models/values/catalogueentry.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace companion {

/// What a paste from a spreadsheet came to.
struct PasteResult
{
    int changed = 0;
    QStringList notFound;  ///< names or codes that are not in the table, or stand in it more than once
    QStringList malformed; ///< ids that cannot be ids of BreviX

    friend bool operator==(const PasteResult&, const PasteResult&) = default;
};

/// A mapping table: element of the till, id of BreviX, state; filtered and sorted by itself. GUI thread; 100 000 rows are within
/// its measure.
class MappingTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, IdColumn, StateColumn, ColumnCount };

    /// «Список категорий с нулевым кэшбэком»: being in the list is what counts, an empty id is no lack (B-CAT-02).
    enum class EmptyId { IsUnmapped, IsFine };

    MappingTableModel(QString nameTitle, QString idTitle, EmptyId emptyId, QObject* parent = nullptr);

    /// Another table. `labels`: what to show instead of the names (the path of a group), as many as rows, or none. Forgets undo.
    void setRows(const QList<MappingRow>& rows, const QStringList& labels = {});
    /// Rows came or went by a decision of a person: a step for undo.
    void replaceRows(const QList<MappingRow>& rows, const QStringList& labels = {});
    const QList<MappingRow>& rows() const { return m_edits.rows(); }
    const QStringList& labels() const { return m_edits.labels(); }

    /// What the service lists; nothing = it does not list them, and nothing is said of a mapped row.
    void setCatalogue(const std::optional<QList<CatalogueEntry>>& entries);
    /// Codes that have their place in the other table of groups (D-16), and the title of that table.
    void setTakenCodes(const QSet<QString>& codes, const QString& otherTable);

    int unmappedCount() const { return m_unmapped; }

    /// Shows the rows whose name or id contains the text, in any case.
    void setFilter(const QString& text);
    void setUnmappedFirst(bool first);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Row of the view that shows the code; -1 when the filter hides it or there is none.
    int rowOfCode(const QString& code) const;
    const MappingRow& at(int row) const { return m_edits.at(sourceOf(row)); }

    bool canUndo() const { return m_edits.canUndo(); }
    void undo();
    /// Gives rows their ids, in one step for undo; how many really changed. The ids have the form of ids already.
    int apply(const QList<MappingChange>& changes);
    /// Two columns (code or name, id), or one (ids, from row `fromRow` of the view on). One step for undo.
    PasteResult paste(const QString& text, int fromRow);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Blanks around the id are dropped; an empty text takes the mapping away. False, and refused(), when it is no id.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void refused(int row, const QString& typed);
    void edited();               ///< an id changed, or the rows: by hand, paste, import or undo
    void unmappedCountChanged();

private:
    enum class State { Unmapped, NotKnown, Inactive, Taken, Mapped, Known };

    State stateOf(qsizetype source) const;
    QString stateText(State state) const;
    QVariant stateLook(State state, int role) const;
    QString stateHint(qsizetype source) const;
    qsizetype sourceOf(int row) const { return m_order.at(static_cast<std::size_t>(row)); }
    void afterEdits(const QList<MappingEdits::Edit>& edits);
    void allChanged(Column from);
    void rebuild();
    void countUnmapped();

    QString m_nameTitle;
    QString m_idTitle;
    EmptyId m_emptyId;
    MappingEdits m_edits;
    RowOrder m_order;
    std::optional<QHash<QString, CatalogueEntry>> m_catalogue;
    QSet<QString> m_taken;
    QString m_otherTable;
    QString m_filter;
    bool m_unmappedFirst = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_unmapped = 0;
};

} // namespace companion
