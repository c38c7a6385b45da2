// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>
#include <QStyleHintReturn>

#include "forms/common/look.h"

class QStyleOptionHeader;
class QStyleOptionMenuItem;

namespace companion {

/// How a widget asks the style for the Look in force: through the style sheet style that Qt puts in between, which
/// passes unknown hints on. See Look::of().
inline constexpr auto lookStyleHint = static_cast<QStyle::StyleHint>(QStyle::SH_CustomBase + 0x4C);

class LookHint : public QStyleHintReturn
{
public:
    enum StyleOptionType
    {
        Type = 0xF04C
    };
    LookHint()
        : QStyleHintReturn(1, Type)
    {
    }
    const Look* look = nullptr;
};

/// Fusion with what a style sheet cannot say: order of dialog buttons, menus, focus on an accent button, no dotted
/// lines.
class CompanionStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit CompanionStyle(const Look& look);

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;

private:
    void drawFocus(const QStyleOption& option, QPainter& painter, const QWidget* widget) const;
    void drawMenuItem(const QStyleOptionMenuItem& item, QPainter& painter, const QWidget* widget) const;
    void drawHeader(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const;
    QFont headerFont(const QWidget* widget) const;
    QSize menuItemSize(const QStyleOptionMenuItem& item, const QWidget* widget) const;

    Look m_look;
};

/// Padding of a cell at either side, in pixels at 100 %: 12, in a narrow window for fingers 8.
int cellPaddingOf(const QWidget* view);
/// Padding before the first column of a view, in pixels at 100 %: its property `firstPadding`, else the padding of a
/// cell.
int firstPaddingOf(const QWidget* view);

} // namespace companion
