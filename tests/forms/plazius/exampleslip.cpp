// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exampleslip.h"

namespace companion {

SlipBlock slipLine(const QString& text, int font, SlipAlign align)
{
    SlipBlock block;
    block.text = text;
    block.font = font;
    block.align = align;
    return block;
}

SlipBlock slipQr(const QString& text, QrSize size, QrCorrection correction)
{
    SlipBlock block;
    block.kind = SlipBlockKind::QrCode;
    block.text = text;
    block.size = size;
    block.correction = correction;
    return block;
}

SlipBlock slipBars(const QString& text)
{
    SlipBlock block;
    block.kind = SlipBlockKind::Barcode;
    block.text = text;
    return block;
}

Slip exampleSlip()
{
    SlipBlock blank;
    blank.kind = SlipBlockKind::Blank;
    return {slipLine(QStringLiteral("Спасибо!"), 2, SlipAlign::Center),
            slipLine(QStringLiteral("Вера Лугова"), 1, SlipAlign::Center),
            slipLine(QString(42, u'=')),
            slipLine(QStringLiteral("Сырный день                          21,00")),
            slipLine(QStringLiteral("Бонусные рубли                       40,00")),
            slipLine(QStringLiteral("Начислено                            22,49"), 1),
            blank,
            slipLine(QStringLiteral("Баланс: 482,49 ₽"), 0, SlipAlign::Right),
            slipQr(QStringLiteral("https://p.example/5012-0417"), QrSize::Large),
            slipLine(QStringLiteral("Промокод"), 0, SlipAlign::Center),
            slipBars(QStringLiteral("5012#0417")),
            slipLine(QStringLiteral("До встречи в магазине «Лесная, 8»"), 0, SlipAlign::Center)};
}

} // namespace companion
