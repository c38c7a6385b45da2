// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxthread.h"

#include <QMetaObject>

namespace companion {

SandboxThread::SandboxThread(const Sandbox::Options &options)
    : m_sandbox(new Sandbox(options))
{
    m_sandbox->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_sandbox, &QObject::deleteLater);
    m_thread.start();
    call([this](Sandbox &sandbox) {
        if (sandbox.listen())
            m_port = sandbox.port();
    });
}

SandboxThread::~SandboxThread()
{
    m_thread.quit();
    m_thread.wait();
}

void SandboxThread::call(const std::function<void(Sandbox &)> &work) const
{
    QMetaObject::invokeMethod(
        m_sandbox, [this, &work] { work(*m_sandbox); }, Qt::BlockingQueuedConnection);
}

QJsonObject SandboxThread::state(bool withLedger) const
{
    QJsonObject result;
    call([&](Sandbox &sandbox) { result = sandbox.state(withLedger); });
    return result;
}

QJsonArray SandboxThread::ledger(qint64 after) const
{
    QJsonArray result;
    call([&](Sandbox &sandbox) { result = sandbox.ledger(after); });
    return result;
}

QString SandboxThread::setFault(const QJsonObject &order) const
{
    QString result;
    call([&](Sandbox &sandbox) { result = sandbox.setFault(order); });
    return result;
}

void SandboxThread::clearFaults() const
{
    call([](Sandbox &sandbox) { sandbox.clearFaults(); });
}

} // namespace companion
