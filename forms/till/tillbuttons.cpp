// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/tillbuttons.h"

#include "forms/till/tillkeys.h"
#include "ui_mainwindow.h"

namespace companion {

void bindTillButtons(Ui::MainWindow& ui, TillKeys& keys)
{
    const QList<std::pair<KeyButton*, TillKey>> buttons = {
        {ui.quantityButton, TillKey::Quantity},
        {ui.removeButton, TillKey::Remove},
        {ui.parkButton, TillKey::Park},
        {ui.annulButton, TillKey::Annul},
        {ui.cardButton, TillKey::Card},
        {ui.returnButton, TillKey::Return},
        {ui.serviceButton, TillKey::Service},
        {ui.subtotalButton, TillKey::Subtotal},
        {ui.paymentButton, TillKey::Payment},
        {ui.returnQuantityButton, TillKey::Quantity},
        {ui.returnAllButton, TillKey::Subtotal},
        {ui.freeReturnButton, TillKey::Return},
        {ui.returnServiceButton, TillKey::Service},
        {ui.closeReturnButton, TillKey::Payment},
        {ui.leaveReturnButton, TillKey::Back},
        {ui.freeQuantityButton, TillKey::Quantity},
        {ui.freeDiscountButton, TillKey::Discount},
        {ui.freeRemoveButton, TillKey::Remove},
        {ui.freeServiceButton, TillKey::Service},
        {ui.freeCloseButton, TillKey::Payment},
        {ui.freeLeaveButton, TillKey::Back},
    };
    for (const auto& [button, key] : buttons)
        keys.bind(*button, key);
    ui.lessButton->setKeyText(QStringLiteral("−"));
    ui.moreButton->setKeyText(QStringLiteral("+"));
    for (HintedLineEdit* field : {ui.goodsEdit, ui.numberEdit, ui.freeGoodsEdit})
        field->setKeyHint(keys.text(TillKey::Search));
}

} // namespace companion
