// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/servicemenuview.h"

#include "forms/common/look.h"
#include "forms/common/themeicon.h"

namespace companion {

ServiceMenuView::ServiceMenuView(const QList<ServiceItem>& items, const QKeySequence& settingsKey, QWidget* parent)
    : QMenu(parent)
{
    setDensity(this, Density::Touch);
    //: RU: Сервис
    setAccessibleName(tr("Service"));
    bool separated = items.isEmpty() || items.first() == ServiceItem::Queue;
    for (const ServiceItem item : items) {
        if (item == ServiceItem::Queue && !separated) {
            addSeparator();
            separated = true;
        }
        QAction* action = addAction(themeIcon(icon(item), &Tokens::text2), label(item));
        if (item == ServiceItem::Settings) {
            // Shown only: the key itself belongs to the window.
            action->setShortcut(settingsKey);
            action->setShortcutContext(Qt::WidgetShortcut);
            action->setShortcutVisibleInContextMenu(true);
        }
        connect(action, &QAction::triggered, this, [this, item] { Q_EMIT chosen(item); });
    }
}

void ServiceMenuView::popUpOver(const QWidget& button)
{
    if (!actions().isEmpty())
        setActiveAction(actions().constFirst());
    const QSize size = sizeHint();
    popup(button.mapToGlobal(QPoint(button.width() - size.width(), -size.height() - Look::of(this).px(4))));
}

QString ServiceMenuView::label(ServiceItem item)
{
    switch (item) {
    case ServiceItem::BrevixAuthorization:
        //: RU: (BreviX) Авторизация пользователя
        return tr("(BreviX) User authorization");
    case ServiceItem::BrevixCancelAuthorization:
        //: RU: (BreviX) Отменить авторизацию пользователя
        return tr("(BreviX) Cancel user authorization");
    case ServiceItem::BrevixRegistration:
        //: RU: (BreviX) Регистрация нового участника
        return tr("(BreviX) Registration of a new member");
    case ServiceItem::PlaziusAddCard:
        //: RU: (Plazius) Добавить карту
        return tr("(Plazius) Add card");
    case ServiceItem::PlaziusCardInfo:
        //: RU: (Plazius) Информация о карте
        return tr("(Plazius) Card information");
    case ServiceItem::PlaziusSlip:
        //: RU: (Plazius) Информация для покупателя
        return tr("(Plazius) Information for the buyer");
    case ServiceItem::Queue:
        //: RU: Очередь отправки
        return tr("Sending queue");
    case ServiceItem::Journal:
        //: RU: Журнал операций
        return tr("Journal of operations");
    case ServiceItem::Settings:
        //: RU: Настройки
        return tr("Settings");
    }
    return {};
}

QString ServiceMenuView::icon(ServiceItem item)
{
    switch (item) {
    case ServiceItem::BrevixAuthorization:
        return QStringLiteral("person-check");
    case ServiceItem::BrevixCancelAuthorization:
        return QStringLiteral("person-x");
    case ServiceItem::BrevixRegistration:
        return QStringLiteral("person-plus");
    case ServiceItem::PlaziusAddCard:
        return QStringLiteral("credit-card-2-front");
    case ServiceItem::PlaziusCardInfo:
        return QStringLiteral("person-vcard");
    case ServiceItem::PlaziusSlip:
        return QStringLiteral("receipt");
    case ServiceItem::Queue:
        return QStringLiteral("send");
    case ServiceItem::Journal:
        return QStringLiteral("journal-text");
    case ServiceItem::Settings:
        return QStringLiteral("gear");
    }
    return {};
}

} // namespace companion
