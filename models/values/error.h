// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace companion {

/// Every way in which an action of this program (not of a loyalty service) may fail. Closed on purpose: the two places that
/// turn an error into words, for the cashier and for the log, are exhaustive switches.
enum class ErrorCode {
    InvalidArgument,    ///< a value breaks a rule; detail names field and rule
    NotFound,           ///< nothing has this identity
    Conflict,           ///< the identity is taken by something else (same key, other content)
    LimitExceeded,      ///< more is returned than was sold and not yet returned (D-07)
    WrongState,         ///< the action is not open to the object in its present state
    StorageUnavailable, ///< the base could not be opened or has been closed
    StorageBusy,        ///< another program holds the base
    StorageFull,        ///< no room on the disk
    StorageReadOnly,    ///< the file system or the base refuses writing
    StorageDamaged,     ///< the base is not a sound SQLite file
    StorageMoved,       ///< the file of the base was deleted or replaced while open
    StorageTooNew,      ///< written by a newer version of the program; detail = its schema version
    StorageFailed,      ///< any other failure of a statement; detail = words of SQLite
    SecretUnavailable,  ///< the store of secrets did not answer
    Abandoned,          ///< the work was dropped before it ran (the program is closing)
};

/// An error: the class of it and the details for the log. The detail is never shown to a cashier.
struct Error
{
    ErrorCode code = ErrorCode::StorageFailed;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// Name of the code for logs and for the command line (`storage_full`), never translated.
QString errorName(ErrorCode code);

} // namespace companion
