// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/profilesource.h"

#include <QDialog>

#include <memory>

namespace companion {

namespace Ui {
class ProfileSaveDialog;
}

/// «Сохранить на сервере…»: under which name (or as the default one), with what comment (B-CFG-01, B-CFG-03). Says whether there
/// is such a profile already, and asks when somebody was faster. Sends nothing itself: saveRequested() says what a person wants.
class ProfileSaveDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `name`: the profile to begin with; `unsavedEdits`: something in the fields is not in force and will not be sent.
    ProfileSaveDialog(ProfileSource& source, const QString& name, bool unsavedEdits, QWidget* parent = nullptr);
    ~ProfileSaveDialog() override;

    /// What saveRequested() came to.
    void taken(const QString& name, const ProfileSaving& saving);
    /// Esc leaves the wait first, then the window; what is being saved goes on.
    void reject() override;

Q_SIGNALS:
    /// Replace the version `etag`, or make a new one when it is empty.
    void saveRequested(const QString& name, const QString& comment, const QByteArray& etag);
    void stored(const QString& name);
    /// «изменена другим», and the person wants to see it first.
    void loadRequested(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void nameFields();
    void warnOfUnsaved(bool unsavedEdits);
    void askList();
    void takeList(const ProfileListing& listing);
    QString typedName() const;
    const ProfileInfo* existing() const;
    void refresh();
    void press();
    void save(const QByteArray& etag);
    void askAboutOther(const QString& name, const ProfileSaving& saving);
    void fail(const QString& words, bool again);
    void applySizes();

    std::unique_ptr<Ui::ProfileSaveDialog> m_ui;
    ProfileSource& m_source;
    QList<ProfileInfo> m_profiles;
    std::unique_ptr<QObject> m_flight; ///< context of the question for the list
    bool m_listed = false;
    bool m_saving = false;
};

} // namespace companion
