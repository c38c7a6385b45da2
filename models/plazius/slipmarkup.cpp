// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/slip.h"
#include "models/plazius/sliplayout.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <optional>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// A footer of 200 lines has no more; above it, looking for quotes would only take time.
constexpr qsizetype longestRepaired = 100'000;

/// How text is printed inside an element; inherited by those within it.
struct SlipStyle
{
    int font = 0;
    SlipAlign align = SlipAlign::Left;
    SlipLayout::Break breaks = SlipLayout::Break::Anywhere;
};

enum class SlipTag { Block, Break, Unknown };

SlipTag tagOf(QStringView name)
{
    static const QStringList blocks{u"doc"_s,  u"split"_s, u"f0"_s,   u"f1"_s,      u"f2"_s,    u"left"_s,
                                    u"right"_s, u"center"_s, u"line"_s, u"pair"_s, u"barcode"_s, u"qrcode"_s};
    if (name == u"br")
        return SlipTag::Break;
    return blocks.contains(name) ? SlipTag::Block : SlipTag::Unknown;
}

SlipStyle styleInside(SlipStyle style, QStringView tag)
{
    if (tag.size() == 2 && tag.at(0) == u'f')
        style.font = tag.at(1).digitValue();
    else if (tag == u"left")
        style.align = SlipAlign::Left;
    else if (tag == u"right")
        style.align = SlipAlign::Right;
    else if (tag == u"center")
        style.align = SlipAlign::Center;
    else if (tag == u"split")
        style.breaks = SlipLayout::Break::AtBlanks;
    return style;
}

/// Reads the markup element by element; the rules are those of 13.2 of the contract of Plazius.
class SlipMarkup
{
public:
    SlipMarkup(const QString& markup, int width)
        : m_xml(markup)
        , m_layout(width)
    {
        m_xml.setNamespaceProcessing(false);
    }

    /// False when it is no XML.
    bool read()
    {
        while (!m_xml.atEnd() && !m_layout.isFull())
            take(m_xml.readNext());
        return !m_xml.hasError();
    }

    const Slip& slip() const { return m_layout.slip(); }

private:
    void take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartElement:
            start(m_xml.name().toString());
            break;
        case QXmlStreamReader::EndElement:
            end(m_xml.name().toString());
            break;
        case QXmlStreamReader::Characters:
            m_text += m_xml.text();
            break;
        default: // comments are ignored; an entity from elsewhere is never looked for
            break;
        }
    }

    void start(const QString& tag)
    {
        switch (tagOf(tag)) {
        case SlipTag::Break:
            if (!endLine())
                m_layout.addOneBlank();
            return;
        case SlipTag::Unknown: // transparent: as if it were not there
            return;
        case SlipTag::Block:
            break;
        }
        endLine();
        if (tag == u"barcode" || tag == u"qrcode") {
            code(tag);
            return;
        }
        m_styles.append(styleInside(m_styles.last(), tag));
        if (tag == u"line")
            rule();
        else if (tag == u"pair")
            pair();
    }

    void end(const QString& tag)
    {
        if (tagOf(tag) != SlipTag::Block)
            return;
        endLine();
        if (m_styles.size() > 1)
            m_styles.removeLast();
    }

    /// Whether there was text on the line.
    bool endLine()
    {
        const QString line = withoutOuterBlanks(onOneLine(m_text));
        m_text.clear();
        const SlipStyle& style = m_styles.last();
        m_layout.addText(line, style.font, style.align, style.breaks);
        return !line.isEmpty();
    }

    QString attribute(QLatin1StringView name) const
    {
        return withoutOuterBlanks(onOneLine(m_xml.attributes().value(name)));
    }

    void rule()
    {
        const QString symbols = attribute("symbols"_L1);
        m_layout.addRule(symbols.isEmpty() ? u"-"_s : symbols, m_styles.last().font);
    }

    void pair()
    {
        const SlipStyle& style = m_styles.last();
        m_layout.addPair(attribute("left"_L1), attribute("right"_L1), style.font, style.breaks);
    }

    /// Reads to the end of the element.
    void code(QStringView tag)
    {
        const QrSize size = qrSizeOf(attribute("size"_L1));
        const QrCorrection correction = qrCorrectionOf(attribute("correction"_L1));
        const bool barcode = tag == u"barcode";
        const QString text =
            withoutOuterBlanks(onOneLine(m_xml.readElementText(QXmlStreamReader::IncludeChildElements)));
        if (m_xml.hasError())
            return;
        if (barcode)
            m_layout.addBarcode(text);
        else
            m_layout.addQrCode(text, size, correction);
    }

    QXmlStreamReader m_xml;
    SlipLayout m_layout;
    QList<SlipStyle> m_styles{SlipStyle{}};
    QString m_text; ///< of the line that is being read
};

/// A tag with its attributes in straight quotes, as a text editor spoilt them.
QString withStraightQuotes(const QString& tag)
{
    // A value ends with the last quote before the next attribute or the end of the tag, for it may hold quotes itself.
    static const QRegularExpression value(
        u"=\\s*[\"'“”„‟«»‘’″](.*?)[\"'“”„‟«»‘’″](?=\\s*/?>|\\s+[\\w:-]+\\s*=)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString straight;
    qsizetype from = 0;
    for (auto values = value.globalMatch(tag); values.hasNext();) {
        const QRegularExpressionMatch match = values.next();
        straight += tag.sliced(from, match.capturedStart() - from);
        straight += u"=\""_s + match.captured(1).replace(u'"', u"&quot;"_s) + u'"';
        from = match.capturedEnd();
    }
    return straight + tag.sliced(from);
}

/// What merchants break when they paste the footer from a text editor: typographic quotes and a bare ampersand.
QString repaired(const QString& markup)
{
    static const QRegularExpression tag(u"<[A-Za-z][^<>]{0,500}>"_s);
    static const QRegularExpression bareAmpersand(u"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)"_s);
    QString text;
    qsizetype from = 0;
    for (auto tags = tag.globalMatch(markup); tags.hasNext();) {
        const QRegularExpressionMatch match = tags.next();
        text += markup.sliced(from, match.capturedStart() - from);
        text += withStraightQuotes(match.captured());
        from = match.capturedEnd();
    }
    text += markup.sliced(from);
    return text.replace(bareAmpersand, u"&amp;"_s);
}

QString withPlainEntities(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&apos;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1);
}

/// What cannot be read as XML at all: the text between the tags, line by line.
Slip slipWithoutTags(const QString& markup, int width)
{
    // The last tag may have been cut off with its end.
    static const QRegularExpression tag(u"<[A-Za-z/!?][^<>]*(?:>|$)|[\\r\\n]+"_s);
    SlipLayout layout(width);
    const QStringList pieces = markup.split(tag, Qt::SkipEmptyParts);
    for (const QString& piece : pieces) {
        const QString line = withoutOuterBlanks(onOneLine(withPlainEntities(piece)));
        layout.addText(line, 0, SlipAlign::Left, SlipLayout::Break::Anywhere);
    }
    return layout.slip();
}

Slip withoutOuterBlankLines(Slip slip)
{
    while (!slip.isEmpty() && slip.last().kind == SlipBlockKind::Blank)
        slip.removeLast();
    while (!slip.isEmpty() && slip.first().kind == SlipBlockKind::Blank)
        slip.removeFirst();
    return slip;
}

std::optional<Slip> slipOfXml(const QString& markup, int width)
{
    SlipMarkup reading(markup, width);
    if (!reading.read())
        return std::nullopt;
    return withoutOuterBlankLines(reading.slip());
}

} // namespace

Slip slipFromMarkup(const QString& markup, int width)
{
    if (const auto slip = slipOfXml(markup, width))
        return *slip;
    if (markup.size() <= longestRepaired) {
        if (const auto slip = slipOfXml(repaired(markup), width))
            return *slip;
    }
    return slipWithoutTags(markup, width);
}

} // namespace companion
