// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/stage.h"

#include "forms/till/mainwindow.h"
#include "services/delivery/outboxsender.h"
#include "services/session/settingsservice.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

/// As a keyboard with any layout would: QTest knows the keys of ASCII only.
void typeText(QWidget* target, const QString& text)
{
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, letter);
        QApplication::sendEvent(target, &press);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_unknown, Qt::NoModifier, letter);
        QApplication::sendEvent(target, &release);
    }
}

constexpr int firstPaintMs = 150;

} // namespace

Stage::Stage(QApplication& app, const QString& language)
    : Stage(app, language, std::make_shared<SandboxThread>())
{
}

Stage::Stage(QApplication& app, const QString& language, Stage& first)
    : Stage(app, language, first.m_sandbox)
{
}

Stage::Stage(QApplication& app, const QString& language, std::shared_ptr<SandboxThread> sandbox)
    : m_app(app)
    , m_language(language)
    , m_sandbox(std::move(sandbox))
{
    m_link.setTarget(m_sandbox->port());
    m_link.listen();
}

Stage::~Stage() = default;

void Stage::addPlazius()
{
    m_plazius = std::make_unique<PlaziusSandboxThread>();
    m_plaziusLink.setTarget(m_plazius->port());
    m_plaziusLink.listen();
}

bool Stage::writePlaziusIni() const
{
    QFile file(m_dir.filePath(u"data/plazius.ini"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray text = "[plugins]\nplazius = on\n\n[Plazius]\nserverUrl = \"" + m_plaziusLink.url().toString().toUtf8()
                            + "\"\nuserId = \"shop-12\"\nuserSecret = \"demo-secret\"\n";
    return file.write(text) == text.size();
}

bool Stage::open(int width, int height)
{
    auto folder = DataFolder::take(m_dir.filePath(u"data"_s));
    if (!folder)
        return false;
    m_folder = std::move(*folder);
    if (m_plazius && !writePlaziusIni())
        return false;
    m_program = std::make_unique<Composition>(*m_folder, m_clock);
    bool ready = false;
    QObject::connect(m_program.get(), &Composition::ready, m_program.get(), [&] { ready = true; });
    m_program->start(true);
    if (!until([&] { return ready; }))
        return false;

    Settings settings = m_program->settings().current();
    settings.brevix.serverUrl = m_link.url().toString();
    QSignalSpy saved(&m_program->settings(), &SettingsService::saved);
    m_program->settings().save(settings, u"demo-key"_s);
    if (!until([&] { return !saved.isEmpty(); }))
        return false;

    m_windows = std::make_unique<Windows>(*m_program, m_app, m_language);
    m_windows->mainWindow().resize(width, height);
    m_windows->show();
    m_windows->mainWindow().activateWindow();
    if (!until([&] { return m_windows->mainWindow().isActiveWindow(); }))
        return false;
    pause(firstPaintMs);
    m_heart.longest(); // the start of a program is over when its window stands there painted
    return true;
}

QWidget& Stage::mainWindow()
{
    return m_windows->mainWindow();
}

QWidget* Stage::activeWindow() const
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    return &m_windows->mainWindow();
}

void Stage::key(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* window = activeWindow();
    QWidget* target = window->focusWidget() ? window->focusWidget() : window;
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
    pause(30);
}

void Stage::type(const QString& text)
{
    QWidget* window = activeWindow();
    QWidget* target = window->focusWidget() ? window->focusWidget() : window;
    typeText(target, text);
}

bool Stage::typeInto(const QString& objectName, const QString& text)
{
    auto* field = find<QLineEdit>(objectName);
    if (!field)
        return false;
    field->setFocus();
    typeText(field, text);
    return true;
}

bool Stage::press(const QString& buttonName)
{
    auto* button = find<QAbstractButton>(buttonName);
    if (!button || !button->isEnabled() || !button->isVisible())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    pause(30);
    return true;
}

bool Stage::until(const std::function<bool()>& condition, int limitMs)
{
    return QTest::qWaitFor(condition, limitMs);
}

void Stage::pause(int ms)
{
    QTest::qWait(ms);
}

QJsonArray Stage::requests() const
{
    return m_sandbox->state(false).value(u"requests"_s).toArray();
}

int Stage::waiting()
{
    return m_program->sender().view().waiting;
}

Silence Stage::longestSilence()
{
    return m_heart.longest();
}

bool Stage::picture(QWidget* widget, const QString& file)
{
    pause(80);
    QDir().mkpath(QFileInfo(file).path());
    const bool saved = widget && widget->grab().save(file);
    m_heart.skip(); // drawing a picture of itself is not what a cashier waits for
    return saved;
}

} // namespace companion::test
