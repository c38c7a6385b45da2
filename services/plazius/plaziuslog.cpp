// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuslog.h"

#include "services/net/redactor.h"
#include "services/platform/logging.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// The server may repeat a card, a phone or a code in its reason; three digits are no secret.
QString withoutNumbers(QString phrase)
{
    static const QRegularExpression number(u"[0-9](?:[ ()\\-]{0,2}[0-9]){3,}"_s);
    return phrase.replace(number, u"\u2026"_s);
}

QString orderOf(const PlaziusPart& part)
{
    static const QRegularExpression form(u"[?&]orderId=([0-9a-f-]{36})(?:&|\\z)"_s);
    return form.match(QString::fromLatin1(part.target)).captured(1);
}

} // namespace

QString plaziusPartLine(const QString& operation, const PlaziusPart& part, const PlaziusPartAnswer& answer)
{
    QString line = u"operation=%1 part=%2"_s.arg(operation, QString::fromLatin1(plaziusCallName(part.call)));
    const QString order = orderOf(part);
    if (!order.isEmpty())
        line += u" order="_s + order;
    if (answer.status > 0)
        line += u" status=%1"_s.arg(answer.status);
    if (answer.state == PlaziusPartState::Missing)
        line += u" missing"_s;
    if (answer.state == PlaziusPartState::Unreadable)
        line += u" unreadable"_s;
    if (!answer.phrase.isEmpty())
        line += u" phrase="_s + Redactor::text(withoutNumbers(answer.phrase));
    return line;
}

void logPlaziusParts(const QString& operation, const QList<PlaziusPart>& parts, const PlaziusAnswer& answer)
{
    for (qsizetype i = 0; i < parts.size() && i < answer.parts.size(); ++i) {
        if (!answer.parts[i].succeeded())
            qCInfo(lcNet).noquote() << plaziusPartLine(operation, parts[i], answer.parts[i]);
    }
}

} // namespace companion
