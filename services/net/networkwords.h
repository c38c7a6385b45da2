// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/exchange.h"

#include <QCoreApplication>
#include <QString>

namespace companion {

/// What people are told of a call that ended without an answer, whatever service it was meant for: another short reason for every
/// cause, ready to stand in a sentence. None of them holds an address of a request. What is wrong with a certificate, each service
/// says in its own words.
class NetworkWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::NetworkWords)

public:
    static QString reason(const Exchange& exchange);
    /// The rule about addresses (addressrule.h) forbids it: nothing was sent.
    static QString addressNotAllowed();
};

} // namespace companion
