// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profile.h"
#include "models/settings/profileinfo.h"
#include "models/values/catalogueentry.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace companion {

/// Reads what BreviX answers about profiles and reference lists, as strictly as BrevixReader.
class BrevixProfileReader
{
public:
    static std::optional<ProfileInfo> info(const QJsonObject& object);
    /// At most 1000.
    static std::optional<QList<ProfileInfo>> infos(const QJsonObject& object);

    /// The profile `name` (A18: another one is no answer). A document of our schema that lacks a member is unreadable; one
    /// that breaks a rule, or is of a newer schema, is read with its faults: it came from the service and cannot be used (C2).
    static std::optional<ProfileReading> document(const QJsonObject& object, const QString& name);

    /// At most 20 000.
    static std::optional<QList<CatalogueEntry>> catalogue(const QJsonObject& object);
};

} // namespace companion
