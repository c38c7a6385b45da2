// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/functionspage.h"

#include "forms/common/look.h"
#include "ui_functionspage.h"

namespace companion {

namespace {

constexpr int indent = 28;

} // namespace

FunctionsPage::FunctionsPage(SettingsDraft& draft, QWidget* parent)
    : SettingsPage(draft, SettingsTab::BrevixFunctions, parent)
    , m_ui(std::make_unique<Ui::FunctionsPage>())
{
    m_ui->setupUi(this);
    binder().bind(SettingId::FunctionAuthorization, m_ui->authorizationBox);
    binder().bind(SettingId::FunctionCancelAuthorization, m_ui->cancelBox);
    binder().bind(SettingId::FunctionRegistration, m_ui->registrationBox);
    //: RU: Пункт меню «Сервис» в режиме продажи, пока авторизация не применена.
    m_ui->authorizationHelp->setText(tr("Item of the menu “Service” in sale mode, while no authorization is applied."));
    //: RU: Пункт меню «Сервис» в режиме продажи, пока авторизация применена.
    m_ui->cancelHelp->setText(tr("Item of the menu “Service” in sale mode, while an authorization is applied."));
    //: RU: Пункт меню «Сервис»: новый покупатель становится участником программы.
    m_ui->registrationHelp->setText(tr("Item of the menu “Service”: a new customer becomes a member of the programme."));
    binder().load();
}

FunctionsPage::~FunctionsPage() = default;

void FunctionsPage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(16));
    m_ui->column->setSpacing(look.px(12));
    m_ui->column->setStretch(m_ui->column->count() - 1, 1);
    for (QVBoxLayout* column : {m_ui->authorizationColumn, m_ui->cancelColumn, m_ui->registrationColumn})
        column->setSpacing(0);
    for (QLabel* help : {m_ui->authorizationHelp, m_ui->cancelHelp, m_ui->registrationHelp})
        help->setIndent(look.px(indent));
}

} // namespace companion
