// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/goodssearch.h"
#include "forms/till/paymentdialog.h"
#include "forms/till/tillwords.h"

#include <QTest>

using namespace companion;

namespace {

Money rub(qint64 kopecks)
{
    return Money::fromKopecks(kopecks);
}

} // namespace

class TestTillRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedGoods_data();
    void typedGoods();
    void payment_data();
    void payment();
    void everyReturnActionHasWords();
    void everyErrorHasWords();
    void D_09_linkBarPromisesOnlyWhatIsKept();
    void linkWords();
};

void TestTillRules::typedGoods_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("barcode") << "4600000000011" << 0LL << "4600000000011" << false;
    QTest::newRow("star_quantityBeforeScan") << "3*4600000000011" << 3000LL << "4600000000011" << false;
    QTest::newRow("star_weight") << "0,386*1002" << 386LL << "1002" << false;
    QTest::newRow("star_waits") << "3*" << 3000LL << "" << false;
    QTest::newRow("star_noQuantity") << "*1002" << 0LL << "1002" << true;
    QTest::newRow("star_zero") << "0*1002" << 0LL << "1002" << true;
    QTest::newRow("star_words") << "abc*1002" << 0LL << "1002" << true;
    QTest::newRow("name") << " milk  " << 0LL << "milk" << false;
}

void TestTillRules::typedGoods()
{
    QFETCH(QString, typed);
    QFETCH(qint64, thousandths);
    const TypedGoods goods = parseTypedGoods(typed);
    QTEST(goods.text, "text");
    QTEST(goods.quantityWrong, "wrong");
    QCOMPARE(goods.quantity.value_or(Quantity()).thousandths(), thousandths);
}

void TestTillRules::payment_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("cash");
    QTest::addColumn<QString>("card");
    QTest::addColumn<int>("wrong");
    QTest::addColumn<qint64>("change");
    QTest::addColumn<qint64>("inCash");
    QTest::addColumn<qint64>("byCard");
    const auto row = [](const char* name, qint64 total, const char* cash, const char* card, Payment::Wrong wrong, qint64 change,
                        qint64 inCash, qint64 byCard) {
        QTest::newRow(name) << total << QString::fromUtf8(cash) << QString::fromUtf8(card) << static_cast<int>(wrong) << change
                            << inCash << byCard;
    };
    using Wrong = Payment::Wrong;
    row("cardPrefilled", 188489, "", "1 884,89", Wrong::Nothing, 0, 0, 188489);
    row("cashWithChange", 188489, "2000", "0", Wrong::Nothing, 11511, 188489, 0);
    row("cashExact", 188489, "1884,89", "", Wrong::Nothing, 0, 188489, 0);
    row("mixed", 188489, "1000", "884,89", Wrong::Nothing, 0, 100000, 88489);
    row("mixedWithChange", 188489, "1500", "884,89", Wrong::Nothing, 50000, 100000, 88489);
    row("tooLittle", 188489, "100", "0", Wrong::TooLittle, 0, 0, 0);
    row("cardAboveTotal", 188489, "", "1 884,90", Wrong::CardAboveTotal, 0, 0, 0);
    row("cashNoSum", 188489, "a", "0", Wrong::CashUnreadable, 0, 0, 0);
    row("cardNoSum", 188489, "", "1,234", Wrong::CardUnreadable, 0, 0, 0);
    row("barcodeInCash", 188489, "4600000000011", "0", Wrong::CashBeyondBelief, 460000000001100 - 188489, 0, 0);
    row("ean8InCash", 188489, "46000000", "0", Wrong::CashBeyondBelief, 4600000000 - 188489, 0, 0);
    row("nothingToPay", 0, "", "0", Wrong::Nothing, 0, 0, 0);
}

void TestTillRules::payment()
{
    QFETCH(qint64, total);
    QFETCH(QString, cash);
    QFETCH(QString, card);
    QFETCH(qint64, change);
    QFETCH(qint64, inCash);
    QFETCH(qint64, byCard);
    const Payment payment = reckonPayment(rub(total), cash, card);
    QTEST(static_cast<int>(payment.wrong), "wrong");
    QCOMPARE(payment.change, rub(change));
    Money cashTender;
    Money cardTender;
    for (const Tender& tender : payment.tenders)
        (tender.type == TenderType::Cash ? cashTender : cardTender) += tender.amount;
    QCOMPARE(cashTender, rub(inCash));
    QCOMPARE(cardTender, rub(byCard));
    if (payment.wrong == Payment::Wrong::Nothing)
        QCOMPARE(cashTender + cardTender, rub(total));
}

void TestTillRules::everyReturnActionHasWords()
{
    QSet<QString> words;
    for (int action = static_cast<int>(ReturnAction::CancelWhole); action <= static_cast<int>(ReturnAction::NothingLeft); ++action) {
        const QString preview = TillWords::returnPreview(static_cast<ReturnAction>(action));
        QVERIFY(!preview.isEmpty());
        words.insert(preview);
        QVERIFY(!TillWords::returnDone(static_cast<ReturnAction>(action)).isEmpty());
    }
    QCOMPARE(words.size(), 10);
}

void TestTillRules::everyErrorHasWords()
{
    for (int code = static_cast<int>(ErrorCode::InvalidArgument); code <= static_cast<int>(ErrorCode::Abandoned); ++code) {
        const QString words = TillWords::error({static_cast<ErrorCode>(code), QStringLiteral("detail for the log")});
        QVERIFY2(!words.isEmpty(), qPrintable(QString::number(code)));
        QVERIFY(!words.contains(QLatin1String("detail")));
    }
}

void TestTillRules::D_09_linkBarPromisesOnlyWhatIsKept()
{
    LinkState down;
    down.status = LinkStatus::Down;
    down.since = QDateTime(QDate(2026, 11, 22), QTime(14, 5));
    OfflineSettings offline;
    const auto keeping = TillWords::linkMessage(ProviderId::Brevix, down, offline);
    QVERIFY(keeping && keeping->fact.contains(QLatin1String("14:05")));
    QVERIFY(keeping->next.contains(QLatin1String("sends itself")));
    offline.autoSend = false;
    QVERIFY(!TillWords::linkMessage(ProviderId::Brevix, down, offline)->next.contains(QLatin1String("itself")));
    offline.record = false;
    const auto dropping = TillWords::linkMessage(ProviderId::Brevix, down, offline);
    QVERIFY(dropping->next.contains(QLatin1String("not recorded")));
    QVERIFY(dropping->buyer.contains(QLatin1String("no cashback")));
    QVERIFY(!TillWords::linkMessage(ProviderId::Brevix, LinkState(), offline));
    LinkState refused;
    refused.status = LinkStatus::KeyRefused;
    QVERIFY(TillWords::linkMessage(ProviderId::Brevix, refused, offline)->next.contains(QLatin1String("not recorded")));
    QVERIFY(!TillWords::linkMessage(ProviderId::Brevix, refused, offline)->action.isEmpty());
}

void TestTillRules::linkWords()
{
    LinkState state;
    QVERIFY(!TillWords::link(ProviderId::Brevix, state).contains(QLatin1String("on line")));
    state.everAnswered = true;
    QCOMPARE(TillWords::link(ProviderId::Brevix, state), QStringLiteral("BreviX: on line"));
    QCOMPARE(TillWords::queue(3, std::chrono::seconds(12)), QStringLiteral("not sent: 3 · next in 12 s"));
    QCOMPARE(TillWords::queue(3, std::nullopt), QStringLiteral("not sent: 3"));
}

QTEST_GUILESS_MAIN(TestTillRules)
#include "tst_tillrules.moc"
