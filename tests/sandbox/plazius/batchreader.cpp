// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/batchreader.h"

#include "tests/sandbox/plazius/jsontext.h"

#include <QRegularExpression>

#include <algorithm>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;
using sandbox::HttpRequest;

namespace {

constexpr qsizetype mostParts = 32;
constexpr qsizetype mostBytes = 1 << 20;
const QByteArray lineEnd = QByteArrayLiteral("\r\n");

/// A place in the body that only goes forward over what must stand there.
class Reader
{
public:
    Reader(const HttpRequest &request, Batch &batch)
        : m_bytes(request.body)
        , m_host(request.header("Host"))
        , m_batch(batch)
    {
    }

    void read()
    {
        const QByteArray delimiter = "--" + m_batch.boundary;
        if (!expect(delimiter, "the first byte is not the delimiter"))
            return;
        while (m_bytes.mid(m_at, 2) != "--") {
            if (!readPart(lineEnd + delimiter))
                return;
        }
        m_at += 2;
        if (m_bytes.mid(m_at) != lineEnd)
            complain(u"the closing delimiter is not followed by CR LF and the end"_s);
        if (m_batch.parts.isEmpty() || m_batch.parts.size() > mostParts)
            complain(u"%1 parts"_s.arg(m_batch.parts.size()));
    }

private:
    void complain(const QString &what) { m_batch.violations.append(u"batch: %1 (byte %2)"_s.arg(what).arg(m_at)); }

    bool expect(const QByteArray &text, const char *otherwise)
    {
        if (m_bytes.mid(m_at, text.size()) != text) {
            complain(QString::fromLatin1(otherwise));
            return false;
        }
        m_at += text.size();
        return true;
    }

    bool readLine(QByteArray &line)
    {
        const qsizetype end = m_bytes.indexOf(lineEnd, m_at);
        if (end < 0) {
            complain(u"a line does not end with CR LF"_s);
            return false;
        }
        line = m_bytes.mid(m_at, end - m_at);
        if (line.contains('\n') || line.contains('\r')) {
            complain(u"a line ends with something else than CR LF"_s);
            return false;
        }
        m_at = end + lineEnd.size();
        return true;
    }

    bool readPart(const QByteArray &delimiter)
    {
        if (!expect(lineEnd, "a delimiter is not followed by CR LF")
            || !expect("Content-Type: application/http; msgtype=request\r\n\r\n", "part header"))
            return false;
        BatchPart part;
        bool typed = false;
        if (!readRequestLine(part) || !readInnerHeaders(typed))
            return false;
        const qsizetype end = m_bytes.indexOf(delimiter, m_at);
        if (end < 0) {
            complain(u"no delimiter after a part"_s);
            return false;
        }
        part.body = m_bytes.mid(m_at, end - m_at);
        m_at = end + delimiter.size();
        checkBody(part.body, typed);
        m_batch.parts.append(part);
        return true;
    }

    bool readRequestLine(BatchPart &part)
    {
        static const QRegularExpression form(u"^(GET|PUT|POST) (/[\\x21-\\x7e]*) HTTP/1\\.1$"_s);
        QByteArray line;
        if (!readLine(line))
            return false;
        const auto match = form.match(QString::fromLatin1(line));
        if (!match.hasMatch()) {
            complain(u"request line"_s);
            return false;
        }
        part.method = match.captured(1).toLatin1();
        part.target = match.captured(2).toLatin1();
        return true;
    }

    bool readInnerHeaders(bool &typed)
    {
        bool hosted = false;
        QByteArray line;
        while (readLine(line)) {
            if (line.isEmpty()) {
                if (!hosted)
                    complain(u"inner Host is missing"_s);
                return true;
            }
            if (line == "Host: " + m_host && !hosted)
                hosted = true;
            else if (line == "Content-Type: application/json; charset=utf-8" && !typed)
                typed = true;
            else
                complain(u"inner header: "_s + QString::fromUtf8(line));
        }
        return false;
    }

    void checkBody(const QByteArray &body, bool typed)
    {
        if (body.isEmpty() == typed)
            complain(typed ? u"Content-Type without a body"_s : u"body without Content-Type"_s);
        if (body.contains('\r') || body.contains('\n'))
            complain(u"a body of more than one line"_s);
        if (!body.isEmpty() && QString::fromUtf8(body).toUtf8() != body)
            complain(u"a body that is not UTF-8"_s);
    }

    const QByteArray m_bytes;
    const QByteArray m_host;
    Batch &m_batch;
    qsizetype m_at = 0;
};

void checkValue(const HttpRequest &request, const QByteArray &name, const QString &pattern, QStringList &violations)
{
    const auto isNamed = [&name](const auto &entry) { return entry.first.compare(name, Qt::CaseInsensitive) == 0; };
    const auto number = std::count_if(request.headers.cbegin(), request.headers.cend(), isNamed);
    if (number != 1) {
        violations.append(u"header %1: %2 times"_s.arg(QString::fromLatin1(name)).arg(number));
        return;
    }
    const QRegularExpression form(QRegularExpression::anchoredPattern(pattern));
    if (!form.match(QString::fromLatin1(request.header(name))).hasMatch())
        violations.append(u"header %1: %2"_s.arg(QString::fromLatin1(name), QString::fromLatin1(request.header(name))));
}

void checkRange(const HttpRequest &request, QStringList &violations)
{
    for (const auto &[name, value] : request.headers) {
        const bool plain = std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= 32 && c <= 126; });
        if (!plain || value.isEmpty() || value.size() > 255)
            violations.append(u"header %1: foreign characters or length"_s.arg(QString::fromLatin1(name)));
    }
}

} // namespace

Batch readBatch(const HttpRequest &request)
{
    static const QRegularExpression type(u"^multipart/mixed; boundary=\"(batch-[1-9][0-9]{0,18})\"$"_s);
    Batch batch;
    const auto match = type.match(QString::fromLatin1(request.header("Content-Type")));
    if (!match.hasMatch()) {
        batch.violations.append(u"header Content-Type: "_s + QString::fromLatin1(request.header("Content-Type")));
        return batch;
    }
    batch.boundary = match.captured(1).toLatin1();
    if (request.body.size() > mostBytes)
        batch.violations.append(u"batch: larger than 1 MiB"_s);
    Reader(request, batch).read();
    return batch;
}

QStringList headerViolations(const HttpRequest &request)
{
    static const QString text = u"[\\x20-\\x7e]{1,255}"_s;
    QStringList violations;
    checkValue(request, "Accept", u"application/json"_s, violations);
    for (const char *name :
         {"Accept-Language", "Vendor", "Product", "Product-Version", "Terminal-Id", "Session", "Host"})
        checkValue(request, name, text, violations);
    checkValue(request, "Tape-Width", u"[2-7][0-9]|80"_s, violations);
    checkValue(request, "Content-Length", QString::number(request.body.size()), violations);
    for (const char *name : {"Transfer-Encoding", "Content-Encoding"}) {
        if (request.hasHeader(name))
            violations.append(u"header %1 is there"_s.arg(QLatin1String(name)));
    }
    checkRange(request, violations);
    return violations;
}

} // namespace companion::plaziusbox
