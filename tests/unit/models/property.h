// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <rapidcheck.h>

#include <sstream>
#include <string>

/// Runs a RapidCheck property as a check of Qt Test: the shrunk counterexample becomes the message.
template <typename Property>
void checkProperty(const char* name, Property&& property)
{
    const rc::detail::TestResult result =
        rc::detail::checkTestable(std::forward<Property>(property), rc::detail::TestMetadata{name, name});
    rc::detail::SuccessResult success;
    if (result.match(success))
        return;
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    QFAIL(words.str().c_str());
}
