// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/confirmdialog.h"

#include "forms/common/look.h"
#include "ui_confirmdialog.h"

namespace companion {

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent)
    : DecisionDialog(parent)
    , m_ui(std::make_unique<Ui::ConfirmDialog>())
{
    setDensity(this, Density::Touch);
    m_ui->setupUi(this);
    setWindowTitle(question.title);
    const Look& look = Look::of(this);
    m_ui->factLabel->setText(question.fact);
    m_ui->wordsLabel->setText(question.words);
    m_ui->wordsLabel->setVisible(!question.words.isEmpty());
    m_ui->yesButton->setText(question.yes);
    m_ui->noButton->setText(question.no);
    m_ui->yesButton->setKeyText(QStringLiteral("Enter"));
    m_ui->noButton->setKeyText(QStringLiteral("Esc"));
    setAnswers({m_ui->yesButton, m_ui->noButton}, m_ui->yesButton);
    setFixedWidth(look.px(560));
    connect(m_ui->yesButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->noButton, &QPushButton::clicked, this, &QDialog::reject);
}

ConfirmDialog::~ConfirmDialog() = default;

} // namespace companion
