// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace companion {

/// A button that looks like the words around it (the cashier in the status bar): underlined under the pointer or the focus.
class QuietButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit QuietButton(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont textFont() const;
};

} // namespace companion
