// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/soak/plaziusscript.h"

#include "app/plaziusmodule.h"
#include "services/plazius/plaziuscards.h"
#include "services/plazius/plaziuscourse.h"
#include "services/session/saledesk.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

/// Two guests by card and by phone, and somebody whom nobody knows.
QList<PlaziusCredential> buyers()
{
    return {{PlaziusScope::CardNumber, u"4000123412341234"_s},
            {PlaziusScope::Phone, u"+79165550001"_s},
            {PlaziusScope::CardNumberOrTrack, u"4000567856785678"_s},
            {PlaziusScope::Phone, u"+79165550002"_s},
            {PlaziusScope::CardNumber, u"4000000000000000"_s}};
}

} // namespace

PlaziusScript::PlaziusScript(Composition& program, Random random, QObject* parent)
    : QObject(parent)
    , m_program(program)
    , m_random(std::move(random))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &PlaziusScript::losePatience);
    connect(&program.plazius().cards(), &CardSource::finished, this, [this] {
        if (std::exchange(m_asking, false))
            subtotal();
    });
}

void PlaziusScript::play()
{
    m_waysBack = 0;
    m_asking = true;
    if (m_random(6) == 0)
        m_patience.start(m_random(60));
    const QList<PlaziusCredential> all = buyers();
    const int which = m_random(10);
    m_program.plazius().cards().add(all.at(which == 9 ? 4 : which % 4));
}

/// Esc while something runs.
void PlaziusScript::losePatience()
{
    if (!std::exchange(m_asking, false)) {
        m_program.plazius().course().skip();
        return;
    }
    m_program.plazius().cards().cancel();
    subtotal();
}

void PlaziusScript::subtotal()
{
    (void)m_program.desk().sale().enterSubtotal();
    m_program.plazius().course().subtotal([this](const PlaziusNotice&) { offer(); });
}

void PlaziusScript::offer()
{
    if (m_random(10) == 0 && m_program.plazius().course().hasCard())
        m_program.plazius().course().removeCard();
    m_program.plazius().course().offer([this](const std::optional<SpendOffer>& offer, const PlaziusNotice&) {
        if (!offer || m_random(3) == 0)
            pay({});
        else if (m_random(2) == 0)
            pay(offer->most);
        else
            pay(Money::fromKopecks(1 + m_random(static_cast<int>(offer->most.kopecks()))));
    });
}

void PlaziusScript::pay(Money points)
{
    m_program.plazius().course().pay(points, [this](const PlaziusPayment& payment) {
        if (payment.end == PlaziusPayEnd::Refused)
            pay({});
        else
            paid();
    });
}

void PlaziusScript::paid()
{
    const int turn = m_random(12);
    if (turn == 0 && m_waysBack++ == 0)
        backToGoods();
    else
        end();
}

void PlaziusScript::backToGoods()
{
    m_program.plazius().course().backToGoods();
    SaleSession& sale = m_program.desk().sale();
    (void)sale.stepBack();
    (void)sale.setQuantity(0, Quantity::fromUnits(1 + m_random(4)));
    subtotal();
}

void PlaziusScript::end()
{
    m_patience.stop();
    if (m_random(8) == 0)
        Q_EMIT left();
    else
        Q_EMIT finished();
}

} // namespace companion::test
