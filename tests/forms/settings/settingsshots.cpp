// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the settings windows, to be looked at beside the design: settings-shots --out DIR [--language ru|en]
#include "forms/common/busyline.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/plaziuscapabilities.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdialog.h"
#include "settingsbase.h"
#include "tests/forms/look/album.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QThread>

using namespace companion;
using namespace companion::test;

namespace {

constexpr QSize windowSize{1040, 680};
const QString key = QStringLiteral("a1b2c3d4e5f6a7b8c9d0e1f2");

LinkState link(LinkStatus status)
{
    LinkState state;
    state.status = status;
    state.everAnswered = true;
    state.since = QDateTime(QDate(2026, 11, 20), QTime(14, 5));
    return state;
}

template <typename T>
T* part(QWidget& window, const char* name)
{
    T* found = window.findChild<T*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("no %s", name);
    return found;
}

void shootSettings(SettingsBase& base, const Album& album)
{
    SettingsDialog dialog(base.service, base.linkCheck(), base.clock);
    dialog.setLink(link(LinkStatus::Up));
    auto* tabs = part<QTabWidget>(dialog, "tabs");
    album.take(dialog, "settings-1-till", windowSize);
    tabs->setCurrentIndex(2);
    album.take(dialog, "settings-3-interface", windowSize);
    tabs->setCurrentIndex(1);
    part<QPushButton>(dialog, "checkButton");
    auto* check = tabs->currentWidget()->findChild<QPushButton*>(QStringLiteral("checkButton"));
    check->click();
    part<BusyLine>(dialog, "busyLine")->showAt(std::chrono::seconds(3));
    album.take(dialog, "settings-2-modules-busy", windowSize);
    LinkCheckResult result;
    result.good = true;
    result.text = QStringLiteral("Связь успешно установлена!");
    result.elapsed = std::chrono::milliseconds(180);
    base.answer(result);
    part<QLineEdit>(dialog, "urlEdit")->setFocus();
    album.take(dialog, "settings-2-modules", windowSize);
    check->click();
    result.good = false;
    result.text = QStringLiteral("Нет связи с BreviX: имя сервера не найдено.");
    base.answer(result);
    album.take(dialog, "settings-2-modules-nolink", windowSize);
    part<QLineEdit>(dialog, "urlEdit")->setText(QStringLiteral("brevix.example"));
    part<QLineEdit>(dialog, "keyEdit")->clear();
    part<QPushButton>(dialog, "okButton")->click();
    album.take(dialog, "settings-2-modules-wrong", windowSize);

    SettingsQuestion question;
    question.title = QStringLiteral("Настройки");
    question.fact = QStringLiteral("Изменения не сохранены.");
    question.words = QStringLiteral("Сохранить их перед закрытием?");
    question.yes = QStringLiteral("Сохранить");
    question.other = QStringLiteral("Не сохранять");
    question.no = QStringLiteral("Продолжить правку");
    QuestionDialog asked(question);
    album.take(asked, "question");
}

void shootPlazius(SettingsBase& base, const Album& album)
{
    SettingsDialog dialog(base.service, base.linkCheck(), {base.linkCheck(), {}}, base.clock);
    dialog.setLink(link(LinkStatus::Up));
    part<QTabWidget>(dialog, "tabs")->setCurrentIndex(1);
    part<QListWidget>(dialog, "moduleList")->setCurrentRow(1);
    part<QLineEdit>(dialog, "iniEdit")->setPlaceholderText(QStringLiteral("/home/kassa/.local/share/cashier-companion/plazius.ini"));
    part<QLineEdit>(dialog, "plaziusUrlEdit")->setFocus();
    album.take(dialog, "plazius-1-fresh", windowSize);
    part<QCheckBox>(dialog, "plaziusActiveBox")->setChecked(true);
    part<QLineEdit>(dialog, "plaziusUrlEdit")->setText(QStringLiteral("http://plazius.ru:9010"));
    part<QLineEdit>(dialog, "terminalEdit")->setText(QStringLiteral("касса 3"));
    part<QPushButton>(dialog, "plaziusCheckButton")->click();
    album.take(dialog, "plazius-2-notsetup", windowSize);
    auto* parts = part<QTabWidget>(dialog, "parts");
    parts->setCurrentIndex(1);
    album.take(dialog, "plazius-3-work-wrong", windowSize);
    part<QLineEdit>(dialog, "terminalEdit")->clear();
    parts->setCurrentIndex(0);
    part<QLineEdit>(dialog, "plaziusUrlEdit")->setText(QStringLiteral("https://api.plazius.ru"));
    part<QLineEdit>(dialog, "userEdit")->setText(QStringLiteral("shop-12"));
    part<QLineEdit>(dialog, "secretEdit")->setText(QStringLiteral("demo-secret"));
    part<QPushButton>(dialog, "plaziusCheckButton")->click();
    LinkCheckResult result;
    result.good = true;
    result.text = QStringLiteral("Связь успешно установлена!");
    result.elapsed = std::chrono::milliseconds(240);
    base.answer(result);
    dialog.setPlaziusLink(link(LinkStatus::Up));
    QThread::msleep(100); // the check of the fields waits for a burst of edits to end
    album.take(dialog, "plazius-4-good", windowSize);
    parts->setCurrentIndex(1);
    part<QPushButton>(dialog, "cardGroupButton")->click();
    for (int i = 0; i < 50 && part<QPushButton>(dialog, "cardGroupButton")->isVisible(); ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    album.take(dialog, "plazius-5-work", windowSize);
    PlaziusCapabilities capabilities;
    capabilities.setAttribute(Qt::WA_DeleteOnClose, false);
    album.take(capabilities, "plazius-6-capabilities");
}

void shootBrevix(SettingsBase& base, const Album& album)
{
    BrevixSettingsDialog dialog(base.service, base.service.current(), key);
    dialog.setLink(link(LinkStatus::Down));
    dialog.setUnsent(3);
    auto* tabs = part<QTabWidget>(dialog, "tabs");
    tabs->setCurrentIndex(1);
    album.take(dialog, "brevix-1-functions", windowSize);
    tabs->setCurrentIndex(2);
    part<QLineEdit>(dialog, "sendIntervalEdit")->setFocus();
    album.take(dialog, "brevix-2-offline", windowSize);
    part<QLineEdit>(dialog, "sendIntervalEdit")->setText(QStringLiteral("5"));
    part<QLineEdit>(dialog, "checkIntervalEdit")->clear();
    album.take(dialog, "brevix-2-offline-short", windowSize);
    tabs->setCurrentIndex(3);
    auto* page = tabs->currentWidget();
    auto* table = page->findChild<QTableView*>();
    page->findChild<QPushButton*>(QStringLiteral("unmappedButton"))->click();
    table->edit(table->currentIndex());
    album.take(dialog, "brevix-3-warehouses", windowSize);
    table->setFocus();
    page->findChild<QCheckBox*>(QStringLiteral("forAllBox"))->setChecked(true);
    page->findChild<QLineEdit*>(QStringLiteral("defaultEdit"))->clear();
    part<QPushButton>(dialog, "okButton")->click();
    album.take(dialog, "brevix-3-warehouses-default-missing", windowSize);
    page->findChild<QLineEdit*>(QStringLiteral("defaultEdit"))->setText(QStringLiteral("1000"));
    tabs->setCurrentIndex(4);
    album.take(dialog, "brevix-4-users", windowSize);
    tabs->setCurrentIndex(5);
    auto* lists = part<QTabWidget>(dialog, "lists");
    lists->widget(0)->findChild<QTableView*>()->selectRow(2);
    album.take(dialog, "brevix-5-categories", windowSize);
    lists->setCurrentIndex(1);
    album.take(dialog, "brevix-5-categories-zero", windowSize);
    part<QPushButton>(dialog, "checkButton")->click();
    album.take(dialog, "brevix-6-check", windowSize);
    dialog.findChild<QTableView*>();
}

Settings shotSettings()
{
    Settings settings = goodSettings();
    settings.brevix.offline.checkInterval = QStringLiteral("30");
    settings.brevix.warehouses.defaultWhenUnmapped = true;
    settings.brevix.warehouses.defaultWhenTillHasNone = true;
    settings.brevix.warehouses.defaultId = QStringLiteral("1000");
    settings.brevix.categories.rows.append({QStringLiteral("11"), QStringLiteral("Сыры"), QStringLiteral("32")});
    settings.brevix.categories.zeroRows.append({QStringLiteral("11"), QStringLiteral("Сыры"), QStringLiteral("32")});
    settings.brevix.categories.unknownGroup = GroupRule::DefaultGroup;
    settings.brevix.categories.defaultGroupCode = QStringLiteral("30");
    settings.brevix.categories.defaultGroupName = QStringLiteral("Бакалея");
    return settings;
}

} // namespace

int main(int argc, char** argv)
{
    AlbumProgram program(argc, argv);
    SettingsBase base;
    base.clock.setWall(QDateTime(QDate(2026, 11, 20), QTime(14, 31)));
    base.store(shotSettings(), key);
    return program.draw([&base](const Album& album) {
        shootSettings(base, album);
        shootPlazius(base, album);
        shootBrevix(base, album);
    });
}
