// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/plazius/plaziusshop.h"

#include <QJsonObject>
#include <QTest>

/// The columns of table 9.2 of the contract of Plazius as rows of a test.
namespace companion::test {

using namespace Qt::StringLiterals;

inline const QString serverWords = u"Сейчас нельзя: «идёт другая операция»"_s;

/// One column of table 9.2: what the server does to the call, and how the row names it.
struct Trouble
{
    const char* name;
    const char* mode;
    QJsonObject more;
    bool executed;
    bool refused;
};

inline const QList<Trouble>& troublesOfTable()
{
    static const QList<Trouble> table{
        {"lost before", "dropBefore", {}, false, false},
        {"lost after", "dropAfter", {}, true, false},
        {"cut", "cut", {}, true, false},
        {"missing part", "missing", {{u"executed"_s, true}}, true, false},
        {"unreadable part", "unreadable", {}, true, false},
        {"server trouble", "status", {{u"status"_s, 503}}, false, false},
        {"server trouble after", "status", {{u"status"_s, 502}, {u"executed"_s, true}}, true, false},
        {"not Plazius", "html200", {}, false, false},
        {"not Plazius after", "html200", {{u"executed"_s, true}}, true, false},
        {"other JSON", "otherJson", {}, false, false},
        {"redirect", "redirect", {}, false, false},
        {"refused", "error", {{u"status"_s, 409}, {u"text"_s, serverWords}, {u"reason"_s, u"only-for-the-log"_s}}, false, true},
    };
    return table;
}

inline void troubleRows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < troublesOfTable().size(); ++i)
        QTest::newRow(troublesOfTable().at(i).name) << i;
}

inline void strike(PlaziusShop& shop, const Trouble& trouble, const QString& call)
{
    shop.fault(QString::fromLatin1(trouble.mode), call, 1, trouble.more);
}

} // namespace companion::test
