// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/store/database.h"
#include "services/store/journalstore.h"
#include "services/store/outboxstore.h"
#include "services/store/settingsstore.h"
#include "tests/support/heartbeat.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

const QString here = u"https://brevix.test"_s;

/// The store as the program has it: thread and facades.
struct Till
{
    explicit Till(const QString& dataFolder)
        : folder(dataFolder)
        , storage(clock)
        , outbox(storage)
        , receipts(storage, outbox)
    {
    }
    Result<OpenReport> open() { return wait(storage.open(folder)); }
    Result<ClosingOutcome> close(const Receipt& receipt) { return wait(receipts.closeSale(closing(receipt))); }

    QString folder;
    HandClock clock;
    StorageThread storage;
    OutboxStore outbox;
    ReceiptStore receipts;
};

/// `count` receipts on disk and a backup of the first `inBackup` of them.
QList<Receipt> fill(const QString& folder, int count, int inBackup = 0)
{
    Till till(folder);
    QList<Receipt> receipts;
    if (!till.open())
        return {};
    for (int i = 1; i <= count; ++i) {
        const Receipt receipt = sale(i);
        if (!till.close(receipt))
            return {};
        receipts.append(receipt);
        if (i == inBackup && !wait(till.storage.maintainNow()))
            return {};
    }
    return receipts;
}

int found(Till& till, const QList<Receipt>& receipts)
{
    int n = 0;
    for (const Receipt& receipt : receipts) {
        const auto sales = wait(till.receipts.findSales(receipt.number));
        n += sales && sales->size() == 1 && sales->first().sale == receipt ? 1 : 0;
    }
    return n;
}

void overwrite(const QString& path, qint64 from, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

int modeOf(const QString& path)
{
    struct stat info{};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777U) : -1;
}

/// A folder in memory with so much room; unmounted with the object. Needs root.
class SmallDisk
{
public:
    explicit SmallDisk(const QByteArray& size)
        : m_mounted(::mount("tmpfs", QFile::encodeName(m_dir.path()).constData(), "tmpfs", 0, ("size=" + size).constData()) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(QFile::encodeName(m_dir.path()).constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    bool mounted() const { return m_mounted; }
    QString path() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
    bool m_mounted;
};

} // namespace

/// The base as a file in a hostile world.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshBaseAndOneThatIsThere();
    void nothingBeforeOpening();
    void exceptionBecomesAnErrorAndTheThreadLivesOn();
    void changedComesInTheGuiThreadAfterTheCommit();
    void destructionRunsWhatIsQueued();
    void H4_filesAreForThisUserOnly();
    void H3_linkIsRefused();
    void D9_damagedFileIsSetAsideAndFilledAnew_data();
    void D9_damagedFileIsSetAsideAndFilledAnew();
    void D9_emptyBaseComesBackFromItsWal();
    void D8_anyPage();
    void D8_rowsOfTheBackupAreInDoubt();
    void D8_cancellationOfTheBackupStillWaitsForItsSale_data();
    void D8_cancellationOfTheBackupStillWaitsForItsSale();
    void D8_cancellationOfTheBackupLearnsThatItsSaleWasSent();
    void D8_changedBodyStepsAside();
    void reliability_4_backupsForgetWhatWasErased_data();
    void reliability_4_backupsForgetWhatWasErased();
    void damagedFilesAreNeverOverwritten();
    void crashBetweenTheTwoRenames();
    void D6_fileDeletedWhileOpen();
    void D6_fileReplacedWhileOpen();
    void D6_walDeletedWhileOpen();
    void D11_busyWithinTwoSecondsAndTheWindowAlive();
    void secondProgramIsKeptOut();
    void D3_diskFullThenFreed();
    void D5_readOnly();
    void D12_walStaysSmall();
    void backupsRotate();
    void C4_settingsOldOrNew();
    void journalNewestFirst();
};

void OpeningTest::freshBaseAndOneThatIsThere()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    const auto first = till.open();
    COMPANION_OK(first);
    QVERIFY(first->fresh);
    const Receipt receipt = sale(1);
    COMPANION_OK(till.close(receipt));
    const auto again = till.open();
    COMPANION_OK(again);
    QVERIFY(!again->fresh);
    QVERIFY(again->damagedFileSetAside.isEmpty());
    QCOMPARE(found(till, {receipt}), 1);
}

void OpeningTest::nothingBeforeOpening()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_FAILS(till.close(sale(1)), ErrorCode::StorageUnavailable);
    COMPANION_FAILS(wait(till.storage.maintainNow()), ErrorCode::StorageUnavailable);
}

void OpeningTest::exceptionBecomesAnErrorAndTheThreadLivesOn()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_OK(till.open());
    const auto thrown = wait(till.storage.run<Done>([](Database&) -> Result<Done> { throw std::bad_alloc(); }));
    COMPANION_FAILS(thrown, ErrorCode::StorageFailed);
    const auto odd = wait(till.storage.run<Done>([](Database&) -> Result<Done> { throw 1; }));
    COMPANION_FAILS(odd, ErrorCode::StorageFailed);
    COMPANION_OK(till.close(sale(1)));
}

void OpeningTest::changedComesInTheGuiThreadAfterTheCommit()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_OK(till.open());
    int waiting = -1;
    bool guiThread = false;
    connect(&till.outbox, &OutboxStore::changed, this, [&] {
        guiThread = QThread::currentThread() == QCoreApplication::instance()->thread();
        waiting = wait(till.outbox.counts({here}))->waiting;
    });
    const auto closed = till.close(sale(1));
    COMPANION_OK(closed);
    QTRY_COMPARE(waiting, 1);
    QVERIFY(guiThread);
    QSignalSpy changes(&till.outbox, &OutboxStore::changed);
    const Receipt same = sale(1);
    COMPANION_OK(wait(till.outbox.apply(closed->rows.first().seq, AttemptBegins{}, moment())));
    QTRY_COMPARE(changes.size(), 1);
    COMPANION_FAILS(wait(till.outbox.apply(4711, AttemptBegins{}, moment())), ErrorCode::NotFound);
    QTest::qWait(20);
    QCOMPARE(changes.size(), 1);
}

void OpeningTest::destructionRunsWhatIsQueued()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QList<Receipt> receipts;
    {
        Till till(folder);
        till.storage.open(folder);
        for (int i = 1; i <= 20; ++i) {
            receipts.append(sale(i));
            till.receipts.closeSale(closing(receipts.last()));
        }
    }
    Till till(folder);
    COMPANION_OK(till.open());
    QCOMPARE(found(till, receipts), 20);
}

void OpeningTest::H4_filesAreForThisUserOnly()
{
    const mode_t before = ::umask(022);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    {
        Till till(folder);
        COMPANION_OK(till.open());
        COMPANION_OK(till.close(sale(1)));
        COMPANION_OK(wait(till.storage.maintainNow()));
        QCOMPARE(modeOf(folder), 0700);
        QCOMPARE(modeOf(folder + "/backup"_L1), 0700);
        int files = 0;
        for (const QString& sub : {folder, folder + "/backup"_L1}) {
            for (const QFileInfo& file : QDir(sub).entryInfoList(QDir::Files)) {
                QCOMPARE(modeOf(file.filePath()), 0600);
                ++files;
            }
        }
        QVERIFY(files >= 3); // base, WAL, backup
    }
    // Rights that somebody widened are taken back.
    ::chmod(QFile::encodeName(folder + "/companion.db"_L1).constData(), 0666);
    ::chmod(QFile::encodeName(folder).constData(), 0755);
    Till till(folder);
    COMPANION_OK(till.open());
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(modeOf(folder + "/companion.db"_L1), 0600);
    ::umask(before);
}

void OpeningTest::H3_linkIsRefused()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QVERIFY(!fill(folder, 1).isEmpty());
    QVERIFY(QFile::rename(folder + "/companion.db"_L1, dir.filePath(u"elsewhere.db"_s)));
    QVERIFY(QFile::link(dir.filePath(u"elsewhere.db"_s), folder + "/companion.db"_L1));
    Till till(folder);
    COMPANION_FAILS(till.open(), ErrorCode::StorageUnavailable);
}

void OpeningTest::D9_damagedFileIsSetAsideAndFilledAnew_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("fromBackup"); // of 20, 12 are in the backup
    QTest::newRow("zero length, WAL there") << u"empty"_s << 12;
    QTest::newRow("zero length, no WAL") << u"emptyNoWal"_s << 12;
    QTest::newRow("garbage") << u"garbage"_s << 12;
    QTest::newRow("text") << u"text"_s << 12;
    QTest::newRow("gone") << u"gone"_s << 12;
}

void OpeningTest::D9_damagedFileIsSetAsideAndFilledAnew()
{
    QFETCH(QString, damage);
    QFETCH(int, fromBackup);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    const QString path = folder + "/companion.db"_L1;
    const QList<Receipt> receipts = fill(folder, 20, 12);
    QCOMPARE(receipts.size(), 20);
    QByteArray content;
    if (damage == "garbage"_L1)
        content = QByteArray(40000, '\xA5');
    else if (damage == "text"_L1)
        content = "this is no base\n";
    if (damage == "gone"_L1) {
        QVERIFY(QFile::remove(path));
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }
    if (damage != "empty"_L1)
        QFile::remove(path + "-wal"_L1);
    Till till(folder);
    const auto opened = till.open();
    COMPANION_OK(opened);
    QVERIFY(opened->restoredFromBackup);
    QVERIFY(opened->rowsMayBeMissingSince.isValid());
    QVERIFY(opened->damagedFileSetAside.contains(".corrupt-"_L1));
    QFile aside(opened->damagedFileSetAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    if (damage == "empty"_L1)
        QVERIFY(found(till, receipts) >= fromBackup); // and what the WAL still holds
    else
        QCOMPARE(found(till, receipts), fromBackup);
    COMPANION_OK(till.close(sale(100)));
}

void OpeningTest::D9_emptyBaseComesBackFromItsWal()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    const QList<Receipt> receipts = fill(folder, 20);
    QFile file(folder + "/companion.db"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.close();
    Till till(folder);
    const auto opened = till.open();
    COMPANION_OK(opened);
    QVERIFY(!opened->damagedFileSetAside.isEmpty());
    QVERIFY(!opened->restoredFromBackup);
    QVERIFY(!opened->rowsMayBeMissingSince.isValid());
    QCOMPARE(QFileInfo(opened->damagedFileSetAside).size(), 0);
    QCOMPARE(found(till, receipts), 20);
    QCOMPARE(wait(till.outbox.counts({here}))->waiting, 20);
}

void OpeningTest::D8_anyPage()
{
    QTemporaryDir dir;
    const QString original = dir.filePath(u"data"_s);
    const QList<Receipt> receipts = fill(original, 40, 30);
    QCOMPARE(receipts.size(), 40);
    const QString path = original + "/companion.db"_L1;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const QString backup = QDir(original + "/backup"_L1).entryList({u"companion-0*"_s}).value(0);
    QVERIFY(!backup.isEmpty());
    quint32 seed = 12345;
    int setAside = 0;
    for (qint64 page = 0; page < whole.size() / 4096; ++page) {
        const QString folder = dir.filePath(u"page%1"_s.arg(page));
        QVERIFY(QDir().mkpath(folder + "/backup"_L1));
        QVERIFY(QFile::copy(original + "/backup/"_L1 + backup, folder + "/backup/"_L1 + backup));
        QFile copy(folder + "/companion.db"_L1);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(whole);
        copy.close();
        QByteArray noise(4096, '\0');
        for (char& byte : noise) {
            seed = seed * 1664525U + 1013904223U;
            byte = char(seed >> 24U);
        }
        overwrite(copy.fileName(), page * 4096, noise);
        Till till(folder);
        const auto opened = till.open();
        COMPANION_OK(opened);
        setAside += opened->damagedFileSetAside.isEmpty() ? 0 : 1;
        // Every receipt of the backup is there, wherever the damage was.
        const int there = found(till, receipts.first(30));
        QVERIFY2(there == 30, qPrintable(u"page %1: %2 of 30"_s.arg(page).arg(there)));
        COMPANION_OK(till.close(sale(1000)));
    }
    QVERIFY(setAside > 10);
}

void OpeningTest::D8_rowsOfTheBackupAreInDoubt()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QCOMPARE(fill(folder, 3, 3).size(), 3);
    QFile file(folder + "/companion.db"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("nothing of the kind");
    file.close();
    QVERIFY(QFile::remove(folder + "/companion.db-wal"_L1)); // it would tell all
    Till till(folder);
    COMPANION_OK(till.open());
    const auto waiting = wait(till.outbox.list(OutboxView::Waiting, 10));
    COMPANION_OK(waiting);
    QCOMPARE(waiting->size(), 3);
    for (const OutboxRow& row : *waiting) {
        QCOMPARE(rowStateName(row.state), u"unknown"_s);
        QVERIFY(row.fromBackup);
        QVERIFY(!row.firstAttemptAt); // there was none that anybody knows of
        const auto begun = wait(till.outbox.apply(row.seq, AttemptBegins{}, moment()));
        COMPANION_OK(begun);
        QVERIFY(needsVerification(begun->row, moment())); // the service is asked before anything is sent again
    }
    QCOMPARE(wait(till.outbox.counts({here}))->waiting, 3);
}

void OpeningTest::D8_cancellationOfTheBackupStillWaitsForItsSale_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("target");
    QTest::newRow("the sale was there") << int(RowEffect::Sent) << u"pending"_s << u"req-7"_s;
    QTest::newRow("the sale was refused") << int(RowEffect::Rejected) << u"annulled"_s << QString();
}

/// One that nobody knows the outcome of could neither be sent nor settled: it would stand before the queue for ever.
void OpeningTest::D8_cancellationOfTheBackupStillWaitsForItsSale()
{
    QFETCH(int, effect);
    QFETCH(QString, state);
    QFETCH(QString, target);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    qint64 saleSeq = 0;
    qint64 waiting = 0;
    {
        Till till(folder);
        COMPANION_OK(till.open());
        const Receipt sold = sale(1);
        saleSeq = till.close(sold)->rows.first().seq;
        COMPANION_OK(wait(till.outbox.apply(saleSeq, AttemptBegins{}, moment())));
        const Receipt back = returnOf(sold, 2, 1);
        const auto returned = wait(till.receipts.closeReturn(back, planner(back, moment()), {}, moment()));
        COMPANION_OK(returned);
        QCOMPARE(returned->action, ReturnAction::CancelLinesBehind);
        waiting = returned->rows.first().seq;
        COMPANION_OK(wait(till.storage.maintainNow()));
    }
    QFile file(folder + "/companion.db"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("nothing of the kind");
    file.close();
    QFile::remove(folder + "/companion.db-wal"_L1);
    Till till(folder);
    const auto opened = till.open();
    COMPANION_OK(opened);
    QVERIFY(opened->restoredFromBackup);
    QVERIFY(wait(till.outbox.row(saleSeq))->fromBackup);
    QCOMPARE(rowStateName(wait(till.outbox.row(waiting))->state), u"pending"_s);
    COMPANION_OK(wait(till.outbox.apply(saleSeq, AttemptBegins{}, moment())));
    const auto kind = static_cast<RowEffect>(effect);
    COMPANION_OK(wait(till.outbox.apply(
        saleSeq, ended(kind, kind == RowEffect::Sent ? Outcome::Accepted : Outcome::Refused, u"req-7"_s), moment())));
    QCOMPARE(rowStateName(wait(till.outbox.row(waiting))->state), state);
    QCOMPARE(wait(till.outbox.row(waiting))->targetId, target);
}

/// The sale could be read from the damaged base, its cancellation only from the backup.
void OpeningTest::D8_cancellationOfTheBackupLearnsThatItsSaleWasSent()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    qint64 saleSeq = 0;
    qint64 waiting = 0;
    {
        Till till(folder);
        COMPANION_OK(till.open());
        const Receipt sold = sale(1);
        saleSeq = till.close(sold)->rows.first().seq;
        COMPANION_OK(wait(till.outbox.apply(saleSeq, AttemptBegins{}, moment())));
        const Receipt back = returnOf(sold, 2, 1);
        waiting = wait(till.receipts.closeReturn(back, planner(back, moment()), {}, moment()))->rows.first().seq;
        COMPANION_OK(wait(till.storage.maintainNow()));
        COMPANION_OK(wait(till.outbox.apply(saleSeq, ended(RowEffect::Sent, Outcome::Accepted, u"req-7"_s), moment())));
        const qint64 third = till.close(sale(3))->rows.first().seq;
        COMPANION_OK(wait(till.storage.run<Done>([waiting, third](Database& base) -> Result<Done> {
            const bool spoilt = base.execute(u"DELETE FROM outbox WHERE seq = :seq"_s, {{u":seq"_s, waiting}}).has_value()
                                && base.executeOnce(u"PRAGMA ignore_check_constraints=ON"_s).has_value()
                                && base.execute(u"UPDATE outbox SET state = 'nonsense' WHERE seq = :seq"_s, {{u":seq"_s, third}});
            return spoilt ? Result<Done>(Done{}) : failure(ErrorCode::StorageFailed);
        })));
    }
    Till till(folder);
    const auto opened = till.open();
    COMPANION_OK(opened);
    QVERIFY(opened->restoredFromBackup);
    QCOMPARE(rowStateName(wait(till.outbox.row(saleSeq))->state), u"sent"_s);
    const auto cancellation = wait(till.outbox.row(waiting));
    COMPANION_OK(cancellation);
    QCOMPARE(rowStateName(cancellation->state), u"pending"_s);
    QCOMPARE(cancellation->targetId, u"req-7"_s);
    QCOMPARE(wait(till.outbox.next(ProviderId::Brevix, here, moment().tick))->row->seq, waiting);
}

void OpeningTest::D8_changedBodyStepsAside()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QCOMPARE(fill(folder, 2).size(), 2);
    const QString path = folder + "/companion.db"_L1;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    // One letter inside a body, which no structure of the file betrays; and a page that does.
    const qsizetype at = bytes.lastIndexOf("{\"receipt\":\"");
    QVERIFY(at > 0);
    overwrite(path, at + 3, "X");
    overwrite(path, 12, QByteArray(4, '\xFF'));
    Till till(folder);
    const auto opened = till.open();
    COMPANION_OK(opened);
    if (!opened->damagedFileSetAside.isEmpty()) {
        const auto counts = wait(till.outbox.counts({here}));
        COMPANION_OK(counts);
        QVERIFY(counts->waiting <= 1);
    }
}

void OpeningTest::reliability_4_backupsForgetWhatWasErased_data()
{
    QTest::addColumn<bool>("oneCustomer");
    QTest::newRow("one customer") << true;
    QTest::newRow("retention over") << false;
}

void OpeningTest::reliability_4_backupsForgetWhatWasErased()
{
    QFETCH(bool, oneCustomer);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    Till till(folder);
    COMPANION_OK(till.open());
    QList<qint64> seqs;
    for (int i = 1; i <= 3; ++i) {
        const auto closed = till.close(sale(i));
        COMPANION_OK(closed);
        const qint64 seq = closed->rows.first().seq;
        COMPANION_OK(wait(till.outbox.apply(seq, AttemptBegins{}, moment())));
        COMPANION_OK(wait(till.outbox.apply(seq, ended(RowEffect::Sent, Outcome::Accepted, u"req"_s), moment())));
        COMPANION_OK(wait(till.storage.maintainNow()));
    }
    // The copy that a step of the schema leaves is never rotated away; it forgets as well.
    const QStringList backups = QDir(folder + "/backup"_L1).entryList({u"companion-0*.db"_s}, QDir::Files);
    QCOMPARE(backups.size(), 3);
    const QString beforeStep = folder + "/backup/companion-before-3-20250101T000000000Z.db"_L1;
    QVERIFY(QFile::copy(folder + "/backup/"_L1 + backups.first(), beforeStep));
    const auto filesWith = [&folder](const QByteArray& trace) {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(trace))
                found.append(files.fileName());
        }
        return found;
    };
    QVERIFY(filesWith("79123456789").size() >= 4); // the test sees what there is
    Moment later = moment();
    later.wall = later.wall.addDays(100);
    const auto erased = oneCustomer ? wait(till.outbox.eraseCustomer(PhoneNumber::fromE164(u"+79123456789"_s)))
                                    : wait(till.outbox.eraseExpired(90, later));
    COMPANION_OK(erased);
    QCOMPARE(erased->rows, 3);
    COMPANION_OK(wait(till.outbox.counts({here}))); // behind the renewal in the queue of the thread
    for (const char* trace : {"79123456789", "customer-77", "Северцева"})
        QCOMPARE(filesWith(trace), QStringList());
    QVERIFY(!QFile::exists(beforeStep));
    QCOMPARE(QDir(folder + "/backup"_L1).entryList({u"companion-0*.db"_s}, QDir::Files).size(), 1);
}

void OpeningTest::damagedFilesAreNeverOverwritten()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QStringList aside;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!fill(folder, 1).isEmpty());
        QFile file(folder + "/companion.db"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("damage " + QByteArray::number(i));
        file.close();
        QVERIFY(QFile::remove(folder + "/companion.db-wal"_L1));
        Till till(folder); // the hand clock: always the same second
        const auto opened = till.open();
        COMPANION_OK(opened);
        QVERIFY(!aside.contains(opened->damagedFileSetAside));
        aside.append(opened->damagedFileSetAside);
    }
    for (int i = 0; i < 3; ++i) {
        QFile file(aside.at(i));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "damage " + QByteArray::number(i));
    }
}

void OpeningTest::crashBetweenTheTwoRenames()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    const QList<Receipt> receipts = fill(folder, 5);
    // The damaged file is set aside already, the new one not yet in its place.
    QVERIFY(QFile::rename(folder + "/companion.db"_L1, folder + "/companion.db.restored"_L1));
    QFile::remove(folder + "/companion.db-wal"_L1);
    Till till(folder);
    const auto opened = till.open();
    COMPANION_OK(opened);
    QVERIFY(!opened->fresh);
    QCOMPARE(found(till, receipts), 5);
}

void OpeningTest::D6_fileDeletedWhileOpen()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QList<Receipt> receipts{sale(1), sale(2), sale(3)};
    {
        Till till(folder);
        COMPANION_OK(till.open());
        COMPANION_OK(till.close(receipts.at(0)));
        QVERIFY(QFile::remove(folder + "/companion.db"_L1));
        COMPANION_FAILS(till.close(receipts.at(1)), ErrorCode::StorageMoved);
        // Written anew from the connection that was still open; repeating is safe.
        QTRY_VERIFY(QFile::exists(folder + "/companion.db"_L1));
        COMPANION_OK(till.close(receipts.at(1)));
        COMPANION_OK(till.close(receipts.at(2)));
        QCOMPARE(wait(till.outbox.counts({here}))->waiting, 3);
    }
    Till till(folder);
    COMPANION_OK(till.open());
    QCOMPARE(found(till, receipts), 3);
}

void OpeningTest::D6_fileReplacedWhileOpen()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    const QString other = dir.filePath(u"other"_s);
    QVERIFY(!fill(other, 1).isEmpty());
    QList<Receipt> receipts{sale(1), sale(2)};
    {
        Till till(folder);
        COMPANION_OK(till.open());
        COMPANION_OK(till.close(receipts.at(0)));
        QVERIFY(QFile::rename(folder + "/companion.db"_L1, folder + "/moved.db"_L1));
        QVERIFY(QFile::copy(other + "/companion.db"_L1, folder + "/companion.db"_L1));
        COMPANION_FAILS(till.close(receipts.at(1)), ErrorCode::StorageMoved);
        COMPANION_OK(till.close(receipts.at(1)));
    }
    QCOMPARE(QDir(folder).entryList({u"companion.db.replaced-*Z"_s}).size(), 1);
    Till till(folder);
    COMPANION_OK(till.open());
    QCOMPARE(found(till, receipts), 2);
}

void OpeningTest::D6_walDeletedWhileOpen()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QList<Receipt> receipts{sale(1), sale(2)};
    {
        Till till(folder);
        COMPANION_OK(till.open());
        COMPANION_OK(till.close(receipts.at(0)));
        QVERIFY(QFile::remove(folder + "/companion.db-wal"_L1));
        COMPANION_FAILS(till.close(receipts.at(1)), ErrorCode::StorageMoved);
        COMPANION_OK(till.close(receipts.at(1)));
    }
    Till till(folder);
    COMPANION_OK(till.open());
    QCOMPARE(found(till, receipts), 2);
}

void OpeningTest::D11_busyWithinTwoSecondsAndTheWindowAlive()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QVERIFY(!fill(folder, 1).isEmpty());
    QProcess admin;
    admin.start(QCoreApplication::applicationDirPath() + "/store-locker"_L1, {folder + "/companion.db"_L1});
    QVERIFY(admin.waitForReadyRead(10000));
    Till till(folder);
    QElapsedTimer timer;
    timer.start();
    Heartbeat heart;
    const auto busy = wait(till.storage.open(folder));
    const Silence silence = heart.longest();
    COMPANION_FAILS(busy, ErrorCode::StorageBusy);
    QVERIFY2(timer.elapsed() <= 2500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(silence.isShort(), qPrintable(silence.text()));
    admin.closeWriteChannel();
    QVERIFY(admin.waitForFinished());
    COMPANION_OK(till.open());
    COMPANION_OK(till.close(sale(2)));
}

void OpeningTest::secondProgramIsKeptOut()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_OK(till.open());
    QProcess admin;
    admin.start(QCoreApplication::applicationDirPath() + "/store-locker"_L1, {till.folder + "/companion.db"_L1});
    QVERIFY(admin.waitForFinished(10000));
    QCOMPARE(admin.exitCode(), SQLITE_BUSY);
}

void OpeningTest::D3_diskFullThenFreed()
{
    const SmallDisk disk("1200k");
    if (!disk.mounted())
        QSKIP("needs root: mount tmpfs");
    const QString folder = disk.path() + "/data"_L1;
    Till till(folder);
    COMPANION_OK(till.open());
    QList<Receipt> acknowledged;
    Result<ClosingOutcome> last = failure(ErrorCode::Abandoned);
    for (int i = 1; i < 2000; ++i) {
        const Receipt receipt = sale(i);
        last = till.close(receipt);
        if (!last)
            break;
        acknowledged.append(receipt);
    }
    COMPANION_FAILS(last, ErrorCode::StorageFull);
    QVERIFY(acknowledged.size() > 5);
    COMPANION_FAILS(till.close(sale(5000)), ErrorCode::StorageFull);
    // D4: capture resumes without a restart.
    QVERIFY(::mount("tmpfs", QFile::encodeName(disk.path()).constData(), "tmpfs", MS_REMOUNT, "size=8m") == 0);
    const Receipt later = sale(5001);
    COMPANION_OK(till.close(later));
    acknowledged.append(later);
    QCOMPARE(found(till, acknowledged), acknowledged.size());
    QCOMPARE(wait(till.outbox.counts({here}))->waiting, acknowledged.size());
}

void OpeningTest::D5_readOnly()
{
    const SmallDisk disk("8m");
    if (!disk.mounted())
        QSKIP("needs root: mount tmpfs");
    const QString folder = disk.path() + "/data"_L1;
    QVERIFY(!fill(folder, 1).isEmpty());
    QVERIFY(::mount("tmpfs", QFile::encodeName(disk.path()).constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=8m") == 0);
    Till till(folder);
    const auto opened = till.open();
    QVERIFY(!opened);
    QCOMPARE(errorName(opened.error().code), errorName(ErrorCode::StorageReadOnly));
}

void OpeningTest::D12_walStaysSmall()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_OK(till.open());
    qint64 largest = 0;
    for (int i = 1; i <= 600; ++i) {
        ClosingRecord record = closing(sale(i));
        record.rows.first().body = QByteArray(20000, 'x');
        COMPANION_OK(wait(till.receipts.closeSale(record)));
        largest = std::max(largest, QFileInfo(till.folder + "/companion.db-wal"_L1).size());
    }
    QVERIFY2(largest <= 8 * 1024 * 1024, qPrintable(QString::number(largest)));
    QVERIFY(largest > 1024 * 1024);
}

void OpeningTest::backupsRotate()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_OK(till.open());
    for (int i = 1; i <= 5; ++i) {
        COMPANION_OK(till.close(sale(i)));
        till.clock.advance(std::chrono::hours(1));
        COMPANION_OK(wait(till.storage.maintainNow()));
    }
    const QDir backups(till.folder + "/backup"_L1);
    QCOMPARE(backups.entryList(QDir::Files).size(), 3);
    // And by itself, an hour after the last, when something changed and nothing is to be done.
    const QString newest = backups.entryList(QDir::Files, QDir::Name).last();
    COMPANION_OK(till.close(sale(6)));
    till.clock.advance(std::chrono::minutes(61));
    COMPANION_OK(wait(till.outbox.counts({here}))); // wakes the thread, as any work of the till does
    till.clock.advance(std::chrono::seconds(5));
    COMPANION_OK(wait(till.outbox.counts({here})));
    till.clock.advance(std::chrono::seconds(5));
    QTRY_VERIFY_WITH_TIMEOUT(backups.entryList(QDir::Files, QDir::Name).last() != newest, 10000);
    QTRY_COMPARE(backups.entryList(QDir::Files).size(), 3);
}

void OpeningTest::C4_settingsOldOrNew()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_OK(till.open());
    SettingsStore settings(till.storage);
    StoredSettings first;
    first.values = {{u"brevix.active"_s, u"true"_s}, {u"till.cashId"_s, u""_s}};
    first.mappings = {{u"warehouses"_s, u"2"_s, u"Второй"_s, u"b2"_s}, {u"warehouses"_s, u"1"_s, u"Первый"_s, u""_s}};
    COMPANION_OK(wait(settings.save(first)));
    QCOMPARE(wait(settings.load()).value(), first);
    StoredSettings second;
    second.values = {{u"brevix.active"_s, u"false"_s}};
    second.mappings = {{u"inviters"_s, u"1"_s, u"Один"_s, u"i"_s}, {u"inviters"_s, u"1"_s, u"Тот же код"_s, u"j"_s}};
    COMPANION_FAILS(wait(settings.save(second)), ErrorCode::Conflict);
    QCOMPARE(wait(settings.load()).value(), first);
    second.mappings.removeLast();
    COMPANION_OK(wait(settings.save(second)));
    QCOMPARE(wait(settings.load()).value(), second);
}

void OpeningTest::journalNewestFirst()
{
    QTemporaryDir dir;
    Till till(dir.filePath(u"data"_s));
    COMPANION_OK(till.open());
    JournalStore journal(till.storage);
    for (int i = 1; i <= 5; ++i) {
        JournalEntry entry = closing(sale(i)).journal.first();
        entry.provider = ProviderId::Brevix;
        entry.text = u"слова"_s;
        COMPANION_OK(wait(journal.append(entry)));
    }
    const auto newest = wait(journal.list(2));
    COMPANION_OK(newest);
    QCOMPARE(newest->size(), 2);
    QCOMPARE(newest->first().receiptNumber, u"5"_s);
    QCOMPARE(newest->first().provider, std::optional(ProviderId::Brevix));
    QCOMPARE(wait(journal.list(10, newest->last().seq))->first().receiptNumber, u"3"_s);
    QCOMPARE(wait(journal.list(10, 0, u"2"_s))->size(), 1);
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
