// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the forms of Plazius, to be looked at beside the design: plazius-shots --out DIR [--language ru|en]
#include "exampleslip.h"
#include "forms/brevix/phonefield.h"
#include "forms/common/busyline.h"
#include "forms/common/theme.h"
#include "forms/plazius/carddialog.h"
#include "forms/plazius/cardinfodialog.h"
#include "forms/plazius/cardquestiondialog.h"
#include "forms/plazius/loyaltywait.h"
#include "forms/plazius/slippainter.h"
#include "forms/plazius/slippaper.h"
#include "forms/plazius/slippreviewdialog.h"
#include "forms/plazius/spenddialog.h"
#include "scriptedcards.h"
#include "translations/uilanguage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace companion {

namespace {

const QString card = QStringLiteral("4000123412344821");

/// Takes pictures of windows into a folder.
struct Camera
{
    QDir folder;
    QString suffix;

    void take(QWidget& window, const char* name) const
    {
        window.show();
        window.activateWindow();
        QApplication::setActiveWindow(&window);
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const int needed = window.layout()->hasHeightForWidth() ? window.layout()->totalHeightForWidth(window.width()) : 0;
        if (window.findChild<SlipPaper*>() == nullptr) // chooses its height by the screen
            window.resize(window.width(), qMax(needed, window.minimumSizeHint().height()));
        QCoreApplication::processEvents();
        const QString file = folder.filePath(QLatin1String(name) + suffix + QStringLiteral(".png"));
        if (!window.grab().save(file))
            qFatal("cannot write %ls", qUtf16Printable(file));
        window.hide();
    }
};

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

void shootSpending(const Camera& camera)
{
    SpendDialog dialog(offerOfPicture());
    camera.take(dialog, "spend-1");
    type(field(dialog, "pointsEdit"), QStringLiteral("642,01"));
    dialog.show();
    press(dialog, "spendButton");
    camera.take(dialog, "spend-2-above");
    type(field(dialog, "pointsEdit"), QStringLiteral("300"));
    press(dialog, "spendButton");
    dialog.setBusy(std::chrono::seconds(30));
    dialog.findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    camera.take(dialog, "spend-3-busy");
    dialog.showRefusal(QStringLiteral("Баланс гостя изменился: доступно 250,00"));
    camera.take(dialog, "spend-4-refused");
}

void shootCard(const Camera& camera)
{
    TurnedClock clock;
    const auto open = [&](ScriptedCards& source) {
        auto dialog = std::make_unique<CardDialog>(source, PhoneTemplateSettings(), clock);
        dialog->show();
        return dialog;
    };
    ScriptedCards source;
    camera.take(*open(source), "card-1-empty");
    auto several = open(source);
    type(field(*several, "cardEdit"), card);
    several->findChild<PhoneField*>()->setDraft(QStringLiteral("9165550001"));
    field(*several, "cardEdit")->setFocus();
    camera.take(*several, "card-2-several");
    press(*several, "addButton");
    several->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    camera.take(*several, "card-3-busy");
    source.answer(failed(CardEnd::NotFound));
    camera.take(*several, "card-4-unknown");
    auto wrong = open(source);
    type(field(*wrong, "codeEdit"), QStringLiteral("48151"));
    press(*wrong, "addButton");
    camera.take(*wrong, "card-5-wrong");
    source.setMustWarnOfCode(true);
    auto warned = open(source);
    type(field(*warned, "codeEdit"), QStringLiteral("481516"));
    press(*warned, "addButton");
    camera.take(*warned, "card-6-warning");
    source.setLinkDown(true);
    auto down = open(source);
    type(field(*down, "cardEdit"), card);
    press(*down, "addButton");
    down->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    camera.take(*down, "card-7-nolink");
    source.answer(failed(CardEnd::NoAnswer));
    camera.take(*down, "card-8-nolink");
    auto refused = open(source);
    type(field(*refused, "cardEdit"), card);
    press(*refused, "addButton");
    source.answer(failed(CardEnd::Refused, QStringLiteral("Карта принадлежит другому гостю. Обратитесь в поддержку: 8 800 000-00-00.")));
    camera.take(*refused, "card-9-refused");
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

void shootInfo(const Camera& camera)
{
    TurnedClock clock;
    ScriptedCards source;
    CardInfoDialog dialog(source, PhoneTemplateSettings(), clock);
    dialog.show();
    camera.take(dialog, "info-1-empty");
    dialog.show();
    type(field(dialog, "cardEdit"), card);
    press(dialog, "askButton");
    source.answer(foundGuest());
    camera.take(dialog, "info-2-found");
    press(dialog, "photoButton");
    dialog.setPhoto(QUrl(foundGuest().guest.photoUrl), portrait());
    camera.take(dialog, "info-3-photo");
    press(dialog, "askButton");
    CardResult bare = foundGuest();
    bare.guest = {};
    source.answer(bare);
    camera.take(dialog, "info-4-bare");
    press(dialog, "askButton");
    source.answer(failed(CardEnd::NoAnswer));
    camera.take(dialog, "info-5-nolink");
}

void shootSmall(const Camera& camera)
{
    CardQuestionDialog question;
    camera.take(question, "question");
    QWidget till;
    auto* wait = new LoyaltyWait(&till, QStringLiteral("Запрашиваем скидки Plazius…"), QStringLiteral("Продолжить без Plazius"),
                                 std::chrono::seconds(30)); // the words are those of the caller
    wait->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    camera.take(*wait, "wait-1");
    QKeyEvent again(QEvent::KeyPress, Qt::Key_F5, Qt::NoModifier);
    QCoreApplication::sendEvent(wait, &again);
    wait->findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    camera.take(*wait, "wait-2-again");
}

void shootSlip(const Camera& camera)
{
    constexpr int tape = 42;
    SlipOutput broken;
    broken.print = [](QWidget*, const Slip&, int, const std::function<void(const QString&)>& done) {
        done(QStringLiteral("Принтер не принял слип.")); // as the output of the system says it
    };
    SlipPreviewDialog dialog(exampleSlip(), tape, broken);
    camera.take(dialog, "slip-1");
    dialog.show();
    press(dialog, "printButton");
    camera.take(dialog, "slip-2-fault");
    SlipPreviewDialog nothing({}, tape, broken);
    camera.take(nothing, "slip-3-empty");
    slipImage(exampleSlip(), tape, 2).save(camera.folder.filePath(QStringLiteral("slip-picture.png")));
}

} // namespace

} // namespace companion

int main(int argc, char** argv)
{
    using namespace companion;
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
    Theme theme;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5}) {
            theme.setScheme(scheme);
            theme.setTextScale(scale);
            theme.apply(app);
            const Camera camera{folder, QStringLiteral("-%1-%2")
                                            .arg(scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                            .arg(qRound(scale * 100))};
            shootSpending(camera);
            shootCard(camera);
            shootInfo(camera);
            shootSmall(camera);
            shootSlip(camera);
        }
    }
    return 0;
}
