// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/servicemenu.h"

#include <QTest>

#include <algorithm>

using namespace companion;

/// Every combination of what the manual makes the menu depend on, against the sentences of the manual written down once more.
class TestServiceMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_FUN_everyCombination()
    {
        for (unsigned bits = 0; bits < 256; ++bits) {
            const auto bit = [bits](unsigned n) { return (bits >> n & 1U) != 0; };
            MenuContext context;
            context.brevixActive = bit(0);
            context.brevixCorrect = bit(1);
            context.functions = {bit(2), bit(3), bit(4)};
            context.saleMode = bit(5);
            context.customerMayChange = bit(6);
            context.authorizationApplied = bit(7);
            const QList<ServiceItem> items = serviceItems(context);

            const bool module = bit(0) && bit(1); // B-AUT-02, B-CAN-02, B-NEW-02: active and correctly configured (D-27)
            QCOMPARE(items.contains(ServiceItem::BrevixAuthorization), module && bit(2) && bit(5) && bit(6) && !bit(7));
            QCOMPARE(items.contains(ServiceItem::BrevixCancelAuthorization),
                     module && bit(3) && bit(5) && bit(6) && bit(7));
            QCOMPARE(items.contains(ServiceItem::BrevixRegistration), module && bit(4)); // D-20: in both modes
            QVERIFY(items.contains(ServiceItem::Queue));
            QVERIFY(items.contains(ServiceItem::Journal));
            QCOMPARE(items.last(), ServiceItem::Settings);
            QVERIFY(!items.contains(ServiceItem::PlaziusAddCard) && !items.contains(ServiceItem::PlaziusCardInfo)
                    && !items.contains(ServiceItem::PlaziusSlip)); // a till without Plazius has nothing of it
        }
    }

    void P_CRD_02_P_SAL_11_everyCombinationOfPlazius()
    {
        for (unsigned bits = 0; bits < 256; ++bits) {
            const auto bit = [bits](unsigned n) { return (bits >> n & 1U) != 0; };
            MenuContext context;
            context.plaziusActive = bit(0);
            context.plaziusCorrect = bit(1);
            context.saleMode = bit(2);
            context.customerMayChange = bit(3);
            context.hasSlip = bit(4);
            context.brevixActive = bit(5);
            context.brevixCorrect = bit(6);
            context.authorizationApplied = bit(7);
            const QList<ServiceItem> items = serviceItems(context);

            const bool module = bit(0) && bit(1);
            // D-22: another service's customer does not hide it, he is asked about.
            QCOMPARE(items.contains(ServiceItem::PlaziusAddCard), module && bit(2) && bit(3));
            QCOMPARE(items.contains(ServiceItem::PlaziusCardInfo), module); // without a receipt, in both modes
            QCOMPARE(items.contains(ServiceItem::PlaziusSlip), module && bit(4));
            QCOMPARE(items.contains(ServiceItem::BrevixRegistration), bit(5) && bit(6) && context.functions.registration);
            QCOMPARE(items.last(), ServiceItem::Settings);
            // Each service's items stand together, BreviX before Plazius before what belongs to the till.
            QVERIFY(std::ranges::is_sorted(items));
        }
    }
};

QTEST_GUILESS_MAIN(TestServiceMenu)
#include "tst_servicemenu.moc"
