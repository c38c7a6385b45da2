// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/schema.h"

#include <array>
#include <type_traits>

namespace companion {

namespace {

constexpr int shortestInterval = 15;
constexpr int longestInterval = 86400;
constexpr qsizetype longestIntervalText = 32;

bool hasControlCharacters(const QString& text)
{
    for (const QChar c : text) {
        if (c < QChar(0x20) || c == QChar(0x7F))
            return true;
    }
    return false;
}

/// Text ↔ value for each type a setting can have.
QString toText(const SettingSpec& spec, bool value)
{
    if (spec.kind == SettingKind::Choice)
        return spec.choices.value(value ? 1 : 0);
    return value ? QStringLiteral("1") : QStringLiteral("0");
}

QString toText(const SettingSpec&, int value)
{
    return QString::number(value);
}

QString toText(const SettingSpec&, const QString& value)
{
    return value;
}

QString toText(const SettingSpec&, std::chrono::seconds value)
{
    return QString::number(value.count());
}

template <typename Choice>
    requires std::is_enum_v<Choice>
QString toText(const SettingSpec& spec, Choice value)
{
    return spec.choices.value(static_cast<int>(value));
}

std::optional<SettingFault> fromText(const SettingSpec& spec, const QString& text, bool& value)
{
    if (spec.kind == SettingKind::Choice) {
        const qsizetype index = spec.choices.indexOf(text);
        if (index < 0)
            return SettingFault::UnknownChoice;
        value = index == 1;
        return std::nullopt;
    }
    if (text != u"0" && text != u"1")
        return SettingFault::Unreadable;
    value = text == u"1";
    return std::nullopt;
}

std::optional<SettingFault> fromText(const SettingSpec& spec, const QString& text, int& value)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok)
        return SettingFault::Unreadable;
    if (spec.kind == SettingKind::Choice) {
        if (!spec.choices.contains(QString::number(number)))
            return SettingFault::UnknownChoice;
        value = number;
        return std::nullopt;
    }
    if (number < spec.minimum || number > spec.maximum)
        return SettingFault::OutOfRange;
    value = number;
    return std::nullopt;
}

std::optional<SettingFault> fromText(const SettingSpec& spec, const QString& text, std::chrono::seconds& value)
{
    int number = 0;
    const auto fault = fromText(spec, text, number);
    if (!fault)
        value = std::chrono::seconds(number);
    return fault;
}

std::optional<SettingFault> fromText(const SettingSpec& spec, const QString& text, QString& value)
{
    if (spec.kind == SettingKind::Choice) {
        if (!spec.choices.contains(text))
            return SettingFault::UnknownChoice;
        value = text;
        return std::nullopt;
    }
    if (hasControlCharacters(text))
        return SettingFault::Unreadable;
    // What is typed as an interval stays as it is: 15 stands in for it at work only (interface 1.4).
    const qsizetype longest = spec.kind == SettingKind::Interval ? longestIntervalText : spec.maximum;
    if (text.size() > longest)
        return SettingFault::TooLong;
    value = text;
    return std::nullopt;
}

template <typename Choice>
    requires std::is_enum_v<Choice>
std::optional<SettingFault> fromText(const SettingSpec& spec, const QString& text, Choice& value)
{
    const qsizetype index = spec.choices.indexOf(text);
    if (index < 0)
        return SettingFault::UnknownChoice;
    value = static_cast<Choice>(index);
    return std::nullopt;
}

QString textOf(const Settings& settings, const SettingSpec& spec)
{
    // The accessors give references to change; reading through one changes nothing.
    Settings& readOnly = const_cast<Settings&>(settings);
    return std::visit([&](const auto& field) { return toText(spec, field(readOnly)); }, spec.access);
}

std::optional<SettingFault> assign(Settings& settings, const SettingSpec& spec, const QString& text)
{
    return std::visit([&](const auto& field) { return fromText(spec, text, field(settings)); }, spec.access);
}

using RowsOf = QList<MappingRow>& (*)(Settings&);

struct TableName
{
    QLatin1String name;
    RowsOf rows;
};

const std::array<TableName, 4>& tables()
{
    static const std::array<TableName, 4> names{{
        {QLatin1String("warehouses"), [](Settings& s) -> QList<MappingRow>& { return s.brevix.warehouses.rows; }},
        {QLatin1String("inviters"), [](Settings& s) -> QList<MappingRow>& { return s.brevix.inviters.rows; }},
        {QLatin1String("categories"), [](Settings& s) -> QList<MappingRow>& { return s.brevix.categories.rows; }},
        {QLatin1String("zeroCategories"), [](Settings& s) -> QList<MappingRow>& { return s.brevix.categories.zeroRows; }},
    }};
    return names;
}

RowsOf rowsOfTable(const QString& name)
{
    for (const TableName& table : tables()) {
        if (table.name == name)
            return table.rows;
    }
    return nullptr;
}

} // namespace

std::chrono::seconds effectiveInterval(const QString& typed)
{
    qint64 seconds = 0;
    bool digits = false;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::chrono::seconds(shortestInterval);
        digits = true;
        seconds = qMin<qint64>(seconds * 10 + (c.unicode() - u'0'), longestInterval);
    }
    return std::chrono::seconds(digits ? qMax<qint64>(seconds, shortestInterval) : shortestInterval);
}

const SettingSpec* settingSpec(SettingId id)
{
    const auto index = static_cast<qsizetype>(id);
    const QList<SettingSpec>& schema = settingsSchema();
    return index < schema.size() ? &schema.at(index) : nullptr;
}

SettingsTab settingTab(SettingId id)
{
    if (const SettingSpec* spec = settingSpec(id))
        return spec->tab;
    switch (id) {
    case SettingId::WarehouseRows:
        return SettingsTab::BrevixWarehouses;
    case SettingId::InviterRows:
        return SettingsTab::BrevixInviters;
    case SettingId::CategoryRows:
        return SettingsTab::BrevixCategories;
    case SettingId::ZeroCategoryRows:
        return SettingsTab::BrevixZeroCategories;
    case SettingId::PlaziusSecret:
    case SettingId::PlaziusCardGroup:
        return SettingsTab::PlaziusModule;
    default:
        return SettingsTab::Modules;
    }
}

QString settingText(const Settings& settings, SettingId id)
{
    const SettingSpec* spec = settingSpec(id);
    return spec ? textOf(settings, *spec) : QString();
}

QString settingDefaultText(SettingId id)
{
    return settingText(Settings{}, id);
}

std::optional<SettingFault> setSettingText(Settings& settings, SettingId id, const QString& text)
{
    const SettingSpec* spec = settingSpec(id);
    return spec ? assign(settings, *spec, text) : SettingFault::Unreadable;
}

bool settingEnabled(const Settings& settings, SettingId id)
{
    const SettingSpec* spec = settingSpec(id);
    if (!spec || !spec->enabler)
        return true;
    return (settingText(settings, spec->enabler->flag) == u"1") == spec->enabler->whenOn;
}

LoadedSettings settingsFromText(const SettingsText& text)
{
    LoadedSettings loaded;
    loaded.settings.foreign.values = text.values;
    for (const SettingSpec& spec : settingsSchema()) {
        const QString key = spec.key;
        const auto stored = text.values.constFind(key);
        if (spec.home != SettingHome::Base || stored == text.values.cend())
            continue;
        loaded.settings.foreign.values.remove(key);
        if (const auto fault = assign(loaded.settings, spec, *stored))
            loaded.fallbacks.append({spec.id, key, *stored, *fault});
    }
    for (const MappingRecord& record : text.mappings) {
        if (const RowsOf rows = rowsOfTable(record.table))
            rows(loaded.settings).append({record.code, record.name, record.brevixId});
        else
            loaded.settings.foreign.mappings.append(record);
    }
    return loaded;
}

SettingsText settingsToText(const Settings& settings)
{
    SettingsText text = settings.foreign;
    for (const SettingSpec& spec : settingsSchema()) {
        if (spec.home == SettingHome::Base)
            text.values.insert(spec.key, textOf(settings, spec));
    }
    Settings& readOnly = const_cast<Settings&>(settings);
    for (const TableName& table : tables()) {
        const QList<MappingRow>& rows = table.rows(readOnly);
        for (const MappingRow& row : rows)
            text.mappings.append({table.name, row.code, row.name, row.brevixId});
    }
    return text;
}

} // namespace companion
