// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingdelegate.h"

#include "forms/common/look.h"
#include "models/values/brevixid.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace companion {

namespace {

constexpr int longestTyped = 200;

bool isAcceptable(const QString& text)
{
    const QString id = text.trimmed();
    return id.isEmpty() || isBrevixId(id);
}

} // namespace

QWidget* MappingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* edit = new QLineEdit(parent);
    edit->setMaxLength(longestTyped);
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(edit, &QLineEdit::textChanged, this, [this, edit](const QString& text) {
        const bool good = isAcceptable(text);
        setInvalid(edit, !good);
        Q_EMIT typed(text, good);
    });
    return edit;
}

void MappingDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* edit = qobject_cast<QLineEdit*>(editor);
    if (edit == nullptr)
        return;
    if (m_nextText.isEmpty()) {
        if (!edit->isModified())
            edit->setText(index.data(Qt::EditRole).toString());
        return;
    }
    edit->setText(m_nextText);
    edit->setModified(true);
    m_nextText.clear();
}

// A validator would swallow wrong letters, or drop what was typed when the focus goes: instead everything may be typed, is named
// while it is wrong, and Enter does not take it.
bool MappingDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* edit = qobject_cast<QLineEdit*>(object);
    if (edit != nullptr && event->type() == QEvent::KeyPress && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_F4) {
        Q_EMIT closeEditor(edit, RevertModelCache);
        Q_EMIT chooseRequested();
        return true;
    }
    if (edit != nullptr && event->type() == QEvent::KeyPress && !isAcceptable(edit->text())) {
        switch (static_cast<const QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            Q_EMIT typed(edit->text(), false);
            return true;
        default:
            break;
        }
    }
    return RowDelegate::eventFilter(object, event);
}

void MappingDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

} // namespace companion
