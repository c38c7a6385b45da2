// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QStringList>

class QListWidget;
class QVBoxLayout;

namespace companion {

/// «Возможности»: what of Plazius this till does and what it does not, so that nobody has to find out at the till.
class PlaziusCapabilities final : public QDialog
{
    Q_OBJECT

public:
    explicit PlaziusCapabilities(QWidget* parent = nullptr);

    /// Over `parent`; deletes itself.
    static void showOver(QWidget* parent);
    static QStringList supported();
    static QStringList notSupported();

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(QVBoxLayout* column, const QString& heading, const QStringList& lines, bool there);
    void applySizes();

    QList<QListWidget*> m_lists;
};

} // namespace companion
