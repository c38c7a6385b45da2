// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusbatch.h"

#include "services/plazius/plaziuspartreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype mostAnswers = 64;

/// The parameter `boundary` of multipart/mixed; empty = it is none.
QByteArray boundaryOf(const QByteArray& contentType)
{
    qsizetype end = contentType.indexOf(';');
    const QByteArray mediaType = contentType.left(end).trimmed().toLower();
    if (mediaType != "multipart/mixed")
        return {};
    while (end >= 0) {
        const qsizetype begin = end + 1;
        // A semicolon inside quotes belongs to the value.
        bool quoted = false;
        end = begin;
        while (end < contentType.size() && (quoted || contentType[end] != ';'))
            quoted = quoted != (contentType[end++] == '"');
        const QByteArray parameter = contentType.mid(begin, end - begin);
        if (end >= contentType.size())
            end = -1;
        const qsizetype equals = parameter.indexOf('=');
        if (equals < 0 || parameter.left(equals).trimmed().toLower() != "boundary")
            continue;
        QByteArray value = parameter.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

enum class Line
{
    Content,
    Delimiter,
    Closing
};

/// `line` without its end.
Line kindOf(QByteArrayView line, const QByteArray& dashedBoundary)
{
    if (!line.startsWith(dashedBoundary))
        return Line::Content;
    QByteArrayView rest = line.sliced(dashedBoundary.size());
    const bool closing = rest.startsWith("--");
    if (closing)
        rest = rest.sliced(2);
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    if (!std::all_of(rest.begin(), rest.end(), blank))
        return Line::Content;
    return closing ? Line::Closing : Line::Delimiter;
}

/// The content between delimiters, without the line end that belongs to the delimiter.
struct Split
{
    QList<QByteArray> parts;
    bool closed = false; ///< the last part was followed by a delimiter
};

QByteArray withoutLineEnd(const QByteArray& body, qsizetype begin, qsizetype end)
{
    if (end > begin && body[end - 1] == '\n')
        --end;
    if (end > begin && body[end - 1] == '\r')
        --end;
    return body.mid(begin, end - begin);
}

Split split(const QByteArray& body, const QByteArray& boundary)
{
    const QByteArray dashed = "--" + boundary;
    Split result;
    qsizetype begin = -1; // of the open part
    qsizetype at = 0;
    while (at < body.size()) {
        const qsizetype lineFeed = body.indexOf('\n', at);
        const qsizetype lineEnd = lineFeed < 0 ? body.size() : lineFeed;
        const Line kind = kindOf(QByteArrayView(body).sliced(at, lineEnd - at), dashed);
        if (kind != Line::Content && begin >= 0)
            result.parts.append(withoutLineEnd(body, begin, at));
        if (kind == Line::Closing) {
            result.closed = true;
            return result;
        }
        at = lineFeed < 0 ? body.size() : lineFeed + 1;
        if (kind == Line::Delimiter)
            begin = at;
    }
    if (begin >= 0 && begin < body.size())
        result.parts.append(body.mid(begin));
    else
        result.closed = true;
    return result;
}

Result<QByteArray> encodePart(const PlaziusPart& part, const QByteArray& authority, const QByteArray& pathPrefix)
{
    const auto breaksLine = [](const QByteArray& bytes) { return bytes.contains('\r') || bytes.contains('\n'); };
    if (breaksLine(part.body) || breaksLine(part.target))
        return failure(ErrorCode::InvalidArgument, u"a line break in a part"_s);
    QByteArray bytes = "Content-Type: application/http; msgtype=request\r\n\r\n";
    bytes += part.method + ' ' + pathPrefix + "/api/front/v2/" + part.target + " HTTP/1.1\r\n";
    bytes += "Host: " + authority + "\r\n";
    if (!part.body.isEmpty())
        bytes += "Content-Type: application/json; charset=utf-8\r\n";
    bytes += "\r\n" + part.body + "\r\n";
    return bytes;
}

} // namespace

bool PlaziusPartAnswer::hasValue() const
{
    return succeeded() && status != 204 && !body.isEmpty() && body != u"null";
}

QByteArray PlaziusBatch::boundary(int number)
{
    return "batch-" + QByteArray::number(number);
}

QByteArray PlaziusBatch::contentType(int number)
{
    return "multipart/mixed; boundary=\"" + boundary(number) + '"';
}

Result<QByteArray> PlaziusBatch::encode(const QList<PlaziusPart>& parts, int number, const QByteArray& authority,
                                        const QByteArray& pathPrefix)
{
    if (parts.isEmpty() || parts.size() > mostParts)
        return failure(ErrorCode::InvalidArgument, u"%1 parts"_s.arg(parts.size()));
    const QByteArray delimiter = "--" + boundary(number);
    QByteArray bytes;
    for (const PlaziusPart& part : parts) {
        const Result<QByteArray> encoded = encodePart(part, authority, pathPrefix);
        if (!encoded)
            return encoded;
        bytes += delimiter + "\r\n" + *encoded;
    }
    bytes += delimiter + "--\r\n";
    if (bytes.size() > longestRequest)
        return failure(ErrorCode::InvalidArgument, u"%1 bytes"_s.arg(bytes.size()));
    return bytes;
}

std::optional<PlaziusBatchAnswer> PlaziusBatch::decode(const QByteArray& contentType, const QByteArray& body,
                                                       const QList<PlaziusPart>& expected)
{
    const QByteArray boundary = boundaryOf(contentType);
    if (boundary.isEmpty() || body.size() > longestAnswer)
        return std::nullopt;
    const Split found = split(body, boundary);
    if (found.parts.size() > mostAnswers)
        return std::nullopt;
    PlaziusBatchAnswer answer;
    for (const PlaziusPart& part : expected) {
        PlaziusPartAnswer read;
        const qsizetype index = answer.parts.size();
        if (index < found.parts.size()) {
            const bool cutOff = !found.closed && index + 1 == found.parts.size();
            const auto told = PlaziusPartReader::read(found.parts[index], cutOff);
            if (!told)
                return std::nullopt;
            read = *told;
        }
        read.call = part.call;
        read.markup = part.call == PlaziusCall::Footer && !part.target.startsWith("order/chequeFooterFormatted");
        answer.parts.append(read);
    }
    for (qsizetype index = expected.size(); index < found.parts.size(); ++index) {
        if (!PlaziusPartReader::read(found.parts[index], false))
            return std::nullopt;
    }
    answer.surplus = static_cast<int>(std::max<qsizetype>(found.parts.size() - expected.size(), 0));
    return answer;
}

} // namespace companion
