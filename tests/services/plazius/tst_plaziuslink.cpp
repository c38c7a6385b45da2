// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plazius/plaziusbench.h"

#include <QElapsedTimer>
#include <QSet>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PlaziusSendOptions within(std::chrono::milliseconds deadline)
{
    PlaziusSendOptions options;
    options.deadline = deadline;
    return options;
}

} // namespace

/// Sessions, batches and what becomes of them, over a real socket (contract of Plazius, 2, 3, 9.1).
class TestPlaziusLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMandatoryHeaderOnEveryBatch()
    {
        PlaziusBench bench;
        bench.endpoint.terminalId = u"Касса 7"_s;
        bench.endpoint.userId = u"shop-12"_s;
        QVERIFY(bench.ask(PlaziusParts::checkIn(exampleCard(), exampleOrder(), {}, {})).accepted());
        QCOMPARE(bench.sandbox.violations(), QStringList());
        const QJsonObject headers = bench.seen(u"batch"_s).first().value("headers"_L1).toObject();
        const auto header = [&headers](QLatin1String name) { return headers.value(name).toString(); };
        QCOMPARE(header("accept"_L1), u"application/json"_s);
        QCOMPARE(header("accept-language"_L1), u"ru-RU"_s);
        QCOMPARE(header("vendor"_L1), u"Cashier Companion contributors"_s);
        QCOMPARE(header("product"_L1), u"CashierCompanion"_s);
        QCOMPARE(header("product-version"_L1), QStringLiteral(COMPANION_VERSION));
        QCOMPARE(header("plugin-version"_L1), QStringLiteral(COMPANION_VERSION));
        QCOMPARE(header("user-agent"_L1), QStringLiteral("CashierCompanion/" COMPANION_VERSION));
        QCOMPARE(header("terminal-id"_L1), u"????? 7"_s);
        QCOMPARE(header("tape-width"_L1), u"42"_s);
        QCOMPARE(header("organization"_L1), u"shop-12"_s);
        QVERIFY(header("os-version"_L1).startsWith("Linux "_L1));
        QVERIFY(!header("session"_L1).isEmpty());
        QVERIFY(header("content-type"_L1).startsWith("multipart/mixed; boundary=\"batch-"_L1));
        QVERIFY(header("content-length"_L1).toInt() > 0);
        QVERIFY(!headers.contains("transfer-encoding"_L1));
    }

    void headersAreAlwaysLegal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plain") << u"till 7~"_s << QByteArray("till 7~");
        QTest::newRow("Cyrillic") << u"Касса"_s << QByteArray("?????");
        QTest::newRow("line end") << u"a\r\nEvil: b"_s << QByteArray("a??Evil: b");
        QTest::newRow("beyond 126") << u"a\u007f\u0080😀"_s << QByteArray("a???");
        QTest::newRow("empty") << QString() << QByteArray("?");
        QTest::newRow("long") << QString(300, u'x') << QByteArray(255, 'x');
    }

    void headersAreAlwaysLegal()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, value);
        QCOMPARE(plaziusHeaderText(text), value);
    }

    void addressWithPortAndPrefix()
    {
        PlaziusEndpoint endpoint;
        endpoint.serverUrl = u" https://plazius.example:9010/a/b// "_s;
        endpoint.userId = u"Магазин+1"_s;
        endpoint.userSecret = Sensitive<QString>(u"a&b=c %"_s);
        QCOMPARE(endpoint.authority(), QByteArray("plazius.example:9010"));
        QCOMPARE(endpoint.pathPrefix(), QByteArray("/a/b"));
        QCOMPARE(endpoint.checkUrl().toEncoded(), QByteArray("https://plazius.example:9010/a/b/api/"));
        QCOMPARE(endpoint.batchUrl().toEncoded(), QByteArray("https://plazius.example:9010/a/b/api/front/v2/batch"));
        QCOMPARE(
            endpoint.sessionUrl().toEncoded(),
            QByteArray(
                "https://plazius.example:9010/a/b/api/session?userId=%D0%9C%D0%B0%D0%B3%D0%B0%D0%B7%D0%B8%D0%BD%2B1"
                "&userSecret=a%26b%3Dc%20%25"));
        endpoint.serverUrl = u"http://plazius.ru:9010"_s; // the secret in clear, and nobody confirmed it
        QVERIFY(!endpoint.isConfigured());
        QVERIFY(endpoint.sessionUrl().isEmpty() && endpoint.batchUrl().isEmpty() && endpoint.checkUrl().isEmpty());
        endpoint.insecureConfirmed = true;
        QVERIFY(endpoint.isConfigured());
    }

    void endpointOfTheSettings()
    {
        Settings settings;
        settings.till.cashId = u"9"_s;
        settings.plazius.userId = u"u"_s;
        settings.plazius.xmlFooter = true;
        settings.plazius.tapeWidth = 32;
        QCOMPARE(plaziusEndpoint(settings, u"s"_s).terminalId, u"9"_s);
        settings.plazius.terminalId = u"t"_s;
        const PlaziusEndpoint endpoint = plaziusEndpoint(settings, u"s"_s);
        QCOMPARE(endpoint.terminalId, u"t"_s);
        QCOMPARE(endpoint.userSecret.reveal(), u"s"_s);
        QCOMPARE(endpoint.footer(), (PlaziusFooter{true, 32}));
        QCOMPARE(endpoint.timeout, 30s);
        QCOMPARE(endpoint.shortTimeout(), 5s);
        QCOMPARE(endpoint.queueTimeout(), 20s);
    }

    void wholeSale()
    {
        PlaziusBench bench;
        std::optional<PlaziusCheckIn> checkedIn;
        bench.api.checkIn(&bench.context, exampleCard(), exampleOrder(), {}, {},
                          [&](const PlaziusCheckIn& result) { checkedIn = result; });
        QTRY_VERIFY(checkedIn.has_value());
        QVERIFY(checkedIn->answer.accepted());
        QVERIFY(checkedIn->bindMayExist);
        QCOMPARE(checkedIn->guest.fullName, u"Вера Лугова"_s);
        QCOMPARE(checkedIn->guest.bonusBalance, std::optional(Money::fromKopecks(50000)));
        QVERIFY(checkedIn->guest.hash.has_value());
        QVERIFY(checkedIn->payments.isEmpty());
        QVERIFY(!checkedIn->limits.isEmpty());
        QVERIFY(!checkedIn->footer.lines.isEmpty());

        std::optional<PlaziusSubtotal> subtotal;
        bench.api.subtotal(&bench.context, exampleOrder(), exampleMoment(), {}, {},
                           [&](const PlaziusSubtotal& result) { subtotal = result; });
        QTRY_VERIFY(subtotal.has_value());
        QVERIFY(subtotal->answer.accepted());
        QCOMPARE(subtotal->guest, std::optional(checkedIn->guest));
        QCOMPARE(subtotal->loyalty.programs.size(), 1);
        const PlaziusProgram program = subtotal->loyalty.programs.first();
        QCOMPARE(program.name, u"Сырный день"_s);
        QCOMPARE(program.operations.first().discountSum, Money::fromKopecks(2100));

        std::optional<PlaziusLimits> limits;
        bench.api.limits(&bench.context, exampleOrder(), {}, {}, [&](const PlaziusLimits& result) { limits = result; });
        QTRY_VERIFY(limits.has_value());
        QVERIFY(limits->answer.accepted());
        QCOMPARE(limits->limits.first().walletCode, plaziusBonusWallet);

        const PlaziusOperation operation = program.operations.first();
        const QList<PlaziusAppliedDiscount> applied{
            {program.id, operation.code, operation.productCode, {}, operation.discountSum, {}}};
        std::optional<PlaziusAnswer> paid;
        bench.api.pay(&bench.context, exampleOrderId(), {}, applied, exampleTransactionId(),
                      {{plaziusBonusWallet, Money::fromKopecks(4000)}}, {},
                      [&](const PlaziusAnswer& answer) { paid = answer; });
        QTRY_VERIFY(paid.has_value());
        QVERIFY2(paid->accepted(), qPrintable(paid->words));
        QCOMPARE(bench.order().value("spent"_L1).toInt(), 4000);

        const PlaziusClosing closing = PlaziusApi::closing(bench.ask(
            PlaziusParts::close(exampleOrder(), exampleMoment(), Money::fromKopecks(28490), false, PlaziusFooter{})));
        QVERIFY2(closing.answer.accepted(), qPrintable(closing.answer.words));
        QVERIFY(closing.loyalty.has_value());
        QCOMPARE(closing.loyalty->totalBonus, Money::fromKopecks(2849));
        QVERIFY(!closing.footer.lines.isEmpty());

        const PlaziusAnswer refund = bench.ask(PlaziusParts::refund(exampleOrderId(), QUuid::createUuid(),
                                                                    {Money::fromKopecks(4000), {}}, PlaziusFooter{}));
        QVERIFY2(refund.accepted(), qPrintable(refund.words));
        QCOMPARE(bench.sandbox.balance(u"4000123412341234"_s), 50000);
        QCOMPARE(bench.sandbox.violations(), QStringList());
        QCOMPARE(bench.seen(u"session"_s).size(), 1);
    }

    void footerAsMarkup()
    {
        PlaziusBench bench;
        bench.endpoint.xmlFooter = true;
        std::optional<PlaziusCheckIn> checkedIn;
        bench.api.checkIn(&bench.context, exampleCard(), exampleOrder(), {}, {},
                          [&](const PlaziusCheckIn& result) { checkedIn = result; });
        QTRY_VERIFY(checkedIn.has_value());
        QVERIFY(checkedIn->footer.lines.isEmpty());
        QVERIFY(checkedIn->footer.markup.contains("<doc>"_L1));
        const PlaziusClosing closing = PlaziusApi::closing(
            bench.ask(PlaziusParts::close(exampleOrder(), exampleMoment(), Money(), false, PlaziusFooter{true, 42})));
        QVERIFY(closing.footer.lines.isEmpty());
        QVERIFY(closing.footer.markup.contains("<doc>"_L1));
    }

    void footerAsAListOfMarkup()
    {
        PlaziusBench bench;
        QCOMPARE(bench.sandbox.configure({{u"footerAsArray"_s, true}}), QString());
        const PlaziusClosing closing = PlaziusApi::closing(
            bench.ask(PlaziusParts::close(exampleOrder(), exampleMoment(), Money(), false, PlaziusFooter{true, 42})));
        QVERIFY(closing.footer.lines.isEmpty());
        QVERIFY(closing.footer.markup.contains("<doc>"_L1));
    }

    void information()
    {
        PlaziusBench bench;
        std::optional<PlaziusInformation> information;
        bench.api.information(&bench.context, {PlaziusScope::Phone, u"+79165550001"_s}, {},
                              [&](const PlaziusInformation& result) { information = result; });
        QTRY_VERIFY(information.has_value());
        QCOMPARE(information->guest.fullName, u"Вера Лугова"_s);
        information.reset();
        bench.api.information(&bench.context, {PlaziusScope::Phone, u"+79165550077"_s}, {},
                              [&](const PlaziusInformation& result) { information = result; });
        QTRY_VERIFY(information.has_value());
        QCOMPARE(information->answer.failure, PlaziusFailure::NotFound);
        QVERIFY(!information->answer.words.isEmpty());
        QVERIFY(!information->answer.reason.isEmpty());
        QCOMPARE(bench.order(), QJsonObject());
    }

    void nobodyBoundIsAnAnswer_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"204", "null", "404"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void nobodyBoundIsAnAnswer()
    {
        QFETCH(QString, how);
        PlaziusBench bench;
        QCOMPARE(bench.sandbox.configure({{u"nobodyBound"_s, how}}), QString());
        std::optional<PlaziusSubtotal> subtotal;
        bench.api.subtotal(&bench.context, exampleOrder(), exampleMoment(), {}, {},
                           [&](const PlaziusSubtotal& result) { subtotal = result; });
        QTRY_VERIFY(subtotal.has_value());
        QVERIFY(subtotal->answer.accepted());
        QVERIFY(!subtotal->guest.has_value());
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<PlaziusFailure>("failure");
        QTest::addColumn<QString>("part"); ///< of reason or words
        QTest::addColumn<bool>("answered");
        using F = PlaziusFailure;
        const auto row = [](const char* name, const char* fault, F failure, const QString& part,
                            bool answered = false) {
            QTest::newRow(name) << QByteArray(fault) << failure << part << answered;
        };
        row("dropped before", R"({"mode":"dropBefore"})", F::Unknown, u"broken off"_s);
        row("dropped after", R"({"mode":"dropAfter"})", F::Unknown, u"broken off"_s);
        row("silence", R"({"mode":"hangBefore","delayMs":4000})", F::Unknown, u"within 1 s"_s);
        row("late", R"({"mode":"hangAfter","delayMs":4000})", F::Unknown, u"within 1 s"_s);
        row("408", R"({"mode":"408"})", F::ServerTrouble, u"408"_s);
        row("425", R"({"mode":"425"})", F::ServerTrouble, u"425"_s);
        row("429", R"({"mode":"429"})", F::ServerTrouble, u"429"_s);
        row("500", R"({"mode":"500"})", F::ServerTrouble, u"500"_s);
        row("503", R"({"mode":"503"})", F::ServerTrouble, u"503"_s);
        row("404", R"({"mode":"404"})", F::NotPlazius, u"not from Plazius"_s);
        row("405", R"({"mode":"status","status":405})", F::NotPlazius, u"not from Plazius"_s);
        row("400", R"({"mode":"status","status":400})", F::NotPlazius, u"not from Plazius"_s);
        row("a page", R"({"mode":"html200"})", F::NotPlazius, u"not from Plazius"_s);
        row("redirect", R"({"mode":"redirect"})", F::NotPlazius, u"not from Plazius"_s);
        row("another JSON", R"({"mode":"otherJson"})", F::NotPlazius, u"not from Plazius"_s);
        row("no boundary", R"({"mode":"noBoundary"})", F::NotPlazius, u"not from Plazius"_s);
        row("another media type", R"({"mode":"mediaType"})", F::NotPlazius, u"not from Plazius"_s);
        row("403 for good", R"({"mode":"403"})", F::Credentials, u"login or the password"_s);
        row("refused", R"({"mode":"error","call":"order/close","status":409,"text":"Заказ не закрыт"})", F::Refused,
            u"Заказ не закрыт"_s, true);
        row("refused without words", R"({"mode":"error","call":"order/close","status":409,"form":"empty"})", F::Refused,
            u"409"_s, true);
        row("refused by a page", R"({"mode":"error","call":"order/close","status":400,"form":"html"})", F::Refused,
            u"400"_s, true);
        row("refused by an object",
            R"({"mode":"error","call":"order/close","status":409,"form":"object","text":"Нет"})", F::Refused, u"Нет"_s,
            true);
        row("stumbled with words", R"({"mode":"error","call":"order/close","status":500,"text":"Сбой"})", F::Refused,
            u"Сбой"_s, true);
        row("stumbled without words", R"({"mode":"error","call":"order/close","status":500,"form":"empty"})",
            F::Unknown, u"500"_s, true);
        row("missing", R"({"mode":"missing","call":"order/close"})", F::Unknown, u"whole"_s, true);
        row("missing from the first on", R"({"mode":"missing","call":"order"})", F::Unknown, u"whole"_s, true);
        row("unreadable type", R"({"mode":"unreadable","call":"order/close","how":"type"})", F::Unknown, u"whole"_s,
            true);
        row("unreadable length", R"({"mode":"unreadable","call":"order/close","how":"length"})", F::Unknown, u"whole"_s,
            true);
        row("unreadable value", R"({"mode":"unreadable","call":"order/close","how":"json"})", F::Unknown, u"whole"_s,
            true);
        row("another order",
            R"({"mode":"value","call":"order","status":200,"body":"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be009"})", F::Unknown,
            u"whole"_s, true);
        row("cut in close", R"({"mode":"cut","call":"order/close","framing":"length"})", F::Unknown, u"broken off"_s);
        row("cut in close, chunked", R"({"mode":"cut","call":"order/close","framing":"chunked"})", F::Unknown,
            u"broken off"_s);
        row("cut in close, unframed", R"({"mode":"cut","call":"order/close","framing":"none"})", F::Unknown, u"whole"_s,
            true);
        row("cut in the footer", R"({"mode":"cut","call":"order/chequeFooterFormatted","framing":"length"})", F::None,
            QString());
        row("footer refused", R"({"mode":"error","call":"order/chequeFooterFormatted","status":500})", F::None,
            QString(), true);
        row("surplus", R"({"mode":"surplus","parts":3})", F::None, QString(), true);
        row("too much", R"({"mode":"big","bytes":5000000})", F::NotPlazius, u"not from Plazius"_s);
    }

    void failures()
    {
        QFETCH(QByteArray, fault);
        QFETCH(PlaziusFailure, failure);
        QFETCH(QString, part);
        QFETCH(bool, answered);
        PlaziusBench bench;
        bench.fault(fault);
        const PlaziusAnswer answer = bench.ask(exampleClose(), within(1s));
        QCOMPARE(answer.failure, failure);
        QCOMPARE(answer.answered, answered);
        const QString told = answer.reason + u'|' + answer.words;
        QVERIFY2(told.contains(part), qPrintable(told));
        QVERIFY(!told.contains("http"_L1));
        QCOMPARE(answer.sent, failure != PlaziusFailure::Credentials);
        QCOMPARE(answer.words.isEmpty(), failure != PlaziusFailure::Refused);
        if (failure == PlaziusFailure::NotPlazius || failure == PlaziusFailure::ServerTrouble ||
            failure == PlaziusFailure::Unknown)
            QVERIFY(bench.seen(u"batch"_s).size() <= 1); // one pacer owns all repeating, and it is not here
    }

    void retryAfterIsTold()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"503","retryAfter":30})");
        QCOMPARE(bench.ask(exampleClose()).retryAfter, std::optional<std::chrono::seconds>(30));
    }

    void nobodyListens()
    {
        PlaziusBench bench;
        bench.sandbox.close();
        const PlaziusAnswer answer = bench.ask(exampleClose());
        QCOMPARE(answer.failure, PlaziusFailure::NotSent);
        QVERIFY(!answer.sent);
        QVERIFY2(answer.reason.contains("accepts no connections"_L1), qPrintable(answer.reason));
    }

    void nobodyListensAnyMore()
    {
        PlaziusBench bench;
        QVERIFY(bench.ask(exampleClose()).accepted());
        bench.sandbox.close();
        // The session is known; the batch itself meets nobody.
        const PlaziusAnswer answer = bench.ask(PlaziusParts::abort(exampleOrderId()));
        QVERIFY(answer.failure == PlaziusFailure::NotSent || answer.failure == PlaziusFailure::Unknown);
        QCOMPARE(answer.sent, answer.failure == PlaziusFailure::Unknown);
    }

    void notSetUpMeansNoRequest()
    {
        PlaziusBench bench;
        bench.endpoint.userSecret = {};
        QCOMPARE(bench.ask(exampleClose()).failure, PlaziusFailure::NotSent);
        bench.endpoint.serverUrl = u"http://192.0.2.1"_s;
        QCOMPARE(bench.ask(exampleClose()).failure, PlaziusFailure::NotSent);
        QSet<QString> reasons{bench.answers[0].reason, bench.answers[1].reason};
        bench.endpoint.serverUrl = bench.sandbox.url().toString();
        bench.endpoint.userSecret = Sensitive<QString>(u"demo-secret"_s);
        QCOMPARE(bench.ask(PlaziusParts::close({}, exampleMoment(), Money(), false, {})).failure,
                 PlaziusFailure::NotSent);
        reasons.insert(bench.answers[2].reason);
        QCOMPARE(reasons.size(), 3);
        QCOMPARE(bench.sandbox.ledger().size(), 0);
    }

    void callbackNeverFromInsideSend()
    {
        PlaziusBench bench;
        bench.endpoint.userSecret = {};
        bench.send(exampleClose());
        QVERIFY(bench.answers.isEmpty());
        QTRY_COMPARE(bench.answers.size(), 1);
    }

    void expiredSessionIsRenewedOnceWithTheSameBytes()
    {
        PlaziusBench bench;
        QVERIFY(bench.ask(exampleClose()).accepted());
        bench.sandbox.expireSessions();
        QVERIFY(bench.ask(PlaziusParts::refund(exampleOrderId(), exampleTransactionId(), {}, {})).accepted());
        QCOMPARE(bench.seen(u"session"_s).size(), 2);
        const QList<QJsonObject> batches = bench.seen(u"batch"_s);
        QCOMPARE(batches.size(), 3);
        QCOMPARE(batches[1].value("status"_L1).toInt(), 401);
        QCOMPARE(batches[1].value("bytes"_L1), batches[2].value("bytes"_L1));
        QCOMPARE(batches[1].value("boundary"_L1), batches[2].value("boundary"_L1));
        QVERIFY(batches[0].value("boundary"_L1) != batches[1].value("boundary"_L1));
        QVERIFY(batches[1].value("headers"_L1).toObject().value("session"_L1) !=
                batches[2].value("headers"_L1).toObject().value("session"_L1));
    }

    void refusedKeyIsNotTriedAgain()
    {
        PlaziusBench bench;
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        bench.sandbox.expireSessions();
        bench.fault(R"({"mode":"slow","delayMs":800,"call":"session","count":1})");
        QCOMPARE(bench.ask(PlaziusParts::information(exampleCard()), within(300ms)).failure, PlaziusFailure::NotSent);
        QCOMPARE(bench.seen(u"batch"_s).size(), 2);
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        QCOMPARE(bench.seen(u"batch"_s).size(), 3);
    }

    void refusedTwiceIsRefused()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"expireSession"})");
        const PlaziusAnswer answer = bench.ask(exampleClose());
        QCOMPARE(answer.failure, PlaziusFailure::Credentials);
        QCOMPARE(bench.seen(u"batch"_s).size(), 2);
        QCOMPARE(bench.seen(u"session"_s).size(), 2);
        QCOMPARE(bench.order(), QJsonObject());
    }

    void sessionFailures_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<PlaziusFailure>("failure");
        using F = PlaziusFailure;
        QTest::newRow("400") << QByteArray(R"({"mode":"status","status":400,"call":"session"})") << F::Credentials;
        QTest::newRow("401") << QByteArray(R"({"mode":"401","call":"session"})") << F::Credentials;
        QTest::newRow("403") << QByteArray(R"({"mode":"403","call":"session"})") << F::Credentials;
        QTest::newRow("404") << QByteArray(R"({"mode":"404","call":"session"})") << F::Credentials;
        QTest::newRow("429 says nothing of the login")
            << QByteArray(R"({"mode":"429","call":"session"})") << F::ServerTrouble;
        QTest::newRow("503") << QByteArray(R"({"mode":"503","call":"session"})") << F::ServerTrouble;
        QTest::newRow("page") << QByteArray(R"({"mode":"html200","call":"session"})") << F::NotPlazius;
        QTest::newRow("another JSON") << QByteArray(R"({"mode":"otherJson","call":"session"})") << F::NotPlazius;
        QTest::newRow("redirect") << QByteArray(R"({"mode":"redirect","call":"session"})") << F::NotPlazius;
        QTest::newRow("dropped") << QByteArray(R"({"mode":"dropBefore","call":"session"})") << F::NotSent;
        QTest::newRow("silence") << QByteArray(R"({"mode":"hangBefore","delayMs":4000,"call":"session"})")
                                 << F::NotSent;
    }

    void sessionFailures()
    {
        QFETCH(QByteArray, fault);
        QFETCH(PlaziusFailure, failure);
        PlaziusBench bench;
        bench.fault(fault);
        QElapsedTimer time;
        time.start();
        const PlaziusAnswer answer = bench.ask(exampleClose(), within(700ms));
        QCOMPARE(answer.failure, failure);
        QVERIFY(!answer.sent);
        QVERIFY(!answer.reason.isEmpty());
        QVERIFY(!answer.reason.contains("demo-secret"_L1) && !answer.reason.contains("http"_L1));
        QVERIFY2(time.elapsed() < 2500, "the session counts within the deadline of its operation");
        QCOMPARE(bench.seen(u"batch"_s).size(), 0);
    }

    void wrongSecretIsTold()
    {
        PlaziusBench bench;
        bench.endpoint.userSecret = Sensitive<QString>(u"wrong"_s);
        const PlaziusAnswer answer = bench.ask(exampleClose());
        QCOMPARE(answer.failure, PlaziusFailure::Credentials);
        QCOMPARE(bench.seen(u"session"_s).size(), 1);
    }

    void formsOfTheKey_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("JSON") << QByteArray("\"k7Rz-0Qm_example2A\"") << QByteArray("k7Rz-0Qm_example2A");
        QTest::newRow("blanks") << QByteArray(" \"k7\" \r\n") << QByteArray("k7");
        QTest::newRow("bare") << QByteArray("\n k7Rz-0Qm \n") << QByteArray("k7Rz-0Qm");
        QTest::newRow("bare number") << QByteArray("12345") << QByteArray("12345");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("empty text") << QByteArray("\"\"") << QByteArray();
        QTest::newRow("page") << QByteArray("<html>") << QByteArray();
        QTest::newRow("object") << QByteArray("{\"k\":1}") << QByteArray();
        QTest::newRow("no header could hold it") << QByteArray("\"a\\r\\nb\"") << QByteArray();
        QTest::newRow("words") << QByteArray("not today") << QByteArray();
        QTest::newRow("Cyrillic") << QByteArray("\"ключ\"") << QByteArray();
        QTest::newRow("too long") << QByteArray(256, 'k') << QByteArray();
    }

    void formsOfTheKey()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, key);
        Exchange exchange;
        exchange.status = 200;
        exchange.sent = true;
        exchange.body = body;
        const PlaziusSessionAnswer answer = readSession(exchange);
        QCOMPARE(answer.key.reveal(), key);
        QCOMPARE(answer.failure, key.isEmpty() ? PlaziusFailure::NotPlazius : PlaziusFailure::None);
        exchange.networkError = true; // cut off: half a key is none
        QCOMPARE(readSession(exchange).failure, PlaziusFailure::NotSent);
    }

    void concurrentOperationsShareOneSession()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"slow","delayMs":200,"call":"session"})");
        for (int i = 0; i < 4; ++i)
            bench.send(PlaziusParts::information(exampleCard()));
        QTRY_COMPARE(bench.answers.size(), 4);
        for (const PlaziusAnswer& answer : std::as_const(bench.answers))
            QVERIFY(answer.accepted());
        QCOMPARE(bench.seen(u"session"_s).size(), 1);
        QCOMPARE(bench.seen(u"batch"_s).size(), 4);
    }

    void concurrentOperationsShareOneRenewal()
    {
        PlaziusBench bench;
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        bench.sandbox.expireSessions();
        for (int i = 0; i < 3; ++i)
            bench.send(PlaziusParts::information(exampleCard()));
        QTRY_COMPARE(bench.answers.size(), 4);
        for (const PlaziusAnswer& answer : std::as_const(bench.answers))
            QVERIFY(answer.accepted());
        // A renewal that ended before another answer of 401 came may be followed by one more, never by one for each.
        QVERIFY(bench.seen(u"session"_s).size() <= 3);
    }

    void oneLeavesTheSharedSessionTheOthersStay()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"slow","delayMs":500,"call":"session"})");
        bench.send(PlaziusParts::information(exampleCard()), within(100ms));
        bench.send(PlaziusParts::information(exampleCard()));
        QTRY_COMPARE(bench.answers.size(), 2);
        QCOMPARE(bench.answers[0].failure, PlaziusFailure::NotSent);
        QVERIFY(bench.answers[0].reason.contains("within 1 s"_L1));
        QVERIFY(bench.answers[1].accepted());
        QCOMPARE(bench.seen(u"session"_s).size(), 1);
    }

    void keyIsAskedAnewAfterFourteenMinutes()
    {
        PlaziusBench bench;
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        bench.clock.turn(13min + 59s);
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        bench.clock.turn(13min + 59s); // counts from the last successful batch
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        QCOMPARE(bench.seen(u"session"_s).size(), 1);
        bench.clock.turn(14min);
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        QCOMPARE(bench.seen(u"session"_s).size(), 2);
        QCOMPARE(bench.seen(u"batch"_s).size(), 4);
    }

    void otherAccountMeansOtherSession_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("address") << 0;
        QTest::newRow("user") << 1;
        QTest::newRow("password") << 2;
    }

    void otherAccountMeansOtherSession()
    {
        QFETCH(int, change);
        PlaziusBench bench;
        QCOMPARE(bench.sandbox.configure({{u"users"_s, QJsonObject{{u"other"_s, u"demo-secret"_s}}}}), QString());
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        PlaziusSandbox other; // by its port: a bare machine need not know the name localhost
        QVERIFY(other.listen());
        if (change == 0)
            bench.endpoint.serverUrl = other.url().toString();
        else if (change == 1)
            bench.endpoint.userId = u"other"_s;
        else
            bench.endpoint.userSecret = Sensitive<QString>(u"wrong"_s);
        QCOMPARE(bench.ask(PlaziusParts::information(exampleCard())).failure,
                 change == 2 ? PlaziusFailure::Credentials : PlaziusFailure::None);
        const auto sessions = [&] {
            qsizetype count = bench.seen(u"session"_s).size();
            for (const QJsonValue& entry : other.ledger())
                count += entry.toObject().value("kind"_L1).toString() == u"session"_s ? 1 : 0;
            return count;
        };
        QCOMPARE(sessions(), 2);
        bench.endpoint.terminalId = u"another"_s; // of no account
        bench.ask(PlaziusParts::information(exampleCard()));
        QCOMPARE(sessions(), change == 2 ? 3 : 2);
    }

    void aPersonGivesUp()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"hangAfter","delayMs":3000})");
        PlaziusHandle handle = bench.send(exampleClose());
        QTRY_COMPARE(bench.seen(u"batch"_s).size(), 1);
        QVERIFY(handle.isRunning());
        handle.cancel();
        handle.cancel();
        QVERIFY(bench.answers.isEmpty());
        QTRY_COMPARE(bench.answers.size(), 1);
        QCOMPARE(bench.answers.first().failure, PlaziusFailure::Cancelled);
        QVERIFY(bench.answers.first().sent);
        QVERIFY(!handle.isRunning());
    }

    void aPersonGivesUpBeforeTheSession()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"slow","delayMs":300,"call":"session"})");
        PlaziusHandle handle = bench.send(exampleClose());
        handle.cancel();
        QTRY_COMPARE(bench.answers.size(), 1);
        QCOMPARE(bench.answers.first().failure, PlaziusFailure::Cancelled);
        QVERIFY(!bench.answers.first().sent);
        QTest::qWait(600);
        QCOMPARE(bench.seen(u"batch"_s).size(), 0);
        QCOMPARE(bench.answers.size(), 1);
    }

    void oneAnswerMayGiveUpTheNext()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"503","call":"session"})");
        PlaziusHandle second;
        bench.caller.send(&bench.context, PlaziusParts::information(exampleCard()), {},
                          [&second](const PlaziusAnswer&) { second.cancel(); });
        second = bench.send(PlaziusParts::information(exampleCard()));
        QTRY_COMPARE(bench.answers.size(), 1);
        QCOMPARE(bench.answers.first().failure, PlaziusFailure::Cancelled);
    }

    void whoIsGoneHearsNothing()
    {
        PlaziusBench bench;
        auto context = std::make_unique<QObject>();
        bool called = false;
        bench.caller.send(context.get(), PlaziusParts::information(exampleCard()), {},
                          [&](const PlaziusAnswer&) { called = true; });
        context.reset();
        QTest::qWait(300);
        QVERIFY(!called);
        QCOMPARE(bench.seen(u"batch"_s).size(), 0);
        // … and whoever is dropped by his own answer does no harm.
        auto own = std::make_unique<QObject>();
        bench.caller.send(own.get(), PlaziusParts::information(exampleCard()), {}, [&](const PlaziusAnswer&) {
            called = true;
            own.reset();
        });
        QTRY_VERIFY(called);
        QVERIFY(!own);
    }

    void deadlineIsOfTheWholeOperation()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"slow","delayMs":600,"call":"session"})");
        bench.fault(R"({"mode":"slow","delayMs":600})");
        QElapsedTimer time;
        time.start();
        const PlaziusAnswer answer = bench.ask(PlaziusParts::information(exampleCard()), within(900ms));
        QCOMPARE(answer.failure, PlaziusFailure::Unknown);
        QVERIFY2(time.elapsed() < 1150, qPrintable(QString::number(time.elapsed())));
        QVERIFY(answer.reason.contains("within 1 s"_L1));
    }

    void dateOfTheServerIsTold()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"dateSkew","seconds":7200})");
        const PlaziusAnswer answer = bench.ask(PlaziusParts::information(exampleCard()));
        QVERIFY(answer.serverDate.has_value());
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().addSecs(7200).secsTo(*answer.serverDate)) < 60);
    }

    void anyShapeOfAGoodAnswer_data()
    {
        QTest::addColumn<QByteArray>("shape");
        for (const char* shape : {"lf", "mixedEnds", "bareBoundary", "otherBoundary", "blankLines", "noPartHeaders",
                                  "innerLength", "preamble", "epilogue", "gzip", "chunked", "statusOnly", "noDate"})
            QTest::newRow(shape) << QByteArray(shape);
    }

    void anyShapeOfAGoodAnswer()
    {
        QFETCH(QByteArray, shape);
        PlaziusBench bench;
        bench.fault("{\"mode\":\"" + shape + "\"}");
        QVERIFY(bench.ask(PlaziusParts::checkIn(exampleCard(), exampleOrder(), {}, {})).accepted());
        const PlaziusClosing closing = PlaziusApi::closing(bench.ask(exampleClose()));
        QVERIFY(closing.answer.accepted());
        QVERIFY(closing.loyalty.has_value());
        QCOMPARE(closing.loyalty->totalBonus, Money::fromKopecks(3459));
    }

    void bindMayExist_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<PlaziusFailure>("failure");
        QTest::addColumn<bool>("mayExist");
        using F = PlaziusFailure;
        QTest::newRow("answer lost") << QByteArray(R"({"mode":"dropAfter"})") << F::Unknown << true;
        QTest::newRow("page") << QByteArray(R"({"mode":"html200","executed":true})") << F::NotPlazius << true;
        QTest::newRow("trouble") << QByteArray(R"({"mode":"503"})") << F::ServerTrouble << true;
        QTest::newRow("later part refused")
            << QByteArray(R"({"mode":"error","call":"order/productLimits","status":400,"text":"x"})") << F::Refused
            << true;
        QTest::newRow("bind missing") << QByteArray(R"({"mode":"missing","call":"order/bind"})") << F::Unknown << true;
        QTest::newRow("bind refused") << QByteArray(R"({"mode":"error","call":"order/bind","status":409,"text":"x"})")
                                      << F::Refused << false;
        QTest::newRow("bind stumbled") << QByteArray(R"({"mode":"error","call":"order/bind","status":500,"text":"x"})")
                                       << F::Refused << true;
        QTest::newRow("not found") << QByteArray(R"({"mode":"error","call":"user","status":404,"text":"x"})")
                                   << F::NotFound << false;
        QTest::newRow("credentials") << QByteArray(R"({"mode":"401"})") << F::Credentials << false;
        QTest::newRow("no session") << QByteArray(R"({"mode":"503","call":"session"})") << F::ServerTrouble << false;
    }

    void bindMayExist()
    {
        QFETCH(QByteArray, fault);
        QFETCH(PlaziusFailure, failure);
        QFETCH(bool, mayExist);
        PlaziusBench bench;
        bench.fault(fault);
        std::optional<PlaziusCheckIn> checkedIn;
        bench.api.checkIn(&bench.context, exampleCard(), exampleOrder(), {}, {},
                          [&](const PlaziusCheckIn& result) { checkedIn = result; });
        QTRY_VERIFY(checkedIn.has_value());
        QCOMPARE(checkedIn->answer.failure, failure);
        QCOMPARE(checkedIn->bindMayExist, mayExist);
    }

    void whoWasNotFoundIsNotBound()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"missing","call":"order/bind"})");
        std::optional<PlaziusCheckIn> checkedIn;
        bench.api.checkIn(&bench.context, {PlaziusScope::CardNumber, u"4000111111111111"_s}, exampleOrder(), {}, {},
                          [&](const PlaziusCheckIn& result) { checkedIn = result; });
        QTRY_VERIFY(checkedIn.has_value());
        QCOMPARE(checkedIn->answer.failure, PlaziusFailure::NotFound);
        QVERIFY(!checkedIn->bindMayExist);
    }

    void readingPartsFailWithoutDoubt()
    {
        PlaziusBench bench;
        bench.fault(R"({"mode":"missing","call":"order/payments"})");
        const PlaziusAnswer answer = bench.ask(PlaziusParts::subtotal(exampleOrder(), exampleMoment(), {}, {}));
        QCOMPARE(answer.failure, PlaziusFailure::Refused);
        QCOMPARE(answer.words, QString());
        QVERIFY(!answer.final);
        QVERIFY(!answer.reason.isEmpty());
        QCOMPARE(answer.failedPart, 6);
    }

    void whatMayHaveBeenDoneIsNeverCalledRefused()
    {
        PlaziusBench bench;
        bench.ask(PlaziusParts::checkIn(exampleCard(), exampleOrder(), {}, {}));
        const auto parts = PlaziusParts::pay(exampleOrderId(), {}, {}, exampleTransactionId(),
                                             {{plaziusBonusWallet, Money::fromKopecks(100)}});
        bench.fault(R"({"mode":"missing","call":"order/pay","count":1})");
        const PlaziusAnswer lost = bench.ask(parts);
        QCOMPARE(lost.failure, PlaziusFailure::Unknown);
        // A refused part before it does not hide it.
        QList<PlaziusPartAnswer> answers = lost.parts;
        answers[0].status = 409;
        answers[0].body = u"\"Нет\""_s;
        PlaziusAnswer both;
        both.parts = answers;
        judgeParts(*parts, both);
        QCOMPARE(both.failure, PlaziusFailure::Unknown);
        QCOMPARE(both.failedPart, 1);
        QVERIFY(both.words.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlaziusLink)
#include "tst_plaziuslink.moc"
