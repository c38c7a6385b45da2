// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace companion {

namespace Ui {
class MainWindow;
}

/// Sizes of «Регистрация» for the width of its window and the text size (look, rule 6): the side panel, one- or two-line
/// buttons, the columns of the tables. Pure arithmetic over the widgets; called on every resize.
class TillLayout
{
public:
    static bool isNarrow(const QWidget& window);
    static void apply(Ui::MainWindow& ui, const QWidget& window);

private:
    static void applyBars(Ui::MainWindow& ui, const QWidget& window);
    static void applySide(Ui::MainWindow& ui, const QWidget& window);
    static void applyButtons(Ui::MainWindow& ui, const QWidget& window);
    static void applyColumns(Ui::MainWindow& ui, const QWidget& window);
};

} // namespace companion
