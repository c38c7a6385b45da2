// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/identificationdialog.h"

#include "forms/brevix/answerwords.h"
#include "forms/common/look.h"
#include "services/platform/clock.h"
#include "ui_identificationdialog.h"

#include <QFontMetrics>
#include <QKeyEvent>

namespace companion {

namespace {

/// Enter confirms an answer no earlier: a double press that asked must not apply what came in between (interface 1.9).
constexpr std::chrono::milliseconds deafness{300};
constexpr int answerLines = 2;
constexpr int dialogWidth = 620;

} // namespace

IdentificationDialog::IdentificationDialog(IdentificationSource& source, const PhoneTemplateSettings& phoneTemplate,
                                           Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::IdentificationDialog>())
    , m_source(source)
    , m_clock(clock)
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->phoneEdit->setTemplate(phoneTemplate);
    m_ui->answerSign->setStep(TypeStep::Label);
    m_ui->answerSign->setWrapping(true);
    m_ui->phoneProblem->setStep(TypeStep::Label);
    m_ui->phoneProblem->setColoured(true);
    m_ui->registerButton->hide();

    connect(&m_source, &IdentificationSource::started, this, &IdentificationDialog::showStarted);
    connect(&m_source, &IdentificationSource::finished, this, &IdentificationDialog::showResult);
    connect(m_ui->phoneEdit, &PhoneField::phoneEdited, this, &IdentificationDialog::numberChanged);
    connect(m_ui->askButton, &QPushButton::clicked, this, &IdentificationDialog::ask);
    connect(m_ui->applyButton, &QPushButton::clicked, this, &IdentificationDialog::apply);
    connect(m_ui->registerButton, &QPushButton::clicked, this, &IdentificationDialog::registerPhone);
    connect(m_ui->closeButton, &QPushButton::clicked, this, [this] { done(Rejected); });
    applySizes();
    refresh();
    m_ui->phoneEdit->setFocus();
}

IdentificationDialog::~IdentificationDialog() = default;

void IdentificationDialog::setRegistrationAvailable(bool available)
{
    m_ui->registerButton->setVisible(available);
    refresh();
}

void IdentificationDialog::setPhone(const PhoneNumber& phone)
{
    m_ui->phoneEdit->setPhone(phone);
    numberChanged();
}

void IdentificationDialog::ask()
{
    if (isAsking()) {
        //: RU: уже отправляется
        m_ui->phoneProblem->setState(Sign::Busy, tr("already being sent"));
        m_ui->phoneProblem->show();
        return;
    }
    const PhoneNumber phone = m_ui->phoneEdit->phone();
    m_ui->phoneEdit->setFocus(); // the button goes grey, and Enter stays with the number
    if (phone.isEmpty()) {
        m_ui->phoneProblem->setState(Sign::Refused, m_ui->phoneEdit->problem());
        m_ui->phoneProblem->show();
        setInvalid(m_ui->phoneEdit, true);
        return;
    }
    m_asked = phone;
    m_result.reset();
    m_note.clear();
    m_leaving = false;
    m_running = true;
    refresh();
    m_source.request(phone);
}

void IdentificationDialog::showStarted(std::chrono::milliseconds deadline)
{
    if (m_asked.isEmpty())
        return;
    m_running = true;
    //: RU: Запрашиваем данные в BreviX
    m_ui->busyLine->start(tr("Requesting data from BreviX"), deadline);
    refresh();
}

// An answer to a number that is no longer asked for, or to a form that has closed, touches nothing.
void IdentificationDialog::showResult(const IdentificationResult& result)
{
    if (m_asked.isEmpty() || result.phone != m_asked)
        return;
    m_result = result;
    m_running = result.provisional;
    m_note.clear();
    m_leaving = false;
    m_answeredAt = m_clock.now();
    if (!m_running)
        m_ui->busyLine->stop();
    refresh();
}

void IdentificationDialog::numberChanged()
{
    if (m_running)
        m_source.cancel();
    m_asked = {};
    m_result.reset();
    m_running = false;
    m_note.clear();
    m_leaving = false;
    m_ui->busyLine->stop();
    refresh();
}

void IdentificationDialog::apply()
{
    if (!m_result || (!m_result->mayApply && !m_result->mayApplyUnchecked))
        return;
    Authorization authorization;
    authorization.provider = ProviderId::Brevix;
    authorization.phone = m_asked;
    if (m_result->mayApply && m_result->customer) {
        authorization.customerId = m_result->customer->id;
        authorization.fullName = m_result->customer->fullName();
    }
    authorization.appliedAt = m_clock.now().wall;
    Q_EMIT applied(authorization);
    done(Accepted);
}

void IdentificationDialog::registerPhone()
{
    if (!m_result || !m_result->mayRegister)
        return;
    const PhoneNumber phone = m_asked;
    done(Accepted);
    Q_EMIT registrationRequested(phone);
}

void IdentificationDialog::done(int result)
{
    if (m_running)
        m_source.cancel();
    m_running = false;
    m_asked = {};
    m_ui->busyLine->stop();
    QDialog::done(result);
}

void IdentificationDialog::reject()
{
    if (m_running) {
        m_source.cancel();
        m_running = false;
        m_ui->busyLine->stop();
        if (!m_result) {
            m_asked = {};
            //: RU: Запрос отменён.
            m_note = tr("The request was cancelled.");
        } else {
            m_result->provisional = false; // what was known before stays on offer
        }
        refresh();
        return;
    }
    // Esc never loses what was typed without asking (interface 1.9); asked in the form, not over it.
    const bool worthKeeping = !m_ui->phoneEdit->phone().isEmpty() && (!m_result || nextStep() != nullptr);
    if (worthKeeping && !m_leaving) {
        m_leaving = true;
        //: RU: Номер не применён. Esc ещё раз — закрыть.
        m_note = tr("The number is not applied. Esc once more closes.");
        refresh();
        return;
    }
    done(Rejected);
}

void IdentificationDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat())
        return;
    auto* focused = qobject_cast<QPushButton*>(focusWidget());
    if (focused != nullptr && focused->isEnabled() && focused != nextStep())
        focused->click();
    else
        confirmByEnter();
}

void IdentificationDialog::confirmByEnter()
{
    if (m_result && m_clock.now().tick - m_answeredAt.tick < deafness)
        return;
    if (QPushButton* next = nextStep())
        next->click();
    else if (isAsking() || mayAskAgain())
        ask();
}

bool IdentificationDialog::isAsking() const
{
    return m_running;
}

bool IdentificationDialog::mayAskAgain() const
{
    // A refusal does not change by asking again; silence does.
    if (!m_result)
        return true;
    switch (m_result->outcome) {
    case Outcome::Accepted:
    case Outcome::Refused:
    case Outcome::KeyRefused:
    case Outcome::Unsupported:
        return false;
    default:
        return true;
    }
}

QPushButton* IdentificationDialog::nextStep() const
{
    if (m_result && (m_result->mayApply || m_result->mayApplyUnchecked))
        return m_ui->applyButton;
    if (m_result && m_result->mayRegister && !m_ui->registerButton->isHidden())
        return m_ui->registerButton;
    if (!m_result && !isAsking() && !m_ui->phoneEdit->phone().isEmpty())
        return m_ui->askButton;
    return nullptr;
}

void IdentificationDialog::refresh()
{
    const bool found = m_result && m_result->mayApply;
    const bool unchecked = m_result && !m_result->mayApply && m_result->mayApplyUnchecked;
    m_ui->phoneProblem->setVisible(false);
    setInvalid(m_ui->phoneEdit, false);
    m_ui->askButton->setBusy(isAsking());
    //: RU: Применить без проверки
    m_ui->applyButton->setText(unchecked ? tr("Apply without a check")
                                         //: RU: Применить
                                         : tr("Apply"));
    m_ui->applyButton->setEnabled(found || unchecked);
    m_ui->registerButton->setEnabled(m_result && m_result->mayRegister);
    const QPushButton* next = nextStep();
    for (QPushButton* button : {static_cast<QPushButton*>(m_ui->askButton), m_ui->applyButton, m_ui->registerButton})
        setAccent(button, button == next);
    refreshAnswer();
}

void IdentificationDialog::refreshAnswer()
{
    const Tokens& tokens = Look::of(this).tokens;
    const bool found = m_result && m_result->customer; // a blocked customer is known, too
    QString name;
    if (found)
        name = m_result->customer->fullName();
    else if (m_result)
        //: RU: Нет данных
        name = tr("No data");
    m_ui->nameEdit->setText(name);
    m_ui->nameEdit->setCursorPosition(0);
    setLookProperty(m_ui->nameEdit, "strong", found);
    // «No data» is words of the form, not a name: the second colour. The style sheet has no such state of a field.
    m_ui->nameEdit->setStyleSheet(found ? QString() : QStringLiteral("color: %1;").arg(tokens.text2.name()));

    const bool waiting = isAsking() && !m_result;
    m_ui->answerStack->setCurrentWidget(waiting ? m_ui->busyPage : m_ui->answerSign);
    if (!m_note.isEmpty())
        say(Sign::Notice, m_note);
    else if (m_result)
        say(answerSign(), answerWords());
    m_ui->answerSign->setVisible(!waiting && (m_result || !m_note.isEmpty()));
    // The words stand under the name and belong to it.
    m_ui->nameEdit->setAccessibleDescription(m_ui->answerSign->isHidden() ? QString() : m_ui->answerSign->words());
}

void IdentificationDialog::say(Sign sign, const QString& words)
{
    m_ui->answerSign->setColoured(sign != Sign::Unknown && sign != Sign::Notice);
    m_ui->answerSign->setState(sign, words);
    // Two lines are reserved; a service that says more than that is still read to its end.
    const int needed = layout()->totalHeightForWidth(width());
    if (isVisible() && needed > height())
        resize(width(), needed);
}

QString IdentificationDialog::answerWords() const
{
    const IdentificationResult& result = *m_result;
    if (result.mayApply) {
        //: RU: Проверен в BreviX в %1
        return tr("Checked in BreviX at %1").arg(m_answeredAt.wall.toString(QStringLiteral("HH:mm")));
    }
    QStringList words{asSentence(result.reason)};
    if (result.outcome == Outcome::Refused && !result.mayRegister)
        //: RU: Покупателю: обратиться в поддержку BreviX.
        words << tr("To the buyer: please turn to the support of BreviX.");
    if (result.mayApplyUnchecked)
        //: RU: Номер можно применить без проверки: заявка уйдёт сама, когда связь появится.
        words << tr("The number can be applied without a check: the request goes out by itself when the link is back.");
    if (result.provisional)
        //: RU: Пробуем связаться ещё раз.
        words << tr("Trying once more.");
    return words.size() == 1 ? result.reason : words.join(u' ');
}

Sign IdentificationDialog::answerSign() const
{
    if (m_result->mayApply)
        return Sign::Done;
    if (m_result->mayRegister)
        return Sign::Unknown;
    return signOf(m_result->outcome);
}

void IdentificationDialog::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(14));
    m_ui->phoneBox->setSpacing(look.px(6));
    m_ui->nameBox->setSpacing(look.px(6));
    m_ui->answerStack->setMinimumHeight(answerLines * QFontMetrics(look.font(TypeStep::Label)).lineSpacing() +
                                        look.px(4));
    m_ui->phoneRow->setSpacing(look.px(8));
    m_ui->buttonRow->setSpacing(look.px(8));
    m_ui->buttonRow->setContentsMargins(0, look.px(4), 0, 0);
    setMinimumWidth(look.px(dialogWidth));
    // Room for the hourglass and the weight of a next step, so that the field beside it keeps its width.
    m_ui->askButton->setFixedWidth(m_ui->askButton->fontMetrics().horizontalAdvance(m_ui->askButton->text()) +
                                   look.px(2 * 22));
}

void IdentificationDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applySizes();
        refresh();
    }
}

void IdentificationDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

} // namespace companion
