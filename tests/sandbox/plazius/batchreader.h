// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/http.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace companion::plaziusbox {

/// One inner request as it stood in the batch.
struct BatchPart
{
    QByteArray method;
    QByteArray target; ///< As written: prefix, path and query, percent-encoded.
    QByteArray body;

    QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
    QByteArray query() const { return target.indexOf('?') < 0 ? QByteArray() : target.mid(target.indexOf('?') + 1); }
};

struct Batch
{
    QByteArray boundary;
    QList<BatchPart> parts; ///< Those before the first violation of the form.
    QStringList violations; ///< Of section 3.1 of the contract.
};

/// Reads a batch byte by byte as section 3.1 writes it; anything else is a violation.
Batch readBatch(const sandbox::HttpRequest &request);

/// Mandatory headers of a batch (section 2.3), and the character range of all of them.
QStringList headerViolations(const sandbox::HttpRequest &request);

} // namespace companion::plaziusbox
