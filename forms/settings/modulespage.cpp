// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/modulespage.h"

#include "forms/common/look.h"
#include "forms/common/themeicon.h"
#include "forms/settings/insecureaddress.h"
#include "forms/settings/moduleitemdelegate.h"
#include "forms/settings/settingsdraft.h"
#include "forms/settings/settingswords.h"
#include "models/settings/findingwords.h"
#include "ui_modulespage.h"

#include <QEvent>
#include <QLocale>
#include <QPointer>

namespace companion {

namespace {

constexpr int listWidth = 220;
constexpr int labelWidth = 180;
constexpr int fieldWidth = 400;
constexpr int spinWidth = 112;
constexpr int cardHeight = 56;

bool isOfConnection(SettingId id)
{
    return id == SettingId::BrevixServerUrl || id == SettingId::ApiKey;
}

} // namespace

ModulesPage::ModulesPage(SettingsDraft& draft, LinkCheckPort linkCheck, const Clock& clock, bool keyGuardedByFileRightsOnly,
                         QWidget* parent)
    : SettingsPage(draft, SettingsTab::Modules, parent)
    , m_ui(std::make_unique<Ui::ModulesPage>())
    , m_linkCheck(std::move(linkCheck))
    , m_clock(clock)
{
    m_ui->setupUi(this);
    //: RU: Модули логики
    m_ui->moduleList->setAccessibleName(tr("Logic modules"));
    m_ui->moduleList->setItemDelegate(new ModuleItemDelegate(m_ui->moduleList));
    m_ui->moduleList->addItem(QStringLiteral("BreviX"));
    m_ui->moduleList->setCurrentRow(0);
    m_ui->loyaltyButton->setIconName(QStringLiteral("sliders"));
    m_ui->checkButton->setIconName(QStringLiteral("arrow-left-right"));
    static_cast<QObject*>(m_ui->checkButton)->installEventFilter(this);
    bindFields(keyGuardedByFileRightsOnly);

    connect(m_ui->loyaltyButton, &QPushButton::clicked, this, &ModulesPage::loyaltyRequested);
    connect(m_ui->eyeButton, &QPushButton::toggled, this, &ModulesPage::showKey);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &ModulesPage::pressCheck);
    connect(&draft, &SettingsDraft::changed, this, &ModulesPage::refreshModule);
    showKey(false);
    refreshModule();
}

ModulesPage::~ModulesPage()
{
    if (m_checking)
        m_linkCheck.cancel();
}

void ModulesPage::bindFields(bool keyGuardedByFileRightsOnly)
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
    connect(m_ui->urlEdit, &QLineEdit::textChanged, this, &ModulesPage::addressTyped);
    // What was found out holds for the fields as they stood.
    for (QLineEdit* edit : {m_ui->urlEdit, m_ui->keyEdit})
        connect(edit, &QLineEdit::textChanged, m_ui->result, &StatusCard::clear);
}

// N14: a confirmation is for one address.
void ModulesPage::addressTyped()
{
    const BrevixSettings& stored = draft().stored().brevix;
    const bool confirmed = stored.insecureConfirmed && draft().settings().brevix.serverUrl == stored.serverUrl;
    draft().change([confirmed](Settings& settings) { settings.brevix.insecureConfirmed = confirmed; });
}

void ModulesPage::showKey(bool shown)
{
    m_ui->keyEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_ui->eyeButton->setIconName(shown ? QStringLiteral("eye-slash") : QStringLiteral("eye"));
    //: RU: Показать Api-Key
    QString name = tr("Show the Api-Key");
    if (shown)
        //: RU: Скрыть Api-Key
        name = tr("Hide the Api-Key");
    m_ui->eyeButton->setToolTip(name);
    m_ui->eyeButton->setAccessibleName(name);
}

void ModulesPage::setLink(const LinkState& link)
{
    m_link = link;
    refreshModule();
}

void ModulesPage::refreshModule()
{
    QListWidgetItem* item = m_ui->moduleList->item(0);
    Sign sign = Sign::Off;
    //: RU: выключен
    QString words = tr("off");
    if (draft().settings().brevix.active) {
        //: RU: включён
        words = tr("on");
        sign = Sign::Notice;
        const LinkWords link = linkWords(m_link);
        // The link is that of the running program, which works with what is stored.
        if (draft().stored().brevix.active && !link.words.isEmpty()) {
            sign = link.sign;
            words += QStringLiteral(", ") + link.words;
        }
    }
    item->setData(ModuleItemDelegate::SignRole, static_cast<int>(sign));
    item->setData(ModuleItemDelegate::StateRole, words);
    item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + words);
}

void ModulesPage::showFindings(const QList<Finding>& findings)
{
    SettingsPage::showFindings(findings);
    for (FieldError* problem : {m_ui->urlProblem, m_ui->keyProblem})
        problem->setVisible(!problem->words().isEmpty());
}

void ModulesPage::pressCheck()
{
    if (m_checking) {
        sayAlreadyRunning();
        return;
    }
    if (!fieldsAllowCheck())
        return;
    confirmInsecureAddress(this, draft(), [this](bool confirmed) {
        if (confirmed)
            startCheck();
        else
            m_ui->urlEdit->setFocus();
    });
}

/// What is plain to see needs no request; the field is named as after «Проверка корректности настроек».
bool ModulesPage::fieldsAllowCheck()
{
    QList<Finding> wrong = draft().findings();
    wrong.removeIf([](const Finding& finding) {
        return !isOfConnection(finding.field) || finding.kind == FindingKind::ServerUrlInsecure;
    });
    if (wrong.isEmpty())
        return true;
    m_ui->result->setState(Sign::Refused, findingText(wrong.first()) + u'.', QString());
    showFindings(wrong);
    goTo(wrong.first());
    return false;
}

void ModulesPage::startCheck()
{
    m_checking = true;
    m_ui->result->clear();
    m_ui->checkButton->setBusy(true);
    setFocus(); // the button goes grey; Esc stays with this window
    //: RU: Проверяем связь с BreviX
    m_ui->busyLine->start(tr("Checking the link to BreviX"), draft().settings().brevix.timeout);
    m_linkCheck.check(draft().settings(), draft().apiKey(), [page = QPointer(this)](const LinkCheckResult& result) {
        if (page)
            page->checked(result);
    });
}

void ModulesPage::checked(const LinkCheckResult& result)
{
    m_checking = false;
    m_ui->busyLine->stop();
    m_ui->checkButton->setBusy(false);
    m_ui->checkButton->setFocus();
    const QLocale locale;
    const QString elapsed = locale.toString(static_cast<double>(result.elapsed.count()) / 1000.0, 'f', 2);
    const QString time = m_clock.now().wall.toLocalTime().toString(QStringLiteral("HH:mm"));
    //: RU: Ответ за %1 с · сегодня в %2
    QString words = tr("Answer in %1 s · today at %2").arg(elapsed, time);
    if (!result.good)
        //: RU: Проверено сегодня в %1
        words = tr("Checked today at %1").arg(time);
    if (!result.warning.isEmpty())
        words += u'\n' + result.warning;
    const Sign sign = !result.good ? Sign::Refused : result.warning.isEmpty() ? Sign::Done : Sign::Warning;
    m_ui->result->setState(sign, result.text, words, true);
}

void ModulesPage::cancelCheck()
{
    if (!m_checking)
        return;
    m_linkCheck.cancel();
    m_checking = false;
    m_ui->busyLine->stop();
    m_ui->checkButton->setBusy(false);
    m_ui->checkButton->setFocus();
    //: RU: Проверка отменена.
    m_ui->result->setState(Sign::Notice, tr("The check was cancelled."), QString());
}

void ModulesPage::sayAlreadyRunning()
{
    //: RU: уже отправляется
    m_ui->result->setState(Sign::Busy, tr("already being sent"), QString());
}

// Interface 2.2: the second press is answered although the button is unavailable by then.
bool ModulesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->checkButton && event->type() == QEvent::MouseButtonPress && m_checking)
        sayAlreadyRunning();
    return SettingsPage::eventFilter(watched, event);
}

void ModulesPage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->row->setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16));
    m_ui->row->setSpacing(look.px(24));
    m_ui->row->setStretchFactor(m_ui->column, 1);
    m_ui->moduleList->setFixedWidth(look.px(listWidth));
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
