// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziusdiscounts.h"

#include "models/plazius/linelimit.h"
#include "models/plazius/spread.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

class DiscountWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::PlaziusDiscounts)

public:
    static QString notOnReceipt(const PlaziusProgram& program, const PlaziusOperation& operation)
    {
        //: RU: Plazius, «%1»: товара %2 в чеке нет, скидка %3 не применена
        return tr("Plazius, “%1”: product %2 is not on the receipt, the discount %3 is not applied")
            .arg(program.name, operation.productCode, displayText(operation.discountSum));
    }
    static QString cut(const PlaziusProgram& program, const PlaziusOperation& operation, Money applied)
    {
        //: RU: Plazius, «%1»: вместо скидки %2 применено %3, больше товар не допускает
        return tr("Plazius, “%1”: %3 applied instead of the discount %2, the goods bear no more")
            .arg(program.name, displayText(operation.discountSum), displayText(applied));
    }
    static QString belowZero(const PlaziusProgram& program, const PlaziusOperation& operation)
    {
        //: RU: Plazius, «%1»: скидка %2 меньше нуля, не применена
        return tr("Plazius, “%1”: the discount %2 is below zero, it is not applied")
            .arg(program.name, displayText(operation.discountSum));
    }
};

QString hintOf(const PlaziusProgram& program, const PlaziusOperation& operation)
{
    if (program.name.isEmpty() || operation.comment.isEmpty())
        return program.name + operation.comment;
    return program.name + u": "_s + operation.comment;
}

/// The plan while it grows.
class DiscountPlanner
{
public:
    explicit DiscountPlanner(const QList<ReceiptLine>& lines)
        : m_lines(lines)
    {
        m_plan.perLine.resize(lines.size());
        for (const ReceiptLine& line : lines)
            m_left.append(lineLimit(line));
    }

    void add(const PlaziusProgram& program)
    {
        Money sum;
        for (const PlaziusOperation& operation : program.operations)
            sum += add(program, operation);
        if (!sum.isZero())
            m_plan.effects.append({program.name, sum});
    }

    PlaziusDiscountPlan plan() const { return m_plan; }

private:
    Money add(const PlaziusProgram& program, const PlaziusOperation& operation)
    {
        if (operation.discountSum.isZero()) {
            const QString hint = hintOf(program, operation);
            if (!hint.isEmpty())
                m_plan.hints.append(hint);
            return {};
        }
        if (operation.discountSum < Money()) {
            m_plan.notes.append(DiscountWords::belowZero(program, operation));
            return {};
        }
        if (!concernsReceipt(operation)) {
            m_plan.notes.append(DiscountWords::notOnReceipt(program, operation));
            return {};
        }
        return apply(program, operation);
    }

    bool concernsReceipt(const PlaziusOperation& operation) const
    {
        return std::ranges::any_of(m_lines, [&](const ReceiptLine& line) { return concerns(operation, line); });
    }

    static bool concerns(const PlaziusOperation& operation, const ReceiptLine& line)
    {
        return operation.productCode.isEmpty() || operation.productCode == line.goodsCode;
    }

    Money apply(const PlaziusProgram& program, const PlaziusOperation& operation)
    {
        QList<Money> caps;
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            caps.append(concerns(operation, m_lines.at(i)) ? m_left.at(i) : Money());
        const QList<Money> shares = spread(operation.discountSum, caps);
        for (qsizetype i = 0; i < shares.size(); ++i) {
            m_left[i] -= shares.at(i);
            m_plan.perLine[i] += shares.at(i);
        }
        const Money applied = std::accumulate(shares.begin(), shares.end(), Money());
        if (applied != operation.discountSum)
            m_plan.notes.append(DiscountWords::cut(program, operation, applied));
        if (!applied.isZero()) {
            m_plan.applied.append({program.id, operation.code, operation.productCode, operation.productName, applied,
                                   operation.comment});
        }
        return applied;
    }

    const QList<ReceiptLine>& m_lines;
    QList<Money> m_left; ///< what each line can still bear
    PlaziusDiscountPlan m_plan;
};

} // namespace

PlaziusDiscountPlan planDiscounts(const QList<ReceiptLine>& lines, const PlaziusLoyaltyResult& result)
{
    DiscountPlanner planner(lines);
    for (const PlaziusProgram& program : result.programs)
        planner.add(program);
    return planner.plan();
}

} // namespace companion
