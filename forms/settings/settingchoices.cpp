// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingchoices.h"

#include "models/settings/settingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace companion {

namespace {

QString schemeText(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::System:
        //: RU: как в системе
        return QCoreApplication::translate("SettingChoices", "as the system has it");
    case ColorScheme::Light:
        //: RU: светлая
        return QCoreApplication::translate("SettingChoices", "light");
    case ColorScheme::Dark:
        //: RU: тёмная
        return QCoreApplication::translate("SettingChoices", "dark");
    }
    return {};
}

/// Each language in its own words: whoever cannot read the present one must find theirs.
QString languageText(const QString& language)
{
    return language == QStringLiteral("ru") ? QStringLiteral("Русский") : QStringLiteral("English");
}

QString footerText(bool xml)
{
    if (xml)
        //: RU: разметка, строки составляет касса
        return QCoreApplication::translate("SettingChoices", "markup, the till makes the lines");
    //: RU: готовые строки сервера
    return QCoreApplication::translate("SettingChoices", "ready lines of the server");
}

QString roundStepText(const QString& kopecks)
{
    const int number = kopecks.toInt();
    if (number >= 100)
        //: RU: %1 руб.
        return QCoreApplication::translate("SettingChoices", "%1 rub.").arg(number / 100);
    //: RU: %1 коп.
    return QCoreApplication::translate("SettingChoices", "%1 kop.").arg(number);
}

QString choiceText(SettingId id, int place, const QString& stored)
{
    switch (id) {
    case SettingId::ProfileOnDifference:
        return profileActionText(static_cast<ProfileAction>(place));
    case SettingId::OfflineUnsentReturn:
        return unsentReturnText(static_cast<UnsentReturn>(place));
    case SettingId::CategoryNoGroup:
    case SettingId::CategoryUnknownGroup:
        return groupRuleText(static_cast<GroupRule>(place));
    case SettingId::PlaziusQuestion:
        return cardQuestionText(static_cast<CardQuestion>(place));
    case SettingId::PlaziusFooter:
        return footerText(place == 1);
    case SettingId::PlaziusRoundStep:
        return roundStepText(stored);
    case SettingId::InterfaceScheme:
        return schemeText(static_cast<ColorScheme>(place));
    case SettingId::InterfaceLanguage:
        return languageText(stored);
    default:
        return stored;
    }
}

} // namespace

QList<SettingChoice> settingChoices(SettingId id)
{
    QList<SettingChoice> choices;
    const SettingSpec* spec = settingSpec(id);
    if (spec == nullptr)
        return choices;
    for (int place = 0; place < spec->choices.size(); ++place) {
        const QString& stored = spec->choices.at(place);
        choices.append({stored, choiceText(id, place, stored)});
    }
    return choices;
}

QList<SettingChoice> directoryChoices(const QList<DirectoryEntry>& entries, const QString& none, const QString& storedCode,
                                      const QString& storedName, const QStringList& labels)
{
    QList<SettingChoice> choices{{QString(), none}};
    for (qsizetype i = 0; i < entries.size(); ++i)
        choices.append({entries.at(i).code, labels.isEmpty() ? entries.at(i).name : labels.at(i)});
    const bool known = std::any_of(choices.cbegin(), choices.cend(),
                                   [&](const SettingChoice& choice) { return choice.stored == storedCode; });
    if (!known)
        choices.append({storedCode, storedName.isEmpty() ? storedCode : storedName});
    return choices;
}

} // namespace companion
