// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>

#include <map>

class QAction;
class QWidget;

namespace companion {

class KeyButton;

/// What a key of «Регистрация» can do (interface 1.9), in the order of the key sheet.
enum class TillKey {
    Help,
    Quantity,
    Search,
    Subtotal, ///< in a return: return all
    Card, ///< COMMAND_CARD with the parameters of Plazius (P-CRD-02, D-32)
    Return, ///< in a return: without a receipt
    Remove,
    Discount,
    Annul,
    Service,
    Park,
    FullScreen,
    Payment, ///< in a return: make the return
    Settings,
    Back,
};

/// The keys of the main window: one action each, which buttons trigger and show, so that a reassigned key shows everywhere. GUI
/// thread.
class TillKeys final : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to the window and work wherever its focus is.
    explicit TillKeys(QWidget& window);

    QAction& action(TillKey key) const;
    QKeySequence sequence(TillKey key) const;
    /// For people: «F5».
    QString text(TillKey key) const;
    /// The button does what the key does, and shows it.
    void bind(KeyButton& button, TillKey key);
    /// Key and meaning, for the sheet.
    QList<QPair<QString, QString>> sheet() const;

private:
    void add(TillKey key, const QKeySequence& sequence, const QString& label);

    QWidget& m_window;
    std::map<TillKey, QAction*> m_actions;
};

} // namespace companion
