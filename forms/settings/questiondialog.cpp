// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/questiondialog.h"

#include "forms/common/look.h"
#include "ui_questiondialog.h"

namespace companion {

namespace {

constexpr int dialogWidth = 560;

} // namespace

QuestionDialog::QuestionDialog(const SettingsQuestion& question, QWidget* parent)
    : DecisionDialog(parent)
    , m_ui(std::make_unique<Ui::QuestionDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(question.title);
    m_ui->text->setTexts(question.fact, question.words, true);
    m_ui->yesButton->setText(question.yes);
    m_ui->otherButton->setText(question.other);
    m_ui->otherButton->setVisible(!question.other.isEmpty());
    m_ui->noButton->setText(question.no);
    setAnswers({m_ui->yesButton, m_ui->otherButton, m_ui->noButton}, question.enterIsNo ? m_ui->noButton : m_ui->yesButton);
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(16));
    m_ui->buttonRow->setSpacing(look.px(8));
    setFixedWidth(look.px(dialogWidth));
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] { take(Answer::Yes); });
    connect(m_ui->otherButton, &QPushButton::clicked, this, [this] { take(Answer::Other); });
    connect(m_ui->noButton, &QPushButton::clicked, this, [this] { take(Answer::No); });
}

QuestionDialog::~QuestionDialog() = default;

void QuestionDialog::ask(QWidget* parent, const SettingsQuestion& question, std::function<void(Answer)> then)
{
    auto* dialog = new QuestionDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, parent, [dialog, then = std::move(then)] { then(dialog->answer()); });
    dialog->open();
}

void QuestionDialog::take(Answer answer)
{
    m_answer = answer;
    done(answer == Answer::No ? QDialog::Rejected : QDialog::Accepted);
}

void QuestionDialog::showEvent(QShowEvent* event)
{
    // By the width that it has: what the layout would like is one long line.
    setFixedHeight(layout()->totalHeightForWidth(width()));
    DecisionDialog::showEvent(event);
}

} // namespace companion
