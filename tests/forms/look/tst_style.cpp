// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <functional>
#include <memory>

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "forms/common/actionbutton.h"
#include "forms/common/busyline.h"
#include "forms/common/companionstyle.h"
#include "forms/common/customerstrip.h"
#include "forms/common/emptystate.h"
#include "forms/common/fielderror.h"
#include "forms/common/keybutton.h"
#include "forms/common/keypad.h"
#include "forms/common/messagebar.h"
#include "forms/common/phonelineedit.h"
#include "forms/common/rowdelegate.h"
#include "forms/common/segmentedswitch.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"
#include "forms/common/totalsrow.h"

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

using Make = std::function<QWidget*()>;

QPushButton* pushButton(const char* property = nullptr, const QVariant& value = true)
{
    auto* button = new QPushButton(u"Закрыть"_s);
    if (property != nullptr)
        button->setProperty(property, value);
    return button;
}

/// A window of one density with one widget in it, shown and active.
struct Stage
{
    explicit Stage(Density density)
    {
        window.setProperty("density", density == Density::Touch ? u"touch"_s : u"compact"_s);
        window.resize(600, 400);
    }

    QWidget* add(const Make& make)
    {
        QWidget* widget = make();
        widget->setParent(&window);
        widget->ensurePolished();
        other = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window) ? widget : nullptr;
    }

    QWidget window;
    QLineEdit* other = nullptr;
};

} // namespace

namespace {

/// QPushButton keeps its hint until its text changes, which would hide a hint that depends on the focus.
QSize freshHint(QWidget* widget)
{
    if (auto* button = qobject_cast<QPushButton*>(widget)) {
        const QString text = button->text();
        button->setText(text + u'x');
        button->setText(text);
    }
    return widget->sizeHint();
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void heights_data();
    void heights();
    void focusMovesNothing_data();
    void focusMovesNothing();
    void bigButtonHeights();
    void rowHeights();
    void comboRowsFitAFinger();
    void figuresHaveOneWidth();
    void fontsOutliveAChangeOfTheme();
    void densityOfOpenWindow();
    void choosingATabMovesNothing();
    void placeholderIsReadable();
    void wheelOnlyWithFocus();
    void dialogButtonsInOneOrder();
    void noColourOutsideTokens();
    void labelsArePlainText();
    void accessibleNames();

private:
    Theme m_theme;
};

void TestStyle::init()
{
    m_theme.setScheme(Scheme::Light);
    m_theme.setTextScale(1.0);
    m_theme.apply(*qApp);
}

void TestStyle::heights_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<Density>("density");
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("height");
    const std::vector<std::pair<const char*, Make>> controls{
        {"button", [] { return pushButton(); }},
        {"accent button", [] { return pushButton("accent"); }},
        {"button with icon", [] { return new ActionButton(u"send"_s, u"Отправить"_s); }},
        {"icon button", [] { return ActionButton::iconOnly(u"eye"_s, u"Показать"_s); }},
        {"line edit", [] { return new QLineEdit; }},
        {"phone", [] { return new PhoneLineEdit; }},
        {"combo", [] { return new QComboBox; }},
        {"spin", [] { return new QSpinBox; }},
    };
    for (const auto& [name, make] : controls) {
        for (const double scale : {1.0, 1.5, 2.0}) {
            const int percent = qRound(scale * 100);
            QTest::addRow("%s, compact, %d %%", name, percent)
                << make << Density::Compact << scale << qRound(32 * scale);
            QTest::addRow("%s, touch, %d %%", name, percent) << make << Density::Touch << scale << qRound(48 * scale);
        }
    }
    QTest::newRow("button of the strip") << Make([] { return pushButton("buttonSize", u"strip"_s); }) << Density::Touch
                                         << 1.0 << 44;
    QTest::newRow("tick row") << Make([] { return new QCheckBox(u"Активность"_s); }) << Density::Touch << 1.0 << 44;
}

void TestStyle::heights()
{
    QFETCH(Make, make);
    QFETCH(Density, density);
    QFETCH(double, scale);
    QFETCH(int, height);
    m_theme.setTextScale(scale);
    m_theme.apply(*qApp);
    Stage stage(density);
    QWidget* widget = stage.add(make);
    QVERIFY(widget != nullptr);
    QCOMPARE(widget->sizeHint().height(), height);
}

void TestStyle::focusMovesNothing_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<Density>("density");
    const std::vector<std::pair<const char*, Make>> controls{
        {"button", [] { return pushButton(); }},
        {"accent", [] { return pushButton("accent"); }},
        {"strip", [] { return pushButton("buttonSize", u"strip"_s); }},
        {"closing", [] { return pushButton("buttonSize", u"closing"_s); }},
        {"big", [] { return pushButton("buttonSize", u"big"_s); }},
        {"link", [] { return pushButton("link"); }},
        {"cross", [] { return pushButton("cross"); }},
        {"status", [] { return pushButton("status"); }},
        {"icon only", [] { return ActionButton::iconOnly(u"eye"_s, u"Показать"_s); }},
        {"key button", [] { return new KeyButton(u"Подытог"_s, u"F5"_s); }},
        {"line edit", [] { return new QLineEdit; }},
        {"line edit wrong",
         [] {
             auto* edit = new QLineEdit;
             edit->setProperty("invalid", true);
             return edit;
         }},
        {"phone", [] { return new PhoneLineEdit; }},
        {"combo", [] { return new QComboBox; }},
        {"spin", [] { return new QSpinBox; }},
        {"tick", [] { return new QCheckBox(u"Активность"_s); }},
    };
    for (const auto& [name, make] : controls) {
        QTest::addRow("%s, compact", name) << make << Density::Compact;
        QTest::addRow("%s, touch", name) << make << Density::Touch;
    }
}

void TestStyle::focusMovesNothing()
{
    QFETCH(Make, make);
    QFETCH(Density, density);
    Stage stage(density);
    QWidget* widget = stage.add(make);
    QVERIFY(widget != nullptr);
    stage.other->setFocus();
    QVERIFY(!widget->hasFocus());
    const QSize without = freshHint(widget);
    const QMargins margins =
        qobject_cast<QLineEdit*>(widget) ? qobject_cast<QLineEdit*>(widget)->textMargins() : QMargins();
    widget->setFocus();
    QVERIFY(widget->hasFocus());
    QCOMPARE(freshHint(widget), without);
    if (auto* edit = qobject_cast<QLineEdit*>(widget))
        QCOMPARE(edit->textMargins(), margins);
}

void TestStyle::bigButtonHeights()
{
    KeyButton button(u"Подытог"_s, u"F5"_s);
    QCOMPARE(button.sizeHint().height(), 64);
    button.setNarrow(true);
    QCOMPARE(button.sizeHint().height(), 72);
    QCOMPARE(KeyButton(u"ОК"_s, u"Enter"_s, KeyButton::KeyPlace::Beside).sizeHint().height(), 56);
    Keypad keypad;
    for (const QPushButton* key : keypad.findChildren<QPushButton*>())
        QVERIFY2(key->sizeHint().height() >= 64, qPrintable(key->text()));
}

void TestStyle::rowHeights()
{
    for (const Density density : {Density::Compact, Density::Touch}) {
        QWidget window;
        window.setProperty("density", density == Density::Touch ? u"touch"_s : u"compact"_s);
        auto* table = new QTableView(&window);
        QStandardItemModel model(1, 1);
        table->setModel(&model);
        RowDelegate delegate;
        delegate.attachTo(table);
        QCOMPARE(table->rowHeight(0), density == Density::Touch ? 44 : 28);
        QVERIFY(!table->showGrid());
    }
}

void TestStyle::comboRowsFitAFinger()
{
    for (const Density density : {Density::Compact, Density::Touch}) {
        Stage stage(density);
        auto* combo = qobject_cast<QComboBox*>(stage.add([] {
            auto* made = new QComboBox;
            made->addItems({u"отозвать заявку"_s, u"отправить как возврат"_s});
            return made;
        }));
        QVERIFY(combo != nullptr);
        combo->showPopup();
        QCOMPARE(combo->view()->visualRect(combo->model()->index(0, 0)).height(), density == Density::Touch ? 44 : 28);
        combo->hidePopup();
    }
}

void TestStyle::figuresHaveOneWidth()
{
    QVERIFY2(fontFamilies().contains(QFontInfo(QApplication::font()).family()),
             qPrintable(QFontInfo(QApplication::font()).family()));
    for (const QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::Bold}) {
        for (const TypeStep step : {TypeStep::Caption, TypeStep::Body, TypeStep::Row, TypeStep::Pay}) {
            const QFontMetricsF metrics(m_theme.look().font(step, weight));
            for (char16_t digit = u'1'; digit <= u'9'; ++digit)
                QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(QChar(u'0')));
        }
    }
    const QFontMetrics metrics(m_theme.font());
    for (const char16_t sign : {u'\u20BD', u'\u2116', u'\u2212', u'\u2248', u'\u202F'})
        QVERIFY2(metrics.inFont(QChar(sign)), qPrintable(QString::number(sign, 16)));
}

void TestStyle::fontsOutliveAChangeOfTheme()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* strip = new CustomerStrip;
    auto* totals = new TotalsRow(u"Итого"_s);
    auto* sign = new StatusSign(Sign::Done, u"проверен"_s);
    sign->setStep(TypeStep::Label);
    auto* empty = new EmptyState(u"search"_s, u"Ничего не найдено"_s, u"Совет"_s);
    for (QWidget* widget : std::initializer_list<QWidget*>{strip, totals, sign, empty})
        column->addWidget(widget);
    strip->setBrevix(u"+7 ••• •••-45-67"_s, u"+7 (912) 345-45-67"_s, true);
    totals->setValue(u"1 961,69"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    const auto sizeOf = [&window](const QString& text) {
        for (const QLabel* label : window.findChildren<QLabel*>()) {
            if (label->text().startsWith(text))
                return label->font().pointSizeF();
        }
        return 0.0;
    };
    const std::vector<std::pair<QString, double>> expected{
        {u"(BreviX)"_s, 12}, {u"1 961,69"_s, 13}, {u"проверен"_s, 11}, {u"Ничего не найдено"_s, 13}};
    for (const double scale : {1.0, 1.5, 2.0, 1.0}) {
        m_theme.setScheme(scale > 1.0 ? Scheme::Dark : Scheme::Light);
        m_theme.setTextScale(scale);
        m_theme.apply(*qApp);
        for (const auto& [text, points] : expected)
            QCOMPARE(sizeOf(text), points * scale);
        QCOMPARE(strip->height(), qRound(72 * scale));
    }
}

void TestStyle::densityOfOpenWindow()
{
    Stage stage(Density::Compact);
    QWidget* button = stage.add([] { return pushButton(); });
    QVERIFY(button != nullptr);
    QCOMPARE(button->sizeHint().height(), 32);
    setDensity(&stage.window, Density::Touch);
    QCOMPARE(button->sizeHint().height(), 48);
    setDensity(&stage.window, Density::Compact);
    QCOMPARE(button->sizeHint().height(), 32);
}

void TestStyle::choosingATabMovesNothing()
{
    QTabWidget tabs;
    for (const QString& title : {u"Касса"_s, u"Модули логики"_s, u"Справочники"_s})
        tabs.addTab(new QWidget, title);
    tabs.resize(800, 300);
    tabs.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tabs));
    const QRect last = tabs.tabBar()->tabRect(2);
    QCOMPARE(last.height(), 40);
    for (int i = 0; i < 3; ++i) {
        tabs.setCurrentIndex(i);
        QCOMPARE(tabs.tabBar()->tabRect(2), last);
    }
}

void TestStyle::placeholderIsReadable()
{
    Stage stage(Density::Compact);
    QWidget* field = stage.add([] { return new QLineEdit; });
    QVERIFY(field != nullptr);
    const Tokens& t = m_theme.look().tokens;
    QCOMPARE(field->palette().color(QPalette::PlaceholderText), t.text2);
    QCOMPARE(field->palette().color(QPalette::Text), t.text);
    QCOMPARE(field->palette().color(QPalette::Disabled, QPalette::Text), t.disabledText);
}

void TestStyle::wheelOnlyWithFocus()
{
    Stage stage(Density::Compact);
    auto* spin = qobject_cast<QSpinBox*>(stage.add([] { return new QSpinBox; }));
    QVERIFY(spin != nullptr);
    spin->setValue(30);
    const auto turn = [spin] {
        QWheelEvent wheel(QPointF(5, 5), spin->mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(spin, &wheel);
    };
    stage.other->setFocus();
    turn();
    QCOMPARE(spin->value(), 30);
    QVERIFY(!spin->hasFocus());
    spin->setFocus();
    turn();
    QCOMPARE(spin->value(), 31);
}

void TestStyle::dialogButtonsInOneOrder()
{
    const QDialogButtonBox box;
    QCOMPARE(box.style()->styleHint(QStyle::SH_DialogButtonLayout, nullptr, &box),
             static_cast<int>(QDialogButtonBox::WinLayout));
    QCOMPARE(box.style()->styleHint(QStyle::SH_EtchDisabledText, nullptr, &box), 0);
}

void TestStyle::noColourOutsideTokens()
{
    const QRegularExpression literal(
        u"#[0-9A-Fa-f]{6}\\b|#[0-9A-Fa-f]{3}\\b|\\b0x[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?\\b|QColor\\(\\s*\\d|\\bqRgba?\\("
        "|Qt::(black|white|red|green|blue|cyan|magenta|yellow|(dark|light)?[Gg]ray|dark(Red|Green|Blue|Cyan|Magenta|Yellow))\\b"_s);
    const QString root = QStringLiteral(COMPANION_SOURCE_DIR);
    int files = 0;
    for (const QString& folder : {u"/forms"_s, u"/app"_s, u"/resources"_s}) {
        QDirIterator it(root + folder, {u"*.cpp"_s, u"*.h"_s, u"*.ui"_s, u"*.qss"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.fileName().endsWith(u"/forms/common/tokens.cpp"_s))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const QRegularExpressionMatch match = literal.match(text);
            QVERIFY2(!match.hasMatch(), qPrintable(file.fileName() + u": "_s + match.captured()));
            ++files;
        }
    }
    QVERIFY(files > 40);
}

void TestStyle::labelsArePlainText()
{
    MessageBar bar;
    CustomerStrip strip;
    StatusSign sign(Sign::Done, u"проверен"_s);
    FieldError error;
    EmptyState empty(u"search"_s, u"Ничего не найдено"_s, u"Совет"_s);
    BusyLine busy;
    TotalsRow totals(u"Итого"_s);
    PhoneLineEdit phone;
    int labels = 0;
    for (const QWidget* widget :
         std::initializer_list<const QWidget*>{&bar, &strip, &sign, &error, &empty, &busy, &totals, &phone}) {
        for (const QLabel* label : widget->findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++labels;
        }
    }
    QVERIFY(labels >= 15);
}

void TestStyle::accessibleNames()
{
    const auto nameOf = [](QWidget& widget) {
        return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
    };
    KeyButton subtotal(u"Подытог"_s, u"F5"_s);
    QCOMPARE(nameOf(subtotal), u"Подытог"_s);
    const std::unique_ptr<ActionButton> eye(ActionButton::iconOnly(u"eye"_s, u"Показать ключ"_s));
    QCOMPARE(nameOf(*eye), u"Показать ключ"_s);
    QCOMPARE(eye->toolTip(), u"Показать ключ"_s);
    StatusSign queue(Sign::Waiting, u"не отправлено: 3"_s);
    queue.setClickable(true);
    QCOMPARE(nameOf(*queue.findChild<QPushButton*>()), u"не отправлено: 3"_s);
    CustomerStrip strip;
    strip.setBrevix(u"+7 ••• •••-45-67"_s, u"+7 (912) 345-45-67"_s, false);
    QVERIFY(nameOf(strip).startsWith(u"(BreviX) +7 ••• •••-45-67 — "_s));
    Keypad keypad;
    for (QPushButton* key : keypad.findChildren<QPushButton*>())
        QVERIFY(!nameOf(*key).isEmpty());
    SegmentedSwitch mode;
    mode.addSegment(u"Продажа"_s);
    QCOMPARE(nameOf(*mode.findChild<QPushButton*>()), u"Продажа"_s);
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
