// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plazius/plaziuscaller.h"

#include <QElapsedTimer>
#include <QTimer>

namespace companion {

/// One running phase of the PlaziusCaller: session, batch, perhaps both once more. Ends exactly once and deletes
/// itself.
class PlaziusErrand final : public QObject
{
    Q_OBJECT

public:
    PlaziusErrand(Transport& transport, PlaziusSession& session, const PlaziusEndpoint& endpoint,
                  const PlaziusSendOptions& options, QObject* parent);

    /// Either of the two, once, before anything else.
    void start(const QList<PlaziusPart>& parts);
    void startFailed(const QString& reason);

    void watch(QObject* context, PlaziusCaller::Answered done);
    void cancel();
    bool isRunning() const { return !m_ended; }

private:
    void askForSession();
    void sessionAnswered(const PlaziusSessionAnswer& answer);
    void sendBatch(const PlaziusKey& key);
    void batchAnswered(const PlaziusKey& key, const PlaziusAnswer& answer);
    HttpRequest request(const PlaziusKey& key) const;
    std::chrono::milliseconds left() const;
    void endSoon(PlaziusFailure failure, const QString& reason);
    void end(const PlaziusAnswer& answer);

    Transport& m_transport;
    PlaziusSession& m_session;
    PlaziusEndpoint m_endpoint;
    PlaziusSendOptions m_options;
    std::chrono::milliseconds m_deadline;
    QList<PlaziusPart> m_parts;
    QByteArray m_bytes;
    QByteArray m_contentType;

    QPointer<QObject> m_context;
    PlaziusCaller::Answered m_done;
    CallHandle m_call;
    QTimer m_timer; ///< the deadline, while no batch is on its way that has its own
    QElapsedTimer m_clock;
    std::optional<QDateTime> m_serverDate;
    bool m_renewed = false; ///< a session was asked for because the server refused the former
    bool m_ending = false;  ///< how it ends is decided
    bool m_ended = false;
};

} // namespace companion
