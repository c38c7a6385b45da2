// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QTimer;

namespace companion {

/// What a wait shows after `elapsed`: nothing at first, then its name, then the countdown of its deadline.
struct BusyStage
{
    bool named = false;
    bool counted = false;
    int secondsLeft = 0; ///< rounded up: «1 s» while there is any left
    double share = 0;    ///< of the deadline that has passed, 0 to 1

    static constexpr std::chrono::milliseconds namedAfter{300};
    static constexpr std::chrono::milliseconds countedAfter{2000};
    static BusyStage at(std::chrono::milliseconds elapsed, std::chrono::milliseconds deadline);
};

/// The line of a running request. Its place is reserved while it is silent. Esc itself is the business of the form.
class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget* parent = nullptr);

    void start(const QString& what, std::chrono::milliseconds deadline);
    /// A new deadline of the running wait, counted from its start.
    void setDeadline(std::chrono::milliseconds deadline);
    void stop();
    bool isRunning() const { return m_running; }
    /// Shows the line as after `elapsed`; start() calls it by the clock.
    void showAt(std::chrono::milliseconds elapsed);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tick();

    QLabel* m_what;
    QLabel* m_left;
    QTimer* m_timer;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_deadline{0};
    BusyStage m_stage;
    bool m_running = false;
};

} // namespace companion
