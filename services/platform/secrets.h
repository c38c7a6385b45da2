// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QFuture>
#include <QString>

namespace companion {

/// Where keys and passwords are kept. Never in the base, a profile, a log or an URL.
class Secrets
{
public:
    Secrets() = default;
    virtual ~Secrets() = default;
    Q_DISABLE_COPY_MOVE(Secrets)

    /// Empty when there is none under this name.
    virtual QFuture<Result<QString>> read(const QString& name) = 0;
    virtual QFuture<Result<Done>> write(const QString& name, const QString& secret) = 0;
    /// True when only the rights of a file guard them: the settings say so.
    virtual bool guardedByFileRightsOnly() const = 0;
};

} // namespace companion
