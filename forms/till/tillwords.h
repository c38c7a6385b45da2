// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/messagebar.h"
#include "models/policy/returnresolution.h"
#include "models/settings/settings.h"
#include "models/values/customer.h"
#include "models/values/error.h"
#include "services/session/linkstate.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

struct Question;

/// The words of «Регистрация» for what the services of the program report. Pure.
class TillWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::TillWords)

public:
    /// Name of a loyalty service for people: «BreviX».
    static QString provider(ProviderId provider);
    /// What went wrong, one sentence for a cashier; the detail of the error stays in the log.
    static QString error(const Error& error);
    /// What the service will be told when a return closes like this (interface 1.11).
    static QString returnPreview(ReturnAction action);
    /// What it was told.
    static QString returnDone(ReturnAction action);
    /// Words of the status bar: «BreviX: нет связи с 14:05».
    static QString link(ProviderId provider, const LinkState& state);
    /// The bar of a link that is not in order; none when it is. Promises only what the settings keep (D-09).
    static std::optional<Message> linkMessage(ProviderId provider, const LinkState& state, const OfflineSettings& offline);
    /// «не отправлено: 3 · следующая через 12 с»
    static QString queue(int waiting, std::optional<std::chrono::seconds> nextIn);
    /// The program is to end while lines are open, or rows wait to be sent.
    static Question leaving(bool openLines, int waiting);

private:
    static Message plaziusLinkMessage(const LinkState& state);
};

} // namespace companion
