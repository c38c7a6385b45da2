// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/batchwriter.h"

namespace companion::plaziusbox {

namespace {

/// A body never holds a line break (it is compact JSON), so line ends can be changed afterwards in one part's text.
QByteArray withLineFeeds(QByteArray bytes)
{
    return bytes.replace("\r\n", "\n");
}

} // namespace

BatchWriter::BatchWriter(const QByteArray &boundary, const QStringList &shapes)
    : m_boundary(shapes.contains(QLatin1String("otherBoundary")) ? "reply." + boundary + "_x'b" : boundary)
    , m_shapes(shapes)
{
}

QStringList BatchWriter::knownShapes()
{
    QStringList names;
    for (const char *name : {"noBoundary", "mediaType", "lf", "mixedEnds", "bareBoundary", "otherBoundary",
                             "blankLines", "noPartHeaders", "innerLength", "preamble", "epilogue", "gzip", "chunked",
                             "noClosing", "statusOnly"})
        names.append(QLatin1String(name));
    return names;
}

QByteArray BatchWriter::partBytes(const AnswerPart &part, bool odd) const
{
    const QByteArray end = has("lf") || (has("mixedEnds") && odd) ? "\n" : "\r\n";
    QByteArray bytes;
    if (!has("noPartHeaders"))
        bytes += "Content-Type: " + part.partType + end + end;
    if (has("blankLines"))
        bytes += end + end;
    const QByteArray phrase = part.reason.isEmpty() ? sandbox::reasonPhrase(part.status) : part.reason;
    bytes += part.statusLine.isEmpty() ? "HTTP/1.1 " + QByteArray::number(part.status) + ' ' + phrase : part.statusLine;
    bytes += end;
    if (part.body.isEmpty() && part.lengthTooLarge == 0)
        return has("statusOnly") ? bytes : bytes + end + end;
    bytes += "Content-Type: " + part.contentType + end;
    if (has("innerLength") || part.lengthTooLarge > 0)
        bytes += "Content-Length: " + QByteArray::number(part.body.size() + part.lengthTooLarge) + end;
    bytes += end + part.body;
    if (has("blankLines"))
        bytes += end + ' ' + end;
    return bytes + end;
}

QByteArray BatchWriter::mediaType() const
{
    if (has("noBoundary"))
        return "multipart/mixed";
    if (has("mediaType"))
        return "multipart/related; boundary=\"" + m_boundary + '"';
    if (has("bareBoundary"))
        return "Multipart/Mixed;charset=utf-8 ; Boundary = " + m_boundary;
    return "multipart/mixed; boundary=\"" + m_boundary + '"';
}

void BatchWriter::write(const QList<AnswerPart> &parts, WireAnswer &answer, QList<qsizetype> &starts) const
{
    const QByteArray end = has("lf") ? "\n" : "\r\n";
    QByteArray body;
    if (has("preamble"))
        body += "This is a message of several parts." + end + "--" + m_boundary + "0 is not a delimiter" + end;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        body += "--" + m_boundary + (has("blankLines") ? " \t" : "") + end;
        starts.append(body.size());
        body += partBytes(parts.at(i), i % 2 != 0);
    }
    starts.append(body.size());
    if (!has("noClosing"))
        body += "--" + m_boundary + "--" + end;
    if (has("epilogue"))
        body += end + "HTTP/1.1 500 nothing of this counts" + end;
    answer.contentType = mediaType();
    answer.body = has("lf") ? withLineFeeds(body) : body;
    if (has("chunked"))
        answer.framing = WireAnswer::Framing::Chunked;
    if (has("gzip"))
        answer.gzip();
}

} // namespace companion::plaziusbox
