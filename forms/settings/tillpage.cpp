// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/tillpage.h"

#include "forms/common/look.h"
#include "forms/settings/settingsdraft.h"
#include "ui_tillpage.h"

namespace companion {

namespace {

constexpr int labelWidth = 180;
constexpr int fieldWidth = 320;

} // namespace

TillPage::TillPage(SettingsDraft& draft, QWidget* parent)
    : SettingsPage(draft, SettingsTab::Till, parent)
    , m_ui(std::make_unique<Ui::TillPage>())
{
    m_ui->setupUi(this);
    const TillSettings& till = draft.settings().till;
    binder().bind(SettingId::TillCashId, m_ui->cashIdEdit, m_ui->cashIdLabel, m_ui->cashIdProblem);
    //: RU: не указан
    const QString none = tr("not set");
    binder().bind(SettingId::TillWarehouse, m_ui->warehouseCombo, m_ui->warehouseLabel,
                  directoryChoices(draft.directories().warehouses, none, till.warehouseCode), m_ui->warehouseProblem);
    binder().bind(SettingId::TillCashier, m_ui->cashierCombo, m_ui->cashierLabel,
                  directoryChoices(draft.directories().users, none, till.cashierCode));
    //: RU: от 1 до 64 латинских букв, цифр и знаков . _ -
    m_ui->cashIdProblem->setHelp(tr("1 to 64 Latin letters, digits and the signs . _ -"));
    binder().load();
    connect(m_ui->phoneButton, &QPushButton::clicked, this, &TillPage::phoneTemplateRequested);
    connect(&draft, &SettingsDraft::changed, this, &TillPage::refreshSample);
    refreshSample();
}

TillPage::~TillPage() = default;

// The template has a window of its own behind a button of this page.
bool TillPage::has(SettingId id) const
{
    return SettingsPage::has(id) || settingTab(id) == SettingsTab::PhoneTemplate;
}

void TillPage::goTo(const Finding& finding)
{
    if (settingTab(finding.field) == SettingsTab::PhoneTemplate)
        Q_EMIT phoneTemplateRequested();
    else
        SettingsPage::goTo(finding);
}

void TillPage::refreshSample()
{
    const PhoneTemplateSettings& phone = draft().settings().phone;
    if (phone.enabled)
        m_ui->sampleLabel->setText(phone.countryCode + u' ' + phone.pattern);
    else
        //: RU: шаблон не используется
        m_ui->sampleLabel->setText(tr("no template is used"));
}

void TillPage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16));
    m_ui->column->setSpacing(look.px(16));
    m_ui->fields->setHorizontalSpacing(look.px(16));
    m_ui->fields->setVerticalSpacing(look.px(8));
    m_ui->fields->setColumnMinimumWidth(0, look.px(labelWidth));
    m_ui->fields->setColumnStretch(2, 1);
    m_ui->column->setStretch(m_ui->column->count() - 1, 1);
    m_ui->phoneRow->setSpacing(look.px(16));
    for (FieldError* problem : {m_ui->cashIdProblem, m_ui->warehouseProblem})
        m_ui->fields->setAlignment(problem, Qt::AlignVCenter);
    for (QWidget* field : {static_cast<QWidget*>(m_ui->cashIdEdit), static_cast<QWidget*>(m_ui->warehouseCombo),
                           static_cast<QWidget*>(m_ui->cashierCombo)})
        field->setFixedWidth(look.px(fieldWidth));
}

} // namespace companion
