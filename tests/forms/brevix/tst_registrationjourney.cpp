// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The registration by keys alone, from the form through the network to the reference service and back.
#include "forms/brevix/namefield.h"
#include "forms/brevix/phonefield.h"
#include "forms/brevix/registrationdialog.h"
#include "forms/common/statussign.h"
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixregistration.h"
#include "services/platform/clock.h"
#include "tests/sandbox/sandboxthread.h"
#include "tests/services/brevix/examples.h"
#include "tests/support/faultproxy.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"+79987654321"_s;

struct Journey
{
    SandboxThread sandbox;
    FaultProxy proxy;
    SystemClock clock;
    Settings settings = exampleSettings();
    LinkState link;
    BrevixEndpoint endpoint;
    Transport transport;
    BrevixApi api{transport, [this] { return endpoint; }};
    BrevixRegistration registration{api,
                                    {[this] { return settings; }, [] { return QString(); }, [this] { return link; }},
                                    [](const Judgement&, const QString&, CallKind) {},
                                    clock};
    RegistrationDialog form{registration, PhoneTemplateSettings(), clock};
    QList<Authorization> applied;

    Journey()
    {
        settings.till.warehouseCode = u"001"_s;
        proxy.setTarget(sandbox.port());
        proxy.listen();
        endpoint.serverUrl = proxy.url().toString();
        endpoint.apiKey = Sensitive<QString>(u"demo-key"_s);
        endpoint.cashId = u"till-03"_s;
        sandbox.call([](Sandbox& service) { service.configure({{u"smsResendSec"_s, 0}}); });
        form.setApplyPossible(true);
        QObject::connect(&form, &RegistrationDialog::applied, &form,
                         [this](const Authorization& authorization) { applied.append(authorization); });
        form.show();
        if (!QTest::qWaitForWindowActive(&form))
            qFatal("no window");
    }

    void type(const QString& text) { QTest::keyClicks(form.focusWidget(), text); }
    void press(Qt::Key key) { QTest::keyClick(form.focusWidget(), key); }
    /// The number and the consent, as far as the press that sends them.
    void sendNumber()
    {
        type(u"9987654321"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Space);
        press(Qt::Key_Return);
    }
    bool comesTo(const char* part)
    {
        return QTest::qWaitFor([&] { return focusIsIn(part); }, 8000);
    }
    bool focusIsIn(const char* part)
    {
        const QWidget* place = form.findChild<QWidget*>(QLatin1String(part));
        return form.focusWidget() == place || place->isAncestorOf(form.focusWidget());
    }
    bool isOffered(const char* button)
    {
        return QTest::qWaitFor(
            [&] { return form.findChild<QPushButton*>(QLatin1String(button))->property("accent").toBool(); }, 8000);
    }
    void typePerson(const QString& code)
    {
        type(u"Krotov"_s);
        press(Qt::Key_Return);
        type(u"Pyotr"_s);
        press(Qt::Key_Return);
        type(code);
    }
    QString code()
    {
        QString code;
        sandbox.call([&](Sandbox& service) { code = service.smsCode(phone); });
        return code;
    }
    QString wrongCode() { return code() == u"1111"_s ? u"2222"_s : u"1111"_s; }
    int count(const char* what)
    {
        return sandbox.state(false).value(u"counts"_s).toObject().value(QLatin1String(what)).toInt();
    }
    /// Enter is deaf for a moment after an answer.
    void breathe() { QTest::qWait(320); }
};

} // namespace

class TestRegistrationJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_NEW_keysAlone()
    {
        Journey journey;
        const int customers = journey.count("customers");
        journey.sendNumber();
        QVERIFY(journey.comesTo("lastNameField"));
        journey.typePerson(journey.code());
        journey.breathe();
        journey.press(Qt::Key_Return);
        QVERIFY(journey.comesTo("applyButton"));
        journey.breathe();
        journey.press(Qt::Key_Return);
        QCOMPARE(journey.applied.size(), 1);
        QCOMPARE(journey.applied.first().phone.e164(), phone);
        QCOMPARE(journey.applied.first().fullName, u"Krotov Pyotr"_s);
        QVERIFY(journey.applied.first().verified());
        QVERIFY(!journey.form.isVisible());
        QCOMPARE(journey.count("customers"), customers + 1);
        QCOMPARE(journey.count("smsSent"), 1);
    }

    void U1_hastyHandsSendOneSmsAndRegisterOnce()
    {
        Journey journey;
        const int customers = journey.count("customers");
        journey.proxy.setMode(u"latency ms=200"_s);
        journey.sendNumber();
        for (int i = 0; i < 5; ++i)
            journey.press(Qt::Key_Return);
        QTest::mouseDClick(journey.form.findChild<QPushButton*>(u"sendButton"_s), Qt::LeftButton);
        QVERIFY(journey.comesTo("lastNameField"));
        journey.breathe();
        journey.typePerson(journey.code());
        for (int i = 0; i < 5; ++i)
            journey.press(Qt::Key_Return);
        QTest::mouseDClick(journey.form.findChild<QPushButton*>(u"registerButton"_s), Qt::LeftButton);
        QVERIFY(journey.comesTo("applyButton"));
        QCOMPARE(journey.count("smsSent"), 1);
        QCOMPARE(journey.count("customers"), customers + 1);
        QCOMPARE(journey.sandbox.ledger().size(), 2);
    }

    void lostAnswersRegisterOnce()
    {
        Journey journey;
        const int customers = journey.count("customers");
        journey.proxy.setMode(u"drop_after count=1"_s);
        journey.sendNumber();
        QVERIFY(journey.isOffered("retryButton"));
        journey.breathe();
        journey.press(Qt::Key_Return);
        QVERIFY(journey.comesTo("lastNameField"));
        journey.breathe();
        journey.typePerson(journey.code());
        journey.proxy.setMode(u"drop_after count=1"_s);
        journey.press(Qt::Key_Return);
        QVERIFY(journey.isOffered("retryButton"));
        journey.breathe();
        journey.press(Qt::Key_Return);
        QVERIFY(journey.comesTo("applyButton"));
        QCOMPARE(journey.count("smsSent"), 1);
        QCOMPARE(journey.count("customers"), customers + 1);
    }

    void B_NEW_09_wrongCodeIsTypedOver()
    {
        Journey journey;
        journey.sendNumber();
        QVERIFY(journey.comesTo("lastNameField"));
        journey.breathe();
        journey.typePerson(journey.wrongCode());
        journey.press(Qt::Key_Return);
        auto* code = journey.form.findChild<QLineEdit*>(u"codeEdit"_s);
        QTRY_VERIFY(code->property("invalid").toBool());
        QVERIFY(journey.form.isVisible());
        journey.breathe();
        journey.type(journey.code());
        journey.press(Qt::Key_Return);
        QVERIFY(journey.comesTo("applyButton"));
    }

    void U2_closingWithdrawsAndALateAnswerTouchesNothing()
    {
        Journey journey;
        journey.proxy.setMode(u"latency ms=300 count=1"_s);
        journey.sendNumber();
        QTRY_COMPARE(journey.count("registrations"), 1);
        auto* close = journey.form.findChild<QPushButton*>(u"closeButton"_s);
        close->click();
        close->click();
        QVERIFY(!journey.form.isVisible());
        QTRY_COMPARE(journey.count("registrations"), 0);
        QVERIFY(journey.applied.isEmpty());
        QVERIFY(!journey.form.findChild<QLineEdit*>(u"codeEdit"_s)->isEnabled());
    }

    void AS_25_linkDownIsSaidAtOnce()
    {
        Journey journey;
        journey.link.status = LinkStatus::Down;
        journey.link.lastOutcome = Outcome::NoLink;
        journey.link.lastReason = u"the server accepts no connections"_s;
        journey.proxy.setMode(u"refuse"_s);
        journey.sendNumber(); // no event loop has turned since
        auto* answer = journey.form.findChild<StatusSign*>(u"answerSign"_s);
        QVERIFY(answer->isVisible());
        QCOMPARE(answer->sign(), Sign::NoLink);
        QVERIFY(answer->words().contains(journey.link.lastReason));
        QVERIFY(journey.isOffered("retryButton"));
        journey.proxy.setMode(u"pass"_s);
        journey.breathe();
        journey.press(Qt::Key_Return);
        QVERIFY(journey.comesTo("lastNameField"));
        QCOMPARE(journey.count("smsSent"), 1);
    }
};

QTEST_MAIN(TestRegistrationJourney)
#include "tst_registrationjourney.moc"
