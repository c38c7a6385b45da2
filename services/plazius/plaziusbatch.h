// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/plazius/plaziuspart.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace companion {

enum class PlaziusPartState
{
    Read,       ///< answered; `status` says how
    Missing,    ///< the answer ends before it
    Unreadable, ///< there, and not to be understood
};

/// The answer to one part (contract of Plazius, 3.3, 3.4).
struct PlaziusPartAnswer
{
    PlaziusCall call = PlaziusCall::User;
    PlaziusPartState state = PlaziusPartState::Missing;
    int status = 0;      ///< of a Read one
    QString phrase;      ///< reason phrase: text for the log
    QString body;        ///< as text; a value, or a text for the cashier
    bool markup = false; ///< of a footer: it was asked for as XML

    bool succeeded() const { return state == PlaziusPartState::Read && status >= 200 && status < 300; }
    bool refused() const { return state == PlaziusPartState::Read && !succeeded(); }
    /// 204, an empty body or null: a success that tells nothing.
    bool hasValue() const;

    friend bool operator==(const PlaziusPartAnswer&, const PlaziusPartAnswer&) = default;
};

struct PlaziusBatchAnswer
{
    QList<PlaziusPartAnswer> parts; ///< one for each part of the request, in their order
    int surplus = 0;                ///< answers that nobody asked for
};

/// The multipart batch: requests written byte by byte as the contract has them (3.1), answers read with tolerance
/// (3.3).
class PlaziusBatch
{
public:
    static constexpr int mostParts = 32;
    static constexpr qsizetype longestRequest = 1024 * 1024;
    static constexpr qsizetype longestAnswer = 4 * 1024 * 1024;

    static QByteArray boundary(int number);    ///< "batch-7"
    static QByteArray contentType(int number); ///< of the outer header, with the boundary in quotes

    /// `authority`: host, and port if it stands in the address. `pathPrefix`: of the address, without its last slash;
    /// may be empty. InvalidArgument for what must not be sent.
    static Result<QByteArray> encode(const QList<PlaziusPart>& parts, int number, const QByteArray& authority,
                                     const QByteArray& pathPrefix);

    /// Nothing when it is no batch at all: «not Plazius». The value of a part is not looked at.
    static std::optional<PlaziusBatchAnswer> decode(const QByteArray& contentType, const QByteArray& body,
                                                    const QList<PlaziusPart>& expected);
};

} // namespace companion
