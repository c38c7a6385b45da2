// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/problem.h"

#include <QHash>

namespace companion::sandbox {

namespace {

struct Kind
{
    int status = 422;
    bool retryable = false;
    const char *title = "Not accepted";
    QString message;
};

const QHash<QString, Kind> &kinds()
{
    static const QHash<QString, Kind> table = {
        {u"malformed_request"_qs, {400, false, "Malformed request", u"Запрос кассы составлен неверно."_qs}},
        {u"idempotency_key_missing"_qs, {400, false, "No key of idempotency", {}}},
        {u"unauthorized"_qs, {401, false, "Key not accepted", u"Ключ не принят. Обратитесь к администратору."_qs}},
        {u"forbidden"_qs, {403, false, "Not permitted for this key", u"Ключу не разрешена эта операция."_qs}},
        {u"customer_blocked"_qs, {403, false, "Customer is blocked", u"Покупатель заблокирован."_qs}},
        {u"customer_not_found"_qs,
         {404, false, "No such customer", u"Покупатель с таким номером не зарегистрирован."_qs}},
        {u"registration_not_found"_qs, {404, false, "No such registration", u"Регистрация не найдена."_qs}},
        {u"request_not_found"_qs, {404, false, "No such cashback request", u"Заявка не найдена."_qs}},
        {u"profile_not_found"_qs, {404, false, "No such profile", u"Конфигурация не найдена."_qs}},
        {u"not_supported"_qs, {404, false, "Not supported by this server", {}}},
        {u"route_not_found"_qs, {404, false, "No such path", {}}},
        {u"method_not_allowed"_qs, {405, false, "Not here", {}}},
        {u"customer_exists"_qs,
         {409, false, "Customer exists", u"Покупатель с таким номером уже зарегистрирован."_qs}},
        {u"receipt_exists"_qs, {409, false, "Receipt exists", {}}},
        {u"return_exists"_qs, {409, false, "Return exists", {}}},
        {u"already_cancelled"_qs, {409, false, "Nothing is left to cancel", u"Заявка уже отменена."_qs}},
        {u"profile_is_default"_qs,
         {409, false, "The default profile stays", u"Конфигурацию по умолчанию нельзя удалить."_qs}},
        {u"in_flight"_qs, {409, true, "The first call is still running", {}}},
        {u"registration_expired"_qs, {410, false, "Registration expired", u"Время ввода кода истекло."_qs}},
        {u"profile_changed"_qs, {412, false, "Somebody was faster", u"Конфигурация на сервере изменилась."_qs}},
        {u"profile_exists"_qs, {412, false, "Profile exists", u"Конфигурация с таким именем уже есть."_qs}},
        {u"payload_too_large"_qs, {413, false, "Body too large", {}}},
        {u"unsupported_media_type"_qs, {415, false, "JSON only", {}}},
        {u"phone_invalid"_qs, {422, false, "Phone is not E.164", u"Номер телефона записан неверно."_qs}},
        {u"phone_rejected"_qs, {422, false, "Moderation said no", u"Номер не прошёл модерацию."_qs}},
        {u"code_invalid"_qs, {422, false, "Wrong code", u"Неверный код из СМС."_qs}},
        {u"validation_failed"_qs, {422, false, "Not accepted", u"Данные чека не приняты."_qs}},
        {u"quantity_exceeded"_qs,
         {422, false, "More is returned than was sold", u"Возвращается больше, чем осталось."_qs}},
        {u"sum_mismatch"_qs, {422, false, "Sum does not fit the line", u"Сумма возврата не сходится со строкой."_qs}},
        {u"line_unknown"_qs, {422, false, "No such line", u"В заявке нет такой строки."_qs}},
        {u"partial_not_supported"_qs,
         {422, false, "Only whole cancellations", u"Частичная отмена не поддерживается."_qs}},
        {u"warehouse_unknown"_qs, {422, false, "No such warehouse", u"Склад не известен сервису."_qs}},
        {u"inviter_unknown"_qs, {422, false, "No such inviter", u"Код пригласителя не известен сервису."_qs}},
        {u"category_unknown"_qs, {422, false, "No such category", u"Категория товара не известна сервису."_qs}},
        {u"idempotency_key_reused"_qs, {422, false, "Key was used for another request", {}}},
        {u"registration_locked"_qs, {423, false, "Too many wrong codes", u"Слишком много неверных кодов."_qs}},
        {u"precondition_required"_qs, {428, false, "Precondition demanded", {}}},
        {u"sms_rate_limited"_qs, {429, true, "Too early for another SMS", u"Повторная отправка СМС пока невозможна."_qs}},
        {u"rate_limited"_qs, {429, true, "Too many requests", u"Слишком много запросов."_qs}},
        {u"internal_error"_qs, {500, true, "Internal error", {}}},
        {u"unavailable"_qs, {503, true, "Maintenance", u"Идут технические работы."_qs}},
    };
    return table;
}

HttpAnswer make(const Kind &kind, int status, const QString &code, const QJsonObject &members, const QJsonArray &errors)
{
    QJsonObject object{{u"type"_qs, u"urn:brevix:problem:"_qs + code},
                       {u"title"_qs, QString::fromLatin1(kind.title)},
                       {u"status"_qs, status},
                       {u"code"_qs, code},
                       {u"retryable"_qs, kind.retryable}};
    if (!kind.message.isEmpty())
        object.insert(u"messageForCashier"_qs, kind.message);
    if (!errors.isEmpty())
        object.insert(u"errors"_qs, errors);
    for (auto it = members.begin(); it != members.end(); ++it)
        object.insert(it.key(), it.value());
    HttpAnswer answer = jsonAnswer(status, object);
    answer.contentType = QByteArrayLiteral("application/problem+json; charset=utf-8");
    const bool judged = status < 500 && status != 401 && status != 429 && code != u"in_flight";
    answer.effect = judged ? QByteArrayLiteral("refused") : QByteArrayLiteral("none");
    answer.code = code;
    if (status == 401)
        answer.setHeader("WWW-Authenticate", "Basic realm=\"BreviX\", charset=\"UTF-8\"");
    return answer;
}

} // namespace

QJsonObject fieldError(const QString &field, const QString &code, const QString &message)
{
    QJsonObject error{{u"field"_qs, field}, {u"code"_qs, code}};
    if (!message.isEmpty())
        error.insert(u"message"_qs, message);
    return error;
}

HttpAnswer problem(const QString &code, const QJsonObject &members, const QJsonArray &errors)
{
    const Kind kind = kinds().value(code);
    return make(kind, kind.status, code, members, errors);
}

HttpAnswer problemWithStatus(int status, const QString &code, const QJsonObject &members)
{
    Kind kind = kinds().value(code);
    kind.retryable = status >= 500 || status == 429;
    return make(kind, status, code, members, {});
}

HttpAnswer validationFailed(const QJsonArray &errors)
{
    return problem(u"validation_failed"_qs, {}, errors);
}

} // namespace companion::sandbox
