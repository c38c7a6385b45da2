// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/rowdelegate.h"

namespace companion {

/// Rows of a mapping table whose id is edited in place. The editor holds back what cannot be an id of BreviX and says so; it
/// never drops it.
class MappingDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What the next editor starts with instead of the value of the model.
    void setNextText(const QString& text) { m_nextText = text; }

Q_SIGNALS:
    /// Of the open editor; `good` is false while it cannot be an id.
    void typed(const QString& text, bool good) const;
    /// F4 in the open editor, which gives up what was typed.
    void chooseRequested();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    mutable QString m_nextText;
};

} // namespace companion
