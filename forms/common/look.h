// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include "forms/common/tokens.h"

class QWidget;

namespace companion {

/// Colours and sizes that are in force, as the style hands them to widgets that paint for themselves. GUI thread only.
struct Look
{
    Tokens tokens = Tokens::light();
    /// 1.0 to 2.0, the setting «text size».
    double textScale = 1.0;

    /// Logical pixels of a length given at a text size of 100 %.
    int px(double length) const;
    QFont font(TypeStep step, QFont::Weight weight = QFont::Normal) const;
    /// Font of a size between the steps, for figures that step down until they fit.
    QFont fontOfPoints(double points, QFont::Weight weight) const;

    /// The look of the style in force; the light one at 100 % when the program runs without CompanionStyle.
    static const Look& of(const QWidget* widget);
};

/// How much room a window has, reckoned at its text size: large text on a small screen is narrow too.
enum class WidthClass
{
    Narrow, ///< two-line labels, strip in two rows
    Normal,
    Wide,
};
WidthClass widthClassOf(const QWidget* widget);

/// Density of the nearest ancestor that has the property `density`; compact when none has it.
Density densityOf(const QWidget* widget);
/// Gives a window or a part of it the sizes of `density`; widgets that are in it already follow at once.
void setDensity(QWidget* widget, Density density);
/// Sets a property that the style sheet looks at, and lets the widget look at the style sheet again.
void setLookProperty(QWidget* widget, const char* name, const QVariant& value);
/// Size of a label through the style sheet (up to Entry): unlike setFont() it outlives a change of theme or text size.
void setTextStep(QWidget* label, TypeStep step, bool strong = false);
/// The one next step of a window (at most one button per window).
void setAccent(QWidget* button, bool accent);
/// Red border of a field: what was typed stays. See FieldError for the words beside it.
void setInvalid(QWidget* field, bool invalid);

/// Families in the order of preference for this platform. All have figures of equal width.
QStringList fontFamilies();

} // namespace companion
