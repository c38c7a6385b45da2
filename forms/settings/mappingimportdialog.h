// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/mappingcsv.h"

#include <QDialog>
#include <QStringList>

#include <functional>
#include <memory>

namespace companion {

class RowDelegate;

namespace Ui {
class MappingImportDialog;
}

/// What a CSV file would do to a mapping table: which rows change, and which lines are left out and why. Nothing is done before
/// «Применить»; a file that does nothing has no such button.
class MappingImportDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Subject
    {
        QString file;      ///< name without its folder
        QString nameTitle; ///< what the elements are
        QList<MappingRow> rows;
        QStringList labels;
    };

    MappingImportDialog(const MappingImport& import, const Subject& subject, QWidget* parent = nullptr);
    ~MappingImportDialog() override;

    /// Shows the preview over `parent`; `then` is called when it was taken, unless `parent` dies before.
    static void ask(QWidget* parent, const MappingImport& import, const Subject& subject, std::function<void()> then);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showEffect(const MappingImport& import, const Subject& subject);
    void showFaults(const MappingImport& import);
    void applySizes();

    std::unique_ptr<Ui::MappingImportDialog> m_ui;
    RowDelegate* m_delegate; ///< child
    RowDelegate* m_faultDelegate; ///< child
};

} // namespace companion
