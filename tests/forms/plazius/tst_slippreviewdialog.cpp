// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exampleslip.h"
#include "forms/common/emptystate.h"
#include "forms/common/messagebar.h"
#include "forms/common/theme.h"
#include "forms/plazius/slippainter.h"
#include "forms/plazius/slippaper.h"
#include "forms/plazius/slippreviewdialog.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace companion;

namespace {

constexpr int tape = 42;

struct Bench
{
    QTemporaryDir folder;
    QList<Slip> printed;
    QList<int> widths;
    QString fault;
    QString path; ///< empty = the person gives up
    SlipPreviewDialog dialog;

    explicit Bench(const Slip& slip = exampleSlip())
        : dialog(slip, tape, output())
    {
        dialog.show();
        static_cast<void>(QTest::qWaitForWindowActive(&dialog));
    }
    SlipOutput output()
    {
        SlipOutput result;
        result.print = [this](QWidget*, const Slip& slip, int width, const std::function<void(const QString&)>& done) {
            printed.append(slip);
            widths.append(width);
            done(fault);
        };
        result.save = [this](QWidget*, const std::function<void(const QString&)>& chosen) {
            if (!path.isEmpty())
                chosen(path);
        };
        return result;
    }
    QPushButton* button(const char* name) { return dialog.findChild<QPushButton*>(QLatin1String(name)); }
    MessageBar* bar() { return dialog.findChild<MessageBar*>(); }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(dialog.focusWidget(), pressed, modifiers);
    }
};

} // namespace

class TestSlipPreviewDialog : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void P_SAL_10_showsTheSlip()
    {
        Bench bench;
        QCOMPARE(bench.dialog.windowTitle(), QStringLiteral("Information for the buyer"));
        auto* paper = bench.dialog.findChild<SlipPaper*>();
        QVERIFY(paper->isVisible());
        QCOMPARE(paper->accessibleName(), bench.dialog.windowTitle());
        QCOMPARE(paper->accessibleDescription(), slipText(exampleSlip(), tape).join(u'\n'));
        QCOMPARE(paper->size(), SlipPainter(exampleSlip(), tape).size().toSize());
        QVERIFY(bench.printed.isEmpty());
    }

    void P_SAL_10_enterPrints()
    {
        Bench bench;
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.printed, QList<Slip>{exampleSlip()});
        QCOMPARE(bench.widths, QList<int>{tape});
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.bar()->shownText(), QStringLiteral("The slip is on its way to the printer."));
    }

    void aPrinterThatFailsChangesNothing()
    {
        Bench bench;
        bench.fault = QStringLiteral("Нет бумаги.");
        bench.key(Qt::Key_Return);
        QVERIFY(bench.dialog.isVisible());
        QVERIFY(bench.bar()->isVisible());
        QVERIFY(bench.bar()->shownText().contains(QStringLiteral("Нет бумаги.")));
        QVERIFY(bench.bar()->shownText().contains(QStringLiteral("The sale is as it was.")));
        bench.fault.clear();
        bench.key(Qt::Key_Return); // and once more
        QCOMPARE(bench.printed.size(), 2);
        QVERIFY(!bench.bar()->shownText().contains(QStringLiteral("Нет бумаги.")));
    }

    void escCloses()
    {
        Bench bench;
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
        QVERIFY(bench.printed.isEmpty());
    }

    void savesAPicture()
    {
        Bench bench;
        bench.path = bench.folder.filePath(QStringLiteral("slip.png"));
        bench.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(QImage(bench.path), slipImage(exampleSlip(), tape, 2));
        QCOMPARE(bench.bar()->shownText(), QStringLiteral("The slip is saved."));
    }

    void savesAText()
    {
        Bench bench;
        bench.path = bench.folder.filePath(QStringLiteral("slip.TXT"));
        QTest::mouseClick(bench.button("saveButton"), Qt::LeftButton);
        QFile file(bench.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), slipText(exampleSlip(), tape).join(u'\n') + u'\n');
    }

    void aFileThatCannotBeWrittenIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("picture") << "slip.png";
        QTest::newRow("text") << "slip.txt";
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        QFETCH(QString, name);
        Bench bench;
        bench.path = QStringLiteral("/nowhere/at/all/") + name;
        QTest::mouseClick(bench.button("saveButton"), Qt::LeftButton);
        QVERIFY(bench.bar()->shownText().startsWith(QStringLiteral("The file was not written.")));
    }

    void whoGivesUpIsNotAnswered()
    {
        Bench bench;
        QTest::mouseClick(bench.button("saveButton"), Qt::LeftButton);
        QVERIFY(!bench.bar()->isVisible());
    }

    void anEmptySlipIsNotPrinted()
    {
        Bench bench(Slip{});
        QVERIFY(bench.dialog.findChild<EmptyState*>()->isVisible());
        QVERIFY(!bench.button("printButton")->isEnabled());
        QVERIFY(!bench.button("saveButton")->isEnabled());
        bench.key(Qt::Key_Return);
        QVERIFY(bench.printed.isEmpty());
    }

    void aLongSlipIsReadByKeys()
    {
        Bench bench(Slip(200, slipLine(QString(tape, u'#'))));
        QVERIFY(bench.dialog.height() <= bench.dialog.screen()->availableGeometry().height());
        QScrollBar* bar = bench.dialog.findChild<QScrollArea*>()->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        bench.key(Qt::Key_PageDown);
        QVERIFY(bar->value() > 0);
        bench.key(Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        bench.key(Qt::Key_PageUp);
        QVERIFY(bar->value() < bar->maximum());
        bench.key(Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
    }

    void focusOrderAndSizes()
    {
        Bench bench;
        for (const char* next : {"saveButton", "closeButton", "printButton"}) {
            bench.key(Qt::Key_Tab);
            QCOMPARE(bench.dialog.focusWidget()->objectName(), QLatin1String(next));
            QVERIFY(bench.dialog.focusWidget()->height() >= 44);
        }
        QVERIFY(bench.button("printButton")->property("accent").toBool());
    }
};

QTEST_MAIN(TestSlipPreviewDialog)
#include "tst_slippreviewdialog.moc"
