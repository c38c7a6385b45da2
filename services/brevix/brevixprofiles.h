// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/brevix/brevixprofileapi.h"
#include "services/session/outcomereport.h"
#include "services/session/linkstate.h"
#include "services/session/profilesource.h"

#include <functional>

namespace companion {

/// The profiles that the BreviX service keeps. With the link known to be down the questions of the forms are tries with a short
/// deadline (client policy 6). GUI thread.
class BrevixProfiles final : public ProfileSource
{
    Q_OBJECT

public:
    BrevixProfiles(Transport& transport, BrevixProfileApi::Endpoint endpoint, std::function<LinkState()> link,
                   OutcomeReport report, QObject* parent = nullptr);

    void list(QObject* context, std::function<void(const ProfileListing&)> done) override;
    void load(QObject* context, const QString& name, std::function<void(const ProfileLoading&)> done) override;
    void check(QObject* context, const QString& name, const QByteArray& etag,
               std::function<void(const ProfileCheck&)> done) override;
    void save(QObject* context, const Profile& profile, const QByteArray& etag,
              std::function<void(const ProfileSaving&)> done) override;

    std::chrono::milliseconds deadline() const override;
    QString knownTrouble() const override;
    bool isSupported() const override;

private:
    template <typename T>
    void report(const BrevixAnswer<T>& answer);
    void settle(QObject* context, const Profile& ours, const QByteArray& etag, const BrevixAnswer<ProfileInfo>& put,
                std::function<void(const ProfileSaving&)> done);

    BrevixProfileApi m_api;
    std::function<LinkState()> m_link;
    OutcomeReport m_report;
};

} // namespace companion
