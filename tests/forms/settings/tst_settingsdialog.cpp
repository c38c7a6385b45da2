// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/phonetemplatedialog.h"
#include "forms/common/fielderror.h"
#include "forms/common/messagebar.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/modulespage.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdialog.h"
#include "forms/settings/statuscard.h"
#include "settingsbase.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace companion;
using namespace companion::test;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private:
    static constexpr int tillTab = 0;
    static constexpr int modulesTab = 1;
    static constexpr int interfaceTab = 2;
    const QString m_key = QStringLiteral("key-1");

    std::unique_ptr<SettingsBase> m_base;
    std::unique_ptr<SettingsDialog> m_dialog;

    template <typename T>
    T* part(const char* name)
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }
    QPushButton* checkButton() { return m_dialog->findChild<ModulesPage*>()->findChild<QPushButton*>(QStringLiteral("checkButton")); }
    StatusCard* result() { return part<StatusCard>("result"); }
    QuestionDialog* question() { return m_dialog->findChild<QuestionDialog*>(); }
    void press(const char* button) { part<QPushButton>(button)->click(); }
    void answerQuestion(const char* button)
    {
        QTRY_VERIFY(question() != nullptr);
        question()->findChild<QPushButton*>(QLatin1String(button))->click();
        QTRY_VERIFY(question() == nullptr);
    }
    void reopen()
    {
        m_dialog = std::make_unique<SettingsDialog>(m_base->service, m_base->linkCheck(), m_base->clock);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

private Q_SLOTS:
    void init()
    {
        m_base = std::make_unique<SettingsBase>();
        m_base->store(goodSettings(), m_key);
        reopen();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_base.reset();
    }

    void onlyWhatWorksIsShown()
    {
        auto* tabs = part<QTabWidget>("tabs");
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(part<QListWidget>("moduleList")->count(), 2); // BreviX, Plazius
        QVERIFY(!part<QPushButton>("okButton")->isHidden());
        QVERIFY(!part<QPushButton>("closeButton")->isHidden());
    }

    void okCommitsAllTabsAtOnce()
    {
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("12"));
        auto* warehouse = part<QComboBox>("warehouseCombo");
        warehouse->setCurrentIndex(warehouse->findData(QStringLiteral("003")));
        auto* cashier = part<QComboBox>("cashierCombo");
        cashier->setCurrentIndex(cashier->findData(QStringLiteral("202")));
        part<QCheckBox>("activeBox")->setChecked(false);
        part<QLineEdit>("urlEdit")->setText(QStringLiteral(" https://other.example "));
        part<QLineEdit>("keyEdit")->setText(QStringLiteral("key-2"));
        part<QSpinBox>("timeoutSpin")->setValue(45);
        part<QComboBox>("languageCombo")->setCurrentIndex(1);
        part<QComboBox>("schemeCombo")->setCurrentIndex(2);
        part<QSpinBox>("textSpin")->setValue(150);
        QCOMPARE(m_base->onDisk(), goodSettings());
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));

        Settings expected = goodSettings();
        expected.till = {QStringLiteral("12"), QString(), QStringLiteral("003"), QStringLiteral("202")};
        expected.brevix.active = false;
        expected.brevix.serverUrl = QStringLiteral("https://other.example");
        expected.brevix.timeout = std::chrono::seconds(45);
        expected.interface = {QStringLiteral("en"), ColorScheme::Dark, 150};
        QCOMPARE(m_base->onDisk(), expected);
        QCOMPARE(m_base->keyOnDisk(), QStringLiteral("key-2"));
        QCOMPARE(m_base->service.current(), expected);
    }

    /// «Проверить связь … и начать отправку» taught the shop while this window was open.
    void C4_okKeepsTheShopThatWasLearnedMeanwhile()
    {
        Settings learned = goodSettings();
        learned.till.shopId = QStringLiteral("shop-12");
        m_base->store(learned, m_key);
        QVERIFY(!m_dialog->draft().isChanged());
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("15"));
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        learned.till.cashId = QStringLiteral("15");
        QCOMPARE(m_base->onDisk(), learned);
    }

    void D_18_waitTimeHasItsLimits()
    {
        auto* spin = part<QSpinBox>("timeoutSpin");
        QCOMPARE(spin->minimum(), 1);
        QCOMPARE(spin->maximum(), 300);
    }

    void firstWrongFieldIsNamedAndNothingIsSaved()
    {
        auto* tabs = part<QTabWidget>("tabs");
        tabs->setCurrentIndex(interfaceTab);
        part<QSpinBox>("textSpin")->setValue(175);
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("касса 1"));
        press("okButton");
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(tabs->currentIndex(), tillTab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("cashIdEdit"));
        QVERIFY(part<FieldError>("cashIdProblem")->hasError());
        QCOMPARE(part<QLineEdit>("cashIdEdit")->text(), QStringLiteral("касса 1"));
        QCOMPARE(part<QSpinBox>("textSpin")->value(), 175);
        QCOMPARE(m_base->onDisk(), goodSettings());
        QVERIFY(part<MessageBar>("messageBar")->shownTopic().has_value());
        // Mended, the words go by themselves.
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("1"));
        QTRY_VERIFY(!part<FieldError>("cashIdProblem")->hasError());
        QVERIFY(!part<MessageBar>("messageBar")->shownTopic().has_value());
    }

    void B_GEN_04_addressNeedsItsScheme()
    {
        part<QLineEdit>("urlEdit")->setText(QStringLiteral("brevix.example"));
        press("okButton");
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(part<QTabWidget>("tabs")->currentIndex(), modulesTab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("urlEdit"));
        QVERIFY(part<FieldError>("urlProblem")->hasError());
        QCOMPARE(m_base->onDisk(), goodSettings());
    }

    void unfinishedConfigurationMayBeSaved()
    {
        part<QCheckBox>("activeBox")->setChecked(false);
        part<QLineEdit>("urlEdit")->clear();
        part<QLineEdit>("keyEdit")->clear();
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_base->onDisk().brevix.serverUrl, QString());
        QCOMPARE(m_base->keyOnDisk(), QString());
    }

    void N14_insecureAddressAsksFirst()
    {
        part<QLineEdit>("urlEdit")->setText(QStringLiteral("http://brevix.shop"));
        press("okButton");
        QTRY_VERIFY(question() != nullptr);
        QVERIFY(question()->findChild<QWidget*>(QStringLiteral("text"))->accessibleName().contains(QStringLiteral("brevix.shop")));
        answerQuestion("noButton");
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("urlEdit"));
        QCOMPARE(m_base->onDisk(), goodSettings());
        press("okButton");
        answerQuestion("yesButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_base->onDisk().brevix.insecureConfirmed);
        // The confirmation was for that address.
        reopen();
        part<QLineEdit>("urlEdit")->setText(QStringLiteral("http://other.shop"));
        QVERIFY(!m_dialog->draft().settings().brevix.insecureConfirmed);
        part<QLineEdit>("urlEdit")->setText(QStringLiteral("http://brevix.shop"));
        QVERIFY(m_dialog->draft().settings().brevix.insecureConfirmed);
    }

    void N14_loopbackNeedsNoQuestion()
    {
        part<QLineEdit>("urlEdit")->setText(QStringLiteral("http://127.0.0.1:8080"));
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(!m_base->onDisk().brevix.insecureConfirmed);
    }

    void B_GEN_05_keyIsHiddenUntilAsked()
    {
        auto* key = part<QLineEdit>("keyEdit");
        auto* eye = part<QPushButton>("eyeButton");
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        const QString before = eye->accessibleName();
        QCOMPARE(eye->toolTip(), before);
        eye->click();
        QCOMPARE(key->echoMode(), QLineEdit::Normal);
        QVERIFY(eye->accessibleName() != before);
        QVERIFY(!part<FieldError>("keyProblem")->words().isEmpty()); // a file of secrets guards it
    }

    void B_GEN_08_checkUsesWhatStandsInTheFields()
    {
        part<QLineEdit>("urlEdit")->setText(QStringLiteral("https://typed.example"));
        part<QLineEdit>("keyEdit")->setText(QStringLiteral("typed-key"));
        part<QSpinBox>("timeoutSpin")->setValue(7);
        part<QTabWidget>("tabs")->setCurrentIndex(modulesTab);
        checkButton()->click();
        QCOMPARE(m_base->checks(), 1);
        QCOMPARE(m_base->checkedSettings().brevix.serverUrl, QStringLiteral("https://typed.example"));
        QCOMPARE(m_base->checkedSettings().brevix.timeout, std::chrono::seconds(7));
        QCOMPARE(m_base->checkedKey(), QStringLiteral("typed-key"));
        LinkCheckResult good;
        good.good = true;
        good.text = QStringLiteral("Связь успешно установлена!");
        good.elapsed = std::chrono::milliseconds(180);
        m_base->answer(good);
        QCOMPARE(result()->fact(), good.text);
        QCOMPARE(result()->sign(), Sign::Done);
        QVERIFY(result()->words().contains(QLocale().toString(0.18, 'f', 2)));
        QVERIFY(checkButton()->isEnabled());
        QCOMPARE(m_base->onDisk(), goodSettings());
    }

    void B_GEN_09_reasonIsShownAsPlainText()
    {
        part<QTabWidget>("tabs")->setCurrentIndex(modulesTab);
        checkButton()->click();
        LinkCheckResult bad;
        bad.text = QStringLiteral("Ключ не принят: <b>доступ закрыт</b>");
        m_base->answer(bad);
        QCOMPARE(result()->fact(), bad.text);
        QCOMPARE(result()->sign(), Sign::Refused);
        // It held for the fields as they stood.
        part<QLineEdit>("keyEdit")->setText(QStringLiteral("other"));
        QVERIFY(result()->fact().isEmpty());
    }

    void secondPressSaysThatItRuns()
    {
        part<QTabWidget>("tabs")->setCurrentIndex(modulesTab);
        checkButton()->click();
        QVERIFY(!checkButton()->isEnabled());
        QTest::mouseClick(checkButton(), Qt::LeftButton);
        QCOMPARE(m_base->checks(), 1);
        QVERIFY(!result()->fact().isEmpty());
    }

    void escEndsTheCheckAndNotTheWindow()
    {
        part<QTabWidget>("tabs")->setCurrentIndex(modulesTab);
        checkButton()->click();
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_base->cancels(), 1);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(checkButton()->isEnabled());
        m_base->answer({}); // too late
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void closingEndsTheCheck()
    {
        checkButton()->click();
        m_dialog.reset();
        QCOMPARE(m_base->cancels(), 1);
        m_base->answer({});
    }

    void checkWithoutAddressNamesTheField()
    {
        part<QTabWidget>("tabs")->setCurrentIndex(modulesTab);
        part<QLineEdit>("urlEdit")->clear();
        checkButton()->click();
        QCOMPARE(m_base->checks(), 0);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("urlEdit"));
        QCOMPARE(result()->sign(), Sign::Refused);
    }

    void closingWithChangesAsksOnce()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible()); // nothing changed, nothing asked
        reopen();
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("15"));
        press("closeButton");
        answerQuestion("noButton");
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(part<QLineEdit>("cashIdEdit")->text(), QStringLiteral("15"));
        press("closeButton");
        answerQuestion("otherButton");
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_base->onDisk(), goodSettings());
        reopen();
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("15"));
        press("closeButton");
        answerQuestion("yesButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_base->onDisk().till.cashId, QStringLiteral("15"));
    }

    void enterIsDeafWhenTheQuestionAppears()
    {
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("15"));
        press("closeButton");
        QTRY_VERIFY(question() != nullptr);
        QTest::keyClick(question()->findChild<QPushButton*>(QStringLiteral("yesButton")), Qt::Key_Return);
        QVERIFY(question()->isVisible());
        answerQuestion("noButton");
    }

    void phoneTemplateGoesIntoTheCopy()
    {
        press("phoneButton");
        auto* form = m_dialog->findChild<PhoneTemplateDialog*>();
        QVERIFY(form != nullptr);
        form->findChild<QLineEdit*>(QStringLiteral("patternEdit"))->setText(QStringLiteral("NN NNN-NN-NN"));
        form->findChild<QPushButton*>(QStringLiteral("okButton"))->click();
        QCOMPARE(m_dialog->draft().settings().phone.pattern, QStringLiteral("NN NNN-NN-NN"));
        QCOMPARE(m_base->onDisk(), goodSettings());
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_base->onDisk().phone.pattern, QStringLiteral("NN NNN-NN-NN"));
    }

    void B_GEN_03_loyaltyWindowStoresItsPartOnly()
    {
        part<QLineEdit>("cashIdEdit")->setText(QStringLiteral("15"));
        press("loyaltyButton");
        BrevixSettingsDialog* loyalty = m_dialog->loyaltyDialog();
        QVERIFY(loyalty != nullptr);
        loyalty->findChild<QCheckBox*>(QStringLiteral("registrationBox"))->setChecked(false);
        loyalty->findChild<QPushButton*>(QStringLiteral("okButton"))->click();
        QTRY_VERIFY(m_dialog->loyaltyDialog() == nullptr);
        Settings expected = goodSettings();
        expected.brevix.functions.registration = false;
        QCOMPARE(m_base->onDisk(), expected);
        QCOMPARE(part<QLineEdit>("cashIdEdit")->text(), QStringLiteral("15"));
        expected.till.cashId = QStringLiteral("15");
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_base->onDisk(), expected);
    }

    void N15_findingOfThisWindowLeadsBackToItsField()
    {
        part<QLineEdit>("keyEdit")->clear();
        press("loyaltyButton");
        BrevixSettingsDialog* loyalty = m_dialog->loyaltyDialog();
        loyalty->findChild<QPushButton*>(QStringLiteral("checkButton"))->click();
        auto* list = loyalty->findChild<QListWidget*>(QStringLiteral("list"));
        QVERIFY(list->count() > 0);
        Q_EMIT list->itemActivated(list->item(0)); // the key
        QTRY_VERIFY(m_dialog->loyaltyDialog() == nullptr);
        QTRY_COMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("keyEdit"));
    }

    void moduleSaysItsState()
    {
        auto* list = part<QListWidget>("moduleList");
        const auto words = [list] { return list->item(0)->data(Qt::AccessibleTextRole).toString(); };
        QStringList seen{words()};
        LinkState link;
        link.everAnswered = true;
        m_dialog->setLink(link);
        seen << words();
        link.status = LinkStatus::Down;
        link.since = QDateTime(QDate(2026, 11, 20), QTime(14, 5));
        m_dialog->setLink(link);
        QVERIFY(words().contains(QStringLiteral("14:05")));
        seen << words();
        link.status = LinkStatus::KeyRefused;
        m_dialog->setLink(link);
        seen << words();
        part<QCheckBox>("activeBox")->setChecked(false);
        seen << words();
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 5);
    }

    void everythingHasItsNameAndIsPlainText()
    {
        const QList<QWidget*> widgets = m_dialog->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            if (auto* label = qobject_cast<QLabel*>(widget); label != nullptr && label->pixmap().isNull())
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
            const bool field = (qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr
                                || qobject_cast<QSpinBox*>(widget) != nullptr)
                && widget->objectName() != QStringLiteral("qt_spinbox_lineedit");
            if (field)
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            if (auto* button = qobject_cast<QPushButton*>(widget); button != nullptr && button->text().isEmpty() && !button->objectName().isEmpty())
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
        QCOMPARE(part<QLineEdit>("urlEdit")->accessibleName(), part<QLabel>("urlLabel")->text());
    }

    void tabKeyWalksTheFields()
    {
        part<QTabWidget>("tabs")->setCurrentIndex(modulesTab);
        part<QLineEdit>("urlEdit")->setFocus();
        for (const char* next : {"keyEdit", "eyeButton", "timeoutSpin", "checkButton", "okButton", "closeButton"}) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1String(next));
        }
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
