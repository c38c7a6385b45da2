// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "forms/common/signs.h"

class QLabel;
class QPushButton;

namespace companion {

/// A sign of state with its words. Clickable it is a button with underlined words (the queue in the status bar).
class StatusSign : public QWidget
{
    Q_OBJECT

public:
    explicit StatusSign(QWidget* parent = nullptr);
    StatusSign(Sign sign, const QString& words, QWidget* parent = nullptr);

    void setState(Sign sign, const QString& words);
    Sign sign() const { return m_sign; }
    QString words() const { return m_words; }
    void setClickable(bool clickable);
    bool isClickable() const { return m_clickable; }
    /// Words in the colour of the sign (under a field, in the customer strip) instead of the colour of text.
    void setColoured(bool coloured);
    /// Step of the words; the sign goes with it. Default Body.
    void setStep(TypeStep step);
    /// Wraps the words instead of asking for their whole width.
    void setWrapping(bool wrapping);

Q_SIGNALS:
    void clicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_icon;
    QLabel* m_label;
    QPushButton* m_link;
    Sign m_sign = Sign::Notice;
    QString m_words;
    TypeStep m_step = TypeStep::Body;
    bool m_clickable = false;
    bool m_coloured = false;
};

} // namespace companion
