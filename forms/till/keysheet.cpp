// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/keysheet.h"

#include "forms/common/keychip.h"
#include "forms/common/look.h"
#include "ui_keysheet.h"

namespace companion {

KeySheet::KeySheet(const QList<QPair<QString, QString>>& keys, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeySheet>())
{
    setDensity(this, Density::Touch);
    m_ui->setupUi(this);
    const int rows = static_cast<int>(keys.size() + 1) / 2;
    for (int i = 0; i < keys.size(); ++i) {
        const int column = i < rows ? 0 : 3;
        auto* words = new QLabel(keys.at(i).second, this);
        words->setTextFormat(Qt::PlainText);
        words->setProperty("role", QStringLiteral("touch"));
        m_ui->keysLayout->addWidget(new KeyChip(keys.at(i).first, this), i % rows, column, Qt::AlignLeft | Qt::AlignVCenter);
        m_ui->keysLayout->addWidget(words, i % rows, column + 1);
    }
    m_ui->keysLayout->setColumnMinimumWidth(2, Look::of(this).px(24));
    m_ui->closeButton->setKeyText(QStringLiteral("Esc"));
    m_ui->closeButton->setFocus();
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
}

KeySheet::~KeySheet() = default;

} // namespace companion
