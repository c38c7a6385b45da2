// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "services/platform/datafolder.h"
#include "services/session/returnsession.h"
#include "tests/e2e/soak/plaziusscript.h"

#include <QFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <random>

namespace companion::test {

/// A monotonic clock that runs faster than the wall, so that a pace of 15 s costs milliseconds. The wall clock stays true.
class FastClock final : public Clock
{
public:
    explicit FastClock(int speed)
        : m_speed(speed)
    {
    }
    Moment now() const override;

private:
    SystemClock m_clock;
    int m_speed;
};

/// A cashier without a window: sells, returns, and writes down what the program promised to keep, until somebody kills it. What is
/// written down is one line of JSON for every receipt whose closing was reported, appended with one write() so that it survives
/// kill -9 of this process.
class ScriptedTill final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString promises; ///< file of the promises
        QString serverUrl;
        QString key;
        QString plaziusUrl;
        unsigned seed = 1;
        bool drainOnly = false; ///< no more receipts: send what is left, then end
        int receipts = 1000000;
    };

    ScriptedTill(const DataFolder& folder, const Options& options, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// Nothing is left to send (drainOnly), or the script is at its end.
    void done();

private:
    void begin();
    void configure();
    void step();
    void sell();
    void addGoods();
    void applyBuyer();
    void pay();
    void annul();
    void giveBack();
    void returnFound(const QList<FoundSale>& sales);
    void promise(const QJsonObject& line);
    void releaseStuck();
    void lookWhetherDrained();
    int random(int below);

    Options m_options;
    std::mt19937 m_random;
    FastClock m_clock;
    Composition m_program;
    PlaziusScript m_plazius;
    std::unique_ptr<ReturnSession> m_return;
    QFile m_promises;
    QTimer m_pulse;
    QStringList m_sold; ///< numbers of receipts sold in this run
    int m_done = 0;
    int m_quietLooks = 0; ///< in a row, with nothing left to send
    bool m_configured = false;
    bool m_busy = false;
};

} // namespace companion::test
