// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/directoryrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/sqlvalue.h"

namespace companion {

using namespace Qt::StringLiterals;

namespace {

#define COMPANION_GOODS_COLUMNS "goods.code, goods.barcode, name, group_code, unit, price, by_weight, "                                    \
                                "lowest_price, points_allowed"

Goods goodsFrom(const SqlRow& row)
{
    Goods goods;
    goods.code = row.text(0);
    goods.barcode = row.text(1);
    goods.name = row.text(2);
    goods.groupCode = row.text(3);
    goods.unit = row.text(4);
    goods.price = Money::fromKopecks(row.integer(5));
    goods.byWeight = row.flag(6);
    goods.lowestPrice = Money::fromKopecks(row.integer(7));
    goods.pointsAllowed = row.flag(8);
    return goods;
}

/// Cashiers type no ё and no capitals.
QString folded(const QString& text)
{
    return sql::storable(text).toCaseFolded().replace(QChar(0x0451), QChar(0x0435)).simplified();
}

DirectoryEntry entryFrom(const SqlRow& row)
{
    return {row.text(0), row.text(1), row.text(2)};
}

} // namespace

Result<Directories> DirectoryRepository::directories()
{
    Directories directories;
    const QList<std::pair<QString, QList<DirectoryEntry>*>> lists{
        {u"SELECT code, name, '' FROM user ORDER BY position"_s, &directories.users},
        {u"SELECT code, name, '' FROM warehouse ORDER BY position"_s, &directories.warehouses},
        {u"SELECT code, name, parent_code FROM goods_group ORDER BY position"_s, &directories.groups},
    };
    for (const auto& [sql, target] : lists) {
        auto entries = m_database.list<DirectoryEntry>(sql, {}, entryFrom);
        if (!entries)
            return tl::unexpected<Error>(entries.error());
        *target = std::move(*entries);
    }
    auto cardGroups = m_database.list<CardGroup>(u"SELECT code, name, card_mode FROM card_group ORDER BY position"_s, {}, [](const SqlRow& row) {
        return CardGroup{row.text(0), row.text(1), static_cast<int>(row.integer(2))};
    });
    if (!cardGroups)
        return tl::unexpected<Error>(cardGroups.error());
    directories.cardGroups = std::move(*cardGroups);
    return directories;
}

Result<QList<Goods>> DirectoryRepository::findGoods(const QString& text, int limit)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || limit <= 0)
        return QList<Goods>();
    const Bindings exact{{u":text"_s, sql::text(wanted)}, {u":limit"_s, limit}};
    auto found = m_database.list<Goods>(
        QStringLiteral("SELECT " COMPANION_GOODS_COLUMNS " FROM barcode JOIN goods ON goods.code = barcode.goods_code "
                       "WHERE barcode.barcode = :text ORDER BY goods.code LIMIT :limit"),
        exact, goodsFrom);
    if (!found || !found->isEmpty())
        return found;
    found = m_database.list<Goods>(
        QStringLiteral("SELECT " COMPANION_GOODS_COLUMNS " FROM goods WHERE code = :text LIMIT :limit"), exact, goodsFrom);
    if (!found || !found->isEmpty())
        return found;
    return byName(wanted, limit);
}

Result<QList<Goods>> DirectoryRepository::byName(const QString& text, int limit)
{
    constexpr int mostWords = 5;
    QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    // More words than the statement has places for are looked for as they stand.
    while (words.size() > mostWords) {
        const QString last = words.takeLast();
        words.last() += u' ' + last;
    }
    Bindings bindings{{u":limit"_s, limit}};
    for (int i = 0; i < mostWords; ++i)
        bindings.append({u":w"_s + QString::number(i), sql::text(words.value(i))});
    return m_database.list<Goods>(
        QStringLiteral("SELECT " COMPANION_GOODS_COLUMNS " FROM goods "
                       "WHERE instr(name_folded, :w0) > 0 AND instr(name_folded, :w1) > 0 AND instr(name_folded, :w2) > 0 "
                       "AND instr(name_folded, :w3) > 0 AND instr(name_folded, :w4) > 0 ORDER BY name_folded LIMIT :limit"),
        bindings, goodsFrom);
}

Result<Done> DirectoryRepository::replaceAll(const Directories& directories, const QList<GoodsWithBarcodes>& goods)
{
    return inTransaction<Done>(m_database, [&] { return replace(directories, goods); });
}

Result<Done> DirectoryRepository::replace(const Directories& directories, const QList<GoodsWithBarcodes>& goods)
{
    for (const QString& clear : {u"DELETE FROM barcode"_s, u"DELETE FROM goods"_s, u"DELETE FROM user"_s,
                                 u"DELETE FROM warehouse"_s, u"DELETE FROM goods_group"_s, u"DELETE FROM card_group"_s}) {
        if (auto done = m_database.execute(clear); !done)
            return tl::unexpected<Error>(done.error());
    }
    COMPANION_KILL_POINT("store.directories.replace");
    if (auto done = insertEntries(u"INSERT INTO user(code, name) VALUES (:code, :name)"_s, directories.users, false); !done)
        return done;
    if (auto done = insertEntries(u"INSERT INTO warehouse(code, name) VALUES (:code, :name)"_s, directories.warehouses, false);
        !done)
        return done;
    if (auto done = insertEntries(u"INSERT INTO goods_group(code, name, parent_code) VALUES (:code, :name, :parent)"_s,
                                  directories.groups, true);
        !done)
        return done;
    for (const CardGroup& group : directories.cardGroups) {
        if (auto done = insertCardGroup(group); !done)
            return done;
    }
    for (const GoodsWithBarcodes& each : goods) {
        if (auto done = insertGoods(each); !done)
            return done;
    }
    return Done{};
}

Result<Done> DirectoryRepository::insertEntries(const QString& sql, const QList<DirectoryEntry>& entries, bool withParent)
{
    for (const DirectoryEntry& entry : entries) {
        Bindings bindings{{u":code"_s, sql::text(entry.code)}, {u":name"_s, sql::text(entry.name)}};
        if (withParent)
            bindings.append({u":parent"_s, sql::text(entry.parentCode)});
        if (auto done = m_database.execute(sql, bindings); !done)
            return tl::unexpected<Error>(done.error());
    }
    return Done{};
}

Result<Done> DirectoryRepository::insertCardGroup(const CardGroup& group)
{
    auto done = m_database.execute(u"INSERT INTO card_group(code, name, card_mode) VALUES (:code, :name, :mode)"_s,
                                   {{u":code"_s, sql::text(group.code)}, {u":name"_s, sql::text(group.name)}, {u":mode"_s, group.cardMode}});
    if (!done)
        return tl::unexpected<Error>(done.error());
    return Done{};
}

Result<Done> DirectoryRepository::addCardGroup(const CardGroup& group)
{
    return inTransaction<Done>(m_database, [&]() -> Result<Done> {
        const auto present = m_database.list<qint64>(u"SELECT position FROM card_group WHERE card_mode = :mode LIMIT 1"_s,
                                                     {{u":mode"_s, group.cardMode}}, [](const SqlRow& row) { return row.integer(0); });
        if (!present)
            return tl::unexpected<Error>(present.error());
        return present->isEmpty() ? insertCardGroup(group) : Done{};
    });
}

Result<Done> DirectoryRepository::insertGoods(const GoodsWithBarcodes& each)
{
    const Goods& goods = each.goods;
    QStringList barcodes = each.barcodes;
    if (!goods.barcode.isEmpty() && !barcodes.contains(goods.barcode))
        barcodes.prepend(goods.barcode);
    const QString first = goods.barcode.isEmpty() ? barcodes.value(0) : goods.barcode;
    auto done = m_database.execute(
        u"INSERT INTO goods(code, barcode, name, name_folded, group_code, unit, price, by_weight, lowest_price, "
        "points_allowed) VALUES (:code, :barcode, :name, :folded, :group, :unit, :price, :by_weight, :lowest, :points)"_s,
        {{u":code"_s, sql::text(goods.code)}, {u":barcode"_s, sql::text(first)}, {u":name"_s, sql::text(goods.name)},
         {u":folded"_s, sql::text(folded(goods.name))}, {u":group"_s, sql::text(goods.groupCode)},
         {u":unit"_s, sql::text(goods.unit)}, {u":price"_s, goods.price.kopecks()}, {u":by_weight"_s, int(goods.byWeight)},
         {u":lowest"_s, goods.lowestPrice.kopecks()}, {u":points"_s, int(goods.pointsAllowed)}});
    if (!done)
        return tl::unexpected<Error>(done.error());
    for (const QString& barcode : barcodes) {
        auto added = m_database.execute(u"INSERT OR IGNORE INTO barcode(barcode, goods_code) VALUES (:barcode, :code)"_s,
                                        {{u":barcode"_s, sql::text(barcode)}, {u":code"_s, sql::text(goods.code)}});
        if (!added)
            return tl::unexpected<Error>(added.error());
    }
    return Done{};
}

} // namespace companion
