// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/entrydialog.h"

#include "forms/common/look.h"
#include "ui_entrydialog.h"

namespace companion {

EntryDialog::EntryDialog(const EntryQuestion& question, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::EntryDialog>())
    , m_take(question.take)
{
    setDensity(this, Density::Touch);
    m_ui->setupUi(this);
    setWindowTitle(question.title);
    m_ui->subjectLabel->setText(question.subject);
    m_ui->fieldLabel->setText(question.field);
    m_ui->valueEdit->setAccessibleName(question.field);
    m_ui->valueError->setField(m_ui->valueEdit);
    m_ui->valueError->setHelp(question.help);
    m_ui->pad->serve(m_ui->valueEdit);
    m_ui->pad->setCommaShown(question.comma);
    m_ui->applyButton->setKeyText(QStringLiteral("Enter"));
    m_ui->closeButton->setKeyText(QStringLiteral("Esc"));
    setAccent(m_ui->applyButton, true);
    setFixedWidth(Look::of(this).px(440));
    m_ui->valueEdit->setText(question.value);
    m_ui->valueEdit->selectAll();
    m_ui->valueEdit->setFocus();
    connect(m_ui->valueEdit, &QLineEdit::textEdited, this, [this] { m_ui->valueError->clear(); });
    connect(m_ui->applyButton, &QPushButton::clicked, this, &EntryDialog::apply);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
}

EntryDialog::~EntryDialog() = default;

void EntryDialog::apply()
{
    const QString wrong = m_take(m_ui->valueEdit->text());
    if (wrong.isEmpty()) {
        accept();
        return;
    }
    m_ui->valueError->showError(wrong);
    m_ui->valueEdit->setFocus();
    m_ui->valueEdit->selectAll();
}

} // namespace companion
