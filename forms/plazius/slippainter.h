// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/plazius/codemodules.h"
#include "models/plazius/slip.h"

#include <QImage>
#include <QList>
#include <QSizeF>

class QPagedPaintDevice;
class QPainter;

namespace companion {

/// Draws a slip as a tape of `width` characters shows it: every sign in a place of its own, in all three fonts. Lengths are in logical
/// pixels at 96 dpi. Paints with the pen of the painter on whatever is there. GUI thread.
class SlipPainter
{
public:
    SlipPainter(const Slip& slip, int width);

    QSizeF size() const;
    void paint(QPainter& painter) const;

    /// For a printer that turns the page between two rows.
    qsizetype rowCount() const { return m_rows.size(); }
    qreal rowHeight(qsizetype row) const { return m_rows.at(row).height; }
    void paintRow(QPainter& painter, qsizetype row, qreal top) const;

private:
    struct Row
    {
        SlipBlock block;
        CodeModules code;
        qreal module = 0; ///< side of one module
        qreal height = 0;
    };

    void addCode(const SlipBlock& block);
    qreal contentWidth() const;
    void paintText(QPainter& painter, const SlipBlock& block, qreal top) const;
    void paintCode(QPainter& painter, const Row& row, qreal top) const;

    int m_width;
    QList<Row> m_rows;
};

/// Dark on white in every theme, so that a code can be read from the picture. `scale` 1 = 96 dpi.
QImage slipImage(const Slip& slip, int width, qreal scale);
/// On the paper of the device, from its top left corner, over several pages if need be. False when the device failed.
bool printSlip(QPagedPaintDevice& device, const Slip& slip, int width);

} // namespace companion
