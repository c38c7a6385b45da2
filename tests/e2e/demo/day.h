// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/demo/stage.h"

#include <QElapsedTimer>
#include <QString>

namespace companion::test {

/// The scripted trading day: each step is played with keys on the real window, then told with what the service holds.
class Day
{
public:
    /// `closingLimitMs`: how long a closing may take until the next receipt is free.
    Day(Stage& stage, QString pictures, int closingLimitMs);

    /// True when every step came out as expected.
    bool play();

private:
    void step(const QString& title);
    void expect(bool ok, const QString& what);
    void tellService();
    void checkClaim();
    void checkJournal();
    void shot(const QString& name);
    void shotOf(QWidget* widget, const QString& name);

    void scan(const QString& code);
    bool authorize(const QString& phone, const QString& answerShot);
    qint64 pay();
    bool returnReceipt(const QString& number, bool whole);

    void sellOnline();
    void sellOffline();
    void returnQueued();
    void reconnect();
    void returnSent();
    void returnInParts();
    void showLists();
    void otherLooks();

    Stage& m_stage;
    QString m_pictures;
    int m_closingLimitMs;
    QElapsedTimer m_clock;
    int m_step = 0;
    int m_shot = 0;
    bool m_good = true;
    QString m_sentNumber;    ///< receipt of the first sale
    QString m_offlineNumber; ///< first receipt of the offline hour
};

} // namespace companion::test
