// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace companion {

/// A text of a service, a file or a reference list for a tooltip. Qt takes what looks like HTML for HTML there, and would fetch its
/// pictures.
inline QString plainToolTip(const QString& text)
{
    return text.contains(u'<') ? QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()) : text;
}

} // namespace companion
