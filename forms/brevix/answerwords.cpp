// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/answerwords.h"

namespace companion {

QString asSentence(const QString& words)
{
    static const QString ends = QStringLiteral(".!?…");
    return words.isEmpty() || ends.contains(words.back()) ? words : words + u'.';
}

Sign signOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoLink:
    case Outcome::NoAnswer:
        return Sign::NoLink;
    case Outcome::TlsUntrusted:
    case Outcome::ForeignAnswer:
    case Outcome::WrongAddress:
    case Outcome::Later:
    case Outcome::Cancelled:
    case Outcome::Reconcile:
        return Sign::Warning;
    case Outcome::Accepted: // found, and blocked
    case Outcome::KeyRefused:
    case Outcome::Unsupported:
    case Outcome::Refused:
        return Sign::Refused;
    }
    return Sign::Warning;
}

} // namespace companion
