// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/schema.h"

namespace companion {

namespace {

template <typename T>
SettingAccess at(T& (*field)(Settings&))
{
    return SettingAccess(field);
}

QStringList profileActions()
{
    return {QStringLiteral("notifyOnRegistration"), QStringLiteral("notify"), QStringLiteral("ask"), QStringLiteral("apply")};
}

QStringList unsentReturns()
{
    return {QStringLiteral("annul"), QStringLiteral("asInstructed")};
}

QStringList groupRules()
{
    return {QStringLiteral("empty"), QStringLiteral("defaultGroup"), QStringLiteral("zeroCashback"), QStringLiteral("exclude")};
}

QStringList languages()
{
    return {QStringLiteral("ru"), QStringLiteral("en")};
}

QStringList colorSchemes()
{
    return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
}

QStringList footers()
{
    return {QStringLiteral("formatted"), QStringLiteral("xml")};
}

QStringList roundSteps()
{
    return {QStringLiteral("1"), QStringLiteral("10"), QStringLiteral("50"), QStringLiteral("100"), QStringLiteral("1000")};
}

QStringList cardQuestions()
{
    return {QStringLiteral("everySubtotal"), QStringLiteral("oncePerReceipt"), QStringLiteral("never")};
}

// clang-format off
QList<SettingSpec> tillSettings()
{
    return {
        {SettingId::TillCashId, QLatin1String("till.cashId"), SettingKind::Text, SettingsTab::Till,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.till.cashId; }), 0, 64, {}, {}},
        {SettingId::TillShopId, QLatin1String("till.shopId"), SettingKind::Text, SettingsTab::Till,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.till.shopId; }), 0, 64, {}, {}},
        {SettingId::TillWarehouse, QLatin1String("till.warehouse"), SettingKind::Text, SettingsTab::Till,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.till.warehouseCode; }), 0, 64, {}, {}},
        {SettingId::TillCashier, QLatin1String("till.cashier"), SettingKind::Text, SettingsTab::Till,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.till.cashierCode; }), 0, 64, {}, {}},
        {SettingId::PhoneTemplateEnabled, QLatin1String("phone.template.enabled"), SettingKind::Flag, SettingsTab::PhoneTemplate,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.phone.enabled; }), 0, 0, {}, {}},
        {SettingId::PhoneTemplatePattern, QLatin1String("phone.template.pattern"), SettingKind::Text, SettingsTab::PhoneTemplate,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.phone.pattern; }), 0, 32, {}, SettingEnabler{SettingId::PhoneTemplateEnabled, true}},
        {SettingId::PhoneCountryCode, QLatin1String("phone.countryCode"), SettingKind::Text, SettingsTab::PhoneTemplate,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.phone.countryCode; }), 0, 5, {}, SettingEnabler{SettingId::PhoneTemplateEnabled, true}},
    };
}

QList<SettingSpec> moduleSettings()
{
    return {
        {SettingId::BrevixActive, QLatin1String("brevix.active"), SettingKind::Flag, SettingsTab::Modules,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.active; }), 0, 0, {}, {}},
        {SettingId::BrevixServerUrl, QLatin1String("brevix.serverUrl"), SettingKind::Text, SettingsTab::Modules,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.brevix.serverUrl; }), 0, 2048, {}, {}},
        {SettingId::BrevixPathPrefix, QLatin1String("brevix.pathPrefix"), SettingKind::Text, SettingsTab::Hidden,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.brevix.pathPrefix; }), 0, 256, {}, {}},
        {SettingId::BrevixTimeout, QLatin1String("brevix.timeoutSec"), SettingKind::Number, SettingsTab::Modules,
         SettingScope::Profile, at<std::chrono::seconds>([](Settings& s) -> std::chrono::seconds& { return s.brevix.timeout; }), 1, 300, {}, {}},
        {SettingId::BrevixInsecureConfirmed, QLatin1String("brevix.insecureConfirmed"), SettingKind::Flag, SettingsTab::Modules,
         SettingScope::Till, at<bool>([](Settings& s) -> bool& { return s.brevix.insecureConfirmed; }), 0, 0, {}, {}},
        {SettingId::ProfileCheckAtStart, QLatin1String("brevix.profile.checkAtStart"), SettingKind::Flag, SettingsTab::BrevixProfile,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.profile.checkAtStart; }), 0, 0, {}, {}},
        {SettingId::ProfileCheckPeriodically, QLatin1String("brevix.profile.checkPeriodically"), SettingKind::Flag, SettingsTab::BrevixProfile,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.profile.checkPeriodically; }), 0, 0, {}, {}},
        {SettingId::ProfileCheckInterval, QLatin1String("brevix.profile.checkIntervalSec"), SettingKind::Interval, SettingsTab::BrevixProfile,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.brevix.profile.checkInterval; }), 15, 86400, {}, SettingEnabler{SettingId::ProfileCheckPeriodically, true}},
        {SettingId::ProfileOnDifference, QLatin1String("brevix.profile.onDifference"), SettingKind::Choice, SettingsTab::BrevixProfile,
         SettingScope::Profile, at<ProfileAction>([](Settings& s) -> ProfileAction& { return s.brevix.profile.onDifference; }), 0, 0, profileActions(), {}},
        {SettingId::ProfileUseDefault, QLatin1String("brevix.profile.useDefault"), SettingKind::Flag, SettingsTab::BrevixProfile,
         SettingScope::Till, at<bool>([](Settings& s) -> bool& { return s.brevix.profile.useDefault; }), 0, 0, {}, {}},
        {SettingId::ProfileName, QLatin1String("brevix.profile.name"), SettingKind::Text, SettingsTab::BrevixProfile,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.brevix.profile.name; }), 0, 64, {}, SettingEnabler{SettingId::ProfileUseDefault, false}},
        {SettingId::FunctionAuthorization, QLatin1String("brevix.function.authorization"), SettingKind::Flag, SettingsTab::BrevixFunctions,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.functions.authorization; }), 0, 0, {}, {}},
        {SettingId::FunctionCancelAuthorization, QLatin1String("brevix.function.cancelAuthorization"), SettingKind::Flag, SettingsTab::BrevixFunctions,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.functions.cancelAuthorization; }), 0, 0, {}, {}},
        {SettingId::FunctionRegistration, QLatin1String("brevix.function.registration"), SettingKind::Flag, SettingsTab::BrevixFunctions,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.functions.registration; }), 0, 0, {}, {}},
    };
}

QList<SettingSpec> offlineSettings()
{
    return {
        {SettingId::OfflineRecord, QLatin1String("brevix.offline.record"), SettingKind::Flag, SettingsTab::BrevixOffline,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.offline.record; }), 0, 0, {}, {}},
        {SettingId::OfflineCheckLink, QLatin1String("brevix.offline.checkLink"), SettingKind::Flag, SettingsTab::BrevixOffline,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.offline.checkLink; }), 0, 0, {}, {}},
        {SettingId::OfflineCheckInterval, QLatin1String("brevix.offline.checkIntervalSec"), SettingKind::Interval, SettingsTab::BrevixOffline,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.brevix.offline.checkInterval; }), 15, 86400, {}, {}},
        {SettingId::OfflineAutoSend, QLatin1String("brevix.offline.autoSend"), SettingKind::Flag, SettingsTab::BrevixOffline,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.offline.autoSend; }), 0, 0, {}, {}},
        {SettingId::OfflineSendInterval, QLatin1String("brevix.offline.sendIntervalSec"), SettingKind::Interval, SettingsTab::BrevixOffline,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.brevix.offline.sendInterval; }), 15, 86400, {}, {}},
        {SettingId::OfflineUnsentReturn, QLatin1String("brevix.offline.unsentReturn"), SettingKind::Choice, SettingsTab::BrevixOffline,
         SettingScope::Profile, at<UnsentReturn>([](Settings& s) -> UnsentReturn& { return s.brevix.offline.unsentReturn; }), 0, 0, unsentReturns(), {}},
        {SettingId::OfflineRetentionDays, QLatin1String("brevix.offline.retentionDays"), SettingKind::Number, SettingsTab::BrevixOffline,
         SettingScope::Till, at<int>([](Settings& s) -> int& { return s.brevix.offline.retentionDays; }), 0, 3650, {}, {}},
    };
}

QList<SettingSpec> mappingSettings()
{
    return {
        {SettingId::WarehouseDefaultWhenUnmapped, QLatin1String("brevix.warehouses.defaultWhenUnmapped"), SettingKind::Flag, SettingsTab::BrevixWarehouses,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.warehouses.defaultWhenUnmapped; }), 0, 0, {}, SettingEnabler{SettingId::WarehouseDefaultForAll, false}},
        {SettingId::WarehouseDefaultForAll, QLatin1String("brevix.warehouses.defaultForAll"), SettingKind::Flag, SettingsTab::BrevixWarehouses,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.warehouses.defaultForAll; }), 0, 0, {}, {}},
        {SettingId::WarehouseDefaultWhenTillHasNone, QLatin1String("brevix.warehouses.defaultWhenTillHasNone"), SettingKind::Flag, SettingsTab::BrevixWarehouses,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.warehouses.defaultWhenTillHasNone; }), 0, 0, {}, SettingEnabler{SettingId::WarehouseDefaultForAll, false}},
        {SettingId::WarehouseDefaultId, QLatin1String("brevix.warehouses.defaultId"), SettingKind::Text, SettingsTab::BrevixWarehouses,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.brevix.warehouses.defaultId; }), 0, 64, {}, {}},
        {SettingId::InviterDefaultWhenUnmapped, QLatin1String("brevix.inviters.defaultWhenUnmapped"), SettingKind::Flag, SettingsTab::BrevixInviters,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.inviters.defaultWhenUnmapped; }), 0, 0, {}, SettingEnabler{SettingId::InviterDefaultForAll, false}},
        {SettingId::InviterDefaultForAll, QLatin1String("brevix.inviters.defaultForAll"), SettingKind::Flag, SettingsTab::BrevixInviters,
         SettingScope::Profile, at<bool>([](Settings& s) -> bool& { return s.brevix.inviters.defaultForAll; }), 0, 0, {}, {}},
        {SettingId::InviterDefaultCode, QLatin1String("brevix.inviters.defaultCode"), SettingKind::Text, SettingsTab::BrevixInviters,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.brevix.inviters.defaultCode; }), 0, 64, {}, {}},
        {SettingId::CategoryNoGroup, QLatin1String("brevix.categories.noGroup"), SettingKind::Choice, SettingsTab::BrevixCategories,
         SettingScope::Profile, at<GroupRule>([](Settings& s) -> GroupRule& { return s.brevix.categories.noGroup; }), 0, 0, groupRules(), {}},
        {SettingId::CategoryUnknownGroup, QLatin1String("brevix.categories.unknownGroup"), SettingKind::Choice, SettingsTab::BrevixCategories,
         SettingScope::Profile, at<GroupRule>([](Settings& s) -> GroupRule& { return s.brevix.categories.unknownGroup; }), 0, 0, groupRules(), {}},
        {SettingId::CategoryDefaultGroupCode, QLatin1String("brevix.categories.defaultGroup.code"), SettingKind::Text, SettingsTab::BrevixCategories,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.brevix.categories.defaultGroupCode; }), 0, 64, {}, {}},
        {SettingId::CategoryDefaultGroupName, QLatin1String("brevix.categories.defaultGroup.name"), SettingKind::Text, SettingsTab::BrevixCategories,
         SettingScope::Profile, at<QString>([](Settings& s) -> QString& { return s.brevix.categories.defaultGroupName; }), 0, 250, {}, {}},
    };
}

QList<SettingSpec> interfaceSettings()
{
    return {
        {SettingId::InterfaceLanguage, QLatin1String("interface.language"), SettingKind::Choice, SettingsTab::Interface,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.interface.language; }), 0, 0, languages(), {}},
        {SettingId::InterfaceScheme, QLatin1String("interface.scheme"), SettingKind::Choice, SettingsTab::Interface,
         SettingScope::Till, at<ColorScheme>([](Settings& s) -> ColorScheme& { return s.interface.scheme; }), 0, 0, colorSchemes(), {}},
        {SettingId::InterfaceTextPercent, QLatin1String("interface.textPercent"), SettingKind::Number, SettingsTab::Interface,
         SettingScope::Till, at<int>([](Settings& s) -> int& { return s.interface.textPercent; }), 100, 200, {}, {}},
    };
}

// Of this till, all of them: a settings profile of BreviX holds nothing of Plazius.
QList<SettingSpec> plaziusSettings()
{
    return {
        {SettingId::PlaziusActive, QLatin1String("plazius"), SettingKind::Flag, SettingsTab::PlaziusModule,
         SettingScope::Till, at<bool>([](Settings& s) -> bool& { return s.plazius.active; }), 0, 0, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusServerUrl, QLatin1String("serverUrl"), SettingKind::Text, SettingsTab::PlaziusModule,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.plazius.serverUrl; }), 0, 2048, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusTimeout, QLatin1String("timeout"), SettingKind::Number, SettingsTab::PlaziusModule,
         SettingScope::Till, at<std::chrono::seconds>([](Settings& s) -> std::chrono::seconds& { return s.plazius.timeout; }), 1, 300, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusUserId, QLatin1String("userId"), SettingKind::Text, SettingsTab::PlaziusModule,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.plazius.userId; }), 0, 255, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusTerminalId, QLatin1String("terminalId"), SettingKind::Text, SettingsTab::PlaziusModule,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.plazius.terminalId; }), 0, 255, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusTapeWidth, QLatin1String("tapeWidth"), SettingKind::Number, SettingsTab::PlaziusModule,
         SettingScope::Till, at<int>([](Settings& s) -> int& { return s.plazius.tapeWidth; }), 20, 80, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusLanguage, QLatin1String("language"), SettingKind::Text, SettingsTab::PlaziusModule,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.plazius.language; }), 0, 32, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusFooter, QLatin1String("footer"), SettingKind::Choice, SettingsTab::PlaziusModule,
         SettingScope::Till, at<bool>([](Settings& s) -> bool& { return s.plazius.xmlFooter; }), 0, 0, footers(), {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusCloseWait, QLatin1String("closeWait"), SettingKind::Number, SettingsTab::PlaziusModule,
         SettingScope::Till, at<std::chrono::seconds>([](Settings& s) -> std::chrono::seconds& { return s.plazius.closeWait; }), 1, 60, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusPingInterval, QLatin1String("pingInterval"), SettingKind::Number, SettingsTab::PlaziusModule,
         SettingScope::Till, at<std::chrono::seconds>([](Settings& s) -> std::chrono::seconds& { return s.plazius.pingInterval; }), 10, 3600, {}, {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusRoundStep, QLatin1String("roundStep"), SettingKind::Choice, SettingsTab::PlaziusModule,
         SettingScope::Till, at<int>([](Settings& s) -> int& { return s.plazius.roundStep; }), 0, 0, roundSteps(), {}, SettingHome::PlaziusIni},
        {SettingId::PlaziusIniPath, QLatin1String("plazius.iniPath"), SettingKind::Text, SettingsTab::PlaziusModule,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.plazius.iniPath; }), 0, 4096, {}, {}},
        {SettingId::PlaziusQuestion, QLatin1String("plazius.question"), SettingKind::Choice, SettingsTab::PlaziusModule,
         SettingScope::Till, at<CardQuestion>([](Settings& s) -> CardQuestion& { return s.plazius.question; }), 0, 0, cardQuestions(), {}},
        {SettingId::PlaziusInsecureConfirmed, QLatin1String("plazius.insecureConfirmed"), SettingKind::Flag, SettingsTab::PlaziusModule,
         SettingScope::Till, at<bool>([](Settings& s) -> bool& { return s.plazius.insecureConfirmed; }), 0, 0, {}, {}},
        {SettingId::PlaziusSecretOutside, QLatin1String("plazius.passwordOutside"), SettingKind::Flag, SettingsTab::PlaziusModule,
         SettingScope::Till, at<bool>([](Settings& s) -> bool& { return s.plazius.secretOutside; }), 0, 0, {}, {}},
        {SettingId::PlaziusOfflineNote, QLatin1String("plazius.offlineNote"), SettingKind::Text, SettingsTab::PlaziusModule,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.plazius.offlineNote; }), 0, 500, {}, {}},
        {SettingId::PlaziusOfflineNoteBare, QLatin1String("plazius.offlineNoteBare"), SettingKind::Text, SettingsTab::PlaziusModule,
         SettingScope::Till, at<QString>([](Settings& s) -> QString& { return s.plazius.offlineNoteBare; }), 0, 500, {}, {}},
    };
}

// clang-format on

} // namespace

const QList<SettingSpec>& settingsSchema()
{
    static const QList<SettingSpec> schema =
        tillSettings() + moduleSettings() + offlineSettings() + mappingSettings() + interfaceSettings() + plaziusSettings();
    return schema;
}

} // namespace companion
