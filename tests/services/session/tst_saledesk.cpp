// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprovider.h"
#include "services/session/linkstate.h"
#include "services/session/saledesk.h"
#include "services/store/journalstore.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptstore.h"
#include "tests/services/session/profiletill.h"

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

    QList<OutboxRow> close()
    {
        QList<OutboxRow> rows;
        bool over = false;
        QObject context;
        QObject::connect(&desk, &SaleDesk::closed, &context, [&](const Receipt&, const QList<OutboxRow>& made) {
            rows = made;
            over = true;
        });
        if (!desk.sale().enterPayment() || !desk.close({{TenderType::Cash, desk.sale().receipt().total()}}))
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
