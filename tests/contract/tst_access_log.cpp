// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "crypto/digest.h"
#include "domain/log_action.h"
#include "protocol/access_event_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_export.h"
#include "server/audit/log_keys.h"
#include "server/audit/log_tree.h"
#include "server/audit/witnesses.h"
#include "server/jobs/housekeeping.h"
#include "server/net/web_client.h"
#include "tests/support/stand_in.h"
#include "tests/support/test_clinic.h"
#include "verify/log_verifier.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
namespace audit = attune::server::audit;
using protocol::Json;
using protocol::pathFor;

/// The access log as a stranger gets it: nothing changed in it goes unnoticed, everything about it can be proven, and
/// whoever looks into it is in it.
class TestAccessLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEntryIsItsLine();
    void theWholeLogVerifies();
    void anOlderLogIsHashedWhenItIsOpened();
    void tamperingIsNamed_data();
    void tamperingIsNamed();
    void aSecondHistoryShows();
    void aPartOfTheLogVerifies();
    void hostileExportsAreFindings();
    void aReceiptIsForWhoeverMaySeeTheEntry();
    void aLaterLogContinuesAnEarlierOne();
    void aShortenedLogDoesNotStart();
    void aRemovedDatabaseReleasesNothing();
    void aDestroyedTextLeavesTheProof();
    void missingEventsAreNoticed();
    void aSyslogServerHasEveryEntryOrNothingGoesOn();
    void witnessesCosign();
    void theCheckpointIsMailedOnceAWeek();
    void manyCheckpointsAreThinned();
    void searchesFindAndAreEntries();
    void everybodyElseSeesTheirOwnTrail();
    void exportsSayWhatIsThere();
    void aFoundExportProvesEachEntry();

private:
    QByteArray exported(const QString &query);
    QByteArray wholeLog();
    verify::Report reportOn(const QByteArray &log, const QList<crypto::Checkpoint> &known = {});
    crypto::VerifierKey key() { return *m_clinic->clinic().log.verifier(); }
    crypto::Checkpoint newest();
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql, const QList<QVariant> &values = {});
    void makeEntries(int count);
    base::Result<Json> report(TestPerson &person, const QList<domain::AccessEvent> &events);
    QByteArray tokenOf(const char *who);
    /// What somebody with access to the database does behind the server's back.
    void whileStopped(const QStringList &statements);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_priya;
};

void TestAccessLog::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_priya = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_priya->signIn("priya"));
}

void TestAccessLog::cleanup()
{
    m_priya.reset();
    m_clinic.reset();
}

qint64 TestAccessLog::number(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

void TestAccessLog::whileStopped(const QStringList &statements)
{
    const auto postgres = m_clinic->configuration().clinic.postgres;
    server::store::Database database(
        postgres ? server::store::Address{{}, postgres}
                 : server::store::Address::sqlite(m_clinic->folder() + QStringLiteral("/data/clinic.sqlite")));
    for (const QString &statement : statements)
        database.connection().run(statement);
}

QByteArray TestAccessLog::tokenOf(const char *who)
{
    server::net::WebRequest request;
    request.method = "POST";
    request.url = m_clinic->address().url.toString() + QString::fromLatin1(paths::login);
    request.authorityFile = m_clinic->authorityFile();
    request.headers = {{"Content-Type", "application/json"}};
    request.body = protocol::toBytes({{"email", std::string(who) + "@sample.clinic"}, {"password", samplePassword}});
    const auto answer = server::net::fetch(request);
    const auto content = answer ? protocol::objectFrom(answer->body) : base::Result<Json>(answer.error());
    return content
               ? protocol::text(protocol::child(protocol::child(*content, "data"), "session"), "accessToken").toLatin1()
               : QByteArray();
}

/// Through the API, as somebody who has just proven who they are.
QByteArray TestAccessLog::exported(const QString &query)
{
    server::net::WebRequest request;
    request.url = m_clinic->address().url.toString() + QString::fromLatin1(paths::accessLogExport) + query;
    request.authorityFile = m_clinic->authorityFile();
    request.headers = {{"Authorization", "Bearer " + tokenOf("priya")}};
    QByteArray body;
    request.take = [&body](const QByteArray &some) {
        body += some;
        return true;
    };
    const auto answer = server::net::fetch(request);
    return answer && answer->status == 200 ? body : QByteArray();
}

QByteArray TestAccessLog::wholeLog()
{
    if (!m_clinic->clinic().log.makeCheckpoint())
        return {};
    const auto source = audit::provableExport(m_clinic->clinic().database, 1, audit::treeSize(db()));
    QByteArray text;
    while (true) {
        const auto piece = source->read(0, 10'000);
        if (!piece || piece->isEmpty())
            return text;
        text += *piece;
    }
}

crypto::Checkpoint TestAccessLog::newest()
{
    if (!m_clinic->clinic().log.makeCheckpoint())
        return {};
    return *crypto::checkedCheckpoint(*audit::newestCheckpoint(db()), key());
}

verify::Report TestAccessLog::reportOn(const QByteArray &log, const QList<crypto::Checkpoint> &known)
{
    QByteArray copy = log;
    QBuffer file(&copy);
    file.open(QIODevice::ReadOnly);
    verify::LogVerifier verifier(key(), known);
    const auto made = verifier.verify(file);
    if (!made)
        return {{{0, made.error().detail}}, 1, 0, 0, 0, {}};
    for (const auto &finding : made->findings)
        qInfo("%s", qPrintable(finding.words));
    return *made;
}

void TestAccessLog::makeEntries(int count)
{
    for (int i = 0; i < count; i += 20) {
        QList<audit::Entry> entries;
        for (int j = 0; j < std::min(20, count - i); ++j) {
            audit::Entry entry;
            entry.occurredAt = base::SystemClock().now();
            entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
            entry.actorId = QStringLiteral("somebody");
            entry.action = domain::LogActionName::read(QStringLiteral("made"));
            entry.outcome = domain::LogOutcome::Allowed;
            entry.code = QStringLiteral("tab\tquote\" back\\ \u00e9 %1").arg(i + j);
            entry.rate = j % 3 ? 1.0 : 1.25;
            if (j % 2)
                entry.ranges = {{0, 1000}, {5000, 5250}};
            entries.append(entry);
        }
        QVERIFY(m_clinic->clinic().log.append(entries));
        if (i % 200 == 0)
            QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    }
}

/// The bytes of the format page, written out by hand once.
void TestAccessLog::anEntryIsItsLine()
{
    audit::LoggedEntry logged;
    logged.sequence = 7;
    logged.receivedAt = base::fromUnixMs(1'700'000'000'123);
    logged.server = QStringLiteral("one");
    logged.reasonCommitment = QStringLiteral("ab12");
    audit::Entry &entry = logged.entry;
    entry.eventId = QStringLiteral("e-1");
    entry.occurredAt = base::fromUnixMs(1'700'000'000'000);
    entry.actorId = QStringLiteral("u-1");
    entry.actorRole = QStringLiteral("patient");
    entry.action = domain::LogAction::Watched;
    entry.purpose = QStringLiteral("care");
    entry.outcome = domain::LogOutcome::Reported;
    entry.code = QStringLiteral("a\"b\\c\n\u0001/\u00e9");
    entry.device = QStringLiteral("d-1");
    entry.deviceSequence = 3;
    entry.previousHash = QStringLiteral("00ff");
    entry.ranges = {{0, 5000}, {7000, 7250}};
    entry.rate = 1.5;
    QCOMPARE(audit::lineOf(logged),
             QByteArray(R"({"seq":7,"id":"e-1","received":1700000000123,"at":1700000000000,"actor":"u-1",)"
                        R"("role":"patient","action":"watched","purpose":"care","outcome":"reported",)"
                        R"("code":"a\"b\\c\n\u0001/)"
                        "\xc3\xa9"
                        R"(","device":"d-1","deviceSeq":3,"prev":"00ff","ranges":[[0,5000],[7000,7250]],"rate":1500,)"
                        R"("server":"one","reason":"ab12"})"));
    const auto read = Json::parse(audit::lineOf(logged).toStdString(), nullptr, false);
    QVERIFY(read.is_object());
    QCOMPARE(QString::fromStdString(read["code"].get<std::string>()), entry.code);
}

void TestAccessLog::theWholeLogVerifies()
{
    makeEntries(700);
    const auto report = reportOn(wholeLog(), {newest()});
    QVERIFY(report.isWhole());
    QVERIFY(report.entries > 700);
    QCOMPARE(report.covered, report.entries);
    QVERIFY(report.checkpoints >= 4);
    // Through the API, by the small program.
    const QByteArray file = exported({});
    QVERIFY(!file.isEmpty());
    QFile saved(m_clinic->folder() + QStringLiteral("/export.jsonl"));
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(file);
    saved.close();
    QProcess program;
    program.start(qEnvironmentVariable("ATTUNE_VERIFY"),
                  {QStringLiteral("log"), saved.fileName(), QStringLiteral("--key"), key().text()});
    QVERIFY(program.waitForFinished());
    const QString said = QString::fromUtf8(program.readAllStandardOutput());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(said.startsWith(QStringLiteral("Entries 1 to ")) && said.contains(QStringLiteral("unbroken; all of them")),
             qPrintable(said));
    // Entries after the last checkpoint are said to be so.
    QByteArray cut = wholeLog();
    cut.truncate(cut.lastIndexOf("{\"checkpoint\""));
    const auto uncovered = reportOn(cut);
    QVERIFY(uncovered.isWhole());
    QVERIFY(uncovered.covered < uncovered.entries);
}

/// A log that was written before there was a tree.
void TestAccessLog::anOlderLogIsHashedWhenItIsOpened()
{
    makeEntries(300);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM log_tiles")) >= 2);
    m_priya.reset();
    m_clinic->stop();
    whileStopped({QStringLiteral("DELETE FROM log_tiles"), QStringLiteral("DELETE FROM log_checkpoints")});
    QFile::remove(m_clinic->folder() + QStringLiteral("/keys/log-checkpoint"));
    m_clinic->start();
    makeEntries(10);
    const auto report = reportOn(wholeLog());
    QVERIFY(report.isWhole());
    QVERIFY(report.entries >= 310);
    QCOMPARE(report.covered, report.entries);
}

void TestAccessLog::tamperingIsNamed_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<qint64>("entry"); ///< that must be named; 0: any
    QTest::newRow("an edited entry") << QStringLiteral("edit") << qint64(100);
    QTest::newRow("an edited entry with its leaf hash") << QStringLiteral("edit leaf") << qint64(0);
    QTest::newRow("an inserted entry") << QStringLiteral("insert") << qint64(101);
    QTest::newRow("an inserted entry, all renumbered") << QStringLiteral("insert renumbered") << qint64(0);
    QTest::newRow("a deleted entry") << QStringLiteral("delete") << qint64(100);
    QTest::newRow("a doubled entry") << QStringLiteral("double") << qint64(101);
    QTest::newRow("two in another order") << QStringLiteral("swap") << qint64(100);
    QTest::newRow("the newest cut off") << QStringLiteral("cut") << qint64(0);
    QTest::newRow("an edited checkpoint") << QStringLiteral("checkpoint") << qint64(0);
    QTest::newRow("signed with another key") << QStringLiteral("key") << qint64(0);
    QTest::newRow("edited leaf hashes") << QStringLiteral("leaves") << qint64(0);
    QTest::newRow("a foreign line") << QStringLiteral("foreign") << qint64(0);
}

void TestAccessLog::tamperingIsNamed()
{
    QFETCH(QString, how);
    QFETCH(qint64, entry);
    makeEntries(600);
    const crypto::Checkpoint known = newest();
    QByteArrayList lines = wholeLog().split('\n');
    lines.removeLast();
    const auto at = [&lines](qint64 sequence) {
        const QByteArray start = "{\"seq\":" + QByteArray::number(sequence) + ',';
        return static_cast<qsizetype>(
            std::find_if(lines.begin(), lines.end(),
                         [&start](const QByteArray &line) { return line.startsWith(start); }) -
            lines.begin());
    };
    const auto firstWith = [&lines](const char *start, qsizetype from) {
        while (!lines.at(from).startsWith(start))
            ++from;
        return from;
    };
    const auto rehash = [&](qsizetype from) { // as somebody who changes entry and leaf hashes together would
        const crypto::TreeHasher hasher;
        QByteArray hashes;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).startsWith("{\"seq\":"))
                hashes += crypto::toBytes(hasher.leaf(lines.at(i)));
            if (lines.at(i).startsWith("{\"leaves\":")) {
                if (i > from)
                    lines[i] = "{\"leaves\":\"" + hashes.toBase64() + "\"}";
                hashes.clear();
            }
        }
    };
    const qsizetype middle = at(100);
    QByteArray changed = lines.at(middle);
    changed.replace("\"outcome\":\"allowed\"", "\"outcome\":\"refused\"");
    QVERIFY(changed != lines.at(middle));
    if (how == QStringLiteral("edit"))
        lines[middle] = changed;
    if (how == QStringLiteral("edit leaf")) {
        lines[middle] = changed;
        rehash(middle);
    }
    if (how.startsWith(QStringLiteral("insert")))
        lines.insert(middle + 1, lines.at(middle));
    if (how == QStringLiteral("insert")) {
        lines[middle + 1].replace("\"seq\":100,", "\"seq\":101,");
        lines[middle + 1].replace("allowed", "refused");
    }
    if (how == QStringLiteral("insert renumbered")) {
        qint64 sequence = 0;
        for (QByteArray &line : lines) {
            if (line.startsWith("{\"seq\":"))
                line = "{\"seq\":" + QByteArray::number(++sequence) + line.mid(line.indexOf(','));
        }
        rehash(0);
    }
    if (how == QStringLiteral("delete"))
        lines.removeAt(middle);
    if (how == QStringLiteral("double"))
        lines.insert(middle + 1, lines.at(middle));
    if (how == QStringLiteral("swap"))
        lines.swapItemsAt(middle, middle + 1);
    if (how == QStringLiteral("cut"))
        lines = lines.first(firstWith("{\"checkpoint\":", at(300)) + 1);
    if (how == QStringLiteral("checkpoint")) {
        QByteArray &line = lines[firstWith("{\"checkpoint\":", at(300))];
        line.insert(line.indexOf("\\n") + 2, "1");
    }
    if (how == QStringLiteral("key")) {
        const auto other = crypto::NoteSigner::from(key().name, crypto::SecretBytes(QByteArray(32, 'x')));
        for (QByteArray &line : lines) {
            if (!line.startsWith("{\"checkpoint\":"))
                continue;
            const auto note = Json::parse(line.toStdString())["checkpoint"].get<std::string>();
            const QByteArray text = crypto::signedNoteFrom(QByteArray::fromStdString(note))->text;
            line = protocol::toBytes({{"checkpoint", (text + '\n' + other->signatureLine(text)).toStdString()}});
        }
    }
    if (how == QStringLiteral("leaves")) {
        QByteArray &line = lines[firstWith("{\"leaves\":", 0)];
        line[20] = line.at(20) == 'A' ? 'B' : 'A';
    }
    if (how == QStringLiteral("foreign"))
        lines.insert(middle, "{\"note\":\"nothing to see here\"}");
    const auto report = reportOn(lines.join('\n') + '\n', {known});
    QVERIFY(!report.isWhole());
    if (entry > 0)
        QCOMPARE(report.findings.first().entry, entry);
}

/// Two logs with one key that went on differently: whoever kept a checkpoint of one knows the other.
void TestAccessLog::aSecondHistoryShows()
{
    makeEntries(50);
    const QByteArray before = wholeLog();
    const qint64 size = audit::treeSize(db());
    makeEntries(20);
    const crypto::Checkpoint known = newest();
    // The operator rolls the database back and lets another history happen, with the right key.
    db().run(QStringLiteral("DROP TRIGGER access_log_no_delete") +
             (TestClinic::isMany() ? QStringLiteral(" ON access_log") : QString()));
    db().run(QStringLiteral("DELETE FROM access_log WHERE sequence > ?"), {size});
    db().run(QStringLiteral("DELETE FROM log_checkpoints WHERE size > ?"), {size});
    db().run(QStringLiteral("DELETE FROM log_tiles"));
    audit::AccessLog second(m_clinic->clinic().database, m_clinic->clinic().clock);
    auto signer = audit::logSigner(db(), m_clinic->clinic().keys);
    QVERIFY(signer);
    second.sign({std::move(*signer), {}, {}});
    audit::Entry entry;
    entry.occurredAt = base::SystemClock().now();
    entry.action = domain::LogActionName::read(QStringLiteral("invented"));
    for (int i = 0; i < 60; ++i) {
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        QVERIFY(second.append({entry}));
    }
    QVERIFY(second.makeCheckpoint());
    const auto source = audit::provableExport(m_clinic->clinic().database, 1, size + 60);
    QByteArray text;
    for (auto piece = source->read(0, 100'000); piece && !piece->isEmpty(); piece = source->read(0, 100'000))
        text += *piece;
    QVERIFY(reportOn(text).isWhole()); // by itself it is a log like any other
    const auto report = reportOn(text, {known});
    QVERIFY(!report.isWhole());
    QVERIFY(report.findings.first().words.contains(QStringLiteral("another history")));
    QVERIFY(!audit::continues(db(), known));
}

void TestAccessLog::aPartOfTheLogVerifies()
{
    makeEntries(600);
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    for (const qint64 first : {2, 100, 256, 257, 300, 513}) {
        const qint64 last = audit::treeSize(db());
        const auto source = audit::provableExport(m_clinic->clinic().database, first, last);
        QByteArray text;
        for (auto piece = source->read(0, 100'000); piece && !piece->isEmpty(); piece = source->read(0, 100'000))
            text += *piece;
        const auto report = reportOn(text);
        QVERIFY(report.isWhole());
        QCOMPARE(report.first, first);
        QCOMPARE(report.covered, last);
        QByteArray changed = text;
        changed.replace("\"outcome\":\"allowed\"", "\"outcome\":\"allowes\"");
        QVERIFY(!reportOn(changed).isWhole());
    }
}

void TestAccessLog::hostileExportsAreFindings()
{
    const QByteArrayList files = {"",
                                  "\n\n\n",
                                  "not an export",
                                  "{\"seq\":}\n",
                                  "{\"seq\":99999999999999999999}\n",
                                  "{\"seq\":1,\"id\":\"x\"}",
                                  "{\"frontier\":[],\"size\":9223372036854775807}\n",
                                  "{\"frontier\":[\"AA==\"],\"size\":1}\n",
                                  "{\"leaves\":\"" + QByteArray(32 * 300, 'x').toBase64() + "\"}\n",
                                  "{\"checkpoint\":7}\n",
                                  "{\"entry\":\"x\",\"index\":-5,\"proof\":[]}\n",
                                  "{\"entry\":\"\",\"index\":0,\"proof\":[\"" + QByteArray(32, 'x').toBase64() +
                                      "\"]}\n",
                                  "{\"seq\":1" + QByteArray(3'000'000, 'x')};
    for (const QByteArray &file : files)
        QVERIFY2(!reportOn(file).isWhole(), file.left(60).constData());
}

void TestAccessLog::aReceiptIsForWhoeverMaySeeTheEntry()
{
    TestPerson soren(m_clinic->address());
    QVERIFY(soren.signIn("soren"));
    const auto own = soren.first();
    QVERIFY(!own.id.isEmpty());
    QVERIFY(soren.get(pathFor(paths::recordingAccess, own.id.value()))); // an entry of its own
    const auto log = soren.get(pathFor(paths::recordingAccess, own.id.value()));
    const qint64 sequence = *protocol::integer(log->at("entries").at(0), "sequence");
    const QString path = pathFor(paths::accessReceipt, own.id.value());
    const auto given = soren.get(path, {{QStringLiteral("sequence"), QString::number(sequence)}});
    QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
    QCOMPARE(protocol::text(*given, "key"), key().text());
    const auto receipt = crypto::receiptFrom(protocol::text(*given, "receipt").toUtf8());
    QVERIFY(receipt);
    QVERIFY(crypto::checkReceipt(*receipt, key()));
    QCOMPARE(receipt->index, sequence - 1);
    QVERIFY(receipt->entry.contains(own.id.value().toUtf8()));
    QVERIFY(receipt->proof.size() <= 24);
    // By the small program, from files.
    QFile file(m_clinic->folder() + QStringLiteral("/receipt.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(protocol::text(*given, "receipt").toUtf8());
    file.close();
    QProcess program;
    program.start(qEnvironmentVariable("ATTUNE_VERIFY"),
                  {QStringLiteral("receipt"), file.fileName(), QStringLiteral("--key"), key().text()});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    // An entry about somebody else's recording is none of this one.
    const qint64 other = number(QStringLiteral("SELECT MIN(sequence) FROM access_log WHERE recording_id <> ? AND "
                                               "recording_id <> ''"),
                                {own.id.value()});
    QCOMPARE(soren.get(path, {{QStringLiteral("sequence"), QString::number(other)}}).error().code,
             QStringLiteral("not_found"));
    QCOMPARE(soren.get(path, {{QStringLiteral("sequence"), QStringLiteral("0")}}).error().code,
             QStringLiteral("invalid_field"));
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'receiptGiven'")) > 0);
}

void TestAccessLog::aLaterLogContinuesAnEarlierOne()
{
    const auto first = m_priya->get(QString::fromLatin1(paths::accessLogCheckpoint));
    QVERIFY(first);
    const auto before = crypto::checkedCheckpoint(protocol::text(*first, "checkpoint").toUtf8(), key());
    QVERIFY(before);
    makeEntries(333);
    const auto second = m_priya->get(QString::fromLatin1(paths::accessLogCheckpoint),
                                     {{QStringLiteral("from"), QString::number(before->size)}});
    const auto after = crypto::checkedCheckpoint(protocol::text(*second, "checkpoint").toUtf8(), key());
    QVERIFY(after && after->size >= before->size + 333);
    QList<crypto::Hash> proof;
    for (const auto &hash : second->at("proof"))
        proof << *crypto::hashFrom(QByteArray::fromBase64(QByteArray::fromStdString(hash.get<std::string>())));
    QVERIFY(crypto::isConsistent({}, before->size, after->size, proof, before->root, after->root));
    const auto ahead = m_priya->get(QString::fromLatin1(paths::accessLogCheckpoint),
                                    {{QStringLiteral("from"), QStringLiteral("100000000")}});
    QVERIFY(ahead); // the asker compares the sizes
    QCOMPARE(
        m_priya->get(QString::fromLatin1(paths::accessLogCheckpoint), {{QStringLiteral("from"), QStringLiteral("-1")}})
            .error()
            .code,
        QStringLiteral("invalid_field"));
}

void TestAccessLog::aShortenedLogDoesNotStart()
{
    makeEntries(40);
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    m_priya.reset();
    const qint64 size = audit::treeSize(db());
    db().run(QStringLiteral("DROP TRIGGER access_log_no_delete") +
             (TestClinic::isMany() ? QStringLiteral(" ON access_log") : QString()));
    db().run(QStringLiteral("DELETE FROM access_log WHERE sequence > ?"), {size - 10});
    m_clinic->stop();
    // The tree remembers more than there is.
    base::SystemClock clock;
    const auto refused = server::ClinicServer::start(m_clinic->configuration(), clock);
    if (refused) { // it starts, and then writes nothing
        audit::Entry entry;
        entry.eventId = base::newUuidV7(1);
        entry.action = domain::LogActionName::read(QStringLiteral("x"));
        QVERIFY(!(*refused)->clinic().log.append({entry}));
    }
    whileStopped({QStringLiteral("DELETE FROM log_tiles"),
                  QStringLiteral("DELETE FROM log_checkpoints WHERE size > %1").arg(size - 10)});
    const auto shortened = server::ClinicServer::start(m_clinic->configuration(), clock);
    QVERIFY(!shortened);
    QVERIFY2(shortened.error().detail.contains(QStringLiteral("newest ones are missing")),
             qPrintable(shortened.error().detail));
    QProcess program;
    program.start(qEnvironmentVariable("ATTUNECTL"), {QStringLiteral("audit"), QStringLiteral("accept-restored"),
                                                      QStringLiteral("--clinic"), m_clinic->folder()});
    QVERIFY(program.waitForFinished());
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    m_clinic->start();
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'restoredLogAccepted'")), 1);
}

void TestAccessLog::aRemovedDatabaseReleasesNothing()
{
    if (TestClinic::isMany())
        QSKIP("the database is not a file");
    const auto recording = m_priya->first();
    QVERIFY(QFile::rename(m_clinic->folder() + QStringLiteral("/data/clinic.sqlite"),
                          m_clinic->folder() + QStringLiteral("/data/away.sqlite")));
    const auto answer = m_priya->get(pathFor(paths::recordingAccess, recording.id.value()));
    QVERIFY(!answer);
    audit::Entry entry;
    entry.eventId = base::newUuidV7(1);
    entry.action = domain::LogActionName::read(QStringLiteral("x"));
    QCOMPARE(m_clinic->clinic().log.append({entry}).error().code, QStringLiteral("log_unavailable"));
    QFile::remove(m_clinic->folder() + QStringLiteral("/data/clinic.sqlite")); // if somebody made a fresh one there
    QVERIFY(QFile::rename(m_clinic->folder() + QStringLiteral("/data/away.sqlite"),
                          m_clinic->folder() + QStringLiteral("/data/clinic.sqlite")));
    QVERIFY(m_clinic->clinic().log.append({entry}));
}

void TestAccessLog::aDestroyedTextLeavesTheProof()
{
    const auto recording = m_priya->first();
    const QString why = QStringLiteral("Ms Example asked about this by telephone");
    QVERIFY(m_priya->get(pathFor(paths::playbackUrl, recording.sessionId.value()),
                         {{QStringLiteral("recordingId"), recording.id.value()}, {QStringLiteral("reason"), why}}));
    const auto shown =
        m_priya->get(QString::fromLatin1(paths::accessLog), {{QStringLiteral("recording"), recording.id.value()},
                                                             {QStringLiteral("action"), QStringLiteral("linkIssued")}});
    QCOMPARE(protocol::text(shown->at("entries").at(0), "reason"), why);
    QVERIFY(!wholeLog().contains("Example"));
    db().run(QStringLiteral("DELETE FROM log_texts"));
    const auto after = reportOn(wholeLog());
    QVERIFY(after.isWhole());
    QCOMPARE(after.covered, after.entries);
}

base::Result<Json> TestAccessLog::report(TestPerson &person, const QList<domain::AccessEvent> &events)
{
    Json rows = Json::array();
    for (const auto &event : events)
        rows.push_back(protocol::encode(event));
    return person.send("POST", QString::fromLatin1(paths::accessEvents), {{"events", rows}});
}

void TestAccessLog::missingEventsAreNoticed()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    const domain::DeviceId device(base::newUuidV7(base::toUnixMs(base::SystemClock().now())));
    QList<domain::AccessEvent> chain;
    QString hash;
    for (int i = 1; i <= 12; ++i) {
        domain::AccessEvent event;
        event.occurredAt = base::SystemClock().now();
        event.id = domain::EventId(base::newUuidV7(base::toUnixMs(event.occurredAt)));
        event.device = device;
        event.deviceSequence = i;
        event.previousHash = hash;
        event.recording = recording.id;
        event.action = domain::AccessAction::Paused;
        hash = QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(event)).toHex());
        chain << event;
    }
    const auto count = [this](domain::LogAction action, const char *code) {
        return number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND code = ?"),
                      {textOf(action), QString::fromLatin1(code)});
    };
    const auto first = report(ruth, chain.mid(0, 3));
    QVERIFY(first);
    QCOMPARE(protocol::integer(*first, "leaseSeconds"), 600);
    QVERIFY(report(ruth, chain.mid(1, 2))); // once more: nothing new
    QVERIFY(report(ruth, chain.mid(7, 2))); // 8 and 9: 4 to 7 are missing
    QCOMPARE(count(domain::LogAction::DeviceGap, "4-7"), 1);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'deviceGap'")) > 0);
    QVERIFY(report(ruth, chain.mid(4, 2))); // 5 and 6 come after all
    QCOMPARE(count(domain::LogAction::DeviceGapFilled, "5-6"), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM device_gaps WHERE device = ?"), {device.value()}), 2);
    QVERIFY(report(ruth, {chain.at(3), chain.at(6)}));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM device_gaps WHERE device = ?"), {device.value()}), 0);
    domain::AccessEvent forged = chain.at(9);
    forged.previousHash = QString(64, QLatin1Char('0'));
    QVERIFY(report(ruth, {forged}));
    QCOMPARE(count(domain::LogAction::DeviceChainBroken, "10"), 1);
    domain::AccessEvent second = chain.at(4); // another event with a number that is taken
    second.id = domain::EventId(base::newUuidV7(base::toUnixMs(second.occurredAt)));
    QVERIFY(report(ruth, {second}));
    QCOMPARE(count(domain::LogAction::DeviceHistoryForked, "5"), 1);
    // What is refused was made all the same: it is in the log, and no gap.
    domain::AccessEvent foreign = chain.at(10);
    foreign.recording = domain::RecordingId(base::newUuidV7(1));
    const auto refused = report(ruth, {foreign});
    QVERIFY(refused);
    QCOMPARE(refused->at("rejected").size(), 1U);
    QCOMPARE(count(domain::LogAction::EventRejected, "paused"), 1);
    QVERIFY(report(ruth, {chain.at(11)}));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM device_gaps WHERE device = ?"), {device.value()}), 0);
    const auto verified = reportOn(wholeLog());
    QVERIFY(verified.isWhole());
    QVERIFY(!verified.gaps.isEmpty()); // "events 4-7 of device … are missing" is said there, too
}

void TestAccessLog::aSyslogServerHasEveryEntryOrNothingGoesOn()
{
    const QString file = m_clinic->folder() + QStringLiteral("/syslog");
    const QString keys = m_clinic->folder() + QStringLiteral("/keys/");
    QProcess stand;
    stand.start(QStringLiteral("/usr/bin/python3"),
                {QStringLiteral(SOURCE_FOLDER "/tests/support/syslog_stand_in.py"), keys + QStringLiteral("server.pem"),
                 keys + QStringLiteral("server.key"), file});
    const QString port = firstLineOf(stand);
    audit::Entry entry;
    entry.occurredAt = base::SystemClock().now();
    entry.action = domain::LogActionName::read(QStringLiteral("toSyslog"));
    const auto append = [&entry](audit::AccessLog &log) {
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        return log.append({entry}).has_value();
    };
    const auto &clinic = m_clinic->clinic();
    {
        audit::AccessLog log(clinic.database, clinic.clock,
                             {{}, QStringLiteral("localhost:") + port, m_clinic->authorityFile()});
        QVERIFY(append(log));
        QVERIFY(append(log));
        const auto received = [&file] {
            QFile lines(file);
            return lines.open(QIODevice::ReadOnly) ? lines.readAll().split('\n') : QByteArrayList();
        };
        QTRY_COMPARE(received().size(), 3); // two, and what follows the last line's end
        QVERIFY(received().first().startsWith("<110>1 20"));
        QVERIFY(received().first().contains("attuned - access - {\"seq\":"));
        const qint64 before = number(QStringLiteral("SELECT COUNT(*) FROM access_log"));
        stand.kill();
        stand.waitForFinished();
        append(log); // may still go into the connection that has just died
        QVERIFY(!append(log));
        QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log")) <= before + 1);
    }
    // A server that cannot prove who it is gets nothing.
    stand.start();
    const QString again = firstLineOf(stand);
    audit::AccessLog wrong(clinic.database, clinic.clock, {{}, QStringLiteral("localhost:") + again, {}});
    QVERIFY(!append(wrong));
    stand.kill();
    stand.waitForFinished();
}

/// Against a witness with code of its own.
void TestAccessLog::witnessesCosign()
{
    QProcess stand;
    stand.start(QStringLiteral("/usr/bin/python3"),
                {QStringLiteral(SOURCE_FOLDER "/tests/support/witness_stand_in.py"), key().text()});
    const auto words = firstLineOf(stand).split(QLatin1Char(' '));
    QCOMPARE(words.size(), 2);
    const server::audit::WitnessChoice witness{QStringLiteral("http://127.0.0.1:") + words.at(0), words.at(1), {}};
    const auto witnessKey = crypto::verifierKeyFrom(words.at(1));
    QVERIFY(witnessKey);
    for (int round = 0; round < 4; ++round) {
        makeEntries(round == 0 ? 3 : 77);
        QVERIFY(m_clinic->clinic().log.makeCheckpoint());
        const auto asked = audit::askWitness(db(), witness, *audit::newestCheckpoint(db()));
        QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
        const auto note = crypto::signedNoteFrom(*audit::newestCheckpoint(db()));
        QVERIFY(note && note->isSignedBy(key()));
        QVERIFY(note->cosignedAt(*witnessKey));
    }
    // What this server remembers of the witness is lost: the witness says it.
    db().run(QStringLiteral("DELETE FROM clinic_settings WHERE name LIKE 'witness-seen:%'"));
    makeEntries(5);
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    QVERIFY(audit::askWitness(db(), witness, *audit::newestCheckpoint(db())));
    // A checkpoint of another history, or an older one, is refused.
    auto signer = audit::logSigner(db(), m_clinic->clinic().keys);
    const crypto::TreeHasher hasher;
    const QByteArray text = crypto::toText(crypto::Checkpoint{key().name, 5000, hasher.leaf("invented")});
    const auto refused = audit::askWitness(db(), witness, text + '\n' + signer->signatureLine(text));
    QVERIFY(!refused);
    const QByteArray older = crypto::toText(crypto::Checkpoint{key().name, 2, hasher.leaf("old")});
    QCOMPARE(audit::askWitness(db(), witness, older + '\n' + signer->signatureLine(older)).error().kind,
             base::ErrorKind::Conflict);
    stand.kill();
    stand.waitForFinished();
    QCOMPARE(audit::askWitness(db(), witness, *audit::newestCheckpoint(db())).error().kind,
             base::ErrorKind::Unavailable);
}

void TestAccessLog::theCheckpointIsMailedOnceAWeek()
{
    const QString mailed = QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'logCheckpoint'");
    const QString later = QStringLiteral("UPDATE clinic_settings SET value = '1' WHERE name = 'checkpoint-mailed'");
    QTRY_COMPARE(number(QStringLiteral("SELECT COUNT(*) FROM clinic_settings WHERE name = 'checkpoint-mailed'")), 1);
    QCOMPARE(number(mailed), 0); // not on the first day
    db().run(later);
    server::housekeeping::mailCheckpoint(m_clinic->clinic(), db());
    const qint64 once = number(mailed);
    QVERIFY(once > 0);
    server::housekeeping::mailCheckpoint(m_clinic->clinic(), db());
    QCOMPARE(number(mailed), once);
    db().run(later);
    makeEntries(1);
    server::housekeeping::mailCheckpoint(m_clinic->clinic(), db());
    QCOMPARE(number(mailed), 2 * once);
    const qint64 size = number(QStringLiteral("SELECT MAX(CAST(about AS INTEGER)) FROM messages WHERE kind = "
                                              "'logCheckpoint'"));
    QVERIFY(audit::checkpointCovering(db(), size));
}

void TestAccessLog::manyCheckpointsAreThinned()
{
    for (int i = 0; i < 5; ++i) {
        makeEntries(1);
        QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    }
    const QString all = QStringLiteral("SELECT COUNT(*) FROM log_checkpoints");
    const qint64 before = number(all);
    server::housekeeping::thinCheckpoints(m_clinic->clinic(), db());
    QCOMPARE(number(all), before); // of this week all stay
    db().run(QStringLiteral("UPDATE log_checkpoints SET made_at = made_at - ?"), {8LL * 24 * 3600 * 1000});
    server::housekeeping::thinCheckpoints(m_clinic->clinic(), db());
    QVERIFY(number(all) <= 2); // two, should the hour have changed meanwhile
    QVERIFY(reportOn(wholeLog()).isWhole());
}

void TestAccessLog::searchesFindAndAreEntries()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    QVERIFY(ruth.get(pathFor(paths::recordingAccess, recording.id.value())));
    const auto found = [this](const QList<std::pair<QString, QString>> &filters) {
        const auto answer = m_priya->get(QString::fromLatin1(paths::accessLog), filters);
        return answer ? answer->at("entries") : Json(answer.error().code.toStdString());
    };
    const auto of = [](const char *name, const QString &value) { return std::pair(QString::fromLatin1(name), value); };
    const Json mine =
        found({of("actor", recording.clinicianId.value()), of("action", QStringLiteral("accessLogRead"))});
    QCOMPARE(mine.size(), 1U);
    QCOMPARE(protocol::text(mine.at(0), "recordingId"), recording.id.value());
    QVERIFY(!protocol::text(mine.at(0), "actorName").isEmpty());
    QCOMPARE(protocol::text(mine.at(0), "clientName"), recording.clientName);
    QVERIFY(found({of("recording", recording.id.value())}).size() >= 1);
    QVERIFY(found({of("text", recording.id.value().left(23))}).size() >= 1);
    const QString surname = recording.clinicianName.section(QLatin1Char(' '), -1);
    QVERIFY(found({of("text", surname.toUpper())}).size() >= 1);
    QCOMPARE(found({of("text", QStringLiteral("%"))}).size(), 0U);                 // not a pattern
    QVERIFY(found({of("outcome", QStringLiteral("nothing"))}) == "invalid_field"); // no outcome there is
    const QString now = base::toText(base::SystemClock().now());
    QVERIFY(found({of("to", now)}).size() > 1);
    QCOMPARE(found({of("from", QStringLiteral("2100-01-01T00:00:00Z"))}).size(), 0U);
    QVERIFY(found({of("from", QStringLiteral("yesterday"))}) == "invalid_field");
    QVERIFY(found({of("cursor", QStringLiteral("x"))}) == "invalid_field");
    // Pages cover everything once, in order.
    QSet<qint64> seen;
    QString cursor;
    QString last = QStringLiteral("9");
    do {
        const auto page = m_priya->get(QString::fromLatin1(paths::accessLog),
                                       {of("limit", QStringLiteral("7")), of("cursor", cursor), of("to", now)});
        QVERIFY(page);
        for (const auto &row : page->at("entries")) {
            const qint64 sequence = *protocol::integer(row, "sequence");
            QVERIFY(!seen.contains(sequence));
            seen.insert(sequence);
            QVERIFY(protocol::text(row, "at") <= last);
            last = protocol::text(row, "at");
        }
        cursor = protocol::text(*page, "nextCursor");
    } while (!cursor.isEmpty());
    QVERIFY(seen.size() > 10);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogSearched'")) > 8);
    QVERIFY(!wholeLog().toLower().contains(surname.toLower().toUtf8())); // what was looked for is a text of its own
}

void TestAccessLog::everybodyElseSeesTheirOwnTrail()
{
    for (const char *who : {"ruth", "soren"}) {
        TestPerson person(m_clinic->address());
        QVERIFY(person.signIn(who));
        const auto own = person.get(QString::fromLatin1(paths::accessLog));
        QVERIFY(own && !own->at("entries").empty());
        const QString id = protocol::text(own->at("entries").at(0), "actorId");
        for (const auto &row : own->at("entries"))
            QCOMPARE(protocol::text(row, "actorId"), id);
        QCOMPARE(person.get(QString::fromLatin1(paths::accessLog), {{QStringLiteral("actor"), QStringLiteral("x")}})
                     .error()
                     .code,
                 QStringLiteral("not_permitted"));
    }
}

void TestAccessLog::exportsSayWhatIsThere()
{
    QCOMPARE(audit::csvField(QStringLiteral("=1+1")), QByteArray("'=1+1"));
    QCOMPARE(audit::csvField(QStringLiteral("-2")), QByteArray("'-2"));
    QCOMPARE(audit::csvField(QStringLiteral("a,b \"c\"")), QByteArray("\"a,b \"\"c\"\"\""));
    QCOMPARE(audit::csvField(QStringLiteral("@SUM(A1),x")), QByteArray("\"'@SUM(A1),x\""));
    QCOMPARE(audit::csvField(QStringLiteral("plain")), QByteArray("plain"));
    const QByteArray csv = exported(QStringLiteral("?format=csv"));
    const auto lines = csv.split('\n');
    QVERIFY(lines.first().startsWith("\xef\xbb\xbfnumber,time,person,name")); // or a spreadsheet reads Latin letters
    QCOMPARE(lines.size() - 2, number(QStringLiteral("SELECT COUNT(*) FROM access_log")));
    QVERIFY(csv.contains("accessLogExported"));
    for (const QByteArray &line : lines)
        QVERIFY(line.isEmpty() || line.endsWith('\r'));

    const QByteArray fhir = exported(QStringLiteral("?format=fhir"));
    int events = 0;
    for (const QByteArray &line : fhir.split('\n')) {
        if (line.isEmpty())
            continue;
        const Json event = Json::parse(line.toStdString(), nullptr, false);
        QVERIFY(event.is_object());
        // What FHIR R4 demands of an AuditEvent: type, recorded, agents with a requestor, a source with an observer.
        QVERIFY(event["resourceType"] == "AuditEvent");
        QVERIFY(event["type"]["system"].is_string() && event["type"]["code"].is_string());
        QVERIFY(base::instantFromText(protocol::text(event, "recorded")));
        QVERIFY(QStringLiteral("CRUDE").contains(protocol::text(event, "action")));
        QVERIFY((QStringList{QStringLiteral("0"), QStringLiteral("4"), QStringLiteral("8"), QStringLiteral("12")})
                    .contains(protocol::text(event, "outcome")));
        QVERIFY(!event["agent"].empty());
        for (const auto &agent : event["agent"])
            QVERIFY(agent["requestor"].is_boolean() && agent["who"]["identifier"]["value"].is_string());
        QVERIFY(event["source"]["observer"]["identifier"]["value"].is_string());
        for (const auto &entity : event.value("entity", Json::array()))
            QVERIFY(entity["what"]["identifier"]["value"].is_string() && entity["type"]["code"].is_string());
        ++events;
    }
    QVERIFY(events > 5);
    // A name is never in it: only ids.
    QVERIFY(!fhir.contains("Lindqvist") && !fhir.contains("@sample.clinic"));
    TestPerson other(m_clinic->address());
    QVERIFY(other.signIn("priya"));
    db().run(QStringLiteral("UPDATE sign_ins SET created_at = 0"));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogExported'")), 2);
}

void TestAccessLog::aFoundExportProvesEachEntry()
{
    makeEntries(300);
    const QByteArray found = exported(QStringLiteral("?format=jsonl&action=made"));
    const auto report = reportOn(found);
    QVERIFY(report.isWhole());
    QCOMPARE(report.entries, 300);
    QByteArray changed = found;
    changed.replace("somebody", "sumebody");
    QVERIFY(!reportOn(changed).isWhole());
    QByteArray moved = found;
    moved.replace("\"index\":1", "\"index\":2");
    QVERIFY(!reportOn(moved).isWhole());
}

QTEST_GUILESS_MAIN(TestAccessLog)
#include "tst_access_log.moc"
