// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace companion {

/// One pixel of the line colour between groups. Decoration only: no name, no focus.
class HairLine : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(Qt::Orientation orientation READ orientation WRITE setOrientation)

public:
    explicit HairLine(QWidget* parent = nullptr)
        : HairLine(Qt::Horizontal, parent)
    {
    }
    explicit HairLine(Qt::Orientation orientation, QWidget* parent = nullptr);

    Qt::Orientation orientation() const { return m_orientation; }
    void setOrientation(Qt::Orientation orientation);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation = Qt::Horizontal;
};

} // namespace companion
