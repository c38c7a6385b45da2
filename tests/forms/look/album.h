// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/theme.h"
#include "translations/uilanguage.h"

#include <QApplication>
#include <QDir>
#include <QSize>

#include <functional>

class QWidget;

namespace companion::test {

/// Pictures of windows in one look of the program: NAME-light-100.png, NAME-dark-150.png.
class Album
{
public:
    Album(QDir folder, Scheme scheme, double textScale);

    const QDir& folder() const { return m_folder; }
    /// What has been posted is done, and what was asked of the storage thread is there.
    void settle() const;
    /// The window as it stands; first brought to `size`, given at a text size of 100 %, when there is one.
    void take(QWidget& window, const char* name, const QSize& size = {}) const;
    /// A dialog as high as its words need: the offscreen screen is smaller than a real one. It is hidden afterwards.
    void takeWhole(QWidget& window, const char* name) const;

private:
    void save(QWidget& window, const char* name) const;

    QDir m_folder;
    QString m_suffix;
    double m_textScale;
};

/// A program of pictures: --out DIR [--language ru|en]. Owns the application, which must be there before anything that is drawn.
class AlbumProgram
{
public:
    AlbumProgram(int& argc, char** argv);

    const QDir& folder() const { return m_folder; }
    Theme& theme() { return m_theme; }
    void apply(Scheme scheme, double textScale);
    /// Light and dark, at text sizes of 100 % and 150 %. The exit code of the program.
    int draw(const std::function<void(const Album&)>& pictures);

private:
    static int& offscreen(int& argc);

    QApplication m_app;
    QDir m_folder;
    UiLanguage m_language;
    Theme m_theme;
};

} // namespace companion::test
