// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settingwords.h"

#include <QCoreApplication>

namespace companion {

namespace {

QString plaziusLabel(SettingId id)
{
    switch (id) {
    case SettingId::PlaziusActive:
        //: RU: Активность
        return QCoreApplication::translate("SettingWords", "Active");
    case SettingId::PlaziusServerUrl:
        //: RU: Адрес сервера
        return QCoreApplication::translate("SettingWords", "Server address");
    case SettingId::PlaziusTimeout:
        //: RU: Время ожидания
        return QCoreApplication::translate("SettingWords", "Wait time");
    case SettingId::PlaziusUserId:
        //: RU: Логин точки продаж
        return QCoreApplication::translate("SettingWords", "Login of the point of sale");
    case SettingId::PlaziusTerminalId:
        //: RU: Имя кассы для Plazius
        return QCoreApplication::translate("SettingWords", "Till name for Plazius");
    case SettingId::PlaziusTapeWidth:
        //: RU: Ширина чека, знаков
        return QCoreApplication::translate("SettingWords", "Receipt width, characters");
    case SettingId::PlaziusLanguage:
        //: RU: Язык сообщений сервера
        return QCoreApplication::translate("SettingWords", "Language of the server's messages");
    case SettingId::PlaziusFooter:
        //: RU: Текст в конце чека
        return QCoreApplication::translate("SettingWords", "Text at the end of the receipt");
    case SettingId::PlaziusCloseWait:
        //: RU: Ожидание при закрытии чека
        return QCoreApplication::translate("SettingWords", "Wait when closing a receipt");
    case SettingId::PlaziusPingInterval:
        //: RU: Проверка связи, пока её нет, каждые
        return QCoreApplication::translate("SettingWords", "Link check while there is none, every");
    case SettingId::PlaziusRoundStep:
        //: RU: Шаг округления
        return QCoreApplication::translate("SettingWords", "Rounding step");
    case SettingId::PlaziusIniPath:
        //: RU: Файл настроек
        return QCoreApplication::translate("SettingWords", "Settings file");
    case SettingId::PlaziusQuestion:
        //: RU: Вопрос о карте
        return QCoreApplication::translate("SettingWords", "Question about the card");
    case SettingId::PlaziusInsecureConfirmed:
        //: RU: Работать без шифрования
        return QCoreApplication::translate("SettingWords", "Work without encryption");
    case SettingId::PlaziusSecretOutside:
        //: RU: Хранить пароль вне plazius.ini
        return QCoreApplication::translate("SettingWords", "Keep the password outside plazius.ini");
    case SettingId::PlaziusOfflineNote:
        //: RU: Печатать, если ответа нет: с картой
        return QCoreApplication::translate("SettingWords", "Print when there is no answer: with a card");
    case SettingId::PlaziusOfflineNoteBare:
        //: RU: Печатать, если ответа нет: без карты
        return QCoreApplication::translate("SettingWords", "Print when there is no answer: without a card");
    case SettingId::PlaziusSecret:
        //: RU: Пароль точки продаж
        return QCoreApplication::translate("SettingWords", "Password of the point of sale");
    case SettingId::PlaziusCardGroup:
        //: RU: Группа карт
        return QCoreApplication::translate("SettingWords", "Card group");
    default:
        break;
    }
    return {};
}

} // namespace

QString settingLabel(SettingId id)
{
    switch (id) {
    case SettingId::TillCashId:
        //: RU: Номер кассы
        return QCoreApplication::translate("SettingWords", "Till number");
    case SettingId::TillShopId:
        //: RU: Магазин
        return QCoreApplication::translate("SettingWords", "Shop");
    case SettingId::TillWarehouse:
        //: RU: Склад
        return QCoreApplication::translate("SettingWords", "Warehouse");
    case SettingId::TillCashier:
        //: RU: Кассир
        return QCoreApplication::translate("SettingWords", "Cashier");
    case SettingId::PhoneTemplateEnabled:
        //: RU: Использовать шаблон номера телефона
        return QCoreApplication::translate("SettingWords", "Use the phone number template");
    case SettingId::PhoneTemplatePattern:
        //: RU: Шаблон номера телефона
        return QCoreApplication::translate("SettingWords", "Phone number template");
    case SettingId::PhoneCountryCode:
        //: RU: Код страны
        return QCoreApplication::translate("SettingWords", "Country code");
    case SettingId::BrevixActive:
        //: RU: Активность
        return QCoreApplication::translate("SettingWords", "Active");
    case SettingId::BrevixServerUrl:
        //: RU: Адрес сервера
        return QCoreApplication::translate("SettingWords", "Server address");
    case SettingId::BrevixPathPrefix:
        //: RU: Префикс пути
        return QCoreApplication::translate("SettingWords", "Path prefix");
    case SettingId::BrevixTimeout:
        //: RU: Время ожидания
        return QCoreApplication::translate("SettingWords", "Wait time");
    case SettingId::BrevixInsecureConfirmed:
        //: RU: Работать без шифрования
        return QCoreApplication::translate("SettingWords", "Work without encryption");
    case SettingId::ProfileCheckAtStart:
        //: RU: Проверять актуальность конфигурации настроек при запуске кассира
        return QCoreApplication::translate("SettingWords",
                                           "Check at the start of the till program that the settings are current");
    case SettingId::ProfileCheckPeriodically:
        //: RU: Периодически проверять актуальность настроек во время работы кассира
        return QCoreApplication::translate("SettingWords",
                                           "Check periodically during the work of the till program that the settings are current");
    case SettingId::ProfileCheckInterval:
        //: RU: Интервал между проверками актуальности конфигурации настроек
        return QCoreApplication::translate("SettingWords", "Interval between the checks that the settings are current");
    case SettingId::ProfileOnDifference:
        //: RU: Если актуальная конфигурация настроек отличается от локальных, то выполнить действие
        return QCoreApplication::translate("SettingWords",
                                           "If the current settings differ from the local ones, do this");
    case SettingId::ProfileUseDefault:
        //: RU: Запрашивать конфигурацию настроек по умолчанию
        return QCoreApplication::translate("SettingWords", "Request the default settings profile");
    case SettingId::ProfileName:
        //: RU: Наименование конфигурации настроек
        return QCoreApplication::translate("SettingWords", "Name of the settings profile");
    case SettingId::FunctionAuthorization:
        //: RU: Функция "Авторизация пользователя"
        return QCoreApplication::translate("SettingWords", "Function \"Authorize user\"");
    case SettingId::FunctionCancelAuthorization:
        //: RU: Функция "Отменить авторизацию пользователя"
        return QCoreApplication::translate("SettingWords", "Function \"Cancel user authorization\"");
    case SettingId::FunctionRegistration:
        //: RU: Функция "Регистрация нового участника"
        return QCoreApplication::translate("SettingWords", "Function \"Register new member\"");
    case SettingId::OfflineRecord:
        //: RU: Фиксировать данные чеков для отправки, если нет связи с сервисом BreviX
        return QCoreApplication::translate("SettingWords",
                                           "Record receipt data for sending when there is no link to the BreviX service");
    case SettingId::OfflineCheckLink:
        //: RU: Периодически проверять связь с сервисом после последнего неудавшегося запроса
        return QCoreApplication::translate("SettingWords",
                                           "Check the link to the service periodically after the last failed request");
    case SettingId::OfflineCheckInterval:
        //: RU: Интервал между проверками связи с сервисом
        return QCoreApplication::translate("SettingWords", "Interval between checks of the link to the service");
    case SettingId::OfflineAutoSend:
        //: RU: Автоматически начать процесс отправки данных при первом удачном запросе
        return QCoreApplication::translate("SettingWords",
                                           "Start sending data automatically at the first successful request");
    case SettingId::OfflineSendInterval:
        //: RU: Интервал между отправками данных в сервис
        return QCoreApplication::translate("SettingWords", "Interval between sendings of data to the service");
    case SettingId::OfflineUnsentReturn:
        //: RU: Возврат неотправленного чека
        return QCoreApplication::translate("SettingWords", "Return of an unsent receipt");
    case SettingId::OfflineRetentionDays:
        //: RU: Хранить данные отказов, дней
        return QCoreApplication::translate("SettingWords", "Keep data of refusals, days");
    case SettingId::WarehouseDefaultWhenUnmapped:
        //: RU: Если не задан код BreviX для склада, то использовать ИД BreviX по умолчанию
        return QCoreApplication::translate("SettingWords",
                                           "If no BreviX code is set for a warehouse, use the default BreviX ID");
    case SettingId::WarehouseDefaultForAll:
        //: RU: Использовать для всех складов ИД BreviX по умолчанию
        return QCoreApplication::translate("SettingWords", "Use the default BreviX ID for all warehouses");
    case SettingId::WarehouseDefaultWhenTillHasNone:
        //: RU: Если для кассы не указан склад, то использовать ИД BreviX по умолчанию
        return QCoreApplication::translate("SettingWords", "If the till has no warehouse, use the default BreviX ID");
    case SettingId::WarehouseDefaultId:
        //: RU: ИД BreviX склада по умолчанию
        return QCoreApplication::translate("SettingWords", "Default BreviX ID of a warehouse");
    case SettingId::InviterDefaultWhenUnmapped:
        //: RU: Если не задан код приглашителя для пользователя, то использовать код по умолчанию
        return QCoreApplication::translate("SettingWords",
                                           "If no inviter code is set for a user, use the default code");
    case SettingId::InviterDefaultForAll:
        //: RU: Использовать для всех пользователей код приглашителя по умолчанию
        return QCoreApplication::translate("SettingWords", "Use the default inviter code for all users");
    case SettingId::InviterDefaultCode:
        //: RU: Основной код приглашителя
        return QCoreApplication::translate("SettingWords", "Main inviter code");
    case SettingId::CategoryNoGroup:
        //: RU: Если у товара не задана группа, то
        return QCoreApplication::translate("SettingWords", "If goods have no group, then");
    case SettingId::CategoryUnknownGroup:
        //: RU: Если группа не указана ни в одном списке, то
        return QCoreApplication::translate("SettingWords", "If a group is in neither list, then");
    case SettingId::CategoryDefaultGroupCode:
        //: RU: Группа по умолчанию
        return QCoreApplication::translate("SettingWords", "Default group");
    case SettingId::CategoryDefaultGroupName:
        //: RU: Группа по умолчанию
        return QCoreApplication::translate("SettingWords", "Default group");
    case SettingId::InterfaceLanguage:
        //: RU: Язык
        return QCoreApplication::translate("SettingWords", "Language");
    case SettingId::InterfaceScheme:
        //: RU: Тема
        return QCoreApplication::translate("SettingWords", "Theme");
    case SettingId::InterfaceTextPercent:
        //: RU: Размер текста
        return QCoreApplication::translate("SettingWords", "Text size");
    case SettingId::ApiKey:
        //: RU: Api-Key
        return QCoreApplication::translate("SettingWords", "Api-Key");
    case SettingId::WarehouseRows:
        //: RU: Склады
        return QCoreApplication::translate("SettingWords", "Warehouses");
    case SettingId::InviterRows:
        //: RU: Пользователи
        return QCoreApplication::translate("SettingWords", "Users");
    case SettingId::CategoryRows:
        //: RU: Список категорий
        return QCoreApplication::translate("SettingWords", "List of categories");
    case SettingId::ZeroCategoryRows:
        //: RU: Список категорий с нулевым кэшбэком
        return QCoreApplication::translate("SettingWords", "List of categories with zero cashback");
    default:
        return plaziusLabel(id);
    }
    return {};
}

QString settingsTabTitle(SettingsTab tab)
{
    switch (tab) {
    case SettingsTab::Till:
        //: RU: Касса
        return QCoreApplication::translate("SettingWords", "Till");
    case SettingsTab::PhoneTemplate:
        //: RU: Шаблон номера телефона
        return QCoreApplication::translate("SettingWords", "Phone number template");
    case SettingsTab::Modules:
        //: RU: Модули логики
        return QCoreApplication::translate("SettingWords", "Logic modules");
    case SettingsTab::Interface:
        //: RU: Интерфейс
        return QCoreApplication::translate("SettingWords", "Interface");
    case SettingsTab::BrevixProfile:
        //: RU: Загрузка настроек из сервиса BreviX
        return QCoreApplication::translate("SettingWords", "Loading settings from the BreviX service");
    case SettingsTab::BrevixFunctions:
        //: RU: Форма регистрации
        return QCoreApplication::translate("SettingWords", "Registration form");
    case SettingsTab::BrevixOffline:
        //: RU: Работа в режиме offline
        return QCoreApplication::translate("SettingWords", "Offline work");
    case SettingsTab::BrevixWarehouses:
        //: RU: Склады
        return QCoreApplication::translate("SettingWords", "Warehouses");
    case SettingsTab::BrevixInviters:
        //: RU: Пользователи
        return QCoreApplication::translate("SettingWords", "Users");
    case SettingsTab::BrevixCategories:
        //: RU: Категории товаров
        return QCoreApplication::translate("SettingWords", "Goods categories");
    case SettingsTab::BrevixZeroCategories:
        //: RU: Категории товаров
        return QCoreApplication::translate("SettingWords", "Goods categories");
    case SettingsTab::PlaziusModule:
        //: RU: Модули логики, Plazius
        return QCoreApplication::translate("SettingWords", "Logic modules, Plazius");
    case SettingsTab::Hidden:
        break;
    }
    return {};
}

QString profileActionText(ProfileAction action)
{
    switch (action) {
    case ProfileAction::NotifyOnRegistration:
        //: RU: Оповестить при входе в режим регистрации
        return QCoreApplication::translate("SettingWords", "Notify on entering registration mode");
    case ProfileAction::Notify:
        //: RU: Оповестить сразу
        return QCoreApplication::translate("SettingWords", "Notify at once");
    case ProfileAction::Ask:
        //: RU: Предложить загрузить и применить
        return QCoreApplication::translate("SettingWords", "Offer to load and apply");
    case ProfileAction::Apply:
        //: RU: Загрузить и применить автоматически
        return QCoreApplication::translate("SettingWords", "Load and apply automatically");
    }
    return {};
}

QString groupRuleText(GroupRule rule)
{
    switch (rule) {
    case GroupRule::Empty:
        //: RU: не указывать категорию
        return QCoreApplication::translate("SettingWords", "leave the category out");
    case GroupRule::DefaultGroup:
        //: RU: использовать группу по умолчанию
        return QCoreApplication::translate("SettingWords", "use the default group");
    case GroupRule::ZeroCashback:
        //: RU: считать категорией с нулевым кэшбэком
        return QCoreApplication::translate("SettingWords", "count as a category with zero cashback");
    case GroupRule::Exclude:
        //: RU: не включать товар в заявку
        return QCoreApplication::translate("SettingWords", "leave the goods out of the request");
    }
    return {};
}

QString unsentReturnText(UnsentReturn choice)
{
    switch (choice) {
    case UnsentReturn::Annul:
        //: RU: отозвать заявку
        return QCoreApplication::translate("SettingWords", "withdraw the request");
    case UnsentReturn::AsInstructed:
        //: RU: как в инструкции
        return QCoreApplication::translate("SettingWords", "as in the instructions");
    }
    return {};
}


QString cardQuestionText(CardQuestion choice)
{
    switch (choice) {
    case CardQuestion::EverySubtotal:
        //: RU: при каждом подытоге
        return QCoreApplication::translate("SettingWords", "at every subtotal");
    case CardQuestion::OncePerReceipt:
        //: RU: один раз за чек
        return QCoreApplication::translate("SettingWords", "once per receipt");
    case CardQuestion::Never:
        //: RU: не спрашивать
        return QCoreApplication::translate("SettingWords", "do not ask");
    }
    return {};
}

} // namespace companion
