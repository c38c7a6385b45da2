// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/profilepage.h"

#include "forms/common/look.h"
#include "forms/settings/settingsdraft.h"
#include "models/settings/profilename.h"
#include "ui_profilepage.h"

namespace companion {

namespace {

constexpr int indent = 28;
constexpr int fieldStart = 460; ///< fields of a tab start on one vertical
constexpr int intervalWidth = 112;
constexpr int fieldWidth = 304;
constexpr int nameWidth = 240;

} // namespace

ProfilePage::ProfilePage(SettingsDraft& draft, QWidget* parent)
    : SettingsPage(draft, SettingsTab::BrevixProfile, parent)
    , m_ui(std::make_unique<Ui::ProfilePage>())
{
    m_ui->setupUi(this);
    binder().bind(SettingId::ProfileCheckAtStart, m_ui->atStartBox);
    binder().bind(SettingId::ProfileCheckPeriodically, m_ui->periodicBox);
    binder().bind(SettingId::ProfileCheckInterval, m_ui->intervalEdit, m_ui->intervalLabel, m_ui->intervalProblem);
    binder().bind(SettingId::ProfileOnDifference, m_ui->actionCombo, m_ui->actionLabel,
                  settingChoices(SettingId::ProfileOnDifference));
    binder().bind(SettingId::ProfileUseDefault, m_ui->defaultBox);
    binder().bind(SettingId::ProfileName, m_ui->nameEdit, m_ui->nameLabel, m_ui->nameProblem);
    //: RU: не меньше 15 с
    m_ui->intervalProblem->setHelp(tr("not less than 15 s"));
    m_ui->loadButton->setIconName(QStringLiteral("cloud-download"));
    m_ui->saveButton->setIconName(QStringLiteral("cloud-upload"));
    m_ui->historyButton->setIconName(QStringLiteral("clock-history"));
    binder().load();
    connect(&draft, &SettingsDraft::changed, this, &ProfilePage::refreshName);
    connect(m_ui->loadButton, &QPushButton::clicked, this, &ProfilePage::loadRequested);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ProfilePage::saveRequested);
    connect(m_ui->historyButton, &QPushButton::clicked, this, &ProfilePage::historyRequested);
    setServiceThere(false);
    refreshName();
}

ProfilePage::~ProfilePage() = default;

void ProfilePage::setServiceThere(bool there)
{
    for (QPushButton* button : {m_ui->loadButton, m_ui->saveButton, m_ui->historyButton})
        button->setEnabled(there);
}

void ProfilePage::showResult(Sign sign, const QString& fact, const QString& words)
{
    m_ui->result->setState(sign, fact, words, true);
}

void ProfilePage::showFindings(const QList<Finding>& findings)
{
    SettingsPage::showFindings(findings);
    refreshName();
}

// B-CFG-19, D-14: an empty name is no fault, and the field says what will be used.
void ProfilePage::refreshName()
{
    const ProfileSettings& profile = draft().settings().brevix.profile;
    m_ui->intervalUnit->setEnabled(profile.checkPeriodically);
    if (namelessFallsToDefault(profile))
        //: RU: будет использована конфигурация по умолчанию
        m_ui->nameProblem->showWarning(tr("the default profile will be used"));
    else if (profile.useDefault || profile.name.isEmpty() || isProfileName(profile.name))
        m_ui->nameProblem->clear();
}

void ProfilePage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(16));
    m_ui->column->setSpacing(look.px(8));
    m_ui->column->setStretch(m_ui->column->count() - 1, 1);
    for (QHBoxLayout* line : {m_ui->startLineRow, m_ui->actionLineRow, m_ui->nameLineRow, m_ui->buttonLineRow})
        line->setContentsMargins(0, look.px(8), 0, look.px(8));
    const int inner = look.px(indent);
    for (QHBoxLayout* row : {m_ui->intervalRow, m_ui->nameRow})
        row->setContentsMargins(inner, 0, 0, 0);
    for (QHBoxLayout* row : {m_ui->intervalRow, m_ui->actionRow, m_ui->nameRow})
        row->setSpacing(look.px(12));
    m_ui->buttonRow->setSpacing(look.px(8));
    m_ui->intervalLabel->setFixedWidth(look.px(fieldStart) - inner);
    m_ui->actionLabel->setFixedWidth(look.px(fieldStart));
    m_ui->nameLabel->setFixedWidth(look.px(fieldStart) - inner);
    m_ui->intervalEdit->setFixedWidth(look.px(intervalWidth));
    m_ui->actionCombo->setFixedWidth(look.px(fieldWidth));
    m_ui->nameEdit->setFixedWidth(look.px(nameWidth));
    const QList<std::pair<QHBoxLayout*, FieldError*>> problems{{m_ui->intervalRow, m_ui->intervalProblem},
                                                               {m_ui->nameRow, m_ui->nameProblem}};
    for (const auto& [row, problem] : problems) {
        row->setStretchFactor(problem, 1);
        row->setAlignment(problem, Qt::AlignVCenter);
    }
}

} // namespace companion
