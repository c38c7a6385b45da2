// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/plaziuscheck.h"
#include "resources/samples/sampleshop.h"

#include "models/mapping/categoryresolution.h"
#include "models/settings/correctness.h"

#include <QSet>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

bool isEan13(const QString& code)
{
    if (code.size() != 13)
        return false;
    int sum = 0;
    for (int i = 0; i < 13; ++i)
        sum += code.at(i).digitValue() * (i % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

const Goods* findByName(const SampleShop& shop, const QString& name)
{
    for (const SampleGoods& sample : shop.goods) {
        if (sample.goods.name == name)
            return &sample.goods;
    }
    return nullptr;
}

} // namespace

class TestSampleShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void barcodesAreOfTheInStoreRange();
    void codesAreUnique();
    void groupsMakeATree();
    void goodsOfThePictures_data();
    void goodsOfThePictures();
    void settingsAreCorrect();
    void everyWayOfMappingIsThere();
    void D_32_cardGroupOfPlazius();
    void limitsOfLoyaltyAreThere();
    void plaziusIsAParameter();

private:
    SampleShop m_shop;
};

void TestSampleShop::initTestCase()
{
    const auto shop = sampleShop();
    QVERIFY(shop.has_value());
    m_shop = *shop;
    QVERIFY(m_shop.goods.size() >= 190);
    QCOMPARE(m_shop.users.at(1).name, u"Лугова Е. С."_qs);
    QCOMPARE(m_shop.warehouses.first().name, u"Лесная, 8 — зал"_qs);
}

void TestSampleShop::barcodesAreOfTheInStoreRange()
{
    QSet<QString> seen;
    for (const SampleGoods& sample : m_shop.goods) {
        QVERIFY(!sample.barcodes.isEmpty());
        QCOMPARE(sample.goods.barcode, sample.barcodes.first());
        for (const QString& barcode : sample.barcodes) {
            QVERIFY2(isEan13(barcode) && barcode.startsWith(u'2'), qPrintable(barcode));
            QVERIFY2(!seen.contains(barcode), qPrintable(barcode));
            seen.insert(barcode);
        }
    }
    QVERIFY(seen.size() > m_shop.goods.size()); // some goods have two
}

void TestSampleShop::codesAreUnique()
{
    QSet<QString> codes;
    QSet<QString> names;
    for (const SampleGoods& sample : m_shop.goods) {
        codes.insert(sample.goods.code);
        names.insert(sample.goods.name);
        QVERIFY(sample.goods.price.kopecks() > 0);
        QCOMPARE(sample.goods.byWeight, sample.goods.unit == u"кг");
    }
    QCOMPARE(codes.size(), m_shop.goods.size());
    QCOMPARE(names.size(), m_shop.goods.size());
}

void TestSampleShop::groupsMakeATree()
{
    QSet<QString> codes;
    for (const DirectoryEntry& group : m_shop.groups) {
        QVERIFY2(group.parentCode.isEmpty() || codes.contains(group.parentCode), qPrintable(group.code));
        codes.insert(group.code);
    }
    bool withoutGroup = false;
    for (const SampleGoods& sample : m_shop.goods) {
        withoutGroup = withoutGroup || sample.goods.groupCode.isEmpty();
        QVERIFY(sample.goods.groupCode.isEmpty() || codes.contains(sample.goods.groupCode));
    }
    QVERIFY(withoutGroup);
}

void TestSampleShop::goodsOfThePictures_data()
{
    QTest::addColumn<qint64>("price");
    QTest::newRow("Молоко «Луговое» 3,2 %, 930 мл") << qint64(8990);
    QTest::newRow("Хлеб «Ржаной край», 400 г") << qint64(5400);
    QTest::newRow("Сыр «Полянский» 45 %, весовой") << qint64(84900);
    QTest::newRow("Яблоки «Гала», весовые") << qint64(13990);
    QTest::newRow("Кофе молотый «Доброе утро», 250 г") << qint64(38900);
    QTest::newRow("Вода «Тихий родник» негазированная, 1,5 л") << qint64(4250);
    QTest::newRow("Макароны «Перо», 450 г") << qint64(6790);
    QTest::newRow("Масло сливочное «Заречье» 82,5 %, 180 г") << qint64(18950);
}

void TestSampleShop::goodsOfThePictures()
{
    QFETCH(qint64, price);
    const Goods* goods = findByName(m_shop, QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(goods);
    QCOMPARE(goods->price.kopecks(), price);
}

void TestSampleShop::settingsAreCorrect()
{
    const auto settings = sampleSettings(u"http://127.0.0.1:8080"_qs);
    QVERIFY(settings.has_value());
    QVERIFY(settings->brevix.active);
    QVERIFY(settings->brevix.functions.registration);
    const ReferenceLists lists{m_shop.users, m_shop.warehouses, m_shop.groups};
    QVERIFY(checkSettings(*settings, lists, true).isEmpty());
}

void TestSampleShop::everyWayOfMappingIsThere()
{
    const auto settings = sampleSettings(u"http://127.0.0.1:8080"_qs);
    const CategoryResolver resolver(settings->brevix.categories);
    QSet<CategoryRule> rules;
    for (const SampleGoods& sample : m_shop.goods)
        rules.insert(resolver.resolve(sample.goods.groupCode).rule);
    QCOMPARE(rules.size(), 4);
}

void TestSampleShop::D_32_cardGroupOfPlazius()
{
    QCOMPARE(m_shop.cardGroups, (QList<CardGroup>{{u"18"_qs, u"Плазиус"_qs, plaziusCardMode}}));
}

void TestSampleShop::limitsOfLoyaltyAreThere()
{
    int withLowest = 0;
    int withoutPoints = 0;
    for (const SampleGoods& sample : m_shop.goods) {
        withLowest += sample.goods.lowestPrice.isZero() ? 0 : 1;
        withoutPoints += sample.goods.pointsAllowed ? 0 : 1;
        QVERIFY(sample.goods.lowestPrice < sample.goods.price);
    }
    QVERIFY(withLowest >= 3);
    QVERIFY(withoutPoints >= 1 && withoutPoints < 10);
}

void TestSampleShop::plaziusIsAParameter()
{
    QVERIFY(!sampleSettings(u"http://127.0.0.1:8080"_qs)->plazius.active);
    const auto settings = sampleSettings(u"http://127.0.0.1:8080"_qs, u"http://127.0.0.1:8081"_qs);
    QVERIFY(settings->plazius.active);
    QCOMPARE(settings->plazius.serverUrl, u"http://127.0.0.1:8081"_qs);
    PlaziusFacts facts;
    facts.secretPresent = !samplePlaziusSecret().isEmpty();
    facts.cardGroups = m_shop.cardGroups;
    QVERIFY(checkPlazius(*settings, facts).isEmpty());
}

QTEST_GUILESS_MAIN(TestSampleShop)
#include "tst_sampleshop.moc"
