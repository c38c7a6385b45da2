// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/plazius/cardfields.h"
#include "services/session/cardsource.h"

#include <QDialog>
#include <QUrl>

#include <chrono>
#include <memory>

class QPixmap;

namespace companion {

class GuestCard;
enum class Sign;

namespace Ui {
class CardInfoDialog;
}

/// «Информация о карте» (P-SAL-11): tells about a card without a receipt; binds nothing. No payment code: an attempt would count.
/// GUI thread.
class CardInfoDialog final : public QDialog
{
    Q_OBJECT

public:
    CardInfoDialog(CardSource& source, const PhoneTemplateSettings& phoneTemplate, Clock& clock, QWidget* parent = nullptr);
    ~CardInfoDialog() override;

    /// The picture that photoRequested() asked for; a null one = it did not come.
    void setPhoto(const QUrl& url, const QPixmap& photo);

    void done(int result) override;
    /// Esc: leaves a running question first.
    void reject() override;

public Q_SLOTS:
    /// A scanner read something: it goes to its field and is asked for at once.
    void scanned(const QString& text);

Q_SIGNALS:
    /// On demand, and for https only.
    void photoRequested(const QUrl& url);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void showStarted(std::chrono::milliseconds deadline);
    void showResult(const CardResult& result);
    void say(Sign sign, const QString& words);
    void endRun();
    void applySizes();

    std::unique_ptr<Ui::CardInfoDialog> m_ui;
    CardFields* m_fields; ///< child
    GuestCard* m_guest;   ///< child
    CardSource& m_source;
    CardFields::Field m_asked = CardFields::Field::Card; ///< whose answer is awaited
    bool m_running = false;
};

} // namespace companion
