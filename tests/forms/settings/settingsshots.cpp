// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the settings windows, to be looked at beside the design: settings-shots --out DIR [--language ru|en]
#include "forms/common/busyline.h"
#include "forms/common/theme.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/plaziuscapabilities.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdialog.h"
#include "settingsbase.h"
#include "translations/uilanguage.h"

#include <QApplication>
#include <QCheckBox>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QThread>

using namespace companion;
using namespace companion::test;

namespace {

const QString key = QStringLiteral("a1b2c3d4e5f6a7b8c9d0e1f2");

struct Shooter
{
    QDir folder;
    QString suffix;
    QSize size; ///< the offscreen screen is smaller than a real one

    void take(QWidget& window, const char* name) const
    {
        if (qobject_cast<SettingsWindow*>(&window) != nullptr)
            window.resize(size);
        window.show();
        QApplication::setActiveWindow(&window);
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        const QString file = folder.filePath(QLatin1String(name) + suffix + QStringLiteral(".png"));
        if (!window.grab().save(file))
            qFatal("cannot write %ls", qUtf16Printable(file));
    }
};

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

void shootSettings(SettingsBase& base, const Shooter& shooter)
{
    SettingsDialog dialog(base.service, base.linkCheck(), base.clock);
    dialog.setLink(link(LinkStatus::Up));
    auto* tabs = part<QTabWidget>(dialog, "tabs");
    shooter.take(dialog, "settings-1-till");
    tabs->setCurrentIndex(2);
    shooter.take(dialog, "settings-3-interface");
    tabs->setCurrentIndex(1);
    part<QPushButton>(dialog, "checkButton");
    auto* check = tabs->currentWidget()->findChild<QPushButton*>(QStringLiteral("checkButton"));
    check->click();
    part<BusyLine>(dialog, "busyLine")->showAt(std::chrono::seconds(3));
    shooter.take(dialog, "settings-2-modules-busy");
    LinkCheckResult result;
    result.good = true;
    result.text = QStringLiteral("Связь успешно установлена!");
    result.elapsed = std::chrono::milliseconds(180);
    base.answer(result);
    part<QLineEdit>(dialog, "urlEdit")->setFocus();
    shooter.take(dialog, "settings-2-modules");
    check->click();
    result.good = false;
    result.text = QStringLiteral("Нет связи с BreviX: имя сервера не найдено.");
    base.answer(result);
    shooter.take(dialog, "settings-2-modules-nolink");
    part<QLineEdit>(dialog, "urlEdit")->setText(QStringLiteral("brevix.example"));
    part<QLineEdit>(dialog, "keyEdit")->clear();
    part<QPushButton>(dialog, "okButton")->click();
    shooter.take(dialog, "settings-2-modules-wrong");

    SettingsQuestion question;
    question.title = QStringLiteral("Настройки");
    question.fact = QStringLiteral("Изменения не сохранены.");
    question.words = QStringLiteral("Сохранить их перед закрытием?");
    question.yes = QStringLiteral("Сохранить");
    question.other = QStringLiteral("Не сохранять");
    question.no = QStringLiteral("Продолжить правку");
    QuestionDialog asked(question);
    shooter.take(asked, "question");
}

void shootPlazius(SettingsBase& base, const Shooter& shooter)
{
    SettingsDialog dialog(base.service, base.linkCheck(), {base.linkCheck(), {}}, base.clock);
    dialog.setLink(link(LinkStatus::Up));
    part<QTabWidget>(dialog, "tabs")->setCurrentIndex(1);
    part<QListWidget>(dialog, "moduleList")->setCurrentRow(1);
    part<QLineEdit>(dialog, "iniEdit")->setPlaceholderText(QStringLiteral("/home/kassa/.local/share/cashier-companion/plazius.ini"));
    part<QLineEdit>(dialog, "plaziusUrlEdit")->setFocus();
    shooter.take(dialog, "plazius-1-fresh");
    part<QCheckBox>(dialog, "plaziusActiveBox")->setChecked(true);
    part<QLineEdit>(dialog, "plaziusUrlEdit")->setText(QStringLiteral("http://plazius.ru:9010"));
    part<QLineEdit>(dialog, "terminalEdit")->setText(QStringLiteral("касса 3"));
    part<QPushButton>(dialog, "plaziusCheckButton")->click();
    shooter.take(dialog, "plazius-2-notsetup");
    auto* parts = part<QTabWidget>(dialog, "parts");
    parts->setCurrentIndex(1);
    shooter.take(dialog, "plazius-3-work-wrong");
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
    shooter.take(dialog, "plazius-4-good");
    parts->setCurrentIndex(1);
    part<QPushButton>(dialog, "cardGroupButton")->click();
    for (int i = 0; i < 50 && part<QPushButton>(dialog, "cardGroupButton")->isVisible(); ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    shooter.take(dialog, "plazius-5-work");
    PlaziusCapabilities capabilities;
    capabilities.setAttribute(Qt::WA_DeleteOnClose, false);
    shooter.take(capabilities, "plazius-6-capabilities");
}

void shootBrevix(SettingsBase& base, const Shooter& shooter)
{
    BrevixSettingsDialog dialog(base.service, base.service.current(), key);
    dialog.setLink(link(LinkStatus::Down));
    dialog.setUnsent(3);
    auto* tabs = part<QTabWidget>(dialog, "tabs");
    tabs->setCurrentIndex(1);
    shooter.take(dialog, "brevix-1-functions");
    tabs->setCurrentIndex(2);
    part<QLineEdit>(dialog, "sendIntervalEdit")->setFocus();
    shooter.take(dialog, "brevix-2-offline");
    part<QLineEdit>(dialog, "sendIntervalEdit")->setText(QStringLiteral("5"));
    part<QLineEdit>(dialog, "checkIntervalEdit")->clear();
    shooter.take(dialog, "brevix-2-offline-short");
    tabs->setCurrentIndex(3);
    auto* page = tabs->currentWidget();
    auto* table = page->findChild<QTableView*>();
    page->findChild<QPushButton*>(QStringLiteral("unmappedButton"))->click();
    table->edit(table->currentIndex());
    shooter.take(dialog, "brevix-3-warehouses");
    table->setFocus();
    page->findChild<QCheckBox*>(QStringLiteral("forAllBox"))->setChecked(true);
    page->findChild<QLineEdit*>(QStringLiteral("defaultEdit"))->clear();
    part<QPushButton>(dialog, "okButton")->click();
    shooter.take(dialog, "brevix-3-warehouses-default-missing");
    page->findChild<QLineEdit*>(QStringLiteral("defaultEdit"))->setText(QStringLiteral("1000"));
    tabs->setCurrentIndex(4);
    shooter.take(dialog, "brevix-4-users");
    tabs->setCurrentIndex(5);
    auto* lists = part<QTabWidget>(dialog, "lists");
    lists->widget(0)->findChild<QTableView*>()->selectRow(2);
    shooter.take(dialog, "brevix-5-categories");
    lists->setCurrentIndex(1);
    shooter.take(dialog, "brevix-5-categories-zero");
    part<QPushButton>(dialog, "checkButton")->click();
    shooter.take(dialog, "brevix-6-check");
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
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR"),
                                 QStringLiteral("."));
    const QCommandLineOption tongue(QStringLiteral("language"), QStringLiteral("Language: ru or en."), QStringLiteral("CODE"),
                                    QStringLiteral("ru"));
    parser.addOption(out);
    parser.addOption(tongue);
    parser.process(app);
    QDir folder(parser.value(out));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("cannot make %ls", qUtf16Printable(folder.path()));
    UiLanguage language;
    language.use(parser.value(tongue));
    SettingsBase base;
    base.clock.setWall(QDateTime(QDate(2026, 11, 20), QTime(14, 31)));
    base.store(shotSettings(), key);
    Theme theme;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5}) {
            theme.setScheme(scheme);
            theme.setTextScale(scale);
            theme.apply(app);
            const Shooter shooter{folder, QStringLiteral("-%1-%2")
                                              .arg(scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                              .arg(qRound(scale * 100)),
                                  QSize(1040, 680) * scale};
            shootSettings(base, shooter);
            shootPlazius(base, shooter);
            shootBrevix(base, shooter);
        }
    }
    return 0;
}
