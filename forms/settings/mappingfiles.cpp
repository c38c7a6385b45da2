// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingfiles.h"

#include "forms/settings/mappingimportdialog.h"
#include "models/mapping/mappingcsvwords.h"
#include "models/tables/mappingtablemodel.h"
#include "services/platform/onresult.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>
#include <QWidget>

#include <functional>
#include <memory>

namespace companion {

namespace {

/// Nothing when the file cannot be read; one byte more than allowed when it is too large.
std::optional<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would never end
        return std::nullopt;
    const QByteArray bytes = file.read(csvMaxBytes + 1);
    return file.error() == QFileDevice::NoError ? std::optional(bytes) : std::nullopt;
}

MappingImport importOf(const QString& path, const MappingCsvTable& table)
{
    if (const std::optional<QByteArray> bytes = bytesOf(path))
        return readMappingCsv(*bytes, table);
    MappingImport import;
    import.fault = CsvFault::Unreadable;
    return import;
}

bool save(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

/// `work` holds copies of all it needs.
template <typename T>
QFuture<Result<T>> inWorker(std::function<T()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(Result<T>(work()));
        promise->finish();
    });
    return future;
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

void MappingFiles::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

void MappingFiles::importFile()
{
    //: RU: Загрузить CSV: %1
    m_port.open(m_window, tr("Load CSV: %1").arg(m_name), [this](const QString& path) { read(path); });
}

void MappingFiles::read(const QString& path)
{
    if (m_busy)
        return;
    setBusy(true);
    const MappingCsvTable table{m_model.rows(), m_addable};
    const auto future = inWorker<MappingImport>([path, table] { return importOf(path, table); });
    onResult(this, future, [this, path, table](const Result<MappingImport>& import) {
        setBusy(false);
        if (import && m_model.rows() != table.rows)
            read(path); // edited meanwhile: the numbers of the rows are of another table
        else if (import)
            preview(path, table, *import);
    });
}

void MappingFiles::preview(const QString& path, const MappingCsvTable& table, const MappingImport& import)
{
    if (import.fault && import.bad.isEmpty()) {
        fail(csvFaultText(import));
        return;
    }
    MappingImportDialog::ask(m_window, import,
                             {QFileInfo(path).fileName(), titleOf(m_model, MappingTableModel::NameColumn), table.rows,
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
    if (m_busy)
        return;
    setBusy(true);
    //: RU: Код
    const MappingCsvTitles titles{tr("Code"), titleOf(m_model, MappingTableModel::NameColumn),
                                  titleOf(m_model, MappingTableModel::IdColumn)};
    const QList<MappingRow> rows = m_model.rows();
    const auto future = inWorker<bool>([path, titles, rows, labels = m_model.labels()] {
        return save(path, writeMappingCsv(rows, labels, titles));
    });
    onResult(this, future, [this, path, count = rows.size()](const Result<bool>& good) {
        setBusy(false);
        wrote(path, count, good && *good);
    });
}

void MappingFiles::wrote(const QString& path, qsizetype rows, bool good)
{
    Message message;
    message.closable = true;
    if (good) {
        message.kind = Message::Kind::Ok;
        //: RU: Сохранено строк: %1.
        message.fact = tr("Rows saved: %1.").arg(rows);
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
