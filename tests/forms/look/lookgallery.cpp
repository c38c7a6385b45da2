// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the pieces of the look into pictures: look-gallery --out DIR. Not a test: a person compares them with the
// design.
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QFontInfo>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTabWidget>

#include "forms/common/actionbutton.h"
#include "forms/common/busyline.h"
#include "forms/common/customerstrip.h"
#include "forms/common/emptystate.h"
#include "forms/common/fielderror.h"
#include "forms/common/hairline.h"
#include "forms/common/keybutton.h"
#include "forms/common/keychip.h"
#include "forms/common/keypad.h"
#include "forms/common/messagebar.h"
#include "forms/common/moneylabel.h"
#include "forms/common/phonelineedit.h"
#include "forms/common/rowdelegate.h"
#include "forms/common/segmentedswitch.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"
#include "forms/common/themeicon.h"
#include "forms/common/totalsrow.h"

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

/// Things of a page that only a picture needs: focus for several widgets at once is painted by giving it to one after
/// the other.
struct Page
{
    std::unique_ptr<QWidget> window;
    std::vector<QWidget*> focused;
};

int px(const QWidget* at, int length)
{
    return Look::of(at).px(length);
}

QLabel* label(const QString& text, const char* role = "body")
{
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", QString::fromLatin1(role));
    made->setWordWrap(false);
    return made;
}

QLabel* heading(const QString& text)
{
    QLabel* made = label(text, "touch");
    made->setProperty("strong", true);
    return made;
}

/// Puts a widget where the design has it, in pixels at 100 %.
template <typename Widget>
Widget* put(QWidget* page, Widget* widget, int x, int y, int width = 0, int height = 0)
{
    widget->setParent(page);
    widget->ensurePolished();
    const QSize hint = widget->sizeHint();
    const int w = width > 0 ? px(page, width) : hint.width();
    const int h = height > 0                    ? px(page, height)
                  : widget->hasHeightForWidth() ? widget->heightForWidth(w)
                                                : hint.height();
    widget->setGeometry(px(page, x), px(page, y), w, h);
    return widget;
}

/// A part of the page with the density of the till.
QWidget* touchArea(QWidget* page, int x, int y, int width, int height)
{
    auto* area = new QWidget;
    area->setProperty("density", u"touch"_s);
    return put(page, area, x, y, width, height);
}

void addEmpty(QWidget* page, int x, int width, const QString& icon, const QString& line, const QString& hint)
{
    auto* place = new QFrame;
    place->setProperty("surface", u"place"_s);
    put(page, place, x, 56, width, 190);
    put(place, new EmptyState(icon, line, hint), 1, 1, width - 2, 188);
}

void addBar(QWidget* page, int y, int height, const Message& message)
{
    auto* bar = new MessageBar;
    bar->setParent(page);
    bar->post(u"topic"_s, message);
    put(page, bar, 32, y, 640, height);
}

QPushButton* button(const QString& text, bool accent = false, bool enabled = true)
{
    auto* made = new QPushButton(text);
    made->setProperty("accent", accent);
    made->setEnabled(enabled);
    return made;
}

QPushButton* pushLink(const QString& text)
{
    auto* made = new QPushButton(text);
    made->setProperty("link", true);
    return made;
}

QSpinBox* spin(int value, const char* state = nullptr)
{
    auto* box = new QSpinBox;
    box->setRange(0, 300);
    box->setValue(value);
    box->setSuffix(u" с"_s);
    box->setAlignment(Qt::AlignRight);
    if (state != nullptr)
        box->setProperty("state", QString::fromLatin1(state));
    return box;
}

void addMessages(QWidget* page)
{
    put(page, heading(u"Полоса сообщения"_s), 32, 270);
    addBar(page, 302, 56,
           {.kind = Message::Kind::Info,
            .fact = u"На сервере есть новая конфигурация настроек."_s,
            .buyer = {},
            .next = u"Касса работает на прежней."_s,
            .action = u"Показать отличия"_s});
    addBar(page, 368, 38,
           {.kind = Message::Kind::Ok,
            .fact = u"Связь восстановлена."_s,
            .buyer = {},
            .next = u"Отправлено 3 чека из 3."_s});
    addBar(page, 416, 56,
           {.kind = Message::Kind::Warn,
            .fact = u"Нет связи с BreviX с 14:05."_s,
            .buyer = u"Покупателю: «Кэшбэк начислим, как только появится связь»."_s,
            .next = u"Чек сохранится и отправится сам."_s});
    addBar(page, 482, 56,
           {.kind = Message::Kind::Error,
            .fact = u"Ключ не принят."_s,
            .buyer = u"Продавать можно, заявки ждут в очереди. Проверьте «Api-Key» в настройках."_s,
            .next = {},
            .action = u"Настройки"_s});
}

void addBusy(QWidget* page)
{
    put(page, heading(u"Занято, недоступно"_s), 32, 566);
    QWidget* touch = touchArea(page, 32, 590, 640, 60);
    auto* asking = new ActionButton(u"search"_s, u"Запросить данные"_s);
    asking->setBusy(true);
    put(touch, asking, 0, 8, 230);
    auto* busy = new BusyLine;
    busy->setParent(touch);
    busy->start(u"Запрашиваем данные в BreviX"_s, std::chrono::seconds(30));
    busy->showAt(std::chrono::milliseconds(3100));
    put(touch, busy, 242, 16, 398);
    auto* tick = new QCheckBox(u"Если не задан код BreviX для склада, то использовать ИД BreviX по умолчанию"_s);
    tick->setChecked(true);
    tick->setEnabled(false);
    put(page, tick, 32, 656);
    put(page, label(u"Не действует: включено «Использовать для всех складов ИД BreviX по умолчанию»"_s, "help"), 60,
        682);
}

void addFieldErrors(QWidget* page)
{
    put(page, heading(u"Ошибка у поля"_s), 704, 270);
    put(page, label(u"ИД BreviX склада по умолчанию"_s), 704, 301);
    auto* store = put(page, new QLineEdit, 704, 325, 187);
    auto* missing = new FieldError;
    missing->setLines(2);
    missing->setField(store);
    missing->showError(u"Заполните: включён флаг «Использовать для всех складов ИД BreviX по умолчанию»"_s);
    put(page, missing, 903, 325, 431);
    put(page, label(u"Интервал между проверками связи с сервисом"_s), 704, 370);
    put(page, spin(5, "warn"), 704, 393, 112);
    auto* small = new FieldError;
    small->showWarning(u"Меньше 15 с: касса возьмёт 15 с"_s);
    put(page, small, 828, 401, 400);
    QWidget* touch = touchArea(page, 704, 436, 640, 104);
    put(touch, label(u"Номер телефона"_s, "label"), 0, 3);
    auto* phone = new PhoneLineEdit;
    phone->setCountryCode(u"+7"_s);
    phone->setText(u"(912) 345-4N-NN"_s);
    put(touch, phone, 0, 28, 400);
    auto* digits = new FieldError;
    digits->setParent(touch);
    digits->setField(phone);
    digits->showError(u"не хватает 3 цифр"_s);
    put(touch, digits, 0, 82, 400);
}

void addButtons(Page& page)
{
    QWidget* window = page.window.get();
    put(window, heading(u"Кнопки и поле с фокусом"_s), 704, 557);
    QWidget* touch = touchArea(window, 704, 585, 650, 56);
    put(touch, button(u"Применить"_s, true), 0, 4, 123);
    put(touch, button(u"Закрыть"_s), 135, 4, 103);
    put(touch, button(u"Применить"_s, true, false), 250, 4, 123);
    page.focused.push_back(put(touch, button(u"Применить"_s, true), 385, 4, 123));
    page.focused.push_back(put(touch, button(u"Закрыть"_s), 520, 4, 103));
    put(window, button(u"ОК"_s, true), 704, 651, 88);
    put(window, button(u"Закрыть"_s), 808, 651, 88);
    put(window, button(u"ОК"_s, true, false), 912, 651, 88);
    page.focused.push_back(put(window, button(u"Закрыть"_s), 1016, 651, 88));
    auto* field = new QLineEdit(u"1042"_s);
    page.focused.push_back(put(window, field, 1120, 651, 96));
    put(window, spin(30), 1232, 651, 102);
}

Page statesPage()
{
    Page page{std::make_unique<QWidget>(), {}};
    QWidget* window = page.window.get();
    window->resize(px(window, 1366), px(window, 768));
    put(window, heading(u"Пусто"_s), 32, 24);
    addEmpty(window, 32, 314, u"upc-scan"_s, u"Чек пуст"_s, u"Отсканируйте товар или нажмите F3"_s);
    addEmpty(window, 362, 313, u"check2-circle"_s, u"Всё отправлено"_s, u"Последняя отправка в 14:31"_s);
    addEmpty(window, 691, 313, u"search"_s, u"Ничего не найдено"_s, u"По запросу «молоко 5 л» товаров нет"_s);
    addEmpty(window, 1020, 314, u"journal-text"_s, u"Записей пока нет"_s, u"Журнал начнётся с первой продажи"_s);
    addMessages(window);
    addBusy(window);
    addFieldErrors(window);
    addButtons(page);
    put(window, new HairLine, 32, 722, 1302, 1);
    put(window, heading(u"Знаки состояния"_s), 32, 735);
    const std::vector<std::tuple<Sign, QString, int>> signs{
        {Sign::Done, u"BreviX: на связи"_s, 188},          {Sign::NoLink, u"BreviX: нет связи с 14:05"_s, 335},
        {Sign::Refused, u"BreviX: ключ не принят"_s, 535}, {Sign::Waiting, u"не отправлено: 3"_s, 726},
        {Sign::NotChecked, u"не проверен"_s, 880},         {Sign::Off, u"выключен"_s, 1006},
    };
    for (const auto& [sign, words, x] : signs)
        put(window, new StatusSign(sign, words), x, 735);
    return page;
}

QStandardItem* cell(const QString& text, Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter)
{
    auto* item = new QStandardItem(text);
    item->setData(QVariant(alignment), Qt::TextAlignmentRole);
    item->setEditable(false);
    return item;
}

QStandardItemModel* receiptModel(QObject* parent)
{
    auto* model = new QStandardItemModel(parent);
    const QStringList names{u"№"_s, u"Наименование"_s, u"Кол-во"_s, u"Цена"_s, u"Скидка"_s, u"Сумма"_s};
    for (int column = 0; column < names.size(); ++column) {
        auto* item = new QStandardItem(names.at(column));
        item->setTextAlignment((column == 1 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        model->setHorizontalHeaderItem(column, item);
    }
    const QList<QStringList> rows{
        {u"Молоко «Луговое» 3,2 %, 930 мл"_s, u"2"_s, u"шт"_s, u"89,90"_s, u"—"_s, u"179,80"_s},
        {u"Хлеб «Ржаной край», 400 г"_s, u"1"_s, u"шт"_s, u"54,00"_s, u"—"_s, u"54,00"_s},
        {u"Сыр «Полянский» 45 %, весовой"_s, u"0,386"_s, u"кг"_s, u"849,00"_s, u"—"_s, u"327,71"_s},
        {u"Кофе молотый «Доброе утро», 250 г"_s, u"1"_s, u"шт"_s, u"389,00"_s, u"−38,90"_s, u"350,10"_s},
        {u"Вода «Тихий родник» негазированная, 1,5 л"_s, u"6"_s, u"шт"_s, u"42,50"_s, u"—"_s, u"255,00"_s},
    };
    int number = 0;
    for (const QStringList& row : rows) {
        QList<QStandardItem*> items{cell(QString::number(++number)),
                                    cell(row.at(0), Qt::AlignLeft | Qt::AlignVCenter),
                                    cell(row.at(1)),
                                    cell(row.at(3)),
                                    cell(row.at(4)),
                                    cell(row.at(5))};
        items.at(0)->setData(true, RowDelegate::MutedRole);
        items.at(2)->setData(row.at(2), RowDelegate::UnitRole);
        items.at(4)->setData(row.at(4) == u"—"_s, RowDelegate::MutedRole);
        items.at(5)->setData(true, RowDelegate::StrongRole);
        model->appendRow(items);
    }
    return model;
}

QTableView* receiptTable(QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(receiptModel(table));
    table->setProperty("edge", true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto* delegate = new RowDelegate(table);
    delegate->attachTo(table);
    table->selectRow(4);
    const QList<int> widths{52, 0, 118, 124, 112, 124};
    for (int column = 0; column < widths.size(); ++column) {
        if (column != 1)
            table->setColumnWidth(column, px(parent, widths.at(column)));
    }
    return table;
}

void addTillSide(QWidget* window, bool checked)
{
    auto* strip = new CustomerStrip;
    strip->setBrevix(u"+7 ••• •••-45-67"_s, u"+7 (912) 345-45-67"_s, checked);
    put(window, strip, 991, 81, 359);
    auto* none = new CustomerStrip;
    put(window, none, 991, 163, 359);
    auto* card = new CustomerStrip;
    card->setPlazius(u"•••• 4821"_s, u"1 248,00"_s, u"14:21"_s);
    put(window, card, 991, 245, 359);
    const std::vector<std::pair<QString, QString>> totals{
        {u"Итого"_s, u"1 961,69"_s}, {u"Скидка"_s, u"−76,80"_s}, {u"Списано баллов"_s, u"0,00"_s}};
    int y = 427;
    for (const auto& [caption, value] : totals) {
        auto* row = new TotalsRow(caption);
        row->setValue(value);
        put(window, row, 991, y, 359, 32);
        y += 32;
    }
    put(window, new HairLine, 991, 534, 359, 1);
    QLabel* due = label(u"К оплате"_s, "row");
    due->setProperty("strong", true);
    put(window, due, 991, 544);
    auto* sum = new MoneyLabel;
    sum->setParent(window);
    sum->setText(u"1 884,89"_s);
    put(window, sum, 991, 560, 359);
}

Page tillPage()
{
    Page page{std::make_unique<QWidget>(), {}};
    QWidget* window = page.window.get();
    window->setProperty("density", u"touch"_s);
    window->resize(px(window, 1366), px(window, 768));
    auto* mode = new SegmentedSwitch;
    mode->setParent(window);
    mode->addSegment(u"Продажа"_s);
    mode->addSegment(u"Возврат по чеку № …"_s);
    put(window, mode, 16, 8);
    auto* goods = new HintedLineEdit;
    goods->setParent(window);
    goods->setLeadIcon(u"upc-scan"_s);
    goods->setPrefix(u"Товар"_s);
    goods->setKeyHint(u"F3"_s);
    page.focused.push_back(put(window, goods, 380, 8, 970));
    put(window, new HairLine, 0, 64, 1366, 1);
    auto* bar = new MessageBar;
    bar->setParent(window);
    bar->post(u"link"_s, {.kind = Message::Kind::Warn,
                          .fact = u"Нет связи с BreviX с 14:05."_s,
                          .buyer = u"Покупателю: «Кэшбэк начислим, как только появится связь»."_s,
                          .next = u"Чек сохранится и отправится сам."_s});
    put(window, bar, 16, 77, 942);
    QTableView* table = receiptTable(window);
    put(window, table, 0, 130, 974, 525);
    put(window, new HairLine(Qt::Vertical), 974, 65, 1, 590);
    addTillSide(window, true);
    put(window, new HairLine, 0, 655, 1366, 1);
    const std::vector<std::tuple<QString, QString, int, int>> keys{
        {u"Количество"_s, u"F2"_s, 16, 182},      {u"Удалить строку"_s, u"F8"_s, 206, 182},
        {u"Добавить карту"_s, u"F6"_s, 396, 183}, {u"Возврат по чеку"_s, u"F7"_s, 587, 182},
        {u"Сервис"_s, u"F9"_s, 777, 182},         {u"Подытог"_s, u"F5"_s, 991, 176},
        {u"Оплата"_s, u"F12"_s, 1175, 175}};
    for (const auto& [text, key, x, width] : keys) {
        auto* made = new KeyButton(text, key);
        made->setProperty("accent", key == u"F5"_s);
        made->setEnabled(key != u"F7"_s);
        put(window, made, x, 664, width);
    }
    put(window, new HairLine, 0, 736, 1366, 1);
    auto* queue = new StatusSign(Sign::Waiting, u"не отправлено: 3 · следующая через 12 с"_s);
    queue->setClickable(true);
    put(window, queue, 720, 736, 0, 32);
    put(window, new StatusSign(Sign::NoLink, u"BreviX: нет связи с 14:05"_s), 1025, 736, 0, 32);
    put(window, new StatusSign(Sign::Done, u"Plazius: на связи"_s), 1226, 736, 0, 32);
    return page;
}

QTableView* mappingTable(QWidget* parent)
{
    auto* model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({u"Склад"_s, u"ИД BreviX"_s, u"Состояние"_s});
    for (int column = 0; column < 3; ++column)
        model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QList<std::tuple<QString, QString, Sign, QString>> rows{
        {u"Лесная, 8 — склад временного хранения"_s, QString(), Sign::Unmapped, u"не сопоставлен"_s},
        {u"Подсобка овощная, Лесная, 8"_s, QString(), Sign::Unmapped, u"не сопоставлен"_s},
        {u"Лесная, 8 — зал"_s, u"1042"_s, Sign::Done, u"есть в BreviX"_s},
        {u"Вокзальная, 2 — павильон"_s, u"9917"_s, Sign::Refused, u"нет в BreviX"_s}};
    for (const auto& [store, id, sign, state] : rows) {
        QList<QStandardItem*> items{cell(store, Qt::AlignLeft | Qt::AlignVCenter),
                                    cell(id, Qt::AlignLeft | Qt::AlignVCenter),
                                    cell(state, Qt::AlignLeft | Qt::AlignVCenter)};
        items.at(2)->setData(static_cast<int>(sign), RowDelegate::SignRole);
        items.at(2)->setData(sign == Sign::Done, RowDelegate::MutedRole);
        items.at(2)->setData(sign != Sign::Done, RowDelegate::ColouredRole);
        model->appendRow(items);
    }
    auto* table = new QTableView(parent);
    table->setModel(model);
    (new RowDelegate(table))->attachTo(table);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(2, Qt::AscendingOrder);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setColumnWidth(1, px(parent, 180));
    table->setColumnWidth(2, px(parent, 220));
    table->selectRow(1);
    return table;
}

void addMappingTab(QWidget* tab)
{
    auto* filter = new HintedLineEdit;
    filter->setParent(tab);
    filter->setLeadIcon(u"search"_s);
    filter->setPlaceholderText(u"Фильтр"_s);
    put(tab, filter, 20, 16, 220);
    auto* unmapped = new ActionButton(u"exclamation-triangle-fill"_s, u"не сопоставлено: 2"_s);
    unmapped->setProperty("state", u"warn"_s);
    unmapped->setIconInk(&Tokens::warn);
    put(tab, unmapped, 248, 16);
    int x = 682;
    for (const auto& [icon, name] :
         {std::pair{u"arrow-counterclockwise"_s, u"Отменить правку"_s}, std::pair{u"clipboard-plus"_s, u"Вставить"_s},
          std::pair{u"box-arrow-in-down"_s, u"Загрузить CSV"_s}, std::pair{u"box-arrow-up"_s, u"Сохранить CSV"_s}}) {
        put(tab, ActionButton::iconOnly(icon, name), x, 16);
        x += 40;
    }
    put(tab, new ActionButton(u"question-circle"_s, u"Почему этот ИД?"_s), 858, 16);
    put(tab, mappingTable(tab), 20, 56, 998, 200);
    auto* combo = new QComboBox;
    combo->addItems({u"не указывать категорию"_s, u"использовать группу по умолчанию"_s});
    put(tab, label(u"Если у товара не задана группа, то"_s), 20, 280);
    put(tab, combo, 352, 272, 340);
    put(tab, new QCheckBox(u"Использовать для всех складов ИД BreviX по умолчанию"_s), 20, 314);
    auto* on = new QCheckBox(u"Если для кассы не указан склад, то использовать ИД BreviX по умолчанию"_s);
    on->setChecked(true);
    put(tab, on, 20, 340);
    auto* readOnly = new QLineEdit(u"Соколова Марина Андреевна"_s);
    readOnly->setReadOnly(true);
    put(tab, readOnly, 20, 380, 300);
    auto* off = new QLineEdit(u"1000"_s);
    off->setEnabled(false);
    put(tab, off, 340, 380, 160);
    auto* ok = new MessageBar;
    ok->setParent(tab);
    ok->post(u"check"_s, {.kind = Message::Kind::Ok,
                          .fact = u"Связь успешно установлена!"_s,
                          .buyer = {},
                          .next = u"Ответ за 0,18 с · сегодня в 14:31"_s,
                          .action = {},
                          .closable = true,
                          .below = true});
    put(tab, ok, 20, 424, 400);
}

Page settingsPage()
{
    Page page{std::make_unique<QWidget>(), {}};
    QWidget* window = page.window.get();
    window->resize(px(window, 1040), px(window, 640));
    auto* tabs = new QTabWidget;
    tabs->setParent(window);
    for (const QString& title : {u"Загрузка настроек из сервиса BreviX"_s, u"Форма регистрации"_s,
                                 u"Работа в режиме offline"_s, u"Склады"_s, u"Пользователи"_s, u"Категории товаров"_s})
        tabs->addTab(new QWidget, title);
    tabs->setCurrentIndex(3);
    put(window, tabs, 0, 0, 1040, 570);
    tabs->tabBar()->setTabButton(4, QTabBar::RightSide, new KeyChip(u"2"_s));
    addMappingTab(tabs->widget(3));
    page.focused.push_back(tabs->widget(3)->findChild<QTableView*>());
    put(window, new HairLine, 0, 582, 1040, 1);
    put(window, new ActionButton(u"clipboard-check"_s, u"Проверка корректности настроек"_s), 20, 595);
    put(window, button(u"ОК"_s, true), 818, 595, 96);
    put(window, button(u"Закрыть"_s), 922, 595, 96);
    return page;
}

Page keypadPage()
{
    Page page{std::make_unique<QWidget>(), {}};
    QWidget* window = page.window.get();
    window->setProperty("density", u"touch"_s);
    window->resize(px(window, 480), px(window, 555));
    put(window, label(u"Номер телефона"_s, "label"), 20, 20);
    auto* phone = new PhoneLineEdit;
    phone->setParent(window);
    phone->setLarge(true);
    phone->setCountryCode(u"+7"_s);
    phone->setText(u"(912) 345-4"_s);
    phone->setTrailing(u"N-NN"_s);
    page.focused.push_back(put(window, phone, 20, 44, 438));
    put(window, new Keypad, 20, 156, 438);
    setAccent(put(window, new KeyButton(u"ОК"_s, u"Enter"_s, KeyButton::KeyPlace::Beside), 20, 478, 215), true);
    put(window, new KeyButton(u"Закрыть"_s, u"Esc"_s, KeyButton::KeyPlace::Beside), 243, 478, 215);
    return page;
}

Page narrowPage()
{
    Page page{std::make_unique<QWidget>(), {}};
    QWidget* window = page.window.get();
    window->setProperty("density", u"touch"_s);
    window->resize(px(window, 1024), px(window, 320));
    auto* strip = new CustomerStrip;
    strip->setParent(window);
    strip->setNarrow(true);
    strip->setBrevix(u"+7 ••• •••-45-67"_s, u"+7 (912) 345-45-67"_s, false);
    put(window, strip, 721, 16, 287);
    auto* sum = new MoneyLabel;
    sum->setParent(window);
    sum->setText(u"1 884 884,89"_s);
    put(window, sum, 721, 140, 287);
    const std::vector<std::tuple<QString, QString, int, int>> keys{
        {u"Количество"_s, u"F2"_s, 16, 128},      {u"Удалить строку"_s, u"F8"_s, 152, 128},
        {u"Добавить карту"_s, u"F6"_s, 288, 129}, {u"Возврат по чеку"_s, u"F7"_s, 425, 128},
        {u"Сервис"_s, u"F9"_s, 561, 128},         {u"Подытог"_s, u"F5"_s, 721, 140},
        {u"Оплата"_s, u"F12"_s, 869, 139}};
    for (const auto& [text, key, x, width] : keys) {
        auto* made = new KeyButton(text, key);
        made->setNarrow(true);
        made->setProperty("accent", key == u"F5"_s);
        put(window, made, x, 232, width);
    }
    return page;
}

Page menuPage()
{
    Page page{std::make_unique<QWidget>(), {}};
    page.window->setProperty("density", u"touch"_s);
    page.window->resize(px(page.window.get(), 420), px(page.window.get(), 360));
    auto* menu = new QMenu(page.window.get());
    const auto add = [menu](const QString& icon, const QString& text, const QString& key = {}) {
        QAction* action = menu->addAction(themeIcon(icon, &Tokens::text2), text);
        if (!key.isEmpty())
            action->setShortcut(QKeySequence(key));
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    QAction* first = add(u"person-check"_s, u"(BreviX) Авторизация пользователя"_s);
    add(u"person-plus"_s, u"(BreviX) Регистрация нового участника"_s);
    menu->addSeparator();
    add(u"credit-card-2-front"_s, u"(Plazius) Добавить карту"_s, u"F6"_s);
    add(u"person-vcard"_s, u"(Plazius) Информация о карте"_s)->setEnabled(false);
    menu->addSeparator();
    add(u"send"_s, u"Очередь отправки"_s);
    add(u"gear"_s, u"Настройки"_s, u"Ctrl+,"_s);
    menu->setActiveAction(first);
    menu->setWindowFlags(Qt::Widget);
    menu->ensurePolished();
    menu->setGeometry(QRect(QPoint(10, 10), menu->sizeHint()));
    menu->show();
    return page;
}

Page partsPage()
{
    Page page{std::make_unique<QWidget>(), {}};
    QWidget* window = page.window.get();
    window->resize(px(window, 640), px(window, 420));
    auto* tabs = new QTabWidget;
    tabs->setParent(window);
    for (const QString& title :
         {u"Загрузка настроек из сервиса BreviX"_s, u"Форма регистрации"_s, u"Работа в режиме offline"_s, u"Склады"_s})
        tabs->addTab(new QWidget, title);
    put(window, tabs, 0, 0, 640, 60);
    auto* tick = new QCheckBox(u"Активность"_s);
    tick->setChecked(true);
    page.focused.push_back(put(window, tick, 20, 70));
    auto* some = new QCheckBox(u"Частично"_s);
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    put(window, some, 180, 70);
    auto* radio = new QRadioButton(u"Светлая"_s);
    radio->setChecked(true);
    put(window, radio, 320, 70);
    put(window, new QRadioButton(u"Тёмная"_s), 440, 70);
    auto* group = new QGroupBox(u"Общие настройки"_s);
    put(window, group, 20, 100, 300, 60);
    put(group, label(u"Группа по умолчанию"_s, "label"), 0, 34);
    auto* list = new QListWidget;
    (new RowDelegate(list))->attachTo(list);
    for (int i = 1; i < 20; ++i)
        list->addItem(u"Строка %1"_s.arg(i));
    list->setCurrentRow(1);
    put(window, list, 20, 170, 200, 180);
    auto* combo = new QComboBox;
    combo->addItems({u"отозвать заявку"_s, u"отправить как возврат"_s});
    page.focused.push_back(put(window, combo, 240, 170, 220));

    auto* text = new QPlainTextEdit(u"Слова сервиса"_s);
    put(window, text, 240, 215, 220, 80);
    auto* link = pushLink(u"Перейти к строке"_s);
    put(window, link, 480, 176);
    auto* bar = new QProgressBar;
    bar->setRange(0, 100);
    bar->setValue(30);
    bar->setTextVisible(false);
    put(window, bar, 240, 310, 380);
    auto* key = new KeyButton(u"Подытог"_s, u"F5"_s);
    key->setProperty("accent", true);
    put(window, key, 240, 330, 176);
    auto* send = new ActionButton(u"send"_s, u"Отправить сейчас"_s);
    send->setProperty("accent", true);
    put(window, send, 430, 340);
    return page;
}

/// A window has one focus; the pictures show several. Each is drawn while it has it and pasted into its place.
QPixmap pictureOf(Page& page)
{
    QWidget* window = page.window.get();
    window->show();
    window->activateWindow();
    QApplication::processEvents();
    window->setFocus();
    QApplication::processEvents();
    QPixmap picture = window->grab();
    for (QWidget* widget : page.focused) {
        widget->setFocus();
        if (auto* field = qobject_cast<QLineEdit*>(widget))
            field->deselect();
        QApplication::processEvents();
        QPainter painter(&picture);
        const QRect place(widget->mapTo(window, QPoint(0, 0)), widget->size());
        painter.drawPixmap(place.topLeft(), window->grab(place));
    }
    return picture;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"out"_s, u"Folder for the pictures"_s, u"dir"_s, u"."_s});
    parser.process(app);
    const QDir out(parser.value(u"out"_s));
    const std::vector<std::pair<QString, std::function<Page()>>> pages{
        {u"states"_s, statesPage}, {u"till"_s, tillPage}, {u"settings"_s, settingsPage}, {u"keypad"_s, keypadPage},
        {u"narrow"_s, narrowPage}, {u"menu"_s, menuPage}, {u"parts"_s, partsPage}};
    Theme theme;
    const auto save = [&out](const QPixmap& picture, const QString& name) {
        const bool saved = picture.save(out.filePath(name));
        if (!saved)
            std::fprintf(stderr, "%s could not be written\n", qPrintable(name));
        return saved;
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5}) {
            theme.setScheme(scheme);
            theme.setTextScale(scale);
            theme.apply(app);
            for (const auto& [name, make] : pages) {
                Page page = make();
                const QString about = u"%1_%2.png"_s.arg(scheme == Scheme::Dark ? u"dark"_s : u"light"_s,
                                                         QString::number(qRound(scale * 100)));
                if (!save(pictureOf(page), name + u'_' + about))
                    return 1;
                if (name != u"parts"_s)
                    continue;
                QWidget other; // behind another window there is no filled accent
                other.show();
                other.activateWindow();
                QApplication::processEvents();
                if (!save(page.window->grab(), u"inactive_"_s + about))
                    return 1;
            }
        }
    }
    std::printf("font in use: %s\n", qPrintable(QFontInfo(app.font()).family()));
    return 0;
}
