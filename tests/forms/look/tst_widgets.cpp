// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

#include "forms/common/busyline.h"
#include "forms/common/companionstyle.h"
#include "forms/common/customerstrip.h"
#include "forms/common/facttext.h"
#include "forms/common/fielderror.h"
#include "forms/common/keybutton.h"
#include "forms/common/keypad.h"
#include "forms/common/look.h"
#include "forms/common/messagebar.h"
#include "forms/common/moneylabel.h"
#include "forms/common/phonelineedit.h"
#include "forms/common/segmentedswitch.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"

using namespace companion;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Message message(Message::Kind kind, const QString& fact)
{
    return {.kind = kind, .fact = fact, .buyer = {}, .next = {}};
}

bool anyLabelHas(const QWidget& widget, const QString& part)
{
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void barShowsTheGravest();
    void barSignStandsByItsLine();
    void barOkLeaves();
    void barWordsAreShownAsTheyCame();
    void busyStages_data();
    void busyStages();
    void stripForgetsTheBuyer();
    void stripNumberStaysWithoutCancel_data();
    void stripNumberStaysWithoutCancel();
    void stripRevealsOnFocusOnly();
    void largePhoneHasLargePrefix();
    void keyButtonAsksForItsWidthWhenItWakes();
    void cellsMoveTogetherInANarrowTill();
    void sumStepsDownUntilItFits();
    void phoneChooser();
    void keypadLeavesTheFocus();
    void fieldErrorKeepsItsPlace();
    void segmentsStayInPlace();

private:
    Theme m_theme{Scheme::Light, 1.0};
};

void TestWidgets::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestWidgets::barShowsTheGravest()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.post(u"settings"_s, message(Message::Kind::Info, u"Новая конфигурация."_s));
    bar.post(u"key"_s, message(Message::Kind::Error, u"Ключ не принят."_s));
    bar.post(u"link"_s, message(Message::Kind::Warn, u"Нет связи."_s));
    QCOMPARE(bar.shownTopic(), std::optional(u"key"_s));
    bar.withdraw(u"key"_s);
    QCOMPARE(bar.shownTopic(), std::optional(u"link"_s));
    bar.post(u"other"_s, message(Message::Kind::Warn, u"Позже."_s));
    QCOMPARE(bar.shownTopic(), std::optional(u"other"_s)); // of two equal ones the newer
    bar.clear();
    QVERIFY(bar.isHidden());
    QVERIFY(!bar.shownTopic());
}

// Beside a button a single line stands in the middle of the bar, and so must its sign.
void TestWidgets::barSignStandsByItsLine()
{
    MessageBar bar;
    Message short_ = message(Message::Kind::Error, u"Ключ не принят."_s);
    short_.action = u"Настройки"_s;
    bar.resize(700, 60);
    bar.show();
    bar.post(u"key"_s, short_);
    const auto* text = bar.findChild<FactText*>();
    const QLabel* sign = bar.findChild<QLabel*>();
    QTRY_COMPARE(sign->geometry().center().y(), text->geometry().center().y());
    Message long_ = short_;
    long_.next = u"Продавать можно, заявки ждут в очереди. Проверьте «Api-Key» в настройках. "_s.repeated(3);
    bar.post(u"key"_s, long_);
    bar.resize(400, bar.heightForWidth(400));
    QTRY_COMPARE(sign->y(), text->y());
}

void TestWidgets::barOkLeaves()
{
    MessageBar bar;
    QSignalSpy left(&bar, &MessageBar::left);
    bar.post(u"link"_s, message(Message::Kind::Ok, u"Связь восстановлена."_s));
    QVERIFY(!left.wait(5000)); // both timers are coarse: each may be 5 % off
    QVERIFY(!bar.isHidden());
    QVERIFY(left.wait(2000));
    QVERIFY(bar.isHidden());
    bar.post(u"link"_s, message(Message::Kind::Warn, u"Нет связи."_s));
    QVERIFY(!left.wait(6500));
    QVERIFY(!bar.isHidden());
}

void TestWidgets::barWordsAreShownAsTheyCame()
{
    MessageBar bar;
    Message refused = message(Message::Kind::Error, u"Отказ."_s);
    refused.buyer = u"<b>category 77</b> & more"_s;
    refused.action = u"Настройки"_s;
    bar.post(u"refused"_s, refused);
    QCOMPARE(bar.shownText(), u"Отказ. <b>category 77</b> & more"_s);
    int buttons = 0;
    for (const QPushButton* button : bar.findChildren<QPushButton*>())
        buttons += button->isHidden() ? 0 : 1;
    QCOMPARE(buttons, 1); // one button or a cross, never both
}

void TestWidgets::busyStages_data()
{
    QTest::addColumn<int>("elapsed");
    QTest::addColumn<bool>("named");
    QTest::addColumn<bool>("counted");
    QTest::addColumn<int>("left");
    QTest::newRow("silent at first") << 299 << false << false << 30;
    QTest::newRow("named after 300 ms") << 300 << true << false << 30;
    QTest::newRow("no countdown before 2 s") << 1999 << true << false << 29;
    QTest::newRow("countdown after 2 s") << 2000 << true << true << 28;
    QTest::newRow("rounded up") << 29001 << true << true << 1;
    QTest::newRow("past the deadline") << 31000 << true << true << 0;
}

void TestWidgets::busyStages()
{
    QFETCH(int, elapsed);
    QFETCH(bool, named);
    QFETCH(bool, counted);
    QFETCH(int, left);
    const BusyStage stage = BusyStage::at(std::chrono::milliseconds(elapsed), 30s);
    QCOMPARE(stage.named, named);
    QCOMPARE(stage.counted, counted);
    QCOMPARE(stage.secondsLeft, left);
    QVERIFY(stage.share >= 0 && stage.share <= 1);
    BusyLine line;
    const QSize before = line.sizeHint();
    line.start(u"Запрашиваем данные в BreviX"_s, 30s);
    line.showAt(std::chrono::milliseconds(elapsed));
    QCOMPARE(line.sizeHint().height(), before.height()); // its place is reserved
}

void TestWidgets::stripForgetsTheBuyer()
{
    CustomerStrip strip;
    strip.setBrevix(u"+7 ••• •••-45-67"_s, u"+7 (912) 345-45-67"_s, true);
    const int height = strip.height();
    QVERIFY(anyLabelHas(strip, u"45-67"_s));
    strip.clear();
    QVERIFY(strip.isEmpty());
    QVERIFY(!anyLabelHas(strip, u"45-67"_s));
    QVERIFY(!strip.accessibleName().contains(u"45-67"_s));
    QCOMPARE(strip.height(), height);
    strip.setPlazius(u"•••• 4821"_s, u"1 248,00"_s, u"14:21"_s);
    strip.clear();
    QVERIFY(!anyLabelHas(strip, u"4821"_s));
    QVERIFY(!anyLabelHas(strip, u"1 248,00"_s));
}

void TestWidgets::stripNumberStaysWithoutCancel_data()
{
    QTest::addColumn<bool>("narrow");
    QTest::newRow("wide") << false;
    QTest::newRow("narrow") << true;
}

void TestWidgets::stripNumberStaysWithoutCancel()
{
    QFETCH(bool, narrow);
    CustomerStrip strip;
    strip.setNarrow(narrow);
    strip.resize(359, strip.height());
    strip.setBrevix(u"+7 ••• •••-45-67"_s, u"+7 (912) 345-45-67"_s, true);
    strip.show();
    const auto number = [&strip] {
        const QList<QLabel*> labels = strip.findChildren<QLabel*>();
        return *std::find_if(labels.begin(), labels.end(),
                             [](const QLabel* label) { return label->text().startsWith(u"(BreviX)"); });
    };
    QTRY_VERIFY(number()->x() > 0);
    const int before = number()->x();
    const int sign = strip.findChild<StatusSign*>()->x();
    strip.setCancelAvailable(false);
    strip.layout()->activate();
    QCOMPARE(number()->x(), before);
    QCOMPARE(strip.findChild<StatusSign*>()->x(), sign);
}

void TestWidgets::stripRevealsOnFocusOnly()
{
    QWidget window;
    CustomerStrip strip(&window);
    QLineEdit other(&window);
    other.move(0, 200);
    strip.setGeometry(100, 50, 360, 72); // away from the pointer, which reveals as well
    strip.setBrevix(u"+7 ••• •••-45-67"_s, u"+7 (912) 345-45-67"_s, true);
    window.resize(500, 300);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other.setFocus();
    QVERIFY(!anyLabelHas(strip, u"(912)"_s));
    strip.setFocus(Qt::TabFocusReason);
    QVERIFY(anyLabelHas(strip, u"(912)"_s));
    QVERIFY(!strip.accessibleName().contains(u"(912)"_s));
    other.setFocus();
    QVERIFY(!anyLabelHas(strip, u"(912)"_s));
}

void TestWidgets::largePhoneHasLargePrefix()
{
    PhoneLineEdit phone;
    phone.setCountryCode(u"+7"_s);
    phone.show();
    const QLabel* prefix = nullptr;
    const QList<QLabel*> labels = phone.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (label->text() == u"+7")
            prefix = label;
    }
    const double small = prefix->font().pointSizeF();
    phone.setLarge(true);
    QCOMPARE(prefix->font().pointSizeF(), phone.font().pointSizeF());
    QVERIFY(phone.textMargins().left() >= prefix->fontMetrics().horizontalAdvance(u"+7"_s));
    phone.setLarge(false);
    QCOMPARE(prefix->font().pointSizeF(), small);
}

// The accent is set in larger type, and an unavailable button has no accent.
void TestWidgets::keyButtonAsksForItsWidthWhenItWakes()
{
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* button = new KeyButton(u"Подытог по чеку"_s, u"F5"_s, KeyButton::KeyPlace::Above);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccent(button, true);
    button->setEnabled(false);
    row->addWidget(button);
    row->addStretch();
    window.resize(600, 100);
    window.show();
    const int asleep = row->itemAt(0)->sizeHint().width();
    button->setEnabled(true);
    const int awake = row->itemAt(0)->sizeHint().width();
    QVERIFY(awake > asleep);
    QTRY_COMPARE(button->width(), awake);
}

void TestWidgets::cellsMoveTogetherInANarrowTill()
{
    QWidget window;
    QTableView table(&window);
    setDensity(&window, Density::Touch);
    window.resize(1366, 768);
    QCOMPARE(cellPaddingOf(&table), 12);
    window.resize(1024, 768);
    QCOMPARE(cellPaddingOf(&table), 8);
    QCOMPARE(firstPaddingOf(&table), 8);
    // The windows of the administrator are 1040 wide as drawn.
    setDensity(&window, Density::Compact);
    QCOMPARE(cellPaddingOf(&table), 12);
}

void TestWidgets::sumStepsDownUntilItFits()
{
    QWidget window;
    window.resize(1366, 768);
    MoneyLabel sum(&window);
    sum.setText(u"1 884,89"_s);
    sum.resize(359, sum.sizeHint().height());
    QCOMPARE(sum.fittingPoints(), 45.0);
    const int height = sum.sizeHint().height();
    sum.setText(u"1 234 567,89"_s);
    QVERIFY(sum.fittingPoints() < 45.0);
    QCOMPARE(sum.sizeHint().height(), height);
    window.resize(1024, 768);
    sum.setText(u"9,00"_s);
    QCOMPARE(sum.fittingPoints(), 38.0);
    window.resize(1920, 1080);
    sum.resize(480, height);
    QCOMPARE(sum.fittingPoints(), 54.0);
}

void TestWidgets::phoneChooser()
{
    PhoneLineEdit phone;
    phone.setCountryCode(u"+7"_s);
    phone.setText(u"(912) 345"_s);
    phone.resize(400, 48);
    phone.show();
    QSignalSpy chooser(&phone, &PhoneLineEdit::chooserRequested);
    QTest::keyClick(&phone, Qt::Key_F4);
    QCOMPARE(chooser.count(), 1);
    QTest::mouseClick(&phone, Qt::LeftButton, {}, QPoint(385, 24));
    QCOMPARE(chooser.count(), 2);
    QTest::mouseClick(&phone, Qt::LeftButton, {}, QPoint(100, 24));
    QCOMPARE(chooser.count(), 2);
    QCOMPARE(phone.text(), u"(912) 345"_s); // the country code is no part of the value
    QVERIFY(phone.textMargins().left() > 0);
    phone.setChooserKey(QKeySequence(Qt::CTRL | Qt::Key_K));
    QTest::keyClick(&phone, Qt::Key_F4);
    QCOMPARE(chooser.count(), 2);
    QTest::keyClick(&phone, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(chooser.count(), 3);
}

void TestWidgets::keypadLeavesTheFocus()
{
    Keypad keypad;
    QString typed;
    int cleared = 0;
    int rubbed = 0;
    connect(&keypad, &Keypad::digitPressed, this, [&typed](QChar digit) { typed += digit; });
    connect(&keypad, &Keypad::clearPressed, this, [&cleared] { ++cleared; });
    connect(&keypad, &Keypad::backspacePressed, this, [&rubbed] { ++rubbed; });
    for (QPushButton* key : keypad.findChildren<QPushButton*>()) {
        QCOMPARE(key->focusPolicy(), Qt::NoFocus);
        key->click();
    }
    QCOMPARE(typed, u"1234567890"_s);
    QCOMPARE(cleared, 1);
    QCOMPARE(rubbed, 1);
}

void TestWidgets::fieldErrorKeepsItsPlace()
{
    QLineEdit field;
    field.setText(u"12"_s);
    FieldError error;
    error.setField(&field);
    const int height = error.minimumHeight();
    error.showError(u"не хватает 3 цифр"_s);
    QVERIFY(field.property("invalid").toBool());
    QCOMPARE(error.minimumHeight(), height);
    QCOMPARE(field.text(), u"12"_s);
    QCOMPARE(field.accessibleDescription(), u"не хватает 3 цифр"_s);
    error.showWarning(u"касса возьмёт 15 с"_s);
    QVERIFY(!field.property("invalid").toBool());
    QCOMPARE(field.property("state").toString(), u"warn"_s);
    error.clear();
    QVERIFY(!field.property("state").isValid());
}

void TestWidgets::segmentsStayInPlace()
{
    SegmentedSwitch mode;
    mode.addSegment(u"Продажа"_s);
    mode.addSegment(u"Возврат по чеку № …"_s);
    mode.resize(mode.sizeHint());
    mode.show();
    QSignalSpy activated(&mode, &SegmentedSwitch::activated);
    const QList<QPushButton*> segments = mode.findChildren<QPushButton*>();
    const QList<QRect> before{segments.at(0)->geometry(), segments.at(1)->geometry()};
    const QSize hint = mode.sizeHint();
    segments.at(1)->click();
    QCOMPARE(activated.count(), 1);
    QCOMPARE(mode.currentIndex(), 1);
    QCOMPARE(mode.sizeHint(), hint);
    QCOMPARE(segments.at(0)->geometry(), before.at(0));
    QCOMPARE(segments.at(1)->geometry(), before.at(1));
    mode.setCurrentIndex(0);
    QCOMPARE(activated.count(), 1);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
