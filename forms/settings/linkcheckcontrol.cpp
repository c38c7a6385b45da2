// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/linkcheckcontrol.h"

#include "forms/common/actionbutton.h"
#include "forms/common/busyline.h"
#include "forms/settings/statuscard.h"
#include "services/platform/clock.h"

#include <QEvent>
#include <QLocale>
#include <QPointer>
#include <QWidget>

namespace companion {

LinkCheckControl::LinkCheckControl(const Parts& parts, LinkCheckPort port, const Clock& clock, QWidget* page)
    : QObject(page)
    , m_parts(parts)
    , m_port(std::move(port))
    , m_clock(clock)
    , m_page(page)
{
    m_parts.button->setIconName(QStringLiteral("arrow-left-right"));
    static_cast<QObject*>(m_parts.button)->installEventFilter(this);
    connect(m_parts.button, &QPushButton::clicked, this, &LinkCheckControl::press);
}

LinkCheckControl::~LinkCheckControl()
{
    if (m_running)
        m_port.cancel();
}

void LinkCheckControl::press()
{
    if (m_running)
        sayAlreadyRunning();
    else
        Q_EMIT requested();
}

void LinkCheckControl::start(const QString& what, std::chrono::seconds deadline, const Settings& settings, const QString& secret)
{
    m_running = true;
    m_parts.result->clear();
    m_parts.button->setBusy(true);
    m_page->setFocus(); // the button goes grey; Esc stays with this window
    m_parts.busyLine->start(what, deadline);
    m_port.check(settings, secret, [control = QPointer(this)](const LinkCheckResult& result) {
        if (control)
            control->checked(result);
    });
}

void LinkCheckControl::end()
{
    m_running = false;
    m_parts.busyLine->stop();
    m_parts.button->setBusy(false);
    m_parts.button->setFocus();
}

void LinkCheckControl::checked(const LinkCheckResult& result)
{
    end();
    const QLocale locale;
    const QString elapsed = locale.toString(static_cast<double>(result.elapsed.count()) / 1000.0, 'f', 2);
    const QString time = m_clock.now().wall.toLocalTime().toString(QStringLiteral("HH:mm"));
    //: RU: Ответ за %1 с · сегодня в %2
    QString words = tr("Answer in %1 s · today at %2").arg(elapsed, time);
    if (!result.good)
        //: RU: Проверено сегодня в %1
        words = tr("Checked today at %1").arg(time);
    if (!result.warning.isEmpty())
        words += u'\n' + result.warning;
    const Sign sign = !result.good ? Sign::Refused : result.warning.isEmpty() ? Sign::Done : Sign::Warning;
    m_parts.result->setState(sign, result.text, words, true);
}

void LinkCheckControl::refuse(const QString& words)
{
    m_parts.result->setState(Sign::Refused, words, QString());
}

void LinkCheckControl::cancel()
{
    if (!m_running)
        return;
    m_port.cancel();
    end();
    //: RU: Проверка отменена.
    m_parts.result->setState(Sign::Notice, tr("The check was cancelled."), QString());
}

void LinkCheckControl::sayAlreadyRunning()
{
    //: RU: уже отправляется
    m_parts.result->setState(Sign::Busy, tr("already being sent"), QString());
}

// Interface 2.2: the second press is answered although the button is unavailable by then.
bool LinkCheckControl::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_parts.button && event->type() == QEvent::MouseButtonPress && m_running)
        sayAlreadyRunning();
    return QObject::eventFilter(watched, event);
}

} // namespace companion
