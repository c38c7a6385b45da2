// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprovider.h"
#include "services/session/linkstate.h"
#include "services/session/saledesk.h"
#include "services/store/journalstore.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptstore.h"
#include "tests/services/session/profiletill.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

Goods tea()
{
    Goods goods;
    goods.code = u"100001"_s;
    goods.name = u"Чай"_s;
    goods.unit = u"шт"_s;
    goods.groupCode = u"A"_s;
    goods.price = Money::fromKopecks(12900);
    return goods;
}

/// As dear as tea.
Goods coffee()
{
    Goods goods = tea();
    goods.code = u"100002"_s;
    goods.name = u"Кофе"_s;
    return goods;
}

Authorization buyer(bool verified, const QString& phone = u"+79123456789"_s)
{
    Authorization authorization;
    authorization.phone = PhoneNumber::fromE164(phone);
    if (verified)
        authorization.customerId = u"c-1001"_s;
    return authorization;
}

/// The desk over a real base, with the plans of BreviX; nothing is sent.
struct Till
{
    ProfileTill base{demoLists()};
    OutboxStore outbox{base.thread()};
    ReceiptStore receipts{base.thread(), outbox};
    JournalStore journal{base.thread()};
    BrevixProvider brevix{{[this] { return base.service.current(); }, [this] { return base.service.endpointId(); },
                           [] { return LinkState(); }}};
    SaleDesk desk{receipts, base.service, {&brevix}, base.clock};

    Till()
    {
        base.store(demoTillSettings());
        QSignalSpy ready(&desk, &SaleDesk::ready);
        desk.start();
        if (!ready.wait() || !desk.sale().addGoods(tea(), Quantity::fromUnits(1)))
            qFatal("the desk does not open");
    }

    QUuid uid() { return desk.sale().receipt().uid; }

    QStringList transactions(const QUuid& uid)
    {
        QStringList kinds;
        const auto entries = wait(journal.ofReceipt(uid));
        for (const JournalEntry& entry : entries.value_or(QList<JournalEntry>()))
            kinds << journalKindName(entry.kind) + u' ' + entry.customerMasked;
        return kinds;
    }

    /// The base can be read, and takes no receipt: nothing of a closing stays.
    void refuseReceipts(bool refuse)
    {
        const QString sql = refuse ? u"CREATE TEMP TRIGGER refused BEFORE INSERT ON main.receipt "
                                     "BEGIN SELECT RAISE(ABORT, 'no room'); END"_s
                                   : u"DROP TRIGGER temp.refused"_s;
        if (!wait(base.thread().run<Done>([sql](Database& database) { return database.executeOnce(sql); })))
            qFatal("the base does not obey");
    }

    /// The file goes away: the next closing is committed and reported as failed, and the store writes the base anew.
    void loseBase()
    {
        const auto away = wait(base.thread().run<Done>([](Database& database) -> Result<Done> {
            if (!QFile::rename(database.path(), database.path() + u".away"_s))
                return failure(ErrorCode::StorageFailed);
            return Done{};
        }));
        if (!away)
            qFatal("the base stays");
    }

    /// Pays in cash and waits for the failure.
    ErrorCode failToClose()
    {
        QSignalSpy failed(&desk, &SaleDesk::closingFailed);
        if (!desk.sale().enterPayment() || !desk.close({{TenderType::Cash, desk.sale().receipt().total()}}))
            qFatal("it is not closed at all");
        spin([&failed] { return failed.count() > 0; });
        return failed.first().first().value<Error>().code;
    }

    Result<SaleOnRecord> stored(const QUuid& uid) { return wait(receipts.sale(uid, ProviderId::Brevix)); }

    QList<OutboxRow> close()
    {
        QList<OutboxRow> rows;
        bool over = false;
        QObject context;
        QObject::connect(&desk, &SaleDesk::closed, &context, [&](const Receipt&, const QList<OutboxRow>& made) {
            rows = made;
            over = true;
        });
        const bool paying = desk.sale().state() == SaleState::Paying || desk.sale().enterPayment();
        if (!paying || !desk.close({{TenderType::Cash, desk.sale().receipt().total()}}))
            qFatal("it does not close");
        spin([&over] { return over; });
        return rows;
    }
};

} // namespace

/// The temporary transaction of the buyer on an open receipt, as it stands in the base.
class TestSaleDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_NEW_13_B_OFA_02_applyingWritesTheTransaction_data() { bothKinds(); }
    void B_NEW_13_B_OFA_02_applyingWritesTheTransaction()
    {
        QFETCH(bool, verified);
        Till till;
        QVERIFY(till.desk.applyAuthorization(buyer(verified)));
        QCOMPARE(till.transactions(till.uid()).size(), 1);
        QVERIFY(till.transactions(till.uid()).first().startsWith(journalKindName(JournalKind::AuthorizationApplied)));
        QVERIFY(till.transactions(till.uid()).first().endsWith(buyer(verified).phone.masked()));
    }

    void anotherBuyerTakesThePlaceOfTheFirst()
    {
        Till till;
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        QVERIFY(till.desk.applyAuthorization(buyer(true, u"+79990001122"_s)));
        QCOMPARE(till.transactions(till.uid()).size(), 1);
        QVERIFY(till.transactions(till.uid()).first().endsWith(PhoneNumber::fromE164(u"+79990001122"_s).masked()));
    }

    void B_CAN_03_B_OFC_01_takingOffDeletesTheTransaction_data() { bothKinds(); }
    void B_CAN_03_B_OFC_01_takingOffDeletesTheTransaction()
    {
        QFETCH(bool, verified);
        Till till;
        QVERIFY(till.desk.applyAuthorization(buyer(verified)));
        QVERIFY(till.desk.sale().enterPayment()); // B-CAN-01: until the receipt ends
        QVERIFY(till.desk.cancelAuthorization());
        QCOMPARE(till.transactions(till.uid()), QStringList());
        QVERIFY(!till.desk.sale().authorization());
    }

    void annullingTheReceiptDeletesItToo()
    {
        Till till;
        const QUuid uid = till.uid();
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        QVERIFY(till.desk.annul());
        QCOMPARE(till.transactions(uid), QStringList());
        QVERIFY(!till.desk.sale().authorization()); // AS-21
    }

    void B_CAN_04_closedWithoutAClaim()
    {
        Till till;
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        QVERIFY(till.desk.cancelAuthorization());
        const QUuid uid = till.uid();
        QCOMPARE(till.close(), QList<OutboxRow>());
        QCOMPARE(till.transactions(uid), QStringList{journalKindName(JournalKind::ReceiptClosed) + u' '});

        QVERIFY(till.desk.sale().addGoods(tea(), Quantity::fromUnits(1)));
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        QCOMPARE(till.close().size(), 1); // B-CLM-01: with the buyer there is one
    }

    /// The till's own warehouse, its cashier and the group of the goods, through the tables of the settings.
    void B_WH_01_B_USR_01_B_CAT_01_claimOfTheTill()
    {
        Till till;
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        const QList<OutboxRow> rows = till.close();
        QCOMPARE(rows.size(), 1);
        const QJsonObject claim = QJsonDocument::fromJson(rows.first().body).object();
        QCOMPARE(claim[u"warehouseId"_s].toString(), u"7"_s);
        QCOMPARE(claim[u"inviterCode"_s].toString(), u"inv-204"_s);
        QCOMPARE(claim[u"items"_s][0][u"categoryId"_s].toString(), u"23"_s);
    }

    void D_36_rowsBelongToTheAddressAndNotToTheKey()
    {
        Till till;
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        const QString endpoint = till.close().first().endpointId;
        Settings settings = till.base.service.current();
        till.base.store(settings, u"another key"_s);
        QCOMPARE(till.base.service.endpointId(), endpoint);
        settings.brevix.serverUrl = u"https://another.example"_s;
        till.base.store(settings, u"another key"_s);
        QVERIFY(till.base.service.endpointId() != endpoint);
    }

    /// B-OFS-03, D-01: what closing writes, and that the request of the sale is not called created by it.
    void B_OFS_03_closingWritesNoTransactionOfTheService()
    {
        Till till;
        const QUuid uid = till.uid();
        QVERIFY(till.desk.applyAuthorization(buyer(false)));
        const QList<OutboxRow> rows = till.close();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().state, RowState::Pending);
        const QStringList written = till.transactions(uid);
        QVERIFY(written.filter(journalKindName(JournalKind::RequestCreated)).isEmpty());
        QCOMPARE(written.filter(journalKindName(JournalKind::ReceiptClosed)).size(), 1);
    }

    /// The base refused, the cashier went back and changed buyer and goods of the same sum: what is stored then is what was paid.
    void AS_21_D_01_aClosingThatFailedLeavesNoClaimOfTheFormerBuyer()
    {
        Till till;
        const QUuid uid = till.uid();
        QVERIFY(till.desk.applyAuthorization(buyer(false)));
        till.refuseReceipts(true);
        till.failToClose();
        QVERIFY(!till.desk.sale().isInDoubt());
        till.refuseReceipts(false);
        QVERIFY(till.desk.sale().stepBack());
        QVERIFY(till.desk.sale().stepBack());
        QVERIFY(till.desk.applyAuthorization(buyer(false, u"+79990001122"_s)));
        QVERIFY(till.desk.sale().addGoods(coffee(), Quantity::fromUnits(1)));
        QVERIFY(till.desk.sale().removeLine(0));

        const QList<OutboxRow> rows = till.close();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().phone.e164(), u"+79990001122"_s);
        const auto sale = till.stored(uid);
        COMPANION_OK(sale);
        QCOMPARE(sale->sale.lines.size(), 1);
        QCOMPARE(sale->sale.lines.first().goodsCode, u"100002"_s);
    }

    void AS_21_whatTheBaseRefusedMayBeAnnulled()
    {
        Till till;
        const QUuid uid = till.uid();
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        till.refuseReceipts(true);
        till.failToClose();
        QVERIFY(till.desk.annul());
        QVERIFY(till.desk.sale().isEmpty());
        COMPANION_FAILS(till.stored(uid), ErrorCode::NotFound);
    }

    /// The base holds the receipt although it reported a failure: annulled, it would be lost here and its claim sent all the same.
    void AS_21_D_01_aReceiptInDoubtIsNeitherChangedNorAnnulled()
    {
        Till till;
        const QUuid uid = till.uid();
        QVERIFY(till.desk.applyAuthorization(buyer(true)));
        till.loseBase();
        QCOMPARE(errorName(till.failToClose()), errorName(ErrorCode::StorageMoved));
        SaleSession& sale = till.desk.sale();
        const Receipt before = sale.receipt();
        const QList<Money> none{Money()};
        QVERIFY(sale.isInDoubt());
        COMPANION_FAILS(till.desk.annul(), ErrorCode::WrongState);
        COMPANION_FAILS(till.desk.cancelAuthorization(), ErrorCode::WrongState);
        COMPANION_FAILS(till.desk.park(), ErrorCode::WrongState);
        COMPANION_FAILS(till.desk.close({{TenderType::Card, before.total()}}), ErrorCode::WrongState);
        COMPANION_FAILS(sale.stepBack(), ErrorCode::WrongState);
        COMPANION_FAILS(sale.clearLoyalty(), ErrorCode::WrongState);
        COMPANION_FAILS(sale.setLoyaltyDiscounts(none), ErrorCode::WrongState);
        COMPANION_FAILS(sale.setPoints(none), ErrorCode::WrongState);
        QCOMPARE(sale.receipt(), before);
        QVERIFY(sale.authorization());

        till.base.clock.advance(std::chrono::minutes(1));
        QCOMPARE(till.close().size(), 1);
        const auto stored = till.stored(uid);
        COMPANION_OK(stored);
        QCOMPARE(stored->sale.closedAt, before.closedAt);
        QCOMPARE(till.transactions(uid).filter(journalKindName(JournalKind::ReceiptClosed)).size(), 1);
        QVERIFY(till.desk.sale().isEmpty());
    }

private:
    static void bothKinds()
    {
        QTest::addColumn<bool>("verified");
        QTest::newRow("checked") << true;
        QTest::newRow("unchecked") << false;
    }
};

QTEST_GUILESS_MAIN(TestSaleDesk)
#include "tst_saledesk.moc"
