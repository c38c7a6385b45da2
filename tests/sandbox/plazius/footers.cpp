// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/footers.h"

#include "tests/sandbox/plazius/jsontext.h"

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

QString comma(qint64 kopecks)
{
    return QString::fromLatin1(wireJson(money(kopecks))).replace(u'.', u',');
}

/// Both texts flush with the edges; when they do not fit, the left one is wrapped and the right one stands alone.
QStringList pairLines(const QString &left, const QString &right, int width)
{
    if (!right.isEmpty() && left.size() + 1 + right.size() <= width)
        return {left + QString(width - left.size() - right.size(), u' ') + right};
    QStringList lines;
    for (qsizetype at = 0; at < left.size(); at += width)
        lines.append(left.mid(at, width).leftJustified(width));
    if (!right.isEmpty())
        lines.append(right.rightJustified(width));
    return lines;
}

} // namespace

QList<QPair<QString, QString>> Footers::content(const QJsonObject &order) const
{
    const QString guest = order.value(u"guest"_s).toString();
    QList<QPair<QString, QString>> rows;
    if (guest.isEmpty()) {
        rows.append({u"Получите баллы за покупку в приложении"_s, {}});
        return rows;
    }
    rows.append({m_guests.byId(guest).value(u"fullName"_s).toString(), {}});
    const QJsonArray discounts = order.value(u"appliedDiscounts"_s).toArray();
    for (const QJsonValue &entry : discounts) {
        const QJsonObject row = entry.toObject();
        const QString program = m_service.store.get(u"programs"_s, row.value(u"programId"_s).toString())
                                    .value(u"name"_s).toString();
        rows.append({program, comma(row.value(u"sum"_s).toInteger())});
    }
    if (const qint64 spent = order.value(u"spent"_s).toInteger(); spent > 0)
        rows.append({u"Списано"_s, comma(spent)});
    if (const qint64 refunded = order.value(u"refunded"_s).toInteger(); refunded > 0)
        rows.append({u"Возвращено"_s, comma(refunded)});
    if (order.value(u"state"_s) == u"Closed"_s && !order.value(u"accrualWithdrawn"_s).toBool())
        rows.append({u"Начислено"_s, comma(order.value(u"accrual"_s).toInteger())});
    rows.append({u"Баланс"_s, comma(m_guests.balance(guest))});
    return rows;
}

QString Footers::link(const QJsonObject &order)
{
    return u"https://p.example/"_s + order.value(u"id"_s).toString().left(8);
}

PartAnswer Footers::formatted(Call &call)
{
    const QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (order.isEmpty())
        return refused(u"Заказ не найден"_s, "order without record");
    const int width = call.query.value(u"tapeWidth"_s).toInt();
    QStringList lines{QString(width, u'-')};
    const auto rows = content(order);
    for (const auto &[left, right] : rows)
        lines.append(pairLines(left, right, width));
    lines.append(u"<br/>"_s);
    lines.append(u"<qrcode size=\"small\" correction=\"medium\">%1</qrcode>"_s.arg(link(order)));
    lines.append(u"<barcode>%1</barcode>"_s.arg(order.value(u"id"_s).toString().left(8).toUpper()));
    return valued(QJsonArray::fromStringList(lines));
}

PartAnswer Footers::markup(Call &call)
{
    const QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (order.isEmpty())
        return refused(u"Заказ не найден"_s, "order without record");
    QStringList texts{u"<doc><f1>Плазиус</f1><line symbols=\"=\"/>"_s};
    const auto rows = content(order);
    for (const auto &[left, right] : rows) {
        texts.append(right.isEmpty() ? u"<split>%1</split>"_s.arg(left.toHtmlEscaped())
                                     : u"<pair left=\"%1\" right=\"%2\"/>"_s.arg(left.toHtmlEscaped(), right));
    }
    texts.append(u"<br/><right>до встречи</right><qrcode size=\"small\">%1</qrcode></doc>"_s.arg(link(order)));
    return m_service.config.footerAsArray ? valued(QJsonArray::fromStringList(texts)) : valued(texts.join(QString()));
}

} // namespace companion::plaziusbox
