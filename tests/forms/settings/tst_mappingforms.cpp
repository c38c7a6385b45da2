// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/fielderror.h"
#include "forms/common/messagebar.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/mappingchooser.h"
#include "forms/settings/mappingimportdialog.h"
#include "forms/settings/mappingview.h"
#include "forms/settings/settingsdialog.h"
#include "models/mapping/catalogue.h"
#include "models/settings/settingwords.h"
#include "models/tables/mappingtablemodel.h"
#include "settingsbase.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace companion;
using namespace companion::test;

namespace {

/// Chooses the same file always; nobody looks at a native dialog.
struct Files
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("table.csv"));
    QString offered;

    FileDialogPort port()
    {
        FileDialogPort result;
        result.open = [this](QWidget*, const QString&, const std::function<void(const QString&)>& chosen) { chosen(path); };
        result.save = [this](QWidget*, const QString&, const QString& name, const std::function<void(const QString&)>& chosen) {
            offered = name;
            chosen(path);
        };
        return result;
    }
    void write(const QByteArray& bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

Catalogue catalogue()
{
    Catalogue lists;
    lists.warehouses = QList<CatalogueEntry>{{QStringLiteral("1042"), QStringLiteral("Зал на Лесной"), {}, true},
                                             {QStringLiteral("1043"), QStringLiteral("Зал на Садовой"), {}, true},
                                             {QStringLiteral("1099"), QStringLiteral("Старый склад"), {}, false}};
    lists.categories = QList<CatalogueEntry>{{QStringLiteral("31"), QStringLiteral("Молоко"), {}, true}};
    return lists;
}

} // namespace

class TestMappingForms : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SettingsBase> m_base;
    std::unique_ptr<BrevixSettingsDialog> m_dialog;
    Theme m_theme;
    Files m_files;

    template <typename T>
    T* part(const char* name, QWidget* in)
    {
        return in->findChild<T*>(QLatin1String(name));
    }
    void open(const Settings& settings)
    {
        m_base->store(settings, QStringLiteral("key"));
        m_dialog = std::make_unique<BrevixSettingsDialog>(m_base->service, m_base->service.current(), m_base->service.apiKey());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QTabWidget* tabs() { return part<QTabWidget>("tabs", m_dialog.get()); }
    /// The table of a tab; `zero`: the list of categories with zero cashback.
    MappingView* go(SettingsTab tab, bool zero = false)
    {
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->tabText(i) == settingsTabTitle(tab))
                tabs()->setCurrentIndex(i);
        }
        auto* view = tabs()->currentWidget()->findChild<MappingView*>();
        if (tab == SettingsTab::BrevixCategories) {
            auto* lists = part<QTabWidget>("lists", tabs()->currentWidget());
            lists->setCurrentIndex(zero ? 1 : 0);
            view = qobject_cast<MappingView*>(lists->currentWidget());
        }
        view->setFileDialogs(m_files.port());
        return view;
    }
    QTableView* table(MappingView* view) { return part<QTableView>("table", view); }
    QPushButton* button(MappingView* view, const char* name) { return part<QPushButton>(name, view); }
    MessageBar* bar(MappingView* view) { return part<MessageBar>("bar", view); }
    QString why(MappingView* view) { return part<MessageBar>("whyBar", view)->shownText(); }
    QString id(MappingView* view, int row) { return table(view)->model()->index(row, MappingTableModel::IdColumn).data().toString(); }
    QString state(MappingView* view, int row)
    {
        return table(view)->model()->index(row, MappingTableModel::StateColumn).data().toString();
    }
    const BrevixSettings& draft() { return m_dialog->draft().settings().brevix; }
    void import(MappingView* view, const QByteArray& bytes)
    {
        m_files.write(bytes);
        button(view, "importButton")->click();
        QVERIFY(!button(view, "importButton")->isEnabled()); // one at a time
        QTRY_VERIFY(button(view, "importButton")->isEnabled());
    }
    MappingImportDialog* preview(MappingView* view) { return view->findChild<MappingImportDialog*>(); }

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

    // CSV

    void importShowsFirstAndAppliesOnConsent()
    {
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        import(view, QStringLiteral("Код;Склад;ИД\n001;Зал;7\n002;Подсобка;8\n999;Нет;9\n003;Садовая;семь\n").toUtf8());
        MappingImportDialog* dialog = preview(view);
        QVERIFY(dialog != nullptr);
        QCOMPARE(part<QTableView>("table", dialog)->model()->rowCount(), 2);
        QCOMPARE(part<QTableView>("faultTable", dialog)->model()->rowCount(), 2);
        QCOMPARE(part<QTableView>("faultTable", dialog)->model()->index(1, 0).data().toString(), QStringLiteral("5"));
        QVERIFY(part<StatusSign>("effect", dialog)->words().contains(QStringLiteral("Rows that change: 2")));
        QVERIFY(part<StatusSign>("effect", dialog)->words().contains(QStringLiteral("unknown codes: 1")));
        QCOMPARE(id(view, 0), QStringLiteral("1042")); // nothing is done yet
        part<QPushButton>("closeButton", dialog)->click();
        QTRY_VERIFY(preview(view) == nullptr);
        QCOMPARE(id(view, 0), QStringLiteral("1042"));
        QCOMPARE(draft().warehouses, goodSettings().brevix.warehouses);

        button(view, "importButton")->click();
        QTRY_VERIFY(preview(view) != nullptr);
        part<QPushButton>("applyButton", preview(view))->click();
        QCOMPARE(id(view, 0), QStringLiteral("7"));
        QCOMPARE(id(view, 1), QStringLiteral("8"));
        QCOMPARE(draft().warehouses.rows.size(), 2);
        QTRY_VERIFY(preview(view) == nullptr);
        // One step takes the whole of it back.
        QTest::keyClick(table(view), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().warehouses, goodSettings().brevix.warehouses);
        QVERIFY(!button(view, "undoButton")->isEnabled());
    }

    void rubbishChangesNothingAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04") + QByteArray("rest") << QStringLiteral("workbook");
        QTest::newRow("picture") << QByteArray("\x89PNG\x00", 5) << QStringLiteral("no text");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("nothing in the file");
        QTest::newRow("open quote") << QByteArray("001;7\n002;\"8\n") << QStringLiteral("line 2");
        QTest::newRow("too large") << QByteArray(csvMaxBytes + 1, '7') << QStringLiteral("too large");
    }

    void rubbishChangesNothingAndSaysWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        import(view, bytes);
        QVERIFY(preview(view) == nullptr);
        QVERIFY2(bar(view)->shownText().contains(words), qPrintable(bar(view)->shownText()));
        QCOMPARE(draft().warehouses, goodSettings().brevix.warehouses);
    }

    void fileThatIsGoneIsNamed()
    {
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        QFile::remove(m_files.path);
        button(view, "importButton")->click();
        QTRY_VERIFY(bar(view)->shownText().contains(QStringLiteral("cannot be read")));
        m_files.path = m_files.folder.filePath(QStringLiteral("no/such/folder.csv"));
        button(view, "exportButton")->click();
        QTRY_VERIFY(bar(view)->shownText().contains(QStringLiteral("not saved")));
        m_files.path = m_files.folder.filePath(QStringLiteral("table.csv"));
    }

    void fileOfAnotherTableHasNothingToApply()
    {
        MappingView* view = go(SettingsTab::BrevixInviters);
        import(view, "501;1\n502;2\n");
        QVERIFY(preview(view) != nullptr);
        QVERIFY(part<QPushButton>("applyButton", preview(view))->isHidden());
        QCOMPARE(part<StatusSign>("effect", preview(view))->sign(), Sign::Refused);
        QCOMPARE(part<QTableView>("faultTable", preview(view))->model()->rowCount(), 2);
        QTest::keyClick(preview(view), Qt::Key_Return); // closes
        QTRY_VERIFY(preview(view) == nullptr);
        QCOMPARE(draft().inviters, goodSettings().brevix.inviters);
    }

    void exportIsReadBack()
    {
        MappingView* view = go(SettingsTab::BrevixCategories);
        button(view, "exportButton")->click();
        QCOMPARE(m_files.offered, settingLabel(SettingId::CategoryRows) + QStringLiteral(".csv"));
        QTRY_VERIFY(bar(view)->shownText().contains(QStringLiteral("Rows saved: 4.")));
        const QByteArray bytes = m_files.read();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QVERIFY(QString::fromUtf8(bytes).contains(QStringLiteral("11;Молочные продукты / Сыры;\r\n")));
        import(view, bytes);
        QCOMPARE(part<StatusSign>("effect", preview(view))->sign(), Sign::Done); // it is like that already
        QVERIFY(part<QPushButton>("applyButton", preview(view))->isHidden());
    }

    void B_CAT_02_fileAddsToTheListOfChosenOnes()
    {
        MappingView* view = go(SettingsTab::BrevixCategories, true);
        import(view, QStringLiteral("20;Алкоголь;63\n11;Сыры;\n").toUtf8());
        QCOMPARE(part<QTableView>("table", preview(view))->model()->rowCount(), 2);
        part<QPushButton>("applyButton", preview(view))->click();
        const QList<MappingRow> expected{{QStringLiteral("20"), QStringLiteral("Алкоголь"), QStringLiteral("63")},
                                         {QStringLiteral("11"), QStringLiteral("Сыры"), QString()}};
        QCOMPARE(draft().categories.zeroRows, expected);
        QTRY_VERIFY(preview(view) == nullptr);
        button(view, "undoButton")->click();
        QCOMPARE(draft().categories.zeroRows, goodSettings().brevix.categories.zeroRows);
    }

    // «Почему этот ИД?»

    void N_02_explanationFollowsRowAndEdits()
    {
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        QVERIFY(why(view).isEmpty());
        table(view)->setCurrentIndex(table(view)->model()->index(1, 0));
        button(view, "whyButton")->click();
        QVERIFY(why(view).contains(QStringLiteral("there is no ID to send")));
        QVERIFY(why(view).startsWith(QStringLiteral("Подсобка")));
        // Flags and default as they stand in the fields, saved or not.
        QWidget* page = tabs()->currentWidget();
        part<QLineEdit>("defaultEdit", page)->setText(QStringLiteral("1000"));
        part<QCheckBox>("unmappedBox", page)->setChecked(true);
        QVERIFY(why(view).contains(QStringLiteral("the ID 1000 will be sent")));
        QCOMPARE(m_base->onDisk().brevix.warehouses.defaultId, QString());
        // An id typed into the row.
        table(view)->model()->setData(table(view)->model()->index(1, MappingTableModel::IdColumn), QStringLiteral("1050"));
        QVERIFY(why(view).contains(QStringLiteral("the ID 1050 will be sent")));
        part<QCheckBox>("forAllBox", page)->setChecked(true);
        QVERIFY(why(view).contains(QStringLiteral("the ID 1000 will be sent")));
        QVERIFY(why(view).contains(settingLabel(SettingId::WarehouseDefaultForAll)));
        // Another row; the till's own is told with it always.
        part<QCheckBox>("forAllBox", page)->setChecked(false);
        QTest::keyClick(table(view), Qt::Key_Down);
        QVERIFY(why(view).startsWith(QStringLiteral("Садовая")));
        QVERIFY(why(view).contains(QStringLiteral("The warehouse of this till, “Лесная, 8 — зал”: the ID 1042 will be sent")));
        QTest::keyClick(table(view), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(why(view).isEmpty());
    }

    void N_02_tillWithoutAWarehouse()
    {
        Settings settings = goodSettings();
        settings.till.warehouseCode.clear();
        settings.brevix.warehouses.defaultId = QStringLiteral("1000");
        settings.brevix.warehouses.defaultWhenTillHasNone = true;
        open(settings);
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        table(view)->setCurrentIndex(QModelIndex());
        button(view, "whyButton")->click();
        QVERIFY(why(view).contains(QStringLiteral("The till has no warehouse: the ID 1000 will be sent")));
        part<QCheckBox>("noneBox", tabs()->currentWidget())->setChecked(false); // B-WH-06
        QVERIFY(why(view).contains(QStringLiteral("there is no ID to send")));
    }

    void N_02_groupsSayThatNothingIsInherited()
    {
        MappingView* view = go(SettingsTab::BrevixCategories);
        table(view)->setCurrentIndex(table(view)->model()->index(0, 0));
        button(view, "whyButton")->click();
        QVERIFY(why(view).contains(QStringLiteral("the ID 31 will be sent")));
        QVERIFY(why(view).contains(QStringLiteral("Subgroups do not inherit it.")));
        table(view)->setCurrentIndex(table(view)->model()->index(1, 0));
        QVERIFY(why(view).contains(QStringLiteral("The ID of the group above, “Молочные продукты”, is not inherited.")));
        part<QComboBox>("unknownGroupCombo", tabs()->currentWidget())->setCurrentIndex(2);
        QVERIFY(why(view).contains(groupRuleText(GroupRule::ZeroCashback)));
    }

    void N_02_usersToo()
    {
        MappingView* view = go(SettingsTab::BrevixInviters);
        button(view, "whyButton")->click();
        table(view)->setCurrentIndex(table(view)->model()->index(0, 0));
        QVERIFY(why(view).contains(QStringLiteral("the code 77 will be sent")));
        table(view)->setCurrentIndex(table(view)->model()->index(1, 0));
        QVERIFY(why(view).contains(QStringLiteral("without an inviter")));
    }

    // What the service lists

    void marksOfTheService()
    {
        Settings settings = goodSettings();
        settings.brevix.warehouses.rows.append({QStringLiteral("002"), QString(), QStringLiteral("1099")});
        settings.brevix.warehouses.rows.append({QStringLiteral("003"), QString(), QStringLiteral("9917")});
        open(settings);
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        QCOMPARE(state(view, 0), QString());
        m_dialog->setCatalogue(catalogue());
        QCOMPARE(state(view, 0), QStringLiteral("is in BreviX"));
        QCOMPARE(state(view, 1), QStringLiteral("switched off in BreviX"));
        QCOMPARE(state(view, 2), QStringLiteral("is not in BreviX"));
        QCOMPARE(state(go(SettingsTab::BrevixInviters), 0), QString()); // that list did not come: nothing is said
        QCOMPARE(state(go(SettingsTab::BrevixCategories), 0), QStringLiteral("is in BreviX"));
        m_dialog->setCatalogue({});
        QCOMPARE(state(go(SettingsTab::BrevixWarehouses), 0), QString());
    }

    void defaultIdIsMarkedAndChosenToo()
    {
        go(SettingsTab::BrevixWarehouses);
        QWidget* page = tabs()->currentWidget();
        auto* edit = part<QLineEdit>("defaultEdit", page);
        auto* problem = part<FieldError>("defaultProblem", page);
        edit->setText(QStringLiteral("9917"));
        QTest::qWait(120); // the live check has come and gone
        QVERIFY(problem->words().isEmpty());
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_F4);
        QVERIFY(page->findChild<MappingChooser*>() == nullptr);
        m_dialog->setCatalogue(catalogue());
        QCOMPARE(problem->words(), QStringLiteral("is not in BreviX"));
        QVERIFY(!problem->hasError()); // it may be saved
        edit->setText(QStringLiteral("1099"));
        QTRY_COMPARE(problem->words(), QStringLiteral("switched off in BreviX"));
        QTest::keyClick(edit, Qt::Key_F4);
        auto* chooser = page->findChild<MappingChooser*>();
        QVERIFY(chooser != nullptr);
        part<QLineEdit>("filterEdit", chooser)->setText(QStringLiteral("лесной"));
        QTest::keyClick(chooser, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("1042"));
        QTRY_VERIFY(problem->words().isEmpty());
        QCOMPARE(draft().warehouses.defaultId, QStringLiteral("1042"));
    }

    void F4_choosesFromTheService()
    {
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        table(view)->setFocus();
        table(view)->setCurrentIndex(table(view)->model()->index(1, 0));
        QTest::keyClick(table(view), Qt::Key_F4);
        QVERIFY(view->findChild<MappingChooser*>() == nullptr); // the service lists nothing
        m_dialog->setCatalogue(catalogue());
        QTest::keyClick(table(view), Qt::Key_F4);
        auto* chooser = view->findChild<MappingChooser*>();
        QVERIFY(chooser != nullptr);
        auto* filter = part<QLineEdit>("filterEdit", chooser);
        auto* list = part<QTableView>("table", chooser);
        QCOMPARE(list->model()->rowCount(), 3);
        filter->setText(QStringLiteral("нигде"));
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(!part<QPushButton>("chooseButton", chooser)->isEnabled());
        filter->setText(QStringLiteral("зал"));
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(filter, Qt::Key_Down);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(id(view, 1), QStringLiteral("1043"));
        QTRY_VERIFY(view->findChild<MappingChooser*>() == nullptr);
        QVERIFY(m_dialog->isVisible());
    }

    void F4_inAnOpenEditor()
    {
        m_dialog->setCatalogue(catalogue());
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        table(view)->setFocus();
        table(view)->setCurrentIndex(table(view)->model()->index(1, 0));
        QTest::keyClick(table(view), Qt::Key_F2);
        auto* editor = table(view)->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("10 50"));
        QTest::keyClick(editor, Qt::Key_F4);
        QTRY_VERIFY(view->findChild<MappingChooser*>() != nullptr);
        QVERIFY(!bar(view)->shownTopic());
        auto* chooser = view->findChild<MappingChooser*>();
        QTest::keyClick(chooser, Qt::Key_Escape);
        QTRY_VERIFY(view->findChild<MappingChooser*>() == nullptr);
        QCOMPARE(id(view, 1), QString());
        QVERIFY(m_dialog->isVisible());
    }

    void portIsAskedOnceWhenTheWindowOpens()
    {
        SettingsDialog settings(m_base->service, m_base->linkCheck(), m_base->clock);
        int asked = 0;
        std::function<void(const Catalogue&)> done;
        settings.setCataloguePort([&](QObject*, std::function<void(const Catalogue&)> then) {
            ++asked;
            done = std::move(then);
        });
        settings.show();
        auto* modules = settings.findChild<QTabWidget*>(QStringLiteral("tabs"));
        modules->setCurrentIndex(1);
        part<QPushButton>("loyaltyButton", &settings)->click();
        QVERIFY(settings.loyaltyDialog() != nullptr);
        QCOMPARE(asked, 1);
        done(catalogue());
        QStringList marks;
        for (MappingView* view : settings.loyaltyDialog()->findChildren<MappingView*>())
            marks << state(view, 0);
        QCOMPARE(marks.count(QStringLiteral("is in BreviX")), 2); // «Склады», «Список категорий»
    }

    // Menu, empty states

    void menuOfTheRowOffersWhatCanBeDone()
    {
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        table(view)->setCurrentIndex(table(view)->model()->index(0, 0));
        const auto texts = [&] {
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), table(view)->mapToGlobal(QPoint(5, 5)));
            QCoreApplication::sendEvent(table(view), &event);
            QStringList result;
            auto* menu = table(view)->findChild<QMenu*>();
            for (const QAction* action : menu->actions())
                result << action->text();
            return result;
        };
        QStringList shown = texts();
        QVERIFY(shown.contains(QStringLiteral("Why this ID?")));
        QVERIFY(!shown.contains(QStringLiteral("Choose from BreviX…")));
        QVERIFY(!shown.contains(QStringLiteral("Remove from the list")));
        auto* menu = table(view)->findChild<QMenu*>();
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("Why this ID?"))
                action->trigger();
        }
        QVERIFY(!why(view).isEmpty());
        delete menu;
        m_dialog->setCatalogue(catalogue());
        QVERIFY(texts().contains(QStringLiteral("Choose from BreviX…")));
    }

    void filterWithoutAResultSaysSo()
    {
        MappingView* view = go(SettingsTab::BrevixWarehouses);
        auto* filter = part<QLineEdit>("filterEdit", view);
        const auto empty = [&] { return table(view)->viewport()->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly)->isVisible(); };
        QVERIFY(!empty());
        filter->setText(QStringLiteral("нигде"));
        QVERIFY(empty());
        filter->clear();
        QVERIFY(!empty());
    }
};

QTEST_MAIN(TestMappingForms)
#include "tst_mappingforms.moc"
