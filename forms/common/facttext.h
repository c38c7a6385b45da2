// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTextLayout;

namespace companion {

/// A bold fact with ordinary words after it, wrapped as one paragraph. Plain text always: the words may come from a
/// service.
class FactText : public QWidget
{
    Q_OBJECT

public:
    explicit FactText(QWidget* parent = nullptr);

    /// `words` on a line of their own when `below` is true.
    void setTexts(const QString& fact, const QString& words, bool below = false);

    /// From one base line to the next, in pixels of the screen.
    int pitch() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Lays the text out for `width` and returns its height.
    int layOut(QTextLayout& layout, int width) const;

    QString m_fact;
    QString m_words;
    bool m_below = false;
};

} // namespace companion
