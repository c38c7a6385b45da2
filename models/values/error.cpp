// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/error.h"

namespace companion {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return QStringLiteral("invalid_argument");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::LimitExceeded:
        return QStringLiteral("limit_exceeded");
    case ErrorCode::WrongState:
        return QStringLiteral("wrong_state");
    case ErrorCode::StorageUnavailable:
        return QStringLiteral("storage_unavailable");
    case ErrorCode::StorageBusy:
        return QStringLiteral("storage_busy");
    case ErrorCode::StorageFull:
        return QStringLiteral("storage_full");
    case ErrorCode::StorageReadOnly:
        return QStringLiteral("storage_read_only");
    case ErrorCode::StorageDamaged:
        return QStringLiteral("storage_damaged");
    case ErrorCode::StorageMoved:
        return QStringLiteral("storage_moved");
    case ErrorCode::StorageTooNew:
        return QStringLiteral("storage_too_new");
    case ErrorCode::StorageFailed:
        return QStringLiteral("storage_failed");
    case ErrorCode::SecretUnavailable:
        return QStringLiteral("secret_unavailable");
    case ErrorCode::Abandoned:
        return QStringLiteral("abandoned");
    }
    return QStringLiteral("unknown");
}

} // namespace companion
