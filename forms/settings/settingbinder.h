// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingchoices.h"
#include "models/settings/correctness.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace companion {

class FieldError;
class SettingsDraft;

/// Ties rows of the settings schema to widgets: label and accessible name, limits and choices, the way to the draft and back,
/// the flag that makes a field available, and what is wrong with it. A page only says which widget shows which setting.
class SettingBinder final : public QObject
{
    Q_OBJECT

public:
    explicit SettingBinder(SettingsDraft& draft, QObject* parent = nullptr);

    void bind(SettingId id, QCheckBox* box);
    /// An Interval keeps what was typed; `problem` tells what will be used (B-OFF-05, B-OFF-08).
    void bind(SettingId id, QLineEdit* edit, QLabel* label, FieldError* problem = nullptr);
    void bind(SettingId id, QSpinBox* spin, QLabel* label, FieldError* problem = nullptr);
    void bind(SettingId id, QComboBox* combo, QLabel* label, const QList<SettingChoice>& choices,
              FieldError* problem = nullptr);
    /// A field that holds no setting of the schema (the key): named and marked like the others.
    void addField(SettingId id, QWidget* field, QLabel* label, FieldError* problem = nullptr);

    /// Fills the widgets from the draft.
    void load();
    /// Null when this binder does not have it.
    QWidget* field(SettingId id) const;
    /// Marks each field with the first of its findings; the fields without one are plain.
    void showFindings(const QList<Finding>& findings);

private:
    struct Binding
    {
        SettingId id;
        QWidget* field;
        QLabel* label;
        FieldError* problem;
        std::function<void(const QString&)> show; ///< null for a field without a setting
    };

    void add(Binding binding);
    void typed(SettingId id, const QString& text);
    void refreshEnabled();
    void warnOfInterval(const Binding& binding) const;

    SettingsDraft& m_draft;
    QList<Binding> m_bindings;
    bool m_loading = false;
};

/// What an interval field says of what stands in it; empty when it is used as it stands.
QString intervalWarning(const QString& typed);

} // namespace companion
