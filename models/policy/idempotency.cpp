// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/idempotency.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

QUuid keyOf(const QStringList& fields)
{
    static const QUuid space(u"e592f3f7-23fd-5ab3-a9d6-500f38eaadfe"_s);
    return QUuid::createUuidV5(space, fields.join(u'|').toUtf8());
}

QString plain(const QUuid& uid)
{
    return uid.toString(QUuid::WithoutBraces);
}

QUuid receiptKey(const Receipt& receipt, const QString& operation, int revision)
{
    const QString shift = receipt.shift == 0 ? QString() : QString::number(receipt.shift);
    const QString revised = revision > 0 ? operation + u'~' + QString::number(revision) : operation;
    return keyOf({receipt.shopId, receipt.cashId, shift, receipt.number, plain(receipt.uid), revised});
}

} // namespace

QUuid saleKey(const Receipt& sale, int revision)
{
    return receiptKey(sale, u"sale"_s, revision);
}

QUuid cancellationKey(const Receipt& returnReceipt, int revision)
{
    return receiptKey(returnReceipt, u"cancel"_s, revision);
}

QUuid registrationKey(const QString& cashId, const QUuid& form, const PhoneNumber& phone)
{
    return keyOf({cashId, plain(form), phone.e164(), u"registration"_s});
}

QUuid resendKey(const QString& cashId, const QUuid& form, const PhoneNumber& phone, int k)
{
    return keyOf({cashId, plain(form), phone.e164(), u"resend"_s, QString::number(k)});
}

QByteArray keyHeader(const QUuid& key)
{
    return '"' + plain(key).toLatin1() + '"';
}

} // namespace companion
