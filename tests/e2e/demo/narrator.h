// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/demo/stage.h"

#include <QElapsedTimer>
#include <QString>

namespace companion::test {

/// Tells the day as it goes: steps, what came out as expected, what the service holds, pictures.
class Narrator
{
public:
    Narrator(Stage& stage, QString pictures);

    void step(const QString& title);
    void expect(bool ok, const QString& what);
    /// No action may keep the window longer than 100 ms; counted from the beginning of the step.
    void expectLively();
    void tellService();
    void say(const QString& line);
    const QString& pictures() const { return m_pictures; }
    void shot(const QString& name);
    void shotOf(QWidget* widget, const QString& name);
    /// The last line; true when everything came out as expected.
    bool end();

private:
    Stage& m_stage;
    QString m_pictures;
    QElapsedTimer m_clock;
    int m_step = 0;
    int m_shot = 0;
    bool m_good = true;
};

} // namespace companion::test
