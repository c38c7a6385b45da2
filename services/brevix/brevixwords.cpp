// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixwords.h"

#include "services/net/networkwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr std::chrono::seconds defaultWait{15}; ///< client policy 1: Retry-After, else 15
constexpr std::chrono::seconds tolerableSkew{60};
constexpr qsizetype longestTitle = 80;

/// Title of a page, in one line; empty when there is none.
QString htmlTitle(const QByteArray& page)
{
    static const QRegularExpression title(u"<title[^>]*>(.*?)</title"_s, QRegularExpression::CaseInsensitiveOption
                                                                            | QRegularExpression::DotMatchesEverythingOption);
    const auto match = title.match(QString::fromUtf8(page.left(64 * 1024)));
    QString text = match.captured(1).simplified();
    text.replace("&quot;"_L1, "\""_L1).replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
    return text.size() > longestTitle ? text.left(longestTitle) + QChar(0x2026) : text;
}

QString joined(const QString& sentence, const QString& reason)
{
    return reason.isEmpty() ? sentence : sentence + u": "_s + reason;
}

} // namespace

QString BrevixWords::linkIsGood()
{
    //: RU: Связь успешно установлена!
    return tr("The link has been established!");
}

QString BrevixWords::reason(const Judgement& judgement, const Exchange& exchange, const std::optional<Problem>& problem)
{
    switch (judgement.outcome) {
    case Outcome::NoLink:
    case Outcome::NoAnswer:
        return NetworkWords::reason(exchange);
    case Outcome::TlsUntrusted:
        return tlsReason(exchange.tls);
    case Outcome::ForeignAnswer:
        return whatAnswered(exchange);
    case Outcome::WrongAddress:
        return exchange.redirectHost;
    case Outcome::Later:
        return QString::number(judgement.retryAfter.value_or(defaultWait).count());
    case Outcome::Refused:
    case Outcome::Reconcile:
        return refusal(problem);
    case Outcome::Cancelled:
    case Outcome::KeyRefused:
    case Outcome::Unsupported:
    case Outcome::Accepted:
        break;
    }
    return {};
}

QString BrevixWords::sentence(Outcome outcome, const QString& reason)
{
    switch (outcome) {
    case Outcome::NoLink:
    case Outcome::NoAnswer:
        //: RU: Нет связи с сервисом BreviX
        return joined(tr("No link to the BreviX service"), reason);
    case Outcome::TlsUntrusted:
        //: RU: Сертификат сервера не принят
        return joined(tr("The certificate of the server was not accepted"), reason);
    case Outcome::ForeignAnswer:
        //: RU: Ответил не сервер BreviX
        return joined(tr("It was not the BreviX server that answered"), reason);
    case Outcome::WrongAddress:
        //: RU: Неверный адрес сервера
        return joined(tr("Wrong server address"), reason);
    case Outcome::KeyRefused:
        //: RU: Ключ не принят, обратитесь к администратору
        return tr("The key was not accepted, ask the administrator");
    case Outcome::Later:
        //: RU: Сервис BreviX занят, повторите через %1 с
        return tr("The BreviX service is busy, try again in %1 s").arg(reason);
    case Outcome::Unsupported:
        //: RU: Сервис BreviX не поддерживает эту функцию
        return tr("The BreviX service does not support this function");
    case Outcome::Refused:
    case Outcome::Reconcile:
        return reason;
    case Outcome::Cancelled:
        //: RU: Запрос отменён
        return tr("The request was cancelled");
    case Outcome::Accepted:
        break;
    }
    return {};
}

QString BrevixWords::unclear()
{
    //: RU: Отправлено, ответ не получен — проверим сами
    return tr("Sent, no answer was received — we shall check it ourselves");
}

QString BrevixWords::clockWarning(std::chrono::seconds skew)
{
    if (std::chrono::abs(skew) <= tolerableSkew)
        return {};
    if (skew.count() > 0)
        //: RU: Часы кассы отстают от часов сервиса на %1 с
        return tr("The clock of the till is %1 s behind that of the service").arg(skew.count());
    //: RU: Часы кассы спешат относительно часов сервиса на %1 с
    return tr("The clock of the till is %1 s ahead of that of the service").arg(-skew.count());
}

QString BrevixWords::tlsReason(const TlsErrors& errors)
{
    // A wrong clock makes every certificate wrong: the cause that the till itself can mend is told first (T2).
    if (errors.expired)
        //: RU: срок его действия истёк, проверьте часы кассы
        return tr("it has expired, check the clock of the till");
    if (errors.notYetValid)
        //: RU: срок его действия ещё не начался, проверьте часы кассы
        return tr("it is not valid yet, check the clock of the till");
    if (errors.wrongHost)
        //: RU: он выдан другому серверу
        return tr("it was issued to another server");
    //: RU: он выдан неизвестным центром
    return tr("it was issued by an unknown authority");
}

QString BrevixWords::whatAnswered(const Exchange& exchange)
{
    if (exchange.tooLarge)
        //: RU: слишком большой ответ
        return tr("the answer is too large");
    const QString title = htmlTitle(exchange.body);
    if (!title.isEmpty())
        //: RU: «%1»
        return tr("“%1”").arg(title);
    return QString::fromLatin1(exchange.contentType().left(longestTitle));
}

QString BrevixWords::refusal(const std::optional<Problem>& problem)
{
    if (!problem)
        return {};
    if (!problem->messageForCashier.isEmpty())
        return problem->messageForCashier;
    if (problem->code == "customer_not_found"_L1)
        //: RU: Покупатель с таким номером не зарегистрирован
        return tr("No customer is registered with this number");
    if (problem->code == "customer_blocked"_L1)
        //: RU: Покупатель заблокирован
        return tr("The customer is blocked");
    //: RU: Сервис BreviX отказал: %1
    return tr("The BreviX service refused: %1").arg(problem->code);
}

} // namespace companion
