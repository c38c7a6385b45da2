// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/interfacepage.h"

#include "forms/common/look.h"
#include "forms/common/theme.h"
#include "ui_interfacepage.h"

#include <QScreen>

namespace companion {

namespace {

constexpr int labelWidth = 180;
constexpr int comboWidth = 240;
constexpr int spinWidth = 112;
constexpr int stepOfText = 25;
constexpr int percent = 100;

} // namespace

InterfacePage::InterfacePage(SettingsDraft& draft, QWidget* parent)
    : SettingsPage(draft, SettingsTab::Interface, parent)
    , m_ui(std::make_unique<Ui::InterfacePage>())
{
    m_ui->setupUi(this);
    binder().bind(SettingId::InterfaceLanguage, m_ui->languageCombo, m_ui->languageLabel,
                  settingChoices(SettingId::InterfaceLanguage));
    binder().bind(SettingId::InterfaceScheme, m_ui->schemeCombo, m_ui->schemeLabel,
                  settingChoices(SettingId::InterfaceScheme));
    binder().bind(SettingId::InterfaceTextPercent, m_ui->textSpin, m_ui->textLabel, m_ui->textProblem);
    m_ui->textSpin->setSuffix(QStringLiteral(" %"));
    m_ui->textSpin->setSingleStep(stepOfText);
    m_ui->textProblem->setHelp(textHelp());
    binder().load();
}

InterfacePage::~InterfacePage() = default;

QString InterfacePage::textHelp() const
{
    //: RU: от %1 до %2 %
    const QString range = tr("from %1 to %2 %").arg(m_ui->textSpin->minimum()).arg(m_ui->textSpin->maximum());
    const int fits = static_cast<int>(Theme::largestTextScale(screen()->availableSize()) * percent);
    if (fits >= m_ui->textSpin->maximum())
        return range;
    //: RU: ; на этом экране помещается %1 %, больше текст не станет
    return range + tr("; this screen has room for %1 %, the text gets no larger").arg(fits);
}

void InterfacePage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16));
    m_ui->fields->setHorizontalSpacing(look.px(16));
    m_ui->fields->setVerticalSpacing(look.px(8));
    m_ui->fields->setColumnMinimumWidth(0, look.px(labelWidth));
    m_ui->fields->setColumnStretch(2, 1);
    m_ui->column->setStretch(m_ui->column->count() - 1, 1);
    m_ui->textRow->setSpacing(look.px(16));
    m_ui->textRow->setStretch(1, 1);
    m_ui->textRow->setAlignment(m_ui->textProblem, Qt::AlignVCenter);
    m_ui->languageCombo->setFixedWidth(look.px(comboWidth));
    m_ui->schemeCombo->setFixedWidth(look.px(comboWidth));
    m_ui->textSpin->setFixedWidth(look.px(spinWidth));
}

} // namespace companion
