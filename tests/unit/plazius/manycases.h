// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <rapidcheck.h>

#include <sstream>

/// Runs a RapidCheck property of at least `cases` cases as a check of Qt Test. RC_PARAMS still sets the seed.
template <typename Property>
void checkManyCases(const char* name, int cases, Property&& property)
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = std::max(params.maxSuccess, cases);
    const rc::detail::TestResult result = rc::detail::checkTestable(std::forward<Property>(property),
                                                                    rc::detail::TestMetadata{name, name}, params);
    rc::detail::SuccessResult success;
    if (result.match(success))
        return;
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    QFAIL(words.str().c_str());
}
