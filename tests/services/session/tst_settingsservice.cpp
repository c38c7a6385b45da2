// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/endpoints.h"
#include "services/session/settingsservice.h"

#include <QTest>

using namespace companion;

class SettingsServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D_36_oneAddressHowEverItIsWritten_data();
    void D_36_oneAddressHowEverItIsWritten();
    void D_36_otherAddressesAreOtherOnes();
};

void SettingsServiceTest::D_36_oneAddressHowEverItIsWritten_data()
{
    QTest::addColumn<QString>("written");
    for (const char* written : {"https://brevix.example/shop", "https://brevix.example/shop/", "https://brevix.example/shop///",
                                "  https://brevix.example/shop ", "HTTPS://BreviX.example/shop",
                                "https://user@brevix.example/shop?x=1#y", "https://brevix.example/./shop"})
        QTest::newRow(written) << QString::fromUtf8(written);
}

void SettingsServiceTest::D_36_oneAddressHowEverItIsWritten()
{
    QFETCH(QString, written);
    QCOMPARE(endpointIdOf(written), QStringLiteral("https://brevix.example/shop"));
}

void SettingsServiceTest::D_36_otherAddressesAreOtherOnes()
{
    QCOMPARE(endpointIdOf(QStringLiteral("https://brevix.example/")), endpointIdOf(QStringLiteral("https://brevix.example")));
    QVERIFY(endpointIdOf(QStringLiteral("https://brevix.example")) != endpointIdOf(QStringLiteral("http://brevix.example")));
    QVERIFY(endpointIdOf(QStringLiteral("https://brevix.example/a")) != endpointIdOf(QStringLiteral("https://brevix.example/A")));
    QVERIFY(endpointIdOf(QStringLiteral("https://brevix.example:8443")) != endpointIdOf(QStringLiteral("https://brevix.example")));
}

QTEST_GUILESS_MAIN(SettingsServiceTest)
#include "tst_settingsservice.moc"
