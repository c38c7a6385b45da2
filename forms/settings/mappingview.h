// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingchoices.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace companion {

class MappingDelegate;
class MappingTableModel;

namespace Ui {
class MappingView;
}

/// A mapping table with its tools: filter, «не сопоставлено: N», undo, paste from a spreadsheet; edited in place with F2 or Enter
/// (interface 1.4). A list of chosen elements has a drop-down to add one and a button to remove one as well.
class MappingView final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingView(QWidget* parent = nullptr);
    ~MappingView() override;

    /// The model is the caller's.
    void setModel(MappingTableModel* model, const QString& name);
    /// Elements that may be added to the list; the drop-down and the button are not shown before this is called.
    void setAddable(const QString& placeholder, const QList<SettingChoice>& choices);

    /// Room for the longest state, in pixels at 100 %.
    void setStateWidth(int width);

    /// Shows the row, whatever the filter hides, and gives it the focus.
    void goToRow(const QString& code);
    /// A standing problem of the table with a way to its row; empty takes it away (D-16).
    void setConflict(const QString& fact, const QString& words);
    /// False when an editor, or the last one, holds what cannot be an id: it is open again then.
    bool finishEditing();

Q_SIGNALS:
    void conflictChosen();
    void addRequested(const QString& code);
    void removeRequested(const QString& code);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Refusal
    {
        QString code;
        QString typed;
    };

    void setUpTable();
    void refreshTools();
    void showUnmapped();
    void paste();
    void undo();
    void removeCurrent();
    void refused(int row, const QString& typed);
    void showRefusal(const QString& typed);
    void forgetRefusal();
    void editAgain();
    bool tableKey(int key, Qt::KeyboardModifiers modifiers);
    void applySizes();

    std::unique_ptr<Ui::MappingView> m_ui;
    MappingTableModel* m_model = nullptr;
    MappingDelegate* m_delegate;
    std::optional<Refusal> m_refusal;
    bool m_listOfChosen = false;
    int m_stateWidth = 220;
};

} // namespace companion
