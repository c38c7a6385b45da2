// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/outboxrow.h"

#include <QWidget>

#include <memory>

namespace companion {

namespace Ui {
class RowDetails;
}

/// All that a person may know of a row, and what he may do with it. No full phone stands here (client policy 8).
class RowDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit RowDetails(QWidget* parent = nullptr);
    ~RowDetails() override;

    /// Nothing when no row is chosen.
    void setRow(const std::optional<OutboxRow>& row);
    /// An action of this row is under way: its buttons are unavailable.
    void setBusy(bool busy);
    /// What «Копировать» takes along.
    QString text() const;

Q_SIGNALS:
    void sendAgainRequested(qint64 seq);
    void withdrawRequested(qint64 seq);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshReason();
    void refreshButtons();
    void applySizes();

    std::unique_ptr<Ui::RowDetails> m_ui;
    std::optional<OutboxRow> m_row;
    bool m_busy = false;
};

/// The row machine has a line for it.
bool canSendAgain(const OutboxRow& row);
/// What the buyer gains or loses when a row of this kind is withdrawn, for people, before they do it.
QString withdrawalMeans(RowKind kind);

} // namespace companion
