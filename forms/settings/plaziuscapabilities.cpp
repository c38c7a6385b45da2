// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/plaziuscapabilities.h"

#include "forms/common/actionbutton.h"
#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"
#include "forms/common/signs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace companion {

namespace {

constexpr int windowWidth = 560;

} // namespace

QStringList PlaziusCapabilities::supported()
{
    return {
        //: RU: Покупатель по карте, телефону и платёжному коду
        tr("The buyer by card, phone and payment code"),
        //: RU: Информация о карте без продажи
        tr("Information about a card without a sale"),
        //: RU: Скидки при переходе в подытог, вместе со скидками кассы
        tr("Discounts at the subtotal, together with those of the till"),
        //: RU: Списание баллов как скидка на чек
        tr("Spending of points as a discount on the receipt"),
        //: RU: Начисление баллов сервером после закрытия чека
        tr("Points granted by the server after the receipt is closed"),
        //: RU: Возврат целиком и частями, с возвратом баллов
        tr("Returns in whole and in part, points given back"),
        //: RU: Отправка каждого закрытого чека, с картой и без неё
        tr("Every closed receipt is sent, with a card and without"),
        //: RU: Очередь на диске, пока нет связи
        tr("A queue on disk while there is no link"),
        //: RU: Информация для покупателя: текст, разметка, QR-код
        tr("Information for the buyer: text, markup, QR code"),
    };
}

QStringList PlaziusCapabilities::notSupported()
{
    return {
        //: RU: Оплата банковской картой гостя, начатая на кассе
        tr("Payment by the guest's bank card started at the till"),
        //: RU: Предварительные счета и столы
        tr("Preliminary bills and tables"),
        //: RU: Разделение заказа
        tr("Splitting of orders"),
        //: RU: Списание баллов без связи
        tr("Spending of points without a link"),
        //: RU: Доставка
        tr("Deliveries"),
        //: RU: Привязка карты к телефону
        tr("Binding a card to a phone"),
        //: RU: Промокоды и уведомления о платежах
        tr("Promo codes and notices of payments"),
    };
}

PlaziusCapabilities::PlaziusCapabilities(QWidget* parent)
    : QDialog(parent)
{
    //: RU: Возможности Plazius
    setWindowTitle(tr("Capabilities of Plazius"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    //: RU: Поддерживается
    add(column, tr("Supported"), supported(), true);
    //: RU: Не поддерживается
    add(column, tr("Not supported"), notSupported(), false);
    auto* close = new ActionButton(this);
    //: RU: Закрыть
    close->setText(tr("Close"));
    close->setObjectName(QStringLiteral("closeButton"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addStretch(1);
    column->addLayout(buttons);
    applySizes();
    resize(Look::of(this).px(windowWidth), sizeHint().height());
}

void PlaziusCapabilities::showOver(QWidget* parent)
{
    (new PlaziusCapabilities(parent))->open();
}

void PlaziusCapabilities::add(QVBoxLayout* column, const QString& heading, const QStringList& lines, bool there)
{
    auto* label = new QLabel(heading, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("section"));
    auto* list = new QListWidget(this);
    list->setObjectName(there ? QStringLiteral("supportedList") : QStringLiteral("notSupportedList"));
    list->setAccessibleName(heading);
    label->setBuddy(list);
    for (const QString& line : lines) {
        auto* item = new QListWidgetItem(line, list);
        item->setData(RowDelegate::SignRole, static_cast<int>(there ? Sign::Done : Sign::Off));
    }
    list->setCurrentRow(0);
    column->addWidget(label);
    column->addWidget(list);
    m_lists.append(list);
}

void PlaziusCapabilities::applySizes()
{
    const Look& look = Look::of(this);
    const int row = look.px(Sizes::of(densityOf(this)).tableRow);
    for (QListWidget* list : std::as_const(m_lists)) {
        auto* delegate = qobject_cast<RowDelegate*>(list->itemDelegate());
        (delegate != nullptr ? delegate : new RowDelegate(list))->attachTo(list);
        list->setFixedHeight(row * list->count() + 2);
    }
    layout()->setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(12));
    layout()->setSpacing(look.px(8));
}

void PlaziusCapabilities::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
