// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/messagebar.h"
#include "models/values/directory.h"
#include "models/values/error.h"

#include <QCoreApplication>

namespace companion {

/// What the window says about goods that were looked for or added. Pure.
class GoodsWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::GoodsWords)

public:
    static Message notFound(const QString& text);
    static Message ambiguous(const QString& text);
    static Message quantityRefused();
    static Message searchFailed(const Error& error);
    /// A line did not take the goods.
    static Message notAdded(const Error& error);
    /// One unit stands there until somebody says the weight.
    static Message weightMissing(const Goods& goods);
};

} // namespace companion
