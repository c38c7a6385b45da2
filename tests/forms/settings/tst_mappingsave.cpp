// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is typed and ticked on the tabs «Склады», «Пользователи», «Категории товаров» is what the till works with afterwards.
#include "forms/common/messagebar.h"
#include "forms/common/theme.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "models/mapping/categoryresolution.h"
#include "models/mapping/inviterresolution.h"
#include "models/mapping/warehouseresolution.h"
#include "models/settings/settingwords.h"
#include "models/tables/mappingtablemodel.h"
#include "settingsbase.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace companion;
using namespace companion::test;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Line 206 of the manual: the group А holds Б and В.
Directories exampleOfTheManual()
{
    Directories lists = shopDirectories();
    lists.groups = {{s("А"), s("Группа А"), {}}, {s("Б"), s("Группа Б"), s("А")}, {s("В"), s("Группа В"), s("А")}};
    return lists;
}

Settings bareSettings()
{
    Settings settings = goodSettings();
    settings.brevix.warehouses = {};
    settings.brevix.inviters = {};
    settings.brevix.categories = {};
    return settings;
}

} // namespace

class TestMappingSave : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SettingsBase> m_base;
    std::unique_ptr<BrevixSettingsDialog> m_dialog;
    Theme m_theme;

    void open(const Settings& settings, const Directories& lists = exampleOfTheManual())
    {
        m_dialog.reset();
        m_base = std::make_unique<SettingsBase>(lists);
        m_base->store(settings, s("key"));
        reopen();
    }
    void reopen()
    {
        m_dialog = std::make_unique<BrevixSettingsDialog>(m_base->service, m_base->service.current(), m_base->service.apiKey());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QTabWidget* tabs() { return m_dialog->findChild<QTabWidget*>(s("tabs")); }
    QWidget* go(SettingsTab tab)
    {
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->tabText(i) == settingsTabTitle(tab))
                tabs()->setCurrentIndex(i);
        }
        return tabs()->currentWidget();
    }
    void type(QWidget* page, int row, const char* id)
    {
        QWidget* in = page;
        if (auto* lists = page->findChild<QTabWidget*>(s("lists")))
            in = lists->widget(0);
        auto* table = in->findChild<QTableView*>(s("table"));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, MappingTableModel::IdColumn));
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, s(id));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(table->viewport()->findChild<QLineEdit*>() == nullptr);
    }
    /// «ОК», and what the next start of the program loads.
    BrevixSettings saved()
    {
        m_dialog->findChild<QPushButton*>(s("okButton"))->click();
        if (!QTest::qWaitFor([this] { return !m_dialog->isVisible(); }))
            QTest::qFail("not saved", __FILE__, __LINE__);
        return m_base->onDisk().brevix;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_dialog.reset();
        m_base.reset();
    }

    void flagsAndDefaultsAreStored_data()
    {
        QTest::addColumn<SettingsTab>("tab");
        QTest::addColumn<QString>("box");
        QTest::addColumn<SettingId>("flag");
        QTest::addColumn<SettingId>("field");
        const auto row = [](const char* name, SettingsTab tab, const char* box, SettingId flag, SettingId field) {
            QTest::newRow(name) << tab << s(box) << flag << field;
        };
        using T = SettingsTab;
        using I = SettingId;
        row("B_WH_02", T::BrevixWarehouses, "unmappedBox", I::WarehouseDefaultWhenUnmapped, I::WarehouseDefaultId);
        row("B_WH_04", T::BrevixWarehouses, "forAllBox", I::WarehouseDefaultForAll, I::WarehouseDefaultId);
        row("B_WH_06", T::BrevixWarehouses, "noneBox", I::WarehouseDefaultWhenTillHasNone, I::WarehouseDefaultId);
        row("B_USR_02", T::BrevixInviters, "unmappedBox", I::InviterDefaultWhenUnmapped, I::InviterDefaultCode);
        row("B_USR_04", T::BrevixInviters, "forAllBox", I::InviterDefaultForAll, I::InviterDefaultCode);
    }

    /// B-WH-08, B-USR-06: one field serves all flags of its tab.
    void flagsAndDefaultsAreStored()
    {
        QFETCH(SettingsTab, tab);
        QFETCH(QString, box);
        QFETCH(SettingId, flag);
        QFETCH(SettingId, field);
        open(bareSettings());
        QWidget* page = go(tab);
        auto* check = page->findChild<QCheckBox*>(box);
        QCOMPARE(check->text(), settingLabel(flag));
        check->setChecked(true);
        auto* edit = page->findChild<QLineEdit*>(s("defaultEdit"));
        QCOMPARE(edit->accessibleName(), settingLabel(field));
        edit->setText(s(" main-1 "));
        saved();
        Settings expected = bareSettings();
        QVERIFY(!setSettingText(expected, flag, s("1")));
        QVERIFY(!setSettingText(expected, field, s("main-1")));
        QCOMPARE(m_base->onDisk(), expected);
    }

    void B_WH_01_B_USR_01_tablesAreStored()
    {
        open(bareSettings(), shopDirectories());
        type(go(SettingsTab::BrevixWarehouses), 2, "1043");
        type(go(SettingsTab::BrevixInviters), 0, "inv-7");
        const BrevixSettings brevix = saved();
        QCOMPARE(WarehouseResolver(brevix.warehouses).resolve(s("003")).id, s("1043"));
        QCOMPARE(brevix.warehouses.rows.size(), 1);
        QCOMPARE(InviterResolver(brevix.inviters).resolve(s("201")).code, s("inv-7"));
        QCOMPARE(brevix.inviters.rows.size(), 1);
    }

    /// Товар 1 lies in А, Товар 2 in Б, Товар 3 in В: 23, 24, 25.
    void B_CAT_04_exampleOfTheManualThroughTheWindow()
    {
        open(bareSettings());
        QWidget* page = go(SettingsTab::BrevixCategories);
        type(page, 0, "23");
        type(page, 1, "24");
        type(page, 2, "25");
        const CategoryResolver resolver(saved().categories);
        QCOMPARE(resolver.resolve(s("А")).categoryId, s("23"));
        QCOMPARE(resolver.resolve(s("Б")).categoryId, s("24"));
        QCOMPARE(resolver.resolve(s("В")).categoryId, s("25"));
    }

    /// «Если бы у группы В не был бы указан идентификационный номер…»: the one of А is not taken for it (B-CAT-03).
    void B_CAT_05_subgroupWithoutAnIdHasNone()
    {
        open(bareSettings());
        QWidget* page = go(SettingsTab::BrevixCategories);
        type(page, 0, "23");
        type(page, 2, "25");
        type(page, 2, "");
        const CategoryResolver resolver(saved().categories);
        QCOMPARE(resolver.resolve(s("А")).categoryId, s("23"));
        QCOMPARE(resolver.resolve(s("В")).categoryId, QString());
        QCOMPARE(resolver.resolve(s("В")).rule, CategoryRule::UnknownGroup);
    }

    void choicesAreStored_data()
    {
        QTest::addColumn<QString>("combo");
        QTest::addColumn<GroupRule>("rule");
        for (const GroupRule rule : {GroupRule::Empty, GroupRule::DefaultGroup, GroupRule::ZeroCashback, GroupRule::Exclude}) {
            QTest::addRow("B_CAT_06 %d", static_cast<int>(rule)) << s("noGroupCombo") << rule;
            QTest::addRow("B_CAT_07 %d", static_cast<int>(rule)) << s("unknownGroupCombo") << rule;
        }
    }

    void choicesAreStored()
    {
        QFETCH(QString, combo);
        QFETCH(GroupRule, rule);
        open(bareSettings());
        QWidget* page = go(SettingsTab::BrevixCategories);
        auto* choice = page->findChild<QComboBox*>(combo);
        QCOMPARE(choice->count(), 4);
        choice->setCurrentIndex(choice->findText(groupRuleText(rule)));
        auto* group = page->findChild<QComboBox*>(s("defaultGroupCombo")); // B-CAT-08
        group->setCurrentIndex(group->findData(s("Б")));
        Q_EMIT group->activated(group->currentIndex());
        const CategorySettings categories = saved().categories;
        QCOMPARE(combo == s("noGroupCombo") ? categories.noGroup : categories.unknownGroup, rule);
        QCOMPARE(combo == s("noGroupCombo") ? categories.unknownGroup : categories.noGroup, GroupRule::Empty);
        QCOMPARE(categories.defaultGroupCode, s("Б"));
        QCOMPARE(categories.defaultGroupName, s("Группа Б"));
    }

    void B_CAT_09_buttonsUnderAllTabs()
    {
        open(goodSettings());
        for (int i = 0; i < tabs()->count(); ++i) {
            tabs()->setCurrentIndex(i);
            QStringList texts;
            for (const QPushButton* button : m_dialog->findChildren<QPushButton*>()) {
                if (!tabs()->isAncestorOf(button) && button->isVisible() && button->isEnabled())
                    texts << button->text();
            }
            QCOMPARE(texts, (QStringList{s("Check the settings"), s("OK"), s("Close")}));
        }
    }

    /// An id that cannot be one, on one tab, keeps everything from being saved; what was typed on the others stays.
    void wrongDefaultIsNamedAndNothingIsSaved_data()
    {
        QTest::addColumn<SettingsTab>("tab");
        QTest::newRow("B_WH_08") << SettingsTab::BrevixWarehouses;
        QTest::newRow("B_USR_06") << SettingsTab::BrevixInviters;
    }

    void wrongDefaultIsNamedAndNothingIsSaved()
    {
        QFETCH(SettingsTab, tab);
        open(bareSettings());
        type(go(SettingsTab::BrevixCategories), 0, "23");
        auto* edit = go(tab)->findChild<QLineEdit*>(s("defaultEdit"));
        edit->setText(s("не ид"));
        go(SettingsTab::BrevixFunctions);
        m_dialog->findChild<QPushButton*>(s("okButton"))->click();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_base->onDisk(), bareSettings());
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), settingsTabTitle(tab));
        QCOMPARE(m_dialog->focusWidget(), edit);
        QVERIFY(m_dialog->findChild<MessageBar*>(s("messageBar"))->shownText().contains(edit->accessibleName()));
        QCOMPARE(m_dialog->draft().settings().brevix.categories.rows.size(), 1);
        edit->setText(s("ok-1"));
        QCOMPARE(saved().categories.rows.first().brevixId, s("23"));
    }
};

QTEST_MAIN(TestMappingSave)
#include "tst_mappingsave.moc"
