// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/error.h"
#include "models/values/money.h"
#include "models/values/receipt.h"
#include "models/values/result.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace companion {

class FreeReturnSession;
struct EntryQuestion;
struct ReturnableLine;
class ReturnSession;
class SaleSession;

/// The questions that change one line: quantity, discount, quantity to return; with the words for what a line does not take.
class LineEdits
{
    Q_DECLARE_TR_FUNCTIONS(companion::LineEdits)

public:
    static EntryQuestion quantity(SaleSession& sale, int index);
    static EntryQuestion discount(SaleSession& sale, int index);
    static EntryQuestion quantity(FreeReturnSession& session, int index);
    static EntryQuestion discount(FreeReturnSession& session, int index);
    static EntryQuestion toReturn(ReturnSession& session, int index);

    /// Words for a quantity that a line refused.
    static QString quantityWords(const Error& error);

private:
    static EntryQuestion quantityOf(const ReceiptLine& line, std::function<Result<Done>(Quantity)> take);
    static EntryQuestion discountOf(const ReceiptLine& line, std::function<Result<Done>(Money)> take);
};

} // namespace companion
