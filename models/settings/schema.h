// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace companion {

/// Every field of the settings that can be named: by the schema, a finding of the check, a difference of profiles. From ApiKey on
/// they stand for what is no single text of the settings: secrets (never in the schema), mapping tables, reference lists.
enum class SettingId {
    TillCashId,
    TillShopId,
    TillWarehouse,
    TillCashier,
    PhoneTemplateEnabled,
    PhoneTemplatePattern,
    PhoneCountryCode,
    BrevixActive,
    BrevixServerUrl,
    BrevixPathPrefix,
    BrevixTimeout,
    BrevixInsecureConfirmed,
    ProfileCheckAtStart,
    ProfileCheckPeriodically,
    ProfileCheckInterval,
    ProfileOnDifference,
    ProfileUseDefault,
    ProfileName,
    FunctionAuthorization,
    FunctionCancelAuthorization,
    FunctionRegistration,
    OfflineRecord,
    OfflineCheckLink,
    OfflineCheckInterval,
    OfflineAutoSend,
    OfflineSendInterval,
    OfflineUnsentReturn,
    OfflineRetentionDays,
    WarehouseDefaultWhenUnmapped,
    WarehouseDefaultForAll,
    WarehouseDefaultWhenTillHasNone,
    WarehouseDefaultId,
    InviterDefaultWhenUnmapped,
    InviterDefaultForAll,
    InviterDefaultCode,
    CategoryNoGroup,
    CategoryUnknownGroup,
    CategoryDefaultGroupCode,
    CategoryDefaultGroupName,
    InterfaceLanguage,
    InterfaceScheme,
    InterfaceTextPercent,
    PlaziusActive,
    PlaziusServerUrl,
    PlaziusTimeout,
    PlaziusUserId,
    PlaziusTerminalId,
    PlaziusTapeWidth,
    PlaziusLanguage,
    PlaziusFooter,
    PlaziusCloseWait,
    PlaziusPingInterval,
    PlaziusRoundStep,
    PlaziusIniPath,
    PlaziusQuestion,
    PlaziusInsecureConfirmed,
    PlaziusSecretOutside,
    PlaziusOfflineNote,
    PlaziusOfflineNoteBare,
    ApiKey,
    WarehouseRows,
    InviterRows,
    CategoryRows,
    ZeroCategoryRows,
    PlaziusSecret,
    PlaziusCardGroup,
};

/// Where a person finds the field: pages of «Настройки» and tabs of «Настройка работы с BreviX».
enum class SettingsTab {
    Till,
    PhoneTemplate,
    Modules,
    Interface,
    BrevixProfile,
    BrevixFunctions,
    BrevixOffline,
    BrevixWarehouses,
    BrevixInviters,
    BrevixCategories,
    BrevixZeroCategories,
    PlaziusModule, ///< the form of Plazius in «Модули логики»
    Hidden, ///< in the settings file only
};

/// Interval: kept as typed, 15 … 86400 s at work (effectiveInterval()).
enum class SettingKind { Flag, Number, Interval, Choice, Text };

/// Profile: shared by tills through a profile of the service. Till: this till's own, never in one.
enum class SettingScope { Profile, Till };

/// Where the value lives. PlaziusIni: in plazius.ini and never in the base (P-ACT-01, P-CON-01).
enum class SettingHome { Base, PlaziusIni };

/// The flag that must be on (or off) for a field to have an effect; forms show the field disabled otherwise.
struct SettingEnabler
{
    SettingId flag;
    bool whenOn = true;
};

using SettingAccess = std::variant<bool& (*)(Settings&), int& (*)(Settings&), QString& (*)(Settings&),
                                   std::chrono::seconds& (*)(Settings&), ProfileAction& (*)(Settings&),
                                   UnsentReturn& (*)(Settings&), GroupRule& (*)(Settings&), ColorScheme& (*)(Settings&),
                                   CardQuestion& (*)(Settings&)>;

/// One setting, declared once.
struct SettingSpec
{
    SettingId id;
    QLatin1String key; ///< in the base or in plazius.ini: never renamed, never given a new meaning
    SettingKind kind;
    SettingsTab tab;
    SettingScope scope;
    SettingAccess access;
    int minimum = 0;   ///< of a Number or Interval
    int maximum = 0;   ///< of a Number or Interval; longest text of a Text
    QStringList choices; ///< of a Choice, in the order of its enum
    std::optional<SettingEnabler> enabler;
    SettingHome home = SettingHome::Base;
};

/// All of them, in the order of SettingId. The default of each is its value in a default-constructed Settings (D-33).
const QList<SettingSpec>& settingsSchema();

/// Null for the fields that are no single text.
const SettingSpec* settingSpec(SettingId id);
SettingsTab settingTab(SettingId id);

enum class SettingFault { Unreadable, OutOfRange, UnknownChoice, TooLong };

QString settingText(const Settings& settings, SettingId id);
QString settingDefaultText(SettingId id);
/// Nothing when it was taken over; else what is wrong with `text`, and `settings` is unchanged.
std::optional<SettingFault> setSettingText(Settings& settings, SettingId id, const QString& text);
/// Whether the field has an effect as the flags stand (B-CFG-12, B-CFG-16, D-17).
bool settingEnabled(const Settings& settings, SettingId id);

/// A stored value that could not be used; its default stands in its place.
struct SettingFallback
{
    SettingId id;
    QString key;
    QString stored;
    SettingFault fault;

    friend bool operator==(const SettingFallback&, const SettingFallback&) = default;
};

struct LoadedSettings
{
    Settings settings;
    QList<SettingFallback> fallbacks; ///< for the log and a message to the administrator
};

/// Of the base: what lives in plazius.ini keeps its default here. A key that is missing has its default; unknown keys and tables go
/// to Settings::foreign.
LoadedSettings settingsFromText(const SettingsText& text);
/// Everything that lives in the base, the foreign part included.
SettingsText settingsToText(const Settings& settings);

} // namespace companion
