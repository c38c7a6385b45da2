// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/mappingcsv.h"
#include "models/mapping/mappingcsvwords.h"

#include "tests/unit/models/property.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

MappingCsvTable shop()
{
    return {{{u"001"_qs, u"Лесная, 8 — зал"_qs, u"1042"_qs},
             {u"002"_qs, u"Подсобка; овощная"_qs, QString()},
             {u"003"_qs, u"Садовая, 15 — зал"_qs, u"1043"_qs},
             {u"A-4"_qs, u"Storage"_qs, u"9917"_qs}}};
}

MappingCsvTitles titles()
{
    return {u"Код"_qs, u"Склад"_qs, u"ИД BreviX"_qs};
}

QByteArray cp1251(const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code < 0x80)
            bytes.append(char(code));
        else if (code >= 0x410 && code < 0x450)
            bytes.append(char(code - 0x410 + 0xC0));
        else if (c == u'ё')
            bytes.append('\xB8');
        else if (c == u'№')
            bytes.append('\xB9');
        else
            qFatal("no CP1251 for this test");
    }
    return bytes;
}

QByteArray utf16(const QString& text)
{
    QByteArray bytes("\xFF\xFE");
    for (const QChar c : text) {
        bytes.append(char(c.cell()));
        bytes.append(char(c.row()));
    }
    return bytes;
}

/// Texts full of what is special in a file.
rc::Gen<QString> genNasty()
{
    const auto sign = rc::gen::element<std::string>("a", "7", "ж", ";", ",", "\t", "\"", "'", "=", "+", "-", "@", " x", "\n", ".");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(sign), [](const std::vector<std::string>& parts) {
        QString text;
        for (const std::string& part : parts)
            text += QString::fromStdString(part);
        return text.trimmed();
    });
}

rc::Gen<QString> genId()
{
    const auto sign = rc::gen::element<char>('a', 'Z', '0', '9', '.', '_', '-');
    return rc::gen::map(rc::gen::container<std::string>(sign), [](const std::string& text) {
        return QString::fromStdString(text.substr(0, 64));
    });
}

} // namespace

class TestMappingCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsThatAreRead_data();
    void formsThatAreRead();
    void cp1251IsReadWhole();
    void filesThatAreNone_data();
    void filesThatAreNone();
    void badLinesAreNamed_data();
    void badLinesAreNamed();
    void badLinesLeaveTheOthersAlone();
    void emptyIdTakesTheMappingAwayAndIsCounted();
    void leadingZerosOfASpreadsheet_data();
    void leadingZerosOfASpreadsheet();
    void B_CAT_02_elementsEnterTheListOfChosenOnes();
    void writtenForASpreadsheet();
    void formulasAreDefused_data();
    void formulasAreDefused();
    void whatIsWrittenIsReadBack();
    void anyBytesAreSurvived();
    void twentyThousandLines();
    void everyFaultAndReasonHasWords();
};

void TestMappingCsv::formsThatAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<bool>("header");

    const QChar semicolon(u';');
    const QByteArray mark("\xEF\xBB\xBF");
    QTest::newRow("three columns") << u"001;Зал;7\n002;Подсобка;8\n"_qs.toUtf8() << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("two columns") << QByteArray("001;7\n002;8\n") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("no end of line") << QByteArray("001;7\n002;8") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("line ends of Windows") << QByteArray("001;7\r\n002;8\r\n") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("line ends of old Macs") << QByteArray("001;7\r002;8\r") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("blank lines") << QByteArray("\n001;7\n\n;;\n002;8\n\n") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("mark of UTF-8") << mark + QByteArray("001;7\n002;8\n") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("titles") << mark + u"Код;Склад;ИД BreviX\n001;Зал;7\n002;Подсобка;8\n"_qs.toUtf8() << CsvEncoding::Utf8
                            << semicolon << true;
    QTest::newRow("titles that could be ids") << QByteArray("code;id\n001;7\n002;8\n") << CsvEncoding::Utf8 << semicolon << true;
    QTest::newRow("commas") << QByteArray("001,7\n002,8\n") << CsvEncoding::Utf8 << QChar(u',') << false;
    QTest::newRow("commas, quoted names") << u"001,\"Лесная, 8\",7\n002,\"Подсобка\",8\n"_qs.toUtf8() << CsvEncoding::Utf8
                                          << QChar(u',') << false;
    QTest::newRow("tabs") << QByteArray("001\t7\n002\t8\n") << CsvEncoding::Utf8 << QChar(u'\t') << false;
    QTest::newRow("commas in names, semicolons between")
        << u"Код;Имя, адрес;ИД\n001;Лесная, 8, зал;7\n002;Подсобка;8\n"_qs.toUtf8() << CsvEncoding::Utf8 << semicolon << true;
    QTest::newRow("named separator") << QByteArray("sep=,\r\n001,7\r\n002,8\r\n") << CsvEncoding::Utf8 << QChar(u',') << false;
    QTest::newRow("CP1251") << cp1251(u"Код;Склад;ИД\r\n001;Зал №1, тёмный;7\r\n002;Подсобка;8\r\n"_qs) << CsvEncoding::Cp1251
                            << semicolon << true;
    QTest::newRow("text of Excel in UTF-16") << utf16(u"Код\tСклад\tИД\r\n001\tЗал\t7\r\n002\tПодсобка\t8\r\n"_qs)
                                             << CsvEncoding::Utf16 << QChar(u'\t') << true;
    QTest::newRow("codes as formulas") << QByteArray("=\"001\";7\n\"=\"\"002\"\"\";8\n") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("blanks around") << QByteArray(" 001 ; 7 \n\"002\" ;\t8\n") << CsvEncoding::Utf8 << semicolon << false;
    QTest::newRow("empty columns of a spreadsheet") << u"001;Зал;7;;;\n002;Подсобка;8;;;\n"_qs.toUtf8() << CsvEncoding::Utf8
                                                    << semicolon << false;
    QTest::newRow("two columns and empty ones") << QByteArray("001;7;;;\n002;8;;;\n") << CsvEncoding::Utf8 << semicolon << false;
}

void TestMappingCsv::formsThatAreRead()
{
    QFETCH(QByteArray, bytes);
    const MappingImport import = readMappingCsv(bytes, shop());
    QVERIFY2(!import.fault, qPrintable(import.fault ? csvFaultText(import) : QString()));
    QCOMPARE(import.changes, (QList<MappingChange>{{0, u"7"_qs}, {1, u"8"_qs}}));
    QCOMPARE(import.bad, QList<CsvLineFault>());
    QTEST(import.encoding, "encoding");
    QTEST(import.separator, "separator");
    QTEST(import.header, "header");
}

void TestMappingCsv::cp1251IsReadWhole()
{
    QByteArray letters;
    QString expected;
    for (int i = 0xC0; i <= 0xFF; ++i) {
        letters.append(char(i));
        expected.append(QChar(char16_t(0x0410 + i - 0xC0)));
    }
    const CsvText text = readCsv("1;\xA8\xB8\xB9\xAB\xBB\x96\x97\x85\xB2\xB3\xAF\xBF\xAA\xBA\x88\x80;" + letters + '\n');
    QCOMPARE(text.encoding, CsvEncoding::Cp1251);
    QCOMPARE(text.lines.first().fields, (QStringList{u"1"_qs, u"Ёё№«»–—…ІіЇїЄє€Ђ"_qs, expected}));
}

void TestMappingCsv::filesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvFault>("fault");

    QByteArray wide("001;");
    wide.resize(csvMaxBytes + 1, '7');
    QByteArray lines;
    for (qsizetype i = 0; i <= csvMaxLines; ++i)
        lines += "1;2\n";
    QTest::newRow("nothing") << QByteArray() << CsvFault::Empty;
    QTest::newRow("blanks") << QByteArray("\xEF\xBB\xBF \r\n \r\n") << CsvFault::Empty;
    QTest::newRow("separators only") << QByteArray(";;\n;;\n") << CsvFault::Empty;
    QTest::newRow("one column") << QByteArray("001\n002\n") << CsvFault::OneColumn;
    QTest::newRow("a letter") << u"Добрый день"_qs.toUtf8() << CsvFault::OneColumn;
    QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << CsvFault::Workbook;
    QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) << CsvFault::Workbook;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << CsvFault::NotText;
    QTest::newRow("zero byte") << QByteArray("001;7\0\n", 7) << CsvFault::NotText;
    QTest::newRow("half a UTF-16") << QByteArray("\xFF\xFE\x30", 3) << CsvFault::NotText;
    QTest::newRow("open quote") << QByteArray("001;\"7\n002;8\n") << CsvFault::OpenQuote;
    QTest::newRow("too many bytes") << wide << CsvFault::TooLarge;
    QTest::newRow("too many lines") << lines << CsvFault::TooLarge;
    QTest::newRow("another table") << QByteArray("501;7\n502;8\n") << CsvFault::NoUsableLine;
    QTest::newRow("names where ids should be") << u"001;Зал\n002;Подсобка\n"_qs.toUtf8() << CsvFault::NoUsableLine;
}

void TestMappingCsv::filesThatAreNone()
{
    QFETCH(QByteArray, bytes);
    const MappingImport import = readMappingCsv(bytes, shop());
    QVERIFY(import.fault.has_value());
    QTEST(*import.fault, "fault");
    QVERIFY(!import.changesAnything());
    QVERIFY(!csvFaultText(import).isEmpty());
}

void TestMappingCsv::badLinesAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<CsvLineFault>("expected");

    using R = CsvLineReason;
    QTest::newRow("unknown code") << u"999;Нет;7"_qs.toUtf8() << CsvLineFault{4, R::CodeUnknown, u"999"_qs, {}};
    QTest::newRow("no code") << u";Зал;7"_qs.toUtf8() << CsvLineFault{4, R::CodeMissing, {}, {}};
    QTest::newRow("no id") << u"002;Подсобка"_qs.toUtf8() << CsvLineFault{4, R::TooFewColumns, u"002"_qs, {}};
    QTest::newRow("separator in the name") << u"002;Подсобка; овощная;8"_qs.toUtf8()
                                           << CsvLineFault{4, R::TooManyColumns, u"002"_qs, {}};
    QTest::newRow("no id of BreviX") << u"002;Подсобка;семь"_qs.toUtf8()
                                     << CsvLineFault{4, R::IdMalformed, u"002"_qs, u"семь"_qs};
    QTest::newRow("65 signs") << QByteArray("002;x;") + QByteArray(65, '1')
                              << CsvLineFault{4, R::IdMalformed, u"002"_qs, QString(65, u'1')};
    QTest::newRow("another id for the same") << QByteArray("001;x;8") << CsvLineFault{4, R::CodeRepeated, u"001"_qs, u"2"_qs};
}

void TestMappingCsv::badLinesAreNamed()
{
    QFETCH(QByteArray, line);
    QFETCH(CsvLineFault, expected);
    // The quoted name has a line end: the numbers are those of an editor.
    const QByteArray file = "code;name;id\n001;\"two\nlines\";7\n" + line + "\n003;x;9\n";
    const MappingImport import = readMappingCsv(file, shop());
    QVERIFY(!import.fault);
    QCOMPARE(import.bad, QList<CsvLineFault>{expected});
    QCOMPARE(import.changes, (QList<MappingChange>{{0, u"7"_qs}, {2, u"9"_qs}}));
}

void TestMappingCsv::badLinesLeaveTheOthersAlone()
{
    MappingCsvTable table = shop();
    table.rows.append({u"003"_qs, u"Двойник"_qs, QString()});
    const MappingImport import = readMappingCsv("001;1042\n001;1042\n999;1\n998;2\n003;5\nA-4;6\n", table);
    QCOMPARE(import.changes, (QList<MappingChange>{{3, u"6"_qs}}));
    QCOMPARE(import.same, 1); // said twice in the same way is no fault
    QCOMPARE(import.unknownCodes(), 2);
    QCOMPARE(import.bad.size(), 3);
    QCOMPARE(import.bad.last(), (CsvLineFault{5, CsvLineReason::CodeNotUnique, u"003"_qs, {}}));
}

void TestMappingCsv::emptyIdTakesTheMappingAwayAndIsCounted()
{
    const MappingImport import = readMappingCsv("001;x;\n002;x;\n003;x;5\n", shop());
    QCOMPARE(import.changes, (QList<MappingChange>{{0, QString()}, {2, u"5"_qs}}));
    QCOMPARE(import.cleared, 1);
    QCOMPARE(import.same, 1);
    QVERIFY(csvEffectText(import).contains(u"without an ID: 1"_qs));
}

void TestMappingCsv::leadingZerosOfASpreadsheet_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("found");
    QTest::newRow("two columns") << QByteArray("1;7\n2;8\n") << true;
    QTest::newRow("the name agrees") << u"1;Лесная, 8 — зал;7\n"_qs.toUtf8() << true;
    QTest::newRow("the path of the group ends with it") << u"1;Все / Лесная, 8 — зал;7\n"_qs.toUtf8() << true;
    QTest::newRow("another name") << u"1;Садовая;7\n"_qs.toUtf8() << false;
    QTest::newRow("two codes would fit") << QByteArray("5;7\n") << false;
    QTest::newRow("more zeros than the table has") << QByteArray("0001;7\n") << true;
}

void TestMappingCsv::leadingZerosOfASpreadsheet()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, found);
    MappingCsvTable table = shop();
    table.rows.append({u"05"_qs, u"Пять"_qs, QString()});
    table.rows.append({u"005"_qs, u"Тоже пять"_qs, QString()});
    const MappingImport import = readMappingCsv(line, table);
    QCOMPARE(!import.fault, found);
    QCOMPARE(import.zerosRestored > 0, found);
    if (found)
        QCOMPARE(import.changes.first(), (MappingChange{0, u"7"_qs}));
    else
        QCOMPARE(import.fault, std::optional(CsvFault::NoUsableLine));
}

void TestMappingCsv::B_CAT_02_elementsEnterTheListOfChosenOnes()
{
    const MappingCsvTable table{{{u"20"_qs, u"Алкоголь"_qs, u"62"_qs}}, {{u"30"_qs, u"Табак"_qs, {}}, {u"31"_qs, u"Пакеты"_qs, {}}}};
    const MappingImport import = readMappingCsv(u"20;Алкоголь;63\n30;Табак;\n99;Нет;1\n"_qs.toUtf8(), table);
    QVERIFY(!import.fault);
    QCOMPARE(import.changes, (QList<MappingChange>{{0, u"63"_qs}}));
    QCOMPARE(import.added, (QList<MappingRow>{{u"30"_qs, u"Табак"_qs, QString()}}));
    QCOMPARE(import.unknownCodes(), 1);
}

void TestMappingCsv::writtenForASpreadsheet()
{
    const QByteArray bytes = writeMappingCsv(shop().rows, {}, titles());
    QCOMPARE(bytes.left(3), QByteArray("\xEF\xBB\xBF"));
    QCOMPARE(QString::fromUtf8(bytes.mid(3)), u"Код;Склад;ИД BreviX\r\n"
                                              "001;\"Лесная, 8 — зал\";1042\r\n"
                                              "002;\"Подсобка; овощная\";\r\n"
                                              "003;\"Садовая, 15 — зал\";1043\r\n"
                                              "A-4;Storage;9917\r\n"_qs);
    QVERIFY(writeMappingCsv(shop().rows.mid(3), {u"Все / Storage"_qs}, titles()).contains("A-4;Все / Storage;9917"));
}

void TestMappingCsv::formulasAreDefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"=1+1", "+7", "-5", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")", "'=1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestMappingCsv::formulasAreDefused()
{
    QFETCH(QString, text);
    const QString field = csvField(text);
    QVERIFY(field.startsWith(u'\'') || field.startsWith(u"\"'"));
    QCOMPARE(withoutFormulaGuard(u'\'' + text), text);
    // In a whole file: as the code, as the name and as the id.
    const QByteArray bytes = writeMappingCsv({{text, text, u"-5"_qs}}, {}, titles());
    static const QRegularExpression bare(u"(^|[;\\n])\"?[=+@\\t\\r-]"_qs);
    QVERIFY2(!bare.match(QString::fromUtf8(bytes.mid(3))).hasMatch(), bytes.constData());
}

void TestMappingCsv::whatIsWrittenIsReadBack()
{
    checkProperty("whatIsWrittenIsReadBack", [] {
        QList<MappingRow> rows;
        QList<MappingRow> blank;
        const auto codes = *rc::gen::unique<std::vector<QString>>(genNasty());
        for (const QString& code : codes) {
            if (code.isEmpty() || code.startsWith(u"=\""))
                continue; // ="…" is how a spreadsheet writes a text
            rows.append({code, *genNasty(), *genId()});
            blank.append({code, rows.last().name, u"before"_qs});
        }
        const QByteArray file = writeMappingCsv(rows, {}, titles());
        const MappingImport import = readMappingCsv(file, {blank});
        if (rows.isEmpty())
            return;
        RC_LOG() << file.constData();
        RC_ASSERT(!import.fault);
        RC_ASSERT(import.bad.isEmpty());
        for (const MappingChange& change : import.changes)
            blank[change.row].brevixId = change.id;
        RC_ASSERT(blank == rows);
    });
}

void TestMappingCsv::anyBytesAreSurvived()
{
    checkProperty("anyBytesAreSurvived", [] {
        const auto raw = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const auto text = *rc::gen::container<std::string>(rc::gen::element<char>(';', ',', '\t', '"', '\n', '\r', '0', '1', 'x', '\''));
        for (const std::string& bytes : {raw, text}) {
            const MappingImport import = readMappingCsv(QByteArray::fromStdString(bytes), shop());
            if (import.fault)
                RC_ASSERT(!import.changesAnything());
            for (const MappingChange& change : import.changes)
                RC_ASSERT(change.row >= 0 && change.row < shop().rows.size());
        }
    });
}

void TestMappingCsv::twentyThousandLines()
{
    MappingCsvTable table;
    QByteArray file;
    for (int i = 0; i < 20000; ++i) {
        table.rows.append({QString::number(100000 + i), u"Группа товаров %1"_qs.arg(i), QString()});
        file += QByteArray::number(100000 + i) + u";Группа товаров;"_qs.toUtf8() + QByteArray::number(i) + "\r\n";
    }
    QElapsedTimer timer;
    timer.start();
    const MappingImport import = readMappingCsv(file, table);
    qInfo("20 000 lines read in %lld ms", timer.elapsed());
    QCOMPARE(import.changes.size(), 20000);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(readMappingCsv(writeMappingCsv(table.rows, {}, titles()), table).same, 20000);
}

void TestMappingCsv::everyFaultAndReasonHasWords()
{
    QSet<QString> words;
    for (int i = 0; i <= static_cast<int>(CsvFault::NoUsableLine); ++i) {
        MappingImport import;
        import.fault = static_cast<CsvFault>(i);
        words.insert(csvFaultText(import));
    }
    for (int i = 0; i <= static_cast<int>(CsvLineReason::IdMalformed); ++i)
        words.insert(csvReasonText({1, static_cast<CsvLineReason>(i), u"c"_qs, u"a"_qs}));
    QCOMPARE(words.size(), static_cast<int>(CsvFault::NoUsableLine) + static_cast<int>(CsvLineReason::IdMalformed) + 2);
    QVERIFY(!words.contains(QString()));
}

QTEST_GUILESS_MAIN(TestMappingCsv)
#include "tst_mappingcsv.moc"
