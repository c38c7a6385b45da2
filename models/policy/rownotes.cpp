// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/rownotes.h"

namespace companion {

QString RowNotes::withdrawn()
{
    //: RU: возврат до отправки
    return tr("returned before sending");
}

QString RowNotes::reduced()
{
    //: RU: заявка уменьшена: возврат до отправки
    return tr("the request was reduced: returned before sending");
}

QString RowNotes::saleNotAccepted()
{
    //: RU: заявка на продажу не принята
    return tr("the request of the sale was not accepted");
}

QString RowNotes::notRecorded()
{
    //: RU: данные не зафиксированы
    return tr("the data were not recorded");
}

QString RowNotes::byHand()
{
    //: RU: отозвано вручную
    return tr("withdrawn by hand");
}

QString RowNotes::wholeInstead()
{
    //: RU: частичная отмена не поддерживается, заявка отменяется целиком
    return tr("cancelling in part is not supported, the whole request is being cancelled");
}

QString RowNotes::crashedTwice()
{
    //: RU: программа дважды завершилась на этой записи, требует внимания
    return tr("the program ended twice on this entry, it needs attention");
}

QString RowNotes::notUnderstood()
{
    //: RU: ответы сервиса пять раз подряд не удалось прочитать, требует внимания
    return tr("five answers of the service in a row could not be read, it needs attention");
}

QString RowNotes::noServerId()
{
    //: RU: сервис не сообщил номер заявки, требует внимания
    return tr("the service did not name the request, it needs attention");
}

QString RowNotes::absentAfterRestore()
{
    //: RU: восстановлено из копии базы, сервис о чеке не знает, требует внимания
    return tr("restored from a backup, and the service does not know the receipt; it needs attention");
}

QString RowNotes::keyReused()
{
    //: RU: ключ уже использован с другими данными (ошибка программы), итог сверен с сервисом
    return tr("the key was used with other data (an error of the program), checked with the service");
}

QString RowNotes::totalDiffers(Money theirs, Money ours)
{
    //: RU: сервис принял сумму %1 вместо %2
    return tr("the service took %1 instead of %2").arg(displayText(theirs), displayText(ours));
}

JournalEntry rowEntry(const OutboxRow& row, JournalKind kind, const QString& text, const Moment& now)
{
    JournalEntry entry;
    entry.at = now.wall;
    entry.kind = kind;
    entry.provider = row.provider;
    entry.receiptUid = reportsSale(row.kind) || reportsReturn(row.kind) ? row.receiptUid : row.saleUid;
    entry.receiptNumber = row.receiptNumber;
    entry.sum = row.sum;
    entry.customerMasked = row.phone.masked();
    entry.serverId = row.serverId;
    entry.text = text;
    return entry;
}

std::optional<JournalKind> kindWhenSent(RowKind kind)
{
    switch (kind) {
    case RowKind::CashbackRequest:
        return JournalKind::RequestCreated;
    case RowKind::CashbackCancellation:
        return JournalKind::RequestCancelled;
    case RowKind::PlaziusClose:
        return JournalKind::SaleReported;
    case RowKind::PlaziusRefund:
        return JournalKind::ReturnReported;
    case RowKind::PlaziusCancelPay:
    case RowKind::PlaziusReset:
    case RowKind::PlaziusAbort:
        return JournalKind::SpendingUndone;
    case RowKind::PlaziusUnbind:
        break;
    }
    return std::nullopt;
}

} // namespace companion
