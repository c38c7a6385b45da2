// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTcpSocket;

namespace companion::test {

/// Ends a connection with RST: closing with a linger time of zero is what makes the kernel send it instead of FIN.
void resetConnection(QTcpSocket &socket);

} // namespace companion::test
