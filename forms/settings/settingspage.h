// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingbinder.h"

#include <QWidget>

namespace companion {

class SettingsDraft;

/// A tab of a settings window: shows its part of the draft and leads to its fields.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(SettingsDraft& draft, SettingsTab tab, QWidget* parent = nullptr);

    QString title() const;
    /// The field, or the table, is on this page.
    virtual bool has(SettingId id) const;
    /// Gives the field of the finding the focus.
    virtual void goTo(const Finding& finding);
    virtual void showFindings(const QList<Finding>& findings);
    /// Fills the fields from the draft again.
    virtual void reload() { m_binder.load(); }
    /// Takes over what an open editor holds. False, with the focus there, when it cannot be taken.
    virtual bool finishEditing() { return true; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    virtual void applySizes() = 0;

    SettingsDraft& draft() { return m_draft; }
    const SettingsDraft& draft() const { return m_draft; }
    SettingBinder& binder() { return m_binder; }

private:
    SettingsDraft& m_draft;
    SettingsTab m_tab;
    SettingBinder m_binder;
};

} // namespace companion
