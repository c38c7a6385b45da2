// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/oneshotbody.h"

#include <cstring>

namespace companion {

OneShotBody::OneShotBody(const QByteArray& body, QObject* parent)
    : QIODevice(parent)
    , m_body(body)
{
    // Unbuffered: QIODevice must not read ahead, or the count would tell of bytes that never left.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::atEnd() const
{
    return m_position >= m_body.size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char* data, qint64 maxSize)
{
    const qint64 count = qMin(maxSize, m_body.size() - m_position);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_position, static_cast<size_t>(count));
    m_position += count;
    return count;
}

qint64 OneShotBody::writeData(const char*, qint64)
{
    return -1;
}

} // namespace companion
