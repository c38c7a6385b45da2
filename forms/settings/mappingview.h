// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/filedialogport.h"
#include "forms/settings/mappingtableview.h"
#include "models/settings/settings.h"
#include "models/tables/mappingexplanation.h"
#include "models/values/catalogueentry.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace companion {

class MappingDelegate;
class MappingFiles;
class MappingTableModel;
struct MappingImport;
struct Message;

namespace Ui {
class MappingView;
}

/// A mapping table with its tools: filter, «не сопоставлено: N», undo, paste from a spreadsheet, CSV in and out, choosing from
/// what the service lists, «Почему этот ИД?»; edited in place with F2 or Enter (interface 1.4). A list of chosen elements has
/// buttons to add one and to remove one as well.
class MappingView final : public QWidget
{
    Q_OBJECT

public:
    /// Of the chosen row, or of none. `label`: as the table shows it.
    using Explainer = std::function<IdExplanation(const std::optional<MappingRow>& row, const QString& label)>;

    explicit MappingView(QWidget* parent = nullptr);
    ~MappingView() override;

    /// The model is the caller's.
    void setModel(MappingTableModel* model, const QString& name);
    /// Elements that may be added to the list, with their labels as names; the buttons are not shown before this is called.
    void setAddable(const QList<MappingRow>& rows);
    void setExplainer(Explainer explainer);
    /// What the table says was changed elsewhere: the explanation follows, if it is open (N-02).
    void refreshWhy();
    /// The lists of the service: marks in the table, and F4. Nothing = it does not list them.
    void setCatalogue(const std::optional<QList<CatalogueEntry>>& entries);
    void setFileDialogs(const FileDialogPort& port);

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
    /// Elements enter the list, or leave it: these are all of its rows then.
    void rowsWanted(const QList<companion::MappingRow>& rows);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Refusal
    {
        QString code;
        QString typed;
    };

    void setUpTools();
    void setUpTable();
    void refreshTools();
    void refreshEmpty();
    void act(MappingAction action);
    void edit();
    void showUnmapped();
    void paste();
    void undo();
    void choose();
    void addChosen();
    void removeCurrent();
    void clearCurrent();
    void toggleWhy();
    void take(const MappingImport& import);
    void say(const Message& message);
    void refused(int row, const QString& typed);
    void showRefusal(const QString& typed);
    void forgetRefusal();
    void editAgain();
    void applySizes();

    std::unique_ptr<Ui::MappingView> m_ui;
    MappingTableModel* m_model = nullptr;
    MappingDelegate* m_delegate;
    MappingFiles* m_files = nullptr;
    Explainer m_explainer;
    bool m_why = false;
    std::optional<QList<CatalogueEntry>> m_catalogue;
    std::optional<Refusal> m_refusal;
    std::optional<QList<MappingRow>> m_addable; ///< nothing = the table shows all elements there are
    int m_stateWidth = 220;
};

} // namespace companion
