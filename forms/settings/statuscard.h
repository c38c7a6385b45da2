// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"

#include <QFrame>

class QLabel;

namespace companion {

class FactText;

/// What holds now, as a tinted card of its kind that stays as long as it is true: the result of a check, the mode of the
/// queue. Its place is reserved while it is silent.
class StatusCard final : public QFrame
{
    Q_OBJECT

public:
    explicit StatusCard(QWidget* parent = nullptr);

    /// `below`: the words on a line of their own.
    void setState(Sign sign, const QString& fact, const QString& words, bool below = false);
    void clear();
    QString fact() const { return m_fact; }
    QString words() const { return m_words; }
    Sign sign() const { return m_sign; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_icon;
    FactText* m_text;
    Sign m_sign = Sign::Notice;
    QString m_fact;
    QString m_words;
};

} // namespace companion
