// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/growtofit.h"

#include <QLayout>
#include <QTimer>
#include <QWidget>

namespace companion {

// What was shown a moment ago is measured right only after it has been polished and laid out.
void growToFit(QWidget* window)
{
    QTimer::singleShot(0, window, [window] {
        const int needed = window->layout()->totalHeightForWidth(window->width());
        if (window->isVisible() && needed > window->height())
            window->resize(window->width(), needed);
    });
}

} // namespace companion
