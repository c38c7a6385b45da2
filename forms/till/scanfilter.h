// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QLineEdit;
class QWidget;

namespace companion {

/// What a keyboard-wedge scanner or a person types while no field of the window has the focus lands in the target field
/// (interface 1.1), from its first sign on.
class ScanFilter final : public QObject
{
    Q_OBJECT

public:
    explicit ScanFilter(QObject* parent = nullptr);

    /// Watches every widget that is in `window` now.
    void watch(QWidget& window);
    /// nullptr = nobody takes it.
    void setTarget(QLineEdit* field) { m_target = field; }

Q_SIGNALS:
    /// A sign was typed while the target does not take any.
    void refused();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool belongsToField(const QObject* watched, const QKeyEvent& key) const;

    QLineEdit* m_target = nullptr;
};

} // namespace companion
