// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixregistration.h"

#include "models/mapping/inviterresolution.h"
#include "models/mapping/warehouseresolution.h"
#include "models/policy/idempotency.h"
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixregistrationresult.h"
#include "services/brevix/brevixwriter.h"
#include "services/platform/clock.h"

namespace companion {

namespace {

/// U8: after so many wrong codes in a row the next one waits, whatever the service would allow.
constexpr int wrongCodesAtATime = 5;
constexpr std::chrono::seconds waitAfterWrongCodes{30};

} // namespace

BrevixRegistration::BrevixRegistration(BrevixApi& api, Sources sources, OutcomeReport report, Clock& clock,
                                       QObject* parent)
    : RegistrationSource(parent)
    , m_api(api)
    , m_sources(std::move(sources))
    , m_report(std::move(report))
    , m_clock(clock)
    , m_form(QUuid::createUuid())
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &BrevixRegistration::patienceIsOver);
}

BrevixRegistration::~BrevixRegistration() = default;

void BrevixRegistration::open()
{
    giveUp();
    m_form = QUuid::createUuid();
}

void BrevixRegistration::start(const PhoneNumber& phone, const QDateTime& consentAt)
{
    if (m_running && m_step == RegistrationStep::Start && phone == m_phone)
        return; // U1: two presses, one SMS
    if (phone == m_phone)
        cancel();
    else
        giveUp();
    m_phone = phone;
    m_consentAt = consentAt;
    if (!m_start)
        m_start = startRequest();
    if (m_start->warehouseId.isEmpty()) {
        sayNoWarehouse();
        return;
    }
    const int generation = begin(RegistrationStep::Start);
    QObject* context = m_flight.get();
    m_api.startRegistration(context, m_start->key, phone, m_start->warehouseId, m_start->inviterCode,
                            [this, generation, phone, context](const BrevixAnswer<RegistrationInfo>& answer) {
                                m_report(answer.judgement, answer.reason, CallKind::Registration);
                                if (generation == m_generation) {
                                    startAnswered(answer);
                                } else {
                                    context->deleteLater();
                                    detachedStartAnswered(phone, answer);
                                }
                            });
    launched(generation);
}

void BrevixRegistration::resend()
{
    if (m_running || m_registrationId.isEmpty())
        return;
    if (!m_resendUnanswered)
        ++m_resends;
    m_resendUnanswered = true;
    const int generation = begin(RegistrationStep::Resend);
    m_api.resendCode(m_flight.get(), m_registrationId, resendKey(m_api.endpoint().cashId, m_form, m_phone, m_resends),
                     [this](const BrevixAnswer<ResentInfo>& answer) {
                         m_report(answer.judgement, answer.reason, CallKind::Registration);
                         resendAnswered(answer);
                     });
    launched(generation);
}

void BrevixRegistration::confirm(const RegistrationPerson& person, const QString& code)
{
    if (m_running || m_registrationId.isEmpty())
        return;
    const QByteArray body = BrevixWriter::confirmation(code, person.lastName, person.firstName, person.middleName,
                                                       Consent{true, std::nullopt, m_consentAt});
    const int generation = begin(RegistrationStep::Confirm);
    m_api.confirmRegistration(m_flight.get(), m_registrationId, body, [this](const BrevixAnswer<Customer>& answer) {
        m_report(answer.judgement, answer.reason, CallKind::Registration);
        confirmAnswered(answer);
    });
    launched(generation);
}

void BrevixRegistration::cancel()
{
    stopWaiting();
    m_flight.reset(); // ends the call: its context is gone
}

void BrevixRegistration::giveUp()
{
    if (m_running && m_step == RegistrationStep::Start)
        detach();
    cancel();
    if (!m_registrationId.isEmpty()) {
        withdraw(m_registrationId);
        forgetRegistration();
    }
    m_phone = {};
    m_start.reset();
}

BrevixRegistration::StartRequest BrevixRegistration::startRequest() const
{
    const Settings settings = m_sources.settings();
    StartRequest request;
    request.key = registrationKey(m_api.endpoint().cashId, m_form, m_phone);
    request.warehouseId = WarehouseResolver(settings.brevix.warehouses).resolve(settings.till.warehouseCode).id;
    request.inviterCode = InviterResolver(settings.brevix.inviters).resolve(m_sources.cashierCode()).code;
    return request;
}

void BrevixRegistration::sayNoWarehouse()
{
    m_start.reset(); // the mapping may be mended before the next press
    m_step = RegistrationStep::Start;
    RegistrationResult result = blank();
    result.outcome = Outcome::Refused;
    result.reason = BrevixRegistrationResult::noWarehouse();
    Q_EMIT finished(result);
}

int BrevixRegistration::begin(RegistrationStep step)
{
    m_step = step;
    m_running = true;
    m_flight = std::make_unique<QObject>();
    return ++m_generation;
}

void BrevixRegistration::launched(int generation)
{
    const BrevixEndpoint endpoint = m_api.endpoint();
    const bool down = m_sources.link().status != LinkStatus::Up;
    const auto deadline = down ? endpoint.shortTimeout() : endpoint.timeout;
    if (down)
        m_patience.start(deadline);
    Q_EMIT started(deadline);
    if (!down || generation != m_generation)
        return;
    RegistrationResult known = knownDown();
    known.provisional = true;
    Q_EMIT finished(known);
}

void BrevixRegistration::stopWaiting()
{
    ++m_generation;
    m_running = false;
    m_patience.stop();
}

void BrevixRegistration::patienceIsOver()
{
    cancel();
    Q_EMIT finished(knownDown());
}

/// A number that was sent may be registered without our knowing: its late answer says what to withdraw.
void BrevixRegistration::detach()
{
    m_flight->setParent(this);
    m_flight.release(); // the answer deletes it
}

/// Best effort; a registration that is not withdrawn runs out by itself.
void BrevixRegistration::withdraw(const QString& registrationId)
{
    m_api.cancelRegistration(this, registrationId, [this](const BrevixAnswer<NoContent>& answer) {
        m_report(answer.judgement, answer.reason, CallKind::Registration);
    });
}

/// The key of its start would bring the dead registration back: the next one is as of a form opened anew.
void BrevixRegistration::forgetRegistration()
{
    m_registrationId.clear();
    m_form = QUuid::createUuid();
    m_start.reset();
    m_resends = 0;
    m_resendUnanswered = false;
    m_wrongCodes = 0;
}

void BrevixRegistration::startAnswered(const BrevixAnswer<RegistrationInfo>& answer)
{
    stopWaiting();
    if (!answer.value) {
        // A refusal binds no key, so that a mended mapping may go out under the same one.
        if (answer.judgement.outcome == Outcome::Refused)
            m_start.reset();
        if (answer.judgement.outcome == Outcome::Reconcile)
            forgetRegistration();
        Q_EMIT finished(failed(answer));
        return;
    }
    m_start.reset();
    m_registrationId = answer.value->id;
    m_wrongCodes = 0;
    RegistrationResult result = smsSent(answer);
    result.codeLength = answer.value->codeLength;
    Q_EMIT finished(result);
}

void BrevixRegistration::detachedStartAnswered(const PhoneNumber& phone, const BrevixAnswer<RegistrationInfo>& answer)
{
    if (!answer.value || phone == m_phone)
        return; // nothing came of it, or the form came back to this number
    withdraw(answer.value->id);
    m_form = QUuid::createUuid();
}

void BrevixRegistration::resendAnswered(const BrevixAnswer<ResentInfo>& answer)
{
    stopWaiting();
    const bool tooEarly = answer.problem && answer.problem->resendAfter;
    if (answer.accepted() || answer.judgement.outcome == Outcome::Refused || tooEarly)
        m_resendUnanswered = false;
    if (!answer.value) {
        Q_EMIT finished(failed(answer));
        return;
    }
    m_wrongCodes = 0;
    Q_EMIT finished(smsSent(answer));
}

void BrevixRegistration::confirmAnswered(const BrevixAnswer<Customer>& answer)
{
    stopWaiting();
    if (!answer.value) {
        Q_EMIT finished(failed(answer));
        return;
    }
    forgetRegistration();
    RegistrationResult result = blank();
    result.outcome = Outcome::Accepted;
    BrevixRegistrationResult::present(result, RegistrationState::Registered, *answer.value);
    Q_EMIT finished(result);
}

RegistrationResult BrevixRegistration::blank() const
{
    RegistrationResult result;
    result.phone = m_phone;
    result.step = m_step;
    result.state = m_registrationId.isEmpty() ? RegistrationState::PhoneWanted : RegistrationState::CodeSent;
    return result;
}

RegistrationResult BrevixRegistration::knownDown() const
{
    RegistrationResult result = blank();
    BrevixRegistrationResult::describeLinkDown(result, m_sources.link());
    return result;
}

template <typename T>
RegistrationResult BrevixRegistration::smsSent(const BrevixAnswer<T>& answer) const
{
    RegistrationResult result = blank();
    result.outcome = Outcome::Accepted;
    result.resendAfter = answer.value->resendAfter;
    result.codeLife = BrevixRegistrationResult::lifeOf(answer.value->expiresAt, answer.exchange, m_clock.now().wall);
    result.attemptsLeft = answer.value->attemptsLeft;
    return result;
}

template <typename T>
RegistrationResult BrevixRegistration::failed(const BrevixAnswer<T>& answer)
{
    if (BrevixRegistrationResult::endsRegistration(m_step, answer.judgement, answer.exchange.status))
        forgetRegistration();
    RegistrationResult result = blank();
    BrevixRegistrationResult::describeFailure(result, answer.judgement, answer.words, answer.problem);
    if (result.codeRefused && ++m_wrongCodes % wrongCodesAtATime == 0)
        result.retryAfter = waitAfterWrongCodes;
    return result;
}

} // namespace companion
