// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/slipoutput.h"

#include "forms/plazius/slippainter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

#include <memory>

namespace companion {

namespace {

struct SlipOutputWords
{
    Q_DECLARE_TR_FUNCTIONS(SlipOutput)
};

// The slip is printed by the driver of the system, and it is no fiscal receipt: the program stays no cash register (D-35).
void askAndPrint(QWidget* parent, const Slip& slip, int width, const std::function<void(const QString&)>& done)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent, [printer, slip, width, done] {
        const bool printed = printSlip(*printer, slip, width) && printer->printerState() != QPrinter::Error;
        //: RU: Принтер не принял слип.
        done(printed ? QString() : SlipOutputWords::tr("The printer did not take the slip."));
    });
    dialog->open();
}

void askForFile(QWidget* parent, const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(parent, QString(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    //: RU: Картинка (*.png)
    const QString picture = SlipOutputWords::tr("Picture (*.png)");
    //: RU: Текст (*.txt)
    const QString text = SlipOutputWords::tr("Text (*.txt)");
    dialog->setNameFilters({picture, text});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, text](const QString& filter) {
        dialog->setDefaultSuffix(filter == text ? QStringLiteral("txt") : QStringLiteral("png"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace

SlipOutput systemSlipOutput()
{
    return {askAndPrint, askForFile};
}

} // namespace companion
