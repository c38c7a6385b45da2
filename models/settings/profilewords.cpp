// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilewords.h"

#include "models/settings/profilename.h"
#include "models/settings/settingwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace companion {

namespace {

constexpr qsizetype mostFaults = 5;

QString notSet()
{
    //: RU: не задано
    return QCoreApplication::translate("ProfileWords", "not set");
}

QString choiceText(const SettingSpec& spec, const QString& stored)
{
    const qsizetype index = spec.choices.indexOf(stored);
    if (index < 0)
        return stored;
    switch (spec.id) {
    case SettingId::ProfileOnDifference:
        return profileActionText(static_cast<ProfileAction>(index));
    case SettingId::OfflineUnsentReturn:
        return unsentReturnText(static_cast<UnsentReturn>(index));
    case SettingId::CategoryNoGroup:
    case SettingId::CategoryUnknownGroup:
        return groupRuleText(static_cast<GroupRule>(index));
    default:
        return stored;
    }
}

QString fieldValue(const SettingSpec& spec, const QString& stored)
{
    switch (spec.kind) {
    case SettingKind::Flag:
        if (stored == u"1")
            //: RU: включено
            return QCoreApplication::translate("ProfileWords", "on");
        //: RU: выключено
        return QCoreApplication::translate("ProfileWords", "off");
    case SettingKind::Choice:
        return choiceText(spec, stored);
    case SettingKind::Interval:
        //: RU: %1 с
        return QCoreApplication::translate("ProfileWords", "%1 s").arg(stored);
    case SettingKind::Number:
        if (spec.id == SettingId::BrevixTimeout)
            //: RU: %1 с
            return QCoreApplication::translate("ProfileWords", "%1 s").arg(stored);
        return stored;
    case SettingKind::Text:
        break;
    }
    return stored.isEmpty() ? notSet() : stored;
}

QString elementName(ReferenceList list)
{
    switch (list) {
    case ReferenceList::Users:
        //: RU: Пользователь
        return QCoreApplication::translate("ProfileWords", "User");
    case ReferenceList::Warehouses:
        //: RU: Склад
        return QCoreApplication::translate("ProfileWords", "Warehouse");
    case ReferenceList::Groups:
        //: RU: Группа товаров
        return QCoreApplication::translate("ProfileWords", "Group of goods");
    }
    return {};
}

} // namespace

QString profileTitle(const QString& name)
{
    if (name == defaultProfileName())
        //: RU: конфигурация по умолчанию
        return QCoreApplication::translate("ProfileWords", "the default profile");
    //: RU: «%1»
    return QCoreApplication::translate("ProfileWords", "“%1”").arg(name);
}

QString differenceSubject(const ProfileDifference& difference)
{
    const QString label = settingLabel(difference.field);
    if (difference.code.isEmpty()) {
        if (difference.field == SettingId::CategoryDefaultGroupName)
            //: RU: %1, наименование
            return QCoreApplication::translate("ProfileWords", "%1, name").arg(label);
        return label;
    }
    const QString name = difference.name == difference.code ? QString() : u' ' + difference.name;
    //: RU: %1: %2%3
    return QCoreApplication::translate("ProfileWords", "%1: %2%3", "table, code of the row, its name")
        .arg(label, difference.code, name);
}

QString differenceValue(const ProfileDifference& difference, const QString& side)
{
    if (const SettingSpec* spec = settingSpec(difference.field))
        return fieldValue(*spec, side);
    if (side.isNull())
        //: RU: нет строки
        return QCoreApplication::translate("ProfileWords", "no row");
    return side.isEmpty() ? notSet() : side;
}

QString missingText(const MissingElement& element)
{
    const QString what = elementName(element.list);
    if (element.nameHere.isEmpty())
        //: RU: %1 %2 «%3»: на этой кассе такого нет
        return QCoreApplication::translate("ProfileWords", "%1 %2 “%3”: this till has none")
            .arg(what, element.code, element.name);
    //: RU: %1 %2 «%3»: на этой кассе под этим кодом «%4»
    return QCoreApplication::translate("ProfileWords", "%1 %2 “%3”: on this till the code stands for “%4”")
        .arg(what, element.code, element.name, element.nameHere);
}

QString profileFaultText(const ProfileFault& fault)
{
    switch (fault.kind) {
    case ProfileFaultKind::NotJson:
        //: RU: это не конфигурация настроек
        return QCoreApplication::translate("ProfileWords", "this is no settings profile");
    case ProfileFaultKind::TooLarge:
        //: RU: она больше 8 МБ
        return QCoreApplication::translate("ProfileWords", "it is larger than 8 MB");
    case ProfileFaultKind::NewerSchema:
        //: RU: она записана более новой версией программы
        return QCoreApplication::translate("ProfileWords", "a newer version of the program wrote it");
    case ProfileFaultKind::UnknownMember:
        //: RU: неизвестное поле %1
        return QCoreApplication::translate("ProfileWords", "unknown field %1").arg(fault.path);
    case ProfileFaultKind::Missing:
        //: RU: нет поля %1
        return QCoreApplication::translate("ProfileWords", "field %1 is missing").arg(fault.path);
    case ProfileFaultKind::WrongType:
    case ProfileFaultKind::OutOfRange:
    case ProfileFaultKind::Malformed:
        //: RU: недопустимое значение поля %1
        return QCoreApplication::translate("ProfileWords", "field %1 has a value that is not allowed").arg(fault.path);
    case ProfileFaultKind::Contradiction:
        //: RU: противоречие: %1
        return QCoreApplication::translate("ProfileWords", "contradiction: %1").arg(fault.path);
    }
    return {};
}

QString profileFaultsText(const QList<ProfileFault>& faults)
{
    QStringList words;
    for (const ProfileFault& fault : faults.mid(0, mostFaults))
        words += profileFaultText(fault);
    QString text = words.join(QStringLiteral("; "));
    if (faults.size() > mostFaults)
        //: RU: и ещё %1
        text += QStringLiteral("; ")
                + QCoreApplication::translate("ProfileWords", "and %1 more").arg(faults.size() - mostFaults);
    return text;
}

QString profileActText(ProfileAct act)
{
    switch (act) {
    case ProfileAct::Saved:
        //: RU: Сохранена на сервере
        return QCoreApplication::translate("ProfileWords", "Saved on the server");
    case ProfileAct::Applied:
        //: RU: Применена
        return QCoreApplication::translate("ProfileWords", "Applied");
    case ProfileAct::AppliedAutomatically:
        //: RU: Применена автоматически
        return QCoreApplication::translate("ProfileWords", "Applied automatically");
    case ProfileAct::Returned:
        //: RU: Возврат к прежним настройкам
        return QCoreApplication::translate("ProfileWords", "Return to former settings");
    case ProfileAct::ReturnedAutomatically:
        //: RU: Автоматический возврат к прежним настройкам
        return QCoreApplication::translate("ProfileWords", "Automatic return to former settings");
    }
    return {};
}

} // namespace companion
