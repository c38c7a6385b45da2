// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/confirmdialog.h"

#include "forms/common/look.h"
#include "ui_confirmdialog.h"

#include <QKeyEvent>

namespace companion {

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent)
    : QDialog(parent)
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
    setAccent(m_ui->yesButton, true);
    setFixedWidth(look.px(560));
    for (QPushButton* button : {m_ui->yesButton, m_ui->noButton})
        static_cast<QObject*>(button)->installEventFilter(this);
    connect(m_ui->yesButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->noButton, &QPushButton::clicked, this, &QDialog::reject);
}

ConfirmDialog::~ConfirmDialog() = default;

void ConfirmDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_shown.start();
    m_ui->yesButton->setFocus();
}

void ConfirmDialog::keyPressEvent(QKeyEvent* event)
{
    if (!isDeafTo(*event))
        QDialog::keyPressEvent(event);
}

bool ConfirmDialog::eventFilter(QObject* watched, QEvent* event)
{
    return isDeafTo(*event) || QDialog::eventFilter(watched, event);
}

bool ConfirmDialog::isDeafTo(const QEvent& event) const
{
    if (event.type() != QEvent::KeyPress && event.type() != QEvent::KeyRelease)
        return false;
    const int key = static_cast<const QKeyEvent&>(event).key();
    const bool confirms = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    return confirms && m_shown.isValid() && m_shown.elapsed() < deafFor.count();
}

} // namespace companion
