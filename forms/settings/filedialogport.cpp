// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/filedialogport.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

namespace companion {

namespace {

QFileDialog* newDialog(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    //: RU: Таблицы CSV (*.csv *.txt)
    const QString tables = QCoreApplication::translate("FileDialogPort", "CSV tables (*.csv *.txt)");
    //: RU: Все файлы (*)
    const QString all = QCoreApplication::translate("FileDialogPort", "All files (*)");
    dialog->setNameFilters({tables, all});
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    return dialog;
}

} // namespace

FileDialogPort csvFileDialogs()
{
    FileDialogPort port;
    port.open = [](QWidget* parent, const QString& title, std::function<void(const QString&)> chosen) {
        QFileDialog* dialog = newDialog(parent, title, std::move(chosen));
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->open();
    };
    port.save = [](QWidget* parent, const QString& title, const QString& name, std::function<void(const QString&)> chosen) {
        QFileDialog* dialog = newDialog(parent, title, std::move(chosen));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("csv"));
        dialog->selectFile(name);
        dialog->open();
    };
    return port;
}

} // namespace companion
