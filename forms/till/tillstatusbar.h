// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/directory.h"
#include "services/session/linkstate.h"

#include <QHash>
#include <QList>
#include <QWidget>

#include <chrono>
#include <optional>

class QHBoxLayout;
class QLabel;

namespace companion {

class QuietButton;
class StatusSign;
enum class ProviderId;

/// The lowest line of «Регистрация»: till, warehouse, cashier; the queue and the links. The words of the left side get shorter
/// when the window is narrow; their accessible names stay whole.
class TillStatusBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TillStatusBar(QWidget* parent = nullptr);

    /// Empty = none set.
    void setPlace(const QString& cashId, const QString& warehouse, const QString& cashier);
    void setUsers(const QList<DirectoryEntry>& users, const QString& currentCode);
    void setLink(ProviderId provider, const LinkState& state);
    /// A service that the settings switch off.
    void setSwitchedOff(ProviderId provider);
    void setQueue(int waiting, std::optional<std::chrono::seconds> nextIn);
    void setNarrow(bool narrow);
    /// Opens the list of cashiers.
    void chooseCashier();

Q_SIGNALS:
    void cashierChosen(const QString& code);
    void queueRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    StatusSign* signOf(ProviderId provider);
    void refresh();

    QHBoxLayout* m_row;
    QLabel* m_till;
    QLabel* m_warehouse;
    QuietButton* m_cashier;
    StatusSign* m_queue;
    QWidget* m_queueLine;
    QHash<int, StatusSign*> m_links; ///< by provider
    QList<QWidget*> m_lines;
    QList<DirectoryEntry> m_users;
    QString m_cashId;
    QString m_warehouseName;
    QString m_cashierName;
    QString m_cashierCode;
    bool m_narrow = false;
};

} // namespace companion
