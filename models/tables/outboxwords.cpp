// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/outboxwords.h"

#include <QCoreApplication>

#include <array>

namespace companion {

QString rowSubject(const OutboxRow& row)
{
    switch (row.kind) {
    case RowKind::CashbackRequest:
        //: RU: Заявка на кэшбэк
        return QCoreApplication::translate("OutboxWords", "Cashback request");
    case RowKind::CashbackCancellation:
        //: RU: Отмена заявки
        return QCoreApplication::translate("OutboxWords", "Cancellation of a request");
    case RowKind::PlaziusClose:
        //: RU: Чек Plazius
        return QCoreApplication::translate("OutboxWords", "Plazius receipt");
    case RowKind::PlaziusRefund:
        //: RU: Возврат Plazius
        return QCoreApplication::translate("OutboxWords", "Plazius return");
    case RowKind::PlaziusCancelPay:
        //: RU: Отмена списания баллов Plazius
        return QCoreApplication::translate("OutboxWords", "Cancelling the points spent at Plazius");
    case RowKind::PlaziusUnbind:
        //: RU: Снятие карты Plazius
        return QCoreApplication::translate("OutboxWords", "Taking the Plazius card off");
    case RowKind::PlaziusReset:
        //: RU: Сброс заказа Plazius
        return QCoreApplication::translate("OutboxWords", "Resetting the Plazius order");
    case RowKind::PlaziusAbort:
        //: RU: Отмена чека Plazius
        return QCoreApplication::translate("OutboxWords", "Aborting the Plazius receipt");
    }
    return {};
}

namespace {

QString noLinkText(const OutboxRow& row)
{
    if (row.attempts > 1 && row.lastAttemptAt) {
        const QString time = row.lastAttemptAt->toLocalTime().toString(QStringLiteral("HH:mm"));
        //: RU: Нет связи в %1, повтор
        return QCoreApplication::translate("OutboxWords", "No link at %1, trying again").arg(time);
    }
    //: RU: Нет связи
    return QCoreApplication::translate("OutboxWords", "No link");
}

QString waitsForSaleText(const QString& saleNumber)
{
    if (saleNumber.isEmpty()) {
        //: RU: Ждёт отправки своей продажи
        return QCoreApplication::translate("OutboxWords", "Waits until its sale is sent");
    }
    //: RU: Ждёт отправки чека № %1
    return QCoreApplication::translate("OutboxWords", "Waits until receipt No. %1 is sent").arg(saleNumber);
}

/// One place for all reasons; WaitsForSale and NoLink have words of their own above.
QString reasonText(RowReason reason)
{
    switch (reason) {
    case RowReason::None:
        //: RU: Ждёт очереди
        return QCoreApplication::translate("OutboxWords", "Waits for its turn");
    case RowReason::NoAnswer:
        //: RU: Отправлено, ответ не получен — проверим сами
        return QCoreApplication::translate("OutboxWords", "Sent, no answer came: we will check ourselves");
    case RowReason::TlsUntrusted:
        //: RU: Сертификат сервера не принят
        return QCoreApplication::translate("OutboxWords", "The certificate of the server was not accepted");
    case RowReason::ForeignAnswer:
        //: RU: Ответил не сервер системы лояльности
        return QCoreApplication::translate("OutboxWords", "Something other than the loyalty service answered");
    case RowReason::WrongAddress:
        //: RU: Неверный адрес сервера
        return QCoreApplication::translate("OutboxWords", "Wrong server address");
    case RowReason::KeyRefused:
        //: RU: Ключ не принят
        return QCoreApplication::translate("OutboxWords", "The key was not accepted");
    case RowReason::Unsupported:
        //: RU: Сервис не поддерживает эту функцию
        return QCoreApplication::translate("OutboxWords", "The service does not have this function");
    case RowReason::Later:
        //: RU: Сервис занят
        return QCoreApplication::translate("OutboxWords", "The service is busy");
    case RowReason::Reconcile:
        //: RU: Уточняем результат в сервисе
        return QCoreApplication::translate("OutboxWords", "Its outcome is being looked up in the service");
    case RowReason::Refused:
        //: RU: Отказ сервиса
        return QCoreApplication::translate("OutboxWords", "Refused by the service");
    case RowReason::CustomerNotFound:
        //: RU: Ожидает регистрации
        return QCoreApplication::translate("OutboxWords", "Waits for the customer to register");
    case RowReason::NoWarehouseId:
        //: RU: не задан ИД BreviX склада
        return QCoreApplication::translate("OutboxWords", "No BreviX ID is set for the warehouse");
    case RowReason::ReturnedBeforeSending:
        //: RU: Отозвана: возврат до отправки
        return QCoreApplication::translate("OutboxWords", "Withdrawn: returned before sending");
    case RowReason::SaleNotAccepted:
        //: RU: Отозвана: заявка по продаже не принята
        return QCoreApplication::translate("OutboxWords", "Withdrawn: its sale was not accepted");
    case RowReason::RecordingOff:
        //: RU: данные не зафиксированы
        return QCoreApplication::translate("OutboxWords", "The data were not recorded");
    case RowReason::WithdrawnByHand:
        //: RU: Отозвана вручную
        return QCoreApplication::translate("OutboxWords", "Withdrawn by hand");
    case RowReason::CrashedTwice:
        //: RU: Программа дважды завершилась при отправке
        return QCoreApplication::translate("OutboxWords", "The program stopped twice while sending it");
    case RowReason::NotUnderstood:
        //: RU: Не удалось разобрать ответы сервиса
        return QCoreApplication::translate("OutboxWords", "The answers of the service could not be read");
    case RowReason::AbsentAfterRestore:
        //: RU: Восстановлена из копии базы, сервис о ней не знает
        return QCoreApplication::translate("OutboxWords", "Restored from a backup, and the service does not know it");
    case RowReason::NoLink:
    case RowReason::WaitsForSale:
        break;
    }
    return {};
}

struct ProblemWords
{
    QLatin1String code;
    const char* words;
};

constexpr std::array<ProblemWords, 15> problemWords{{
    //: RU: Категория не найдена
    {QLatin1String("category_unknown"), QT_TRANSLATE_NOOP("OutboxWords", "Category not found")},
    //: RU: Склад не найден
    {QLatin1String("warehouse_unknown"), QT_TRANSLATE_NOOP("OutboxWords", "Warehouse not found")},
    //: RU: Приглашитель не найден
    {QLatin1String("inviter_unknown"), QT_TRANSLATE_NOOP("OutboxWords", "Inviter not found")},
    //: RU: Пользователь заблокирован
    {QLatin1String("customer_blocked"), QT_TRANSLATE_NOOP("OutboxWords", "The customer is blocked")},
    //: RU: Пользователь не найден
    {QLatin1String("customer_not_found"), QT_TRANSLATE_NOOP("OutboxWords", "Customer not found")},
    //: RU: Заявка не найдена
    {QLatin1String("request_not_found"), QT_TRANSLATE_NOOP("OutboxWords", "Request not found")},
    //: RU: Неверный номер телефона
    {QLatin1String("phone_invalid"), QT_TRANSLATE_NOOP("OutboxWords", "The number is not valid")},
    //: RU: Номер не прошёл модерацию
    {QLatin1String("phone_rejected"), QT_TRANSLATE_NOOP("OutboxWords", "The number did not pass moderation")},
    //: RU: Сервис нашёл ошибки в данных
    {QLatin1String("validation_failed"), QT_TRANSLATE_NOOP("OutboxWords", "The service found mistakes in the data")},
    //: RU: Возвращается больше, чем продано
    {QLatin1String("quantity_exceeded"), QT_TRANSLATE_NOOP("OutboxWords", "More is returned than was sold")},
    //: RU: Суммы не сходятся
    {QLatin1String("sum_mismatch"), QT_TRANSLATE_NOOP("OutboxWords", "The sums do not agree")},
    //: RU: Сервис не знает этой строки чека
    {QLatin1String("line_unknown"), QT_TRANSLATE_NOOP("OutboxWords", "The service does not know this line")},
    //: RU: Сервис не умеет отменять часть заявки
    {QLatin1String("partial_not_supported"), QT_TRANSLATE_NOOP("OutboxWords", "The service cannot cancel a part")},
    //: RU: Чек слишком велик для сервиса
    {QLatin1String("payload_too_large"), QT_TRANSLATE_NOOP("OutboxWords", "The receipt is too large for the service")},
    //: RU: Сервис запрещает это действие
    {QLatin1String("forbidden"), QT_TRANSLATE_NOOP("OutboxWords", "The service forbids this")},
}};

} // namespace

QString waitingText(const OutboxRow& row, const QString& saleNumber)
{
    if (row.state == RowState::Sending) {
        //: RU: Отправляется
        return QCoreApplication::translate("OutboxWords", "Being sent");
    }
    switch (row.reason) {
    case RowReason::NoLink:
        return noLinkText(row);
    case RowReason::WaitsForSale:
        return waitsForSaleText(saleNumber);
    case RowReason::None:
        // Unknown without a reason: the program was stopped while the answer was under way.
        return reasonText(row.state == RowState::Unknown ? RowReason::NoAnswer : RowReason::None);
    default:
        return reasonText(row.reason);
    }
}

QString archiveText(const OutboxRow& row)
{
    if (row.reason != RowReason::Refused)
        return reasonText(row.reason);
    return row.reasonCode.isEmpty() && !row.reasonText.isEmpty() ? row.reasonText : problemText(row.reasonCode);
}

QString problemText(const QString& code)
{
    for (const ProblemWords& problem : problemWords) {
        if (problem.code == code)
            return QCoreApplication::translate("OutboxWords", problem.words);
    }
    if (code.isEmpty())
        return reasonText(RowReason::Refused);
    //: RU: Отказ сервиса (%1)
    return QCoreApplication::translate("OutboxWords", "Refused by the service (%1)").arg(code);
}

QString adviceText(const OutboxRow& row)
{
    if (row.reason == RowReason::NoWarehouseId || row.reasonCode == u"warehouse_unknown") {
        //: RU: Исправить ИД склада на вкладке «Склады» и отправить снова.
        return QCoreApplication::translate("OutboxWords",
                                           "Correct the BreviX ID of the warehouse on the tab “Warehouses” and send again.");
    }
    if (row.reasonCode == u"category_unknown") {
        //: RU: Исправить ИД группы на вкладке «Категории товаров» и отправить снова.
        return QCoreApplication::translate("OutboxWords",
                                           "Correct the ID of the group on the tab “Goods categories” and send again.");
    }
    if (row.reasonCode == u"inviter_unknown") {
        //: RU: Исправить код приглашителя на вкладке «Пользователи» и отправить снова.
        return QCoreApplication::translate("OutboxWords",
                                           "Correct the inviter code on the tab “Users” and send again.");
    }
    if (row.reason == RowReason::CustomerNotFound) {
        //: RU: Отправить снова, когда покупатель зарегистрируется.
        return QCoreApplication::translate("OutboxWords", "Send again after the customer has registered.");
    }
    if (row.state == RowState::Quarantined && !mayBeWithdrawn(row)) {
        //: RU: Отправить снова: возможно, сервис это уже выполнил, и повтор ничего не удвоит. Остальные чеки тем временем отправляются.
        return QCoreApplication::translate("OutboxWords",
                                           "Send again: perhaps the service has done it already, and doubles nothing. The other receipts go on "
                                           "meanwhile.");
    }
    if (row.state == RowState::Quarantined) {
        //: RU: Отправить снова или отозвать; остальные чеки тем временем отправляются.
        return QCoreApplication::translate("OutboxWords",
                                           "Send again or withdraw; the other receipts go on meanwhile.");
    }
    return {};
}

QString momentText(const QDateTime& at, const QDateTime& now)
{
    const QDateTime local = at.toLocalTime();
    const QDateTime today = now.toLocalTime();
    if (local.date() == today.date()) {
        //: RU: сегодня, %1
        return QCoreApplication::translate("OutboxWords", "today, %1").arg(local.toString(QStringLiteral("HH:mm:ss")));
    }
    const bool thisYear = local.date().year() == today.date().year();
    return local.toString(thisYear ? QStringLiteral("dd.MM, HH:mm") : QStringLiteral("dd.MM.yyyy, HH:mm"));
}

QString journalKindText(JournalKind kind)
{
    switch (kind) {
    case JournalKind::AuthorizationApplied:
        //: RU: Применена авторизация
        return QCoreApplication::translate("OutboxWords", "Authorization applied");
    case JournalKind::RequestCreated:
        //: RU: Создана заявка
        return QCoreApplication::translate("OutboxWords", "Request created");
    case JournalKind::RequestCancelled:
        //: RU: Отменена заявка
        return QCoreApplication::translate("OutboxWords", "Request cancelled");
    case JournalKind::ReceiptClosed:
        //: RU: Чек закрыт
        return QCoreApplication::translate("OutboxWords", "Receipt closed");
    case JournalKind::ReturnClosed:
        //: RU: Возврат оформлен
        return QCoreApplication::translate("OutboxWords", "Return closed");
    case JournalKind::RequestRefused:
        //: RU: Отказ по заявке
        return QCoreApplication::translate("OutboxWords", "Request refused");
    case JournalKind::RequestWithdrawn:
        //: RU: Заявка отозвана
        return QCoreApplication::translate("OutboxWords", "Request withdrawn");
    case JournalKind::NotRecorded:
        //: RU: Данные не зафиксированы
        return QCoreApplication::translate("OutboxWords", "Not recorded");
    case JournalKind::ReturnWithoutRequest:
        //: RU: Возврат без заявки
        return QCoreApplication::translate("OutboxWords", "Return without a request");
    case JournalKind::TotalDiffers:
        //: RU: Сумма отличается
        return QCoreApplication::translate("OutboxWords", "The total differs");
    case JournalKind::PointsSpent:
        //: RU: Баллы списаны
        return QCoreApplication::translate("OutboxWords", "Points spent");
    case JournalKind::SpendingUndone:
        //: RU: Списание баллов отменено
        return QCoreApplication::translate("OutboxWords", "Spending of points undone");
    case JournalKind::SaleReported:
        //: RU: Чек передан в Plazius
        return QCoreApplication::translate("OutboxWords", "Receipt sent to Plazius");
    case JournalKind::ReturnReported:
        //: RU: Возврат передан в Plazius
        return QCoreApplication::translate("OutboxWords", "Return sent to Plazius");
    case JournalKind::Notice:
        //: RU: Сообщение
        return QCoreApplication::translate("OutboxWords", "Notice");
    }
    return {};
}

} // namespace companion
