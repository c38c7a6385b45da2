// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/guestcard.h"

#include "forms/common/look.h"
#include "forms/plazius/cardanswer.h"
#include "ui_guestcard.h"

#include <QEvent>
#include <QPixmap>

namespace companion {

namespace {

constexpr int photoSide = 96;

} // namespace

GuestCard::GuestCard(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::GuestCard>())
{
    m_ui->setupUi(this);
    //: RU: Баланс
    m_ui->balanceRow->setCaption(tr("Balance"));
    m_ui->balanceRow->setStep(TypeStep::Touch);
    m_ui->balanceRow->setStrong(true);
    connect(m_ui->photoButton, &QPushButton::clicked, this, &GuestCard::askForPhoto);
    applySizes();
    clear();
}

GuestCard::~GuestCard() = default;

void GuestCard::showGuest(const CardResult& found)
{
    clear();
    m_ui->nameLabel->setText(nameOfGuest(found.guest));
    m_ui->maskedLabel->setText(found.credential.masked());
    const auto balance = found.guest.bonusBalance;
    //: RU: не передаётся
    m_ui->balanceRow->setValue(balance ? displayText(*balance) : tr("not told"));
    const QUrl photo(found.guest.photoUrl, QUrl::StrictMode);
    const bool safe = photo.isValid() && photo.scheme() == QLatin1String("https");
    m_photo = safe ? photo : QUrl();
    m_ui->photoButton->setEnabled(safe);
    if (found.guest.photoUrl.isEmpty())
        //: RU: Фото нет
        m_ui->photoNote->setText(tr("There is no photo"));
    else if (!safe)
        //: RU: Фото передаётся без защиты и не открывается
        m_ui->photoNote->setText(tr("The photo is sent unprotected and is not opened"));
    // Four pieces, one buyer: a screen reader says them as one.
    setAccessibleName(QStringList{m_ui->nameLabel->text(), m_ui->maskedLabel->text(), m_ui->balanceRow->accessibleName()}.join(
        QStringLiteral(", ")));
    setLookProperty(this, "card", QStringLiteral("true"));
    for (QWidget* part : {static_cast<QWidget*>(m_ui->photoStack), static_cast<QWidget*>(m_ui->balanceRow)})
        part->setVisible(true);
}

void GuestCard::clear()
{
    m_photo = QUrl();
    m_ui->photoLabel->clear();
    m_ui->photoStack->setCurrentWidget(m_ui->photoButton);
    for (QLabel* label : {m_ui->nameLabel, m_ui->maskedLabel, m_ui->photoNote})
        label->clear();
    m_ui->balanceRow->setValue({});
    for (QWidget* part : {static_cast<QWidget*>(m_ui->photoStack), static_cast<QWidget*>(m_ui->balanceRow)})
        part->setVisible(false);
    setAccessibleName({});
    setLookProperty(this, "card", QStringLiteral("empty"));
}

void GuestCard::askForPhoto()
{
    m_ui->photoButton->setEnabled(false);
    //: RU: Загружаем фото
    m_ui->photoNote->setText(tr("Fetching the photo"));
    Q_EMIT photoRequested(m_photo);
}

void GuestCard::setPhoto(const QUrl& url, const QPixmap& photo)
{
    if (m_photo.isEmpty() || url != m_photo)
        return;
    if (photo.isNull()) {
        m_ui->photoButton->setEnabled(true);
        //: RU: Фото не получено
        m_ui->photoNote->setText(tr("The photo did not come"));
        return;
    }
    m_ui->photoNote->clear();
    const QSize side = m_ui->photoStack->size() * devicePixelRatioF();
    QPixmap fitting = photo.scaled(side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    fitting.setDevicePixelRatio(devicePixelRatioF());
    m_ui->photoLabel->setPixmap(fitting);
    //: RU: Фото покупателя
    m_ui->photoLabel->setAccessibleName(tr("Photo of the buyer"));
    m_ui->photoStack->setCurrentWidget(m_ui->photoLabel);
}

void GuestCard::applySizes()
{
    const Look& look = Look::of(this);
    const int margin = look.px(8);
    m_ui->row->setContentsMargins(margin, margin, look.px(12), margin);
    m_ui->row->setSpacing(look.px(12));
    m_ui->words->setSpacing(look.px(2));
    m_ui->photoStack->setFixedSize(look.px(photoSide), look.px(photoSide));
    m_ui->photoButton->setFixedSize(look.px(photoSide), look.px(photoSide));
    setMinimumHeight(look.px(photoSide) + 2 * margin + look.px(8));
}

void GuestCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
