// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/jsonwriter.h"

namespace companion {

namespace {

void appendEscaped(QByteArray& out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        break;
    }
    if (static_cast<unsigned char>(c) < 0x20)
        out += "\\u" + QByteArray::number(static_cast<int>(c), 16).rightJustified(4, '0');
    else
        out += c;
}

} // namespace

JsonWriter& JsonWriter::key(const char* name)
{
    separate();
    m_bytes += '"';
    m_bytes += name;
    m_bytes += "\":";
    m_needsComma = false;
    return *this;
}

void JsonWriter::value(const QString& text)
{
    separate();
    m_bytes += '"';
    // A lone surrogate has no UTF-8; Qt writes U+FFFD for it.
    for (const char c : text.toUtf8())
        appendEscaped(m_bytes, c);
    m_bytes += '"';
    m_needsComma = true;
}

void JsonWriter::value(qint64 number)
{
    separate();
    m_bytes += QByteArray::number(number);
    m_needsComma = true;
}

void JsonWriter::number(const QByteArray& decimal)
{
    separate();
    m_bytes += decimal;
    m_needsComma = true;
}

void JsonWriter::value(bool flag)
{
    separate();
    m_bytes += flag ? "true" : "false";
    m_needsComma = true;
}

void JsonWriter::null()
{
    separate();
    m_bytes += "null";
    m_needsComma = true;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_bytes += bracket;
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_bytes += bracket;
    m_needsComma = true;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_bytes += ',';
}

} // namespace companion
