// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/cardfields.h"

#include "forms/common/look.h"
#include "models/plazius/plaziuscredential.h"
#include "services/platform/clock.h"
#include "ui_cardfields.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace companion {

namespace {

constexpr int placeHeight = 19 + 4 + 48 + 4 + 22; ///< label, field, line of the error

/// Plazius knows Russian numbers only (X-ID-06): a till with another template, or none, lays them out by the usual one here.
PhoneTemplateSettings russian(const PhoneTemplateSettings& settings)
{
    const PhoneTemplateSettings usual;
    return usableTemplate(settings).countryCode() == usual.countryCode ? settings : usual;
}

} // namespace

CardFields::CardFields(const PhoneTemplateSettings& phoneTemplate, Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CardFields>())
    , m_clock(clock)
{
    m_ui->setupUi(this);
    m_ui->phoneEdit->setTemplate(russian(phoneTemplate));
    m_ui->cardEdit->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_ui->codeEdit->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    for (const Field field : m_latest) {
        errorOf(field)->setField(editOf(field));
        static_cast<QObject*>(editOf(field))->installEventFilter(this);
    }
    connect(m_ui->cardEdit, &QLineEdit::textEdited, this, &CardFields::changed);
    connect(m_ui->codeEdit, &QLineEdit::textEdited, this, &CardFields::changed);
    connect(m_ui->phoneEdit, &PhoneField::phoneEdited, this, &CardFields::changed);
    connect(m_ui->keypad, &Keypad::digitPressed, this, &CardFields::typeDigit);
    connect(m_ui->keypad, &Keypad::backspacePressed, this, &CardFields::rubOut);
    connect(m_ui->keypad, &Keypad::clearPressed, this, &CardFields::clearField);
    setFocusProxy(m_ui->cardEdit);
    applySizes();
}

CardFields::~CardFields() = default;

void CardFields::setCodeOffered(bool offered)
{
    m_codeOffered = offered;
    m_ui->codePlace->setVisible(offered);
}

void CardFields::addBelow(QWidget* widget)
{
    m_ui->fieldsColumn->addWidget(widget);
}

QLineEdit* CardFields::editOf(Field field) const
{
    switch (field) {
    case Field::Card:
        break;
    case Field::Phone:
        return m_ui->phoneEdit;
    case Field::Code:
        return m_ui->codeEdit;
    }
    return m_ui->cardEdit;
}

FieldError* CardFields::errorOf(Field field) const
{
    switch (field) {
    case Field::Card:
        break;
    case Field::Phone:
        return m_ui->phoneError;
    case Field::Code:
        return m_ui->codeError;
    }
    return m_ui->cardError;
}

QList<CardFields::Field> CardFields::offered() const
{
    QList<Field> fields = m_latest;
    if (!m_codeOffered)
        fields.removeAll(Field::Code);
    return fields;
}

CardFields::Field CardFields::current() const
{
    const QList<Field> fields = offered();
    const auto filled =
        std::find_if(fields.cbegin(), fields.cend(), [this](Field field) { return !editOf(field)->text().trimmed().isEmpty(); });
    return filled == fields.cend() ? fields.first() : *filled;
}

bool CardFields::isEmpty() const
{
    return editOf(current())->text().trimmed().isEmpty();
}

std::optional<PlaziusCredential> CardFields::read()
{
    const Field field = current();
    if (isEmpty()) {
        //: RU: Заполните любое поле
        showFault(field, tr("Fill in any one of the fields"));
        return std::nullopt;
    }
    if (field == Field::Phone && m_ui->phoneEdit->phone().isEmpty()) {
        showFault(field, m_ui->phoneEdit->problem());
        return std::nullopt;
    }
    const QString text = field == Field::Phone ? m_ui->phoneEdit->phone().e164() : editOf(field)->text().trimmed();
    PlaziusScope scope = text == m_scannedCard ? PlaziusScope::CardNumberOrTrack : PlaziusScope::CardNumber;
    if (field != Field::Card)
        scope = field == Field::Phone ? PlaziusScope::Phone : PlaziusScope::PaymentCode;
    const PlaziusCredentialReading reading = readPlaziusCredential(scope, text);
    if (const auto* fault = std::get_if<PlaziusCredentialFault>(&reading)) {
        showFault(field, fault->words);
        return std::nullopt;
    }
    return std::get<PlaziusCredential>(reading);
}

void CardFields::take(const QString& scan)
{
    const QString text = scan.trimmed();
    if (m_locked || text.isEmpty())
        return;
    const QWidget* focused = window()->focusWidget();
    if (m_codeOffered && focused == m_ui->codeEdit) {
        m_ui->codeEdit->setText(text);
    } else if (focused == m_ui->phoneEdit) {
        m_ui->phoneEdit->setDraft(text);
    } else {
        m_ui->cardEdit->setText(text);
        m_ui->cardEdit->setFocus();
        m_scannedCard = text;
    }
    changed();
}

bool CardFields::takeStray(QKeyEvent* key)
{
    const Qt::KeyboardModifiers commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const bool sign = (key->modifiers() & commands) == Qt::NoModifier && !key->text().isEmpty() && key->text().at(0).isPrint() &&
                      key->key() != Qt::Key_Space;
    if (!sign || m_locked)
        return false;
    m_ui->cardEdit->setFocus();
    m_ui->cardEdit->selectAll();
    QCoreApplication::sendEvent(m_ui->cardEdit, key);
    return true;
}

void CardFields::endBurst()
{
    const QString scanned = m_burst.scanned(m_clock.now().tick);
    m_burst.reset();
    if (!scanned.isEmpty() && m_ui->cardEdit->text() == scanned)
        m_scannedCard = scanned.trimmed();
}

void CardFields::setLocked(bool locked)
{
    m_locked = locked;
    m_wrong.reset();
    for (const Field field : m_latest)
        editOf(field)->setReadOnly(locked);
    m_ui->keypad->setEnabled(!locked);
    refreshNotes();
}

void CardFields::markWrong(Field field, const QString& words)
{
    m_wrong = field;
    m_wrongWords = words;
    refreshNotes();
}

void CardFields::choose(Field field)
{
    editOf(field)->setFocus();
    editOf(field)->selectAll();
}

void CardFields::clearCode()
{
    m_ui->codeEdit->setText({}); // unlike clear() nothing that undo could bring back
    refreshNotes();
}

void CardFields::changed()
{
    for (const Field field : m_latest)
        errorOf(field)->clear();
    m_wrong.reset();
    refreshNotes();
    Q_EMIT edited();
}

void CardFields::refreshNotes()
{
    for (const Field field : m_latest) {
        const bool ignored = field != current() && !editOf(field)->text().trimmed().isEmpty();
        //: RU: Не учитывается: заполнено другое поле
        errorOf(field)->setHelp(ignored ? tr("Not used: another field is filled in") : QString());
        setInvalid(editOf(field), errorOf(field)->hasError() || m_wrong == field);
        if (m_wrong == field) // a screen reader says the reason together with the field
            editOf(field)->setAccessibleDescription(m_wrongWords);
    }
}

void CardFields::showFault(Field field, const QString& words)
{
    errorOf(field)->showError(words);
    choose(field);
}

void CardFields::typeDigit(QChar digit)
{
    QLineEdit* edit = editOf(offered().first());
    edit->setFocus(Qt::OtherFocusReason);
    if (edit == m_ui->phoneEdit) {
        m_ui->phoneEdit->type(digit);
        return;
    }
    edit->insert(QString(digit));
    changed();
}

void CardFields::rubOut()
{
    QLineEdit* edit = editOf(offered().first());
    if (edit == m_ui->phoneEdit) {
        m_ui->phoneEdit->rubOut();
        return;
    }
    edit->backspace();
    changed();
}

void CardFields::clearField()
{
    QLineEdit* edit = editOf(offered().first());
    if (edit == m_ui->phoneEdit) {
        m_ui->phoneEdit->clearDigits();
        return;
    }
    edit->clear();
    changed();
}

bool CardFields::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto field = std::find_if(m_latest.cbegin(), m_latest.cend(), [&](Field at) { return editOf(at) == watched; });
        if (field != m_latest.cend()) {
            m_latest.move(field - m_latest.cbegin(), 0);
            refreshNotes();
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (!key.text().isEmpty() && key.text().at(0).isPrint())
            m_burst.sign(key.text(), m_clock.now().tick);
    }
    return QWidget::eventFilter(watched, event);
}

void CardFields::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void CardFields::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->columns->setContentsMargins(0, 0, 0, 0);
    m_ui->columns->setSpacing(look.px(16));
    m_ui->fieldsColumn->setSpacing(look.px(2));
    for (QBoxLayout* box : {m_ui->cardBox, m_ui->phoneBox, m_ui->codeBox}) {
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(look.px(4));
    }
    // A sign beside the words of an error makes their line higher.
    for (QWidget* place : {m_ui->cardPlace, m_ui->phonePlace, m_ui->codePlace})
        place->setMinimumHeight(look.px(placeHeight));
}

} // namespace companion
