// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/tillwords.h"

#include "forms/till/confirmdialog.h"

namespace companion {

QString TillWords::provider(ProviderId provider)
{
    return provider == ProviderId::Brevix ? QStringLiteral("BreviX") : QStringLiteral("Plazius");
}

QString TillWords::error(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        //: RU: Значение не подходит.
        return tr("The value does not fit.");
    case ErrorCode::NotFound:
        //: RU: Ничего не найдено.
        return tr("Nothing was found.");
    case ErrorCode::Conflict:
        //: RU: Под этим номером уже записан другой чек.
        return tr("Another receipt is stored in its place.");
    case ErrorCode::LimitExceeded:
        //: RU: Больше, чем можно.
        return tr("More than is allowed.");
    case ErrorCode::WrongState:
        //: RU: Сейчас это действие недоступно.
        return tr("This cannot be done now.");
    case ErrorCode::StorageUnavailable:
        //: RU: База кассы не открыта.
        return tr("The base of the till is not open.");
    case ErrorCode::StorageBusy:
        //: RU: База кассы занята другой программой.
        return tr("Another program holds the base of the till.");
    case ErrorCode::StorageFull:
        //: RU: На диске нет места.
        return tr("There is no room on the disk.");
    case ErrorCode::StorageReadOnly:
        //: RU: Диск не даёт записывать.
        return tr("The disk refuses writing.");
    case ErrorCode::StorageDamaged:
        //: RU: База кассы повреждена.
        return tr("The base of the till is damaged.");
    case ErrorCode::StorageMoved:
        //: RU: Файл базы кассы удалён или заменён.
        return tr("The file of the base was deleted or replaced.");
    case ErrorCode::StorageTooNew:
        //: RU: База записана более новой версией программы.
        return tr("The base was written by a newer version of the program.");
    case ErrorCode::StorageFailed:
        //: RU: База кассы не записала данные.
        return tr("The base of the till did not take the data.");
    case ErrorCode::SecretUnavailable:
        //: RU: Хранилище ключей не отвечает.
        return tr("The store of keys does not answer.");
    case ErrorCode::Abandoned:
        //: RU: Программа завершает работу.
        return tr("The program is closing.");
    }
    return {};
}

QString TillWords::returnPreview(ReturnAction action)
{
    switch (action) {
    case ReturnAction::CancelWhole:
        //: RU: BreviX: заявка на кэшбэк будет отменена полностью.
        return tr("BreviX: the cashback request will be cancelled as a whole.");
    case ReturnAction::CancelLines:
        //: RU: BreviX: в заявке на кэшбэк будут отменены возвращаемые товары.
        return tr("BreviX: the returned goods will be cancelled in the cashback request.");
    case ReturnAction::CancelWholeInstead:
        //: RU: BreviX не отменяет заявку по частям: она будет отменена полностью. Предупредите покупателя.
        return tr("BreviX cannot cancel a request in part: it will be cancelled as a whole. Tell the buyer.");
    case ReturnAction::CancelWholeBehind:
        //: RU: Ответ на заявку ещё не получен: полная отмена уйдёт в BreviX следом за ней.
        return tr("The request is not answered yet: its whole cancellation will go to BreviX right behind it.");
    case ReturnAction::CancelLinesBehind:
        //: RU: Ответ на заявку ещё не получен: отмена возвращаемых товаров уйдёт в BreviX следом за ней.
        return tr("The request is not answered yet: the cancellation of the returned goods will go to BreviX right behind it.");
    case ReturnAction::AnnulSale:
        //: RU: Заявка ещё не отправлена: она будет отозвана, в BreviX ничего не уйдёт.
        return tr("The request is not sent yet: it will be withdrawn, BreviX will be told nothing.");
    case ReturnAction::ReduceSale:
        //: RU: Заявка ещё не отправлена: возвращаемые товары будут из неё убраны.
        return tr("The request is not sent yet: the returned goods will be taken out of it.");
    case ReturnAction::LeaveSale:
        //: RU: Заявка ещё не отправлена и уйдёт в BreviX без изменений: так задано в настройках.
        return tr("The request is not sent yet and will go to BreviX unchanged: the settings say so.");
    case ReturnAction::Nothing:
        //: RU: Заявки на кэшбэк по этому чеку нет: в BreviX ничего не уйдёт.
        return tr("There is no cashback request for this receipt: BreviX will be told nothing.");
    case ReturnAction::NothingLeft:
        //: RU: Заявка на кэшбэк уже отменена полностью: в BreviX ничего не уйдёт.
        return tr("The cashback request is cancelled as a whole already: BreviX will be told nothing.");
    case ReturnAction::ReportReturn:
        //: RU: Plazius: потраченные баллы вернутся покупателю, начисление по чеку будет снято целиком.
        return tr("Plazius: the points spent go back to the buyer, the accrual of the receipt is withdrawn as a whole.");
    case ReturnAction::ReportReturnBehind:
        //: RU: Чек ещё не передан в Plazius: возврат уйдёт следом за ним, начисление будет снято целиком.
        return tr("Plazius does not have the receipt yet: the return will go right behind it, the accrual is withdrawn as a whole.");
    }
    return {};
}

QString TillWords::returnDone(ReturnAction action)
{
    switch (action) {
    case ReturnAction::CancelWhole:
    case ReturnAction::CancelLines:
        //: RU: Отмена заявки отправляется в BreviX.
        return tr("The cancellation of the request is on its way to BreviX.");
    case ReturnAction::CancelWholeInstead:
        //: RU: Заявка отменяется полностью: предупредите покупателя.
        return tr("The request is cancelled as a whole: tell the buyer.");
    case ReturnAction::CancelWholeBehind:
    case ReturnAction::CancelLinesBehind:
        //: RU: Отмена уйдёт в BreviX следом за заявкой.
        return tr("The cancellation will go to BreviX right behind the request.");
    case ReturnAction::AnnulSale:
        //: RU: Неотправленная заявка отозвана.
        return tr("The unsent request is withdrawn.");
    case ReturnAction::ReduceSale:
        //: RU: Неотправленная заявка уменьшена.
        return tr("The unsent request is reduced.");
    case ReturnAction::LeaveSale:
        //: RU: Неотправленная заявка уйдёт без изменений.
        return tr("The unsent request will go unchanged.");
    case ReturnAction::Nothing:
    case ReturnAction::NothingLeft:
        //: RU: Отменять в BreviX нечего.
        return tr("There is nothing to cancel at BreviX.");
    case ReturnAction::ReportReturn:
        //: RU: Возврат отправляется в Plazius.
        return tr("The return is on its way to Plazius.");
    case ReturnAction::ReportReturnBehind:
        //: RU: Возврат уйдёт в Plazius следом за чеком.
        return tr("The return will go to Plazius right behind the receipt.");
    }
    return {};
}

QString TillWords::link(ProviderId id, const LinkState& state)
{
    const QString name = provider(id);
    switch (state.status) {
    case LinkStatus::Up:
        if (!state.everAnswered)
            //: RU: %1: связь не проверена
            return tr("%1: link not tried yet").arg(name);
        //: RU: %1: на связи
        return tr("%1: on line").arg(name);
    case LinkStatus::Down:
        //: RU: %1: нет связи с %2
        return tr("%1: no link since %2").arg(name, state.since.toString(QStringLiteral("HH:mm")));
    case LinkStatus::KeyRefused:
        if (id == ProviderId::Plazius)
            //: RU: %1: пароль не принят
            return tr("%1: password not taken").arg(name);
        //: RU: %1: ключ не принят
        return tr("%1: key not taken").arg(name);
    }
    return {};
}

/// Every closed receipt goes to Plazius by the queue; a card can be added on line only (contract of Plazius, 10.1).
Message TillWords::plaziusLinkMessage(const LinkState& state)
{
    Message message;
    if (state.status == LinkStatus::KeyRefused) {
        message.kind = Message::Kind::Error;
        //: RU: Plazius не принял логин или пароль.
        message.fact = tr("Plazius does not take the login or the password.");
        //: RU: Продавать можно, чеки ждут в очереди. Проверьте «Логин точки продаж» и «Пароль точки продаж».
        message.next = tr("Selling goes on, receipts wait in the queue. Check “Login of the point of sale” and its password.");
        //: RU: Настройки
        message.action = tr("Settings");
        return message;
    }
    message.kind = Message::Kind::Warn;
    //: RU: Нет связи с %1 с %2.
    message.fact = tr("No link to %1 since %2.").arg(provider(ProviderId::Plazius), state.since.toString(QStringLiteral("HH:mm")));
    //: RU: Карту не добавить; чеки сохранятся и отправятся сами.
    message.next = tr("No card can be added; receipts are kept and send themselves.");
    return message;
}

std::optional<Message> TillWords::linkMessage(ProviderId id, const LinkState& state, const OfflineSettings& offline)
{
    Message message;
    if (state.status == LinkStatus::Up)
        return std::nullopt;
    if (id == ProviderId::Plazius)
        return plaziusLinkMessage(state);
    if (state.status == LinkStatus::KeyRefused) {
        message.kind = Message::Kind::Error;
        //: RU: Ключ не принят.
        message.fact = tr("The key is not taken.");
        //: RU: Продавать можно, заявки ждут в очереди. Проверьте «Api-Key» в настройках.
        const QString kept = tr("Selling goes on, requests wait in the queue. Check “Api-Key” in the settings.");
        //: RU: Продавать можно, но данные чеков не фиксируются. Проверьте «Api-Key» в настройках.
        const QString dropped = tr("Selling goes on, but receipts are not recorded. Check “Api-Key” in the settings.");
        message.next = offline.record ? kept : dropped;
        //: RU: Настройки
        message.action = tr("Settings");
        return message;
    }
    message.kind = Message::Kind::Warn;
    //: RU: Нет связи с %1 с %2.
    message.fact = tr("No link to %1 since %2.").arg(provider(id), state.since.toString(QStringLiteral("HH:mm")));
    if (!offline.record) {
        //: RU: Покупателю: «Кэшбэк за эту покупку не начислится».
        message.buyer = tr("To the buyer: “There will be no cashback for this purchase”.");
        //: RU: Данные чека не фиксируются: это выключено в настройках.
        message.next = tr("Receipts are not recorded: the settings switch it off.");
        return message;
    }
    //: RU: Покупателю: «Кэшбэк начислим, как только появится связь».
    message.buyer = tr("To the buyer: “You will get the cashback as soon as the link is back”.");
    //: RU: Чек сохранится и отправится сам.
    const QString sendsItself = tr("The receipt is kept and sends itself.");
    //: RU: Чек сохранится в очереди отправки.
    const QString waits = tr("The receipt is kept in the sending queue.");
    message.next = offline.autoSend ? sendsItself : waits;
    return message;
}

QString TillWords::queue(int waiting, std::optional<std::chrono::seconds> nextIn)
{
    //: RU: не отправлено: %1
    const QString count = tr("not sent: %1").arg(waiting);
    if (!nextIn)
        return count;
    //: RU: %1 · следующая через %2 с
    return tr("%1 · next in %2 s").arg(count).arg(nextIn->count());
}

Question TillWords::leaving(bool openLines, int waiting)
{
    Question question;
    //: RU: Выход
    question.title = tr("Leave");
    //: RU: Есть незакрытый чек: его строки не сохранятся.
    const QString linesLost = tr("A receipt is open: its lines will not be kept.");
    //: RU: Не отправлено: %1.
    const QString notSent = tr("Not sent: %1.").arg(waiting);
    question.fact = openLines ? linesLost : notSent;
    if (waiting > 0)
        //: RU: Неотправленное сохранено и уйдёт при следующем запуске программы, ничего не потеряется.
        question.words = tr("What is not sent is stored and goes when the program runs next, nothing is lost.");
    //: RU: Выйти
    question.yes = tr("Leave the program");
    //: RU: Остаться
    question.no = tr("Stay");
    return question;
}

} // namespace companion
