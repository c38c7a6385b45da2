// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/cardsource.h"

#include <QFrame>
#include <QUrl>

#include <memory>

class QPixmap;

namespace companion {

namespace Ui {
class GuestCard;
}

/// A buyer of Plazius: name, masked card or phone, balance, and the photo when it is asked for. Its place is kept while nobody is
/// shown. GUI thread.
class GuestCard final : public QFrame
{
    Q_OBJECT

public:
    explicit GuestCard(QWidget* parent = nullptr);
    ~GuestCard() override;

    void showGuest(const CardResult& found);
    /// Nothing of the former buyer remains.
    void clear();
    /// The picture of `url`; a null one = it did not come. Of another buyer than the one shown it is dropped.
    void setPhoto(const QUrl& url, const QPixmap& photo);

Q_SIGNALS:
    /// Emitted for https only (contract of Plazius, 11.1).
    void photoRequested(const QUrl& url);

protected:
    void changeEvent(QEvent* event) override;

private:
    void askForPhoto();
    void applySizes();

    std::unique_ptr<Ui::GuestCard> m_ui;
    QUrl m_photo; ///< of the buyer shown; empty = none that may be fetched
};

} // namespace companion
