// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandbox.h"

#include <QThread>

#include <functional>

namespace companion {

/// A Sandbox on a thread of its own, for tests whose own thread blocks. All functions may be called from one other
/// thread; they wait for the sandbox.
class SandboxThread
{
public:
    explicit SandboxThread(const Sandbox::Options &options = {});
    ~SandboxThread();
    Q_DISABLE_COPY_MOVE(SandboxThread)

    quint16 port() const { return m_port; }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    /// Runs a piece of work on the thread of the sandbox and waits for it.
    void call(const std::function<void(Sandbox &)> &work) const;

    QJsonObject state(bool withLedger = true) const;
    QJsonArray ledger(qint64 after = 0) const;
    QString setFault(const QJsonObject &order) const;
    void clearFaults() const;

private:
    QThread m_thread;
    Sandbox *m_sandbox = nullptr; ///< Lives on, and is deleted on, m_thread.
    quint16 m_port = 0;
};

} // namespace companion
