// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace companion {

/// Notes that the plans of BreviX leave in the journal, for people.
class BrevixNotes
{
    Q_DECLARE_TR_FUNCTIONS(companion::BrevixNotes)

public:
    static QString noWarehouseId();
    static QString nothingToClaim();
    static QString noRequestFound();
    static QString linesNotInRequest();
    static QString wholeInstead();
    static QString saleWillBeSent();
    static QString nothingLeft();
};

} // namespace companion
