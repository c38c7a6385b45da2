// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/phonetemplatedialog.h"

#include "forms/brevix/phonefield.h"
#include "forms/common/look.h"
#include "models/phone/phonewords.h"
#include "ui_phonetemplatedialog.h"

namespace companion {

namespace {

constexpr int dialogWidth = 780;
constexpr int fieldWidth = 190;
constexpr int problemLines = 2;

/// A number that shows every place of the template.
QString sampleOf(const PhoneTemplateSettings& settings)
{
    static const QString digits = QStringLiteral("912345456790123");
    const PhoneTemplate phoneTemplate = usableTemplate(settings);
    if (phoneTemplate.isInternational())
        return QStringLiteral("+79123454567");
    return phoneTemplate.countryCode() + u' ' + phoneTemplate.format(QStringView(digits).first(phoneTemplate.places()));
}

} // namespace

PhoneTemplateDialog::PhoneTemplateDialog(const PhoneTemplateSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PhoneTemplateDialog>())
{
    m_ui->setupUi(this);
    m_ui->patternProblem->setField(m_ui->patternEdit);
    m_ui->countryProblem->setField(m_ui->countryEdit);
    m_ui->patternProblem->setLines(problemLines);
    m_ui->countryProblem->setLines(problemLines);
    //: RU: N — место цифры, без кода страны
    m_ui->patternProblem->setHelp(tr("N is the place of a digit, without the country code"));
    //: RU: Со знаком «+»
    m_ui->countryProblem->setHelp(tr("With the sign “+”"));
    m_ui->enabledBox->setChecked(settings.enabled);
    m_ui->patternEdit->setText(settings.pattern);
    m_ui->countryEdit->setText(settings.countryCode);
    m_ui->okButton->setDefault(true);
    setAccent(m_ui->okButton, true);

    connect(m_ui->enabledBox, &QCheckBox::toggled, this, &PhoneTemplateDialog::refresh);
    connect(m_ui->patternEdit, &QLineEdit::textChanged, this, &PhoneTemplateDialog::refresh);
    connect(m_ui->countryEdit, &QLineEdit::textChanged, this, &PhoneTemplateDialog::refresh);
    connect(m_ui->okButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    applySizes();
    refresh();
}

PhoneTemplateDialog::~PhoneTemplateDialog() = default;

PhoneTemplateSettings PhoneTemplateDialog::settings() const
{
    PhoneTemplateSettings settings;
    settings.enabled = m_ui->enabledBox->isChecked();
    settings.pattern = m_ui->patternEdit->text();
    settings.countryCode = m_ui->countryEdit->text().trimmed();
    return settings;
}

void PhoneTemplateDialog::refresh()
{
    const PhoneTemplateSettings current = settings();
    m_ui->patternProblem->clear();
    m_ui->countryProblem->clear();
    for (QWidget* widget : {static_cast<QWidget*>(m_ui->patternEdit), static_cast<QWidget*>(m_ui->countryEdit)})
        widget->setEnabled(current.enabled);
    bool usable = true;
    if (current.enabled) {
        const QList<TemplateFault> faults = PhoneTemplate::check(current.pattern, current.countryCode);
        usable = faults.isEmpty();
        for (const TemplateFault fault : faults) {
            FieldError* place = fault == TemplateFault::CountryCodeWrong ? m_ui->countryProblem : m_ui->patternProblem;
            if (!place->hasError())
                place->showError(templateFaultText(fault));
        }
    }
    m_ui->sampleLabel->setText(usable ? sampleOf(current) : QStringLiteral("—"));
    m_ui->sampleLabel->setAccessibleName(m_ui->sampleLabel->text());
}

void PhoneTemplateDialog::accept()
{
    refresh();
    if (m_ui->patternProblem->hasError())
        m_ui->patternEdit->setFocus();
    else if (m_ui->countryProblem->hasError())
        m_ui->countryEdit->setFocus();
    else
        QDialog::accept();
}

void PhoneTemplateDialog::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(16));
    m_ui->buttonRow->setSpacing(look.px(8));
    m_ui->fields->setHorizontalSpacing(look.px(16));
    m_ui->fields->setVerticalSpacing(look.px(12));
    m_ui->fields->setColumnStretch(2, 1);
    for (QWidget* field : {m_ui->patternEdit, m_ui->countryEdit})
        field->setFixedWidth(look.px(fieldWidth));
    setMinimumWidth(look.px(dialogWidth));
}

void PhoneTemplateDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void PhoneTemplateDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

} // namespace companion
