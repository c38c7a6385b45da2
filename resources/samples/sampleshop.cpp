// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/samples/sampleshop.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside of any namespace: the macro declares the function of rcc.
static void initSampleResource()
{
    Q_INIT_RESOURCE(companion_samples);
}

namespace companion {

namespace {

Result<QJsonObject> readFile()
{
    initSampleResource();
    QFile file(QStringLiteral(":/samples/sampleshop.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return failure(ErrorCode::InvalidArgument, error.errorString());
    return document.object();
}

QString text(const QJsonObject& object, QLatin1String key)
{
    return object.value(key).toString();
}

QList<DirectoryEntry> entries(const QJsonObject& shop, QLatin1String list)
{
    QList<DirectoryEntry> result;
    const QJsonArray values = shop.value(list).toArray();
    for (const QJsonValue& value : values) {
        const QJsonObject entry = value.toObject();
        result.append({text(entry, QLatin1String("code")), text(entry, QLatin1String("name")), text(entry, QLatin1String("parent"))});
    }
    return result;
}

SampleGoods goodsFrom(const QJsonObject& object)
{
    SampleGoods sample;
    const QJsonArray barcodes = object.value(QLatin1String("barcodes")).toArray();
    for (const QJsonValue& barcode : barcodes)
        sample.barcodes.append(barcode.toString());
    sample.goods.code = text(object, QLatin1String("code"));
    sample.goods.barcode = sample.barcodes.value(0);
    sample.goods.name = text(object, QLatin1String("name"));
    sample.goods.groupCode = text(object, QLatin1String("group"));
    sample.goods.unit = text(object, QLatin1String("unit"));
    sample.goods.price = Money::fromKopecks(object.value(QLatin1String("price")).toInteger());
    sample.goods.lowestPrice = Money::fromKopecks(object.value(QLatin1String("lowestPrice")).toInteger());
    sample.goods.pointsAllowed = object.value(QLatin1String("pointsAllowed")).toBool(true);
    sample.goods.byWeight = sample.goods.unit == QStringLiteral("кг");
    return sample;
}

QList<CardGroup> cardGroupsFrom(const QJsonObject& shop)
{
    QList<CardGroup> groups;
    const QJsonArray values = shop.value(QLatin1String("cardGroups")).toArray();
    for (const QJsonValue& value : values) {
        const QJsonObject group = value.toObject();
        groups.append({text(group, QLatin1String("code")), text(group, QLatin1String("name")), group.value(QLatin1String("cardMode")).toInt()});
    }
    return groups;
}

QList<MappingRow> mapping(const QJsonObject& shop, QLatin1String list, bool zeroCashback)
{
    QList<MappingRow> rows;
    const QJsonArray values = shop.value(list).toArray();
    for (const QJsonValue& value : values) {
        const QJsonObject entry = value.toObject();
        if (entry.value(QLatin1String("zeroCashback")).toBool() == zeroCashback)
            rows.append({text(entry, QLatin1String("code")), text(entry, QLatin1String("name")), text(entry, QLatin1String("brevixId"))});
    }
    return rows;
}

} // namespace

Result<SampleShop> sampleShop()
{
    const Result<QJsonObject> file = readFile();
    if (!file)
        return tl::unexpected<Error>(file.error());
    SampleShop shop;
    shop.users = entries(*file, QLatin1String("users"));
    shop.warehouses = entries(*file, QLatin1String("warehouses"));
    shop.groups = entries(*file, QLatin1String("groups"));
    shop.cardGroups = cardGroupsFrom(*file);
    const QJsonArray goods = file->value(QLatin1String("goods")).toArray();
    for (const QJsonValue& value : goods)
        shop.goods.append(goodsFrom(value.toObject()));
    return shop;
}

QString samplePlaziusSecret()
{
    return QStringLiteral("demo-secret");
}

Result<Settings> sampleSettings(const QString& serverUrl, const QString& plaziusUrl)
{
    const Result<QJsonObject> file = readFile();
    if (!file)
        return tl::unexpected<Error>(file.error());
    Settings settings;
    settings.till.cashId = QStringLiteral("3");
    settings.till.warehouseCode = QStringLiteral("001");
    settings.till.cashierCode = QStringLiteral("201");
    BrevixSettings& brevix = settings.brevix;
    brevix.active = true;
    brevix.serverUrl = serverUrl;
    brevix.warehouses.rows = mapping(*file, QLatin1String("warehouses"), false);
    brevix.warehouses.defaultWhenUnmapped = true;
    brevix.warehouses.defaultId = QStringLiteral("7");
    brevix.inviters.rows = mapping(*file, QLatin1String("users"), false);
    brevix.inviters.defaultWhenUnmapped = true;
    brevix.inviters.defaultCode = QStringLiteral("inv-1");
    brevix.categories.rows = mapping(*file, QLatin1String("groups"), false);
    brevix.categories.zeroRows = mapping(*file, QLatin1String("groups"), true);
    brevix.categories.unknownGroup = GroupRule::DefaultGroup;
    brevix.categories.defaultGroupCode = QStringLiteral("01");
    brevix.categories.defaultGroupName = QStringLiteral("Бакалея");
    if (!plaziusUrl.isEmpty()) {
        settings.plazius.active = true;
        settings.plazius.serverUrl = plaziusUrl;
        settings.plazius.userId = QStringLiteral("shop-12");
    }
    return settings;
}

} // namespace companion
