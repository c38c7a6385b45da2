// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/busyline.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>

#include "forms/common/look.h"

namespace companion {

namespace {

constexpr int barHeight = 4;
constexpr std::chrono::milliseconds tickOfClock{100};

} // namespace

BusyStage BusyStage::at(std::chrono::milliseconds elapsed, std::chrono::milliseconds deadline)
{
    BusyStage stage;
    stage.named = elapsed >= namedAfter;
    stage.counted = elapsed >= countedAfter && deadline.count() > 0;
    if (deadline.count() > 0) {
        const auto left = std::max(deadline - elapsed, std::chrono::milliseconds::zero());
        stage.secondsLeft = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
        stage.share =
            std::clamp(static_cast<double>(elapsed.count()) / static_cast<double>(deadline.count()), 0.0, 1.0);
    }
    return stage;
}

BusyLine::BusyLine(QWidget* parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_left(new QLabel(this))
    , m_timer(new QTimer(this))
{
    m_what->setTextFormat(Qt::PlainText);
    m_left->setTextFormat(Qt::PlainText);
    m_left->setProperty("muted", true);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_what, 1);
    row->addWidget(m_left);
    m_timer->setInterval(tickOfClock);
    connect(m_timer, &QTimer::timeout, this, &BusyLine::tick);
    stop();
}

void BusyLine::start(const QString& what, std::chrono::milliseconds deadline)
{
    m_deadline = deadline;
    m_what->setText(what);
    m_running = true;
    m_clock.start();
    m_timer->start();
    showAt(std::chrono::milliseconds::zero());
}

void BusyLine::setDeadline(std::chrono::milliseconds deadline)
{
    m_deadline = deadline;
    if (m_running)
        tick();
}

void BusyLine::stop()
{
    m_running = false;
    m_timer->stop();
    m_what->clear();
    showAt(std::chrono::milliseconds::zero());
}

void BusyLine::tick()
{
    showAt(std::chrono::milliseconds(m_clock.elapsed()));
}

void BusyLine::showAt(std::chrono::milliseconds elapsed)
{
    m_stage = m_running ? BusyStage::at(elapsed, m_deadline) : BusyStage{};
    const Look& look = Look::of(this);
    const TypeStep step = densityOf(this) == Density::Touch ? TypeStep::Label : TypeStep::Body;
    setTextStep(m_what, step);
    setTextStep(m_left, step);
    layout()->setContentsMargins(0, 0, 0, look.px(barHeight + 6));
    m_what->setVisible(m_stage.named);
    m_left->setVisible(m_stage.counted);
    //: RU: ещё %1 с · Esc — отмена
    m_left->setText(tr("%1 s left · Esc — cancel").arg(m_stage.secondsLeft));
    setAccessibleName(m_stage.named ? m_what->text() : QString());
    update();
}

QSize BusyLine::sizeHint() const
{
    const Look& look = Look::of(this);
    return {qMax(look.px(300), QWidget::sizeHint().width()), look.px(20 + 6 + barHeight)};
}

void BusyLine::paintEvent(QPaintEvent*)
{
    if (!m_stage.counted)
        return;
    const Look& look = Look::of(this);
    QRect bar = rect();
    bar.setTop(bar.bottom() + 1 - look.px(barHeight));
    QPainter painter(this);
    painter.fillRect(bar, look.tokens.line);
    bar.setWidth(qRound(bar.width() * m_stage.share));
    painter.fillRect(bar, look.tokens.accent);
}

void BusyLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace companion
