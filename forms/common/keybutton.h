// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace companion {

/// A button that shows the key which does the same. The accessible name is the label without the key. Set the accent
/// with setAccent(button, true). The key itself is bound by an action of the form, not here.
class KeyButton : public QPushButton
{
    Q_OBJECT
    Q_PROPERTY(KeyPlace keyPlace READ keyPlace WRITE setKeyPlace)

public:
    enum class KeyPlace
    {
        Above,  ///< big button of the till: key over the label
        Beside, ///< button that closes a cashier dialog: chip after the label
    };

    Q_ENUM(KeyPlace)

    explicit KeyButton(QWidget* parent = nullptr)
        : KeyButton(KeyPlace::Above, parent)
    {
    }
    explicit KeyButton(KeyPlace place, QWidget* parent = nullptr);
    KeyButton(const QString& label, const QString& key, KeyPlace place = KeyPlace::Above, QWidget* parent = nullptr);

    KeyPlace keyPlace() const { return m_place; }
    void setKeyPlace(KeyPlace place);
    /// Text for people («F5», «Enter»); empty when no key is assigned.
    void setKeyText(const QString& key);
    QString keyText() const { return m_key; }
    /// In a window below narrowWindow: taller, smaller label in up to two lines.
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont labelFont() const;
    QFont keyFont() const;
    QColor labelColour() const;
    QColor keyColour() const;
    void paintAbove(QPainter& painter);
    void paintBeside(QPainter& painter);
    bool isFilledAccent() const;

    KeyPlace m_place = KeyPlace::Above;
    QString m_key;
    bool m_narrow = false;
};

} // namespace companion
