// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>

#include <QPalette>
#include <QSet>

#include "forms/common/signs.h"
#include "forms/common/theme.h"
#include "forms/common/themeicon.h"

using namespace companion;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

/// Contrast ratio of WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

constexpr double textLimit = 4.5;
constexpr double signLimit = 3.0;
constexpr double unavailableLimit = 3.5;

struct Pair
{
    const char* name;
    Ink fore;
    Ink back;
    double limit;
};

const Pair pairs[] = {
    {"text on window", &Tokens::text, &Tokens::window, textLimit},
    {"text on base", &Tokens::text, &Tokens::base, textLimit},
    {"text on button", &Tokens::text, &Tokens::button, textLimit},
    {"text on selection", &Tokens::text, &Tokens::selection, textLimit},
    {"text on hover", &Tokens::text, &Tokens::hover, textLimit},
    {"text on press", &Tokens::text, &Tokens::press, textLimit},
    {"text on head", &Tokens::text, &Tokens::head, textLimit},
    {"text2 on window", &Tokens::text2, &Tokens::window, textLimit},
    {"text2 on base", &Tokens::text2, &Tokens::base, textLimit},
    {"text2 on button", &Tokens::text2, &Tokens::button, textLimit},
    {"text2 on head", &Tokens::text2, &Tokens::head, textLimit},
    {"text2 on key chip", &Tokens::text2, &Tokens::key, textLimit},
    {"text2 on hover", &Tokens::text2, &Tokens::hover, textLimit},
    {"text2 on press", &Tokens::text2, &Tokens::press, textLimit},
    {"text2 on selection", &Tokens::text2, &Tokens::selection, textLimit},
    {"text on okTint", &Tokens::text, &Tokens::okTint, textLimit},
    {"text on warnTint", &Tokens::text, &Tokens::warnTint, textLimit},
    {"text on errorTint", &Tokens::text, &Tokens::errorTint, textLimit},
    {"text on infoTint", &Tokens::text, &Tokens::infoTint, textLimit},
    {"onAccent on accent", &Tokens::onAccent, &Tokens::accent, textLimit},
    {"onAccent on accentHover", &Tokens::onAccent, &Tokens::accentHover, textLimit},
    {"onAccent on accentPress", &Tokens::onAccent, &Tokens::accentPress, textLimit},
    {"accent on window", &Tokens::accent, &Tokens::window, textLimit},
    {"accent on base", &Tokens::accent, &Tokens::base, textLimit},
    {"accent on selection", &Tokens::accent, &Tokens::selection, textLimit},
    {"accent on infoTint", &Tokens::accent, &Tokens::infoTint, signLimit},
    {"control on base", &Tokens::control, &Tokens::base, signLimit},
    {"control on window", &Tokens::control, &Tokens::window, signLimit},
    {"control on button", &Tokens::control, &Tokens::button, signLimit},
    {"ok on window", &Tokens::ok, &Tokens::window, textLimit},
    {"ok on base", &Tokens::ok, &Tokens::base, textLimit},
    {"ok on selection", &Tokens::ok, &Tokens::selection, textLimit},
    {"ok on okTint", &Tokens::ok, &Tokens::okTint, textLimit},
    {"warn on window", &Tokens::warn, &Tokens::window, textLimit},
    {"warn on base", &Tokens::warn, &Tokens::base, textLimit},
    {"warn on selection", &Tokens::warn, &Tokens::selection, textLimit},
    {"warn on warnTint", &Tokens::warn, &Tokens::warnTint, textLimit},
    {"error on window", &Tokens::error, &Tokens::window, textLimit},
    {"error on base", &Tokens::error, &Tokens::base, textLimit},
    {"error on selection", &Tokens::error, &Tokens::selection, textLimit},
    {"error on errorTint", &Tokens::error, &Tokens::errorTint, textLimit},
    {"disabledText on disabled", &Tokens::disabledText, &Tokens::disabled, unavailableLimit},
    {"disabledText on window", &Tokens::disabledText, &Tokens::window, unavailableLimit},
};

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfPairs_data();
    void contrastOfPairs();
    void paletteContrast_data();
    void paletteContrast();
    void everyColourIsSet_data();
    void everyColourIsSet();
    void styleSheetIsFilled();
    void signsDifferInShape();
};

void TestTokens::contrastOfPairs_data()
{
    QTest::addColumn<QColor>("fore");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("limit");
    for (const bool dark : {false, true}) {
        const Tokens& t = dark ? Tokens::dark() : Tokens::light();
        for (const Pair& pair : pairs)
            QTest::addRow("%s, %s", pair.name, dark ? "dark" : "light") << t.*pair.fore << t.*pair.back << pair.limit;
    }
}

void TestTokens::contrastOfPairs()
{
    QFETCH(QColor, fore);
    QFETCH(QColor, back);
    QFETCH(double, limit);
    const double ratio = contrast(fore, back);
    QVERIFY2(ratio >= limit, qPrintable(QString::number(ratio)));
}

// What Qt paints by itself goes by roles, so the mapping of the palette is tested as well as the table.
void TestTokens::paletteContrast_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestTokens::paletteContrast()
{
    QFETCH(Scheme, scheme);
    const QPalette palette = Theme(scheme).palette();
    using Roles = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
    for (const auto& [fore, back] :
         {Roles{QPalette::WindowText, QPalette::Window}, Roles{QPalette::Text, QPalette::Base},
          Roles{QPalette::ButtonText, QPalette::Button}, Roles{QPalette::HighlightedText, QPalette::Highlight},
          Roles{QPalette::PlaceholderText, QPalette::Base}, Roles{QPalette::Link, QPalette::Window},
          Roles{QPalette::ToolTipText, QPalette::ToolTipBase}}) {
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            const double ratio = contrast(palette.color(group, fore), palette.color(group, back));
            QVERIFY2(ratio >= textLimit, qPrintable(QStringLiteral("%1/%2: %3").arg(fore).arg(back).arg(ratio)));
        }
        if (fore == QPalette::Link || fore == QPalette::ToolTipText)
            continue;
        const double off = contrast(palette.color(QPalette::Disabled, fore), palette.color(QPalette::Disabled, back));
        QVERIFY2(off >= unavailableLimit || fore == QPalette::HighlightedText,
                 qPrintable(QStringLiteral("%1/%2 disabled: %3").arg(fore).arg(back).arg(off)));
    }
}

void TestTokens::everyColourIsSet_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestTokens::everyColourIsSet()
{
    QFETCH(Scheme, scheme);
    const Theme theme(scheme);
    for (const NamedInk& named : namedInks()) {
        const QColor colour = theme.look().tokens.*named.ink;
        QVERIFY2(colour.isValid() && colour.alpha() == 255, named.name.data());
    }
    // A forgotten field of the struct would not be in the list.
    QCOMPARE(namedInks().size() * sizeof(QColor), sizeof(Tokens));
}

void TestTokens::styleSheetIsFilled()
{
    const QString sheet = Theme(Scheme::Dark, 1.5).styleSheet();
    QVERIFY(!sheet.isEmpty());
    for (const char* open : {"@", "px(", "pt(", "box(", "icon("})
        QVERIFY2(!sheet.contains(QLatin1String(open)), open);
    QVERIFY(sheet.contains(QStringLiteral("font-size: 15pt"))); // body, 10 pt at 150 %
}

void TestTokens::signsDifferInShape()
{
    // Colour never alone: two states of one window must not share icon and colour.
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(Sign::Unknown); ++i) {
        const Sign sign = static_cast<Sign>(i);
        QVERIFY(!iconDrawing(signIcon(sign)).isEmpty());
        if (sign == Sign::Off)
            continue; // the ring with a dash of «unmapped» in another colour, never beside it
        QVERIFY2(!seen.contains(signIcon(sign)), qPrintable(signIcon(sign)));
        seen.insert(signIcon(sign));
    }
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
