// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/plazius/cardfields.h"
#include "services/session/cardsource.h"

#include <QDialog>

#include <chrono>
#include <memory>

namespace companion {

enum class Sign;

namespace Ui {
class CardDialog;
}

/// «Авторизация покупателя» (P-CRD-03, P-CRD-04; contract of Plazius, 11.1): puts the card of a buyer on the receipt. GUI thread.
class CardDialog final : public QDialog
{
    Q_OBJECT

public:
    CardDialog(CardSource& source, const PhoneTemplateSettings& phoneTemplate, Clock& clock, QWidget* parent = nullptr);
    ~CardDialog() override;

    void done(int result) override;
    /// Esc: leaves a running question first; what was typed and not yet asked for is given up only by a second Esc.
    void reject() override;

public Q_SLOTS:
    /// A scanner read something: it goes to its field and is asked for at once.
    void scanned(const QString& text);

Q_SIGNALS:
    /// The card is on the receipt; the dialog closes by itself.
    void added(const companion::CardResult& result);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void submit();
    void send(const PlaziusCredential& credential);
    void showStarted(std::chrono::milliseconds deadline);
    void showResult(const CardResult& result);
    void say(Sign sign, const QString& words);
    void endRun();
    void warn();
    void leaveWarning();
    bool isWarning() const;
    void confirmByEnter();
    void applySizes();

    std::unique_ptr<Ui::CardDialog> m_ui;
    CardFields* m_fields; ///< child
    CardSource& m_source;
    Clock& m_clock;
    CardFields::Field m_asked = CardFields::Field::Card; ///< whose answer is awaited
    std::chrono::milliseconds m_warnedAt{0};
    bool m_running = false;
    bool m_worthKeeping = false; ///< something stands there that no answer has settled
    bool m_leaving = false;      ///< Esc was pressed once and said so
};

} // namespace companion
