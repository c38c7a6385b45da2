// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/spread.h"

#include <algorithm>

namespace companion {

namespace {

__extension__ using Wide = __int128; // sum × cap goes beyond 64 bits

struct Remainder
{
    Wide value = 0;
    qsizetype line = 0;
};

} // namespace

QList<Money> spread(Money sum, const QList<Money>& caps)
{
    QList<Money> shares(caps.size());
    Wide whole = 0;
    for (const Money cap : caps)
        whole += std::max<qint64>(cap.kopecks(), 0);
    const Wide wanted = std::min<Wide>(sum.kopecks(), whole);
    if (wanted <= 0)
        return shares;

    Wide missing = wanted;
    QList<Remainder> remainders;
    for (qsizetype i = 0; i < caps.size(); ++i) {
        const Wide product = wanted * std::max<qint64>(caps.at(i).kopecks(), 0);
        shares[i] = Money::fromKopecks(static_cast<qint64>(product / whole));
        missing -= product / whole;
        remainders.append({product % whole, i});
    }
    // Fewer kopecks are missing than there are remainders above zero, so that none of them lifts a share above its cap.
    std::ranges::stable_sort(remainders, std::ranges::greater(), &Remainder::value);
    for (qsizetype i = 0; i < static_cast<qsizetype>(missing); ++i)
        shares[remainders.at(i).line] += Money::fromKopecks(1);
    return shares;
}

} // namespace companion
