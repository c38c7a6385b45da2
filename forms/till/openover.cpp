// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/openover.h"

#include <QDialog>

namespace companion {

void openOver(QWidget& window, QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, &window, [&window] { window.activateWindow(); });
    dialog->open();
}

} // namespace companion
