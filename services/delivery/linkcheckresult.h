// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace companion {

/// What «Проверка связи» shows.
struct LinkCheckResult
{
    bool good = false;
    QString text;    ///< «Связь успешно установлена!» or the sentence with the reason (B-GEN-08, B-GEN-09)
    QString warning; ///< the clocks differ; empty when they do not
    std::chrono::milliseconds elapsed{0};
};

} // namespace companion
