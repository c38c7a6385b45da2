// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The reference server of the Plazius contract (session + multipart batch), for tests, the demo and long chaos runs. It
// shares no code with the client. Use it as a program
//
//     loyalty-sandbox [--port N] … --plazius-port N [--plazius-state FILE]
//
// (second line on stdout: `plazius listening on http://127.0.0.1:PORT`), in the event loop of a test (class
// PlaziusSandbox), or on a thread of its own (class PlaziusSandboxThread, for tests that block theirs).
//
// Point of sale: userId `shop-12`, userSecret `demo-secret`. Guests: «Вера Лугова» (card 4000123412341234, phone
// +79165550001, 500.00 points), «Павел Нестеров» (card 4000567856785678, phone +79165550002, 0 points), a black-listed
// one (phone +79165550009). Programs: «Сырный день», 10 % off 70402; «Неделя сыра», 5 % off 100026 and 100027 of the
// sample shop. Half of a receipt is payable in points, accrual 10 % of the base. One-time codes of Вера: 123456,
// 12345678 and 200001 … 200009; of Павел: 654321.
//
// ALL sums of the control paths, of state() and of the ledger's effects are integer KOPECKS, amounts are integer
// thousandths. Only the wire of Plazius speaks roubles (two digits after the point).
//
// Control paths; loopback only, never in the ledger. Bodies and answers are JSON.
//   GET    /__state[?ledger=0]  guests, orders, codes, programs, sms, effects, config, faults, violations, counts,
//                               ledger
//   GET    /__ledger?after=N    {"items": [entries with seq > N]}
//   POST   /__fault             {"mode", "call"?, "count"?, "after"?, parameters}; adds an order, see below
//   GET    /__fault             orders in force with seen / used, and the names of all modes
//   DELETE /__fault             none from now on
//   POST   /__reset             demo data again, ledger empty, faults, sessions and changed config gone
//   POST   /__config            any members of Config (plaziusconfig.h)
//   POST   /__guests            {"fullName", "phone", "id"?, "cards": []?, "tracks": []?, "balance"?, "birthday"?,
//                               "photoUrl"?, "hash"?, "blackListed"?, "showBalance"?}; the guest with this id or phone
//                               is replaced (members not given stay)
//   POST   /__programs          {"programs": [all of them]} or one: {"id"?, "name", "codes": [] (empty: the whole
//                               receipt), "percent" | "sum", "comment"?, "operationCode"?}; neither percent nor sum: a
//                               hint without a discount
//   POST   /__codes             {"code", "guest": phone | card | id, "ttlSec"?}
//   POST   /__payments          the guest pays in the app: {"orderId", "sum", "walletCode"?}, or takes it back:
//                               {"orderId", "cancel": true}
//   POST   /__orders            somebody else binds: {"orderId", "guest": phone | card | id | null}
//   DELETE /__sessions          every session is over at once
//
// state().orders[id]: id, state (Open | NotFixed | Fixed | Payed | Closed | Aborted), number, sum, sumAfterDiscount,
// items [{productCode, productName, amount, sum, sumAfterDiscount}], order (the last one as it came), guest (id or
// null), limits, offered, appliedDiscounts [{programId, code, productCode, productName, comment, sum}], payments
// {transactionId: {state: done | cancelled, wallets: [{walletCode, sum}]}}, appPayments, spent (points), sumForBonuses (or null), prechequeTime, closeTime, promocode, accrual, accrualWithdrawn,
// refunds {transactionId: {wallets, items}}, refunded (points), returned {productCode: thousandths}, terminal.
// counts: guests, orders, closed, aborted, accruals, sms, ledger, violations, and – counted from the effects, not from
// the orders – doublePays, doubleAccruals, doubleRefunds (lists of ids) and wrongBalances (guests whose balance is not
// what the effects add up to); basesAboveMoney (orders whose sumForBonuses is above sumAfterDiscount − applied
// discounts − points). All five are [] when all is well.
//
// A ledger entry, one for every HTTP request of the service: seq, ms (arrival, monotonic since boot), doneMs, time,
// kind (link | session | batch | other), method, path (with query), headers {lower-case name: value}, status (0: closed
// without an answer), session (ok | bad | none), terminal, boundary, bytes (body, base64; see requestBytes()), parts
// [{method, target, call, query, body, status, answer, effect, text, orderId, transactionId, executed}], violations,
// fault (mode that acted). `effect` of a part: none | created | changed | repeated | refused.
//
// Violations. A request that breaks section 3.1 or a mandatory header of 2.3 is answered with an outer 400 and nothing
// of it is executed; a part with arguments or a body against section 4 and 5 gets an error part. Both are recorded, so
// a test of a client asserts that violations() is empty. A refusal for reasons of business is no violation.
//
// Faults. `call`: `session`, `link`, `any` (every request), `order/pay` or `POST order/pay` (batches that hold this
// call); absent: every batch. `after`: acts from the k-th match on (1 = the first); `count`: so many times, 0 = until
// cleared. The first order that matches acts alone. Parameters stand beside `mode` or in "params".
// Whole answer replaced, nothing executed unless "executed": true; all take "delayMs":
//   status ("status", "retryAfter", "text", "type")   401 403 404 408 425 429 500 502 503   (the same, by name)
//   html200   redirect ("status", "location")   otherJson ("body")   dropBefore   dropAfter (executed)
//   expireSession   every session is over; the batch is answered 401
// Time: slow, hangBefore ("delayMs": effect and answer come so late), hangAfter ("delayMs": effect at once),
//   dribble ("bytes" a piece, "delayMs" between pieces)
// Parts; they act on the part of "call", without it on the last one:
//   error ("status", "text", "reason", "form": string | object | plain | html | empty, "executed": false)
//   value ("status", "body": raw text; executed)
//   missing (this part and all after it have no answer; "executed": true)
//   unreadable ("how": type | length | status | json; executed)
//   surplus ("parts": number of foreign parts at the end)
// Cut: cut ("framing": length | none | chunked, "executed": true, "at": bytes; with "call" in the middle of that part,
//   else in the middle of the body)
// Shape of a good answer, by name or several at once with shape ("shapes": []):
//   noBoundary mediaType ("type") lf mixedEnds bareBoundary otherBoundary blankLines noPartHeaders innerLength preamble
//   epilogue gzip chunked noClosing statusOnly (204 without the empty line) dateSkew ("seconds") noDate big ("bytes",
//   blanks after the closing delimiter)
// A link check answered by a page: {"mode": "html200", "call": "link"}.

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

class QTcpSocket;

namespace companion {

namespace sandbox {
struct HttpRequest;
} // namespace sandbox

namespace plaziusbox {
struct Fault;
struct WireAnswer;
} // namespace plaziusbox

/// One Plazius server. Not thread-safe: every call on the thread it lives on.
class PlaziusSandbox : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString userId = QStringLiteral("shop-12");
        QString userSecret = QStringLiteral("demo-secret");
        QString prefix; ///< Path before /api, with a leading slash: `/plazius`.
        QString stateFile; ///< Empty: memory only. Sessions are never kept.
        int latencyMs = 0;
    };

    explicit PlaziusSandbox(QObject *parent = nullptr);
    explicit PlaziusSandbox(const Options &options, QObject *parent = nullptr);
    ~PlaziusSandbox() override;

    /// Loopback; 0 takes a free port. False: port taken, or the state file cannot be opened.
    bool listen(quint16 port = 0);
    /// Connections are refused until the next listen(port()). Open ones are cut.
    void close();
    quint16 port() const { return m_port; }
    QUrl url() const; ///< `http://127.0.0.1:PORT` and the prefix, the value of `serverUrl`.

    QJsonObject state(bool withLedger = true) const;
    QJsonArray ledger(qint64 after = 0) const;
    QByteArray ledgerJson(qint64 after) const;
    /// Body of a request as it came, byte for byte; empty when config.ledgerBytes is off.
    QByteArray requestBytes(qint64 seq) const;
    QStringList violations() const;
    /// Empty when the server does not know it.
    QJsonObject order(const QString &id) const;
    /// Kopecks; by phone, card or id.
    qint64 balance(const QString &guest) const;
    /// Code of the last SMS to this phone; empty when none was sent.
    QString smsCode(const QString &phone) const;

    /// These return an empty text, or what is wrong.
    QString setFault(const QJsonObject &order);
    QString addGuest(const QJsonObject &guest);
    QString addProgram(const QJsonObject &program);
    QString setPrograms(const QJsonArray &programs);
    QString addCode(const QJsonObject &code);
    QString payInApp(const QJsonObject &payment);
    QString bindElsewhere(const QJsonObject &binding);
    QString configure(const QJsonObject &changes);

    void clearFaults();
    QJsonArray faults() const;
    void expireSessions();
    void reset();

Q_SIGNALS:
    /// After the entry is in the ledger, before the answer is written.
    void requestSeen(const QJsonObject &entry);

private:
    struct Parts;

    void receive(sandbox::HttpRequest request, const QPointer<QTcpSocket> &socket);
    void process(const sandbox::HttpRequest &request, const QPointer<QTcpSocket> &socket,
                 const plaziusbox::Fault &fault);
    void loadDemoData();
    QJsonObject counts() const;

    std::unique_ptr<Parts> m_parts;
    quint16 m_port = 0;
};

} // namespace companion
