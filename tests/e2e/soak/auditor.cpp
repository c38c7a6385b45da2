// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/soak/auditor.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

constexpr int mostDetails = 20;

struct SaleOnDisk
{
    qint64 sold = 0;     ///< kopecks, of the receipt
    qint64 returned = 0; ///< kopecks, by all closed returns
    QString rowState;    ///< empty = the sale made no claim
};

class Audit
{
public:
    Audit(const QString& base, const QString& promises, const QJsonObject& state)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"audit"_s))
        , m_promises(promises)
        , m_state(state)
    {
        m_database.setDatabaseName(base);
    }

    AuditReport run()
    {
        if (!m_database.open()) {
            lost(u"the base cannot be opened: %1"_s.arg(m_database.lastError().text()));
            return m_report;
        }
        comparePromises();
        readSales();
        compareRows();
        compareService();
        return m_report;
    }

private:
    void lost(const QString& what) { m_report.addLost(what); }
    void doubled(const QString& what) { m_report.addDoubled(what); }

    QSqlQuery query(const QString& sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            lost(u"%1: %2"_s.arg(sql, query.lastError().text()));
        return query;
    }

    void comparePromises()
    {
        QSet<QString> stored;
        for (QSqlQuery receipts = query(u"SELECT uid FROM receipt"_s); receipts.next();)
            stored.insert(receipts.value(0).toString());
        QFile file(m_promises);
        if (!file.open(QIODevice::ReadOnly))
            return;
        while (!file.atEnd()) {
            const QJsonObject promise = QJsonDocument::fromJson(file.readLine()).object();
            if (promise.isEmpty())
                continue; // the last line of a killed writer
            ++m_report.promised;
            if (!stored.contains(promise.value(u"uid"_s).toString()))
                lost(u"receipt %1 was promised and is not in the base"_s.arg(promise.value(u"uid"_s).toString()));
        }
    }

    void readSales()
    {
        const QString sums = u"SELECT r.uid, r.kind, r.sale_uid, "
                             "(SELECT coalesce(sum((l.price * l.quantity * 2 + 1000) / 2000 - l.discount), 0) "
                             "FROM receipt_line l WHERE l.receipt_id = r.id) FROM receipt r"_s;
        for (QSqlQuery receipts = query(sums); receipts.next();) {
            const bool sale = receipts.value(1).toString() == "sale"_L1;
            if (sale)
                m_sales[receipts.value(0).toString()].sold = receipts.value(3).toLongLong();
            else
                m_sales[receipts.value(2).toString()].returned += receipts.value(3).toLongLong();
        }
    }

    void compareRows()
    {
        for (QSqlQuery rows = query(u"SELECT kind, receipt_uid, sale_uid, state, reason FROM outbox WHERE provider = 'brevix'"_s); rows.next();) {
            const QString state = rows.value(3).toString();
            if (state != "sent"_L1 && state != "rejected"_L1 && state != "annulled"_L1)
                lost(u"row of %1 ended as %2"_s.arg(rows.value(1).toString(), state));
            if (state != "sent"_L1)
                ++m_report.refused;
            if (rows.value(0).toString() == "cashback_request"_L1)
                m_sales[rows.value(1).toString()].rowState = state;
            else if (state == "rejected"_L1)
                lost(u"cancellation %1 was refused: %2"_s.arg(rows.value(1).toString(), rows.value(4).toString()));
        }
    }

    void compareService()
    {
        const QJsonObject counts = m_state.value(u"counts"_s).toObject();
        for (const QJsonValue& uid : counts.value(u"doubledSales"_s).toArray())
            doubled(u"sale %1 has several effects"_s.arg(uid.toString()));
        for (const QJsonValue& uid : counts.value(u"doubledReturns"_s).toArray())
            doubled(u"return %1 has several effects"_s.arg(uid.toString()));

        QMap<QString, qint64> left;
        for (const QJsonValue& value : m_state.value(u"requests"_s).toArray()) {
            const QJsonObject request = value.toObject();
            left[request.value(u"externalId"_s).toString()]
                += request.value(u"total"_s).toInteger() - request.value(u"cancelledTotal"_s).toInteger();
            ++m_report.claims;
        }
        for (auto sale = m_sales.cbegin(); sale != m_sales.cend(); ++sale)
            compareSale(sale.key(), sale.value(), left);
        for (auto claim = left.cbegin(); claim != left.cend(); ++claim) {
            if (!m_sales.contains(claim.key()))
                lost(u"the service holds a claim of %1 that the base does not know"_s.arg(claim.key()));
        }
    }

    /// Equivalence: after the drain the service stands as if the link had never broken.
    void compareSale(const QString& uid, const SaleOnDisk& sale, const QMap<QString, qint64>& left)
    {
        const bool known = left.contains(uid);
        if (sale.rowState != "sent"_L1) {
            if (known)
                doubled(u"sale %1 is «%2» and yet known to the service"_s.arg(uid, sale.rowState));
            return;
        }
        if (!known) {
            lost(u"sale %1 is «sent» and unknown to the service"_s.arg(uid));
            return;
        }
        const qint64 expected = sale.sold - sale.returned;
        if (left.value(uid) > expected)
            lost(u"sale %1: %2 left at the service, %3 expected"_s.arg(uid).arg(left.value(uid)).arg(expected));
        else if (left.value(uid) < expected)
            doubled(u"sale %1: %2 left at the service, %3 expected"_s.arg(uid).arg(left.value(uid)).arg(expected));
    }

    QSqlDatabase m_database;
    QString m_promises;
    QJsonObject m_state;
    QMap<QString, SaleOnDisk> m_sales;
    AuditReport m_report;
};

} // namespace

void AuditReport::addLost(const QString& what)
{
    ++lost;
    if (details.size() < mostDetails)
        details.append(u"lost: "_s + what);
}

void AuditReport::addDoubled(const QString& what)
{
    ++doubled;
    if (details.size() < mostDetails)
        details.append(u"doubled: "_s + what);
}

AuditReport Auditor::audit(const QString& base, const QString& promises, const QJsonObject& state)
{
    AuditReport report = Audit(base, promises, state).run();
    QSqlDatabase::removeDatabase(u"audit"_s);
    return report;
}

} // namespace companion::test
