// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windows.h"
#include "services/session/servicemenu.h"
#include "tests/e2e/plazius/plaziusshop.h"

#include <QApplication>
#include <QDialog>
#include <QTest>
#include <QWidget>

#include <functional>
#include <memory>

namespace companion::test {

/// A shop with Plazius and its real window, played with keys: everything is real but the person. The till speaks Russian.
class PlaziusTill
{
public:
    static constexpr int limit = 10'000; // milliseconds, for whatever a machine under load takes

    explicit PlaziusTill(const QString& ini = {});
    ~PlaziusTill();
    Q_DISABLE_COPY_MOVE(PlaziusTill)

    PlaziusShop shop;
    /// Opens the window and waits until the link is known to be good.
    bool open(int width = 1366, int height = 768, const QString& language = QStringLiteral("ru"));
    void closeWindows() { m_windows.reset(); }
    Windows& windows() { return *m_windows; }
    QWidget& main();

    // Hands.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Answers a box, which is deaf for its first moment.
    void answer(int key);
    void type(const QString& text);
    /// As a scanner: fast, with Enter behind.
    void scan(const QString& text);
    /// Chooses it from «Сервис»; false when it is not there.
    bool choose(ServiceItem item);
    QStringList menu();
    void pause(int ms);
    bool until(const std::function<bool()>& condition, int limitMs = limit);
    void change(const std::function<void(Settings&)>& edit);
    /// The server answers that much later from now on; 0 = at once.
    void slow(int ms);

    // What the cashier sees.
    QWidget* activeWindow() const;
    /// The dialog of this kind in front, waited for; null when another or none is there.
    template <typename T>
    T* front();
    template <typename T>
    T* find(const char* name)
    {
        return activeWindow()->findChild<T*>(QLatin1String(name));
    }
    /// No dialog stands over the main window, and none comes within `ms`.
    bool isFree(int ms = 150);
    QString bar() const;
    QString pay() const;
    QString discount() const;
    QString points() const;
    QString cell(int line, int column) const;
    bool hasBuyer() const;
    bool isIn(SaleState state) { return shop.sale().state() == state; }
    QString link(const char* name = "Plazius") const;

    // Ways that many tests go.
    /// F5, and «Нет» when the question comes; waits for the subtotal.
    bool toSubtotal();
    /// F6, the number, Enter; waits for the card.
    bool addCard(const QString& number = QStringLiteral("4000123412341234"));
    /// Enter in «Оплата»; waits for the closing.
    bool takeMoney();

private:
    std::unique_ptr<Windows> m_windows;
};

template <typename T>
T* PlaziusTill::front()
{
    until([this] { return qobject_cast<T*>(activeWindow()) != nullptr; }, 5000);
    return qobject_cast<T*>(activeWindow());
}

} // namespace companion::test
