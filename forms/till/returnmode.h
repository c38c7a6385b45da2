// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/error.h"
#include "services/store/receiptstore.h"

#include <QObject>

namespace companion {

namespace Ui {
class MainWindow;
}

class LinesDelegate;
class ReturnSession;
class ReturnTableModel;
class SalesTableModel;

/// The mode «Возврат по чеку» of the main window (interface 1.11).
class ReturnMode final : public QObject
{
    Q_OBJECT

public:
    ReturnMode(Ui::MainWindow& ui, QWidget& window, ReturnSession& session, QObject* parent);
    ~ReturnMode() override;

    /// A fresh return: nothing of the one before remains.
    void begin();
    /// The cashier goes to another mode without asking: true when nothing is chosen, else it is said why not.
    bool giveWay();
    void find();
    void quantity();
    void addToLine(int units);
    void returnAll();
    void close();
    /// Esc, «Закрыть»: asks when something is chosen, then emits left().
    void leave();
    void focusField();
    void refresh();
    /// Number of the sale that is open; empty = none.
    QString saleNumber() const;

Q_SIGNALS:
    void left();
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleKey(int key);
    void connectSession();
    void salesFound(const QList<FoundSale>& sales);
    void chooseCurrentSale();
    void saleChosen();
    void showQuantities();
    void moveLine(int by);
    int currentLine() const;
    bool somethingChosen() const;
    bool refusedWhileBegun();
    void returnClosed(const Receipt& receipt, ReturnAction action);
    void failed(const Error& error, bool closing);

    Ui::MainWindow& m_ui;
    QWidget& m_window;
    ReturnSession& m_session;
    ReturnTableModel* m_lines;
    SalesTableModel* m_sales;
    QString m_searched;
    bool m_begun = false; ///< answers to a search of a return that was left are not shown
};

} // namespace companion
