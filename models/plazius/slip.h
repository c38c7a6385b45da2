// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace companion {

enum class SlipBlockKind { Text, Blank, Barcode, QrCode };
enum class SlipAlign { Left, Center, Right };
enum class QrSize { Tiny, Small, Normal, Large, ExtraLarge };
enum class QrCorrection { Low, Medium, High, Ultra };

/// One piece of a slip for the buyer, in the order of the paper; the same for the preview and for any printer.
struct SlipBlock
{
    SlipBlockKind kind = SlipBlockKind::Text;
    QString text; ///< of Text one line; of a code its content
    int font = 0; ///< of Text, 0 small … 2 large; all count one character wide
    SlipAlign align = SlipAlign::Left;
    QrSize size = QrSize::Normal;
    QrCorrection correction = QrCorrection::Medium;

    friend bool operator==(const SlipBlock&, const SlipBlock&) = default;
};

using Slip = QList<SlipBlock>;

/// `…Formatted` of the service: lines padded with blanks, with <qrcode>, <barcode> and <br/> (contract of Plazius, 13.1).
Slip slipFromLines(const QStringList& lines, int width);

/// `chequeFooter`: the markup of the service (13.2). Never fails: what is no XML is printed as lines.
Slip slipFromMarkup(const QString& markup, int width);

/// The slip as a narrow tape prints it: aligned lines of at most `width` characters; a code is its own line in brackets.
QStringList slipText(const Slip& slip, int width);

} // namespace companion
