// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusrow.h"

#include <QCryptographicHash>

namespace companion {

namespace {

/// Names the program as the maker of the keys.
constexpr QUuid keySpace(0x6d0d1f1a, 0x6a52, 0x4a39, 0x9d, 0x0f, 0x4b, 0x5d, 0x2a, 0x0c, 0x5e, 0x77);

} // namespace

QUuid plaziusRowKey(RowKind kind, const QUuid& receiptUid, int revision)
{
    QString name = rowKindName(kind) + QLatin1Char(' ') + receiptUid.toString(QUuid::WithoutBraces);
    if (revision > 0)
        name += QLatin1Char(' ') + QString::number(revision);
    return QUuid::createUuidV5(keySpace, name);
}

Result<OutboxRow> plaziusRow(RowKind kind, const Receipt& about, const PlaziusParts::Parts& parts, const QString& endpointId,
                             const Moment& now)
{
    if (!parts)
        return tl::unexpected<Error>(parts.error());
    const bool final = reportsSale(kind) || reportsReturn(kind);
    OutboxRow row;
    row.provider = ProviderId::Plazius;
    row.kind = kind;
    row.receiptUid = final ? about.uid : QUuid::createUuid();
    row.saleUid = reportsReturn(kind) ? about.saleUid : about.uid;
    row.receiptNumber = about.number;
    row.sum = about.total();
    row.key = plaziusRowKey(kind, row.receiptUid, row.revision);
    row.body = partsToPayload(*parts);
    row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
    row.endpointId = endpointId;
    row.directPending = true;
    row.createdAt = now.wall;
    return row;
}

} // namespace companion
