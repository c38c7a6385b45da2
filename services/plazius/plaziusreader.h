// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "services/plazius/plaziusbatch.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace companion {

/// A footer as the server sent it; one of the two (contract of Plazius, 13).
struct PlaziusFooterText
{
    QStringList lines; ///< ready lines, padded with blanks
    QString markup;

    bool isEmpty() const { return lines.isEmpty() && markup.isEmpty(); }

    friend bool operator==(const PlaziusFooterText&, const PlaziusFooterText&) = default;
};

/// What a part of an answer says, typed. Tolerant of what the contract leaves open (4.1, 5); nothing when the value is
/// of another type: then the part counts as unreadable (3.4). An answer without a value is the empty value of its type.
class PlaziusReader
{
    Q_DECLARE_TR_FUNCTIONS(companion::PlaziusReader)

public:
    /// Of `user/data` and `order/bindedUser`. Without a value nobody: an empty guest.
    static std::optional<PlaziusGuest> guest(const QString& body);
    static std::optional<PlaziusLoyaltyResult> loyaltyResult(const QString& body);
    static std::optional<QList<PlaziusPaymentLimit>> paymentLimits(const QString& body);
    static std::optional<QList<PlaziusWalletSum>> walletPayments(const QString& body);
    /// `…Formatted`: an array of lines, or one text with line breaks.
    static std::optional<QStringList> footerLines(const QString& body);
    /// `chequeFooter`: bare XML, a JSON text with it, or an array of texts to be joined by line breaks.
    static std::optional<QString> footerMarkup(const QString& body);
    /// A whole body that is a guid: `user`, `PUT order`.
    static std::optional<QUuid> guid(const QString& body);

    /// Whether the value of a successful answer can be read as what `part` asks for. `PUT order` must name the order it
    /// was sent.
    static bool isReadable(const PlaziusPart& part, const PlaziusPartAnswer& answer);

    /// The text of a refusal as the server gave it (12); empty when it gave none.
    static QString textOfServer(const PlaziusPartAnswer& answer);
    /// That text, or the sentence of our own with the code.
    static QString refusal(const PlaziusPartAnswer& answer);
};

} // namespace companion
