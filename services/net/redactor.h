// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace companion {

/// The one point of redaction for logs (client policy 8).
class Redactor
{
public:
    /// A JSON body as one line: `phone` masked, `code` → ***, names → first letter and a dot, free text like text().
    /// What is no JSON is told by its size alone.
    static QString body(const QByteArray& json);
    /// Free text: phones masked, control and bidirectional characters escaped, at most `limit` characters.
    static QString text(const QString& text, int limit = 200);
    /// Control characters and such that turn the direction of text become \uXXXX: a line of the log stays one line.
    static QString escaped(const QString& text);
};

} // namespace companion
