// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/plaziuscheck.h"

#include <QUrl>

#include <algorithm>

namespace companion {

namespace {

constexpr int wrapperPort = 7777;
constexpr qsizetype longestHeader = 255;

Finding finding(FindingSeverity severity, SettingId field, FindingKind kind, const QString& argument = {})
{
    return {severity, field, kind, argument, std::nullopt, {}};
}

Finding error(SettingId field, FindingKind kind, const QString& argument = {})
{
    return finding(FindingSeverity::Error, field, kind, argument);
}

/// What every value of a header must be: 1 to 255 printing characters of ASCII.
bool fitsHeader(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestHeader
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= QChar(32) && c <= QChar(126); });
}

void checkFile(const PlaziusFacts& facts, QList<Finding>& findings)
{
    if (facts.ini == PlaziusIniState::Unreadable)
        findings.append(error(SettingId::PlaziusIniPath, FindingKind::PlaziusIniUnreadable, facts.iniPath));
    if (facts.ini == PlaziusIniState::Unwritable)
        findings.append(finding(FindingSeverity::Warning, SettingId::PlaziusIniPath, FindingKind::PlaziusIniUnwritable,
                                facts.iniPath));
    for (const SettingFallback& fallback : facts.fallbacks) {
        const bool tellsValue = fallback.id != SettingId::PlaziusSecret;
        const QString line = tellsValue ? fallback.key + QStringLiteral(" = ") + fallback.stored : fallback.key;
        findings.append(finding(FindingSeverity::Warning, fallback.id, FindingKind::PlaziusIniValue, line));
    }
}

void checkAddress(const PlaziusSettings& plazius, QList<Finding>& findings)
{
    const QString& typed = plazius.serverUrl;
    const std::optional<FindingKind> fault = addressFault(typed);
    if (fault) {
        if (*fault != FindingKind::ServerUrlMissing || plazius.active)
            findings.append(error(SettingId::PlaziusServerUrl, *fault, typed));
        return;
    }
    const QUrl url(typed, QUrl::StrictMode);
    if (url.port() == wrapperPort)
        findings.append(error(SettingId::PlaziusServerUrl, FindingKind::PlaziusLocalWrapper, typed));
    else if (plazius.active && isInsecureAddress(typed))
        findings.append(finding(FindingSeverity::Warning, SettingId::PlaziusServerUrl, FindingKind::PlaziusInsecure, url.host()));
}

void checkAccount(const PlaziusSettings& plazius, bool secretPresent, QList<Finding>& findings)
{
    if (plazius.active && plazius.userId.isEmpty())
        findings.append(error(SettingId::PlaziusUserId, FindingKind::PlaziusLoginMissing));
    else if (!plazius.userId.isEmpty() && !fitsHeader(plazius.userId))
        findings.append(error(SettingId::PlaziusUserId, FindingKind::PlaziusNotAscii, plazius.userId));
    if (plazius.active && !secretPresent)
        findings.append(error(SettingId::PlaziusSecret, FindingKind::PlaziusSecretMissing));
}

void checkHeaders(const Settings& settings, QList<Finding>& findings)
{
    const PlaziusSettings& plazius = settings.plazius;
    // A till number that cannot be one is named by the check of the till; here it counts when it would go out.
    if (!plazius.terminalId.isEmpty() || plazius.active) {
        const QString terminal = plaziusTerminalId(settings);
        if (!fitsHeader(terminal))
            findings.append(error(SettingId::PlaziusTerminalId, FindingKind::PlaziusNotAscii, terminal));
    }
    if (!fitsHeader(plazius.language))
        findings.append(error(SettingId::PlaziusLanguage, FindingKind::PlaziusNotAscii, plazius.language));
}

void checkNumbers(const Settings& settings, QList<Finding>& findings)
{
    for (const SettingId id : {SettingId::PlaziusTimeout, SettingId::PlaziusTapeWidth, SettingId::PlaziusCloseWait,
                               SettingId::PlaziusPingInterval, SettingId::PlaziusRoundStep}) {
        Settings copy = settings;
        const QString text = settingText(settings, id);
        if (setSettingText(copy, id, text))
            findings.append(error(id, FindingKind::PlaziusOutOfRange, text));
    }
}

} // namespace

QString plaziusTerminalId(const Settings& settings)
{
    return settings.plazius.terminalId.isEmpty() ? settings.till.cashId : settings.plazius.terminalId;
}

QList<Finding> checkPlazius(const Settings& settings, const PlaziusFacts& facts)
{
    QList<Finding> findings;
    checkFile(facts, findings);
    const bool groupMissing = std::none_of(facts.cardGroups.cbegin(), facts.cardGroups.cend(),
                                           [](const CardGroup& group) { return group.cardMode == plaziusCardMode; });
    checkAddress(settings.plazius, findings);
    checkAccount(settings.plazius, facts.secretPresent, findings);
    checkNumbers(settings, findings);
    checkHeaders(settings, findings);
    if (settings.plazius.active && groupMissing)
        findings.append(error(SettingId::PlaziusCardGroup, FindingKind::PlaziusCardGroupMissing));
    return findings;
}

bool isOfPlazius(const Finding& finding)
{
    return finding.tab() == SettingsTab::PlaziusModule;
}

bool plaziusCorrectlyConfigured(const QList<Finding>& findings)
{
    return std::none_of(findings.cbegin(), findings.cend(), [](const Finding& finding) {
        return isOfPlazius(finding) && finding.severity == FindingSeverity::Error;
    });
}

} // namespace companion
