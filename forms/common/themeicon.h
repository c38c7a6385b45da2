// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

#include "forms/common/tokens.h"

namespace companion {

/// Bootstrap icon `name` («send») that takes the palette colour of its mode each time it is painted: it follows the
/// theme and goes grey with its button. Never a fixed colour.
QIcon themeIcon(const QString& name);
/// The same in one colour of the tokens, for signs of state; unavailable it is grey as well.
QIcon themeIcon(const QString& name, Ink ink);
/// The drawing in `colour`, `size` logical pixels square.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio);

/// The SVG text of an icon; ends the program when the icon is not among the resources.
QByteArray iconDrawing(const QString& name);
/// Keeps the linker from dropping the resources of a static library.
void initLookResources();

} // namespace companion
