// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace companion {

/// The keypad of an amount: digits, and a decimal comma where the amount may have one. Types into the field that has the focus
/// among those it serves, the first one else.
class AmountPad final : public QWidget
{
    Q_OBJECT

public:
    explicit AmountPad(QWidget* parent = nullptr);

    void serve(QLineEdit* field);
    void setCommaShown(bool shown);

private:
    QLineEdit* field() const;
    void type(const QString& text);

    QList<QLineEdit*> m_fields; ///< not owned
    QPushButton* m_comma;
};

} // namespace companion
