// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixcatalogueapi.h"
#include "services/brevix/brevixprofileapi.h"
#include "tests/sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

/// The calls about profiles and reference lists, against the reference server.
class BrevixProfileApiTest final : public QObject
{
    Q_OBJECT

private:
    Transport m_transport;
    Sandbox m_sandbox;
    BrevixEndpoint m_endpoint;
    BrevixProfileApi m_api{m_transport, [this] { return m_endpoint; }};
    BrevixCatalogueApi m_catalogue{m_transport, [this] { return m_endpoint; }};

    template <typename T>
    BrevixAnswer<T> ended(const std::function<void(std::function<void(const BrevixAnswer<T>&)>)>& start)
    {
        std::optional<BrevixAnswer<T>> result;
        start([&](const BrevixAnswer<T>& answer) { result = answer; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 15000))
            QTest::qFail("no end", __FILE__, __LINE__);
        return result.value_or(BrevixAnswer<T>{});
    }
    BrevixAnswer<QList<ProfileInfo>> list()
    {
        return ended<QList<ProfileInfo>>([&](auto done) { m_api.listProfiles(this, std::nullopt, done); });
    }
    BrevixAnswer<NoContent> check(const QString& name, const QByteArray& etag)
    {
        return ended<NoContent>([&](auto done) { m_api.checkProfile(this, name, etag, std::nullopt, done); });
    }
    BrevixAnswer<ProfileReading> get(const QString& name, const QByteArray& etag = {})
    {
        return ended<ProfileReading>([&](auto done) { m_api.getProfile(this, name, etag, std::nullopt, done); });
    }
    BrevixAnswer<ProfileInfo> put(const Profile& profile, const QByteArray& etag)
    {
        return ended<ProfileInfo>([&](auto done) { m_api.putProfile(this, profile, etag, done); });
    }
    BrevixAnswer<NoContent> remove(const QString& name, const QByteArray& etag)
    {
        return ended<NoContent>([&](auto done) { m_api.deleteProfile(this, name, etag, done); });
    }
    BrevixAnswer<QList<CatalogueEntry>> warehouses(const QByteArray& etag = {})
    {
        return ended<QList<CatalogueEntry>>([&](auto done) { m_catalogue.warehouses(this, etag, done); });
    }
    Profile named(const QString& name)
    {
        Profile profile = *get(u"default"_s).value->profile;
        profile.name = name;
        return profile;
    }
    QJsonObject lastEntry() const { return m_sandbox.ledger().last().toObject(); }
    void fault(const QString& mode, QJsonObject more = {})
    {
        more.insert(u"mode"_s, mode);
        QCOMPARE(m_sandbox.setFault(more), QString());
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void B_CFG_18_listOfProfiles();
    void checkTellsTheVersionThatIsKnownFromAnother();
    void policy1_headOfAnAbsentProfileIsRefused();
    void B_CFG_02_getProfile();
    void B_CFG_01_putCreatesAndReplaces();
    void B_CFG_18_namesOfAnyAlphabetTravel_data();
    void B_CFG_18_namesOfAnyAlphabetTravel();
    void deleteProfile();
    void C2_aProfileThatBreaksARuleComesWithItsFaults();
    void A18_anotherProfileIsNoAnswer();
    void neverAccepted_data();
    void neverAccepted();
    void N_04_catalogueLists();
    void N_04_catalogueOfTwentyThousand();
    void catalogueNotSupported();
};

void BrevixProfileApiTest::initTestCase()
{
    QVERIFY(m_sandbox.listen());
}

void BrevixProfileApiTest::init()
{
    m_sandbox.clearFaults();
    m_sandbox.reset();
    m_endpoint = {};
    m_endpoint.serverUrl = m_sandbox.url().toString();
    m_endpoint.apiKey = Sensitive<QString>(m_sandbox.key());
    m_endpoint.cashId = u"till-03"_s;
    m_endpoint.timeout = std::chrono::seconds(3);
}

void BrevixProfileApiTest::B_CFG_18_listOfProfiles()
{
    const auto answer = list();
    QVERIFY2(answer.accepted() && answer.value, qPrintable(answer.words));
    QCOMPARE(answer.value->size(), 2);
    QCOMPARE(answer.value->at(0).name, u"default"_s);
    QVERIFY(answer.value->at(0).isDefault);
    const ProfileInfo& named = answer.value->at(1);
    QCOMPARE(named.name, u"Магазины у дома"_s);
    QVERIFY(!named.isDefault);
    QCOMPARE(named.comment, u"Добавлены группы зимнего сезона"_s);
    QVERIFY(named.updatedAt.isValid());
    QCOMPARE(named.etag, get(named.name).etag);
}

void BrevixProfileApiTest::checkTellsTheVersionThatIsKnownFromAnother()
{
    const QByteArray etag = get(u"default"_s).etag;
    QVERIFY(etag.startsWith('"') && etag.endsWith('"'));
    const auto same = check(u"default"_s, etag);
    QCOMPARE(same.judgement.outcome, Outcome::Accepted);
    QVERIFY(same.notModified);
    QCOMPARE(same.etag, etag);
    QCOMPARE(lastEntry().value(u"method"_s).toString(), u"HEAD"_s);
    QCOMPARE(lastEntry().value(u"ifNoneMatch"_s).toString().toLatin1(), etag);

    const auto other = check(u"default"_s, "\"p-0-0000\"");
    QCOMPARE(other.judgement.outcome, Outcome::Accepted);
    QVERIFY(!other.notModified);
    QCOMPARE(other.etag, etag);
}

void BrevixProfileApiTest::policy1_headOfAnAbsentProfileIsRefused()
{
    const auto answer = check(u"нет такой"_s, "\"x\"");
    QCOMPARE(answer.judgement.outcome, Outcome::Refused);
    QCOMPARE(answer.judgement.link, LinkEffect::Up);
}

void BrevixProfileApiTest::B_CFG_02_getProfile()
{
    const auto answer = get(u"Магазины у дома"_s);
    QVERIFY2(answer.accepted() && answer.value && answer.value->profile, qPrintable(answer.words));
    const Profile& profile = *answer.value->profile;
    QCOMPARE(profile.name, u"Магазины у дома"_s);
    QCOMPARE(profile.shared.brevix.warehouses.rows.size(), 2);
    const auto again = get(u"Магазины у дома"_s, answer.etag);
    QVERIFY(again.accepted() && again.notModified && !again.value);
    QCOMPARE(again.etag, answer.etag);
    const auto absent = get(u"нет такой"_s);
    QCOMPARE(absent.judgement.outcome, Outcome::Refused);
    QCOMPARE(absent.judgement.problemCode, u"profile_not_found"_s);
}

void BrevixProfileApiTest::B_CFG_01_putCreatesAndReplaces()
{
    Profile profile = named(u"Опт"_s);
    const auto created = put(profile, {});
    QVERIFY2(created.accepted(), qPrintable(created.words));
    QCOMPARE(lastEntry().value(u"status"_s).toInt(), 201);
    QCOMPARE(lastEntry().value(u"ifNoneMatch"_s).toString(), u"*"_s);
    QCOMPARE(created.value->etag, created.etag);
    QCOMPARE(created.value->updatedBy, u"till-03"_s);

    const auto exists = put(profile, {});
    QCOMPARE(exists.judgement.outcome, Outcome::Refused);
    QCOMPARE(exists.judgement.problemCode, u"profile_exists"_s);
    QCOMPARE(exists.etag, created.etag);

    profile.shared.brevix.timeout = std::chrono::seconds(77);
    const auto replaced = put(profile, created.etag);
    QVERIFY2(replaced.accepted(), qPrintable(replaced.words));
    QCOMPARE(lastEntry().value(u"ifMatch"_s).toString().toLatin1(), created.etag);
    QVERIFY(replaced.etag != created.etag);
    QCOMPARE(get(u"Опт"_s).value->profile->shared.brevix.timeout, std::chrono::seconds(77));

    const auto late = put(profile, created.etag);
    QCOMPARE(late.judgement.outcome, Outcome::Refused);
    QCOMPARE(late.judgement.problemCode, u"profile_changed"_s);
    QCOMPARE(late.etag, replaced.etag);
}

void BrevixProfileApiTest::B_CFG_18_namesOfAnyAlphabetTravel_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("blank inside") << u"Магазин № 1 у дома"_s;
    QTest::newRow("decomposed, as some keyboards type it") << u"Магазин «Йод»"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("plus and ampersand") << u"A+B & C"_s;
    QTest::newRow("dots inside") << u"a..b"_s;
    QTest::newRow("quotes, semicolon") << u"«a\";'b»"_s;
}

void BrevixProfileApiTest::B_CFG_18_namesOfAnyAlphabetTravel()
{
    QFETCH(QString, name);
    Profile profile = named(name.normalized(QString::NormalizationForm_C));
    const auto created = put(profile, {});
    QVERIFY2(created.accepted(), qPrintable(created.words));
    const auto found = get(name);
    QVERIFY2(found.accepted(), qPrintable(found.words));
    QCOMPARE(found.value->profile->name, profile.name);
}

void BrevixProfileApiTest::deleteProfile()
{
    const auto created = put(named(u"Опт"_s), {});
    QCOMPARE(remove(u"Опт"_s, "\"old\"").judgement.problemCode, u"profile_changed"_s);
    QVERIFY(remove(u"Опт"_s, created.etag).accepted());
    QVERIFY2(remove(u"Опт"_s, created.etag).accepted(), "404 to DELETE: it is gone, which is what was wanted");
    QCOMPARE(list().value->size(), 2);
    const auto ofDefault = remove(u"default"_s, get(u"default"_s).etag);
    QCOMPARE(ofDefault.judgement.problemCode, u"profile_is_default"_s);
}

void BrevixProfileApiTest::C2_aProfileThatBreaksARuleComesWithItsFaults()
{
    const QJsonObject good = QJsonDocument::fromJson(writeProfile(named(u"Опт"_s))).object();
    QJsonObject newer = good;
    newer.insert(u"schemaVersion"_s, 2);
    m_sandbox.writeProfile(u"Опт"_s, newer);
    const auto answer = get(u"Опт"_s);
    QVERIFY2(answer.accepted(), qPrintable(answer.words));
    QVERIFY(!answer.value->profile);
    QCOMPARE(answer.value->faults, (QList<ProfileFault>{{u"schemaVersion"_s, ProfileFaultKind::NewerSchema}}));

    QJsonObject unknown = good;
    unknown.insert(u"serverUrl"_s, u"http://evil.test"_s);
    m_sandbox.writeProfile(u"Опт"_s, unknown);
    const auto foreign = get(u"Опт"_s);
    QVERIFY(foreign.accepted() && !foreign.value->profile);
    QCOMPARE(foreign.value->faults, (QList<ProfileFault>{{u"serverUrl"_s, ProfileFaultKind::UnknownMember}}));

    QJsonObject partial = good;
    partial.remove(u"offline"_s);
    m_sandbox.writeProfile(u"Опт"_s, partial);
    QCOMPARE(get(u"Опт"_s).judgement.outcome, Outcome::ForeignAnswer);
}

void BrevixProfileApiTest::A18_anotherProfileIsNoAnswer()
{
    m_sandbox.writeProfile(u"Опт"_s, QJsonDocument::fromJson(writeProfile(named(u"Розница"_s))).object());
    QCOMPARE(get(u"Опт"_s).judgement.outcome, Outcome::ForeignAnswer);
}

void BrevixProfileApiTest::neverAccepted_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Outcome>("ofHead"); // has no body that could be spoilt
    QTest::newRow("captive portal") << u"html200"_s << Outcome::ForeignAnswer << Outcome::ForeignAnswer;
    QTest::newRow("redirect") << u"redir"_s << Outcome::WrongAddress << Outcome::WrongAddress;
    QTest::newRow("401") << u"401"_s << Outcome::KeyRefused << Outcome::KeyRefused;
    QTest::newRow("503") << u"503"_s << Outcome::Later << Outcome::Later;
    QTest::newRow("no marks") << u"no_api_header"_s << Outcome::ForeignAnswer << Outcome::ForeignAnswer;
    QTest::newRow("an old answer") << u"no_request_id"_s << Outcome::ForeignAnswer << Outcome::ForeignAnswer;
    QTest::newRow("missing fields") << u"missing_fields"_s << Outcome::ForeignAnswer << Outcome::Accepted;
    QTest::newRow("wrong types") << u"wrong_types"_s << Outcome::ForeignAnswer << Outcome::Accepted;
    QTest::newRow("bad JSON") << u"bad_json"_s << Outcome::ForeignAnswer << Outcome::Accepted;
    QTest::newRow("dropped") << u"drop_before"_s << Outcome::NoAnswer << Outcome::NoAnswer;
}

void BrevixProfileApiTest::neverAccepted()
{
    QFETCH(QString, mode);
    QFETCH(Outcome, outcome);
    QFETCH(Outcome, ofHead);
    const Profile profile = named(u"Опт"_s);
    fault(mode);
    QCOMPARE(list().judgement.outcome, outcome);
    QCOMPARE(get(u"default"_s).judgement.outcome, outcome);
    QCOMPARE(put(profile, {}).judgement.outcome, outcome);
    QCOMPARE(warehouses().judgement.outcome, outcome);
    QCOMPARE(check(u"default"_s, "\"x\"").judgement.outcome, ofHead);
}

void BrevixProfileApiTest::N_04_catalogueLists()
{
    const auto answer = warehouses();
    QVERIFY2(answer.accepted() && answer.value, qPrintable(answer.words));
    QCOMPARE(answer.value->size(), 4);
    QCOMPARE(answer.value->at(0), (CatalogueEntry{u"7"_s, u"Торговый зал"_s, {}, true}));
    QVERIFY(!answer.value->at(3).active);
    const auto again = warehouses(answer.etag);
    QVERIFY(again.accepted() && again.notModified && !again.value);

    const auto categories = ended<QList<CatalogueEntry>>([&](auto done) { m_catalogue.categories(this, {}, done); });
    QVERIFY(categories.accepted());
    QCOMPARE(categories.value->at(1), (CatalogueEntry{u"24"_s, u"Кофе и чай"_s, u"23"_s, true}));
    const auto inviters = ended<QList<CatalogueEntry>>([&](auto done) { m_catalogue.inviters(this, {}, done); });
    QVERIFY(inviters.accepted());
    QCOMPARE(inviters.value->at(0).id, u"inv-1"_s);
}

void BrevixProfileApiTest::N_04_catalogueOfTwentyThousand()
{
    QJsonArray items;
    for (int i = 0; i < 20000; ++i)
        items.append(QJsonObject{{u"id"_s, u"w-%1"_s.arg(i)}, {u"name"_s, u"Склад %1"_s.arg(i)}, {u"active"_s, true}});
    QCOMPARE(m_sandbox.configure({{u"catalog"_s, QJsonObject{{u"warehouses"_s, items}}}}), QString());
    const auto answer = warehouses();
    QVERIFY2(answer.accepted(), qPrintable(answer.words));
    QCOMPARE(answer.value->size(), 20000);
    items.append(items.first());
    QCOMPARE(m_sandbox.configure({{u"catalog"_s, QJsonObject{{u"warehouses"_s, items}}}}), QString());
    QCOMPARE(warehouses().judgement.outcome, Outcome::ForeignAnswer);
}

void BrevixProfileApiTest::catalogueNotSupported()
{
    QCOMPARE(m_sandbox.configure({{u"features"_s, QJsonArray{u"registration"_s}}}), QString());
    const auto answer = warehouses();
    QCOMPARE(answer.judgement.outcome, Outcome::Unsupported);
    QCOMPARE(list().judgement.outcome, Outcome::Unsupported);
}

QTEST_GUILESS_MAIN(BrevixProfileApiTest)
#include "tst_brevixprofileapi.moc"
