// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "services/plazius/plaziuscaller.h"
#include "services/plazius/plaziusreader.h"

#include <functional>
#include <optional>

namespace companion {

/// Of an optional part that failed the value is simply the empty one.
struct PlaziusCheckIn
{
    PlaziusAnswer answer;
    PlaziusGuest guest;
    QList<PlaziusWalletSum> payments;
    PlaziusLoyaltyResult loyalty;
    QList<PlaziusPaymentLimit> limits;
    PlaziusFooterText footer;
    bool bindMayExist = false; ///< the guest is bound to the order, or nobody can say that he is not (9.2, A)
};

struct PlaziusSubtotal
{
    PlaziusAnswer answer;
    std::optional<PlaziusGuest> guest; ///< none = nobody is bound to the order any more; only when accepted
    QList<PlaziusWalletSum> payments;
    PlaziusLoyaltyResult loyalty;
    QList<PlaziusPaymentLimit> limits;
    PlaziusFooterText footer;
};

struct PlaziusLimits
{
    PlaziusAnswer answer;
    QList<PlaziusPaymentLimit> limits;
};

struct PlaziusInformation
{
    PlaziusAnswer answer;
    PlaziusGuest guest;
};

/// What the closing or a return brought.
struct PlaziusClosing
{
    PlaziusAnswer answer;
    std::optional<PlaziusLoyaltyResult> loyalty; ///< none = accepted without telling the result (204), or not accepted
    PlaziusFooterText footer;
};

/// The phases of Plazius (contract, 6), typed. An answer comes by callback; see PlaziusCaller::send for when it does
/// not come. An empty operation in the options is filled in. GUI thread.
class PlaziusApi
{
public:
    template <typename T>
    using Answered = std::function<void(const T&)>;
    using Options = PlaziusSendOptions;

    /// `caller` outlives it.
    explicit PlaziusApi(PlaziusCaller& caller);

    PlaziusEndpoint endpoint() const { return m_caller.endpoint(); }

    PlaziusHandle checkIn(QObject* context, const PlaziusCredential& credential, const PlaziusOrder& order,
                          const QList<PlaziusProductLimit>& limits, const Options& options,
                          Answered<PlaziusCheckIn> done);
    PlaziusHandle subtotal(QObject* context, const PlaziusOrder& order, const QDateTime& moment,
                           const QList<PlaziusProductLimit>& limits, const Options& options,
                           Answered<PlaziusSubtotal> done);
    PlaziusHandle limits(QObject* context, const PlaziusOrder& order, const QList<PlaziusProductLimit>& limits,
                         const Options& options, Answered<PlaziusLimits> done);
    /// See PlaziusParts::pay.
    PlaziusHandle pay(QObject* context, const QUuid& orderId, const std::optional<PlaziusOrder>& order,
                      const QList<PlaziusAppliedDiscount>& applied, const QUuid& transactionId,
                      const QList<PlaziusWalletSum>& payments, const Options& options, Answered<PlaziusAnswer> done);
    PlaziusHandle information(QObject* context, const PlaziusCredential& credential, const Options& options,
                              Answered<PlaziusInformation> done);
    /// Card to phone; never repeated by itself.
    PlaziusHandle userBind(QObject* context, const QString& cardTrackOrNumber, const QString& phone,
                           const Options& options, Answered<PlaziusAnswer> done);
    PlaziusHandle userConfirm(QObject* context, const QString& activationCode, const Options& options,
                              Answered<PlaziusAnswer> done);
    /// Parts that were made before: a row of the queue.
    PlaziusHandle run(QObject* context, const QList<PlaziusPart>& parts, const Options& options,
                      Answered<PlaziusAnswer> done);

    /// Reads the values of `close` and of the footer, as far as they were asked for.
    static PlaziusClosing closing(const PlaziusAnswer& answer);

private:
    PlaziusCaller& m_caller;
};

} // namespace companion
