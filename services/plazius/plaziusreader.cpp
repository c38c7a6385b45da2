// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusreader.h"

#include "services/plazius/plaziusjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype longestWords = 500;

bool isNothing(const QString& body)
{
    const QString text = body.trimmed();
    return text.isEmpty() || text == u"null";
}

std::optional<QJsonObject> objectOf(const QString& body)
{
    const auto value = PlaziusJson::parse(body);
    return value && value->isObject() ? std::optional(value->toObject()) : std::nullopt;
}

QString walletOf(PlaziusFields& fields)
{
    const QString code = fields.text("walletCode"_L1);
    return code.compare(plaziusBonusWallet, Qt::CaseInsensitive) == 0 ? plaziusBonusWallet : code;
}

/// An array of objects, each read by `read`; one that cannot be read spoils all: half a list of money is worse than
/// none.
template <typename T, typename Read>
std::optional<QList<T>> listOf(const QJsonValue& value, Read read)
{
    if (!value.isArray())
        return std::nullopt;
    QList<T> list;
    for (const QJsonValue& element : value.toArray()) {
        if (!element.isObject())
            return std::nullopt;
        PlaziusFields fields(element.toObject());
        const T entry = read(fields);
        if (!fields.ok())
            return std::nullopt;
        list.append(entry);
    }
    return list;
}

template <typename T, typename Read>
std::optional<QList<T>> listOfBody(const QString& body, Read read)
{
    if (isNothing(body))
        return QList<T>();
    const auto value = PlaziusJson::parse(body);
    return value ? listOf<T>(*value, read) : std::nullopt;
}

PlaziusOperation operationOf(PlaziusFields& fields)
{
    PlaziusOperation operation;
    operation.code = fields.text("code"_L1);
    operation.productCode = fields.text("productCode"_L1);
    operation.productName = fields.text("productName"_L1);
    operation.discountSum = fields.money("discountSum"_L1);
    operation.comment = fields.text("comment"_L1);
    return operation;
}

PlaziusProgram programOf(PlaziusFields& fields)
{
    PlaziusProgram program;
    program.id = fields.guid("programId"_L1);
    program.name = fields.text("name"_L1);
    const auto operations = listOf<PlaziusOperation>(fields.array("operations"_L1), operationOf);
    if (!operations)
        fields.fail();
    program.operations = operations.value_or(QList<PlaziusOperation>());
    return program;
}

/// A wrapper of the vendor puts the result into an object, and misspells its name.
QJsonObject unwrapped(const QJsonObject& object)
{
    for (const QLatin1String name : {"loyaltyResult"_L1, "loyatyResult"_L1}) {
        const QJsonValue inner = PlaziusJson::member(object, name);
        if (inner.isObject())
            return inner.toObject();
    }
    return object;
}

std::optional<QStringList> textsOf(const QJsonValue& value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue& element : value.toArray()) {
        if (!element.isString() && !element.isNull())
            return std::nullopt;
        texts += element.toString();
    }
    return texts;
}

QStringList linesOf(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

/// `PUT order` answers with the id of the order it took; another one is about another order.
bool namesOrder(const PlaziusPart& part, const QString& body)
{
    const QJsonObject order = QJsonDocument::fromJson(part.body).object();
    const auto told = PlaziusReader::guid(body);
    return told && *told == QUuid::fromString(order.value("id"_L1).toString());
}

bool looksLikeMarkup(const QString& text)
{
    return text.startsWith(u'<');
}

QString cleaned(const QString& text)
{
    QString result;
    for (const QChar c : text.trimmed()) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            result += u' ';
        else if (c.category() != QChar::Other_Control)
            result += c;
    }
    result = result.trimmed().left(longestWords);
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    return result;
}

} // namespace

std::optional<PlaziusGuest> PlaziusReader::guest(const QString& body)
{
    PlaziusGuest guest;
    if (isNothing(body))
        return guest;
    const auto object = objectOf(body);
    if (!object)
        return std::nullopt;
    PlaziusFields fields(*object);
    guest.fullName = fields.text("fullName"_L1).trimmed();
    guest.photoUrl = fields.text("photoUrl"_L1);
    bool isNumber = false;
    const qint64 hash = fields.text("hash"_L1).toLongLong(&isNumber);
    if (isNumber)
        guest.hash = hash;
    for (const QJsonValue& element : fields.array("balances"_L1)) {
        PlaziusFields balance(element.toObject());
        const Money sum = balance.money("balance"_L1);
        if (balance.ok() && balance.has("balance"_L1) && walletOf(balance) == plaziusBonusWallet)
            guest.bonusBalance = sum;
    }
    return fields.ok() ? std::optional(guest) : std::nullopt;
}

std::optional<PlaziusLoyaltyResult> PlaziusReader::loyaltyResult(const QString& body)
{
    PlaziusLoyaltyResult result;
    if (isNothing(body))
        return result;
    const auto object = objectOf(body);
    if (!object)
        return std::nullopt;
    PlaziusFields fields(unwrapped(*object));
    result.totalBonus = fields.money("totalBonus"_L1);
    const auto programs = listOf<PlaziusProgram>(fields.array("programResults"_L1), programOf);
    if (!programs || !fields.ok())
        return std::nullopt;
    result.programs = *programs;
    return result;
}

std::optional<QList<PlaziusPaymentLimit>> PlaziusReader::paymentLimits(const QString& body)
{
    return listOfBody<PlaziusPaymentLimit>(body, [](PlaziusFields& fields) {
        PlaziusPaymentLimit limit;
        limit.walletCode = walletOf(fields);
        limit.minSum = fields.money("minSum"_L1);
        limit.maxSum = fields.money("maxSum"_L1);
        return limit;
    });
}

std::optional<QList<PlaziusWalletSum>> PlaziusReader::walletPayments(const QString& body)
{
    auto payments = listOfBody<PlaziusWalletSum>(body, [](PlaziusFields& fields) {
        PlaziusWalletSum payment;
        payment.walletCode = walletOf(fields);
        payment.sum = fields.money("sum"_L1);
        if (payment.walletCode.isEmpty() || !fields.has("sum"_L1))
            fields.fail();
        return payment;
    });
    if (payments)
        payments->removeIf([](const PlaziusWalletSum& payment) { return payment.sum.isZero(); }); // nothing was paid
    return payments;
}

std::optional<QStringList> PlaziusReader::footerLines(const QString& body)
{
    if (isNothing(body))
        return QStringList();
    const auto value = PlaziusJson::parse(body);
    if (!value)
        return std::nullopt;
    return value->isString() ? std::optional(linesOf(value->toString())) : textsOf(*value);
}

std::optional<QString> PlaziusReader::footerMarkup(const QString& body)
{
    if (isNothing(body))
        return QString();
    if (looksLikeMarkup(body.trimmed()))
        return body.trimmed();
    const auto value = PlaziusJson::parse(body);
    if (!value)
        return std::nullopt;
    if (value->isString())
        return value->toString();
    const auto texts = textsOf(*value);
    return texts ? std::optional(texts->join(u'\n')) : std::nullopt;
}

std::optional<QUuid> PlaziusReader::guid(const QString& body)
{
    const auto value = PlaziusJson::parse(body);
    return PlaziusJson::guid(value && value->isString() ? value->toString() : body);
}

bool PlaziusReader::isReadable(const PlaziusPart& part, const PlaziusPartAnswer& answer)
{
    if (!answer.hasValue())
        return part.call != PlaziusCall::User;
    switch (part.call) {
    case PlaziusCall::User:
        return guid(answer.body).has_value();
    case PlaziusCall::PutOrder:
        return namesOrder(part, answer.body);
    case PlaziusCall::UserData:
    case PlaziusCall::BoundUser:
        return guest(answer.body).has_value();
    case PlaziusCall::LoyaltyResult:
    case PlaziusCall::Close:
        return loyaltyResult(answer.body).has_value();
    case PlaziusCall::PaymentLimits:
        return paymentLimits(answer.body).has_value();
    case PlaziusCall::Payments:
        return walletPayments(answer.body).has_value();
    case PlaziusCall::Footer:
        return answer.markup ? footerMarkup(answer.body).has_value() : footerLines(answer.body).has_value();
    default:
        return true; // of the others nothing is read (ø)
    }
}

QString PlaziusReader::textOfServer(const PlaziusPartAnswer& answer)
{
    const QString body = answer.body.trimmed();
    if (isNothing(body) || looksLikeMarkup(body))
        return {};
    const auto value = PlaziusJson::parse(body);
    if (value && value->isString() && body.startsWith(u'"'))
        return cleaned(value->toString());
    if (value && value->isObject()) {
        for (const QLatin1String name : {"message"_L1, "error"_L1, "text"_L1}) {
            const QString text = cleaned(PlaziusJson::member(value->toObject(), name).toString());
            if (!text.isEmpty())
                return text;
        }
        return {};
    }
    return cleaned(body);
}

QString PlaziusReader::refusal(const PlaziusPartAnswer& answer)
{
    const QString text = textOfServer(answer);
    if (!text.isEmpty())
        return text;
    //: RU: Plazius: операция отклонена (код %1)
    return tr("Plazius: the operation was refused (code %1)").arg(answer.status);
}

} // namespace companion
