// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QLineEdit;

namespace companion {

class ActionButton;

/// The button beside a secret that shows and hides what stands in its field. Belongs to the field.
class EyeControl final : public QObject
{
    Q_OBJECT

public:
    /// `showName`, `hideName`: what the button is called while the secret is hidden, and shown.
    EyeControl(QLineEdit* edit, ActionButton* button, const QString& showName, const QString& hideName);

private:
    void show(bool shown);

    QLineEdit* m_edit;
    ActionButton* m_button;
    QString m_showName;
    QString m_hideName;
};

} // namespace companion
