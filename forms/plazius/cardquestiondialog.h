// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/decisiondialog.h"
#include "forms/plazius/keyburst.h"

#include <QElapsedTimer>

#include <memory>

namespace companion {

namespace Ui {
class CardQuestionDialog;
}

/// «Есть ли карта лояльности Плазиус?» at the subtotal (P-SAL-02). Closes by itself and emits exactly one of its signals. GUI thread.
class CardQuestionDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    explicit CardQuestionDialog(QWidget* parent = nullptr);
    ~CardQuestionDialog() override;

    /// Esc: «Нет».
    void reject() override;

public Q_SLOTS:
    /// A scanner read something: «Да» with this card (AS-16).
    void scanned(const QString& text);

Q_SIGNALS:
    void confirmed();
    void scannedCard(const QString& text);
    void declined();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeOfScanner(const QKeyEvent& key);

    std::unique_ptr<Ui::CardQuestionDialog> m_ui;
    KeyBurst m_burst;
    QElapsedTimer m_open;
};

} // namespace companion
