// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace companion {

/// Choosing a file: the dialogs of the system in the program, a script in tests. `chosen` is called when a file was chosen, never
/// when the person gave up; nothing blocks.
struct FileDialogPort
{
    std::function<void(QWidget* parent, const QString& title, std::function<void(const QString& path)> chosen)> open;
    std::function<void(QWidget* parent, const QString& title, const QString& name,
                       std::function<void(const QString& path)> chosen)>
        save;
};

/// For CSV files.
FileDialogPort csvFileDialogs();
/// For plazius.ini: `save` names a file that is there or is to be made, and overwrites nothing.
FileDialogPort iniFileDialogs();

} // namespace companion
