// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/openover.h"

#include "forms/common/look.h"

#include <QDialog>
#include <QWindow>

namespace companion {

namespace {

/// The style sheet looks at all ancestors, windows too: a compact dialog under a window for fingers would get the sizes of that.
/// It becomes a window without a parent, kept above the other one by the window system.
void standAlone(QWidget& window, QDialog* dialog)
{
    dialog->setParent(nullptr, dialog->windowFlags());
    QObject::connect(&window, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->winId(); // makes the native window
    if (dialog->windowHandle() && window.windowHandle())
        dialog->windowHandle()->setTransientParent(window.windowHandle());
}

} // namespace

void openOver(QWidget& window, QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, &window, [&window] { window.activateWindow(); });
    if (dialog->property("density").isValid() && densityOf(dialog) != densityOf(&window))
        standAlone(window, dialog);
    dialog->open();
}

} // namespace companion
