// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/outcomereport.h"
#include "services/session/identificationsource.h"
#include "services/session/linkstate.h"

#include <QString>

#include <functional>
#include <memory>

namespace companion {

class BrevixApi;
class SettingsService;

/// Asks BreviX who a phone belongs to (B-AUT-03…08). One question at a time: a new one makes the answer of the former void.
/// With the link known to be down the last reason is told within the same event, and a try with a short deadline runs in the
/// background (client policy 6). GUI thread.
class BrevixIdentification final : public IdentificationSource
{
    Q_OBJECT

public:
    BrevixIdentification(BrevixApi& api, SettingsService& settings, std::function<LinkState()> link, OutcomeReport report,
                         QObject* parent = nullptr);

    void request(const PhoneNumber& phone) override;
    void cancel() override;
    bool isRunning() const override { return m_running; }

private:
    void answer(int generation, const IdentificationResult& result);

    BrevixApi& m_api;
    SettingsService& m_settings;
    std::function<LinkState()> m_link;
    OutcomeReport m_report;
    std::unique_ptr<QObject> m_flight; ///< context of the call under way
    int m_generation = 0;
    bool m_running = false;
};

} // namespace companion
