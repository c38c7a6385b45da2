// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/registrationview.h"

#include "forms/brevix/registrationwords.h"
#include "forms/common/look.h"
#include "ui_registrationdialog.h"

namespace companion {

namespace {

constexpr int dialogWidth = 640;
constexpr int codeWidth = 190;

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
    , m_input(ui)
{
    m_ui.phoneWords->setField(m_ui.phoneEdit);
    m_ui.phoneWords->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // all room to spare stands below
    m_ui.consentProblem->setColoured(true);
    applySizes();
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
    for (QPushButton* button : std::initializer_list<QPushButton*>{m_ui.sendButton, m_ui.registerButton,
                                                                   m_ui.applyButton, m_ui.answerPlace->retryButton()})
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
        QLineEdit* empty = m_input.nextEmptyField();
        (empty != nullptr ? empty : m_ui.codeEdit)->setFocus();
    }
}

void RegistrationView::say(Sign sign, const QString& words)
{
    m_ui.answerPlace->say(sign, words);
    // Two lines are reserved; a service that says more than that is still read to its end. What was said under the
    // number a moment ago must be reckoned with its new height.
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
