// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/segmentedswitch.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>

#include "forms/common/actionbutton.h"
#include "forms/common/look.h"

namespace companion {

namespace {

constexpr int tickSide = 14;
constexpr int tickGap = 8;
constexpr int border = 1;

} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_group->setExclusive(true);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        refresh();
        if (index == m_current)
            return;
        m_current = index;
        Q_EMIT activated(index);
    });
}

int SegmentedSwitch::addSegment(const QString& label)
{
    auto* segment = new ActionButton(QString(), label, this);
    const int index = static_cast<int>(m_group->buttons().size());
    segment->setIconSide(tickSide);
    segment->setCheckable(true);
    segment->setAutoDefault(false);
    segment->setChecked(index == 0);
    m_group->addButton(segment, index);
    m_row->addWidget(segment);
    refresh();
    return index;
}

void SegmentedSwitch::setSegmentText(int index, const QString& label)
{
    m_group->button(index)->setText(label);
    refresh();
}

int SegmentedSwitch::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedSwitch::setCurrentIndex(int index)
{
    if (QAbstractButton* segment = m_group->button(index)) {
        m_current = index;
        segment->setChecked(true);
        refresh();
    }
}

void SegmentedSwitch::refresh()
{
    const Look& look = Look::of(this);
    const bool touch = densityOf(this) == Density::Touch;
    const QFontMetrics metrics(look.font(touch ? TypeStep::Touch : TypeStep::Body, QFont::Medium));
    const int count = static_cast<int>(m_group->buttons().size());
    for (int index = 0; index < count; ++index) {
        auto* segment = qobject_cast<ActionButton*>(m_group->button(index));
        const bool last = index == count - 1;
        setLookProperty(segment, "segment",
                        index == 0 ? QStringLiteral("first")
                        : last     ? QStringLiteral("last")
                                   : QStringLiteral("middle"));
        segment->setIconName(segment->isChecked() ? QStringLiteral("check-lg") : QString());
        segment->setMinimumWidth(metrics.horizontalAdvance(segment->text()) + look.px(tickSide + tickGap) +
                                 2 * look.px(touch ? 18 : 14) + 2 * border);
    }
}

void SegmentedSwitch::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
