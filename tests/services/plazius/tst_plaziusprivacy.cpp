// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuslinkcheck.h"
#include "services/plazius/plaziuslog.h"
#include "tests/services/plazius/plaziusbench.h"

#include <QLoggingCategory>
#include <QRegularExpression>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

QStringList logged;
QtMessageHandler before = nullptr;

void collect(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    logged += message;
    if (type == QtFatalMsg)
        before(type, context, message);
}

/// Whatever a log may not hold; what the server answers repeats it as a server may.
const QStringList secrets{u"demo-secret"_s, u"secret"_s,      u"4000123412341234"_s, u"400012341234"_s, u"9165550001"_s,
                          u"123456"_s,      u"12345678"_s,    u"8041795"_s,          u"userId"_s,       u"Лугова"_s,
                          u"userSecret"_s,  u"searchScope"_s, u"credential="_s};

QString jsonText(const QString& name, const QString& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{name, value}}).toJson(QJsonDocument::Compact));
}

/// Ids are random and may hold any digits.
QString withoutIds(QString line)
{
    static const QRegularExpression id(u"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
    return line.remove(id);
}

} // namespace

/// No secret, no session, no code, no full card, no full phone in any log, at the lowest level (contract of Plazius,
/// 15).
class TestPlaziusPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLoggingCategory::setFilterRules(u"companion.*=true"_s);
        logged.clear();
        before = qInstallMessageHandler(collect);
    }

    void cleanup()
    {
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
    }

    void nothingOfItIsLogged_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        const QString phrase = u"4000123412341234, +7 916 555-00-01, 123456, 12345678, 8041795"_s;
        const auto row = [](const char* name, const QJsonObject& fault) { QTest::newRow(name) << fault; };
        row("good", {});
        row("error parts", {{u"mode"_s, u"error"_s}, {u"status"_s, 409}, {u"reason"_s, phrase}, {u"text"_s, phrase}});
        row("refusal of the whole", {{u"mode"_s, u"status"_s}, {u"status"_s, 500}, {u"text"_s, phrase}});
        row("another JSON", {{u"mode"_s, u"otherJson"_s}, {u"body"_s, jsonText(u"message"_s, phrase)}});
        row("page", {{u"mode"_s, u"html200"_s}});
        row("session refused", {{u"mode"_s, u"401"_s}, {u"call"_s, u"session"_s}});
        row("session as an object", {{u"mode"_s, u"otherJson"_s},
                                     {u"call"_s, u"session"_s},
                                     {u"body"_s, jsonText(u"session"_s, u"demo-secret"_s)}});
        row("redirect of the session", {{u"mode"_s, u"redirect"_s}, {u"call"_s, u"session"_s}});
        for (const char* mode : {"expireSession", "cut", "missing", "dropAfter"})
            row(mode, {{u"mode"_s, QString::fromLatin1(mode)}});
    }

    void nothingOfItIsLogged()
    {
        QFETCH(QJsonObject, fault);
        PlaziusBench bench;
        if (!fault.isEmpty())
            bench.fault(QJsonDocument(fault).toJson());
        bench.endpoint.timeout = std::chrono::seconds(2);
        for (const PlaziusCredential& credential :
             {exampleCard(), PlaziusCredential{PlaziusScope::Phone, u"+79165550001"_s},
              PlaziusCredential{PlaziusScope::PaymentCode, u"123456"_s},
              PlaziusCredential{PlaziusScope::PaymentCode, u"12345678"_s}}) {
            bench.ask(PlaziusParts::checkIn(credential, exampleOrder(), {}, {}));
        }
        bench.ask(PlaziusParts::userBind(exampleCard().value, u"+79165550001"_s));
        bench.ask(PlaziusParts::userConfirm(u"8041795"_s));
        bench.ask(PlaziusParts::checkIn({PlaziusScope::PaymentCode, u"1234x"_s}, exampleOrder(), {}, {}));
        Settings settings;
        settings.plazius.serverUrl = bench.endpoint.serverUrl;
        settings.plazius.userId = bench.endpoint.userId;
        PlaziusLinkCheck check(bench.transport, bench.clock);
        bool checked = false;
        check.check(settings, u"demo-secret"_s, [&](const LinkCheckResult&) { checked = true; });
        QTRY_VERIFY(checked);

        QStringList forbidden = secrets;
        for (const QJsonObject& batch : bench.seen(u"batch"_s))
            forbidden += batch.value("headers"_L1).toObject().value("session"_L1).toString();
        QVERIFY(logged.size() > 8);
        for (const QString& line : std::as_const(logged)) {
            for (const QString& secret : std::as_const(forbidden))
                QVERIFY2(secret.isEmpty() || !withoutIds(line).contains(secret), qPrintable(line));
        }
        for (const PlaziusAnswer& answer : std::as_const(bench.answers))
            QVERIFY(!answer.reason.contains("api/session"_L1) && !answer.reason.contains("demo-secret"_L1));
    }

    void lineOfAPart()
    {
        PlaziusPartAnswer answer;
        answer.state = PlaziusPartState::Read;
        answer.status = 409;
        answer.phrase = u"Limit 100 for card 4000 1234 1234 1234\r\nx"_s;
        const auto pay = PlaziusParts::cancelPay(exampleOrderId(), exampleTransactionId());
        QCOMPARE(plaziusPartLine(u"plazius pay"_s, pay->first(), answer),
                 u"operation=plazius pay part=order/cancelPay order=6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001 status=409 "
                 "phrase=Limit 100 for card …\\u000d\\u000ax"_s);
        const auto user = PlaziusParts::information(exampleCard());
        answer.state = PlaziusPartState::Unreadable;
        answer.phrase.clear();
        QCOMPARE(plaziusPartLine(u"x"_s, user->first(), answer), u"operation=x part=user status=409 unreadable"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlaziusPrivacy)
#include "tst_plaziusprivacy.moc"
