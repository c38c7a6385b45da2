// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the forms of Plazius, to be looked at beside the design: plazius-shots --out DIR [--language ru|en]
#include "exampleslip.h"
#include "forms/brevix/phonefield.h"
#include "forms/common/busyline.h"
#include "forms/plazius/carddialog.h"
#include "forms/plazius/cardinfodialog.h"
#include "forms/plazius/cardquestiondialog.h"
#include "forms/plazius/loyaltywait.h"
#include "forms/plazius/slippainter.h"
#include "forms/plazius/slippreviewdialog.h"
#include "forms/plazius/spenddialog.h"
#include "scriptedcards.h"
#include "tests/forms/look/album.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace companion {

using test::Album;

namespace {

const QString card = QStringLiteral("4000123412344821");

QLineEdit* field(const QWidget& window, const char* name)
{
    return window.findChild<QLineEdit*>(QLatin1String(name));
}

void type(QLineEdit* edit, const QString& text)
{
    edit->setFocus();
    edit->setText(text);
    Q_EMIT edit->textEdited(text);
}

void press(const QWidget& window, const char* name)
{
    window.findChild<QPushButton*>(QLatin1String(name))->click();
}

SpendOffer offerOfPicture()
{
    return {Money::fromKopecks(124800), Money::fromKopecks(100), Money::fromKopecks(64200), Money::fromKopecks(179066),
            Money::fromKopecks(1)};
}

void shootSpending(const Album& album)
{
    SpendDialog dialog(offerOfPicture());
    album.takeWhole(dialog, "spend-1");
    type(field(dialog, "pointsEdit"), QStringLiteral("642,01"));
    dialog.show();
    press(dialog, "spendButton");
    album.takeWhole(dialog, "spend-2-above");
    type(field(dialog, "pointsEdit"), QStringLiteral("300"));
    press(dialog, "spendButton");
    dialog.setBusy(std::chrono::seconds(30));
    dialog.findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    album.takeWhole(dialog, "spend-3-busy");
    dialog.showRefusal(QStringLiteral("Баланс гостя изменился: доступно 250,00"));
    album.takeWhole(dialog, "spend-4-refused");
}

void shootCard(const Album& album)
{
    TurnedClock clock;
    const auto open = [&](ScriptedCards& source) {
        auto dialog = std::make_unique<CardDialog>(source, PhoneTemplateSettings(), clock);
        dialog->show();
        return dialog;
    };
    ScriptedCards source;
    album.takeWhole(*open(source), "card-1-empty");
    auto several = open(source);
    type(field(*several, "cardEdit"), card);
    several->findChild<PhoneField*>()->setDraft(QStringLiteral("9165550001"));
    field(*several, "cardEdit")->setFocus();
    album.takeWhole(*several, "card-2-several");
    press(*several, "addButton");
    several->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    album.takeWhole(*several, "card-3-busy");
    source.answer(failed(CardEnd::NotFound));
    album.takeWhole(*several, "card-4-unknown");
    auto wrong = open(source);
    type(field(*wrong, "codeEdit"), QStringLiteral("48151"));
    press(*wrong, "addButton");
    album.takeWhole(*wrong, "card-5-wrong");
    source.setMustWarnOfCode(true);
    auto warned = open(source);
    type(field(*warned, "codeEdit"), QStringLiteral("481516"));
    press(*warned, "addButton");
    album.takeWhole(*warned, "card-6-warning");
    source.setLinkDown(true);
    auto down = open(source);
    type(field(*down, "cardEdit"), card);
    press(*down, "addButton");
    down->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    album.takeWhole(*down, "card-7-nolink");
    source.answer(failed(CardEnd::NoAnswer));
    album.takeWhole(*down, "card-8-nolink");
    auto refused = open(source);
    type(field(*refused, "cardEdit"), card);
    press(*refused, "addButton");
    source.answer(failed(CardEnd::Refused, QStringLiteral("Карта принадлежит другому гостю. Обратитесь в поддержку: 8 800 000-00-00.")));
    album.takeWhole(*refused, "card-9-refused");
}

QPixmap portrait()
{
    QPixmap picture(200, 200);
    picture.fill(Tokens::light().infoTint);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Tokens::light().accent);
    painter.drawEllipse(60, 30, 80, 90);
    painter.drawEllipse(30, 130, 140, 120);
    return picture;
}

void shootInfo(const Album& album)
{
    TurnedClock clock;
    ScriptedCards source;
    CardInfoDialog dialog(source, PhoneTemplateSettings(), clock);
    dialog.show();
    album.takeWhole(dialog, "info-1-empty");
    dialog.show();
    type(field(dialog, "cardEdit"), card);
    press(dialog, "askButton");
    source.answer(foundGuest());
    album.takeWhole(dialog, "info-2-found");
    press(dialog, "photoButton");
    dialog.setPhoto(QUrl(foundGuest().guest.photoUrl), portrait());
    album.takeWhole(dialog, "info-3-photo");
    press(dialog, "askButton");
    CardResult bare = foundGuest();
    bare.guest = {};
    source.answer(bare);
    album.takeWhole(dialog, "info-4-bare");
    press(dialog, "askButton");
    source.answer(failed(CardEnd::NoAnswer));
    album.takeWhole(dialog, "info-5-nolink");
}

void shootSmall(const Album& album)
{
    CardQuestionDialog question;
    album.takeWhole(question, "question");
    QWidget till;
    auto* wait = new LoyaltyWait(&till, QStringLiteral("Запрашиваем скидки Plazius…"), QStringLiteral("Продолжить без Plazius"),
                                 std::chrono::seconds(30)); // the words are those of the caller
    wait->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    album.takeWhole(*wait, "wait-1");
    QKeyEvent again(QEvent::KeyPress, Qt::Key_F5, Qt::NoModifier);
    QCoreApplication::sendEvent(wait, &again);
    wait->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    album.takeWhole(*wait, "wait-2-again");
}

void shootSlip(const Album& album)
{
    constexpr int tape = 42;
    SlipOutput broken;
    broken.print = [](QWidget*, const Slip&, int, const std::function<void(const QString&)>& done) {
        done(QStringLiteral("Принтер не принял слип.")); // as the output of the system says it
    };
    SlipPreviewDialog dialog(exampleSlip(), tape, broken);
    album.takeWhole(dialog, "slip-1");
    dialog.show();
    press(dialog, "printButton");
    album.takeWhole(dialog, "slip-2-fault");
    SlipPreviewDialog nothing({}, tape, broken);
    album.takeWhole(nothing, "slip-3-empty");
    slipImage(exampleSlip(), tape, 2).save(album.folder().filePath(QStringLiteral("slip-picture.png")));
}

} // namespace

} // namespace companion

int main(int argc, char** argv)
{
    using namespace companion;
    test::AlbumProgram program(argc, argv);
    return program.draw([](const test::Album& album) {
        shootSpending(album);
        shootCard(album);
        shootInfo(album);
        shootSmall(album);
        shootSlip(album);
    });
}
