// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/cashier.h"

#include "app/brevixwindows.h"
#include "models/tables/returntablemodel.h"
#include "services/session/saledesk.h"

#include <QAbstractItemView>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace companion::test {

Cashier::Cashier(Stage& stage, Narrator& tell, int closingLimitMs)
    : m_stage(stage)
    , m_tell(tell)
    , m_closingLimitMs(closingLimitMs)
{
}

void Cashier::scan(const QString& code)
{
    const auto lines = [this] { return m_stage.program().desk().sale().receipt().lines.size(); };
    const auto before = lines();
    m_stage.typeInto(u"goodsEdit"_s, code);
    m_stage.key(Qt::Key_Return);
    m_tell.expect(m_stage.until([&] { return lines() > before; }, 3000), u"goods %1 are on the receipt"_s.arg(code));
}

bool Cashier::authorize(const QString& phone, const QString& picture)
{
    m_stage.windows().brevix().openIdentification();
    m_stage.pause(50);
    if (!m_stage.typeInto(u"phoneEdit"_s, phone))
        return false;
    m_stage.key(Qt::Key_Return);
    const bool answered = m_stage.until([&] {
        auto* apply = m_stage.find<QWidget>(u"applyButton"_s);
        return apply && apply->isEnabled();
    });
    m_tell.shotOf(m_stage.activeWindow(), picture);
    m_stage.press(u"applyButton"_s);
    return answered && m_stage.until([&] { return m_stage.program().desk().sale().authorization().has_value(); });
}

void Cashier::pay()
{
    const QUuid uid = m_stage.program().desk().sale().receipt().uid;
    m_stage.key(Qt::Key_F5);
    m_stage.key(Qt::Key_F12);
    QElapsedTimer timer;
    timer.start();
    m_stage.key(Qt::Key_Return);
    const bool closed = m_stage.until([&] { return m_stage.program().desk().sale().receipt().uid != uid; });
    const qint64 ms = timer.elapsed();
    m_tell.expect(closed && ms <= m_closingLimitMs, u"the receipt is closed in %1 ms, no waiting for a timeout"_s.arg(ms));
}

QString Cashier::receiptNumber() const
{
    return m_stage.program().desk().nextNumber();
}

QAbstractItemView* Cashier::returnTable() const
{
    return m_stage.mainWindow().findChild<QAbstractItemView*>(u"returnTable"_s);
}

bool Cashier::openReturn(const QString& number)
{
    m_stage.key(Qt::Key_F7);
    if (!m_stage.typeInto(u"numberEdit"_s, number))
        return false;
    m_stage.key(Qt::Key_Return);
    const QAbstractItemView* table = returnTable();
    return m_stage.until([&] { return table && table->isVisible() && table->model() && table->model()->rowCount() > 0; });
}

void Cashier::returnOneMore()
{
    m_stage.press(u"moreButton"_s);
}

void Cashier::returnAll()
{
    m_stage.press(u"returnAllButton"_s);
}

QString Cashier::toReturn(int line) const
{
    const QAbstractItemModel* model = returnTable()->model();
    return model->index(line, ReturnTableModel::NowColumn).data().toString();
}

bool Cashier::closeReturn(const QString& picture)
{
    m_tell.shotOf(&m_stage.mainWindow(), picture);
    const QString number = receiptNumber();
    m_stage.press(u"closeReturnButton"_s);
    const bool closed = m_stage.until([&] { return receiptNumber() != number; });
    m_stage.press(u"leaveReturnButton"_s);
    return closed;
}

} // namespace companion::test
