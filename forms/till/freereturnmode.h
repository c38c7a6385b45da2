// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/directory.h"
#include "models/values/receipt.h"

#include <QObject>

namespace companion {

namespace Ui {
class MainWindow;
}

class DirectoryStore;
class FreeReturnSession;
class GoodsSearch;
class ReceiptTableModel;
struct Error;
struct Message;

/// The mode «Возврат без чека» of the main window (D-26): goods by scan or search, no sale behind them. Its slots are the functions of
/// the keys.
class FreeReturnMode final : public QObject
{
    Q_OBJECT

public:
    /// Where the cashier goes from here.
    enum class Next { ReturnByNumber, Sale };

    FreeReturnMode(Ui::MainWindow& ui, QWidget& window, FreeReturnSession& session, DirectoryStore& directories, QObject* parent);
    ~FreeReturnMode() override;

    /// A fresh return: nothing of the one before remains.
    void begin();
    void quantity();
    void discount();
    void removeLine();
    void close();
    /// Esc: the list, then what is typed, then leave().
    void back();
    /// Asks when there are lines, then emits left().
    void leave(Next next);
    void focusField();
    void refresh();
    bool hasLines() const;

Q_SIGNALS:
    void left(companion::FreeReturnMode::Next next);
    void changed();

private:
    void connectSearch();
    void addGoods(const Goods& goods, Quantity quantity, bool quantityTyped);
    void showLines();
    int currentLine() const;
    void selectLine(int index);
    void closeNow();
    void returnClosed(const Receipt& receipt);
    void closingFailed(const Error& error);
    void end(Next next);
    void say(const Message& message);

    Ui::MainWindow& m_ui;
    QWidget& m_window;
    FreeReturnSession& m_session;
    GoodsSearch* m_search;
    ReceiptTableModel* m_lines;
};

} // namespace companion
