// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/questiondialog.h"

#include "forms/common/look.h"
#include "ui_questiondialog.h"

#include <QKeyEvent>

namespace companion {

namespace {

constexpr int dialogWidth = 560;

} // namespace

QuestionDialog::QuestionDialog(const SettingsQuestion& question, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::QuestionDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(question.title);
    m_ui->text->setTexts(question.fact, question.words, true);
    m_ui->yesButton->setText(question.yes);
    m_ui->otherButton->setText(question.other);
    m_ui->otherButton->setVisible(!question.other.isEmpty());
    m_ui->noButton->setText(question.no);
    m_ui->yesButton->setDefault(true);
    setAccent(m_ui->yesButton, true);
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(16));
    m_ui->buttonRow->setSpacing(look.px(8));
    setFixedWidth(look.px(dialogWidth));
    for (QPushButton* button : {m_ui->yesButton, m_ui->otherButton, m_ui->noButton})
        static_cast<QObject*>(button)->installEventFilter(this);
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
    QDialog::showEvent(event);
    m_shown.start();
    m_ui->yesButton->setFocus();
}

void QuestionDialog::keyPressEvent(QKeyEvent* event)
{
    if (!isDeafTo(*event))
        QDialog::keyPressEvent(event);
}

bool QuestionDialog::eventFilter(QObject* watched, QEvent* event)
{
    return isDeafTo(*event) || QDialog::eventFilter(watched, event);
}

bool QuestionDialog::isDeafTo(const QEvent& event) const
{
    if (event.type() != QEvent::KeyPress && event.type() != QEvent::KeyRelease)
        return false;
    const int key = static_cast<const QKeyEvent&>(event).key();
    const bool confirms = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    return confirms && m_shown.isValid() && m_shown.elapsed() < deafFor.count();
}

} // namespace companion
