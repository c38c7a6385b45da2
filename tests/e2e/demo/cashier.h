// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/demo/narrator.h"

class QAbstractItemView;

namespace companion::test {

/// What a cashier does again and again, with keys on the real window.
class Cashier
{
public:
    /// `closingLimitMs`: how long a closing may take until the next receipt is free.
    Cashier(Stage& stage, Narrator& tell, int closingLimitMs);

    /// A barcode, or "2*barcode".
    void scan(const QString& code);
    /// Asks for the buyer and applies the answer, whatever it was, when it can be applied.
    bool authorize(const QString& phone, const QString& picture);
    /// Subtotal, payment, closed; the next receipt is free within the limit.
    void pay();
    /// Number that the receipt in work will get.
    QString receiptNumber() const;

    /// Opens «Возврат по чеку» with the lines of this sale.
    bool openReturn(const QString& number);
    /// One piece more of the current line.
    void returnOneMore();
    void returnAll();
    /// What is to come back of a line now, as the table says.
    QString toReturn(int line) const;
    bool closeReturn(const QString& picture);

private:
    QAbstractItemView* returnTable() const;

    Stage& m_stage;
    Narrator& m_tell;
    int m_closingLimitMs;
};

} // namespace companion::test
