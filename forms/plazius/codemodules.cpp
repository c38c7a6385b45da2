// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/codemodules.h"

#include <QByteArray>

#include <algorithm>
#include <memory>

#include <zint.h>

namespace companion {

namespace {

constexpr int eciOfUtf8 = 26;

struct DeleteSymbol
{
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, DeleteSymbol>;

Symbol newSymbol(int symbology)
{
    Symbol symbol(ZBarcode_Create());
    if (symbol) {
        symbol->symbology = symbology;
        symbol->input_mode = UNICODE_MODE;
    }
    return symbol;
}

CodeModules encoded(const Symbol& symbol, const QString& text)
{
    QByteArray bytes = text.toUtf8();
    // Warnings are below ZINT_ERROR: the code is made.
    if (bytes.isEmpty() || !symbol ||
        ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<int>(bytes.size())) >=
            ZINT_ERROR)
        return {};
    CodeModules modules{symbol->width, symbol->rows, {}};
    modules.dark.reserve(static_cast<qsizetype>(modules.width) * modules.height);
    for (int y = 0; y < modules.height; ++y) {
        for (int x = 0; x < modules.width; ++x)
            modules.dark.append((symbol->encoded_data[y][x / 8] >> (x % 8) & 1) != 0);
    }
    return modules;
}

bool isAscii(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

int levelOf(QrCorrection correction)
{
    switch (correction) {
    case QrCorrection::Low:
        return 1;
    case QrCorrection::Medium:
        break;
    case QrCorrection::High:
        return 3;
    case QrCorrection::Ultra:
        return 4;
    }
    return 2;
}

} // namespace

CodeModules qrModules(const QString& text, QrCorrection correction)
{
    const Symbol symbol = newSymbol(BARCODE_QRCODE);
    if (symbol) {
        symbol->option_1 = levelOf(correction);
        symbol->eci = isAscii(text) ? 0 : eciOfUtf8;
    }
    return encoded(symbol, text);
}

CodeModules barcodeModules(const QString& text)
{
    return isAscii(text) ? encoded(newSymbol(BARCODE_CODE128), text) : CodeModules();
}

} // namespace companion
