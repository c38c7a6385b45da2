// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/brevixmodule.h"
#include "app/retentionkeeper.h"
#include "forms/brevix/identificationdialog.h"
#include "forms/brevix/phonefield.h"
#include "forms/brevix/registrationdialog.h"
#include "forms/common/customerstrip.h"
#include "forms/common/messagebar.h"
#include "forms/queue/queuewindow.h"
#include "forms/settings/questiondialog.h"
#include "forms/till/mainwindow.h"
#include "forms/till/servicemenuview.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/session/profilekeeper.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/outboxstore.h"
#include "tests/e2e/demo/stage.h"
#include "tests/forms/queue/queuebase.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>
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

template <typename T>
T value(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10000) || !future.result())
        qFatal("the base does not answer");
    return *future.result();
}

OutboxRow rowOf(test::Stage& stage, qint64 seq)
{
    return value(stage.program().outbox().row(seq));
}

OutboxRow onlyRow(test::Stage& stage, OutboxView view)
{
    const QList<OutboxRow> rows = value(stage.program().outbox().list(view, 10));
    return rows.size() == 1 ? rows.first() : OutboxRow();
}

Goods tea()
{
    Goods goods;
    goods.code = u"100001"_s;
    goods.name = u"Чай"_s;
    goods.unit = u"шт"_s;
    goods.price = Money::fromKopecks(12900);
    return goods;
}

/// A sale of a known buyer; the state of its row after the direct attempt.
RowState sell(test::Stage& stage)
{
    SaleDesk& desk = stage.program().desk();
    Authorization buyer;
    buyer.phone = PhoneNumber::fromE164(u"+79123456789"_s);
    buyer.customerId = u"c-1001"_s;
    buyer.appliedAt = stage.program().clock().now().wall;
    QList<OutboxRow> rows;
    QObject context;
    QObject::connect(&desk, &SaleDesk::closed, &context, [&rows](const Receipt&, const QList<OutboxRow>& made) { rows = made; });
    const bool closing = desk.sale().addGoods(tea(), Quantity::fromUnits(1)) && desk.applyAuthorization(buyer)
                         && desk.sale().enterPayment()
                         && desk.close({{TenderType::Cash, desk.sale().receipt().total()}});
    if (!closing || !stage.until([&] { return rows.size() == 1; }))
        return RowState::Pending;
    stage.until([&] { return rowOf(stage, rows.first().seq).state == RowState::Rejected; });
    return rowOf(stage, rows.first().seq).state;
}

Authorization buyer(const QString& phone)
{
    Authorization buyer;
    buyer.phone = PhoneNumber::fromE164(phone);
    buyer.customerId = u"c-1001"_s;
    buyer.appliedAt = QDateTime(QDate(2026, 3, 20), noon);
    return buyer;
}

void change(test::Stage& stage, const std::function<void(Settings&)>& edit)
{
    Settings settings = stage.program().settings().current();
    edit(settings);
    QSignalSpy saved(&stage.program().settings(), &SettingsService::saved);
    stage.program().settings().save(settings, u"demo-key"_s);
    if (!stage.until([&] { return !saved.isEmpty(); }))
        qFatal("the settings are not saved");
}

/// Opens «Сервис» and chooses an item; false when it is not there.
bool chooseFromMenu(test::Stage& stage, ServiceItem item)
{
    stage.key(Qt::Key_F9);
    if (!stage.until([&] { return qobject_cast<ServiceMenuView*>(stage.activeWindow()) != nullptr; }))
        return false;
    auto* menu = qobject_cast<ServiceMenuView*>(stage.activeWindow());
    QAction* chosen = nullptr;
    for (QAction* action : menu->actions()) {
        if (action->text() == ServiceMenuView::label(item))
            chosen = action;
    }
    menu->close();
    if (chosen)
        chosen->trigger();
    stage.pause(50);
    return chosen != nullptr;
}

} // namespace

/// What the program does by itself while it stands there: retention and lasting warnings; and what only the whole of it can show.
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

        till.pass(90 * 24h - 1h);
        QVERIFY(!till.erased(young));
        till.pass(2h); // over its time, but the day is not
        QVERIFY(!till.erased(young));
        till.pass(22h);
        QTRY_VERIFY(till.erased(young));
    }

    void reliability_4_zeroDaysMeansSoon()
    {
        Retention till;
        till.days = 0;
        till.keeper.start();
        QTest::qWait(100);
        for (int number = 1; number <= 2; ++number) {
            const qint64 seq = till.refused(number);
            till.pass(5min);
            QTRY_VERIFY(till.erased(seq));
        }
    }

    void reliability_4_shorterTimeHoldsSoon()
    {
        Retention till;
        const qint64 old = till.refused(1);
        till.base.clock.advance(31 * 24h);
        till.keeper.start();
        QTest::qWait(100);
        QVERIFY(!till.erased(old));
        till.days = 30;
        till.pass(5min);
        QTRY_VERIFY(till.erased(old));
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

    /// The whole way: refused by the service, the mapping mended, «Отправить снова» in the queue window of the program.
    void D_03_D_29_theQueueWindowRebuildsTheRequest()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        stage.sandbox().setFault({{u"mode"_s, u"all_reject"_s}});
        QCOMPARE(sell(stage), RowState::Rejected);
        const OutboxRow refused = onlyRow(stage, OutboxView::Archive);

        Settings settings = stage.program().settings().current();
        for (MappingRow& row : settings.brevix.warehouses.rows)
            row.brevixId = u"9"_s;
        QSignalSpy saved(&stage.program().settings(), &SettingsService::saved);
        stage.program().settings().save(settings, u"demo-key"_s);
        QVERIFY(stage.until([&] { return !saved.isEmpty(); }));
        stage.sandbox().clearFaults();

        stage.windows().openQueue();
        QueueWindow* queue = nullptr;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<QueueWindow*>(window))
                queue = found;
        }
        QVERIFY(queue);
        queue->showView(OutboxView::Archive);
        auto* button = queue->findChild<QPushButton*>(u"sendAgainButton"_s);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        button->click();
        auto* bar = queue->findChild<MessageBar*>(u"messageBar"_s);
        QTRY_VERIFY2(bar->shownText().contains(u"made anew"_s), qPrintable(bar->shownText()));
        const OutboxRow again = rowOf(stage, refused.seq);
        QVERIFY(again.revision > refused.revision);
        QVERIFY(again.body != refused.body);
        QVERIFY(again.body.contains("\"9\""));
    }

    /// Its rows wait for the day it wakes; then they go out as they are.
    void B_GEN_02_aSleepingModuleSendsNothing()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        stage.link().setMode(u"refuse"_s);
        sell(stage);
        QTRY_COMPARE(stage.waiting(), 1);
        change(stage, [](Settings& settings) { settings.brevix.active = false; });
        QVERIFY(!stage.program().monitor().settings().periodicCheck); // and asks nobody
        stage.link().setMode(u"pass"_s);
        stage.program().sender().startDrain();
        stage.program().sender().sendNow();
        stage.pause(500);
        QVERIFY(stage.requests().isEmpty());
        QCOMPARE(value(stage.program().outbox().list(OutboxView::Waiting, 10)).size(), 1);

        change(stage, [](Settings& settings) { settings.brevix.active = true; });
        QVERIFY(stage.program().monitor().settings().periodicCheck);
        stage.program().monitor().checkAndDrain(qApp, [](const ProbeResult&) {});
        stage.program().sender().sendNow();
        QVERIFY(stage.until([&] { return stage.requests().size() == 1; }, 20000));
    }

    void B_NEW_01_B_AUT_01_theMenuOpensTheWindows()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        QVERIFY(chooseFromMenu(stage, ServiceItem::BrevixAuthorization));
        QVERIFY(qobject_cast<IdentificationDialog*>(stage.activeWindow()));
        stage.key(Qt::Key_Escape);
        QVERIFY(stage.until([&] { return stage.activeWindow() == &stage.mainWindow(); }));
        QVERIFY(chooseFromMenu(stage, ServiceItem::BrevixRegistration));
        auto* registration = qobject_cast<RegistrationDialog*>(stage.activeWindow());
        QVERIFY(registration);
        QVERIFY(registration->findChild<QPushButton*>(u"applyButton"_s)->isVisible());
    }

    /// And the number is shown, masked (B-NEW-12, D-21).
    void B_AUT_06_B_NEW_10_whatTheWindowsApplyIsOnTheReceipt()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        QVERIFY(chooseFromMenu(stage, ServiceItem::BrevixAuthorization));
        Q_EMIT qobject_cast<IdentificationDialog*>(stage.activeWindow())->applied(buyer(u"+79123456789"_s));
        QCOMPARE(stage.program().desk().sale().authorization(), std::optional(buyer(u"+79123456789"_s)));
        stage.key(Qt::Key_Escape);
        QVERIFY(chooseFromMenu(stage, ServiceItem::BrevixRegistration));
        Q_EMIT qobject_cast<RegistrationDialog*>(stage.activeWindow())->applied(buyer(u"+79057778899"_s));
        QCOMPARE(stage.program().desk().sale().authorization(), std::optional(buyer(u"+79057778899"_s)));
        auto* strip = stage.mainWindow().findChild<CustomerStrip*>(u"customerStrip"_s);
        QVERIFY(strip->accessibleName().startsWith(u"(BreviX)"_s));
        QVERIFY(strip->accessibleName().contains(u"88-99"_s));
        QVERIFY(!strip->accessibleName().contains(u"905"_s));
    }

    void B_AUT_07_registrationOpensWithTheNumber()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        QVERIFY(chooseFromMenu(stage, ServiceItem::BrevixAuthorization));
        const PhoneNumber phone = PhoneNumber::fromE164(u"+79057778899"_s);
        Q_EMIT qobject_cast<IdentificationDialog*>(stage.activeWindow())->registrationRequested(phone);
        QTRY_VERIFY(stage.mainWindow().findChild<RegistrationDialog*>());
        QCOMPARE(stage.mainWindow().findChild<RegistrationDialog*>()->findChild<PhoneField*>()->phone(), phone);
    }

    void B_PHN_01_bothWindowsReadByTheTemplateOfTheTill()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        change(stage, [](Settings& settings) {
            settings.phone.enabled = true;
            settings.phone.pattern = u"NN NNN-NN-NN"_s;
            settings.phone.countryCode = u"+375"_s;
        });
        for (const ServiceItem item : {ServiceItem::BrevixAuthorization, ServiceItem::BrevixRegistration}) {
            QVERIFY(chooseFromMenu(stage, item));
            QVERIFY(stage.typeInto(u"phoneEdit"_s, u"291234567"_s));
            auto* phone = stage.find<PhoneField>(u"phoneEdit"_s);
            QCOMPARE(phone->prefix(), u"+375"_s);
            QCOMPARE(phone->text(), u"29 123-45-67"_s);
            QCOMPARE(phone->phone().e164(), u"+375291234567"_s);
            for (int i = 0; i < 3 && stage.activeWindow() != &stage.mainWindow(); ++i)
                stage.key(Qt::Key_Escape); // asks before the number is lost
            QCOMPARE(stage.activeWindow(), &stage.mainWindow());
        }
    }

    /// B-AUT-02, B-NEW-02, D-27: an address that is no address hides the functions at once, a good one brings them back.
    void B_AUT_02_B_NEW_02_onlyWhileConfiguredCorrectly()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        MainWindow& window = stage.windows().mainWindow();
        const QList<ServiceItem> all = window.menuItems();
        QVERIFY(all.contains(ServiceItem::BrevixAuthorization) && all.contains(ServiceItem::BrevixRegistration));
        const QString url = stage.program().settings().current().brevix.serverUrl;
        change(stage, [](Settings& settings) { settings.brevix.serverUrl = u"brevix.example"_s; });
        QVERIFY(!window.menuItems().contains(ServiceItem::BrevixAuthorization));
        QVERIFY(!window.menuItems().contains(ServiceItem::BrevixRegistration));
        change(stage, [&url](Settings& settings) { settings.brevix.serverUrl = url; });
        QCOMPARE(window.menuItems(), all);
        change(stage, [](Settings& settings) { settings.brevix.functions.registration = false; }); // B-FUN-05
        QVERIFY(!window.menuItems().contains(ServiceItem::BrevixRegistration));
        QVERIFY(window.menuItems().contains(ServiceItem::BrevixAuthorization));
    }

    /// The question about newer settings waits for the end of the receipt, and for the settings to be left.
    void D_12_D_30_profileIsOfferedAtAnEmptyReceipt()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        SaleDesk& desk = stage.program().desk();
        QVERIFY(desk.sale().addGoods(tea(), Quantity::fromUnits(1)));
        change(stage, [](Settings& settings) {
            settings.brevix.profile.checkPeriodically = true;
            settings.brevix.profile.onDifference = ProfileAction::Ask;
        });
        const auto asked = [&stage] {
            for (const QJsonValue& call : stage.sandbox().ledger()) {
                if (call[u"path"_s].toString().contains(u"/config"_s))
                    return true;
            }
            return false;
        };
        QVERIFY(stage.until(asked, 25000)); // 15…18 s
        stage.pause(500);
        QVERIFY(!stage.mainWindow().findChild<QuestionDialog*>());
        stage.windows().openSettings();
        QVERIFY(desk.annul());
        stage.pause(300);
        QVERIFY(!stage.mainWindow().findChild<QuestionDialog*>());
        stage.key(Qt::Key_Escape);
        QTRY_VERIFY(stage.mainWindow().findChild<QuestionDialog*>());
        QVERIFY(stage.mainWindow().findChild<QuestionDialog*>()->isVisible());
    }

    void B_CFG_08_whatTheKeeperFindsIsTold()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        auto* bar = stage.mainWindow().findChild<MessageBar*>(u"messageBar"_s);
        ProfileKeeper& keeper = stage.program().brevix().profiles();
        ProfileNews news;
        news.profile.name = u"Опт"_s;
        Q_EMIT keeper.notifyDifference(news);
        QVERIFY2(bar->shownText().contains(u"another profile"_s) && bar->shownText().contains(u"Опт"_s), qPrintable(bar->shownText()));
        ProfileChange change;
        change.applied = true;
        Q_EMIT keeper.appliedItself(news.profile, change);
        QVERIFY2(bar->shownText().contains(u"Profile applied"_s), qPrintable(bar->shownText()));
        Q_EMIT keeper.failed(u"Something went wrong."_s);
        QVERIFY2(bar->shownText().contains(u"Something went wrong."_s), qPrintable(bar->shownText()));
    }

    /// There is no receipt on which a buyer could be put.
    void D_20_noApplyInReturnMode()
    {
        test::Stage stage(*qApp, u"en"_s);
        QVERIFY(stage.open());
        stage.key(Qt::Key_F7);
        QVERIFY(!chooseFromMenu(stage, ServiceItem::BrevixAuthorization));
        QVERIFY(chooseFromMenu(stage, ServiceItem::BrevixRegistration));
        auto* registration = qobject_cast<RegistrationDialog*>(stage.activeWindow());
        QVERIFY(registration);
        QVERIFY(!registration->findChild<QPushButton*>(u"applyButton"_s)->isVisible());
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
