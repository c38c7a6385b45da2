// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profilehistory.h"
#include "models/values/result.h"

#include <QDialog>
#include <QList>

#include <memory>

namespace companion {

class ProfileKeeper;
class SettingsService;
class TextTable;

namespace Ui {
class ProfileHistoryDialog;
}

/// «История…»: who applied and saved what, when, and what going back to before it would change (N-05). Changes nothing itself:
/// chosen() says what a person wants.
class ProfileHistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    ProfileHistoryDialog(ProfileKeeper& keeper, SettingsService& settings, QWidget* parent = nullptr);
    ~ProfileHistoryDialog() override;

    void setReturning(bool returning);
    void showFailure(const QString& fact, const QString& words);
    /// Former settings that are coming back are waited for (C4).
    void reject() override;

Q_SIGNALS:
    void chosen(const companion::ProfileHistoryEntry& entry);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void take(const Result<QList<ProfileHistoryEntry>>& entries);
    void showPreview();
    void applySizes();

    std::unique_ptr<Ui::ProfileHistoryDialog> m_ui;
    SettingsService& m_settings;
    TextTable* m_list;
    TextTable* m_differences;
    QList<ProfileHistoryEntry> m_entries;
    bool m_returning = false;
};

} // namespace companion
