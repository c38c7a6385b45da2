// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprovider.h"

#include "models/policy/idempotency.h"
#include "services/brevix/brevixreader.h"
#include "services/brevix/brevixwriter.h"
#include "services/platform/jsonwriter.h"
#include "tests/services/brevix/examples.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(companion::ReturnAction)

class BrevixProviderTest final : public QObject
{
    Q_OBJECT

private:
    Settings m_settings;
    LinkState m_link;
    BrevixProvider m_provider{{[this] { return m_settings; }, [] { return u"https://brevix.test"_s; },
                               [this] { return m_link; }}};

    SaleOnRecord record(RowState state, const QList<Receipt>& returns = {})
    {
        SaleOnRecord record;
        record.sale = verifiedSale();
        record.returns = returns;
        record.saleRow = m_provider.planSale(record.sale, verifiedCustomer(), exampleNow()).rows.first();
        record.saleRow->state = state;
        if (state == RowState::Sent)
            record.saleRow->serverId = u"q-70001"_s;
        return record;
    }
    ReturnPlan plan(const Receipt& back, const SaleOnRecord& record)
    {
        return m_provider.planReturn(back, exampleNow())(record);
    }

private Q_SLOTS:
    void init();
    void bodiesAreTheExamplesOfTheContract();
    void rowOfAVerifiedSale();
    void rowOfAnUncheckedSale();
    void B_CAN_04_noRowWithoutAuthorization();
    void D_29_withoutAWarehouseIdTheRowIsRefusedAtOnce();
    void D_15_noLineLeftMeansNoRequest();
    void policy6_directAttempt_data();
    void policy6_directAttempt();
    void offlineFlagIsFixedAtClosing_data();
    void offlineFlagIsFixedAtClosing();
    void D_09_recordingOff();
    void B_RET_03_B_OFR_01_cancellationWithoutALink();
    void paymentsThatDoNotAddUpStayOut();
    void U9_hostileStringsBecomeWhatTheContractTakes_data();
    void U9_hostileStringsBecomeWhatTheContractTakes();
    void tillTimes_data();
    void tillTimes();
    void equalReceiptsGiveEqualBytes();
    void settingsMayChangeBetweenClosings();
    void policy4_table_data();
    void policy4_table();
    void policy4_cancellationOfASentSale();
    void policy4_partialReturnsMeetTheWhole();
    void policy4_linesThatAreNotInTheClaimStayOut();
    void policy4_reducedSale();
    void policy4_reducedSaleWithAReceiptTotal();
    void policy4_aWhollyCancelledClaimGetsNoMore();
    void aClaimWhoseBodyIsErasedIsStillCancelled();
    void D_29_rebuiltAfterTheMappingWasMended();
};

void BrevixProviderTest::init()
{
    m_settings = exampleSettings();
    m_link = {};
}

void BrevixProviderTest::bodiesAreTheExamplesOfTheContract()
{
    QCOMPARE(m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first().body, verifiedBody());
    QCOMPARE(m_provider.planSale(offlineSale(), uncheckedCustomer(), exampleNow()).rows.first().body, offlineBody());
    QCOMPARE(plan(wholeReturn(), record(RowState::Sent)).rows.first().body, wholeCancellationBody());
    const SaleOnRecord sent = record(RowState::Sent);
    m_link.status = LinkStatus::Down;
    QCOMPARE(plan(partialReturn(), sent).rows.first().body, partialCancellationBody());
    QCOMPARE(BrevixWriter::lookup(uncheckedCustomer().phone), QByteArray(R"({"phone":"+79123456789"})"));
    QCOMPARE(BrevixWriter::registration(PhoneNumber::fromE164(u"+79987654321"_s), u"7"_s, u"inv-204"_s),
             QByteArray(R"({"phone":"+79987654321","warehouseId":"7","inviterCode":"inv-204"})"));
    const QDateTime consentAt(QDate(2025, 3, 20), QTime(9, 3, 40), Qt::OffsetFromUTC, 10800);
    QCOMPARE(BrevixWriter::confirmation(u"4071"_s, u"Кротов"_s, u"Пётр"_s, {}, Consent{true, {}, consentAt}),
             QByteArray(R"({"code":"4071","lastName":"Кротов","firstName":"Пётр",)"
                        R"("consent":{"personalData":true,"at":"2025-03-20T09:03:40.000+03:00"}})"));
}

void BrevixProviderTest::rowOfAVerifiedSale()
{
    const ClosingPlan plan = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow());
    QCOMPARE(plan.rows.size(), 1);
    QVERIFY(plan.journal.isEmpty()); // B-OFS-03: nothing is claimed to have been created yet
    const OutboxRow row = plan.rows.first();
    QCOMPARE(row.provider, ProviderId::Brevix);
    QCOMPARE(row.kind, RowKind::CashbackRequest);
    QCOMPARE(row.receiptUid, verifiedSale().uid);
    QCOMPARE(row.saleUid, verifiedSale().uid);
    QCOMPARE(row.receiptNumber, u"1042"_s);
    QCOMPARE(row.sum, Money::fromKopecks(134102));
    QVERIFY(!row.customerUnverified);
    QVERIFY(row.phone.isEmpty());
    QCOMPARE(row.key, QUuid(u"80b0a2d9-8b43-5e76-ad4a-af07cf05e81d"_s)); // vector of client policy 5
    QCOMPARE(row.bodySha256, QCryptographicHash::hash(row.body, QCryptographicHash::Sha256));
    QCOMPARE(row.endpointId, u"https://brevix.test"_s);
    QCOMPARE(row.state, RowState::Pending);
    QVERIFY(row.directPending);
    QVERIFY(!row.recordingOff);
    QCOMPARE(row.createdAt, exampleNow().wall);
}

void BrevixProviderTest::rowOfAnUncheckedSale()
{
    const OutboxRow row = m_provider.planSale(offlineSale(), uncheckedCustomer(), exampleNow()).rows.first();
    QVERIFY(row.customerUnverified); // B-SND-01: looked up before it is sent
    QCOMPARE(row.phone, uncheckedCustomer().phone);
    QCOMPARE(row.sum, Money::fromKopecks(6200));
}

void BrevixProviderTest::B_CAN_04_noRowWithoutAuthorization()
{
    QVERIFY(m_provider.planSale(verifiedSale(), std::nullopt, exampleNow()).rows.isEmpty());
    Authorization other = verifiedCustomer();
    other.provider = ProviderId::Plazius;
    QVERIFY(m_provider.planSale(verifiedSale(), other, exampleNow()).rows.isEmpty());
    m_settings.brevix.active = false; // B-GEN-02
    const ClosingPlan asleep = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow());
    QVERIFY(asleep.rows.isEmpty() && asleep.journal.isEmpty());
}

void BrevixProviderTest::D_29_withoutAWarehouseIdTheRowIsRefusedAtOnce()
{
    m_settings.brevix.warehouses.rows.clear();
    const ClosingPlan plan = m_provider.planSale(verifiedSale(), uncheckedCustomer(), exampleNow());
    QCOMPARE(plan.rows.size(), 1);
    QCOMPARE(plan.rows.first().state, RowState::Rejected);
    QCOMPARE(plan.rows.first().reason, RowReason::NoWarehouseId);
    QCOMPARE(plan.rows.first().archivedAt, std::optional(exampleNow().wall));
    QVERIFY(!plan.rows.first().directPending);
    QCOMPARE(plan.journal.size(), 1);
    QCOMPARE(plan.journal.first().kind, JournalKind::RequestRefused);
    QCOMPARE(plan.journal.first().customerMasked, uncheckedCustomer().phone.masked());
}

void BrevixProviderTest::D_15_noLineLeftMeansNoRequest()
{
    m_settings.brevix.categories.rows.clear();
    m_settings.brevix.categories.zeroRows.clear();
    const ClosingPlan plan = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow());
    QVERIFY(plan.rows.isEmpty());
    QCOMPARE(plan.journal.size(), 1);
    QCOMPARE(plan.journal.first().kind, JournalKind::Notice);
}

void BrevixProviderTest::policy6_directAttempt_data()
{
    QTest::addColumn<LinkStatus>("status");
    QTest::addColumn<bool>("checkLink");
    QTest::addColumn<bool>("direct");
    QTest::newRow("up") << LinkStatus::Up << true << true;
    QTest::newRow("down, periodic check on") << LinkStatus::Down << true << false;
    QTest::newRow("down, periodic check off") << LinkStatus::Down << false << true;
    QTest::newRow("key refused, periodic check on") << LinkStatus::KeyRefused << true << false;
    QTest::newRow("key refused, periodic check off") << LinkStatus::KeyRefused << false << true;
}

void BrevixProviderTest::policy6_directAttempt()
{
    QFETCH(LinkStatus, status);
    QFETCH(bool, checkLink);
    QFETCH(bool, direct);
    const SaleOnRecord sent = record(RowState::Sent);
    m_link.status = status;
    m_settings.brevix.offline.checkLink = checkLink;
    QCOMPARE(m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first().directPending, direct);
    QCOMPARE(plan(wholeReturn(), sent).rows.first().directPending, direct);
}

void BrevixProviderTest::offlineFlagIsFixedAtClosing_data()
{
    QTest::addColumn<bool>("verified");
    QTest::addColumn<LinkStatus>("status");
    QTest::addColumn<bool>("offline");
    QTest::newRow("checked, up") << true << LinkStatus::Up << false;
    QTest::newRow("checked, down") << true << LinkStatus::Down << true;
    QTest::newRow("checked, key refused") << true << LinkStatus::KeyRefused << false;
    QTest::newRow("unchecked, up") << false << LinkStatus::Up << true;
}

void BrevixProviderTest::offlineFlagIsFixedAtClosing()
{
    QFETCH(bool, verified);
    QFETCH(LinkStatus, status);
    QFETCH(bool, offline);
    m_link.status = status;
    const Authorization customer = verified ? verifiedCustomer() : uncheckedCustomer();
    const QByteArray body = m_provider.planSale(verifiedSale(), customer, exampleNow()).rows.first().body;
    QCOMPARE(QJsonDocument::fromJson(body).object().value("offline"_L1), QJsonValue(offline));
}

void BrevixProviderTest::D_09_recordingOff()
{
    m_settings.brevix.offline.record = false;
    // A first attempt is still owed: it decides.
    OutboxRow row = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first();
    QVERIFY(row.recordingOff && row.directPending);
    QCOMPARE(row.state, RowState::Pending);
    // None is owed: dropped at once, with the note.
    m_link.status = LinkStatus::Down;
    const ClosingPlan dropped = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow());
    QCOMPARE(dropped.rows.first().state, RowState::Annulled);
    QCOMPARE(dropped.rows.first().reason, RowReason::RecordingOff);
    QCOMPARE(dropped.journal.size(), 1);
    QCOMPARE(dropped.journal.first().kind, JournalKind::NotRecorded);
    // A cancellation that waits for its sale is not dropped.
    QCOMPARE(plan(wholeReturn(), record(RowState::Unknown)).rows.first().state, RowState::Pending);
}

void BrevixProviderTest::B_RET_03_B_OFR_01_cancellationWithoutALink()
{
    m_link.status = LinkStatus::Down;
    const ReturnPlan kept = plan(wholeReturn(), record(RowState::Sent));
    QCOMPARE(kept.rows.size(), 1);
    QCOMPARE(kept.rows.first().state, RowState::Pending);
    QVERIFY(!kept.rows.first().directPending && !kept.rows.first().recordingOff);

    m_settings.brevix.offline.record = false; // D-09
    const ReturnPlan dropped = plan(wholeReturn(), record(RowState::Sent));
    QCOMPARE(dropped.rows.first().state, RowState::Annulled);
    QCOMPARE(dropped.rows.first().reason, RowReason::RecordingOff);
    QCOMPARE(dropped.journal.last().kind, JournalKind::NotRecorded);
    // With the link up the first attempt decides.
    m_link = {};
    const OutboxRow tried = plan(wholeReturn(), record(RowState::Sent)).rows.first();
    QCOMPARE(tried.state, RowState::Pending);
    QVERIFY(tried.recordingOff && tried.directPending);
}

void BrevixProviderTest::paymentsThatDoNotAddUpStayOut()
{
    Receipt sale = verifiedSale();
    sale.tenders[0].amount = Money::fromKopecks(1);
    const QByteArray body = m_provider.planSale(sale, verifiedCustomer(), exampleNow()).rows.first().body;
    QVERIFY(!QJsonDocument::fromJson(body).object().contains("payments"_L1));
}

void BrevixProviderTest::U9_hostileStringsBecomeWhatTheContractTakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quotes and a backslash") << u"a\"b\\c/d"_s << u"a\"b\\c/d"_s;
    QTest::newRow("new lines") << u"a\r\nb\tc"_s << u"a  b c"_s;
    QTest::newRow("NUL and escape") << u"a\0b\x1b[31m"_s << u"a b [31m"_s;
    QTest::newRow("delete") << u"a\x7f"_s << u"a"_s;
    QTest::newRow("markup") << u"<img src=http://x.test/1.png>"_s << u"<img src=http://x.test/1.png>"_s;
    QTest::newRow("emoji") << u"чай 🍵"_s << u"чай 🍵"_s;
    QTest::newRow("right to left") << u"\u202eabc"_s << u"\u202eabc"_s;
    QTest::newRow("lone surrogate") << (QString(QChar(0xd83d)) + u"x"_s) << u"\ufffdx"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE outbox;--"_s << u"'; DROP TABLE outbox;--"_s;
    QTest::newRow("too long") << QString(1000, u'я') << QString(250, u'я');
    QTest::newRow("too long, emoji at the edge") << (QString(249, u'a') + u"🍵🍵"_s) << (QString(249, u'a') + u"🍵"_s);
    QTest::newRow("empty") << QString() << u"100045"_s; // the code stands in for a name
    QTest::newRow("blanks") << u" \n "_s << u"100045"_s;
}

void BrevixProviderTest::U9_hostileStringsBecomeWhatTheContractTakes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Receipt sale = verifiedSale();
    sale.lines[0].name = text;
    sale.lines[0].barcode = u"4 600"_s; // not of the form: left out
    const OutboxRow row = m_provider.planSale(sale, verifiedCustomer(), exampleNow()).rows.first();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(row.body, &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonObject item = document.object().value("items"_L1).toArray().first().toObject();
    QCOMPARE(item.value("name"_L1).toString(), expected);
    QVERIFY(!item.contains("barcode"_L1));
    QCOMPARE(item.value("sum"_L1).toInteger(), 90000);
}

void BrevixProviderTest::tillTimes_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    const QDate day(2025, 3, 20);
    QTest::newRow("east") << QDateTime(day, QTime(9, 2, 10, 7), Qt::OffsetFromUTC, 10800) << u"2025-03-20T09:02:10.007+03:00"_s;
    QTest::newRow("west, half an hour") << QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, -12600)
                                        << u"2025-03-20T00:00:00.000-03:30"_s;
    QTest::newRow("UTC is written as an offset") << QDateTime(day, QTime(1, 0), Qt::UTC) << u"2025-03-20T01:00:00.000+00:00"_s;
}

void BrevixProviderTest::tillTimes()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    QCOMPARE(BrevixWriter::tillTime(time), text);
}

void BrevixProviderTest::equalReceiptsGiveEqualBytes()
{
    const OutboxRow one = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first();
    m_settings.interface.language = u"en"_s; // policy 5: a change of language makes no new body
    const OutboxRow two = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first();
    QCOMPARE(one.body, two.body);
    QCOMPARE(one.key, two.key);
}

void BrevixProviderTest::settingsMayChangeBetweenClosings()
{
    m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow());
    m_settings.brevix.warehouses.rows[0].brevixId = u"8"_s;
    const QByteArray body = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first().body;
    QCOMPARE(QJsonDocument::fromJson(body).object().value("warehouseId"_L1).toString(), u"8"_s);
}

void BrevixProviderTest::policy4_table_data()
{
    QTest::addColumn<RowState>("state");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("annul");
    QTest::addColumn<bool>("partialCancel");
    QTest::addColumn<ReturnAction>("action");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("saleMoves");
    using A = ReturnAction;
    QTest::newRow("sent, whole") << RowState::Sent << true << true << true << A::CancelWhole << 1 << false;
    QTest::newRow("sent, partial") << RowState::Sent << false << true << true << A::CancelLines << 1 << false;
    QTest::newRow("sent, partial, cannot") << RowState::Sent << false << true << false << A::CancelWholeInstead << 1 << false;
    QTest::newRow("pending, whole") << RowState::Pending << true << true << true << A::AnnulSale << 0 << true;
    QTest::newRow("pending, partial") << RowState::Pending << false << true << true << A::ReduceSale << 0 << true;
    QTest::newRow("pending, whole, as instructed") << RowState::Pending << true << false << true << A::LeaveSale << 0 << false;
    QTest::newRow("pending, partial, as instructed") << RowState::Pending << false << false << true << A::LeaveSale << 0 << false;
    QTest::newRow("sending, whole") << RowState::Sending << true << true << true << A::CancelWholeBehind << 1 << false;
    QTest::newRow("unknown, partial") << RowState::Unknown << false << true << true << A::CancelLinesBehind << 1 << false;
    QTest::newRow("rejected") << RowState::Rejected << true << true << true << A::Nothing << 0 << false;
    QTest::newRow("annulled") << RowState::Annulled << false << true << true << A::Nothing << 0 << false;
}

void BrevixProviderTest::policy4_table()
{
    QFETCH(RowState, state);
    QFETCH(bool, whole);
    QFETCH(bool, annul);
    QFETCH(bool, partialCancel);
    QFETCH(ReturnAction, action);
    QFETCH(int, rows);
    QFETCH(bool, saleMoves);
    m_settings.brevix.offline.unsentReturn = annul ? UnsentReturn::Annul : UnsentReturn::AsInstructed;
    m_link.featuresKnown = true;
    m_link.features = partialCancel ? QStringList{u"partialCancel"_s} : QStringList{u"registration"_s};
    const ReturnPlan result = plan(whole ? wholeReturn() : partialReturn(), record(state));
    QCOMPARE(result.action, action);
    QCOMPARE(result.rows.size(), rows);
    QCOMPARE(result.saleEvent.has_value(), saleMoves);
    const bool told = action == ReturnAction::Nothing || action == ReturnAction::LeaveSale
                      || action == ReturnAction::CancelWholeInstead;
    QCOMPARE(result.journal.size(), told ? 1 : 0);
    const bool behind = action == ReturnAction::CancelWholeBehind || action == ReturnAction::CancelLinesBehind;
    for (const OutboxRow& row : result.rows) {
        QCOMPARE(row.targetId, behind ? QString() : u"q-70001"_s);
        QCOMPARE(row.reason, behind ? RowReason::WaitsForSale : RowReason::None);
        const bool lines = action == ReturnAction::CancelLines || action == ReturnAction::CancelLinesBehind;
        QCOMPARE(BrevixReader::isWholeCancellation(row.body), !lines);
    }
}

void BrevixProviderTest::policy4_cancellationOfASentSale()
{
    SaleOnRecord sent = record(RowState::Sent);
    sent.saleRow->endpointId = u"https://former.test"_s;
    const OutboxRow row = plan(partialReturn(), sent).rows.first();
    QCOMPARE(row.kind, RowKind::CashbackCancellation);
    QCOMPARE(row.receiptUid, partialReturn().uid);
    QCOMPARE(row.saleUid, verifiedSale().uid);
    QCOMPARE(row.receiptNumber, u"1051"_s);
    QCOMPARE(row.sum, Money::fromKopecks(45000));
    QCOMPARE(row.key, cancellationKey(partialReturn()));
    QCOMPARE(row.endpointId, u"https://former.test"_s); // D-36
    QVERIFY(!row.customerUnverified);
    QVERIFY(row.phone.isEmpty());
    const OutboxRow whole = plan(wholeReturn(), record(RowState::Sent, {partialReturn()})).rows.first();
    QCOMPARE(whole.sum, Money::fromKopecks(134102 - 45000));
}

void BrevixProviderTest::policy4_partialReturnsMeetTheWhole()
{
    // 0.01 of 3: shares of 0.00333… must add up to the line.
    Receipt sale = verifiedSale();
    sale.lines[0].quantity = Quantity::fromUnits(3);
    sale.lines[0].price = Money::fromKopecks(3334);
    sale.lines[0].discount = Money::fromKopecks(2);
    const Money all = sale.lines[0].sum();
    QList<Receipt> returns;
    Money cancelled;
    for (int i = 0; i < 3; ++i) {
        SaleOnRecord of;
        of.sale = sale;
        of.returns = returns;
        of.saleRow = m_provider.planSale(sale, verifiedCustomer(), exampleNow()).rows.first();
        of.saleRow->state = RowState::Sent;
        Receipt back = partialReturn();
        back.uid = QUuid::createUuid();
        back.lines[0].price = sale.lines[0].price;
        back.lines[0].discount = {};
        const auto rows = plan(back, of).rows;
        const Money share = BrevixReader::linesOfCancellation(rows.first().body).first().sum;
        cancelled += share;
        back.lines[0].discount = back.lines[0].price - share;
        returns.append(back);
    }
    QCOMPARE(cancelled, all);
}

void BrevixProviderTest::policy4_linesThatAreNotInTheClaimStayOut()
{
    SaleOnRecord of;
    of.sale = offlineSale();
    of.saleRow = m_provider.planSale(of.sale, verifiedCustomer(), exampleNow()).rows.first();
    of.saleRow->state = RowState::Sent;
    of.saleRow->serverId = u"q-1"_s;
    Receipt back = partialReturn();
    back.lines = {offlineSale().lines.first()}; // the excluded one
    const ReturnPlan none = plan(back, of);
    QCOMPARE(none.action, ReturnAction::Nothing);
    QVERIFY(none.rows.isEmpty());
    QCOMPARE(none.journal.size(), 1);
    // Both lines come back: whole, for nothing of the claim is left, although the receipt of the till had more.
    back.lines = {offlineSale().lines.last()};
    QCOMPARE(plan(back, of).action, ReturnAction::CancelWhole);
}

void BrevixProviderTest::policy4_reducedSale()
{
    const SaleOnRecord pending = record(RowState::Pending);
    const ReturnPlan plan = this->plan(partialReturn(), pending);
    const auto& event = std::get<ReturnedBeforeSending>(*plan.saleEvent);
    QVERIFY(event.reduced);
    QCOMPARE(event.reduced->key, pending.saleRow->key);
    QCOMPARE(event.reduced->revision, pending.saleRow->revision);
    QCOMPARE(event.reduced->sum, Money::fromKopecks(89102));
    const QJsonObject body = QJsonDocument::fromJson(event.reduced->body).object();
    QVERIFY(!body.contains("payments"_L1));
    QVERIFY(!body.contains("receiptTotal"_L1));
    QCOMPARE(body.value("total"_L1).toInteger(), 89102);
    QCOMPARE(body.value("reducedBy"_L1).toArray(), QJsonArray{u"0f5b1c80-9f3a-4d6e-8a43-7c9a4c1b6e02"_s});
    const QJsonObject first = body.value("items"_L1).toArray().first().toObject();
    QCOMPARE(first.value("quantity"_L1).toString(), u"1"_s);
    QCOMPARE(first.value("sum"_L1).toInteger(), 45000);
    QCOMPARE(first.value("discount"_L1).toInteger(), 900);
    QCOMPARE(body.value("customer"_L1).toObject().value("id"_L1).toString(), u"c-1001"_s);

    // A second return takes the rest of the line: it is gone, and both returns are named.
    SaleOnRecord again = record(RowState::Pending, {partialReturn()});
    again.saleRow->body = event.reduced->body;
    Receipt second = partialReturn();
    second.uid = QUuid(u"aaaaaaaa-9f3a-4d6e-8a43-7c9a4c1b6e02"_s);
    const ReturnPlan next = this->plan(second, again);
    const QJsonObject less =
        QJsonDocument::fromJson(std::get<ReturnedBeforeSending>(*next.saleEvent).reduced->body).object();
    QCOMPARE(less.value("items"_L1).toArray().size(), 2);
    QCOMPARE(less.value("total"_L1).toInteger(), 44102);
    QCOMPARE(less.value("reducedBy"_L1).toArray().size(), 2);
}

void BrevixProviderTest::policy4_reducedSaleWithAReceiptTotal()
{
    Receipt sale = offlineSale();
    sale.lines[1].quantity = Quantity::fromUnits(2);
    SaleOnRecord of;
    of.sale = sale;
    of.saleRow = m_provider.planSale(sale, uncheckedCustomer(), exampleNow()).rows.first();
    Receipt back = partialReturn();
    back.lines = {offlineSale().lines.last()};
    const ReturnPlan reduced = plan(back, of);
    const QJsonObject body =
        QJsonDocument::fromJson(std::get<ReturnedBeforeSending>(*reduced.saleEvent).reduced->body).object();
    QCOMPARE(body.value("total"_L1).toInteger(), 6200);
    QCOMPARE(body.value("receiptTotal"_L1).toInteger(), 9200);
}

void BrevixProviderTest::policy4_aWhollyCancelledClaimGetsNoMore()
{
    m_link.featuresKnown = true; // no partialCancel
    SaleOnRecord sent = record(RowState::Sent);
    sent.cancellations = plan(partialReturn(), sent).rows;
    sent.returns = {partialReturn()};
    Receipt second = wholeReturn();
    second.lines = {verifiedSale().lines.at(1)};
    const ReturnPlan none = plan(second, sent);
    QCOMPARE(none.action, ReturnAction::NothingLeft);
    QVERIFY(none.rows.isEmpty());
    sent.cancellations[0].state = RowState::Annulled; // it never happened
    QCOMPARE(plan(second, sent).action, ReturnAction::CancelWholeInstead);
}

void BrevixProviderTest::aClaimWhoseBodyIsErasedIsStillCancelled()
{
    SaleOnRecord of;
    of.sale = offlineSale();
    of.saleRow = m_provider.planSale(of.sale, verifiedCustomer(), exampleNow()).rows.first();
    of.saleRow->state = RowState::Sent;
    of.saleRow->serverId = u"q-1"_s;
    of.saleRow->body.clear();
    Receipt back = partialReturn();
    back.lines = {offlineSale().lines.last()};
    QCOMPARE(plan(back, of).action, ReturnAction::CancelWhole);
}

void BrevixProviderTest::D_29_rebuiltAfterTheMappingWasMended()
{
    m_settings.brevix.warehouses.rows.clear();
    const OutboxRow row = m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first();
    SaleOnRecord of;
    of.sale = verifiedSale();
    QCOMPARE(m_provider.planResend()(row, of)->action, ResendAction::NoWarehouseId);
    m_settings = exampleSettings();
    const auto plan = m_provider.planResend()(row, of);
    QCOMPARE(plan->action, ResendAction::Rebuilt);
    const auto rebuilt = std::get<SendAgain>(*plan->event).rebuilt;
    QVERIFY(rebuilt);
    QCOMPARE(rebuilt->revision, 1);
    QCOMPARE(rebuilt->key, QUuid(u"0c8e6b17-8b0a-5776-adbf-403c93e9f172"_s)); // vector of client policy 5
    QCOMPARE(QJsonDocument::fromJson(rebuilt->body), QJsonDocument::fromJson(verifiedBody()));
}

QTEST_GUILESS_MAIN(BrevixProviderTest)
#include "tst_brevixprovider.moc"
