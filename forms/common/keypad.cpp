// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/keypad.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

#include "forms/common/look.h"
#include "forms/common/themeicon.h"

namespace companion {

Keypad::Keypad(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (int digit = 1; digit <= 10; ++digit) {
        const QChar shown = QLatin1Char(static_cast<char>('0' + digit % 10));
        const bool zero = digit == 10;
        QPushButton* key = addKey(QString(shown), zero ? 3 : (digit - 1) / 3, zero ? 1 : (digit - 1) % 3);
        key->setProperty("digit", QStringLiteral("number"));
        connect(key, &QPushButton::clicked, this, [this, shown] { Q_EMIT digitPressed(shown); });
    }
    //: RU: Очистить
    QPushButton* clear = addKey(tr("Clear"), 3, 0);
    connect(clear, &QPushButton::clicked, this, &Keypad::clearPressed);
    m_backspace = addKey(QString(), 3, 2);
    m_backspace->setIcon(themeIcon(QStringLiteral("backspace")));
    //: RU: Стереть цифру
    const QString rubOut = tr("Rub out a digit");
    m_backspace->setToolTip(rubOut);
    m_backspace->setAccessibleName(rubOut);
    m_backspace->setAutoRepeat(true);
    connect(m_backspace, &QPushButton::clicked, this, &Keypad::backspacePressed);
    refresh();
}

QPushButton* Keypad::addKey(const QString& label, int row, int column)
{
    auto* key = new QPushButton(label, this);
    key->setProperty("digit", true);
    key->setFocusPolicy(Qt::NoFocus);
    key->setAutoDefault(false);
    key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_grid->addWidget(key, row, column);
    m_grid->setColumnStretch(column, 1);
    return key;
}

void Keypad::refresh()
{
    const Look& look = Look::of(this);
    m_grid->setSpacing(look.px(8));
    m_backspace->setIconSize(QSize(look.px(26), look.px(26)));
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnMinimumWidth(column, look.px(96));
}

void Keypad::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
