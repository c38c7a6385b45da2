// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/mappingdelegate.h"

#include "forms/common/look.h"
#include "models/values/brevixid.h"

#include <QLineEdit>
#include <QValidator>

namespace companion {

namespace {

constexpr int longestTyped = 200;

bool isAcceptable(const QString& text)
{
    const QString id = text.trimmed();
    return id.isEmpty() || isBrevixId(id);
}

/// Lets everything be typed, so that a wrong letter is seen and named instead of swallowed; Enter takes ids only.
class IdValidator final : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString& text, int&) const override { return isAcceptable(text) ? Acceptable : Intermediate; }
};

} // namespace

QWidget* MappingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* edit = new QLineEdit(parent);
    edit->setMaxLength(longestTyped);
    edit->setValidator(new IdValidator(edit));
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(edit, &QLineEdit::textChanged, this, [this, edit](const QString& text) {
        const bool good = isAcceptable(text);
        setInvalid(edit, !good);
        Q_EMIT typed(text, good);
    });
    return edit;
}

void MappingDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* edit = qobject_cast<QLineEdit*>(editor);
    if (edit == nullptr)
        return;
    if (m_nextText.isEmpty()) {
        if (!edit->isModified())
            edit->setText(index.data(Qt::EditRole).toString());
        return;
    }
    edit->setText(m_nextText);
    edit->setModified(true);
    m_nextText.clear();
}

void MappingDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

} // namespace companion
