// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/slip.h"

#include <QStringView>

namespace companion {

/// The paper of a slip while it is written: lines are wrapped at its width, and after 200 lines nothing is added any more, so that
/// no answer of a service can empty a roll (contract of Plazius, 13.2). One character is one place, a surrogate pair too.
class SlipLayout
{
public:
    enum class Break { Anywhere, AtBlanks };

    explicit SlipLayout(int width);

    /// Lines of at most the width, without trailing blanks. Text of blanks alone makes no line.
    void addText(QStringView text, int font, SlipAlign align, Break where);
    /// `symbols` over the whole width.
    void addRule(QStringView symbols, int font);
    /// Both in one line; when they do not fit with a blank between them, one below the other.
    void addPair(QStringView left, QStringView right, int font, Break where);
    void addBlank();
    /// One empty line, however often it is asked for in a row.
    void addOneBlank();
    /// Nothing when the code is empty.
    void addBarcode(const QString& text);
    void addQrCode(const QString& text, QrSize size, QrCorrection correction);

    bool isFull() const;
    const Slip& slip() const { return m_slip; }

private:
    void add(const SlipBlock& block);

    qsizetype m_width;
    Slip m_slip;
};

/// The lines of a text that is wider than the paper: `width` places each at most.
QStringList wrapped(QStringView text, qsizetype width, SlipLayout::Break where);
/// Places on the paper.
qsizetype placesOf(QStringView text);

/// Line breaks and tabs with the blanks around them become one blank, other control characters vanish.
QString onOneLine(QStringView text);
/// Without blanks at its end.
QString withoutTrailingBlanks(const QString& text);
/// Without blanks at both ends.
QString withoutOuterBlanks(const QString& text);

/// `small`, `normal` …; another word = normal.
QrSize qrSizeOf(QStringView word);
/// `low`, `medium` …; another word = medium.
QrCorrection qrCorrectionOf(QStringView word);

} // namespace companion
