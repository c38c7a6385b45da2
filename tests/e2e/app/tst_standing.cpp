// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/retentionkeeper.h"
#include "forms/common/messagebar.h"
#include "forms/queue/queuewindow.h"
#include "forms/till/mainwindow.h"
#include "services/session/settingsservice.h"
#include "tests/e2e/demo/stage.h"
#include "tests/forms/queue/queuebase.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTime noon(12, 0);

struct Retention
{
    test::QueueBase base;
    int days = 90;
    bool idle = true;
    RetentionKeeper keeper{base.outbox, base.clock, {[this] { return days; }, [this] { return idle; }}};

    qint64 refused(int number)
    {
        const qint64 seq = base.add(number, 10000, noon).seq;
        base.refuse(seq, u"category_unknown"_s, u"no"_s);
        return seq;
    }
    /// Both clocks.
    void pass(std::chrono::milliseconds span)
    {
        base.clock.advance(span);
        keeper.wake();
        QTest::qWait(100);
    }
    bool erased(qint64 seq) { return base.row(seq).phone.isEmpty(); }
};

} // namespace

/// What the program does by itself while it stands there: retention and lasting warnings.
class TestStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reliability_4_erasedAtTheStartAndOnceADay()
    {
        Retention till;
        const qint64 old = till.refused(1);
        till.base.clock.advance(91 * 24h);
        const qint64 young = till.refused(2);
        till.keeper.start();
        QTRY_VERIFY(till.erased(old));
        QVERIFY(!till.erased(young));

        till.days = 0; // whatever is in the archive, at the next occasion
        till.pass(23h);
        QVERIFY(!till.erased(young));
        till.pass(2h);
        QTRY_VERIFY(till.erased(young));
    }

    void reliability_4_waitsWhileSomebodySells()
    {
        Retention till;
        const qint64 old = till.refused(1);
        till.base.clock.advance(91 * 24h);
        till.idle = false;
        till.keeper.start();
        QTest::qWait(100);
        QVERIFY(!till.erased(old));
        till.idle = true;
        till.pass(5min);
        QTRY_VERIFY(till.erased(old));
    }

    void D_03_whatIsYetToBeSentKeepsItsBuyer()
    {
        Retention till;
        const qint64 waiting = till.base.add(1, 10000, noon).seq;
        const qint64 old = till.refused(2);
        till.base.clock.advance(400 * 24h);
        till.keeper.start();
        QTRY_VERIFY(till.erased(old));
        QVERIFY(!till.erased(waiting));
    }

    void D3_D13_folderInDangerIsTold_data()
    {
        QTest::addColumn<bool>("low");
        QTest::addColumn<QString>("system");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("D3 nearly full") << true << QString() << QStringList{u"Less than 200 MB"_s};
        QTest::newRow("D13 network") << false << u"NFS"_s << QStringList{u"lies on NFS"_s};
        QTest::newRow("both") << true << u"FAT"_s << QStringList{u"Less than 200 MB"_s, u"lies on FAT"_s};
        QTest::newRow("none") << false << QString() << QStringList{};
    }

    void D3_D13_folderInDangerIsTold()
    {
        QFETCH(bool, low);
        QFETCH(QString, system);
        QFETCH(QStringList, words);
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        auto* bar = stage.mainWindow().findChild<MessageBar*>(u"messageBar"_s);
        const QString before = bar->shownText();
        stage.windows().watchFolder({[low] { return low; }, [system] { return system; }});
        for (const QString& sentence : words)
            QVERIFY2(bar->shownText().contains(sentence), qPrintable(bar->shownText()));
        if (words.isEmpty())
            QCOMPARE(bar->shownText(), before);
    }

    void D3_toldAgainWhenItGetsWorse()
    {
        bool low = false;
        FolderWatch watch({[&low] { return low; }, [] { return QString(); }});
        QSignalSpy warned(&watch, &FolderWatch::warned);
        watch.start();
        QCOMPARE(warned.size(), 0);
        low = true;
        watch.look();
        watch.look();
        QCOMPARE(warned.size(), 2);
    }

    void N14_bannerWhileAnUnsafeAddressIsInForce()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        auto* bar = stage.mainWindow().findChild<MessageBar*>(u"insecureBar"_s);
        QVERIFY(bar);
        QVERIFY(bar->isHidden()); // loopback
        const auto save = [&stage](const QString& url, bool confirmed, bool active) {
            Settings settings = stage.program().settings().current();
            settings.brevix.serverUrl = url;
            settings.brevix.insecureConfirmed = confirmed;
            settings.brevix.active = active;
            QSignalSpy saved(&stage.program().settings(), &SettingsService::saved);
            stage.program().settings().save(settings, u"demo-key"_s);
            QVERIFY(stage.until([&] { return !saved.isEmpty(); }));
        };
        save(u"http://192.0.2.1"_s, true, true);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->shownText().contains(u"not encrypted"_s));
        // Nothing else takes its place, and it hides nothing.
        stage.windows().mainWindow().showMessage(Message::Kind::Error, u"Something graver."_s);
        QVERIFY(bar->isVisible());
        QVERIFY(stage.mainWindow().findChild<MessageBar*>(u"messageBar"_s)->isVisible());
        save(u"http://192.0.2.1"_s, false, true);
        QTRY_VERIFY(bar->isHidden());
        save(u"http://192.0.2.1"_s, true, false);
        QTest::qWait(50);
        QVERIFY(bar->isHidden());
        save(u"http://192.0.2.1"_s, true, true);
        QTRY_VERIFY(bar->isVisible());
        save(u"https://192.0.2.1"_s, true, true);
        QTRY_VERIFY(bar->isHidden());
    }

    void P5_raisedFromTheTaskBar()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        stage.mainWindow().showMinimized();
        QVERIFY(stage.mainWindow().isMinimized());
        stage.windows().raise();
        QVERIFY(!stage.mainWindow().isMinimized());
        QTRY_VERIFY(stage.mainWindow().isActiveWindow());
    }
};

QTEST_MAIN(TestStanding)
#include "tst_standing.moc"
