// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/short_section.h"
#include "tests/contract/access_log_fixture.h"
#include "tests/support/waiting.h"

/// What others keep of the log, and what a server that lost some of it does.
class TestLogOutside : public QObject, protected AccessLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup()
    {
        end();
        QCOMPARE(base::waitsInShortSections(), 0); // the second place was reached outside transactions
    }
    void aShortenedLogDoesNotStart();
    void aRemovedDatabaseReleasesNothing();
    void missingEventsAreNoticed();
    void aSyslogServerHasEveryEntryOrNothingGoesOn();
    void witnessesCosign();
    void aWitnessThatSawSomethingElseIsNoted();
    void theCheckpointIsMailedOnceAWeek();
    void manyCheckpointsAreThinned();
};

void TestLogOutside::aShortenedLogDoesNotStart()
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

void TestLogOutside::aRemovedDatabaseReleasesNothing()
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

void TestLogOutside::missingEventsAreNoticed()
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

void TestLogOutside::aSyslogServerHasEveryEntryOrNothingGoesOn()
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
    entry.action = domain::LogActionName::read(QStringLiteral("backupDrill"));
    const auto append = [&entry](audit::AccessLog &log) {
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        return log.append({entry}).has_value();
    };
    const auto &clinic = m_clinic->clinic();
    {
        const QString copy = m_clinic->folder() + QStringLiteral("/copy");
        audit::AccessLog log(clinic.database, clinic.clock,
                             {copy, QStringLiteral("localhost:") + port, m_clinic->authorityFile()});
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
        QFile copied(copy); // has what is in the log, and nothing that never came to be in it
        QVERIFY(copied.open(QIODevice::ReadOnly));
        QCOMPARE(copied.readAll().count('\n'),
                 number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'backupDrill'")));
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
void TestLogOutside::witnessesCosign()
{
    std::optional<StandIn> stand(std::in_place, "witness_stand_in.py", QStringList{key().text()});
    QVERIFY(stand->port() > 0);
    const server::audit::WitnessChoice witness{
        QStringLiteral("http://127.0.0.1:%1").arg(stand->port()), stand->word(1), {}};
    const auto witnessKey = crypto::verifierKeyFrom(stand->word(1));
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
    stand.reset();
    QCOMPARE(audit::askWitness(db(), witness, *audit::newestCheckpoint(db())).error().kind,
             base::ErrorKind::Unavailable);
}

/// A witness that was shown a longer log refuses the one there is: administrators hear of it.
void TestLogOutside::aWitnessThatSawSomethingElseIsNoted()
{
    StandIn stand("witness_stand_in.py", QStringList{key().text()});
    QVERIFY(stand.port() > 0);
    const server::audit::WitnessChoice witness{
        QStringLiteral("http://127.0.0.1:%1").arg(stand.port()), stand.word(1), {}};
    const auto told = [this] {
        return number(QStringLiteral("SELECT COUNT(*) FROM messages m JOIN users u ON u.id = m.user_id WHERE m.kind = "
                                     "'witnessRefused' AND u.role = 'admin'"));
    };
    makeEntries(3);
    m_clinic->clinic().witnesses = {witness};
    server::housekeeping::askWitnesses(m_clinic->clinic(), db());
    QCOMPARE(told(), 0); // it agrees
    auto signer = audit::logSigner(db(), m_clinic->clinic().keys);
    const crypto::TreeHasher hasher;
    const QByteArray text = crypto::toText(crypto::Checkpoint{key().name, 5000, hasher.leaf("invented")});
    StandIn other("witness_stand_in.py", QStringList{key().text()});
    QVERIFY(other.port() > 0);
    const server::audit::WitnessChoice misled{
        QStringLiteral("http://127.0.0.1:%1").arg(other.port()), other.word(1), {}};
    (void)audit::askWitness(db(), misled, text + '\n' + signer->signatureLine(text));
    db().run(QStringLiteral("DELETE FROM clinic_settings WHERE name LIKE 'witness-seen:%'"));
    m_clinic->clinic().witnesses = {misled};
    server::housekeeping::askWitnesses(m_clinic->clinic(), db());
    QVERIFY(told() > 0);
    m_clinic->clinic().witnesses.clear();
}

void TestLogOutside::theCheckpointIsMailedOnceAWeek()
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

void TestLogOutside::manyCheckpointsAreThinned()
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

QTEST_GUILESS_MAIN(TestLogOutside)
#include "tst_log_outside.moc"
