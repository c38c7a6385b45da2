// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/killpoint.h"

#ifdef COMPANION_KILL_POINTS

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

namespace companion {

namespace {

struct Target
{
    std::string name;
    int countdown = 1;
};

Target targetFromEnvironment()
{
    const char* variable = std::getenv("COMPANION_KILL_AT");
    if (variable == nullptr)
        return {};
    const std::string_view text(variable);
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return {std::string(text), 1};
    return {std::string(text.substr(0, colon)), std::atoi(variable + colon + 1)};
}

} // namespace

void killPoint(const char* name)
{
    static const Target target = targetFromEnvironment();
    static std::atomic<int> countdown{target.countdown};
    if (target.name == name && --countdown == 0)
        std::raise(SIGKILL);
}

} // namespace companion

#endif
