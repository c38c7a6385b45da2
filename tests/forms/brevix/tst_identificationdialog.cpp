// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/identificationdialog.h"
#include "forms/brevix/phonefield.h"
#include "forms/common/actionbutton.h"
#include "forms/common/busyline.h"
#include "forms/common/statussign.h"
#include "scriptedsource.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace companion;

namespace {

const QString number = QStringLiteral("9123454567");
const QString e164 = QStringLiteral("+79123454567");

/// The dialog with its source and clock, and its parts by name.
struct Bench
{
    HandClock clock;
    ScriptedSource source;
    IdentificationDialog dialog{source, PhoneTemplateSettings(), clock};
    QList<Authorization> applied;
    QList<PhoneNumber> registered;

    explicit Bench(bool withRegistration = true)
    {
        dialog.setRegistrationAvailable(withRegistration);
        QObject::connect(&dialog, &IdentificationDialog::applied, &dialog,
                         [this](const Authorization& authorization) { applied.append(authorization); });
        QObject::connect(&dialog, &IdentificationDialog::registrationRequested, &dialog,
                         [this](const PhoneNumber& phone) { registered.append(phone); });
        dialog.show();
    }

    template <typename T>
    T* part(const char* name)
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }
    PhoneField* phone() { return part<PhoneField>("phoneEdit"); }
    QPushButton* ask() { return part<QPushButton>("askButton"); }
    QPushButton* apply() { return part<QPushButton>("applyButton"); }
    QPushButton* registration() { return part<QPushButton>("registerButton"); }
    QPushButton* close() { return part<QPushButton>("closeButton"); }
    QString name() { return part<QLineEdit>("nameEdit")->text(); }
    StatusSign* sign() { return part<StatusSign>("answerSign"); }
    StatusSign* problem() { return part<StatusSign>("phoneProblem"); }

    void type(const QString& digits) { QTest::keyClicks(phone(), digits); }
    void enter() { QTest::keyClick(dialog.focusWidget(), Qt::Key_Return); }
    void esc() { QTest::keyClick(dialog.focusWidget(), Qt::Key_Escape); }
    void askAndAnswer(const IdentificationResult& result)
    {
        type(number);
        ask()->click();
        source.answer(result);
        clock.pass(std::chrono::seconds(1));
    }
    QString accent()
    {
        QStringList names;
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->property("accent").toBool())
                names << button->text();
        }
        return names.join(u'|');
    }
};

const QString apply = QStringLiteral("Apply");
const QString applyUnchecked = QStringLiteral("Apply without a check");
const QString registration = QStringLiteral("Registration");

} // namespace

class TestIdentificationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void AS_19_outcomes_data()
    {
        QTest::addColumn<IdentificationResult>("result");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("applyText");
        QTest::addColumn<bool>("mayApply");
        QTest::addColumn<bool>("mayRegister");
        QTest::addColumn<QString>("accent");
        QTest::addColumn<Sign>("sign");
        const QString none = QStringLiteral("No data");
        QTest::newRow("B_AUT_04_found") << foundResult() << QStringLiteral("Соколова Марина Андреевна") << apply << true
                                        << false << apply << Sign::Done;
        QTest::newRow("B_AUT_07_unknown") << unknownResult() << none << apply << false << true << registration << Sign::Unknown;
        QTest::newRow("B_AUT_08_noLinkRecordingOn")
            << noLinkResult(true) << none << applyUnchecked << true << false << applyUnchecked << Sign::NoLink;
        QTest::newRow("B_AUT_08_noLinkRecordingOff")
            << noLinkResult(false) << none << apply << false << false << QString() << Sign::NoLink;
        QTest::newRow("B_AUT_05_refused") << blockedResult() << none << apply << false << false << QString() << Sign::Refused;
        QTest::newRow("keyRefused") << keyRefusedResult() << none << apply << false << false << QString() << Sign::Refused;
    }

    void AS_19_outcomes()
    {
        QFETCH(IdentificationResult, result);
        QFETCH(QString, name);
        QFETCH(QString, applyText);
        QFETCH(bool, mayApply);
        QFETCH(bool, mayRegister);
        QFETCH(QString, accent);
        QFETCH(Sign, sign);
        Bench bench;
        bench.askAndAnswer(result);
        QCOMPARE(bench.source.asked(), QList<PhoneNumber>{PhoneNumber::fromE164(e164)});
        QCOMPARE(bench.name(), name);
        QCOMPARE(bench.apply()->text(), applyText);
        QCOMPARE(bench.apply()->isEnabled(), mayApply);
        QCOMPARE(bench.registration()->isEnabled(), mayRegister);
        QCOMPARE(bench.accent(), accent);
        QCOMPARE(bench.sign()->sign(), sign);
        QVERIFY(!bench.sign()->isHidden());
        // The words of the service are shown as they came.
        QVERIFY(bench.sign()->words().startsWith(result.mayApply ? QStringLiteral("Checked in BreviX at 14:22")
                                                                 : result.reason));
        QVERIFY(bench.ask()->isEnabled());
        QVERIFY(bench.close()->isEnabled());
    }

    void orderOfButtonsNeverChanges()
    {
        for (const IdentificationResult& result : {foundResult(), unknownResult(), noLinkResult(true), blockedResult()}) {
            Bench bench;
            bench.askAndAnswer(result);
            QTest::qWait(0);
            QVERIFY(bench.apply()->x() < bench.registration()->x());
            QVERIFY(bench.registration()->x() < bench.close()->x());
        }
    }

    void B_AUT_06_appliesTheFoundCustomer()
    {
        Bench bench;
        bench.askAndAnswer(foundResult());
        bench.enter();
        QCOMPARE(bench.applied.size(), 1);
        const Authorization& authorization = bench.applied.first();
        QVERIFY(authorization.verified());
        QCOMPARE(authorization.provider, ProviderId::Brevix);
        QCOMPARE(authorization.phone.e164(), e164);
        QCOMPARE(authorization.customerId, QStringLiteral("c-1007"));
        QCOMPARE(authorization.fullName, QStringLiteral("Соколова Марина Андреевна"));
        QCOMPARE(authorization.appliedAt, bench.clock.now().wall);
        QVERIFY(!bench.dialog.isVisible());
    }

    void B_OFA_01_appliesWithoutACheck()
    {
        Bench bench;
        bench.askAndAnswer(noLinkResult(true));
        bench.apply()->click();
        QCOMPARE(bench.applied.size(), 1);
        QVERIFY(!bench.applied.first().verified());
        QCOMPARE(bench.applied.first().phone.e164(), e164);
        QVERIFY(bench.applied.first().fullName.isEmpty());
    }

    void B_AUT_07_registrationTakesThePhoneAlong()
    {
        Bench bench;
        bench.askAndAnswer(unknownResult());
        bench.enter();
        QCOMPARE(bench.registered, QList<PhoneNumber>{PhoneNumber::fromE164(e164)});
        QVERIFY(bench.applied.isEmpty());
        QVERIFY(!bench.dialog.isVisible());
    }

    void registrationIsHiddenWhileTheProgramCannot()
    {
        Bench bench(false);
        bench.askAndAnswer(unknownResult());
        QVERIFY(bench.registration()->isHidden());
        QCOMPARE(bench.accent(), QString());
        bench.enter(); // a refusal has no next step
        QVERIFY(bench.registered.isEmpty());
        QCOMPARE(bench.source.asked().size(), 1);
        QVERIFY(bench.dialog.isVisible());
    }

    void enterAsksOnceTheNumberIsComplete()
    {
        Bench bench;
        bench.type(QStringLiteral("912345456"));
        bench.enter();
        QVERIFY(bench.source.asked().isEmpty());
        QCOMPARE(bench.problem()->words(), QStringLiteral("1 digit(s) missing"));
        QVERIFY(!bench.problem()->isHidden());
        QVERIFY(bench.phone()->property("invalid").toBool());
        QVERIFY(bench.phone()->hasFocus() || bench.dialog.focusWidget() == bench.phone());
        bench.type(QStringLiteral("7"));
        QVERIFY(bench.problem()->isHidden());
        QVERIFY(!bench.phone()->property("invalid").toBool());
        QCOMPARE(bench.accent(), QStringLiteral("Request data"));
        bench.enter();
        QCOMPARE(bench.source.asked().size(), 1);
    }

    void doubleEnterAsksOnce()
    {
        Bench bench;
        bench.type(number);
        bench.enter();
        QVERIFY(!bench.ask()->isEnabled());
        bench.enter();
        QCOMPARE(bench.source.asked().size(), 1);
        QVERIFY(!bench.problem()->isHidden());
        QCOMPARE(bench.problem()->words(), QStringLiteral("already being sent"));
        QVERIFY(bench.dialog.isVisible());
    }

    // The answer may come between the two presses of a hasty hand: it must not be applied unseen.
    void doubleEnterDoesNotApplyWhatCameInBetween()
    {
        Bench bench;
        bench.source.answerAtOnce(noLinkResult(true));
        bench.type(number);
        bench.enter();
        bench.enter();
        QVERIFY(bench.applied.isEmpty());
        bench.clock.pass(std::chrono::milliseconds(299));
        bench.enter();
        QVERIFY(bench.applied.isEmpty());
        bench.clock.pass(std::chrono::milliseconds(1));
        bench.enter();
        QCOMPARE(bench.applied.size(), 1);
    }

    void AS_25_provisionalReasonAtOnceAndASuccessReplacesIt()
    {
        Bench bench;
        bench.source.answerAtOnce(noLinkResult(true));
        bench.type(number);
        bench.ask()->click();
        QCOMPARE(bench.accent(), applyUnchecked);
        QVERIFY(bench.sign()->isVisible());
        QVERIFY(bench.sign()->words().endsWith(QStringLiteral("Trying once more.")));
        QVERIFY(!bench.ask()->isEnabled());
        bench.source.answer(foundResult());
        QCOMPARE(bench.accent(), apply);
        QCOMPARE(bench.name(), QStringLiteral("Соколова Марина Андреевна"));
        QVERIFY(bench.ask()->isEnabled());
    }

    void AS_25_applyingDuringTheTryEndsIt()
    {
        Bench bench;
        bench.source.answerAtOnce(noLinkResult(true));
        bench.type(number);
        bench.ask()->click();
        bench.apply()->click();
        QCOMPARE(bench.applied.size(), 1);
        QCOMPARE(bench.source.cancellations(), 1);
        QVERIFY(!bench.dialog.isVisible());
    }

    void changingTheNumberVoidsTheAnswer()
    {
        Bench bench;
        bench.askAndAnswer(foundResult());
        QTest::keyClick(bench.phone(), Qt::Key_Backspace);
        QCOMPARE(bench.name(), QString());
        QVERIFY(!bench.apply()->isEnabled());
        QVERIFY(bench.sign()->isHidden());
        QCOMPARE(bench.accent(), QString());
    }

    void changingTheNumberEndsTheQuestion()
    {
        Bench bench;
        bench.type(number);
        bench.enter();
        QTest::keyClick(bench.phone(), Qt::Key_Backspace);
        QCOMPARE(bench.source.cancellations(), 1);
        QVERIFY(bench.ask()->isEnabled());
        IdentificationResult late = foundResult();
        late.phone = PhoneNumber::fromE164(e164);
        bench.source.answer(late);
        QCOMPARE(bench.name(), QString());
        QVERIFY(!bench.apply()->isEnabled());
    }

    void escLeavesTheQuestionFirst()
    {
        Bench bench;
        bench.type(number);
        bench.enter();
        bench.esc();
        QCOMPARE(bench.source.cancellations(), 1);
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.sign()->words(), QStringLiteral("The request was cancelled."));
        QVERIFY(bench.ask()->isEnabled());
        bench.enter(); // and may be asked again
        QCOMPARE(bench.source.asked().size(), 2);
    }

    void escNeverLosesACompleteNumberUnasked()
    {
        Bench bench;
        bench.askAndAnswer(foundResult());
        bench.esc();
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.sign()->words(), QStringLiteral("The number is not applied. Esc once more closes."));
        bench.esc();
        QVERIFY(!bench.dialog.isVisible());
        QVERIFY(bench.applied.isEmpty());
    }

    void escClosesAtOnceWhenNothingIsLost_data()
    {
        QTest::addColumn<bool>("typed");
        QTest::newRow("nothing typed") << false;
        QTest::newRow("refused") << true;
    }

    void escClosesAtOnceWhenNothingIsLost()
    {
        QFETCH(bool, typed);
        Bench bench;
        if (typed)
            bench.askAndAnswer(blockedResult());
        bench.esc();
        QVERIFY(!bench.dialog.isVisible());
    }

    void lateAnswerAfterClosingTouchesNothing()
    {
        Bench bench;
        bench.type(number);
        bench.enter();
        bench.close()->click();
        QCOMPARE(bench.source.cancellations(), 1);
        IdentificationResult late = foundResult();
        late.phone = PhoneNumber::fromE164(e164);
        bench.source.answer(late);
        QCOMPARE(bench.name(), QString());
        QVERIFY(bench.applied.isEmpty());
    }

    void answerToAnotherNumberTouchesNothing()
    {
        Bench bench;
        bench.type(number);
        bench.enter();
        IdentificationResult other = foundResult();
        other.phone = PhoneNumber::fromE164(QStringLiteral("+79990000000"));
        Q_EMIT bench.source.finished(other);
        QCOMPARE(bench.name(), QString());
        QVERIFY(!bench.ask()->isEnabled());
    }

    void busyLineNamesAndCountsTheWait()
    {
        Bench bench;
        bench.type(number);
        bench.enter();
        auto* line = bench.part<BusyLine>("busyLine");
        auto* stack = bench.part<QStackedWidget>("answerStack");
        QVERIFY(line->isRunning());
        QVERIFY(stack->currentWidget()->isAncestorOf(line));
        line->showAt(std::chrono::milliseconds(300));
        QCOMPARE(line->accessibleName(), QStringLiteral("Requesting data from BreviX"));
        line->showAt(std::chrono::seconds(3));
        QStringList words;
        for (const QLabel* label : line->findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.contains(QStringLiteral("27 s left · Esc — cancel")), qPrintable(words.join(u'|')));
        bench.source.answer(foundResult());
        QVERIFY(!line->isRunning());
        QCOMPARE(stack->currentWidget(), static_cast<QWidget*>(bench.sign()));
    }

    void nothingMovesWhenDataCome()
    {
        Bench bench;
        bench.type(number);
        QTest::qWait(0);
        const QSize size = bench.dialog.size();
        const QRect phone = bench.phone()->geometry();
        const int closeTop = bench.close()->y();
        bench.enter();
        QTest::qWait(0);
        QCOMPARE(bench.phone()->geometry(), phone);
        QCOMPARE(bench.close()->y(), closeTop);
        for (const IdentificationResult& result : {foundResult(), unknownResult(), keyRefusedResult()}) {
            bench.source.answer(result);
            QTest::qWait(0);
            QCOMPARE(bench.dialog.size(), size);
            QCOMPARE(bench.phone()->geometry(), phone);
            QCOMPARE(bench.close()->y(), closeTop);
        }
    }

    void accessibleNamesAreTheLabels()
    {
        Bench bench;
        QCOMPARE(bench.phone()->accessibleName(), bench.part<QLabel>("phoneLabel")->text());
        QCOMPARE(bench.part<QLineEdit>("nameEdit")->accessibleName(), bench.part<QLabel>("nameLabel")->text());
        bench.askAndAnswer(blockedResult());
        QCOMPARE(bench.part<QLineEdit>("nameEdit")->accessibleDescription(), bench.sign()->words());
    }

    void focusOrder()
    {
        Bench bench;
        QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(bench.phone()));
        bench.askAndAnswer(unknownResult());
        for (const char* next : {"askButton", "nameEdit", "registerButton", "closeButton", "phoneEdit"}) {
            QTest::keyClick(bench.dialog.focusWidget(), Qt::Key_Tab);
            QCOMPARE(bench.dialog.focusWidget()->objectName(), QLatin1String(next));
        }
    }
};

QTEST_MAIN(TestIdentificationDialog)
#include "tst_identificationdialog.moc"
