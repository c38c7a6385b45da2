// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingspage.h"
#include "services/session/linkstate.h"

#include <memory>

namespace companion {

namespace Ui {
class OfflinePage;
}

/// «Работа в режиме offline» (B-OFF).
class OfflinePage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit OfflinePage(SettingsDraft& draft, QWidget* parent = nullptr);
    ~OfflinePage() override;

    void setLink(const LinkState& link);
    void setUnsent(int rows);
    /// The end of what the button began; empty = it goes on.
    void setDrainResult(const QString& text, bool good);

Q_SIGNALS:
    void checkAndDrainRequested();

protected:
    void applySizes() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pressDrain();
    void sayAlreadyRunning();
    void refreshMode();
    void refreshLink();

    std::unique_ptr<Ui::OfflinePage> m_ui;
    LinkState m_link;
    int m_unsent = 0;
    bool m_draining = false;
};

} // namespace companion
