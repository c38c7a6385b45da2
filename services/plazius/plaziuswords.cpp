// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuswords.h"

#include "services/net/networkwords.h"
#include "services/plazius/plaziusanswer.h"

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr std::chrono::minutes tolerableSkew{5};

QString joined(const QString& sentence, const QString& reason)
{
    return reason.isEmpty() ? sentence : sentence + u": "_s + reason;
}

} // namespace

QString PlaziusWords::linkIsGood()
{
    //: RU: Связь успешно установлена!
    return tr("The link has been established!");
}

QString PlaziusWords::networkReason(const Exchange& exchange)
{
    return exchange.tls.any() ? tlsReason(exchange.tls) : NetworkWords::reason(exchange);
}

QString PlaziusWords::tlsReason(const TlsErrors& errors)
{
    // A wrong clock makes every certificate wrong: the cause that the till itself can mend is told first.
    if (errors.expired)
        //: RU: срок действия сертификата сервера истёк, проверьте часы кассы
        return tr("the certificate of the server has expired, check the clock of the till");
    if (errors.notYetValid)
        //: RU: срок действия сертификата сервера ещё не начался, проверьте часы кассы
        return tr("the certificate of the server is not valid yet, check the clock of the till");
    if (errors.wrongHost)
        //: RU: сертификат выдан другому серверу
        return tr("the certificate was issued to another server");
    //: RU: сертификат сервера выдан неизвестным центром
    return tr("the certificate of the server was issued by an unknown authority");
}

QString PlaziusWords::notPlazius()
{
    //: RU: ответ не от Plazius
    return tr("the answer is not from Plazius");
}

QString PlaziusWords::credentials()
{
    //: RU: логин или пароль точки продаж не приняты
    return tr("the login or the password of the point of sale was not accepted");
}

QString PlaziusWords::serverTrouble(int status)
{
    //: RU: сервер временно не отвечает на запросы (код %1)
    return tr("the server does not answer requests for the time being (code %1)").arg(status);
}

QString PlaziusWords::unreadable()
{
    //: RU: ответ получен не полностью
    return tr("the answer did not arrive whole");
}

QString PlaziusWords::refused(int status)
{
    //: RU: операция отклонена (код %1)
    return tr("the operation was refused (code %1)").arg(status);
}

QString PlaziusWords::notFound()
{
    //: RU: покупатель не найден
    return tr("the customer was not found");
}

QString PlaziusWords::cancelled()
{
    //: RU: ожидание прервано
    return tr("the waiting was broken off");
}

QString PlaziusWords::notConfigured()
{
    //: RU: модуль не настроен: нет логина или пароля точки продаж
    return tr("the module is not set up: login or password of the point of sale are missing");
}

QString PlaziusWords::notEncodable()
{
    //: RU: чек не удалось передать в форме Plazius
    return tr("the receipt could not be put into the form of Plazius");
}

QString PlaziusWords::sentence(Outcome outcome, const QString& reason)
{
    switch (outcome) {
    case Outcome::Accepted:
        return {};
    case Outcome::Refused:
    case Outcome::Reconcile:
    case Outcome::Unsupported:
        return reason.left(1).toUpper() + reason.mid(1);
    case Outcome::KeyRefused:
        //: RU: Логин или пароль точки продаж не приняты
        return tr("The login or the password of the point of sale was not accepted");
    case Outcome::Cancelled:
        //: RU: Запрос отменён
        return reason.isEmpty() ? tr("The request was cancelled") : reason.left(1).toUpper() + reason.mid(1);
    default:
        break;
    }
    //: RU: Нет связи с Plazius
    return joined(tr("No link to Plazius"), reason);
}

QString PlaziusWords::of(const PlaziusAnswer& answer)
{
    if (!answer.words.isEmpty())
        return answer.words;
    return sentence(judgePlazius(answer).outcome, answer.reason);
}

QString PlaziusWords::sentenceOf(const PlaziusAnswer& answer)
{
    QString words = of(answer);
    static const QString ends = QStringLiteral(".!?…");
    if (!words.isEmpty() && !ends.contains(words.back()))
        words += QLatin1Char('.');
    return words;
}

QString PlaziusWords::stillRunning()
{
    //: RU: Предыдущая операция Plazius ещё выполняется: чек продолжается без баллов и скидок Plazius.
    return tr("An earlier operation of Plazius is still running: the receipt goes on without its points and discounts.");
}

QString PlaziusWords::resultNotTold()
{
    //: RU: результат не сообщён
    return tr("the result was not told");
}

QString PlaziusWords::accrued(Money points)
{
    //: RU: начислено бонусных рублей: %1
    return tr("bonus roubles accrued: %1").arg(displayText(points));
}

QString PlaziusWords::clockWarning(std::chrono::seconds skew)
{
    if (std::chrono::abs(skew) <= tolerableSkew)
        return {};
    if (skew.count() > 0)
        //: RU: Часы кассы отстают от часов сервера Plazius на %1 с
        return tr("The clock of the till is %1 s behind that of the Plazius server").arg(skew.count());
    //: RU: Часы кассы спешат относительно часов сервера Plazius на %1 с
    return tr("The clock of the till is %1 s ahead of that of the Plazius server").arg(-skew.count());
}

} // namespace companion
