// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"

#include "models/settings/profile.h"
#include "services/session/settingsservice.h"

#include <QApplication>
#include <QCheckBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

const QString profileName = u"Летний сезон"_s;

/// B-CFG-01, B-CFG-03: the settings of the first till go to the service under a name.
void saveProfile(Day& day)
{
    day.tell.expect(day.administrator.openBrevixTab(u"ProfilePage"_s) && day.stage.press(u"saveButton"_s),
                    u"«Сохранить на сервере…» is open"_s);
    day.stage.pause(100);
    if (auto* asDefault = day.stage.find<QCheckBox>(u"defaultBox"_s); asDefault && asDefault->isChecked())
        asDefault->click();
    if (auto* name = day.stage.find<QLineEdit>(u"nameEdit"_s))
        name->clear();
    day.stage.typeInto(u"nameEdit"_s, profileName);
    day.stage.typeInto(u"commentEdit"_s, u"Добавлены группы летнего сезона"_s);
    day.stage.until([&] {
        auto* save = day.stage.find<QWidget>(u"yesButton"_s);
        return save && save->isEnabled();
    });
    day.tell.shotOf(day.stage.activeWindow(), u"profile-save"_s);
    const auto kept = [&] { return day.stage.sandbox().state(false).value(u"counts"_s)[u"profiles"_s].toInt(); };
    const int before = kept();
    day.stage.press(u"yesButton"_s);
    day.tell.expect(day.stage.until([&] { return kept() == before + 1; }), u"the service keeps one profile more"_s);
    day.stage.until([&] { return day.stage.find<QWidget>(u"saveButton"_s) != nullptr; });
    day.tell.shotOf(day.stage.activeWindow(), u"profile-tab"_s);
    day.administrator.leave();
}

bool choose(Stage& till, const QString& name)
{
    auto* list = till.find<QTableView>(u"list"_s);
    if (!list || !till.until([&] { return list->model() && list->model()->rowCount() > 0; }))
        return false;
    list->setFocus();
    till.key(Qt::Key_Home, Qt::ControlModifier);
    const auto chosen = [&] { return list->currentIndex().siblingAtColumn(0).data().toString().contains(name); };
    for (int row = 0; row < list->model()->rowCount() && !chosen(); ++row)
        till.key(Qt::Key_Down);
    return chosen();
}

} // namespace

/// B-CFG-02, B-CFG-04, N-04: the second till sees what would change, and then has the settings of the first.
void shareProfile(Day& day)
{
    day.tell.step(u"A profile: saved at this till, looked at and applied at a second one"_s);
    day.administrator.change([](Settings& settings) { settings.brevix.offline.sendInterval = u"25"_s; });
    saveProfile(day);

    Stage second(*qApp, u"ru"_s, day.stage);
    day.tell.expectLively();
    day.tell.expect(second.open(), u"a second till opens"_s);
    day.stage.longestSilence(); // a program that starts in this same event loop has no window yet to be silent
    Administrator administrator(second);
    administrator.change([](Settings& settings) {
        settings.brevix.offline.sendInterval = u"60"_s;
        settings.brevix.functions.registration = false;
        settings.brevix.warehouses.rows.clear();
    });
    const auto hashOf = [](Stage& till) { return contentHash(till.program().settings().current()); };
    day.tell.expect(hashOf(second) != hashOf(day.stage), u"its settings are other ones"_s);
    day.tell.expect(administrator.openBrevixTab(u"ProfilePage"_s) && second.press(u"loadButton"_s),
                    u"«Загрузить с сервера…» is open"_s);
    second.pause(100);
    day.tell.expect(choose(second, profileName), u"the profile is in the list"_s);
    auto* differences = second.find<QTableView>(u"differences"_s);
    day.tell.expect(second.until([&] { return differences && differences->model()->rowCount() > 2; }),
                    u"the differences stand field by field"_s);
    day.tell.shotOf(second.activeWindow(), u"profile-load"_s);
    second.press(u"yesButton"_s);
    day.tell.expect(second.until([&] { return hashOf(second) == hashOf(day.stage); }), u"both tills have the same settings"_s);
    second.pause(300);
    administrator.leave();
    day.tell.expectLively();
}

} // namespace companion::test
