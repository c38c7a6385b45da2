// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/tilllayout.h"

#include "forms/common/look.h"
#include "models/tables/returntablemodel.h"
#include "ui_mainwindow.h"

#include <QHeaderView>

#include <algorithm>
#include <initializer_list>

namespace companion {

namespace {

constexpr int sideNarrow = 320;
constexpr int sideUsual = 392;
constexpr int sideWide = 480;
constexpr int margin = 16;
/// «Вернуть отложенный чек» takes no more room than «Отложить чек»: nothing moves when a receipt is put aside.
constexpr int parkWidth = 206;
constexpr int parkWidthNarrow = 134;
/// «Возврат без чека» breaks anyway and «Сервис» is short: the labels beside them make better use of the room.
constexpr int freeReturnWidthNarrow = 118;
constexpr int returnServiceWidthNarrow = 76;
/// «Добавить карту» breaks in two; what it does not need goes to the steps of the receipt beside it.
constexpr int cardWidthNarrow = 96;

int sideWidth(const QWidget& window)
{
    const Look& look = Look::of(&window);
    if (TillLayout::isNarrow(window))
        return look.px(sideNarrow);
    return look.px(window.width() < look.px(wideWindow) ? sideUsual : sideWide);
}

void setColumns(QTableView* table, std::initializer_list<int> widths, const Look& look)
{
    QHeaderView* header = table->horizontalHeader();
    if (header->count() != static_cast<int>(widths.size()))
        return;
    header->setMinimumSectionSize(1);
    header->setStretchLastSection(false);
    int column = 0;
    for (const int width : widths) {
        // Only the name stretches (look, rule 6).
        header->setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (width != 0)
            header->resizeSection(column, look.px(width));
        ++column;
    }
}

/// Seven buttons do not fit at the left of a narrow window: the card stands before the subtotal there, which it belongs to, and
/// the rest stays where a till without Plazius has it.
void placeCardButton(Ui::MainWindow& ui, const QWidget& window)
{
    const bool narrow = TillLayout::isNarrow(window);
    const int width = Look::of(&window).px(cardWidthNarrow);
    ui.cardButton->setMaximumWidth(narrow ? width : QWIDGETSIZE_MAX);
    QHBoxLayout* place = narrow ? ui.saleRightButtonsLayout : ui.saleLeftButtonsLayout;
    if (place->indexOf(ui.cardButton) >= 0)
        return;
    QHBoxLayout* former = narrow ? ui.saleLeftButtonsLayout : ui.saleRightButtonsLayout;
    former->removeWidget(ui.cardButton);
    const bool hidden = ui.cardButton->isHidden();
    place->insertWidget(narrow ? 0 : place->indexOf(ui.returnButton), ui.cardButton);
    ui.cardButton->setHidden(hidden);
    QWidget::setTabOrder(narrow ? ui.serviceButton : ui.annulButton, ui.cardButton);
}

/// Between 1200 px and the usual width the labels of the sale do not fit side by side in one line each, in one language
/// or the other: then they break as in a narrow window.
bool labelsFitInOneLine(Ui::MainWindow& ui, const QWidget& window)
{
    const Look& look = Look::of(&window);
    int needed = 2 * look.px(margin);
    const QList<KeyButton*> buttons = ui.saleLeftButtons->findChildren<KeyButton*>();
    for (KeyButton* button : buttons) {
        button->setNarrow(false);
        if (button->isHidden())
            continue;
        needed += qMax(button->minimumSizeHint().width(), button == ui.parkButton ? look.px(parkWidth) : 0);
    }
    needed += ui.saleLeftButtonsLayout->spacing() * (static_cast<int>(buttons.size()) - 1);
    return needed <= window.width() - sideWidth(window);
}

} // namespace

bool TillLayout::isNarrow(const QWidget& window)
{
    return window.width() < Look::of(&window).px(narrowWindow);
}

void TillLayout::apply(Ui::MainWindow& ui, const QWidget& window)
{
    applyBars(ui, window);
    applySide(ui, window);
    applyButtons(ui, window);
    applyColumns(ui, window);
}

void TillLayout::applyBars(Ui::MainWindow& ui, const QWidget& window)
{
    const Look& look = Look::of(&window);
    ui.topLayout->setContentsMargins(look.px(margin), look.px(8), look.px(margin), look.px(8));
    ui.topLayout->setSpacing(look.px(margin));
    ui.topStack->setFixedHeight(look.px(48));
    ui.messageLayout->setContentsMargins(look.px(margin), look.px(12), look.px(margin), 0);
    for (QHBoxLayout* head : {ui.receiptHeadLayout, ui.returnHeadLayout, ui.freeHeadLayout})
        head->setContentsMargins(look.px(margin), 0, look.px(margin), 0);
    ui.receiptHeadLayout->setAlignment(ui.stateChip, Qt::AlignVCenter);
    for (QWidget* head : {ui.receiptHead, ui.returnHead, ui.freeHead})
        head->setFixedHeight(look.px(36));
    ui.statusBar->setNarrow(isNarrow(window));
}

void TillLayout::applySide(Ui::MainWindow& ui, const QWidget& window)
{
    const Look& look = Look::of(&window);
    ui.sideStack->setFixedWidth(sideWidth(window) - 1);
    for (QVBoxLayout* side : {ui.saleSideLayout, ui.returnSideLayout, ui.freeSideLayout})
        side->setContentsMargins(look.px(margin), look.px(margin), look.px(margin), look.px(18));
    for (QWidget* row : std::initializer_list<QWidget*>{ui.totalRow, ui.discountRow, ui.pointsRow})
        row->setFixedHeight(look.px(32));
    ui.customerStrip->setNarrow(isNarrow(window));
    for (QVBoxLayout* side : {ui.returnSideLayout, ui.freeSideLayout})
        side->setSpacing(look.px(4));
    for (MoneyLabel* money : {ui.payMoney, ui.returnMoney, ui.freeMoney})
        money->updateGeometry();
}

void TillLayout::applyButtons(Ui::MainWindow& ui, const QWidget& window)
{
    const Look& look = Look::of(&window);
    placeCardButton(ui, window);
    const bool narrow = isNarrow(window) || !labelsFitInOneLine(ui, window);
    for (QHBoxLayout* group : {ui.saleLeftButtonsLayout, ui.returnLeftButtonsLayout, ui.freeLeftButtonsLayout})
        group->setContentsMargins(look.px(margin), look.px(8), look.px(15), look.px(8));
    for (QHBoxLayout* group : {ui.saleRightButtonsLayout, ui.returnRightButtonsLayout, ui.freeRightButtonsLayout})
        group->setContentsMargins(look.px(margin), look.px(8), look.px(margin), look.px(8));
    for (QWidget* group : {ui.saleRightButtons, ui.returnRightButtons, ui.freeRightButtons})
        group->setFixedWidth(sideWidth(window) - 1);
    for (QWidget* page : {ui.saleButtons, ui.returnButtons, ui.freeButtons}) {
        const QList<KeyButton*> buttons = page->findChildren<KeyButton*>();
        for (KeyButton* button : buttons) {
            button->setNarrow(narrow);
            // The label may break between words: its whole width is a wish, not a need.
            button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
            button->setFixedHeight(look.px(narrow ? 72 : 64));
        }
    }
    ui.parkButton->setMinimumWidth(look.px(narrow ? parkWidthNarrow : parkWidth));
    ui.freeReturnButton->setMaximumWidth(narrow ? look.px(freeReturnWidthNarrow) : QWIDGETSIZE_MAX);
    ui.returnServiceButton->setMaximumWidth(narrow ? look.px(returnServiceWidthNarrow) : QWIDGETSIZE_MAX);
    // The accent and its larger type come and go; the room for them stays.
    for (KeyButton* close : {ui.closeReturnButton, ui.freeCloseButton})
        close->setMinimumWidth(look.px(narrow ? 186 : 212));
    ui.bottomStack->setFixedHeight(look.px(narrow ? 88 : 80));
}

void TillLayout::applyColumns(Ui::MainWindow& ui, const QWidget& window)
{
    const Look& look = Look::of(&window);
    // The name needs the room more than the price of what was sold.
    ui.returnTable->setColumnHidden(ReturnTableModel::PriceColumn, isNarrow(window));
    if (isNarrow(window)) {
        for (QTableView* table : {ui.receiptTable, ui.freeTable})
            setColumns(table, {44, 0, 96, 88, 84, 100}, look);
        setColumns(ui.returnTable, {40, 0, 80, 96, 140, 108, 96}, look);
    } else {
        for (QTableView* table : {ui.receiptTable, ui.freeTable})
            setColumns(table, {52, 0, 112, 112, 112, 124}, look);
        setColumns(ui.returnTable, {52, 0, 96, 112, 148, 116, 112}, look);
    }
}

} // namespace companion
