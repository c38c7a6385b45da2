// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "services/brevix/brevixanswer.h"
#include "services/net/sensitive.h"
#include "services/net/transport.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace companion {

/// Where BreviX is and how this till speaks with it.
struct BrevixEndpoint
{
    QString serverUrl;
    QString pathPrefix = QStringLiteral("api/v1");
    Sensitive<QString> apiKey;
    QString cashId;
    QString language = QStringLiteral("ru");
    std::chrono::seconds timeout{30}; ///< «Время ожидания»
    bool insecureConfirmed = false;

    /// min(T, 5) s: of the checks and of tries in the background (client policy 6, 7.2).
    std::chrono::seconds shortTimeout() const { return std::min(timeout, std::chrono::seconds(5)); }
};

BrevixEndpoint brevixEndpoint(const Settings& settings, const QString& apiKey);

/// What all calls of the contract have in common: address, key and till of the request, the judgement and the reading of the
/// answer. The endpoint is asked for at every call, so that a change of the settings holds at once. GUI thread.
class BrevixCaller
{
public:
    using Endpoint = std::function<BrevixEndpoint()>;
    template <typename T>
    using Answered = std::function<void(const BrevixAnswer<T>&)>;
    /// Shorter than T for a try in the background.
    using Deadline = std::optional<std::chrono::milliseconds>;

    BrevixCaller(Transport& transport, Endpoint endpoint);

    BrevixEndpoint endpoint() const { return m_endpoint(); }
    /// `path`: below the prefix, encoded. `operation`: for the log.
    HttpRequest request(HttpMethod method, const QString& path, const QString& operation) const;

    /// The answer comes by callback, judged and read; see Transport::send for when it does not come.
    template <typename T>
    CallHandle call(QObject* context, const HttpRequest& request, Demands demands, AnswerReader<T> read,
                    ProblemCheck believable, Answered<T> done) const;

private:
    Transport& m_transport;
    Endpoint m_endpoint;
};

template <typename T>
CallHandle BrevixCaller::call(QObject* context, const HttpRequest& request, Demands demands, AnswerReader<T> read,
                              ProblemCheck believable, Answered<T> done) const
{
    // Read once, for the line of the log and for the caller alike.
    auto answer = std::make_shared<BrevixAnswer<T>>();
    HttpRequest judged = request;
    judged.judge = [answer, request, demands, read = std::move(read),
                    believable = std::move(believable)](const Exchange& exchange) {
        *answer = readAnswer<T>(request, exchange, demands, read, believable);
        const Judgement& judgement = answer->judgement;
        return AttemptVerdict{outcomeName(judgement.outcome), judgement.problemCode};
    };
    return m_transport.send(context, judged, [answer, done = std::move(done)](const Exchange&) { done(*answer); });
}

} // namespace companion
