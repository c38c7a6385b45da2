// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/linkcheckport.h"

#include <QObject>
#include <QString>

#include <chrono>

class QWidget;

namespace companion {

class ActionButton;
class BusyLine;
class Clock;
class StatusCard;

/// «Проверка связи» of a module: its button, the line of the wait and the card of the result. Belongs to the page; ends a running
/// check with it. GUI thread.
class LinkCheckControl final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ActionButton* button;
        BusyLine* busyLine;
        StatusCard* result;
    };

    LinkCheckControl(const Parts& parts, LinkCheckPort port, const Clock& clock, QWidget* page);
    ~LinkCheckControl() override;
    Q_DISABLE_COPY_MOVE(LinkCheckControl)

    bool isRunning() const { return m_running; }
    /// `what`: what the line of the wait says; `secret`: key or password.
    void start(const QString& what, std::chrono::seconds deadline, const Settings& settings, const QString& secret);
    /// Without a request: what stands in the fields is plainly wrong.
    void refuse(const QString& words);
    void cancel();

Q_SIGNALS:
    /// The button was pressed and no check is running.
    void requested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press();
    void checked(const LinkCheckResult& result);
    void end();
    void sayAlreadyRunning();

    Parts m_parts;
    LinkCheckPort m_port;
    const Clock& m_clock;
    QWidget* m_page;
    bool m_running = false;
};

} // namespace companion
