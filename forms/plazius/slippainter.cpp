// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/slippainter.h"

#include "forms/common/tokens.h"

#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace companion {

namespace {

constexpr qreal cellWidth = 8;
constexpr qreal cellHeight = 17;
constexpr qreal margin = 16;
constexpr qreal glyphPixels = 13;
constexpr qreal barHeight = 48;
constexpr qreal gapAroundCode = 6;
constexpr int quietModules = 4;  ///< light modules a QR code needs around it
constexpr int quietBars = 10;    ///< and a bar code at its ends
constexpr qreal screenDpi = 96;

/// The fonts of a tape differ in weight and height, never in width.
qreal stretchOf(int font)
{
    return font <= 0 ? 1.0 : font == 1 ? 1.25 : 1.75;
}

QFont fontOf(int font)
{
    QFont result;
    result.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("Consolas"),
                        QStringLiteral("Liberation Mono")});
    result.setStyleHint(QFont::Monospace);
    result.setPixelSize(qRound(glyphPixels));
    result.setWeight(font > 0 ? QFont::Bold : QFont::Normal);
    return result;
}

qreal moduleOf(QrSize size)
{
    switch (size) {
    case QrSize::Tiny:
        return 2;
    case QrSize::Small:
        return 3;
    case QrSize::Normal:
        break;
    case QrSize::Large:
        return 5;
    case QrSize::ExtraLarge:
        return 6;
    }
    return 4;
}

qreal startOf(SlipAlign align, qreal free)
{
    switch (align) {
    case SlipAlign::Left:
        break;
    case SlipAlign::Center:
        return free / 2;
    case SlipAlign::Right:
        return free;
    }
    return 0;
}

} // namespace

SlipPainter::SlipPainter(const Slip& slip, int width)
    : m_width(std::max(1, width))
{
    for (const SlipBlock& block : slip) {
        switch (block.kind) {
        case SlipBlockKind::Text:
            m_rows.append({block, {}, 0, cellHeight * stretchOf(block.font)});
            break;
        case SlipBlockKind::Blank:
            m_rows.append({block, {}, 0, cellHeight});
            break;
        case SlipBlockKind::Barcode:
        case SlipBlockKind::QrCode:
            addCode(block);
            break;
        }
    }
}

// A code that does not fit is drawn smaller; one that cannot be read then is left out (contract of Plazius, 13.2).
void SlipPainter::addCode(const SlipBlock& block)
{
    const bool bars = block.kind == SlipBlockKind::Barcode;
    const CodeModules code = bars ? barcodeModules(block.text) : qrModules(block.text, block.correction);
    if (code.isEmpty())
        return;
    const int quiet = 2 * (bars ? quietBars : quietModules);
    const qreal fitting = std::floor((contentWidth() + 2 * margin) / (code.width + quiet));
    const qreal module = std::min(bars ? 2.0 : moduleOf(block.size), fitting);
    if (module < 1)
        return;
    const qreal height = bars ? barHeight + cellHeight : (code.height + quiet) * module;
    m_rows.append({block, code, module, height + 2 * gapAroundCode});
}

qreal SlipPainter::contentWidth() const
{
    return m_width * cellWidth;
}

QSizeF SlipPainter::size() const
{
    qreal height = 2 * margin;
    for (const Row& row : m_rows)
        height += row.height;
    return {contentWidth() + 2 * margin, height};
}

void SlipPainter::paint(QPainter& painter) const
{
    qreal top = margin;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        paintRow(painter, row, top);
        top += rowHeight(row);
    }
}

void SlipPainter::paintRow(QPainter& painter, qsizetype row, qreal top) const
{
    const Row& at = m_rows.at(row);
    if (at.block.kind == SlipBlockKind::Text)
        paintText(painter, at.block, top);
    else if (!at.code.isEmpty())
        paintCode(painter, at, top);
}

void SlipPainter::paintText(QPainter& painter, const SlipBlock& block, qreal top) const
{
    const QList<uint> signs = block.text.toUcs4();
    painter.save();
    painter.setFont(fontOf(block.font));
    painter.translate(margin + startOf(block.align, contentWidth() - static_cast<qreal>(signs.size()) * cellWidth), top);
    painter.scale(1, stretchOf(block.font));
    for (qsizetype i = 0; i < signs.size(); ++i) {
        const char32_t sign = signs.at(i);
        // Wider than its place, so that no sign of a font that is not of one width is cut.
        const QRectF place(static_cast<qreal>(i) * cellWidth - cellWidth, 0, 3 * cellWidth, cellHeight);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, QString::fromUcs4(&sign, 1));
    }
    painter.restore();
}

void SlipPainter::paintCode(QPainter& painter, const Row& row, qreal top) const
{
    const bool bars = row.block.kind == SlipBlockKind::Barcode;
    const qreal quiet = bars ? 0 : quietModules * row.module;
    const qreal left = margin + (contentWidth() - row.code.width * row.module) / 2;
    const qreal height = bars ? barHeight : row.module;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < row.code.height; ++y) {
        for (int x = 0; x < row.code.width; ++x) {
            if (row.code.at(x, y))
                painter.fillRect(QRectF(left + x * row.module, top + gapAroundCode + quiet + y * row.module, row.module, height),
                                 painter.pen().color());
        }
    }
    painter.restore();
    if (bars)
        paintText(painter, {SlipBlockKind::Text, row.block.text, 0, SlipAlign::Center, {}, {}}, top + gapAroundCode + barHeight);
}

QImage slipImage(const Slip& slip, int width, qreal scale)
{
    const SlipPainter paper(slip, width);
    QImage image((paper.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Tokens::light().base);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.setPen(Tokens::light().text);
    paper.paint(painter);
    return image;
}

bool printSlip(QPagedPaintDevice& device, const Slip& slip, int width)
{
    const SlipPainter paper(slip, width);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    // On a sheet the slip has the size of its tape; a tape narrower than it makes it smaller.
    const qreal natural = device.logicalDpiX() / screenDpi;
    const qreal scale = std::min(natural, device.width() / paper.size().width());
    painter.scale(scale, scale);
    const qreal page = device.height() / scale;
    qreal top = 0;
    for (qsizetype row = 0; row < paper.rowCount(); ++row) {
        if (top > 0 && top + paper.rowHeight(row) > page) {
            if (!device.newPage())
                return false;
            top = 0;
        }
        paper.paintRow(painter, row, top);
        top += paper.rowHeight(row);
    }
    return painter.end();
}

} // namespace companion
