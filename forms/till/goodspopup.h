// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/directory.h"

#include <QFrame>
#include <QList>

#include <optional>

class QTableWidget;

namespace companion {

class RowDelegate;

/// The list of found goods under the field «Товар». It never takes the focus: the field hands it the keys.
class GoodsPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit GoodsPopup(QWidget* parent);

    /// Shows `goods` under `field`, as wide as it; the first one current when `choose`.
    void showGoods(const QList<Goods>& goods, const QWidget& field, bool choose);
    const QList<Goods>& goods() const { return m_goods; }
    /// The one that Enter takes; none until a key or the pointer chose one.
    std::optional<Goods> current() const;
    void moveCurrent(int by);

Q_SIGNALS:
    void activated(const companion::Goods& goods);

private:
    void fill();
    void place(const QWidget& field);

    QTableWidget* m_table;
    RowDelegate* m_delegate;
    QList<Goods> m_goods;
};

} // namespace companion
