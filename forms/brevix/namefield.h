// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace companion {

class StatusSign;

/// A part of a person's name with its label over it and what is wrong with it beside the label. Takes what the service
/// takes: up to 60 characters, no angle brackets, nothing invisible.
class NameField final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString label READ label WRITE setLabel)

public:
    explicit NameField(QWidget* parent = nullptr);

    QString label() const;
    /// Also the accessible name.
    void setLabel(const QString& label);
    /// Without blanks at the ends, one between the words.
    QString name() const;
    QLineEdit* edit() const { return m_edit; }

    void showProblem(const QString& words);
    /// Marks the field; the words stand elsewhere.
    void markInvalid(bool invalid);
    void setReadOnly(bool readOnly);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applySizes();

    QLabel* m_label;
    StatusSign* m_problem;
    QLineEdit* m_edit;
};

} // namespace companion
