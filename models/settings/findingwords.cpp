// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/findingwords.h"

#include "models/settings/settingwords.h"

#include <QCoreApplication>

namespace companion {

namespace {

QString plaziusPattern(FindingKind kind)
{
    switch (kind) {
    case FindingKind::PlaziusIniUnreadable:
        //: RU: Файл «%1» не прочитан. Действуют прежние значения, а если их не было, то значения по умолчанию
        return QCoreApplication::translate(
            "FindingWords", "The file “%1” could not be read. The former values hold, or the defaults when there were none");
    case FindingKind::PlaziusIniUnwritable:
        //: RU: Файл «%1» нельзя изменить: нет прав. Настройки Plazius из этого окна не сохранятся
        return QCoreApplication::translate(
            "FindingWords", "The file “%1” cannot be changed: no rights. Plazius settings cannot be saved from this window");
    case FindingKind::PlaziusIniValue:
        //: RU: Значение в файле «%1» не подходит, действует значение по умолчанию. «ОК» запишет то, что стоит в поле
        return QCoreApplication::translate(
            "FindingWords", "The value in the file, “%1”, cannot be used; the default holds. “OK” writes what stands in the field");
    case FindingKind::PlaziusLocalWrapper:
        //: RU: Это адрес локальной обёртки, прямой обмен невозможен
        return QCoreApplication::translate("FindingWords", "This is the address of the local wrapper, direct exchange is impossible");
    case FindingKind::PlaziusInsecure:
        //: RU: Пароль и данные покупателей пойдут на %1 без шифрования: лучше укажите https://
        return QCoreApplication::translate(
            "FindingWords", "The password and the data of buyers go to %1 without encryption: better write https://");
    case FindingKind::PlaziusLoginMissing:
        //: RU: Plazius не настроен: заполните логин точки продаж
        return QCoreApplication::translate("FindingWords", "Plazius is not set up: fill in the login of the point of sale");
    case FindingKind::PlaziusSecretMissing:
        //: RU: Plazius не настроен: заполните пароль точки продаж
        return QCoreApplication::translate("FindingWords", "Plazius is not set up: fill in the password of the point of sale");
    case FindingKind::PlaziusNotAscii:
        //: RU: «%1» не подходит: нужны от 1 до 255 латинских букв, цифр и знаков, без кириллицы
        return QCoreApplication::translate(
            "FindingWords", "“%1” does not fit: 1 to 255 Latin letters, digits and signs are needed, no Cyrillic");
    case FindingKind::PlaziusOutOfRange:
        //: RU: Значение %1 вне допустимых пределов
        return QCoreApplication::translate("FindingWords", "The value %1 is out of range");
    case FindingKind::PlaziusCardGroupMissing:
        //: RU: В справочниках нет группы карт типа Plazius (cardmode = 18)
        return QCoreApplication::translate("FindingWords", "The reference lists have no card group of type Plazius (cardmode = 18)");
    default:
        break;
    }
    return {};
}

QString tillWarehouseText(const QString& name)
{
    if (name.isEmpty()) {
        //: RU: Для кассы не указан склад, и ИД BreviX для этого случая не задан
        return QCoreApplication::translate("FindingWords", "The till has no warehouse, and no BreviX ID is set for that case");
    }
    //: RU: Для склада кассы «%1» не задан ИД BreviX
    return QCoreApplication::translate("FindingWords", "The till's warehouse “%1” has no BreviX ID").arg(name);
}

/// The words with %1 still open.
QString pattern(FindingKind kind)
{
    switch (kind) {
    case FindingKind::CashIdMalformed:
        //: RU: Допустимы от 1 до 64 латинских букв, цифр и знаков . _ -
        return QCoreApplication::translate(
            "FindingWords",
            "Allowed are 1 to 64 Latin letters, digits and the signs . _ -");
    case FindingKind::ServerUrlMissing:
        //: RU: Заполните адрес сервера
        return QCoreApplication::translate("FindingWords", "Fill in the server address");
    case FindingKind::ServerUrlNotHttp:
        //: RU: Адрес должен начинаться с http:// или https://
        return QCoreApplication::translate("FindingWords", "The address must begin with http:// or https://");
    case FindingKind::ServerUrlMalformed:
        //: RU: Адрес записан неверно, нужно так: https://сервер
        return QCoreApplication::translate("FindingWords", "The address cannot be read; write it as https://server");
    case FindingKind::ServerUrlInsecure:
        //: RU: Данные пойдут на %1 без шифрования: укажите https:// или подтвердите
        return QCoreApplication::translate(
            "FindingWords",
            "Data would go to %1 without encryption: write https:// or confirm");
    case FindingKind::KeyMissing:
        //: RU: Заполните Api-Key
        return QCoreApplication::translate("FindingWords", "Fill in the Api-Key");
    case FindingKind::TimeoutOutOfRange:
        //: RU: Время ожидания должно быть от 1 до 300 секунд
        return QCoreApplication::translate("FindingWords", "The wait time must be from 1 to 300 seconds");
    case FindingKind::ProfileNameMalformed:
        //: RU: В наименовании недопустимые знаки: / \ ? # %, пробел по краям или точка в начале
        return QCoreApplication::translate(
            "FindingWords",
            "The name has signs that are not allowed: / \\ ? # %, a blank at the ends or a dot in front");
    case FindingKind::DefaultMissing:
        //: RU: Заполните: включён флаг «%1»
        return QCoreApplication::translate("FindingWords", "Fill in: the flag “%1” is on");
    case FindingKind::DefaultGroupMissing:
        //: RU: Заполните: этого требует выбор в поле «%1»
        return QCoreApplication::translate("FindingWords", "Fill in: needed by the choice in the field “%1”");
    case FindingKind::DefaultGroupNotMapped:
        //: RU: Для группы «%1» не задан ИД BreviX ни в одном списке
        return QCoreApplication::translate("FindingWords", "The group “%1” has no BreviX ID in either list");
    case FindingKind::IdMalformed:
        //: RU: «%1» не может быть ИД BreviX: допустимы от 1 до 64 латинских букв, цифр и знаков . _ -
        return QCoreApplication::translate(
            "FindingWords",
            "“%1” cannot be a BreviX ID: allowed are 1 to 64 Latin letters, digits and the signs . _ -");
    case FindingKind::GroupInBothLists:
        //: RU: Группа «%1» есть в обоих списках. Уберите её из одного
        return QCoreApplication::translate(
            "FindingWords",
            "The group “%1” is in both lists. Remove it from one of them");
    case FindingKind::DuplicateCode:
        //: RU: Код «%1» есть в таблице больше одного раза
        return QCoreApplication::translate("FindingWords", "The code “%1” stands in the table more than once");
    case FindingKind::WarehousesUnmapped:
        //: RU: Другие склады без ИД BreviX: %1
        return QCoreApplication::translate("FindingWords", "Other warehouses without a BreviX ID: %1");
    case FindingKind::UsersUnmapped:
        //: RU: Пользователи без кода приглашителя: %1
        return QCoreApplication::translate("FindingWords", "Users without an inviter code: %1");
    case FindingKind::GroupsUnmapped:
        //: RU: Группы товаров без ИД BreviX: %1
        return QCoreApplication::translate("FindingWords", "Goods groups without a BreviX ID: %1");
    case FindingKind::TemplateWrong:
    case FindingKind::TillWarehouseWithoutId:
        break;
    default:
        return plaziusPattern(kind);
    }
    return {};
}

} // namespace

QString findingText(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::TemplateWrong:
        return finding.argument;
    case FindingKind::TillWarehouseWithoutId:
        return tillWarehouseText(finding.argument);
    default:
        break;
    }
    const QString words = pattern(finding.kind);
    if (!words.contains(QStringLiteral("%1")))
        return words;
    return words.arg(finding.related ? settingLabel(*finding.related) : finding.argument);
}

QString findingLine(const Finding& finding)
{
    //: RU: %1, «%2»: %3
    return QCoreApplication::translate("FindingWords", "%1, “%2”: %3")
        .arg(settingsTabTitle(finding.tab()), settingLabel(finding.field), findingText(finding));
}

} // namespace companion
