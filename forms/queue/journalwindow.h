// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/journalentry.h"
#include "models/values/result.h"

#include <QDialog>

#include <memory>

class QTimer;

namespace companion {

class JournalStore;
class JournalTableModel;

namespace Ui {
class JournalWindow;
}

/// «Журнал операций» (interface 1.10): newest first, read page by page while a person scrolls; search by receipt number.
class JournalWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit JournalWindow(JournalStore& store, QWidget* parent = nullptr);
    ~JournalWindow() override;

    /// Searches as if it had been typed.
    void searchReceipt(const QString& number);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void readMore(qint64 beforeSeq);
    void take(const Result<QList<JournalEntry>>& entries);
    void showEmpty(bool failed);
    void applySizes();

    std::unique_ptr<Ui::JournalWindow> m_ui;
    JournalStore& m_store;
    JournalTableModel* m_model; ///< child
    QTimer* m_typing;           ///< child: a search begins when the typing pauses
    int m_generation = 0;       ///< answers to a former search are dropped
};

} // namespace companion
