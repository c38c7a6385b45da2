// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/error.h"

#include <tl/expected.hpp>

namespace companion {

/// A value or the reason why there is none. The one header that names the library behind it.
template <typename T>
using Result = tl::expected<T, Error>;

/// The value of an action that only succeeds or fails.
struct Done
{
    friend bool operator==(Done, Done) = default;
};

inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace companion
