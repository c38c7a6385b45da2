// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reset.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace companion::test {

void resetConnection(QTcpSocket &socket)
{
    const linger off{1, 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &off, sizeof off);
    socket.abort();
}

} // namespace companion::test
