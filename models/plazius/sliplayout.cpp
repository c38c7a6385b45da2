// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/sliplayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype longestSlip = 200;

bool isLineBreakOrTab(QChar c)
{
    return c == u'\r' || c == u'\n' || c == u'\t';
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// Index behind the first `places` characters from `from`; never between the halves of a surrogate pair.
qsizetype indexAfter(QStringView text, qsizetype from, qsizetype places)
{
    qsizetype index = from;
    for (qsizetype i = 0; i < places && index < text.size(); ++i) {
        const bool pair = text.at(index).isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate();
        index += pair ? 2 : 1;
    }
    return index;
}

/// Where a line that begins at `from` and may reach to `limit` ends: at the last blank, or at the limit when a word is longer than
/// the line.
qsizetype wordEnd(QStringView text, qsizetype from, qsizetype limit)
{
    for (qsizetype i = limit; i > from; --i) {
        if (text.at(i) == u' ')
            return i;
    }
    return limit;
}

} // namespace

QString withoutTrailingBlanks(const QString& text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1) == u' ')
        --end;
    return text.left(end);
}

QString withoutOuterBlanks(const QString& text)
{
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u' '; });
    return withoutTrailingBlanks(text.sliced(first - text.begin()));
}

QString onOneLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    bool afterBreak = false;
    for (const QChar c : text) {
        if (isLineBreakOrTab(c)) {
            while (!afterBreak && line.endsWith(u' '))
                line.chop(1);
            if (!afterBreak)
                line += u' ';
            afterBreak = true;
        } else if (c != u' ' || !afterBreak) {
            if (isControl(c))
                continue;
            line += c;
            afterBreak = false;
        }
    }
    return line;
}

qsizetype placesOf(QStringView text)
{
    qsizetype places = 0;
    for (qsizetype index = 0; index < text.size(); index = indexAfter(text, index, 1))
        ++places;
    return places;
}

QStringList wrapped(QStringView text, qsizetype width, SlipLayout::Break where)
{
    QStringList lines;
    qsizetype from = 0;
    while (from < text.size() && lines.size() < longestSlip) {
        qsizetype end = indexAfter(text, from, width);
        qsizetype next = end;
        if (where == SlipLayout::Break::AtBlanks && end < text.size()) {
            end = wordEnd(text, from, end);
            next = end;
            while (next < text.size() && text.at(next) == u' ')
                ++next;
        }
        const QString line = withoutTrailingBlanks(text.sliced(from, end - from).toString());
        if (!line.isEmpty())
            lines.append(line);
        from = next;
    }
    return lines;
}

SlipLayout::SlipLayout(int width)
    : m_width(std::max(width, 1))
{
}

bool SlipLayout::isFull() const
{
    return m_slip.size() >= longestSlip;
}

void SlipLayout::add(const SlipBlock& block)
{
    if (!isFull())
        m_slip.append(block);
}

void SlipLayout::addText(QStringView text, int font, SlipAlign align, Break where)
{
    for (const QString& line : wrapped(text, m_width, where))
        add({SlipBlockKind::Text, line, font, align, {}, {}});
}

void SlipLayout::addRule(QStringView symbols, int font)
{
    const qsizetype period = std::max<qsizetype>(placesOf(symbols), 1);
    const QString line = symbols.toString().repeated(m_width / period + 1);
    addText(QStringView(line).first(indexAfter(line, 0, m_width)), font, SlipAlign::Left, Break::Anywhere);
}

void SlipLayout::addPair(QStringView left, QStringView right, int font, Break where)
{
    const qsizetype blanks = m_width - placesOf(left) - placesOf(right);
    if (!left.isEmpty() && !right.isEmpty() && blanks >= 1) {
        addText(left.toString() + QString(blanks, u' ') + right.toString(), font, SlipAlign::Left, Break::Anywhere);
        return;
    }
    addText(left, font, SlipAlign::Left, where);
    addText(right, font, SlipAlign::Right, where);
}

void SlipLayout::addBlank()
{
    add({SlipBlockKind::Blank, {}, 0, SlipAlign::Left, {}, {}});
}

void SlipLayout::addOneBlank()
{
    if (m_slip.isEmpty() || m_slip.last().kind != SlipBlockKind::Blank)
        addBlank();
}

void SlipLayout::addBarcode(const QString& text)
{
    if (!text.isEmpty())
        add({SlipBlockKind::Barcode, text, 0, SlipAlign::Left, {}, {}});
}

void SlipLayout::addQrCode(const QString& text, QrSize size, QrCorrection correction)
{
    if (!text.isEmpty())
        add({SlipBlockKind::QrCode, text, 0, SlipAlign::Left, size, correction});
}

QrSize qrSizeOf(QStringView word)
{
    const QString size = word.trimmed().toString().toLower();
    if (size == "tiny"_L1)
        return QrSize::Tiny;
    if (size == "small"_L1)
        return QrSize::Small;
    if (size == "large"_L1)
        return QrSize::Large;
    return size == "extralarge"_L1 ? QrSize::ExtraLarge : QrSize::Normal;
}

QrCorrection qrCorrectionOf(QStringView word)
{
    const QString correction = word.trimmed().toString().toLower();
    if (correction == "low"_L1)
        return QrCorrection::Low;
    if (correction == "high"_L1)
        return QrCorrection::High;
    return correction == "ultra"_L1 ? QrCorrection::Ultra : QrCorrection::Medium;
}

} // namespace companion
