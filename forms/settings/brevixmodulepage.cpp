// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/brevixmodulepage.h"

#include "forms/common/look.h"
#include "forms/settings/eyecontrol.h"
#include "forms/settings/insecureaddress.h"
#include "forms/settings/linkcheckcontrol.h"
#include "forms/settings/settingsdraft.h"
#include "models/settings/findingwords.h"
#include "ui_brevixmodulepage.h"

namespace companion {

namespace {

constexpr int labelWidth = 180;
constexpr int fieldWidth = 400;
constexpr int spinWidth = 112;
constexpr int cardHeight = 56;

bool isOfConnection(SettingId id)
{
    return id == SettingId::BrevixServerUrl || id == SettingId::ApiKey;
}

} // namespace

BrevixModulePage::BrevixModulePage(SettingsDraft& draft, LinkCheckPort linkCheck, const Clock& clock,
                                   bool keyGuardedByFileRightsOnly, QWidget* parent)
    : SettingsPage(draft, SettingsTab::Modules, parent)
    , m_ui(std::make_unique<Ui::BrevixModulePage>())
{
    m_ui->setupUi(this);
    m_ui->loyaltyButton->setIconName(QStringLiteral("sliders"));
    m_check = new LinkCheckControl({m_ui->checkButton, m_ui->busyLine, m_ui->result}, std::move(linkCheck), clock, this);
    bindFields(keyGuardedByFileRightsOnly);
    //: RU: Показать Api-Key
    const QString showKey = tr("Show the Api-Key");
    //: RU: Скрыть Api-Key
    new EyeControl(m_ui->keyEdit, m_ui->eyeButton, showKey, tr("Hide the Api-Key"));
    connect(m_ui->loyaltyButton, &QPushButton::clicked, this, &BrevixModulePage::loyaltyRequested);
    connect(m_check, &LinkCheckControl::requested, this, &BrevixModulePage::checkLink);
}

BrevixModulePage::~BrevixModulePage() = default;

void BrevixModulePage::bindFields(bool keyGuardedByFileRightsOnly)
{
    binder().bind(SettingId::BrevixActive, m_ui->activeBox);
    binder().bind(SettingId::BrevixServerUrl, m_ui->urlEdit, m_ui->urlLabel, m_ui->urlProblem);
    binder().bind(SettingId::BrevixTimeout, m_ui->timeoutSpin, m_ui->timeoutLabel, m_ui->timeoutProblem);
    binder().addField(SettingId::ApiKey, m_ui->keyEdit, m_ui->keyLabel, m_ui->keyProblem);
    //: RU: с
    m_ui->timeoutSpin->setSuffix(u' ' + tr("s"));
    //: RU: от 1 до 300 с, на весь запрос
    m_ui->timeoutProblem->setHelp(tr("from 1 to 300 s, for the whole request"));
    if (keyGuardedByFileRightsOnly)
        //: RU: защищён только правами файла
        m_ui->keyProblem->setHelp(tr("guarded by the rights of a file only"));
    binder().load();
    m_ui->keyEdit->setText(draft().apiKey());
    connect(m_ui->keyEdit, &QLineEdit::textChanged, this,
            [this](const QString& text) { draft().setApiKey(text.trimmed()); });
    connect(m_ui->urlEdit, &QLineEdit::textChanged, this, &BrevixModulePage::addressTyped);
    // What was found out holds for the fields as they stood.
    for (QLineEdit* edit : {m_ui->urlEdit, m_ui->keyEdit})
        connect(edit, &QLineEdit::textChanged, m_ui->result, &StatusCard::clear);
}

// N14: a confirmation is for one address.
void BrevixModulePage::addressTyped()
{
    const BrevixSettings& stored = draft().stored().brevix;
    const bool confirmed = stored.insecureConfirmed && draft().settings().brevix.serverUrl == stored.serverUrl;
    draft().change([confirmed](Settings& settings) { settings.brevix.insecureConfirmed = confirmed; });
}

void BrevixModulePage::showFindings(const QList<Finding>& findings)
{
    SettingsPage::showFindings(findings);
    for (FieldError* problem : {m_ui->urlProblem, m_ui->keyProblem})
        problem->setVisible(!problem->words().isEmpty());
}

void BrevixModulePage::checkLink()
{
    if (!fieldsAllowCheck())
        return;
    confirmInsecureAddress(this, draft(), [this](bool confirmed) {
        if (!confirmed) {
            m_ui->urlEdit->setFocus();
            return;
        }
        //: RU: Проверяем связь с BreviX
        m_check->start(tr("Checking the link to BreviX"), draft().settings().brevix.timeout, draft().settings(), draft().apiKey());
    });
}

/// What is plain to see needs no request; the field is named as after «Проверка корректности настроек».
bool BrevixModulePage::fieldsAllowCheck()
{
    QList<Finding> wrong = draft().findings();
    wrong.removeIf([](const Finding& finding) {
        return !isOfConnection(finding.field) || finding.kind == FindingKind::ServerUrlInsecure;
    });
    if (wrong.isEmpty())
        return true;
    m_check->refuse(findingText(wrong.first()) + u'.');
    showFindings(wrong);
    goTo(wrong.first());
    return false;
}

bool BrevixModulePage::isChecking() const
{
    return m_check->isRunning();
}

void BrevixModulePage::cancelCheck()
{
    m_check->cancel();
}

void BrevixModulePage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(look.px(16));
    for (QGridLayout* grid : {m_ui->topFields, m_ui->fields}) {
        grid->setHorizontalSpacing(look.px(16));
        grid->setVerticalSpacing(look.px(8));
        grid->setColumnMinimumWidth(0, look.px(labelWidth));
        grid->setColumnStretch(1, 1);
    }
    m_ui->topFields->setColumnMinimumWidth(0, look.px(labelWidth + 16)); // an empty column has no gap of its own
    m_ui->column->setStretch(m_ui->column->count() - 1, 1);
    for (FieldError* problem : {m_ui->urlProblem, m_ui->keyProblem}) {
        problem->setFixedWidth(look.px(fieldWidth));
        problem->setVisible(!problem->words().isEmpty());
    }
    m_ui->topFields->setAlignment(m_ui->loyaltyButton, Qt::AlignLeft);
    m_ui->urlEdit->setFixedWidth(look.px(fieldWidth));
    m_ui->keyEdit->setFixedWidth(look.px(fieldWidth - 40));
    m_ui->keyRow->setSpacing(look.px(8));
    m_ui->keyRow->setAlignment(Qt::AlignLeft);
    m_ui->timeoutSpin->setFixedWidth(look.px(spinWidth));
    m_ui->timeoutRow->setSpacing(look.px(16));
    m_ui->timeoutRow->setAlignment(m_ui->timeoutProblem, Qt::AlignVCenter);
    m_ui->timeoutRow->setStretchFactor(m_ui->timeoutProblem, 1);
    m_ui->checkRow->setSpacing(look.px(16));
    m_ui->checkRow->setContentsMargins(0, look.px(8), 0, look.px(4));
    m_ui->checkRow->setStretchFactor(m_ui->busyLine, 1);
    m_ui->result->setFixedWidth(look.px(fieldWidth));
    m_ui->result->setMinimumHeight(look.px(cardHeight));
}

} // namespace companion
