// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/answerplace.h"

#include "forms/brevix/registrationwords.h"
#include "forms/common/busyline.h"
#include "forms/common/look.h"
#include "forms/common/statussign.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPushButton>

namespace companion {

namespace {

constexpr int reservedLines = 2;

} // namespace

AnswerPlace::AnswerPlace(QWidget* parent)
    : QStackedWidget(parent)
    , m_answerPage(new QWidget(this))
    , m_waitingPage(new QWidget(this))
    , m_words(new StatusSign(m_answerPage))
    , m_retry(new QPushButton(m_answerPage))
    , m_busy(new BusyLine(m_waitingPage))
    , m_note(new StatusSign(m_waitingPage))
{
    m_words->setObjectName(QStringLiteral("answerSign"));
    m_words->setWrapping(true);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_retry->setAutoDefault(false);
    auto* row = new QHBoxLayout(m_answerPage);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1, Qt::AlignTop);
    row->addWidget(m_retry, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(m_waitingPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_busy);
    column->addWidget(m_note);
    column->addStretch(1);
    addWidget(m_answerPage);
    addWidget(m_waitingPage);
    say(Sign::Notice, {});
    noteWhileWaiting({});
    setRetry(false, std::chrono::seconds(0));
    applySizes();
}

void AnswerPlace::startWaiting(const QString& what, std::chrono::milliseconds deadline)
{
    m_busy->start(what, deadline);
}

void AnswerPlace::stopWaiting()
{
    m_busy->stop();
    noteWhileWaiting({});
}

void AnswerPlace::noteWhileWaiting(const QString& words)
{
    m_note->setState(Sign::Busy, words);
    m_note->setVisible(!words.isEmpty());
}

void AnswerPlace::say(Sign sign, const QString& words)
{
    m_words->setColoured(sign != Sign::Unknown && sign != Sign::Notice);
    m_words->setState(sign, words);
    m_words->setVisible(!words.isEmpty());
}

void AnswerPlace::showWaiting(bool waiting)
{
    setCurrentWidget(waiting ? m_waitingPage : m_answerPage);
}

bool AnswerPlace::isWaitingShown() const
{
    return currentWidget() == m_waitingPage;
}

void AnswerPlace::setRetry(bool offered, std::chrono::seconds wait)
{
    //: RU: Повторить
    m_retry->setText(RegistrationWords::countdown(tr("Repeat"), wait));
    m_retry->setVisible(offered);
    m_retry->setEnabled(offered && wait.count() <= 0);
}

void AnswerPlace::applySizes()
{
    const Look& look = Look::of(this);
    m_words->setStep(TypeStep::Label);
    m_note->setStep(TypeStep::Label);
    m_answerPage->layout()->setSpacing(look.px(8));
    const int lines = reservedLines * QFontMetrics(look.font(TypeStep::Label)).lineSpacing() + look.px(4);
    setMinimumHeight(qMax(lines, look.px(Sizes::of(Density::Touch).control)));
}

void AnswerPlace::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
