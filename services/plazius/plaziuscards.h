// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziuscodeattempts.h"
#include "services/plazius/plaziustalk.h"
#include "services/session/cardsource.h"

namespace companion {

/// Cards of Plazius at the till: adding one to the open receipt, and looking at one (P-CRD, P-SAL-11). A card that comes before the
/// first line is only looked up; the service hears of the receipt when there is one to tell of. GUI thread.
class PlaziusCards final : public CardSource
{
    Q_OBJECT

public:
    explicit PlaziusCards(PlaziusTalk& talk, QObject* parent = nullptr);

    void add(const PlaziusCredential& credential) override;
    void look(const PlaziusCredential& credential) override;
    void cancel() override;
    bool isRunning() const override { return m_running; }
    bool mustWarnOfCode() const override { return m_codes.mustWarn(); }
    bool isLinkDown() const override { return m_talk.isLinkDown(); }

private:
    void askWho(const PlaziusCredential& credential, std::function<void(const PlaziusInformation&)> then);
    void added(const QUuid& uid, const PlaziusCredential& credential, const PlaziusCheckIn& result);
    void countCode(const PlaziusCredential& credential, const PlaziusAnswer& answer);
    /// The buyer stands on the receipt.
    void apply(const PlaziusCredential& credential, const PlaziusGuest& guest);
    void end(const PlaziusCredential& credential, const PlaziusAnswer& answer, const PlaziusGuest& guest,
             std::optional<Money> most = {});
    void refuse(const PlaziusCredential& credential, CardEnd end, const QString& words);
    std::optional<Money> spendableNow(const PlaziusCheckIn& result) const;

    PlaziusTalk& m_talk;
    PlaziusCodeAttempts m_codes;
    bool m_running = false;
    quint64 m_question = 0; ///< the answer of an older one is not told any more
};

} // namespace companion
