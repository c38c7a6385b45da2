// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tillfixture.h"

#include "forms/till/paymentdialog.h"
#include "services/platform/onresult.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace companion {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

template <typename T>
void waitFor(const QFuture<Result<T>>& future)
{
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
}

GoodsWithBarcodes goods(int place, const char16_t* name, qint64 kopecks, bool byWeight = false)
{
    GoodsWithBarcodes result;
    result.goods.code = QString::number(1000 + place);
    result.goods.barcode = QStringLiteral("46000000000%1").arg(10 + place);
    result.goods.name = QString::fromUtf16(name);
    result.goods.unit = byWeight ? QStringLiteral("кг") : QStringLiteral("шт");
    result.goods.price = Money::fromKopecks(kopecks);
    result.goods.byWeight = byWeight;
    result.barcodes = {result.goods.barcode};
    return result;
}

} // namespace

QFuture<Result<QString>> MemorySecrets::read(const QString& name)
{
    return ready<QString>(m_kept.value(name));
}

QFuture<Result<Done>> MemorySecrets::write(const QString& name, const QString& secret)
{
    m_kept.insert(name, secret);
    return ready<Done>(Done{});
}

QList<GoodsWithBarcodes> pictureGoods()
{
    return {
        goods(0, u"Молоко «Луговое» 3,2 %, 930 мл", 8990),
        goods(1, u"Хлеб «Ржаной край», 400 г", 5400),
        goods(2, u"Сыр «Полянский» 45 %, весовой", 84900, true),
        goods(3, u"Яблоки «Гала», весовые", 13990, true),
        goods(4, u"Кофе молотый «Доброе утро», 250 г", 38900),
        goods(5, u"Вода «Тихий родник» негазированная, 1,5 л", 4250),
        goods(6, u"Макароны «Перо», 450 г", 6790),
        goods(7, u"Масло сливочное «Заречье» 82,5 %, 180 г", 18950),
        goods(8, u"Молоко «Луговое» 2,5 %, 930 мл", 8490),
    };
}

Directories pictureDirectories()
{
    Directories lists;
    lists.users = {{QStringLiteral("7"), QStringLiteral("Орлова Е. В."), QString()},
                   {QStringLiteral("8"), QStringLiteral("Петров И. С."), QString()}};
    lists.warehouses = {{QStringLiteral("1"), QStringLiteral("Лесная, 8 — зал"), QString()}};
    return lists;
}

Authorization pictureCustomer(bool verified)
{
    Authorization customer;
    customer.phone = PhoneNumber::fromE164(QStringLiteral("+79123454567"));
    if (verified)
        customer.customerId = QStringLiteral("c-1");
    customer.appliedAt = QDateTime::currentDateTime();
    return customer;
}

TillFixture::TillFixture()
{
    m_thread = std::make_unique<StorageThread>(m_clock);
    waitFor(m_thread->open(m_folder.path()));
    m_outbox = std::make_unique<OutboxStore>(*m_thread);
    m_receipts = std::make_unique<ReceiptStore>(*m_thread, *m_outbox);
    m_directories = std::make_unique<DirectoryStore>(*m_thread);
    m_settingsStore = std::make_unique<SettingsStore>(*m_thread);
    waitFor(m_directories->replaceAll(pictureDirectories(), pictureGoods()));
    m_settings = std::make_unique<SettingsService>(*m_settingsStore, *m_directories, m_secrets);
    QSignalSpy loaded(m_settings.get(), &SettingsService::loaded);
    m_settings->load();
    QTRY_COMPARE(loaded.count(), 1);
    Settings settings = m_settings->current();
    settings.till.cashId = QStringLiteral("3");
    settings.till.warehouseCode = QStringLiteral("1");
    settings.till.cashierCode = QStringLiteral("7");
    settings.brevix.active = true;
    saveSettings(settings);
    m_desk = std::make_unique<SaleDesk>(*m_receipts, *m_settings, QList<LoyaltyProvider*>(), m_clock);
    m_returns = std::make_unique<ReturnSession>(*m_receipts, *m_settings, *m_desk, QList<LoyaltyProvider*>(), m_clock);
    m_freeReturns = std::make_unique<FreeReturnSession>(*m_receipts, *m_settings, *m_desk, m_clock);
    m_window = std::make_unique<MainWindow>(*m_desk, *m_returns, *m_freeReturns, *m_settings, *m_directories);
    m_window->setBrevixCorrect(true);
    QSignalSpy deskReady(m_desk.get(), &SaleDesk::ready);
    m_desk->start();
    QTRY_COMPARE(deskReady.count(), 1);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

TillFixture::~TillFixture() = default;

void TillFixture::saveSettings(const Settings& settings)
{
    QSignalSpy changed(m_settings.get(), &SettingsService::changed);
    m_settings->save(settings, QString());
    QTRY_COMPARE(changed.count(), 1);
}

void TillFixture::scan(const QString& code)
{
    for (const QChar sign : code)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), sign.toLatin1());
    press(Qt::Key_Return);
}

void TillFixture::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
}

void TillFixture::sell(const QList<int>& places)
{
    for (const int place : places) {
        Money before = m_desk->sale().receipt().total();
        scan(pictureGoods().at(place).goods.barcode);
        QTRY_VERIFY(m_desk->sale().receipt().total() > before);
    }
}

QString TillFixture::closeReceipt()
{
    QString number;
    const auto heard = QObject::connect(m_desk.get(), &SaleDesk::closed, m_desk.get(),
                                        [&number](const Receipt& receipt) { number = receipt.number; });
    press(Qt::Key_F12);
    [&] { QTRY_VERIFY(dialog<PaymentDialog>() && dialog<PaymentDialog>()->isActiveWindow()); }();
    press(Qt::Key_Return);
    [&] { QTRY_VERIFY(!number.isEmpty()); }();
    [&] { QTRY_VERIFY(!dialog<PaymentDialog>() && m_window->isActiveWindow()); }();
    QObject::disconnect(heard);
    return number;
}

} // namespace companion
