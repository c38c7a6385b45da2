// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingspage.h"
#include "models/tables/mappingexplanation.h"
#include "models/values/catalogueentry.h"
#include "services/store/directorystore.h"

#include <memory>
#include <optional>

namespace companion {

class MappingTableModel;

namespace Ui {
class MappingPage;
}

/// «Склады» (B-WH) or «Пользователи» (B-USR): a mapping table, the flags of the default and the default itself.
class MappingPage final : public SettingsPage
{
    Q_OBJECT

public:
    /// Which of the two pages.
    struct Subject
    {
        SettingsTab tab;
        SettingId rows;
        SettingId whenUnmapped;
        SettingId forAll;
        std::optional<SettingId> whenTillHasNone;
        SettingId defaultId;
        QList<MappingRow>& (*table)(Settings&);
        const QList<DirectoryEntry>& (*list)(const Directories&);
        QString nameTitle;
        QString idTitle;
        IdExplanation (*explain)(const Settings& settings, const Directories& lists, const std::optional<MappingRow>& row,
                                 const QString& label);
    };
    static Subject warehouses();
    static Subject inviters();

    MappingPage(SettingsDraft& draft, const Subject& subject, QWidget* parent = nullptr);
    ~MappingPage() override;

    /// What the service lists for this page; nothing = it does not.
    void setCatalogue(const std::optional<QList<CatalogueEntry>>& entries);
    bool has(SettingId id) const override;
    void goTo(const Finding& finding) override;
    void showFindings(const QList<Finding>& findings) override;
    bool finishEditing() override;

protected:
    void applySizes() override;

private:
    void takeRows();
    void refreshNotes();
    void markDefault();
    void chooseDefault();

    std::unique_ptr<Ui::MappingPage> m_ui;
    Subject m_subject;
    MappingTableModel* m_model;
    std::optional<QList<CatalogueEntry>> m_catalogue;
};

} // namespace companion
