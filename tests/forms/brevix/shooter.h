// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

class QWidget;

namespace companion {

/// Takes pictures of windows into a folder.
struct Shooter
{
    QDir folder;
    QString suffix;

    void take(QWidget& window, const char* name) const;
};

void shootRegistration(const Shooter& shooter);

} // namespace companion
