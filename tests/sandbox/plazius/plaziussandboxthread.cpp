// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziussandboxthread.h"

#include <QMetaObject>

namespace companion {

PlaziusSandboxThread::PlaziusSandboxThread(const PlaziusSandbox::Options &options)
    : m_sandbox(new PlaziusSandbox(options))
{
    m_sandbox->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_sandbox, &QObject::deleteLater);
    m_thread.start();
    call([this](PlaziusSandbox &sandbox) {
        if (sandbox.listen()) {
            m_port = sandbox.port();
            m_url = sandbox.url();
        }
    });
}

PlaziusSandboxThread::~PlaziusSandboxThread()
{
    m_thread.quit();
    m_thread.wait();
}

void PlaziusSandboxThread::call(const std::function<void(PlaziusSandbox &)> &work) const
{
    QMetaObject::invokeMethod(
        m_sandbox, [this, &work] { work(*m_sandbox); }, Qt::BlockingQueuedConnection);
}

QJsonObject PlaziusSandboxThread::state(bool withLedger) const
{
    QJsonObject result;
    call([&](PlaziusSandbox &sandbox) { result = sandbox.state(withLedger); });
    return result;
}

QJsonArray PlaziusSandboxThread::ledger(qint64 after) const
{
    QJsonArray result;
    call([&](PlaziusSandbox &sandbox) { result = sandbox.ledger(after); });
    return result;
}

QJsonObject PlaziusSandboxThread::order(const QString &id) const
{
    QJsonObject result;
    call([&](PlaziusSandbox &sandbox) { result = sandbox.order(id); });
    return result;
}

QStringList PlaziusSandboxThread::violations() const
{
    QStringList result;
    call([&](PlaziusSandbox &sandbox) { result = sandbox.violations(); });
    return result;
}

qint64 PlaziusSandboxThread::balance(const QString &guest) const
{
    qint64 result = 0;
    call([&](PlaziusSandbox &sandbox) { result = sandbox.balance(guest); });
    return result;
}

QString PlaziusSandboxThread::setFault(const QJsonObject &order) const
{
    QString result;
    call([&](PlaziusSandbox &sandbox) { result = sandbox.setFault(order); });
    return result;
}

void PlaziusSandboxThread::clearFaults() const
{
    call([](PlaziusSandbox &sandbox) { sandbox.clearFaults(); });
}

} // namespace companion
