// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/relations.h"
#include "server/store/participants.h"
#include "tests/support/test_clinic.h"

#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace attune;
using namespace attune::test;
using domain::Transcript;
using domain::TranscriptChange;
using Kind = domain::TranscriptChange::Kind;

/// What people change about a transcript: who may, that nothing is lost by it, and who then reads what.
class TestTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCorrectionKeepsTimeAndOriginal();
    void aSecondCorrectionKeepsTheFirstOriginal();
    void aCorrectionIsTakenBack();
    void aNameStandsAtEveryLineOfTheSpeaker();
    void whatTheClientHidesNobodyElseReads();
    void theClientShowsItAgain();
    void whoActsForTheClientDoesNotSeeWhatTheClientHid();
    void whoOnlyTookPartReadsNoNames();
    void whoMayNotIsRefused();
    void savedCopiesHaveTheChangesInThem();
    void everyChangeIsInTheLogWithoutWords();
    void nothingChangedLiesReadableOnDisk();
    void changesGoWithTheRecording();
    void whatWasSaidIsFoundByWhoReadsItAnyway();
    void searchingIsInTheLogWithWhatWasLookedFor();
    void wrongChangesAreRefusedInWords_data();
    void wrongChangesAreRefusedInWords();

private:
    std::unique_ptr<TestPerson> signedIn(const char *who) { return m_clinic->signedIn(who); }
    Transcript read(TestPerson &person);
    QString exported(const char *format); ///< to Ruth
    base::Result<Transcript> change(TestPerson &person, const TranscriptChange &change)
    {
        return wait(person.clinic.changeTranscript(m_recording.id, change));
    }
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<TestPerson> m_soren;
    domain::Recording m_recording; ///< of Ruth and Søren
};

void TestTranscripts::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = signedIn("ruth");
    m_soren = signedIn("soren");
    m_recording = m_soren->first();
    QVERIFY(m_recording.hasTranscript);
}

void TestTranscripts::cleanup()
{
    m_ruth.reset();
    m_soren.reset();
    m_clinic.reset();
}

Transcript TestTranscripts::read(TestPerson &person)
{
    const auto lines = wait(person.clinic.transcript(m_recording.id, QStringLiteral("a reason that is long enough")));
    return lines ? *lines : Transcript();
}

QString TestTranscripts::exported(const char *format)
{
    const auto in = wait(m_ruth->transport.send({"POST",
                                                 QString::fromLatin1(protocol::paths::login),
                                                 {},
                                                 {{"email", "ruth@sample.clinic"}, {"password", samplePassword}},
                                                 {}}));
    if (!in)
        return {};
    const QString token = protocol::text(protocol::child(protocol::child(*in, "data"), "session"), "accessToken");
    QUrl url = m_clinic->address().url;
    url.setPath(protocol::pathFor(protocol::paths::sessionTranscriptExport, m_recording.sessionId.value()));
    url.setQuery(QStringLiteral("reason=kept%20for%20the%20court%20file&recordingId=") + m_recording.id.value() +
                 QStringLiteral("&format=") + QString::fromLatin1(format));
    QNetworkRequest request(url);
    request.setSslConfiguration(api::tlsFor(m_clinic->address()));
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    QNetworkAccessManager network;
    QNetworkReply *reply = network.get(request);
    const bool came = QTest::qWaitFor([reply] { return reply->isFinished(); }, 10'000);
    return came ? QString::fromUtf8(reply->readAll()) : QString();
}

void TestTranscripts::aCorrectionKeepsTimeAndOriginal()
{
    const Transcript before = read(*m_ruth);
    QVERIFY(before.size() > 3);
    QCOMPARE(before.at(2).number, 2);
    const auto after = change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("What was really said")});
    QVERIFY(after);
    QCOMPARE(after->at(2).text, QStringLiteral("What was really said"));
    QCOMPARE(after->at(2).original, before.at(2).text);
    QVERIFY(!after->at(2).editedBy.isEmpty());
    QCOMPARE(after->at(2).startMs, before.at(2).startMs);
    QCOMPARE(after->at(2).endMs, before.at(2).endMs);
    QCOMPARE(read(*m_soren), *after); // everybody reads the same
    QCOMPARE(after->at(1), before.at(1));
}

void TestTranscripts::aSecondCorrectionKeepsTheFirstOriginal()
{
    const QString original = read(*m_ruth).at(2).text;
    QVERIFY(change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("nearly right")}));
    const auto after = change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("right")});
    QVERIFY(after);
    QCOMPARE(after->at(2).text, QStringLiteral("right"));
    QCOMPARE(after->at(2).original, original);
}

void TestTranscripts::aCorrectionIsTakenBack()
{
    const Transcript before = read(*m_ruth);
    QVERIFY(change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("nearly right")}));
    const auto after = change(*m_ruth, {Kind::Text, 2, {}, {}});
    QVERIFY(after);
    QCOMPARE(*after, before);
}

void TestTranscripts::aNameStandsAtEveryLineOfTheSpeaker()
{
    const Transcript before = read(*m_ruth);
    const QString speaker = before.first().speaker;
    const auto after = change(*m_ruth, {Kind::SpeakerName, -1, speaker, QStringLiteral("Mother")});
    QVERIFY(after);
    int others = 0;
    for (const auto &line : *after) {
        QCOMPARE(line.speakerName, line.speaker == speaker ? QStringLiteral("Mother") : QString());
        others += line.speaker != speaker;
    }
    QVERIFY(others > 0);
    const auto without = change(*m_ruth, {Kind::SpeakerName, -1, speaker, {}});
    QVERIFY(without);
    QCOMPARE(*without, before);
}

void TestTranscripts::whatTheClientHidesNobodyElseReads()
{
    const QString said = read(*m_soren).at(1).text;
    QVERIFY(change(*m_ruth, {Kind::Text, 1, {}, QStringLiteral("as she understood it")}));
    const auto mine = change(*m_soren, {Kind::Hide, 1, {}, {}});
    QVERIFY(mine);
    QVERIFY(mine->at(1).isHidden);
    QCOMPARE(mine->at(1).text, QStringLiteral("as she understood it"));
    auto priya = signedIn("priya");
    for (TestPerson *other : {m_ruth.get(), priya.get()}) {
        const auto line = read(*other).at(1);
        QVERIFY(line.isHidden);
        QVERIFY(line.text.isEmpty());
        QVERIFY(line.original.isEmpty());
    }
    const auto refused = change(*m_ruth, {Kind::Text, 1, {}, QStringLiteral("as she understood it, again")});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::ErrorKind::InvalidInput);
    QVERIFY(said != QStringLiteral("as she understood it"));
}

void TestTranscripts::theClientShowsItAgain()
{
    const Transcript before = read(*m_ruth);
    QVERIFY(change(*m_soren, {Kind::Hide, 1, {}, {}}));
    QVERIFY(!change(*m_ruth, {Kind::Show, 1, {}, {}}));
    QVERIFY(read(*m_ruth).at(1).isHidden);
    QVERIFY(change(*m_soren, {Kind::Show, 1, {}, {}}));
    QCOMPARE(read(*m_ruth), before);
}

void TestTranscripts::whoActsForTheClientDoesNotSeeWhatTheClientHid()
{
    auto june = signedIn("june");
    const auto guardian = server::identity::accountByEmail(db(), QStringLiteral("june@sample.clinic"))->person.id;
    QVERIFY(server::identity::addGuardianship(db(), guardian, m_recording.clientId, QStringLiteral("proxy"),
                                              base::SystemClock().now()));
    QVERIFY(change(*m_soren, {Kind::Hide, 0, {}, {}}));
    const Transcript read0 = read(*june);
    QVERIFY(read0.size() > 1 && read0.at(0).isHidden);
    QVERIFY(read0.at(0).text.isEmpty());
    for (const Kind kind : {Kind::Show, Kind::Hide}) // hiding it again would make it theirs
        QCOMPARE(change(*june, {kind, 0, {}, {}}).error().code, QStringLiteral("not_permitted"));
    QVERIFY(read(*june).at(0).text.isEmpty());
    QVERIFY(change(*june, {Kind::Hide, 1, {}, {}})); // what they hide themselves they see, and the client does
    QVERIFY(!read(*june).at(1).text.isEmpty());
    QVERIFY(!read(*m_soren).at(1).text.isEmpty());
    QVERIFY(read(*m_ruth).at(1).text.isEmpty());
    QVERIFY(change(*m_soren, {Kind::Show, 1, {}, {}}));
    QVERIFY(!read(*m_ruth).at(1).text.isEmpty());
}

void TestTranscripts::whoOnlyTookPartReadsNoNames()
{
    const auto idOf = [this](const char *who) {
        return server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"))
            ->person.id;
    };
    QVERIFY(change(*m_ruth, {Kind::SpeakerName, -1, read(*m_ruth).first().speaker, QStringLiteral("Mother")}));
    server::store::addParticipant(db(), m_recording.sessionId.value(), idOf("june"), idOf("ruth"), {});
    const auto june = signedIn("june");
    const Transcript lines = read(*june);
    QVERIFY(!lines.isEmpty());
    for (const auto &line : lines)
        QVERIFY(line.speakerName.isEmpty());
    QCOMPARE(read(*m_soren).first().speakerName, QStringLiteral("Mother"));
}

void TestTranscripts::whoMayNotIsRefused()
{
    const Transcript before = read(*m_ruth);
    auto priya = signedIn("priya");
    auto june = signedIn("june");
    const TranscriptChange correction{Kind::Text, 0, {}, QStringLiteral("something else")};
    QCOMPARE(change(*m_soren, correction).error().code, QStringLiteral("not_permitted"));
    QCOMPARE(change(*priya, correction).error().code, QStringLiteral("not_permitted"));
    QCOMPARE(change(*june, correction).error().code, QStringLiteral("not_found")); // another client sees nothing
    QCOMPARE(change(*m_ruth, {Kind::Hide, 0, {}, {}}).error().code, QStringLiteral("not_permitted"));
    QCOMPARE(read(*m_ruth), before);
}

void TestTranscripts::savedCopiesHaveTheChangesInThem()
{
    QVERIFY(change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("what was really said")}));
    QVERIFY(change(*m_ruth, {Kind::SpeakerName, -1, read(*m_ruth).first().speaker, QStringLiteral("Mother")}));
    const QString hidden = read(*m_soren).at(1).text;
    QVERIFY(change(*m_soren, {Kind::Hide, 1, {}, {}}));
    for (const char *format : {"vtt", "srt", "txt"}) {
        const QString text = exported(format);
        QVERIFY2(text.contains(QStringLiteral("what was really said")), format);
        QVERIFY2(text.contains(QStringLiteral("[hidden by the client]")), format);
        QVERIFY2(!text.contains(hidden), format);
        QVERIFY2(text.contains(QStringLiteral("Mother")) == (format != QByteArray("srt")), format);
        const bool saysOrigin = format != QByteArray("srt"); // which has no place for it
        QCOMPARE(text.contains(QStringLiteral("Made by a program, language en")), saysOrigin);
        QCOMPARE(text.contains(QStringLiteral("corrected")), saysOrigin);
    }
}

void TestTranscripts::everyChangeIsInTheLogWithoutWords()
{
    QVERIFY(change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("the lake house")}));
    QVERIFY(change(*m_ruth, {Kind::SpeakerName, -1, read(*m_ruth).first().speaker, QStringLiteral("lake house")}));
    QVERIFY(change(*m_soren, {Kind::Hide, 1, {}, {}}));
    QVERIFY(change(*m_soren, {Kind::Show, 1, {}, {}}));
    auto rows = db().run(QStringLiteral("SELECT action, client_id FROM access_log WHERE recording_id = ? AND action IN "
                                        "('transcriptCorrected','speakerNamed','transcriptLineHidden',"
                                        "'transcriptLineShown') ORDER BY sequence"),
                         {m_recording.id.value()});
    QStringList actions;
    while (rows.next()) {
        actions << rows.text(0);
        QCOMPARE(rows.text(1), m_recording.clientId.value());
    }
    QCOMPARE(actions, (QStringList{QStringLiteral("transcriptCorrected"), QStringLiteral("speakerNamed"),
                                   QStringLiteral("transcriptLineHidden"), QStringLiteral("transcriptLineShown")}));
    auto all = db().run(QStringLiteral("SELECT * FROM access_log"));
    while (all.next()) {
        for (int column = 0; column < all.columnNames().size(); ++column)
            QVERIFY(!all.text(column).contains(QStringLiteral("lake house")));
    }
}

void TestTranscripts::nothingChangedLiesReadableOnDisk()
{
    if (TestClinic::isMany())
        QSKIP("looks at bytes on disk, and here the database is PostgreSQL's");
    QVERIFY(change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("walls of the lake house")}));
    QVERIFY(
        change(*m_ruth, {Kind::SpeakerName, -1, read(*m_ruth).first().speaker, QStringLiteral("lake house owner")}));
    int files = 0;
    QDirIterator all(m_clinic->folder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++files;
        QVERIFY2(!file.readAll().contains("lake house"), qPrintable(file.fileName()));
    }
    QVERIFY(files > 3);
}

void TestTranscripts::changesGoWithTheRecording()
{
    QVERIFY(change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("right")}));
    auto priya = signedIn("priya");
    QVERIFY(wait(priya->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(wait(priya->clinic.deleteRecording(m_recording.id, QStringLiteral("other"),
                                               QStringLiteral("a reason that is long enough"))));
    for (TestPerson *person : {priya.get(), m_ruth.get(), m_soren.get()}) { // who could see it sees that it is gone
        const auto certificate = wait(person->clinic.deletionCertificate(m_recording.id));
        QVERIFY(certificate);
        QCOMPARE(certificate->recording, m_recording.id);
        QCOMPARE(certificate->mediaSha256, m_recording.sha256);
        QVERIFY(certificate->erasedAt);
        QCOMPARE(certificate->mac.size(), 64);
    }
    auto june = signedIn("june");
    QCOMPARE(wait(june->clinic.deletionCertificate(m_recording.id)).error().code, QStringLiteral("not_found"));
    for (const char *table : {"transcript_changes", "transcript_steps"}) {
        const QString count = QStringLiteral("SELECT COUNT(*) FROM ") + QString::fromLatin1(table);
        QCOMPARE(db().run(count).only<qint64>(), 0);
    }
    QCOMPARE(change(*m_ruth, {Kind::Text, 2, {}, QStringLiteral("right")}).error().code,
             QStringLiteral("not_available"));
}

/// Every page of a search, as lines of "recording: text".
static QStringList spoken(TestPerson &person, const QString &words)
{
    QStringList lines;
    QString cursor;
    do {
        const auto page = wait(person.clinic.spoken({words}, cursor));
        if (!page)
            return {page.error().code};
        for (const domain::SpokenIn &found : page->items) {
            for (const domain::TranscriptLine &line : found.lines)
                lines << found.recording.id.value() + QStringLiteral(": ") + line.text;
        }
        cursor = page->nextCursor;
    } while (!cursor.isEmpty());
    return lines;
}

void TestTranscripts::whatWasSaidIsFoundByWhoReadsItAnyway()
{
    const QString id = m_recording.id.value();
    const QString said = read(*m_soren).at(1).text;
    const auto hasIt = [&](TestPerson &person, const QString &words) {
        return !spoken(person, words).filter(id).isEmpty();
    };
    QVERIFY(hasIt(*m_soren, said.left(40).toUpper())); // whatever the case
    QVERIFY(hasIt(*m_ruth, said.left(40)));
    for (const char *who : {"june", "daniel", "priya", "oscar"}) // another client, a colleague, managers
        QVERIFY2(!hasIt(*signedIn(who), said.left(40)), who);
    // As each of them may read it.
    QVERIFY(change(*m_ruth, {Kind::Text, 1, {}, QStringLiteral("a zanzibarian sentence")}));
    QCOMPARE(spoken(*m_soren, QStringLiteral("zanzibarian")).size(), 1);
    QVERIFY(change(*m_soren, {Kind::Hide, 1, {}, {}}));
    QCOMPARE(spoken(*m_ruth, QStringLiteral("zanzibarian")), QStringList());
    QCOMPARE(spoken(*m_soren, QStringLiteral("zanzibarian")).size(), 1);
    QCOMPARE(spoken(*m_ruth, QStringLiteral("ab")), QStringList{QStringLiteral("invalid_field")});
    QCOMPARE(spoken(*m_ruth, QString(101, QLatin1Char('a'))), QStringList{QStringLiteral("invalid_field")});
}

void TestTranscripts::searchingIsInTheLogWithWhatWasLookedFor()
{
    QVERIFY(change(*m_ruth, {Kind::Text, 1, {}, QStringLiteral("a zanzibarian sentence")}));
    QCOMPARE(spoken(*m_ruth, QStringLiteral("zanzibarian")).size(), 1);
    auto searched =
        db().run(QStringLiteral("SELECT t.body, l.recording_id, l.event_id FROM access_log l JOIN log_texts t ON "
                                "t.event_id = l.event_id WHERE l.action = 'transcriptsSearched'"));
    QVERIFY(searched.next());
    QCOMPARE(searched.opened(0, server::store::personal::logText, searched.text(2)), QStringLiteral("zanzibarian"));
    QVERIFY(searched.text(1).isEmpty());
    const auto entries = wait(m_soren->clinic.accessLog(m_recording.id, {}));
    QVERIFY(entries);
    QCOMPARE(std::ranges::count(entries->entries, domain::LogActionName(domain::LogAction::TranscriptFound),
                                &domain::AccessLogEntry::action),
             1);
}

void TestTranscripts::wrongChangesAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("line alone") << QByteArray(R"({"line":1})");
    QTest::newRow("two at once") << QByteArray(R"({"line":1,"text":"a","hidden":true})");
    QTest::newRow("line and speaker") << QByteArray(R"({"line":1,"speaker":"CLIENT","name":"a"})");
    QTest::newRow("no such line") << QByteArray(R"({"line":100000,"text":"a"})");
    QTest::newRow("beyond numbers") << QByteArray(R"({"line":99999999999999999999,"text":"a"})");
    QTest::newRow("before the first") << QByteArray(R"({"line":-1,"text":"a"})");
    QTest::newRow("half a line") << QByteArray(R"({"line":1.5,"text":"a"})");
    QTest::newRow("text is a number") << QByteArray(R"({"line":1,"text":7})");
    QTest::newRow("text too long") << QByteArray(R"({"line":1,"text":")") + QByteArray(2001, 'a') + "\"}";
    QTest::newRow("nobody") << QByteArray(R"({"speaker":"SOMEBODY ELSE","name":"a"})");
    QTest::newRow("name with marks") << QByteArray(R"({"speaker":"CLIENT","name":"a>b"})");
    QTest::newRow("name of two lines") << QByteArray(R"({"speaker":"CLIENT","name":"a\nb"})");
    QTest::newRow("name too long") << QByteArray(R"({"speaker":"CLIENT","name":")") + QByteArray(61, 'a') + "\"}";
}

void TestTranscripts::wrongChangesAreRefusedInWords()
{
    QFETCH(QByteArray, body);
    const Transcript before = read(*m_ruth);
    const auto json = protocol::objectFrom(body);
    QVERIFY(json);
    const auto refused =
        m_ruth->send("PUT", protocol::pathFor(protocol::paths::recordingTranscript, m_recording.id.value()), *json);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("invalid_field"));
    QCOMPARE(read(*m_ruth), before);
}

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
