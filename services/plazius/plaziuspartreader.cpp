// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuspartreader.h"

#include <QList>
#include <QPair>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype longestHeaderLine = 8 * 1024;

/// Walks through a part line by line; a line ends with CR LF or LF, or with the part.
class Lines
{
public:
    explicit Lines(const QByteArray& text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    bool tooLong() const { return m_tooLong; }
    QByteArray rest() const { return m_text.mid(m_at); }
    QByteArray peek() const { return m_text.mid(m_at, lineLength()).trimmed(); }

    /// Without its end.
    QByteArray next()
    {
        const qsizetype length = lineLength();
        m_tooLong = m_tooLong || length > longestHeaderLine;
        QByteArray line = m_text.mid(m_at, length);
        m_at = qMin(m_at + length + 1, m_text.size());
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }

private:
    qsizetype lineLength() const
    {
        const qsizetype lineFeed = m_text.indexOf('\n', m_at);
        return (lineFeed < 0 ? m_text.size() : lineFeed) - m_at;
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    bool m_tooLong = false;
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// Up to an empty line or the end.
Headers headersOf(Lines& lines)
{
    Headers headers;
    while (!lines.atEnd()) {
        const QByteArray line = lines.next();
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

std::optional<QByteArray> valueOf(const Headers& headers, const char* name)
{
    for (const auto& header : headers) {
        if (header.first == name)
            return header.second;
    }
    return std::nullopt;
}

/// «HTTP/1.1 200 OK»; the reason may be empty or anything.
bool readStatus(const QByteArray& line, PlaziusPartAnswer& answer)
{
    static const QRegularExpression form(u"\\AHTTP/[0-9.]+[ \\t]+([0-9]{3})(?:[ \\t]+(.*))?[ \\t]*\\z"_s,
                                         QRegularExpression::DotMatchesEverythingOption |
                                             QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromUtf8(line));
    if (!match.hasMatch())
        return false;
    answer.status = match.captured(1).toInt();
    answer.phrase = match.captured(2).trimmed();
    return true;
}

/// UTF-8, unless the charset names another that is known; what is no text becomes U+FFFD.
QString decoded(const QByteArray& body, const QByteArray& contentType)
{
    static const QRegularExpression form(u";\\s*charset\\s*=\\s*\"?([^\";\\s]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString charset = form.match(QString::fromLatin1(contentType)).captured(1);
    QStringDecoder decoder(charset.toLatin1().constData());
    if (charset.isEmpty() || !decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Utf8);
    QString text = decoder.decode(body);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

QByteArray withoutTrailingBlanks(QByteArray body)
{
    while (!body.isEmpty() && (body.back() == '\r' || body.back() == '\n' || body.back() == ' ' || body.back() == '\t'))
        body.chop(1);
    return body;
}

/// What the inner Content-Length tells of the body.
struct Measured
{
    QByteArray body;
    bool measured = false; ///< a length stands there
    bool whole = true;     ///< … and it is met
};

Measured bodyOf(const Headers& headers, const QByteArray& rest)
{
    const auto told = valueOf(headers, "content-length");
    if (!told)
        return {withoutTrailingBlanks(rest), false, true};
    bool isNumber = false;
    const qint64 length = told->toLongLong(&isNumber);
    if (!isNumber || length < 0 || length > rest.size())
        return {{}, true, false};
    return {rest.left(length), true, true};
}

bool isHttpPart(const Headers& partHeaders)
{
    const auto contentType = valueOf(partHeaders, "content-type");
    return !contentType || contentType->split(';').first().trimmed().toLower() == "application/http";
}

PlaziusPartAnswer inState(PlaziusPartState state)
{
    PlaziusPartAnswer answer;
    answer.state = state;
    return answer;
}

} // namespace

std::optional<PlaziusPartAnswer> PlaziusPartReader::read(const QByteArray& content, bool cutOff)
{
    // What is not whole is missing; what is whole and strange is unreadable.
    const PlaziusPartAnswer strange = inState(cutOff ? PlaziusPartState::Missing : PlaziusPartState::Unreadable);
    Lines lines(content);
    Headers partHeaders;
    if (!lines.peek().startsWith("HTTP/"))
        partHeaders = headersOf(lines);
    while (!lines.atEnd() && lines.peek().isEmpty())
        lines.next();
    const QByteArray statusLine = lines.next();
    PlaziusPartAnswer answer;
    const bool hasStatus = readStatus(statusLine, answer);
    const Headers headers = hasStatus ? headersOf(lines) : Headers();
    if (lines.tooLong())
        return std::nullopt;
    if (!hasStatus || !isHttpPart(partHeaders))
        return strange;
    const Measured measured = bodyOf(headers, lines.rest());
    if (!measured.whole || (cutOff && !measured.measured))
        return strange;
    answer.state = PlaziusPartState::Read;
    answer.body = decoded(measured.body, valueOf(headers, "content-type").value_or(QByteArray()));
    return answer;
}

} // namespace companion
