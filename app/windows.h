// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folderwatch.h"
#include "forms/common/theme.h"
#include "models/settings/settings.h"
#include "models/values/error.h"
#include "services/store/receiptstore.h"
#include "translations/uilanguage.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QApplication;

namespace companion {

class BrevixWindows;
class Composition;
class FreeReturnSession;
class JournalWindow;
class MainWindow;
class MessageBar;
class PlaziusAfterSale;
class PlaziusWindows;
class QueueWindow;
class ReturnSession;
class SettingsDialog;

/// Makes the windows when they are opened and tells them and the services of each other. Decides nothing. GUI thread.
class Windows final : public QObject
{
    Q_OBJECT

public:
    /// `language` empty = as the settings say. Program and application outlive the windows.
    Windows(Composition& program, QApplication& app, const QString& language, QObject* parent = nullptr);
    ~Windows() override;

    /// Shows «Регистрация»; the program is ready.
    void show();
    void raise();
    /// Tells the cashier when the data folder is in danger (D3, D13), from now on.
    void watchFolder(const FolderProbe& probe);
    MainWindow& mainWindow() { return *m_main; }

    BrevixWindows& brevix() { return *m_brevix; }
    PlaziusWindows& plazius() { return *m_plazius; }
    void openQueue();
    void openJournal();
    void openSettings();

private:
    void wireMainWindow();
    void wireProgram();
    void applyLook();
    void refreshInsecure();
    void refreshSender();
    void checkAndDrain();
    void cancelCustomer();
    QFuture<Result<ResendOutcome>> sendAgain(qint64 seq);
    void tellOpening();
    void tellFailure(const Error& error);

    Composition& m_program;
    QApplication& m_app;
    QString m_language;
    Theme m_theme;
    UiLanguage m_uiLanguage;
    std::optional<InterfaceSettings> m_applied;
    std::unique_ptr<ReturnSession> m_returns;
    std::unique_ptr<FreeReturnSession> m_freeReturns;
    std::unique_ptr<MainWindow> m_main;
    std::unique_ptr<BrevixWindows> m_brevix;
    std::unique_ptr<PlaziusWindows> m_plazius;
    std::unique_ptr<PlaziusAfterSale> m_plaziusAfterSale;
    MessageBar* m_insecure; ///< child of the main window, above everything
    QPointer<QueueWindow> m_queue;
    QPointer<JournalWindow> m_journal;
    QPointer<SettingsDialog> m_settings;
    QTimer m_countdown; ///< second by second, only while a queue attempt is planned (F17)
};

} // namespace companion
