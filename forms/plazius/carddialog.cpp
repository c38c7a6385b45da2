// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/carddialog.h"

#include "forms/common/decisiondialog.h"
#include "forms/common/look.h"
#include "forms/plazius/cardanswer.h"
#include "forms/plazius/growtofit.h"
#include "services/platform/clock.h"
#include "ui_carddialog.h"

#include <QKeyEvent>

namespace companion {

namespace {

constexpr int dialogWidth = 680;
constexpr int stackHeight = 60 + 8 + 56; ///< line of the wait with a note, and the buttons
/// The service blocks payment codes on this till after the third wrong one in a row (contract of Plazius, 11.3).

} // namespace

CardDialog::CardDialog(CardSource& source, const PhoneTemplateSettings& phoneTemplate, Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CardDialog>())
    , m_fields(new CardFields(phoneTemplate, clock, this))
    , m_source(source)
    , m_clock(clock)
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->column->insertWidget(0, m_fields);
    m_ui->addButton->setKeyText(QStringLiteral("Enter"));
    m_ui->cancelButton->setKeyText(QStringLiteral("Esc"));
    m_ui->keepButton->setKeyText(QStringLiteral("Enter"));
    setAccent(m_ui->addButton, true);
    setAccent(m_ui->keepButton, true);
    m_ui->warningSign->setStep(TypeStep::Label);
    m_ui->warningSign->setWrapping(true);
    m_ui->warningSign->setColoured(true);

    connect(&m_source, &CardSource::started, this, &CardDialog::showStarted);
    connect(&m_source, &CardSource::finished, this, &CardDialog::showResult);
    connect(m_fields, &CardFields::edited, this, [this] {
        m_worthKeeping = !m_fields->isEmpty();
        m_leaving = false;
        say(Sign::Notice, {});
    });
    connect(m_ui->addButton, &QPushButton::clicked, this, &CardDialog::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] { done(Rejected); });
    connect(m_ui->keepButton, &QPushButton::clicked, this, &CardDialog::leaveWarning);
    connect(m_ui->sendButton, &QPushButton::clicked, this, [this] {
        leaveWarning();
        if (const auto credential = m_fields->read())
            send(*credential);
    });
    applySizes();
    m_fields->setFocus();
}

CardDialog::~CardDialog() = default;

void CardDialog::scanned(const QString& text)
{
    if (m_running || isWarning()) {
        submit(); // says why it is not taken
        return;
    }
    m_fields->take(text);
    submit();
}

void CardDialog::submit()
{
    if (m_running) {
        //: RU: уже отправляется
        m_ui->answerPlace->noteWhileWaiting(tr("already being sent"));
        return;
    }
    if (isWarning())
        return;
    const auto credential = m_fields->read();
    if (!credential) {
        growToFit(this);
        return;
    }
    if (credential->scope == PlaziusScope::PaymentCode && m_source.mustWarnOfCode())
        warn();
    else
        send(*credential);
}

void CardDialog::send(const PlaziusCredential& credential)
{
    m_asked = m_fields->current();
    m_running = true;
    m_leaving = false;
    m_fields->choose(m_asked); // the button goes grey, and Enter stays with the field
    m_fields->setLocked(true);
    m_ui->addButton->setEnabled(false);
    m_ui->answerPlace->say(Sign::Notice, {});
    m_ui->answerPlace->showWaiting(true);
    if (m_source.isLinkDown())
        m_ui->answerPlace->noteWhileWaiting(noLinkYetWords());
    m_source.add(credential);
}

void CardDialog::showStarted(std::chrono::milliseconds deadline)
{
    if (!m_running)
        return;
    //: RU: Ищем покупателя в Plazius
    m_ui->answerPlace->startWaiting(tr("Looking for the buyer in Plazius"), deadline);
}

void CardDialog::endRun()
{
    m_running = false;
    m_fields->setLocked(false);
    m_fields->clearCode(); // whatever came of it, a code is never sent twice (contract of Plazius, 11.3)
    m_ui->addButton->setEnabled(true);
    m_ui->answerPlace->stopWaiting();
    m_ui->answerPlace->showWaiting(false);
}

void CardDialog::showResult(const CardResult& result)
{
    if (!m_running)
        return;
    endRun();
    if (result.end == CardEnd::Found) {
        done(Accepted);
        Q_EMIT added(result);
        return;
    }
    const bool settled = result.end == CardEnd::NotFound || result.end == CardEnd::Refused;
    m_worthKeeping = !settled && !m_fields->isEmpty();
    m_fields->choose(m_asked);
    if (settled)
        m_fields->markWrong(m_asked, wordsOfAnswer(result));
    say(signOfAnswer(result.end), wordsOfAnswer(result));
}

void CardDialog::say(Sign sign, const QString& words)
{
    m_ui->answerPlace->say(sign, words);
    growToFit(this);
}

void CardDialog::warn()
{
    //: RU: Два неверных платёжных кода подряд. После третьего сервис заблокирует коды на этой кассе на час; карта и телефон останутся доступны.
    m_ui->warningSign->setState(Sign::Warning,
                                tr("Two wrong payment codes in a row. After the third one the service blocks codes on this till for "
                                   "an hour; card and phone stay available."));
    m_fields->setLocked(true);
    m_ui->stack->setCurrentWidget(m_ui->warningPage);
    m_ui->keepButton->setFocus();
    m_warnedAt = m_clock.now().tick;
}

void CardDialog::leaveWarning()
{
    m_fields->setLocked(false);
    m_ui->stack->setCurrentWidget(m_ui->entryPage);
    m_fields->choose(CardFields::Field::Code);
    //: RU: Код не отправлен.
    say(Sign::Notice, tr("The code was not sent."));
}

bool CardDialog::isWarning() const
{
    return m_ui->stack->currentWidget() == m_ui->warningPage;
}

void CardDialog::done(int result)
{
    if (m_running) {
        m_source.cancel();
        endRun();
    }
    QDialog::done(result);
}

void CardDialog::reject()
{
    if (isWarning()) {
        leaveWarning();
        return;
    }
    if (m_running) {
        m_source.cancel();
        endRun();
        m_worthKeeping = !m_fields->isEmpty();
        m_fields->choose(m_asked);
        //: RU: Запрос отменён.
        say(Sign::Notice, tr("The request was cancelled."));
        return;
    }
    // Esc never loses what was typed without asking (interface 1.9); asked in the form, not over it.
    if (m_worthKeeping && !m_leaving) {
        m_leaving = true;
        //: RU: Карта не добавлена. Esc ещё раз — закрыть.
        say(Sign::Notice, tr("The card is not added. Esc once more closes."));
        return;
    }
    done(Rejected);
}

void CardDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        if (!isWarning() && m_fields->takeStray(event))
            event->accept();
        else
            QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!event->isAutoRepeat())
        confirmByEnter();
}

void CardDialog::confirmByEnter()
{
    m_fields->endBurst();
    if (isWarning()) {
        // The Enter that asked for the third attempt must not answer the question unseen.
        if (m_clock.now().tick - m_warnedAt < DecisionDialog::deafFor)
            return;
        (m_ui->sendButton->hasFocus() ? m_ui->sendButton : m_ui->keepButton)->click();
        return;
    }
    if (m_ui->cancelButton->hasFocus())
        m_ui->cancelButton->click();
    else
        submit();
}

void CardDialog::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(8));
    for (QBoxLayout* column : {m_ui->entryColumn, m_ui->warningColumn})
        column->setSpacing(look.px(8));
    for (QBoxLayout* row : {m_ui->closingLayout, m_ui->warningLayout})
        row->setSpacing(look.px(8));
    m_ui->stack->setMinimumHeight(look.px(stackHeight));
    setFixedWidth(look.px(dialogWidth));
}

void CardDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void CardDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

} // namespace companion
