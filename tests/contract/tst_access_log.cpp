// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/access_log_fixture.h"

/// The access log as a stranger gets it: nothing changed in it goes unnoticed, everything about it can be proven, and
/// whoever looks into it is in it.
class TestAccessLog : public QObject, protected AccessLogFixture
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
    void aDestroyedTextLeavesTheProof();

private:
    /// Whether the function that runs changes copies of an export alone: all its rows have one clinic.
    static bool sharesClinic() { return qstrcmp(QTest::currentTestFunction(), "tamperingIsNamed") == 0; }

    QByteArray m_shared; ///< what its rows begin with
    crypto::Checkpoint m_known;
};

void TestAccessLog::init()
{
    if (sharesClinic() && m_clinic)
        return;
    end();
    m_shared.clear();
    begin();
}

void TestAccessLog::cleanup()
{
    if (!sharesClinic() || QTest::currentTestFailed())
        end();
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
    if (m_shared.isEmpty()) {
        makeEntries(600);
        m_known = newest();
        m_shared = wholeLog();
    }
    QByteArrayList lines = m_shared.split('\n');
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
    const auto report = reportOn(lines.join('\n') + '\n', {m_known});
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
    const QString refusals = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessDenied' AND outcome "
                                            "= 'refused' AND recording_id = ? AND code = 'seeAccessLog:not_found'");
    const qint64 before = number(refusals, {own.id.value()});
    QCOMPARE(soren.get(path, {{QStringLiteral("sequence"), QString::number(other)}}).error().code,
             QStringLiteral("not_found"));
    QCOMPARE(number(refusals, {own.id.value()}), before + 1);
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

QTEST_GUILESS_MAIN(TestAccessLog)
#include "tst_access_log.moc"
