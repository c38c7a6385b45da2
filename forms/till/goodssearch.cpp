// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/goodssearch.h"

#include "forms/till/goodspopup.h"
#include "services/platform/onresult.h"
#include "services/store/directorystore.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <chrono>
#include <utility>

namespace companion {

namespace {

constexpr int mostGoods = 50;
constexpr int leastLetters = 2;
constexpr std::chrono::milliseconds typingPause{150};

bool isName(const QString& text)
{
    return text.size() >= leastLetters
           && std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
}

} // namespace

TypedGoods parseTypedGoods(const QString& typed)
{
    TypedGoods result;
    const qsizetype star = typed.indexOf(QLatin1Char('*'));
    result.text = typed.mid(star + 1).trimmed();
    if (star >= 0) {
        result.quantity = parseQuantity(QStringView(typed).left(star));
        result.quantityWrong = !result.quantity;
    }
    return result;
}

GoodsSearch::GoodsSearch(QLineEdit& field, GoodsPopup& popup, DirectoryStore& store, QObject* parent)
    : QObject(parent)
    , m_field(field)
    , m_popup(popup)
    , m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    m_field.installEventFilter(this);
    connect(&m_pause, &QTimer::timeout, this, &GoodsSearch::lookWhileTyping);
    connect(&m_field, &QLineEdit::textEdited, this, &GoodsSearch::textEdited);
    connect(&m_popup, &GoodsPopup::activated, this, &GoodsSearch::choose);
}

bool GoodsSearch::closeList()
{
    ++m_typing;
    m_pause.stop();
    if (!m_popup.isVisible())
        return false;
    m_popup.hide();
    return true;
}

void GoodsSearch::reset()
{
    closeList();
    ++m_receipt;
    m_field.clear();
}

void GoodsSearch::whenIdle(std::function<void()> then)
{
    if (m_waiting == 0)
        then();
    else
        m_whenIdle = std::move(then);
}

bool GoodsSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    return QObject::eventFilter(watched, event);
}

bool GoodsSearch::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int by = key == Qt::Key_Down ? 1 : -1;
        if (m_popup.isVisible())
            m_popup.moveCurrent(by);
        else
            Q_EMIT lineMoveRequested(by);
        return true;
    }
    default:
        return false;
    }
}

void GoodsSearch::textEdited(const QString& text)
{
    closeList();
    if (isName(parseTypedGoods(text).text))
        m_pause.start();
}

void GoodsSearch::lookWhileTyping()
{
    const int typing = ++m_typing;
    const TypedGoods typed = parseTypedGoods(m_field.text());
    onResult(this, m_store.findGoods(typed.text, mostGoods), [this, typing](const Result<QList<Goods>>& found) {
        // Nothing is said while a name is being typed: Enter asks again and says it.
        if (found && typing == m_typing)
            m_popup.showGoods(*found, m_field, false);
    });
}

void GoodsSearch::enter()
{
    if (const std::optional<Goods> goods = m_popup.current()) {
        choose(*goods);
        return;
    }
    const QString whole = m_field.text();
    const TypedGoods typed = parseTypedGoods(whole);
    if (typed.quantityWrong) {
        m_field.selectAll();
        Q_EMIT quantityRefused();
        return;
    }
    if (typed.text.isEmpty())
        return; // «3*» waits for the scan
    closeList();
    m_field.clear();
    ++m_waiting;
    onResult(this, m_store.findGoods(typed.text, mostGoods),
             [this, typed, whole, receipt = m_receipt](const Result<QList<Goods>>& found) {
                 if (receipt == m_receipt)
                     answered(found, typed, whole);
                 oneDone();
             });
}

void GoodsSearch::answered(const Result<QList<Goods>>& found, const TypedGoods& typed, const QString& whole)
{
    if (!found) {
        giveBack(whole);
        Q_EMIT failed(found.error());
    } else if (found->isEmpty()) {
        giveBack(whole);
        Q_EMIT notFound(typed.text);
    } else if (found->size() == 1) {
        Q_EMIT chosen(found->first(), typed.quantity.value_or(Quantity::fromUnits(1)), typed.quantity.has_value());
    } else if (m_field.text().isEmpty()) {
        giveBack(whole);
        m_popup.showGoods(*found, m_field, true);
    } else {
        Q_EMIT ambiguous(typed.text);
    }
}

void GoodsSearch::choose(const Goods& goods)
{
    const TypedGoods typed = parseTypedGoods(m_field.text());
    closeList();
    m_field.clear();
    Q_EMIT chosen(goods, typed.quantity.value_or(Quantity::fromUnits(1)), typed.quantity.has_value());
}

/// What was typed comes back to be mended, chosen, so that the next scan replaces it; unless the next one has begun already.
void GoodsSearch::giveBack(const QString& text)
{
    if (!m_field.text().isEmpty())
        return;
    m_field.setText(text);
    m_field.selectAll();
}

void GoodsSearch::oneDone()
{
    if (--m_waiting == 0 && m_whenIdle)
        std::exchange(m_whenIdle, nullptr)();
}

} // namespace companion
