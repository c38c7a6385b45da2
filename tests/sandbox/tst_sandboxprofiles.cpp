// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox.h"
#include "tests/sandbox/testclient.h"

#include <QJsonDocument>
#include <QTest>

using namespace companion;
using namespace companion::sandboxtest;

namespace {

QString profilePath(const QString &name)
{
    return QStringLiteral("/config-profiles/") + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// Profiles with their preconditions, and the reference lists.
class TestSandboxProfiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<TestClient> m_client;
    const QString m_shops = QString::fromUtf8("Магазины у дома");

    QJsonObject document(const QString &name) { return m_client->get(profilePath(name)).json; }
    QByteArray tag(const QString &name) { return m_client->get(profilePath(name)).header("ETag"); }
    Answer put(const QString &name, const QJsonObject &body, const Headers &headers)
    {
        return m_client->call("PUT", profilePath(name), bytesOf(body), headers);
    }

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        QVERIFY(m_sandbox->listen());
        m_client = std::make_unique<TestClient>(m_sandbox->url());
    }

    void defaultComesFirst()
    {
        m_sandbox->writeProfile(QStringLiteral("A"), {});
        const QJsonArray items =
            m_client->get(QStringLiteral("/config-profiles")).json.value(QStringLiteral("items")).toArray();
        QStringList names;
        for (const QJsonValue &item : items)
            names.append(item.toObject().value(QStringLiteral("name")).toString());
        QCOMPARE(names, (QStringList{QStringLiteral("default"), QStringLiteral("A"), m_shops}));
        QVERIFY(items.first().toObject().value(QStringLiteral("isDefault")).toBool());
    }

    void headAndGetKnowTheTag()
    {
        const Answer got = m_client->get(profilePath(m_shops));
        QCOMPARE(got.status, 200);
        QCOMPARE(got.text("name"), m_shops);
        QCOMPARE(got.header("Cache-Control"), QByteArray("no-cache"));
        const QByteArray etag = got.header("ETag");
        QVERIFY(etag.startsWith("\"p-1-"));
        const Answer same = m_client->call("HEAD", profilePath(m_shops), {}, {{"If-None-Match", etag}});
        QCOMPARE(same.status, 304);
        QCOMPARE(same.header("ETag"), etag);
        QCOMPARE(same.header("X-Request-Id"), m_client->lastRequestId());
        const Answer head = m_client->call("HEAD", profilePath(m_shops), {}, {{"If-None-Match", "\"other\""}});
        QCOMPARE(head.status, 200);
        QCOMPARE(head.body, QByteArray());
        const Answer none = m_client->call("HEAD", profilePath(QStringLiteral("nobody")));
        QCOMPARE(none.status, 404);
        QCOMPARE(none.body, QByteArray());
        QCOMPARE(m_client->get(profilePath(m_shops), {{"If-None-Match", etag}}).status, 304);
    }

    void putNeedsExactlyOnePrecondition_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("neither") << Headers{} << 428 << QStringLiteral("precondition_required");
        QTest::newRow("both") << Headers{{"If-Match", "\"a\""}, {"If-None-Match", "*"}} << 400
                              << QStringLiteral("malformed_request");
        QTest::newRow("matchStar") << Headers{{"If-Match", "*"}} << 400 << QStringLiteral("malformed_request");
        QTest::newRow("weak") << Headers{{"If-Match", "W/\"a\""}} << 400 << QStringLiteral("malformed_request");
        QTest::newRow("noneMatchTag") << Headers{{"If-None-Match", "\"a\""}} << 400
                                      << QStringLiteral("malformed_request");
        QTest::newRow("otherTag") << Headers{{"If-Match", "\"a\""}} << 412 << QStringLiteral("profile_changed");
        QTest::newRow("exists") << Headers{{"If-None-Match", "*"}} << 412 << QStringLiteral("profile_exists");
    }

    void putNeedsExactlyOnePrecondition()
    {
        QFETCH(Headers, headers);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Answer answer = put(m_shops, document(m_shops), headers);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
        if (status == 412)
            QCOMPARE(answer.header("ETag"), tag(m_shops));
    }

    void createReplaceRemove()
    {
        const QString name = QStringLiteral("new 1");
        QJsonObject body = document(m_shops);
        body.insert(QStringLiteral("name"), name);
        const Answer created = put(name, body, {{"If-None-Match", "*"}});
        QCOMPARE(created.status, 201);
        QCOMPARE(created.text("updatedBy"), QStringLiteral("till-03"));
        body.insert(QStringLiteral("comment"), QStringLiteral("second"));
        const Answer replaced = put(name, body, {{"If-Match", created.header("ETag")}});
        QCOMPARE(replaced.status, 200);
        QCOMPARE(replaced.json.value(QStringLiteral("version")).toInt(), 2);
        QCOMPARE(document(name), body);
        // Somebody was faster; also when the profile is gone.
        QCOMPARE(put(name, body, {{"If-Match", created.header("ETag")}}).code(), QStringLiteral("profile_changed"));
        QCOMPARE(m_client->call("DELETE", profilePath(name)).code(), QStringLiteral("precondition_required"));
        QCOMPARE(m_client->call("DELETE", profilePath(name), {}, {{"If-Match", created.header("ETag")}}).code(),
                 QStringLiteral("profile_changed"));
        QCOMPARE(m_client->call("DELETE", profilePath(name), {}, {{"If-Match", replaced.header("ETag")}}).status, 204);
        const Answer gone = put(name, body, {{"If-Match", replaced.header("ETag")}});
        QCOMPARE(gone.code(), QStringLiteral("profile_changed"));
        QVERIFY(gone.header("ETag").isEmpty());
        QCOMPARE(m_client->call("DELETE", profilePath(name), {}, {{"If-Match", replaced.header("ETag")}}).code(),
                 QStringLiteral("profile_not_found"));
        const QString standard = QStringLiteral("default");
        QCOMPARE(m_client->call("DELETE", profilePath(standard), {}, {{"If-Match", tag(standard)}}).code(),
                 QStringLiteral("profile_is_default"));
    }

    void documentIsChecked_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *section, const char *member, const QJsonValue &value,
                            const char *field) {
            QTest::newRow(name) << QString::fromLatin1(section) << QString::fromLatin1(member) << value
                                << QString::fromLatin1(field);
        };
        const QJsonObject z{{QStringLiteral("code"), QStringLiteral("A")},
                            {QStringLiteral("name"), QStringLiteral("x")},
                            {QStringLiteral("brevixId"), QJsonValue()}};
        row("nameOfThePath", "", "name", QStringLiteral("other"), "/name");
        row("newerSchema", "", "schemaVersion", 2, "/schemaVersion");
        row("C3_serverAddress", "", "serverUrl", QStringLiteral("http://x"), "/serverUrl");
        row("intervalBelow15", "offline", "sendIntervalSec", 14, "/offline/sendIntervalSec");
        row("warehouseDefaultMissing", "warehouses", "defaultId", QJsonValue(), "/warehouses/defaultId");
        row("inviterDefaultMissing", "inviters", "defaultCode", QJsonValue(), "/inviters/defaultCode");
        row("groupDefaultMissing", "categories", "defaultGroup", QJsonValue(), "/categories/defaultGroup");
        row("groupInBothTables", "categories", "zeroRows", QJsonArray{z}, "/categories/zeroRows/0/code");
        row("codeTwice", "inviters", "rows", QJsonArray{z, z}, "/inviters/rows/1/code");
        row("unknownRule", "categories", "noGroup", QStringLiteral("guess"), "/categories/noGroup");
    }

    void documentIsChecked()
    {
        QFETCH(QString, section);
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, field);
        QJsonObject body = document(m_shops);
        if (section.isEmpty()) {
            body.insert(member, value);
        } else {
            QJsonObject part = body.value(section).toObject();
            part.insert(member, value);
            body.insert(section, part);
        }
        const Answer answer = put(m_shops, body, {{"If-Match", tag(m_shops)}});
        QCOMPARE(answer.code(), QStringLiteral("validation_failed"));
        const QJsonArray errors = answer.json.value(QStringLiteral("errors")).toArray();
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().toObject().value(QStringLiteral("field")).toString(), field);
    }

    void changedBySomebodyElse()
    {
        const QByteArray before = tag(m_shops);
        const Answer written = m_client->call("POST", QStringLiteral("/__profiles"), bytesOf(document(m_shops)));
        QCOMPARE(written.status, 201);
        QVERIFY(tag(m_shops) != before);
    }

    void catalog_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("id");
        QTest::newRow("warehouses") << QStringLiteral("warehouses") << QStringLiteral("7");
        QTest::newRow("categories") << QStringLiteral("categories") << QStringLiteral("23");
        QTest::newRow("inviters") << QStringLiteral("inviters") << QStringLiteral("inv-1");
    }

    void catalog()
    {
        QFETCH(QString, kind);
        QFETCH(QString, id);
        const QString path = QStringLiteral("/catalog/") + kind;
        const Answer list = m_client->get(path);
        const QJsonArray items = list.json.value(QStringLiteral("items")).toArray();
        QCOMPARE(items.first().toObject().value(QStringLiteral("id")).toString(), id);
        QCOMPARE(m_client->get(path, {{"If-None-Match", list.header("ETag")}}).status, 304);
        QCOMPARE(m_sandbox->configure({{QStringLiteral("catalog"), QJsonObject{{kind, QJsonArray()}}}}), QString());
        const Answer changed = m_client->get(path, {{"If-None-Match", list.header("ETag")}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.json.value(QStringLiteral("items")).toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSandboxProfiles)
#include "tst_sandboxprofiles.moc"
