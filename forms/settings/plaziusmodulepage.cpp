// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/plaziusmodulepage.h"

#include "forms/common/look.h"
#include "forms/settings/eyecontrol.h"
#include "forms/settings/insecureaddress.h"
#include "forms/settings/linkcheckcontrol.h"
#include "forms/settings/plaziuscapabilities.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdraft.h"
#include "models/settings/findingwords.h"
#include "models/settings/settingwords.h"
#include "ui_plaziusmodulepage.h"

#include <QFileInfo>

#include <algorithm>

namespace companion {

namespace {

constexpr int labelWidth = 180;
constexpr int fieldWidth = 400;
constexpr int mediumWidth = 240;
constexpr int spinWidth = 112;
constexpr int cardHeight = 56;

bool isOfConnection(SettingId id)
{
    return id == SettingId::PlaziusServerUrl || id == SettingId::PlaziusUserId || id == SettingId::PlaziusSecret
        || id == SettingId::PlaziusTerminalId || id == SettingId::PlaziusLanguage;
}

} // namespace

PlaziusModulePage::PlaziusModulePage(SettingsDraft& draft, PlaziusPorts ports, const Clock& clock, QWidget* parent)
    : SettingsPage(draft, SettingsTab::PlaziusModule, parent)
    , m_ui(std::make_unique<Ui::PlaziusModulePage>())
    , m_ports(std::move(ports))
{
    m_ui->setupUi(this);
    //: RU: Настройки Plazius
    m_ui->parts->setAccessibleName(tr("Settings of Plazius"));
    m_ui->capabilitiesButton->setIconName(QStringLiteral("list-ul"));
    m_ui->iniRow->addStretch(1);
    for (QScrollArea* sheet : {m_ui->linkPart, m_ui->workPart}) {
        sheet->setFocusPolicy(Qt::NoFocus);
        sheet->viewport()->setAutoFillBackground(false);
        sheet->widget()->setAutoFillBackground(false);
    }
    m_check = new LinkCheckControl({m_ui->plaziusCheckButton, m_ui->plaziusBusyLine, m_ui->plaziusResult}, m_ports.linkCheck, clock, this);
    m_ui->plaziusCheckButton->setVisible(static_cast<bool>(m_ports.linkCheck.check));
    bindConnection();
    bindWork();
    showHelp();
    binder().load();
    m_ui->secretEdit->setText(draft.plaziusSecret());
    m_seenPath = m_ports.iniPath(draft.settings().plazius);
    connect(m_check, &LinkCheckControl::requested, this, &PlaziusModulePage::checkLink);
    connect(m_ui->capabilitiesButton, &QPushButton::clicked, this, [this] { PlaziusCapabilities::showOver(this); });
    connect(&draft, &SettingsDraft::changed, this, &PlaziusModulePage::refreshCardGroup);
    refreshCardGroup();
}

PlaziusModulePage::~PlaziusModulePage() = default;

void PlaziusModulePage::bindConnection()
{
    binder().bind(SettingId::PlaziusActive, m_ui->plaziusActiveBox);
    binder().bind(SettingId::PlaziusServerUrl, m_ui->plaziusUrlEdit, m_ui->plaziusUrlLabel, m_ui->plaziusUrlProblem);
    binder().bind(SettingId::PlaziusUserId, m_ui->userEdit, m_ui->userLabel, m_ui->userProblem);
    binder().addField(SettingId::PlaziusSecret, m_ui->secretEdit, m_ui->secretLabel, m_ui->secretProblem);
    binder().bind(SettingId::PlaziusSecretOutside, m_ui->secretOutsideBox);
    binder().bind(SettingId::PlaziusTimeout, m_ui->plaziusTimeoutSpin, m_ui->plaziusTimeoutLabel, m_ui->plaziusTimeoutProblem);
    binder().bind(SettingId::PlaziusIniPath, m_ui->iniEdit, m_ui->iniLabel, m_ui->iniProblem);
    m_ui->secretEdit->setMaxLength(255);
    //: RU: Показать пароль точки продаж
    const QString showSecret = tr("Show the password of the point of sale");
    //: RU: Скрыть пароль точки продаж
    new EyeControl(m_ui->secretEdit, m_ui->secretEyeButton, showSecret, tr("Hide the password of the point of sale"));
    connect(m_ui->secretEdit, &QLineEdit::textChanged, this,
            [this](const QString& text) { draft().setPlaziusSecret(text); });
    connect(m_ui->plaziusUrlEdit, &QLineEdit::textChanged, this, &PlaziusModulePage::addressTyped);
    for (QLineEdit* edit : {m_ui->plaziusUrlEdit, m_ui->userEdit, m_ui->secretEdit})
        connect(edit, &QLineEdit::textChanged, m_ui->plaziusResult, &StatusCard::clear);
    connect(m_ui->iniEdit, &QLineEdit::editingFinished, this, &PlaziusModulePage::lookAtFile);
    connect(m_ui->iniButton, &QPushButton::clicked, this, &PlaziusModulePage::chooseFile);
}

void PlaziusModulePage::bindWork()
{
    binder().bind(SettingId::PlaziusQuestion, m_ui->questionCombo, m_ui->questionLabel,
                  settingChoices(SettingId::PlaziusQuestion), m_ui->questionProblem);
    binder().addField(SettingId::PlaziusCardGroup, m_ui->cardGroupButton, m_ui->cardGroupLabel, m_ui->cardGroupProblem);
    m_ui->cardGroupState->setWordWrap(false);
    m_ui->cardGroupButton->setAccessibleName(m_ui->cardGroupButton->text());
    binder().bind(SettingId::PlaziusTerminalId, m_ui->terminalEdit, m_ui->terminalLabel, m_ui->terminalProblem);
    binder().bind(SettingId::PlaziusTapeWidth, m_ui->tapeWidthSpin, m_ui->tapeWidthLabel, m_ui->tapeWidthProblem);
    binder().bind(SettingId::PlaziusFooter, m_ui->footerCombo, m_ui->footerLabel, settingChoices(SettingId::PlaziusFooter),
                  m_ui->footerProblem);
    binder().bind(SettingId::PlaziusLanguage, m_ui->serverLanguageEdit, m_ui->serverLanguageLabel, m_ui->serverLanguageProblem);
    binder().bind(SettingId::PlaziusRoundStep, m_ui->roundStepCombo, m_ui->roundStepLabel,
                  settingChoices(SettingId::PlaziusRoundStep), m_ui->roundStepProblem);
    binder().bind(SettingId::PlaziusCloseWait, m_ui->closeWaitSpin, m_ui->closeWaitLabel, m_ui->closeWaitProblem);
    binder().bind(SettingId::PlaziusPingInterval, m_ui->pingSpin, m_ui->pingLabel, m_ui->pingProblem);
    binder().bind(SettingId::PlaziusOfflineNote, m_ui->noteEdit, m_ui->noteLabel, m_ui->noteProblem);
    binder().bind(SettingId::PlaziusOfflineNoteBare, m_ui->noteBareEdit, m_ui->noteBareLabel, m_ui->noteBareProblem);
    connect(m_ui->cardGroupButton, &QPushButton::clicked, this, [this] {
        //: RU: Плазиус
        m_ports.addCardGroup(tr("Plazius"));
    });
}

void PlaziusModulePage::showHelp()
{
    //: RU: с
    const QString seconds = u' ' + tr("s");
    for (QSpinBox* spin : {m_ui->plaziusTimeoutSpin, m_ui->closeWaitSpin, m_ui->pingSpin})
        spin->setSuffix(seconds);
    //: RU: от 1 до 300 с; рекомендуется 7
    m_ui->plaziusTimeoutProblem->setHelp(tr("from 1 to 300 s; 7 is recommended"));
    if (m_ports.secretsGuardedByFileRightsOnly)
        //: RU: защищён только правами файла
        m_ui->secretProblem->setHelp(tr("guarded by the rights of a file only"));
    //: RU: пусто: номер кассы
    m_ui->terminalProblem->setHelp(tr("empty: the till number"));
    //: RU: от 20 до 80
    m_ui->tapeWidthProblem->setHelp(tr("from 20 to 80"));
    //: RU: дальше ответ ждёт касса, а не кассир
    m_ui->closeWaitProblem->setHelp(tr("then the till waits for the answer, not the cashier"));
    //: RU: не меньше 10 с
    m_ui->pingProblem->setHelp(tr("not less than 10 s"));
    m_ui->iniEdit->setPlaceholderText(m_ports.iniPath({}));
}

// N14: a confirmation is for one address.
void PlaziusModulePage::addressTyped()
{
    const PlaziusSettings& stored = draft().stored().plazius;
    const bool confirmed = stored.insecureConfirmed && draft().settings().plazius.serverUrl == stored.serverUrl;
    draft().change([confirmed](Settings& settings) { settings.plazius.insecureConfirmed = confirmed; });
}

void PlaziusModulePage::chooseFile()
{
    //: RU: Файл настроек Plazius
    m_ports.files.save(this, tr("Settings file of Plazius"), m_ports.iniPath(draft().settings().plazius), [this](const QString& path) {
        m_ui->iniEdit->setText(path == m_ports.iniPath({}) ? QString() : path);
        lookAtFile();
    });
}

/// Form and file are one truth: what a chosen file says is shown, or is to be replaced by what stands in the fields. False while
/// that is being asked.
bool PlaziusModulePage::lookAtFile()
{
    const PlaziusSettings& typed = draft().settings().plazius;
    const QString path = m_ports.iniPath(typed);
    if (path == m_seenPath)
        return true;
    m_seenPath = path;
    const PlaziusIniReading reading = m_ports.readIni(typed);
    PlaziusFacts facts = draft().plaziusFacts();
    facts.iniPath = path;
    facts.ini = reading.state;
    facts.fallbacks = reading.values.fallbacks;
    draft().setPlaziusFacts(facts);
    const bool saysTheSame = samePlaziusIni(reading.values.settings, typed)
        && (reading.values.secret.isEmpty() || reading.values.secret == draft().plaziusSecret());
    if (!reading.present || reading.state == PlaziusIniState::Unreadable || saysTheSame)
        return true;
    askAboutFile(reading);
    return false;
}

void PlaziusModulePage::askAboutFile(const PlaziusIniReading& reading)
{
    SettingsQuestion question;
    //: RU: Файл настроек Plazius
    question.title = tr("Settings file of Plazius");
    //: RU: В файле «%1» уже есть настройки.
    question.fact = tr("The file “%1” holds settings already.").arg(QFileInfo(m_seenPath).fileName());
    //: RU: Показать их в полях или записать в файл то, что стоит в полях сейчас? Запись произойдёт по «ОК».
    question.words = tr("Show them in the fields, or write into the file what stands in the fields now? “OK” will write it.");
    //: RU: Показать
    question.yes = tr("Show");
    //: RU: Оставить поля
    question.no = tr("Keep the fields");
    QuestionDialog::ask(this, question, [this, reading](QuestionDialog::Answer answer) {
        if (answer == QuestionDialog::Answer::Yes)
            take(reading);
    });
}

void PlaziusModulePage::take(const PlaziusIniReading& reading)
{
    draft().change([&reading](Settings& settings) {
        settings.plazius = reading.values.settings;
        settings.plazius.insecureConfirmed = false;
    });
    if (!reading.values.secret.isEmpty())
        draft().setPlaziusSecret(reading.values.secret);
    reload();
}

void PlaziusModulePage::reload()
{
    SettingsPage::reload();
    m_ui->secretEdit->setText(draft().plaziusSecret());
    m_seenPath = m_ports.iniPath(draft().settings().plazius);
}

bool PlaziusModulePage::finishEditing()
{
    return lookAtFile();
}

void PlaziusModulePage::refreshCardGroup()
{
    const QList<CardGroup>& groups = draft().plaziusFacts().cardGroups;
    const auto ours = std::find_if(groups.cbegin(), groups.cend(),
                                   [](const CardGroup& group) { return group.cardMode == plaziusCardMode; });
    const bool there = ours != groups.cend();
    //: RU: «%1», cardmode = %2
    const QString known = there ? tr("“%1”, cardmode = %2").arg(ours->name).arg(plaziusCardMode) : QString();
    m_ui->cardGroupState->setText(known);
    m_ui->cardGroupState->setVisible(there);
    m_ui->cardGroupButton->setVisible(!there);
    //: RU: нет группы с cardmode = %1
    m_ui->cardGroupProblem->setHelp(there ? QString() : tr("there is no group with cardmode = %1").arg(plaziusCardMode));
}

void PlaziusModulePage::goTo(const Finding& finding)
{
    QWidget* field = binder().field(finding.field);
    if (field == nullptr)
        return;
    for (QScrollArea* sheet : {m_ui->linkPart, m_ui->workPart}) {
        if (!sheet->isAncestorOf(field))
            continue;
        m_ui->parts->setCurrentWidget(sheet);
        sheet->ensureWidgetVisible(field);
    }
    SettingsPage::goTo(finding);
}

QList<FieldError*> PlaziusModulePage::problemsBelow() const
{
    return {m_ui->plaziusUrlProblem, m_ui->userProblem, m_ui->secretProblem, m_ui->iniProblem};
}

void PlaziusModulePage::showFindings(const QList<Finding>& findings)
{
    SettingsPage::showFindings(findings);
    for (FieldError* problem : problemsBelow())
        problem->setVisible(!problem->words().isEmpty());
}

void PlaziusModulePage::checkLink()
{
    if (!fieldsAllowCheck())
        return;
    confirmInsecurePlazius(this, draft(), [this](bool confirmed) {
        if (!confirmed) {
            m_ui->plaziusUrlEdit->setFocus();
            return;
        }
        //: RU: Проверяем связь с Plazius
        m_check->start(tr("Checking the link to Plazius"), draft().settings().plazius.timeout, draft().settings(),
                       draft().plaziusSecret());
    });
}

/// What is plain to see needs no request, whether the module is on already or not.
bool PlaziusModulePage::fieldsAllowCheck()
{
    Settings settings = draft().settings();
    settings.plazius.active = true;
    PlaziusFacts facts;
    facts.secretPresent = !draft().plaziusSecret().isEmpty();
    QList<Finding> wrong = checkPlazius(settings, facts);
    wrong.removeIf([](const Finding& finding) {
        return !isOfConnection(finding.field) || finding.severity == FindingSeverity::Warning;
    });
    if (wrong.isEmpty())
        return true;
    m_check->refuse(findingText(wrong.first()) + u'.');
    showFindings(wrong);
    goTo(wrong.first());
    return false;
}

bool PlaziusModulePage::isChecking() const
{
    return m_check->isRunning();
}

void PlaziusModulePage::cancelCheck()
{
    m_check->cancel();
}

void PlaziusModulePage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(look.px(12));
    m_ui->column->setStretchFactor(m_ui->parts, 1);
    for (QGridLayout* grid : {m_ui->topFields, m_ui->linkFields, m_ui->workFields}) {
        grid->setHorizontalSpacing(look.px(16));
        grid->setVerticalSpacing(look.px(8));
        grid->setColumnMinimumWidth(0, look.px(labelWidth));
        grid->setColumnStretch(1, 1);
    }
    m_ui->topFields->setColumnMinimumWidth(0, look.px(labelWidth + 16)); // an empty column has no gap of its own
    m_ui->topFields->setAlignment(m_ui->capabilitiesButton, Qt::AlignRight);
    for (QVBoxLayout* column : {m_ui->linkColumn, m_ui->workColumn})
        column->setContentsMargins(0, look.px(12), 0, 0);
    for (QLineEdit* edit : {m_ui->plaziusUrlEdit, m_ui->userEdit, m_ui->iniEdit})
        edit->setFixedWidth(look.px(fieldWidth));
    m_ui->secretEdit->setFixedWidth(look.px(fieldWidth - 40));
    for (QWidget* field : {static_cast<QWidget*>(m_ui->terminalEdit), static_cast<QWidget*>(m_ui->questionCombo),
                           static_cast<QWidget*>(m_ui->footerCombo)})
        field->setFixedWidth(look.px(mediumWidth));
    for (QLineEdit* edit : {m_ui->noteEdit, m_ui->noteBareEdit})
        edit->setFixedWidth(look.px(fieldWidth));
    for (QWidget* field : {static_cast<QWidget*>(m_ui->plaziusTimeoutSpin), static_cast<QWidget*>(m_ui->tapeWidthSpin),
                           static_cast<QWidget*>(m_ui->closeWaitSpin), static_cast<QWidget*>(m_ui->pingSpin),
                           static_cast<QWidget*>(m_ui->roundStepCombo), static_cast<QWidget*>(m_ui->serverLanguageEdit)})
        field->setFixedWidth(look.px(spinWidth));
    for (QHBoxLayout* row : {m_ui->secretRow, m_ui->iniRow}) {
        row->setSpacing(look.px(8));
        row->setAlignment(Qt::AlignLeft);
    }
    const QList<std::pair<QHBoxLayout*, QWidget*>> beside{
        {m_ui->plaziusTimeoutRow, m_ui->plaziusTimeoutProblem}, {m_ui->questionRow, m_ui->questionProblem},
        {m_ui->cardGroupRow, m_ui->cardGroupProblem}, {m_ui->terminalRow, m_ui->terminalProblem},
        {m_ui->tapeWidthRow, m_ui->tapeWidthProblem}, {m_ui->footerRow, m_ui->footerProblem},
        {m_ui->serverLanguageRow, m_ui->serverLanguageProblem}, {m_ui->roundStepRow, m_ui->roundStepProblem},
        {m_ui->closeWaitRow, m_ui->closeWaitProblem}, {m_ui->pingRow, m_ui->pingProblem}, {m_ui->noteRow, m_ui->noteProblem},
        {m_ui->noteBareRow, m_ui->noteBareProblem}};
    for (const auto& [row, problem] : beside) {
        row->setSpacing(look.px(16));
        row->setAlignment(problem, Qt::AlignVCenter);
        row->setStretchFactor(problem, 1);
    }
    for (FieldError* problem : problemsBelow()) {
        problem->setFixedWidth(look.px(fieldWidth));
        problem->setVisible(!problem->words().isEmpty());
    }
    m_ui->plaziusCheckRow->setSpacing(look.px(16));
    m_ui->plaziusCheckRow->setStretchFactor(m_ui->plaziusBusyLine, 1);
    m_ui->plaziusResult->setFixedWidth(look.px(fieldWidth));
    m_ui->plaziusResult->setMinimumHeight(look.px(cardHeight));
}

} // namespace companion
