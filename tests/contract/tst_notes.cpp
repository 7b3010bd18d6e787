// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "protocol/note_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/relations.h"
#include "server/retention/retention_job.h"
#include "server/store/notes.h"
#include "tests/support/test_clinic.h"

#include <QDirIterator>

using namespace attune;
using namespace attune::test;
using domain::Note;
using domain::NoteAudience;
using domain::NoteKind;
using domain::NoteUse;

namespace {

const QString secret = QStringLiteral("the client speaks of the lake house for the first time");

QString newId()
{
    return base::newUuidV7(base::toUnixMs(base::SystemClock().now()));
}

} // namespace

/// Notes on the clinic's server: who reads what, that nothing is lost or written twice, and what lies on the disk.
class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNoteComesBackAsItWasWritten();
    void sendingTheSameTwiceStoresItOnce();
    void aChangeFromAnOlderRevisionIsRefused();
    void whatIsDeletedComesBackOnlyToItsAuthor();
    void whoReads_data();
    void whoReads();
    void aSupervisorReadsOnlyWithTheClientsConsent();
    void nobodyChangesAnothersNote();
    void aPatientWritesForThemselvesOrForTheTeam();
    void whoHasReadIsCounted();
    void everyReadAndWriteIsInTheLogWithoutWords();
    void nothingWrittenLiesReadableOnDisk();
    void notesGoWithTheRecording();
    void wrongNotesAreRefusedInWords_data();
    void wrongNotesAreRefusedInWords();
    void codesAreOnesOwnOrTheClinics();
    void thereIsALimit();

private:
    std::unique_ptr<TestPerson> signedIn(const char *who) { return m_clinic->signedIn(who); }
    domain::UserId idOf(const char *who);
    void setPurposes(const char *purposes);
    Note draft(NoteAudience audience = NoteAudience::OnlyMe);
    QStringList textsFor(TestPerson &person, const QString &reason = {});
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    domain::Recording m_recording; ///< of Ruth and Søren
};

void TestNotes::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = signedIn("ruth");
    domain::RecordingQuery wanted;
    wanted.clientId = idOf("soren");
    wanted.statuses = {domain::RecordingStatus::Available};
    const auto page = wait(m_ruth->clinic.recordings(wanted));
    QVERIFY(page && !page->items.isEmpty());
    m_recording = page->items.first();
}

void TestNotes::cleanup()
{
    m_ruth.reset();
    m_clinic.reset();
}

domain::UserId TestNotes::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

/// What the client consented to.
void TestNotes::setPurposes(const char *purposes)
{
    db().run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes) VALUES(?,'given',?) "
                            "ON CONFLICT(client_id) DO UPDATE SET kind = excluded.kind, purposes = excluded.purposes, "
                            "expires_at = NULL"),
             {m_recording.clientId.value(), QString::fromLatin1(purposes)});
    // As if it had been so before anything was recorded.
    db().run(QStringLiteral("DELETE FROM consent_history WHERE client_id = ?"), {m_recording.clientId.value()});
    db().run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?,0,'given',?)"),
             {m_recording.clientId.value(), QString::fromLatin1(purposes)});
}

Note TestNotes::draft(NoteAudience audience)
{
    Note note;
    note.id = domain::NoteId(newId());
    note.recording = m_recording.id;
    note.startMs = 10'000;
    note.endMs = 14'000;
    note.reactionMs = 1000;
    note.text = secret;
    note.code = QStringLiteral("opening");
    note.audience = audience;
    return note;
}

QStringList TestNotes::textsFor(TestPerson &person, const QString &reason)
{
    const auto notes = wait(person.clinic.notes(m_recording.id, NoteUse::Read, reason));
    if (!notes)
        return {notes.error().code};
    QStringList texts;
    for (const Note &note : *notes)
        texts << note.text;
    return texts;
}

void TestNotes::aNoteComesBackAsItWasWritten()
{
    const Note written = draft();
    const auto kept = wait(m_ruth->clinic.saveNote(written, {}));
    QVERIFY(kept);
    QVERIFY(domain::saysTheSame(*kept, written));
    QCOMPARE(kept->revision, 1);
    QCOMPARE(kept->author, m_recording.clinicianId);
    QVERIFY(!kept->authorName.isEmpty());
    QVERIFY(kept->isMine);
    const auto notes = wait(m_ruth->clinic.notes(m_recording.id, NoteUse::Read, {}));
    QVERIFY(notes);
    QCOMPARE(notes->size(), 1);
    QCOMPARE(notes->first(), *kept);
}

void TestNotes::sendingTheSameTwiceStoresItOnce()
{
    const Note written = draft();
    QVERIFY(wait(m_ruth->clinic.saveNote(written, {})));
    const auto again = wait(m_ruth->clinic.saveNote(written, {})); // the answer of the first was lost
    QVERIFY(again);
    QCOMPARE(again->revision, 1);
    QCOMPARE(textsFor(*m_ruth).size(), 1);
}

void TestNotes::aChangeFromAnOlderRevisionIsRefused()
{
    Note note = *wait(m_ruth->clinic.saveNote(draft(), {}));
    Note elsewhere = note;
    elsewhere.text = QStringLiteral("written on the other computer");
    QCOMPARE(wait(m_ruth->clinic.saveNote(elsewhere, {}))->revision, 2);
    note.text = QStringLiteral("written here, without knowing");
    const auto refused = wait(m_ruth->clinic.saveNote(note, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("note_conflict"));
    QCOMPARE(textsFor(*m_ruth), QStringList{elsewhere.text});
}

void TestNotes::whatIsDeletedComesBackOnlyToItsAuthor()
{
    Note note = *wait(m_ruth->clinic.saveNote(draft(), {}));
    const auto revision = wait(m_ruth->clinic.removeNote(note.id, {}));
    QVERIFY(revision);
    QCOMPARE(*revision, 2);
    QVERIFY(textsFor(*m_ruth).isEmpty());
    auto row = db().run(QStringLiteral("SELECT sealed FROM notes WHERE id = ?"), {note.id.value()});
    QVERIFY(row.next());
    QVERIFY(row.isNull(0)); // the text is gone, not hidden
    note.revision = *revision;
    QVERIFY(wait(m_ruth->clinic.saveNote(note, {})));
    QCOMPARE(textsFor(*m_ruth), QStringList{secret});
    auto priya = signedIn("priya");
    QVERIFY(!wait(priya->clinic.removeNote(note.id, QStringLiteral("a reason that is long enough"))));
    QCOMPARE(textsFor(*m_ruth), QStringList{secret});
}

void TestNotes::whoReads_data()
{
    QTest::addColumn<NoteAudience>("audience");
    QTest::addColumn<bool>("client");
    QTest::addColumn<bool>("manager");
    QTest::addColumn<bool>("supervisor");
    QTest::newRow("only me") << NoteAudience::OnlyMe << false << false << false;
    QTest::newRow("supervisor") << NoteAudience::Supervisor << false << false << true;
    QTest::newRow("team") << NoteAudience::Team << false << true << true;
    QTest::newRow("client") << NoteAudience::Client << true << true << true;
}

void TestNotes::whoReads()
{
    QFETCH(NoteAudience, audience);
    QFETCH(bool, client);
    QFETCH(bool, manager);
    QFETCH(bool, supervisor);
    QVERIFY(wait(m_ruth->clinic.saveNote(draft(audience), {})));
    const QStringList nothing;
    const QStringList it = {secret};
    const QString reason = QStringLiteral("a reason that is long enough");

    QCOMPARE(textsFor(*signedIn("soren")), client ? it : nothing);
    QCOMPARE(textsFor(*signedIn("june")), QStringList{QStringLiteral("not_found")});

    auto priya = signedIn("priya");
    QCOMPARE(textsFor(*priya), QStringList{QStringLiteral("reason_required")});
    QCOMPARE(textsFor(*priya, reason), manager ? it : nothing);

    auto daniel = signedIn("daniel");
    QCOMPARE(textsFor(*daniel), QStringList{QStringLiteral("not_found")}); // another psychologist of the office
    const base::Instant now = base::SystemClock().now();
    QVERIFY(server::identity::addSupervision(db(), idOf("daniel"), m_recording.clinicianId, now));
    setPurposes("care,supervision");
    QCOMPARE(textsFor(*daniel), supervisor ? it : nothing);
}

void TestNotes::aSupervisorReadsOnlyWithTheClientsConsent()
{
    QVERIFY(wait(m_ruth->clinic.saveNote(draft(NoteAudience::Supervisor), {})));
    auto daniel = signedIn("daniel");
    QVERIFY(server::identity::addSupervision(db(), idOf("daniel"), m_recording.clinicianId, base::SystemClock().now()));
    setPurposes("care");
    QCOMPARE(textsFor(*daniel), QStringList{QStringLiteral("purpose_not_consented")});
}

void TestNotes::nobodyChangesAnothersNote()
{
    Note note = *wait(m_ruth->clinic.saveNote(draft(NoteAudience::Client), {}));
    auto priya = signedIn("priya");
    note.text = QStringLiteral("something else entirely");
    const auto refused = wait(priya->clinic.saveNote(note, QStringLiteral("a reason that is long enough")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("not_found"));
    QCOMPARE(textsFor(*m_ruth), QStringList{secret});
}

void TestNotes::aPatientWritesForThemselvesOrForTheTeam()
{
    auto soren = signedIn("soren");
    TestPerson &patient = *soren;
    QVERIFY(wait(patient.clinic.saveNote(draft(), {})));
    QVERIFY(textsFor(*m_ruth).isEmpty());
    Note forTeam = draft(NoteAudience::Team);
    forTeam.text = QStringLiteral("please ask me about this");
    QVERIFY(wait(patient.clinic.saveNote(forTeam, {})));
    QCOMPARE(textsFor(*m_ruth), QStringList{forTeam.text});
    const auto refused = wait(patient.clinic.saveNote(draft(NoteAudience::Supervisor), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::ErrorKind::InvalidInput);
}

void TestNotes::whoHasReadIsCounted()
{
    QVERIFY(wait(m_ruth->clinic.saveNote(draft(NoteAudience::Team), {})));
    const QString reason = QStringLiteral("a reason that is long enough");
    auto priya = signedIn("priya");
    QCOMPARE(textsFor(*priya, reason).size(), 1);
    QCOMPARE(textsFor(*priya, reason).size(), 1); // the same person again
    const auto mine = wait(m_ruth->clinic.notes(m_recording.id, NoteUse::Read, {}));
    QVERIFY(mine);
    QCOMPARE(mine->first().seenByOthers, 1);
}

void TestNotes::everyReadAndWriteIsInTheLogWithoutWords()
{
    const Note note = *wait(m_ruth->clinic.saveNote(draft(NoteAudience::Team), {}));
    QVERIFY(wait(m_ruth->clinic.notes(m_recording.id, NoteUse::Read, {})));
    QVERIFY(wait(m_ruth->clinic.notes(m_recording.id, NoteUse::Export, {})));
    QVERIFY(wait(m_ruth->clinic.removeNote(note.id, {})));
    auto rows =
        db().run(QStringLiteral("SELECT action, code, client_id FROM access_log WHERE recording_id = ? AND action "
                                "LIKE 'note%' ORDER BY sequence"),
                 {m_recording.id.value()});
    QStringList actions;
    while (rows.next()) {
        actions << rows.text(0) + QLatin1Char(':') + rows.text(1);
        QCOMPARE(rows.text(2), m_recording.clientId.value());
    }
    QCOMPARE(actions, (QStringList{QStringLiteral("noteSaved:team"), QStringLiteral("notesRead:"),
                                   QStringLiteral("notesExported:"), QStringLiteral("noteDeleted:")}));
    auto all = db().run(QStringLiteral("SELECT * FROM access_log"));
    while (all.next()) {
        for (int column = 0; column < all.columnNames().size(); ++column)
            QVERIFY(!all.text(column).contains(QStringLiteral("lake house")));
    }
}

void TestNotes::nothingWrittenLiesReadableOnDisk()
{
    if (TestClinic::isMany())
        QSKIP("looks at bytes on disk, and here the database is PostgreSQL's");
    QVERIFY(wait(m_ruth->clinic.saveNote(draft(NoteAudience::Client), {})));
    const QByteArray needle = secret.toUtf8().left(30);
    int files = 0;
    QDirIterator all(m_clinic->folder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++files;
        QVERIFY2(!file.readAll().contains(needle), qPrintable(file.fileName()));
    }
    QVERIFY(files > 3);
}

void TestNotes::notesGoWithTheRecording()
{
    QVERIFY(wait(m_ruth->clinic.saveNote(draft(), {})));
    auto oscar = signedIn("priya");
    QVERIFY(wait(oscar->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(wait(oscar->clinic.deleteRecording(m_recording.id, QStringLiteral("other"),
                                               QStringLiteral("a reason that is long enough"))));
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM notes WHERE recording_id = ?"), {m_recording.id.value()});
    QVERIFY(row.next());
    QCOMPARE(row.number(0), 0);
    QVERIFY(textsFor(*m_ruth).isEmpty());
    const auto refused = wait(m_ruth->clinic.saveNote(draft(), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("not_available"));
}

void TestNotes::wrongNotesAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("kind") << QByteArray("kind") << QByteArray("\"poem\"");
    QTest::newRow("audience") << QByteArray("audience") << QByteArray("\"everybody\"");
    QTest::newRow("before the start") << QByteArray("startMs") << QByteArray("-1");
    QTest::newRow("no number") << QByteArray("startMs") << QByteArray("\"10\"");
    QTest::newRow("ends before it starts") << QByteArray("endMs") << QByteArray("1");
    QTest::newRow("days later") << QByteArray("endMs") << QByteArray("999999999999");
    QTest::newRow("long reaction") << QByteArray("reactionMs") << QByteArray("5000");
    QTest::newRow("no text") << QByteArray("text") << QByteArray("\"  \"");
    QTest::newRow("text is a list") << QByteArray("text") << QByteArray("[]");
    QTest::newRow("long code") << QByteArray("code") << '"' + QByteArray(41, 'c') + '"';
    QTest::newRow("long text") << QByteArray("text") << '"' + QByteArray(10'001, 't') + '"';
    QTest::newRow("revision below nothing") << QByteArray("revision") << QByteArray("-1");
    QTest::newRow("no recording") << QByteArray("recordingId") << QByteArray("null");
    QTest::newRow("a path for a recording") << QByteArray("recordingId") << QByteArray("\"../x\"");
}

void TestNotes::wrongNotesAreRefusedInWords()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    const Note note = draft();
    protocol::Json body = protocol::encode(note);
    body[member.toStdString()] = protocol::Json::parse(value.toStdString());
    const auto answer = m_ruth->send("PUT", protocol::pathFor(protocol::paths::note, note.id.value()), body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("invalid_field"));
    QVERIFY(textsFor(*m_ruth).isEmpty());
}

void TestNotes::codesAreOnesOwnOrTheClinics()
{
    const auto codes = [](TestPerson &person) { return wait(person.clinic.codes()).value(); };
    QVERIFY(codes(*m_ruth).isEmpty());
    auto priya = signedIn("priya");
    const auto path = QString::fromLatin1(protocol::paths::codeSet);
    QVERIFY(priya->send("PUT", path, {{"scope", "office"}, {"codes", {"question", "reflection"}}}));
    QCOMPARE(codes(*m_ruth), (domain::CodeSet{QStringLiteral("question"), QStringLiteral("reflection")}));
    QVERIFY(wait(m_ruth->clinic.keepCodes({QStringLiteral("silence")}, false)));
    QCOMPARE(codes(*m_ruth), domain::CodeSet{QStringLiteral("silence")});
    const auto refused = m_ruth->send("PUT", path, {{"scope", "clinic"}, {"codes", {"mine"}}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("not_permitted"));
    QVERIFY(!m_ruth->send("PUT", path, {{"codes", {1, 2}}}));
    QVERIFY(!m_ruth->send("PUT", path,
                          {{"codes", protocol::Json::array({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})}}));
}

void TestNotes::thereIsALimit()
{
    for (int i = 0; i < server::store::mostNotes; ++i)
        db().run(QStringLiteral("INSERT INTO notes(id, recording_id, author_id, kind, start_ms, end_ms, reaction_ms, "
                                "audience, created_at, changed_at, revision) VALUES(?,?,?,'note',0,0,0,'me',0,0,1)"),
                 {QStringLiteral("filler-%1").arg(i), m_recording.id.value(), m_recording.clinicianId.value()});
    const auto refused = wait(m_ruth->clinic.saveNote(draft(), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("too_many_notes"));
}

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
