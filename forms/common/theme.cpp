// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/theme.h"

#include <algorithm>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "forms/common/companionstyle.h"
#include "forms/common/themeicon.h"

namespace companion {

namespace {

const Tokens& tokensOf(Scheme scheme)
{
    return scheme == Scheme::Dark ? Tokens::dark() : Tokens::light();
}

Ink inkByName(QStringView name)
{
    for (const NamedInk& named : namedInks()) {
        if (name == named.name)
            return named.ink;
    }
    qFatal("look.qss names a colour that does not exist: %ls", qUtf16Printable(name.toString()));
    return &Tokens::text;
}

/// Replaces every match of `pattern` by what `value` makes of it.
template <typename Value>
QString filled(const QString& text, const QRegularExpression& pattern, Value value)
{
    QString result;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += value(match);
        done = match.capturedEnd();
    }
    result += QStringView(text).mid(done);
    return result;
}

QString lookTemplate()
{
    initLookResources();
    QFile file(QStringLiteral(":/look/look.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("look.qss is not in the program");
    return QString::fromUtf8(file.readAll());
}

} // namespace

Theme::Theme(Scheme scheme, double textScale)
    : m_scheme(scheme)
    , m_images(std::make_unique<QTemporaryDir>())
{
    setScheme(scheme);
    setTextScale(textScale);
}

Theme::~Theme() = default;

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    m_look.tokens = tokensOf(scheme);
}

double Theme::largestTextScale(const QSize& screen)
{
    constexpr QSize leastWindow{1024, 560}; ///< of the till at 100 %
    const double byWidth = static_cast<double>(screen.width()) / leastWindow.width();
    const double byHeight = static_cast<double>(screen.height()) / leastWindow.height();
    return std::clamp(std::min(byWidth, byHeight), 1.0, 2.0);
}

void Theme::setTextScale(double textScale)
{
    m_look.textScale = std::clamp(textScale, 1.0, 2.0);
}

QPalette Theme::palette() const
{
    const Tokens& t = m_look.tokens;
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::Button, t.button);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.onAccent);
    palette.setColor(QPalette::AlternateBase, t.head);
    palette.setColor(QPalette::PlaceholderText, t.text2);
    palette.setColor(QPalette::Light, t.base);
    palette.setColor(QPalette::Midlight, t.line);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, t.control);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.base);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Button, t.disabled);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::PlaceholderText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.disabledText);
    return palette;
}

QFont Theme::font() const
{
    return m_look.font(TypeStep::Body);
}

// The language of look.qss beyond QSS: @colour, px(length), pt(size), box(height, border) = the min-height of a part
// that is `height` tall with its border (QSS leaves the border out), icon(name, colour) = file of that icon in that
// colour.
QString Theme::styleSheet() const
{
    static const QRegularExpression iconCall(QStringLiteral(R"(icon\(([a-z0-9-]+), ?([a-zA-Z0-9]+)\))"));
    static const QRegularExpression boxCall(QStringLiteral(R"(box\((\d+), ?(\d+)\))"));
    static const QRegularExpression pxCall(QStringLiteral(R"(px\((-?[\d.]+)\))"));
    static const QRegularExpression ptCall(QStringLiteral(R"(pt\(([\d.]+)\))"));
    static const QRegularExpression colour(QStringLiteral(R"(@([a-zA-Z0-9]+))"));

    using Match = const QRegularExpressionMatch&;
    QString sheet = lookTemplate();
    sheet = filled(sheet, iconCall, [this](Match m) {
        return QStringLiteral("url(\"%1\")").arg(imageFile(m.captured(1), inkByName(m.capturedView(2))));
    });
    sheet = filled(sheet, boxCall, [this](Match m) {
        return QStringLiteral("%1px").arg(m_look.px(m.captured(1).toInt()) - 2 * m.captured(2).toInt());
    });
    sheet = filled(sheet, pxCall,
                   [this](Match m) { return QStringLiteral("%1px").arg(m_look.px(m.captured(1).toDouble())); });
    sheet = filled(sheet, ptCall,
                   [this](Match m) { return QStringLiteral("%1pt").arg(m.captured(1).toDouble() * m_look.textScale); });
    return filled(sheet, colour, [this](Match m) { return (m_look.tokens.*inkByName(m.capturedView(1))).name(); });
}

QString Theme::imageFile(const QString& icon, Ink ink) const
{
    const QColor colour = m_look.tokens.*ink;
    const QString path = m_images->filePath(icon + u'-' + colour.name().mid(1) + QLatin1String(".svg"));
    if (QFile::exists(path))
        return path;
    QByteArray drawing = iconDrawing(icon);
    drawing.replace("currentColor", colour.name().toLatin1());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(drawing) != drawing.size())
        qWarning("An arrow image could not be written: %ls", qUtf16Printable(file.errorString()));
    return path;
}

void Theme::apply(QApplication& app) const
{
    // The style first: setStyle() would otherwise put the standard palette of Fusion over ours.
    QApplication::setStyle(new CompanionStyle(m_look));
    QApplication::setPalette(palette());
    QApplication::setFont(font());
    app.setStyleSheet(styleSheet());
}

} // namespace companion
