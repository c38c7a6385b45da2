// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace companion {

/// Stands in the place of an empty table: icon, one line, and what to do now.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(const QString& icon, const QString& line, const QString& hint, QWidget* parent = nullptr);

    void setTexts(const QString& icon, const QString& line, const QString& hint);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_line;
    QLabel* m_hint;
};

} // namespace companion
