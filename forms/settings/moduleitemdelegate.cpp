// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/moduleitemdelegate.h"

#include "forms/common/look.h"
#include "forms/common/signs.h"

#include <QPainter>

namespace companion {

namespace {

constexpr int itemHeight = 58;
constexpr int signSize = 14;

} // namespace

void ModuleItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Look& look = Look::of(option.widget);
    const Tokens& t = look.tokens;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, chosen ? t.selection : t.base);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    const QRect area = option.rect.adjusted(look.px(14), 0, -look.px(8), 0);
    const int half = option.rect.height() / 2;
    painter->setFont(look.font(TypeStep::Body, chosen ? QFont::Medium : QFont::Normal));
    painter->setPen(t.text);
    const QRect name(area.left(), area.top() + look.px(8), area.width(), half - look.px(8));
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());

    const QRect below(area.left(), area.top() + half, area.width(), half - look.px(8));
    const int side = look.px(signSize);
    const auto sign = static_cast<Sign>(index.data(SignRole).toInt());
    painter->drawPixmap(below.left(), below.center().y() - side / 2, signPixmap(sign, signSize, option.widget));
    painter->setFont(look.font(TypeStep::Caption));
    painter->setPen(t.text2);
    painter->drawText(below.adjusted(side + look.px(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(StateRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize ModuleItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Look& look = Look::of(option.widget);
    return {look.px(180), look.px(itemHeight)};
}

} // namespace companion
