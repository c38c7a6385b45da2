// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/signs.h"

#include <QWidget>

#include "forms/common/look.h"
#include "forms/common/themeicon.h"

namespace companion {

QString signIcon(Sign sign)
{
    switch (sign) {
    case Sign::Done:
        return QStringLiteral("check-circle-fill");
    case Sign::NoLink:
        return QStringLiteral("slash-circle");
    case Sign::Refused:
        return QStringLiteral("exclamation-octagon-fill");
    case Sign::Warning:
        return QStringLiteral("exclamation-triangle-fill");
    case Sign::NotChecked:
        return QStringLiteral("question-diamond-fill");
    case Sign::Unmapped:
    case Sign::Off:
        return QStringLiteral("dash-circle");
    case Sign::Waiting:
        return QStringLiteral("clock-history");
    case Sign::Notice:
        return QStringLiteral("info-circle-fill");
    case Sign::Busy:
        return QStringLiteral("hourglass-split");
    case Sign::Withdrawn:
        return QStringLiteral("arrow-return-left");
    case Sign::Unknown:
        return QStringLiteral("person-fill-x");
    }
    return QStringLiteral("info-circle-fill");
}

Ink signInk(Sign sign)
{
    switch (sign) {
    case Sign::Done:
        return &Tokens::ok;
    case Sign::NoLink:
    case Sign::Warning:
    case Sign::NotChecked:
    case Sign::Unmapped:
        return &Tokens::warn;
    case Sign::Refused:
        return &Tokens::error;
    case Sign::Off:
    case Sign::Waiting:
    case Sign::Busy:
    case Sign::Withdrawn:
        return &Tokens::text2;
    case Sign::Notice:
    case Sign::Unknown:
        return &Tokens::accent;
    }
    return &Tokens::text2;
}

QPixmap signPixmap(Sign sign, int size, const QWidget* widget)
{
    const Look& look = Look::of(widget);
    const qreal ratio = widget != nullptr ? widget->devicePixelRatioF() : 1.0;
    return iconPixmap(signIcon(sign), look.px(size), look.tokens.*signInk(sign), ratio);
}

} // namespace companion
