// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "app/composition.h"
#include "app/plaziusmodule.h"
#include "models/settings/findingwords.h"
#include "services/brevix/brevixwords.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/plazius/plaziuswords.h"
#include "services/platform/onresult.h"
#include "services/session/endpoints.h"
#include "services/session/settingsservice.h"
#include "services/store/outboxstore.h"

#include <QJsonArray>
#include <QStringList>

#include <memory>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// Another line.
QString joined(const QString& before, const QString& line)
{
    return before.isEmpty() ? line : before + u'\n' + line;
}

} // namespace

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

/// A till with Plazius alone has no link to BreviX to speak of.
bool Headless::usesBrevix() const
{
    return m_program.settings().current().brevix.active || !m_program.plazius().isConfigured();
}

void Headless::checkConnection(Done done)
{
    if (!usesBrevix()) {
        checkPlazius({}, done);
        return;
    }
    m_program.monitor().checkNow(this, [this, done = std::move(done)](const ProbeResult& probed) {
        CommandResult result;
        result.exitCode = probed.good() ? exitcode::success : exitcode::findings;
        result.text = probed.good() ? BrevixWords::linkIsGood()
                                    : BrevixWords::sentence(probed.judgement.outcome, probed.reason);
        result.data = {{u"outcome"_s, outcomeName(probed.judgement.outcome)},
                       {u"shopId"_s, probed.shopId},
                       {u"features"_s, QJsonArray::fromStringList(probed.features)},
                       {u"clockSkewSec"_s, static_cast<qint64>(probed.clockSkew.count())}};
        checkPlazius(result, done);
    });
}

/// Adds what Plazius says, when this till has it.
void Headless::checkPlazius(const CommandResult& before, const Done& done)
{
    if (!m_program.plazius().isConfigured()) {
        done(before);
        return;
    }
    m_program.plazius().monitor().checkNow(this, [before, done](const ProbeResult& probed) {
        CommandResult result = before;
        if (!probed.good())
            result.exitCode = exitcode::findings;
        const QString words = probed.good() ? PlaziusWords::linkIsGood()
                                            : PlaziusWords::sentence(probed.judgement.outcome, probed.reason);
        result.text = u"Plazius: "_s + words;
        if (!before.text.isEmpty())
            result.text.prepend(u"BreviX: "_s + before.text + u'\n');
        result.data.insert(u"plazius"_s, QJsonObject{{u"outcome"_s, outcomeName(probed.judgement.outcome)},
                                                     {u"clockSkewSec"_s, static_cast<qint64>(probed.clockSkew.count())}});
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

/// A bad link to one of them keeps nobody from the other.
void Headless::drain(Done done)
{
    if (!usesBrevix()) {
        drainPlazius({}, done);
        return;
    }
    m_program.monitor().checkAndDrain(this, [this, done = std::move(done)](const ProbeResult& probed) {
        CommandResult result;
        if (probed.good()) {
            m_program.sender().sendNow();
        } else {
            result.exitCode = exitcode::findings;
            result.text = BrevixWords::sentence(probed.judgement.outcome, probed.reason);
            result.data = {{u"outcome"_s, outcomeName(probed.judgement.outcome)}};
        }
        drainPlazius(result, done);
    });
}

void Headless::drainPlazius(const CommandResult& before, const Done& done)
{
    if (!m_program.plazius().isConfigured()) {
        finishDrain(before, done);
        return;
    }
    m_program.plazius().monitor().checkAndDrain(this, [this, before, done](const ProbeResult& probed) {
        CommandResult result = before;
        if (probed.good()) {
            m_program.plazius().sender().sendNow();
        } else {
            result.exitCode = exitcode::findings;
            result.text = joined(before.text, u"Plazius: "_s + PlaziusWords::sentence(probed.judgement.outcome, probed.reason));
            result.data.insert(u"plazius"_s, QJsonObject{{u"outcome"_s, outcomeName(probed.judgement.outcome)}});
        }
        finishDrain(result, done);
    });
}

/// What is left of the services this till uses; none when it will not become less.
std::optional<int> Headless::stillToSend(const OutboxCounts& counts) const
{
    const auto rows = [&counts](ProviderId provider) { return counts.waitingBy.value(provider); };
    const bool plazius = m_program.plazius().isConfigured();
    const bool brevixGoes = usesBrevix() && m_program.sender().view().stop == SenderStop::None;
    const bool plaziusGoes = plazius && m_program.plazius().sender().view().stop == SenderStop::None;
    const bool less = (brevixGoes && rows(ProviderId::Brevix) > 0) || (plaziusGoes && rows(ProviderId::Plazius) > 0);
    if (!less)
        return std::nullopt;
    return counts.waiting - counts.otherEndpoint - (usesBrevix() ? 0 : rows(ProviderId::Brevix))
           - (plazius ? 0 : rows(ProviderId::Plazius));
}

void Headless::finishDrain(const CommandResult& links, const Done& done)
{
    auto* watch = new QObject(this);
    const auto told = std::make_shared<bool>(false);
    const auto look = [this, watch, told, links, done] {
        onResult(watch, m_program.outbox().counts(endpointIds(m_program.settings().current())),
                 [this, watch, told, links, done](const Result<OutboxCounts>& counts) {
                     if (*told || (counts && stillToSend(*counts).value_or(0) > 0))
                         return;
                     *told = true;
                     watch->deleteLater();
                     const int waiting = counts ? counts->waiting - counts->otherEndpoint : -1;
                     CommandResult result = links;
                     if (waiting != 0)
                         result.exitCode = exitcode::findings;
                     //: RU: Не отправлено: %1
                     result.text = joined(links.text, tr("Not sent: %1").arg(waiting));
                     result.data.insert(u"waiting"_s, waiting);
                     done(result);
                 });
    };
    for (OutboxSender* sender : {&m_program.sender(), &m_program.plazius().sender()})
        connect(sender, &OutboxSender::stateChanged, watch, look);
    connect(&m_program.outbox(), &OutboxStore::changed, watch, look);
    look();
}

} // namespace companion
