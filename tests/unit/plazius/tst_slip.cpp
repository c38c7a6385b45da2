// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/slip.h"
#include "tests/unit/plazius/manycases.h"

#include <QElapsedTimer>

#include <algorithm>
#include <string>

using namespace companion;
using namespace Qt::StringLiterals;

/// Contract of Plazius, 13.
class SlipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SAL_10_readyLines_data();
    void P_SAL_10_readyLines();
    void P_SAL_10_example();
    void P_SAL_10_markup_data();
    void P_SAL_10_markup();
    void P_SAL_10_markupCutOff();
    void P_SAL_10_fontAndAlignment();
    void P_SAL_10_codes_data();
    void P_SAL_10_codes();
    void P_SAL_10_codesAsText();
    void P_SAL_10_noExternalEntities();
    void P_SAL_10_atMost200Lines_data();
    void P_SAL_10_atMost200Lines();
    void P_SAL_10_pairsOfSurrogatesStayTogether();
    void P_SAL_10_aSlipForAWiderPaper();
    void P_SAL_10_hugeAnswersTakeNoTime_data();
    void P_SAL_10_hugeAnswersTakeNoTime();
    void P_SAL_10_anyBytesAreHarmless();
    void P_SAL_10_anyMarkupIsHarmless();
};

namespace {

SlipBlock line(const QString& text, int font = 0, SlipAlign align = SlipAlign::Left)
{
    return {SlipBlockKind::Text, text, font, align, {}, {}};
}

SlipBlock qr(const QString& text, QrSize size = QrSize::Normal, QrCorrection correction = QrCorrection::Medium)
{
    return {SlipBlockKind::QrCode, text, 0, SlipAlign::Left, size, correction};
}

SlipBlock barcode(const QString& text)
{
    return {SlipBlockKind::Barcode, text, 0, SlipAlign::Left, {}, {}};
}

const SlipBlock blank{SlipBlockKind::Blank, {}, 0, SlipAlign::Left, {}, {}};

/// Lines on the paper; a blank line is "".
QStringList printed(const QString& inner, int width)
{
    return slipText(slipFromMarkup(u"<doc>"_s + inner + u"</doc>"_s, width), width);
}

bool isCode(const SlipBlock& block)
{
    return block.kind == SlipBlockKind::QrCode || block.kind == SlipBlockKind::Barcode;
}

qsizetype places(const QString& text)
{
    return text.toUcs4().size();
}

/// What no input may break.
void assertSound(const Slip& slip, int width)
{
    RC_ASSERT(slip.size() <= 200);
    for (const SlipBlock& block : slip) {
        RC_ASSERT(isCode(block) || places(block.text) <= width);
        RC_ASSERT((block.kind == SlipBlockKind::Blank) == block.text.isEmpty());
        RC_ASSERT(block.font >= 0 && block.font <= 2);
        RC_ASSERT(!block.text.contains(u'\n') && !block.text.contains(u'\r') && !block.text.contains(u'\t'));
    }
    const QStringList lines = slipText(slip, width);
    RC_ASSERT(lines.size() == slip.size());
    for (qsizetype i = 0; i < slip.size(); ++i)
        RC_ASSERT(isCode(slip.at(i)) || places(lines.at(i)) <= width);
}

} // namespace

Q_DECLARE_METATYPE(companion::Slip)

void SlipTest::P_SAL_10_readyLines_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<Slip>("slip");
    QTest::newRow("nothing") << QStringList{} << Slip{};
    QTest::newRow("padded to the width") << QStringList{u"  Спасибо!"_s} << Slip{line(u"  Спасибо!"_s)};
    QTest::newRow("trailing blanks") << QStringList{u"abc       "_s} << Slip{line(u"abc"_s)};
    QTest::newRow("longer than the width") << QStringList{u"0123456789abc de"_s}
                                           << Slip{line(u"0123456789"_s), line(u"abc de"_s)};
    QTest::newRow("twice the width exactly") << QStringList{u"0123456789abcdefghij"_s}
                                             << Slip{line(u"0123456789"_s), line(u"abcdefghij"_s)};
    QTest::newRow("empty lines") << QStringList{u"a"_s, u"   "_s, QString(), u"b"_s}
                                 << Slip{line(u"a"_s), blank, blank, line(u"b"_s)};
    QTest::newRow("<br/> alone") << QStringList{u"a"_s, u" <br/> "_s, u"<br />"_s} << Slip{line(u"a"_s), blank, blank};
    QTest::newRow("<br/> among text is text") << QStringList{u"a<br/>b"_s} << Slip{line(u"a<br/>b"_s)};
    QTest::newRow("QR code alone") << QStringList{u"<qrcode>https://p.example</qrcode>   "_s}
                                   << Slip{qr(u"https://p.example"_s)};
    QTest::newRow("QR code with attributes")
        << QStringList{u"<qrcode size=\"small\" correction='high'>x y</qrcode>"_s}
        << Slip{qr(u"x y"_s, QrSize::Small, QrCorrection::High)};
    QTest::newRow("barcode") << QStringList{u"<barcode>4600123</barcode>"_s} << Slip{barcode(u"4600123"_s)};
    QTest::newRow("text around codes is its own line")
        << QStringList{u" a <qrcode>1</qrcode> b <barcode>2</barcode> c"_s}
        << Slip{line(u" a"_s), qr(u"1"_s), line(u"b"_s), barcode(u"2"_s), line(u"c"_s)};
    QTest::newRow("an empty code") << QStringList{u"a<qrcode></qrcode>"_s} << Slip{line(u"a"_s)};
    QTest::newRow("all other tags are text") << QStringList{u"<b>1 < 2</b>"_s} << Slip{line(u"<b>1 < 2</"_s), line(u"b>"_s)};
    QTest::newRow("a code that does not end is text") << QStringList{u"<qrcode>1"_s} << Slip{line(u"<qrcode>1"_s)};
    QTest::newRow("line breaks and controls inside") << QStringList{u"a \r\n b\tc\u0007"_s} << Slip{line(u"a b c"_s)};
}

void SlipTest::P_SAL_10_readyLines()
{
    QFETCH(QStringList, lines);
    QFETCH(Slip, slip);
    QVERIFY2(slipFromLines(lines, 10) == slip, qPrintable(slipText(slipFromLines(lines, 10), 10).join(u'|')));
}

void SlipTest::P_SAL_10_example()
{
    const QString markup = u"<doc><f1>Спасибо!</f1><line symbols=\"=\"/>\n"
                           "<pair left=\"Начислено\" right=\"22,49\"/><br/><br/><right>до встречи</right>"
                           "<qrcode size=\"small\">https://p.example/5012-0417</qrcode></doc>"_s;
    const Slip slip = slipFromMarkup(markup, 24);
    const Slip blocks{line(u"Спасибо!"_s, 1),
                      line(u"========================"_s),
                      line(u"Начислено          22,49"_s),
                      blank,
                      line(u"до встречи"_s, 0, SlipAlign::Right),
                      qr(u"https://p.example/5012-0417"_s, QrSize::Small)};
    QVERIFY(slip == blocks);
    const QStringList paper{u"Спасибо!"_s,
                            u"========================"_s,
                            u"Начислено          22,49"_s,
                            QString(),
                            u"              до встречи"_s,
                            u"[QR small/medium https://p.example/5012-0417]"_s};
    QCOMPARE(slipText(slip, 24), paper);
}

void SlipTest::P_SAL_10_markup_data()
{
    QTest::addColumn<QString>("markup"); // within <doc>, width 10
    QTest::addColumn<QStringList>("paper");

    QTest::newRow("1: start and end of an element end the line")
        << u"a<f1>b</f1>c<right>d</right>e"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"         d"_s, u"e"_s};
    QTest::newRow("1: br ends the line") << u"a<br/>b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("br on an empty line") << u"<f1>a</f1><br/>b"_s << QStringList{u"a"_s, QString(), u"b"_s};
    QTest::newRow("two br behind text") << u"a<br/><br/>b"_s << QStringList{u"a"_s, QString(), u"b"_s};
    QTest::newRow("several br in a row") << u"a<br/> <br/>\n<br/><br/>b"_s << QStringList{u"a"_s, QString(), u"b"_s};
    QTest::newRow("2: line breaks and tabs are one blank") << u"a \r\n\t b"_s << QStringList{u"a b"_s};
    QTest::newRow("2: other blanks stay") << u"a   b"_s << QStringList{u"a   b"_s};
    QTest::newRow("2: a run is trimmed") << u"\n  a  \n<br/>  b  "_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("2: white space alone vanishes") << u" \n <f0> \t </f0> "_s << QStringList{};
    QTest::newRow("3: breaks anywhere") << u"0123456789abc def"_s << QStringList{u"0123456789"_s, u"abc def"_s};
    QTest::newRow("3: within split at blanks")
        << u"<split>one two three four</split>"_s << QStringList{u"one two"_s, u"three four"_s};
    QTest::newRow("3: a word that just fits") << u"<split>0123456789 a</split>"_s << QStringList{u"0123456789"_s, u"a"_s};
    QTest::newRow("3: a longer word anywhere")
        << u"<split>a 0123456789abc d</split>"_s << QStringList{u"a"_s, u"0123456789"_s, u"abc d"_s};
    QTest::newRow("3: split is inherited") << u"<split><f1>aaaaaa bbbbbb</f1></split>"_s << QStringList{u"aaaaaa"_s, u"bbbbbb"_s};
    QTest::newRow("3: behind split again anywhere")
        << u"<split>a</split>aaaaaa bbbbbb"_s << QStringList{u"a"_s, u"aaaaaa bbb"_s, u"bbb"_s};
    QTest::newRow("line") << u"<line/>"_s << QStringList{u"----------"_s};
    QTest::newRow("line of symbols, cut") << u"<line symbols=\"*+-\"/>"_s << QStringList{u"*+-*+-*+-*"_s};
    QTest::newRow("line without symbols") << u"<line symbols=\" \"/>"_s << QStringList{u"----------"_s};
    QTest::newRow("line of more symbols than places") << u"<line symbols=\"0123456789abc\"/>"_s << QStringList{u"0123456789"_s};
    QTest::newRow("pair") << u"<pair left=\"ab\" right=\"cd\"/>"_s << QStringList{u"ab      cd"_s};
    QTest::newRow("4: pair with just one blank") << u"<pair left=\"abcd\" right=\"efghi\"/>"_s << QStringList{u"abcd efghi"_s};
    QTest::newRow("4: pair that does not fit")
        << u"<pair left=\"abcde\" right=\"fghij\"/>"_s << QStringList{u"abcde"_s, u"     fghij"_s};
    QTest::newRow("4: long left text is wrapped")
        << u"<pair left=\"0123456789ab\" right=\"cd\"/>"_s << QStringList{u"0123456789"_s, u"ab"_s, u"        cd"_s};
    QTest::newRow("pair without left") << u"<pair right=\"cd\"/>"_s << QStringList{u"        cd"_s};
    QTest::newRow("pair without right") << u"<pair left=\"0123456789\"/>"_s << QStringList{u"0123456789"_s};
    QTest::newRow("5: empty lines at the ends") << u"<br/><br/>a<br/><br/><br/>"_s << QStringList{u"a"_s};
    QTest::newRow("7: unknown tags are transparent") << u"a <b>bold</b> c<table/>"_s << QStringList{u"a bold c"_s};
    QTest::newRow("7: comments are ignored") << u"a<!-- no -->b"_s << QStringList{u"ab"_s};
    QTest::newRow("7: typographic quotes")
        << u"<pair left=“ab” right=«cd»/><line symbols=„=“/>"_s << QStringList{u"ab      cd"_s, u"=========="_s};
    QTest::newRow("7: quotes within typographic quotes")
        << u"<pair left=“«a» \"b\"” right='c'/>"_s << QStringList{u"«a» \"b\"  c"_s};
    QTest::newRow("7: one straight and one typographic quote") << u"<line symbols=\"#”/>"_s << QStringList{u"##########"_s};
    QTest::newRow("7: bare ampersand") << u"A & B&amp;C&#33;"_s << QStringList{u"A & B&C!"_s};
    QTest::newRow("7: quotes of the text stay") << u"“a” & «b»"_s << QStringList{u"“a” & «b»"_s};
    QTest::newRow("7: still not XML")
        << u"<f1>Спасибо</f1>\n<right>до &amp; после<br>ещё"_s << QStringList{u"Спасибо"_s, u"до & после"_s, u"ещё"_s};
    QTest::newRow("CDATA") << u"<![CDATA[a < b]]>"_s << QStringList{u"a < b"_s};
    QTest::newRow("center") << u"<center>abc</center>"_s << QStringList{u"   abc"_s};
}

void SlipTest::P_SAL_10_markup()
{
    QFETCH(QString, markup);
    QFETCH(QStringList, paper);
    QCOMPARE(printed(markup, 10), paper);
}

void SlipTest::P_SAL_10_markupCutOff()
{
    const Slip slip = slipFromMarkup(u"<doc><f1>Спасибо</f1>\n5 < 6<pair left=\"Нач"_s, 10);
    QCOMPARE(slipText(slip, 10), (QStringList{u"Спасибо"_s, u"5 < 6"_s}));
    QVERIFY(slipFromMarkup(QString(), 10).isEmpty());
}

void SlipTest::P_SAL_10_fontAndAlignment()
{
    // Rule 1: inherited, the innermost wins; split may be the root.
    const Slip slip = slipFromMarkup(
        u"<split>a<f2>b<right>c<f1>d<left>e</left></f1></right>f<center>g</center></f2><f0>h</f0></split>"_s, 10);
    const Slip expected{line(u"a"_s),
                        line(u"b"_s, 2),
                        line(u"c"_s, 2, SlipAlign::Right),
                        line(u"d"_s, 1, SlipAlign::Right),
                        line(u"e"_s, 1),
                        line(u"f"_s, 2),
                        line(u"g"_s, 2, SlipAlign::Center),
                        line(u"h"_s)};
    QVERIFY(slip == expected);
    const Slip wrappedRight = slipFromMarkup(u"<doc><right>0123456789ab</right></doc>"_s, 10);
    QCOMPARE(slipText(wrappedRight, 10), (QStringList{u"0123456789"_s, u"        ab"_s}));
}

void SlipTest::P_SAL_10_codes_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<Slip>("slip");
    QTest::newRow("defaults") << u"<qrcode>x</qrcode>"_s << Slip{qr(u"x"_s)};
    QTest::newRow("tiny low") << u"<qrcode size='tiny' correction='low'>x</qrcode>"_s
                              << Slip{qr(u"x"_s, QrSize::Tiny, QrCorrection::Low)};
    QTest::newRow("large high") << u"<qrcode size='large' correction='high'>x</qrcode>"_s
                                << Slip{qr(u"x"_s, QrSize::Large, QrCorrection::High)};
    QTest::newRow("extralarge ultra") << u"<qrcode size='extralarge' correction='ultra'>x</qrcode>"_s
                                      << Slip{qr(u"x"_s, QrSize::ExtraLarge, QrCorrection::Ultra)};
    QTest::newRow("normal medium") << u"<qrcode size='normal' correction='medium'>x</qrcode>"_s << Slip{qr(u"x"_s)};
    QTest::newRow("unknown words") << u"<qrcode size='huge' correction='x'>x</qrcode>"_s << Slip{qr(u"x"_s)};
    QTest::newRow("content is trimmed, never wrapped")
        << u"<barcode>\n 012345678901234567890123456789 \n</barcode>"_s << Slip{barcode(u"012345678901234567890123456789"_s)};
    QTest::newRow("empty codes") << u"a<qrcode> </qrcode><barcode/>b"_s << Slip{line(u"a"_s), line(u"b"_s)};
    QTest::newRow("end the line") << u"a<barcode>1</barcode>b"_s << Slip{line(u"a"_s), barcode(u"1"_s), line(u"b"_s)};
    QTest::newRow("ampersand in the address") << u"<qrcode>https://p.example/?a=1&b=2</qrcode>"_s
                                              << Slip{qr(u"https://p.example/?a=1&b=2"_s)};
}

void SlipTest::P_SAL_10_codes()
{
    QFETCH(QString, markup);
    QFETCH(Slip, slip);
    QVERIFY(slipFromMarkup(u"<doc>"_s + markup + u"</doc>"_s, 20) == slip);
}

void SlipTest::P_SAL_10_codesAsText()
{
    const Slip slip{line(u"a"_s), qr(u"1"_s), barcode(u"2"_s), blank};
    QCOMPARE(slipText(slip, 10), (QStringList{u"a"_s, u"[QR normal/medium 1]"_s, u"[Barcode 2]"_s, QString()}));
}

void SlipTest::P_SAL_10_noExternalEntities()
{
    const Slip slip = slipFromMarkup(u"<!DOCTYPE doc [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><doc>a&x;b</doc>"_s, 40);
    QVERIFY(!slipText(slip, 40).join(u' ').contains(u"root"_s));
    QString bomb = u"<!DOCTYPE doc [<!ENTITY a \"aaaaaaaaaa\">"_s;
    for (char16_t c = u'b'; c < u'k'; ++c)
        bomb += u"<!ENTITY "_s + QChar(c) + u" \""_s + (u"&"_s + QChar(char16_t(c - 1)) + u";"_s).repeated(10) + u"\">"_s;
    bomb += u"]><doc>&j;</doc>"_s;
    QVERIFY(slipFromMarkup(bomb, 40).size() <= 200);
}

void SlipTest::P_SAL_10_atMost200Lines_data()
{
    QTest::addColumn<Slip>("slip");
    QTest::newRow("ready lines") << slipFromLines(QStringList(300, u"a"_s), 40);
    QTest::newRow("one long ready line") << slipFromLines({QString(4000, u'a')}, 10);
    QTest::newRow("lines of the markup") << slipFromMarkup(u"<doc>"_s + u"<line/>"_s.repeated(300) + u"</doc>"_s, 10);
    QTest::newRow("one long text") << slipFromMarkup(u"<doc>"_s + QString(4000, u'a') + u"</doc>"_s, 10);
    QTest::newRow("codes") << slipFromMarkup(u"<doc>"_s + u"<barcode>1</barcode>"_s.repeated(300) + u"</doc>"_s, 10);
    QTest::newRow("no XML") << slipFromMarkup(u"a\n"_s.repeated(300), 10);
}

void SlipTest::P_SAL_10_atMost200Lines()
{
    QFETCH(Slip, slip);
    QCOMPARE(slip.size(), 200);
}

void SlipTest::P_SAL_10_pairsOfSurrogatesStayTogether()
{
    const QString smile = u"\U0001F600"_s;
    QCOMPARE(slipText(slipFromLines({smile.repeated(25)}, 10), 10),
             (QStringList{smile.repeated(10), smile.repeated(10), smile.repeated(5)}));
    QCOMPARE(printed(u"<pair left='"_s + smile + u"' right='"_s + smile + u"'/>"_s, 5), QStringList{smile + u"   "_s + smile});
    QCOMPARE(printed(u"<line symbols='"_s + smile + u"'/>"_s, 5), QStringList{smile.repeated(5)});
}

void SlipTest::P_SAL_10_aSlipForAWiderPaper()
{
    const Slip slip = slipFromMarkup(u"<doc><right>0123456789ab</right><line/></doc>"_s, 20);
    QCOMPARE(slipText(slip, 10), (QStringList{u"0123456789"_s, u"        ab"_s, u"----------"_s, u"----------"_s}));
}

void SlipTest::P_SAL_10_hugeAnswersTakeNoTime_data()
{
    constexpr int many = 200'000;
    QTest::addColumn<QString>("markup");
    QTest::newRow("line breaks") << u"<doc>"_s + u"a\n"_s.repeated(many) + u"</doc>"_s;
    QTest::newRow("broken tags") << u"<a "_s.repeated(many);
    QTest::newRow("broken attributes") << u"<pair left=“"_s + u"=“a "_s.repeated(many) + u">"_s;
    QTest::newRow("many broken attributes") << (u"<pair "_s + u"=“a "_s.repeated(100) + u">"_s).repeated(240);
    QTest::newRow("deep") << u"<f1>"_s.repeated(many);
    QTest::newRow("blanks") << u"<doc><split>"_s + QString(many, u' ') + u"a</split></doc>"_s;
    QTest::newRow("wide symbols") << u"<doc><line symbols=\""_s + QString(many, u'#') + u"\"/></doc>"_s;
    QTest::newRow("ampersands") << u"<doc>"_s + u"&"_s.repeated(many) + u"</doc>"_s;
}

void SlipTest::P_SAL_10_hugeAnswersTakeNoTime()
{
    QFETCH(QString, markup);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(slipFromMarkup(markup, 40).size() <= 200);
    QVERIFY(slipFromLines({markup}, 40).size() <= 200);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void SlipTest::P_SAL_10_anyBytesAreHarmless()
{
    checkManyCases("random bytes", 5000, [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const int width = *rc::gen::inRange(-1, 81);
        const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
        assertSound(slipFromMarkup(text, width), std::max(width, 1));
        assertSound(slipFromLines({text, text}, width), std::max(width, 1));
        QString raw;
        for (const char16_t unit : *rc::gen::container<std::u16string>(rc::gen::arbitrary<char16_t>()))
            raw += QChar(unit);
        assertSound(slipFromMarkup(raw, width), std::max(width, 1));
        assertSound(slipFromMarkup(u"<doc>"_s + raw + u"</doc>"_s, width), std::max(width, 1));
        assertSound(slipFromLines(raw.split(u'a'), width), std::max(width, 1));
    });
}

void SlipTest::P_SAL_10_anyMarkupIsHarmless()
{
    static const QStringList pieces{
        u"<doc>"_s,    u"</doc>"_s,   u"<split>"_s,  u"</split>"_s,         u"<f2>"_s,       u"</f2>"_s,     u"<right>"_s,
        u"</right>"_s, u"<br/>"_s,    u"<line/>"_s,  u"<line symbols=“="_s, u"<pair left="_s, u"”"_s,         u"\""_s,
        u" right="_s,  u"/>"_s,       u"<qrcode>"_s, u"</qrcode>"_s,        u"<barcode>"_s,  u"</barcode>"_s, u"&"_s,
        u"&amp;"_s,    u"<!--"_s,     u"-->"_s,      u"<![CDATA["_s,        u"]]>"_s,        u"word "_s,     u"  \n"_s,
        u"Спасибо"_s,  u"<x>"_s,      u"</x>"_s,     u"\U0001F600"_s,       u"<"_s,          u">"_s,         u"size='tiny'"_s};
    checkManyCases("pieces of markup in any order", 10'000, [] {
        QString markup;
        for (const int piece : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size()))))
            markup += pieces.at(piece);
        const int width = *rc::gen::inRange(1, 30);
        assertSound(slipFromMarkup(markup, width), width);
        assertSound(slipFromMarkup(u"<doc>"_s + markup + u"</doc>"_s, width), width);
        assertSound(slipFromLines(markup.split(u'\n'), width), width);
    });
}

QTEST_GUILESS_MAIN(SlipTest)
#include "tst_slip.moc"
