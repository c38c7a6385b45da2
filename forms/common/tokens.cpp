// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/tokens.h"

namespace companion {

const Tokens& Tokens::light()
{
    static const Tokens tokens{
        .window = QColor(0xF1F3F6),
        .base = QColor(0xFFFFFF),
        .head = QColor(0xE8EBF0),
        .button = QColor(0xFFFFFF),
        .text = QColor(0x161A20),
        .text2 = QColor(0x4F5864),
        .line = QColor(0xD3D8DF),
        .control = QColor(0x7C8592),
        .accent = QColor(0x1B55B5),
        .accentHover = QColor(0x17499C),
        .accentPress = QColor(0x123A7D),
        .onAccent = QColor(0xFFFFFF),
        .selection = QColor(0xDFE9F9),
        .hover = QColor(0xF1F5FC),
        .press = QColor(0xDCE6F6),
        .key = QColor(0xE8EBF0),
        .disabled = QColor(0xEBEEF2),
        .disabledText = QColor(0x737C89),
        .ok = QColor(0x19703A),
        .warn = QColor(0x855000),
        .error = QColor(0xB3261E),
        .okTint = QColor(0xE3F3E8),
        .warnTint = QColor(0xFCF0D6),
        .errorTint = QColor(0xFBE8E6),
        .infoTint = QColor(0xE4EDFA),
    };
    return tokens;
}

const Tokens& Tokens::dark()
{
    static const Tokens tokens{
        .window = QColor(0x15181D),
        .base = QColor(0x1D2127),
        .head = QColor(0x252A32),
        .button = QColor(0x272D35),
        .text = QColor(0xE9ECF0),
        .text2 = QColor(0xA9B2BE),
        .line = QColor(0x353C47),
        .control = QColor(0x7E8895),
        .accent = QColor(0x82B1FF),
        .accentHover = QColor(0x9AC0FF),
        .accentPress = QColor(0x6C9EEE),
        .onAccent = QColor(0x0B1B35),
        .selection = QColor(0x243A5C),
        .hover = QColor(0x303742),
        .press = QColor(0x3A4350),
        .key = QColor(0x353C47),
        .disabled = QColor(0x20252B),
        .disabledText = QColor(0x7C8693),
        .ok = QColor(0x63C98B),
        .warn = QColor(0xEDB850),
        .error = QColor(0xFF9288),
        .okTint = QColor(0x183124),
        .warnTint = QColor(0x372C13),
        .errorTint = QColor(0x402321),
        .infoTint = QColor(0x1D2F4A),
    };
    return tokens;
}

const std::array<NamedInk, 25>& namedInks()
{
    static const std::array<NamedInk, 25> inks{{
        {QLatin1String("window"), &Tokens::window},
        {QLatin1String("base"), &Tokens::base},
        {QLatin1String("head"), &Tokens::head},
        {QLatin1String("button"), &Tokens::button},
        {QLatin1String("text"), &Tokens::text},
        {QLatin1String("text2"), &Tokens::text2},
        {QLatin1String("line"), &Tokens::line},
        {QLatin1String("control"), &Tokens::control},
        {QLatin1String("accent"), &Tokens::accent},
        {QLatin1String("accentHover"), &Tokens::accentHover},
        {QLatin1String("accentPress"), &Tokens::accentPress},
        {QLatin1String("onAccent"), &Tokens::onAccent},
        {QLatin1String("selection"), &Tokens::selection},
        {QLatin1String("hover"), &Tokens::hover},
        {QLatin1String("press"), &Tokens::press},
        {QLatin1String("key"), &Tokens::key},
        {QLatin1String("disabled"), &Tokens::disabled},
        {QLatin1String("disabledText"), &Tokens::disabledText},
        {QLatin1String("ok"), &Tokens::ok},
        {QLatin1String("warn"), &Tokens::warn},
        {QLatin1String("error"), &Tokens::error},
        {QLatin1String("okTint"), &Tokens::okTint},
        {QLatin1String("warnTint"), &Tokens::warnTint},
        {QLatin1String("errorTint"), &Tokens::errorTint},
        {QLatin1String("infoTint"), &Tokens::infoTint},
    }};
    return inks;
}

double pointSizeOf(TypeStep step)
{
    switch (step) {
    case TypeStep::Caption:
        return 9;
    case TypeStep::Body:
        return 10;
    case TypeStep::Label:
        return 11;
    case TypeStep::Touch:
        return 12;
    case TypeStep::Row:
        return 13;
    case TypeStep::Title:
        return 15;
    case TypeStep::Keypad:
        return 19.5;
    case TypeStep::Rouble:
        return 26;
    case TypeStep::Entry:
        return 24;
    case TypeStep::PayNarrow:
        return 38;
    case TypeStep::Pay:
        return 45;
    case TypeStep::PayWide:
        return 54;
    }
    return 10;
}

const Sizes& Sizes::of(Density density)
{
    static const Sizes compact{32, 64, 56, 28, 28, 28, 40, 34, 18, 16};
    static const Sizes touch{48, 64, 56, 44, 32, 44, 48, 44, 24, 20};
    return density == Density::Touch ? touch : compact;
}

} // namespace companion
