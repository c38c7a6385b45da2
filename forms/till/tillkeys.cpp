// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/tillkeys.h"

#include "forms/common/keybutton.h"
#include "models/settings/plaziuscheck.h"

#include <QAction>

namespace companion {

TillKeys::TillKeys(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    //: RU: Справка и клавиши
    add(TillKey::Help, Qt::Key_F1, tr("Help and keys"));
    //: RU: Количество
    add(TillKey::Quantity, Qt::Key_F2, tr("Quantity"));
    //: RU: Поиск товара
    add(TillKey::Search, Qt::Key_F3, tr("Search for goods"));
    //: RU: Подытог · в возврате: Вернуть всё
    add(TillKey::Subtotal, Qt::Key_F5, tr("Subtotal · in a return: Return all"));
    //: RU: Добавить карту
    add(TillKey::Card, Qt::Key_F6, tr("Add card"));
    //: RU: Возврат по чеку · в возврате: Возврат без чека
    add(TillKey::Return, Qt::Key_F7, tr("Return by receipt · in a return: Return without a receipt"));
    //: RU: Удалить строку
    add(TillKey::Remove, Qt::Key_F8, tr("Remove line"));
    //: RU: Скидка строки
    add(TillKey::Discount, Qt::CTRL | Qt::Key_D, tr("Discount of the line"));
    //: RU: Аннулировать чек
    add(TillKey::Annul, Qt::SHIFT | Qt::Key_F8, tr("Annul receipt"));
    //: RU: Сервис
    add(TillKey::Service, Qt::Key_F9, tr("Service"));
    //: RU: Отложить чек / Вернуть отложенный чек
    add(TillKey::Park, Qt::Key_F10, tr("Park receipt / Bring the parked receipt back"));
    //: RU: Во весь экран
    add(TillKey::FullScreen, Qt::Key_F11, tr("Full screen"));
    //: RU: Оплата · в возврате: Оформить возврат
    add(TillKey::Payment, Qt::Key_F12, tr("Payment · in a return: Make the return"));
    //: RU: Настройки
    add(TillKey::Settings, Qt::CTRL | Qt::Key_Comma, tr("Settings"));
    //: RU: Назад
    add(TillKey::Back, Qt::Key_Escape, tr("Back"));
}

void TillKeys::add(TillKey key, const QKeySequence& sequence, const QString& label)
{
    auto* action = new QAction(label, this);
    action->setShortcut(sequence);
    m_window.addAction(action);
    m_actions.emplace(key, action);
}

QAction& TillKeys::action(TillKey key) const
{
    return *m_actions.at(key);
}

QKeySequence TillKeys::sequence(TillKey key) const
{
    return action(key).shortcut();
}

QString TillKeys::text(TillKey key) const
{
    return sequence(key).toString(QKeySequence::NativeText);
}

void TillKeys::bind(KeyButton& button, TillKey key)
{
    button.setKeyText(text(key));
    connect(&button, &QPushButton::clicked, &action(key), &QAction::trigger);
}

QList<QPair<QString, QString>> TillKeys::sheet() const
{
    QList<QPair<QString, QString>> keys;
    for (const auto& [key, action] : m_actions) {
        QString words = action->text();
        // The command that whoever sets up the keys of a till knows it by.
        if (key == TillKey::Card)
            words += QStringLiteral("\nCOMMAND_CARD, cardNumberType = %1, cardMode = %2").arg(plaziusCardNumberType).arg(plaziusCardMode);
        keys.append({text(key), words});
    }
    //: RU: Количество перед сканированием: 3*
    keys.append({QStringLiteral("*"), tr("Quantity before a scan: 3*")});
    return keys;
}

} // namespace companion
