// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "models/policy/sendermachine.h"
#include "models/values/customer.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace companion {

class BrevixModule;
class Composition;
class IdentificationDialog;
class MainWindow;
class ProfileActions;
class RegistrationDialog;
struct ProfileNews;

/// The windows of BreviX over «Регистрация», and what its services have to tell the cashier there. Decides nothing. GUI thread.
class BrevixWindows final : public QObject
{
    Q_OBJECT

public:
    /// Program and window outlive it.
    BrevixWindows(Composition& program, MainWindow& window, QObject* parent = nullptr);

    void openIdentification();
    /// `phone` from the identification form (B-AUT-07); empty = the buyer is asked here.
    void openRegistration(const PhoneNumber& phone = {});
    void openProfile();
    /// Asked before a buyer is put on the receipt: whether another service lets go of it (D-22).
    void setTakeover(std::function<void(std::function<void()> go)> takeover) { m_takeover = std::move(takeover); }
    /// What stands on the window from its first moment on.
    void show();

Q_SIGNALS:
    /// «Открыть очередь» of the offer to send what waits.
    void queueRequested();

private:
    void wire();
    void apply(const Authorization& authorization);
    void tellUnsent(int rows);
    void tellNotice(const sender::Notify& notice);
    void tellWarning(const QString& fact);
    void wireProfiles();
    void tellDifference(const ProfileNews& news);
    void offerProfile(const ProfileNews& news);
    void tellProfile(Sign sign, const QString& fact, const QString& words);

    std::function<void(std::function<void()> go)> m_takeover;
    Composition& m_program;
    BrevixModule& m_brevix;
    MainWindow& m_window;
    QPointer<IdentificationDialog> m_identification;
    QPointer<RegistrationDialog> m_registration;
    ProfileActions* m_profileActions = nullptr; ///< child of the window
};

} // namespace companion
