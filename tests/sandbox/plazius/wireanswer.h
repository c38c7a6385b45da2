// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/http.h"

#include <QByteArray>
#include <QPointer>

class QTcpSocket;

namespace companion::plaziusbox {

/// An answer and the way it meets the wire. The faults of the link live in the second half of the members.
struct WireAnswer
{
    enum class Framing {
        Length,
        None, ///< Without Content-Length, ended by closing.
        Chunked,
    };

    int status = 200;
    sandbox::HeaderList headers;
    QByteArray contentType;
    QByteArray body;

    Framing framing = Framing::Length;
    qint64 cutAt = -1; ///< So many bytes of the body are sent, then the connection is closed; -1: all.
    bool neverAnswered = false; ///< Closed without a byte.
    bool hasDate = true;
    qint64 dateSkewSec = 0;
    qint64 padBytes = 0; ///< So many blanks follow the body; made while writing.
    int delayMs = 0;
    int pieceBytes = 0; ///< > 0: the body dribbles, a piece every pieceMs.
    int pieceMs = 0;

    void setHeader(const QByteArray &name, const QByteArray &value);
    void gzip();
};

/// Writes at once; the delay of the answer is the caller's matter.
void writeAnswer(const QPointer<QTcpSocket> &socket, const sandbox::HttpRequest &request, const WireAnswer &answer);

} // namespace companion::plaziusbox
