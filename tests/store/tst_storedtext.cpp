// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/store/database.h"
#include "services/store/directoryrepository.h"
#include "services/store/erasure.h"
#include "services/store/outboxrepository.h"
#include "services/store/receiptrepository.h"
#include "services/store/sqlvalue.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// What goes in comes out; what was erased is gone.
class StoredTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void U9_hostileStrings_data();
    void U9_hostileStrings();
    void onlyWhatSqliteWouldMangleIsReplaced();
    void goodsByBarcodeThenCodeThenName();
    void goodsAndListsAreReplacedTogether();
    void D_32_cardGroups();
    void limitsOfLoyaltyComeBack();
    void reliability_4_expiredRowsLoseTheCustomer();
    void reliability_4_customerIsErasedEverywhere();
    void reliability_1_9_nothingReadableStays();
    void erasedRowNeedsANewBody();
};

void StoredTextTest::U9_hostileStrings_data()
{
    QTest::addColumn<QString>("text");
    const QChar high(0xD83D);
    const QChar low(0xDE42);
    QTest::newRow("empty") << u""_s;
    QTest::newRow("null") << QString();
    QTest::newRow("injection") << u"'); DROP TABLE outbox; --"_s;
    QTest::newRow("placeholder") << u":uid ?1 @a $b"_s;
    QTest::newRow("emoji") << u"🙂👨‍👩‍👧"_s;
    QTest::newRow("combining") << u"e\u0301\u0301\u0301"_s;
    QTest::newRow("bidi") << u"\u202Eabc\u202C\u2066"_s;
    QTest::newRow("lone high surrogate") << u"a"_s + high + u"b"_s;
    QTest::newRow("lone low surrogate") << QString(low);
    QTest::newRow("surrogates the wrong way round") << QString(low) + high;
    QTest::newRow("U+FFFE first") << QChar(0xFFFE) + u"x"_s;
    QTest::newRow("U+FFFF") << u"x"_s + QChar(0xFFFF);
    QTest::newRow("byte order mark first") << QChar(0xFEFF) + u"x"_s;
    QTest::newRow("NUL inside") << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("control characters") << u"\u0001\u001B[2J\r\n"_s;
    QTest::newRow("number") << u"1e999"_s;
    QTest::newRow("1 MiB") << QString(1024 * 1024, u'ы');
}

void StoredTextTest::U9_hostileStrings()
{
    QFETCH(QString, text);
    Base base;
    Receipt receipt = sale(1);
    receipt.fiscalNumber = text;
    receipt.cashier.name = text;
    receipt.lines.first().name = text;
    ClosingRecord record = closing(receipt);
    OutboxRow& row = record.rows.first();
    // The payload is bytes: exact, whatever they are.
    row.body = QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2) + '\0' + "\xED\xA0\x80\xFF";
    row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
    row.reasonText = text;
    record.journal.first().text = text;
    const auto closed = ReceiptRepository(*base).closeSale(record);
    COMPANION_OK(closed);
    base.reopen();
    const auto stored = OutboxRepository(*base).row(closed->rows.first().seq);
    COMPANION_OK(stored);
    QCOMPARE(stored->body, row.body);
    QCOMPARE(stored->reasonText, sql::storable(text));
    const auto back = ReceiptRepository(*base).receipt(receipt.uid);
    COMPANION_OK(back);
    QCOMPARE((*back)->lines.first().name, sql::storable(text));
    QCOMPARE((*back)->cashier.name, sql::storable(text));
    // Closing again with the text as it was typed is the same closing.
    COMPANION_OK(ReceiptRepository(*base).closeSale(record));
    QCOMPARE(base->integer(u"SELECT count(*) FROM receipt"_s).value(), 1);
}

void StoredTextTest::onlyWhatSqliteWouldMangleIsReplaced()
{
    QCOMPARE(sql::storable(u"a🙂\u202E\uFEFF"_s), u"a🙂\u202E\uFEFF"_s);
    QCOMPARE(sql::storable(QString(QChar(0xD800))), u"\uFFFD"_s);
    QCOMPARE(sql::storable(u"a"_s + QChar(u'\0')), u"a\uFFFD"_s);
}

void StoredTextTest::goodsByBarcodeThenCodeThenName()
{
    Base base;
    DirectoryRepository directory(*base);
    const QList<GoodsWithBarcodes> goods{
        {{u"46001"_s, {}, u"Чай зелёный листовой"_s, u"G"_s, u"шт"_s, Money::fromKopecks(5500), false, {}, true}, {u"111"_s, u"222"_s}},
        {{u"222"_s, u"333"_s, u"Чай чёрный 100% «Ёлка»"_s, {}, u"кг"_s, Money::fromKopecks(9900), true, {}, true}, {}},
        {{u"7"_s, {}, u"Кофе"_s, {}, u"шт"_s, Money::fromKopecks(1), false, {}, true}, {}},
    };
    COMPANION_OK(directory.replaceAll({}, goods));
    const auto codes = [&directory](const QString& text, int limit = 10) {
        QStringList found;
        const auto result = directory.findGoods(text, limit);
        if (result) {
            for (const Goods& each : *result)
                found.append(each.code);
        }
        return found;
    };
    QCOMPARE(codes(u"222"_s), QStringList{u"46001"_s}); // a barcode before the code of another
    QCOMPARE(codes(u" 46001 "_s), QStringList{u"46001"_s});
    QCOMPARE(codes(u"ЧАЙ"_s), (QStringList{u"46001"_s, u"222"_s}));
    QCOMPARE(codes(u"листов зелен"_s), QStringList{u"46001"_s});
    QCOMPARE(codes(u"елка"_s), QStringList{u"222"_s});
    QCOMPARE(codes(u"100%"_s), QStringList{u"222"_s});
    QCOMPARE(codes(u"чай"_s, 1).size(), 1);
    QCOMPARE(codes(u"  "_s), QStringList());
    QCOMPARE(codes(u"a b c d e f g"_s), QStringList());
    QCOMPARE(directory.findGoods(u"333"_s, 1)->first(), goods.at(1).goods);
    QCOMPARE(directory.findGoods(u"7"_s, 1)->first(), goods.at(2).goods);
}

void StoredTextTest::goodsAndListsAreReplacedTogether()
{
    Base base;
    DirectoryRepository directory(*base);
    Directories lists;
    lists.users = {{u"2"_s, u"Вторая"_s, {}}, {u"1"_s, u"Первая"_s, {}}};
    lists.warehouses = {{u"W"_s, u"Склад"_s, {}}};
    lists.groups = {{u"A"_s, u"Еда"_s, {}}, {u"B"_s, u"Чай"_s, u"A"_s}};
    COMPANION_OK(directory.replaceAll(lists, {}));
    const auto stored = directory.directories();
    COMPANION_OK(stored);
    QCOMPARE(stored->users, lists.users);
    QCOMPARE(stored->groups, lists.groups);
    Directories doubled;
    doubled.users = {{u"1"_s, u"a"_s, {}}, {u"1"_s, u"b"_s, {}}};
    COMPANION_FAILS(directory.replaceAll(doubled, {}), ErrorCode::Conflict);
    QCOMPARE(directory.directories()->users, lists.users);
}

void StoredTextTest::D_32_cardGroups()
{
    Base base;
    DirectoryRepository directory(*base);
    Directories lists;
    lists.cardGroups = {{u"D"_s, u"Скидка 5 %"_s, 1}, {u"A"_s, u"Сотрудники"_s, 2}};
    COMPANION_OK(directory.replaceAll(lists, {}));
    QCOMPARE(directory.directories()->cardGroups, lists.cardGroups);
    // One of a mode that is there adds nothing; a taken code is refused; a new one goes to the end.
    COMPANION_OK(directory.addCardGroup({u"Z"_s, u"Другая"_s, 2}));
    QCOMPARE(directory.directories()->cardGroups, lists.cardGroups);
    COMPANION_FAILS(directory.addCardGroup({u"A"_s, u"Плазиус"_s, 18}), ErrorCode::Conflict);
    COMPANION_OK(directory.addCardGroup({u"18"_s, u"Плазиус"_s, 18}));
    QCOMPARE(directory.directories()->cardGroups.last(), (CardGroup{u"18"_s, u"Плазиус"_s, 18}));
    // The lists of an import replace these too.
    COMPANION_OK(directory.replaceAll({}, {}));
    QVERIFY(directory.directories()->cardGroups.isEmpty());
    Directories doubled;
    doubled.cardGroups = {{u"1"_s, u"a"_s, 1}, {u"1"_s, u"b"_s, 2}};
    COMPANION_FAILS(directory.replaceAll(doubled, {}), ErrorCode::Conflict);
}

void StoredTextTest::limitsOfLoyaltyComeBack()
{
    Base base;
    DirectoryRepository directory(*base);
    Goods limited{u"1"_s, u"111"_s, u"Масло"_s, {}, u"шт"_s, Money::fromKopecks(20000), false, Money::fromKopecks(18500), true};
    Goods withoutPoints{u"2"_s, u"222"_s, u"Зажигалка"_s, {}, u"шт"_s, Money::fromKopecks(4990), false, {}, false};
    COMPANION_OK(directory.replaceAll({}, {{limited, {}}, {withoutPoints, {}}}));
    QCOMPARE(directory.findGoods(u"111"_s, 1)->first(), limited);
    QCOMPARE(directory.findGoods(u"2"_s, 1)->first(), withoutPoints);
    QCOMPARE(directory.findGoods(u"зажигалка"_s, 1)->first(), withoutPoints);
}

void StoredTextTest::reliability_4_expiredRowsLoseTheCustomer()
{
    Base base;
    OutboxRepository outbox(*base);
    const auto old = ReceiptRepository(*base).closeSale(closing(sale(1)));
    const auto recent = ReceiptRepository(*base).closeSale(closing(sale(2)));
    const auto live = ReceiptRepository(*base).closeSale(closing(sale(3)));
    Moment now = moment();
    now.wall = now.wall.addDays(100);
    for (const auto& [seq, days] : {std::pair(old->rows.first().seq, 0), std::pair(recent->rows.first().seq, 50)}) {
        OutboxRow row = outbox.row(seq).value();
        row.state = RowState::Rejected;
        row.archivedAt = moment().wall.addDays(days);
        COMPANION_OK(outbox.update(row));
    }
    const auto erased = Erasure(*base).expired(90, now);
    COMPANION_OK(erased);
    QCOMPARE(erased->rows, 1);
    QCOMPARE(erased->receipts, 1);
    QVERIFY(outbox.row(old->rows.first().seq)->phone.isEmpty());
    QVERIFY(outbox.row(old->rows.first().seq)->body.isEmpty());
    QVERIFY(!outbox.row(recent->rows.first().seq)->phone.isEmpty());
    QVERIFY(!outbox.row(live->rows.first().seq)->phone.isEmpty());
    QCOMPARE(Erasure(*base).expired(90, now)->rows, 0);
    QCOMPARE(Erasure(*base).expired(0, now)->rows, 1); // 0 = at once, as the seed says
    QCOMPARE(base->integer(u"SELECT count(*) FROM journal"_s).value(), 3);
}

void StoredTextTest::reliability_4_customerIsErasedEverywhere()
{
    Base base;
    OutboxRepository outbox(*base);
    const auto sent = ReceiptRepository(*base).closeSale(closing(sale(1)));
    ClosingRecord verified = closing(sale(2));
    verified.rows.first().phone = {}; // known by id: the phone stands with the receipt only
    const auto other = ReceiptRepository(*base).closeSale(verified);
    const auto live = ReceiptRepository(*base).closeSale(closing(sale(3)));
    for (const qint64 seq : {sent->rows.first().seq, other->rows.first().seq}) {
        OutboxRow row = outbox.row(seq).value();
        row.state = RowState::Sent;
        row.archivedAt = moment().wall;
        COMPANION_OK(outbox.update(row));
    }
    const auto erased = Erasure(*base).customer(PhoneNumber::fromE164(u"+79123456789"_s));
    COMPANION_OK(erased);
    QCOMPARE(*erased, (ErasedData{2, 2, 1}));
    QVERIFY(!outbox.row(live->rows.first().seq)->phone.isEmpty()); // it is yet to be delivered
    COMPANION_FAILS(Erasure(*base).customer({}), ErrorCode::InvalidArgument);
}

void StoredTextTest::reliability_1_9_nothingReadableStays()
{
    Base base;
    OutboxRepository outbox(*base);
    QList<qint64> seqs;
    for (int i = 1; i <= 30; ++i) {
        const auto closed = ReceiptRepository(*base).closeSale(closing(sale(i)));
        COMPANION_OK(closed);
        seqs.append(closed->rows.first().seq);
    }
    for (const qint64 seq : seqs) {
        OutboxRow row = outbox.row(seq).value();
        row.state = RowState::Sent;
        row.archivedAt = moment().wall;
        COMPANION_OK(outbox.update(row));
    }
    COMPANION_OK(Erasure(*base).customer(PhoneNumber::fromE164(u"+79123456789"_s)));
    const QString path = base.path();
    base.close();
    for (const QString& each : QStringList{path, path + "-wal"_L1}) {
        QFile file(each);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const char* trace : {"79123456789", "customer-77", "Северцева"})
            QVERIFY2(!content.contains(trace), qPrintable(each + u' ' + QString::fromUtf8(trace)));
    }
}

void StoredTextTest::erasedRowNeedsANewBody()
{
    Base base;
    OutboxRepository outbox(*base);
    const auto closed = ReceiptRepository(*base).closeSale(closing(sale(1)));
    const qint64 seq = closed->rows.first().seq;
    OutboxRow row = outbox.row(seq).value();
    row.state = RowState::Rejected;
    row.reason = RowReason::CustomerNotFound;
    row.archivedAt = moment().wall;
    COMPANION_OK(outbox.update(row));
    COMPANION_OK(Erasure(*base).expired(0, moment()));
    COMPANION_FAILS(outbox.apply(seq, SendAgain{}, moment()), ErrorCode::WrongState);
    COMPANION_OK(outbox.apply(seq, SendAgain{RebuiltBody{"{}", QUuid::createUuid(), 1, {}}}, moment()));
    QCOMPARE(rowStateName(outbox.row(seq)->state), u"pending"_s);
}

QTEST_GUILESS_MAIN(StoredTextTest)
#include "tst_storedtext.moc"
