// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>
#include <QLatin1String>

namespace companion {

/// Every colour of the house. tokens.cpp is the only file that may contain a colour literal; a test scans for others.
struct Tokens
{
    QColor window;
    QColor base;
    QColor head;
    QColor button;
    QColor text;
    QColor text2;
    QColor line;
    QColor control;
    QColor accent;
    QColor accentHover;
    QColor accentPress;
    QColor onAccent;
    QColor selection;
    QColor hover;
    QColor press;
    QColor key;
    QColor disabled;
    QColor disabledText;
    QColor ok;
    QColor warn;
    QColor error;
    QColor okTint;
    QColor warnTint;
    QColor errorTint;
    QColor infoTint;

    static const Tokens& light();
    static const Tokens& dark();
};

/// A colour by its name, so that an icon or a text follows the theme instead of keeping the colour of the old one.
using Ink = QColor Tokens::*;

struct NamedInk
{
    QLatin1String name;
    Ink ink;
};

/// All colours with the names that the style sheet uses («@accent»).
const std::array<NamedInk, 25>& namedInks();

/// Steps of the type scale; nothing is smaller than Caption.
enum class TypeStep
{
    Caption,
    Body,
    Label,
    Touch,
    Row,
    Title,
    Keypad,
    Rouble,
    Entry,
    PayNarrow,
    Pay,
    PayWide,
};

/// Points at a text size of 100 %.
double pointSizeOf(TypeStep step);

/// Administration works with a mouse, the till with a finger.
enum class Density
{
    Compact,
    Touch,
};

/// Heights and gaps in logical pixels at a text size of 100 %.
struct Sizes
{
    int control;   ///< button, field, combo, spin
    int bigButton; ///< button with its key, keypad key
    int closing;   ///< the two buttons that close a cashier dialog
    int tableRow;
    int tableHeader;
    int menuItem;
    int tab;
    int subTab;
    int tick;
    int icon;

    static const Sizes& of(Density density);
};

/// Below this width of a window, at a text size of 100 %, the buttons carry two-line labels and the strip two rows.
inline constexpr int narrowWindow = 1200;
/// From this width on the sum to pay is larger.
inline constexpr int wideWindow = 1600;

} // namespace companion
