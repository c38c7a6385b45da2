// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingspage.h"

#include <memory>

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

    bool has(SettingId id) const override;
    void goTo(const Finding& finding) override;
    void showFindings(const QList<Finding>& findings) override;
    bool finishEditing() override;

protected:
    void applySizes() override;

private:
    void setUpLists();
    void setUpFields();
    void loadZeroRows();
    void addZero(const QString& code);
    void removeZero(const QString& code);
    void takeRows();
    void takeZeroRows();
    void refreshTaken();
    QString pathOf(const QString& code, const QString& name) const;

    std::unique_ptr<Ui::CategoriesPage> m_ui;
    MappingView* m_view;
    MappingView* m_zeroView;
    MappingTableModel* m_model;
    MappingTableModel* m_zeroModel;
    QHash<QString, QString> m_paths;
    QString m_conflictCode;
};

} // namespace companion
