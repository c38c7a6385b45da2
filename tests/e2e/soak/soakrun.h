// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/soak/auditor.h"
#include "tests/e2e/soak/plaziusside.h"
#include "tests/sandbox/sandbox.h"
#include "tests/support/faultproxy.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <random>

namespace companion::test {

/// Kills the till again and again while both services and their links misbehave, then lets it drain in peace and audits.
class SoakRun final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int kills = 200;
        unsigned seed = 1;
        QStringList killPoints; ///< names of points in the program to be killed at; none = at random moments
        bool keyCheck = true; ///< off: the control run, a service that does not know a request again
        bool plaziusRemembers = true; ///< off: the control run of Plazius
        QString till;         ///< program of the till
        bool keepFolder = false;
    };

    explicit SoakRun(const Options& options, QObject* parent = nullptr);

    void start();
    /// Lives that ended at one of `killPoints`.
    int killedAtPoints() const { return m_killedAtPoints; }

Q_SIGNALS:
    void finished(const companion::test::AuditReport& report);

private:
    void nextLife();
    void misbehave();
    void chooseEnd();
    void kill();
    void drain();
    void tillEnded();
    void runTill(const QStringList& more);
    int random(int from, int to);

    Options m_options;
    std::mt19937 m_random;
    QTemporaryDir m_folder;
    Sandbox m_sandbox;
    FaultProxy m_proxy;
    PlaziusSide m_plazius;
    QProcess m_till;
    QTimer m_killer;
    int m_lives = 0;
    int m_killedAtPoints = 0;
    bool m_draining = false;
};

} // namespace companion::test
