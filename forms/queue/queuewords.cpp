// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/queue/queuewords.h"

namespace companion {

QString QueueWords::heading(const QueueHead& head)
{
    switch (head.view) {
    case OutboxView::Waiting: {
        if (head.counts.waiting == 0)
            //: RU: Всё отправлено
            return tr("Everything is sent");
        //: RU: %n чек, %1 | %n чека, %1 | %n чеков, %1
        //: EN: %n receipt, %1 | %n receipts, %1
        return tr("%n receipt(s), %1", nullptr, head.counts.waiting).arg(duration(head.interval * head.counts.waiting));
    }
    case OutboxView::Quarantined:
        //: RU: %n чек требует внимания | %n чека требуют внимания | %n чеков требуют внимания
        //: EN: %n receipt needs attention | %n receipts need attention
        return tr("%n receipt(s) need attention", nullptr, head.counts.quarantined);
    case OutboxView::AwaitingRegistration:
        //: RU: %n чек ожидает регистрации | %n чека ожидают регистрации | %n чеков ожидают регистрации
        //: EN: %n receipt waits for registration | %n receipts wait for registration
        return tr("%n receipt(s) wait for registration", nullptr, head.counts.awaitingRegistration);
    case OutboxView::Archive:
        //: RU: %n отказ | %n отказа | %n отказов
        //: EN: %n refusal | %n refusals
        return tr("%n refusal(s)", nullptr, head.counts.archived);
    }
    return {};
}

QString QueueWords::state(const QueueHead& head)
{
    switch (head.view) {
    case OutboxView::Waiting:
        return sender(head);
    case OutboxView::Quarantined:
        //: RU: Остальные чеки тем временем отправляются
        return tr("The other receipts go on meanwhile");
    case OutboxView::AwaitingRegistration:
        //: RU: BreviX не знает этих покупателей: после регистрации чек можно отправить снова
        return tr("BreviX does not know these customers: after they register the receipt can be sent again");
    case OutboxView::Archive:
        //: RU: Ничего не потеряно: причина и суммы хранятся %n день, затем личные данные стираются | Ничего не потеряно: причина и суммы хранятся %n дня, затем личные данные стираются | Ничего не потеряно: причина и суммы хранятся %n дней, затем личные данные стираются
        //: EN: Nothing is lost: reason and sums are kept, personal data are erased after %n day | Nothing is lost: reason and sums are kept, personal data are erased after %n days
        return tr("Nothing is lost: reason and sums are kept, personal data are erased after %n day(s)", nullptr,
                  head.retentionDays);
    }
    return {};
}

QString QueueWords::sender(const QueueHead& head)
{
    //: RU: не отправлено: %1
    QStringList parts{tr("not sent: %1").arg(head.counts.waiting)};
    if (head.paused)
        //: RU: пауза
        parts << tr("paused");
    else if (head.sending)
        //: RU: отправляется
        parts << tr("sending now");
    else if (head.nextIn && head.counts.waiting > 0)
        //: RU: следующая через %1 с
        parts << tr("next in %1 s").arg(std::chrono::ceil<std::chrono::seconds>(*head.nextIn).count());
    if (head.counts.otherEndpoint > 0)
        //: RU: для прежнего адреса сервера: %1
        parts << tr("for a former server address: %1").arg(head.counts.otherEndpoint);
    return parts.join(QStringLiteral(" · "));
}

QString QueueWords::duration(std::chrono::seconds span)
{
    using namespace std::chrono;
    if (span < minutes(1))
        //: RU: ≈ %1 с
        return tr("≈ %1 s").arg(span.count());
    const auto whole = ceil<minutes>(span);
    if (whole < hours(1))
        //: RU: ≈ %1 мин
        return tr("≈ %1 min").arg(whole.count());
    //: RU: ≈ %1 ч %2 мин
    return tr("≈ %1 h %2 min").arg(whole.count() / 60).arg(whole.count() % 60);
}

} // namespace companion
