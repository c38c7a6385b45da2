// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/plazius/plaziustill.h"

#include "forms/common/customerstrip.h"
#include "forms/common/decisiondialog.h"
#include "forms/common/messagebar.h"
#include "forms/common/moneylabel.h"
#include "forms/common/statussign.h"
#include "forms/common/totalsrow.h"
#include "forms/plazius/carddialog.h"
#include "forms/plazius/cardquestiondialog.h"
#include "forms/till/mainwindow.h"
#include "forms/till/paymentdialog.h"
#include "forms/till/servicemenuview.h"
#include "services/delivery/connectionmonitor.h"
#include "services/session/settingsservice.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

namespace companion::test {

namespace {

QWidget* target(QWidget* window)
{
    return window->focusWidget() ? window->focusWidget() : window;
}

QString shown(const QWidget& window, const char* row)
{
    const auto* totals = window.findChild<TotalsRow*>(QLatin1String(row));
    return totals ? totals->value() : QString();
}

} // namespace

PlaziusTill::PlaziusTill(const QString& ini)
    : shop(ini)
{
}

PlaziusTill::~PlaziusTill() = default;

bool PlaziusTill::open(int width, int height, const QString& language)
{
    if (!shop.isUp())
        return false;
    m_windows = std::make_unique<Windows>(shop.program(), *qApp, language);
    m_windows->mainWindow().resize(width, height);
    m_windows->show();
    m_windows->mainWindow().activateWindow();
    return until([] { return QApplication::activeWindow() != nullptr; }) && shop.checkLink();
}

QWidget& PlaziusTill::main()
{
    return m_windows->mainWindow();
}

QWidget* PlaziusTill::activeWindow() const
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    return &m_windows->mainWindow();
}

void PlaziusTill::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(target(activeWindow()), static_cast<Qt::Key>(key), modifiers);
    pause(30);
}

void PlaziusTill::answer(int key)
{
    pause(static_cast<int>(DecisionDialog::deafFor.count()) + 60);
    this->key(key);
}

void PlaziusTill::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::keyClick(target(activeWindow()), letter.toLatin1());
}

void PlaziusTill::scan(const QString& text)
{
    type(text);
    QTest::keyClick(target(activeWindow()), Qt::Key_Return);
    pause(30);
}

QStringList PlaziusTill::menu()
{
    key(Qt::Key_F9);
    QStringList labels;
    if (auto* view = front<ServiceMenuView>()) {
        for (const QAction* action : view->actions()) {
            if (!action->isSeparator())
                labels.append(action->text());
        }
        key(Qt::Key_Escape);
    }
    return labels;
}

bool PlaziusTill::choose(ServiceItem item)
{
    key(Qt::Key_F9);
    auto* view = front<ServiceMenuView>();
    if (!view)
        return false;
    for (int i = 0; i < view->actions().size(); ++i) {
        const QAction* active = view->activeAction();
        if (active && active->text() == ServiceMenuView::label(item)) {
            key(Qt::Key_Return);
            return true;
        }
        key(Qt::Key_Down);
    }
    key(Qt::Key_Escape);
    return false;
}

void PlaziusTill::pause(int ms)
{
    QTest::qWait(ms);
}

bool PlaziusTill::until(const std::function<bool()>& condition, int limitMs)
{
    return QTest::qWaitFor(condition, limitMs);
}

void PlaziusTill::change(const std::function<void(Settings&)>& edit)
{
    SettingsService& service = shop.program().settings();
    Settings settings = service.current();
    edit(settings);
    QSignalSpy saved(&service, &SettingsService::saved);
    service.save(settings, service.apiKey());
    if (!until([&] { return !saved.isEmpty(); }))
        qFatal("the settings are not saved");
}

void PlaziusTill::slow(int ms)
{
    shop.server.clearFaults();
    if (ms > 0)
        shop.fault(QStringLiteral("slow"), {}, 0, {{QStringLiteral("delayMs"), ms}});
}

bool PlaziusTill::isFree(int ms)
{
    return !QTest::qWaitFor([this] { return activeWindow() != &main(); }, ms);
}

QString PlaziusTill::bar() const
{
    return m_windows->mainWindow().findChild<MessageBar*>(QStringLiteral("messageBar"))->shownText();
}

QString PlaziusTill::pay() const
{
    return m_windows->mainWindow().findChild<MoneyLabel*>(QStringLiteral("payMoney"))->text();
}

QString PlaziusTill::discount() const
{
    return shown(m_windows->mainWindow(), "discountRow");
}

QString PlaziusTill::points() const
{
    return shown(m_windows->mainWindow(), "pointsRow");
}

QString PlaziusTill::cell(int line, int column) const
{
    const auto* table = m_windows->mainWindow().findChild<QTableView*>(QStringLiteral("receiptTable"));
    return table->model()->index(line, column).data().toString();
}

bool PlaziusTill::hasBuyer() const
{
    return !m_windows->mainWindow().findChild<CustomerStrip*>(QStringLiteral("customerStrip"))->isEmpty();
}

QString PlaziusTill::link(const char* name) const
{
    const QList<StatusSign*> signs = m_windows->mainWindow().findChild<QWidget*>(QStringLiteral("statusBar"))->findChildren<StatusSign*>();
    for (const StatusSign* sign : signs) {
        if (sign->words().startsWith(QLatin1String(name)))
            return sign->words();
    }
    return {};
}

bool PlaziusTill::toSubtotal()
{
    key(Qt::Key_F5);
    if (!shop.sale().authorization() && qobject_cast<CardQuestionDialog*>(activeWindow()))
        answer(Qt::Key_Escape);
    return until([this] { return isIn(SaleState::Subtotal) && activeWindow() == &main() && !shop.plazius().course().isRunning(); });
}

bool PlaziusTill::addCard(const QString& number)
{
    key(Qt::Key_F6);
    if (!front<CardDialog>())
        return false;
    type(number);
    pause(80); // a hand
    key(Qt::Key_Return);
    return until([this] { return hasBuyer() && activeWindow() == &main() && !shop.plazius().course().isRunning(); });
}

bool PlaziusTill::takeMoney()
{
    if (!front<PaymentDialog>())
        return false;
    const QUuid open = shop.sale().receipt().uid;
    key(Qt::Key_Return);
    return until([this, open] { return shop.sale().receipt().uid != open && activeWindow() == &main(); });
}

} // namespace companion::test
