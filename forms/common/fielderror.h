// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;

namespace companion {

class StatusSign;

/// The words beside (compact) or under (touch) a field: help, or what is wrong with what was typed. Its place is
/// reserved for `lines` lines whether it speaks or not, so that nothing moves. Marks the field as well.
class FieldError : public QWidget
{
    Q_OBJECT

public:
    explicit FieldError(QWidget* parent = nullptr);

    /// The field whose border is marked; not owned.
    void setField(QWidget* field);
    /// Lines to reserve; default 1.
    void setLines(int lines);
    /// Shown while nothing is wrong; may be empty.
    void setHelp(const QString& help);
    void showError(const QString& words);
    /// A value that the program corrects by itself.
    void showWarning(const QString& words);
    /// Good news in the same place («Number is complete»); the border stays plain.
    void showDone(const QString& words);
    void clear();
    bool hasError() const { return m_kind == Kind::Error; }
    QString words() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Kind
    {
        None,
        Error,
        Warning,
        Done,
    };

    void show(Kind kind, const QString& words);
    void refresh();

    QPointer<QWidget> m_field;
    QLabel* m_help;
    StatusSign* m_sign;
    Kind m_kind = Kind::None;
    int m_lines = 1;
};

} // namespace companion
