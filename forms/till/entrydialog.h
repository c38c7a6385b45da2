// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <memory>

namespace companion {

namespace Ui {
class EntryDialog;
}

/// What an EntryDialog asks for.
struct EntryQuestion
{
    QString title;   ///< of the window: «Количество»
    QString subject; ///< what it is about: the name of the goods
    QString field;   ///< label of the field
    QString value;   ///< stands in the field, chosen
    QString help;    ///< under the field while nothing is wrong
    bool comma = true;
    /// Words for what is wrong with the text; empty when it was taken.
    std::function<QString(const QString&)> take;
};

/// One amount with keypad: quantity, discount, quantity to return. Closes when the amount was taken.
class EntryDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit EntryDialog(const EntryQuestion& question, QWidget* parent = nullptr);
    ~EntryDialog() override;

private:
    void apply();

    std::unique_ptr<Ui::EntryDialog> m_ui;
    std::function<QString(const QString&)> m_take;
};

} // namespace companion
