// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "app/windows.h"
#include "services/platform/clock.h"
#include "services/platform/datafolder.h"
#include "tests/sandbox/plazius/plaziussandboxthread.h"
#include "tests/sandbox/sandboxthread.h"
#include "tests/support/faultproxy.h"
#include "tests/support/heartbeat.h"

#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>

class QApplication;

namespace companion::test {

/// The whole program with its window, the sandbox behind a link that can be cut, and hands to press keys: what the scripted day and
/// the end-to-end tests play on. Everything is real but the person.
class Stage
{
public:
    explicit Stage(QApplication& app, const QString& language = QStringLiteral("ru"));
    /// A second till of the same shop: its own window, folder and link, the service of the first.
    Stage(QApplication& app, const QString& language, Stage& first);
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    /// Before open(): this shop has Plazius as well, behind a link of its own; plazius.ini lies in the data folder as an
    /// administrator writes it.
    void addPlazius();
    PlaziusSandboxThread& plazius() { return *m_plazius; }
    FaultProxy& plaziusLink() { return m_plaziusLink; }

    /// Opens the program with the sample shop and waits for its window. False when it does not come up.
    bool open(int width = 1366, int height = 768);

    Composition& program() { return *m_program; }
    Windows& windows() { return *m_windows; }
    QWidget& mainWindow();
    SandboxThread& sandbox() { return *m_sandbox; }
    FaultProxy& link() { return m_link; }

    // Hands.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Types into the field of this object name in the active window.
    bool typeInto(const QString& objectName, const QString& text);
    bool press(const QString& buttonName);
    QWidget* activeWindow() const;
    template <typename T>
    T* find(const QString& objectName) const;

    /// Runs the event loop until `condition`, at most `limitMs`.
    bool until(const std::function<bool()>& condition, int limitMs = 10000);
    void pause(int ms);

    // Witnesses.
    /// Cashback requests that the service holds.
    QJsonArray requests() const;
    int waiting();
    /// Longest silence of the event loop since the last call. Pictures are excluded.
    Silence longestSilence();
    bool picture(QWidget* widget, const QString& file);

private:
    Stage(QApplication& app, const QString& language, std::shared_ptr<SandboxThread> sandbox);
    bool writePlaziusIni() const;

    QApplication& m_app;
    QString m_language;
    QTemporaryDir m_dir;
    std::shared_ptr<SandboxThread> m_sandbox;
    FaultProxy m_link;
    std::unique_ptr<PlaziusSandboxThread> m_plazius; ///< none: a shop with BreviX alone
    FaultProxy m_plaziusLink;
    SystemClock m_clock;
    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<Composition> m_program;
    std::unique_ptr<Windows> m_windows;
    Heartbeat m_heart;
};

template <typename T>
T* Stage::find(const QString& objectName) const
{
    QWidget* window = activeWindow();
    return window ? window->findChild<T*>(objectName) : nullptr;
}

} // namespace companion::test
