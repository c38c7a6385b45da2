// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A shop with 20 000 groups: whatever is done to the table of categories, the window goes on living (F14, F20).
#include "forms/common/theme.h"
#include "forms/settings/brevixsettingsdialog.h"
#include "forms/settings/mappingchooser.h"
#include "forms/settings/mappingview.h"
#include "models/tables/mappingtablemodel.h"
#include "settingsbase.h"
#include "tests/support/heartbeat.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>


using namespace companion;
using namespace companion::test;

namespace {

constexpr int groupCount = 20000;

Directories manyGroups()
{
    Directories lists = shopDirectories();
    lists.groups.clear();
    for (int i = 0; i < groupCount; ++i) {
        const bool top = i % 100 == 0;
        lists.groups.append({QString::number(100000 + i),
                             QStringLiteral("%1 %2").arg(top ? QStringLiteral("Отдел") : QStringLiteral("Группа товаров")).arg(i * 7919 % groupCount),
                             top ? QString() : QString::number(100000 + i / 100 * 100)});
    }
    return lists;
}

Settings manyRows()
{
    Settings settings = goodSettings();
    settings.brevix.categories.rows.clear();
    settings.brevix.categories.zeroRows.clear();
    for (int i = 0; i < groupCount; ++i) {
        if (i % 3 != 0)
            settings.brevix.categories.rows.append({QString::number(100000 + i), QStringLiteral("Группа"), QString::number(i)});
    }
    return settings;
}

} // namespace

class TestMappingLoad : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SettingsBase> m_base;
    std::unique_ptr<BrevixSettingsDialog> m_dialog;
    MappingView* m_view = nullptr;
    QTableView* m_table = nullptr;
    Theme m_theme;

    /// Does it from the event loop, as a key press would, and waits until the check of the settings has followed.
    void lives(const char* name, const std::function<void()>& action)
    {
        QTest::qWait(20);
        Heartbeat heart;
        QTest::qWait(20);
        heart.longest();
        QTimer::singleShot(0, this, action);
        QTest::qWait(400);
        const Silence silence = heart.longest();
        qInfo("%s: %s", name, qPrintable(silence.text()));
        QVERIFY2(silence.isShort(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + silence.text()));
    }
    const QList<MappingRow>& rows() const { return m_dialog->draft().settings().brevix.categories.rows; }
    /// The ids of the beginning; the names are those of the reference list by now.
    bool isAsStored() const
    {
        const QList<MappingRow> stored = manyRows().brevix.categories.rows;
        return std::equal(rows().cbegin(), rows().cend(), stored.cbegin(), stored.cend(), [](const auto& a, const auto& b) {
            return a.code == b.code && a.brevixId == b.brevixId;
        });
    }
    QString pasteText(int from) const
    {
        QString text;
        for (int i = 0; i < groupCount; ++i)
            text += QStringLiteral("%1\t%2\n").arg(100000 + i).arg(from + i);
        return text;
    }
    void type(const QString& id)
    {
        m_table->setCurrentIndex(m_table->model()->index(7, MappingTableModel::IdColumn));
        m_table->model()->setData(m_table->currentIndex(), id);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply(*qApp);
        m_base = std::make_unique<SettingsBase>(manyGroups());
        m_base->store(manyRows(), QStringLiteral("key"));
    }

    void init()
    {
        QElapsedTimer opening;
        opening.start();
        m_dialog = std::make_unique<BrevixSettingsDialog>(m_base->service, m_base->service.current(), m_base->service.apiKey());
        auto* tabs = m_dialog->findChild<QTabWidget*>(QStringLiteral("tabs"));
        tabs->setCurrentIndex(tabs->count() - 1); // «Категории товаров» is the last
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        qInfo("opened in %lld ms", opening.elapsed());
        m_view = qobject_cast<MappingView*>(m_dialog->findChild<QTabWidget*>(QStringLiteral("lists"))->widget(0));
        m_table = m_view->findChild<QTableView*>(QStringLiteral("table"));
        QCOMPARE(m_table->model()->rowCount(), groupCount);
    }

    void cleanup() { m_dialog.reset(); }

    void filterEveryKey()
    {
        auto* filter = m_view->findChild<QLineEdit*>(QStringLiteral("filterEdit"));
        for (const char* text : {"г", "гр", "группа товаров 1", "группа товаров 19", "г", ""})
            lives(text, [&] { filter->setText(QString::fromUtf8(text)); });
        QCOMPARE(m_table->model()->rowCount(), groupCount);
    }

    void editWithTheExplanationOpen()
    {
        m_table->setCurrentIndex(m_table->model()->index(7, 0));
        lives("why", [this] { m_view->findChild<QPushButton*>(QStringLiteral("whyButton"))->click(); });
        lives("edit", [this] { type(QStringLiteral("new-1")); });
        lives("edit again", [this] { type(QStringLiteral("new-2")); });
        lives("clear", [this] { type(QString()); });
        lives("undo", [this] { m_view->findChild<QPushButton*>(QStringLiteral("undoButton"))->click(); });
        QCOMPARE(m_table->model()->index(7, MappingTableModel::IdColumn).data().toString(), QStringLiteral("new-2"));
    }

    void sortByEveryColumn()
    {
        for (int column = 0; column < MappingTableModel::ColumnCount; ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                lives("sort", [&, column, order] { m_table->sortByColumn(column, order); });
        }
        lives("unmapped first", [this] { m_view->findChild<QPushButton*>(QStringLiteral("unmappedButton"))->click(); });
        QCOMPARE(m_table->model()->index(0, MappingTableModel::IdColumn).data().toString(), QString());
    }

    void pasteAndUndoTwentyThousand()
    {
        QGuiApplication::clipboard()->setText(pasteText(500000));
        auto* paste = m_view->findChild<QPushButton*>(QStringLiteral("pasteButton"));
        auto* undo = m_view->findChild<QPushButton*>(QStringLiteral("undoButton"));
        lives("paste", [&] { paste->click(); });
        QCOMPARE(rows().size(), groupCount);
        QCOMPARE(rows().last().brevixId, QString::number(500000 + groupCount - 1));
        QVERIFY(undo->isEnabled());
        lives("undo of the paste", [&] { undo->click(); });
        QVERIFY(isAsStored());
        QVERIFY(!undo->isEnabled());
    }

    void everyGroupInBothLists()
    {
        const QStringList codes = [] {
            QStringList list;
            for (int i = 0; i < groupCount; ++i)
                list << QString::number(100000 + i);
            return list;
        }();
        auto* lists = m_dialog->findChild<QTabWidget*>(QStringLiteral("lists"));
        auto* zero = qobject_cast<MappingView*>(lists->widget(1));
        QList<MappingRow> rows;
        for (const QString& code : codes)
            rows.append({code, QString(), QString()});
        lives("thirteen thousand groups in both lists", [&] { Q_EMIT zero->rowsWanted(rows); });
        lives("edit", [this] { type(QStringLiteral("new-1")); });
        lives("check", [this] { m_dialog->findChild<QPushButton*>(QStringLiteral("checkButton"))->click(); });
        auto* found = m_dialog->findChild<QListWidget*>(QStringLiteral("list"));
        QVERIFY(m_dialog->draft().findings().size() > 13000);
        QVERIFY(found->count() < 300);
        QVERIFY(found->item(found->count() - 1)->text().contains(QStringLiteral("13")));
        lives("edit with the result of the check open", [this] { type(QStringLiteral("new-2")); });
    }

    void ok()
    {
        type(QStringLiteral("new-1"));
        lives("ok", [this] { m_dialog->findChild<QPushButton*>(QStringLiteral("okButton"))->click(); });
        QTRY_VERIFY(!m_dialog->isVisible());
        m_base->store(manyRows(), QStringLiteral("key"));
    }

    void csvOutAndIn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("groups.csv"));
        FileDialogPort port;
        port.open = [&](QWidget*, const QString&, const std::function<void(const QString&)>& chosen) { chosen(path); };
        port.save = [&](QWidget*, const QString&, const QString&, const std::function<void(const QString&)>& chosen) { chosen(path); };
        m_view->setFileDialogs(port);
        lives("export", [this] { m_view->findChild<QPushButton*>(QStringLiteral("exportButton"))->click(); });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count('\n'), groupCount + 1);
        bytes.replace(";", ";9"); // every id, and every name
        bytes.replace(";9Г", ";Г").replace(";9И", ";И").replace(";9О", ";О");
        file.seek(0);
        file.write(bytes);
        file.close();
        lives("preview of a file", [this] { m_view->findChild<QPushButton*>(QStringLiteral("importButton"))->click(); });
        QPushButton* apply = m_view->findChild<QPushButton*>(QStringLiteral("applyButton"));
        QVERIFY(apply != nullptr);
        lives("import", [&] { apply->click(); });
        QCOMPARE(rows().size(), groupCount);
        lives("undo of the import", [this] { m_view->findChild<QPushButton*>(QStringLiteral("undoButton"))->click(); });
        QVERIFY(isAsStored());
    }

    void listOfTheService()
    {
        QList<CatalogueEntry> entries;
        for (int i = 0; i < groupCount; ++i)
            entries.append({QString::number(i), QStringLiteral("Категория %1").arg(i), {}, i % 5 != 0});
        lives("marks", [&] { m_view->setCatalogue(entries); });
        m_table->setCurrentIndex(m_table->model()->index(7, 1));
        lives("chooser", [this] { QTest::keyClick(m_table, Qt::Key_F4); });
        auto* chooser = m_view->findChild<MappingChooser*>();
        QVERIFY(chooser != nullptr);
        lives("filter of the chooser", [&] { chooser->findChild<QLineEdit*>(QStringLiteral("filterEdit"))->setText(QStringLiteral("777")); });
        lives("choose", [&] { chooser->accept(); });
        QCOMPARE(m_table->model()->index(7, 1).data().toString(), QStringLiteral("777"));
    }
};

QTEST_MAIN(TestMappingLoad)
#include "tst_mappingload.moc"
