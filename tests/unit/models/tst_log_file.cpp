// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/client_fault.h"
#include "base/when_done.h"
#include "domain/table_text.h"
#include "models/audit/log_file_job.h"
#include "models/audit/log_file_sink.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace attune;
using namespace attune::models;
using domain::LogFormat;
using State = LogFileJob::State;

namespace {

/// A clinic that gives a file in parts, and fails where it is told to.
class FakeFiles final : public domain::LogFilesPort
{
public:
    QList<domain::LogFilePiece> pieces;
    qint64 rows = 0;
    QList<int> cuts;                    ///< numbers of questions for a piece that are not answered
    int asked = 0;                      ///< for pieces
    std::optional<base::Error> refusal; ///< of the beginning

    QFuture<base::Result<domain::LogFileStart>> beginLogFile(const domain::LogFileQuestion &) override
    {
        if (refusal)
            return base::ready(base::Result<domain::LogFileStart>(*refusal));
        domain::LogFileStart start;
        start.rows = rows;
        start.covers = 99;
        start.origin = QStringLiteral("attune-clinic/test");
        start.cursor = pieces.isEmpty() ? QString() : QStringLiteral("0");
        return base::ready(base::Result<domain::LogFileStart>(start));
    }
    QFuture<base::Result<domain::LogFilePiece>> logFilePiece(const QString &cursor) override
    {
        if (cuts.contains(asked++))
            return base::ready(base::Result<domain::LogFilePiece>(
                base::Error{base::ErrorKind::Unavailable, QStringLiteral("cut"), {}, {}}));
        const int index = cursor.toInt();
        domain::LogFilePiece piece = pieces.at(index);
        piece.cursor = index + 1 < pieces.size() ? QString::number(index + 1) : QString();
        return base::ready(base::Result<domain::LogFilePiece>(piece));
    }
};

/// Three parts of a table, of which one entry has a line end in a quoted field.
FakeFiles table()
{
    FakeFiles files;
    files.pieces = {{"number,time,person\r\n1,a,\"x,\r\ny\"\r\n", 1, {}},
                    {"2,b,\"z \"\"q\"\"\"\r\n3,c,w\r\n", 2, {}},
                    {"4,d,v\r\n", 1, {}}};
    files.rows = 4;
    return files;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

domain::LogFileQuestion question(LogFormat format)
{
    return {QStringLiteral("actor:=ruth"), QStringLiteral("Europe/Berlin"), false, format};
}

struct Export
{
    explicit Export(domain::LogFilesPort &port, FreeSpace space = freeSpaceAt)
        : path(folder.filePath(QStringLiteral("log.csv"))),
          job(port, std::make_unique<LogTextSink>(path, std::move(space)), nullptr)
    {}
    /// Until it waits for somebody.
    void run(LogFormat format = LogFormat::Csv)
    {
        job.start(question(format), QStringLiteral("Priya"));
        settle();
    }
    void settle()
    {
        while (job.isUnderWay())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QStringList left() const { return QDir(folder.path()).entryList(QDir::Files); }

    QTemporaryDir folder;
    QString path;
    LogFileJob job;
};

} // namespace

/// Taking entries of the access log away as a file: whole or under another name, whatever happens on the way.
class TestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void aFileSaysWhatItIs();
    void theDigestIsOfWhatFollows_data();
    void theDigestIsOfWhatFollows();
    void aCutFileGoesOnWhereItWas_data();
    void aCutFileGoesOnWhereItWas();
    void anotherCountIsNoWholeFile_data();
    void anotherCountIsNoWholeFile();
    void aFullDiskIsSaidAndNothingTakesTheName_data();
    void aFullDiskIsSaidAndNothingTakesTheName();
    void cancellingLeavesNothing();
    void aFileThatIsThereStaysUntilTheNewOneIsWhole();
    void aRefusalIsSaid();
    void nothingFoundIsAFile();
};

void TestLogFile::aFileSaysWhatItIs()
{
    FakeFiles files = table();
    Export exported(files);
    exported.run();
    QCOMPARE(exported.job.state(), State::Done);
    QCOMPARE(exported.left(), QStringList{QStringLiteral("log.csv")});
    QVERIFY(content(exported.path).startsWith("\xef\xbb\xbf"));
    QCOMPARE(QFileInfo(exported.path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto rows = domain::tableFrom(*domain::textFrom(content(exported.path)));
    QVERIFY(rows);
    QStringList first;
    for (const domain::TableRow &row : *rows) {
        QCOMPARE(row.cells.size(), 3); // RFC 4180: each line as many
        first << row.cells.first();
    }
    const auto said = [&rows](const QString &name) {
        for (const domain::TableRow &row : *rows) {
            if (row.cells.first() == name)
                return row.cells.at(1);
        }
        return QString();
    };
    QCOMPARE(said(QStringLiteral("Filter")), QStringLiteral("actor:=ruth"));
    QCOMPARE(said(QStringLiteral("Time zone")), QStringLiteral("Europe/Berlin"));
    QCOMPARE(said(QStringLiteral("Entries")), QStringLiteral("4"));
    QCOMPARE(said(QStringLiteral("Exported by")), QStringLiteral("Priya"));
    QCOMPARE(first.mid(first.size() - 5), (QStringList{QStringLiteral("number"), QStringLiteral("1"),
                                                       QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}));
}

void TestLogFile::theDigestIsOfWhatFollows_data()
{
    QTest::addColumn<LogFormat>("format");
    QTest::newRow("table") << LogFormat::Csv;
    QTest::newRow("lines with proofs") << LogFormat::JsonLines;
    QTest::newRow("FHIR") << LogFormat::Fhir;
}

void TestLogFile::theDigestIsOfWhatFollows()
{
    QFETCH(LogFormat, format);
    FakeFiles files = table();
    if (format != LogFormat::Csv) {
        files.pieces = {{"{\"seq\":1}\n{\"seq\":2}\n", 2, {}}, {"{\"seq\":3}\n", 1, {}}};
        files.rows = 3;
    }
    if (format == LogFormat::JsonLines)
        files.pieces[0].text += "{\"leaves\":\"\"}\n"; // proves, and is no entry
    QByteArray body;
    for (const domain::LogFilePiece &piece : files.pieces)
        body += piece.text;
    Export exported(files);
    exported.run(format);
    QCOMPARE(exported.job.state(), State::Done);
    const QByteArray all = content(exported.path);
    QVERIFY(all.endsWith(body));
    const QByteArray head = all.left(all.size() - body.size());
    QVERIFY2(head.contains(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()), head.constData());
    QVERIFY(!head.contains(protocol::emptyDigest()));
}

void TestLogFile::aCutFileGoesOnWhereItWas_data()
{
    QTest::addColumn<QList<int>>("cuts");
    QTest::newRow("before the first part") << QList<int>{0};
    QTest::newRow("in the middle") << QList<int>{1};
    QTest::newRow("before the last part") << QList<int>{2};
    QTest::newRow("again and again") << QList<int>{0, 1, 3, 4, 6};
}

void TestLogFile::aCutFileGoesOnWhereItWas()
{
    QFETCH(QList<int>, cuts);
    FakeFiles quiet = table();
    Export whole(quiet);
    whole.run();
    FakeFiles files = table();
    files.cuts = cuts;
    Export exported(files);
    exported.run();
    int interruptions = 0;
    while (exported.job.state() == State::Interrupted) {
        ++interruptions;
        QVERIFY(!QFile::exists(exported.path)); // what is not whole has not its name
        QVERIFY(exported.job.partialPath().contains(QStringLiteral("incomplete")));
        QVERIFY(QFile::exists(exported.job.partialPath()));
        QVERIFY(!LogFileWords::progress(exported.job).isEmpty());
        exported.job.resume();
        exported.settle();
    }
    QCOMPARE(interruptions, static_cast<int>(cuts.size()));
    QCOMPARE(exported.job.state(), State::Done);
    QCOMPARE(content(exported.path), content(whole.path));
}

void TestLogFile::anotherCountIsNoWholeFile_data()
{
    QTest::addColumn<qint64>("said");  // by the clinic before
    QTest::addColumn<qint64>("first"); // said to be in the first part, which has one
    QTest::newRow("fewer came") << qint64(5) << qint64(1);
    QTest::newRow("more came") << qint64(3) << qint64(1);
    QTest::newRow("fewer are in the file than were said to come") << qint64(5) << qint64(2);
}

void TestLogFile::anotherCountIsNoWholeFile()
{
    QFETCH(qint64, said);
    QFETCH(qint64, first);
    FakeFiles files = table();
    files.rows = said;
    files.pieces[0].rows = first;
    Export exported(files);
    exported.run();
    QCOMPARE(exported.job.state(), State::Failed);
    QVERIFY(!QFile::exists(exported.path));
    QCOMPARE(exported.left().size(), 1);
    QVERIFY(LogFileWords::progress(exported.job).contains(exported.left().first()));
    exported.job.cancel(); // whoever closes the dialog keeps what was said to be kept
    QCOMPARE(exported.left().size(), 1);
}

void TestLogFile::aFullDiskIsSaidAndNothingTakesTheName_data()
{
    QTest::addColumn<bool>("before"); // whether it is known before something is written
    QTest::newRow("seen before") << true;
    QTest::newRow("while writing") << false;
}

void TestLogFile::aFullDiskIsSaidAndNothingTakesTheName()
{
    QFETCH(bool, before);
    FakeFiles files = table();
    Export exported(files, [before](const QString &) { return before ? qint64(1000) : qint64(-1); });
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{900, old.rlim_max}; // behind the head, within the entries
    files.pieces[1].text = QByteArray(900, 'x') + "\r\n" + files.pieces[1].text;
    if (!before)
        setrlimit(RLIMIT_FSIZE, &small);
    exported.run();
    setrlimit(RLIMIT_FSIZE, &old);
    QCOMPARE(exported.job.state(), State::Failed);
    QCOMPARE(exported.job.error()->code, textOf(base::ClientFault::DiskFull));
    QVERIFY(!QFile::exists(exported.path));
    QCOMPARE(exported.left().size(), before ? 0 : 1);
    QVERIFY(LogFileWords::progress(exported.job).contains(QStringLiteral("space")));
}

void TestLogFile::cancellingLeavesNothing()
{
    FakeFiles files = table();
    files.cuts = {1};
    Export exported(files);
    exported.run();
    QCOMPARE(exported.job.state(), State::Interrupted);
    exported.job.cancel();
    QCOMPARE(exported.job.state(), State::Cancelled);
    QCOMPARE(exported.left(), QStringList());
}

void TestLogFile::aFileThatIsThereStaysUntilTheNewOneIsWhole()
{
    FakeFiles files = table();
    files.cuts = {2};
    Export exported(files);
    QFile old(exported.path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("what was there") > 0);
    old.close();
    exported.run();
    QCOMPARE(exported.job.state(), State::Interrupted);
    QCOMPARE(content(exported.path), QByteArray("what was there"));
    exported.job.resume();
    exported.settle();
    QCOMPARE(exported.job.state(), State::Done);
    QVERIFY(content(exported.path).contains("number,time,person"));
}

void TestLogFile::aRefusalIsSaid()
{
    FakeFiles files = table();
    files.refusal = base::Error{base::ErrorKind::ProofNeeded, {}, {}, {}};
    Export exported(files);
    exported.run();
    QCOMPARE(exported.job.state(), State::Failed);
    QCOMPARE(exported.left(), QStringList());
    files.refusal.reset(); // the proof was given
    exported.run();
    QCOMPARE(exported.job.state(), State::Done);
}

void TestLogFile::nothingFoundIsAFile()
{
    FakeFiles files;
    files.pieces = {{"number,time,person\r\n", 0, {}}};
    Export exported(files);
    exported.run();
    QCOMPARE(exported.job.state(), State::Done);
    QVERIFY(content(exported.path).endsWith("number,time,person\r\n"));
}

QTEST_MAIN(TestLogFile)
#include "tst_log_file.moc"
