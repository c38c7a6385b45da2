// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"

#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/platform/onresult.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/journalstore.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

constexpr int drainLimitMs = 180000;
constexpr int blinkMs = 100; ///< no action may keep the window longer (reliability: never blocked)

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

} // namespace

Day::Day(Stage& stage, QString pictures, int closingLimitMs)
    : m_stage(stage)
    , m_pictures(std::move(pictures))
    , m_closingLimitMs(closingLimitMs)
{
}

bool Day::play()
{
    m_clock.start();
    shot(u"start"_s);
    sellOnline();
    sellOffline();
    returnQueued();
    reconnect();
    returnSent();
    returnInParts();
    showLists();
    otherLooks();
    const QJsonObject counts = m_stage.sandbox().state(false).value(u"counts"_s).toObject();
    expect(counts.value(u"doubledSales"_s).toArray().isEmpty() && counts.value(u"doubledReturns"_s).toArray().isEmpty(),
           u"nothing was done twice"_s);
    out() << (m_good ? "The day went as it should.\n" : "Something went wrong, see above.\n") << "Pictures: " << m_pictures
          << Qt::endl;
    return m_good;
}

void Day::step(const QString& title)
{
    m_stage.longestSilence();
    out() << "\n[" << QString::number(static_cast<double>(m_clock.elapsed()) / 1000.0, 'f', 1) << " s] " << ++m_step << ". "
          << title << Qt::endl;
}

void Day::expect(bool ok, const QString& what)
{
    m_good = m_good && ok;
    out() << (ok ? "    ok    " : "    WRONG ") << what << Qt::endl;
}

void Day::tellService()
{
    const QJsonArray requests = m_stage.requests();
    out() << "    the service holds " << requests.size() << " cashback request(s)";
    for (const QJsonValue& value : requests) {
        const QJsonObject request = value.toObject();
        out() << "\n      " << request.value(u"id"_s).toString() << "  total " << request.value(u"total"_s).toInteger()
              << "  cancelled " << request.value(u"cancelledTotal"_s).toInteger() << "  "
              << request.value(u"status"_s).toString();
    }
    out() << "\n    waiting at the till: " << m_stage.waiting() << Qt::endl;
}

void Day::shot(const QString& name)
{
    shotOf(&m_stage.mainWindow(), name);
}

void Day::shotOf(QWidget* widget, const QString& name)
{
    const QString file = u"%1/%2-%3.png"_s.arg(m_pictures).arg(++m_shot, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_stage.picture(widget, file))
        expect(false, u"picture "_s + file);
}

void Day::scan(const QString& code)
{
    const int before = static_cast<int>(m_stage.program().desk().sale().receipt().lines.size());
    m_stage.typeInto(u"goodsEdit"_s, code);
    m_stage.key(Qt::Key_Return);
    expect(m_stage.until([&] { return m_stage.program().desk().sale().receipt().lines.size() > before; }, 3000),
           u"goods %1 are on the receipt"_s.arg(code));
}

bool Day::authorize(const QString& phone, const QString& answerShot)
{
    m_stage.windows().openIdentification();
    m_stage.pause(50);
    if (!m_stage.typeInto(u"phoneEdit"_s, phone))
        return false;
    m_stage.key(Qt::Key_Return);
    const auto answered = [&] {
        auto* apply = m_stage.find<QWidget>(u"applyButton"_s);
        return apply && apply->isEnabled();
    };
    const bool ok = m_stage.until(answered);
    shotOf(m_stage.activeWindow(), answerShot);
    m_stage.press(u"applyButton"_s);
    return ok && m_stage.until([&] { return m_stage.program().desk().sale().authorization().has_value(); });
}

/// Subtotal, payment, closed; how long the closing took.
qint64 Day::pay()
{
    const QUuid uid = m_stage.program().desk().sale().receipt().uid;
    m_stage.key(Qt::Key_F5);
    m_stage.key(Qt::Key_F12);
    QElapsedTimer timer;
    timer.start();
    m_stage.key(Qt::Key_Return);
    const bool closed = m_stage.until([&] { return m_stage.program().desk().sale().receipt().uid != uid; });
    expect(closed, u"the receipt is closed"_s);
    return timer.elapsed();
}

void Day::sellOnline()
{
    step(u"Online: a sale for a known buyer"_s);
    for (const QString& code : {u"2*2000001000014"_s, u"2000001000403"_s, u"2000001001110"_s})
        scan(code); // two packs of milk, bread, coffee
    expect(authorize(u"9123456789"_s, u"identification-found"_s), u"the buyer is found and applied"_s);
    shot(u"sale-with-customer"_s);
    m_sentNumber = m_stage.program().desk().nextNumber();
    m_stage.key(Qt::Key_F5);
    shot(u"subtotal"_s);
    m_stage.key(Qt::Key_F12);
    shotOf(m_stage.activeWindow(), u"payment"_s);
    m_stage.key(Qt::Key_Return);
    expect(m_stage.until([&] { return m_stage.requests().size() == 1; }), u"exactly one cashback request arrived"_s);
    expect(m_stage.until([&] { return m_stage.waiting() == 0; }), u"nothing waits"_s);
    checkClaim();
    checkJournal();
    expect(m_stage.longestSilence() <= blinkMs, u"the window was never silent for more than 100 ms"_s);
    tellService();
}

/// B-CLM-01, B-WH-01, B-USR-01, B-CAT-01: the claim says what was sold, where, by whom and in which categories.
void Day::checkClaim()
{
    const QJsonObject claim = m_stage.requests().first().toObject().value(u"_receipt"_s).toObject();
    const QJsonArray items = claim.value(u"items"_s).toArray();
    expect(claim.value(u"customer"_s).toObject().value(u"id"_s).toString() == "c-1001"_L1, u"for the buyer who was found"_s);
    expect(items.size() == 3 && !claim.value(u"offline"_s).toBool(true), u"with its three lines, as an online sale"_s);
    expect(!claim.value(u"warehouseId"_s).toString().isEmpty() && !claim.value(u"inviterCode"_s).toString().isEmpty(),
           u"with warehouse %1 and inviter %2"_s.arg(claim.value(u"warehouseId"_s).toString(),
                                                     claim.value(u"inviterCode"_s).toString()));
    QStringList categories;
    for (const QJsonValue& item : items)
        categories.append(item.toObject().value(u"categoryId"_s).toString(u"—"_s));
    expect(categories.filter(QRegularExpression(u"^[0-9]+$"_s)).size() >= 2, u"in categories "_s + categories.join(u", "_s));
}

/// B-CLM-02: the transaction of the created request stands in the journal.
void Day::checkJournal()
{
    bool found = false;
    bool answered = false;
    onResult(&m_stage.windows(), m_stage.program().journal().list(20), [&](const Result<QList<JournalEntry>>& entries) {
        for (const JournalEntry& entry : entries.value_or(QList<JournalEntry>()))
            found = found || (entry.kind == JournalKind::RequestCreated && entry.receiptNumber == m_sentNumber);
        answered = true;
    });
    m_stage.until([&] { return answered; });
    expect(found, u"the journal holds the transaction of the created request"_s);
}

void Day::sellOffline()
{
    step(u"The link is cut: three sales, applied without a check"_s);
    m_stage.link().setMode(u"refuse"_s);
    m_offlineNumber = m_stage.program().desk().nextNumber();
    const QStringList phones{u"9123456789"_s, u"9990001122"_s, u"9123456789"_s};
    for (int i = 0; i < phones.size(); ++i) {
        scan(i == 1 ? u"2000001000854"_s : u"2000001001455"_s); // macaroni, water
        expect(authorize(phones.at(i), u"identification-offline-%1"_s.arg(i + 1)), u"applied without a check"_s);
        if (i == 0)
            shot(u"offline-sale"_s);
        const qint64 ms = pay();
        expect(ms <= m_closingLimitMs, u"closed in %1 ms, no waiting for a timeout"_s.arg(ms));
    }
    expect(m_stage.until([&] { return m_stage.waiting() == 3; }), u"three rows are recorded"_s);
    m_stage.windows().openQueue();
    m_stage.pause(200);
    shotOf(m_stage.activeWindow(), u"queue-waiting"_s);
    m_stage.key(Qt::Key_Escape);
    expect(m_stage.longestSilence() <= blinkMs, u"the window was never silent for more than 100 ms"_s);
    tellService();
}

bool Day::returnReceipt(const QString& number, bool whole)
{
    m_stage.key(Qt::Key_F7);
    if (!m_stage.typeInto(u"numberEdit"_s, number))
        return false;
    m_stage.key(Qt::Key_Return);
    auto* table = m_stage.mainWindow().findChild<QAbstractItemView*>(u"returnTable"_s);
    if (!m_stage.until([&] { return table && table->isVisible() && table->model() && table->model()->rowCount() > 0; }))
        return false;
    if (whole)
        m_stage.press(u"returnAllButton"_s);
    else
        m_stage.press(u"moreButton"_s);
    shot(u"return-%1"_s.arg(number));
    const QString next = m_stage.program().desk().nextNumber();
    m_stage.press(u"closeReturnButton"_s);
    const bool closed = m_stage.until([&] { return m_stage.program().desk().nextNumber() != next; });
    m_stage.press(u"leaveReturnButton"_s);
    return closed;
}

void Day::returnQueued()
{
    step(u"Return of a sale that still waits in the queue"_s);
    expect(returnReceipt(m_offlineNumber, true), u"the return is closed"_s);
    expect(m_stage.until([&] { return m_stage.waiting() == 2; }), u"its request was withdrawn before it was ever sent"_s);
    tellService();
}

void Day::reconnect()
{
    step(u"The link is back: the queue drains by itself, 15 s apart"_s);
    m_stage.link().setMode(u"pass"_s);
    QElapsedTimer timer;
    timer.start();
    expect(m_stage.until([&] { return m_stage.waiting() == 0; }, drainLimitMs),
           u"the queue is empty after %1 s"_s.arg(timer.elapsed() / 1000));
    expect(m_stage.requests().size() == 2, u"the known buyer's sale arrived once, the unknown one waits for registration"_s);
    expect(m_stage.longestSilence() <= blinkMs, u"the window was never silent for more than 100 ms"_s);
    tellService();
}

void Day::returnSent()
{
    step(u"Return of a sale that the service knows, first one piece"_s);
    expect(returnReceipt(m_sentNumber, false), u"the partial return is closed"_s);
    expect(m_stage.until([&] {
               for (const QJsonValue& value : m_stage.requests()) {
                   if (value.toObject().value(u"status"_s).toString() == "partiallyCancelled"_L1)
                       return true;
               }
               return false;
           }, drainLimitMs),
           u"the request is cancelled in part"_s);
    tellService();
}

void Day::returnInParts()
{
    step(u"And then the rest of it"_s);
    expect(returnReceipt(m_sentNumber, true), u"the rest is returned"_s);
    expect(m_stage.until([&] {
               for (const QJsonValue& value : m_stage.requests()) {
                   const QJsonObject request = value.toObject();
                   if (request.value(u"status"_s).toString() == "cancelled"_L1)
                       return request.value(u"total"_s) == request.value(u"cancelledTotal"_s);
               }
               return false;
           }, drainLimitMs),
           u"the parts meet the whole to the kopeck"_s);
    tellService();
}

void Day::showLists()
{
    step(u"Queue, journal and settings"_s);
    m_stage.windows().openQueue();
    m_stage.pause(200);
    shotOf(m_stage.activeWindow(), u"queue"_s);
    m_stage.key(Qt::Key_Escape);
    m_stage.windows().openJournal();
    m_stage.pause(200);
    shotOf(m_stage.activeWindow(), u"journal"_s);
    m_stage.key(Qt::Key_Escape);
    m_stage.windows().openSettings();
    m_stage.pause(200);
    shotOf(m_stage.activeWindow(), u"settings"_s);
    m_stage.key(Qt::Key_Escape);
    expect(QApplication::activeModalWidget() == nullptr, u"every window closes by Esc"_s);
}

void Day::otherLooks()
{
    step(u"The same window in the dark"_s);
    Settings settings = m_stage.program().settings().current();
    settings.interface.scheme = ColorScheme::Dark;
    m_stage.program().settings().save(settings, m_stage.program().settings().apiKey());
    m_stage.until([&] { return m_stage.program().settings().current().interface.scheme == ColorScheme::Dark; });
    scan(u"2000001000014"_s);
    shot(u"dark"_s);
}

} // namespace companion::test
