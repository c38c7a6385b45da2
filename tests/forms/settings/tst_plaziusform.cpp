// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plazius in «Модули логики», by keys and mouse, on the real service, base and plazius.ini.
#include "forms/common/fielderror.h"
#include "forms/common/messagebar.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/findingspanel.h"
#include "forms/settings/modulespage.h"
#include "forms/settings/plaziuscapabilities.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdialog.h"
#include "forms/settings/statuscard.h"
#include "models/settings/findingwords.h"
#include "models/settings/plaziusini.h"
#include "settingsbase.h"
#include "translations/uilanguage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("put");
}

} // namespace

class TestPlaziusForm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SettingsBase> m_base;
    std::unique_ptr<SettingsDialog> m_dialog;
    QString m_chosen; ///< what the person chooses in the dialog of the system

    template <typename T>
    T* part(const char* name)
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }
    QString ini() const { return m_base->folder() + u"/plazius.ini"_s; }
    QuestionDialog* question() { return m_dialog->findChild<QuestionDialog*>(); }
    void press(const char* button) { part<QPushButton>(button)->click(); }
    void answerQuestion(const char* button)
    {
        QTRY_VERIFY(question() != nullptr);
        question()->findChild<QPushButton*>(QLatin1String(button))->click();
        QTRY_VERIFY(question() == nullptr);
    }
    void type(const char* edit, const QString& text)
    {
        auto* field = part<QLineEdit>(edit);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        // Qt Test has keys for Latin only.
        if (text == QString::fromLatin1(text.toLatin1()))
            QTest::keyClicks(field, text);
        else
            field->insert(text);
    }
    void reopen()
    {
        SettingsDialog::PlaziusPart plazius;
        plazius.linkCheck = m_base->linkCheck();
        plazius.files.save = [this](QWidget*, const QString&, const QString&, std::function<void(const QString&)> chosen) {
            chosen(m_chosen);
        };
        m_dialog = std::make_unique<SettingsDialog>(m_base->service, m_base->linkCheck(), plazius, m_base->clock);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        part<QTabWidget>("tabs")->setCurrentIndex(1);
        part<QListWidget>("moduleList")->setCurrentRow(1);
    }
    /// A till whose Plazius is set up.
    void setUp()
    {
        part<QCheckBox>("plaziusActiveBox")->setChecked(true);
        type("plaziusUrlEdit", u"https://api.plazius.ru"_s);
        type("userEdit", u"shop-12"_s);
        type("secretEdit", u"demo-secret"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_base = std::make_unique<SettingsBase>();
        m_base->store(goodSettings(), u"key-1"_s);
        m_chosen.clear();
        reopen();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_base.reset();
    }

    void P_CON_formShowsTheDefaults()
    {
        QVERIFY(!part<QCheckBox>("plaziusActiveBox")->isChecked());
        QCOMPARE(part<QLineEdit>("plaziusUrlEdit")->text(), u"http://localhost"_s);
        QCOMPARE(part<QSpinBox>("plaziusTimeoutSpin")->value(), 30);
        QCOMPARE(part<QLineEdit>("userEdit")->text(), QString());
        QCOMPARE(part<QLineEdit>("secretEdit")->text(), QString());
        QCOMPARE(part<QLineEdit>("iniEdit")->text(), QString());
        QCOMPARE(part<QLineEdit>("iniEdit")->placeholderText(), ini());
        QCOMPARE(part<QComboBox>("questionCombo")->currentData().toString(), u"everySubtotal"_s);
        QCOMPARE(part<QComboBox>("questionCombo")->count(), 3);
        QCOMPARE(part<QSpinBox>("tapeWidthSpin")->value(), 42);
        QCOMPARE(part<QSpinBox>("closeWaitSpin")->value(), 3);
        QCOMPARE(part<QSpinBox>("pingSpin")->value(), 10);
    }

    // «The form and the file are one truth»: typed by keys, «ОК», and the file says it.
    void P_ACT_01_P_CON_01_okWritesTheFile()
    {
        setUp();
        part<QSpinBox>("plaziusTimeoutSpin")->setValue(7);
        auto* combo = part<QComboBox>("questionCombo");
        combo->setCurrentIndex(combo->findData(u"never"_s));
        part<QSpinBox>("tapeWidthSpin")->setValue(32);
        part<QComboBox>("footerCombo")->setCurrentIndex(1);
        part<QComboBox>("roundStepCombo")->setCurrentIndex(3);
        type("noteEdit", u"Баллы придут позже"_s);
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        const PlaziusIniValues values = readPlaziusIni(IniFile::fromBytes(contentOf(ini())));
        QVERIFY(values.settings.active);
        QCOMPARE(values.settings.serverUrl, u"https://api.plazius.ru"_s);
        QCOMPARE(values.settings.timeout, 7s);
        QCOMPARE(values.settings.userId, u"shop-12"_s);
        QCOMPARE(values.settings.tapeWidth, 32);
        QVERIFY(values.settings.xmlFooter);
        QCOMPARE(values.settings.roundStep, 100);
        QCOMPARE(values.secret, u"demo-secret"_s);
        QCOMPARE(m_base->onDisk().plazius.question, CardQuestion::Never);
        QCOMPARE(m_base->onDisk().plazius.offlineNote, u"Баллы придут позже"_s);
        // D-32: at once in the running program, and in the next form.
        QVERIFY(m_base->service.current().plazius.active);
        QCOMPARE(m_base->service.plaziusSecret(), u"demo-secret"_s);
        reopen();
        QCOMPARE(part<QLineEdit>("userEdit")->text(), u"shop-12"_s);
        QCOMPARE(part<QLineEdit>("secretEdit")->text(), u"demo-secret"_s);
        QVERIFY(!m_dialog->draft().isChanged());
    }

    void P_CON_05_passwordIsHiddenUntilAsked()
    {
        setUp();
        auto* edit = part<QLineEdit>("secretEdit");
        auto* eye = part<QPushButton>("secretEyeButton");
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        const QString before = eye->accessibleName();
        QVERIFY(!before.isEmpty());
        eye->click();
        QCOMPARE(edit->echoMode(), QLineEdit::Normal);
        QVERIFY(eye->accessibleName() != before);
        eye->click();
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
    }

    void P_CON_05_passwordOutsideOfTheFile()
    {
        setUp();
        part<QCheckBox>("secretOutsideBox")->setChecked(true);
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(!contentOf(ini()).contains("demo-secret"));
        m_base->load();
        QCOMPARE(m_base->service.plaziusSecret(), u"demo-secret"_s);
    }

    void checkUsesWhatStandsInTheFields()
    {
        setUp();
        part<QCheckBox>("plaziusActiveBox")->setChecked(false);
        press("plaziusCheckButton");
        QCOMPARE(m_base->checks(), 1);
        QCOMPARE(m_base->checkedSettings().plazius.serverUrl, u"https://api.plazius.ru"_s);
        QCOMPARE(m_base->checkedSettings().plazius.userId, u"shop-12"_s);
        QCOMPARE(m_base->checkedKey(), u"demo-secret"_s);
        LinkCheckResult result;
        result.good = true;
        result.text = u"Связь успешно установлена!"_s;
        m_base->answer(result);
        QCOMPARE(part<StatusCard>("plaziusResult")->fact(), u"Связь успешно установлена!"_s);
        QVERIFY(part<StatusCard>("plaziusResult")->isVisible());
        QVERIFY(!QFile::exists(ini())); // nothing was saved
        // What was found out holds for the fields as they stood.
        type("userEdit", u"other"_s);
        QVERIFY(!part<StatusCard>("plaziusResult")->isVisible());
    }

    void checkOfAnEmptyFormNamesTheField()
    {
        press("plaziusCheckButton");
        QCOMPARE(m_base->checks(), 0);
        QCOMPARE(m_dialog->focusWidget()->objectName(), u"userEdit"_s);
        QVERIFY(part<FieldError>("userProblem")->hasError());
        QCOMPARE(part<StatusCard>("plaziusResult")->sign(), Sign::Refused);
    }

    void escEndsTheCheckAndNotTheWindow()
    {
        setUp();
        press("plaziusCheckButton");
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_base->cancels(), 1);
        QVERIFY(m_dialog->isVisible());
    }

    void closingEndsTheCheck()
    {
        setUp();
        press("plaziusCheckButton");
        m_dialog.reset();
        QCOMPARE(m_base->cancels(), 1);
    }

    void N14_insecureAddressAsksFirst()
    {
        setUp();
        type("plaziusUrlEdit", u"http://plazius.ru:9010"_s);
        press("okButton");
        QTRY_VERIFY(question() != nullptr);
        answerQuestion("noButton");
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->focusWidget()->objectName(), u"plaziusUrlEdit"_s);
        QVERIFY(!QFile::exists(ini()));
        press("okButton");
        answerQuestion("yesButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_base->onDisk().plazius.insecureConfirmed);
        // The confirmation was for that address; the check goes on warning.
        reopen();
        const QList<Finding> findings = m_base->service.findings();
        QVERIFY(std::any_of(findings.cbegin(), findings.cend(),
                            [](const Finding& finding) { return finding.kind == FindingKind::PlaziusInsecure; }));
        type("plaziusUrlEdit", u"http://other.shop"_s);
        QVERIFY(!m_dialog->draft().settings().plazius.insecureConfirmed);
    }

    void wrongFieldIsNamedOnItsPartAndNothingIsSaved_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("address without a scheme") << u"plaziusUrlEdit"_s << u"api.plazius.ru"_s << u"plaziusUrlProblem"_s;
        QTest::newRow("terminal in Cyrillic") << u"terminalEdit"_s << u"касса 3"_s << u"terminalProblem"_s;
        QTest::newRow("no language") << u"serverLanguageEdit"_s << QString() << u"serverLanguageProblem"_s;
    }

    void wrongFieldIsNamedOnItsPartAndNothingIsSaved()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        setUp();
        type(field.toLatin1().constData(), typed);
        part<QTabWidget>("tabs")->setCurrentIndex(0);
        part<QListWidget>("moduleList")->setCurrentRow(0);
        press("okButton");
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(part<QTabWidget>("tabs")->currentIndex(), 1);
        QCOMPARE(part<QListWidget>("moduleList")->currentRow(), 1);
        QCOMPARE(m_dialog->focusWidget()->objectName(), field);
        QVERIFY(m_dialog->focusWidget()->isVisible());
        QVERIFY(part<FieldError>(problem.toLatin1().constData())->hasError());
        QVERIFY(!QFile::exists(ini()));
    }

    void P_CON_03_wrongValueOfTheFileStandsBesideItsField()
    {
        put(ini(), "[plugins]\nplazius = on\n[Plazius]\ntimeout = 3O\nuserId = till\nuserSecret = s\n");
        m_base->load();
        reopen();
        const QString words = part<FieldError>("plaziusTimeoutProblem")->words();
        QVERIFY2(words.contains(u"timeout = 3O"_s), qPrintable(words));
        QVERIFY(!part<FieldError>("plaziusTimeoutProblem")->hasError()); // a warning: the default holds
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(contentOf(ini()).contains("\ntimeout = 30\n"));
    }

    void D_32_cardGroupIsMadeByItsButton()
    {
        setUp();
        const auto missing = [this] {
            const QList<Finding> findings = m_dialog->draft().findings();
            return std::any_of(findings.cbegin(), findings.cend(),
                               [](const Finding& finding) { return finding.kind == FindingKind::PlaziusCardGroupMissing; });
        };
        QVERIFY(missing());
        Finding finding;
        finding.field = SettingId::PlaziusCardGroup;
        part<QTabWidget>("tabs")->setCurrentIndex(0);
        QVERIFY(m_dialog->goTo(finding));
        QCOMPARE(m_dialog->focusWidget()->objectName(), u"cardGroupButton"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(!missing());
        QVERIFY(!part<QPushButton>("cardGroupButton")->isVisible());
        QVERIFY(part<QLabel>("cardGroupState")->text().contains(u"18"_s));
        QCOMPARE(m_base->service.directories().cardGroups.first().cardMode, 18);
    }

    void otherFileIsShownWhenAskedFor()
    {
        const QString other = m_base->folder() + u"/conf.ini"_s;
        put(other, "[plugins]\nplazius = on\n[Plazius]\nuserId = theirs\nuserSecret = s2\ntimeout = 9\n");
        setUp();
        m_chosen = other;
        press("iniButton");
        answerQuestion("yesButton");
        QCOMPARE(part<QLineEdit>("iniEdit")->text(), other);
        QCOMPARE(part<QLineEdit>("userEdit")->text(), u"theirs"_s);
        QCOMPARE(part<QLineEdit>("secretEdit")->text(), u"s2"_s);
        QCOMPARE(part<QSpinBox>("plaziusTimeoutSpin")->value(), 9);
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(!QFile::exists(ini()));
        QCOMPARE(m_base->service.current().plazius.userId, u"theirs"_s);
        QCOMPARE(m_base->onDisk().plazius.iniPath, other);
    }

    void otherFileGetsTheFieldsWhenAskedFor()
    {
        const QString other = m_base->folder() + u"/conf.ini"_s;
        put(other, "[Plazius]\nuserId = theirs\nx = 1\n");
        setUp();
        m_chosen = other;
        press("iniButton");
        answerQuestion("noButton");
        QCOMPARE(part<QLineEdit>("userEdit")->text(), u"shop-12"_s);
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(contentOf(other).contains("userId = shop-12\nx = 1\n"));
    }

    void typedPathIsLookedAtBeforeOk()
    {
        const QString other = m_base->folder() + u"/conf.ini"_s;
        put(other, "[Plazius]\nuserId = theirs\n");
        setUp();
        type("iniEdit", other);
        press("okButton"); // the focus is still in the field
        QTRY_VERIFY(question() != nullptr);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(contentOf(other), QByteArray("[Plazius]\nuserId = theirs\n"));
        answerQuestion("yesButton");
        QCOMPARE(part<QLineEdit>("userEdit")->text(), u"theirs"_s);
    }

    void C5_fileThatCannotBeWrittenKeepsTheWindow()
    {
        setUp();
        type("iniEdit", m_base->folder() + u"/no such folder/plazius.ini"_s);
        press("okButton");
        QTRY_VERIFY(part<MessageBar>("messageBar")->shownTopic().has_value());
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(part<QLineEdit>("userEdit")->text(), u"shop-12"_s);
        QVERIFY(!m_base->service.current().plazius.active);
    }

    void capabilitiesAreListed()
    {
        press("capabilitiesButton");
        QTRY_VERIFY(m_dialog->findChild<PlaziusCapabilities*>() != nullptr);
        auto* list = m_dialog->findChild<PlaziusCapabilities*>()->findChild<QListWidget*>(u"supportedList"_s);
        QCOMPARE(list->count(), PlaziusCapabilities::supported().size());
        auto* missing = m_dialog->findChild<PlaziusCapabilities*>()->findChild<QListWidget*>(u"notSupportedList"_s);
        QCOMPARE(missing->count(), PlaziusCapabilities::notSupported().size());
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(m_dialog->findChild<PlaziusCapabilities*>() == nullptr);
        QVERIFY(m_dialog->isVisible());
    }

    void moduleSaysItsState()
    {
        auto* list = part<QListWidget>("moduleList");
        const auto words = [list] { return list->item(1)->data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(words(), u"Plazius, off"_s);
        part<QCheckBox>("plaziusActiveBox")->setChecked(true);
        QCOMPARE(words(), u"Plazius, on, not set up"_s);
        type("userEdit", u"shop-12"_s);
        type("secretEdit", u"s"_s);
        QCOMPARE(words(), u"Plazius, on"_s);
    }

    void D_27_checkOfBrevixListsPlaziusToo()
    {
        setUp();
        part<QListWidget>("moduleList")->setCurrentRow(0);
        press("okButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        const QList<Finding> findings = m_base->service.findings();
        QVERIFY(correctlyConfigured(findings)); // BreviX keeps its functions
        QVERIFY(!plaziusCorrectlyConfigured(findings)); // no card group
        reopen();
        part<QListWidget>("moduleList")->setCurrentRow(0);
        press("loyaltyButton");
        QTRY_VERIFY(m_dialog->loyaltyDialog() != nullptr && m_dialog->loyaltyDialog()->isVisible());
        m_dialog->loyaltyDialog()->findChild<QPushButton*>(u"checkButton"_s)->click();
        auto* lines = m_dialog->loyaltyDialog()->findChild<FindingsPanel*>()->findChild<QListWidget*>(u"list"_s);
        int row = -1;
        for (int i = 0; i < lines->count(); ++i)
            row = lines->item(i)->text().contains(u"cardmode = 18"_s) ? i : row;
        QVERIFY(row >= 0);
        lines->setFocus();
        lines->setCurrentRow(row);
        QTest::keyClick(lines, Qt::Key_Return);
        QTRY_COMPARE(m_dialog->focusWidget() ? m_dialog->focusWidget()->objectName() : QString(), u"cardGroupButton"_s);
        QTRY_VERIFY(part<QPushButton>("cardGroupButton")->isVisible());
    }

    void closingWithATypedPasswordAsks()
    {
        type("secretEdit", u"s"_s);
        QVERIFY(m_dialog->draft().isChanged());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        answerQuestion("otherButton");
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(!QFile::exists(ini()));
    }

    void tabKeyWalksTheFields()
    {
        part<QLineEdit>("plaziusUrlEdit")->setFocus();
        for (const char* next : {"userEdit", "secretEdit", "secretEyeButton", "secretOutsideBox", "plaziusTimeoutSpin", "iniEdit",
                                 "iniButton", "plaziusCheckButton"}) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1String(next));
        }
        part<QTabWidget>("parts")->setCurrentIndex(1);
        part<QComboBox>("questionCombo")->setFocus();
        for (const char* next : {"cardGroupButton", "terminalEdit", "tapeWidthSpin", "footerCombo", "serverLanguageEdit",
                                 "roundStepCombo", "closeWaitSpin", "pingSpin", "noteEdit", "noteBareEdit", "okButton"}) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1String(next));
        }
    }

    void russianNamesOfTheFields()
    {
        UiLanguage language;
        language.use(u"ru"_s);
        reopen();
        const QList<std::pair<const char*, QString>> names{{"plaziusUrlEdit", u"Адрес сервера"_s},
                                                           {"userEdit", u"Логин точки продаж"_s},
                                                           {"secretEdit", u"Пароль точки продаж"_s},
                                                           {"plaziusTimeoutSpin", u"Время ожидания"_s},
                                                           {"secretOutsideBox", u"Хранить пароль вне plazius.ini"_s},
                                                           {"plaziusActiveBox", u"Активность"_s},
                                                           {"iniEdit", u"Файл настроек"_s},
                                                           {"questionCombo", u"Вопрос о карте"_s}};
        for (const auto& [name, words] : names)
            QCOMPARE(part<QWidget>(name)->accessibleName(), words);
        QCOMPARE(part<QPushButton>("plaziusCheckButton")->text(), u"Проверка связи"_s);
        QCOMPARE(part<QPushButton>("capabilitiesButton")->text(), u"Возможности"_s);
        auto* question = part<QComboBox>("questionCombo");
        QCOMPARE(question->itemText(0), u"при каждом подытоге"_s);
        QCOMPARE(question->itemText(1), u"один раз за чек"_s);
        QCOMPARE(question->itemText(2), u"не спрашивать"_s);
        language.use(u"en"_s);
    }
};

QTEST_MAIN(TestPlaziusForm)
#include "tst_plaziusform.moc"
