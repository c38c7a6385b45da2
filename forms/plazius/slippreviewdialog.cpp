// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/slippreviewdialog.h"

#include "forms/common/look.h"
#include "forms/plazius/slippaper.h"
#include "ui_slippreviewdialog.h"

#include <QKeyEvent>
#include <QSaveFile>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace companion {

namespace {

constexpr int leastDialogWidth = 560;
constexpr double screenShare = 0.85; ///< of its height, at most
constexpr qreal pictureScale = 2;
const QString topic = QStringLiteral("slip");

} // namespace

SlipPreviewDialog::SlipPreviewDialog(const Slip& slip, int width, const SlipOutput& output, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SlipPreviewDialog>())
    , m_slip(slip)
    , m_width(width)
    , m_output(output)
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->scrollArea->setWidget(new SlipPaper(slip, width));
    m_ui->scrollArea->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_ui->printButton->setKeyText(QStringLiteral("Enter"));
    m_ui->saveButton->setKeyText(QStringLiteral("Ctrl+S"));
    m_ui->closeButton->setKeyText(QStringLiteral("Esc"));
    setAccent(m_ui->printButton, true);
    const bool empty = slip.isEmpty();
    //: RU: Печатать нечего
    m_ui->emptyState->setTexts(QStringLiteral("receipt"), tr("There is nothing to print"),
                               //: RU: Plazius не передал информацию для покупателя
                               tr("Plazius has told nothing for the buyer"));
    m_ui->stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_ui->emptyState) : m_ui->scrollArea);
    m_ui->printButton->setEnabled(!empty);
    m_ui->saveButton->setEnabled(!empty);
    connect(m_ui->printButton, &QPushButton::clicked, this, &SlipPreviewDialog::print);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &SlipPreviewDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    applySizes();
    (empty ? m_ui->closeButton : m_ui->printButton)->setFocus();
}

SlipPreviewDialog::~SlipPreviewDialog() = default;

void SlipPreviewDialog::print()
{
    m_ui->messageBar->withdraw(topic);
    m_output.print(this, m_slip, m_width, [this](const QString& fault) {
        Message message;
        if (fault.isEmpty()) {
            message.kind = Message::Kind::Ok;
            //: RU: Слип отправлен на печать.
            message.fact = tr("The slip is on its way to the printer.");
        } else {
            message.kind = Message::Kind::Error;
            message.fact = fault;
            //: RU: Продажа не изменилась. Слип можно напечатать ещё раз.
            message.next = tr("The sale is as it was. The slip can be printed again.");
        }
        m_ui->messageBar->post(topic, message);
    });
}

void SlipPreviewDialog::save()
{
    m_ui->messageBar->withdraw(topic);
    m_output.save(this, [this](const QString& path) { write(path); });
}

void SlipPreviewDialog::write(const QString& path)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (path.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive)) {
        const QByteArray text = slipText(m_slip, m_width).join(u'\n').toUtf8() + '\n';
        written = written && file.write(text) == text.size();
    } else {
        written = written && slipImage(m_slip, m_width, pictureScale).save(&file, "PNG");
    }
    written = written && file.commit();
    Message message;
    message.kind = written ? Message::Kind::Ok : Message::Kind::Error;
    if (written) {
        //: RU: Слип сохранён.
        message.fact = tr("The slip is saved.");
    } else {
        //: RU: Файл не записан.
        message.fact = tr("The file was not written.");
        message.next = path;
    }
    m_ui->messageBar->post(topic, message);
}

void SlipPreviewDialog::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = m_ui->scrollArea->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Save))
        m_ui->saveButton->click();
    else
        QDialog::keyPressEvent(event);
}

void SlipPreviewDialog::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(12));
    m_ui->closingLayout->setSpacing(look.px(8));
    QWidget* paper = m_ui->scrollArea->widget();
    const int bar = look.px(12) + 2;
    m_ui->scrollArea->setMinimumWidth(paper->sizeHint().width() + bar);
    setMinimumWidth(look.px(leastDialogWidth));
}

void SlipPreviewDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
    const int paper = m_ui->scrollArea->widget()->sizeHint().height();
    const int around = sizeHint().height() - m_ui->stack->sizeHint().height();
    const int most = static_cast<int>(screen()->availableGeometry().height() * screenShare);
    resize(sizeHint().width(), std::min(paper + around + 2, most));
}

void SlipPreviewDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
