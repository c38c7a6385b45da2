// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/fielderror.h"
#include "forms/common/messagebar.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/categoriespage.h"
#include "forms/settings/findingspanel.h"
#include "forms/settings/mappingchooser.h"
#include "forms/settings/mappingpage.h"
#include "forms/settings/mappingview.h"
#include "forms/settings/settingbinder.h"
#include "forms/settings/settingswords.h"
#include "forms/settings/statuscard.h"
#include "models/settings/findingwords.h"
#include "models/settings/settingwords.h"
#include "models/tables/mappingtablemodel.h"
#include "settingsbase.h"
#include "translations/uilanguage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace companion;
using namespace companion::test;

class TestBrevixSettingsDialog : public QObject
{
    Q_OBJECT

private:
    enum Tab { Profiles, Functions, Offline, Warehouses, Users, Categories };
    const QString m_key = QStringLiteral("key-1");
    Theme m_theme;
    std::unique_ptr<SettingsBase> m_base;
    std::unique_ptr<BrevixSettingsDialog> m_dialog;

    template <typename T>
    T* part(const char* name, QWidget* in = nullptr)
    {
        return (in != nullptr ? in : m_dialog.get())->findChild<T*>(QLatin1String(name));
    }
    QTabWidget* tabs() { return part<QTabWidget>("tabs"); }
    QWidget* page(Tab tab) { return tabs()->widget(tab); }
    QWidget* go(Tab tab)
    {
        tabs()->setCurrentIndex(tab);
        return page(tab);
    }
    void ok() { part<QPushButton>("okButton")->click(); }
    void reopen()
    {
        m_dialog = std::make_unique<BrevixSettingsDialog>(m_base->service, m_base->service.current(), m_base->service.apiKey());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void open(const Settings& settings)
    {
        m_base->store(settings, m_key);
        reopen();
    }
    /// Types into the table as a person does.
    void typeId(QTableView* table, int row, const QString& id)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, MappingTableModel::NameColumn));
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        if (id.isEmpty())
            QTest::keyClick(editor, Qt::Key_Delete);
        else
            QTest::keyClicks(editor, id);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(table->viewport()->findChild<QLineEdit*>() == nullptr);
    }

private Q_SLOTS:
    void init()
    {
        m_base = std::make_unique<SettingsBase>();
        open(goodSettings());
    }

    void cleanup()
    {
        m_dialog.reset();
        m_base.reset();
    }

    void tabsStandInTheOrderOfTheDesign()
    {
        const QList<SettingsTab> order{SettingsTab::BrevixProfile,    SettingsTab::BrevixFunctions,
                                       SettingsTab::BrevixOffline,    SettingsTab::BrevixWarehouses,
                                       SettingsTab::BrevixInviters,   SettingsTab::BrevixCategories};
        QCOMPARE(tabs()->count(), order.size());
        for (int i = 0; i < order.size(); ++i)
            QCOMPARE(tabs()->tabText(i), settingsTabTitle(order.at(i)));
    }

    void keysWalkEveryTabInTheOrderOfTheManual_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QStringList>("fields");
        const auto walk = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
        QTest::newRow("B-CFG") << int(Profiles)
                               << walk("atStartBox periodicBox intervalEdit actionCombo defaultBox nameEdit loadButton saveButton "
                                       "historyButton checkButton okButton closeButton");
        QTest::newRow("B-FUN") << int(Functions)
                               << walk("authorizationBox cancelBox registrationBox checkButton okButton closeButton");
        QTest::newRow("B-OFF") << int(Offline)
                               << walk("recordBox checkLinkBox checkIntervalEdit autoSendBox sendIntervalEdit returnCombo "
                                       "retentionSpin drainButton checkButton okButton closeButton");
        QTest::newRow("B-WH") << int(Warehouses)
                              << walk("filterEdit table unmappedBox forAllBox noneBox defaultEdit checkButton okButton closeButton");
        QTest::newRow("B-USR") << int(Users) << walk("filterEdit table unmappedBox forAllBox defaultEdit checkButton okButton closeButton");
        QTest::newRow("B-CAT") << int(Categories)
                               << walk("filterEdit table noGroupCombo unknownGroupCombo defaultGroupCombo checkButton okButton "
                                       "closeButton");
    }

    /// Each field is reached by Tab alone, in the order in which the manual speaks of it.
    void keysWalkEveryTabInTheOrderOfTheManual()
    {
        QFETCH(int, tab);
        QFETCH(QStringList, fields);
        Settings settings = goodSettings();
        settings.brevix.profile.checkPeriodically = true;
        settings.brevix.profile.useDefault = false;
        settings.brevix.profile.name = QStringLiteral("north");
        open(settings);
        for (const char* button : {"loadButton", "saveButton", "historyButton"})
            part<QPushButton>(button)->setEnabled(true); // as with a service that keeps profiles
        go(static_cast<Tab>(tab));
        tabs()->setFocus();
        QStringList walked;
        constexpr int longestWalk = 60;
        for (int i = 0; i < longestWalk && !walked.contains(QStringLiteral("closeButton")); ++i) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            if (fields.contains(m_dialog->focusWidget()->objectName()))
                walked.append(m_dialog->focusWidget()->objectName());
        }
        QCOMPARE(walked, fields);
    }

    void okCommitsTheWholeOfItsPart()
    {
        part<QCheckBox>("authorizationBox")->setChecked(false);
        part<QLineEdit>("checkIntervalEdit")->setText(QStringLiteral("40"));
        part<QSpinBox>("retentionSpin")->setValue(30);
        part<QComboBox>("returnCombo")->setCurrentIndex(1);
        QWidget* warehouses = go(Warehouses);
        typeId(part<QTableView>("table", warehouses), 1, QStringLiteral("1050"));
        part<QLineEdit>("defaultEdit", page(Users))->setText(QStringLiteral("main"));
        part<QComboBox>("noGroupCombo")->setCurrentIndex(3);
        // Meanwhile something else was stored: it is not this window's part.
        Settings other = goodSettings();
        other.till.cashId = QStringLiteral("99");
        m_base->store(other, QStringLiteral("key-9"));
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
        Settings expected = other;
        expected.brevix.functions.authorization = false;
        expected.brevix.offline.checkInterval = QStringLiteral("40");
        expected.brevix.offline.retentionDays = 30;
        expected.brevix.offline.unsentReturn = UnsentReturn::AsInstructed;
        expected.brevix.warehouses.rows.append({QStringLiteral("002"), QStringLiteral("Подсобка овощная, Лесная, 8"), QStringLiteral("1050")});
        expected.brevix.inviters.defaultCode = QStringLiteral("main");
        expected.brevix.categories.noGroup = GroupRule::Exclude;
        QCOMPARE(m_base->onDisk(), expected);
        QCOMPARE(m_base->keyOnDisk(), QStringLiteral("key-9"));
    }

    void openingAndSavingChangesNothing()
    {
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_base->onDisk(), goodSettings());
    }

    void defaultIsNeeded_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("flag");
        QTest::newRow("B_WH_03 if a warehouse has no code") << int(Warehouses) << QStringLiteral("unmappedBox");
        QTest::newRow("B_WH_05 for all warehouses") << int(Warehouses) << QStringLiteral("forAllBox");
        QTest::newRow("B_WH_07 the till has no warehouse") << int(Warehouses) << QStringLiteral("noneBox");
        QTest::newRow("B_USR_03 if a user has no code") << int(Users) << QStringLiteral("unmappedBox");
        QTest::newRow("B_USR_05 for all users") << int(Users) << QStringLiteral("forAllBox");
    }

    void defaultIsNeeded()
    {
        QFETCH(int, tab);
        QFETCH(QString, flag);
        QWidget* part1 = page(Tab(tab));
        auto* box = part1->findChild<QCheckBox*>(flag);
        auto* edit = part<QLineEdit>("defaultEdit", part1);
        auto* problem = part<FieldError>("defaultProblem", part1);
        QVERIFY(!problem->hasError());
        box->setChecked(true);
        QTRY_VERIFY(problem->hasError()); // while editing already (N-15)
        QVERIFY(problem->words().contains(box->text()));
        part<QCheckBox>("registrationBox")->setChecked(false);
        go(Functions);
        ok();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(tabs()->currentIndex(), tab);
        QCOMPARE(m_dialog->focusWidget(), edit);
        QVERIFY(part<MessageBar>("messageBar")->shownText().contains(edit->accessibleName()));
        QCOMPARE(m_base->onDisk(), goodSettings());
        QVERIFY(!part<QCheckBox>("registrationBox")->isChecked()); // the edits of other tabs stay
        edit->setText(QStringLiteral("1000"));
        QTRY_VERIFY(!problem->hasError());
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(!m_base->onDisk().brevix.functions.registration);
    }

    void D_17_flagForAllWins_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QString>("note");
        QTest::newRow("warehouses, no code") << int(Warehouses) << QStringLiteral("unmappedBox") << QStringLiteral("unmappedNote");
        QTest::newRow("warehouses, no warehouse") << int(Warehouses) << QStringLiteral("noneBox") << QStringLiteral("noneNote");
        QTest::newRow("users, no code") << int(Users) << QStringLiteral("unmappedBox") << QStringLiteral("unmappedNote");
    }

    void D_17_flagForAllWins()
    {
        QFETCH(int, tab);
        QFETCH(QString, flag);
        QFETCH(QString, note);
        QWidget* in = go(Tab(tab));
        auto* box = in->findChild<QCheckBox*>(flag);
        auto* forAll = part<QCheckBox>("forAllBox", in);
        auto* reason = in->findChild<QLabel*>(note);
        QVERIFY(box->isEnabled());
        QVERIFY(!reason->isVisible());
        forAll->setChecked(true);
        QVERIFY(!box->isEnabled());
        QVERIFY(reason->isVisible());
        QVERIFY(reason->text().contains(forAll->text()));
        forAll->setChecked(false);
        QVERIFY(box->isEnabled());
    }

    void B_OFF_05_08_intervalsAreKeptAsTyped_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("warned");
        for (const char* field : {"checkInterval", "sendInterval"}) {
            const QString name = QLatin1String(field);
            QTest::addRow("%s empty", field) << name << QString() << true;
            QTest::addRow("%s 5", field) << name << QStringLiteral("5") << true;
            QTest::addRow("%s 14", field) << name << QStringLiteral("14") << true;
            QTest::addRow("%s 15", field) << name << QStringLiteral("15") << false;
            QTest::addRow("%s 600", field) << name << QStringLiteral("600") << false;
            QTest::addRow("%s words", field) << name << QStringLiteral("often") << true;
        }
    }

    void B_OFF_05_08_intervalsAreKeptAsTyped()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(bool, warned);
        auto* edit = m_dialog->findChild<QLineEdit*>(field + QStringLiteral("Edit"));
        auto* problem = m_dialog->findChild<FieldError*>(field + QStringLiteral("Problem"));
        const QString help = problem->words();
        edit->setText(QStringLiteral("77"));
        edit->setText(typed);
        QVERIFY(!problem->hasError());
        QCOMPARE(problem->words() != help, warned);
        if (warned)
            QVERIFY(problem->words().contains(QStringLiteral("15")));
        QCOMPARE(edit->property("state").toString(), warned ? QStringLiteral("warn") : QString());
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
        const OfflineSettings stored = m_base->onDisk().brevix.offline;
        QCOMPARE(field == QStringLiteral("checkInterval") ? stored.checkInterval : stored.sendInterval, typed);
    }

    void B_OFF_04_emptyAndShortAreToldApart()
    {
        QVERIFY(intervalWarning(QString()) != intervalWarning(QStringLiteral("5")));
        QVERIFY(intervalWarning(QStringLiteral("15")).isEmpty());
        QVERIFY(intervalWarning(QStringLiteral("100000")).contains(QStringLiteral("86400")));
        QCOMPARE(intervalWarning(QStringLiteral("+20")), intervalWarning(QString()));
    }

    void modeFollowsTheFlags()
    {
        QStringList seen;
        for (const bool check : {true, false}) {
            for (const bool send : {true, false}) {
                part<QCheckBox>("checkLinkBox")->setChecked(check);
                part<QCheckBox>("autoSendBox")->setChecked(send);
                QCOMPARE(part<StatusCard>("mode")->fact(), sendingMode(check, send).fact);
                QCOMPARE(part<StatusCard>("mode")->words(), sendingMode(check, send).words);
                seen << part<StatusCard>("mode")->words();
            }
        }
        QCOMPARE(seen.removeDuplicates(), 0);
        part<QCheckBox>("recordBox")->setChecked(false);
        QCOMPARE(part<StatusCard>("mode")->sign(), Sign::Warning);
    }

    void drainIsAskedForAndAnswered()
    {
        go(Offline);
        QSignalSpy spy(m_dialog.get(), &BrevixSettingsDialog::checkAndDrainRequested);
        auto* button = part<QPushButton>("drainButton");
        button->click();
        QCOMPARE(spy.count(), 1);
        QVERIFY(!button->isEnabled());
        const QString running = part<QLabel>("drainResult")->text();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QVERIFY(part<QLabel>("drainResult")->text() != running);
        m_dialog->setDrainResult(QStringLiteral("Связь есть, отправка началась"), true);
        QVERIFY(button->isEnabled());
        QCOMPARE(part<QLabel>("drainResult")->text(), QStringLiteral("Связь есть, отправка началась"));
        LinkState link;
        link.status = LinkStatus::Down;
        link.everAnswered = true;
        link.since = QDateTime(QDate(2026, 11, 20), QTime(14, 5));
        m_dialog->setLink(link);
        m_dialog->setUnsent(3);
        const QString words = part<StatusSign>("linkSign")->words();
        QVERIFY(words.contains(QStringLiteral("14:05")) && words.contains(QStringLiteral("3")));
    }

    void tableShowsAllElementsAndIsEditedInPlace()
    {
        QWidget* in = go(Warehouses);
        auto* table = part<QTableView>("table", in);
        auto* chip = part<QPushButton>("unmappedButton", in);
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(chip->text().endsWith(QStringLiteral("2")));
        typeId(table, 2, QStringLiteral("1043"));
        QVERIFY(chip->text().endsWith(QStringLiteral("1")));
        QVERIFY(m_dialog->isVisible()); // Enter was the table's
        part<QPushButton>("undoButton", in)->click();
        QVERIFY(chip->text().endsWith(QStringLiteral("2")));
        QVERIFY(!part<QPushButton>("undoButton", in)->isEnabled());
        // Enter opens the editor as F2 does.
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(table->viewport()->findChild<QLineEdit*>() != nullptr);
        QVERIFY(m_dialog->isVisible());
    }

    void chipPutsTheUnmappedFirst()
    {
        QWidget* in = go(Warehouses);
        auto* table = part<QTableView>("table", in);
        auto* filter = part<QLineEdit>("filterEdit", in);
        filter->setText(QStringLiteral("садов"));
        QCOMPARE(table->model()->rowCount(), 1);
        part<QPushButton>("unmappedButton", in)->click();
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(table->model()->index(2, MappingTableModel::IdColumn).data().toString(), QStringLiteral("1042"));
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(table->hasFocus());
    }

    void pasteFillsTwoColumns()
    {
        QWidget* in = go(Users);
        QGuiApplication::clipboard()->setText(QStringLiteral("202\t88\nПетрова А. С.\t78\nnobody\t1\n"));
        part<QPushButton>("pasteButton", in)->click();
        QCOMPARE(m_dialog->draft().settings().brevix.inviters.rows.size(), 2);
        QVERIFY(part<MessageBar>("bar", in)->shownText().contains(QStringLiteral("nobody")));
    }

    void wrongIdIsNamedAndNotLost()
    {
        QWidget* in = go(Warehouses);
        auto* table = part<QTableView>("table", in);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, MappingTableModel::IdColumn));
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->viewport()->findChild<QLineEdit*>();
        QTest::keyClicks(editor, QStringLiteral("10 50"));
        QVERIFY(part<MessageBar>("bar", in)->shownText().contains(QStringLiteral("10 50")));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(table->viewport()->findChild<QLineEdit*>() != nullptr); // Enter does not take it
        // Neither does «ОК», whichever way the focus went.
        part<QPushButton>("okButton")->setFocus();
        go(Functions);
        ok();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(tabs()->currentIndex(), int(Warehouses));
        QCOMPARE(m_base->onDisk(), goodSettings());
        QTRY_VERIFY(table->viewport()->findChild<QLineEdit*>() != nullptr);
        editor = table->viewport()->findChildren<QLineEdit*>().last();
        QCOMPARE(editor->text(), QStringLiteral("10 50"));
        // Esc gives it up.
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!part<MessageBar>("bar", in)->shownTopic().has_value());
        QVERIFY(m_dialog->isVisible());
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
    }

    void D_16_groupInBothListsIsShownAndNotSaved()
    {
        auto* categories = qobject_cast<CategoriesPage*>(go(Categories));
        auto* lists = part<QTabWidget>("lists");
        auto* table = part<QTableView>("table", lists->widget(0));
        QCOMPARE(table->model()->rowCount(), 4);
        typeId(table, 2, QStringLiteral("62")); // «Алкоголь» is in the other list
        lists->setCurrentIndex(1);
        auto* bar = part<MessageBar>("bar", lists->widget(1));
        QTRY_VERIFY(bar->shownTopic().has_value());
        QVERIFY(bar->shownText().contains(QStringLiteral("Алкоголь")));
        go(Functions);
        ok();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(tabs()->currentWidget(), categories);
        QCOMPARE(m_base->onDisk(), goodSettings());
        auto* zero = part<QTableView>("table", lists->widget(1));
        zero->setCurrentIndex(QModelIndex());
        bar->findChild<QPushButton*>()->click();
        QCOMPARE(zero->currentIndex().row(), 0);
        QVERIFY(zero->hasFocus());
        // Taken out of one list, it may be saved.
        part<QPushButton>("removeButton", lists->widget(1))->click();
        QTRY_VERIFY(!bar->shownTopic().has_value());
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_base->onDisk().brevix.categories.zeroRows.isEmpty());
        QCOMPARE(m_base->onDisk().brevix.categories.rows.size(), 2);
    }

    void B_CAT_02_groupsAreAddedToTheZeroList()
    {
        go(Categories);
        auto* lists = part<QTabWidget>("lists");
        lists->setCurrentIndex(1);
        auto* table = part<QTableView>("table", lists->widget(1));
        const auto choose = [&](const char* filter) {
            part<QPushButton>("addButton", lists->widget(1))->click();
            auto* chooser = lists->widget(1)->findChild<MappingChooser*>();
            QVERIFY(chooser != nullptr);
            QCOMPARE(part<QTableView>("table", chooser)->model()->rowCount(), 4 - table->model()->rowCount());
            part<QLineEdit>("filterEdit", chooser)->setText(QString::fromUtf8(filter));
            QTest::keyClick(chooser, Qt::Key_Return);
            QTRY_VERIFY(lists->widget(1)->findChild<MappingChooser*>() == nullptr);
        };
        choose("бакал");
        QCOMPARE(table->model()->rowCount(), 2);
        choose("сыр");
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("Молочные продукты / Сыры"));
        part<QPushButton>("undoButton", lists->widget(1))->click(); // «Бакалея» stays
        QCOMPARE(table->model()->rowCount(), 2);
        part<QPushButton>("undoButton", lists->widget(1))->click();
        QCOMPARE(table->model()->rowCount(), 1);
        choose("сыр");
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
        const QList<MappingRow> rows = m_base->onDisk().brevix.categories.zeroRows;
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.last(), (MappingRow{QStringLiteral("11"), QStringLiteral("Сыры"), QString()}));
    }

    void B_CAT_08_defaultGroupIsNeededByTheChoice()
    {
        go(Categories);
        auto* rule = part<QComboBox>("unknownGroupCombo");
        rule->setCurrentIndex(1);
        auto* problem = part<FieldError>("defaultGroupProblem");
        QTRY_VERIFY(problem->hasError());
        ok();
        QVERIFY(m_dialog->isVisible());
        auto* group = part<QComboBox>("defaultGroupCombo");
        QCOMPARE(m_dialog->focusWidget(), group);
        const int place = group->findData(QStringLiteral("10"));
        group->setCurrentIndex(place);
        Q_EMIT group->activated(place);
        ok();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_base->onDisk().brevix.categories.defaultGroupCode, QStringLiteral("10"));
        QCOMPARE(m_base->onDisk().brevix.categories.defaultGroupName, QStringLiteral("Молочные продукты"));
    }

    void B_CHK_01_02_correctSettingsAreSaidToBe()
    {
        Settings settings = goodSettings();
        settings.brevix.warehouses.defaultWhenUnmapped = true;
        settings.brevix.warehouses.defaultId = QStringLiteral("1000");
        settings.brevix.inviters.defaultForAll = true;
        settings.brevix.inviters.defaultCode = QStringLiteral("main");
        settings.brevix.categories.unknownGroup = GroupRule::ZeroCashback;
        open(settings);
        QVERIFY(!part<FindingsPanel>("findings")->isVisible());
        part<QPushButton>("checkButton")->click();
        QVERIFY(part<FindingsPanel>("findings")->isVisible());
        QCOMPARE(part<QListWidget>("list")->count(), 0);
        QCOMPARE(part<StatusSign>("headline")->sign(), Sign::Done);
    }

    void B_CHK_03_eachFindingLeadsToItsField()
    {
        Settings settings = goodSettings();
        settings.brevix.warehouses.defaultId = QStringLiteral("1000");
        settings.brevix.categories.rows.append({QStringLiteral("20"), QStringLiteral("Алкоголь"), QStringLiteral("62")});
        settings.brevix.inviters.rows.clear();
        open(settings);
        part<QCheckBox>("forAllBox", page(Users))->setChecked(true);
        part<QPushButton>("checkButton")->click();
        auto* list = part<QListWidget>("list");
        const QList<Finding> findings = m_dialog->draft().findings();
        QCOMPARE(list->count(), findings.size());
        QVERIFY(findings.size() >= 4);
        QCOMPARE(part<StatusSign>("headline")->sign(), Sign::Refused);
        for (int i = 0; i < findings.size(); ++i) {
            QCOMPARE(list->item(i)->text(), findingLine(findings.at(i)));
            go(Functions);
            Q_EMIT list->itemActivated(list->item(i));
            const QString title = settingsTabTitle(findings.at(i).tab());
            QCOMPARE(tabs()->tabText(tabs()->currentIndex()), title);
            QVERIFY(tabs()->currentWidget()->isAncestorOf(m_dialog->focusWidget()));
        }
        // The list stays true while somebody mends.
        part<QLineEdit>("defaultEdit", page(Users))->setText(QStringLiteral("main"));
        QTRY_VERIFY(list->count() < findings.size());
    }

    void labelsAreWholeInRussianLength_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
    }

    void labelsAreWholeInRussianLength()
    {
        QFETCH(double, scale);
        UiLanguage language;
        language.use(QStringLiteral("ru"));
        m_theme.setTextScale(scale);
        m_theme.apply(*qApp);
        reopen();
        m_dialog->resize(QSize(1024, 680) * scale);
        for (int tab = 0; tab < tabs()->count(); ++tab) {
            QWidget* in = go(Tab(tab));
            QCoreApplication::processEvents();
            for (auto* box : in->findChildren<QCheckBox*>())
                QVERIFY2(box->isHidden() || box->width() >= box->sizeHint().width(), qPrintable(box->text()));
            for (auto* label : in->findChildren<QLabel*>()) {
                const bool whole = label->wordWrap() || label->width() >= label->sizeHint().width();
                QVERIFY2(!label->isVisible() || whole, qPrintable(label->text()));
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
            }
        }
        QVERIFY2(m_dialog->width() <= qRound(1024 * scale), "does not fit a screen of 1024");
        QCOMPARE(tabs()->elideMode(), Qt::ElideNone);
    }

    void everythingHasItsName()
    {
        for (QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            const bool field = qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr
                || qobject_cast<QSpinBox*>(widget) != nullptr || qobject_cast<QTableView*>(widget) != nullptr;
            if (field && widget->objectName() != QStringLiteral("qt_spinbox_lineedit") && !widget->isHidden())
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            auto* button = qobject_cast<QPushButton*>(widget);
            if (button != nullptr && button->property("iconOnly").toBool())
                QCOMPARE(button->accessibleName(), button->toolTip());
        }
        for (const char* name : {"noGroup", "unknownGroup", "defaultGroup"}) {
            const QString base = QLatin1String(name);
            QCOMPARE(m_dialog->findChild<QComboBox*>(base + QStringLiteral("Combo"))->accessibleName(),
                     m_dialog->findChild<QLabel*>(base + QStringLiteral("Label"))->text());
        }
    }
};

QTEST_MAIN(TestBrevixSettingsDialog)
#include "tst_brevixsettingsdialog.moc"
