// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingspage.h"
#include "models/tables/mappingexplanation.h"
#include "models/values/catalogueentry.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace companion {

class MappingTableModel;
class MappingView;

namespace Ui {
class CategoriesPage;
}

/// «Категории товаров» (B-CAT): both lists and «Общие настройки».
class CategoriesPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit CategoriesPage(SettingsDraft& draft, QWidget* parent = nullptr);
    ~CategoriesPage() override;

    /// The categories the service lists; nothing = it does not.
    void setCatalogue(const std::optional<QList<CatalogueEntry>>& entries);
    bool has(SettingId id) const override;
    void goTo(const Finding& finding) override;
    void showFindings(const QList<Finding>& findings) override;
    bool finishEditing() override;

protected:
    void applySizes() override;

private:
    void setUpLists();
    void setUpFields();
    void orderFocus();
    void setZeroRows(const QList<MappingRow>& rows);
    void refreshAddable();
    void takeRows();
    void takeZeroRows();
    void refreshZeroGroups();
    void refreshTakenByMapped();
    IdExplanation explain(const std::optional<MappingRow>& row, const QString& label) const;
    QString nearestMappedAbove(const QString& code) const;
    QString pathOf(const MappingRow& row) const;
    QStringList pathsOf(const QList<MappingRow>& rows) const;

    std::unique_ptr<Ui::CategoriesPage> m_ui;
    MappingView* m_view = nullptr;
    MappingView* m_zeroView = nullptr;
    MappingTableModel* m_model;
    MappingTableModel* m_zeroModel;
    QHash<QString, qsizetype> m_groups; ///< code → place in the reference list
    QStringList m_paths;                ///< as the groups of the reference list
    QSet<QString> m_zeroCodes;          ///< of the list with zero cashback
    QString m_conflictCode;
};

} // namespace companion
