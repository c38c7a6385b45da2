// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the mapping tables, to be looked at beside the design: mapping-shots --out DIR [--language ru|en] [--qm FILE]
#include "forms/common/theme.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/mappingchooser.h"
#include "forms/settings/mappingimportdialog.h"
#include "forms/settings/mappingview.h"
#include "models/mapping/catalogue.h"
#include "models/settings/settingwords.h"
#include "settingsbase.h"
#include "translations/uilanguage.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QCommandLineParser>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>
#include <QTranslator>

using namespace companion;
using namespace companion::test;

namespace {

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

class Shooter
{
public:
    Shooter(QDir folder, QString suffix, double scale)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
        , m_scale(scale)
    {
    }

    void settle() const
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    void take(QWidget& window, const char* name) const
    {
        if (qobject_cast<SettingsWindow*>(&window) != nullptr)
            window.resize(QSize(1040, 680) * m_scale);
        window.show();
        QApplication::setActiveWindow(&window);
        settle();
        if (!window.grab().save(m_folder.filePath(s(name) + m_suffix + s(".png"))))
            qFatal("cannot write %s", name);
    }

private:
    QDir m_folder;
    QString m_suffix;
    double m_scale;
};

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
void takeOver(const Shooter& shooter, MappingView* view, const char* name)
{
    const QDeadlineTimer patience(5000); // a worker reads the file first
    while (view->findChild<Dialog*>() == nullptr && !patience.hasExpired()) {
        shooter.settle();
        QThread::msleep(5);
    }
    auto* dialog = view->findChild<Dialog*>();
    if (dialog == nullptr)
        qFatal("no dialog for %s", name);
    shooter.take(*dialog, name);
    dialog->reject();
    shooter.settle();
}

void shootWarehouses(BrevixSettingsDialog& dialog, const Shooter& shooter)
{
    MappingView* view = go(dialog, SettingsTab::BrevixWarehouses);
    shooter.take(dialog, "warehouses-no-marks");
    dialog.setCatalogue(catalogue());
    auto* table = view->findChild<QTableView*>(s("table"));
    click(view, "unmappedButton");
    table->setCurrentIndex(table->model()->index(1, 1));
    click(view, "whyButton");
    shooter.settle();
    table->edit(table->currentIndex());
    shooter.take(dialog, "warehouses-marks-why");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, 1));
    QKeyEvent f4(QEvent::KeyPress, Qt::Key_F4, Qt::NoModifier);
    QCoreApplication::sendEvent(table, &f4);
    takeOver<MappingChooser>(shooter, view, "chooser");
    view->findChild<QLineEdit*>(s("filterEdit"))->setText(s("Дачная"));
    shooter.take(dialog, "warehouses-empty-filter");
    view->findChild<QLineEdit*>(s("filterEdit"))->clear();
    click(view, "whyButton");
    auto* edit = view->parentWidget()->findChild<QLineEdit*>(s("defaultEdit"));
    edit->setText(s("1999"));
    QThread::msleep(100); // the live check
    shooter.take(dialog, "warehouses-default-unknown");
    edit->setText(s("1000"));
}

void shootImports(BrevixSettingsDialog& dialog, const Shooter& shooter)
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
    takeOver<MappingImportDialog>(shooter, view, "import");
    load("501;Товар;1\n502;Товар;2\n");
    takeOver<MappingImportDialog>(shooter, view, "import-rubbish");
}

void shootOthers(BrevixSettingsDialog& dialog, const Shooter& shooter)
{
    go(dialog, SettingsTab::BrevixInviters);
    shooter.take(dialog, "users-marks");
    MappingView* view = go(dialog, SettingsTab::BrevixCategories);
    auto* table = view->findChild<QTableView*>(s("table"));
    table->setCurrentIndex(table->model()->index(3, 0));
    click(view, "whyButton");
    shooter.take(dialog, "categories-marks-why");
    click(view, "whyButton");
    shooter.take(dialog, "categories-marks");
    MappingView* zero = go(dialog, SettingsTab::BrevixCategories, 1);
    auto* zeroTable = zero->findChild<QTableView*>(s("table"));
    zeroTable->setCurrentIndex(zeroTable->model()->index(2, 0));
    shooter.take(dialog, "zero-marks");
    click(zero, "addButton");
    takeOver<MappingChooser>(shooter, zero, "add-group");
    for (int i = 0; i < 3; ++i) {
        zeroTable->setCurrentIndex(zeroTable->model()->index(0, 0));
        click(zero, "removeButton");
    }
    shooter.take(dialog, "zero-empty");
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(s("out"), s("Folder for the pictures."), s("DIR"), s("."));
    const QCommandLineOption tongue(s("language"), s("Language: ru or en."), s("CODE"), s("ru"));
    const QCommandLineOption newer(s("qm"), s("A newer translation than the program's."), s("FILE"));
    parser.addOptions({out, tongue, newer});
    parser.process(app);
    QDir folder(parser.value(out));
    if (!folder.mkpath(s(".")))
        qFatal("cannot make %ls", qUtf16Printable(folder.path()));
    UiLanguage language;
    language.use(parser.value(tongue));
    QTranslator translator;
    if (parser.isSet(newer) && translator.load(parser.value(newer)))
        QCoreApplication::installTranslator(&translator);
    const Directories lists = shop();
    SettingsBase base(lists);
    base.store(settingsOf(lists), s("key"));
    Theme theme;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5}) {
            theme.setScheme(scheme);
            theme.setTextScale(scale);
            theme.apply(app);
            const Shooter shooter(folder, s("-%1-%2").arg(scheme == Scheme::Dark ? s("dark") : s("light")).arg(qRound(scale * 100)), scale);
            BrevixSettingsDialog dialog(base.service, base.service.current(), s("key"));
            shootWarehouses(dialog, shooter);
            shootImports(dialog, shooter);
            shootOthers(dialog, shooter);
        }
    }
    return 0;
}
