// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuebase.h"

namespace companion::test {

namespace {

const QString address = QStringLiteral("https://brevix.test");

template <typename T>
QFuture<Result<T>> ready(T value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(value)));
    promise.finish();
    return promise.future();
}

template <typename T>
T must(const QFuture<Result<T>>& future)
{
    const Result<T> result = wait(future);
    if (!result)
        qFatal("%ls: %ls", qUtf16Printable(errorName(result.error().code)), qUtf16Printable(result.error().detail));
    return *result;
}

} // namespace

QFuture<Result<QString>> NoSecrets::read(const QString&)
{
    return ready(QString());
}

QFuture<Result<Done>> NoSecrets::write(const QString&, const QString&)
{
    return ready(Done());
}

QueueBase::QueueBase()
{
    clock.setWall(QDateTime(QDate(2026, 11, 20), QTime(14, 32, 0), Qt::OffsetFromUTC, 3 * 3600));
    must(m_thread.open(m_folder.path() + QStringLiteral("/data")));
    Settings values;
    values.brevix.serverUrl = address;
    bool saved = false;
    QObject context;
    QObject::connect(&settings, &SettingsService::saved, &context, [&saved] { saved = true; });
    settings.save(values, QString());
    spin([&saved] { return saved; });
}

OutboxRow QueueBase::add(int number, qint64 kopecks, QTime time, RowKind kind)
{
    Receipt receipt = sale(number);
    receipt.closedAt = QDateTime(clock.now().wall.date(), time, Qt::OffsetFromUTC, 3 * 3600);
    ClosingRecord record = closing(receipt, address);
    record.rows.first().kind = kind;
    record.rows.first().sum = Money::fromKopecks(kopecks);
    record.rows.first().createdAt = receipt.closedAt;
    record.rows.first().phone = PhoneNumber::fromE164(QStringLiteral("+79031182094"));
    record.journal.first().sum = Money::fromKopecks(kopecks);
    record.journal.first().customerMasked = record.rows.first().phone.masked();
    return must(receipts.closeSale(record)).rows.first();
}

void QueueBase::attempt(qint64 seq, const AttemptEnded& end)
{
    must(outbox.apply(seq, AttemptBegins{}, clock.now()));
    must(outbox.apply(seq, end, clock.now()));
}

void QueueBase::noLink(qint64 seq)
{
    attempt(seq, ended(RowEffect::AsBefore, Outcome::NoLink));
}

void QueueBase::noAnswer(qint64 seq)
{
    attempt(seq, ended(RowEffect::Unknown, Outcome::NoAnswer));
}

void QueueBase::refuse(qint64 seq, const QString& code, const QString& words)
{
    AttemptEnded end = ended(RowEffect::Rejected, Outcome::Refused);
    end.judgement.problemCode = code;
    end.words = words;
    attempt(seq, end);
}

void QueueBase::quarantine(qint64 seq)
{
    AttemptEnded end = ended(RowEffect::Unknown, Outcome::ForeignAnswer);
    end.genuineButUnreadable = true;
    for (int i = 0; i < 5; ++i)
        attempt(seq, end);
}

void QueueBase::withdraw(qint64 seq)
{
    must(outbox.apply(seq, ReturnedBeforeSending{}, clock.now()));
}

OutboxCounts QueueBase::counts()
{
    return must(outbox.counts({settings.endpointId()}));
}

OutboxRow QueueBase::row(qint64 seq)
{
    return must(outbox.row(seq));
}

} // namespace companion::test
