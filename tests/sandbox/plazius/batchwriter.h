// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/wireanswer.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace companion::plaziusbox {

/// One part of an answer, before it is written.
struct AnswerPart
{
    int status = 204;
    QByteArray reason; ///< Empty: the usual phrase.
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8");
    QByteArray partType = QByteArrayLiteral("application/http; msgtype=response");
    int lengthTooLarge = 0; ///< > 0: an inner Content-Length larger by so much.
    QByteArray statusLine; ///< Instead of the right one.
};

/// The multipart body of section 3.2, or one of its odd but legal relatives of section 3.3.
class BatchWriter
{
public:
    BatchWriter(const QByteArray &boundary, const QStringList &shapes);

    static QStringList knownShapes();

    /// Sets media type, body, framing. `starts` gets the place of every part in the body, and its end.
    void write(const QList<AnswerPart> &parts, WireAnswer &answer, QList<qsizetype> &starts) const;

private:
    bool has(const char *shape) const { return m_shapes.contains(QLatin1String(shape)); }
    QByteArray partBytes(const AnswerPart &part, bool odd) const;
    QByteArray mediaType() const;

    QByteArray m_boundary;
    QStringList m_shapes;
};

} // namespace companion::plaziusbox
