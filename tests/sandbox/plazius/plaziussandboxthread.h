// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/plaziussandbox.h"

#include <QThread>

#include <functional>

namespace companion {

/// A PlaziusSandbox on a thread of its own, for tests whose own thread blocks. All functions may be called from one
/// other thread; they wait for the sandbox.
class PlaziusSandboxThread
{
public:
    explicit PlaziusSandboxThread(const PlaziusSandbox::Options &options = {});
    ~PlaziusSandboxThread();
    Q_DISABLE_COPY_MOVE(PlaziusSandboxThread)

    quint16 port() const { return m_port; }
    QUrl url() const { return m_url; }
    /// Runs a piece of work on the thread of the sandbox and waits for it.
    void call(const std::function<void(PlaziusSandbox &)> &work) const;

    QJsonObject state(bool withLedger = true) const;
    QJsonArray ledger(qint64 after = 0) const;
    QJsonObject order(const QString &id) const;
    QStringList violations() const;
    qint64 balance(const QString &guest) const;
    QString setFault(const QJsonObject &order) const;
    void clearFaults() const;

private:
    QThread m_thread;
    PlaziusSandbox *m_sandbox = nullptr; ///< Lives on, and is deleted on, m_thread.
    quint16 m_port = 0;
    QUrl m_url;
};

} // namespace companion
