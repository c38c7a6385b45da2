// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/correctness.h"

#include <QFrame>
#include <QList>

#include <memory>

namespace companion {

namespace Ui {
class FindingsPanel;
}

/// What «Проверка корректности настроек» found (B-CHK-02, B-CHK-03). Each line leads to its field (N-15).
class FindingsPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);
    ~FindingsPanel() override;

    void setFindings(const QList<Finding>& findings);

Q_SIGNALS:
    void chosen(const companion::Finding& finding);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void choose(int row);
    void applySizes();

    std::unique_ptr<Ui::FindingsPanel> m_ui;
    QList<Finding> m_findings;
};

} // namespace companion
