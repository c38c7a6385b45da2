// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/filedialogport.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace companion {

namespace {

QFileDialog* newDialog(QWidget* parent, const QString& title, const QString& files,
                       std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    //: RU: Все файлы (*)
    const QString all = QCoreApplication::translate("FileDialogPort", "All files (*)");
    dialog->setNameFilters({files, all});
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    return dialog;
}

QString tables()
{
    //: RU: Таблицы CSV (*.csv *.txt)
    return QCoreApplication::translate("FileDialogPort", "CSV tables (*.csv *.txt)");
}

QString iniFiles()
{
    //: RU: Файлы настроек (*.ini)
    return QCoreApplication::translate("FileDialogPort", "Settings files (*.ini)");
}

} // namespace

FileDialogPort csvFileDialogs()
{
    FileDialogPort port;
    port.open = [](QWidget* parent, const QString& title, std::function<void(const QString&)> chosen) {
        QFileDialog* dialog = newDialog(parent, title, tables(), std::move(chosen));
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->open();
    };
    port.save = [](QWidget* parent, const QString& title, const QString& name, std::function<void(const QString&)> chosen) {
        QFileDialog* dialog = newDialog(parent, title, tables(), std::move(chosen));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("csv"));
        dialog->selectFile(name);
        dialog->open();
    };
    return port;
}

FileDialogPort iniFileDialogs()
{
    FileDialogPort port;
    port.save = [](QWidget* parent, const QString& title, const QString& name, std::function<void(const QString&)> chosen) {
        QFileDialog* dialog = newDialog(parent, title, iniFiles(), std::move(chosen));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        //: RU: Выбрать
        dialog->setLabelText(QFileDialog::Accept, QCoreApplication::translate("FileDialogPort", "Choose"));
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        dialog->setDefaultSuffix(QStringLiteral("ini"));
        dialog->setDirectory(QFileInfo(name).path());
        dialog->selectFile(QFileInfo(name).fileName());
        dialog->open();
    };
    port.open = [save = port.save](QWidget* parent, const QString& title, std::function<void(const QString&)> chosen) {
        save(parent, title, QStringLiteral("plazius.ini"), std::move(chosen));
    };
    return port;
}

} // namespace companion
