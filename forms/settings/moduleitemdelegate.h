// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace companion {

/// A module in the list of «Модули логики»: its name, and under it a sign with the state in words.
class ModuleItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        SignRole = Qt::UserRole + 1, ///< int, a Sign
        StateRole,                   ///< QString
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace companion
