// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/registrationdialog.h"

#include "forms/brevix/registrationwords.h"
#include "services/platform/clock.h"
#include "ui_registrationdialog.h"

#include <QKeyEvent>

namespace companion {

namespace {

/// Enter confirms an answer no earlier: a double press that asked must not act on what came in between (interface 1.9).
constexpr std::chrono::milliseconds deafness{300};
constexpr std::chrono::milliseconds turn{250};

} // namespace

RegistrationDialog::RegistrationDialog(RegistrationSource& source, const PhoneTemplateSettings& phoneTemplate,
                                       Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RegistrationDialog>())
    , m_source(source)
    , m_clock(clock)
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->phoneEdit->setTemplate(phoneTemplate);
    m_view = std::make_unique<RegistrationView>(*m_ui, *this);
    m_ui->applyButton->hide();
    m_second.setInterval(turn);
    m_source.open();
    connectParts();
    refresh();
    m_ui->phoneEdit->setFocus();
}

RegistrationDialog::~RegistrationDialog() = default;

void RegistrationDialog::connectParts()
{
    connect(&m_source, &RegistrationSource::started, this, &RegistrationDialog::showStarted);
    connect(&m_source, &RegistrationSource::finished, this, &RegistrationDialog::showResult);
    connect(&m_second, &QTimer::timeout, this, &RegistrationDialog::refreshTime);
    connect(m_ui->phoneEdit, &PhoneField::phoneEdited, this, &RegistrationDialog::numberChanged);
    connect(m_ui->consentBox, &QCheckBox::toggled, this, &RegistrationDialog::consentChanged);
    connect(m_ui->codeEdit, &QLineEdit::textEdited, this, [this] { m_view->input().unmarkCode(); });
    connect(m_ui->sendButton, &QPushButton::clicked, this, &RegistrationDialog::send);
    connect(m_ui->resendButton, &QPushButton::clicked, this, &RegistrationDialog::sendAgain);
    connect(m_ui->answerPlace->retryButton(), &QPushButton::clicked, this, &RegistrationDialog::repeat);
    connect(m_ui->registerButton, &QPushButton::clicked, this, &RegistrationDialog::registerBuyer);
    connect(m_ui->applyButton, &QPushButton::clicked, this, &RegistrationDialog::apply);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &RegistrationDialog::leave);
}

void RegistrationDialog::setApplyPossible(bool possible)
{
    m_applyPossible = possible;
    m_ui->applyButton->setVisible(possible);
    refresh();
}

void RegistrationDialog::setPhone(const PhoneNumber& phone)
{
    m_ui->phoneEdit->setPhone(phone);
    numberChanged();
    if (!phone.isEmpty())
        m_ui->consentBox->setFocus();
}

void RegistrationDialog::send()
{
    if (!m_view->input().checkPhoneAndConsent() || !begin(RegistrationStep::Start))
        return;
    m_ui->phoneEdit->setFocus(); // the button goes grey, and Enter stays with the number
    m_source.start(m_asked, m_consentAt);
}

void RegistrationDialog::sendAgain()
{
    if (!begin(RegistrationStep::Resend))
        return;
    m_ui->codeEdit->setFocus();
    m_source.resend();
}

void RegistrationDialog::registerBuyer()
{
    if (!m_view->input().checkPersonAndCode(m_progress.codeLength()) || !begin(RegistrationStep::Confirm))
        return;
    m_ui->codeEdit->setFocus();
    m_source.confirm({m_ui->lastNameField->name(), m_ui->firstNameField->name(), {}}, m_ui->codeEdit->text());
}

void RegistrationDialog::repeat()
{
    switch (m_step) {
    case RegistrationStep::Start:
        return send();
    case RegistrationStep::Resend:
        return sendAgain();
    case RegistrationStep::Confirm:
        return registerBuyer();
    }
}

bool RegistrationDialog::begin(RegistrationStep step)
{
    if (m_running) {
        m_view->sayAlreadySending();
        return false;
    }
    m_asked = m_ui->phoneEdit->phone();
    m_step = step;
    m_progress.begin(step, m_asked);
    m_note.clear();
    m_leaving = false;
    m_running = true;
    refresh();
    return true;
}

void RegistrationDialog::apply()
{
    if (!state().mayApply())
        return;
    const Authorization authorization = m_progress.authorization(m_clock.now().wall);
    Q_EMIT applied(authorization);
    done(Accepted);
}

void RegistrationDialog::showStarted(std::chrono::milliseconds deadline)
{
    if (m_asked.isEmpty())
        return;
    m_running = true;
    m_ui->answerPlace->startWaiting(RegistrationWords::waitingFor(m_step), deadline);
    refresh();
}

// An answer to a number that is no longer asked for, or to a form that has closed, touches nothing.
void RegistrationDialog::showResult(const RegistrationResult& result)
{
    if (m_asked.isEmpty() || result.phone != m_asked)
        return;
    m_answeredAt = m_clock.now();
    m_progress.take(result, m_answeredAt.tick);
    m_running = result.provisional;
    m_note.clear();
    m_leaving = false;
    if (!m_running)
        m_ui->answerPlace->stopWaiting();
    const bool newCode = result.step == RegistrationStep::Resend && result.outcome == Outcome::Accepted;
    if (!result.provisional && (newCode || !state().codeSent()))
        m_view->input().clearCode();
    refresh();
    if (!result.provisional)
        m_view->focusAfter(state());
}

void RegistrationDialog::numberChanged()
{
    if (m_running && m_step == RegistrationStep::Start)
        m_source.giveUp();
    else if (m_running)
        m_source.cancel();
    m_running = false;
    m_ui->answerPlace->stopWaiting();
    m_progress.dropAnswer();
    m_asked = {};
    m_note.clear();
    m_leaving = false;
    if (!state().codeSent())
        m_view->input().clearCode(); // the code of one number never goes out with another
    refresh();
}

void RegistrationDialog::consentChanged()
{
    m_consentAt = m_ui->consentBox->isChecked() ? m_clock.now().wall : QDateTime();
    m_view->input().unmarkConsent();
    refresh();
}

void RegistrationDialog::done(int result)
{
    m_asked = {};
    m_running = false;
    m_second.stop();
    m_ui->answerPlace->stopWaiting();
    m_view->input().clearCode();
    m_source.giveUp();
    QDialog::done(result);
}

void RegistrationDialog::reject()
{
    if (!m_running) {
        leave();
        return;
    }
    m_source.cancel();
    m_running = false;
    m_ui->answerPlace->stopWaiting();
    m_progress.settleProvisional(); // what was known before stays on offer
    if (!m_progress.answer())
        //: RU: Запрос отменён.
        m_note = tr("The request was cancelled.");
    refresh();
}

// Esc and «Закрыть» never lose what was typed without asking (interface 1.9); asked in the form, not over it.
void RegistrationDialog::leave()
{
    const bool somethingToLose = m_progress.isFinished() ? state().mayApply() : m_view->input().hasInput();
    if (!somethingToLose || m_leaving) {
        done(Rejected);
        return;
    }
    m_leaving = true;
    //: RU: Регистрация не закончена. Esc или «Закрыть» ещё раз — выйти.
    m_note = tr("The registration is not finished. Esc or “Close” once more leaves.");
    if (m_progress.isFinished())
        //: RU: Покупатель не применён. Esc или «Закрыть» ещё раз — выйти.
        m_note = tr("The buyer is not applied. Esc or “Close” once more leaves.");
    refresh();
}

void RegistrationDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat())
        return;
    auto* focused = qobject_cast<QPushButton*>(focusWidget());
    if (focused != nullptr && focused->isEnabled() && focused != m_view->nextStep(state()))
        focused->click();
    else
        confirmByEnter();
}

void RegistrationDialog::confirmByEnter()
{
    if (m_running) {
        m_view->sayAlreadySending();
        return;
    }
    auto* field = qobject_cast<QLineEdit*>(focusWidget());
    QLineEdit* empty = state().codeSent() ? m_view->input().nextEmptyField() : nullptr;
    // From a field that is filled Enter leads on to the next; from an empty one it tells what is missing.
    if (empty != nullptr && empty != field && field != nullptr && !field->text().isEmpty()) {
        empty->setFocus();
        return;
    }
    if (m_progress.answer() && m_clock.now().tick - m_answeredAt.tick < deafness)
        return;
    if (QPushButton* next = m_view->nextStep(state()))
        next->click();
    else if (!state().codeSent() && m_ui->sendButton->isEnabled() && m_ui->phoneEdit->phone().isEmpty())
        m_view->input().checkPhoneAndConsent();
}

RegistrationView::State RegistrationDialog::state() const
{
    return {m_progress, m_ui->phoneEdit->phone(), m_note, m_step, m_running, m_applyPossible};
}

void RegistrationDialog::refresh()
{
    m_view->show(state());
    refreshTime();
    const bool timePasses = state().codeSent() || state().retryOffered();
    if (timePasses && !m_second.isActive())
        m_second.start();
    else if (!timePasses)
        m_second.stop();
}

void RegistrationDialog::refreshTime()
{
    m_view->showTime(state(), m_clock.now().tick);
}

void RegistrationDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_view) {
        m_view->applySizes();
        refresh();
    }
}

void RegistrationDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_view->applySizes();
}

} // namespace companion
