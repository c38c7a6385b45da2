// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/delivery.h"
#include "models/values/outboxrow.h"
#include "services/brevix/brevixcaller.h"

#include <QObject>
#include <QUuid>

#include <optional>

namespace companion {

/// The calls of the contract that belong to a sale, one function each (profiles: BrevixProfileApi; reference lists:
/// BrevixCatalogueApi). An answer comes by callback, judged and read; see Transport::send for
/// when it does not come. The endpoint is asked for at every call, so that a change of the settings holds at once. GUI
/// thread.
class BrevixApi final : public QObject
{
    Q_OBJECT

public:
    using Endpoint = BrevixCaller::Endpoint;
    template <typename T>
    using Answered = BrevixCaller::Answered<T>;
    using Deadline = BrevixCaller::Deadline;

    BrevixApi(Transport& transport, Endpoint endpoint, QObject* parent = nullptr);

    /// The two halves of the check (client policy 6). Ping goes without a key.
    CallHandle ping(QObject* context, Answered<NoContent> done);
    CallHandle status(QObject* context, Answered<ServiceStatus> done);

    /// `delivery`: only when the sender asks before an unverified sale. `deadline`: shorter than T for a try in the
    /// background.
    CallHandle lookup(QObject* context, const PhoneNumber& phone, std::optional<Delivery> delivery, Deadline deadline,
                      Answered<Customer> done);

    CallHandle createRequest(QObject* context, const OutboxRow& row, Delivery delivery, Answered<RequestInfo> done);
    CallHandle cancelRequest(QObject* context, const OutboxRow& row, Delivery delivery,
                             Answered<CancellationInfo> done);
    /// What the service knows of these receipts; unknown ones are absent. At most 50.
    CallHandle listByExternalId(QObject* context, const QList<QUuid>& uids, Answered<QList<RequestInfo>> done);

    CallHandle startRegistration(QObject* context, const QUuid& key, const PhoneNumber& phone,
                                 const QString& warehouseId, const QString& inviterCode,
                                 Answered<RegistrationInfo> done);
    CallHandle resendCode(QObject* context, const QString& registrationId, const QUuid& key, Answered<ResentInfo> done);
    /// `confirmation`: BrevixWriter::confirmation().
    CallHandle confirmRegistration(QObject* context, const QString& registrationId, const QByteArray& confirmation,
                                   Answered<Customer> done);
    /// Best effort when the form closes.
    CallHandle cancelRegistration(QObject* context, const QString& registrationId, Answered<NoContent> done);

    BrevixEndpoint endpoint() const { return m_caller.endpoint(); }

private:
    BrevixCaller m_caller;
};

} // namespace companion
