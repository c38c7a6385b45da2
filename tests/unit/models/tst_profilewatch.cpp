// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilename.h"
#include "models/settings/profilepreview.h"
#include "models/settings/profilewatch.h"
#include "models/settings/profilewords.h"

#include <QTest>

using namespace companion;
using namespace companion::profilewatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The machine with a clock that is turned by hand.
class Watch
{
public:
    explicit Watch(ProfileAction action, bool atStart = false, bool periodically = true)
    {
        ProfileWatchSettings settings;
        settings.active = true;
        settings.checkAtStart = atStart;
        settings.checkPeriodically = periodically;
        settings.interval = 60s;
        settings.onDifference = action;
        tell(SettingsAre{settings});
    }

    QStringList tell(const Event& event)
    {
        Step step = advance(state, event, now, jitter);
        state = step.state;
        QStringList said;
        for (const Action& action : step.actions) {
            if (const auto* react = std::get_if<React>(&action))
                said += QStringList{u"notify"_s, u"offer"_s, u"apply"_s}.at(static_cast<int>(react->reaction));
            else
                said += u"check"_s;
        }
        return said;
    }
    QStringList after(std::chrono::milliseconds time)
    {
        now += time;
        return tell(Woke{});
    }
    QStringList differs(const QByteArray& version = "v1", bool mayApply = true)
    {
        return tell(CheckEnded{Seen::Differs, version, mayApply});
    }
    QStringList same() { return tell(CheckEnded{Seen::Same, {}, true}); }
    QStringList failed() { return tell(CheckEnded{}); }

    ProfileWatchState state;
    std::chrono::milliseconds now = 1000ms;
    double jitter = 1.0;
};

const QStringList nothing;
const QStringList check{u"check"_s};
const QStringList notify{u"notify"_s};
const QStringList offer{u"offer"_s};
const QStringList apply{u"apply"_s};

} // namespace

class ProfileWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_CFG_07_checkAtStart();
    void B_CFG_07_aModuleThatSleepsAsksNobody();
    void B_CFG_07_aStartWithoutLinkIsMadeUpFor();
    void B_CFG_08_theChosenActionIsDone_data();
    void B_CFG_08_theChosenActionIsDone();
    void B_CFG_08_noDifferenceNoAction();
    void B_CFG_09_noticeOnRegistrationComesAtOnceFromTheStart();
    void B_CFG_09_noticeOnRegistrationWaitsForAnEmptyReceiptOtherwise();
    void B_CFG_10_onlyWithALink();
    void B_CFG_10_flagOffAsksNever();
    void B_CFG_11_everyInterval();
    void B_CFG_13_neverSoonerThanTheInterval();
    void B_CFG_13_floorOf15();
    void B_CFG_14_anotherActionIsDoneToTheSameVersion();
    void D_12_neverIntoAnOpenReceipt_data();
    void D_12_neverIntoAnOpenReceipt();
    void D_12_noticeAtOnceEvenDuringAReceipt();
    void D_12_aVersionIsToldOnce();
    void C6_appliedAtMostOncePerInterval();
    void C6_aProfileThatFlapsIsAppliedOncePerCheck();
    void N_04_whatMayNotBeAppliedIsTold();
    void N_05_whatWasTakenBackIsNotTriedAgain();
    void N_05_aReturnByAPersonStays();
    void N_05_applyingWaitsForALink();

    void B_CFG_03_names_data();
    void B_CFG_03_names();
    void B_CFG_19_namelessIsSaid();
    void B_CFG_18_namesTheServiceTakes_data();
    void B_CFG_18_namesTheServiceTakes();
    void B_CFG_05_missingElements();
    void B_CFG_05_equalListsMissNothing();
    void N_04_wordsOfDifferences();
};

void ProfileWatchTest::B_CFG_07_checkAtStart()
{
    Watch watch(ProfileAction::Ask, true, false);
    QCOMPARE(watch.tell(Started{}), check);
    QCOMPARE(watch.same(), nothing);
    QCOMPARE(watch.after(1h), nothing);
    Watch without(ProfileAction::Ask, false, false);
    QCOMPARE(without.tell(Started{}), nothing);
}

void ProfileWatchTest::B_CFG_07_aModuleThatSleepsAsksNobody()
{
    Watch watch(ProfileAction::Ask, true, true);
    ProfileWatchSettings settings = watch.state.settings;
    settings.active = false;
    watch.tell(SettingsAre{settings});
    QCOMPARE(watch.tell(Started{}), nothing);
    QCOMPARE(watch.after(1h), nothing);
    settings.active = true;
    watch.tell(SettingsAre{settings});
    QCOMPARE(watch.after(60s), check);
}

void ProfileWatchTest::B_CFG_07_aStartWithoutLinkIsMadeUpFor()
{
    Watch watch(ProfileAction::NotifyOnRegistration, true, false);
    QCOMPARE(watch.tell(Started{}), check);
    watch.tell(LinkIs{false});
    QCOMPARE(watch.failed(), nothing);
    QCOMPARE(watch.tell(LinkIs{true}), check);
    QCOMPARE(watch.differs(), notify); // it is still the check of the start
    watch.tell(LinkIs{false});
    QCOMPARE(watch.tell(LinkIs{true}), nothing);
}

void ProfileWatchTest::B_CFG_08_theChosenActionIsDone_data()
{
    QTest::addColumn<ProfileAction>("action");
    QTest::addColumn<QStringList>("done");
    QTest::newRow("notify on registration, at the start") << ProfileAction::NotifyOnRegistration << notify;
    QTest::newRow("notify") << ProfileAction::Notify << notify;
    QTest::newRow("ask") << ProfileAction::Ask << offer;
    QTest::newRow("apply") << ProfileAction::Apply << apply;
}

void ProfileWatchTest::B_CFG_08_theChosenActionIsDone()
{
    QFETCH(ProfileAction, action);
    QFETCH(QStringList, done);
    Watch watch(action, true);
    watch.tell(Started{});
    QCOMPARE(watch.differs(), done);
}

void ProfileWatchTest::B_CFG_08_noDifferenceNoAction()
{
    for (const ProfileAction action :
         {ProfileAction::NotifyOnRegistration, ProfileAction::Notify, ProfileAction::Ask, ProfileAction::Apply}) {
        Watch watch(action, true);
        watch.tell(Started{});
        QCOMPARE(watch.same(), nothing);
        watch.tell(BusyIs{true});
        QCOMPARE(watch.tell(BusyIs{false}), nothing);
    }
}

void ProfileWatchTest::B_CFG_09_noticeOnRegistrationComesAtOnceFromTheStart()
{
    Watch watch(ProfileAction::NotifyOnRegistration, true);
    watch.tell(Started{});
    watch.tell(BusyIs{true});
    QCOMPARE(watch.differs(), notify);
    QCOMPARE(watch.tell(BusyIs{false}), nothing);
}

void ProfileWatchTest::B_CFG_09_noticeOnRegistrationWaitsForAnEmptyReceiptOtherwise()
{
    Watch watch(ProfileAction::NotifyOnRegistration, false);
    watch.tell(Started{});
    QCOMPARE(watch.after(60s), check);
    QCOMPARE(watch.differs(), nothing); // an empty receipt is open, none opens
    QCOMPARE(watch.tell(BusyIs{true}), nothing);
    QCOMPARE(watch.tell(BusyIs{false}), notify); // D-30
    watch.tell(BusyIs{true});
    QCOMPARE(watch.tell(BusyIs{false}), nothing);
}

void ProfileWatchTest::B_CFG_10_onlyWithALink()
{
    Watch watch(ProfileAction::Ask);
    watch.tell(Started{});
    watch.tell(LinkIs{false});
    QCOMPARE(watch.after(60s), nothing);
    QCOMPARE(watch.after(600s), nothing);
    QCOMPARE(watch.tell(LinkIs{true}), check);
}

void ProfileWatchTest::B_CFG_10_flagOffAsksNever()
{
    Watch watch(ProfileAction::Ask, false, false);
    watch.tell(Started{});
    QCOMPARE(watch.after(24h), nothing);
    ProfileWatchSettings settings = watch.state.settings;
    settings.checkPeriodically = true;
    QCOMPARE(watch.tell(SettingsAre{settings}), nothing);
    QCOMPARE(watch.after(60s), check);
    settings.checkPeriodically = false;
    watch.same();
    watch.tell(SettingsAre{settings});
    QCOMPARE(watch.after(24h), nothing);
}

void ProfileWatchTest::B_CFG_11_everyInterval()
{
    Watch watch(ProfileAction::Ask);
    watch.tell(Started{});
    QCOMPARE(watch.after(59999ms), nothing);
    QCOMPARE(watch.after(1ms), check);
    QCOMPARE(watch.after(600s), nothing); // one at a time
    QCOMPARE(watch.differs(), offer);
    QCOMPARE(watch.after(60s), check);
    QCOMPARE(watch.differs("v2"), offer);
    QCOMPARE(watch.after(60s), check);
    QCOMPARE(watch.failed(), nothing);
    QCOMPARE(watch.after(60s), check);
}

void ProfileWatchTest::B_CFG_13_neverSoonerThanTheInterval()
{
    Watch watch(ProfileAction::Ask, true);
    watch.jitter = 1.2;
    watch.tell(Started{});
    watch.now += 10s;
    watch.same(); // counted from the end of the check
    QCOMPARE(watch.after(71999ms), nothing);
    QCOMPARE(watch.after(1ms), check);
    watch.same();
    watch.tell(LinkIs{false});
    QCOMPARE(watch.tell(LinkIs{true}), nothing);
    watch.tell(BusyIs{true});
    QCOMPARE(watch.tell(BusyIs{false}), nothing);
}

void ProfileWatchTest::B_CFG_13_floorOf15()
{
    Settings settings;
    for (const QString& typed : {QString(), u"0"_s, u"14"_s, u"abc"_s}) {
        settings.brevix.profile.checkInterval = typed;
        QCOMPARE(profileWatchSettings(settings).interval, 15s);
    }
    settings.brevix.profile.checkInterval = u"600"_s;
    QCOMPARE(profileWatchSettings(settings).interval, 600s);
}

void ProfileWatchTest::B_CFG_14_anotherActionIsDoneToTheSameVersion()
{
    Watch watch(ProfileAction::Notify);
    watch.tell(Started{});
    watch.after(60s);
    QCOMPARE(watch.differs(), notify);
    ProfileWatchSettings settings = watch.state.settings;
    settings.onDifference = ProfileAction::Apply;
    watch.tell(SettingsAre{settings});
    watch.after(60s);
    QCOMPARE(watch.differs(), apply);
}

void ProfileWatchTest::D_12_neverIntoAnOpenReceipt_data()
{
    QTest::addColumn<ProfileAction>("action");
    QTest::addColumn<QStringList>("done");
    QTest::newRow("ask") << ProfileAction::Ask << offer;
    QTest::newRow("apply") << ProfileAction::Apply << apply;
}

void ProfileWatchTest::D_12_neverIntoAnOpenReceipt()
{
    QFETCH(ProfileAction, action);
    QFETCH(QStringList, done);
    Watch watch(action);
    watch.tell(Started{});
    watch.tell(BusyIs{true});
    watch.after(60s);
    QCOMPARE(watch.differs(), nothing);
    watch.after(60s);
    QCOMPARE(watch.differs("v2"), nothing);
    QCOMPARE(watch.tell(BusyIs{false}), done);
    watch.tell(BusyIs{true});
    QCOMPARE(watch.tell(BusyIs{false}), nothing);

    Watch gone(action); // meanwhile the service has our settings again
    gone.tell(Started{});
    gone.tell(BusyIs{true});
    gone.after(60s);
    gone.differs();
    gone.after(60s);
    gone.same();
    QCOMPARE(gone.tell(BusyIs{false}), nothing);
}

void ProfileWatchTest::D_12_noticeAtOnceEvenDuringAReceipt()
{
    Watch watch(ProfileAction::Notify);
    watch.tell(Started{});
    watch.tell(BusyIs{true});
    watch.after(60s);
    QCOMPARE(watch.differs(), notify);
}

void ProfileWatchTest::D_12_aVersionIsToldOnce()
{
    Watch watch(ProfileAction::Ask);
    watch.tell(Started{});
    watch.after(60s);
    QCOMPARE(watch.differs(), offer);
    watch.after(60s);
    QCOMPARE(watch.differs(), nothing);
    watch.after(60s);
    QCOMPARE(watch.differs("v2"), offer);
    watch.after(60s);
    watch.same();
    watch.after(60s);
    QCOMPARE(watch.differs("v2"), offer); // somebody has changed this till since
}

void ProfileWatchTest::C6_appliedAtMostOncePerInterval()
{
    Watch watch(ProfileAction::Apply);
    watch.tell(Started{});
    watch.tell(BusyIs{true});
    watch.after(60s);
    watch.differs();
    watch.after(59s);
    QCOMPARE(watch.tell(BusyIs{false}), apply);
    QCOMPARE(watch.after(10s), nothing); // no check while it is being applied
    watch.tell(ApplyEnded{true, "v1"});
    QCOMPARE(watch.after(59s), nothing);
    QCOMPARE(watch.after(1s), check);
}

void ProfileWatchTest::C6_aProfileThatFlapsIsAppliedOncePerCheck()
{
    Watch watch(ProfileAction::Apply);
    watch.tell(Started{});
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(watch.after(60s), check);
        QCOMPARE(watch.differs(i % 2 == 0 ? "a" : "b"), apply);
        QCOMPARE(watch.tell(ApplyEnded{true, i % 2 == 0 ? "a" : "b"}), nothing);
    }
}

void ProfileWatchTest::N_04_whatMayNotBeAppliedIsTold()
{
    Watch watch(ProfileAction::Apply);
    watch.tell(Started{});
    watch.after(60s);
    QCOMPARE(watch.differs("v1 hindered", false), notify);
    watch.after(60s);
    QCOMPARE(watch.differs("v1 hindered", false), nothing);
    watch.after(60s);
    QCOMPARE(watch.differs("v1"), apply); // the lists have been mended
}

void ProfileWatchTest::N_05_whatWasTakenBackIsNotTriedAgain()
{
    Watch watch(ProfileAction::Apply);
    watch.tell(Started{});
    watch.after(60s);
    QCOMPARE(watch.differs(), apply);
    watch.tell(ApplyEnded{false, "v1"});
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(watch.after(60s), check);
        QCOMPARE(watch.differs(), nothing);
    }
    watch.after(60s);
    QCOMPARE(watch.differs("v2"), apply);
}

void ProfileWatchTest::N_05_aReturnByAPersonStays()
{
    Watch watch(ProfileAction::Apply);
    watch.tell(Started{});
    watch.after(60s);
    QCOMPARE(watch.differs(), apply);
    watch.tell(ApplyEnded{true, "v1"});
    watch.tell(ReturnedByPerson{});
    watch.after(60s);
    QCOMPARE(watch.differs(), notify);
    watch.after(60s);
    QCOMPARE(watch.differs(), nothing);
    watch.after(60s);
    QCOMPARE(watch.differs("v2"), apply);
}

void ProfileWatchTest::N_05_applyingWaitsForALink()
{
    Watch watch(ProfileAction::Apply);
    watch.tell(Started{});
    watch.tell(BusyIs{true});
    watch.after(60s);
    watch.differs();
    watch.tell(LinkIs{false});
    QCOMPARE(watch.tell(BusyIs{false}), nothing);
    QCOMPARE(watch.tell(LinkIs{true}), apply);
}

void ProfileWatchTest::B_CFG_03_names_data()
{
    QTest::addColumn<bool>("useDefault");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("followed");
    QTest::newRow("B-CFG-17 by name") << false << u"Опт"_s << u"Опт"_s;
    QTest::newRow("B-CFG-16 the flag is stronger than the name") << true << u"Опт"_s << u"default"_s;
    QTest::newRow("B-CFG-19 no name, flag off") << false << QString() << u"default"_s;
    QTest::newRow("B-CFG-19 blanks are no name") << false << u"  \t"_s << u"default"_s;
    QTest::newRow("blanks at the ends") << false << u" Опт "_s << u"Опт"_s;
    QTest::newRow("decomposed") << false << u"Йод"_s.normalized(QString::NormalizationForm_D)
                                << u"Йод"_s.normalized(QString::NormalizationForm_C);
}

void ProfileWatchTest::B_CFG_03_names()
{
    QFETCH(bool, useDefault);
    QFETCH(QString, name);
    ProfileSettings settings;
    settings.useDefault = useDefault;
    settings.name = name;
    QTEST(followedProfile(settings), "followed");
}

void ProfileWatchTest::B_CFG_19_namelessIsSaid()
{
    ProfileSettings settings;
    settings.useDefault = false;
    QVERIFY(namelessFallsToDefault(settings));
    settings.name = u" "_s;
    QVERIFY(namelessFallsToDefault(settings));
    settings.name = u"Опт"_s;
    QVERIFY(!namelessFallsToDefault(settings));
    settings.name.clear();
    settings.useDefault = true;
    QVERIFY(!namelessFallsToDefault(settings));
}

void ProfileWatchTest::B_CFG_18_namesTheServiceTakes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("one letter") << u"а"_s << true;
    QTest::newRow("64") << QString(64, u'я') << true;
    QTest::newRow("65") << QString(65, u'я') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("percent") << u"5%"_s << false;
    QTest::newRow("dot in front") << u".hidden"_s << false;
    QTest::newRow("dot inside") << u"v1.2"_s << true;
    QTest::newRow("blank at the end") << u"a "_s << false;
    QTest::newRow("line feed at the end") << u"ab\n"_s << false;
}

void ProfileWatchTest::B_CFG_18_namesTheServiceTakes()
{
    QFETCH(QString, name);
    QTEST(isProfileName(name), "good");
}

void ProfileWatchTest::B_CFG_05_missingElements()
{
    Profile profile;
    profile.fingerprint = {u"other"_s, u"other"_s, u"other"_s};
    BrevixSettings& shared = profile.shared.brevix;
    shared.inviters.rows = {{u"204"_s, u"Лугова Е. С."_s, u"inv-204"_s}, {u"205"_s, u"Ветров И. П."_s, {}}};
    shared.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"7"_s}, {u"002"_s, u"Склад у рампы"_s, u"8"_s}};
    shared.categories.rows = {{u"A"_s, u"Бакалея"_s, u"23"_s}};
    shared.categories.zeroRows = {{u"Z"_s, u"Пакеты"_s, {}}};
    shared.categories.defaultGroupCode = u"D"_s;
    shared.categories.defaultGroupName = u"Прочее"_s;
    ReferenceLists lists;
    lists.warehouses = {{u"001"_s, u"Торговый  зал"_s, {}}, {u"002"_s, u"Холодильник"_s, {}}};
    lists.groups = {{u"A"_s, u"Бакалея"_s, {}}};
    const QList<MissingElement> expected{{ReferenceList::Users, u"204"_s, u"Лугова Е. С."_s, {}},
                                         {ReferenceList::Warehouses, u"002"_s, u"Склад у рампы"_s, u"Холодильник"_s},
                                         {ReferenceList::Groups, u"Z"_s, u"Пакеты"_s, {}},
                                         {ReferenceList::Groups, u"D"_s, u"Прочее"_s, {}}};
    QCOMPARE(missingElements(profile, lists), expected);
    QVERIFY(missingText(expected.at(0)).contains(u"Лугова Е. С."_s));
    QVERIFY(missingText(expected.at(1)).contains(u"Холодильник"_s));
}

void ProfileWatchTest::B_CFG_05_equalListsMissNothing()
{
    ReferenceLists lists;
    lists.users = {{u"204"_s, u"Лугова Е. С."_s, {}}};
    Profile profile;
    profile.fingerprint = fingerprintOf(lists);
    profile.shared.brevix.inviters.rows = {{u"999"_s, u"Давно уволен"_s, u"inv-9"_s}};
    QCOMPARE(missingElements(profile, lists), QList<MissingElement>());
    lists.users.append({u"205"_s, u"Ветров И. П."_s, {}});
    QCOMPARE(missingElements(profile, lists).size(), 1);
}

void ProfileWatchTest::N_04_wordsOfDifferences()
{
    const ProfileDifference flag{SettingId::OfflineRecord, {}, {}, u"1"_s, u"0"_s};
    QCOMPARE(differenceValue(flag, flag.mine), u"on"_s);
    QCOMPARE(differenceValue(flag, flag.theirs), u"off"_s);
    const ProfileDifference choice{SettingId::ProfileOnDifference, {}, {}, u"ask"_s, u"apply"_s};
    QCOMPARE(differenceValue(choice, choice.theirs), u"Load and apply automatically"_s);
    const ProfileDifference interval{SettingId::OfflineSendInterval, {}, {}, u"15"_s, u"600"_s};
    QCOMPARE(differenceValue(interval, interval.theirs), u"600 s"_s);
    const ProfileDifference row{SettingId::WarehouseRows, u"002"_s, u"Склад у рампы"_s, QString(), u"8"_s};
    QCOMPARE(differenceValue(row, row.mine), u"no row"_s);
    QCOMPARE(differenceValue(row, row.theirs), u"8"_s);
    QVERIFY(differenceSubject(row).contains(u"002 Склад у рампы"_s));
    const ProfileDifference unmapped{SettingId::WarehouseRows, u"002"_s, u"Склад у рампы"_s, u""_s, u"8"_s};
    QCOMPARE(differenceValue(unmapped, unmapped.mine), u"not set"_s);
    // Every field of the schema that tills share has words of its own on both sides.
    for (const SettingSpec& spec : settingsSchema()) {
        if (spec.scope != SettingScope::Profile)
            continue;
        const QString value = settingDefaultText(spec.id);
        const ProfileDifference any{spec.id, {}, {}, value, value};
        QVERIFY(!differenceSubject(any).isEmpty());
        QVERIFY(!differenceValue(any, value).isEmpty());
        if (spec.kind == SettingKind::Flag || spec.kind == SettingKind::Choice)
            QVERIFY2(differenceValue(any, value) != value, spec.key.data());
    }
}

QTEST_GUILESS_MAIN(ProfileWatchTest)
#include "tst_profilewatch.moc"
