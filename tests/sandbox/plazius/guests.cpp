// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/guests.h"

#include "tests/sandbox/plazius/jsontext.h"

#include <QRegularExpression>
#include <QUuid>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

bool isPhone(const QString &text)
{
    static const QRegularExpression form(u"^\\+7[0-9]{10}$"_s);
    return form.match(text).hasMatch();
}

bool isCode(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{6}|[0-9]{8})$"_s);
    return form.match(text).hasMatch();
}

PartAnswer notFound()
{
    return refused(u"Покупатель не найден"_s, "guest not found", 404);
}

bool holds(const QJsonObject &guest, const QString &scope, const QString &credential)
{
    if (scope == u"phone")
        return guest.value(u"phone"_s).toString() == credential;
    if (scope == u"cardNumber")
        return guest.value(u"cards"_s).toArray().contains(credential);
    if (scope == u"cardTrack")
        return guest.value(u"tracks"_s).toArray().contains(credential);
    return scope == u"id" && guest.value(u"id"_s).toString() == credential;
}

} // namespace

QJsonObject Guests::matching(const QString &credential, const QStringList &scopes) const
{
    const QList<QJsonObject> all = m_service.store.rows(u"guests"_s);
    for (const QJsonObject &guest : all) {
        for (const QString &scope : scopes) {
            if (holds(guest, scope, credential))
                return guest;
        }
    }
    return {};
}

QJsonObject Guests::find(const QString &credential) const
{
    return matching(credential, {u"phone"_s, u"cardNumber"_s, u"cardTrack"_s, u"id"_s});
}

PartAnswer Guests::search(Call &call)
{
    const QString credential = call.query.value(u"credential"_s);
    const QString quoted = call.query.value(u"searchScope"_s);
    static const QRegularExpression form(u"^\"([A-Za-z]+(, [A-Za-z]+)*)\"$"_s);
    const auto match = form.match(quoted);
    if (!match.hasMatch())
        return malformed(u"searchScope %1"_s.arg(quoted));
    static const QStringList known = {u"phone"_s, u"cardNumber"_s, u"cardTrack"_s, u"paymentCode"_s, u"id"_s};
    const QStringList scopes = match.captured(1).split(u", "_s);
    for (const QString &scope : scopes) {
        if (!known.contains(scope))
            return malformed(u"searchScope %1"_s.arg(quoted));
    }
    if (scopes.contains(u"paymentCode"_s)) {
        // A wrong scan must not cost an attempt (11.1): the code is asked for alone and has its form.
        return scopes.size() > 1 || !isCode(credential) ? malformed(u"payment code or its scope"_s)
                                                        : searchByCode(call, credential);
    }
    if (scopes.contains(u"phone"_s) && !isPhone(credential))
        return malformed(u"phone is not +7 and ten digits"_s);
    const QJsonObject guest = matching(credential, scopes);
    if (guest.isEmpty())
        return notFound();
    if (guest.value(u"blackListed"_s).toBool())
        return refused(u"Гость в чёрном списке"_s, "guest is black-listed");
    call.scope.guest = guest.value(u"id"_s).toString();
    return valued(call.scope.guest);
}

PartAnswer Guests::searchByCode(Call &call, const QString &code)
{
    const QString &terminal = call.scope.terminal;
    const qint64 now = m_service.config.nowMs();
    QJsonObject tries = m_service.store.get(u"terminals"_s, terminal);
    if (tries.value(u"blockedUntil"_s).toInteger() > now) {
        return refused(u"Оплата по коду на этом терминале заблокирована на час: введено слишком много неверных кодов"_s,
                       "payment codes are blocked on the terminal");
    }
    const QJsonObject row = m_service.store.get(u"codes"_s, code);
    const qint64 expires = row.value(u"expires"_s).toInteger();
    const bool good = !row.isEmpty() && row.value(u"usedBy"_s).toString().isEmpty() && (expires == 0 || expires > now);
    if (!good)
        return wrongCode(terminal);
    if (tries.value(u"wrong"_s).toInt() > 0) {
        tries.insert(u"wrong"_s, 0);
        m_service.store.put(u"terminals"_s, terminal, tries);
    }
    call.scope.guest = row.value(u"guest"_s).toString();
    call.scope.paymentCode = code;
    return valued(call.scope.guest);
}

PartAnswer Guests::wrongCode(const QString &terminal)
{
    QJsonObject tries = m_service.store.get(u"terminals"_s, terminal);
    const int wrong = tries.value(u"wrong"_s).toInt() + 1;
    tries.insert(u"wrong"_s, wrong);
    if (wrong >= m_service.config.wrongCodes) {
        tries.insert(u"wrong"_s, 0);
        tries.insert(u"blockedUntil"_s, m_service.config.nowMs() + 1000LL * m_service.config.codeBlockSec);
    }
    m_service.store.put(u"terminals"_s, terminal, tries);
    return notFound();
}

bool Guests::isCodeFree(const QString &code, const QString &order) const
{
    const QString usedBy = m_service.store.get(u"codes"_s, code).value(u"usedBy"_s).toString();
    return usedBy.isEmpty() || usedBy == order;
}

void Guests::useCode(const QString &code, const QString &order)
{
    QJsonObject row = m_service.store.get(u"codes"_s, code);
    row.insert(u"usedBy"_s, order);
    m_service.store.put(u"codes"_s, code, row);
}

PartAnswer Guests::data(Call &call)
{
    if (call.scope.guest.isEmpty())
        return refused(u"Покупатель не найден в этом пакете"_s, "no user in this batch");
    return valued(userData(call.scope.guest));
}

QJsonObject Guests::userData(const QString &id) const
{
    const QJsonObject guest = byId(id);
    QJsonObject data{{u"fullName"_s, guest.value(u"fullName"_s)}, {u"hash"_s, guest.value(u"hash"_s)}};
    for (const QString &name : {u"birthday"_s, u"photoUrl"_s}) {
        if (guest.contains(name))
            data.insert(name, guest.value(name));
    }
    if (m_service.config.showBalances && guest.value(u"showBalance"_s).toBool(true)) {
        data.insert(u"balances"_s,
                    QJsonArray{QJsonObject{{u"walletCode"_s, u"bonus"_s}, {u"balance"_s, money(balance(id))}}});
    }
    return data;
}

qint64 Guests::balance(const QString &id) const
{
    return byId(id).value(u"balance"_s).toInteger();
}

void Guests::move(const QString &guest, qint64 kopecks, const QString &kind, const QString &order,
                  const QString &transaction)
{
    if (!guest.isEmpty() && kopecks != 0) {
        QJsonObject row = byId(guest);
        row.insert(u"balance"_s, row.value(u"balance"_s).toInteger() + kopecks);
        m_service.store.put(u"guests"_s, guest, row);
    }
    m_service.store.put(u"effects"_s, m_service.store.nextId(u"e-"_s, 1),
                        {{u"kind"_s, kind},
                         {u"guest"_s, guest},
                         {u"sum"_s, kopecks},
                         {u"orderId"_s, order},
                         {u"transactionId"_s, transaction}});
}

PartAnswer Guests::bindCard(Call &call)
{
    const QString phone = call.query.value(u"phoneNumber"_s);
    const QString card = call.query.value(u"cardTrackOrNumber"_s);
    if (!isPhone(phone))
        return malformed(u"phoneNumber is not +7 and ten digits"_s);
    const QJsonObject owner = matching(card, {u"cardNumber"_s, u"cardTrack"_s});
    if (!owner.isEmpty() && owner.value(u"phone"_s).toString() != phone)
        return refused(u"Карта уже связана с другим гостем"_s, "card belongs to another guest");
    if (find(phone).isEmpty())
        add({{u"phone"_s, phone}, {u"fullName"_s, QString()}});
    QJsonObject sms = m_service.store.get(u"sms"_s, phone);
    const int number = sms.value(u"count"_s).toInt() + 1;
    // Another code each time: a code of an earlier SMS must not fit.
    const QString code = QString::number(1000 + (phone.right(4).toInt() * 7 + number * 1237) % 9000);
    m_service.store.put(u"sms"_s, phone, {{u"count"_s, number}, {u"code"_s, code}});
    m_service.store.put(u"cardBindings"_s, call.scope.terminal,
                        {{u"phone"_s, phone}, {u"card"_s, card}, {u"code"_s, code}});
    return done("created");
}

PartAnswer Guests::confirmCard(Call &call)
{
    const QJsonObject binding = m_service.store.get(u"cardBindings"_s, call.scope.terminal);
    if (binding.isEmpty())
        return refused(u"Код подтверждения не запрашивался"_s, "no activation code was asked for");
    if (binding.value(u"code"_s).toString() != call.query.value(u"activationCode"_s))
        return refused(u"Неверный код подтверждения"_s, "activation code wrong");
    QJsonObject guest = find(binding.value(u"phone"_s).toString());
    QJsonArray cards = guest.value(u"cards"_s).toArray();
    if (!cards.contains(binding.value(u"card"_s)))
        cards.append(binding.value(u"card"_s));
    guest.insert(u"cards"_s, cards);
    m_service.store.put(u"guests"_s, guest.value(u"id"_s).toString(), guest);
    m_service.store.remove(u"cardBindings"_s, call.scope.terminal);
    return done("changed");
}

QString Guests::add(const QJsonObject &guest)
{
    QJsonObject row = byId(guest.value(u"id"_s).toString());
    if (row.isEmpty() && guest.contains(u"phone"_s))
        row = find(guest.value(u"phone"_s).toString());
    const bool isNew = row.isEmpty();
    if (isNew) {
        if (!isPhone(guest.value(u"phone"_s).toString()))
            return u"phone is not +7 and ten digits"_s;
        row = {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
               {u"cards"_s, QJsonArray()},
               {u"tracks"_s, QJsonArray()},
               {u"hash"_s, guest.value(u"phone"_s).toString().right(7).toInt()}};
    }
    const qint64 before = row.value(u"balance"_s).toInteger();
    for (auto it = guest.begin(); it != guest.end(); ++it)
        row.insert(it.key(), it.value());
    const qint64 wanted = row.value(u"balance"_s).toInteger();
    row.insert(u"balance"_s, before);
    const QString id = row.value(u"id"_s).toString();
    m_service.store.put(u"guests"_s, id, row);
    if (wanted != before)
        move(id, wanted - before, u"control"_s, {}, {});
    return {};
}

QString Guests::addCode(const QJsonObject &code)
{
    const QString text = code.value(u"code"_s).toString();
    const QJsonObject guest = find(code.value(u"guest"_s).toString());
    if (!isCode(text))
        return u"code is not 6 or 8 digits"_s;
    if (guest.isEmpty())
        return u"guest is not known"_s;
    const int life = code.value(u"ttlSec"_s).toInt(m_service.config.codeTtlSec);
    const qint64 expires = life == 0 ? 0 : m_service.config.nowMs() + 1000LL * life;
    m_service.store.put(u"codes"_s, text,
                        {{u"code"_s, text},
                         {u"guest"_s, guest.value(u"id"_s)},
                         {u"expires"_s, expires},
                         {u"usedBy"_s, QString()}});
    return {};
}

} // namespace companion::plaziusbox
