// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws «Регистрация» as the design shows it, to be looked at beside the design: till-shots --out DIR [--language ru|en]
#include "tillfixture.h"

#include "forms/common/theme.h"
#include "forms/till/entrydialog.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/keysheet.h"
#include "forms/till/paymentdialog.h"
#include "forms/till/servicemenuview.h"
#include "translations/uilanguage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>
#include <QTest>

using namespace companion;

namespace {

class Album
{
public:
    Album(QDir folder, QString theme)
        : m_folder(std::move(folder))
        , m_theme(std::move(theme))
    {
    }

    /// The window, with what stands over it in the place where it stands.
    void take(const QString& name, QWidget& window, const QList<QWidget*>& over = {}) const
    {
        QTest::qWait(50);
        QPixmap picture = window.grab();
        QPainter painter(&picture);
        for (QWidget* each : over) {
            if (!each)
                continue;
            const QPixmap piece = each->grab();
            const QPoint centre((window.width() - piece.width()) / 2, (window.height() - piece.height()) / 2);
            if (qobject_cast<QMenu*>(each))
                painter.drawPixmap(window.mapFromGlobal(each->pos()), piece);
            else
                drawFramed(painter, *each, piece, centre);
        }
        painter.end();
        const QString file = QStringLiteral("till_%1_%2x%3_%4.png").arg(name).arg(window.width()).arg(window.height()).arg(m_theme);
        if (!picture.save(m_folder.filePath(file)))
            qFatal("cannot write %s", qPrintable(file));
    }

private:
    /// The frame that a window manager would put round a dialog.
    static void drawFramed(QPainter& painter, const QWidget& dialog, const QPixmap& piece, QPoint at)
    {
        const QPalette& palette = dialog.palette();
        const QRect title(at.x(), at.y() - 32, piece.width(), 32);
        painter.fillRect(title, palette.color(QPalette::AlternateBase));
        painter.setPen(palette.color(QPalette::WindowText));
        painter.setFont(dialog.font());
        painter.drawText(title.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, dialog.windowTitle());
        painter.drawPixmap(at, piece);
        painter.setPen(palette.color(QPalette::Dark));
        painter.drawRect(QRect(title.topLeft(), QSize(piece.width(), piece.height() + 32)).adjusted(-1, -1, 0, 0));
    }

    QDir m_folder;
    QString m_theme;
};

void enter(TillFixture& till, int place, qint64 thousandths, qint64 discountKopecks = 0)
{
    SaleSession& sale = till.desk().sale();
    const auto index = sale.addGoods(pictureGoods().at(place).goods, Quantity::fromThousandths(thousandths));
    if (discountKopecks > 0)
        sale.setDiscount(*index, Money::fromKopecks(discountKopecks));
}

void enterPicture(TillFixture& till, int lines)
{
    const QList<std::array<qint64, 2>> all = {{2000, 0}, {1000, 0}, {386, 0}, {1240, 0}, {1000, 3890}, {6000, 0}, {3000, 0}, {2000, 3790}};
    for (int i = 0; i < lines; ++i)
        enter(till, i, all.at(i)[0], all.at(i)[1]);
    auto* table = till.child<QTableView>("receiptTable");
    table->setCurrentIndex(table->model()->index(lines - 1, 0));
}

LinkState link(LinkStatus status)
{
    LinkState state;
    state.status = status;
    state.everAnswered = true;
    state.since = QDateTime(QDate(2026, 11, 22), QTime(14, 5));
    return state;
}

void sale(const Album& album, TillFixture& till)
{
    MainWindow& window = till.window();
    window.setLink(ProviderId::Brevix, link(LinkStatus::Up));
    album.take(QStringLiteral("empty"), window);
    enterPicture(till, 8);
    album.take(QStringLiteral("nobody"), window);
    till.desk().applyAuthorization(pictureCustomer(true));
    album.take(QStringLiteral("online"), window);
    till.press(Qt::Key_F9);
    QTest::qWait(50);
    auto* menu = window.findChild<ServiceMenuView*>();
    album.take(QStringLiteral("menu"), window, {menu});
    menu->close();
    till.press(Qt::Key_F2);
    album.take(QStringLiteral("quantity"), window, {till.dialog<EntryDialog>()});
    till.dialog<EntryDialog>()->reject();
    QTest::qWait(50);
    till.press(Qt::Key_F5);
    album.take(QStringLiteral("subtotal"), window);
    till.press(Qt::Key_F12);
    QTest::keyClicks(till.dialog<PaymentDialog>()->findChild<QLineEdit*>(QStringLiteral("cashEdit")), QStringLiteral("2000"));
    album.take(QStringLiteral("payment"), window, {till.dialog<PaymentDialog>()});
    till.dialog<PaymentDialog>()->reject();
    QTest::qWait(50);
    till.press(Qt::Key_F8, Qt::ShiftModifier);
    album.take(QStringLiteral("annul"), window, {till.dialog<ConfirmDialog>()});
    till.dialog<ConfirmDialog>()->reject();
    QTest::qWait(50);
    till.press(Qt::Key_Escape);
    till.press(Qt::Key_F1);
    album.take(QStringLiteral("keys"), window, {till.dialog<KeySheet>()});
    till.dialog<KeySheet>()->reject();
    QTest::qWait(50);
    till.desk().cancelAuthorization();
    till.desk().applyAuthorization(pictureCustomer(false));
    window.setLink(ProviderId::Brevix, link(LinkStatus::Down));
    window.setQueueStatus(3, std::chrono::seconds(12));
    album.take(QStringLiteral("offline"), window);
    window.setLink(ProviderId::Brevix, link(LinkStatus::KeyRefused));
    album.take(QStringLiteral("keyrefused"), window);
    window.setLink(ProviderId::Brevix, link(LinkStatus::Up));
    till.child<QLineEdit>("goodsEdit")->setText(QStringLiteral("молоко"));
    till.press(Qt::Key_Return);
    QTest::qWait(200);
    album.take(QStringLiteral("choice"), window);
    till.press(Qt::Key_Escape);
}

void returns(const Album& album, TillFixture& till)
{
    till.child<QLineEdit>("goodsEdit")->clear();
    const QString number = till.closeReceipt();
    till.press(Qt::Key_F7);
    album.take(QStringLiteral("returnempty"), till.window());
    till.scan(number);
    QTest::qWait(200);
    till.press(Qt::Key_Plus);
    album.take(QStringLiteral("return"), till.window());
}

void freeReturns(const Album& album, TillFixture& till)
{
    till.press(Qt::Key_Escape);
    QTest::qWait(static_cast<int>(ConfirmDialog::deafFor.count()) + 50);
    if (auto* question = till.dialog<ConfirmDialog>())
        QTest::keyClick(question, Qt::Key_Return);
    QTest::qWait(50);
    till.press(Qt::Key_F7);
    till.scan(QStringLiteral("7777"));
    QTest::qWait(200);
    album.take(QStringLiteral("returnnotfound"), till.window());
    till.press(Qt::Key_F7);
    album.take(QStringLiteral("freereturnempty"), till.window());
    for (const int place : {0, 4, 7}) {
        till.scan(pictureGoods().at(place).goods.barcode);
        QTest::qWait(100);
    }
    album.take(QStringLiteral("freereturn"), till.window());
    till.press(Qt::Key_Escape);
    album.take(QStringLiteral("freereturnleave"), till.window(), {till.dialog<ConfirmDialog>()});
    till.dialog<ConfirmDialog>()->reject();
    QTest::qWait(50);
    till.press(Qt::Key_F12);
    QTest::qWait(200);
    album.take(QStringLiteral("freereturndone"), till.window());
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder of the pictures."), QStringLiteral("DIR"),
                                 QStringLiteral("."));
    const QCommandLineOption tongue(QStringLiteral("language"), QStringLiteral("Language: ru or en."), QStringLiteral("CODE"),
                                    QStringLiteral("ru"));
    parser.addOption(out);
    parser.addOption(tongue);
    parser.addHelpOption();
    parser.process(app);
    UiLanguage language;
    language.use(parser.value(tongue));
    QDir().mkpath(parser.value(out));
    struct Screen
    {
        QSize size;
        double textScale;
    };
    const Screen screens[] = {{{1366, 768}, 1}, {{1024, 768}, 1}, {{1920, 1080}, 1.5}};
    Theme theme;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        theme.setScheme(scheme);
        for (const auto& [size, textScale] : screens) {
            theme.setTextScale(textScale);
            theme.apply(app);
            const Album album(QDir(parser.value(out)), scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
            TillFixture till;
            till.window().resize(size);
            QTest::qWait(50);
            sale(album, till);
            returns(album, till);
            freeReturns(album, till);
        }
    }
    return 0;
}
