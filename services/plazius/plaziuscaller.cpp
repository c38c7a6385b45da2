// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscaller.h"

#include "services/net/networkwords.h"
#include "services/platform/logging.h"
#include "services/plazius/plaziuserrand.h"
#include "services/plazius/plaziuswords.h"

#include <utility>

namespace companion {

PlaziusHandle::PlaziusHandle(PlaziusErrand* errand)
    : m_errand(errand)
{
}

bool PlaziusHandle::isRunning() const
{
    return m_errand && m_errand->isRunning();
}

void PlaziusHandle::cancel()
{
    if (m_errand)
        m_errand->cancel();
}

PlaziusCaller::PlaziusCaller(Transport& transport, const Clock& clock, Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_session(transport, clock)
    , m_endpoint(std::move(endpoint))
{
}

PlaziusCaller::~PlaziusCaller()
{
    // They speak with the session: they go first.
    qDeleteAll(findChildren<PlaziusErrand*>(QString(), Qt::FindDirectChildrenOnly));
}

PlaziusHandle PlaziusCaller::send(QObject* context, const QList<PlaziusPart>& parts, const PlaziusSendOptions& options,
                                  Answered done)
{
    return send(context, Result<QList<PlaziusPart>>(parts), options, std::move(done));
}

PlaziusHandle PlaziusCaller::send(QObject* context, const Result<QList<PlaziusPart>>& parts,
                                  const PlaziusSendOptions& options, Answered done)
{
    const PlaziusEndpoint endpoint = m_endpoint();
    auto* errand = new PlaziusErrand(m_transport, m_session, endpoint, options, this);
    errand->watch(context, std::move(done));
    if (!parts) {
        qCWarning(lcNet).noquote() << options.operation << "cannot be written:" << parts.error().detail;
        errand->startFailed(PlaziusWords::notEncodable());
    } else if (!endpoint.isCallable()) {
        errand->startFailed(NetworkWords::addressNotAllowed());
    } else if (!endpoint.isConfigured()) {
        errand->startFailed(PlaziusWords::notConfigured());
    } else {
        errand->start(*parts);
    }
    return PlaziusHandle(errand);
}

} // namespace companion
