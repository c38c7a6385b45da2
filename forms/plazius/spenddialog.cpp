// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/spenddialog.h"

#include "forms/common/decisiondialog.h"
#include "forms/common/look.h"
#include "forms/plazius/growtofit.h"
#include "ui_spenddialog.h"

#include <QKeyEvent>

namespace companion {

namespace {

constexpr int dialogWidth = 520;
constexpr int helpLines = 2;
const QString noValue = QStringLiteral("—");

} // namespace

SpendEntry reckonSpending(const SpendOffer& offer, const QString& text)
{
    const std::optional<Money> sum = parseMoney(text);
    if (!sum)
        return {SpendEntry::Wrong::Unreadable, {}};
    if (*sum > offer.most)
        return {SpendEntry::Wrong::AboveMost, {}};
    if (sum->isZero() || *sum < offer.minimum)
        return {SpendEntry::Wrong::BelowMinimum, {}};
    if (offer.step.kopecks() > 0 && sum->kopecks() % offer.step.kopecks() != 0)
        return {SpendEntry::Wrong::OffStep, {}};
    return {SpendEntry::Wrong::Nothing, *sum};
}

SpendDialog::SpendDialog(const SpendOffer& offer, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SpendDialog>())
    , m_offer(offer)
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    //: RU: Доступно баллов
    m_ui->balanceRow->setCaption(tr("Points available"));
    //: RU: не передаётся
    m_ui->balanceRow->setValue(offer.balance ? displayText(*offer.balance) : tr("not told"));
    m_ui->balanceRow->setStep(TypeStep::Touch);
    //: RU: Можно списать на этот чек
    m_ui->mostRow->setCaption(tr("May be spent on this receipt"));
    m_ui->mostRow->setValue(displayText(offer.most));
    m_ui->mostRow->setStep(TypeStep::Touch);
    m_ui->mostRow->setStrong(true);
    m_ui->pointsEdit->setText(displayText(offer.most));
    m_ui->pointsError->setField(m_ui->pointsEdit);
    m_ui->pointsError->setLines(helpLines);
    setTextStep(m_ui->payLabel, TypeStep::Title, true);
    m_ui->payLabel->setStyleSheet(QStringLiteral("font-weight: 700;"));
    m_ui->spendButton->setKeyText(QStringLiteral("Enter"));
    m_ui->declineButton->setKeyText(QStringLiteral("Esc"));
    setAccent(m_ui->spendButton, true);
    connect(m_ui->pointsEdit, &QLineEdit::textEdited, this, [this] {
        m_ui->pointsError->clear();
        refresh();
    });
    connect(m_ui->spendButton, &QPushButton::clicked, this, &SpendDialog::spend);
    connect(m_ui->declineButton, &QPushButton::clicked, this, &SpendDialog::reject);
    setRunning(false);
    applySizes();
    refresh();
    m_ui->pointsEdit->setFocus();
    m_ui->pointsEdit->selectAll();
}

SpendDialog::~SpendDialog() = default;

void SpendDialog::setBusy(std::chrono::milliseconds deadline)
{
    setRunning(true);
    //: RU: Списываем баллы Plazius
    m_ui->busyLine->start(tr("Spending the points of Plazius"), deadline);
}

void SpendDialog::showRefusal(const QString& words)
{
    setRunning(false);
    m_ui->pointsError->showError(words);
    m_ui->pointsEdit->setFocus();
    m_ui->pointsEdit->selectAll();
    growToFit(this);
}

void SpendDialog::finish()
{
    m_ui->busyLine->stop();
    QDialog::done(Accepted);
}

void SpendDialog::reject()
{
    if (m_running) {
        Q_EMIT cancelRequested();
        return;
    }
    QDialog::reject();
    Q_EMIT declined();
}

void SpendDialog::spend()
{
    if (m_running) {
        //: RU: уже отправляется
        m_ui->pointsError->setHelp(tr("already being sent"));
        return;
    }
    const SpendEntry entry = reckonSpending(m_offer, m_ui->pointsEdit->text());
    if (entry.wrong != SpendEntry::Wrong::Nothing) {
        m_ui->pointsError->showError(wordsFor(entry.wrong));
        m_ui->pointsEdit->setFocus();
        m_ui->pointsEdit->selectAll();
        return;
    }
    setRunning(true);
    Q_EMIT spendRequested(entry.sum);
}

QString SpendDialog::wordsFor(SpendEntry::Wrong wrong) const
{
    switch (wrong) {
    case SpendEntry::Wrong::Nothing:
        break;
    case SpendEntry::Wrong::Unreadable:
        //: RU: Введите сумму, например 150 или 99,90
        return tr("Enter a sum such as 150 or 99,90");
    case SpendEntry::Wrong::BelowMinimum:
        //: RU: Не меньше %1
        return tr("Not less than %1").arg(displayText(m_offer.minimum));
    case SpendEntry::Wrong::AboveMost:
        //: RU: Не больше %1
        return tr("Not more than %1").arg(displayText(m_offer.most));
    case SpendEntry::Wrong::OffStep:
        //: RU: Только кратно %1
        return tr("Only in steps of %1").arg(displayText(m_offer.step));
    }
    return {};
}

void SpendDialog::setRunning(bool running)
{
    m_running = running;
    if (running)
        m_ui->pointsEdit->setFocus(); // the button goes grey, and Enter stays with the sum
    else
        m_ui->busyLine->stop();
    m_ui->pointsEdit->setReadOnly(running);
    m_ui->spendButton->setEnabled(!running);
    //: RU: От %1 до %2. Баллы спишутся скидкой на чек.
    QString help = tr("From %1 to %2. The points are taken as a discount on the receipt.")
                       .arg(displayText(m_offer.minimum), displayText(m_offer.most));
    if (m_offer.step > Money::fromKopecks(1))
        //: RU: Кратно %1.
        help += u' ' + tr("In steps of %1.").arg(displayText(m_offer.step));
    m_ui->pointsError->setHelp(help);
}

// A sum that cannot be spent leaves nothing to be reckoned with.
void SpendDialog::refresh()
{
    const SpendEntry entry = reckonSpending(m_offer, m_ui->pointsEdit->text());
    const QString left = entry.wrong == SpendEntry::Wrong::Nothing
                             ? QStringLiteral("%1 ₽").arg(displayText(m_offer.toPay - entry.sum))
                             : noValue;
    m_ui->payLabel->setText(left);
    m_ui->payLabel->setAccessibleName(QStringLiteral("%1 %2").arg(m_ui->payCaption->text(), left));
}

void SpendDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    // The Enter of the step before spends nothing (interface 1.9).
    if (event->isAutoRepeat() || m_shown.elapsed() < DecisionDialog::deafFor.count())
        return;
    if (m_ui->declineButton->hasFocus())
        reject();
    else
        spend();
}

void SpendDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_shown.start();
    applySizes();
}

void SpendDialog::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(0);
    m_ui->payLayout->setContentsMargins(0, look.px(12), 0, look.px(14));
    m_ui->closingLayout->setSpacing(look.px(8));
    m_ui->pointsLabel->setContentsMargins(0, 0, 0, look.px(6));
    m_ui->errorBox->setContentsMargins(0, look.px(6), 0, 0);
    setFixedWidth(look.px(dialogWidth));
}

void SpendDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
