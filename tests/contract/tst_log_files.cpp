// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/log_figures.h"
#include "domain/table_text.h"
#include "models/audit/log_file_job.h"
#include "protocol/access_rows_codec.h"
#include "tests/contract/access_log_fixture.h"
#include "tests/support/calls.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <algorithm>

using domain::LogFormat;
using models::LogFileJob;
using State = models::LogFileJob::State;

namespace {

/// The line to a clinic, which is cut where a test says so: the answer was made and does not come.
class CutLine final : public domain::LogFilesPort
{
public:
    explicit CutLine(api::LogFigures &clinic) : m_clinic(clinic) {}
    int cutEvery = 0; ///< the first of so many questions; 0: none
    int asked = 0;
    QStringList cursors;

    domain::Answer<domain::LogFileStart> beginLogFile(const domain::LogFileQuestion &question) override
    {
        return m_clinic.beginLogFile(question);
    }
    domain::Answer<domain::LogFilePiece> logFilePiece(const QString &cursor) override
    {
        cursors << cursor;
        if (cutEvery > 0 && asked++ % cutEvery == 0) {
            (void)test::wait(m_clinic.logFilePiece(cursor)); // it was made for nothing
            return base::ready(base::Result<domain::LogFilePiece>(
                base::Error{base::ErrorKind::Unavailable, QStringLiteral("cut"), {}, {}}));
        }
        return m_clinic.logFilePiece(cursor);
    }

private:
    api::LogFigures &m_clinic;
};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Taking the access log away with the program, part by part, from a real server.
class TestLogFiles : public QObject, protected AccessLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { end(); }
    void aFileHoldsWhatWasCounted_data() { formats(); }
    void aFileHoldsWhatWasCounted();
    void aCutFileIsTheSameFile_data() { formats(); }
    void aCutFileIsTheSameFile();
    void whatIsWrittenLaterIsNotInIt();
    void entriesComeInTheShownOrder_data();
    void entriesComeInTheShownOrder();
    void theWholeLogProvesThatNothingIsMissing();
    void aChangedFileIsFound();
    void beginningOneIsAnEntry();
    void aCursorIsOnesOwn();
    void aFileIsGoodForADay();
    void everybodyElseTakesTheirOwnTrail();
    void whatCannotBeAskedIsRefused_data();
    void whatCannotBeAskedIsRefused();

private:
    static void formats();
    /// With a job of the program, until it has ended. @param cutEvery as of CutLine
    QByteArray fileOf(const domain::LogFileQuestion &question, int cutEvery = 0);
    base::Result<domain::LogFileStart> begun(TestPerson &person, const domain::LogFileQuestion &question)
    {
        api::LogFigures figures(person.session);
        return wait(figures.beginLogFile(question));
    }
    base::Result<domain::LogFilePiece> piece(TestPerson &person, const QString &cursor)
    {
        api::LogFigures figures(person.session);
        return wait(figures.logFilePiece(cursor));
    }
    static domain::LogFileQuestion question(LogFormat format, const QString &query = {}, bool oldestFirst = false)
    {
        return {query, QStringLiteral("Europe/Berlin"), oldestFirst, format};
    }
    qint64 madeEntries() { return number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'made'")); }
};

void TestLogFiles::init()
{
    begin();
}

void TestLogFiles::formats()
{
    QTest::addColumn<LogFormat>("format");
    for (const LogFormat format : {LogFormat::Csv, LogFormat::JsonLines, LogFormat::Fhir, LogFormat::Pdf})
        QTest::newRow(qPrintable(textOf(format))) << format;
}

QByteArray TestLogFiles::fileOf(const domain::LogFileQuestion &question, int cutEvery)
{
    api::LogFigures figures(m_priya->session);
    CutLine line(figures);
    line.cutEvery = cutEvery;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    LogFileJob job(line, std::make_unique<models::LogTextSink>(path), nullptr);
    job.start(question, QStringLiteral("Priya"));
    int interruptions = 0;
    while (job.state() != State::Done && job.state() != State::Failed) {
        if (job.state() == State::Interrupted) {
            ++interruptions;
            job.resume();
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    if (job.error())
        qWarning("%s %s", qPrintable(job.error()->code), qPrintable(job.error()->detail));
    return job.state() == State::Done && (interruptions > 0) == (cutEvery > 0) ? content(path) : QByteArray();
}

void TestLogFiles::aFileHoldsWhatWasCounted()
{
    QFETCH(LogFormat, format);
    makeEntries(3000); // several parts of most formats
    const auto start = begun(*m_priya, question(format, QStringLiteral("text:made")));
    QVERIFY(start);
    QCOMPARE(start->rows, madeEntries());
    qint64 rows = 0;
    int pieces = 0;
    qsizetype largest = 0;
    qint64 lines = 0;
    for (QString cursor = start->cursor; !cursor.isEmpty(); ++pieces) {
        const auto next = piece(*m_priya, cursor);
        QVERIFY(next);
        rows += next->rows;
        lines += next->text.count('\n');
        largest = std::max(largest, next->text.size());
        QVERIFY(next->text.endsWith('\n')); // whole lines
        cursor = next->cursor;
    }
    QCOMPARE(rows, start->rows);
    const qint64 heads = format == LogFormat::Csv || format == LogFormat::JsonLines ? 1 : 0;
    QCOMPARE(lines, start->rows + heads);
    QVERIFY2(largest < 4 * 1024 * 1024, qPrintable(QString::number(largest)));
    QVERIFY2(pieces > 1 || format == LogFormat::Csv || format == LogFormat::Pdf, qPrintable(QString::number(pieces)));
}

void TestLogFiles::aCutFileIsTheSameFile()
{
    QFETCH(LogFormat, format);
    makeEntries(3000);
    const auto start = begun(*m_priya, question(format, QStringLiteral("text:made")));
    QVERIFY(start);
    // The same cursor gives the same part, also when there is more in the log by now.
    QByteArray once;
    QByteArray twice;
    for (QString cursor = start->cursor; !cursor.isEmpty();) {
        const auto first = piece(*m_priya, cursor);
        makeEntries(10);
        const auto again = piece(*m_priya, cursor);
        QVERIFY(first && again);
        QCOMPARE(again->text, first->text);
        once += first->text;
        twice += again->text;
        cursor = again->cursor;
    }
    QCOMPARE(QCryptographicHash::hash(twice, QCryptographicHash::Sha256),
             QCryptographicHash::hash(once, QCryptographicHash::Sha256));
    if (format == LogFormat::Pdf) // its lines are no file of their own
        return;
    const QByteArray cut = fileOf(question(format, QStringLiteral("text:made")), 2);
    QVERIFY(!cut.isEmpty());
    if (format == LogFormat::JsonLines) { // proofs are those of the log when a file is begun: they prove it, cut or not
        const auto report = reportOn(cut);
        QVERIFY(report.isWhole());
        QCOMPARE(report.entries, madeEntries());
        return;
    }
    const QByteArray whole = fileOf(question(format, QStringLiteral("text:made")));
    // What was made between the two is in the second one as well, in front: newest first.
    const auto last = [](const QByteArray &file) { return file.right(100 * 1024); };
    QCOMPARE(last(cut), last(whole));
}

void TestLogFiles::whatIsWrittenLaterIsNotInIt()
{
    makeEntries(600);
    const auto start = begun(*m_priya, question(LogFormat::Csv, QStringLiteral("text:made")));
    QVERIFY(start);
    const qint64 before = madeEntries();
    makeEntries(100);
    qint64 rows = 0;
    for (QString cursor = start->cursor; !cursor.isEmpty();) {
        const auto next = piece(*m_priya, cursor);
        QVERIFY(next);
        rows += next->rows;
        cursor = next->cursor;
    }
    QCOMPARE(rows, before);
    QCOMPARE(start->rows, before);
}

void TestLogFiles::entriesComeInTheShownOrder_data()
{
    QTest::addColumn<bool>("oldestFirst");
    QTest::newRow("newest first") << false;
    QTest::newRow("oldest first") << true;
}

void TestLogFiles::entriesComeInTheShownOrder()
{
    QFETCH(bool, oldestFirst);
    makeEntries(1200);
    const QByteArray csv = fileOf(question(LogFormat::Csv, {}, oldestFirst));
    const auto rows = domain::tableFrom(*domain::textFrom(csv));
    QVERIFY(rows);
    QStringList times;
    bool inside = false;
    for (const domain::TableRow &row : *rows) {
        QCOMPARE(row.cells.size(), 20);
        if (inside)
            times << row.cells.at(1);
        inside = inside || row.cells.first() == QStringLiteral("number");
    }
    QVERIFY(times.size() > 1200);
    QStringList sorted = times;
    std::sort(sorted.begin(), sorted.end());
    if (!oldestFirst)
        std::reverse(sorted.begin(), sorted.end());
    QCOMPARE(times, sorted);
}

void TestLogFiles::theWholeLogProvesThatNothingIsMissing()
{
    makeEntries(3000);
    const QByteArray file = fileOf(question(LogFormat::JsonLines), 3);
    QVERIFY(file.startsWith("{\"export\":"));
    const auto report = reportOn(file);
    QVERIFY2(report.isWhole(), qPrintable(report.findings.isEmpty() ? QString() : report.findings.first().words));
    QVERIFY(report.entries >= 3000);
    QCOMPARE(report.covered, report.last());
}

void TestLogFiles::aChangedFileIsFound()
{
    makeEntries(300);
    const QByteArray file = fileOf(question(LogFormat::JsonLines, QStringLiteral("text:made")));
    QVERIFY(reportOn(file).isWhole());
    QByteArray shorter = file;
    shorter.truncate(shorter.lastIndexOf('\n', shorter.size() - 2) + 1); // whole lines, one less
    QVERIFY(!reportOn(shorter).isWhole());
    QByteArray other = file;
    other.replace("\"rows\":", "\"rows\":1");
    QVERIFY(!reportOn(other).isWhole());
}

void TestLogFiles::beginningOneIsAnEntry()
{
    makeEntries(5);
    const QString exports = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogExported'");
    const auto start = begun(*m_priya, question(LogFormat::Csv, QStringLiteral("text:made")));
    QVERIFY(start);
    QCOMPARE(number(exports + QStringLiteral(" AND code = ?"), {QStringLiteral("csv rows:%1").arg(start->rows)}), 1);
    QVERIFY(piece(*m_priya, start->cursor));
    QVERIFY(piece(*m_priya, start->cursor));
    QCOMPARE(number(exports), 1); // what leaves was said when it began
}

void TestLogFiles::aCursorIsOnesOwn()
{
    const auto start = begun(*m_priya, question(LogFormat::Csv));
    QVERIFY(start);
    TestPerson oscar(m_clinic->address());
    QVERIFY(oscar.signIn("oscar"));
    QCOMPARE(codeOf(piece(oscar, start->cursor)), QStringLiteral("invalid_field"));
    QCOMPARE(codeOf(piece(*m_priya, start->cursor.mid(1))), QStringLiteral("invalid_field"));
    QCOMPARE(codeOf(piece(*m_priya, {})), QStringLiteral("invalid_field"));
    QCOMPARE(codeOf(piece(*m_priya, start->cursor)), QStringLiteral("allowed"));
}

void TestLogFiles::aFileIsGoodForADay()
{
    makeEntries(5);
    const auto start = begun(*m_priya, question(LogFormat::Csv));
    QVERIFY(start);
    const QString person =
        db().run(QStringLiteral("SELECT actor_id FROM access_log WHERE action = 'accessLogExported'")).only<QString>();
    const auto begunEarlier = [&](const QString &cursor, std::chrono::milliseconds by) {
        return changedCursor(cursor, "accessLogFile", person, [by](const QString &text) {
            QStringList parts = text.split(QChar(0x1f));
            parts[0] = QString::number(parts.value(0).toLongLong() - by.count());
            return parts.join(QChar(0x1f));
        });
    };
    QCOMPARE(codeOf(piece(*m_priya, begunEarlier(start->cursor, std::chrono::hours(23)))), QStringLiteral("allowed"));
    QCOMPARE(codeOf(piece(*m_priya, begunEarlier(start->cursor, std::chrono::hours(25)))),
             QStringLiteral("invalid_field"));
}

void TestLogFiles::everybodyElseTakesTheirOwnTrail()
{
    TestPerson ruth(m_clinic->address());
    const auto person = ruth.signIn("ruth");
    QVERIFY(person);
    const auto start = begun(ruth, question(LogFormat::Pdf));
    QVERIFY(start);
    QVERIFY(start->rows > 0);
    const auto part = piece(ruth, start->cursor);
    QVERIFY(part);
    for (const QByteArray &line : part->text.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto object = protocol::objectFrom(line);
        QVERIFY(object);
        QCOMPARE(protocol::text(*object, "actorId"), person->id.value());
        QCOMPARE(protocol::integer(*object, "sequence").value_or(-1), 0); // numbers say how much others do
    }
}

void TestLogFiles::whatCannotBeAskedIsRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("zone");
    QTest::newRow("a field there is not") << QStringLiteral("colour:red") << QStringLiteral("UTC");
    QTest::newRow("an open quotation") << QStringLiteral("\"made") << QStringLiteral("UTC");
    QTest::newRow("no zone") << QString() << QStringLiteral("Europe/Atlantis");
    QTest::newRow("longer than a question may be") << QString(3000, QLatin1Char('x')) << QStringLiteral("UTC");
    QTest::newRow("a control character") << QStringLiteral("a\x1f") << QStringLiteral("UTC");
}

void TestLogFiles::whatCannotBeAskedIsRefused()
{
    QFETCH(QString, query);
    QFETCH(QString, zone);
    QCOMPARE(codeOf(begun(*m_priya, {query, zone, false, LogFormat::Csv})), QStringLiteral("invalid_field"));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogExported'")), 0);
}

QTEST_MAIN(TestLogFiles)
#include "tst_log_files.moc"
