// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/forms/look/album.h"

#include <QCommandLineParser>
#include <QLayout>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

constexpr int settlingMs = 100;

} // namespace

Album::Album(QDir folder, Scheme scheme, double textScale)
    : m_folder(std::move(folder))
    , m_suffix(u"-%1-%2.png"_s.arg(scheme == Scheme::Dark ? u"dark"_s : u"light"_s).arg(qRound(textScale * 100)))
    , m_textScale(textScale)
{
}

void Album::settle() const
{
    QTest::qWait(settlingMs);
}

void Album::take(QWidget& window, const char* name, const QSize& size) const
{
    if (size.isValid())
        window.resize(size * m_textScale);
    window.show();
    QApplication::setActiveWindow(&window);
    settle();
    save(window, name);
}

void Album::takeWhole(QWidget& window, const char* name) const
{
    window.show();
    window.activateWindow();
    QApplication::setActiveWindow(&window);
    settle();
    // adjustSize() stops at two thirds of the screen.
    const int needed = window.layout()->hasHeightForWidth() ? window.layout()->totalHeightForWidth(window.width()) : 0;
    window.resize(window.width(), std::max(needed, window.minimumSizeHint().height()));
    settle();
    save(window, name);
    window.hide();
}

void Album::save(QWidget& window, const char* name) const
{
    const QString file = m_folder.filePath(QLatin1String(name) + m_suffix);
    if (!window.grab().save(file))
        qFatal("cannot write %ls", qUtf16Printable(file));
}

/// Runs before the application is made.
int& AlbumProgram::offscreen(int& argc)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return argc;
}

AlbumProgram::AlbumProgram(int& argc, char** argv)
    : m_app(offscreen(argc), argv)
{
    QCommandLineParser parser;
    const QCommandLineOption out(u"out"_s, u"Folder of the pictures."_s, u"DIR"_s, u"."_s);
    const QCommandLineOption language(u"language"_s, u"Language: ru or en."_s, u"CODE"_s, u"ru"_s);
    parser.addOptions({out, language});
    parser.addHelpOption();
    parser.process(m_app);
    m_folder.setPath(parser.value(out));
    if (!m_folder.mkpath(u"."_s))
        qFatal("cannot make %ls", qUtf16Printable(m_folder.path()));
    m_language.use(parser.value(language));
}

void AlbumProgram::apply(Scheme scheme, double textScale)
{
    m_theme.setScheme(scheme);
    m_theme.setTextScale(textScale);
    m_theme.apply(m_app);
}

int AlbumProgram::draw(const std::function<void(const Album&)>& pictures)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5}) {
            apply(scheme, scale);
            pictures(Album(m_folder, scheme, scale));
        }
    }
    return 0;
}

} // namespace companion::test
