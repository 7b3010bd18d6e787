// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_transcripts.h"
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/jobs/thinning.h"
#include "server/jobs/words_taken_back.h"
#include "server/net/web_client.h"
#include "server/store/legal_holds.h"
#include "server/store/quota.h"
#include "server/store/transcript_versions.h"
#include "server/store/transcription_jobs.h"
#include "server/store/vocabulary.h"
#include "server/transcripts/hiding.h"
#include "tests/support/api_person.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <algorithm>

using namespace attune;
using namespace attune::test;
using domain::ReadTranscript;
using domain::TranscriptChange;
using domain::TranscriptLine;
using protocol::Json;
using protocol::pathFor;
using Kind = TranscriptChange::Kind;
namespace paths = protocol::paths;
namespace store = server::store;

namespace {

struct Person
{
    explicit Person(std::unique_ptr<TestPerson> who) : person(std::move(who)), files(person->session) {}
    std::unique_ptr<TestPerson> person;
    api::TelehealthTranscripts files;
};

TranscriptChange change(Kind kind, int line, const QString &text = {})
{
    TranscriptChange made;
    made.kind = kind;
    made.line = line;
    made.text = text;
    return made;
}

TranscriptChange split(int line, int place)
{
    TranscriptChange made = change(Kind::Split, line);
    made.place = place;
    return made;
}

TranscriptChange joined(int line, int other)
{
    TranscriptChange made = change(Kind::Join, line);
    made.other = other;
    return made;
}

TranscriptChange replaced(const QString &find, const QString &text)
{
    TranscriptChange made = change(Kind::Replace, -1, text);
    made.find = find;
    return made;
}

/// One line of six seconds, in which it is known when each word was said.
const QByteArray exact = R"({"text":"x","language":"en","segments":[{"id":0,"start":0.0,"end":6.0,
    "text":" before it secret words after it all","tokens":[1],"words":[
    {"word":" before","start":0.0,"end":0.8},{"word":" it","start":0.8,"end":1.5},
    {"word":" secret","start":2.1,"end":2.9},{"word":" words","start":2.9,"end":3.9},
    {"word":" after","start":4.6,"end":5.0},{"word":" it","start":5.0,"end":5.4},{"word":" all","start":5.4,"end":6.0}]}]})";

/// "0-2000 CLIENT text" of each line, with the original of a corrected one.
QStringList rows(const ReadTranscript &read)
{
    QStringList rows;
    for (const TranscriptLine &line : read.lines)
        rows << QStringLiteral("%1-%2 %3 %4%5")
                    .arg(line.startMs)
                    .arg(line.endMs)
                    .arg(line.speaker, line.isHidden && line.text.isEmpty() ? QStringLiteral("[hidden]") : line.text,
                         line.original.isEmpty() ? QString() : QStringLiteral(" | ") + line.original);
    return rows;
}

} // namespace

/// What people do to a transcript at the desk (src/server/transcripts/DESK.md).
class TestTranscriptDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void linesAreSplitJoinedAndSaidByOthers();
    void whatWasDoneLastIsTakenBack();
    void twoAtOnceLoseNoWord();
    void whatIsNotThereIsRefused_data();
    void whatIsNotThereIsRefused();
    void everyActIsAnEntry();
    void whoMayNotIsRefused();
    void whatIsHiddenStaysAsItIs();
    void onlyTheWordsThatWereSaidThenAreHidden();
    void whatIsHiddenIsNotCutOpen();
    void whatIsTakenBackLeavesTheRest();
    void noJobWaitsForAnEngineForEver();
    void namesAreLearnedAndOfferedAgain();
    void aVocabularyIsOfAClientOrTheClinic();
    void wordsGoWithTheLastRecording();
    void languagesAreSaid();
    void bytesAreInTheQuota();
    void savedCaptionsKeepTheRules();

private:
    store::Connection &db() { return m_clinic->clinic().database.connection(); }
    ReadTranscript read(Person &person, const QString &language = QStringLiteral("en"))
    {
        const auto answer = wait(person.files.transcriptIn(m_recording.id, language, {}));
        return answer ? *answer : ReadTranscript();
    }
    base::Result<ReadTranscript> edit(Person &person, const TranscriptChange &what)
    {
        return wait(person.files.editTranscript(m_recording.id, what));
    }
    /// The current one; what there was stays as an earlier version.
    void give(const QByteArray &text, const QString &language = QStringLiteral("en"));
    QStringList logged();
    /// What is saved of it; nullopt for who may not.
    std::optional<QString> saved(const char *who, const char *format);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<Person> m_ruth;
    std::unique_ptr<Person> m_soren;
    domain::Recording m_recording; ///< of Ruth and Søren
    qint64 m_sequence = 0;         ///< of the newest entry of the log before a test
};

void TestTranscriptDesk::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = std::make_unique<Person>(m_clinic->signedIn("ruth"));
    m_soren = std::make_unique<Person>(m_clinic->signedIn("soren"));
    m_recording = m_soren->person->first();
}

void TestTranscriptDesk::init()
{
    const auto versions = wait(m_ruth->files.transcriptVersions(m_recording.id, {}));
    for (const domain::TranscriptVersion &version : *versions) {
        if (version.id != m_recording.id.value())
            QVERIFY(wait(m_ruth->files.removeTranscript(version.id, {})));
    }
    for (const char *table : {"transcript_changes", "transcript_steps", "vocabulary_words"})
        db().run(QStringLiteral("DELETE FROM ") + QString::fromLatin1(table));
    give("[0:00 - 0:02] A: so Miriam went home\n[0:02 - 0:04] B: did she\n[0:04 - 0:06] A: yes with Miriam\n");
    m_sequence = db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).only<qint64>();
}

void TestTranscriptDesk::give(const QByteArray &text, const QString &language)
{
    domain::TranscriptFile file;
    file.bytes = text;
    file.language = language;
    file.speakers = {{QStringLiteral("A"), QStringLiteral("CLIENT")},
                     {QStringLiteral("B"), QStringLiteral("CLINICIAN")}};
    file.isConfirmed = true;
    const auto added = wait(m_ruth->files.addTranscript(m_recording.id, file, {}));
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
}

QStringList TestTranscriptDesk::logged()
{
    QStringList entries;
    auto row = db().run(QStringLiteral("SELECT action, code FROM access_log WHERE recording_id = ? AND sequence > ? "
                                       "ORDER BY sequence"),
                        {m_recording.id.value(), m_sequence});
    while (row.next())
        entries << QStringList{row.text(0), row.text(1)}.join(QLatin1Char(' ')).trimmed();
    return entries;
}

void TestTranscriptDesk::linesAreSplitJoinedAndSaidByOthers()
{
    const QStringList before = rows(read(*m_ruth));
    QCOMPARE(before.first(), QStringLiteral("0-2000 CLIENT so Miriam went home"));
    auto now = edit(*m_ruth, split(0, 10));
    QVERIFY(now);
    QCOMPARE(rows(*now).mid(0, 2), (QStringList{QStringLiteral("0-1052 CLIENT so Miriam"), //
                                                QStringLiteral("1052-2000 CLIENT went home")}));
    QCOMPARE(now->revision, 1);
    const int second = now->lines.at(1).number;
    QCOMPARE(second, 3); // a number that no line had
    now = edit(*m_ruth, change(Kind::Speaker, second, QStringLiteral("CLINICIAN")));
    QCOMPARE(now->lines.at(1).speaker, QStringLiteral("CLINICIAN"));
    now = edit(*m_ruth, change(Kind::Text, second, QStringLiteral("went to Rome")));
    QCOMPARE(rows(*now).at(1), QStringLiteral("1052-2000 CLINICIAN went to Rome | went home"));
    QVERIFY(!now->lines.at(1).editedBy.isEmpty());
    now = edit(*m_ruth, joined(0, second));
    QCOMPARE(rows(*now).first(), QStringLiteral("0-2000 CLIENT so Miriam went to Rome | so Miriam went home"));
    TranscriptChange all = change(Kind::Speaker, -1, QStringLiteral("SPEAKER_4"));
    all.speaker = QStringLiteral("CLIENT");
    now = edit(*m_ruth, all);
    QCOMPARE(now->lines.at(0).speaker, QStringLiteral("SPEAKER_4"));
    QCOMPARE(now->lines.at(2).speaker, QStringLiteral("SPEAKER_4"));
    now = edit(*m_ruth, replaced(QStringLiteral("miriam"), QStringLiteral("Mirjam")));
    QCOMPARE(now->lines.at(0).text, QStringLiteral("so Mirjam went to Rome"));
    QCOMPARE(now->lines.at(2).text, QStringLiteral("yes with Mirjam"));
    QCOMPARE(now->revision, 6);
    QCOMPARE(rows(read(*m_soren)), rows(*now)); // everybody reads the same
    while (now && now->canUndo) {
        TranscriptChange undo;
        undo.kind = Kind::Undo;
        now = edit(*m_ruth, undo);
    }
    QVERIFY(now);
    QCOMPARE(rows(*now), before);
}

void TestTranscriptDesk::whatWasDoneLastIsTakenBack()
{
    TranscriptChange undo;
    undo.kind = Kind::Undo;
    QCOMPARE(edit(*m_ruth, undo).error().code, QStringLiteral("invalid_field")); // there is nothing
    QVERIFY(edit(*m_ruth, change(Kind::Text, 0, QStringLiteral("one"))));
    QVERIFY(edit(*m_ruth, change(Kind::Text, 0, QStringLiteral("two"))));
    QCOMPARE(edit(*m_ruth, undo)->lines.first().text, QStringLiteral("one"));
    QVERIFY(!read(*m_soren).canUndo);
    QVERIFY(read(*m_ruth).canUndo);
    QVERIFY(edit(*m_ruth, change(Kind::Text, 0, {}))); // by hand
    QCOMPARE(read(*m_ruth).lines.first().text, QStringLiteral("so Miriam went home"));
    QCOMPARE(edit(*m_ruth, undo)->lines.first().text, QStringLiteral("one"));
}

void TestTranscriptDesk::twoAtOnceLoseNoWord()
{
    Person other(m_clinic->signedIn("ruth")); // the same person at another machine counts as another
    const int seen = read(*m_ruth).revision;
    QVERIFY(edit(other, change(Kind::Text, 0, QStringLiteral("theirs"))));
    TranscriptChange mine = change(Kind::Text, 0, QStringLiteral("mine"));
    mine.revision = seen;
    const auto refused = edit(*m_ruth, mine);
    QCOMPARE(refused.error().code, QStringLiteral("transcript_changed"));
    QCOMPARE(read(*m_ruth).lines.first().text, QStringLiteral("theirs"));
    for (TranscriptChange same : {split(0, 3), joined(0, 1), replaced(QStringLiteral("theirs"), QStringLiteral("x"))}) {
        same.revision = seen;
        QCOMPARE(edit(*m_ruth, same).error().code, QStringLiteral("transcript_changed"));
    }
    TranscriptChange elsewhere = change(Kind::Text, 2, QStringLiteral("mine, too"));
    elsewhere.revision = seen;
    QVERIFY(edit(*m_ruth, elsewhere)); // what others do beside it does not matter
    TranscriptChange who = change(Kind::Speaker, 0, QStringLiteral("CLINICIAN"));
    who.revision = seen;
    QVERIFY(edit(*m_ruth, who)); // it is not about the words
    TranscriptChange hides = change(Kind::Hide, 0);
    hides.revision = seen;
    QCOMPARE(edit(*m_soren, hides).error().code, QStringLiteral("transcript_changed"));
    QVERIFY(edit(other, joined(1, 2)));
    TranscriptChange gone = change(Kind::Text, 2, QStringLiteral("too late"));
    gone.revision = read(*m_ruth).revision - 1;
    QCOMPARE(edit(*m_ruth, gone).error().code, QStringLiteral("transcript_changed"));
    QVERIFY(!rows(read(*m_ruth)).join(QString()).contains(QStringLiteral("too late")));
}

void TestTranscriptDesk::whatIsNotThereIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {R"({"line":99,"splitAt":2})", R"({"line":0,"splitAt":0})", R"({"line":0,"splitAt":900})",
          R"({"line":0,"joinWith":0})", R"({"line":2,"joinWith":0})", R"({"line":0,"joinWith":7})",
          R"({"line":0,"becomes":"Nobody"})", R"({"speaker":"SPEAKER_9","becomes":"CLIENT"})",
          R"({"find":"nowhere","replaceWith":"x"})", R"({"undo":true})", R"({"line":0,"text":"a","splitAt":1})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestTranscriptDesk::whatIsNotThereIsRefused()
{
    QFETCH(QByteArray, body);
    const QStringList before = rows(read(*m_ruth));
    const auto answer =
        m_ruth->person->send("PUT", pathFor(paths::recordingTranscript, m_recording.id.value()), Json::parse(body));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("invalid_field"));
    QCOMPARE(rows(read(*m_ruth)), before);
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM transcript_steps")).only<qint64>(), 0);
}

void TestTranscriptDesk::everyActIsAnEntry()
{
    QVERIFY(edit(*m_ruth, split(0, 10)));
    QVERIFY(edit(*m_ruth, joined(0, 3)));
    QVERIFY(edit(*m_ruth, change(Kind::Speaker, 1, QStringLiteral("CLIENT"))));
    QVERIFY(edit(*m_ruth, replaced(QStringLiteral("did"), QStringLiteral("planted"))));
    QVERIFY(edit(*m_ruth, change(Kind::Undo, -1)));
    QVERIFY(wait(m_ruth->files.vocabulary(m_recording.id)));
    QVERIFY(wait(m_ruth->files.changeVocabulary(m_recording.id, {{}, QStringLiteral("planted"), {}, true})));
    QCOMPARE(logged(),
             (QStringList{QStringLiteral("transcriptCorrected split"), QStringLiteral("transcriptCorrected joined"),
                          QStringLiteral("transcriptCorrected speaker"), QStringLiteral("transcriptCorrected replaced"),
                          QStringLiteral("vocabularyChanged learned"), QStringLiteral("transcriptCorrected undone"),
                          QStringLiteral("vocabularyRead"), QStringLiteral("vocabularyChanged added:clinic")}));
}

void TestTranscriptDesk::whoMayNotIsRefused()
{
    for (const char *who : {"priya", "oscar", "ingrid", "soren", "june"}) {
        Person other(m_clinic->signedIn(who));
        for (const TranscriptChange &what : {split(0, 10), joined(0, 1), change(Kind::Undo, -1),
                                             replaced(QStringLiteral("Miriam"), QStringLiteral("x"))})
            QVERIFY2(!edit(other, what), who);
        QVERIFY2(!wait(other.files.vocabulary(m_recording.id)), who);
        QVERIFY2(!wait(other.files.changeVocabulary(m_recording.id, {{}, QStringLiteral("x"), {}, false})), who);
    }
    QCOMPARE(read(*m_ruth).revision, 0);
    QVERIFY(read(*m_soren).offers.isEmpty());
}

void TestTranscriptDesk::whatIsHiddenStaysAsItIs()
{
    QVERIFY(edit(*m_ruth, split(0, 10)));
    QVERIFY(edit(*m_soren, change(Kind::Hide, 3)));
    const QStringList hidden = rows(read(*m_ruth));
    QCOMPARE(hidden.at(1), QStringLiteral("1052-2000 CLIENT [hidden]"));
    for (const TranscriptChange &what :
         {split(3, 2), joined(0, 3), joined(3, 1), change(Kind::Text, 3, QStringLiteral("x")),
          change(Kind::Speaker, 3, QStringLiteral("CLINICIAN")), change(Kind::Undo, -1),
          replaced(QStringLiteral("went"), QStringLiteral("x"))})
        QCOMPARE(edit(*m_ruth, what).error().code, QStringLiteral("invalid_field"));
    QCOMPARE(rows(read(*m_ruth)), hidden);
    QCOMPARE(read(*m_soren).lines.at(1).text, QStringLiteral("went home"));
    QVERIFY(edit(*m_soren, change(Kind::Show, 3)));
    QVERIFY(edit(*m_ruth, change(Kind::Undo, -1)));
}

/// Of one long line of another version; and all of it where nobody knows when its words were said.
void TestTranscriptDesk::onlyTheWordsThatWereSaidThenAreHidden()
{
    const QByteArray coarse = "[0:00 - 0:06] A: before it secret words after it all\n";
    QVERIFY(edit(*m_soren, change(Kind::Hide, 1))); // from 2 to 4 seconds; in the sample's own one a longer line
    db().run(QStringLiteral("DELETE FROM transcript_changes WHERE version_id = ?"), {m_recording.id.value()});
    give(exact, QStringLiteral("de"));
    const ReadTranscript german = read(*m_ruth, QStringLiteral("de"));
    QCOMPARE(rows(german).size(), 3);
    QCOMPARE(german.lines.at(0).text, QStringLiteral("before it"));
    QVERIFY(german.lines.at(1).isHidden && german.lines.at(1).text.isEmpty());
    QCOMPARE(german.lines.at(2).text, QStringLiteral("after it all"));
    QCOMPARE(read(*m_soren, QStringLiteral("de")).lines.at(1).text, QStringLiteral("secret words"));
    give(coarse, QStringLiteral("fr"));
    QVERIFY(read(*m_ruth, QStringLiteral("fr")).lines.first().isHidden);
    QVERIFY(edit(*m_soren, change(Kind::Show, 1)));
    for (const char *language : {"de", "fr"}) {
        for (const TranscriptLine &line : read(*m_ruth, QString::fromLatin1(language)).lines)
            QVERIFY2(!line.isHidden && !line.text.isEmpty(), language);
    }
    QVERIFY(edit(*m_soren, change(Kind::Hide, 0))); // of versions that are there already: up to 2 seconds
    const ReadTranscript again = read(*m_ruth, QStringLiteral("de"));
    QVERIFY(again.lines.first().isHidden && again.lines.first().text.isEmpty());
    QVERIFY(!rows(again).join(QString()).contains(QStringLiteral("before")));
    QCOMPARE(again.lines.last().text, QStringLiteral("after it all"));
}

/// Whatever is hidden or shown beside it, and by whomever, a line that the client hid says nothing.
void TestTranscriptDesk::whatIsHiddenIsNotCutOpen()
{
    const QString german = QStringLiteral("de");
    give(exact, german);
    TranscriptChange whole = change(Kind::Hide, 0);
    whole.version = read(*m_ruth, german).version;
    QVERIFY(edit(*m_soren, whole));
    const QStringList hidden = rows(read(*m_ruth, german));
    QCOMPARE(hidden.size(), 1);
    QVERIFY(hidden.first().endsWith(QStringLiteral("[hidden]")));
    QVERIFY(edit(*m_soren, change(Kind::Hide, 0))); // in the other one, a part of it
    QCOMPARE(rows(read(*m_ruth, german)), hidden);
    server::Clinic &clinic = m_clinic->clinic();
    const domain::UserId other = m_recording.clinicianId; // in place of a parent, who may hide as well
    const auto english =
        server::transcripts::openTranscript(clinic.media, *store::transcriptVersion(db(), read(*m_ruth).version));
    QVERIFY(english);
    db().run(QStringLiteral("DELETE FROM transcript_changes WHERE version_id = ?"), {english->version.id});
    for (const bool hides : {true, false, true, false}) {
        QVERIFY(server::transcripts::spreadHiding(db(), clinic.media, *english, 0, hides, other, clinic.clock.now()));
        QCOMPARE(rows(read(*m_ruth, german)), hidden);
    }
    whole.kind = Kind::Show;
    QVERIFY(edit(*m_soren, whole));
    QCOMPARE(read(*m_ruth, german).lines.first().text, QStringLiteral("before it secret words after it all"));
}

/// Words that a program wrote down of somebody who does not agree to it.
void TestTranscriptDesk::whatIsTakenBackLeavesTheRest()
{
    const QString chosen = read(*m_ruth).version;
    give("[0:00 - 0:02] A: taken back\n[0:02 - 0:04] B: stays\n");
    const QString written = read(*m_ruth).version;
    QVERIFY(wait(m_ruth->files.chooseTranscript(chosen, {})));
    const QString client = m_recording.clientId.value();
    const auto purposes =
        db().run(QStringLiteral("SELECT purposes FROM client_consent WHERE client_id = ?"), {client}).only<QString>();
    const auto agreeTo = [this, &client](const QString &what) {
        db().run(QStringLiteral("UPDATE client_consent SET purposes = ? WHERE client_id = ?"), {what, client});
    };
    agreeTo(QStringLiteral("care"));
    const QString recording = m_recording.id.value();
    store::placeHold(db(), recording, m_clinic->clinic().clock.now());
    store::noteVoices(db(), {{written, recording, QStringLiteral("CLIENT"), client}});
    QTRY_VERIFY_WITH_TIMEOUT(!store::transcriptVersion(db(), written), 5000);
    server::removeWordsTakenBack(m_clinic->clinic(), db(), {});
    QVERIFY(store::retiredTranscript(db(), written)); // what is on hold is destroyed by nobody
    QVERIFY(store::liftHold(db(), recording, m_clinic->clinic().clock.now()));
    QTRY_VERIFY_WITH_TIMEOUT(!store::retiredTranscript(db(), written), 5000);
    QCOMPARE(read(*m_ruth).version, chosen); // it was not the one that was read, and is not now
    const auto versions = store::transcriptVersions(db(), m_recording.id);
    QCOMPARE(std::count_if(versions.begin(), versions.end(), [](const auto &one) { return one.lines == 1; }), 1);
    // What somebody removed does not come back, also where its container could not be erased at once.
    agreeTo(QStringLiteral("care,transcription"));
    store::noteVoices(db(), {{chosen, recording, QStringLiteral("CLIENT"), client}});
    store::retireTranscript(db(), *store::transcriptVersion(db(), chosen));
    agreeTo(QStringLiteral("care"));
    QVERIFY(store::retiredVoicesThatDisagree(db()).isEmpty());
    agreeTo(purposes);
}

/// Else the provider would keep its originals as long.
void TestTranscriptDesk::noJobWaitsForAnEngineForEver()
{
    const QString recording = m_recording.id.value();
    db().run(QStringLiteral("INSERT INTO turn_jobs(recording_id, state, urgency, next_try_at, changed_at) VALUES(?, "
                            "'silent', 1, 0, 0) ON CONFLICT(recording_id) DO UPDATE SET state = 'silent'"),
             {recording});
    store::wantTranscription(db(), {recording, {}, {}, 0}, m_clinic->clinic().clock.now() - std::chrono::hours(25));
    QTRY_VERIFY_WITH_TIMEOUT(store::transcriptionOf(db(), recording).state == domain::TranscriptionState::Failed,
                             10'000);
    QVERIFY(logged().contains(QStringLiteral("transcriptionFailed transcription_off")));
    store::forgetTranscription(db(), recording);
}

void TestTranscriptDesk::namesAreLearnedAndOfferedAgain()
{
    QVERIFY(read(*m_ruth).offers.isEmpty());
    const auto now = edit(*m_ruth, change(Kind::Text, 0, QStringLiteral("So Mirjam went home")));
    QVERIFY(now);
    QCOMPARE(now->offers.size(), 1); // the other line
    const domain::TranscriptOffer offer = now->offers.first();
    QCOMPARE(offer, (domain::TranscriptOffer{2, 9, 6, QStringLiteral("Mirjam")}));
    QVERIFY(read(*m_soren).offers.isEmpty()); // who may not correct is told nothing
    QVERIFY(edit(*m_ruth, replaced(QStringLiteral("Miriam"), offer.text)));
    QVERIFY(read(*m_ruth).offers.isEmpty());
    // A word that is no name teaches nothing; replacing it everywhere does.
    QVERIFY(edit(*m_ruth, change(Kind::Text, 1, QStringLiteral("does she"))));
    auto words = wait(m_ruth->files.vocabulary(m_recording.id));
    QCOMPARE(words->size(), 1);
    QCOMPARE(words->first().word, QStringLiteral("Mirjam"));
    QCOMPARE(words->first().heard, QStringLiteral("Miriam"));
    QVERIFY(!words->first().isOfClinic && words->first().addedAt);
    // Nothing of what is hidden is offered.
    give("[0:00 - 0:02] A: Miriam again\n[0:02 - 0:04] B: Miriam\n");
    QCOMPARE(read(*m_ruth).offers.size(), 2);
    QVERIFY(edit(*m_soren, change(Kind::Hide, 0)));
    QCOMPARE(read(*m_ruth).offers.size(), 1);
    QCOMPARE(store::wordsForEngine(db(), m_recording.clientId, 10), QStringList{QStringLiteral("Mirjam")});
    // Sealed, like every personal column.
    QVERIFY(db().run(QStringLiteral("SELECT word FROM vocabulary_words"))
                .only<QString>()
                .startsWith(QStringLiteral("~1~")));
}

void TestTranscriptDesk::aVocabularyIsOfAClientOrTheClinic()
{
    const auto add = [this](const QString &word, bool ofClinic) {
        return wait(m_ruth->files.changeVocabulary(m_recording.id, {{}, word, {}, ofClinic}));
    };
    QVERIFY(add(QStringLiteral("Zebra"), true));
    auto words = add(QStringLiteral("Åse"), false);
    QCOMPARE(words->size(), 2);
    QCOMPARE(words->at(0).word, QStringLiteral("Åse")); // by the alphabet
    words = add(QStringLiteral("zebra"), true);         // the same word
    QCOMPARE(words->size(), 2);
    const auto clinics = store::vocabularyFor(db(), {});
    QCOMPARE(clinics.size(), 1);
    const domain::UserId other(QStringLiteral("somebody-else"));
    QCOMPARE(store::vocabularyFor(db(), other).size(), 1); // the client's words are not theirs
    QVERIFY(!store::removeVocabularyWord(db(), other, words->first().id));
    words = wait(m_ruth->files.changeVocabulary(m_recording.id, {words->first().id, {}, {}, false}));
    QCOMPARE(words->size(), 1);
    const auto gone = wait(m_ruth->files.changeVocabulary(m_recording.id, {QStringLiteral("no-such"), {}, {}, false}));
    QCOMPARE(gone.error().code, QStringLiteral("not_found"));
    QVERIFY(!add(QStringLiteral(" \n "), false));
    QVERIFY(!add(QString(81, QLatin1Char('x')), false));
    {
        store::Transaction transaction(db());
        for (int i = 0; i < domain::mostVocabularyWords; ++i)
            QVERIFY(store::addVocabularyWord(db(), m_recording.clientId, {{}, QStringLiteral("w%1").arg(i), {}, false},
                                             m_recording.clientId, m_clinic->clinic().clock.now()));
        transaction.commit();
    }
    QCOMPARE(add(QStringLiteral("one more"), false).error().code, QStringLiteral("too_many_words"));
    QVERIFY(add(QStringLiteral("one of the clinic"), true));
    const auto corrected = edit(*m_ruth, change(Kind::Text, 0, QStringLiteral("so Mirjam went home")));
    QVERIFY(corrected); // a full vocabulary learns no more, and nobody is held up by it
}

void TestTranscriptDesk::wordsGoWithTheLastRecording()
{
    const auto now = m_clinic->clinic().clock.now();
    const auto add = [&](const domain::UserId &client, const char *word) {
        return store::addVocabularyWord(db(), client, {{}, QString::fromLatin1(word), {}, false}, m_recording.clientId,
                                        now - std::chrono::hours(48));
    };
    QVERIFY(add(m_recording.clientId, "stays"));
    QVERIFY(add({}, "clinic"));
    QVERIFY(add(domain::UserId(QStringLiteral("nobody-with-recordings")), "goes"));
    server::thinTables(db(), now);
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM vocabulary_words")).only<qint64>(), 2);
    QCOMPARE(store::vocabularyFor(db(), m_recording.clientId).size(), 2);
}

void TestTranscriptDesk::languagesAreSaid()
{
    QVERIFY(read(*m_ruth).otherLanguages.isEmpty());
    give("[0:00 - 0:02] A: dicho\n", QStringLiteral("es"));
    QCOMPARE(read(*m_ruth).otherLanguages, QStringList{QStringLiteral("es")});
    const ReadTranscript spanish = read(*m_ruth, QStringLiteral("es"));
    QCOMPARE(spanish.otherLanguages, QStringList{QStringLiteral("en")});
    QCOMPARE(spanish.language, QStringLiteral("es"));
    QVERIFY(spanish.origin == domain::LineOrigin::Typed);
}

void TestTranscriptDesk::bytesAreInTheQuota()
{
    const auto left = [this] {
        return store::Reservation(db(), m_clinic->clinic().clock, QStringLiteral("another"), 1LL << 50).left();
    };
    const qint64 before = left();
    QByteArray text;
    for (int i = 0; i < 48; ++i)
        text += "[0:" + QByteArray::number(i + 10) + " - 0:" + QByteArray::number(i + 11) +
                "] A: " + QByteArray(1000, 'x') + '\n';
    give(text, QStringLiteral("fi"));
    const qint64 used = before - left();
    QVERIFY(used > 48'000 && used < 100'000);
    const auto versions = wait(m_ruth->files.transcriptVersions(m_recording.id, {}));
    QVERIFY(wait(m_ruth->files.removeTranscript(versions->first().id, {})));
    QCOMPARE(left(), before);
}

void TestTranscriptDesk::savedCaptionsKeepTheRules()
{
    give("[0:00 - 0:06] A: When I came home on Tuesday evening, nobody was there, and I did not know what to do with "
         "all of it until the next morning.\n[0:06 - 0:08] B: secret words\n");
    QVERIFY(edit(*m_soren, change(Kind::Hide, 1)));
    int copies = 0;
    for (const char *who : {"ruth", "soren"}) { // what is hidden is in nobody's copy
        for (const char *format : {"vtt", "srt"}) {
            const auto text = saved(who, format);
            copies += text.has_value();
            if (!text)
                continue; // a client may not save everything
            QVERIFY2(!text->contains(QStringLiteral("secret")), who);
            QVERIFY2(text->contains(QStringLiteral("evening,\n")), qPrintable(*text));
            const QStringList all = text->split(QLatin1Char('\n'));
            for (const QString &row : all) {
                const QString plain = row.startsWith(QLatin1Char('<')) ? row.section(QLatin1Char('>'), 1) : row;
                const bool isTime = plain.contains(QStringLiteral("-->"));
                QVERIFY2(isTime || plain.startsWith(QStringLiteral("NOTE")) || plain.size() <= 42, qPrintable(row));
            }
        }
    }
    QVERIFY(copies >= 2);
    const auto inACopy = wait(
        m_ruth->files.transcriptToSave(m_recording.id, domain::Grounds(QStringLiteral("kept for the court file"))));
    QVERIFY2(inACopy, inACopy ? "" : qPrintable(inACopy.error().code));
    QVERIFY(inACopy->lines.at(1).text.contains(QStringLiteral("hidden")));
    QCOMPARE(logged().last(), QStringLiteral("transcriptExported"));
    QVERIFY(!wait(Person(m_clinic->signedIn("june")).files.transcriptToSave(m_recording.id, {})));
}

std::optional<QString> TestTranscriptDesk::saved(const char *who, const char *format)
{
    server::net::WebRequest request;
    request.method = "GET";
    request.url = m_clinic->address().url.toString() +
                  pathFor(paths::sessionTranscriptExport, m_recording.sessionId.value()) +
                  QStringLiteral("?reason=kept%20for%20the%20court%20file&recordingId=%1&format=%2")
                      .arg(m_recording.id.value(), QString::fromLatin1(format));
    request.authorityFile = m_clinic->authorityFile();
    request.headers = {{"Authorization", "Bearer " + tokenOf(*m_clinic, who)}};
    const auto answer = server::net::fetch(request);
    return answer && answer->status == 200 ? std::optional(QString::fromUtf8(answer->body)) : std::nullopt;
}

QTEST_GUILESS_MAIN(TestTranscriptDesk)
#include "tst_transcript_desk.moc"
