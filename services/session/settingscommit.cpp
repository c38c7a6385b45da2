// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/settingscommit.h"

#include "models/settings/schema.h"
#include "services/platform/killpoint.h"
#include "services/platform/onresult.h"
#include "services/platform/secrets.h"
#include "services/store/settingsstore.h"

#include <utility>

namespace companion {

SettingsCommit::SettingsCommit(SettingsStore& store, Secrets& secrets, SettingsCommitPlan plan, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_secrets(secrets)
    , m_plan(std::move(plan))
{
}

void SettingsCommit::start(Ended done)
{
    m_done = std::move(done);
    writeSecrets(0);
}

void SettingsCommit::writeSecrets(qsizetype place)
{
    m_secretsWritten = place;
    if (place == m_plan.secrets.size()) {
        writeFile();
        return;
    }
    const SecretChange& secret = m_plan.secrets.at(place);
    onResult(this, m_secrets.write(secret.name, secret.after), [this, place](const Result<Done>& written) {
        if (written)
            writeSecrets(place + 1);
        else
            takeBack(written.error());
    });
}

void SettingsCommit::writeFile()
{
    COMPANION_KILL_POINT("session.commit.secrets");
    if (m_plan.file) {
        const auto change = m_plan.file->edit(m_plan.edit);
        if (!change) {
            takeBack(change.error());
            return;
        }
        m_change = *change;
    }
    COMPANION_KILL_POINT("session.commit.file");
    writeBase();
}

void SettingsCommit::writeBase()
{
    onResult(this, m_store.save(settingsToText(m_plan.settings)), [this](const Result<Done>& stored) {
        if (!stored) {
            takeBack(stored.error());
            return;
        }
        COMPANION_KILL_POINT("session.commit.base");
        if (m_plan.file)
            m_plan.file->keepCopy();
        dropSecrets(0);
    });
}

void SettingsCommit::dropSecrets(qsizetype place)
{
    if (place == m_plan.obsoleteSecrets.size()) {
        finish(Done{});
        return;
    }
    // One that stays behind does no harm: what stands in the file wins.
    onResult(this, m_secrets.write(m_plan.obsoleteSecrets.at(place).name, QString()),
             [this, place](const Result<Done>&) { dropSecrets(place + 1); });
}

void SettingsCommit::takeBack(const Error& error)
{
    if (m_plan.file)
        static_cast<void>(m_plan.file->takeBack(std::exchange(m_change, {})));
    takeBackSecrets(m_secretsWritten - 1, error);
}

void SettingsCommit::takeBackSecrets(qsizetype place, const Error& error)
{
    if (place < 0) {
        finish(tl::unexpected<Error>(error));
        return;
    }
    const SecretChange& secret = m_plan.secrets.at(place);
    onResult(this, m_secrets.write(secret.name, secret.before),
             [this, place, error](const Result<Done>&) { takeBackSecrets(place - 1, error); });
}

void SettingsCommit::finish(const Result<Done>& result)
{
    const Ended done = std::exchange(m_done, nullptr);
    if (done)
        done(result);
}

} // namespace companion
