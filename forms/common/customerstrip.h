// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace companion {

class StatusSign;

/// Who buys: nobody, a BreviX user or a Plazius card. The full number shows only while the pointer or the focus is on
/// it. Height 72 (100 in two rows when narrow; a card 88), reserved also while nobody is there.
class CustomerStrip : public QFrame
{
    Q_OBJECT

public:
    explicit CustomerStrip(QWidget* parent = nullptr);

    /// Nothing of the former buyer remains.
    void clear();
    /// `masked` «+7 ••• •••-45-67», `full` «+7 (912) 345-45-67».
    void setBrevix(const QString& masked, const QString& full, bool checked);
    /// `card` «•••• 4821», `balance` «1 248,00», `readAt` «14:21».
    void setPlazius(const QString& card, const QString& balance, const QString& readAt);
    /// «Cancel» is there only when the menu item would be.
    void setCancelAvailable(bool available);
    void setNarrow(bool narrow);
    bool isEmpty() const { return m_kind == Kind::Nobody; }

Q_SIGNALS:
    void cancelRequested();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Kind
    {
        Nobody,
        Brevix,
        Plazius,
    };

    void refresh();
    void arrange();
    void showNumber();
    QString iconName() const;

    Kind m_kind = Kind::Nobody;
    QString m_masked;
    QString m_full;
    QString m_balance;
    QString m_readAt;
    bool m_checked = false;
    bool m_cancelAvailable = true;
    bool m_narrow = false;
    bool m_revealed = false;
    QGridLayout* m_grid;
    QLabel* m_icon;
    QLabel* m_number;
    QLabel* m_balanceLabel;
    QLabel* m_readAtLabel;
    StatusSign* m_sign;
    QPushButton* m_cancel;
};

} // namespace companion
