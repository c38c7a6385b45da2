// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/profilesource.h"

#include <QDialog>
#include <QHash>

#include <memory>

namespace companion {

class SettingsService;
class TextTable;

namespace Ui {
class ProfileLoadDialog;
}

/// «Загрузить с сервера…»: the profiles of the service, and field by field what the chosen one would change on this till (N-04).
/// Applies nothing itself: chosen() says what a person wants.
class ProfileLoadDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `name`: the profile to begin with.
    ProfileLoadDialog(ProfileSource& source, SettingsService& settings, const QString& name, QWidget* parent = nullptr);
    ~ProfileLoadDialog() override;

    /// The chosen profile is being applied; then this closes, or showFailure() is called.
    void setApplying(bool applying);
    void showFailure(const QString& fact, const QString& words);
    /// Esc leaves the wait first, then the window. A profile that is being applied is waited for (C4): what stands behind this
    /// window holds the former settings until then.
    void reject() override;

Q_SIGNALS:
    void chosen(const companion::ProfileLoading& loading);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void askList();
    void takeList(const ProfileListing& listing);
    void askProfile();
    void takeProfile(const QString& name, const ProfileLoading& loading);
    void showPreview();
    void clearPreview();
    void begin(const QString& what);
    void end();
    void fail(const QString& words);
    void tryAgain();
    QString currentName() const;
    void refreshApply();
    void applySizes();

    std::unique_ptr<Ui::ProfileLoadDialog> m_ui;
    ProfileSource& m_source;
    SettingsService& m_settings;
    TextTable* m_list;
    TextTable* m_differences;
    QList<ProfileInfo> m_profiles;
    QHash<QString, ProfileLoading> m_loaded; ///< by name; of this opening
    std::unique_ptr<QObject> m_flight;       ///< context of the call under way
    QString m_wanted;
    bool m_listed = false;
    bool m_applying = false;
};

} // namespace companion
