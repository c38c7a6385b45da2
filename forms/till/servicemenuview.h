// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/servicemenu.h"

#include <QMenu>

namespace companion {

/// The menu «Сервис» (F9) as it pops up over its button.
class ServiceMenuView final : public QMenu
{
    Q_OBJECT

public:
    ServiceMenuView(const QList<ServiceItem>& items, const QKeySequence& settingsKey, QWidget* parent);

    /// Right edges in line, the menu above the button.
    void popUpOver(const QWidget& button);

    static QString label(ServiceItem item);
    static QString icon(ServiceItem item);

Q_SIGNALS:
    void chosen(companion::ServiceItem item);
};

} // namespace companion
