// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "app/composition.h"
#include "models/settings/findingwords.h"
#include "services/brevix/brevixwords.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/platform/onresult.h"
#include "services/session/endpoints.h"
#include "services/session/settingsservice.h"
#include "services/store/outboxstore.h"

#include <QJsonArray>
#include <QStringList>

#include <memory>

using namespace Qt::StringLiterals;

namespace companion {

QJsonObject CommandResult::toJson() const
{
    QJsonObject json = data;
    json.insert(u"exitCode"_s, exitCode);
    json.insert(u"text"_s, text);
    return json;
}

CommandResult CommandResult::fromJson(const QJsonObject& json)
{
    CommandResult result;
    result.exitCode = json.value(u"exitCode"_s).toInt(exitcode::alreadyRunning);
    result.text = json.value(u"text"_s).toString();
    result.data = json;
    return result;
}

Headless::Headless(Composition& program, QObject* parent)
    : QObject(parent)
    , m_program(program)
{
}

void Headless::run(Command command, Done done)
{
    switch (command) {
    case Command::CheckConnection:
        checkConnection(std::move(done));
        return;
    case Command::CheckSettings:
        checkSettings(std::move(done));
        return;
    case Command::Drain:
        drain(std::move(done));
        return;
    case Command::Window:
        break;
    }
    done({exitcode::usage, u"no such command"_s, {}});
}

void Headless::checkConnection(Done done)
{
    m_program.monitor().checkNow(this, [done = std::move(done)](const ProbeResult& probed) {
        CommandResult result;
        result.exitCode = probed.good() ? exitcode::success : exitcode::findings;
        result.text = probed.good() ? BrevixWords::linkIsGood()
                                    : BrevixWords::sentence(probed.judgement.outcome, probed.reason);
        result.data = {{u"outcome"_s, outcomeName(probed.judgement.outcome)},
                       {u"shopId"_s, probed.shopId},
                       {u"features"_s, QJsonArray::fromStringList(probed.features)},
                       {u"clockSkewSec"_s, static_cast<qint64>(probed.clockSkew.count())}};
        done(result);
    });
}

void Headless::checkSettings(Done done)
{
    CommandResult result;
    QStringList lines;
    QJsonArray items;
    const QList<Finding> findings = m_program.settings().findings();
    for (const Finding& finding : findings) {
        const bool error = finding.severity == FindingSeverity::Error;
        if (error)
            result.exitCode = exitcode::findings;
        const QString line = findingLine(finding);
        lines.append((error ? u"error: "_s : u"warning: "_s) + line);
        items.append(QJsonObject{{u"severity"_s, error ? u"error"_s : u"warning"_s}, {u"text"_s, line}});
    }
    if (lines.isEmpty())
        //: RU: Настройки корректны.
        lines.append(tr("The settings are correct."));
    result.text = lines.join(u'\n');
    result.data = {{u"findings"_s, items}};
    done(result);
}

void Headless::drain(Done done)
{
    m_program.monitor().checkAndDrain(this, [this, done = std::move(done)](const ProbeResult& probed) {
        if (!probed.good()) {
            done({exitcode::findings, BrevixWords::sentence(probed.judgement.outcome, probed.reason),
                  {{u"outcome"_s, outcomeName(probed.judgement.outcome)}}});
            return;
        }
        m_program.sender().sendNow();
        finishDrain(done);
    });
}

void Headless::finishDrain(const Done& done)
{
    auto* watch = new QObject(this);
    const auto told = std::make_shared<bool>(false);
    const auto look = [this, watch, told, done] {
        onResult(watch, m_program.outbox().counts(endpointIds(m_program.settings().current())),
                 [this, watch, told, done](const Result<OutboxCounts>& counts) {
                     const int waiting = counts ? counts->waiting - counts->otherEndpoint : -1;
                     const bool stopped = m_program.sender().view().stop != SenderStop::None;
                     if (*told || (waiting > 0 && !stopped))
                         return;
                     *told = true;
                     watch->deleteLater();
                     CommandResult result;
                     result.exitCode = waiting == 0 ? exitcode::success : exitcode::findings;
                     //: RU: Не отправлено: %1
                     result.text = tr("Not sent: %1").arg(waiting);
                     result.data = {{u"waiting"_s, waiting}};
                     done(result);
                 });
    };
    connect(&m_program.sender(), &OutboxSender::stateChanged, watch, look);
    connect(&m_program.outbox(), &OutboxStore::changed, watch, look);
    look();
}

} // namespace companion
