// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/cardinfodialog.h"

#include "forms/common/look.h"
#include "forms/plazius/cardanswer.h"
#include "forms/plazius/guestcard.h"
#include "forms/plazius/growtofit.h"
#include "ui_cardinfodialog.h"

#include <QKeyEvent>
#include <QPixmap>

namespace companion {

namespace {

constexpr int dialogWidth = 680;

} // namespace

CardInfoDialog::CardInfoDialog(CardSource& source, const PhoneTemplateSettings& phoneTemplate, Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CardInfoDialog>())
    , m_fields(new CardFields(phoneTemplate, clock, this))
    , m_guest(new GuestCard(m_fields))
    , m_source(source)
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_fields->setCodeOffered(false);
    m_fields->addBelow(m_guest);
    m_ui->column->insertWidget(0, m_fields);
    m_ui->askButton->setKeyText(QStringLiteral("Enter"));
    m_ui->closeButton->setKeyText(QStringLiteral("Esc"));
    setAccent(m_ui->askButton, true);

    connect(&m_source, &CardSource::started, this, &CardInfoDialog::showStarted);
    connect(&m_source, &CardSource::finished, this, &CardInfoDialog::showResult);
    connect(m_fields, &CardFields::edited, this, [this] {
        m_guest->clear(); // whom it told about is not whom is asked for now
        say(Sign::Notice, {});
    });
    connect(m_guest, &GuestCard::photoRequested, this, &CardInfoDialog::photoRequested);
    connect(m_ui->askButton, &QPushButton::clicked, this, &CardInfoDialog::ask);
    connect(m_ui->closeButton, &QPushButton::clicked, this, [this] { done(Rejected); });
    applySizes();
    m_fields->setFocus();
}

CardInfoDialog::~CardInfoDialog() = default;

void CardInfoDialog::setPhoto(const QUrl& url, const QPixmap& photo)
{
    m_guest->setPhoto(url, photo);
}

void CardInfoDialog::scanned(const QString& text)
{
    if (!m_running)
        m_fields->take(text);
    ask();
}

void CardInfoDialog::ask()
{
    if (m_running) {
        //: RU: уже отправляется
        m_ui->answerPlace->noteWhileWaiting(tr("already being sent"));
        return;
    }
    const auto credential = m_fields->read();
    if (!credential) {
        growToFit(this);
        return;
    }
    m_asked = m_fields->current();
    m_running = true;
    m_guest->clear();
    m_fields->choose(m_asked); // the button goes grey, and Enter stays with the field
    m_fields->setLocked(true);
    m_ui->askButton->setEnabled(false);
    m_ui->answerPlace->say(Sign::Notice, {});
    m_ui->answerPlace->showWaiting(true);
    if (m_source.isLinkDown())
        m_ui->answerPlace->noteWhileWaiting(noLinkYetWords());
    m_source.look(*credential);
}

void CardInfoDialog::showStarted(std::chrono::milliseconds deadline)
{
    if (!m_running)
        return;
    //: RU: Запрашиваем карту в Plazius
    m_ui->answerPlace->startWaiting(tr("Asking Plazius about the card"), deadline);
}

void CardInfoDialog::endRun()
{
    m_running = false;
    m_fields->setLocked(false);
    m_ui->askButton->setEnabled(true);
    m_ui->answerPlace->stopWaiting();
    m_ui->answerPlace->showWaiting(false);
}

void CardInfoDialog::showResult(const CardResult& result)
{
    if (!m_running)
        return;
    endRun();
    m_fields->choose(m_asked);
    if (result.end == CardEnd::Found) {
        m_guest->showGuest(result);
        growToFit(this);
        return;
    }
    if (result.end == CardEnd::NotFound || result.end == CardEnd::Refused)
        m_fields->markWrong(m_asked, wordsOfAnswer(result));
    say(signOfAnswer(result.end), wordsOfAnswer(result));
}

void CardInfoDialog::say(Sign sign, const QString& words)
{
    m_ui->answerPlace->say(sign, words);
    growToFit(this);
}

void CardInfoDialog::done(int result)
{
    if (m_running) {
        m_source.cancel();
        endRun();
    }
    QDialog::done(result);
}

void CardInfoDialog::reject()
{
    if (!m_running) {
        done(Rejected);
        return;
    }
    m_source.cancel();
    endRun();
    m_fields->choose(m_asked);
    //: RU: Запрос отменён.
    say(Sign::Notice, tr("The request was cancelled."));
}

void CardInfoDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        if (m_fields->takeStray(event))
            event->accept();
        else
            QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat())
        return;
    m_fields->endBurst();
    auto* focused = qobject_cast<QPushButton*>(focusWidget());
    (focused != nullptr && focused->isEnabled() && focused != m_ui->askButton) ? focused->click() : ask();
}

void CardInfoDialog::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(8));
    m_ui->closingLayout->setSpacing(look.px(8));
    setFixedWidth(look.px(dialogWidth));
}

void CardInfoDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void CardInfoDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

} // namespace companion
