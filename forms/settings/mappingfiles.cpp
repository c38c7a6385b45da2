// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingfiles.h"

#include "forms/settings/mappingimportdialog.h"
#include "models/mapping/mappingcsvwords.h"
#include "models/tables/mappingtablemodel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QWidget>

namespace companion {

namespace {

/// Nothing when the file cannot be read; one byte more than allowed when it is too large.
std::optional<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential()) // a pipe would hold the window
        return std::nullopt;
    const QByteArray bytes = file.read(csvMaxBytes + 1);
    return file.error() == QFileDevice::NoError ? std::optional(bytes) : std::nullopt;
}

QString titleOf(const MappingTableModel& model, MappingTableModel::Column column)
{
    return model.headerData(column, Qt::Horizontal).toString();
}

} // namespace

MappingFiles::MappingFiles(MappingTableModel& model, const QString& name, QWidget* window)
    : QObject(window)
    , m_model(model)
    , m_name(name)
    , m_window(window)
    , m_port(csvFileDialogs())
{
}

void MappingFiles::importFile()
{
    //: RU: Загрузить CSV: %1
    m_port.open(m_window, tr("Load CSV: %1").arg(m_name), [this](const QString& path) { read(path); });
}

void MappingFiles::read(const QString& path)
{
    const std::optional<QByteArray> bytes = bytesOf(path);
    MappingImport import;
    if (bytes)
        import = readMappingCsv(*bytes, {m_model.rows(), m_addable});
    else
        import.fault = CsvFault::Unreadable;
    if (import.fault && import.bad.isEmpty()) {
        fail(csvFaultText(import));
        return;
    }
    MappingImportDialog::ask(m_window, import,
                             {QFileInfo(path).fileName(), titleOf(m_model, MappingTableModel::NameColumn), m_model.rows(),
                              m_model.labels()},
                             [this, import] { Q_EMIT taken(import); });
}

void MappingFiles::fail(const QString& words)
{
    Message message;
    message.kind = Message::Kind::Error;
    //: RU: Файл не загружен.
    message.fact = tr("The file was not loaded.");
    message.next = words;
    message.closable = true;
    Q_EMIT this->message(message);
}

void MappingFiles::exportFile()
{
    //: RU: Сохранить CSV: %1
    m_port.save(m_window, tr("Save CSV: %1").arg(m_name), m_name + QStringLiteral(".csv"),
                [this](const QString& path) { write(path); });
}

void MappingFiles::write(const QString& path)
{
    //: RU: Код
    const MappingCsvTitles titles{tr("Code"), titleOf(m_model, MappingTableModel::NameColumn),
                                  titleOf(m_model, MappingTableModel::IdColumn)};
    QSaveFile file(path);
    const QByteArray bytes = writeMappingCsv(m_model.rows(), m_model.labels(), titles);
    Message message;
    message.closable = true;
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        message.kind = Message::Kind::Ok;
        //: RU: Сохранено строк: %1.
        message.fact = tr("Rows saved: %1.").arg(m_model.rows().size());
        message.next = QDir::toNativeSeparators(path);
    } else {
        message.kind = Message::Kind::Error;
        //: RU: Файл не сохранён.
        message.fact = tr("The file was not saved.");
        //: RU: Проверьте место на диске и право записи: %1
        message.next = tr("Check the room on the disk and the right to write: %1").arg(QDir::toNativeSeparators(path));
    }
    Q_EMIT this->message(message);
}

} // namespace companion
