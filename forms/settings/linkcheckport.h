// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/brevix/brevixlinkcheck.h"

#include <functional>

namespace companion {

/// «Проверка связи» as the form of a module needs it: the check of that module in the program, a script in tests. `secret` is the
/// Api-Key of BreviX, the password of Plazius. `done` is called once, unless cancel() comes first.
struct LinkCheckPort
{
    std::function<void(const Settings& settings, const QString& secret, std::function<void(const LinkCheckResult&)> done)>
        check;
    std::function<void()> cancel;
};

/// `check` (BrevixLinkCheck, PlaziusLinkCheck) outlives the forms.
template <typename Check>
LinkCheckPort linkCheckPort(Check& check)
{
    return {[&check](const Settings& settings, const QString& secret, std::function<void(const LinkCheckResult&)> done) {
                check.check(settings, secret, std::move(done));
            },
            [&check] { check.cancel(); }};
}

} // namespace companion
