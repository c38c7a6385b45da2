// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscards.h"

#include "models/plazius/plaziusspending.h"
#include "services/plazius/plaziuswords.h"
#include "services/session/saledesk.h"

namespace companion {

namespace {

CardEnd endOf(PlaziusFailure failure)
{
    switch (failure) {
    case PlaziusFailure::None:
        return CardEnd::Found;
    case PlaziusFailure::NotFound:
        return CardEnd::NotFound;
    case PlaziusFailure::Refused:
        return CardEnd::Refused;
    default:
        return CardEnd::NoAnswer;
    }
}

PlaziusCredential withoutCode(PlaziusCredential credential)
{
    if (credential.scope == PlaziusScope::PaymentCode)
        credential.value.clear();
    return credential;
}

} // namespace

PlaziusCards::PlaziusCards(PlaziusTalk& talk, QObject* parent)
    : CardSource(parent)
    , m_talk(talk)
{
    connect(&talk, &PlaziusTalk::started, this, [this](std::chrono::milliseconds deadline) {
        if (m_running)
            Q_EMIT started(deadline);
    });
}

void PlaziusCards::add(const PlaziusCredential& credential)
{
    const SaleSession& sale = m_talk.desk().sale();
    if (m_running || m_talk.isRunning()) {
        //: RU: Операция уже выполняется.
        refuse(credential, CardEnd::Busy, tr("The operation is already running."));
        return;
    }
    if (!sale.acceptsCustomer()) {
        //: RU: Чек уже оплачивается: карту добавить нельзя.
        refuse(credential, CardEnd::Refused, tr("The receipt is being paid: a card cannot be added."));
        return;
    }
    if (sale.isEmpty() && credential.scope == PlaziusScope::PaymentCode) {
        //: RU: Платёжный код действует один раз: сначала добавьте товар.
        refuse(credential, CardEnd::Refused, tr("A payment code holds once: add goods first."));
        return;
    }
    m_running = true;
    const quint64 question = ++m_question;
    if (sale.isEmpty()) {
        askWho(credential, [this, credential, question](const PlaziusInformation& who) {
            if (question != m_question)
                return;
            if (who.answer.accepted()) {
                m_talk.order().card = credential;
                m_talk.order().guest = who.guest;
                m_talk.order().bindOwed = true;
                apply(credential, who.guest);
            }
            end(credential, who.answer, who.guest);
        });
        return;
    }
    m_talk.checkIn(credential, [this, uid = sale.receipt().uid, credential, question](const PlaziusCheckIn& result) {
        countCode(credential, result.answer);
        if (question == m_question)
            added(uid, credential, result);
        else if (result.answer.accepted())
            m_talk.undo(); // nobody waits for it any more, and the receipt shows no card
    });
}

void PlaziusCards::added(const QUuid& uid, const PlaziusCredential& credential, const PlaziusCheckIn& result)
{
    const bool same = m_talk.desk().sale().receipt().uid == uid;
    if (result.answer.accepted() && same)
        apply(credential, result.guest);
    end(credential, result.answer, result.guest, spendableNow(result));
}

std::optional<Money> PlaziusCards::spendableNow(const PlaziusCheckIn& result) const
{
    if (!result.answer.accepted())
        return std::nullopt;
    const Money step = Money::fromKopecks(m_talk.settings().plazius.roundStep);
    const auto limit = spendable(m_talk.desk().sale().receipt().lines, result.limits, step);
    return limit ? std::optional(limit->most) : std::nullopt;
}

void PlaziusCards::look(const PlaziusCredential& credential)
{
    if (m_running || m_talk.isRunning()) {
        //: RU: Операция уже выполняется.
        refuse(credential, CardEnd::Busy, tr("The operation is already running."));
        return;
    }
    m_running = true;
    askWho(credential, [this, credential, question = ++m_question](const PlaziusInformation& who) {
        if (question == m_question)
            end(credential, who.answer, who.guest);
    });
}

void PlaziusCards::askWho(const PlaziusCredential& credential, std::function<void(const PlaziusInformation&)> then)
{
    const PlaziusSendOptions how = m_talk.options();
    m_talk.running(m_talk.api().information(this, credential, how,
                                            [this, then = std::move(then)](const PlaziusInformation& who) {
                                                m_talk.report(who.answer); // of no order
                                                then(who);
                                            }),
                   how);
}

void PlaziusCards::cancel()
{
    if (!m_running)
        return;
    m_running = false;
    ++m_question;
    m_talk.cancel();
}

void PlaziusCards::countCode(const PlaziusCredential& credential, const PlaziusAnswer& answer)
{
    if (credential.scope != PlaziusScope::PaymentCode)
        return;
    const PlaziusPartAnswer* user = answer.part(PlaziusCall::User);
    if (user && user->succeeded())
        m_codes.good();
    else if (user && user->refused())
        m_codes.wrong();
}

void PlaziusCards::apply(const PlaziusCredential& credential, const PlaziusGuest& guest)
{
    Authorization buyer;
    buyer.provider = ProviderId::Plazius;
    buyer.customerId = credential.masked();
    buyer.fullName = guest.fullName;
    buyer.balance = guest.bonusBalance;
    buyer.appliedAt = m_talk.clock().now().wall;
    m_talk.desk().applyAuthorization(buyer);
}

void PlaziusCards::end(const PlaziusCredential& credential, const PlaziusAnswer& answer, const PlaziusGuest& guest,
                       std::optional<Money> most)
{
    m_running = false;
    CardResult result;
    result.end = endOf(answer.failure);
    result.credential = withoutCode(credential);
    result.guest = guest;
    result.most = most;
    if (!answer.words.isEmpty() && result.end != CardEnd::Found)
        result.words = answer.words;
    else if (result.end != CardEnd::Found)
        result.words = PlaziusWords::sentence(judgePlazius(answer).outcome, answer.reason);
    Q_EMIT finished(result);
}

void PlaziusCards::refuse(const PlaziusCredential& credential, CardEnd end, const QString& words)
{
    // Never from inside the question: forms connect to what follows it.
    QMetaObject::invokeMethod(
        this, [this, result = CardResult{end, words, withoutCode(credential), {}, {}}] { Q_EMIT finished(result); },
        Qt::QueuedConnection);
}

} // namespace companion
