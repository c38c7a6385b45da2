// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixcatalogue.h"
#include "tests/sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

/// The lists of the service for the marks of the mapping tables, against the reference server over real HTTP.
class TestBrevixCatalogue final : public QObject
{
    Q_OBJECT

private:
    Transport m_transport;
    std::unique_ptr<Sandbox> m_sandbox;
    BrevixEndpoint m_endpoint;
    std::unique_ptr<BrevixCatalogue> m_catalogue;

    std::optional<Catalogue> load()
    {
        std::optional<Catalogue> result;
        int calls = 0;
        bool inside = true;
        m_catalogue->load(this, [&](const Catalogue& catalogue) {
            result = catalogue;
            ++calls;
            if (inside)
                qFatal("done() from inside load()");
        });
        inside = false;
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return std::nullopt;
        QTest::qWait(20);
        return calls == 1 ? result : std::nullopt;
    }
    QList<int> statuses() const
    {
        QList<int> list;
        for (const QJsonValue& entry : m_sandbox->ledger()) {
            if (entry.toObject().value(u"path"_s).toString().contains(u"catalog"_s))
                list.append(entry.toObject().value(u"status"_s).toInt());
        }
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        QVERIFY(m_sandbox->listen());
        m_endpoint = {};
        m_endpoint.serverUrl = m_sandbox->url().toString();
        m_endpoint.apiKey = Sensitive<QString>(m_sandbox->key());
        m_endpoint.cashId = u"7"_s;
        m_endpoint.timeout = std::chrono::seconds(2);
        m_catalogue = std::make_unique<BrevixCatalogue>(m_transport, [this] { return m_endpoint; });
    }

    void threeListsCome()
    {
        const std::optional<Catalogue> lists = load();
        QVERIFY(lists && lists->warehouses && lists->inviters && lists->categories);
        QCOMPARE(lists->warehouses->size(), 4);
        QCOMPARE(lists->warehouses->first().id, u"7"_s);
        QVERIFY(lists->warehouses->first().active);
        QVERIFY(!lists->warehouses->last().active);
        QCOMPARE(lists->inviters->first().id, u"inv-1"_s);
        QCOMPARE(lists->categories->first().name, u"Бакалея"_s);
    }

    void whatDidNotChangeIsNotSentAgain()
    {
        const std::optional<Catalogue> first = load();
        const std::optional<Catalogue> second = load();
        QVERIFY(first && second);
        QCOMPARE(*second, *first);
        QCOMPARE(statuses(), (QList<int>{200, 200, 200, 304, 304, 304}));
    }

    void anotherServiceIsAskedAnew()
    {
        QVERIFY(load());
        Sandbox other;
        QVERIFY(other.listen());
        m_endpoint.serverUrl = other.url().toString();
        QVERIFY(load()->warehouses.has_value());
        for (const QJsonValue& entry : other.ledger())
            QVERIFY(entry.toObject().value(u"status"_s).toInt() != 304);
    }

    void serviceWithoutTheFeatureIsNoError()
    {
        QCOMPARE(m_sandbox->configure({{u"features"_s, QJsonArray{u"registration"_s}}}), QString());
        QCOMPARE(load(), std::optional(Catalogue()));
        QCOMPARE(statuses().size(), 1); // the others are not asked for
    }

    void brokenLinkIsNoError()
    {
        m_endpoint.serverUrl = u"http://127.0.0.1:1"_s;
        QCOMPARE(load(), std::optional(Catalogue()));
        m_endpoint.serverUrl.clear();
        QCOMPARE(load(), std::optional(Catalogue()));
    }

    void refusedKeyIsNoError()
    {
        m_endpoint.apiKey = Sensitive<QString>(u"wrong"_s);
        QCOMPARE(load(), std::optional(Catalogue()));
    }

    void closedFormHearsNothing()
    {
        auto form = std::make_unique<QObject>();
        bool heard = false;
        m_catalogue->load(form.get(), [&](const Catalogue&) { heard = true; });
        form.reset();
        QTest::qWait(300);
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(TestBrevixCatalogue)
#include "tst_brevixcatalogue.moc"
