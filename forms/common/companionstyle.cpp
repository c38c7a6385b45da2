// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/companionstyle.h"

#include <QAbstractItemDelegate>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionHeader>
#include <QStyleOptionMenuItem>

#include "forms/common/rowdelegate.h"
#include "forms/common/themeicon.h"

namespace companion {

namespace {

constexpr int menuPadding = 14;
constexpr int menuIconGap = 10;
constexpr int menuSeparator = 13;
constexpr int menuKeyGap = 32;
constexpr int submenuArrow = 12;
constexpr int sortArrow = 8;
constexpr int sortGap = 4;
constexpr int cellPadding = 12;
constexpr int narrowCellPadding = 8;

/// «Text\tKeys» as Qt hands a menu item over.
QString labelOf(const QStyleOptionMenuItem& item)
{
    return item.text.section(u'\t', 0, 0);
}

QString keysOf(const QStyleOptionMenuItem& item)
{
    return item.text.section(u'\t', 1);
}

} // namespace

int cellPaddingOf(const QWidget* view)
{
    const bool tight =
        view != nullptr && densityOf(view) == Density::Touch && widthClassOf(view) == WidthClass::Narrow;
    return tight ? narrowCellPadding : cellPadding;
}

int firstPaddingOf(const QWidget* view)
{
    const QVariant padding = view != nullptr ? view->property("firstPadding") : QVariant();
    return padding.isValid() ? padding.toInt() : cellPaddingOf(view);
}

CompanionStyle::CompanionStyle(const Look& look)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_look(look)
{
}

void CompanionStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractSpinBox*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->setFocusPolicy(Qt::StrongFocus); // the default lets the wheel take the focus
        widget->installEventFilter(this);
    }
    // The delegate of QComboBox knows neither the style sheet nor the density: its rows are too low for a finger.
    auto* combo = qobject_cast<QComboBox*>(widget);
    if (combo != nullptr && combo->itemDelegate() != nullptr && combo->itemDelegate()->inherits("QComboBoxDelegate")) {
        auto* rows = new RowDelegate(combo);
        rows->setLines(false);
        combo->setItemDelegate(rows);
    }
}

void CompanionStyle::unpolish(QWidget* widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool CompanionStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        const auto* widget = qobject_cast<const QWidget*>(watched);
        if (widget != nullptr && !widget->hasFocus()) {
            event->ignore(); // the page under the field scrolls on
            return true;
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

int CompanionStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returnData) const
{
    if (hint == lookStyleHint) {
        if (returnData != nullptr && returnData->type == static_cast<int>(LookHint::Type))
            static_cast<LookHint*>(returnData)->look = &m_look;
        return 1;
    }
    switch (hint) {
    case SH_DialogButtonLayout:
        return 0; // QDialogButtonBox::WinLayout: the order never depends on the desktop
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_UnderlineShortcut:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ScrollBar_ContextMenu:
        return 1;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

int CompanionStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const Sizes& sizes = Sizes::of(densityOf(widget));
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return m_look.px(sizes.icon);
    case PM_MessageBoxIconSize:
        return m_look.px(36);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_look.px(sizes.tick);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_look.px(10);
    case PM_ScrollBarExtent:
        return m_look.px(12);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return m_look.px(6);
    case PM_MenuHMargin:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_TabBarScrollButtonWidth:
        return m_look.px(28);
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_TextCursorWidth:
        return m_look.textScale >= 1.5 ? 2 : 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_look.px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget != nullptr && !widget->isWindow() ? 0 : m_look.px(20);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize CompanionStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                       const QWidget* widget) const
{
    if (type == CT_MenuItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item, widget);
    }
    if (type == CT_HeaderSection) {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            const int text = QFontMetrics(headerFont(widget)).horizontalAdvance(header->text) +
                             2 * m_look.px(cellPaddingOf(widget) + sortGap);
            return {text, m_look.px(Sizes::of(densityOf(widget)).tableHeader)};
        }
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

void CompanionStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        drawFocus(*option, *painter, widget);
        return;
    case PE_FrameMenu:
        painter->setPen(m_look.tokens.control);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorHeaderArrow:
        return; // follows the text, see drawHeader()
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_look.tokens.base);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CompanionStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    if (element == CE_MenuItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            drawMenuItem(*item, *painter, widget);
            return;
        }
    }
    // The style sheet style takes CE_Header apart itself; the section paints everything, so the label has nothing left
    // to do.
    if (element == CE_HeaderLabel)
        return;
    if (element == CE_HeaderSection) {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeader(*header, *painter, widget);
            return;
        }
    }
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, m_look.tokens.head);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_look.tokens.line);
        return;
    }
    if (element == CE_MenuEmptyArea) {
        painter->fillRect(option->rect, m_look.tokens.base);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

// Fields and plain buttons show the focus by their border (style sheet). What is left: the accent button, whose border
// has the colour of its fill, and ticks, whose border is under the fill when they are set. Views show it on the row
// (RowDelegate).
void CompanionStyle::drawFocus(const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (qobject_cast<const QPushButton*>(widget) != nullptr && widget->property("accent").toBool() &&
        widget->isActiveWindow()) {
        painter.setPen(QPen(m_look.tokens.onAccent, 2));
        painter.drawRoundedRect(QRectF(widget->rect()).adjusted(5, 5, -5, -5), 2, 2);
    } else if (qobject_cast<const QCheckBox*>(widget) != nullptr ||
               qobject_cast<const QRadioButton*>(widget) != nullptr) {
        painter.setPen(QPen(m_look.tokens.accent, 2));
        const QRectF frame = QRectF(option.rect).adjusted(-3, 0, 4, 0);
        painter.drawRoundedRect(frame.intersected(QRectF(widget->rect()).adjusted(1, 1, -1, -1)), 3, 3);
    }
    painter.restore();
}

QFont CompanionStyle::headerFont(const QWidget* widget) const
{
    return m_look.font(densityOf(widget) == Density::Touch ? TypeStep::Body : TypeStep::Caption);
}

// Header texts stand exactly over the cells: same padding, same side. The sort arrow follows the text.
void CompanionStyle::drawHeader(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const
{
    const Tokens& t = m_look.tokens;
    painter.save();
    painter.fillRect(header.rect, t.head);
    painter.fillRect(QRect(header.rect.left(), header.rect.bottom(), header.rect.width(), 1), t.line);
    const bool first =
        header.position == QStyleOptionHeader::Beginning || header.position == QStyleOptionHeader::OnlyOneSection;
    const int padding = cellPaddingOf(widget);
    const int left = m_look.px(first && widget != nullptr ? firstPaddingOf(widget->parentWidget()) : padding);
    QRect area = header.rect.adjusted(left, 0, -m_look.px(padding), -1);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? m_look.px(sortArrow + sortGap) : 0;
    painter.setFont(headerFont(widget));
    const QFontMetrics metrics(painter.font());
    const QString text = metrics.elidedText(header.text, Qt::ElideRight, area.width() - arrow);
    const bool right = header.textAlignment.testFlag(Qt::AlignRight);
    painter.setPen(header.state.testFlag(State_Enabled) ? t.text2 : t.disabledText);
    const int textLeft = right ? area.right() + 1 - metrics.horizontalAdvance(text) : area.left();
    painter.drawText(QRect(textLeft, area.top(), area.right() + 1 - textLeft, area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorted) {
        const int side = m_look.px(sortArrow);
        const int x = right ? textLeft - side - m_look.px(sortGap)
                            : textLeft + metrics.horizontalAdvance(text) + m_look.px(sortGap);
        // Qt calls the arrow of an ascending order «down», as Fusion draws it.
        const QString icon = header.sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("chevron-up")
                                                                                  : QStringLiteral("chevron-down");
        painter.drawPixmap(x, area.center().y() - side / 2,
                           iconPixmap(icon, side, t.text2, painter.device()->devicePixelRatioF()));
    }
    painter.restore();
}

QSize CompanionStyle::menuItemSize(const QStyleOptionMenuItem& item, const QWidget* widget) const
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {m_look.px(10), m_look.px(menuSeparator)};
    const Density density = densityOf(widget);
    const QFontMetrics metrics(m_look.font(density == Density::Touch ? TypeStep::Touch : TypeStep::Body));
    int width = 2 * m_look.px(menuPadding) + m_look.px(Sizes::of(density).icon + menuIconGap);
    width += metrics.size(Qt::TextShowMnemonic, labelOf(item)).width();
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += m_look.px(menuKeyGap);
    if (!keysOf(item).isEmpty())
        width += m_look.px(menuKeyGap) + metrics.horizontalAdvance(keysOf(item));
    return {width, m_look.px(Sizes::of(density).menuItem)};
}

void CompanionStyle::drawMenuItem(const QStyleOptionMenuItem& item, QPainter& painter, const QWidget* widget) const
{
    const Tokens& t = m_look.tokens;
    painter.save();
    painter.fillRect(item.rect, t.base);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1), t.line);
        painter.restore();
        return;
    }
    const bool enabled = item.state.testFlag(State_Enabled);
    if (item.state.testFlag(State_Selected) && enabled) {
        painter.fillRect(item.rect, t.selection);
        painter.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(item.rect.adjusted(1, 1, -1, -1));
    }
    const Density density = densityOf(widget);
    const int icon = m_look.px(Sizes::of(density).icon);
    QRect area = item.rect.adjusted(m_look.px(menuPadding), 0, -m_look.px(menuPadding), 0);
    const QRect iconRect(area.left(), area.center().y() - icon / 2, icon, icon);
    if (!item.icon.isNull())
        item.icon.paint(&painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    else if (item.checked)
        painter.drawPixmap(iconRect, iconPixmap(QStringLiteral("check-lg"), icon, enabled ? t.text : t.disabledText,
                                                painter.device()->devicePixelRatioF()));
    area.setLeft(iconRect.right() + 1 + m_look.px(menuIconGap));
    painter.setFont(m_look.font(density == Density::Touch ? TypeStep::Touch : TypeStep::Body));
    painter.setPen(enabled ? t.text : t.disabledText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, labelOf(item));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int side = m_look.px(submenuArrow);
        painter.drawPixmap(area.right() + 1 - side, area.center().y() - side / 2,
                           iconPixmap(QStringLiteral("chevron-right"), side, enabled ? t.text2 : t.disabledText,
                                      painter.device()->devicePixelRatioF()));
    }
    painter.setFont(m_look.font(TypeStep::Body));
    painter.setPen(enabled ? t.text2 : t.disabledText);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, keysOf(item));
    painter.restore();
}

} // namespace companion
