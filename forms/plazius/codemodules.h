// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/slip.h"

#include <QList>
#include <QString>

namespace companion {

/// The modules of a code, without the light zone around it. A bar code has one row.
struct CodeModules
{
    int width = 0;
    int height = 0;
    QList<bool> dark; ///< row by row

    bool isEmpty() const { return dark.isEmpty(); }
    bool at(int x, int y) const { return dark.at(y * width + x); }
};

/// Empty when the text cannot be a code of this kind.
CodeModules qrModules(const QString& text, QrCorrection correction);
/// Code 128.
CodeModules barcodeModules(const QString& text);

} // namespace companion
