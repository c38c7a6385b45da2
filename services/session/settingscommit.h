// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/result.h"
#include "services/session/plaziusinifile.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace companion {

class Secrets;
class SettingsStore;

/// A secret that is written, and what stood there before.
struct SecretChange
{
    QString name;
    QString before;
    QString after;
};

/// What one «ОК» stores, in three places.
struct SettingsCommitPlan
{
    Settings settings;
    QList<SecretChange> secrets;         ///< written first
    QList<SecretChange> obsoleteSecrets; ///< taken away last: they stand in the file by then
    std::optional<PlaziusIniFile> file;  ///< nothing: plazius.ini is not touched
    PlaziusIniEdit edit;
};

/// Stores settings in three places that know no common transaction: the secrets, plazius.ini, the base. Order: new secrets, file,
/// base, obsolete secrets. A crash at any point leaves a till that works:
///  - the values of the file and of the base are disjoint and each is valid without the other, as if the file had been edited by
///    hand before the start;
///  - a new «Файл настроек» counts from the moment the base names it; until then the former file is untouched and holds;
///  - a password on its way out of or into the file is in one of both places at any moment, and both are read.
/// When a step fails, those before it are taken back, and nothing has changed.
class SettingsCommit final : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void(const Result<Done>&)>;

    SettingsCommit(SettingsStore& store, Secrets& secrets, SettingsCommitPlan plan, QObject* parent = nullptr);

    /// `done` is called once.
    void start(Ended done);

private:
    void writeSecrets(qsizetype place);
    void writeFile();
    void writeBase();
    void dropSecrets(qsizetype place);
    void takeBack(const Error& error);
    void takeBackSecrets(qsizetype place, const Error& error);
    void finish(const Result<Done>& result);

    SettingsStore& m_store;
    Secrets& m_secrets;
    SettingsCommitPlan m_plan;
    PlaziusIniChange m_change;
    qsizetype m_secretsWritten = 0;
    Ended m_done;
};

} // namespace companion
