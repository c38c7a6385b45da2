// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the profiles of settings, to be looked at beside the design: profile-shots --out DIR [--language ru|en]
#include "forms/common/busyline.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/profilehistorydialog.h"
#include "forms/settings/profileloaddialog.h"
#include "forms/settings/profilesavedialog.h"
#include "forms/settings/questiondialog.h"
#include "tests/forms/look/album.h"
#include "tests/services/session/profiletill.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

/// The offscreen screen is smaller than a real one.
constexpr QSize wide(1040, 680);

template <typename T>
T* part(QWidget& window, const char* name)
{
    T* found = window.findChild<T*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("no %s", name);
    return found;
}

/// A till, and a service with three profiles, one of them for other reference lists.
struct Scene
{
    Scene()
    {
        till.clock.setWall(QDateTime(QDate(2026, 11, 20), QTime(14, 31)));
        Settings settings = demoTillSettings();
        settings.brevix.timeout = std::chrono::seconds(30);
        settings.brevix.profile.useDefault = false;
        settings.brevix.profile.name = u"Магазины у дома"_s;
        settings.brevix.profile.checkPeriodically = true;
        settings.brevix.profile.checkInterval = u"600"_s;
        till.store(settings);
        Profile profile;
        profile.shared = till.service.current();
        profile.fingerprint = fingerprintOf(till.lists());
        profile.name = u"default"_s;
        service.write(profile);
        profile.name = u"Магазины у дома"_s;
        profile.comment = u"Добавлены группы зимнего сезона"_s;
        profile.shared.brevix.offline.record = false;
        profile.shared.brevix.offline.sendInterval = u"120"_s;
        profile.shared.brevix.profile.onDifference = ProfileAction::Apply;
        profile.shared.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"9"_s}, {u"002"_s, u"Склад у рампы"_s, u"8"_s}};
        profile.shared.brevix.categories.zeroRows = {{u"Z"_s, u"Пакеты"_s, {}}};
        service.write(profile, u"till-03"_s);
        profile.name = u"Опт"_s;
        profile.comment.clear();
        profile.fingerprint.users = u"sha256:"_s + QString(64, u'0');
        profile.fingerprint.groups = profile.fingerprint.users;
        profile.shared.brevix.inviters.rows = {{u"301"_s, u"Бойко А. И."_s, u"inv-301"_s}, {u"204"_s, u"Седов К. К."_s, u"inv-9"_s}};
        profile.shared.brevix.categories.zeroRows = {{u"T"_s, u"Табак"_s, {}}};
        service.write(profile, u"till-11"_s);
    }

    ProfileTill till{demoLists()};
    ScriptedProfiles service;
    ProfileKeeper keeper{service, till.service, till.history,
                         [](const Settings&, const QString&, std::function<void(bool, const QString&)> done) { done(true, {}); },
                         till.clock};
};

void shootTab(Scene& scene, const Album& album)
{
    BrevixSettingsDialog dialog(scene.till.service, scene.till.service.current(), u"key"_s);
    dialog.setProfiles(scene.keeper);
    album.take(dialog, "profile-1-tab", wide);
    part<QCheckBox>(dialog, "periodicBox")->setChecked(false);
    part<QLineEdit>(dialog, "nameEdit")->clear();
    part<QLineEdit>(dialog, "nameEdit")->setFocus();
    album.take(dialog, "profile-1-tab-nameless", wide);
    part<QCheckBox>(dialog, "defaultBox")->setChecked(true);
    part<QCheckBox>(dialog, "periodicBox")->setChecked(true);
    part<QLineEdit>(dialog, "intervalEdit")->setText(u"5"_s);
    album.take(dialog, "profile-1-tab-default", wide);
}

void shootLoad(Scene& scene, const Album& album)
{
    ProfileLoadDialog dialog(scene.service, scene.till.service, u"Магазины у дома"_s);
    album.take(dialog, "profile-2-load", wide);
    part<QTableView>(dialog, "list")->selectRow(2);
    album.take(dialog, "profile-2-load-missing", wide);
    part<QTableView>(dialog, "list")->selectRow(0);
    album.take(dialog, "profile-2-load-same", wide);
    dialog.hide();

    scene.service.silent = true;
    ProfileLoadDialog waiting(scene.service, scene.till.service, u"Опт"_s);
    part<BusyLine>(waiting, "busyLine")->showAt(std::chrono::seconds(3));
    album.take(waiting, "profile-2-load-busy", wide);
    waiting.hide();
    scene.service.release();
    scene.service.failWith = u"Нет связи с сервисом BreviX: сервер не принимает соединения"_s;
    ProfileLoadDialog failed(scene.service, scene.till.service, u"Опт"_s);
    album.take(failed, "profile-2-load-nolink", wide);
    scene.service.failWith.clear();
}

void shootSave(Scene& scene, const Album& album)
{
    ProfileSaveDialog dialog(scene.service, u"Магазины у дома"_s, true);
    QObject::connect(&dialog, &ProfileSaveDialog::saveRequested, &dialog,
                     [&](const QString& name, const QString& comment, const QByteArray& etag) {
                         scene.keeper.save(&dialog, name, comment, etag,
                                           [&, name](const ProfileSaving& saving) { dialog.taken(name, saving); });
                     });
    part<QLineEdit>(dialog, "commentEdit")->setText(u"Зимний ассортимент"_s);
    album.take(dialog, "profile-3-save", QSize(760, 440));
    Profile other = scene.service.kept.value(u"Магазины у дома"_s).profile;
    other.shared.brevix.timeout = std::chrono::seconds(5);
    scene.service.write(other, u"till-01"_s);
    part<QPushButton>(dialog, "yesButton")->click();
    QTest::qWait(60);
    if (auto* question = dialog.findChild<QuestionDialog*>())
        album.take(*question, "profile-3-save-changed");
    dialog.hide();
    ProfileSaveDialog wrong(scene.service, u"Опт/2"_s, false);
    album.take(wrong, "profile-3-save-wrong-name", QSize(760, 440));
}

void shootHistory(Scene& scene, const Album& album)
{
    ProfileHistoryDialog empty(scene.keeper, scene.till.service);
    album.take(empty, "profile-4-history-empty", wide);
    empty.hide();
    for (const QString& name : {u"default"_s, u"Магазины у дома"_s}) {
        const auto kept = scene.service.kept.value(name);
        scene.keeper.apply(kept.profile, kept.etag, [](const ProfileChange&) {});
        QTest::qWait(60);
        scene.till.clock.advance(std::chrono::hours(5));
    }
    scene.keeper.save(&scene.keeper, u"Касса 7"_s, {}, {}, [](const ProfileSaving&) {});
    QTest::qWait(60);
    ProfileHistoryDialog dialog(scene.keeper, scene.till.service);
    QTest::qWait(60);
    part<QTableView>(dialog, "list")->selectRow(1);
    album.take(dialog, "profile-4-history", wide);
}

} // namespace

int main(int argc, char** argv)
{
    AlbumProgram program(argc, argv);
    return program.draw([](const Album& album) {
        Scene scene;
        shootTab(scene, album);
        shootLoad(scene, album);
        shootSave(scene, album);
        shootHistory(scene, album);
    });
}
