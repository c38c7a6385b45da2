// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixregistration.h"
#include "services/brevix/brevixregistrationresult.h"
#include "services/brevix/brevixwords.h"
#include "services/platform/clock.h"
#include "tests/sandbox/sandboxthread.h"
#include "tests/services/brevix/examples.h"
#include "tests/support/faultproxy.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const PhoneNumber krotov = PhoneNumber::fromE164(u"+79987654321"_s);
const PhoneNumber other = PhoneNumber::fromE164(u"+79987654322"_s);
const QDateTime agreedAt(QDate(2025, 3, 20), QTime(9, 3, 40), Qt::OffsetFromUTC, 10800);

/// A till between a form that is played by the test and the service behind a bad link.
struct Till
{
    struct Report
    {
        Outcome outcome;
        LinkEffect link;
        CallKind kind;
    };

    SandboxThread sandbox;
    FaultProxy proxy;
    SystemClock clock;
    Settings settings = exampleSettings();
    LinkState link;
    BrevixEndpoint endpoint;
    QList<RegistrationResult> results;
    QList<Report> reports;
    QList<std::chrono::milliseconds> deadlines;
    QObject context;
    Transport transport;
    BrevixApi api{transport, [this] { return endpoint; }};
    BrevixRegistration registration{api,
                                    {[this] { return settings; }, [] { return u"204"_s; }, [this] { return link; }},
                                    [this](const Judgement& judgement, const QString&, CallKind kind) {
                                        reports.append({judgement.outcome, judgement.link, kind});
                                    },
                                    clock};

    Till()
    {
        settings.till.warehouseCode = u"001"_s;
        proxy.setTarget(sandbox.port());
        proxy.listen();
        endpoint.serverUrl = proxy.url().toString();
        endpoint.apiKey = Sensitive<QString>(u"demo-key"_s);
        endpoint.cashId = u"till-03"_s;
        endpoint.timeout = 5s;
        QObject::connect(&registration, &RegistrationSource::finished, &context,
                         [this](const RegistrationResult& result) { results.append(result); });
        QObject::connect(&registration, &RegistrationSource::started, &context,
                         [this](std::chrono::milliseconds deadline) { deadlines.append(deadline); });
        configure({{u"smsResendSec"_s, 0}});
        registration.open();
    }

    void configure(const QJsonObject& changes)
    {
        sandbox.call([&](Sandbox& service) {
            if (const QString wrong = service.configure(changes); !wrong.isEmpty())
                qFatal("config: %ls", qUtf16Printable(wrong));
        });
    }
    void fault(const QString& mode, const QJsonObject& more = {})
    {
        QJsonObject order = more;
        order.insert(u"mode"_s, mode);
        if (const QString wrong = sandbox.setFault(order); !wrong.isEmpty())
            qFatal("fault: %ls", qUtf16Printable(wrong));
    }
    /// The next result that is not provisional.
    RegistrationResult next()
    {
        if (!QTest::qWaitFor([this] { return !results.isEmpty() && !results.last().provisional; }, 10000))
            qFatal("no result");
        return results.takeLast();
    }
    RegistrationResult start(const PhoneNumber& phone = krotov)
    {
        results.clear();
        registration.start(phone, agreedAt);
        return next();
    }
    RegistrationResult resend()
    {
        results.clear();
        registration.resend();
        return next();
    }
    RegistrationResult confirm(const QString& code)
    {
        results.clear();
        registration.confirm({u"Кротов"_s, u"Пётр"_s, {}}, code);
        return next();
    }
    QString code(const PhoneNumber& phone = krotov)
    {
        QString code;
        sandbox.call([&](Sandbox& service) { code = service.smsCode(phone.e164()); });
        return code;
    }
    QString wrongCode() { return code() == u"1111"_s ? u"2222"_s : u"1111"_s; }
    int sms(const PhoneNumber& phone = krotov)
    {
        return sandbox.state(false).value(u"sms"_s).toObject().value(phone.e164()).toObject().value(u"count"_s).toInt();
    }
    QJsonArray registrations() { return sandbox.state(false).value(u"registrations"_s).toArray(); }
    int customers() { return sandbox.state(false).value(u"counts"_s).toObject().value(u"customers"_s).toInt(); }
    /// Entries of the ledger whose path ends so.
    QList<QJsonObject> calls(const QString& method, const QString& ending) const
    {
        QList<QJsonObject> found;
        for (const QJsonValue& value : sandbox.ledger()) {
            const QJsonObject entry = value.toObject();
            const QString path = entry.value(u"path"_s).toString();
            if (entry.value(u"method"_s).toString() == method &&
                (ending.isEmpty() ? !path.endsWith(u"/registrations"_s) : path.endsWith(ending)))
                found.append(entry);
        }
        return found;
    }
    QList<QJsonObject> starts() const { return calls(u"POST"_s, u"/registrations"_s); }
    QList<QJsonObject> withdrawals() const { return calls(u"DELETE"_s, {}); }
    bool settled(int withdrawn)
    {
        return QTest::qWaitFor([&] { return withdrawals().size() == withdrawn && registrations().isEmpty(); }, 5000);
    }
};

QString keyOf(const QJsonObject& entry)
{
    return entry.value(u"idempotencyKey"_s).toString();
}

QStringList captured;

void capture(QtMsgType, const QMessageLogContext&, const QString& message)
{
    captured.append(message);
}

} // namespace

Q_DECLARE_METATYPE(companion::Outcome)

class BrevixRegistrationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_NEW_05_startSendsWhatTheContractWants();
    void U1_aDoublePressSendsOneSms();
    void lostAnswerOfTheStartRegistersOnce();
    void repeatedStartKeepsItsBytes();
    void refusedStartMayBeMended();
    void D_29_noWarehouseIdNothingIsSent();
    void policy5_keysOfResends();
    void X_REG_05_tooEarlyForAnotherSms();
    void B_NEW_08_B_NEW_10_confirm();
    void lostAnswerOfTheConfirmationRegistersOnce();
    void B_NEW_09_wrongCode();
    void U8_fiveWrongCodesWait();
    void policy1_lockedExpiredForgotten_data();
    void policy1_lockedExpiredForgotten();
    void policy1_customerExists();
    void A18_customerOfAnotherNumberIsNotApplied();
    void policy1_phoneRejected();
    void policy1_secondTable_data();
    void policy1_secondTable();
    void policy1_linkFaults_data();
    void policy1_linkFaults();
    void fieldErrorsGoToTheirFields();
    void A20_lifeOfTheCodeNeedsNoClock();
    void closingWithdrawsTheRegistration();
    void U2_closingUnderARunningStartWithdrawsIt();
    void changedNumberIsANewRegistration();
    void U2_lateAnswerOfTheFormerNumber();
    void backToTheFormerNumberAsksAnew();
    void cancelledStepMayBeRepeated();
    void policy5_everyOpeningHasItsKey();
    void policy6_linkDownIsSaidAtOnce();
    void policy6_theTryEndsSoon();
    void policy8_codeAndNamesAreNotLogged();
};

void BrevixRegistrationTest::B_NEW_05_startSendsWhatTheContractWants()
{
    Till till;
    const RegistrationResult result = till.start();
    QCOMPARE(result.phone, krotov);
    QCOMPARE(result.step, RegistrationStep::Start);
    QCOMPARE(result.state, RegistrationState::CodeSent);
    QCOMPARE(result.outcome, Outcome::Accepted);
    QVERIFY(result.reason.isEmpty());
    QCOMPARE(result.codeLength, 4);
    QCOMPARE(result.attemptsLeft, std::optional(5));
    QCOMPARE(result.resendAfter, std::optional(0s));
    QVERIFY(result.codeLife && *result.codeLife > 595s && *result.codeLife <= 600s);
    QCOMPARE(till.deadlines, QList<std::chrono::milliseconds>{5s});

    const QJsonObject call = till.starts().first();
    QCOMPARE(call.value(u"body"_s).toObject(),
             (QJsonObject{{u"phone"_s, krotov.e164()}, {u"warehouseId"_s, u"7"_s}, {u"inviterCode"_s, u"inv-204"_s}}));
    QCOMPARE(QUuid(keyOf(call)).version(), QUuid::Sha1);
    QCOMPARE(till.sms(), 1);
    QCOMPARE(till.reports.size(), 1);
    QCOMPARE(till.reports.first().kind, CallKind::Registration); // D-11
    QCOMPARE(till.reports.first().link, LinkEffect::Up);
}

void BrevixRegistrationTest::U1_aDoublePressSendsOneSms()
{
    Till till;
    till.proxy.setMode(u"latency ms=200 count=1"_s);
    till.registration.start(krotov, agreedAt);
    till.registration.start(krotov, agreedAt);
    QTRY_COMPARE(till.registrations().size(), 1);
    till.registration.start(krotov, agreedAt);
    QCOMPARE(till.next().state, RegistrationState::CodeSent);
    QTest::qWait(100);
    QCOMPARE(till.starts().size(), 1);
    QCOMPARE(till.sms(), 1);
    QVERIFY(till.results.isEmpty());
    till.registration.confirm({u"Кротов"_s, u"Пётр"_s, {}}, till.code());
    till.registration.confirm({u"Кротов"_s, u"Пётр"_s, {}}, till.code());
    QCOMPARE(till.next().state, RegistrationState::Registered);
    QTest::qWait(100);
    QCOMPARE(till.calls(u"POST"_s, u"/confirm"_s).size(), 1);
}

void BrevixRegistrationTest::lostAnswerOfTheStartRegistersOnce()
{
    Till till;
    till.proxy.setMode(u"drop_after count=1"_s);
    const RegistrationResult lost = till.start();
    QCOMPARE(lost.outcome, Outcome::NoAnswer);
    QCOMPARE(lost.state, RegistrationState::PhoneWanted);
    QVERIFY(lost.mayRetry);
    const RegistrationResult again = till.start();
    QCOMPARE(again.state, RegistrationState::CodeSent);
    QCOMPARE(till.starts().size(), 2);
    QCOMPARE(keyOf(till.starts().first()), keyOf(till.starts().last()));
    QCOMPARE(till.sms(), 1);
    QCOMPARE(till.registrations().size(), 1);
    QCOMPARE(till.confirm(till.code()).state, RegistrationState::Registered);
}

void BrevixRegistrationTest::repeatedStartKeepsItsBytes()
{
    Till till;
    till.proxy.setMode(u"drop_after count=1"_s);
    till.start();
    till.settings.brevix.warehouses.rows[0].brevixId = u"8"_s; // changed meanwhile: would be 422 under the same key
    till.settings.brevix.inviters.rows.clear();
    till.endpoint.cashId = u"till-04"_s;
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    QCOMPARE(till.starts().first().value(u"body"_s), till.starts().last().value(u"body"_s));
    QCOMPARE(keyOf(till.starts().first()), keyOf(till.starts().last()));
}

void BrevixRegistrationTest::refusedStartMayBeMended()
{
    Till till;
    till.settings.brevix.warehouses.rows[0].brevixId = u"4711"_s;
    const RegistrationResult refused = till.start();
    QCOMPARE(refused.outcome, Outcome::Refused);
    QCOMPARE(refused.reason, u"Склад не известен сервису."_s);
    QCOMPARE(refused.field, RegistrationField::None);
    QVERIFY(!refused.mayRetry);
    till.settings.brevix.warehouses.rows[0].brevixId = u"8"_s;
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    QCOMPARE(till.starts().last().value(u"body"_s).toObject().value(u"warehouseId"_s).toString(), u"8"_s);
}

void BrevixRegistrationTest::D_29_noWarehouseIdNothingIsSent()
{
    Till till;
    till.settings.brevix.warehouses.rows.clear();
    const RegistrationResult result = till.start();
    QCOMPARE(result.outcome, Outcome::Refused);
    QVERIFY(!result.reason.isEmpty());
    QVERIFY(!till.registration.isRunning());
    QTest::qWait(50);
    QVERIFY(till.starts().isEmpty());
    till.settings.brevix.warehouses.defaultId = u"9"_s;
    till.settings.brevix.warehouses.defaultWhenUnmapped = true;
    till.settings.brevix.inviters.rows.clear();
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    const QJsonObject body = till.starts().first().value(u"body"_s).toObject();
    QCOMPARE(body.value(u"warehouseId"_s).toString(), u"9"_s); // B-WH-02
    QVERIFY(body.value(u"inviterCode"_s).isNull());            // D-29: without an inviter
}

void BrevixRegistrationTest::policy5_keysOfResends()
{
    Till till;
    till.start();
    const QString firstCode = till.code();
    const RegistrationResult sent = till.resend();
    QCOMPARE(sent.outcome, Outcome::Accepted);
    QCOMPARE(sent.state, RegistrationState::CodeSent);
    QVERIFY(sent.codeLife && sent.resendAfter);
    QVERIFY(till.code() != firstCode);
    QCOMPARE(till.sms(), 2);
    till.proxy.setMode(u"drop_after count=1"_s);
    const RegistrationResult lost = till.resend();
    QCOMPARE(lost.outcome, Outcome::NoAnswer);
    QCOMPARE(lost.state, RegistrationState::CodeSent);
    QVERIFY(lost.mayRetry);
    QCOMPARE(till.resend().outcome, Outcome::Accepted);
    QCOMPARE(till.sms(), 3); // the repeat sent none
    QCOMPARE(till.resend().outcome, Outcome::Accepted);
    QCOMPARE(till.sms(), 4);
    const auto calls = till.calls(u"POST"_s, u"/resend"_s);
    QCOMPARE(calls.size(), 4);
    QVERIFY(keyOf(calls[0]) != keyOf(calls[1]));
    QCOMPARE(keyOf(calls[1]), keyOf(calls[2]));
    QVERIFY(keyOf(calls[2]) != keyOf(calls[3]));
}

void BrevixRegistrationTest::X_REG_05_tooEarlyForAnotherSms()
{
    Till till;
    till.configure({{u"smsResendSec"_s, 60}});
    QCOMPARE(till.start().resendAfter, std::optional(60s));
    const RegistrationResult early = till.resend();
    QCOMPARE(early.outcome, Outcome::Later);
    QVERIFY(early.reason.startsWith(u"Повторная отправка СМС возможна через "_s)); // as it came
    QVERIFY(early.resendAfter && *early.resendAfter > 50s && *early.resendAfter <= 61s);
    QVERIFY(!early.mayRetry); // its own button counts down
    till.configure({{u"smsResendSec"_s, 0}});
    QCOMPARE(till.resend().outcome, Outcome::Accepted);
    const auto calls = till.calls(u"POST"_s, u"/resend"_s);
    QVERIFY(keyOf(calls[0]) != keyOf(calls[1])); // it was answered: the next press is another one
}

void BrevixRegistrationTest::B_NEW_08_B_NEW_10_confirm()
{
    Till till;
    const int before = till.customers();
    till.start();
    const RegistrationResult result = till.confirm(till.code());
    QCOMPARE(result.state, RegistrationState::Registered);
    QCOMPARE(result.outcome, Outcome::Accepted);
    QVERIFY(result.mayApply);
    QCOMPARE(result.phone, krotov);
    QCOMPARE(result.customer->fullName(), u"Кротов Пётр"_s);
    QVERIFY(!result.customer->id.isEmpty());
    QCOMPARE(till.customers(), before + 1);
    const QJsonObject body = till.calls(u"POST"_s, u"/confirm"_s).first().value(u"body"_s).toObject();
    QCOMPARE(body.value(u"consent"_s).toObject(), // X-REG-01
             (QJsonObject{{u"personalData"_s, true}, {u"at"_s, u"2025-03-20T09:03:40.000+03:00"_s}}));
    QVERIFY(!body.contains(u"middleName"_s));
    till.registration.giveUp(); // what is done is not withdrawn
    QTest::qWait(100);
    QVERIFY(till.withdrawals().isEmpty());
}

void BrevixRegistrationTest::lostAnswerOfTheConfirmationRegistersOnce()
{
    Till till;
    const int before = till.customers();
    till.start();
    const QString code = till.code();
    till.proxy.setMode(u"drop_after count=1"_s);
    const RegistrationResult lost = till.confirm(code);
    QCOMPARE(lost.outcome, Outcome::NoAnswer);
    QCOMPARE(lost.state, RegistrationState::CodeSent);
    QVERIFY(lost.mayRetry);
    const RegistrationResult again = till.confirm(code);
    QCOMPARE(again.state, RegistrationState::Registered);
    QCOMPARE(till.customers(), before + 1);
    const auto calls = till.calls(u"POST"_s, u"/confirm"_s);
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls[0].value(u"body"_s), calls[1].value(u"body"_s));
}

void BrevixRegistrationTest::B_NEW_09_wrongCode()
{
    Till till;
    till.start();
    const RegistrationResult wrong = till.confirm(till.wrongCode());
    QCOMPARE(wrong.outcome, Outcome::Refused);
    QCOMPARE(wrong.problemCode, u"code_invalid"_s);
    QCOMPARE(wrong.state, RegistrationState::CodeSent);
    QCOMPARE(wrong.field, RegistrationField::Code);
    QVERIFY(wrong.codeRefused);
    QCOMPARE(wrong.attemptsLeft, std::optional(4));
    QCOMPARE(wrong.reason, u"Неверный код из СМС."_s);
    QVERIFY(!wrong.mayRetry);
    QVERIFY(!wrong.retryAfter);
    QCOMPARE(till.confirm(till.code()).state, RegistrationState::Registered);
}

void BrevixRegistrationTest::U8_fiveWrongCodesWait()
{
    Till till;
    till.configure({{u"codeAttempts"_s, 100}}); // a service that never locks
    till.start();
    for (int i = 1; i <= 50; ++i) {
        const RegistrationResult wrong = till.confirm(till.wrongCode());
        QCOMPARE(wrong.state, RegistrationState::CodeSent);
        QCOMPARE(wrong.retryAfter.has_value(), i % 5 == 0);
    }
    QCOMPARE(till.confirm(till.code()).state, RegistrationState::Registered);
}

void BrevixRegistrationTest::policy1_lockedExpiredForgotten_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("423 locked") << u"locked"_s;
    QTest::newRow("410 expired") << u"expired"_s;
    QTest::newRow("404 forgotten") << u"forgotten"_s;
    QTest::newRow("410 at resend") << u"resend"_s;
}

void BrevixRegistrationTest::policy1_lockedExpiredForgotten()
{
    QFETCH(QString, how);
    Till till;
    till.configure({{u"codeAttempts"_s, 1}});
    till.start();
    const QString code = till.code();
    if (how == u"expired"_s || how == u"resend"_s)
        till.fault(u"410"_s,
                   {{u"code"_s, u"registration_expired"_s}, {u"path"_s, u"/registrations/"_s}, {u"count"_s, 1}});
    if (how == u"forgotten"_s)
        till.fault(u"404"_s,
                   {{u"code"_s, u"registration_not_found"_s}, {u"path"_s, u"/registrations/"_s}, {u"count"_s, 1}});
    const RegistrationResult ended =
        how == u"resend"_s ? till.resend() : till.confirm(how == u"locked"_s ? till.wrongCode() : code);
    QCOMPARE(ended.outcome, Outcome::Refused);
    QCOMPARE(ended.state, RegistrationState::PhoneWanted);
    QVERIFY(!ended.reason.isEmpty());
    QVERIFY(!ended.mayRetry);
    QVERIFY(!ended.codeRefused);
    // The same number again is a new registration, not the replay of the dead one.
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    QVERIFY(keyOf(till.starts().first()) != keyOf(till.starts().last()));
    QCOMPARE(till.sms(), 2);
    QCOMPARE(till.confirm(till.code()).state, RegistrationState::Registered);
}

void BrevixRegistrationTest::policy1_customerExists()
{
    Till till;
    const RegistrationResult known = till.start(PhoneNumber::fromE164(u"+79123456789"_s));
    QCOMPARE(known.state, RegistrationState::KnownCustomer);
    QCOMPARE(known.customer->id, u"c-1001"_s);
    QVERIFY(known.mayApply);
    QCOMPARE(known.reason, u"Покупатель с таким номером уже зарегистрирован."_s);
    QCOMPARE(till.reports.last().link, LinkEffect::Up);
    const RegistrationResult blocked = till.start(PhoneNumber::fromE164(u"+79161234510"_s));
    QCOMPARE(blocked.state, RegistrationState::KnownCustomer);
    QVERIFY(!blocked.mayApply);
    QVERIFY(!blocked.reason.isEmpty());
}

void BrevixRegistrationTest::A18_customerOfAnotherNumberIsNotApplied()
{
    for (const RegistrationState state : {RegistrationState::Registered, RegistrationState::KnownCustomer}) {
        RegistrationResult result;
        result.phone = krotov;
        Customer customer;
        customer.id = u"c-1"_s;
        customer.phone = other;
        BrevixRegistrationResult::present(result, state, customer);
        QVERIFY(!result.mayApply);
        QVERIFY(!result.reason.isEmpty());
        customer.phone = krotov;
        result.reason.clear();
        BrevixRegistrationResult::present(result, state, customer);
        QVERIFY(result.mayApply);
        QVERIFY(result.reason.isEmpty());
    }
}

void BrevixRegistrationTest::policy1_phoneRejected()
{
    Till till;
    const RegistrationResult result = till.start(PhoneNumber::fromE164(u"+79990001122"_s));
    QCOMPARE(result.outcome, Outcome::Refused);
    QCOMPARE(result.state, RegistrationState::PhoneWanted);
    QCOMPARE(result.field, RegistrationField::Phone);
    QCOMPARE(result.reason, u"Номер не прошёл модерацию."_s);
    QVERIFY(!result.customer && !result.mayApply && !result.mayRetry);
}

void BrevixRegistrationTest::policy1_secondTable_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("mayRetry");
    const auto words = [](Outcome outcome, const char* reason) {
        return BrevixWords::sentence(outcome, QString::fromUtf8(reason));
    };
    using O = Outcome;
    QTest::newRow("not_brevix") << u"html200"_s << QJsonObject() << O::ForeignAnswer << words(O::ForeignAnswer, "") << false;
    QTest::newRow("wrong_address, 3xx") << u"redir"_s << QJsonObject{{u"location"_s, u"http://portal.test/login"_s}}
                                        << O::WrongAddress << words(O::WrongAddress, "portal.test") << false;
    QTest::newRow("wrong_address, 404") << u"404"_s << QJsonObject() << O::WrongAddress << words(O::WrongAddress, "")
                                        << false;
    QTest::newRow("unsupported") << u"404"_s << QJsonObject{{u"code"_s, u"not_supported"_s}} << O::Unsupported
                                 << words(O::Unsupported, "") << false;
    QTest::newRow("key_refused") << u"401"_s << QJsonObject() << O::KeyRefused << words(O::KeyRefused, "") << false;
    QTest::newRow("later, Retry-After") << u"503"_s << QJsonObject{{u"retryAfter"_s, u"7"_s}} << O::Later
                                        << words(O::Later, "7") << true;
    QTest::newRow("later, 500 after") << u"500_after"_s << QJsonObject() << O::Later << words(O::Later, "15") << true;
    QTest::newRow("no_answer") << u"drop_after"_s << QJsonObject() << O::NoAnswer << words(O::NoAnswer, "") << true;
}

void BrevixRegistrationTest::policy1_secondTable()
{
    QFETCH(QString, mode);
    QFETCH(QJsonObject, more);
    QFETCH(Outcome, outcome);
    QFETCH(QString, reason);
    QFETCH(bool, mayRetry);
    // At every step alike; where the registration stood, it stands.
    for (const RegistrationStep step : {RegistrationStep::Start, RegistrationStep::Resend, RegistrationStep::Confirm}) {
        Till till;
        QString code;
        if (step != RegistrationStep::Start) {
            till.start();
            code = till.code();
        }
        QJsonObject once = more;
        once.insert(u"count"_s, 1);
        till.fault(mode, once);
        const auto take = [&] {
            return step == RegistrationStep::Start    ? till.start()
                   : step == RegistrationStep::Resend ? till.resend()
                                                      : till.confirm(code);
        };
        const RegistrationResult result = take();
        QCOMPARE(result.outcome, outcome);
        QVERIFY2(result.reason.startsWith(reason), qPrintable(result.reason));
        QCOMPARE(result.mayRetry, mayRetry);
        QCOMPARE(result.retryAfter.has_value(), outcome == Outcome::Later);
        QCOMPARE(result.step, step);
        QCOMPARE(result.state,
                 step == RegistrationStep::Start ? RegistrationState::PhoneWanted : RegistrationState::CodeSent);
        QVERIFY(!result.mayApply && !result.customer);
        QCOMPARE(till.reports.last().outcome, outcome);
        QCOMPARE(till.reports.last().kind, CallKind::Registration);
        const int smsBefore = till.sms();
        QCOMPARE(take().outcome, Outcome::Accepted);
        const bool executed = mode == u"500_after"_s || mode == u"drop_after"_s;
        const bool sends = step != RegistrationStep::Confirm && !executed;
        QCOMPARE(till.sms(), smsBefore + (sends ? 1 : 0));
    }
}

void BrevixRegistrationTest::policy1_linkFaults_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("nobody listens") << u"refuse"_s << Outcome::NoLink;
    QTest::newRow("silence") << u"stall bytes=0"_s << Outcome::NoAnswer;
    QTest::newRow("cut answer") << u"truncate bytes=200"_s << Outcome::NoAnswer;
    QTest::newRow("not HTTP") << u"garbage"_s << Outcome::NoAnswer;
}

void BrevixRegistrationTest::policy1_linkFaults()
{
    QFETCH(QString, mode);
    QFETCH(Outcome, outcome);
    Till till;
    till.endpoint.timeout = 1s;
    QVERIFY(till.proxy.setMode(mode));
    const RegistrationResult result = till.start();
    QCOMPARE(result.outcome, outcome);
    QCOMPARE(result.state, RegistrationState::PhoneWanted);
    QVERIFY(!result.reason.isEmpty());
    till.proxy.setMode(u"pass"_s);
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    QCOMPARE(till.sms(), 1);
}

void BrevixRegistrationTest::fieldErrorsGoToTheirFields()
{
    Till till;
    till.start();
    till.results.clear();
    till.registration.confirm({u"<b>"_s, u"Пётр"_s, {}}, till.code()); // the form would not let it out
    const RegistrationResult refused = till.next();
    QCOMPARE(refused.problemCode, u"validation_failed"_s);
    QCOMPARE(refused.field, RegistrationField::LastName);
    QCOMPARE(refused.state, RegistrationState::CodeSent);
    QVERIFY(!refused.codeRefused);
    QCOMPARE(till.confirm(till.code()).state, RegistrationState::Registered);
}

void BrevixRegistrationTest::A20_lifeOfTheCodeNeedsNoClock()
{
    Till till;
    till.configure({{u"dateSkewSec"_s, 7200}});
    const RegistrationResult result = till.start();
    QVERIFY2(result.codeLife && *result.codeLife > 595s && *result.codeLife <= 600s,
             qPrintable(QString::number(result.codeLife->count())));
}

void BrevixRegistrationTest::closingWithdrawsTheRegistration()
{
    Till till;
    till.start();
    till.registration.giveUp();
    QVERIFY(till.settled(1));
    till.registration.giveUp(); // once
    QTest::qWait(100);
    QCOMPARE(till.withdrawals().size(), 1);
    QVERIFY(till.results.isEmpty()); // its outcome is never told
}

void BrevixRegistrationTest::U2_closingUnderARunningStartWithdrawsIt()
{
    Till till;
    till.proxy.setMode(u"latency ms=300 count=1"_s);
    till.registration.start(krotov, agreedAt);
    QTRY_COMPARE(till.registrations().size(), 1); // the service has it, the answer is on its way
    till.registration.giveUp();
    QVERIFY(!till.registration.isRunning());
    QVERIFY(till.settled(1));
    QVERIFY(till.results.isEmpty());
}

void BrevixRegistrationTest::changedNumberIsANewRegistration()
{
    Till till;
    till.start(krotov);
    QCOMPARE(till.start(other).state, RegistrationState::CodeSent);
    QTRY_COMPARE(till.withdrawals().size(), 1);
    QTRY_COMPARE(till.registrations().size(), 1);
    QCOMPARE(till.registrations().first().toObject().value(u"phone"_s).toString(), other.e164());
    QVERIFY(keyOf(till.starts().first()) != keyOf(till.starts().last()));
    const RegistrationResult done = till.confirm(till.code(other));
    QCOMPARE(done.state, RegistrationState::Registered);
    QCOMPARE(done.customer->phone, other);
}

void BrevixRegistrationTest::U2_lateAnswerOfTheFormerNumber()
{
    Till till;
    till.proxy.setMode(u"latency ms=400 count=1"_s);
    till.registration.start(krotov, agreedAt);
    QTRY_COMPARE(till.registrations().size(), 1);
    const RegistrationResult result = till.start(other);
    QCOMPARE(result.phone, other);
    QCOMPARE(result.state, RegistrationState::CodeSent);
    QTRY_COMPARE(till.withdrawals().size(), 1); // of the former, when its answer came
    QTRY_COMPARE(till.registrations().size(), 1);
    QVERIFY(till.results.isEmpty()); // and it was told to nobody
    QCOMPARE(till.confirm(till.code(other)).customer->phone, other);
}

void BrevixRegistrationTest::backToTheFormerNumberAsksAnew()
{
    Till till;
    till.start(krotov);
    till.start(other);
    QTRY_COMPARE(till.withdrawals().size(), 1);
    QCOMPARE(till.start(krotov).state, RegistrationState::CodeSent);
    const auto starts = till.starts();
    QCOMPARE(starts.size(), 3);
    QVERIFY(keyOf(starts[0]) != keyOf(starts[2])); // the key of the first would bring the withdrawn one back
    QCOMPARE(till.confirm(till.code(krotov)).state, RegistrationState::Registered);
}

void BrevixRegistrationTest::cancelledStepMayBeRepeated()
{
    Till till;
    till.proxy.setMode(u"latency ms=300 count=1"_s);
    till.registration.start(krotov, agreedAt);
    QTRY_COMPARE(till.registrations().size(), 1);
    till.registration.cancel();
    QVERIFY(!till.registration.isRunning());
    QTest::qWait(500);
    QVERIFY(till.results.isEmpty());
    QCOMPARE(till.registrations().size(), 1); // Esc leaves the wait, not the registration
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    QCOMPARE(till.sms(), 1);
    QCOMPARE(keyOf(till.starts().first()), keyOf(till.starts().last()));
}

void BrevixRegistrationTest::policy5_everyOpeningHasItsKey()
{
    Till till;
    till.proxy.setMode(u"drop_after count=1"_s);
    till.start();
    till.registration.open();
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    QVERIFY(keyOf(till.starts().first()) != keyOf(till.starts().last()));
}

void BrevixRegistrationTest::policy6_linkDownIsSaidAtOnce()
{
    Till till;
    till.link.status = LinkStatus::Down;
    till.link.lastOutcome = Outcome::NoLink;
    till.link.lastReason = u"имя сервера не найдено"_s;
    QElapsedTimer watch;
    watch.start();
    till.registration.start(krotov, agreedAt);
    QVERIFY2(watch.elapsed() <= 50, qPrintable(QString::number(watch.elapsed())));
    QCOMPARE(till.results.size(), 1);
    const RegistrationResult known = till.results.first();
    QVERIFY(known.provisional);
    QCOMPARE(known.phone, krotov);
    QCOMPARE(known.outcome, Outcome::NoLink);
    QCOMPARE(known.reason, BrevixWords::sentence(Outcome::NoLink, u"имя сервера не найдено"_s));
    QVERIFY(till.registration.isRunning());
    const RegistrationResult result = till.next(); // a success replaces the offer
    QCOMPARE(result.state, RegistrationState::CodeSent);
    QCOMPARE(till.reports.last().link, LinkEffect::Up);
}

void BrevixRegistrationTest::policy6_theTryEndsSoon()
{
    Till till;
    till.link.status = LinkStatus::Down;
    till.link.lastOutcome = Outcome::NoAnswer;
    till.endpoint.timeout = 60s;
    till.proxy.setMode(u"blackhole"_s);
    QElapsedTimer watch;
    watch.start();
    const RegistrationResult result = till.start();
    QVERIFY2(watch.elapsed() > 4500 && watch.elapsed() < 7000, qPrintable(QString::number(watch.elapsed())));
    QCOMPARE(till.deadlines, QList<std::chrono::milliseconds>{5s});
    QVERIFY(!result.provisional);
    QCOMPARE(result.outcome, Outcome::NoAnswer);
    QVERIFY(result.mayRetry);
    QVERIFY(!till.registration.isRunning());
    till.proxy.setMode(u"pass"_s);
    QCOMPARE(till.start().state, RegistrationState::CodeSent);
    QCOMPARE(till.sms(), 1);
}

void BrevixRegistrationTest::policy8_codeAndNamesAreNotLogged()
{
    captured.clear();
    const QtMessageHandler former = qInstallMessageHandler(capture);
    QLoggingCategory::setFilterRules(u"*=true\nqt.*=false"_s);
    QString code;
    {
        Till till;
        till.start();
        code = till.code();
        till.confirm(till.wrongCode());
        till.resend();
        code = till.code();
        till.confirm(code);
    }
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(former);
    QVERIFY(!captured.isEmpty());
    for (const QString& line : std::as_const(captured)) {
        QVERIFY2(!line.contains(u"\"code\":\""_s + code), qPrintable(line));
        QVERIFY2(!line.contains(u"Кротов"_s), qPrintable(line));
        QVERIFY2(!line.contains(krotov.e164()), qPrintable(line));
        QVERIFY2(!line.contains(u"demo-key"_s), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(BrevixRegistrationTest)
#include "tst_brevixregistration.moc"
