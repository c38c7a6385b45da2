// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingviewwords.h"

#include "models/mapping/mappingcsv.h"
#include "models/settings/findingwords.h"
#include "models/tables/mappingtablemodel.h"

#include <QCoreApplication>

namespace companion {

namespace {

constexpr int namesShown = 3;

QString someOf(const QStringList& names)
{
    const QString some = names.mid(0, namesShown).join(QStringLiteral(", "));
    return names.size() > namesShown ? some + QStringLiteral(" …") : some;
}

} // namespace

QString malformedIdText(const QString& id)
{
    Finding finding;
    finding.kind = FindingKind::IdMalformed;
    finding.argument = id;
    return findingText(finding);
}

Message pasteMessage(const PasteResult& result)
{
    Message message;
    //: RU: Вставлено ИД: %1.
    message.fact = QCoreApplication::translate("MappingView", "Ids pasted: %1.").arg(result.changed);
    QStringList left;
    if (!result.notFound.isEmpty())
        //: RU: Не найдены в таблице или стоят в ней не один раз: %1.
        left << QCoreApplication::translate("MappingView", "Not found in the table, or more than once: %1.").arg(someOf(result.notFound));
    if (!result.malformed.isEmpty())
        //: RU: Не могут быть ИД BreviX: %1.
        left << QCoreApplication::translate("MappingView", "Cannot be BreviX ids: %1.").arg(someOf(result.malformed));
    message.next = left.join(u' ');
    message.kind = left.isEmpty() ? Message::Kind::Ok : Message::Kind::Warn;
    message.closable = true;
    return message;
}

Message importMessage(const MappingImport& import)
{
    Message message;
    message.kind = Message::Kind::Ok;
    //: RU: Загружено строк: %1.
    message.fact = QCoreApplication::translate("MappingView", "Rows loaded: %1.").arg(import.changes.size() + import.added.size());
    //: RU: Ctrl+Z вернёт прежние.
    message.next = QCoreApplication::translate("MappingView", "Ctrl+Z brings the former ones back.");
    return message;
}

EmptyTableWords emptyTableWords(const MappingTableModel& model, bool listOfChosen)
{
    if (!model.rows().isEmpty())
        //: RU: Ничего не найдено
        return {QStringLiteral("search"), QCoreApplication::translate("MappingView", "Nothing was found"),
                //: RU: Измените фильтр: он ищет в наименованиях и ИД
                QCoreApplication::translate("MappingView", "Change the filter: it looks in names and ids")};
    if (listOfChosen)
        //: RU: Список пуст
        return {QStringLiteral("list-ul"), QCoreApplication::translate("MappingView", "The list is empty"),
                //: RU: Добавьте группу или загрузите CSV
                QCoreApplication::translate("MappingView", "Add a group or load a CSV file")};
    //: RU: Справочник пуст
    return {QStringLiteral("list-ul"), QCoreApplication::translate("MappingView", "The reference list is empty"),
            //: RU: Сопоставлять пока нечего
            QCoreApplication::translate("MappingView", "There is nothing to map yet")};
}

} // namespace companion
