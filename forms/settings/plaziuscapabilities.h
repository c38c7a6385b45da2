// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace companion {

/// «Возможности»: what of Plazius this till does and what it does not, so that nobody has to find out at the till (P-GEN-01).
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
    void add(const QString& heading, const QStringList& lines, bool there);
    void applySizes();

    QListWidget* m_list;
};

} // namespace companion
