// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPair>

#include <memory>

namespace companion {

namespace Ui {
class KeySheet;
}

/// F1: which key does what, in two columns.
class KeySheet final : public QDialog
{
    Q_OBJECT

public:
    /// Key and function, as they are shown.
    explicit KeySheet(const QList<QPair<QString, QString>>& keys, QWidget* parent = nullptr);
    ~KeySheet() override;

private:
    std::unique_ptr<Ui::KeySheet> m_ui;
};

} // namespace companion
