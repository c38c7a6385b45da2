// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace companion {

/// The key of a function («F4») or a count, on a small plate. Not part of the name of what it stands on.
class KeyChip : public QLabel
{
    Q_OBJECT

public:
    explicit KeyChip(const QString& text = {}, QWidget* parent = nullptr);
};

} // namespace companion
