// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilename.h"
#include "tests/services/session/profiletill.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The keeper on a real base, with a service in memory.
class ProfileKeeperTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProfileTill> m_till;
    std::unique_ptr<ScriptedProfiles> m_service;
    std::unique_ptr<ProfileKeeper> m_keeper;
    QList<ProfileNews> m_notices;
    QList<ProfileNews> m_offers;
    QList<ProfileChange> m_applied;
    QStringList m_failures;
    bool m_linkGood = true;
    QString m_linkWords;
    int m_linkTests = 0;
    QList<Settings> m_linkTested;
    bool m_linkSilent = false; ///< the link test does not end before endLinkTest()
    std::function<void(bool, const QString&)> m_linkTest;

    Settings settingsWith(ProfileAction action, bool atStart, bool periodically)
    {
        Settings settings = demoTillSettings();
        settings.brevix.profile.onDifference = action;
        settings.brevix.profile.checkAtStart = atStart;
        settings.brevix.profile.checkPeriodically = periodically;
        return settings;
    }
    /// A profile that differs from the till in the wait time, and keeps its checks.
    Profile profileOf(const QString& name, int timeout)
    {
        Profile profile;
        profile.name = name;
        profile.shared = m_till->service.current();
        profile.shared.brevix.timeout = std::chrono::seconds(timeout);
        profile.fingerprint = fingerprintOf(m_till->lists());
        return profile;
    }
    void settle()
    {
        QTest::qWait(30); // answers of the service and of the base
        QVERIFY(QTest::qWaitFor([this] { return !m_keeper->isChanging(); }, 5000));
        QTest::qWait(10);
    }
    void start(const Settings& settings)
    {
        m_till->store(settings);
        m_keeper->start();
    }
    void pass(std::chrono::milliseconds time)
    {
        m_till->clock.advance(time);
        m_keeper->wake();
        settle();
    }
    ProfileChange change(const std::function<void(ProfileApplier::Ended)>& order)
    {
        std::optional<ProfileChange> result;
        order([&](const ProfileChange& change) { result = change; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 5000))
            QTest::qFail("no end", __FILE__, __LINE__);
        return result.value_or(ProfileChange{});
    }

    void makeKeeper();
    void endLinkTest(bool good)
    {
        QVERIFY(m_linkTest);
        std::exchange(m_linkTest, nullptr)(good, u"no answer within 1 s"_s);
    }
    /// A profile is applied unasked on an empty receipt; its link test fails after the cashier has begun a receipt.
    void failUnderAReceipt()
    {
        m_till->store(settingsWith(ProfileAction::Apply, true, true));
        m_service->write(profileOf(u"default"_s, 77));
        m_linkSilent = true;
        m_keeper->start();
        QTRY_VERIFY(m_linkTest);
        m_keeper->setReceiptOpen(true);
        endLinkTest(false);
        m_linkSilent = false;
        QTRY_VERIFY(m_keeper->changeWaitsForReceipt());
        QTest::qWait(30);
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void B_CFG_07_checksAtTheStart();
    void B_CFG_08_equalSettingsSayNothing();
    void B_CFG_08_appliesAutomatically();
    void B_CFG_09_atTheStartTheNoticeComesAtOnce();
    void B_CFG_10_periodicCheckOnlyWithALink();
    void B_CFG_11_theVersionIsAskedBeforeTheProfile();
    void B_CFG_16_theProfileThatIsFollowed_data();
    void B_CFG_16_theProfileThatIsFollowed();
    void B_CFG_05_missingNamesAreToldAndNotApplied();
    void D_27_aProfileThatWouldBreakTheTillIsNotApplied();
    void D_12_offerWaitsForTheReceipt();
    void C6_neverAppliedDuringAReceiptOrInTheSettings();
    void C6_takenBackAfterTheReceiptThatBeganMeanwhile();
    void C6_aReceiptThatWasOpenAtTheOrderGetsItsSettingsBackAtOnce();
    void C6_aReceiptBetweenTheNoteAndTheCommitIsWaitedFor();
    void C6_whatIsOwedIsPaidAfterARestart_data();
    void C6_whatIsOwedIsPaidAfterARestart();
    void C6_typedByHandIsNotTakenForOwed();
    void C4_saysFromWhenToWhenItChanges();
    void C4_whatTheProgramLearnsTakesNothingBack();
    void N_05_historyBeforeEveryChange();
    void N_05_linkCheckFailsAndTheFormerSettingsComeBack();
    void N_05_returnOfAPersonIsNotUndone();
    void N_05_whatWasTakenBackStaysAwayAfterARestart_data();
    void N_05_whatWasTakenBackStaysAwayAfterARestart();
    void N_05_storageThatRefusesLeavesAllAsItWas();
    void B_CFG_04_whatAPersonAppliesIsFollowed();
    void B_CFG_01_savingIsInTheHistoryAndNoDifference();
    void aCheckThatFailsIsSaidOnce();
    void anotherProfileWhileAskingMakesTheAnswerVoid();
    void anotherServiceWhileAskingMakesTheAnswerVoid();
    void aServiceWithoutProfilesIsNotAsked();
};

/// Another start of the program: nothing is remembered but what is on the disk.
void ProfileKeeperTest::makeKeeper()
{
    m_keeper = std::make_unique<ProfileKeeper>(
        *m_service, m_till->service, m_till->history,
        [this](const Settings& settings, const QString&, std::function<void(bool, const QString&)> done) {
            ++m_linkTests;
            m_linkTested += settings;
            if (m_linkSilent) {
                m_linkTest = done;
                return;
            }
            QTimer::singleShot(0, this, [this, done] { done(m_linkGood, m_linkWords); });
        },
        m_till->clock);
    m_keeper->setJitter([] { return 1.0; });
    connect(m_keeper.get(), &ProfileKeeper::notifyDifference, this, [this](const ProfileNews& news) { m_notices += news; });
    connect(m_keeper.get(), &ProfileKeeper::offer, this, [this](const ProfileNews& news) { m_offers += news; });
    connect(m_keeper.get(), &ProfileKeeper::appliedItself, this,
            [this](const Profile&, const ProfileChange& change) { m_applied += change; });
    connect(m_keeper.get(), &ProfileKeeper::failed, this, [this](const QString& words) { m_failures += words; });
}

void ProfileKeeperTest::init()
{
    m_till = std::make_unique<ProfileTill>(demoLists());
    m_service = std::make_unique<ScriptedProfiles>();
    m_linkGood = true;
    m_linkWords.clear();
    m_linkTests = 0;
    m_linkTested.clear();
    m_linkSilent = false;
    m_linkTest = nullptr;
    m_notices.clear();
    m_offers.clear();
    m_applied.clear();
    m_failures.clear();
    makeKeeper();
}

void ProfileKeeperTest::cleanup()
{
    m_keeper.reset();
    m_service.reset();
    m_till.reset();
}

void ProfileKeeperTest::B_CFG_07_checksAtTheStart()
{
    m_till->store(settingsWith(ProfileAction::Ask, true, false));
    m_service->write(profileOf(u"default"_s, 77));
    QVERIFY(m_service->calls.isEmpty()); // not before the program has started well
    m_keeper->start();
    settle();
    QCOMPARE(m_service->calls, QStringList{u"load default"_s});
    QCOMPARE(m_offers.size(), 1);
    QCOMPARE(m_offers.first().profile.name, u"default"_s);
    QCOMPARE(m_offers.first().preview.differences.size(), 1);
    QCOMPARE(m_offers.first().preview.differences.first().field, SettingId::BrevixTimeout);
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
    pass(24h);
    QCOMPARE(m_service->calls.size(), 1);
}

void ProfileKeeperTest::B_CFG_08_equalSettingsSayNothing()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, false));
    m_service->write(profileOf(u"default"_s, 20));
    m_keeper->start();
    settle();
    QCOMPARE(m_service->calls.size(), 1);
    QVERIFY(m_offers.isEmpty() && m_notices.isEmpty() && m_applied.isEmpty());
    QVERIFY(m_till->historyOnDisk().isEmpty());
}

void ProfileKeeperTest::B_CFG_08_appliesAutomatically()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, false));
    m_service->write(profileOf(u"default"_s, 77));
    m_keeper->start();
    settle();
    QCOMPARE(m_applied.size(), 1);
    QVERIFY(m_applied.first().applied);
    QCOMPARE(m_till->service.current().brevix.timeout, 77s);
    const Settings stored = m_till->onDisk();
    QCOMPARE(stored.brevix.timeout, 77s);
    QCOMPARE(stored.till.cashId, u"till-07"_s); // C3: what is this till's own stays
    QCOMPARE(stored.brevix.serverUrl, u"https://brevix.example"_s);
    QCOMPARE(m_linkTests, 1);
    QCOMPARE(m_linkTested.first(), stored);
    const auto history = m_till->historyOnDisk();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().act, ProfileAct::AppliedAutomatically);
    QCOMPARE(history.first().etag, m_service->kept.value(u"default"_s).etag);
    QCOMPARE(history.first().cashierName, u"Лугова Е. С."_s);
}

void ProfileKeeperTest::B_CFG_09_atTheStartTheNoticeComesAtOnce()
{
    m_till->store(settingsWith(ProfileAction::NotifyOnRegistration, true, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_keeper->start();
    settle();
    QCOMPARE(m_notices.size(), 1);

    m_service->write(profileOf(u"default"_s, 78)); // found later: at the next empty receipt
    pass(60s);
    QCOMPARE(m_notices.size(), 1);
    m_keeper->setReceiptOpen(true);
    QCOMPARE(m_notices.size(), 1);
    m_keeper->setReceiptOpen(false);
    QCOMPARE(m_notices.size(), 2);
}

void ProfileKeeperTest::B_CFG_10_periodicCheckOnlyWithALink()
{
    m_till->store(settingsWith(ProfileAction::Notify, false, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_keeper->start();
    settle();
    QVERIFY(m_service->calls.isEmpty());
    m_keeper->setLinkUp(false);
    pass(120s);
    QVERIFY(m_service->calls.isEmpty());
    m_keeper->setLinkUp(true);
    settle();
    QCOMPARE(m_service->calls.size(), 1);
    QCOMPARE(m_notices.size(), 1);
    pass(59s);
    QCOMPARE(m_service->calls.size(), 1);
    pass(1s);
    QCOMPARE(m_service->calls.size(), 2);
}

void ProfileKeeperTest::B_CFG_11_theVersionIsAskedBeforeTheProfile()
{
    m_till->store(settingsWith(ProfileAction::Notify, true, true));
    m_service->write(profileOf(u"default"_s, 20));
    m_keeper->start();
    settle();
    pass(60s);
    QCOMPARE(m_service->calls, (QStringList{u"load default"_s, u"check default"_s}));
    m_service->write(profileOf(u"default"_s, 77));
    pass(60s);
    QCOMPARE(m_service->calls.mid(2), (QStringList{u"check default"_s, u"load default"_s}));
    QCOMPARE(m_notices.size(), 1);

    // The same version, but this till was changed: differs as well.
    m_till->store([&] {
        Settings settings = m_till->service.current();
        settings.brevix.timeout = 77s;
        return settings;
    }());
    pass(60s);
    QCOMPARE(m_notices.size(), 1);
    m_till->store([&] {
        Settings settings = m_till->service.current();
        settings.brevix.timeout = 33s;
        return settings;
    }());
    pass(60s);
    QCOMPARE(m_notices.size(), 2);
    QCOMPARE(m_service->calls.last(), u"check default"_s);
}

void ProfileKeeperTest::B_CFG_16_theProfileThatIsFollowed_data()
{
    QTest::addColumn<bool>("useDefault");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("asked");
    QTest::newRow("B-CFG-16 default, name ignored") << true << u"Опт"_s << u"load default"_s;
    QTest::newRow("B-CFG-17 name") << false << u"Опт"_s << u"load Опт"_s;
    QTest::newRow("B-CFG-19 neither") << false << QString() << u"load default"_s;
}

void ProfileKeeperTest::B_CFG_16_theProfileThatIsFollowed()
{
    QFETCH(bool, useDefault);
    QFETCH(QString, name);
    QFETCH(QString, asked);
    Settings settings = settingsWith(ProfileAction::Ask, true, false);
    settings.brevix.profile.useDefault = useDefault;
    settings.brevix.profile.name = name;
    start(settings);
    settle();
    QCOMPARE(m_service->calls, QStringList{asked});
}

void ProfileKeeperTest::B_CFG_05_missingNamesAreToldAndNotApplied()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, true));
    Profile profile = profileOf(u"default"_s, 77);
    profile.shared.brevix.warehouses.rows += MappingRow{u"009"_s, u"Холодильник"_s, u"9"_s};
    profile.fingerprint.warehouses = u"sha256:"_s + QString(64, u'0');
    m_service->write(profile);
    m_keeper->start();
    settle();
    QVERIFY(m_applied.isEmpty());
    QCOMPARE(m_notices.size(), 1);
    QCOMPARE(m_notices.first().preview.missing,
             (QList<MissingElement>{{ReferenceList::Warehouses, u"009"_s, u"Холодильник"_s, {}}}));
    QVERIFY(m_notices.first().hindrance.contains(u"Холодильник"_s));
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);

    Directories lists = demoLists();
    lists.warehouses += DirectoryEntry{u"009"_s, u"Холодильник"_s, {}};
    m_till->replaceLists(lists);
    pass(60s);
    QCOMPARE(m_applied.size(), 1);
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
}

void ProfileKeeperTest::D_27_aProfileThatWouldBreakTheTillIsNotApplied()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, false));
    Profile profile = profileOf(u"default"_s, 77);
    profile.shared.phone.enabled = true;
    profile.shared.phone.pattern = u"no digits"_s;
    m_service->write(profile);
    m_keeper->start();
    settle();
    QVERIFY(m_applied.isEmpty());
    QCOMPARE(m_notices.size(), 1);
    QVERIFY(!m_notices.first().hindrance.isEmpty());
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
}

void ProfileKeeperTest::D_12_offerWaitsForTheReceipt()
{
    m_till->store(settingsWith(ProfileAction::Ask, false, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_keeper->start();
    settle(); // the history is read first
    m_keeper->setReceiptOpen(true);
    pass(60s);
    QVERIFY(m_offers.isEmpty());
    m_keeper->setReceiptOpen(false);
    QCOMPARE(m_offers.size(), 1);
}

void ProfileKeeperTest::C6_neverAppliedDuringAReceiptOrInTheSettings()
{
    m_till->store(settingsWith(ProfileAction::Apply, false, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_keeper->start();
    settle(); // the history is read first
    m_keeper->setReceiptOpen(true);
    pass(60s);
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    m_keeper->setSettingsOpen(true);
    m_keeper->setReceiptOpen(false);
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    m_keeper->setSettingsOpen(false);
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 77s);
}

void ProfileKeeperTest::C6_takenBackAfterTheReceiptThatBeganMeanwhile()
{
    failUnderAReceipt();
    QVERIFY(m_keeper->isChanging());
    QCOMPARE(m_till->service.current().brevix.timeout, 77s); // the receipt ends as it began
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
    QVERIFY(m_failures.isEmpty());

    m_keeper->setReceiptOpen(false);
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
    QCOMPARE(m_failures.size(), 1);
    QVERIFY(m_failures.first().contains(u"no answer within 1 s"_s));
    QTRY_COMPARE(m_till->historyOnDisk().size(), 2);
    QCOMPARE(m_till->historyOnDisk().at(0).act, ProfileAct::ReturnedAutomatically);
    QCOMPARE(m_till->historyOnDisk().at(0).contentHash, contentHash(m_till->service.current()));
    pass(60s); // and not tried again
    QCOMPARE(m_linkTests, 1);
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
}

/// Going back is what that receipt began with; whoever ordered in the settings cannot end it before they are told.
void ProfileKeeperTest::C6_aReceiptThatWasOpenAtTheOrderGetsItsSettingsBackAtOnce()
{
    m_till->store(settingsWith(ProfileAction::Ask, false, false));
    m_linkGood = false;
    m_keeper->setReceiptOpen(true);
    const ProfileChange refused = change([&](auto done) { m_keeper->apply(profileOf(u"Опт"_s, 55), {}, done); });
    QVERIFY(refused.takenBack);
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
}

void ProfileKeeperTest::C6_aReceiptBetweenTheNoteAndTheCommitIsWaitedFor()
{
    m_till->store(settingsWith(ProfileAction::Ask, false, false));
    std::optional<ProfileChange> result;
    m_keeper->apply(profileOf(u"Опт"_s, 55), {}, [&](const ProfileChange& change) { result = change; });
    m_keeper->setReceiptOpen(true); // before the history has answered
    QTest::qWait(100);
    QVERIFY(!result && m_keeper->isChanging());
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    m_keeper->setReceiptOpen(false);
    QTRY_VERIFY(result);
    QVERIFY(result->applied);
    QCOMPARE(m_till->service.current().brevix.timeout, 55s);
}

void ProfileKeeperTest::C6_whatIsOwedIsPaidAfterARestart_data()
{
    QTest::addColumn<bool>("receiptOpen");
    QTest::newRow("no receipt") << false;
    QTest::newRow("the receipt is there again") << true;
}

void ProfileKeeperTest::C6_whatIsOwedIsPaidAfterARestart()
{
    QFETCH(bool, receiptOpen);
    failUnderAReceipt();
    makeKeeper(); // the program ended during the receipt
    if (receiptOpen)
        m_keeper->setReceiptOpen(true);
    m_keeper->start();
    if (receiptOpen) {
        QTRY_VERIFY(m_keeper->changeWaitsForReceipt());
        QTest::qWait(30);
        QCOMPARE(m_till->service.current().brevix.timeout, 77s);
        m_keeper->setReceiptOpen(false);
    }
    QTRY_COMPARE(m_till->service.current().brevix.timeout, 20s);
    settle();
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
    QCOMPARE(m_failures.size(), 1);
    QTRY_COMPARE(m_till->historyOnDisk().size(), 2);
    QCOMPARE(m_till->historyOnDisk().at(0).contentHash, contentHash(m_till->service.current()));
    pass(60s); // what was taken back stays away
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
}

void ProfileKeeperTest::C6_typedByHandIsNotTakenForOwed()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_linkGood = false;
    m_keeper->start();
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    Settings typed = m_till->service.current();
    typed.brevix.timeout = 77s; // a person wants it all the same
    m_till->store(typed);
    makeKeeper();
    m_keeper->start();
    settle();
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
}

/// The shop is learned, or a cashier chosen, while other settings are being stored.
void ProfileKeeperTest::C4_whatTheProgramLearnsTakesNothingBack()
{
    SettingsService& service = m_till->service;
    Settings typed = service.current();
    typed.brevix.offline.sendInterval = u"77"_s;
    service.save(typed, service.apiKey());
    service.change([](Settings& settings) { settings.till.shopId = u"shop-12"_s; });
    QTRY_COMPARE(service.current().till.shopId, u"shop-12"_s);
    QCOMPARE(service.current().brevix.offline.sendInterval, u"77"_s);
    QCOMPARE(m_till->onDisk().brevix.offline.sendInterval, u"77"_s);
    QCOMPARE(m_till->onDisk().till.shopId, u"shop-12"_s);
}

void ProfileKeeperTest::C4_saysFromWhenToWhenItChanges()
{
    m_till->store(settingsWith(ProfileAction::Ask, false, false));
    QStringList told;
    connect(m_keeper.get(), &ProfileKeeper::changingIs, this, [&](bool changing) {
        QCOMPARE(changing, m_keeper->isChanging());
        told += changing ? u"begins"_s : u"ends"_s;
    });
    change([&](auto done) {
        m_keeper->apply(profileOf(u"Опт"_s, 55), {}, [&told, done](const ProfileChange& change) {
            told += u"answer"_s;
            done(change);
        });
    });
    QTRY_COMPARE(told, (QStringList{u"begins"_s, u"answer"_s, u"ends"_s}));
}

void ProfileKeeperTest::N_05_historyBeforeEveryChange()
{
    m_till->store(settingsWith(ProfileAction::Ask, false, false));
    const QByteArray before = contentHash(m_till->service.current());
    const Profile profile = profileOf(u"Опт"_s, 77);
    QVERIFY(change([&](auto done) { m_keeper->apply(profile, "\"v9\"", done); }).applied);
    const auto history = m_till->historyOnDisk();
    QCOMPARE(history.size(), 1);
    const ProfileHistoryEntry& entry = history.first();
    QCOMPARE(entry.act, ProfileAct::Applied);
    QCOMPARE(entry.profileName, u"Опт"_s);
    QCOMPARE(entry.etag, "\"v9\"");
    QCOMPARE(entry.contentHash, contentHash(profile.shared));
    QCOMPARE(entry.cashierCode, u"204"_s);
    QVERIFY(entry.at.isValid());
    QCOMPARE(contentHash(readProfile(entry.before).profile->shared), before);

    const ProfileChange back = change([&](auto done) { m_keeper->returnTo(entry, done); });
    QVERIFY2(back.applied, qPrintable(back.words));
    QCOMPARE(contentHash(m_till->onDisk()), before);
    QCOMPARE(m_till->historyOnDisk().first().act, ProfileAct::Returned);
    // And forward again, with the line of the return.
    const ProfileChange forth = change([&](auto done) { m_keeper->returnTo(m_till->historyOnDisk().first(), done); });
    QVERIFY(forth.applied);
    QCOMPARE(m_till->onDisk().brevix.timeout, 77s);
}

void ProfileKeeperTest::N_05_linkCheckFailsAndTheFormerSettingsComeBack()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_linkGood = false;
    m_linkWords = u"no answer within 1 s"_s;
    m_keeper->start();
    settle();
    QVERIFY(m_applied.isEmpty());
    QCOMPARE(m_failures.size(), 1);
    QVERIFY(m_failures.first().contains(m_linkWords));
    QCOMPARE(m_linkTested.first().brevix.timeout, 77s);
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
    const auto history = m_till->historyOnDisk();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.at(0).act, ProfileAct::ReturnedAutomatically);
    QCOMPARE(history.at(1).act, ProfileAct::AppliedAutomatically);
    pass(60s); // not tried again and again
    QCOMPARE(m_linkTests, 1);

    // A person's order goes back too, with the profile that was followed before.
    const ProfileChange change_ = change([&](auto done) { m_keeper->apply(profileOf(u"Опт"_s, 55), {}, done); });
    QVERIFY(!change_.applied && change_.takenBack);
    QVERIFY(change_.words.contains(m_linkWords));
    QCOMPARE(followedProfile(m_till->onDisk().brevix.profile), u"default"_s);
    QCOMPARE(m_till->onDisk().brevix.timeout, 20s);
}

void ProfileKeeperTest::N_05_returnOfAPersonIsNotUndone()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_keeper->start();
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 77s);
    QVERIFY(change([&](auto done) { m_keeper->returnTo(m_till->historyOnDisk().first(), done); }).applied);
    pass(60s);
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    QCOMPARE(m_notices.size(), 1);
    m_service->write(profileOf(u"default"_s, 88));
    pass(60s);
    QCOMPARE(m_till->service.current().brevix.timeout, 88s);
}

void ProfileKeeperTest::N_05_whatWasTakenBackStaysAwayAfterARestart_data()
{
    QTest::addColumn<bool>("byPerson");
    QTest::newRow("by a person") << true;
    QTest::newRow("because the link check failed") << false;
}

void ProfileKeeperTest::N_05_whatWasTakenBackStaysAwayAfterARestart()
{
    QFETCH(bool, byPerson);
    m_till->store(settingsWith(ProfileAction::Apply, true, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_linkGood = byPerson;
    m_keeper->start();
    settle();
    if (byPerson)
        QVERIFY(change([&](auto done) { m_keeper->returnTo(m_till->historyOnDisk().first(), done); }).applied);
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);

    makeKeeper();
    m_linkGood = true;
    m_keeper->start();
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    QVERIFY(!m_notices.isEmpty());
    QVERIFY(!m_notices.last().hindrance.isEmpty());
    m_service->write(profileOf(u"default"_s, 88));
    pass(60s);
    QCOMPARE(m_till->service.current().brevix.timeout, 88s);
}

void ProfileKeeperTest::N_05_storageThatRefusesLeavesAllAsItWas()
{
    m_till->store(settingsWith(ProfileAction::Ask, false, false));
    const Settings before = m_till->service.current();
    for (const QString& table : {u"profile_history"_s, u"setting"_s}) {
        const auto broken = wait(m_till->thread().run<Done>([table](Database& base) {
            return base.executeOnce(u"CREATE TRIGGER refuse BEFORE INSERT ON %1 BEGIN SELECT RAISE(ABORT, 'no'); END"_s.arg(table));
        }));
        COMPANION_OK(broken);
        const ProfileChange refused = change([&](auto done) { m_keeper->apply(profileOf(u"Опт"_s, 77), {}, done); });
        QVERIFY(!refused.applied && !refused.words.isEmpty());
        QCOMPARE(m_till->service.current(), before);
        QCOMPARE(m_till->onDisk(), before);
        QTRY_VERIFY(m_till->historyOnDisk().isEmpty());
        COMPANION_OK(wait(m_till->thread().run<Done>([](Database& base) { return base.executeOnce(u"DROP TRIGGER refuse"_s); })));
    }
    QVERIFY(!m_keeper->isChanging());
}

void ProfileKeeperTest::B_CFG_04_whatAPersonAppliesIsFollowed()
{
    m_till->store(settingsWith(ProfileAction::Notify, false, true));
    m_service->write(profileOf(u"Опт"_s, 77));
    m_keeper->start();
    const Profile profile = m_service->kept.value(u"Опт"_s).profile;
    QVERIFY(change([&](auto done) { m_keeper->apply(profile, m_service->kept.value(u"Опт"_s).etag, done); }).applied);
    QCOMPARE(followedProfile(m_till->onDisk().brevix.profile), u"Опт"_s);
    pass(60s);
    QCOMPARE(m_service->calls, QStringList{u"check Опт"_s});
    QVERIFY(m_notices.isEmpty());
}

void ProfileKeeperTest::B_CFG_01_savingIsInTheHistoryAndNoDifference()
{
    m_till->store(settingsWith(ProfileAction::Notify, false, true));
    m_keeper->start();
    std::optional<ProfileSaving> saved;
    m_keeper->save(this, u"default"_s, u"Зима"_s, {}, [&](const ProfileSaving& saving) { saved = saving; });
    QVERIFY(QTest::qWaitFor([&] { return saved.has_value(); }));
    QCOMPARE(saved->end, ProfileEnd::Good);
    const Profile there = m_service->kept.value(u"default"_s).profile;
    QCOMPARE(there.comment, u"Зима"_s);
    QCOMPARE(contentHash(there.shared), contentHash(m_till->service.current()));
    QCOMPARE(there.fingerprint, fingerprintOf(m_till->lists()));
    QTRY_COMPARE(m_till->historyOnDisk().size(), 1);
    QCOMPARE(m_till->historyOnDisk().first().act, ProfileAct::Saved);
    QCOMPARE(m_till->historyOnDisk().first().etag, m_service->kept.value(u"default"_s).etag);
    pass(60s);
    QCOMPARE(m_service->calls.last(), u"check default"_s);
    QVERIFY(m_notices.isEmpty());

    std::optional<ProfileSaving> late;
    m_keeper->save(this, u"default"_s, {}, "\"old\"", [&](const ProfileSaving& saving) { late = saving; });
    QVERIFY(QTest::qWaitFor([&] { return late.has_value(); }));
    QCOMPARE(late->end, ProfileEnd::Changed);
    QCOMPARE(m_till->historyOnDisk().size(), 1);
}

void ProfileKeeperTest::aCheckThatFailsIsSaidOnce()
{
    m_till->store(settingsWith(ProfileAction::Notify, true, true));
    m_service->failWith = u"busy"_s;
    m_keeper->start();
    settle();
    pass(60s);
    pass(60s);
    QCOMPARE(m_failures, QStringList{u"busy"_s});
    m_service->failWith.clear();
    m_service->write(profileOf(u"default"_s, 77));
    pass(60s);
    QCOMPARE(m_notices.size(), 1);
}

void ProfileKeeperTest::anotherProfileWhileAskingMakesTheAnswerVoid()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_service->silent = true;
    m_keeper->start();
    settle();
    Settings settings = m_till->service.current();
    settings.brevix.profile.useDefault = false;
    settings.brevix.profile.name = u"Опт"_s;
    m_till->store(settings);
    m_service->release();
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    QVERIFY(m_applied.isEmpty());
    pass(60s);
    QCOMPARE(m_service->calls.last(), u"load Опт"_s);
}

void ProfileKeeperTest::anotherServiceWhileAskingMakesTheAnswerVoid()
{
    m_till->store(settingsWith(ProfileAction::Apply, true, true));
    m_service->write(profileOf(u"default"_s, 77));
    m_service->silent = true;
    m_keeper->start();
    settle();
    Settings settings = m_till->service.current();
    settings.brevix.serverUrl = u"https://other.example"_s;
    m_till->store(settings);
    m_service->release();
    settle();
    QCOMPARE(m_till->service.current().brevix.timeout, 20s);
    pass(60s);
    QCOMPARE(m_service->calls, (QStringList{u"load default"_s, u"load default"_s})); // nothing is known of the other one
    QCOMPARE(m_till->service.current().brevix.timeout, 77s);
}

void ProfileKeeperTest::aServiceWithoutProfilesIsNotAsked()
{
    m_till->store(settingsWith(ProfileAction::Notify, true, true));
    m_service->supported = false;
    m_keeper->start();
    settle();
    pass(60s);
    QVERIFY(m_service->calls.isEmpty());
    m_service->supported = true;
    pass(60s);
    QCOMPARE(m_service->calls, QStringList{u"load default"_s});
}

QTEST_GUILESS_MAIN(ProfileKeeperTest)
#include "tst_profilekeeper.moc"
