// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/loyaltywait.h"

#include "forms/common/busyline.h"
#include "forms/common/look.h"
#include "ui_loyaltywait.h"

#include <QApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QTimer>

namespace companion {

namespace {

constexpr int dialogWidth = 520;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::Shortcut:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        return true;
    default:
        return false;
    }
}

} // namespace

LoyaltyWait::LoyaltyWait(QWidget* parent, const QString& what, const QString& skipText, std::chrono::milliseconds deadline)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LoyaltyWait>())
    , m_window(parent->window())
    , m_appearing(new QTimer(this))
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(QStringLiteral("Plazius"));
    setAccessibleName(what);
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(8));
    m_ui->note->setStep(TypeStep::Label);
    m_ui->note->setMinimumHeight(QFontMetrics(look.font(TypeStep::Label)).lineSpacing() + look.px(8));
    QSizePolicy place = m_ui->note->sizePolicy();
    place.setRetainSizeWhenHidden(true);
    m_ui->note->setSizePolicy(place);
    m_ui->note->hide();
    m_ui->skipButton->setText(skipText);
    m_ui->skipButton->setKeyText(QStringLiteral("Esc"));
    setFixedWidth(look.px(dialogWidth));
    setFocusPolicy(Qt::StrongFocus);
    connect(m_ui->skipButton, &QPushButton::clicked, this, &LoyaltyWait::reject);
    m_appearing->setSingleShot(true);
    connect(m_appearing, &QTimer::timeout, this, &LoyaltyWait::appear);
    m_appearing->start(BusyStage::namedAfter);
    m_ui->busyLine->start(what, deadline);
    // The keys of a till are shortcuts of its window, and belong to no widget that could be watched alone.
    qApp->installEventFilter(this);
}

LoyaltyWait::~LoyaltyWait() = default;

void LoyaltyWait::finish()
{
    end();
}

void LoyaltyWait::reject()
{
    if (m_over)
        return;
    end();
    Q_EMIT skipped();
}

void LoyaltyWait::appear()
{
    show();
    setFocus();
}

void LoyaltyWait::end()
{
    if (m_over)
        return;
    m_over = true;
    qApp->removeEventFilter(this);
    m_appearing->stop();
    m_ui->busyLine->stop();
    if (isVisible()) {
        hide();
        m_window->activateWindow(); // a till may run without a window manager that would do it
    }
    deleteLater();
}

void LoyaltyWait::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    takeKey(*event);
}

bool LoyaltyWait::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget == nullptr || widget->window() != m_window)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // then it is a plain key, and comes here again
        return true;
    }
    if (!isInput(event->type()))
        return false;
    if (event->type() == QEvent::KeyPress)
        takeKey(static_cast<const QKeyEvent&>(*event));
    return true;
}

// Enter does not skip: it may be the end of a scan, or the second half of a double press.
void LoyaltyWait::takeKey(const QKeyEvent& key)
{
    if (key.isAutoRepeat())
        return;
    if (key.key() == Qt::Key_Escape) {
        reject();
        return;
    }
    const bool asksAgain =
        (key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35) || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!asksAgain)
        return;
    //: RU: уже выполняется
    m_ui->note->setState(Sign::Busy, tr("already under way"));
    m_ui->note->show();
}

} // namespace companion
