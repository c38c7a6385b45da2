// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/registrationview.h"

#include "forms/brevix/registrationwords.h"
#include "forms/common/look.h"
#include "ui_registrationdialog.h"

#include <QRegularExpressionValidator>

namespace companion {

namespace {

constexpr int dialogWidth = 640;
constexpr int codeWidth = 190;
constexpr int shortestCode = 3; ///< of the contract, while the service has not told the length
constexpr int longestCode = 10;

/// Room for the hourglass and the weight of a next step, so that what stands beside keeps its place.
void holdWidth(QPushButton* button, const QString& longest, const Look& look)
{
    button->setFixedWidth(button->fontMetrics().horizontalAdvance(longest) + look.px(2 * 22));
}

} // namespace

bool RegistrationView::State::mayApply() const
{
    return applyPossible && progress.isFinished() && progress.answer()->mayApply;
}

bool RegistrationView::State::retryOffered() const
{
    return !running && progress.answer() && progress.answer()->mayRetry;
}

RegistrationView::RegistrationView(Ui::RegistrationDialog& ui, QWidget& window)
    : m_ui(ui)
    , m_window(window)
{
    m_ui.phoneWords->setField(m_ui.phoneEdit);
    m_ui.phoneWords->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // all room to spare stands below
    m_ui.consentProblem->setColoured(true);
    m_ui.consentProblem->hide();
    m_ui.codeEdit->setMaxLength(longestCode);
    m_ui.codeEdit->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_ui.codeEdit));
    applySizes();
}

bool RegistrationView::checkPhoneAndConsent()
{
    const QString problem = m_ui.phoneEdit->problem();
    if (!problem.isEmpty()) {
        m_ui.phoneWords->showError(problem);
        m_ui.phoneEdit->setFocus();
        return false;
    }
    if (!m_ui.consentBox->isChecked()) {
        //: RU: Нужно согласие
        m_ui.consentProblem->setState(Sign::Refused, tr("Consent is needed"));
        m_ui.consentProblem->show();
        m_ui.consentBox->setAccessibleDescription(m_ui.consentProblem->words());
        m_ui.consentBox->setFocus();
        return false;
    }
    return true;
}

bool RegistrationView::checkPersonAndCode(int codeLength)
{
    if (m_ui.lastNameField->name().isEmpty()) {
        //: RU: Укажите фамилию
        m_ui.lastNameField->showProblem(tr("Enter the last name"));
        m_ui.lastNameField->edit()->setFocus();
        return false;
    }
    if (m_ui.firstNameField->name().isEmpty()) {
        //: RU: Укажите имя
        m_ui.firstNameField->showProblem(tr("Enter the first name"));
        m_ui.firstNameField->edit()->setFocus();
        return false;
    }
    const auto length = m_ui.codeEdit->text().size();
    if (length < shortestCode || (codeLength > 0 && length != codeLength)) {
        //: RU: Введите код из СМС
        QString words = tr("Enter the code from the SMS");
        if (codeLength > 0)
            //: RU: Введите код из СМС: цифр — %1
            words = tr("Enter the code from the SMS: %1 digits").arg(codeLength);
        showCodeProblem(words);
        return false;
    }
    return true;
}

QLineEdit* RegistrationView::nextEmptyField() const
{
    for (QLineEdit* field : {m_ui.lastNameField->edit(), m_ui.firstNameField->edit(), m_ui.codeEdit}) {
        if (field->text().trimmed().isEmpty())
            return field;
    }
    return nullptr;
}

bool RegistrationView::hasInput() const
{
    return !m_ui.phoneEdit->text().isEmpty() || !m_ui.lastNameField->name().isEmpty() ||
           !m_ui.firstNameField->name().isEmpty();
}

// setText() and not clear(): that would keep the code for Ctrl+Z.
void RegistrationView::clearCode()
{
    m_ui.codeEdit->setText({});
    unmarkCode();
}

void RegistrationView::unmarkCode()
{
    setInvalid(m_ui.codeEdit, false);
    m_ui.codeEdit->setAccessibleDescription({});
}

void RegistrationView::unmarkConsent()
{
    m_ui.consentProblem->hide();
    m_ui.consentBox->setAccessibleDescription({});
}

void RegistrationView::showCodeProblem(const QString& words)
{
    say(Sign::Refused, words);
    setInvalid(m_ui.codeEdit, true);
    m_ui.codeEdit->setAccessibleDescription(words);
    m_ui.codeEdit->setFocus();
    m_ui.codeEdit->selectAll();
}

QPushButton* RegistrationView::nextStep(const State& state) const
{
    if (state.running)
        return nullptr;
    if (state.mayApply())
        return m_ui.applyButton;
    if (state.progress.isFinished())
        return m_ui.closeButton;
    if (state.retryOffered())
        return m_ui.answerPlace->retryButton();
    if (state.codeSent())
        return m_ui.registerButton;
    // A refusal does not change by asking again.
    const bool refused = state.progress.answer() && state.progress.answer()->step == RegistrationStep::Start;
    return refused || state.phone.isEmpty() ? nullptr : m_ui.sendButton;
}

void RegistrationView::show(const State& state)
{
    const bool finished = state.progress.isFinished();
    const bool asksForCode = state.codeSent() && !finished;
    const auto field = state.progress.answer() ? state.progress.answer()->field : RegistrationField::None;
    const auto runs = [&state](RegistrationStep step) { return state.running && state.step == step; };
    m_ui.phoneEdit->setReadOnly(state.progress.isRegistered());
    m_ui.sendButton->setBusy(runs(RegistrationStep::Start));
    m_ui.sendButton->setEnabled(!state.running && !state.codeSent() && !finished);
    m_ui.consentBox->setEnabled(!state.running && !state.codeSent() && !finished);
    for (NameField* name : {m_ui.lastNameField, m_ui.firstNameField}) {
        name->setEnabled(asksForCode || state.progress.isRegistered());
        name->setReadOnly(state.progress.isRegistered());
        name->markInvalid(false);
    }
    m_ui.lastNameField->markInvalid(field == RegistrationField::LastName);
    m_ui.firstNameField->markInvalid(field == RegistrationField::FirstName);
    m_ui.codeLabel->setEnabled(asksForCode);
    m_ui.codeEdit->setEnabled(asksForCode);
    if (state.progress.codeLength() > 0)
        m_ui.codeEdit->setMaxLength(state.progress.codeLength());
    setInvalid(m_ui.codeEdit, field == RegistrationField::Code && !state.running);
    m_ui.resendButton->setBusy(runs(RegistrationStep::Resend));
    m_ui.registerButton->setBusy(runs(RegistrationStep::Confirm));
    m_ui.applyButton->setEnabled(state.mayApply());
    m_ui.codeFacts->setVisible(asksForCode);
    showPhoneWords(state);
    showAnswer(state);
}

void RegistrationView::showTime(const State& state, std::chrono::milliseconds now)
{
    const RegistrationProgress& progress = state.progress;
    const bool mayAsk = state.codeSent() && !progress.isFinished() && !state.running;
    const auto wait = state.codeSent() ? progress.resendWait(now) : std::chrono::seconds(0);
    //: RU: Отправить ещё раз
    m_ui.resendButton->setText(RegistrationWords::countdown(tr("Send again"), wait));
    m_ui.resendButton->setEnabled(mayAsk && wait.count() == 0);
    m_ui.registerButton->setEnabled(mayAsk && progress.confirmWait(now).count() == 0);
    m_ui.codeFacts->setText(RegistrationWords::codeFacts(progress.codeLife(now), progress.attemptsLeft()));
    m_ui.answerPlace->setRetry(state.retryOffered(), progress.retryWait(now));
    const QPushButton* next = nextStep(state);
    for (QPushButton* button : std::initializer_list<QPushButton*>{m_ui.sendButton, m_ui.registerButton, m_ui.applyButton,
                                                                   m_ui.answerPlace->retryButton()})
        setAccent(button, button == next && button->isEnabled());
}

void RegistrationView::showPhoneWords(const State& state)
{
    const auto& answer = state.progress.answer();
    if (answer && answer->field == RegistrationField::Phone && !answer->provisional) {
        m_ui.phoneWords->showError(answer->reason);
        return;
    }
    m_ui.phoneWords->clear();
    if (state.codeSent() || state.progress.isRegistered())
        //: RU: Покупателю отправлено СМС
        m_ui.phoneWords->showDone(tr("An SMS was sent to the buyer"));
    else if (state.phone.isEmpty())
        //: RU: Код страны вводить не нужно
        m_ui.phoneWords->setHelp(tr("The country code need not be typed"));
    else
        //: RU: Прочитайте номер покупателю, прежде чем отправлять
        m_ui.phoneWords->setHelp(tr("Read the number to the buyer before sending it"));
}

void RegistrationView::showAnswer(const State& state)
{
    const auto& answer = state.progress.answer();
    m_ui.answerPlace->showWaiting(state.running && !answer && state.note.isEmpty());
    if (!state.note.isEmpty())
        say(Sign::Notice, state.note);
    else if (answer && (answer->field != RegistrationField::Phone || answer->provisional))
        say(RegistrationWords::sign(*answer), RegistrationWords::answer(*answer));
    else if (state.progress.isCodeOfAnother(state.phone))
        //: RU: Номер изменён: код из прежнего СМС не подойдёт.
        say(Sign::Notice, tr("The number was changed: the code of the former SMS is of no use."));
    else
        say(Sign::Notice, {});
    if (answer && answer->field == RegistrationField::Code)
        m_ui.codeEdit->setAccessibleDescription(RegistrationWords::answer(*answer));
}

void RegistrationView::sayAlreadySending()
{
    //: RU: уже отправляется
    const QString words = tr("already being sent");
    if (m_ui.answerPlace->isWaitingShown())
        m_ui.answerPlace->noteWhileWaiting(words);
    else
        say(Sign::Busy, words);
}

void RegistrationView::focusAfter(const State& state)
{
    const RegistrationResult& answer = *state.progress.answer();
    if (state.progress.isFinished()) {
        nextStep(state)->setFocus();
    } else if (answer.field == RegistrationField::Code) {
        m_ui.codeEdit->setFocus();
        m_ui.codeEdit->selectAll();
    } else if (answer.field == RegistrationField::LastName) {
        m_ui.lastNameField->edit()->setFocus();
    } else if (answer.field == RegistrationField::FirstName) {
        m_ui.firstNameField->edit()->setFocus();
    } else if (!state.codeSent()) {
        m_ui.phoneEdit->setFocus();
    } else if (answer.outcome == Outcome::Accepted) {
        QLineEdit* empty = nextEmptyField();
        (empty != nullptr ? empty : m_ui.codeEdit)->setFocus();
    }
}

void RegistrationView::say(Sign sign, const QString& words)
{
    m_ui.answerPlace->say(sign, words);
    // Two lines are reserved; a service that says more than that is still read to its end. What was said under the number
    // a moment ago must be reckoned with its new height.
    m_ui.phoneWords->layout()->activate();
    m_window.layout()->activate();
    const int needed = m_window.layout()->totalHeightForWidth(m_window.width());
    if (m_window.isVisible() && needed > m_window.height())
        m_window.resize(m_window.width(), needed);
}

void RegistrationView::applySizes()
{
    const Look& look = Look::of(&m_window);
    m_ui.column->setSpacing(look.px(8));
    m_ui.phoneBox->setSpacing(look.px(6));
    m_ui.phoneRow->setSpacing(look.px(8));
    m_ui.nameRow->setSpacing(look.px(12));
    m_ui.codeBox->setSpacing(look.px(6));
    m_ui.codeBox->setContentsMargins(0, look.px(6), 0, 0);
    m_ui.codeRow->setSpacing(look.px(8));
    m_ui.buttonRow->setSpacing(look.px(8));
    m_ui.buttonRow->setContentsMargins(0, look.px(8), 0, 0);
    m_ui.consentProblem->setStep(TypeStep::Label);
    m_ui.codeEdit->setFixedWidth(look.px(codeWidth));
    m_window.setMinimumWidth(look.px(dialogWidth));
    holdWidth(m_ui.sendButton, m_ui.sendButton->text(), look);
    holdWidth(m_ui.resendButton, RegistrationWords::countdown(tr("Send again"), std::chrono::seconds(59)), look);
    holdWidth(m_ui.registerButton, m_ui.registerButton->text(), look);
}

} // namespace companion
