// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingsdraft.h"
#include "models/values/result.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace companion {

class ProfileKeeper;
class SettingsPage;
class SettingsService;

namespace Ui {
class SettingsWindow;
}

/// What «Настройки» and «Настройка работы с BreviX» share: tabs over one draft, «ОК» that saves the whole or nothing and leads to
/// the first wrong field, «Закрыть» that loses nothing unasked, and the check that looks at what stands in the fields.
class SettingsWindow : public QDialog
{
    Q_OBJECT

public:
    ~SettingsWindow() override;

    const SettingsDraft& draft() const { return m_draft; }
    /// «ОК». Closes after the service has stored everything; else stays, with the focus on what is wrong. Stores nothing while a
    /// profile is being applied or taken back (C4).
    void accept() override;
    /// «Закрыть», Esc.
    void reject() override;
    /// Leads to the field, on whichever tab it is. False when this window does not have it.
    virtual bool goTo(const Finding& finding);

protected:
    SettingsWindow(SettingsService& service, const Settings& settings, const QString& apiKey, QWidget* parent);

    /// The parent to make a page with: one that changes its parent is dressed once more, child by child.
    QWidget* pageParent() const;
    void addPage(SettingsPage* page);
    /// Drops all pages, has `make` add others from the draft, and shows the tab that was shown.
    void replacePages(const std::function<void()>& make);
    /// C4: `keeper` changes all settings at once. What stands here is of before, so that nothing is stored until it has ended, and
    /// nothing is typed into a window that opens in the middle of it. Outlives this window.
    void followChanges(ProfileKeeper& keeper);
    /// Brings the draft to the profile that is stored now; edits of what is this till's own stay edits. False: it was there already.
    bool takeStoredProfile();
    /// Shows a draft that takeStoredProfile() has changed.
    virtual void showStoredProfile();
    /// Fills the fields of the pages from the draft again.
    void reloadPages();
    void finishSetUp(const QSize& size);
    void showCheckButton();
    SettingsDraft& edits() { return m_draft; }
    SettingsService& service() { return m_service; }

    /// Whether the finding forbids to save from this window.
    virtual bool forbidsSaving(const Finding& finding) const = 0;
    /// A question before saving; `then(false)` stays open.
    virtual void beforeSaving(std::function<void(bool)> then);
    virtual void save() = 0;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    SettingsPage* pageOf(SettingId id) const;
    QList<Finding> showFindings();
    void withdrawRefusal();
    void refreshPanel(const QList<Finding>& findings);
    void check();
    void putButtonsLast();
    bool finishEditing();
    void stored();
    void notStored(const Error& error);
    void setSaving(bool saving);
    void changingIs(bool changing);
    void beginChange();
    void endChange();
    bool refusesWhileChanging();
    void standStill(bool still);
    void withdraw(const QString& topic);
    void askToLeave();
    void focusFirstField();
    void applySizes();

    std::unique_ptr<Ui::SettingsWindow> m_ui;
    SettingsService& m_service;
    SettingsDraft m_draft;
    QList<SettingsPage*> m_pages;
    QTimer m_live; ///< one check for a burst of edits
    std::optional<Finding> m_named; ///< what kept the last «ОК» from saving
    bool m_saving = false;
    ProfileKeeper* m_keeper = nullptr;
    Settings m_beforeChange; ///< in force when the change began, or when this window opened in the middle of it
    bool m_changing = false; ///< a profile is being applied or taken back
    bool m_still = false;    ///< opened in the middle of it
};

} // namespace companion
