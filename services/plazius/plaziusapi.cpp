// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusapi.h"

#include "services/plazius/plaziusparts.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

PlaziusSendOptions named(PlaziusSendOptions options, const QString& operation)
{
    if (options.operation.isEmpty())
        options.operation = u"plazius "_s + operation;
    return options;
}

/// The value of a part that succeeded; of every other, and of one that told nothing, the empty value.
template <typename T>
T valueOf(const PlaziusAnswer& answer, PlaziusCall call, std::optional<T> (*read)(const QString&))
{
    const PlaziusPartAnswer* part = answer.part(call);
    if (!part || !part->hasValue())
        return T();
    return read(part->body).value_or(T());
}

PlaziusFooterText footerOf(const PlaziusAnswer& answer)
{
    PlaziusFooterText footer;
    const PlaziusPartAnswer* part = answer.part(PlaziusCall::Footer);
    if (part && part->markup)
        footer.markup = valueOf<QString>(answer, PlaziusCall::Footer, &PlaziusReader::footerMarkup);
    else
        footer.lines = valueOf<QStringList>(answer, PlaziusCall::Footer, &PlaziusReader::footerLines);
    return footer;
}

/// 9.2, A. A session that was refused means that nothing was done; a guest that was not found could not be bound.
bool bindMayExist(const PlaziusAnswer& answer)
{
    if (!answer.sent || answer.failure == PlaziusFailure::Credentials)
        return false;
    const PlaziusPartAnswer* user = answer.part(PlaziusCall::User);
    const PlaziusPartAnswer* bind = answer.part(PlaziusCall::Bind);
    if (!user || !bind)
        return true; // no batch came back
    if (user->refused())
        return false;
    return !bind->refused() || passesByItself(bind->status);
}

PlaziusCheckIn checkInOf(const PlaziusAnswer& answer)
{
    PlaziusCheckIn result;
    result.answer = answer;
    result.bindMayExist = bindMayExist(answer);
    result.guest = valueOf<PlaziusGuest>(answer, PlaziusCall::UserData, &PlaziusReader::guest);
    result.payments = valueOf<QList<PlaziusWalletSum>>(answer, PlaziusCall::Payments, &PlaziusReader::walletPayments);
    result.loyalty = valueOf<PlaziusLoyaltyResult>(answer, PlaziusCall::LoyaltyResult, &PlaziusReader::loyaltyResult);
    result.limits =
        valueOf<QList<PlaziusPaymentLimit>>(answer, PlaziusCall::PaymentLimits, &PlaziusReader::paymentLimits);
    result.footer = footerOf(answer);
    return result;
}

PlaziusSubtotal subtotalOf(const PlaziusAnswer& answer)
{
    PlaziusSubtotal result;
    result.answer = answer;
    const PlaziusPartAnswer* bound = answer.part(PlaziusCall::BoundUser);
    if (bound && bound->hasValue())
        result.guest = PlaziusReader::guest(bound->body);
    result.payments = valueOf<QList<PlaziusWalletSum>>(answer, PlaziusCall::Payments, &PlaziusReader::walletPayments);
    result.loyalty = valueOf<PlaziusLoyaltyResult>(answer, PlaziusCall::LoyaltyResult, &PlaziusReader::loyaltyResult);
    result.limits =
        valueOf<QList<PlaziusPaymentLimit>>(answer, PlaziusCall::PaymentLimits, &PlaziusReader::paymentLimits);
    result.footer = footerOf(answer);
    return result;
}

} // namespace

PlaziusApi::PlaziusApi(PlaziusCaller& caller)
    : m_caller(caller)
{
}

PlaziusHandle PlaziusApi::checkIn(QObject* context, const PlaziusCredential& credential, const PlaziusOrder& order,
                                  const QList<PlaziusProductLimit>& limits, const Options& options,
                                  Answered<PlaziusCheckIn> done)
{
    return m_caller.send(context, PlaziusParts::checkIn(credential, order, limits, endpoint().footer()),
                         named(options, u"check-in"_s),
                         [done = std::move(done)](const PlaziusAnswer& answer) { done(checkInOf(answer)); });
}

PlaziusHandle PlaziusApi::subtotal(QObject* context, const PlaziusOrder& order, const QDateTime& moment,
                                   const QList<PlaziusProductLimit>& limits, const Options& options,
                                   Answered<PlaziusSubtotal> done)
{
    return m_caller.send(context, PlaziusParts::subtotal(order, moment, limits, endpoint().footer()),
                         named(options, u"subtotal"_s),
                         [done = std::move(done)](const PlaziusAnswer& answer) { done(subtotalOf(answer)); });
}

PlaziusHandle PlaziusApi::limits(QObject* context, const PlaziusOrder& order, const QList<PlaziusProductLimit>& limits,
                                 const Options& options, Answered<PlaziusLimits> done)
{
    return m_caller.send(context, PlaziusParts::limits(order, limits), named(options, u"limits"_s),
                         [done = std::move(done)](const PlaziusAnswer& answer) {
                             done({answer, valueOf<QList<PlaziusPaymentLimit>>(answer, PlaziusCall::PaymentLimits,
                                                                               &PlaziusReader::paymentLimits)});
                         });
}

PlaziusHandle PlaziusApi::pay(QObject* context, const QUuid& orderId, const std::optional<PlaziusOrder>& order,
                              const QList<PlaziusAppliedDiscount>& applied, const QUuid& transactionId,
                              const QList<PlaziusWalletSum>& payments, const Options& options,
                              Answered<PlaziusAnswer> done)
{
    return m_caller.send(context, PlaziusParts::pay(orderId, order, applied, transactionId, payments),
                         named(options, u"pay"_s), std::move(done));
}

PlaziusHandle PlaziusApi::information(QObject* context, const PlaziusCredential& credential, const Options& options,
                                      Answered<PlaziusInformation> done)
{
    return m_caller.send(
        context, PlaziusParts::information(credential), named(options, u"information"_s),
        [done = std::move(done)](const PlaziusAnswer& answer) {
            done({answer, valueOf<PlaziusGuest>(answer, PlaziusCall::UserData, &PlaziusReader::guest)});
        });
}

PlaziusHandle PlaziusApi::userBind(QObject* context, const QString& cardTrackOrNumber, const QString& phone,
                                   const Options& options, Answered<PlaziusAnswer> done)
{
    return m_caller.send(context, PlaziusParts::userBind(cardTrackOrNumber, phone), named(options, u"card to phone"_s),
                         std::move(done));
}

PlaziusHandle PlaziusApi::userConfirm(QObject* context, const QString& activationCode, const Options& options,
                                      Answered<PlaziusAnswer> done)
{
    return m_caller.send(context, PlaziusParts::userConfirm(activationCode), named(options, u"code of a card"_s),
                         std::move(done));
}

PlaziusHandle PlaziusApi::run(QObject* context, const QList<PlaziusPart>& parts, const Options& options,
                              Answered<PlaziusAnswer> done)
{
    return m_caller.send(context, parts, named(options, u"row"_s), std::move(done));
}

PlaziusClosing PlaziusApi::closing(const PlaziusAnswer& answer)
{
    PlaziusClosing result;
    result.answer = answer;
    const PlaziusPartAnswer* close = answer.part(PlaziusCall::Close);
    if (close && close->hasValue())
        result.loyalty = PlaziusReader::loyaltyResult(close->body);
    result.footer = footerOf(answer);
    return result;
}

} // namespace companion
