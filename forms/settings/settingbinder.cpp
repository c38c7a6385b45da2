// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingbinder.h"

#include "forms/common/fielderror.h"
#include "forms/settings/settingsdraft.h"
#include "models/settings/findingwords.h"
#include "models/settings/settingwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace companion {

namespace {

const QString flagOn = QStringLiteral("1");
const QString flagOff = QStringLiteral("0");

const SettingSpec& specOf(SettingId id)
{
    const SettingSpec* spec = settingSpec(id);
    Q_ASSERT(spec != nullptr);
    return *spec;
}

} // namespace

QString intervalWarning(const QString& typed)
{
    const qint64 used = effectiveInterval(typed).count();
    const QString text = typed.trimmed();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    isNumber = isNumber && text.front().isDigit();
    if (!isNumber)
        //: RU: будет использовано %1 с
        return SettingBinder::tr("%1 s will be used").arg(used);
    if (number < used)
        //: RU: Меньше %1 с: будет использовано %1 с
        return SettingBinder::tr("Less than %1 s: %1 s will be used").arg(used);
    if (number > used)
        //: RU: Больше %1 с: будет использовано %1 с
        return SettingBinder::tr("More than %1 s: %1 s will be used").arg(used);
    return {};
}

SettingBinder::SettingBinder(SettingsDraft& draft, QObject* parent)
    : QObject(parent)
    , m_draft(draft)
{
    connect(&m_draft, &SettingsDraft::changed, this, &SettingBinder::refreshEnabled);
}

void SettingBinder::add(Binding binding)
{
    if (binding.label != nullptr) {
        binding.label->setText(settingLabel(binding.id));
        binding.label->setBuddy(binding.field);
    }
    binding.field->setAccessibleName(settingLabel(binding.id));
    if (binding.problem != nullptr)
        binding.problem->setField(binding.field);
    m_bindings.append(std::move(binding));
}

void SettingBinder::bind(SettingId id, QCheckBox* box)
{
    box->setText(settingLabel(id));
    add({id, box, nullptr, nullptr, [box](const QString& text) { box->setChecked(text == flagOn); }});
    connect(box, &QCheckBox::toggled, this, [this, id](bool on) { typed(id, on ? flagOn : flagOff); });
}

void SettingBinder::bind(SettingId id, QLineEdit* edit, QLabel* label, FieldError* problem)
{
    const SettingSpec& spec = specOf(id);
    if (spec.kind == SettingKind::Text && spec.maximum > 0)
        edit->setMaxLength(spec.maximum);
    add({id, edit, label, problem, [edit](const QString& text) {
             if (edit->text().trimmed() != text)
                 edit->setText(text);
         }});
    const bool asTyped = spec.kind == SettingKind::Interval;
    connect(edit, &QLineEdit::textChanged, this,
            [this, id, asTyped](const QString& text) { typed(id, asTyped ? text : text.trimmed()); });
}

void SettingBinder::bind(SettingId id, QSpinBox* spin, QLabel* label, FieldError* problem)
{
    const SettingSpec& spec = specOf(id);
    spin->setRange(spec.minimum, spec.maximum);
    spin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    spin->setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    add({id, spin, label, problem, [spin](const QString& text) { spin->setValue(text.toInt()); }});
    connect(spin, &QSpinBox::valueChanged, this, [this, id](int value) { typed(id, QString::number(value)); });
}

void SettingBinder::bind(SettingId id, QComboBox* combo, QLabel* label, const QList<SettingChoice>& choices,
                         FieldError* problem)
{
    for (const SettingChoice& choice : choices)
        combo->addItem(choice.shown, choice.stored);
    add({id, combo, label, problem, [combo](const QString& text) { combo->setCurrentIndex(combo->findData(text)); }});
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, id, combo] { typed(id, combo->currentData().toString()); });
}

void SettingBinder::addField(SettingId id, QWidget* field, QLabel* label, FieldError* problem)
{
    add({id, field, label, problem, {}});
}

void SettingBinder::typed(SettingId id, const QString& text)
{
    if (!m_loading)
        m_draft.set(id, text);
}

void SettingBinder::load()
{
    m_loading = true;
    for (const Binding& binding : std::as_const(m_bindings)) {
        if (binding.show)
            binding.show(settingText(m_draft.settings(), binding.id));
    }
    m_loading = false;
    refreshEnabled();
}

void SettingBinder::refreshEnabled()
{
    for (const Binding& binding : std::as_const(m_bindings)) {
        if (!binding.show)
            continue;
        const bool enabled = settingEnabled(m_draft.settings(), binding.id);
        binding.field->setEnabled(enabled);
        if (binding.label != nullptr)
            binding.label->setEnabled(enabled);
        warnOfInterval(binding);
    }
}

void SettingBinder::warnOfInterval(const Binding& binding) const
{
    if (binding.problem == nullptr || specOf(binding.id).kind != SettingKind::Interval)
        return;
    const QString warning = intervalWarning(settingText(m_draft.settings(), binding.id));
    if (warning.isEmpty())
        binding.problem->clear();
    else
        binding.problem->showWarning(warning);
}

QWidget* SettingBinder::field(SettingId id) const
{
    const auto found =
        std::find_if(m_bindings.cbegin(), m_bindings.cend(), [id](const Binding& binding) { return binding.id == id; });
    return found == m_bindings.cend() ? nullptr : found->field;
}

void SettingBinder::showFindings(const QList<Finding>& findings)
{
    for (const Binding& binding : std::as_const(m_bindings)) {
        if (binding.problem == nullptr)
            continue;
        const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                        [&](const Finding& finding) { return finding.field == binding.id; });
        if (found != findings.cend() && found->severity == FindingSeverity::Error) {
            binding.problem->showError(findingText(*found));
        } else if (found != findings.cend()) {
            binding.problem->showWarning(findingText(*found));
        } else {
            binding.problem->clear();
            if (binding.show)
                warnOfInterval(binding);
        }
    }
}

} // namespace companion
