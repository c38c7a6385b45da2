// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mappingexplanation.h"

#include "models/mapping/categoryresolution.h"
#include "models/mapping/inviterresolution.h"
#include "models/mapping/warehouseresolution.h"
#include "models/settings/settingwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace companion {

namespace {

/// A resolver indexes all rows; for one question the rows of its codes are enough.
QList<MappingRow> onlyRows(const QList<MappingRow>& rows, const QStringList& codes)
{
    QList<MappingRow> few;
    for (const MappingRow& row : rows) {
        if (codes.contains(row.code))
            few.append(row);
    }
    return few;
}

QString sends(const QString& id)
{
    //: RU: будет отправлен ИД %1
    return QCoreApplication::translate("MappingExplanation", "the ID %1 will be sent").arg(id);
}

QString joined(const QString& what, const QString& why)
{
    //: RU: %1 — %2.
    return QCoreApplication::translate("MappingExplanation", "%1 — %2.").arg(what, why);
}

QString flagOn(SettingId flag)
{
    //: RU: включено «%1»
    return QCoreApplication::translate("MappingExplanation", "“%1” is on").arg(settingLabel(flag));
}

QString defaultEmpty(SettingId flag, SettingId field)
{
    //: RU: %1, но поле «%2» не заполнено
    return QCoreApplication::translate("MappingExplanation", "%1, but the field “%2” is empty")
        .arg(flagOn(flag), settingLabel(field));
}

WarehouseResolution resolved(WarehouseSettings settings, const QString& code)
{
    settings.rows = onlyRows(settings.rows, {code});
    return WarehouseResolver(settings).resolve(code);
}

QString noWarehouseId()
{
    //: RU: ИД отправить не получится
    return QCoreApplication::translate("MappingExplanation", "there is no ID to send");
}

QString warehouseReason(const WarehouseResolution& result)
{
    const bool none = result.id.isEmpty();
    switch (result.rule) {
    case WarehouseRule::ForAll:
        return none ? defaultEmpty(SettingId::WarehouseDefaultForAll, SettingId::WarehouseDefaultId)
                    : flagOn(SettingId::WarehouseDefaultForAll);
    case WarehouseRule::Mapped:
        //: RU: он задан для склада в таблице
        return QCoreApplication::translate("MappingExplanation", "it is set for the warehouse in the table");
    case WarehouseRule::DefaultWhenUnmapped:
        if (none)
            return defaultEmpty(SettingId::WarehouseDefaultWhenUnmapped, SettingId::WarehouseDefaultId);
        //: RU: для склада код не задан, действует «%1»
        return QCoreApplication::translate("MappingExplanation", "the warehouse has no code, “%1” holds")
            .arg(settingLabel(SettingId::WarehouseDefaultId));
    case WarehouseRule::DefaultWhenTillHasNone:
        return none ? defaultEmpty(SettingId::WarehouseDefaultWhenTillHasNone, SettingId::WarehouseDefaultId)
                    : flagOn(SettingId::WarehouseDefaultWhenTillHasNone);
    case WarehouseRule::Unmapped:
        //: RU: для склада код не задан, и выключено «%1». Чеки этого склада попадут в архив отказов
        return QCoreApplication::translate("MappingExplanation",
                                           "the warehouse has no code, and “%1” is off. Receipts of this warehouse will go to the "
                                           "archive of refusals")
            .arg(settingLabel(SettingId::WarehouseDefaultWhenUnmapped));
    case WarehouseRule::TillHasNone:
        //: RU: выключено «%1». Чеки попадут в архив отказов
        return QCoreApplication::translate("MappingExplanation", "“%1” is off. Receipts will go to the archive of refusals")
            .arg(settingLabel(SettingId::WarehouseDefaultWhenTillHasNone));
    }
    return {};
}

QString warehouseWords(const WarehouseResolution& result)
{
    return joined(result.id.isEmpty() ? noWarehouseId() : sends(result.id), warehouseReason(result));
}

QString inviterReason(const InviterResolution& result)
{
    const bool none = result.code.isEmpty();
    switch (result.rule) {
    case InviterRule::ForAll:
        return none ? defaultEmpty(SettingId::InviterDefaultForAll, SettingId::InviterDefaultCode)
                    : flagOn(SettingId::InviterDefaultForAll);
    case InviterRule::Mapped:
        //: RU: он задан для пользователя в таблице
        return QCoreApplication::translate("MappingExplanation", "it is set for the user in the table");
    case InviterRule::DefaultWhenUnmapped:
        if (none)
            return defaultEmpty(SettingId::InviterDefaultWhenUnmapped, SettingId::InviterDefaultCode);
        //: RU: для пользователя код не задан, действует «%1»
        return QCoreApplication::translate("MappingExplanation", "the user has no code, “%1” holds")
            .arg(settingLabel(SettingId::InviterDefaultCode));
    case InviterRule::Unmapped:
        //: RU: для пользователя код не задан, и выключено «%1»
        return QCoreApplication::translate("MappingExplanation", "the user has no code, and “%1” is off")
            .arg(settingLabel(SettingId::InviterDefaultWhenUnmapped));
    }
    return {};
}

QString zeroCashback(const QString& id)
{
    if (id.isEmpty())
        //: RU: кэшбэка нет, ИД не отправляется
        return QCoreApplication::translate("MappingExplanation", "no cashback, no ID is sent");
    //: RU: кэшбэка нет, отправляется ИД %1
    return QCoreApplication::translate("MappingExplanation", "no cashback, the ID %1 is sent").arg(id);
}

QString categoryEffect(const CategoryResolution& result)
{
    if (result.excluded)
        //: RU: товар не войдёт в заявку
        return QCoreApplication::translate("MappingExplanation", "the goods do not enter the request");
    if (result.zeroCashback)
        return zeroCashback(result.categoryId);
    if (result.categoryId.isEmpty())
        //: RU: товар уйдёт без категории
        return QCoreApplication::translate("MappingExplanation", "the goods go without a category");
    return sends(result.categoryId);
}

QString listTitle(SettingId table)
{
    //: RU: группа стоит в таблице «%1»
    return QCoreApplication::translate("MappingExplanation", "the group stands in the table “%1”").arg(settingLabel(table));
}

QString choiceReason(const CategorySettings& settings, GroupRule choice)
{
    const bool named = choice == GroupRule::DefaultGroup && !settings.defaultGroupName.isEmpty();
    if (named)
        //: RU: группы нет ни в одном списке, выбрано «%1»: «%2»
        return QCoreApplication::translate("MappingExplanation", "the group is in neither list, “%1” is chosen: “%2”")
            .arg(groupRuleText(choice), settings.defaultGroupName);
    //: RU: группы нет ни в одном списке, выбрано «%1»
    return QCoreApplication::translate("MappingExplanation", "the group is in neither list, “%1” is chosen")
        .arg(groupRuleText(choice));
}

QString categoryReason(const CategorySettings& settings, const CategoryResolution& result, bool inBoth)
{
    switch (result.rule) {
    case CategoryRule::Mapped:
        return listTitle(SettingId::CategoryRows);
    case CategoryRule::ZeroList:
        if (inBoth)
            //: RU: группа есть в обоих списках, уберите её из одного
            return QCoreApplication::translate("MappingExplanation", "the group is in both lists, remove it from one");
        return listTitle(SettingId::ZeroCategoryRows);
    case CategoryRule::NoGroup:
    case CategoryRule::UnknownGroup:
        break;
    }
    return choiceReason(settings, result.choice);
}

/// B-CAT-03: in both directions, because both are expected of a tree.
QString notInherited(const CategoryResolution& result, const QString& parentName)
{
    const bool own = result.rule == CategoryRule::Mapped || result.rule == CategoryRule::ZeroList;
    if (own || parentName.isEmpty())
        //: RU: Подчинённые группы его не наследуют.
        return QCoreApplication::translate("MappingExplanation", "Subgroups do not inherit it.");
    //: RU: ИД вышестоящей группы «%1» не наследуется.
    return QCoreApplication::translate("MappingExplanation", "The ID of the group above, “%1”, is not inherited.").arg(parentName);
}

} // namespace

IdExplanation explainWarehouse(const WarehouseSettings& settings, const QString& code, const QString& name)
{
    const WarehouseResolution result = resolved(settings, code);
    return {name + u':', warehouseWords(result), result.id.isEmpty()};
}

QString explainTillWarehouse(const WarehouseSettings& settings, const QString& code, const QString& name)
{
    const QString words = warehouseWords(resolved(settings, code));
    if (code.isEmpty())
        //: RU: Для кассы склад не указан: %1
        return QCoreApplication::translate("MappingExplanation", "The till has no warehouse: %1").arg(words);
    //: RU: Склад этой кассы, «%1»: %2
    return QCoreApplication::translate("MappingExplanation", "The warehouse of this till, “%1”: %2").arg(name, words);
}

IdExplanation explainInviter(const InviterSettings& settings, const QString& code, const QString& name)
{
    InviterSettings few = settings;
    few.rows = onlyRows(settings.rows, {code});
    const InviterResolution result = InviterResolver(few).resolve(code);
    const bool none = result.code.isEmpty();
    //: RU: заявка уйдёт без приглашителя
    const QString without = QCoreApplication::translate("MappingExplanation", "the request goes without an inviter");
    //: RU: будет отправлен код %1
    const QString with = QCoreApplication::translate("MappingExplanation", "the code %1 will be sent").arg(result.code);
    return {name + u':', joined(none ? without : with, inviterReason(result)), none};
}

IdExplanation explainCategory(const CategorySettings& settings, const QString& code, const QString& name,
                              const QString& parentName)
{
    CategorySettings few = settings;
    few.rows = onlyRows(settings.rows, {code, settings.defaultGroupCode});
    few.zeroRows = onlyRows(settings.zeroRows, {code, settings.defaultGroupCode});
    const CategoryResolution result = CategoryResolver(few).resolve(code);
    bool mapped = false;
    for (const MappingRow& row : std::as_const(few.rows))
        mapped = mapped || (row.code == code && !row.brevixId.isEmpty());
    const bool inBoth = result.rule == CategoryRule::ZeroList && mapped;
    const bool lacking = inBoth || (result.rule == CategoryRule::UnknownGroup && result.categoryId.isEmpty());
    return {name + u':',
            joined(categoryEffect(result), categoryReason(few, result, inBoth)) + u' ' + notInherited(result, parentName),
            lacking};
}

} // namespace companion
