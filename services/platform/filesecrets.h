// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/secrets.h"

namespace companion {

/// Secrets in one small file that only this user may read: for machines without a keychain and for instances with a data folder
/// of their own. The futures are ready when they are returned. SecretUnavailable when the file is another user's, a link or
/// not readable; what stands in it is never thrown away then.
class FileSecrets final : public Secrets
{
public:
    explicit FileSecrets(QString path);

    QFuture<Result<QString>> read(const QString& name) override;
    QFuture<Result<Done>> write(const QString& name, const QString& secret) override;
    bool guardedByFileRightsOnly() const override { return true; }

private:
    Result<Done> store(const QString& name, const QString& secret);

    QString m_path;
};

} // namespace companion
