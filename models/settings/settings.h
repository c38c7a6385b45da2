// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/returnresolution.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>

namespace companion {

/// A row of a mapping table: element of the till ↔ id of BreviX. An empty id counts as not mapped.
struct MappingRow
{
    QString code;
    QString name; ///< for people, and to find renamed elements
    QString brevixId;

    friend bool operator==(const MappingRow&, const MappingRow&) = default;
};

/// «Шаблон номера телефона» (B-PHN).
struct PhoneTemplateSettings
{
    bool enabled = true;
    QString pattern = QStringLiteral("(NNN) NNN-NN-NN"); ///< N = a digit, without the country code
    QString countryCode = QStringLiteral("+7");

    friend bool operator==(const PhoneTemplateSettings&, const PhoneTemplateSettings&) = default;
};

/// This till: never part of a profile.
struct TillSettings
{
    QString cashId = QStringLiteral("1"); ///< «Номер кассы»
    QString shopId;                       ///< as the service told it
    QString warehouseCode;                ///< «Склад»; empty = none
    QString cashierCode;                  ///< «Кассир»

    friend bool operator==(const TillSettings&, const TillSettings&) = default;
};

/// What to do when the profile of the service differs (D-12).
enum class ProfileAction { NotifyOnRegistration, Notify, Ask, Apply };

struct ProfileSettings
{
    bool checkAtStart = false;
    bool checkPeriodically = false;
    QString checkInterval = QStringLiteral("15"); ///< as typed; effectiveInterval() gives the seconds at work
    ProfileAction onDifference = ProfileAction::Ask;
    bool useDefault = true;
    QString name;

    friend bool operator==(const ProfileSettings&, const ProfileSettings&) = default;
};

/// Functions of the menu «Сервис» (B-FUN).
struct FunctionSettings
{
    bool authorization = true;
    bool cancelAuthorization = true;
    bool registration = true;

    friend bool operator==(const FunctionSettings&, const FunctionSettings&) = default;
};

/// «Работа в режиме offline» (B-OFF). Intervals stay as they were typed (interface 1.4).
struct OfflineSettings
{
    bool record = true;
    bool checkLink = true;
    QString checkInterval = QStringLiteral("15");
    bool autoSend = true;
    QString sendInterval = QStringLiteral("15");
    UnsentReturn unsentReturn = UnsentReturn::Annul;
    int retentionDays = 90; ///< this till's own, not in a profile

    friend bool operator==(const OfflineSettings&, const OfflineSettings&) = default;
};

/// «Склады» (B-WH).
struct WarehouseSettings
{
    QList<MappingRow> rows;
    bool defaultWhenUnmapped = false;
    bool defaultForAll = false;
    bool defaultWhenTillHasNone = false;
    QString defaultId;

    friend bool operator==(const WarehouseSettings&, const WarehouseSettings&) = default;
};

/// «Пользователи» (B-USR).
struct InviterSettings
{
    QList<MappingRow> rows;
    bool defaultWhenUnmapped = false;
    bool defaultForAll = false;
    QString defaultCode;

    friend bool operator==(const InviterSettings&, const InviterSettings&) = default;
};

/// «не указывать категорию», «использовать группу по умолчанию», «считать категорией с нулевым кэшбэком», «не включать товар в
/// заявку» (D-15).
enum class GroupRule { Empty, DefaultGroup, ZeroCashback, Exclude };

/// «Категории товаров» (B-CAT).
struct CategorySettings
{
    QList<MappingRow> rows;     ///< «Список категорий»
    QList<MappingRow> zeroRows; ///< «Список категорий с нулевым кэшбэком»
    GroupRule noGroup = GroupRule::Empty;
    GroupRule unknownGroup = GroupRule::Empty;
    QString defaultGroupCode; ///< «Группа по умолчанию»; empty = none
    QString defaultGroupName;

    friend bool operator==(const CategorySettings&, const CategorySettings&) = default;
};

struct BrevixSettings
{
    bool active = false;                   ///< «Активность» (D-33: off on a fresh till)
    QString serverUrl;                     ///< «Адрес сервера»
    QString pathPrefix = QStringLiteral("api/v1"); ///< in the settings file only
    std::chrono::seconds timeout{30};      ///< «Время ожидания», 1…300: a deadline for the whole call (D-18)
    bool insecureConfirmed = false;        ///< http:// to an address that is not loopback was confirmed (N14)
    ProfileSettings profile;
    FunctionSettings functions;
    OfflineSettings offline;
    WarehouseSettings warehouses;
    InviterSettings inviters;
    CategorySettings categories;

    friend bool operator==(const BrevixSettings&, const BrevixSettings&) = default;
};

/// «Вопрос о карте» (D-34).
enum class CardQuestion { EverySubtotal, OncePerReceipt, Never };

/// Plazius. What stands in plazius.ini is of that file (P-ACT-01, P-CON), the rest of the base. The password is a secret and not
/// among the settings.
struct PlaziusSettings
{
    bool active = false; ///< [plugins] plazius
    // Section [Plazius] of the file, with its defaults.
    QString serverUrl = QStringLiteral("http://localhost");
    std::chrono::seconds timeout{30};      ///< of one request, from connecting to the last byte
    QString userId;                        ///< «Логин точки продаж»
    QString terminalId;                    ///< empty = «Номер кассы»
    int tapeWidth = 42;                    ///< characters, 20…80
    QString language = QStringLiteral("ru-RU");
    bool xmlFooter = false;                ///< footer = xml
    std::chrono::seconds closeWait{3};     ///< longest the cashier waits for the closing answer
    std::chrono::seconds pingInterval{10}; ///< of the link check while offline, 10 at least
    int roundStep = 1;                     ///< kopecks: 1, 10, 50, 100, 1000
    // Of the base.
    QString iniPath; ///< empty = plazius.ini of the data folder
    CardQuestion question = CardQuestion::EverySubtotal;
    bool insecureConfirmed = false; ///< http:// to an address that is not loopback was confirmed (N14)
    bool secretOutside = false; ///< «Хранить пароль вне plazius.ini»
    QString offlineNote;     ///< printed when the closing was not answered, with a card; empty = the text of the house
    QString offlineNoteBare; ///< the same without a card

    friend bool operator==(const PlaziusSettings&, const PlaziusSettings&) = default;
};

enum class ColorScheme { System, Light, Dark };

struct InterfaceSettings
{
    QString language = QStringLiteral("ru");
    ColorScheme scheme = ColorScheme::System;
    int textPercent = 100; ///< 100…200

    friend bool operator==(const InterfaceSettings&, const InterfaceSettings&) = default;
};

/// A row of a mapping table with the table it stands in, as it is stored: "warehouses", "inviters", "categories",
/// "zeroCategories".
struct MappingRecord
{
    QString table;
    QString code;
    QString name;
    QString brevixId;

    friend bool operator==(const MappingRecord&, const MappingRecord&) = default;
};

/// Settings as text by key, and the mapping tables: the neutral form between Settings and whoever stores them.
struct SettingsText
{
    QMap<QString, QString> values;
    QList<MappingRecord> mappings;

    friend bool operator==(const SettingsText&, const SettingsText&) = default;
};

/// Every setting of the program but the secrets. A plain value: forms edit a copy and commit it whole.
struct Settings
{
    TillSettings till;
    PhoneTemplateSettings phone;
    BrevixSettings brevix;
    PlaziusSettings plazius;
    InterfaceSettings interface;
    SettingsText foreign; ///< stored by a newer version, unknown to this one; kept so that going back a version loses nothing

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// B-OFF-05, B-OFF-08, D-13: empty, not a number or below 15 counts as 15; above 86400 counts as 86400.
std::chrono::seconds effectiveInterval(const QString& typed);

} // namespace companion
