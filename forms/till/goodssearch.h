// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/directory.h"
#include "models/values/result.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QLineEdit;

namespace companion {

class DirectoryStore;
class GoodsPopup;

/// What stands in the field «Товар»: goods, and the quantity before «*» when there is one.
struct TypedGoods
{
    std::optional<Quantity> quantity;
    QString text;
    bool quantityWrong = false; ///< what stands before «*» is no quantity

    friend bool operator==(const TypedGoods&, const TypedGoods&) = default;
};

TypedGoods parseTypedGoods(const QString& typed);

/// The field «Товар»: Enter takes what stands there, words of a name bring up the list. Reading the goods never blocks; scans that
/// follow each other faster than the answers are answered all, in their order.
class GoodsSearch final : public QObject
{
    Q_OBJECT

public:
    GoodsSearch(QLineEdit& field, GoodsPopup& popup, DirectoryStore& store, QObject* parent = nullptr);

    /// Closes the list; false when there was none.
    bool closeList();
    /// Forgets what was typed and what was asked for: another receipt is open.
    void reset();
    /// Runs `then` once every scan is answered, at once when none is waiting: a subtotal must not overtake the scan before it.
    void whenIdle(std::function<void()> then);

Q_SIGNALS:
    void chosen(const companion::Goods& goods, companion::Quantity quantity, bool quantityTyped);
    void notFound(const QString& text);
    void quantityRefused();
    /// Several goods answer to the text, but the next scan has begun already: nothing was taken.
    void ambiguous(const QString& text);
    void failed(const companion::Error& error);
    /// ↑ ↓ while there is no list.
    void lineMoveRequested(int by);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleKey(int key);
    void textEdited(const QString& text);
    void lookWhileTyping();
    void enter();
    void answered(const Result<QList<Goods>>& found, const TypedGoods& typed, const QString& whole);
    void choose(const Goods& goods);
    void giveBack(const QString& text);
    void oneDone();

    QLineEdit& m_field;
    GoodsPopup& m_popup;
    DirectoryStore& m_store;
    QTimer m_pause;
    int m_typing = 0;  ///< generation of the list while typing
    int m_receipt = 0; ///< generation of the receipt that scans belong to
    int m_waiting = 0;
    std::function<void()> m_whenIdle;
};

} // namespace companion
