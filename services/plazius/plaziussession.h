// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/transport.h"
#include "services/platform/clock.h"
#include "services/plazius/plaziusanswer.h"
#include "services/plazius/plaziusendpoint.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace companion {

using PlaziusKey = Sensitive<QByteArray>;

/// A session, or why there is none. `failure` is None, NotSent, ServerTrouble, NotPlazius or Credentials.
struct PlaziusSessionAnswer
{
    PlaziusFailure failure = PlaziusFailure::None;
    QString reason;
    PlaziusKey key;
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<QDateTime> serverDate;
};

/// The session with the server (contract of Plazius, 2.4). Its key lives in memory only and belongs to one account:
/// address, login and password. Whoever needs a key at the same time shares one request for it. GUI thread.
class PlaziusSession final : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const PlaziusSessionAnswer&)>;

    PlaziusSession(Transport& transport, const Clock& clock, QObject* parent = nullptr);

    /// The key of this account, when it is young enough to be used; else empty.
    PlaziusKey key(const PlaziusEndpoint& endpoint);
    /// Asks for a key, or joins who asks already. `then` is called once, not from inside request(), and not at all when
    /// `context` is gone by then. The request is given up after min(T, 5) s.
    void request(QObject* context, const PlaziusEndpoint& endpoint, Answered then);

    /// A batch with this key succeeded: its time begins anew.
    void used(const PlaziusKey& key);
    /// The server took a batch with this key for one without.
    void refused(const PlaziusKey& key);

private:
    struct Waiter
    {
        QPointer<QObject> context;
        Answered then;
    };
    struct Pending
    {
        PlaziusEndpoint endpoint;
        QList<Waiter> waiters;
    };

    void ask(const std::shared_ptr<Pending>& pending);
    void answered(const std::shared_ptr<Pending>& pending, const PlaziusSessionAnswer& answer);

    Transport& m_transport;
    const Clock& m_clock;
    std::shared_ptr<Pending> m_pending; ///< the one that may be joined
    PlaziusEndpoint m_account;          ///< of the key
    PlaziusKey m_key;
    std::chrono::milliseconds m_usedAt{0}; ///< monotonic
};

/// Reads the answer to a session request.
PlaziusSessionAnswer readSession(const Exchange& exchange);

} // namespace companion
