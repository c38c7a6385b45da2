// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/httpfront.h"

#include <QHttpServerRequest>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace companion::sandbox {

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "OTHER";
    }
}

/// Blanks behind a JSON body, made as the client takes them: 300 MB must not lie in the memory of the sandbox.
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

} // namespace

HttpFront::HttpFront(Receiver receiver, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_receiver(std::move(receiver))
{
}

bool HttpFront::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    HttpRequest copy;
    copy.method = methodName(request.method());
    copy.path = request.url().path(QUrl::FullyEncoded).toLatin1();
    copy.query = request.url().query(QUrl::FullyEncoded).toLatin1();
    copy.headers = request.headers();
    copy.body = request.body();
    copy.fromLoopback = request.remoteAddress().isLoopback();
    m_receiver(std::move(copy), socket);
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->abort();
}

void HttpFront::write(const QPointer<QTcpSocket> &socket, const HttpRequest &request, const HttpAnswer &answer)
{
    if (!socket || socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (answer.delivery == Delivery::NeverAnswered) {
        socket->disconnectFromHost();
        return;
    }
    QByteArray bytes = wireHead(answer, request.method);
    if (bodyAllowed(request.method, answer.status)) {
        const QByteArray half = answer.body.left(answer.body.size() / 2);
        switch (answer.delivery) {
        case Delivery::CutChunk:
            bytes += QByteArray::number(answer.body.size(), 16) + "\r\n" + half;
            break;
        case Delivery::CutLength:
        case Delivery::CutNoLength:
            bytes += half;
            break;
        case Delivery::Whole:
        case Delivery::NeverAnswered:
            bytes += answer.body;
            break;
        }
    }
    socket->write(bytes);
    if (answer.padBytes > 0 && bodyAllowed(request.method, answer.status))
        writePadding(socket, answer.padBytes);
    const bool clientCloses = request.header("Connection").toLower().contains("close");
    if (answer.delivery != Delivery::Whole || clientCloses)
        socket->disconnectFromHost();
}

} // namespace companion::sandbox
