// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/mappingcsvwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace companion {

namespace {

QString encodingName(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case CsvEncoding::Utf16:
        return QStringLiteral("UTF-16");
    case CsvEncoding::Cp1251:
        return QStringLiteral("Windows-1251");
    }
    return {};
}

} // namespace

QString csvFaultText(const MappingImport& import)
{
    switch (import.fault.value_or(CsvFault::Empty)) {
    case CsvFault::Unreadable:
        //: RU: Файл не читается: проверьте, что он есть и доступен.
        return QCoreApplication::translate("MappingCsv", "The file cannot be read: check that it is there and may be opened.");
    case CsvFault::TooLarge:
        //: RU: Файл слишком велик: допустимы %1 МБ и %2 строк.
        return QCoreApplication::translate("MappingCsv", "The file is too large: %1 MB and %2 lines are allowed.")
            .arg(csvMaxBytes / 1024 / 1024)
            .arg(csvMaxLines);
    case CsvFault::Empty:
        //: RU: В файле ничего нет.
        return QCoreApplication::translate("MappingCsv", "There is nothing in the file.");
    case CsvFault::Workbook:
        //: RU: Это книга электронной таблицы: сохраните её лист как CSV.
        return QCoreApplication::translate("MappingCsv", "This is the workbook of a spreadsheet: save its sheet as CSV.");
    case CsvFault::NotText:
        //: RU: Это не текст: нужен файл CSV.
        return QCoreApplication::translate("MappingCsv", "This is no text: a CSV file is needed.");
    case CsvFault::OpenQuote:
        //: RU: Кавычка в строке %1 не закрыта: неясно, где кончается ячейка.
        return QCoreApplication::translate("MappingCsv", "The quote in line %1 is not closed: it is unclear where the cell ends.")
            .arg(import.faultLine);
    case CsvFault::OneColumn:
        //: RU: Столбцов не видно: нужны код и ИД, разделённые «;», табуляцией или запятой.
        return QCoreApplication::translate(
            "MappingCsv", "No columns are seen: a code and an ID are needed, parted by “;”, a tab or a comma.");
    case CsvFault::NoUsableLine:
        //: RU: Ни одна строка не подходит к этой таблице.
        return QCoreApplication::translate("MappingCsv", "Not a single line fits this table.");
    }
    return {};
}

QString csvReasonText(const CsvLineFault& line)
{
    switch (line.reason) {
    case CsvLineReason::TooFewColumns:
        //: RU: меньше столбцов, чем в других строках
        return QCoreApplication::translate("MappingCsv", "fewer columns than in the other lines");
    case CsvLineReason::TooManyColumns:
        //: RU: лишний столбец: разделитель внутри наименования?
        return QCoreApplication::translate("MappingCsv", "one column too many: a separator inside the name?");
    case CsvLineReason::CodeMissing:
        //: RU: нет кода
        return QCoreApplication::translate("MappingCsv", "no code");
    case CsvLineReason::CodeUnknown:
        //: RU: кода «%1» в таблице нет
        return QCoreApplication::translate("MappingCsv", "the code “%1” is not in the table").arg(line.code);
    case CsvLineReason::CodeNotUnique:
        //: RU: код «%1» стоит в таблице не один раз
        return QCoreApplication::translate("MappingCsv", "the code “%1” stands in the table more than once").arg(line.code);
    case CsvLineReason::CodeRepeated:
        //: RU: код «%1» уже был в строке %2, с другим ИД
        return QCoreApplication::translate("MappingCsv", "the code “%1” was in line %2 already, with another ID")
            .arg(line.code, line.argument);
    case CsvLineReason::IdMalformed:
        //: RU: «%1» не может быть ИД BreviX: от 1 до 64 латинских букв, цифр и знаков . _ -
        return QCoreApplication::translate("MappingCsv",
                                           "“%1” cannot be a BreviX ID: 1 to 64 Latin letters, digits and the signs . _ -")
            .arg(line.argument);
    }
    return {};
}

QString csvFormText(const MappingImport& import)
{
    //: RU: «%1»
    const QString quoted = QCoreApplication::translate("MappingCsv", "“%1”").arg(import.separator);
    //: RU: табуляция
    const QString tab = QCoreApplication::translate("MappingCsv", "tab");
    const QString separator = import.separator == u'\t' ? tab : quoted;
    //: RU: %1, разделитель: %2
    const QString form = QCoreApplication::translate("MappingCsv", "%1, separator: %2");
    QStringList parts{form.arg(encodingName(import.encoding), separator)};
    if (import.header)
        //: RU: строка 1 — заголовки
        parts << QCoreApplication::translate("MappingCsv", "line 1 holds the titles");
    if (import.zerosRestored > 0)
        //: RU: восстановлены ведущие нули кодов: %1
        parts << QCoreApplication::translate("MappingCsv", "leading zeros of codes restored: %1").arg(import.zerosRestored);
    return parts.join(QStringLiteral(" · "));
}

QString csvEffectText(const MappingImport& import)
{
    QStringList parts;
    //: RU: Изменится строк: %1
    parts << QCoreApplication::translate("MappingCsv", "Rows that change: %1").arg(import.changes.size());
    if (import.cleared > 0)
        //: RU: из них останется без ИД: %1
        parts << QCoreApplication::translate("MappingCsv", "of these left without an ID: %1").arg(import.cleared);
    if (!import.added.isEmpty())
        //: RU: добавится: %1
        parts << QCoreApplication::translate("MappingCsv", "added: %1").arg(import.added.size());
    if (import.same > 0)
        //: RU: уже так: %1
        parts << QCoreApplication::translate("MappingCsv", "already so: %1").arg(import.same);
    if (import.unknownCodes() > 0)
        //: RU: неизвестных кодов: %1
        parts << QCoreApplication::translate("MappingCsv", "unknown codes: %1").arg(import.unknownCodes());
    return parts.join(QStringLiteral(" · "));
}

} // namespace companion
