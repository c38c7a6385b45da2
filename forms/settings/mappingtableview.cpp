// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingtableview.h"

#include "forms/common/emptystate.h"
#include "models/tables/mappingtablemodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace companion {

namespace {

struct ActionSpec
{
    MappingAction action;
    QKeySequence keys;
    bool ofRow; ///< needs a chosen row
};

const QList<ActionSpec>& actionSpecs()
{
    static const QList<ActionSpec> specs{{MappingAction::Edit, QKeySequence(Qt::Key_F2), true},
                                         {MappingAction::Choose, QKeySequence(Qt::Key_F4), true},
                                         {MappingAction::Clear, QKeySequence(Qt::Key_Delete), true},
                                         {MappingAction::Remove, QKeySequence(Qt::Key_Delete), true},
                                         {MappingAction::Why, QKeySequence(Qt::CTRL | Qt::Key_I), true},
                                         {MappingAction::Paste, QKeySequence(Qt::CTRL | Qt::Key_V), false},
                                         {MappingAction::Undo, QKeySequence(Qt::CTRL | Qt::Key_Z), false}};
    return specs;
}

QString actionText(MappingAction action)
{
    switch (action) {
    case MappingAction::Edit:
        //: RU: Изменить ИД
        return MappingTableView::tr("Edit the ID");
    case MappingAction::Choose:
        //: RU: Выбрать из BreviX…
        return MappingTableView::tr("Choose from BreviX…");
    case MappingAction::Clear:
        //: RU: Убрать ИД
        return MappingTableView::tr("Take the ID away");
    case MappingAction::Remove:
        //: RU: Убрать из списка
        return MappingTableView::tr("Remove from the list");
    case MappingAction::Why:
        //: RU: Почему этот ИД?
        return MappingTableView::tr("Why this ID?");
    case MappingAction::Paste:
        //: RU: Вставить из таблицы
        return MappingTableView::tr("Paste from a spreadsheet");
    case MappingAction::Undo:
        //: RU: Отменить изменение
        return MappingTableView::tr("Undo");
    }
    return {};
}

} // namespace

MappingTableView::MappingTableView(QWidget* parent)
    : QTableView(parent)
    , m_empty(new EmptyState(viewport()))
{
    m_empty->hide();
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
}

void MappingTableView::setAvailable(MappingAction action, bool available)
{
    m_unavailable.removeAll(action);
    if (!available)
        m_unavailable.append(action);
}

bool MappingTableView::isAvailable(MappingAction action) const
{
    return !m_unavailable.contains(action);
}

void MappingTableView::setEmptyWords(const QString& icon, const QString& line, const QString& hint)
{
    m_empty->setTexts(icon, line, hint);
}

void MappingTableView::setEmpty(bool empty)
{
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(empty);
}

bool MappingTableView::request(MappingAction action)
{
    if (isAvailable(action))
        Q_EMIT requested(action);
    return isAvailable(action);
}

bool MappingTableView::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const bool plain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isPersistentEditorOpen(current))
        return enter; // the editor has taken it
    if (plain && enter) {
        if (current.isValid())
            request(MappingAction::Edit);
        return true; // the accent button of the window is not meant
    }
    const QKeySequence pressed(static_cast<int>((modifiers & ~Qt::KeypadModifier).toInt()) | key);
    for (const ActionSpec& spec : actionSpecs()) {
        if (spec.keys == pressed && (!spec.ofRow || current.isValid()) && request(spec.action))
            return true;
    }
    return false;
}

void MappingTableView::keyPressEvent(QKeyEvent* event)
{
    if (takeKey(event->key(), event->modifiers())) {
        event->accept();
        return;
    }
    // Typing begins in the id, whichever cell of the row is current.
    const QModelIndex current = currentIndex();
    if (!event->text().isEmpty() && event->text().front().isPrint() && current.isValid()
        && current.column() != MappingTableModel::IdColumn)
        setCurrentIndex(current.siblingAtColumn(MappingTableModel::IdColumn));
    QTableView::keyPressEvent(event);
}

void MappingTableView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool row = currentIndex().isValid();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionSpec& spec : actionSpecs()) {
        if (!isAvailable(spec.action) || (spec.ofRow && !row))
            continue;
        if (spec.action == MappingAction::Paste)
            menu->addSeparator();
        QAction* action = menu->addAction(actionText(spec.action), this, [this, spec] { request(spec.action); });
        action->setShortcut(spec.keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown, not taken twice
    }
    menu->popup(event->globalPos());
    event->accept();
}

void MappingTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

} // namespace companion
