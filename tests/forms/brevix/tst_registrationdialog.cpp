// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/answerplace.h"
#include "forms/brevix/namefield.h"
#include "forms/brevix/phoneentrydialog.h"
#include "forms/brevix/phonefield.h"
#include "forms/brevix/registrationdialog.h"
#include "forms/common/actionbutton.h"
#include "forms/common/busyline.h"
#include "forms/common/fielderror.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"
#include "scriptedregistration.h"
#include "scriptedsource.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace companion;
using namespace std::chrono_literals;

namespace {

const QString number = QStringLiteral("9123454567");
const QString e164 = QStringLiteral("+79123454567");
const QString otherE164 = QStringLiteral("+79031182094");
const QString smsWasSent = QStringLiteral("An SMS was sent to the buyer");

/// The dialog with its source and clock, and its parts by name.
struct Bench
{
    HandClock clock;
    ScriptedRegistration source;
    RegistrationDialog dialog{source, PhoneTemplateSettings(), clock};
    QList<Authorization> applied;

    explicit Bench(bool applyPossible = true)
    {
        dialog.setApplyPossible(applyPossible);
        QObject::connect(&dialog, &RegistrationDialog::applied, &dialog,
                         [this](const Authorization& authorization) { applied.append(authorization); });
        dialog.show();
    }

    template <typename T>
    T* part(const char* name)
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }
    QPushButton* button(const char* name) { return part<QPushButton>(name); }
    PhoneField* phone() { return part<PhoneField>("phoneEdit"); }
    QPushButton* send() { return button("sendButton"); }
    QPushButton* again() { return button("resendButton"); }
    QPushButton* retry() { return button("retryButton"); }
    QPushButton* registration() { return button("registerButton"); }
    QPushButton* apply() { return button("applyButton"); }
    QPushButton* close() { return button("closeButton"); }
    QCheckBox* consent() { return part<QCheckBox>("consentBox"); }
    QLineEdit* lastName() { return part<NameField>("lastNameField")->edit(); }
    QLineEdit* firstName() { return part<NameField>("firstNameField")->edit(); }
    QLineEdit* code() { return part<QLineEdit>("codeEdit"); }
    QString phoneWords() { return part<FieldError>("phoneWords")->words(); }
    StatusSign* answer() { return part<StatusSign>("answerSign"); }
    QString words() { return answer()->isHidden() ? QString() : answer()->words(); }
    QString codeFacts() { return part<QLabel>("codeFacts")->text(); }
    QWidget* focus() { return dialog.focusWidget(); }

    void key(Qt::Key key) { QTest::keyClick(focus(), key); }
    void enter() { key(Qt::Key_Return); }
    void esc() { key(Qt::Key_Escape); }
    void typePhone(const QString& digits = number) { QTest::keyClicks(phone(), digits); }
    void sendPhone()
    {
        typePhone();
        consent()->setChecked(true);
        send()->click();
    }
    void receiveSms()
    {
        sendPhone();
        source.answer(smsSent());
        clock.pass(1s);
    }
    void typePerson(const QString& smsCode = QStringLiteral("4821"))
    {
        QTest::keyClicks(lastName(), QStringLiteral("Kovaleva"));
        QTest::keyClicks(firstName(), QStringLiteral("Darya"));
        code()->setFocus();
        code()->selectAll();
        QTest::keyClicks(code(), smsCode);
    }
    void confirm(const RegistrationResult& result)
    {
        receiveSms();
        typePerson();
        registration()->click();
        source.answer(result);
        clock.pass(1s);
    }
    QString accent()
    {
        QStringList names;
        for (QPushButton* candidate : dialog.findChildren<QPushButton*>()) {
            if (candidate->property("accent").toBool() && candidate->isVisibleTo(&dialog))
                names << candidate->objectName();
        }
        return names.join(u'|');
    }
};

} // namespace

class TestRegistrationDialog : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void labelsAndAccessibleNames()
    {
        Bench bench;
        QCOMPARE(bench.dialog.windowTitle(), QStringLiteral("Registration of a new user of the BreviX service"));
        QCOMPARE(bench.phone()->accessibleName(), bench.part<QLabel>("phoneLabel")->text());
        QCOMPARE(bench.code()->accessibleName(), bench.part<QLabel>("codeLabel")->text());
        QCOMPARE(bench.lastName()->accessibleName(), bench.part<NameField>("lastNameField")->label());
        QCOMPARE(bench.firstName()->accessibleName(), bench.part<NameField>("firstNameField")->label());
        QCOMPARE(bench.source.openings(), 1); // the key belongs to this opening of the form
    }

    void B_NEW_03_countryCodeStandsBeforeTheNumber()
    {
        Bench bench;
        QCOMPARE(bench.phone()->prefix(), QStringLiteral("+7"));
        QCOMPARE(bench.phoneWords(), QStringLiteral("The country code need not be typed"));
        bench.typePhone();
        QCOMPARE(bench.phone()->text(), QStringLiteral("(912) 345-45-67"));
        QCOMPARE(bench.phoneWords(), QStringLiteral("Read the number to the buyer before sending it")); // X-REG-02
        bench.consent()->setChecked(true);
        bench.send()->click();
        QCOMPARE(bench.source.started(), QList<PhoneNumber>{PhoneNumber::fromE164(e164)});
    }

    void B_NEW_04_F4OpensThePhoneForm()
    {
        Bench bench;
        QTest::keyClick(bench.phone(), Qt::Key_F4);
        auto* keypad = bench.dialog.findChild<PhoneEntryDialog*>();
        QVERIFY(keypad != nullptr);
        Q_EMIT keypad->entered(PhoneNumber::fromE164(e164));
        QCOMPARE(bench.phone()->phone().e164(), e164);
        QCOMPARE(bench.accent(), QStringLiteral("sendButton"));
    }

    void B_AUT_07_takesTheNumberOver()
    {
        Bench bench;
        bench.dialog.setPhone(PhoneNumber::fromE164(e164));
        QCOMPARE(bench.phone()->phone().e164(), e164);
        QVERIFY(bench.source.started().isEmpty()); // nothing is sent unasked
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.consent()));
    }

    void B_NEW_05_sendsTheNumberOnce()
    {
        Bench bench;
        bench.sendPhone();
        QCOMPARE(bench.source.started(), QList<PhoneNumber>{PhoneNumber::fromE164(e164)});
        QVERIFY(!bench.send()->isEnabled());
        bench.send()->click();
        bench.enter(); // U1: says so instead of a second SMS
        QCOMPARE(bench.source.started().size(), 1);
        QStringList signs;
        for (const StatusSign* sign : bench.dialog.findChildren<StatusSign*>()) {
            if (sign->isVisible())
                signs << sign->words();
        }
        QVERIFY2(signs.contains(QStringLiteral("already being sent")), qPrintable(signs.join(u'|')));
    }

    void U1_doubleClickSendsOneSms()
    {
        Bench bench;
        bench.typePhone();
        bench.consent()->setChecked(true);
        QTest::mouseDClick(bench.send(), Qt::LeftButton);
        QTest::mouseClick(bench.send(), Qt::LeftButton);
        QCOMPARE(bench.source.started().size(), 1);
    }

    void incompleteNumberIsSaidBesideTheField()
    {
        Bench bench;
        bench.typePhone(QStringLiteral("91234545"));
        bench.consent()->setChecked(true);
        bench.enter();
        QVERIFY(bench.source.started().isEmpty());
        QCOMPARE(bench.phoneWords(), QStringLiteral("2 digit(s) missing"));
        QVERIFY(bench.phone()->property("invalid").toBool());
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.phone()));
        QTest::keyClicks(bench.phone(), QStringLiteral("6"));
        QVERIFY(!bench.phone()->property("invalid").toBool());
    }

    void X_REG_01_consentComesFirst()
    {
        Bench bench;
        bench.typePhone();
        bench.enter();
        QVERIFY(bench.source.started().isEmpty());
        auto* problem = bench.part<StatusSign>("consentProblem");
        QVERIFY(!problem->isHidden());
        QCOMPARE(bench.consent()->accessibleDescription(), problem->words());
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.consent()));
        bench.key(Qt::Key_Space);
        QVERIFY(problem->isHidden());
        const QDateTime agreedAt = bench.clock.now().wall;
        bench.clock.pass(7s);
        bench.enter();
        QCOMPARE(bench.source.consents(), QList<QDateTime>{agreedAt}); // when he agreed, not when it was sent
    }

    void B_NEW_06_B_NEW_07_fieldsOpenAfterTheSms()
    {
        Bench bench;
        bench.sendPhone();
        for (QLineEdit* field : {bench.lastName(), bench.firstName(), bench.code()})
            QVERIFY(!field->isEnabled());
        QVERIFY(!bench.registration()->isEnabled());
        bench.source.answer(smsSent());
        QCOMPARE(bench.phoneWords(), smsWasSent);
        for (QLineEdit* field : {bench.lastName(), bench.firstName(), bench.code()})
            QVERIFY(field->isEnabled());
        QVERIFY(bench.registration()->isEnabled());
        QVERIFY(!bench.send()->isEnabled());
        QCOMPARE(bench.accent(), QStringLiteral("registerButton"));
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.lastName()));
    }

    void B_NEW_08_enterWalksThroughAndRegisters()
    {
        Bench bench;
        bench.receiveSms();
        QTest::keyClicks(bench.focus(), QStringLiteral("  Kovaleva "));
        bench.enter();
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.firstName()));
        QTest::keyClicks(bench.focus(), QStringLiteral("Darya"));
        bench.enter();
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.code()));
        QTest::keyClicks(bench.focus(), QStringLiteral("48-219")); // digits only, as many as the service said
        QCOMPARE(bench.code()->text(), QStringLiteral("4821"));
        bench.enter();
        QCOMPARE(bench.source.confirmed().size(), 1);
        const auto& sent = bench.source.confirmed().first();
        QCOMPARE(sent.person.lastName, QStringLiteral("Kovaleva"));
        QCOMPARE(sent.person.firstName, QStringLiteral("Darya"));
        QCOMPARE(sent.code, QStringLiteral("4821"));
        bench.enter(); // U1
        bench.registration()->click();
        QCOMPARE(bench.source.confirmed().size(), 1);
    }

    void B_NEW_08_whatIsMissingIsSaidThere_data()
    {
        QTest::addColumn<QString>("lastName");
        QTest::addColumn<QString>("firstName");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("last name") << QStringLiteral("  ") << QStringLiteral("Darya") << QStringLiteral("4821")
                                   << QStringLiteral("Last name");
        QTest::newRow("first name") << QStringLiteral("Kovaleva") << QString() << QStringLiteral("4821")
                                    << QStringLiteral("First name");
        QTest::newRow("code") << QStringLiteral("Kovaleva") << QStringLiteral("Darya") << QStringLiteral("482")
                              << QStringLiteral("Registration code from the SMS");
    }

    void B_NEW_08_whatIsMissingIsSaidThere()
    {
        QFETCH(QString, lastName);
        QFETCH(QString, firstName);
        QFETCH(QString, code);
        QFETCH(QString, field);
        Bench bench;
        bench.receiveSms();
        bench.lastName()->setText(lastName);
        bench.firstName()->setText(firstName);
        QTest::keyClicks(bench.code(), code);
        bench.registration()->click();
        QVERIFY(bench.source.confirmed().isEmpty());
        QCOMPARE(bench.focus()->accessibleName(), field);
        QVERIFY(bench.focus()->property("invalid").toBool());
        QVERIFY(!bench.focus()->accessibleDescription().isEmpty());
        QTest::keyClicks(bench.focus(), QStringLiteral("1"));
        QVERIFY(!bench.focus()->property("invalid").toBool());
    }

    void namesTakeWhatTheServiceTakes()
    {
        Bench bench;
        bench.receiveSms();
        QTest::keyClicks(bench.lastName(), QStringLiteral("<b>O'Connor"));
        QCOMPARE(bench.lastName()->text(), QStringLiteral("bO'Connor"));
        bench.lastName()->setText(QString(200, u'я'));
        QCOMPARE(bench.lastName()->text().size(), 60);
    }

    void B_NEW_09_wrongCodeKeepsTheFormOpen()
    {
        Bench bench;
        bench.confirm(wrongCode(2));
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.lastName()->text(), QStringLiteral("Kovaleva"));
        QCOMPARE(bench.firstName()->text(), QStringLiteral("Darya"));
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.code()));
        QCOMPARE(bench.code()->selectedText(), QStringLiteral("4821"));
        QVERIFY(bench.code()->property("invalid").toBool());
        QCOMPARE(bench.words(),
                 QStringLiteral("Неверный код из СМС. Enter the code from the SMS again, attempts left: 2."));
        QVERIFY(bench.codeFacts().endsWith(QStringLiteral("Attempts left: 2")));
        QTest::keyClicks(bench.code(), QStringLiteral("4822")); // over the wrong one
        bench.enter();
        QCOMPARE(bench.source.confirmed().size(), 2);
        QCOMPARE(bench.source.confirmed().last().code, QStringLiteral("4822"));
    }

    void U8_tooManyWrongCodesWait()
    {
        Bench bench;
        RegistrationResult result = wrongCode(40);
        result.retryAfter = 30s;
        bench.confirm(result); // a second has passed since
        QVERIFY(bench.words().endsWith(QStringLiteral("The next try is possible in 30 s.")));
        QVERIFY(!bench.registration()->isEnabled());
        bench.enter();
        QCOMPARE(bench.source.confirmed().size(), 1);
        bench.clock.pass(29s);
        QTRY_VERIFY(bench.registration()->isEnabled());
        bench.enter();
        QCOMPARE(bench.source.confirmed().size(), 2);
    }

    void B_NEW_10_B_NEW_11_applyPutsTheCustomerOnTheReceiptAndCloses()
    {
        Bench bench;
        bench.confirm(registered());
        QVERIFY(bench.applied.isEmpty());
        QCOMPARE(bench.accent(), QStringLiteral("applyButton"));
        QCOMPARE(bench.words(), QStringLiteral("The buyer is registered: Ковалёва Дарья"));
        QCOMPARE(bench.code()->text(), QString()); // the code is not kept
        bench.enter();
        QCOMPARE(bench.applied.size(), 1);
        const Authorization& authorization = bench.applied.first();
        QVERIFY(authorization.verified());
        QCOMPARE(authorization.provider, ProviderId::Brevix);
        QCOMPARE(authorization.phone.e164(), e164); // B_NEW_12: the number that the strip shows
        QCOMPARE(authorization.customerId, QStringLiteral("c-1200"));
        QCOMPARE(authorization.fullName, QStringLiteral("Ковалёва Дарья"));
        QCOMPARE(authorization.appliedAt, bench.clock.now().wall); // B_NEW_13: of the transaction
        QVERIFY(!bench.dialog.isVisible());
    }

    void hastyEnterDoesNotApply()
    {
        Bench bench;
        bench.receiveSms();
        bench.typePerson();
        bench.enter();
        bench.source.answer(registered());
        bench.enter();
        bench.clock.pass(299ms);
        bench.enter();
        QVERIFY(bench.applied.isEmpty());
        bench.clock.pass(1ms);
        bench.enter();
        QCOMPARE(bench.applied.size(), 1);
    }

    void D_20_withoutAReceiptThereIsNoApply()
    {
        Bench bench(false);
        QVERIFY(bench.apply()->isHidden());
        bench.confirm(registered());
        QVERIFY(bench.apply()->isHidden());
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.close()));
        bench.enter();
        QVERIFY(bench.applied.isEmpty());
        QVERIFY(!bench.dialog.isVisible());
    }

    void knownCustomerIsOffered()
    {
        Bench bench;
        bench.sendPhone();
        bench.source.answer(knownCustomer());
        bench.clock.pass(1s);
        QCOMPARE(bench.words(), QStringLiteral("Покупатель с таким номером уже зарегистрирован. Ковалёва Дарья."));
        QCOMPARE(bench.accent(), QStringLiteral("applyButton"));
        QVERIFY(!bench.lastName()->isEnabled());
        bench.enter();
        QCOMPARE(bench.applied.size(), 1);
        QCOMPARE(bench.applied.first().customerId, QStringLiteral("c-1200"));
    }

    void blockedCustomerIsNotApplied()
    {
        Bench bench;
        bench.sendPhone();
        RegistrationResult result = knownCustomer();
        result.mayApply = false;
        result.reason = QStringLiteral("Покупатель заблокирован в BreviX.");
        bench.source.answer(result);
        bench.clock.pass(1s);
        QVERIFY(!bench.apply()->isEnabled());
        QCOMPARE(bench.answer()->sign(), Sign::Refused);
        bench.apply()->click();
        QVERIFY(bench.applied.isEmpty());
    }

    void refusedNumberIsSaidAtTheField()
    {
        Bench bench;
        bench.sendPhone();
        bench.source.answer(phoneRejected());
        bench.clock.pass(1s);
        QCOMPARE(bench.phoneWords(), QStringLiteral("Номер не прошёл модерацию."));
        QVERIFY(bench.phone()->property("invalid").toBool());
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.phone()));
        QCOMPARE(bench.accent(), QString()); // a refusal does not change by asking again
        bench.enter();
        QCOMPARE(bench.source.started().size(), 1);
        QVERIFY(bench.retry()->isHidden());
    }

    void policy1_expiredAndLockedGoBackToTheNumber()
    {
        Bench bench;
        bench.confirm(registrationEnded(QStringLiteral("Время ввода кода истекло.")));
        QCOMPARE(bench.words(), QStringLiteral("Время ввода кода истекло. Send the number again."));
        QVERIFY(!bench.code()->isEnabled());
        QCOMPARE(bench.code()->text(), QString());
        QCOMPARE(bench.lastName()->text(), QStringLiteral("Kovaleva")); // names kept
        QVERIFY(bench.phoneWords() != smsWasSent);
        QCOMPARE(bench.accent(), QStringLiteral("sendButton"));
        bench.enter();
        QCOMPARE(bench.source.started().size(), 2);
        bench.source.answer(smsSent());
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.code())); // the names are there
    }

    void X_REG_05_countdownLifeAndAttempts()
    {
        Bench bench;
        bench.sendPhone();
        QVERIFY(!bench.again()->isEnabled());
        bench.source.answer(smsSent());
        QCOMPARE(bench.again()->text(), QStringLiteral("Send again (1:00)"));
        QVERIFY(!bench.again()->isEnabled());
        QCOMPARE(bench.codeFacts(), QStringLiteral("The code holds for 10:00\nAttempts left: 5"));
        bench.clock.pass(15s);
        QTRY_COMPARE(bench.again()->text(), QStringLiteral("Send again (0:45)"));
        QCOMPARE(bench.codeFacts(), QStringLiteral("The code holds for 9:45\nAttempts left: 5"));
        bench.clock.pass(45s);
        QTRY_COMPARE(bench.again()->text(), QStringLiteral("Send again"));
        QVERIFY(bench.again()->isEnabled());
        bench.clock.pass(10min);
        QTRY_VERIFY(bench.codeFacts().startsWith(QStringLiteral("The code has run out")));
    }

    void X_REG_05_sendAgain()
    {
        Bench bench;
        bench.receiveSms();
        bench.typePerson();
        bench.clock.pass(60s);
        QTRY_VERIFY(bench.again()->isEnabled());
        bench.again()->click();
        bench.again()->click();
        QCOMPARE(bench.source.resends(), 1);
        bench.source.answer(smsSentAgain());
        QCOMPARE(bench.code()->text(), QString()); // the former code is of no use
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.code()));
        QCOMPARE(bench.code()->maxLength(), 4);
        QCOMPARE(bench.again()->text(), QStringLiteral("Send again (1:00)"));
        QVERIFY(bench.words().startsWith(QStringLiteral("The SMS was sent again")));
    }

    void X_REG_05_tooEarlyCountsDown()
    {
        Bench bench;
        bench.receiveSms();
        bench.clock.pass(60s);
        QTRY_VERIFY(bench.again()->isEnabled());
        bench.again()->click();
        RegistrationResult early = registrationBusy(42s);
        early.state = RegistrationState::CodeSent;
        early.mayRetry = false;
        early.resendAfter = 42s;
        bench.source.answer(early);
        QCOMPARE(bench.again()->text(), QStringLiteral("Send again (0:42)"));
        QVERIFY(bench.retry()->isHidden());
        QVERIFY(bench.code()->isEnabled());
    }

    void lostAnswerOffersRepeat_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("start") << 0;
        QTest::newRow("resend") << 1;
        QTest::newRow("confirm") << 2;
    }

    void lostAnswerOffersRepeat()
    {
        QFETCH(int, step);
        Bench bench;
        if (step == 0) {
            bench.sendPhone();
        } else {
            bench.receiveSms();
            bench.typePerson();
            bench.clock.pass(60s);
            QTRY_VERIFY(bench.again()->isEnabled());
            bench.button(step == 1 ? "resendButton" : "registerButton")->click();
        }
        bench.source.answer(registrationNoLink(step > 0));
        bench.clock.pass(1s);
        QVERIFY(bench.words().startsWith(QStringLiteral("Нет связи с сервисом BreviX")));
        QCOMPARE(bench.accent(), QStringLiteral("retryButton"));
        bench.enter();
        QCOMPARE(bench.source.started().size(), step == 0 ? 2 : 1);
        QCOMPARE(bench.source.resends(), step == 1 ? 2 : 0);
        QCOMPARE(bench.source.confirmed().size(), step == 2 ? 2 : 0);
        QVERIFY(bench.retry()->isHidden());
    }

    void busyServiceCountsDownToTheRepeat()
    {
        Bench bench;
        bench.sendPhone();
        bench.source.answer(registrationBusy(12s));
        QCOMPARE(bench.retry()->text(), QStringLiteral("Repeat (0:12)"));
        QVERIFY(!bench.retry()->isEnabled());
        bench.clock.pass(12s);
        QTRY_COMPARE(bench.retry()->text(), QStringLiteral("Repeat"));
        bench.enter();
        QCOMPARE(bench.source.started().size(), 2);
    }

    void AS_25_provisionalReasonAtOnceAndASuccessReplacesIt()
    {
        Bench bench;
        bench.source.answerAtOnce(registrationNoLink(false));
        bench.sendPhone();
        QVERIFY(bench.words().endsWith(QStringLiteral("Trying once more.")));
        QVERIFY(bench.answer()->isVisible());
        QVERIFY(bench.retry()->isHidden()); // it is being tried
        QVERIFY(!bench.send()->isEnabled());
        bench.source.answer(smsSent());
        QCOMPARE(bench.phoneWords(), smsWasSent);
        QCOMPARE(bench.words(), QString());
    }

    void waitIsNamedAndCanBeLeft()
    {
        Bench bench;
        bench.sendPhone();
        auto* line = bench.dialog.findChild<BusyLine*>();
        QVERIFY(line->isRunning());
        line->showAt(300ms);
        QCOMPARE(line->accessibleName(), QStringLiteral("Sending the number to BreviX"));
        bench.esc();
        QCOMPARE(bench.source.cancellations(), 1);
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.words(), QStringLiteral("The request was cancelled."));
        QVERIFY(!line->isRunning());
        bench.enter(); // and may be sent again
        QCOMPARE(bench.source.started().size(), 2);
    }

    void changedNumberVoidsTheCode()
    {
        Bench bench;
        bench.receiveSms();
        bench.typePerson();
        bench.phone()->setFocus();
        bench.key(Qt::Key_End);
        bench.key(Qt::Key_Backspace);
        QVERIFY(!bench.code()->isEnabled());
        QCOMPARE(bench.code()->text(), QString());
        QVERIFY(!bench.registration()->isEnabled());
        QVERIFY(bench.words().startsWith(QStringLiteral("The number was changed")));
        QVERIFY(bench.phoneWords() != smsWasSent);
        // The same number again: its SMS is still good.
        QTest::keyClick(bench.phone(), Qt::Key_7);
        QCOMPARE(bench.phoneWords(), smsWasSent);
        QVERIFY(bench.code()->isEnabled());
        // Another one: a registration of its own.
        QTest::keyClick(bench.phone(), Qt::Key_Backspace);
        QTest::keyClick(bench.phone(), Qt::Key_8);
        bench.enter();
        QCOMPARE(bench.source.started().size(), 2);
        QCOMPARE(bench.source.started().last().e164(), QStringLiteral("+79123454568"));
        QVERIFY(!bench.code()->isEnabled());
    }

    void changedNumberUnderARunningStart()
    {
        Bench bench;
        bench.sendPhone();
        QTest::keyClick(bench.phone(), Qt::Key_Backspace);
        QCOMPARE(bench.source.givenUp(), 1);
        RegistrationResult late = smsSent();
        late.phone = PhoneNumber::fromE164(e164);
        bench.source.answer(late);
        QVERIFY(bench.phoneWords() != smsWasSent);
        QVERIFY(!bench.code()->isEnabled());
    }

    void U2_lateAnswerAfterClosingTouchesNothing()
    {
        Bench bench;
        bench.receiveSms();
        bench.typePerson();
        bench.registration()->click();
        bench.close()->click();
        bench.close()->click();
        QVERIFY(!bench.dialog.isVisible());
        QCOMPARE(bench.source.givenUp(), 1); // an unfinished registration is withdrawn
        QCOMPARE(bench.code()->text(), QString());
        bench.source.answer(registered());
        QVERIFY(bench.applied.isEmpty());
        QVERIFY(!bench.apply()->isEnabled());
    }

    void leavingAsksWhenSomethingWouldBeLost_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("Esc") << QStringLiteral("esc");
        QTest::newRow("button") << QStringLiteral("closeButton");
    }

    void leavingAsksWhenSomethingWouldBeLost()
    {
        QFETCH(QString, how);
        const auto leave = [&how](Bench& bench) {
            if (how == QStringLiteral("esc"))
                bench.esc();
            else
                bench.close()->click();
        };
        Bench untouched;
        leave(untouched);
        QVERIFY(!untouched.dialog.isVisible());

        Bench typed;
        typed.typePhone(QStringLiteral("912"));
        leave(typed);
        QVERIFY(typed.dialog.isVisible());
        QVERIFY(typed.words().startsWith(QStringLiteral("The registration is not finished.")));
        leave(typed);
        QVERIFY(!typed.dialog.isVisible());

        Bench done;
        done.confirm(registered());
        leave(done);
        QVERIFY(done.dialog.isVisible());
        QVERIFY(done.words().startsWith(QStringLiteral("The buyer is not applied.")));
        leave(done);
        QVERIFY(!done.dialog.isVisible());
        QVERIFY(done.applied.isEmpty());

        Bench nothingToApply(false);
        nothingToApply.confirm(registered());
        leave(nothingToApply);
        QVERIFY(!nothingToApply.dialog.isVisible());
    }

    void goingOnAfterTheQuestionForgetsIt()
    {
        Bench bench;
        bench.receiveSms();
        bench.esc();
        bench.phone()->setFocus();
        bench.key(Qt::Key_End);
        QTest::keyClick(bench.phone(), Qt::Key_Backspace);
        QTest::keyClick(bench.phone(), Qt::Key_7);
        bench.esc();
        QVERIFY(bench.dialog.isVisible());
    }

    void nothingMovesWhenDataCome()
    {
        Bench bench;
        bench.typePhone();
        bench.consent()->setChecked(true);
        QTest::qWait(0);
        const QSize size = bench.dialog.size();
        const QList<QWidget*> parts{bench.phone(), bench.send(),         bench.lastName(), bench.code(),
                                    bench.again(), bench.registration(), bench.apply(),    bench.close()};
        const auto places = [&] {
            QTest::qWait(0);
            QList<QRect> rects;
            for (const QWidget* part : parts)
                rects << QRect(part->mapTo(&bench.dialog, QPoint()), part->size());
            return rects;
        };
        const QList<QRect> before = places();
        bench.send()->click();
        QCOMPARE(places(), before);
        bench.source.answer(registrationNoLink(false));
        QCOMPARE(places(), before);
        bench.clock.pass(1s);
        bench.enter();
        bench.source.answer(smsSent());
        QCOMPARE(places(), before);
        bench.clock.pass(1s);
        bench.typePerson();
        bench.registration()->click();
        bench.source.answer(wrongCode(4));
        QCOMPARE(places(), before);
        QCOMPARE(bench.dialog.size(), size);
    }

    void hostileWordsStayPlain()
    {
        Bench bench;
        bench.sendPhone();
        RegistrationResult result = phoneRejected();
        result.field = RegistrationField::None;
        result.reason = QStringLiteral("<img src=http://x.test/1.png>");
        bench.source.answer(result);
        QCOMPARE(bench.words(), result.reason);
        for (const QLabel* label : bench.dialog.findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text()));
    }

    void focusOrder()
    {
        Bench bench;
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.phone()));
        bench.typePhone();
        const auto walk = [&bench](const QList<QWidget*>& order) {
            for (QWidget* next : order) {
                bench.key(Qt::Key_Tab);
                if (bench.focus() != next)
                    return QStringLiteral("%1 instead of %2").arg(bench.focus()->objectName(), next->objectName());
            }
            return QString();
        };
        QCOMPARE(walk({bench.consent(), bench.send(), bench.close(), bench.phone()}), QString());
        bench.consent()->setChecked(true);
        bench.send()->click();
        bench.source.answer(smsSent());
        QCOMPARE(bench.focus(), static_cast<QWidget*>(bench.lastName()));
        QCOMPARE(walk({bench.firstName(), bench.code(), bench.registration(), bench.close(), bench.phone()}),
                 QString());
    }

    void caretStandsOnlyWhereTheKeysGo_data()
    {
        QTest::addColumn<bool>("shownBefore");
        QTest::newRow("number typed") << true;
        QTest::newRow("number handed over before the form opens") << false;
    }

    void caretStandsOnlyWhereTheKeysGo()
    {
        QFETCH(bool, shownBefore);
        HandClock clock;
        ScriptedRegistration source;
        RegistrationDialog dialog(source, PhoneTemplateSettings(), clock);
        if (shownBefore) {
            dialog.show();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
        }
        dialog.setPhone(PhoneNumber::fromE164(e164));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* phone = dialog.findChild<PhoneField*>();
        QVERIFY(!phone->hasFocus());
        const QImage picture = phone->grab().toImage();
        const QRect caret = phone->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        const int aboveTheDigits = caret.top() + 3;
        for (int x = caret.left(); x <= caret.right(); ++x)
            QCOMPARE(picture.pixel(x, aboveTheDigits), picture.pixel(phone->width() / 2, aboveTheDigits));
    }
};

QTEST_MAIN(TestRegistrationDialog)
#include "tst_registrationdialog.moc"
