// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/messagebar.h"
#include "forms/settings/filedialogport.h"
#include "models/mapping/mappingcsv.h"

#include <QObject>

namespace companion {

class MappingTableModel;

/// CSV in and out of a mapping table: file, preview, consent. It changes nothing itself. Files are read and written in a worker:
/// they may lie on a drive that does not answer.
class MappingFiles final : public QObject
{
    Q_OBJECT

public:
    /// `window`: the dialogs open over it, and it says whose table it is.
    MappingFiles(MappingTableModel& model, const QString& name, QWidget* window);

    void setPort(const FileDialogPort& port) { m_port = port; }
    /// Elements that a file may add, for a list of chosen ones.
    void setAddable(const QList<MappingRow>& rows) { m_addable = rows; }

    bool isBusy() const { return m_busy; }
    void importFile();
    void exportFile();

Q_SIGNALS:
    void message(const companion::Message& message);
    /// A file is read or written; another is not begun meanwhile.
    void busyChanged();
    /// A person looked at it and took it.
    void taken(const companion::MappingImport& import);

private:
    void read(const QString& path);
    void preview(const QString& path, const MappingCsvTable& table, const MappingImport& import);
    void write(const QString& path);
    void wrote(const QString& path, qsizetype rows, bool good);
    void fail(const QString& words);
    void setBusy(bool busy);

    MappingTableModel& m_model;
    QString m_name;
    QWidget* m_window;
    FileDialogPort m_port;
    QList<MappingRow> m_addable;
    bool m_busy = false;
};

} // namespace companion
