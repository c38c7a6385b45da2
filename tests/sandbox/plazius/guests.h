// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/call.h"

#include <QStringList>

namespace companion::plaziusbox {

/// Guests, their points, their one-time codes, cards bound to phones (contract 5.1, 11).
class Guests
{
public:
    explicit Guests(Service &service)
        : m_service(service)
    {
    }

    PartAnswer search(Call &call);
    PartAnswer data(Call &call);
    PartAnswer bindCard(Call &call);
    PartAnswer confirmCard(Call &call);

    QJsonObject byId(const QString &id) const { return m_service.store.get(QStringLiteral("guests"), id); }
    /// By phone, card, track or id; empty when there is none.
    QJsonObject find(const QString &credential) const;
    /// UserData as it goes out.
    QJsonObject userData(const QString &id) const;
    qint64 balance(const QString &id) const;
    /// The only way points move. Every movement is an effect, from which doubles are counted.
    void move(const QString &guest, qint64 kopecks, const QString &kind, const QString &order,
              const QString &transaction);
    void useCode(const QString &code, const QString &order);
    bool isCodeFree(const QString &code, const QString &order) const;

    /// Control; empty, or what is wrong.
    QString add(const QJsonObject &guest);
    QString addCode(const QJsonObject &code);

private:
    PartAnswer searchByCode(Call &call, const QString &code);
    PartAnswer wrongCode(const QString &terminal);
    QJsonObject matching(const QString &credential, const QStringList &scopes) const;

    Service &m_service;
};

} // namespace companion::plaziusbox
