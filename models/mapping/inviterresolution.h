// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QHash>
#include <QString>

namespace companion {

/// Which line of «Пользователи» decided.
enum class InviterRule {
    ForAll,              ///< B-USR-04; wins over everything (D-17)
    Mapped,              ///< B-USR-01: the table
    DefaultWhenUnmapped, ///< B-USR-02
    Unmapped,            ///< no code, no flag: the request goes out without an inviter (D-29)
};

struct InviterResolution
{
    QString code; ///< inviter code; empty = none
    InviterRule rule = InviterRule::Unmapped;

    friend bool operator==(const InviterResolution&, const InviterResolution&) = default;
};

/// User of the till → inviter code. Built once for many questions; holds a copy of what it needs.
class InviterResolver
{
public:
    explicit InviterResolver(const InviterSettings& settings);

    /// `userCode` empty = nobody is chosen as cashier; he counts as a user without a code.
    InviterResolution resolve(const QString& userCode) const;

private:
    QHash<QString, QString> m_codes;
    bool m_defaultWhenUnmapped;
    bool m_defaultForAll;
    QString m_defaultCode;
};

} // namespace companion
