// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QLabel;

namespace companion {

class KeyChip;

/// A field with an icon and a fixed word before the text and the key of its chooser after it. They stand in the text
/// margins: what is typed never runs under them. A press of the key plate emits chooserRequested(), like the key
/// itself.
class HintedLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit HintedLineEdit(QWidget* parent = nullptr);

    void setLeadIcon(const QString& icon);
    /// A word before the text («+7», «Goods»); not part of the value.
    void setPrefix(const QString& prefix);
    QString prefix() const;
    /// Text of the plate («F4»); empty hides it.
    void setKeyHint(const QString& key);
    QString keyHint() const;
    /// What is still open of a template, painted after the text in the second colour («N-NN»).
    void setTrailing(const QString& trailing);
    QString trailing() const { return m_trailing; }

Q_SIGNALS:
    void chooserRequested();

protected:
    /// After a property of the field that rules of the style sheet for its hints go by.
    void repolishHints();
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool isOnPlate(const QPoint& position) const;
    int textTop(const QRect& inner) const;
    void arrange();

    QLabel* m_icon;
    QLabel* m_prefix;
    KeyChip* m_chip;
    QString m_iconName;
    QString m_trailing;
};

} // namespace companion
