// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/servicemenu.h"

#include <QTest>

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
        }
    }
};

QTEST_GUILESS_MAIN(TestServiceMenu)
#include "tst_servicemenu.moc"
