// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilename.h"
#include "services/brevix/brevixprofiles.h"
#include "tests/sandbox/sandboxthread.h"
#include "tests/services/session/profiletill.h"
#include "tests/support/faultproxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A till with everything that profiles need, against the reference server.
class Till
{
public:
    Till(const QUrl& service, const QString& cashId, const Directories& lists = demoLists())
        : base(lists)
    {
        Settings settings = demoTillSettings();
        settings.till.cashId = cashId;
        settings.brevix.serverUrl = service.toString();
        settings.brevix.timeout = 2s;
        base.store(settings);
        keeper.setJitter([] { return 1.0; });
    }
    void change(const std::function<void(Settings&)>& edit)
    {
        Settings settings = base.service.current();
        edit(settings);
        base.store(settings);
    }

    ProfileTill base;
    Transport transport;
    LinkState link;
    QList<std::pair<Judgement, CallKind>> reported;
    BrevixProfiles profiles{transport, [this] { return brevixEndpoint(base.service.current(), base.service.apiKey()); },
                            [this] { return link; },
                            [this](const Judgement& judgement, const QString&, CallKind kind) {
                                reported.append({judgement, kind});
                            }};
    ProfileKeeper keeper{profiles, base.service, base.history,
                         [](const Settings&, const QString&, std::function<void(bool, const QString&)> done) {
                             QTimer::singleShot(0, qApp, [done] { done(true, {}); });
                         },
                         base.clock};
};

template <typename T>
T ended(const std::function<void(std::function<void(const T&)>)>& start)
{
    std::optional<T> result;
    start([&](const T& answer) { result = answer; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 15000))
        QTest::qFail("no end", __FILE__, __LINE__);
    return result.value_or(T{});
}

} // namespace

/// Profiles of settings between tills, over real HTTP and through bad links.
class BrevixProfilesTest final : public QObject
{
    Q_OBJECT

private:
    SandboxThread m_sandbox;
    FaultProxy m_proxy;
    QObject m_context;

    ProfileListing list(Till& till)
    {
        return ended<ProfileListing>([&](auto done) { till.profiles.list(&m_context, done); });
    }
    ProfileLoading load(Till& till, const QString& name)
    {
        return ended<ProfileLoading>([&](auto done) { till.profiles.load(&m_context, name, done); });
    }
    ProfileCheck check(Till& till, const QString& name, const QByteArray& etag)
    {
        return ended<ProfileCheck>([&](auto done) { till.profiles.check(&m_context, name, etag, done); });
    }
    ProfileSaving save(Till& till, const QString& name, const QByteArray& etag = {})
    {
        return ended<ProfileSaving>([&](auto done) { till.keeper.save(&m_context, name, u"Зима"_s, etag, done); });
    }
    ProfileChange apply(Till& till, const ProfileLoading& loading)
    {
        return ended<ProfileChange>([&](auto done) { till.keeper.apply(loading.profile, loading.etag, done); });
    }
    int puts() const
    {
        int count = 0;
        for (const QJsonValue& entry : m_sandbox.ledger())
            count += entry.toObject().value(u"method"_s).toString() == u"PUT"_s;
        return count;
    }
    void fault(const QString& mode, QJsonObject more = {})
    {
        more.insert(u"mode"_s, mode);
        QCOMPARE(m_sandbox.setFault(more), QString());
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void B_CFG_01_savedOnOneTillLoadedOnAnother();
    void B_CFG_03_savedAsTheDefault();
    void B_CFG_04_theOtherTillFollowsByItself();
    void B_CFG_05_otherListsAreTold();
    void B_CFG_18_severalLiveSideBySide();
    void policy5_412WithOtherContentIsChanged();
    void policy5_412WithOurContentIsSuccess();
    void policy5_412OfAProfileThatIsGone();
    void policy5_unknownOutcomeOfPutIsSettled_data();
    void policy5_unknownOutcomeOfPutIsSettled();
    void policy5_nobodyKnows();
    void policy1_sentences_data();
    void policy1_sentences();
    void absentIsSaid();
    void C2_unusableIsSaidWithReasons();
    void policy6_whileDownTheDeadlineIsShort();
    void outcomesReachTheMonitor();
    void featureTellsWhetherThereAreProfiles();
    void droppedContextEndsTheCall();
};

void BrevixProfilesTest::initTestCase()
{
    QVERIFY(m_proxy.listen());
    m_proxy.setTarget(m_sandbox.port());
}

void BrevixProfilesTest::init()
{
    m_sandbox.call([](Sandbox& sandbox) {
        sandbox.clearFaults();
        sandbox.reset();
    });
    m_proxy.cutConnections();
    QTest::qWait(20);
    QVERIFY(m_proxy.setMode(u"pass"_s));
}

void BrevixProfilesTest::B_CFG_01_savedOnOneTillLoadedOnAnother()
{
    Till first(m_sandbox.url(), u"till-01"_s);
    first.change([](Settings& settings) {
        settings.brevix.offline.sendInterval = u"120"_s;
        settings.brevix.categories.zeroRows = {{u"Z"_s, u"Пакеты"_s, {}}};
        settings.phone.pattern = u"NNN NN NN"_s;
    });
    const ProfileSaving saved = save(first, u"Магазины № 2 + кафе"_s);
    QVERIFY2(saved.end == ProfileEnd::Good, qPrintable(saved.words));
    QVERIFY(!saved.etag.isEmpty());

    Till second(m_sandbox.url(), u"till-02"_s);
    const QByteArray before = contentHash(second.base.service.current());
    const ProfileListing listing = list(second);
    QCOMPARE(listing.end, ProfileEnd::Good);
    QCOMPARE(listing.profiles.size(), 3);
    const ProfileLoading loading = load(second, u"Магазины № 2 + кафе"_s);
    QVERIFY2(loading.end == ProfileEnd::Good, qPrintable(loading.words));
    QCOMPARE(loading.etag, saved.etag);
    QCOMPARE(loading.profile.comment, u"Зима"_s);
    QCOMPARE(missingElements(loading.profile, second.base.lists()), QList<MissingElement>());
    const ProfileChange change = apply(second, loading);
    QVERIFY2(change.applied, qPrintable(change.words));

    const Settings there = second.base.onDisk();
    QVERIFY(contentHash(there) != before);
    QCOMPARE(contentHash(there), contentHash(first.base.onDisk()));
    QCOMPARE(there.brevix.offline.sendInterval, u"120"_s);
    QCOMPARE(there.phone.pattern, u"NNN NN NN"_s);
    QCOMPARE(there.till.cashId, u"till-02"_s);
}

void BrevixProfilesTest::B_CFG_03_savedAsTheDefault()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    const QByteArray etag = load(till, defaultProfileName()).etag;
    const ProfileSaving saved = save(till, defaultProfileName(), etag);
    QVERIFY2(saved.end == ProfileEnd::Good, qPrintable(saved.words));
    const ProfileListing listing = list(till);
    QVERIFY(listing.profiles.first().isDefault);
    QCOMPARE(listing.profiles.first().etag, saved.etag);
    QCOMPARE(listing.profiles.first().updatedBy, u"till-01"_s);
    QCOMPARE(load(till, defaultProfileName()).contentHash, contentHash(till.base.service.current()));
}

void BrevixProfilesTest::B_CFG_04_theOtherTillFollowsByItself()
{
    Till first(m_sandbox.url(), u"till-01"_s);
    const ProfileSaving saved = save(first, u"Опт"_s);
    Till second(m_sandbox.url(), u"till-02"_s);
    second.change([](Settings& settings) {
        settings.brevix.timeout = 3s;
        settings.brevix.profile.useDefault = false;
        settings.brevix.profile.name = u"Опт"_s;
        settings.brevix.profile.checkAtStart = true;
        settings.brevix.profile.checkPeriodically = true;
        settings.brevix.profile.onDifference = ProfileAction::Apply;
    });
    first.change([](Settings& settings) {
        settings.brevix.profile.checkPeriodically = true;
        settings.brevix.profile.onDifference = ProfileAction::Apply;
    });
    QCOMPARE(save(first, u"Опт"_s, saved.etag).end, ProfileEnd::Good);
    second.keeper.start();
    QTRY_COMPARE(contentHash(second.base.service.current()), contentHash(first.base.service.current()));
    QTRY_VERIFY(!second.keeper.isChanging());

    first.change([](Settings& settings) { settings.brevix.timeout = 9s; });
    const QByteArray etag = load(first, u"Опт"_s).etag;
    QCOMPARE(save(first, u"Опт"_s, etag).end, ProfileEnd::Good);
    second.base.clock.advance(60s);
    second.keeper.wake();
    QTRY_COMPARE(second.base.service.current().brevix.timeout, 9s);
    QCOMPARE(second.base.onDisk().brevix.timeout, 9s);
}

void BrevixProfilesTest::B_CFG_05_otherListsAreTold()
{
    Till first(m_sandbox.url(), u"till-01"_s);
    QCOMPARE(save(first, u"Опт"_s).end, ProfileEnd::Good);
    Directories lists = demoLists();
    lists.users = {{u"301"_s, u"Другая Д. Д."_s, {}}};
    Till second(m_sandbox.url(), u"till-02"_s, lists);
    const ProfileLoading loading = load(second, u"Опт"_s);
    const ProfilePreview preview = previewOf(second.base.service.current(), loading.profile, second.base.lists());
    QCOMPARE(preview.missing, (QList<MissingElement>{{ReferenceList::Users, u"204"_s, u"Лугова Е. С."_s, {}}}));
}

void BrevixProfilesTest::B_CFG_18_severalLiveSideBySide()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    QCOMPARE(save(till, u"Опт"_s).end, ProfileEnd::Good);
    till.change([](Settings& settings) { settings.brevix.timeout = 9s; });
    QCOMPARE(save(till, u"Розница"_s).end, ProfileEnd::Good);
    QCOMPARE(load(till, u"Опт"_s).profile.shared.brevix.timeout, 2s);
    QCOMPARE(load(till, u"Розница"_s).profile.shared.brevix.timeout, 9s);
}

void BrevixProfilesTest::policy5_412WithOtherContentIsChanged()
{
    Till first(m_sandbox.url(), u"till-01"_s);
    Till second(m_sandbox.url(), u"till-02"_s);
    const QByteArray etag = save(first, u"Опт"_s).etag;
    second.change([](Settings& settings) { settings.brevix.timeout = 9s; });
    const ProfileSaving theirs = save(second, u"Опт"_s, etag);
    QCOMPARE(theirs.end, ProfileEnd::Good);

    first.change([](Settings& settings) { settings.brevix.timeout = 7s; });
    const ProfileSaving late = save(first, u"Опт"_s, etag);
    QCOMPARE(late.end, ProfileEnd::Changed);
    QCOMPARE(late.etag, theirs.etag);
    QVERIFY(late.theirs.has_value());
    QCOMPARE(late.theirs->shared.brevix.timeout, 9s);
    QVERIFY(!late.words.isEmpty());
    QCOMPARE(load(first, u"Опт"_s).profile.shared.brevix.timeout, 9s);
    // Overwriting is a PUT with the tag of what is there now.
    QCOMPARE(save(first, u"Опт"_s, late.etag).end, ProfileEnd::Good);
    QCOMPARE(load(first, u"Опт"_s).profile.shared.brevix.timeout, 7s);
    // Creating what is there already is the same.
    const ProfileSaving again = save(second, u"Опт"_s);
    QCOMPARE(again.end, ProfileEnd::Changed);
    QVERIFY(!again.etag.isEmpty());
}

void BrevixProfilesTest::policy5_412WithOurContentIsSuccess()
{
    Till first(m_sandbox.url(), u"till-01"_s);
    Till second(m_sandbox.url(), u"till-02"_s);
    const QByteArray etag = save(first, u"Опт"_s).etag;
    const ProfileSaving same = save(second, u"Опт"_s); // exists, and holds just what this till has
    QVERIFY2(same.end == ProfileEnd::Good, qPrintable(same.words));
    QCOMPARE(same.etag, etag);
}

void BrevixProfilesTest::policy5_412OfAProfileThatIsGone()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    const ProfileSaving gone = save(till, u"Опт"_s, "\"p-1-0000\"");
    QCOMPARE(gone.end, ProfileEnd::Changed);
    QVERIFY(gone.etag.isEmpty()); // to overwrite means to create
    QVERIFY(!gone.theirs);
    QCOMPARE(save(till, u"Опт"_s, gone.etag).end, ProfileEnd::Good);
}

void BrevixProfilesTest::policy5_unknownOutcomeOfPutIsSettled_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<ProfileEnd>("end");
    QTest::newRow("executed, the answer was lost") << u"drop_after count=1"_s << ProfileEnd::Good;
    QTest::newRow("executed, reset") << u"rst_after count=1"_s << ProfileEnd::Good;
    QTest::newRow("executed, the answer was cut") << u"truncate bytes=60 count=1"_s << ProfileEnd::Good;
    QTest::newRow("not executed, garbage came back") << u"garbage bytes=40 count=1"_s << ProfileEnd::Failed;
    QTest::newRow("not executed") << u"drop_before count=1"_s << ProfileEnd::Failed;
}

void BrevixProfilesTest::policy5_unknownOutcomeOfPutIsSettled()
{
    QFETCH(QString, mode);
    QFETCH(ProfileEnd, end);
    Till till(m_proxy.url(), u"till-01"_s);
    QVERIFY(m_proxy.setMode(mode));
    const ProfileSaving saved = save(till, u"Опт"_s);
    QCOMPARE(saved.end, end);
    QCOMPARE(saved.words.isEmpty(), end == ProfileEnd::Good);
    QVERIFY2(puts() <= 1, "a PUT is never repeated by itself");
    const ProfileLoading there = load(till, u"Опт"_s);
    QCOMPARE(there.end, end == ProfileEnd::Good ? ProfileEnd::Good : ProfileEnd::Absent);
    QCOMPARE(saved.etag, end == ProfileEnd::Good ? there.etag : QByteArray());
    QTRY_COMPARE(till.base.historyOnDisk().size(), end == ProfileEnd::Good ? 1 : 0);
}

void BrevixProfilesTest::policy5_nobodyKnows()
{
    Till till(m_proxy.url(), u"till-01"_s);
    QVERIFY(m_proxy.setMode(u"drop_after"_s)); // the GET is lost as well
    const ProfileSaving saved = save(till, u"Опт"_s);
    QCOMPARE(saved.end, ProfileEnd::Unclear);
    QVERIFY(!saved.words.isEmpty());
    QVERIFY(till.base.historyOnDisk().isEmpty());
}

void BrevixProfilesTest::policy1_sentences_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("words");
    QTest::newRow("portal") << u"html200"_s << u"It was not the BreviX server that answered"_s;
    QTest::newRow("redirect") << u"redir"_s << u"Wrong server address"_s;
    QTest::newRow("key") << u"401"_s << u"The key was not accepted"_s;
    QTest::newRow("busy") << u"503"_s << u"The BreviX service is busy, try again in"_s;
    QTest::newRow("not supported") << u"route"_s << u"The BreviX service does not support this function"_s;
    QTest::newRow("no answer") << u"drop_before"_s << u"No link to the BreviX service: the connection was broken off"_s;
}

void BrevixProfilesTest::policy1_sentences()
{
    QFETCH(QString, mode);
    QFETCH(QString, words);
    Till till(m_sandbox.url(), u"till-01"_s);
    if (mode == u"route"_s)
        fault(u"404"_s, {{u"code"_s, u"route_not_found"_s}});
    else
        fault(mode);
    const ProfileListing listing = list(till);
    QCOMPARE(listing.end, ProfileEnd::Failed);
    QVERIFY2(listing.words.startsWith(words), qPrintable(listing.words));
    const ProfileLoading loading = load(till, defaultProfileName());
    QCOMPARE(loading.end, ProfileEnd::Failed);
    QVERIFY2(loading.words.startsWith(words), qPrintable(loading.words));
    const ProfileSaving saving = save(till, u"Опт"_s);
    QVERIFY(saving.end == ProfileEnd::Failed || saving.end == ProfileEnd::Unclear);
    QVERIFY2(saving.words.contains(words), qPrintable(saving.words));
}

void BrevixProfilesTest::absentIsSaid()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    const ProfileLoading loading = load(till, u"Нет такой"_s);
    QCOMPARE(loading.end, ProfileEnd::Absent);
    QVERIFY(loading.words.contains(u"Нет такой"_s));
    const ProfileCheck checked = check(till, u"Нет такой"_s, "\"x\"");
    QCOMPARE(checked.end, ProfileEnd::Absent);
    QCOMPARE(checked.words, loading.words);
    const QByteArray etag = load(till, defaultProfileName()).etag;
    QCOMPARE(check(till, defaultProfileName(), etag).end, ProfileEnd::Unchanged);
    QCOMPARE(check(till, defaultProfileName(), "\"old\"").end, ProfileEnd::Good);
    QCOMPARE(check(till, defaultProfileName(), "\"old\"").etag, etag);
}

void BrevixProfilesTest::C2_unusableIsSaidWithReasons()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    Profile profile = load(till, defaultProfileName()).profile;
    profile.name = u"Опт"_s;
    QJsonObject document = QJsonDocument::fromJson(writeProfile(profile)).object();
    document.insert(u"apiKey"_s, u"stolen"_s);
    m_sandbox.call([&](Sandbox& sandbox) { sandbox.writeProfile(u"Опт"_s, document); });
    const ProfileLoading loading = load(till, u"Опт"_s);
    QCOMPARE(loading.end, ProfileEnd::Unusable);
    QVERIFY2(loading.words.contains(u"apiKey"_s), qPrintable(loading.words));
    document.remove(u"apiKey"_s);
    document.insert(u"schemaVersion"_s, 2);
    m_sandbox.call([&](Sandbox& sandbox) { sandbox.writeProfile(u"Опт"_s, document); });
    QVERIFY(load(till, u"Опт"_s).words.contains(u"a newer version of the program"_s));
}

void BrevixProfilesTest::policy6_whileDownTheDeadlineIsShort()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    till.change([](Settings& settings) { settings.brevix.timeout = 30s; });
    QCOMPARE(till.profiles.deadline(), 30s);
    QVERIFY(till.profiles.knownTrouble().isEmpty());
    till.link.status = LinkStatus::Down;
    till.link.lastOutcome = Outcome::NoLink;
    till.link.lastReason = u"the server cannot be reached"_s;
    QCOMPARE(till.profiles.deadline(), 5s);
    QCOMPARE(till.profiles.knownTrouble(), u"No link to the BreviX service: the server cannot be reached"_s);
}

void BrevixProfilesTest::outcomesReachTheMonitor()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    list(till);
    load(till, u"Нет такой"_s);
    fault(u"401"_s);
    check(till, defaultProfileName(), {});
    QCOMPARE(till.reported.size(), 3);
    QCOMPARE(till.reported.at(0).first.outcome, Outcome::Accepted);
    QCOMPARE(till.reported.at(1).first.outcome, Outcome::Refused);
    QCOMPARE(till.reported.at(2).first.outcome, Outcome::KeyRefused);
    for (const auto& [judgement, kind] : till.reported)
        QCOMPARE(kind, CallKind::Profile);
}

void BrevixProfilesTest::featureTellsWhetherThereAreProfiles()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    QVERIFY(till.profiles.isSupported()); // nothing is known yet
    till.link.featuresKnown = true;
    QVERIFY(!till.profiles.isSupported());
    till.link.features = {u"configProfiles"_s};
    QVERIFY(till.profiles.isSupported());
}

void BrevixProfilesTest::droppedContextEndsTheCall()
{
    Till till(m_sandbox.url(), u"till-01"_s);
    auto context = std::make_unique<QObject>();
    bool called = false;
    till.profiles.list(context.get(), [&](const ProfileListing&) { called = true; });
    context.reset();
    QTest::qWait(200);
    QVERIFY(!called);
    QVERIFY(till.reported.isEmpty());
}

QTEST_GUILESS_MAIN(BrevixProfilesTest)
#include "tst_brevixprofiles.moc"
