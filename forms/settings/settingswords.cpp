// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingswords.h"

#include <QCoreApplication>

namespace companion {

LinkWords linkWords(const LinkState& link)
{
    switch (link.status) {
    case LinkStatus::Up:
        if (!link.everAnswered)
            return {};
        //: RU: на связи
        return {Sign::Done, QCoreApplication::translate("SettingsForms", "online")};
    case LinkStatus::Down: {
        if (!link.since.isValid())
            //: RU: нет связи
            return {Sign::NoLink, QCoreApplication::translate("SettingsForms", "no link")};
        const QString since = link.since.toLocalTime().toString(QStringLiteral("HH:mm"));
        //: RU: нет связи с %1
        return {Sign::NoLink, QCoreApplication::translate("SettingsForms", "no link since %1").arg(since)};
    }
    case LinkStatus::KeyRefused:
        //: RU: ключ не принят
        return {Sign::Refused, QCoreApplication::translate("SettingsForms", "key not accepted")};
    }
    return {};
}

SendingMode sendingMode(bool checksLink, bool sendsItself)
{
    if (checksLink && sendsItself) {
        //: RU: Режим отправки: автоматический.
        return {QCoreApplication::translate("SettingsForms", "Sending mode: automatic."),
                //: RU: Касса сама проверит связь и сама отправит накопленное.
                QCoreApplication::translate("SettingsForms",
                                            "The till checks the link and sends what has gathered by itself.")};
    }
    if (checksLink) {
        //: RU: Режим отправки: по кнопке.
        return {QCoreApplication::translate("SettingsForms", "Sending mode: by the button."),
                //: RU: Касса сама проверит связь и предложит отправить накопленное.
                QCoreApplication::translate("SettingsForms",
                                            "The till checks the link by itself and offers to send what has gathered.")};
    }
    if (sendsItself) {
        //: RU: Режим отправки: после удачного запроса.
        return {QCoreApplication::translate("SettingsForms", "Sending mode: after a successful request."),
                //: RU: Сама касса связь не проверяет: накопленное уйдёт после первого удачного запроса или по кнопке.
                QCoreApplication::translate("SettingsForms",
                                            "The till does not check the link by itself: what has gathered goes after the "
                                            "first successful request or by the button.")};
    }
    //: RU: Режим отправки: вручную.
    return {QCoreApplication::translate("SettingsForms", "Sending mode: by hand."),
            //: RU: Сама касса связь не проверяет и накопленное не отправляет: только по кнопке.
            QCoreApplication::translate("SettingsForms",
                                        "The till neither checks the link nor sends what has gathered by itself: only by "
                                        "the button.")};
}

} // namespace companion
