// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpmessage.h"

#include <QList>

#include <utility>

namespace companion::test {

QByteArray headerValue(const QByteArray &message, const QByteArray &name)
{
    const QByteArray head = message.left(message.indexOf("\r\n\r\n"));
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

MessageSplitter::MessageSplitter(Kind kind)
    : m_kind(kind)
{
}

std::optional<QByteArray> MessageSplitter::take()
{
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const QByteArray length = headerValue(m_buffer, "Content-Length");
    qsizetype bodySize = length.toLongLong();
    if (m_kind == Kind::Response) {
        const QByteArray status = m_buffer.mid(9, 3);
        const bool bodiless = m_noBody || status == "204" || status == "304";
        if (bodiless)
            bodySize = 0;
        else if (length.isEmpty())
            return std::nullopt;
    }
    const qsizetype size = headEnd + 4 + bodySize;
    if (m_buffer.size() < size)
        return std::nullopt;
    const QByteArray message = m_buffer.left(size);
    m_buffer.remove(0, size);
    return message;
}

QByteArray MessageSplitter::takeRest()
{
    return std::exchange(m_buffer, {});
}

} // namespace companion::test
