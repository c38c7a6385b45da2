// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace companion {

/// Keypad for a finger. Its keys never take the focus: the field keeps it and its owner puts the digits in.
class Keypad : public QWidget
{
    Q_OBJECT

public:
    explicit Keypad(QWidget* parent = nullptr);

Q_SIGNALS:
    void digitPressed(QChar digit);
    void clearPressed();
    void backspacePressed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* addKey(const QString& label, int row, int column);
    void refresh();

    QGridLayout* m_grid;
    QPushButton* m_backspace;
};

} // namespace companion
