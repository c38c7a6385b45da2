// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QPalette>
#include <QString>

#include "forms/common/look.h"

class QApplication;
class QTemporaryDir;

namespace companion {

enum class Scheme
{
    Light,
    Dark,
    System, ///< light: Qt 6.4 does not tell what the desktop prefers
};

/// Turns the tokens into palette, font and style sheet. The program owns one and keeps it as long as the QApplication
/// lives: the arrow and tick images of the style sheet are files in a private folder of the theme. GUI thread only.
class Theme
{
public:
    explicit Theme(Scheme scheme = Scheme::System, double textScale = 1.0);
    ~Theme();
    Theme(const Theme&) = delete;
    Theme& operator=(const Theme&) = delete;

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    double textScale() const { return m_look.textScale; }
    /// Kept within 1.0 and 2.0.
    void setTextScale(double textScale);
    /// The largest scale at which «Регистрация» keeps its parts side by side on a screen of this size: 1.0…2.0.
    static double largestTextScale(const QSize& screen);

    const Look& look() const { return m_look; }
    QPalette palette() const;
    QFont font() const;
    /// Writes the arrow images of this theme when they are not there yet.
    QString styleSheet() const;
    /// Makes all windows, open ones too, look like this theme. Call again after a change of scheme or text size.
    void apply(QApplication& app) const;

private:
    QString imageFile(const QString& icon, Ink ink) const;

    Scheme m_scheme;
    Look m_look;
    std::unique_ptr<QTemporaryDir> m_images;
};

} // namespace companion
