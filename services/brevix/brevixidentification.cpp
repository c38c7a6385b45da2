// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixidentification.h"

#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixwords.h"
#include "services/session/settingsservice.h"

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// Client policy 1, second table, column «Применить без проверки»: nobody could be asked.
bool nobodyAnswered(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoLink:
    case Outcome::NoAnswer:
    case Outcome::TlsUntrusted:
    case Outcome::ForeignAnswer:
    case Outcome::WrongAddress:
    case Outcome::Later:
        return true;
    case Outcome::Accepted:
    case Outcome::Cancelled:
    case Outcome::KeyRefused:
    case Outcome::Unsupported:
    case Outcome::Reconcile:
    case Outcome::Refused:
        return false;
    }
    return false;
}

/// A18: nobody gets the cashback of somebody else, and nobody is shown who that is.
void judgeCustomer(IdentificationResult& result, const Customer& customer)
{
    if (customer.phone != result.phone) {
        //: RU: BreviX ответил о другом номере, применить нельзя.
        result.reason = BrevixIdentification::tr("BreviX answered about another number, it cannot be applied.");
        return;
    }
    result.customer = customer;
    result.mayApply = customer.status != "blocked"_L1;
    if (!result.mayApply)
        //: RU: Покупатель заблокирован в BreviX.
        result.reason = BrevixIdentification::tr("The customer is blocked in BreviX.");
}

IdentificationResult resultOf(const PhoneNumber& phone, const BrevixAnswer<Customer>& answer, bool recording)
{
    IdentificationResult result;
    result.phone = phone;
    result.outcome = answer.judgement.outcome;
    result.problemCode = answer.judgement.problemCode;
    result.reason = answer.words;
    if (answer.accepted() && answer.value) {
        judgeCustomer(result, *answer.value);
        return result;
    }
    result.mayApplyUnchecked = recording && nobodyAnswered(result.outcome);
    result.mayRegister = result.outcome == Outcome::Refused && result.problemCode == "customer_not_found"_L1;
    return result;
}

} // namespace

BrevixIdentification::BrevixIdentification(BrevixApi& api, SettingsService& settings, std::function<LinkState()> link,
                                           OutcomeReport report, QObject* parent)
    : IdentificationSource(parent)
    , m_api(api)
    , m_settings(settings)
    , m_link(std::move(link))
    , m_report(std::move(report))
{
}

void BrevixIdentification::request(const PhoneNumber& phone)
{
    cancel();
    const int generation = ++m_generation;
    m_running = true;
    const bool recording = m_settings.current().brevix.offline.record;
    const LinkState link = m_link();
    const bool knownDown = link.status != LinkStatus::Up;
    const BrevixEndpoint endpoint = m_api.endpoint();
    const auto deadline = knownDown ? endpoint.shortTimeout() : endpoint.timeout;

    m_flight = std::make_unique<QObject>();
    m_api.lookup(m_flight.get(), phone, std::nullopt, deadline,
                 [this, generation, phone, recording](const BrevixAnswer<Customer>& found) {
                     m_report(found.judgement, found.reason, CallKind::Lookup);
                     answer(generation, resultOf(phone, found, recording));
                 });
    Q_EMIT started(deadline);
    if (!knownDown || generation != m_generation)
        return;

    IdentificationResult known;
    known.phone = phone;
    known.outcome = link.lastOutcome;
    known.reason = BrevixWords::sentence(link.lastOutcome, link.lastReason);
    known.mayApplyUnchecked = recording && nobodyAnswered(link.lastOutcome);
    known.provisional = true;
    Q_EMIT finished(known);
}

void BrevixIdentification::cancel()
{
    ++m_generation;
    m_running = false;
    m_flight.reset(); // ends the call: its context is gone
}

void BrevixIdentification::answer(int generation, const IdentificationResult& result)
{
    if (generation != m_generation)
        return;
    m_running = false;
    Q_EMIT finished(result);
}

} // namespace companion
