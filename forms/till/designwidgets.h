// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/hairline.h"
#include "forms/common/keybutton.h"
#include "forms/common/totalsrow.h"

namespace companion {

// Widgets of forms/common as a .ui file can make them: from a parent alone.

class BigButton final : public KeyButton
{
    Q_OBJECT

public:
    explicit BigButton(QWidget* parent = nullptr)
        : KeyButton(KeyPlace::Above, parent)
    {
    }
};

class ClosingButton final : public KeyButton
{
    Q_OBJECT

public:
    explicit ClosingButton(QWidget* parent = nullptr)
        : KeyButton(KeyPlace::Beside, parent)
    {
    }
};

class RowLine final : public HairLine
{
    Q_OBJECT

public:
    explicit RowLine(QWidget* parent = nullptr)
        : HairLine(Qt::Horizontal, parent)
    {
    }
};

class ColumnLine final : public HairLine
{
    Q_OBJECT

public:
    explicit ColumnLine(QWidget* parent = nullptr)
        : HairLine(Qt::Vertical, parent)
    {
    }
};

class TotalsLine final : public TotalsRow
{
    Q_OBJECT

public:
    explicit TotalsLine(QWidget* parent = nullptr)
        : TotalsRow(QString(), parent)
    {
    }
};

} // namespace companion
