// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/salesession.h"

namespace companion {

namespace {

constexpr Quantity largestQuantity = Quantity::fromThousandths(999'999'999);
/// The contract's limit of lines in one request.
constexpr qsizetype mostLines = 1000;
constexpr Money largestTotal = Money::fromKopecks(99'999'999'999);

} // namespace

Result<Done> checkQuantity(Quantity quantity, bool byWeight)
{
    if (quantity <= Quantity() || quantity > largestQuantity)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("quantity: range"));
    if (!byWeight && !quantity.isWhole())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("quantity: whole"));
    return Done{};
}

SaleSession::SaleSession(QObject* parent)
    : QObject(parent)
{
    m_receipt.uid = QUuid::createUuid();
    m_receipt.kind = ReceiptKind::Sale;
}

void SaleSession::setOpened(const QDateTime& at)
{
    if (!m_receipt.openedAt.isValid())
        m_receipt.openedAt = at;
}

Result<int> SaleSession::addGoods(const Goods& goods, Quantity quantity)
{
    if (!isEditable())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: not a draft"));
    if (const auto valid = checkQuantity(quantity, goods.byWeight); !valid)
        return tl::unexpected(valid.error());
    if (m_receipt.total() + lineTotal(goods.price, quantity) > largestTotal)
        return failure(ErrorCode::LimitExceeded, QStringLiteral("sale: total"));

    for (int i = 0; !goods.byWeight && i < m_receipt.lines.size(); ++i) {
        const ReceiptLine& line = m_receipt.lines.at(i);
        if (line.goodsCode != goods.code || line.price != goods.price || !line.discount.isZero())
            continue;
        if (const auto joined = setQuantity(i, line.quantity + quantity); !joined)
            return tl::unexpected(joined.error());
        return i;
    }
    if (m_receipt.lines.size() >= mostLines)
        return failure(ErrorCode::LimitExceeded, QStringLiteral("sale: lines"));

    ReceiptLine line;
    line.number = static_cast<int>(m_receipt.lines.size()) + 1;
    line.goodsCode = goods.code;
    line.name = goods.name;
    line.barcode = goods.barcode;
    line.groupCode = goods.groupCode;
    line.unit = goods.unit;
    line.quantity = quantity;
    line.price = goods.price;
    line.lowestPrice = goods.lowestPrice;
    line.pointsAllowed = goods.pointsAllowed;
    m_receipt.lines.append(line);
    const int index = line.number - 1;
    Q_EMIT lineAdded(index);
    Q_EMIT totalsChanged();
    return index;
}

Result<Done> SaleSession::setQuantity(int index, Quantity quantity)
{
    if (const auto allowed = requireDraft(index); !allowed)
        return allowed;
    ReceiptLine& line = m_receipt.lines[index];
    if (const auto valid = checkQuantity(quantity, line.isByWeight()); !valid)
        return valid;
    const Money total = lineTotal(line.price, quantity);
    if (line.discount > total)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("discount: above the line"));
    if (m_receipt.total() - line.sum() + total - line.discount > largestTotal)
        return failure(ErrorCode::LimitExceeded, QStringLiteral("sale: total"));
    line.quantity = quantity;
    Q_EMIT lineChanged(index);
    Q_EMIT totalsChanged();
    return Done{};
}

Result<Done> SaleSession::setDiscount(int index, Money discount)
{
    if (const auto allowed = requireDraft(index); !allowed)
        return allowed;
    ReceiptLine& line = m_receipt.lines[index];
    if (discount < Money() || discount > lineTotal(line.price, line.quantity))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("discount: above the line"));
    line.discount = discount;
    Q_EMIT lineChanged(index);
    Q_EMIT totalsChanged();
    return Done{};
}

Result<Done> SaleSession::removeLine(int index)
{
    if (const auto allowed = requireDraft(index); !allowed)
        return allowed;
    m_receipt.lines.removeAt(index);
    Q_EMIT lineRemoved(index);
    for (int i = index; i < m_receipt.lines.size(); ++i) {
        m_receipt.lines[i].number = i + 1;
        Q_EMIT lineChanged(i);
    }
    Q_EMIT totalsChanged();
    return Done{};
}

Result<Done> SaleSession::enterSubtotal()
{
    if (m_state != SaleState::Draft || isEmpty())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: no subtotal here"));
    setState(SaleState::Subtotal);
    return Done{};
}

Result<Done> SaleSession::enterPayment()
{
    if (m_state == SaleState::Draft) {
        if (const auto subtotal = enterSubtotal(); !subtotal)
            return subtotal;
    }
    if (m_state != SaleState::Subtotal)
        return failure(ErrorCode::WrongState, QStringLiteral("sale: no payment here"));
    setState(SaleState::Paying);
    return Done{};
}

Result<Done> SaleSession::stepBack()
{
    if (m_state == SaleState::Paying && !m_inDoubt)
        setState(SaleState::Subtotal);
    else if (m_state == SaleState::Subtotal)
        setState(SaleState::Draft);
    else
        return failure(ErrorCode::WrongState, QStringLiteral("sale: no way back"));
    return Done{};
}

Result<Done> SaleSession::setLoyaltyDiscounts(const QList<Money>& perLine)
{
    if (isOver())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: too late"));
    for (ReceiptLine& line : m_receipt.lines)
        line.points = {};
    return setShares(perLine, &ReceiptLine::loyaltyDiscount);
}

Result<Done> SaleSession::setPoints(const QList<Money>& perLine)
{
    return setShares(perLine, &ReceiptLine::points);
}

Result<Done> SaleSession::setShares(const QList<Money>& perLine, Money ReceiptLine::*share)
{
    if (m_inDoubt || (m_state != SaleState::Subtotal && m_state != SaleState::Paying))
        return failure(ErrorCode::WrongState, QStringLiteral("sale: no loyalty here"));
    if (perLine.size() != m_receipt.lines.size())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("loyalty: lines"));
    QList<ReceiptLine> lines = m_receipt.lines;
    for (int i = 0; i < lines.size(); ++i) {
        ReceiptLine& line = lines[i];
        line.*share = perLine.at(i);
        const bool lessened = !perLine.at(i).isZero();
        if (perLine.at(i) < Money() || (lessened && line.sum() < lineTotal(line.lowestPrice, line.quantity)))
            return failure(ErrorCode::InvalidArgument, QStringLiteral("loyalty: line %1").arg(line.number));
    }
    m_receipt.lines = lines;
    for (int i = 0; i < lines.size(); ++i)
        Q_EMIT lineChanged(i);
    Q_EMIT totalsChanged();
    return Done{};
}

Result<Done> SaleSession::clearLoyalty()
{
    if (isOver())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: too late"));
    bool any = false;
    for (ReceiptLine& line : m_receipt.lines) {
        any = any || !line.loyaltyDiscount.isZero() || !line.points.isZero();
        line.loyaltyDiscount = {};
        line.points = {};
    }
    for (int i = 0; any && i < m_receipt.lines.size(); ++i)
        Q_EMIT lineChanged(i);
    if (any)
        Q_EMIT totalsChanged();
    return Done{};
}

Result<Done> SaleSession::setAuthorization(const Authorization& authorization)
{
    if (!acceptsCustomer())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: customer is fixed"));
    m_authorization = authorization;
    Q_EMIT authorizationChanged();
    return Done{};
}

Result<Done> SaleSession::clearAuthorization()
{
    if (isOver())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: customer is fixed"));
    if (m_authorization) {
        m_authorization.reset();
        Q_EMIT authorizationChanged();
    }
    return Done{};
}

Result<Done> SaleSession::beginClosing(const Receipt& complete)
{
    if (m_state != SaleState::Paying)
        return failure(ErrorCode::WrongState, QStringLiteral("sale: not being paid"));
    m_receipt = complete;
    setState(SaleState::Closing);
    return Done{};
}

void SaleSession::closingSucceeded()
{
    if (m_state != SaleState::Closing)
        return;
    m_inDoubt = false;
    setState(SaleState::Closed);
}

void SaleSession::closingFailed()
{
    endClosing(false);
}

void SaleSession::closingInDoubt()
{
    endClosing(true);
}

void SaleSession::endClosing(bool inDoubt)
{
    if (m_state != SaleState::Closing)
        return;
    m_inDoubt = inDoubt;
    setState(SaleState::Paying);
}

/// Being stored, stored, perhaps stored, or gone.
bool SaleSession::isOver() const
{
    return m_inDoubt || m_state == SaleState::Closing || m_state == SaleState::Closed || m_state == SaleState::Annulled;
}

Result<Done> SaleSession::annul()
{
    if (isOver())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: too late to annul"));
    setState(SaleState::Annulled);
    return Done{};
}

void SaleSession::setState(SaleState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

Result<Done> SaleSession::requireDraft(int index) const
{
    if (!isEditable())
        return failure(ErrorCode::WrongState, QStringLiteral("sale: not a draft"));
    if (index < 0 || index >= m_receipt.lines.size())
        return failure(ErrorCode::NotFound, QStringLiteral("sale: no such line"));
    return Done{};
}

} // namespace companion
