// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/wireanswer.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <array>
#include <memory>

namespace companion::plaziusbox {

using sandbox::HttpRequest;

namespace {

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes.append(static_cast<char>(static_cast<quint8>(value >> shift)));
    return bytes;
}

QByteArray head(const HttpRequest &request, const WireAnswer &answer)
{
    QByteArray bytes =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + sandbox::reasonPhrase(answer.status) + "\r\n";
    if (answer.hasDate)
        bytes += "Date: " + sandbox::httpDate(answer.dateSkewSec) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    if (!answer.contentType.isEmpty())
        bytes += "Content-Type: " + answer.contentType + "\r\n";
    if (!sandbox::bodyAllowed(request.method, answer.status))
        return bytes + "\r\n";
    switch (answer.framing) {
    case WireAnswer::Framing::Length:
        bytes += "Content-Length: " + QByteArray::number(answer.body.size() + answer.padBytes) + "\r\n";
        break;
    case WireAnswer::Framing::None:
        bytes += "Connection: close\r\n";
        break;
    case WireAnswer::Framing::Chunked:
        bytes += "Transfer-Encoding: chunked\r\n";
        break;
    }
    return bytes + "\r\n";
}

/// Three chunks, so that a reader of one chunk only is found out; cut ones end inside a chunk.
QByteArray chunked(const QByteArray &body, bool whole)
{
    QByteArray bytes;
    const qsizetype step = std::max<qsizetype>(1, body.size() / 3);
    for (qsizetype at = 0; at < body.size(); at += step) {
        const QByteArray piece = body.mid(at, step);
        const bool last = at + step >= body.size();
        bytes += QByteArray::number(last && !whole ? piece.size() + 100 : piece.size(), 16) + "\r\n" + piece;
        if (last && !whole)
            return bytes;
        bytes += "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

/// Blanks behind the body, made as the client takes them.
void writePadding(QTcpSocket *socket, qint64 bytes)
{
    auto left = std::make_shared<qint64>(bytes);
    const auto more = [socket, left] {
        static const QByteArray chunk(64 << 10, ' ');
        while (*left > 0 && socket->bytesToWrite() < (1 << 20)) {
            const qint64 size = std::min<qint64>(*left, chunk.size());
            socket->write(chunk.constData(), size);
            *left -= size;
        }
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

void dribble(QTcpSocket *socket, const QByteArray &bytes, const WireAnswer &answer, bool closes)
{
    auto rest = std::make_shared<QByteArray>(bytes);
    auto *timer = new QTimer(socket);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, rest, closes, size = answer.pieceBytes] {
        socket->write(rest->left(size));
        rest->remove(0, size);
        if (!rest->isEmpty())
            return;
        timer->deleteLater();
        if (closes)
            socket->disconnectFromHost();
    });
    timer->start(answer.pieceMs);
}

} // namespace

void WireAnswer::setHeader(const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&name](const auto &entry) { return entry.first.compare(name, Qt::CaseInsensitive) == 0; });
    headers.append({name, value});
}

void WireAnswer::gzip()
{
    // qCompress: four bytes of length, two of zlib, the deflated data, four of Adler. gzip frames the same data.
    static constexpr std::array<char, 10> opening = {'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, 3};
    const QByteArray zlib = qCompress(body);
    const QByteArray deflated = zlib.mid(6, zlib.size() - 10);
    body = QByteArray(opening.data(), opening.size()) + deflated + littleEndian(crc32(body))
        + littleEndian(static_cast<quint32>(body.size()));
    setHeader("Content-Encoding", "gzip");
}

void writeAnswer(const QPointer<QTcpSocket> &socket, const HttpRequest &request, const WireAnswer &answer)
{
    if (!socket || socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (answer.neverAnswered) {
        socket->disconnectFromHost();
        return;
    }
    QByteArray body;
    const bool cut = answer.cutAt >= 0 && answer.cutAt < answer.body.size();
    if (sandbox::bodyAllowed(request.method, answer.status)) {
        body = cut ? answer.body.left(answer.cutAt) : answer.body;
        if (answer.framing == WireAnswer::Framing::Chunked)
            body = chunked(body, !cut);
    }
    const bool closes = cut || answer.framing == WireAnswer::Framing::None
        || request.header("Connection").toLower().contains("close");
    socket->write(head(request, answer));
    if (answer.pieceBytes > 0) {
        dribble(socket, body, answer, closes);
        return;
    }
    socket->write(body);
    if (answer.padBytes > 0)
        writePadding(socket, answer.padBytes);
    if (closes)
        socket->disconnectFromHost();
}

} // namespace companion::plaziusbox
