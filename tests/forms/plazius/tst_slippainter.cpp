// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exampleslip.h"
#include "forms/common/theme.h"
#include "forms/common/tokens.h"
#include "forms/plazius/slippainter.h"

#include <QApplication>
#include <QDir>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace companion;

namespace {

constexpr int tape = 42;
const QString address = QStringLiteral("https://p.example/5012-0417");

bool isInk(QRgb pixel)
{
    return qGray(pixel) < 128;
}

/// The smallest rectangle with all ink of a picture.
QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isInk(image.pixel(x, y)))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

QString rowOf(const CodeModules& code, int y, int from, int count)
{
    QString bits;
    for (int x = from; x < from + count; ++x)
        bits += code.at(x, y) ? u'1' : u'0';
    return bits;
}

/// The three eyes of a QR code: dark, light and dark squares in one another.
bool hasEye(const CodeModules& code, int left, int top)
{
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            const int ring = qMax(qAbs(x - 3), qAbs(y - 3));
            if (code.at(left + x, top + y) != (ring != 2))
                return false;
        }
    }
    return true;
}

} // namespace

class TestSlipPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qrCodeIsOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("link") << address;
        QTest::newRow("promo code") << QStringLiteral("5012#0417");
        QTest::newRow("Russian") << QStringLiteral("Промокод 5012");
        QTest::newRow("one sign") << QStringLiteral("7");
    }

    void qrCodeIsOne()
    {
        QFETCH(QString, text);
        const CodeModules code = qrModules(text, QrCorrection::Medium);
        QVERIFY(!code.isEmpty());
        QCOMPARE(code.width, code.height);
        QCOMPARE((code.width - 21) % 4, 0); // versions 1 to 40
        QVERIFY(hasEye(code, 0, 0));
        QVERIFY(hasEye(code, code.width - 7, 0));
        QVERIFY(hasEye(code, 0, code.height - 7));
        QVERIFY(!hasEye(code, code.width - 7, code.height - 7));
        for (int x = 8; x < code.width - 8; ++x) // the timing line between two eyes
            QCOMPARE(code.at(x, 6), x % 2 == 0);
        QVERIFY(code.at(8, code.height - 8)); // the module that is always dark
    }

    // The first two bits of the format, as they stand beside the upper left eye, under the mask 10.
    void qrCorrectionIsTheOneAskedFor_data()
    {
        QTest::addColumn<QrCorrection>("correction");
        QTest::addColumn<QString>("bits");
        QTest::newRow("low") << QrCorrection::Low << "11";
        QTest::newRow("medium") << QrCorrection::Medium << "10";
        QTest::newRow("high") << QrCorrection::High << "01";
        QTest::newRow("ultra") << QrCorrection::Ultra << "00";
    }

    void qrCorrectionIsTheOneAskedFor()
    {
        QFETCH(QrCorrection, correction);
        QFETCH(QString, bits);
        // Long enough that no level is raised for nothing: the library does so when the same size has room.
        QCOMPARE(rowOf(qrModules(address, correction), 8, 0, 2), bits);
    }

    void barcodeIsCode128()
    {
        const CodeModules code = barcodeModules(QStringLiteral("ABC12"));
        QCOMPARE(code.height, 1);
        QCOMPARE(rowOf(code, 0, 0, 11), QStringLiteral("11010010000"));                      // start B
        QCOMPARE(rowOf(code, 0, 11, 11), QStringLiteral("10100011000"));                     // A
        QCOMPARE(rowOf(code, 0, code.width - 13, 13), QStringLiteral("1100011101011")); // stop
    }

    void PZ_footer_codesThatCannotBeAreLeftOut_data()
    {
        QTest::addColumn<SlipBlock>("block");
        QTest::newRow("Russian bars") << slipBars(QStringLiteral("ПРОМО"));
        QTest::newRow("bars wider than the paper") << slipBars(QString(60, u'a'));
        QTest::newRow("more than any QR code holds") << slipQr(QString(8000, u'a'));
        QTest::newRow("QR wider than the paper") << slipQr(QString(2900, u'a'), QrSize::Tiny, QrCorrection::Low);
        QTest::newRow("nothing in it") << slipQr(QString());
    }

    void PZ_footer_codesThatCannotBeAreLeftOut()
    {
        QFETCH(SlipBlock, block);
        const Slip around{slipLine(QStringLiteral("до")), slipLine(QStringLiteral("после"))};
        Slip with = around;
        with.insert(1, block);
        constexpr int narrow = 12;
        QCOMPARE(slipImage(with, narrow, 1), slipImage(around, narrow, 1));
    }

    void paperHasTheWidthOfTheTape_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {20, 42, 80})
            QTest::addRow("%d", width) << width;
    }

    void paperHasTheWidthOfTheTape()
    {
        QFETCH(int, width);
        const QSizeF one = SlipPainter({}, 1).size();
        const QSizeF two = SlipPainter({}, 2).size();
        const qreal cell = two.width() - one.width();
        const QImage image = slipImage({slipLine(QString(width, u'#'))}, width, 1);
        QCOMPARE(image.width(), qRound(one.width() + (width - 1) * cell));
        const QRect ink = inkOf(image);
        QVERIFY(ink.width() > (width - 1) * cell && ink.width() <= width * cell + 2);
        QVERIFY(ink.left() >= (one.width() - cell) / 2 - 1);
        QCOMPARE(slipImage({slipLine(QString(width, u'#'))}, width, 3).width(), 3 * image.width());
    }

    // 13.2: all fonts count one character wide; the larger are taller.
    void fontsHaveOneWidth()
    {
        int height = 0;
        for (const int font : {0, 1, 2}) {
            const QRect ink = inkOf(slipImage({slipLine(QString(tape, u'#'), font)}, tape, 2));
            const QRect plain = inkOf(slipImage({slipLine(QString(tape, u'#'), 0)}, tape, 2));
            QVERIFY(qAbs(ink.width() - plain.width()) <= 4);
            QVERIFY(ink.height() > height);
            height = ink.height();
        }
    }

    void textStandsWhereItIsAligned()
    {
        const auto inkAt = [](SlipAlign align) { return inkOf(slipImage({slipLine(QStringLiteral("до"), 0, align)}, tape, 1)); };
        const QSizeF paper = SlipPainter({}, tape).size();
        const QRect left = inkAt(SlipAlign::Left);
        const QRect center = inkAt(SlipAlign::Center);
        const QRect right = inkAt(SlipAlign::Right);
        QVERIFY(left.right() < paper.width() / 4);
        QVERIFY(qAbs(center.center().x() - paper.width() / 2) < 8);
        QVERIFY(right.left() > paper.width() * 3 / 4);
        QVERIFY(right.right() < paper.width() - 8);
    }

    void aSurrogatePairIsOnePlace()
    {
        const QString pair = QString::fromUcs4(U"\U0001F600", 1);
        const QRect plain = inkOf(slipImage({slipLine(QStringLiteral("     #"))}, tape, 1));
        const QRect after = inkOf(slipImage({slipLine(QString(pair).repeated(5) + u'#')}, tape, 1));
        QVERIFY(qAbs(plain.right() - after.right()) <= 1);
    }

    void blanksAreEmptyLines()
    {
        SlipBlock blank;
        blank.kind = SlipBlockKind::Blank;
        const Slip lines{slipLine(QStringLiteral("#")), slipLine(QStringLiteral("#"))};
        const Slip apart{lines.first(), blank, blank, lines.last()};
        const qreal row = SlipPainter({lines.first()}, tape).rowHeight(0);
        QCOMPARE(SlipPainter(apart, tape).size().height(), SlipPainter(lines, tape).size().height() + 2 * row);
    }

    void qrSizesGrow()
    {
        qreal before = 0;
        for (const QrSize size : {QrSize::Tiny, QrSize::Small, QrSize::Normal, QrSize::Large, QrSize::ExtraLarge}) {
            const qreal height = SlipPainter({slipQr(address, size)}, tape).size().height();
            QVERIFY(height > before);
            before = height;
        }
    }

    // The picture holds the modules as they are, with the light zone around them.
    void qrIsDrawnAsItIs()
    {
        const CodeModules code = qrModules(address, QrCorrection::Medium);
        const QImage image = slipImage({slipQr(address)}, tape, 1);
        const QRect ink = inkOf(image);
        QCOMPARE(ink.width(), ink.height());
        QCOMPARE(ink.width() % code.width, 0);
        const int module = ink.width() / code.width;
        QVERIFY(ink.left() >= 4 * module && ink.top() >= 4 * module);
        QVERIFY(image.width() - ink.right() > 4 * module && image.height() - ink.bottom() > 4 * module);
        for (int y = 0; y < code.height; ++y) {
            for (int x = 0; x < code.width; ++x)
                QCOMPARE(isInk(image.pixel(ink.left() + x * module + module / 2, ink.top() + y * module + module / 2)), code.at(x, y));
        }
    }

    void aCodeOnANarrowTapeIsSmaller()
    {
        const QImage image = slipImage({slipQr(address, QrSize::ExtraLarge)}, 20, 1);
        const QRect ink = inkOf(image);
        QVERIFY(ink.width() > 0);
        QVERIFY(image.rect().adjusted(4, 4, -4, -4).contains(ink));
    }

    void paperIsWhiteInEveryTheme()
    {
        Theme theme;
        theme.setScheme(Scheme::Light);
        theme.apply(*qApp);
        const QImage light = slipImage(exampleSlip(), tape, 1);
        theme.setScheme(Scheme::Dark);
        theme.apply(*qApp);
        QCOMPARE(slipImage(exampleSlip(), tape, 1), light);
        QCOMPARE(light.pixelColor(0, 0), Tokens::light().base);
    }

    void printing_data()
    {
        QTest::addColumn<int>("blocks");
        QTest::addColumn<QPageSize>("page");
        QTest::addColumn<int>("pages");
        QTest::newRow("a sheet") << 10 << QPageSize(QPageSize::A4) << 1;
        QTest::newRow("more than a sheet") << 200 << QPageSize(QPageSize::A4) << 4;
        QTest::newRow("a narrow tape") << 10 << QPageSize(QSizeF(58, 200), QPageSize::Millimeter) << 1;
    }

    void printing()
    {
        QFETCH(int, blocks);
        QFETCH(QPageSize, page);
        QFETCH(int, pages);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("slip.pdf"));
        {
            QPdfWriter writer(path);
            writer.setPageSize(page);
            QVERIFY(printSlip(writer, Slip(blocks, slipLine(QString(tape, u'#'))), tape));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pdf.count("/Type /Page\n"), pages);
    }

    void aDeviceThatFailsIsTold()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*")));
        QPdfWriter writer(QStringLiteral("/nowhere/at/all/slip.pdf"));
        QVERIFY(!printSlip(writer, exampleSlip(), tape));
    }
};

QTEST_MAIN(TestSlipPainter)
#include "tst_slippainter.moc"
