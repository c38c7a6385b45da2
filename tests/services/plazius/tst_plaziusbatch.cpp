// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusbatch.h"

#include <QTest>

#include <rapidcheck.h>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

const QByteArray wanted = "multipart/mixed; boundary=\"batch-7\"";

QList<PlaziusPart> asked(int count)
{
    QList<PlaziusPart> parts;
    for (int i = 0; i < count; ++i)
        parts.append({i == 0 ? PlaziusCall::PutOrder : PlaziusCall::Close, "PUT", "order", {}, true, true});
    return parts;
}

/// The answer of the contract (3.2).
const QByteArray example = "--batch-7\r\nContent-Type: application/http; msgtype=response\r\n\r\n"
                           "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
                           "\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\"\r\n"
                           "--batch-7\r\nContent-Type: application/http; msgtype=response\r\n\r\n"
                           "HTTP/1.1 204 No Content\r\n\r\n\r\n--batch-7--\r\n";

/// One part of an answer between its delimiters.
QByteArray around(const QByteArray& part)
{
    return "--batch-7\r\n" + part + "\r\n--batch-7--\r\n";
}

QByteArray httpPart(const QByteArray& http)
{
    return around("Content-Type: application/http\r\n\r\n" + http);
}

/// «200:text», «missing», «unreadable»; parts parted by a bar. «not Plazius» when it is no batch.
QString told(const std::optional<PlaziusBatchAnswer>& answer)
{
    if (!answer)
        return u"not Plazius"_s;
    QStringList parts;
    for (const PlaziusPartAnswer& part : answer->parts) {
        if (part.state == PlaziusPartState::Read)
            parts += QString::number(part.status) + u':' + part.body;
        else
            parts += part.state == PlaziusPartState::Missing ? u"missing"_s : u"unreadable"_s;
    }
    if (answer->surplus > 0)
        parts += u"+%1"_s.arg(answer->surplus);
    return parts.join(u'|');
}

} // namespace

/// The multipart batch (contract of Plazius, 3).
class TestPlaziusBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestOfTheContractByteByByte()
    {
        const QList<PlaziusPart> parts{{PlaziusCall::User,
                                        "GET",
                                        "user?credential=4000123412341234&searchScope=%22cardNumber%22&batchId=0",
                                        {},
                                        true,
                                        false},
                                       {PlaziusCall::UserData, "GET", "user/data", "{\"batchIndex\":0}", true, false}};
        const QByteArray bytes =
            "--batch-7\r\n"
            "Content-Type: application/http; msgtype=request\r\n"
            "\r\n"
            "GET /api/front/v2/user?credential=4000123412341234&searchScope=%22cardNumber%22&batchId=0 HTTP/1.1\r\n"
            "Host: plazius.example:9010\r\n"
            "\r\n"
            "\r\n"
            "--batch-7\r\n"
            "Content-Type: application/http; msgtype=request\r\n"
            "\r\n"
            "GET /api/front/v2/user/data HTTP/1.1\r\n"
            "Host: plazius.example:9010\r\n"
            "Content-Type: application/json; charset=utf-8\r\n"
            "\r\n"
            "{\"batchIndex\":0}\r\n"
            "--batch-7--\r\n";
        QCOMPARE(*PlaziusBatch::encode(parts, 7, "plazius.example:9010", {}), bytes);
        QCOMPARE(PlaziusBatch::contentType(7), QByteArray("multipart/mixed; boundary=\"batch-7\""));
        const QByteArray behind = *PlaziusBatch::encode(parts, 7, "h", "/a/b");
        QVERIFY(behind.contains("\r\nGET /a/b/api/front/v2/user/data HTTP/1.1\r\n"));
    }

    void whatMustNotBeSent()
    {
        QVERIFY(!PlaziusBatch::encode({}, 1, "h", {}).has_value());
        QVERIFY(PlaziusBatch::encode(asked(32), 1, "h", {}).has_value());
        QVERIFY(!PlaziusBatch::encode(asked(33), 1, "h", {}).has_value());
        QList<PlaziusPart> parts = asked(1);
        parts[0].body = "{\n}";
        QVERIFY(!PlaziusBatch::encode(parts, 1, "h", {}).has_value());
        parts[0].body = "{}\r";
        QVERIFY(!PlaziusBatch::encode(parts, 1, "h", {}).has_value());
        parts[0].body = QByteArray(1024 * 1024, ' ');
        QVERIFY(!PlaziusBatch::encode(parts, 1, "h", {}).has_value());
    }

    void answerOfTheContract()
    {
        const auto answer = PlaziusBatch::decode(wanted, example, asked(2));
        QVERIFY(answer.has_value());
        QCOMPARE(told(answer), u"200:\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\"|204:"_s);
        QCOMPARE(answer->parts[0].call, PlaziusCall::PutOrder);
        QCOMPARE(answer->parts[0].phrase, u"OK"_s);
        QVERIFY(answer->parts[0].hasValue());
        QCOMPARE(answer->parts[1].call, PlaziusCall::Close);
        QCOMPARE(answer->parts[1].phrase, u"No Content"_s);
        QVERIFY(answer->parts[1].succeeded());
        QVERIFY(!answer->parts[1].hasValue());
    }

    void tolerantReading_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* name, const QByteArray& contentType, const QByteArray& body, int expected,
                            const QString& result) {
            QTest::newRow(name) << contentType << body << expected << result;
        };
        const auto body = [&row](const char* name, const QByteArray& content, const QString& result) {
            row(name, wanted, content, 1, result);
        };
        const QByteArray ok = httpPart("HTTP/1.1 200 OK\r\n\r\n1");
        // 3.3, rule 1
        row("3.3 1 case", "Multipart/MIXED; Boundary=batch-7", ok, 1, u"200:1"_s);
        row("3.3 1 white space, others, order", "multipart/mixed ; a=b ; boundary = \"batch-7\" ; c=\";boundary=x\"",
            ok, 1, u"200:1"_s);
        row("3.3 1 hidden in quotes", "multipart/mixed; c=\";boundary=x\"; boundary=batch-7", ok, 1, u"200:1"_s);
        row("3.3 1 another boundary than ours", "multipart/mixed; boundary=\"x y\"",
            "--x y\r\n\r\nHTTP/1.1 204\r\n\r\n--x y--", 1, u"204:"_s);
        row("3.3 1 no boundary", "multipart/mixed", ok, 1, u"not Plazius"_s);
        row("3.3 1 empty boundary", "multipart/mixed; boundary=\"\"", ok, 1, u"not Plazius"_s);
        row("3.3 1 a page", "text/html; boundary=batch-7", ok, 1, u"not Plazius"_s);
        row("3.3 1 another multipart", "multipart/related; boundary=batch-7", ok, 1, u"not Plazius"_s);
        row("3.3 1 none", "", ok, 1, u"not Plazius"_s);
        // rule 2
        row("3.3 2 line feeds", wanted, QByteArray(example).replace("\r\n", "\n"), 2,
            u"200:\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\"|204:"_s);
        body("3.3 2 mixed", "--batch-7\nA: b\r\n\nHTTP/1.1 200 OK\n\r\n1\n--batch-7--\r\n", u"200:1"_s);
        // rule 3
        body("3.3 3 blanks after the delimiter", "--batch-7 \t\r\n\r\nHTTP/1.1 200 OK\r\n\r\n1\r\n--batch-7-- \t\r\n",
             u"200:1"_s);
        body("3.3 3 end of data", "--batch-7\r\n\r\nHTTP/1.1 200 OK\r\n\r\n1\r\n--batch-7--", u"200:1"_s);
        body("3.3 3 begins like it", httpPart("HTTP/1.1 200 OK\r\n\r\n--batch-70\r\n--batch-7x\r\nx--batch-7"),
             u"200:--batch-70\r\n--batch-7x\r\nx--batch-7"_s);
        body("3.3 3 closing and more", httpPart("HTTP/1.1 200 OK\r\n\r\n--batch-7--x"), u"200:--batch-7--x"_s);
        // rule 4
        body("3.3 4 before and after",
             "Preamble\r\n\r\n" + ok + "\r\nepilogue\r\n--batch-7\r\n\r\nHTTP/1.1 500 x\r\n\r\n", u"200:1"_s);
        // rule 5
        body("3.3 5 no part headers", around("\r\nHTTP/1.1 200 OK\r\n\r\n1"), u"200:1"_s);
        body("3.3 5 begins with the status", around("HTTP/1.1 200 OK\r\n\r\n1"), u"200:1"_s);
        body("3.3 5 headers in any case and number",
             around("content-TYPE:Application/HTTP\r\nX: y\r\nX-Z: y\r\n\r\nHTTP/1.1 200 OK\r\n\r\n1"), u"200:1"_s);
        body("3.3 5 another type", around("Content-Type: text/plain\r\n\r\nHTTP/1.1 200 OK\r\n\r\n1"), u"unreadable"_s);
        // rule 6
        body("3.3 6 empty lines", around("Content-Type: application/http\r\n\r\n\r\n\n\r\nHTTP/1.1 200 OK\r\n\r\n1"),
             u"200:1"_s);
        // rule 7
        body("3.3 7 no reason", httpPart("HTTP/1.1 404\r\n\r\nx"), u"404:x"_s);
        body("3.3 7 empty reason", httpPart("HTTP/2 404 \r\n\r\nx"), u"404:x"_s);
        body("3.3 7 any reason", httpPart("HTTP/1.1 409 Нет \x01: 200 OK\r\n\r\nx"), u"409:x"_s);
        body("3.3 7 no status", httpPart("200 OK\r\n\r\nx"), u"unreadable"_s);
        body("3.3 7 two digits", httpPart("HTTP/1.1 20 OK\r\n\r\nx"), u"unreadable"_s);
        body("3.3 7 four digits", httpPart("HTTP/1.1 2000 OK\r\n\r\nx"), u"unreadable"_s);
        body("3.3 7 nothing", around(""), u"unreadable"_s);
        // rule 8
        body("3.3 8 ends without an empty line", httpPart("HTTP/1.1 204 No Content"), u"204:"_s);
        body("3.3 8 headers without an empty line", httpPart("HTTP/1.1 204 No Content\r\nDate: x"), u"204:"_s);
        // rule 9
        body("3.3 9 shorter than what is there", httpPart("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n123456"),
             u"200:123"_s);
        body("3.3 9 exact", httpPart("HTTP/1.1 200 OK\r\ncontent-length:3\r\n\r\n1 \n"), u"200:1 \n"_s);
        body("3.3 9 longer", httpPart("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n123"), u"unreadable"_s);
        body("3.3 9 no number", httpPart("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n123"), u"unreadable"_s);
        body("3.3 9 none: trailing blanks", httpPart("HTTP/1.1 200 OK\r\n\r\n 1 2 \t\r\n\n \r\n"), u"200: 1 2"_s);
        // rule 10
        body("3.3 10 UTF-8", httpPart("HTTP/1.1 200 OK\r\n\r\n\"Вера\""), u"200:\"Вера\""_s);
        body("3.3 10 byte order mark", httpPart("HTTP/1.1 200 OK\r\n\r\n\xef\xbb\xbf\"x\""), u"200:\"x\""_s);
        body("3.3 10 windows-1251",
             httpPart("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=\"Windows-1251\"\r\n\r\n\xc2\xe5\xf0\xe0"),
             u"200:Вера"_s);
        body("3.3 10 latin 1", httpPart("HTTP/1.1 200 OK\r\nContent-Type: text/plain;charset=ISO-8859-1\r\n\r\n\xe9"),
             u"200:é"_s);
        body("3.3 10 unknown charset",
             httpPart("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=klingon\r\n\r\nВера"), u"200:Вера"_s);
        body("3.3 10 no text",
             httpPart("HTTP/1.1 200 OK\r\n\r\na\xff"
                      "b"),
             u"200:a\uFFFDb"_s);
        // rule 11
        row("3.3 11 not closed", wanted, QByteArray(example).replace("\r\n--batch-7--\r\n", ""), 2,
            u"200:\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\"|missing"_s);
        body("3.3 11 not closed, length met", "--batch-7\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n12",
             u"200:12"_s);
        body("3.3 11 not closed, length not met", "--batch-7\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n12",
             u"missing"_s);
        row("3.3 11 ends with a delimiter", wanted, "--batch-7\r\n\r\nHTTP/1.1 204\r\n\r\n--batch-7\r\n", 2,
            u"204:|missing"_s);
        body("3.3 11 nothing at all", "", u"missing"_s);
        body("3.3 11 no delimiter", "HTTP/1.1 200 OK\r\n\r\n1", u"missing"_s);
        // rule 12
        row("3.3 12 fewer", wanted, ok, 3, u"200:1|missing|missing"_s);
        row("3.3 12 more", wanted, example, 1, u"200:\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\"|+1"_s);
        // rule 13
        const QByteArray part = "--batch-7\r\n\r\nHTTP/1.1 204\r\n\r\n";
        row("3.3 13 sixty-four parts", wanted, part.repeated(64) + "--batch-7--", 1, u"204:|+63"_s);
        row("3.3 13 too many parts", wanted, part.repeated(65) + "--batch-7--", 1, u"not Plazius"_s);
        body("3.3 13 long header", httpPart("HTTP/1.1 200 OK\r\nX: " + QByteArray(8 * 1024, 'x') + "\r\n\r\n1"),
             u"not Plazius"_s);
        body("3.3 13 long part header", around("X: " + QByteArray(8 * 1024, 'x') + "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n1"),
             u"not Plazius"_s);
        body("3.3 13 long body is none", httpPart("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(9000, 'x')),
             u"200:"_s + QString(9000, u'x'));
        body("3.3 13 too large", QByteArray(4 * 1024 * 1024, ' ') + ok, u"not Plazius"_s);
    }

    void tolerantReading()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        QFETCH(QString, result);
        QCOMPARE(told(PlaziusBatch::decode(contentType, body, asked(expected))), result);
    }

    void anyBytesAreSurvived()
    {
        const QByteArray alphabet = "-\r\n \t:7bHTP/12.0abch\"{\xff";
        const bool holds =
            rc::check("mutated answers are read or refused, never more parts than asked for", [&alphabet] {
                QByteArray bytes = example;
                const int edits = *rc::gen::inRange(0, 12);
                for (int i = 0; i < edits; ++i) {
                    const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size() + 1);
                    const auto length = *rc::gen::inRange<qsizetype>(0, 9);
                    const auto letter = *rc::gen::inRange<qsizetype>(0, alphabet.size());
                    switch (*rc::gen::inRange(0, 4)) {
                    case 0:
                        bytes.remove(at, length);
                        break;
                    case 1:
                        bytes.insert(at, alphabet[letter]);
                        break;
                    case 2:
                        bytes.insert(at, bytes.mid(at, length));
                        break;
                    default:
                        bytes.truncate(at);
                        break;
                    }
                }
                const int count = *rc::gen::inRange(1, 5);
                const auto answer = PlaziusBatch::decode(wanted, bytes, asked(count));
                RC_ASSERT(!answer || answer->parts.size() == count);
                if (answer) {
                    for (const PlaziusPartAnswer& part : answer->parts)
                        RC_ASSERT(part.state != PlaziusPartState::Read || (part.status >= 0 && part.status <= 999));
                }
            });
        QVERIFY(holds);
    }

    void everyCutIsHonest()
    {
        // A part counts as read only once the delimiter after it has arrived.
        const qsizetype firstIsWhole = example.indexOf("--batch-7\r\nContent", 5);
        for (qsizetype cut = 0; cut < example.size(); ++cut) {
            const auto answer = PlaziusBatch::decode(wanted, example.left(cut), asked(2));
            QVERIFY(answer.has_value());
            const bool firstRead = answer->parts[0].state == PlaziusPartState::Read;
            QVERIFY2(!firstRead || cut >= firstIsWhole + 9, qPrintable(QString::number(cut)));
            QVERIFY2(firstRead || cut < firstIsWhole + 9, qPrintable(QString::number(cut)));
            QVERIFY(answer->parts[1].state != PlaziusPartState::Read || cut >= example.size() - 6);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlaziusBatch)
#include "tst_plaziusbatch.moc"
