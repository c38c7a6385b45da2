// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/busyline.h"
#include "forms/common/emptystate.h"
#include "forms/common/fielderror.h"
#include "forms/common/messagebar.h"
#include "forms/common/theme.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/profileactions.h"
#include "forms/settings/profilehistorydialog.h"
#include "forms/settings/profileloaddialog.h"
#include "forms/settings/profilesavedialog.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdialog.h"
#include "forms/settings/statuscard.h"
#include "models/settings/profilename.h"
#include "models/settings/settingwords.h"
#include "tests/services/session/profiletill.h"
#include "translations/uilanguage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <utility>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// «Загрузка настроек из сервиса BreviX» with its windows, on a real base and with a service in memory.
class ProfileFormsTest final : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    std::unique_ptr<ProfileTill> m_till;
    std::unique_ptr<ScriptedProfiles> m_service;
    std::unique_ptr<ProfileKeeper> m_keeper;
    std::unique_ptr<BrevixSettingsDialog> m_dialog;
    bool m_linkGood = true;
    bool m_linkSilent = false; ///< the link test does not end before endLinkTest()
    std::function<void(bool, const QString&)> m_linkTest;

    template <typename T>
    T* part(const char* name, QWidget* in = nullptr)
    {
        return (in != nullptr ? in : m_dialog.get())->findChild<T*>(QLatin1String(name));
    }
    QTabWidget* tabs() { return part<QTabWidget>("tabs"); }
    void press(const char* button, QWidget* in = nullptr)
    {
        auto* found = part<QPushButton>(button, in);
        QVERIFY2(found->isEnabled(), button);
        found->click();
    }
    void reopen(bool withKeeper = true)
    {
        m_dialog = std::make_unique<BrevixSettingsDialog>(m_till->service, m_till->service.current(), m_till->service.apiKey());
        if (withKeeper)
            m_dialog->setProfiles(*m_keeper);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void open(const std::function<void(Settings&)>& edit)
    {
        Settings settings = demoTillSettings();
        edit(settings);
        m_till->store(settings);
        reopen();
    }
    template <typename T>
    T* window()
    {
        T* found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = m_dialog->findChild<T*>()) != nullptr && found->isVisible(); }, 3000))
            QTest::qFail("the window did not open", __FILE__, __LINE__);
        return found;
    }
    QuestionDialog* question(QWidget* over)
    {
        QuestionDialog* found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = over->findChild<QuestionDialog*>()) != nullptr && found->isVisible(); }, 3000))
            QTest::qFail("no question", __FILE__, __LINE__);
        return found;
    }
    Profile profileOf(const QString& name, int timeout)
    {
        Profile profile;
        profile.name = name;
        profile.shared = m_till->service.current();
        profile.shared.brevix.timeout = std::chrono::seconds(timeout);
        profile.fingerprint = fingerprintOf(m_till->lists());
        return profile;
    }
    ProfileLoadDialog* openLoad()
    {
        press("loadButton");
        return window<ProfileLoadDialog>();
    }
    /// Opens «Загрузить с сервера…» and waits for the preview.
    ProfileLoadDialog* openPreview()
    {
        auto* load = openLoad();
        if (load != nullptr && !QTest::qWaitFor([&] { return part<QPushButton>("yesButton", load)->isEnabled(); }, 3000))
            QTest::qFail("no preview", __FILE__, __LINE__);
        return load;
    }
    QStringList column(QTableView* table, int column)
    {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts += table->model()->index(row, column).data().toString();
        return texts;
    }
    template <typename T>
    bool gone()
    {
        return QTest::qWaitFor([this] { return m_dialog->findChild<T*>() == nullptr; }, 3000);
    }
    void endLinkTest(bool good)
    {
        QVERIFY(m_linkTest);
        m_linkSilent = false;
        std::exchange(m_linkTest, nullptr)(good, u"no answer within 1 s"_s);
    }
    /// Orders what the preview shows, up to the link test.
    void applyUpToTheLinkTest(ProfileLoadDialog* load)
    {
        m_linkSilent = true;
        press("yesButton", load);
        QTRY_VERIFY(m_linkTest);
        QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
    }
    /// Differs in a field of «Настройки» and in one of «Настройка работы с BreviX».
    Profile profileOfBothWindows()
    {
        Profile profile = profileOf(u"default"_s, 77);
        profile.shared.brevix.offline.sendInterval = u"240"_s;
        return profile;
    }
    /// Applied without any window, up to the link test.
    void applyUnasked()
    {
        m_dialog.reset();
        m_linkSilent = true;
        m_keeper->apply(profileOfBothWindows(), {}, [](const ProfileChange&) {});
        QTRY_VERIFY(m_linkTest);
    }
    static LinkCheckPort noLinkCheck()
    {
        LinkCheckPort port;
        port.check = [](const Settings&, const QString&, const std::function<void(const LinkCheckResult&)>&) {};
        port.cancel = [] {};
        return port;
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void B_CFG_06_theFirstTabIsTheLoading();
    void B_CFG_06_exactLabels();
    void B_CFG_06_accessibleNamesAreTheLabels();
    void D_33_aFreshTill();
    void B_CFG_12_intervalOnlyWithThePeriodicCheck();
    void D_13_shortIntervalsSaySo();
    void B_CFG_14_fourActions();
    void B_CFG_16_defaultLocksTheName();
    void B_CFG_19_anEmptyNameSaysWhatIsUsed();
    void B_CFG_17_okStoresTheTab();
    void withoutAServiceTheButtonsAreUnavailable();

    void B_CFG_02_loadShowsThePreviewAndApplies();
    void B_CFG_04_theFollowedProfileIsChosenFirst();
    void B_CFG_02_everyTabShowsWhatWasApplied();
    void B_CFG_02_settingsBehindTakeItOver();
    void editsOfTheTillAloneStayEdits();
    void unsavedEditsAreAskedAbout();
    void B_CFG_05_missingNamesAreShownAndAsked();
    void N_05_takenBackIsSaidWhereItWasOrdered();
    void B_CFG_18_everyProfileHasItsPreview();
    void loadFailsAndIsTriedAgain();
    void escLeavesTheWaitThenTheWindow();
    void knownTroubleIsSaidAtOnce();
    void busyLineNamesTheWait();
    void keysAlone();

    void B_CFG_01_savesUnderTheName();
    void B_CFG_03_savesAsTheDefault();
    void B_CFG_03_aNameThatCannotBeIsSaid();
    void policy5_changedByAnother_data();
    void policy5_changedByAnother();
    void unsavedEditsDoNotTravel();
    void leavingWhileSavingStillTellsTheOutcome();
    void B_CFG_08_theMainWindowOffersWithoutADraft();

    void C4_whatIsBeingAppliedIsNeitherLeftNorSavedOver();
    void C4_whatIsTakenBackUndoesNothingSavedMeanwhile();
    void C4_typedBeforeTheOrderIsThereAfterIt();
    void C4_settingsOpenedInTheMiddleStandStill_data();
    void C4_settingsOpenedInTheMiddleStandStill();
    void C4_theLoyaltyWindowOpenedInTheMiddleStandsStill();
    void C4_whatComesBackIsWaitedFor();

    void N_05_historyReturns();
    void N_05_historyIsEmptyAtFirst();
};

void ProfileFormsTest::initTestCase()
{
    m_theme.apply(*qApp);
}

void ProfileFormsTest::init()
{
    m_till = std::make_unique<ProfileTill>(demoLists());
    m_service = std::make_unique<ScriptedProfiles>();
    m_linkGood = true;
    m_linkSilent = false;
    m_linkTest = nullptr;
    m_keeper = std::make_unique<ProfileKeeper>(
        *m_service, m_till->service, m_till->history,
        [this](const Settings&, const QString&, std::function<void(bool, const QString&)> done) {
            if (m_linkSilent)
                m_linkTest = done;
            else
                QTimer::singleShot(0, this, [this, done] { done(m_linkGood, u"no answer within 1 s"_s); });
        },
        m_till->clock);
    m_till->store(demoTillSettings());
    m_service->write(profileOf(u"default"_s, 77));
    reopen();
}

void ProfileFormsTest::cleanup()
{
    m_dialog.reset();
    m_keeper.reset();
    m_service.reset();
    m_till.reset();
}

void ProfileFormsTest::B_CFG_06_theFirstTabIsTheLoading()
{
    QCOMPARE(tabs()->currentIndex(), 0);
    QCOMPARE(tabs()->currentWidget()->objectName(), u"ProfilePage"_s);
    QCOMPARE(tabs()->tabText(0), settingsTabTitle(SettingsTab::BrevixProfile));
}

void ProfileFormsTest::B_CFG_06_exactLabels()
{
    UiLanguage language;
    language.use(u"ru"_s);
    reopen();
    QCOMPARE(tabs()->tabText(0), u"Загрузка настроек из сервиса BreviX"_s);
    QCOMPARE(part<QCheckBox>("atStartBox")->text(), u"Проверять актуальность конфигурации настроек при запуске кассира"_s);
    QCOMPARE(part<QCheckBox>("periodicBox")->text(),
             u"Периодически проверять актуальность настроек во время работы кассира"_s);
    QCOMPARE(part<QLabel>("intervalLabel")->text(), u"Интервал между проверками актуальности конфигурации настроек"_s);
    QCOMPARE(part<QLabel>("actionLabel")->text(),
             u"Если актуальная конфигурация настроек отличается от локальных, то выполнить действие"_s);
    QCOMPARE(part<QCheckBox>("defaultBox", tabs()->widget(0))->text(), u"Запрашивать конфигурацию настроек по умолчанию"_s);
    QCOMPARE(part<QLabel>("nameLabel", tabs()->widget(0))->text(), u"Наименование конфигурации настроек"_s);
    auto* action = part<QComboBox>("actionCombo");
    QStringList actions;
    for (int i = 0; i < action->count(); ++i)
        actions += action->itemText(i);
    QCOMPARE(actions, (QStringList{u"Оповестить при входе в режим регистрации"_s, u"Оповестить сразу"_s,
                                   u"Предложить загрузить и применить"_s, u"Загрузить и применить автоматически"_s}));
    m_dialog.reset();
    language.use(u"en"_s);
}

void ProfileFormsTest::B_CFG_06_accessibleNamesAreTheLabels()
{
    QWidget* page = tabs()->widget(0);
    for (const auto& [field, label] : {std::pair("intervalEdit", "intervalLabel"), std::pair("actionCombo", "actionLabel"),
                                       std::pair("nameEdit", "nameLabel")}) {
        QCOMPARE(part<QWidget>(field, page)->accessibleName(), part<QLabel>(label, page)->text());
        QCOMPARE(part<QLabel>(label, page)->buddy(), part<QWidget>(field, page));
    }
    for (const char* box : {"atStartBox", "periodicBox", "defaultBox"})
        QCOMPARE(part<QCheckBox>(box, page)->accessibleName(), part<QCheckBox>(box, page)->text());
    for (const auto& [button, text] : {std::pair("loadButton", u"Load from the server…"_s),
                                       std::pair("saveButton", u"Save on the server…"_s), std::pair("historyButton", u"History…"_s)})
        QCOMPARE(part<QPushButton>(button, page)->text(), text);
}

void ProfileFormsTest::D_33_aFreshTill()
{
    m_till->store(Settings());
    reopen();
    QVERIFY(!part<QCheckBox>("atStartBox")->isChecked());
    QVERIFY(!part<QCheckBox>("periodicBox")->isChecked());
    QVERIFY(part<QCheckBox>("defaultBox")->isChecked());
    QCOMPARE(part<QComboBox>("actionCombo")->currentIndex(), static_cast<int>(ProfileAction::Ask));
    QCOMPARE(part<QLineEdit>("intervalEdit")->text(), u"15"_s);
}

void ProfileFormsTest::B_CFG_12_intervalOnlyWithThePeriodicCheck()
{
    auto* interval = part<QLineEdit>("intervalEdit");
    QVERIFY(!interval->isEnabled());
    part<QCheckBox>("periodicBox")->setChecked(true);
    QVERIFY(interval->isEnabled());
    QVERIFY(part<QLabel>("intervalLabel")->isEnabled());
    part<QCheckBox>("periodicBox")->setChecked(false);
    QVERIFY(!interval->isEnabled());
    QVERIFY(!part<QLabel>("intervalLabel")->isEnabled());
}

void ProfileFormsTest::D_13_shortIntervalsSaySo()
{
    part<QCheckBox>("periodicBox")->setChecked(true);
    auto* interval = part<QLineEdit>("intervalEdit");
    auto* problem = part<FieldError>("intervalProblem");
    interval->clear();
    QVERIFY2(problem->words().contains(u"15 s will be used"_s), qPrintable(problem->words()));
    interval->setText(u"5"_s);
    QVERIFY(problem->words().contains(u"15 s"_s));
    interval->setText(u"600"_s);
    QVERIFY(!problem->words().contains(u"will be used"_s));
}

void ProfileFormsTest::B_CFG_14_fourActions()
{
    auto* action = part<QComboBox>("actionCombo");
    QCOMPARE(action->count(), 4);
    action->setCurrentIndex(3);
    QCOMPARE(m_dialog->draft().settings().brevix.profile.onDifference, ProfileAction::Apply);
    action->setCurrentIndex(0);
    QCOMPARE(m_dialog->draft().settings().brevix.profile.onDifference, ProfileAction::NotifyOnRegistration);
}

void ProfileFormsTest::B_CFG_16_defaultLocksTheName()
{
    open([](Settings& settings) {
        settings.brevix.profile.useDefault = false;
        settings.brevix.profile.name = u"Опт"_s;
    });
    auto* name = part<QLineEdit>("nameEdit", tabs()->widget(0));
    auto* flag = part<QCheckBox>("defaultBox", tabs()->widget(0));
    QVERIFY(name->isEnabled());
    flag->setChecked(true);
    QVERIFY(!name->isEnabled());
    QCOMPARE(name->text(), u"Опт"_s); // ignored, not forgotten
    QCOMPARE(followedProfile(m_dialog->draft().settings().brevix.profile), defaultProfileName());
    flag->setChecked(false);
    QVERIFY(name->isEnabled());
}

void ProfileFormsTest::B_CFG_19_anEmptyNameSaysWhatIsUsed()
{
    QWidget* page = tabs()->widget(0);
    auto* problem = part<FieldError>("nameProblem", page);
    QVERIFY(problem->words().isEmpty());
    part<QCheckBox>("defaultBox", page)->setChecked(false);
    const QString words = u"the default profile will be used"_s;
    QCOMPARE(problem->words(), words);
    QVERIFY(!problem->hasError());
    QTest::qWait(150); // the live check looks at every edit
    QCOMPARE(problem->words(), words);
    part<QLineEdit>("nameEdit", page)->setText(u"Опт"_s);
    QVERIFY(problem->words().isEmpty());
    part<QLineEdit>("nameEdit", page)->setText(u"  "_s);
    QCOMPARE(problem->words(), words);
    part<QCheckBox>("defaultBox", page)->setChecked(true);
    QVERIFY(problem->words().isEmpty());
}

void ProfileFormsTest::B_CFG_17_okStoresTheTab()
{
    QWidget* page = tabs()->widget(0);
    part<QCheckBox>("atStartBox")->setChecked(true);
    part<QCheckBox>("periodicBox")->setChecked(true);
    part<QLineEdit>("intervalEdit")->setText(u"90"_s);
    part<QComboBox>("actionCombo")->setCurrentIndex(1);
    part<QCheckBox>("defaultBox", page)->setChecked(false);
    part<QLineEdit>("nameEdit", page)->setText(u"Опт"_s);
    press("okButton");
    QTRY_VERIFY(!m_dialog->isVisible());
    const ProfileSettings stored = m_till->onDisk().brevix.profile;
    QCOMPARE(stored, (ProfileSettings{true, true, u"90"_s, ProfileAction::Notify, false, u"Опт"_s}));
}

void ProfileFormsTest::withoutAServiceTheButtonsAreUnavailable()
{
    reopen(false);
    for (const char* button : {"loadButton", "saveButton", "historyButton"})
        QVERIFY(!part<QPushButton>(button)->isEnabled());
}

void ProfileFormsTest::B_CFG_02_loadShowsThePreviewAndApplies()
{
    Profile profile = profileOf(u"default"_s, 77);
    profile.shared.brevix.offline.record = false;
    profile.shared.brevix.warehouses.rows += MappingRow{u"002"_s, u"Склад у рампы"_s, u"8"_s};
    profile.comment = u"Зима"_s;
    m_service->write(profile, u"till-03"_s);
    auto* load = openPreview();
    auto* list = part<QTableView>("list", load);
    QCOMPARE(column(list, 0), QStringList{u"Default"_s});
    QCOMPARE(column(list, 2), QStringList{u"till-03"_s});
    QCOMPARE(column(list, 3), QStringList{u"Зима"_s});
    auto* differences = part<QTableView>("differences", load);
    QCOMPARE(column(differences, 0), (QStringList{u"Wait time"_s, settingLabel(SettingId::OfflineRecord),
                                                  u"Warehouses: 002 Склад у рампы"_s}));
    QCOMPARE(column(differences, 1), (QStringList{u"20 s"_s, u"on"_s, u"no row"_s}));
    QCOMPARE(column(differences, 2), (QStringList{u"77 s"_s, u"off"_s, u"8"_s}));
    QCOMPARE(part<QLabel>("differenceLabel", load)->text(), u"Differences: 3"_s);
    QVERIFY(!part<StatusCard>("missing", load)->isVisible());
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);

    press("yesButton", load);
    QVERIFY(gone<ProfileLoadDialog>());
    const Settings stored = m_till->onDisk();
    QCOMPARE(contentHash(stored), contentHash(profile.shared));
    QCOMPARE(stored.till.cashId, u"till-07"_s);
    QCOMPARE(part<StatusCard>("result")->sign(), Sign::Done);
    QVERIFY(part<StatusCard>("result")->isVisible());
    QVERIFY(!m_dialog->draft().isChanged()); // nothing to be saved any more
    QCOMPARE(m_till->historyOnDisk().size(), 1);
}

void ProfileFormsTest::B_CFG_04_theFollowedProfileIsChosenFirst()
{
    m_service->write(profileOf(u"Опт"_s, 55));
    m_service->write(profileOf(u"Розница"_s, 66));
    QWidget* page = tabs()->widget(0);
    part<QCheckBox>("defaultBox", page)->setChecked(false); // typed, not saved
    part<QLineEdit>("nameEdit", page)->setText(u"Розница"_s);
    auto* load = openPreview();
    auto* list = part<QTableView>("list", load);
    QCOMPARE(list->currentIndex().siblingAtColumn(0).data().toString(), u"Розница"_s);
    press("yesButton", load);
    QVERIFY(gone<ProfileLoadDialog>());
    QCOMPARE(m_till->onDisk().brevix.timeout, 66s);
    QCOMPARE(followedProfile(m_till->onDisk().brevix.profile), u"Розница"_s);
    QCOMPARE(part<QLineEdit>("nameEdit", tabs()->widget(0))->text(), u"Розница"_s);
}

void ProfileFormsTest::B_CFG_02_everyTabShowsWhatWasApplied()
{
    Profile profile = profileOf(u"default"_s, 20);
    profile.shared.brevix.functions.registration = false;
    profile.shared.brevix.offline.sendInterval = u"120"_s;
    profile.shared.brevix.profile.checkPeriodically = true;
    profile.shared.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"9"_s}};
    m_service->write(profile);
    auto* load = openPreview();
    press("yesButton", load);
    QVERIFY(gone<ProfileLoadDialog>());
    QVERIFY(!part<QCheckBox>("registrationBox")->isChecked());
    QCOMPARE(part<QLineEdit>("sendIntervalEdit")->text(), u"120"_s);
    QVERIFY(part<QCheckBox>("periodicBox")->isChecked());
    QCOMPARE(tabs()->currentIndex(), 0);
    QStringList ids;
    auto* table = tabs()->widget(3)->findChild<QTableView*>();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int at = 0; at < table->model()->columnCount(); ++at)
            ids += table->model()->index(row, at).data().toString();
    }
    QVERIFY(ids.contains(u"9"_s));
    // And what is typed afterwards is an edit of the new settings.
    QTRY_VERIFY(part<QPushButton>("okButton")->isEnabled());
    part<QLineEdit>("sendIntervalEdit")->setText(u"240"_s);
    press("okButton");
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_till->onDisk().brevix.offline.sendInterval, u"240"_s);
    QVERIFY(!m_till->onDisk().brevix.functions.registration);
}

void ProfileFormsTest::B_CFG_02_settingsBehindTakeItOver()
{
    m_dialog.reset();
    SettingsDialog settings(m_till->service, noLinkCheck(), m_till->clock);
    settings.setProfiles(*m_keeper);
    settings.show();
    part<QLineEdit>("urlEdit", &settings)->setText(u"https://other.example"_s); // this till's own, not saved
    QVERIFY(QMetaObject::invokeMethod(&settings, [&settings] {
        Finding finding;
        finding.field = SettingId::ProfileName;
        settings.goTo(finding);
    }));
    QVERIFY(settings.loyaltyDialog() != nullptr);
    QPointer<BrevixSettingsDialog> inner = settings.loyaltyDialog();
    part<QPushButton>("loadButton", inner)->click();
    QTRY_VERIFY(inner->findChild<ProfileLoadDialog*>() != nullptr);
    auto* load = inner->findChild<ProfileLoadDialog*>();
    QTRY_VERIFY(part<QPushButton>("yesButton", load)->isEnabled());
    part<QPushButton>("yesButton", load)->click();
    QTRY_COMPARE(m_till->service.current().brevix.timeout, 77s);
    QTRY_COMPARE(part<QSpinBox>("timeoutSpin", &settings)->value(), 77);
    inner->reject();
    part<QPushButton>("okButton", &settings)->click();
    QTRY_VERIFY(!settings.isVisible());
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s); // not put back by the window behind
    QCOMPARE(m_till->onDisk().brevix.serverUrl, u"https://other.example"_s);
}

void ProfileFormsTest::editsOfTheTillAloneStayEdits()
{
    part<QSpinBox>("retentionSpin")->setValue(30);
    auto* load = openPreview();
    press("yesButton", load);
    QVERIFY(gone<ProfileLoadDialog>()); // nobody was asked: nothing would be lost
    QCOMPARE(m_till->onDisk().brevix.offline.retentionDays, 90);
    QCOMPARE(part<QSpinBox>("retentionSpin")->value(), 30);
    QVERIFY(m_dialog->draft().isChanged());
}

void ProfileFormsTest::unsavedEditsAreAskedAbout()
{
    part<QLineEdit>("sendIntervalEdit")->setText(u"240"_s);
    auto* load = openPreview();
    press("yesButton", load);
    auto* asked = question(load);
    QTest::qWait(350); // deaf for the first moment
    press("noButton", asked);
    QVERIFY(QTest::qWaitFor([&] { return load->findChild<QuestionDialog*>() == nullptr; }));
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    QCOMPARE(part<QLineEdit>("sendIntervalEdit")->text(), u"240"_s);

    press("yesButton", load);
    asked = question(load);
    QTest::qWait(350);
    press("yesButton", asked);
    QVERIFY(gone<ProfileLoadDialog>());
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
    QCOMPARE(part<QLineEdit>("sendIntervalEdit")->text(), u"15"_s);
}

void ProfileFormsTest::B_CFG_05_missingNamesAreShownAndAsked()
{
    Profile profile = profileOf(u"default"_s, 77);
    profile.shared.brevix.inviters.rows = {{u"301"_s, u"Бойко А. И."_s, u"inv-301"_s}};
    profile.shared.brevix.warehouses.rows = {{u"001"_s, u"Садовая"_s, u"7"_s}};
    profile.shared.brevix.categories.zeroRows = {{u"T"_s, u"Табак"_s, {}}};
    profile.fingerprint = {u"sha256:"_s + QString(64, u'1'), u"sha256:"_s + QString(64, u'2'), u"sha256:"_s + QString(64, u'3')};
    m_service->write(profile);
    auto* load = openPreview();
    auto* missing = part<StatusCard>("missing", load);
    QVERIFY(missing->isVisible());
    for (const QString& name : {u"Бойко А. И."_s, u"Садовая"_s, u"Табак"_s, u"Торговый зал"_s})
        QVERIFY2(missing->words().contains(name), qPrintable(missing->words()));
    press("yesButton", load);
    auto* asked = question(load);
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    QTest::qWait(350);
    press("yesButton", asked);
    QVERIFY(gone<ProfileLoadDialog>());
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
}

void ProfileFormsTest::N_05_takenBackIsSaidWhereItWasOrdered()
{
    m_linkGood = false;
    auto* load = openPreview();
    press("yesButton", load);
    auto* bar = part<MessageBar>("messageBar", load);
    QTRY_VERIFY(bar->shownText().contains(u"no answer within 1 s"_s));
    QVERIFY(load->isVisible());
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
    QVERIFY(!m_dialog->draft().isChanged());
    QCOMPARE(m_till->historyOnDisk().size(), 2);
}

void ProfileFormsTest::B_CFG_18_everyProfileHasItsPreview()
{
    m_service->write(profileOf(u"Опт"_s, 55));
    m_service->write(profileOf(u"Как здесь"_s, 20));
    auto* load = openPreview();
    auto* list = part<QTableView>("list", load);
    auto* differences = part<QTableView>("differences", load);
    QCOMPARE(column(list, 0), (QStringList{u"Default"_s, u"Как здесь"_s, u"Опт"_s}));
    QCOMPARE(column(differences, 2), QStringList{u"77 s"_s});
    list->selectRow(2);
    QTRY_COMPARE(column(differences, 2), QStringList{u"55 s"_s});
    list->selectRow(1);
    QTRY_COMPARE(part<QLabel>("differenceLabel", load)->text(), u"The settings of this till are the same"_s);
    QVERIFY(part<QPushButton>("yesButton", load)->isEnabled()); // to follow it from now on
    list->selectRow(0);
    QTRY_COMPARE(column(differences, 2), QStringList{u"77 s"_s});
    QCOMPARE(m_service->calls.count(u"load default"_s), 1);

    m_till->store([&] { // the default one is followed and holds already: nothing to apply
        Settings settings = m_till->service.current();
        settings.brevix.timeout = 77s;
        return settings;
    }());
    list->selectRow(1);
    list->selectRow(0);
    QTRY_VERIFY(!part<QPushButton>("yesButton", load)->isEnabled());
}

void ProfileFormsTest::loadFailsAndIsTriedAgain()
{
    m_service->failWith = u"The BreviX service is busy, try again in 15 s"_s;
    auto* load = openLoad();
    auto* bar = part<MessageBar>("messageBar", load);
    QTRY_VERIFY(bar->shownText().contains(m_service->failWith));
    QVERIFY(!part<QPushButton>("yesButton", load)->isEnabled());
    m_service->failWith.clear();
    const QList<QPushButton*> buttons = bar->findChildren<QPushButton*>();
    const auto again = std::find_if(buttons.cbegin(), buttons.cend(),
                                    [](const QPushButton* button) { return button->text() == u"Try again"_s; });
    QVERIFY(again != buttons.cend());
    (*again)->click();
    QTRY_VERIFY(part<QPushButton>("yesButton", load)->isEnabled());
    QVERIFY(!bar->shownTopic());
}

void ProfileFormsTest::escLeavesTheWaitThenTheWindow()
{
    m_service->silent = true;
    auto* load = openLoad();
    QVERIFY(part<BusyLine>("busyLine", load)->isRunning());
    QTest::keyClick(load, Qt::Key_Escape);
    QVERIFY(load->isVisible());
    QVERIFY(!part<BusyLine>("busyLine", load)->isRunning());
    m_service->release();
    QTest::qWait(30);
    QCOMPARE(part<QTableView>("list", load)->model()->rowCount(), 0); // the answer came too late
    QTest::keyClick(load, Qt::Key_Escape);
    QVERIFY(gone<ProfileLoadDialog>());
}

void ProfileFormsTest::knownTroubleIsSaidAtOnce()
{
    m_service->trouble = u"No link to the BreviX service: the server cannot be reached"_s;
    m_service->silent = true;
    auto* load = openLoad();
    QVERIFY(part<MessageBar>("messageBar", load)->shownText().contains(m_service->trouble));
    QVERIFY(part<BusyLine>("busyLine", load)->isRunning()); // and a try runs behind it
    m_service->trouble.clear();
    m_service->release();
    QTRY_VERIFY(part<QPushButton>("yesButton", load)->isEnabled());
    QVERIFY(!part<MessageBar>("messageBar", load)->shownTopic());
}

void ProfileFormsTest::busyLineNamesTheWait()
{
    m_service->silent = true;
    auto* load = openLoad();
    auto* line = part<BusyLine>("busyLine", load);
    const auto says = [line](const QString& words) {
        for (const QLabel* label : line->findChildren<QLabel*>()) {
            if (label->isVisibleTo(line) && label->text().contains(words))
                return true;
        }
        return false;
    };
    line->showAt(200ms);
    QVERIFY(!says(u"Asking for the list of profiles"_s));
    line->showAt(300ms);
    QVERIFY(says(u"Asking for the list of profiles"_s));
    line->showAt(2s);
    QVERIFY(says(u"28"_s));
}

void ProfileFormsTest::keysAlone()
{
    // The buttons are reached with Tab, the window opens with Space, Enter applies what is chosen.
    auto* button = part<QPushButton>("loadButton");
    bool reached = false;
    for (int i = 0; i < 40 && !reached; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached = QApplication::focusWidget() == button;
    }
    QVERIFY(reached);
    QTest::keyClick(button, Qt::Key_Space);
    auto* load = window<ProfileLoadDialog>();
    QTRY_VERIFY(part<QPushButton>("yesButton", load)->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(load));
    auto* list = part<QTableView>("list", load);
    QTRY_VERIFY(list->hasFocus());
    QVERIFY(!list->accessibleName().isEmpty());
    QVERIFY(!part<QTableView>("differences", load)->accessibleName().isEmpty());
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(gone<ProfileLoadDialog>());
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
}

void ProfileFormsTest::B_CFG_01_savesUnderTheName()
{
    QWidget* page = tabs()->widget(0);
    part<QCheckBox>("defaultBox", page)->setChecked(false);
    part<QLineEdit>("nameEdit", page)->setText(u"Опт"_s);
    press("saveButton");
    auto* save = window<ProfileSaveDialog>();
    QCOMPARE(part<QLineEdit>("nameEdit", save)->text(), u"Опт"_s);
    QTRY_VERIFY(part<QPushButton>("yesButton", save)->isEnabled());
    QVERIFY(part<StatusCard>("place", save)->fact().contains(u"new profile"_s));
    part<QLineEdit>("commentEdit", save)->setText(u"Зима"_s);
    press("yesButton", save);
    QVERIFY(gone<ProfileSaveDialog>());
    const Profile there = m_service->kept.value(u"Опт"_s).profile;
    QCOMPARE(there.comment, u"Зима"_s);
    QCOMPARE(contentHash(there.shared), contentHash(m_till->service.current()));
    QCOMPARE(part<StatusCard>("result")->sign(), Sign::Done);
    QVERIFY(part<StatusCard>("result")->fact().contains(u"Опт"_s));
}

void ProfileFormsTest::B_CFG_03_savesAsTheDefault()
{
    press("saveButton");
    auto* save = window<ProfileSaveDialog>();
    QVERIFY(part<QCheckBox>("defaultBox", save)->isChecked());
    QVERIFY(!part<QLineEdit>("nameEdit", save)->isEnabled());
    QTRY_VERIFY(part<QPushButton>("yesButton", save)->isEnabled());
    auto* place = part<StatusCard>("place", save);
    QVERIFY(place->fact().contains(u"will be replaced"_s));
    QVERIFY(place->words().contains(u"till-01"_s));
    press("yesButton", save);
    QVERIFY(gone<ProfileSaveDialog>());
    QCOMPARE(m_service->kept.value(u"default"_s).profile.shared.brevix.timeout, 20s);
    QCOMPARE(m_service->kept.size(), 1);
}

void ProfileFormsTest::B_CFG_03_aNameThatCannotBeIsSaid()
{
    press("saveButton");
    auto* save = window<ProfileSaveDialog>();
    part<QCheckBox>("defaultBox", save)->setChecked(false);
    QTRY_VERIFY(m_service->calls.contains(u"list"_s));
    QTest::qWait(30);
    auto* yes = part<QPushButton>("yesButton", save);
    QVERIFY(!yes->isEnabled()); // no name
    part<QLineEdit>("nameEdit", save)->setText(u"a/b"_s);
    QVERIFY(part<FieldError>("nameProblem", save)->hasError());
    QVERIFY(!yes->isEnabled());
    part<QLineEdit>("nameEdit", save)->setText(u"a b"_s);
    QVERIFY(!part<FieldError>("nameProblem", save)->hasError());
    QVERIFY(yes->isEnabled());
}

void ProfileFormsTest::policy5_changedByAnother_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("overwrite") << u"otherButton"_s;
    QTest::newRow("load") << u"yesButton"_s;
    QTest::newRow("cancel") << u"noButton"_s;
}

void ProfileFormsTest::policy5_changedByAnother()
{
    QFETCH(QString, button);
    press("saveButton");
    auto* save = window<ProfileSaveDialog>();
    QTRY_VERIFY(part<QPushButton>("yesButton", save)->isEnabled());
    m_service->write(profileOf(u"default"_s, 99), u"till-05"_s); // somebody is faster
    press("yesButton", save);
    auto* asked = question(save);
    QVERIFY2(asked->height() >= asked->layout()->totalHeightForWidth(asked->width()), "words are cut off");
    QCOMPARE(m_service->kept.value(u"default"_s).profile.shared.brevix.timeout, 99s);
    QTest::qWait(350);
    press(qPrintable(button), asked);
    if (button == u"otherButton"_s) {
        QVERIFY(gone<ProfileSaveDialog>());
        QCOMPARE(m_service->kept.value(u"default"_s).profile.shared.brevix.timeout, 20s);
    } else if (button == u"yesButton"_s) {
        auto* load = window<ProfileLoadDialog>();
        QTRY_COMPARE(column(part<QTableView>("differences", load), 2), QStringList{u"99 s"_s});
        QCOMPARE(m_service->kept.value(u"default"_s).profile.shared.brevix.timeout, 99s);
    } else {
        QTRY_VERIFY(part<StatusCard>("place", save)->words().contains(u"till-05"_s)); // it knows of it now
        QVERIFY(save->isVisible());
        QCOMPARE(m_service->kept.value(u"default"_s).profile.shared.brevix.timeout, 99s);
    }
}

void ProfileFormsTest::unsavedEditsDoNotTravel()
{
    part<QLineEdit>("sendIntervalEdit")->setText(u"240"_s);
    press("saveButton");
    auto* save = window<ProfileSaveDialog>();
    QVERIFY(part<StatusCard>("unsaved", save)->isVisible());
    QTRY_VERIFY(part<QPushButton>("yesButton", save)->isEnabled());
    press("yesButton", save);
    QVERIFY(gone<ProfileSaveDialog>());
    QCOMPARE(m_service->kept.value(u"default"_s).profile.shared.brevix.offline.sendInterval, u"15"_s);
    QCOMPARE(part<QLineEdit>("sendIntervalEdit")->text(), u"240"_s);
}

void ProfileFormsTest::leavingWhileSavingStillTellsTheOutcome()
{
    press("saveButton");
    auto* save = window<ProfileSaveDialog>();
    QTRY_VERIFY(part<QPushButton>("yesButton", save)->isEnabled());
    m_service->silent = true;
    press("yesButton", save);
    QVERIFY(!part<QPushButton>("yesButton", save)->isEnabled()); // not twice
    QTest::keyClick(save, Qt::Key_Escape);
    QVERIFY(gone<ProfileSaveDialog>());
    m_service->release();
    QTRY_VERIFY(part<StatusCard>("result")->fact().contains(u"Saved on the server"_s));
    QCOMPARE(m_service->kept.value(u"default"_s).profile.shared.brevix.timeout, 20s);
}

void ProfileFormsTest::B_CFG_08_theMainWindowOffersWithoutADraft()
{
    m_dialog.reset();
    QWidget main;
    main.show();
    ProfileActions actions(main, nullptr, m_till->service, *m_keeper);
    QStringList said;
    connect(&actions, &ProfileActions::told, this, [&said](Sign, const QString& fact, const QString&) { said += fact; });
    actions.openLoad();
    auto* load = main.findChild<ProfileLoadDialog*>();
    QVERIFY(load != nullptr);
    QTRY_VERIFY(part<QPushButton>("yesButton", load)->isEnabled());
    press("yesButton", load);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
}

void ProfileFormsTest::C4_whatIsBeingAppliedIsNeitherLeftNorSavedOver()
{
    m_service->write(profileOfBothWindows());
    auto* load = openPreview();
    applyUpToTheLinkTest(load);
    QVERIFY(part<BusyLine>("busyLine", load)->isRunning());
    QTest::keyClick(load, Qt::Key_Escape);
    QVERIFY(load->isVisible());
    load->close();
    QVERIFY(load->isVisible());
    QVERIFY(!part<QPushButton>("closeButton", load)->isEnabled());
    auto* line = part<BusyLine>("busyLine", load);
    QVERIFY(line->isRunning());
    line->showAt(3s);
    for (const QLabel* label : line->findChildren<QLabel*>())
        QVERIFY2(!label->isVisibleTo(line) || !label->text().contains(u"Esc"), qPrintable(label->text()));

    QVERIFY(!part<QPushButton>("okButton")->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    m_dialog->accept();
    m_dialog->reject();
    QTest::qWait(50);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);

    endLinkTest(true);
    QVERIFY(gone<ProfileLoadDialog>());
    QTRY_VERIFY(part<QPushButton>("okButton")->isEnabled());
    press("okButton");
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
    QCOMPARE(m_till->onDisk().brevix.offline.sendInterval, u"240"_s); // the profile whole, nothing of before
}

void ProfileFormsTest::C4_whatIsTakenBackUndoesNothingSavedMeanwhile()
{
    m_service->write(profileOfBothWindows());
    part<QSpinBox>("retentionSpin")->setValue(30); // this till's own: no question
    auto* load = openPreview();
    applyUpToTheLinkTest(load);
    m_dialog->accept();
    QTest::qWait(50);
    QCOMPARE(m_till->onDisk().brevix.offline.retentionDays, 90);
    auto* bar = part<MessageBar>("messageBar");
    QVERIFY2(bar->shownText().contains(u"changing just now"_s), qPrintable(bar->shownText()));

    endLinkTest(false);
    QTRY_VERIFY(part<QPushButton>("okButton")->isEnabled());
    QVERIFY(!bar->shownTopic());
    QTest::keyClick(load, Qt::Key_Escape);
    QVERIFY(gone<ProfileLoadDialog>());
    press("okButton");
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_till->onDisk().brevix.offline.retentionDays, 30);
    QCOMPARE(m_till->onDisk().brevix.offline.sendInterval, u"15"_s);
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
}

void ProfileFormsTest::C4_typedBeforeTheOrderIsThereAfterIt()
{
    part<QLineEdit>("sendIntervalEdit")->setText(u"300"_s);
    auto* load = openPreview();
    m_linkSilent = true;
    press("yesButton", load);
    auto* asked = question(load);
    QTest::qWait(350);
    press("yesButton", asked);
    QTRY_VERIFY(m_linkTest);
    endLinkTest(false); // the former settings hold, and the edit was not replaced
    QTRY_VERIFY(part<QPushButton>("okButton")->isEnabled());
    QCOMPARE(part<QLineEdit>("sendIntervalEdit")->text(), u"300"_s);
    QVERIFY(m_dialog->draft().isChanged());
    QCOMPARE(m_dialog->draft().settings().brevix.timeout, 20s);
}

void ProfileFormsTest::C4_settingsOpenedInTheMiddleStandStill_data()
{
    QTest::addColumn<bool>("good");
    QTest::addColumn<int>("timeout");
    QTest::newRow("the profile stays") << true << 77;
    QTest::newRow("the former settings come back") << false << 20;
}

void ProfileFormsTest::C4_settingsOpenedInTheMiddleStandStill()
{
    QFETCH(bool, good);
    QFETCH(int, timeout);
    applyUnasked();
    SettingsDialog settings(m_till->service, noLinkCheck(), m_till->clock);
    settings.setProfiles(*m_keeper);
    settings.show();
    auto* tabs = part<QTabWidget>("tabs", &settings);
    QVERIFY(!tabs->isEnabled());
    QVERIFY(!part<QPushButton>("okButton", &settings)->isEnabled());
    QVERIFY(part<MessageBar>("messageBar", &settings)->shownText().contains(u"changing just now"_s));
    settings.accept();
    QTest::qWait(50);
    QVERIFY(settings.isVisible());

    endLinkTest(good);
    QTRY_VERIFY(tabs->isEnabled());
    QVERIFY(!part<MessageBar>("messageBar", &settings)->shownTopic());
    QCOMPARE(part<QSpinBox>("timeoutSpin", &settings)->value(), timeout);
    QVERIFY(!settings.draft().isChanged());
    part<QPushButton>("okButton", &settings)->click();
    QTRY_VERIFY(!settings.isVisible());
    QCOMPARE(m_till->onDisk().brevix.timeout, std::chrono::seconds(timeout));
    QCOMPARE(m_till->onDisk().brevix.offline.sendInterval, good ? u"240"_s : u"15"_s);
}

void ProfileFormsTest::C4_theLoyaltyWindowOpenedInTheMiddleStandsStill()
{
    applyUnasked();
    reopen();
    QVERIFY(!tabs()->isEnabled());
    QCOMPARE(part<QLineEdit>("sendIntervalEdit")->text(), u"240"_s);
    m_dialog->accept();
    QTest::qWait(50);
    QVERIFY(m_dialog->isVisible());
    endLinkTest(false);
    QTRY_VERIFY(tabs()->isEnabled());
    QCOMPARE(part<QLineEdit>("sendIntervalEdit")->text(), u"15"_s);
    press("okButton");
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_till->onDisk().brevix.offline.sendInterval, u"15"_s); // nothing of what was taken back
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);

    applyUnasked();
    reopen();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape); // it may be left: nothing was typed
    QVERIFY(!m_dialog->isVisible());
    endLinkTest(false);
    QTRY_VERIFY(!m_keeper->isChanging());
}

void ProfileFormsTest::C4_whatComesBackIsWaitedFor()
{
    press("yesButton", openPreview());
    QVERIFY(gone<ProfileLoadDialog>());
    press("historyButton");
    auto* history = window<ProfileHistoryDialog>();
    QTRY_VERIFY(part<QPushButton>("yesButton", history)->isEnabled());
    press("yesButton", history);
    QVERIFY(m_keeper->isChanging());
    QVERIFY(part<BusyLine>("busyLine", history)->isRunning());
    QTest::keyClick(history, Qt::Key_Escape);
    history->close();
    QVERIFY(history->isVisible());
    m_dialog->accept();
    QVERIFY(gone<ProfileHistoryDialog>());
    QTRY_VERIFY(part<QPushButton>("okButton")->isEnabled());
    QVERIFY(m_dialog->isVisible());
    press("okButton");
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
}

void ProfileFormsTest::N_05_historyReturns()
{
    auto* load = openPreview();
    press("yesButton", load);
    QVERIFY(gone<ProfileLoadDialog>());
    QCOMPARE(m_till->service.current().brevix.timeout, 77s);
    press("historyButton");
    auto* history = window<ProfileHistoryDialog>();
    auto* list = part<QTableView>("list", history);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(column(list, 1), QStringList{u"Лугова Е. С."_s});
    QCOMPARE(column(list, 2), QStringList{u"Applied"_s});
    QCOMPARE(column(part<QTableView>("differences", history), 1), QStringList{u"77 s"_s});
    QCOMPARE(column(part<QTableView>("differences", history), 2), QStringList{u"20 s"_s});
    press("yesButton", history);
    QVERIFY(gone<ProfileHistoryDialog>());
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
    QCOMPARE(part<StatusCard>("result")->sign(), Sign::Done);
    QVERIFY(!m_dialog->draft().isChanged());
    QCOMPARE(m_till->historyOnDisk().first().act, ProfileAct::Returned);
}

void ProfileFormsTest::N_05_historyIsEmptyAtFirst()
{
    press("historyButton");
    auto* history = window<ProfileHistoryDialog>();
    QTRY_VERIFY(part<EmptyState>("emptyState", history)->isVisible());
    QVERIFY(!part<QPushButton>("yesButton", history)->isEnabled());
    QTest::keyClick(history, Qt::Key_Escape);
    QVERIFY(gone<ProfileHistoryDialog>());
}

QTEST_MAIN(ProfileFormsTest)
#include "tst_profileforms.moc"
