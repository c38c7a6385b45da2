// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/slip.h"

#include "models/plazius/sliplayout.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

const QRegularExpression& codeTag()
{
    static const QRegularExpression tag(u"<(qrcode)(\\s[^<>]*)?>([^<]*)</qrcode\\s*>|<(barcode)\\s*>([^<]*)</barcode\\s*>"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return tag;
}

QString attribute(const QString& attributes, const QString& name)
{
    const QRegularExpression value(u"\\b"_s + name + u"\\s*=\\s*[\"'“”„«]?\\s*(\\w+)"_s,
                                   QRegularExpression::CaseInsensitiveOption);
    return value.match(attributes).captured(1);
}

void addCode(SlipLayout& layout, const QRegularExpressionMatch& match)
{
    if (!match.captured(4).isEmpty()) {
        layout.addBarcode(withoutOuterBlanks(match.captured(5)));
        return;
    }
    const QString attributes = match.captured(2);
    layout.addQrCode(withoutOuterBlanks(match.captured(3)), qrSizeOf(attribute(attributes, u"size"_s)),
                     qrCorrectionOf(attribute(attributes, u"correction"_s)));
}

void addReadyLine(SlipLayout& layout, const QString& raw)
{
    static const QRegularExpression emptyLine(u"^ *<br */> *$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString line = withoutTrailingBlanks(onOneLine(raw));
    if (line.isEmpty() || emptyLine.match(line).hasMatch()) {
        layout.addBlank();
        return;
    }
    qsizetype from = 0;
    const auto addUpTo = [&](qsizetype end) {
        const QString piece = line.sliced(from, end - from);
        // Blanks at the start of a line place its text, those behind a code do not.
        layout.addText(from == 0 ? piece : withoutOuterBlanks(piece), 0, SlipAlign::Left, SlipLayout::Break::Anywhere);
    };
    for (auto codes = codeTag().globalMatch(line); codes.hasNext();) {
        const QRegularExpressionMatch code = codes.next();
        addUpTo(code.capturedStart());
        addCode(layout, code);
        from = code.capturedEnd();
    }
    addUpTo(line.size());
}

QString codeText(const SlipBlock& block)
{
    if (block.kind == SlipBlockKind::Barcode)
        return u"[Barcode "_s + block.text + u']';
    static const QString sizes[]{u"tiny"_s, u"small"_s, u"normal"_s, u"large"_s, u"extralarge"_s};
    static const QString corrections[]{u"low"_s, u"medium"_s, u"high"_s, u"ultra"_s};
    return u"[QR "_s + sizes[static_cast<int>(block.size)] + u'/' + corrections[static_cast<int>(block.correction)] + u' '
           + block.text + u']';
}

QString alignedText(const QString& line, SlipAlign align, qsizetype width)
{
    const qsizetype free = width - placesOf(line);
    switch (align) {
    case SlipAlign::Left:
        break;
    case SlipAlign::Center:
        return QString(free / 2, u' ') + line;
    case SlipAlign::Right:
        return QString(free, u' ') + line;
    }
    return line;
}

} // namespace

Slip slipFromLines(const QStringList& lines, int width)
{
    SlipLayout layout(width);
    for (const QString& line : lines) {
        if (layout.isFull())
            break;
        addReadyLine(layout, line);
    }
    return layout.slip();
}

QStringList slipText(const Slip& slip, int width)
{
    const qsizetype places = std::max(width, 1);
    QStringList lines;
    for (const SlipBlock& block : slip) {
        switch (block.kind) {
        case SlipBlockKind::Text:
            for (const QString& line : wrapped(block.text, places, SlipLayout::Break::Anywhere))
                lines.append(alignedText(line, block.align, places));
            break;
        case SlipBlockKind::Blank:
            lines.append(QString());
            break;
        case SlipBlockKind::Barcode:
        case SlipBlockKind::QrCode:
            lines.append(codeText(block));
            break;
        }
    }
    return lines;
}

} // namespace companion
