// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace companion {

/// The language of the interface: "ru" or "en" (anything else counts as "ru"). GUI thread.
class UiLanguage final : public QObject
{
    Q_OBJECT

public:
    explicit UiLanguage(QObject* parent = nullptr);
    ~UiLanguage() override;
    Q_DISABLE_COPY_MOVE(UiLanguage)

    /// Installs the translations of the program and of Qt, and the locale for figures and dates. Windows made later speak it.
    void use(const QString& language);

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace companion
