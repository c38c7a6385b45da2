// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/idempotency.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

/// Client policy 5 with its test vectors.
class IdempotencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors();
    void resendsDiffer();
    void headerIsQuoted();
};

namespace {

Receipt receipt(const QString& shop, const QString& number, const QString& uid)
{
    Receipt receipt;
    receipt.shopId = shop;
    receipt.cashId = u"till-03"_s;
    receipt.shift = 87;
    receipt.number = number;
    receipt.uid = QUuid(uid);
    return receipt;
}

} // namespace

void IdempotencyTest::vectors()
{
    const Receipt sale = receipt(u"shop-12"_s, u"1042"_s, u"3f0b5a52-6f0e-4a35-9a5e-0f2f0c6b8a11"_s);
    QCOMPARE(saleKey(sale), QUuid(u"80b0a2d9-8b43-5e76-ad4a-af07cf05e81d"_s));
    QCOMPARE(saleKey(sale, 1), QUuid(u"0c8e6b17-8b0a-5776-adbf-403c93e9f172"_s));
    const Receipt back = receipt({}, u"1051"_s, u"0f5b1c80-9f3a-4d6e-8a43-7c9a4c1b6e02"_s);
    QCOMPARE(cancellationKey(back), QUuid(u"38f83468-8b50-5d47-a6fc-9c39ca22237a"_s));
    QVERIFY(cancellationKey(back, 1) != cancellationKey(back));
    const QUuid form(u"9d0c7a44-1d1b-4b38-9c62-6f0a5f4f2b10"_s);
    QCOMPARE(registrationKey(u"till-03"_s, form, PhoneNumber::fromE164(u"+79987654321"_s)),
             QUuid(u"3d10c3cd-913f-523e-97ae-fd5550f5d101"_s));
}

void IdempotencyTest::resendsDiffer()
{
    const QUuid form = QUuid::createUuid();
    const PhoneNumber phone = PhoneNumber::fromE164(u"+79987654321"_s);
    const QUuid first = resendKey(u"1"_s, form, phone, 1);
    QCOMPARE(resendKey(u"1"_s, form, phone, 1), first);
    QVERIFY(resendKey(u"1"_s, form, phone, 2) != first);
    QVERIFY(registrationKey(u"1"_s, form, phone) != first);
}

void IdempotencyTest::headerIsQuoted()
{
    QCOMPARE(keyHeader(QUuid(u"80b0a2d9-8b43-5e76-ad4a-af07cf05e81d"_s)), QByteArray("\"80b0a2d9-8b43-5e76-ad4a-af07cf05e81d\""));
}

QTEST_GUILESS_MAIN(IdempotencyTest)
#include "tst_idempotency.moc"
