// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/paymentdialog.h"

#include "forms/common/look.h"
#include "ui_paymentdialog.h"

#include <algorithm>

namespace companion {

namespace {

constexpr Money largestChange = Money::fromKopecks(50'000'000);

std::optional<Money> amountOf(const QString& text)
{
    return text.trimmed().isEmpty() ? Money() : parseMoney(text);
}

} // namespace

Payment reckonPayment(Money total, const QString& cash, const QString& card)
{
    Payment payment;
    const std::optional<Money> inCash = amountOf(cash);
    const std::optional<Money> byCard = amountOf(card);
    if (!inCash)
        payment.wrong = Payment::Wrong::CashUnreadable;
    else if (!byCard)
        payment.wrong = Payment::Wrong::CardUnreadable;
    else if (*byCard > total)
        payment.wrong = Payment::Wrong::CardAboveTotal;
    if (payment.wrong != Payment::Wrong::Nothing)
        return payment;

    const Money paid = *inCash + *byCard;
    if (paid < total) {
        payment.wrong = Payment::Wrong::TooLittle;
        payment.missing = total - paid;
        return payment;
    }
    payment.change = paid - total;
    if (payment.change > largestChange) {
        payment.wrong = Payment::Wrong::CashBeyondBelief;
        return payment;
    }
    if (const Money kept = total - *byCard; !kept.isZero())
        payment.tenders.append({TenderType::Cash, kept});
    if (!byCard->isZero())
        payment.tenders.append({TenderType::Card, *byCard});
    return payment;
}

PaymentDialog::PaymentDialog(Money total, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PaymentDialog>())
    , m_total(total)
{
    setDensity(this, Density::Touch);
    m_ui->setupUi(this);
    m_ui->totalMoney->setText(displayText(total));
    m_ui->cardEdit->setText(displayText(total));
    m_ui->cashError->setField(m_ui->cashEdit);
    m_ui->cardError->setField(m_ui->cardEdit);
    //: RU: Сдача
    m_ui->changeRow->setCaption(tr("Change"));
    m_ui->changeRow->setStrong(true);
    m_ui->pad->serve(m_ui->cashEdit);
    m_ui->pad->serve(m_ui->cardEdit);
    m_ui->acceptButton->setKeyText(QStringLiteral("Enter"));
    m_ui->backButton->setKeyText(QStringLiteral("Esc"));
    setAccent(m_ui->acceptButton, true);
    setFixedWidth(Look::of(this).px(700));
    m_ui->cashEdit->setFocus();
    connect(m_ui->cashEdit, &QLineEdit::textEdited, this, &PaymentDialog::cashEdited);
    connect(m_ui->cardEdit, &QLineEdit::textEdited, this, [this] {
        m_cardTyped = true;
        refresh();
    });
    connect(m_ui->acceptButton, &QPushButton::clicked, this, &PaymentDialog::acceptPayment);
    connect(m_ui->backButton, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

PaymentDialog::~PaymentDialog() = default;

void PaymentDialog::done(int result)
{
    if (!m_closing)
        QDialog::done(result);
}

void PaymentDialog::finish()
{
    m_closing = false;
    QDialog::done(QDialog::Accepted);
}

/// Until a person types a sum for the card, the card pays what the cash leaves.
void PaymentDialog::cashEdited()
{
    const std::optional<Money> cash = amountOf(m_ui->cashEdit->text());
    if (!m_cardTyped && cash)
        m_ui->cardEdit->setText(displayText(std::max(Money(), m_total - *cash)));
    refresh();
}

void PaymentDialog::refresh()
{
    m_ui->cashError->clear();
    m_ui->cardError->clear();
    const Payment payment = reckonPayment(m_total, m_ui->cashEdit->text(), m_ui->cardEdit->text());
    m_ui->changeRow->setValue(displayText(payment.change));
}

void PaymentDialog::acceptPayment()
{
    if (m_closing)
        return;
    const Payment payment = reckonPayment(m_total, m_ui->cashEdit->text(), m_ui->cardEdit->text());
    if (payment.wrong != Payment::Wrong::Nothing) {
        showWrong(payment);
        return;
    }
    m_closing = true;
    for (QWidget* widget : QList<QWidget*>{m_ui->acceptButton, m_ui->backButton, m_ui->cashEdit, m_ui->cardEdit, m_ui->pad})
        widget->setEnabled(false);
    Q_EMIT paymentAccepted(payment.tenders, payment.change);
}

void PaymentDialog::showWrong(const Payment& payment)
{
    QLineEdit* field = m_ui->cashEdit;
    FieldError* error = m_ui->cashError;
    QString words;
    switch (payment.wrong) {
    case Payment::Wrong::Nothing:
        return;
    case Payment::Wrong::CashUnreadable:
        //: RU: Введите сумму, например 1500 или 99,90
        words = tr("Enter a sum such as 1500 or 99,90");
        break;
    case Payment::Wrong::CashBeyondBelief:
        //: RU: Слишком большая сумма
        words = tr("The sum is too large");
        break;
    case Payment::Wrong::TooLittle:
        //: RU: Не хватает %1 ₽
        words = tr("%1 ₽ are missing").arg(displayText(payment.missing));
        break;
    case Payment::Wrong::CardUnreadable:
        field = m_ui->cardEdit;
        error = m_ui->cardError;
        //: RU: Введите сумму, например 1500 или 99,90
        words = tr("Enter a sum such as 1500 or 99,90");
        break;
    case Payment::Wrong::CardAboveTotal:
        field = m_ui->cardEdit;
        error = m_ui->cardError;
        //: RU: Картой — не больше суммы к оплате
        words = tr("By card, not more than the sum to pay");
        break;
    }
    error->showError(words);
    field->setFocus();
    field->selectAll();
}

} // namespace companion
