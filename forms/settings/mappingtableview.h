// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace companion {

class EmptyState;

/// What a person can do in a mapping table, by a key, a button or the menu of the row.
enum class MappingAction {
    Edit,   ///< F2, Enter
    Choose, ///< F4: from what the service lists
    Clear,  ///< Del: no id
    Remove, ///< Del in a list of chosen elements
    Why,    ///< Ctrl+I
    Paste,  ///< Ctrl+V
    Undo,   ///< Ctrl+Z
};

/// The table of a MappingView: its keys, its menu, and the words in the place of rows when there are none. It does nothing itself.
class MappingTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit MappingTableView(QWidget* parent = nullptr);

    /// Not to be had now: missing in the menu, and their keys do nothing.
    void setAvailable(MappingAction action, bool available);
    void setEmptyWords(const QString& icon, const QString& line, const QString& hint);
    void setEmpty(bool empty);

Q_SIGNALS:
    void requested(companion::MappingAction action);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isAvailable(MappingAction action) const;
    bool request(MappingAction action);
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);

    EmptyState* m_empty; ///< child of the viewport
    QList<MappingAction> m_unavailable;
};

} // namespace companion
