// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/transport.h"
#include "services/plazius/plaziusapi.h"
#include "services/plazius/plaziusparts.h"
#include "tests/sandbox/plazius/plaziussandbox.h"
#include "tests/services/plazius/plaziusexamples.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace companion::test {

/// A till and a Plazius server in one event loop.
struct PlaziusBench
{
    PlaziusSandbox sandbox;
    Transport transport;
    ManualClock clock;
    PlaziusEndpoint endpoint;
    PlaziusCaller caller{transport, clock, [this] { return endpoint; }};
    PlaziusApi api{caller};
    QObject context;
    QList<PlaziusAnswer> answers;

    PlaziusBench()
    {
        if (!sandbox.listen())
            qFatal("no sandbox");
        endpoint.serverUrl = sandbox.url().toString();
        endpoint.userId = QStringLiteral("shop-12");
        endpoint.userSecret = Sensitive<QString>(QStringLiteral("demo-secret"));
        endpoint.terminalId = QStringLiteral("till-07");
        endpoint.timeout = std::chrono::seconds(5);
    }

    PlaziusHandle send(const Result<QList<PlaziusPart>>& parts, const PlaziusSendOptions& options = {})
    {
        return caller.send(&context, parts, options, [this](const PlaziusAnswer& answer) { answers.append(answer); });
    }
    /// Sends and waits for the answer.
    PlaziusAnswer ask(const Result<QList<PlaziusPart>>& parts, const PlaziusSendOptions& options = {})
    {
        const qsizetype before = answers.size();
        send(parts, options);
        if (!QTest::qWaitFor([&] { return answers.size() > before; }, 15000))
            qFatal("no answer");
        return answers.last();
    }
    void fault(const QByteArray& json)
    {
        const QString wrong = sandbox.setFault(QJsonDocument::fromJson(json).object());
        if (!wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
    }
    /// Requests of one kind: session, batch, link.
    QList<QJsonObject> seen(const QString& kind) const
    {
        QList<QJsonObject> entries;
        for (const QJsonValue& entry : sandbox.ledger()) {
            if (entry.toObject().value(QStringLiteral("kind")).toString() == kind)
                entries.append(entry.toObject());
        }
        return entries;
    }
    QJsonObject order() const { return sandbox.order(exampleOrderId().toString(QUuid::WithoutBraces)); }
};

inline Result<QList<PlaziusPart>> exampleClose()
{
    return PlaziusParts::close(exampleOrder(), exampleMoment(), exampleOrder().sumAfterDiscount, false,
                               PlaziusFooter{});
}

} // namespace companion::test
