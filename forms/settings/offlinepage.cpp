// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/offlinepage.h"

#include "forms/common/look.h"
#include "forms/settings/settingsdraft.h"
#include "forms/settings/settingswords.h"
#include "ui_offlinepage.h"

#include <QEvent>

namespace companion {

namespace {

constexpr int indent = 28;
constexpr int fieldStart = 460; ///< fields of a tab start on one vertical
constexpr int fieldWidth = 112;
constexpr int comboWidth = 240;

} // namespace

OfflinePage::OfflinePage(SettingsDraft& draft, QWidget* parent)
    : SettingsPage(draft, SettingsTab::BrevixOffline, parent)
    , m_ui(std::make_unique<Ui::OfflinePage>())
{
    m_ui->setupUi(this);
    binder().bind(SettingId::OfflineRecord, m_ui->recordBox);
    binder().bind(SettingId::OfflineCheckLink, m_ui->checkLinkBox);
    binder().bind(SettingId::OfflineCheckInterval, m_ui->checkIntervalEdit, m_ui->checkIntervalLabel,
                  m_ui->checkIntervalProblem);
    binder().bind(SettingId::OfflineAutoSend, m_ui->autoSendBox);
    binder().bind(SettingId::OfflineSendInterval, m_ui->sendIntervalEdit, m_ui->sendIntervalLabel,
                  m_ui->sendIntervalProblem);
    binder().bind(SettingId::OfflineUnsentReturn, m_ui->returnCombo, m_ui->returnLabel,
                  settingChoices(SettingId::OfflineUnsentReturn));
    binder().bind(SettingId::OfflineRetentionDays, m_ui->retentionSpin, m_ui->retentionLabel, m_ui->retentionProblem);
    //: RU: Без связи продажа сохраняется в базе кассы и отправляется позже.
    m_ui->recordHelp->setText(tr("Without a link the sale is kept in the base of the till and sent later."));
    //: RU: не меньше 15 с
    const QString least = tr("not less than 15 s");
    m_ui->checkIntervalProblem->setHelp(least);
    m_ui->sendIntervalProblem->setHelp(least);
    //: RU: только для этой кассы; затем личные данные стираются
    m_ui->retentionProblem->setHelp(tr("for this till only; personal data are erased afterwards"));
    m_ui->drainButton->setIconName(QStringLiteral("send"));
    static_cast<QObject*>(m_ui->drainButton)->installEventFilter(this);
    binder().load();
    connect(&draft, &SettingsDraft::changed, this, &OfflinePage::refreshMode);
    connect(m_ui->drainButton, &QPushButton::clicked, this, &OfflinePage::pressDrain);
    refreshMode();
    refreshLink();
}

OfflinePage::~OfflinePage() = default;

void OfflinePage::refreshMode()
{
    const OfflineSettings& offline = draft().settings().brevix.offline;
    const SendingMode mode = sendingMode(offline.checkLink, offline.autoSend);
    QString words = mode.words;
    if (!offline.record)
        //: RU: Новые продажи без связи не сохраняются для отправки.
        words += u' ' + tr("New sales without a link are not kept for sending.");
    m_ui->mode->setState(offline.record ? Sign::Notice : Sign::Warning, mode.fact, words);
}

void OfflinePage::setLink(const LinkState& link)
{
    m_link = link;
    refreshLink();
}

void OfflinePage::setUnsent(int rows)
{
    m_unsent = rows;
    refreshLink();
}

void OfflinePage::refreshLink()
{
    LinkWords link = linkWords(m_link);
    if (link.words.isEmpty())
        //: RU: связь ещё не проверялась
        link = {Sign::Notice, tr("the link has not been checked yet")};
    //: RU: BreviX: %1 · не отправлено: %2
    m_ui->linkSign->setState(link.sign, tr("BreviX: %1 · not sent: %2").arg(link.words).arg(m_unsent));
}

void OfflinePage::pressDrain()
{
    m_draining = true;
    m_ui->drainButton->setBusy(true);
    //: RU: Проверяем связь с BreviX
    m_ui->drainResult->setText(tr("Checking the link to BreviX"));
    setLookProperty(m_ui->drainResult, "ink", QStringLiteral("text2"));
    Q_EMIT checkAndDrainRequested();
}

void OfflinePage::setDrainResult(const QString& text, bool good)
{
    m_draining = false;
    m_ui->drainButton->setBusy(false);
    m_ui->drainResult->setText(text);
    setLookProperty(m_ui->drainResult, "ink", good ? QStringLiteral("ok") : QStringLiteral("error"));
}

void OfflinePage::sayAlreadyRunning()
{
    //: RU: уже отправляется
    m_ui->drainResult->setText(tr("already being sent"));
}

// Interface 2.2: the second press is answered although the button is unavailable by then.
bool OfflinePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->drainButton && event->type() == QEvent::MouseButtonPress && m_draining)
        sayAlreadyRunning();
    return SettingsPage::eventFilter(watched, event);
}

void OfflinePage::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(16));
    m_ui->column->setSpacing(look.px(8));
    m_ui->column->setStretch(m_ui->column->count() - 1, 1);
    for (QHBoxLayout* line : {m_ui->recordLineRow, m_ui->modeLineRow, m_ui->returnLineRow})
        line->setContentsMargins(0, look.px(8), 0, look.px(8));
    m_ui->recordColumn->setSpacing(0);
    m_ui->recordHelp->setIndent(look.px(indent));
    const int inner = look.px(indent);
    for (QHBoxLayout* row : {m_ui->checkIntervalRow, m_ui->sendIntervalRow, m_ui->modeRow})
        row->setContentsMargins(inner, 0, 0, 0);
    for (QHBoxLayout* row : {m_ui->checkIntervalRow, m_ui->sendIntervalRow, m_ui->returnRow, m_ui->retentionRow,
                             m_ui->drainRow})
        row->setSpacing(look.px(12));
    m_ui->checkIntervalLabel->setFixedWidth(look.px(fieldStart) - inner);
    m_ui->sendIntervalLabel->setFixedWidth(look.px(fieldStart) - inner);
    m_ui->returnLabel->setFixedWidth(look.px(fieldStart));
    m_ui->retentionLabel->setFixedWidth(look.px(fieldStart));
    for (QWidget* field : {static_cast<QWidget*>(m_ui->checkIntervalEdit), static_cast<QWidget*>(m_ui->sendIntervalEdit),
                           static_cast<QWidget*>(m_ui->retentionSpin)})
        field->setFixedWidth(look.px(fieldWidth));
    m_ui->returnCombo->setFixedWidth(look.px(comboWidth));
    const QList<std::pair<QHBoxLayout*, FieldError*>> problems{{m_ui->checkIntervalRow, m_ui->checkIntervalProblem},
                                                               {m_ui->sendIntervalRow, m_ui->sendIntervalProblem},
                                                               {m_ui->retentionRow, m_ui->retentionProblem}};
    for (const auto& [row, problem] : problems) {
        row->setStretchFactor(problem, 1);
        row->setAlignment(problem, Qt::AlignVCenter);
    }
}

} // namespace companion
