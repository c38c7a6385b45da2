// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the mapping tables, to be looked at beside the design: mapping-shots --out DIR [--language ru|en]
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/mappingchooser.h"
#include "forms/settings/mappingimportdialog.h"
#include "forms/settings/mappingview.h"
#include "models/mapping/catalogue.h"
#include "models/settings/settingwords.h"
#include "settingsbase.h"
#include "tests/forms/look/album.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>

using namespace companion;
using namespace companion::test;

namespace {

constexpr QSize windowSize{1040, 680};

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QList<DirectoryEntry> numbered(const char* prefix, const QStringList& names)
{
    QList<DirectoryEntry> entries;
    for (const QString& name : names)
        entries.append({s(prefix) + QString::number(entries.size() + 1), name, {}});
    return entries;
}

Directories shop()
{
    Directories lists;
    lists.warehouses = numbered("00", {s("Лесная, 8 — зал"), s("Садовая, 15 — зал"), s("Садовая, 15 — склад"), s("Центральный склад"),
                                       s("Вокзальная, 2 — павильон"), s("Набережная, 40 — зал"), s("Лесная, 8 — склад временного хранения"),
                                       s("Подсобка овощная, Лесная, 8")});
    lists.users = numbered("20", {s("Петрова А. С."), s("Смирнов О. И."), s("Лугова Е. С."), s("Ветров И. П.")});
    lists.groups = numbered("", {s("Бакалея"), s("Крупы и макароны"), s("Чай и кофе"), s("Приправы"), s("Молочные продукты"), s("Сыры"),
                                 s("Овощи и фрукты"), s("Хлеб и выпечка"), s("Хозяйственные товары"), s("Табачные изделия"), s("Алкоголь"),
                                 s("Подарочные карты")});
    for (const int child : {1, 2, 3})
        lists.groups[child].parentCode = s("1");
    lists.groups[5].parentCode = s("5");
    return lists;
}

QList<MappingRow> rows(const QList<DirectoryEntry>& entries, const QStringList& ids)
{
    QList<MappingRow> result;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!ids.at(i).isEmpty())
            result.append({entries.at(i).code, entries.at(i).name, ids.at(i)});
    }
    return result;
}

Settings settingsOf(const Directories& lists)
{
    Settings settings = goodSettings();
    settings.till.warehouseCode = s("001");
    WarehouseSettings& warehouses = settings.brevix.warehouses;
    warehouses.rows = rows(lists.warehouses, {s("1042"), s("1043"), s("1044"), s("1001"), s("9917"), s("1051")});
    warehouses.defaultWhenUnmapped = true;
    warehouses.defaultWhenTillHasNone = true;
    warehouses.defaultId = s("1000");
    settings.brevix.inviters.rows = rows(lists.users, {s("inv-201"), s("inv-202"), s("inv-9")});
    CategorySettings& categories = settings.brevix.categories;
    categories.rows = rows(lists.groups, {s("23"), s("24"), s("25"), {}, s("31"), s("32"), s("40"), s("18")});
    categories.zeroRows = {{s("10"), s("Табачные изделия"), s("61")}, {s("11"), s("Алкоголь"), s("62")}, {s("6"), s("Сыры"), s("32")}};
    categories.unknownGroup = GroupRule::DefaultGroup;
    categories.defaultGroupCode = s("1");
    categories.defaultGroupName = s("Бакалея");
    return settings;
}

QList<CatalogueEntry> entries(const QStringList& ids)
{
    QList<CatalogueEntry> list;
    for (const QString& id : ids)
        list.append({id, s("Элемент BreviX ") + id, {}, id != s("1044") && id != s("40")});
    return list;
}

Catalogue catalogue()
{
    Catalogue lists;
    lists.warehouses = entries({s("1000"), s("1001"), s("1042"), s("1043"), s("1044"), s("1051"), s("1052"), s("1053")});
    lists.inviters = entries({s("inv-201"), s("inv-202")});
    lists.categories = entries({s("18"), s("23"), s("24"), s("25"), s("31"), s("32"), s("40"), s("61"), s("62")});
    return lists;
}

MappingView* go(BrevixSettingsDialog& dialog, SettingsTab tab, int list = 0)
{
    auto* tabs = dialog.findChild<QTabWidget*>(s("tabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == settingsTabTitle(tab))
            tabs->setCurrentIndex(i);
    }
    if (auto* lists = tabs->currentWidget()->findChild<QTabWidget*>(s("lists"))) {
        lists->setCurrentIndex(list);
        return qobject_cast<MappingView*>(lists->currentWidget());
    }
    return tabs->currentWidget()->findChild<MappingView*>();
}

void click(QWidget* in, const char* button)
{
    in->findChild<QPushButton*>(s(button))->click();
}

/// The dialog that lies over the view.
template <typename Dialog>
void takeOver(const Album& album, MappingView* view, const char* name)
{
    const QDeadlineTimer patience(5000); // a worker reads the file first
    while (view->findChild<Dialog*>() == nullptr && !patience.hasExpired()) {
        album.settle();
        QThread::msleep(5);
    }
    auto* dialog = view->findChild<Dialog*>();
    if (dialog == nullptr)
        qFatal("no dialog for %s", name);
    album.take(*dialog, name);
    dialog->reject();
    album.settle();
}

void shootWarehouses(BrevixSettingsDialog& dialog, const Album& album)
{
    MappingView* view = go(dialog, SettingsTab::BrevixWarehouses);
    album.take(dialog, "warehouses-no-marks", windowSize);
    dialog.setCatalogue(catalogue());
    auto* table = view->findChild<QTableView*>(s("table"));
    click(view, "unmappedButton");
    table->setCurrentIndex(table->model()->index(1, 1));
    click(view, "whyButton");
    album.settle();
    table->edit(table->currentIndex());
    album.take(dialog, "warehouses-marks-why", windowSize);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, 1));
    QKeyEvent f4(QEvent::KeyPress, Qt::Key_F4, Qt::NoModifier);
    QCoreApplication::sendEvent(table, &f4);
    takeOver<MappingChooser>(album, view, "chooser");
    view->findChild<QLineEdit*>(s("filterEdit"))->setText(s("Дачная"));
    album.take(dialog, "warehouses-empty-filter", windowSize);
    view->findChild<QLineEdit*>(s("filterEdit"))->clear();
    click(view, "whyButton");
    auto* edit = view->parentWidget()->findChild<QLineEdit*>(s("defaultEdit"));
    edit->setText(s("1999"));
    QThread::msleep(100); // the live check
    album.take(dialog, "warehouses-default-unknown", windowSize);
    edit->setText(s("1000"));
}

void shootImports(BrevixSettingsDialog& dialog, const Album& album)
{
    MappingView* view = go(dialog, SettingsTab::BrevixWarehouses);
    QTemporaryDir folder;
    const QString path = folder.filePath(s("склады.csv"));
    FileDialogPort port;
    port.open = [&path](QWidget*, const QString&, const std::function<void(const QString&)>& chosen) { chosen(path); };
    view->setFileDialogs(port);
    const auto load = [&](const char* text) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(text);
        file.close();
        click(view, "importButton");
    };
    load("Код;Склад;ИД BreviX\n001;Лесная;1142\n002;Садовая;1143\n003;Склад;\n004;Центральный;1001\n007;Хранение;1060\n"
         "008;Подсобка;1061\n099;Старый;7\n005;Вокзальная; 2;1050\n006;Набережная;десять\n");
    takeOver<MappingImportDialog>(album, view, "import");
    load("501;Товар;1\n502;Товар;2\n");
    takeOver<MappingImportDialog>(album, view, "import-rubbish");
}

void shootOthers(BrevixSettingsDialog& dialog, const Album& album)
{
    go(dialog, SettingsTab::BrevixInviters);
    album.take(dialog, "users-marks", windowSize);
    MappingView* view = go(dialog, SettingsTab::BrevixCategories);
    auto* table = view->findChild<QTableView*>(s("table"));
    table->setCurrentIndex(table->model()->index(3, 0));
    click(view, "whyButton");
    album.take(dialog, "categories-marks-why", windowSize);
    click(view, "whyButton");
    album.take(dialog, "categories-marks", windowSize);
    MappingView* zero = go(dialog, SettingsTab::BrevixCategories, 1);
    auto* zeroTable = zero->findChild<QTableView*>(s("table"));
    zeroTable->setCurrentIndex(zeroTable->model()->index(2, 0));
    album.take(dialog, "zero-marks", windowSize);
    click(zero, "addButton");
    takeOver<MappingChooser>(album, zero, "add-group");
    for (int i = 0; i < 3; ++i) {
        zeroTable->setCurrentIndex(zeroTable->model()->index(0, 0));
        click(zero, "removeButton");
    }
    album.take(dialog, "zero-empty", windowSize);
}

} // namespace

int main(int argc, char** argv)
{
    AlbumProgram program(argc, argv);
    const Directories lists = shop();
    SettingsBase base(lists);
    base.store(settingsOf(lists), s("key"));
    return program.draw([&base](const Album& album) {
        BrevixSettingsDialog dialog(base.service, base.service.current(), s("key"));
        shootWarehouses(dialog, album);
        shootImports(dialog, album);
        shootOthers(dialog, album);
    });
}
