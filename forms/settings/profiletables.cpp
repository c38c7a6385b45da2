// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/profiletables.h"

#include "models/settings/profilename.h"
#include "models/settings/profilewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace companion {

namespace {

constexpr qsizetype mostMissing = 3;

} // namespace

QStringList ProfileTables::listHeaders()
{
    return {//: RU: Наименование
            QCoreApplication::translate("ProfileTables", "Name"),
            //: RU: Изменена
            QCoreApplication::translate("ProfileTables", "Changed"),
            //: RU: Касса
            QCoreApplication::translate("ProfileTables", "Till"),
            //: RU: Комментарий
            QCoreApplication::translate("ProfileTables", "Comment")};
}

QStringList ProfileTables::row(const ProfileInfo& info)
{
    const QString name = info.name == defaultProfileName()
                             //: RU: По умолчанию
                             ? QCoreApplication::translate("ProfileTables", "Default")
                             : info.name;
    return {name, moment(info.updatedAt), info.updatedBy, info.comment};
}

QStringList ProfileTables::differenceHeaders(const QString& mine, const QString& theirs)
{
    //: RU: Настройка
    return {QCoreApplication::translate("ProfileTables", "Setting"), mine, theirs};
}

QList<QStringList> ProfileTables::rows(const QList<ProfileDifference>& differences)
{
    QList<QStringList> rows;
    rows.reserve(differences.size());
    for (const ProfileDifference& difference : differences) {
        rows.append({differenceSubject(difference), differenceValue(difference, difference.mine),
                     differenceValue(difference, difference.theirs)});
    }
    return rows;
}

QStringList ProfileTables::historyHeaders()
{
    return {//: RU: Когда
            QCoreApplication::translate("ProfileTables", "When"),
            //: RU: Кто
            QCoreApplication::translate("ProfileTables", "Who"),
            //: RU: Что
            QCoreApplication::translate("ProfileTables", "What"),
            //: RU: Конфигурация
            QCoreApplication::translate("ProfileTables", "Profile")};
}

QStringList ProfileTables::row(const ProfileHistoryEntry& entry)
{
    const QString who = entry.cashierName.isEmpty() ? entry.cashierCode : entry.cashierName;
    return {moment(entry.at), who, profileActText(entry.act), profileTitle(entry.profileName)};
}

QString ProfileTables::moment(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QStringLiteral("dd.MM.yyyy HH:mm")) : QString();
}

QString ProfileTables::summary(const QList<ProfileDifference>& differences)
{
    if (differences.isEmpty())
        //: RU: Настройки этой кассы такие же
        return QCoreApplication::translate("ProfileTables", "The settings of this till are the same");
    //: RU: Отличий: %1
    return QCoreApplication::translate("ProfileTables", "Differences: %1").arg(differences.size());
}

QString ProfileTables::missing(const QList<MissingElement>& elements)
{
    QStringList lines;
    for (const MissingElement& element : elements.mid(0, mostMissing))
        lines += missingText(element);
    if (elements.size() > mostMissing)
        //: RU: и ещё %1
        lines += QCoreApplication::translate("ProfileTables", "and %1 more").arg(elements.size() - mostMissing);
    return lines.join(u'\n');
}

} // namespace companion
