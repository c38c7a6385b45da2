// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace companion {

/// One of a few modes, side by side: «Sale» | «Return of receipt № …». The chosen one has a tick as well as the fill.
/// Every segment keeps room for its tick, so that nothing moves when the mode changes.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(QWidget* parent = nullptr);

    /// Returns the index of the new segment; the first one is chosen at once.
    int addSegment(const QString& label);
    void setSegmentText(int index, const QString& label);
    int currentIndex() const;
    /// Does not emit activated().
    void setCurrentIndex(int index);

Q_SIGNALS:
    /// A person chose another segment.
    void activated(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QButtonGroup* m_group;
    QHBoxLayout* m_row;
    int m_current = 0;
};

} // namespace companion
