// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/hairline.h"

namespace companion {

/// A horizontal HairLine that a .ui file can make.
class RuleLine final : public HairLine
{
    Q_OBJECT

public:
    explicit RuleLine(QWidget* parent = nullptr)
        : HairLine(Qt::Horizontal, parent)
    {
    }
};

} // namespace companion
