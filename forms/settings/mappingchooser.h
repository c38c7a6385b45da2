// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/catalogueentry.h"

#include <QDialog>
#include <QList>

#include <functional>
#include <memory>

namespace companion {

class ChoiceTableModel;
class RowDelegate;

namespace Ui {
class MappingChooser;
}

/// A list with a filter to choose one entry from, of thousands: of the service for an id cell (F4), or a group of the till for a
/// list of chosen ones. Enter chooses, Esc leaves, the arrows move in the list
/// while the filter has the focus.
class MappingChooser final : public QDialog
{
    Q_OBJECT

public:
    struct Titles
    {
        QString window;
        QString key;
        QString name;
    };

    MappingChooser(const Titles& titles, const QList<CatalogueEntry>& choices, const QString& current, QWidget* parent = nullptr);
    ~MappingChooser() override;

    /// Shows the list over `parent`; `then` is called with the key when one was chosen, unless `parent` dies before.
    static void choose(QWidget* parent, const Titles& titles, const QList<CatalogueEntry>& choices, const QString& current,
                       std::function<void(const QString& key)> then);

    /// Of the current row; empty = none.
    QString chosen() const;
    void accept() override;

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void setCurrent(int row);
    void applySizes();

    std::unique_ptr<Ui::MappingChooser> m_ui;
    ChoiceTableModel* m_model; ///< child
    RowDelegate* m_delegate;   ///< child
};

} // namespace companion
