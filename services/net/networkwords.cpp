// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/networkwords.h"

#include <chrono>

namespace companion {

QString NetworkWords::reason(const Exchange& exchange)
{
    if (exchange.deadlineFired) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(exchange.deadline).count();
        //: RU: нет ответа за %1 с
        return tr("no answer within %1 s").arg(seconds);
    }
    switch (exchange.cause) {
    case NetworkCause::NameNotFound:
        //: RU: имя сервера не найдено
        return tr("the name of the server was not found");
    case NetworkCause::Refused:
        //: RU: сервер не принимает соединения
        return tr("the server accepts no connections");
    case NetworkCause::Unreachable:
        //: RU: сервер недоступен
        return tr("the server cannot be reached");
    case NetworkCause::Closed:
        //: RU: соединение прервано
        return tr("the connection was broken off");
    case NetworkCause::TlsHandshake:
        //: RU: не удалось установить защищённое соединение
        return tr("no secure connection could be made");
    case NetworkCause::Proxy:
        //: RU: прокси-сервер не пропускает соединение
        return tr("the proxy does not let the connection through");
    case NetworkCause::AddressNotAllowed:
        return addressNotAllowed();
    case NetworkCause::None:
    case NetworkCause::Other:
        break;
    }
    //: RU: ошибка сети
    return tr("network error");
}

QString NetworkWords::addressNotAllowed()
{
    //: RU: проверьте адрес сервера в настройках
    return tr("check the address of the server in the settings");
}

} // namespace companion
