// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/clock.h"
#include "services/store/database.h"
#include "services/store/receiptstore.h"
#include "services/store/storagethread.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace companion::test {

/// Turned by hand; read by the storage thread.
class HandClock final : public Clock
{
public:
    Moment now() const override;
    void advance(std::chrono::milliseconds by);
    void setWall(const QDateTime& wall) { m_wallMs = wall.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_wallMs{1762430400000}; // 2025-11-06T12:00:00Z
    std::atomic<qint64> m_tickMs{1000};
};

Moment moment(int tickMs = 1000);

/// A sale of two lines (3 pieces at 100.00, 0.485 kg at 250.00) closed by till 1.
Receipt sale(int number);
/// Brings back `pieces` of the first line; 3 pieces and the weighed line when `whole`.
Receipt returnOf(const Receipt& sale, int number, int pieces, bool whole = false);

OutboxRow requestRow(const Receipt& sale, const QString& endpoint = QStringLiteral("https://brevix.test"));
OutboxRow cancellationRow(const Receipt& returned, const OutboxRow& request);
ClosingRecord closing(const Receipt& sale, const QString& endpoint = QStringLiteral("https://brevix.test"));

/// As a provider plans (client policy 4), without its bodies.
/// Of BreviX alone.
ReturnPlanners planner(const Receipt& returned, const Moment& now, UnsentReturn setting = UnsentReturn::Annul);

AttemptEnded ended(RowEffect effect, Outcome outcome, const QString& serverId = {});

/// A migrated base in a throw-away folder, on the thread of the test.
class Base
{
public:
    Base();
    Database& operator*() const { return *m_database; }
    Database* operator->() const { return m_database.get(); }
    QString folder() const { return m_dir.path() + QStringLiteral("/data"); }
    QString path() const { return folder() + QStringLiteral("/companion.db"); }
    void close() { m_database.reset(); }
    void reopen();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;
};

void spin(const std::function<bool()>& until);

/// Waits for a future with the event loop running.
template <typename T>
Result<T> wait(const QFuture<Result<T>>& future)
{
    spin([&future] { return future.isFinished(); });
    if (future.resultCount() == 0)
        return failure(ErrorCode::Abandoned);
    return future.result();
}

} // namespace companion::test

/// Fails the test with the words of the error.
#define COMPANION_OK(expression)                                                                                           \
    do {                                                                                                                   \
        const auto& checkedResult = (expression);                                                                          \
        QVERIFY2(checkedResult.has_value(),                                                                                \
                 checkedResult ? "" : qPrintable(errorName(checkedResult.error().code) + QStringLiteral(": ")              \
                                                 + checkedResult.error().detail));                                        \
    } while (false)

#define COMPANION_FAILS(expression, expectedCode)                                                                          \
    do {                                                                                                                   \
        const auto& checkedResult = (expression);                                                                          \
        QVERIFY2(!checkedResult.has_value(), "succeeded");                                                                 \
        QCOMPARE(errorName(checkedResult.error().code), errorName(expectedCode));                                          \
    } while (false)
