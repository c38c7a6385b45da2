// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace companion::test {

/// Value of a header inside the raw bytes of a message; empty when it is not there.
QByteArray headerValue(const QByteArray &message, const QByteArray &name);

/// Finds the ends of HTTP messages in a stream. Knows Content-Length and no chunked bodies: our clients send none.
class MessageSplitter
{
public:
    enum class Kind { Request, Response };

    explicit MessageSplitter(Kind kind);

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next complete message, raw. A response without a length never completes: its end is the close.
    std::optional<QByteArray> take();
    /// For a response: the request was HEAD, there is no body whatever the headers say.
    void setNoBody(bool noBody) { m_noBody = noBody; }
    /// What has arrived of a message that is not complete.
    QByteArray takeRest();

private:
    Kind m_kind;
    QByteArray m_buffer;
    bool m_noBody = false;
};

} // namespace companion::test
