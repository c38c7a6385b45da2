// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plazius/plaziusanswer.h"
#include "services/plazius/plaziusendpoint.h"
#include "services/plazius/plaziussession.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>

namespace companion {

class PlaziusErrand;

/// How one phase is sent.
struct PlaziusSendOptions
{
    QString operation; ///< for the log: "plazius close"
    /// Of the whole operation, session included; none = «timeout» of the settings.
    std::optional<std::chrono::milliseconds> deadline;
    AttemptNote note; ///< the rest of the line of the log; its own operation is not looked at
};

/// A phase that runs. Copies speak of the same; after its end they do nothing.
class PlaziusHandle
{
public:
    PlaziusHandle() = default;
    explicit PlaziusHandle(PlaziusErrand* errand);

    bool isRunning() const;
    /// A person gave up waiting. The answer follows, from the event loop, as PlaziusFailure::Cancelled; its `sent`
    /// tells whether the server may have the batch.
    void cancel();

private:
    QPointer<PlaziusErrand> m_errand;
};

/// Sends batches: a session first when there is none, headers, one renewal of a refused session with the same bytes,
/// the answer judged and its parts read (contract of Plazius, 2, 3, 9.1). Repeats nothing else. The endpoint is asked
/// for at every phase, so that a change of the settings holds at once. GUI thread.
class PlaziusCaller final : public QObject
{
    Q_OBJECT

public:
    using Endpoint = std::function<PlaziusEndpoint()>;
    using Answered = std::function<void(const PlaziusAnswer&)>;

    PlaziusCaller(Transport& transport, const Clock& clock, Endpoint endpoint, QObject* parent = nullptr);
    ~PlaziusCaller() override;

    PlaziusEndpoint endpoint() const { return m_endpoint(); }

    /// `done` is called once, not from inside send(), and not at all when `context` is gone by then: the phase ends
    /// with it.
    PlaziusHandle send(QObject* context, const QList<PlaziusPart>& parts, const PlaziusSendOptions& options,
                       Answered done);
    /// The same for parts that could not be made: nothing is sent, the answer says so.
    PlaziusHandle send(QObject* context, const Result<QList<PlaziusPart>>& parts, const PlaziusSendOptions& options,
                       Answered done);

private:
    Transport& m_transport;
    PlaziusSession m_session;
    Endpoint m_endpoint;
};

} // namespace companion
