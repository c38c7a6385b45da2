// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/soak/plaziusauditor.h"

#include <QHash>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

/// A sale as the base has it; sums in kopecks.
struct Sale
{
    qint64 net = 0;    ///< after the discounts of the till
    qint64 paid = 0;   ///< in money: without the discounts of the service and the points
    qint64 points = 0;
    int returns = 0;
    QHash<QString, qint64> sold;     ///< thousandths by goods
    QHash<QString, qint64> returned;
};

class Audit
{
public:
    Audit(const QString& base, const QJsonObject& state, qint64 points, AuditReport& report)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plazius"_s))
        , m_state(state)
        , m_points(points)
        , m_report(report)
    {
        m_database.setDatabaseName(base);
    }

    void run()
    {
        if (!m_database.open()) {
            m_report.addLost(u"the base cannot be opened: %1"_s.arg(m_database.lastError().text()));
            return;
        }
        readSales();
        readReturns();
        compareRows();
        compareOrders();
        compareGuests();
        compareCounts();
    }

private:
    QSqlQuery query(const QString& sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            m_report.addLost(u"%1: %2"_s.arg(sql, query.lastError().text()));
        return query;
    }

    void readSales()
    {
        const QString lines = u"SELECT r.uid, l.goods_code, l.quantity, (l.price * l.quantity * 2 + 1000) / 2000 - l.discount, "
                              "l.loyalty_discount, l.points FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id "
                              "WHERE r.kind = 'sale'"_s;
        for (QSqlQuery rows = query(lines); rows.next();) {
            Sale& sale = m_sales[rows.value(0).toString()];
            const qint64 net = rows.value(3).toLongLong();
            const qint64 points = rows.value(5).toLongLong();
            sale.net += net;
            sale.points += points;
            sale.paid += net - rows.value(4).toLongLong() - points;
            sale.sold[rows.value(1).toString()] += rows.value(2).toLongLong();
        }
    }

    void readReturns()
    {
        for (QSqlQuery rows = query(u"SELECT sale_uid FROM receipt WHERE kind <> 'sale'"_s); rows.next();)
            ++m_sales[rows.value(0).toString()].returns;
        const QString lines = u"SELECT r.sale_uid, l.goods_code, l.quantity FROM receipt r JOIN receipt_line l "
                              "ON l.receipt_id = r.id WHERE r.kind <> 'sale'"_s;
        for (QSqlQuery rows = query(lines); rows.next();)
            m_sales[rows.value(0).toString()].returned[rows.value(1).toString()] += rows.value(2).toLongLong();
    }

    void compareRows()
    {
        const QString rows = u"SELECT kind, sale_uid, state, reason, reason_text FROM outbox WHERE provider = 'plazius' "
                             "AND state <> 'sent'"_s;
        for (QSqlQuery left = query(rows); left.next();) {
            const QString sale = left.value(1).toString();
            if (isNeedless(left.value(0).toString(), left.value(2).toString(), sale))
                continue;
            m_report.addLost(u"Plazius: %1 of %2 ended as %3, %4 %5"_s.arg(left.value(0).toString(), sale, left.value(2).toString(),
                                                                          left.value(3).toString(), left.value(4).toString()));
        }
        for (QSqlQuery open = query(u"SELECT receipt_uid FROM open_order"_s); open.next();)
            m_report.addLost(u"Plazius: order %1 is still open at the till"_s.arg(open.value(0).toString()));
    }

    /// A check-in whose answer was lost is taken back ahead of the closing; it may be refused, for perhaps there was no order yet,
    /// and then nobody may be bound to it.
    bool isNeedless(const QString& kind, const QString& state, const QString& sale) const
    {
        const QJsonObject order = m_state.value(u"orders"_s).toObject().value(sale).toObject();
        return kind == "plazius_unbind"_L1 && state == "rejected"_L1 && order.value(u"guest"_s).toString().isEmpty();
    }

    void compareOrders()
    {
        const QJsonObject orders = m_state.value(u"orders"_s).toObject();
        for (auto sale = m_sales.cbegin(); sale != m_sales.cend(); ++sale)
            compareSale(sale.key(), sale.value(), orders.value(sale.key()).toObject());
        for (auto order = orders.begin(); order != orders.end(); ++order) {
            if (m_sales.contains(order.key()))
                continue;
            const QString state = order.value().toObject().value(u"state"_s).toString();
            ++m_report.plaziusAborted;
            if (state != "Aborted"_L1)
                m_report.addLost(u"Plazius: %1 was never closed at the till and stays %2 at the service"_s.arg(order.key(), state));
        }
    }

    void compareSale(const QString& uid, const Sale& sale, const QJsonObject& order)
    {
        const auto told = [&](const QString& name) { return order.value(name).toInteger(); };
        const auto expect = [&](qint64 there, qint64 here, const QString& what) {
            if (there > here)
                m_report.addDoubled(u"Plazius: %1 of %2 is %3 at the service, %4 in the base"_s.arg(what, uid).arg(there).arg(here));
            else if (there < here)
                m_report.addLost(u"Plazius: %1 of %2 is %3 at the service, %4 in the base"_s.arg(what, uid).arg(there).arg(here));
        };
        if (order.value(u"state"_s).toString() != "Closed"_L1) {
            m_report.addLost(u"Plazius: receipt %1 is «%2» at the service"_s.arg(uid, order.value(u"state"_s).toString()));
            return;
        }
        expect(told(u"sumAfterDiscount"_s), sale.net, u"the sum"_s);
        expect(told(u"sumForBonuses"_s), sale.paid, u"the base of accrual"_s);
        expect(told(u"spent"_s), sale.points, u"the points spent"_s);
        expect(order.value(u"refunds"_s).toObject().size(), sale.returns, u"the number of returns"_s);
        const bool whole = sale.returned == sale.sold;
        if (whole || told(u"refunded"_s) > sale.points)
            expect(told(u"refunded"_s), sale.points, u"the points given back"_s);
        for (auto goods = sale.sold.cbegin(); goods != sale.sold.cend(); ++goods)
            expect(order.value(u"returned"_s).toObject().value(goods.key()).toInteger(), sale.returned.value(goods.key()),
                   u"what came back of %1"_s.arg(goods.key()));
        if (order.value(u"accrualWithdrawn"_s).toBool() != (sale.returns > 0))
            m_report.addLost(u"Plazius: the accrual of %1 is not where its returns put it"_s.arg(uid));
        ++m_report.plaziusClosed;
        m_report.plaziusPoints += sale.points;
        m_report.plaziusReturns += sale.returns;
        m_guests[order.value(u"guest"_s).toString()]
            += told(u"refunded"_s) - sale.points + (sale.returns > 0 ? 0 : told(u"accrual"_s));
    }

    void compareGuests()
    {
        const QJsonObject guests = m_state.value(u"guests"_s).toObject();
        for (auto guest = guests.begin(); guest != guests.end(); ++guest) {
            const QJsonObject row = guest.value().toObject();
            if (row.value(u"blackListed"_s).toBool())
                continue;
            const qint64 expected = m_points + m_guests.value(guest.key());
            if (const qint64 there = row.value(u"balance"_s).toInteger(); there != expected)
                m_report.addDoubled(u"Plazius: %1 has %2 points, his receipts say %3"_s.arg(row.value(u"fullName"_s).toString())
                                        .arg(there)
                                        .arg(expected));
        }
    }

    void compareCounts()
    {
        const QJsonObject counts = m_state.value(u"counts"_s).toObject();
        for (const QString& name : {u"doublePays"_s, u"doubleAccruals"_s, u"doubleRefunds"_s, u"wrongBalances"_s, u"basesAboveMoney"_s}) {
            for (const QJsonValue& id : counts.value(name).toArray())
                m_report.addDoubled(u"Plazius: %1 %2"_s.arg(name, id.toString()));
        }
        for (const QJsonValue& violation : m_state.value(u"violations"_s).toArray())
            m_report.addLost(u"Plazius: against the contract: %1"_s.arg(violation.toString()));
    }

    QSqlDatabase m_database;
    QJsonObject m_state;
    qint64 m_points;
    AuditReport& m_report;
    QHash<QString, Sale> m_sales;
    QHash<QString, qint64> m_guests; ///< what the closed receipts changed
};

} // namespace

void PlaziusAuditor::audit(const QString& base, const QJsonObject& state, qint64 points, AuditReport& report)
{
    Audit(base, state, points, report).run();
    QSqlDatabase::removeDatabase(u"plazius"_s);
}

} // namespace companion::test
