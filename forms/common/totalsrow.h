// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "forms/common/tokens.h"

class QLabel;

namespace companion {

/// «Total        1 961,69»: caption in the second colour at the left, formatted figure at the right.
class TotalsRow : public QWidget
{
    Q_OBJECT

public:
    explicit TotalsRow(QWidget* parent = nullptr)
        : TotalsRow(QString(), parent)
    {
    }
    explicit TotalsRow(const QString& caption, QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    void setValue(const QString& value);
    QString value() const;
    /// The figure in weight 500 («may be spent on this receipt»).
    void setStrong(bool strong);
    /// Default Row; dialogs use Touch.
    void setStep(TypeStep step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_caption;
    QLabel* m_value;
    TypeStep m_step = TypeStep::Row;
    bool m_strong = false;
};

} // namespace companion
