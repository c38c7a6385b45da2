// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/cardquestiondialog.h"

#include "forms/common/look.h"
#include "ui_cardquestiondialog.h"

#include <QKeyEvent>

namespace companion {

namespace {

constexpr int dialogWidth = 560;

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

CardQuestionDialog::CardQuestionDialog(QWidget* parent)
    : DecisionDialog(parent)
    , m_ui(std::make_unique<Ui::CardQuestionDialog>())
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->yesButton->setKeyText(QStringLiteral("Enter"));
    m_ui->noButton->setKeyText(QStringLiteral("Esc"));
    setAnswers({m_ui->yesButton, m_ui->noButton}, m_ui->yesButton);
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(12));
    m_ui->closingLayout->setSpacing(look.px(8));
    setFixedWidth(look.px(dialogWidth));
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        done(Accepted);
        Q_EMIT confirmed();
    });
    connect(m_ui->noButton, &QPushButton::clicked, this, &QDialog::reject);
}

CardQuestionDialog::~CardQuestionDialog() = default;

void CardQuestionDialog::reject()
{
    DecisionDialog::reject();
    Q_EMIT declined();
}

void CardQuestionDialog::scanned(const QString& text)
{
    if (!isVisible() || text.trimmed().isEmpty())
        return;
    done(Accepted);
    Q_EMIT scannedCard(text.trimmed());
}

void CardQuestionDialog::showEvent(QShowEvent* event)
{
    DecisionDialog::showEvent(event);
    m_burst.reset();
    m_open.start();
}

void CardQuestionDialog::keyPressEvent(QKeyEvent* event)
{
    if (!takeOfScanner(*event))
        DecisionDialog::keyPressEvent(event);
}

bool CardQuestionDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takeOfScanner(static_cast<const QKeyEvent&>(*event)))
        return true;
    return DecisionDialog::eventFilter(watched, event);
}

// The scanner types, and ends with Enter. What it began before the cashier can have seen the question was meant for something
// else; the end of it alone would be another number.
bool CardQuestionDialog::takeOfScanner(const QKeyEvent& key)
{
    const std::chrono::milliseconds now(m_open.elapsed());
    if (isEnter(key)) {
        const QString text = m_burst.scanned(now);
        m_burst.reset();
        if (text.isEmpty())
            return false;
        if (m_burst.begun() >= deafFor)
            scanned(text);
        return true;
    }
    const bool typed = !key.text().isEmpty() && key.text().at(0).isPrint() && key.key() != Qt::Key_Space;
    if (typed)
        m_burst.sign(key.text(), now);
    return typed;
}

} // namespace companion
