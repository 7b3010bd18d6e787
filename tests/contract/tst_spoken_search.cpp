// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_transcripts.h"
#include "protocol/paths.h"
#include "server/transcripts/spoken_index.h"
#include "tests/support/readable.h"
#include "tests/support/test_clinic.h"

#include <QDirIterator>
#include <QRandomGenerator>

#include <cmath>

using namespace attune;
using namespace attune::test;
using domain::SpokenQuery;
using domain::TranscriptChange;
using domain::TranscriptFile;
using server::transcripts::SpokenIndex;
using Kind = domain::TranscriptChange::Kind;

namespace {

struct Person
{
    explicit Person(std::unique_ptr<TestPerson> who) : person(std::move(who)), files(person->session) {}
    std::unique_ptr<TestPerson> person;
    api::TelehealthTranscripts files;
};

struct Found
{
    QString code; ///< of a refusal
    QString detail;
    QList<domain::SpokenIn> in;
    std::optional<qint64> total;
    int pages = 0;

    QStringList texts() const
    {
        QStringList texts;
        for (const domain::SpokenIn &one : in) {
            for (const domain::TranscriptLine &line : one.lines)
                texts << line.text;
        }
        return texts;
    }
};

Found search(const Person &person, const SpokenQuery &query)
{
    Found found;
    QString cursor;
    do {
        const auto page = wait(person.person->clinic.spoken(query, cursor));
        if (!page)
            return {page.error().code, page.error().detail, {}, {}, 0};
        found.in += page->items;
        found.total = page->total;
        cursor = page->nextCursor;
        ++found.pages;
    } while (!cursor.isEmpty());
    return found;
}

QStringList textsOf(const Person &person, const char *words)
{
    return search(person, {QString::fromUtf8(words)}).texts();
}

double bitsOfAByte(const QByteArray &bytes)
{
    std::array<double, 256> counts{};
    for (const char byte : bytes)
        counts.at(static_cast<unsigned char>(byte)) += 1;
    double bits = 0;
    for (const double count : counts) {
        const double share = count / static_cast<double>(bytes.size());
        bits -= share > 0 ? share * std::log2(share) : 0;
    }
    return bits;
}

/// Names and sizes do not matter here: which files there are.
QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << all.next();
    files.sort();
    return files;
}

} // namespace

/// What was said is found by whoever reads it every day, as it stands now; a search tells nobody anything else.
class TestSpokenSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void itIsFoundAsItWasSaid();
    void whatGoesOverTheEndOfALineIsOnePlace();
    void filtersLeaveOutTheRest();
    void formsGoByTheLanguageOfTheTranscript();
    void whatIsWrongIsSaidWithItsPlace();
    void everyChangeCountsForTheNextSearch();
    void whatSomebodyHidOnlyTheyAndTheClientFind();
    void aWithdrawalTakesItFromOthers();
    void whoMayReadNothingLearnsNothing();
    void pagesAreOfWhoBeganThem();
    void everyServerFollows();
    void nothingIsLeftOutWhileWordsAreRead();
    void nothingOfItIsOnADisk();
    void filtersAreInTheLogToo();
    void anErasedRecordingIsInNoMemory(); // last: it is gone

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    QString add(const QByteArray &text, const QString &language = QStringLiteral("en"));
    bool change(Person &person, const TranscriptChange &change)
    {
        return wait(person.person->clinic.changeTranscript(m_recording.id, change)).has_value();
    }

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<Person> m_ruth;
    std::unique_ptr<Person> m_soren;
    domain::Recording m_recording; ///< of Ruth and Søren
};

void TestSpokenSearch::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = std::make_unique<Person>(m_clinic->signedIn("ruth"));
    m_soren = std::make_unique<Person>(m_clinic->signedIn("soren"));
    m_recording = m_soren->person->first();
    QVERIFY(m_recording.hasTranscript);
}

/// Back to the one version that the sample clinic has.
void TestSpokenSearch::cleanup()
{
    const auto versions = wait(m_ruth->files.transcriptVersions(m_recording.id, {}));
    if (!versions)
        return;
    for (const domain::TranscriptVersion &version : *versions) {
        if (version.id != m_recording.id.value())
            QVERIFY(wait(m_ruth->files.removeTranscript(version.id, {})));
    }
}

/// @param text "0:05 Label: words" on each line  @return id of the version
QString TestSpokenSearch::add(const QByteArray &text, const QString &language)
{
    TranscriptFile file;
    file.bytes = text;
    file.language = language;
    file.isConfirmed = true;
    file.speakers = {{QStringLiteral("A"), QStringLiteral("CLINICIAN")},
                     {QStringLiteral("B"), QStringLiteral("CLIENT")}};
    const auto added = wait(m_ruth->files.addTranscript(m_recording.id, file, {}));
    return added ? added->id : QString();
}

void TestSpokenSearch::itIsFoundAsItWasSaid()
{
    QVERIFY(!add("0:01 A: How did the quokkas sleep?\n0:04 B: One quokka slept in the boathouse.\n").isEmpty());
    QCOMPARE(textsOf(*m_ruth, "QUOKKA").size(), 2); // in every form
    QCOMPARE(textsOf(*m_ruth, "\"quokka\""), QStringList{QStringLiteral("One quokka slept in the boathouse.")});
    QCOMPARE(textsOf(*m_ruth, "\"quokka slept\"").size(), 1);
    QCOMPARE(textsOf(*m_ruth, "\"slept quokka\"").size(), 0);
    QCOMPARE(textsOf(*m_ruth, "boathouse near/4 quokka").size(), 1);
    QCOMPARE(textsOf(*m_ruth, "boathouse near/1 quokka").size(), 0);
    QCOMPARE(textsOf(*m_ruth, "boath*").size(), 1);
    const auto found = search(*m_soren, {QStringLiteral("boathouse")});
    QCOMPARE(found.in.size(), 1);
    QCOMPARE(found.in.first().recording.id, m_recording.id);
    QCOMPARE(found.in.first().lines.first().startMs, 4000);
    QCOMPARE(found.in.first().lines.first().speaker, QStringLiteral("CLIENT"));
}

void TestSpokenSearch::whatGoesOverTheEndOfALineIsOnePlace()
{
    QVERIFY(!add("0:01 B: It was a quokka\n0:03 B: of the boathouse\n0:05 A: I see\n").isEmpty());
    const auto found = search(*m_ruth, {QStringLiteral("\"quokka of the\"")});
    QCOMPARE(found.texts(), QStringList{QStringLiteral("It was a quokka of the boathouse")});
    QCOMPARE(found.in.first().lines.first().startMs, 1000);
    QVERIFY(found.in.first().lines.first().endMs >= 4000);
    QCOMPARE(textsOf(*m_ruth, "\"boathouse I see\"").size(), 0); // somebody else goes on
}

void TestSpokenSearch::filtersLeaveOutTheRest()
{
    QVERIFY(!add("0:01 A: A quokka?\n0:04 B: My quokka.\n0:07 Aunt May: The quokka!\n").isEmpty());
    const QString words = QStringLiteral("quokka");
    QCOMPARE(search(*m_ruth, {words, QStringLiteral("CLIENT")}).texts(), QStringList{QStringLiteral("My quokka.")});
    QCOMPARE(textsOf(*m_ruth, "quokka speaker:clinician"), QStringList{QStringLiteral("A quokka?")});
    QCOMPARE(textsOf(*m_ruth, "quokka speaker:\"aunt m\""), QStringList{QStringLiteral("The quokka!")});
    QCOMPARE(search(*m_ruth, {QStringLiteral("quokka speaker:client"), QStringLiteral("CLINICIAN")}).code,
             QStringLiteral("invalid_field"));
    QCOMPARE(search(*m_ruth, {words, {}, m_recording.clientId}).in.size(), 1);
    QCOMPARE(search(*m_ruth, {words, {}, m_recording.clinicianId}).in.size(), 0);
    const QString client = QStringLiteral("quokka client:\"%1\"");
    QCOMPARE(search(*m_ruth, {client.arg(m_recording.clientRecordNumber)}).in.size(), 1);
    QCOMPARE(search(*m_ruth, {client.arg(m_recording.clientName)}).in.size(), 1);
    QCOMPARE(search(*m_ruth, {client.arg(QStringLiteral("Nobody At All"))}).in.size(), 0);
    const QDate day = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(*m_recording.sessionAt), Qt::UTC).date();
    QCOMPARE(search(*m_ruth, {words, {}, {}, day, day}).in.size(), 1);
    QCOMPARE(search(*m_ruth, {words, {}, {}, day.addDays(1), {}}).in.size(), 0);
    QCOMPARE(search(*m_ruth, {words, {}, {}, {}, day.addDays(-1)}).in.size(), 0);
    const QString from = QStringLiteral("quokka from:%1").arg(day.addDays(1).toString(Qt::ISODate));
    QCOMPARE(search(*m_ruth, {from, {}, {}, day, {}}).in.size(), 0); // both count
}

void TestSpokenSearch::formsGoByTheLanguageOfTheTranscript()
{
    QVERIFY(!add("0:01 B: Hablábamos del ornitorrinco y de la información\n", QStringLiteral("es")).isEmpty());
    QCOMPARE(textsOf(*m_ruth, "hablamos ornitorrincos").size(), 1); // beside the English one
    QCOMPARE(textsOf(*m_ruth, "informacion ornitorrinco").size(), 1);
    QCOMPARE(textsOf(*m_ruth, "informaciones ornitorrinco").size(), 1);
    QCOMPARE(textsOf(*m_ruth, "HABLABAMOS").size(), 1);
    QCOMPARE(textsOf(*m_ruth, "\"hablamos\"").size(), 0);
}

void TestSpokenSearch::whatIsWrongIsSaidWithItsPlace()
{
    const auto refused = search(*m_ruth, {QStringLiteral("the \"open end")});
    QCOMPARE(refused.code, QStringLiteral("invalid_field"));
    QVERIFY2(refused.detail.contains(QStringLiteral("character 5")), qPrintable(refused.detail));
    QCOMPARE(search(*m_ruth, {QStringLiteral("NEAR work")}).code, QStringLiteral("invalid_field"));
    QCOMPARE(search(*m_ruth, {QStringLiteral("speaker:client")}).code, QStringLiteral("invalid_field"));
    for (const char *body : {R"({"words":"quokka","from":"2026-13-01"})", R"({"words":"quokka","cursor":"x"})",
                             R"({"words":7})", R"({"words":"quokka","speaker":7})"}) {
        const auto answer =
            m_ruth->person->send("POST", QString::fromLatin1(protocol::paths::spoken), *protocol::objectFrom(body));
        QVERIFY2(!answer, body);
        QCOMPARE(answer.error().code, QStringLiteral("invalid_field"));
    }
}

void TestSpokenSearch::everyChangeCountsForTheNextSearch()
{
    const QString first = add("0:01 A: A quokka.\n0:04 B: Perhaps.\n");
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 1);
    const auto read = wait(m_ruth->person->clinic.transcript(m_recording.id, {}));
    QVERIFY(read && read->size() == 2);
    QVERIFY(change(*m_ruth, {Kind::Text, read->first().number, {}, QStringLiteral("A numbat.")}));
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 0);
    QCOMPARE(textsOf(*m_soren, "numbats").size(), 1);
    QVERIFY(change(*m_ruth, {Kind::SpeakerName, -1, QStringLiteral("CLIENT"), QStringLiteral("Mister S")}));
    QCOMPARE(textsOf(*m_ruth, "perhaps speaker:mister").size(), 1);
    QVERIFY(change(*m_ruth, {Kind::Text, read->first().number, {}, {}}));
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 1);
    QCOMPARE(textsOf(*m_ruth, "numbat").size(), 0);
    QVERIFY(!add("0:01 A: A bilby.\n").isEmpty()); // it is read instead
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 0);
    QCOMPARE(textsOf(*m_ruth, "bilby").size(), 1);
    QVERIFY(wait(m_ruth->files.chooseTranscript(first, {})));
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 1);
    QVERIFY(wait(m_ruth->files.removeTranscript(first, {})));
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 0);
    QCOMPARE(textsOf(*m_ruth, "bilby").size(), 1);
}

void TestSpokenSearch::whatSomebodyHidOnlyTheyAndTheClientFind()
{
    QVERIFY(!add("0:01 A: A quokka.\n0:04 B: The quokka bit me.\n").isEmpty());
    const auto read = wait(m_soren->person->clinic.transcript(m_recording.id, {}));
    QVERIFY(read && read->size() == 2);
    QVERIFY(change(*m_soren, {Kind::Hide, read->last().number, {}, {}}));
    QCOMPARE(textsOf(*m_ruth, "bit me"), QStringList());
    QCOMPARE(textsOf(*m_ruth, "quokka"), QStringList{QStringLiteral("A quokka.")});
    QCOMPARE(textsOf(*m_soren, "bit me").size(), 1);
    QCOMPARE(textsOf(*m_soren, "quokka").size(), 2);
    QVERIFY(change(*m_soren, {Kind::Show, read->last().number, {}, {}}));
    QCOMPARE(textsOf(*m_ruth, "bit me").size(), 1);
}

void TestSpokenSearch::aWithdrawalTakesItFromOthers()
{
    QVERIFY(!add("0:01 A: A quokka.\n").isEmpty());
    const auto standing = db().run(QStringLiteral("SELECT kind, purposes FROM client_consent WHERE client_id = ?"),
                                   {m_recording.clientId.value()})
                              .first<QString, QString>();
    QVERIFY(standing);
    const auto total = search(*m_ruth, {QStringLiteral("quokka")}).total;
    QVERIFY(
        m_soren->person->send("POST", QString::fromLatin1(protocol::paths::consentWithdraw), protocol::Json::object()));
    const auto after = search(*m_ruth, {QStringLiteral("quokka")});
    QCOMPARE(after.in.size(), 0);
    QVERIFY(after.total < total);                    // they are not looked through, either
    QCOMPARE(textsOf(*m_soren, "quokka").size(), 1); // who is in it keeps the right to it
    db().run(QStringLiteral("UPDATE client_consent SET kind = ?, purposes = ? WHERE client_id = ?"),
             {std::get<0>(*standing), std::get<1>(*standing), m_recording.clientId.value()});
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 1); // as the database says, whoever wrote it
}

void TestSpokenSearch::whoMayReadNothingLearnsNothing()
{
    const auto strangers = {"june", "daniel", "priya", "oscar"}; // a client, a colleague, managers
    const auto answers = [&strangers, this] {
        QStringList said;
        for (const char *who : strangers) {
            const Person person(m_clinic->signedIn(who));
            const auto answer = person.person->send("POST", QString::fromLatin1(protocol::paths::spoken),
                                                    {{"words", "quokka client:Søren"}});
            said << (answer ? QString::fromUtf8(protocol::toBytes(*answer)) : answer.error().code);
        }
        return said;
    };
    const QStringList before = answers();
    QVERIFY(!add("0:01 A: A quokka.\n0:03 B: Another quokka.\n").isEmpty());
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 2);
    const auto entries = [this] {
        return db()
            .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'transcriptFound'"))
            .only<qint64>();
    };
    const qint64 found = entries();
    QCOMPARE(answers(), before);
    QCOMPARE(entries(), found);
    // Nothing is read for them: one with no recordings has none looked through.
    SpokenIndex index;
    const auto query = spoken_search::queryFrom(QStringLiteral("quokka"));
    QVERIFY(query);
    const auto none =
        index.ask(db(), m_clinic->clinic().media,
                  {.asking = domain::UserId(QStringLiteral("nobody")), .query = *query, .mayFind = [](const auto &) {
                       return true;
                   }});
    QCOMPARE(none.total, 0);
    QCOMPARE(index.size().documents, std::size_t{0});
}

void TestSpokenSearch::pagesAreOfWhoBeganThem()
{
    const auto first = wait(m_ruth->person->clinic.spoken({QStringLiteral("the")}, {}));
    QVERIFY(first);
    const auto whole = search(*m_ruth, {QStringLiteral("the")});
    QVERIFY(whole.in.size() >= first->items.size() && !whole.in.isEmpty());
    QSet<QString> recordings;
    std::optional<base::Instant> before;
    for (const domain::SpokenIn &one : whole.in) {
        QVERIFY(!recordings.contains(one.recording.id.value()));
        recordings.insert(one.recording.id.value());
        QVERIFY(!before || *one.recording.sessionAt <= *before); // the newest first
        before = one.recording.sessionAt;
        QVERIFY(one.recording.clinicianId == m_recording.clinicianId);
    }
    QVERIFY(whole.total && *whole.total >= whole.in.size());
    if (!first->nextCursor.isEmpty())
        QCOMPARE(wait(m_soren->person->clinic.spoken({QStringLiteral("the")}, first->nextCursor)).error().code,
                 QStringLiteral("invalid_field"));
}

void TestSpokenSearch::everyServerFollows()
{
    SpokenIndex other; // of a second server on the same database
    const auto query = spoken_search::queryFrom(QStringLiteral("quokka"));
    QVERIFY(query);
    const auto hits = [&] {
        return other
            .ask(db(), m_clinic->clinic().media,
                 {.asking = m_recording.clinicianId,
                  .query = *query,
                  .mayFind = [](const auto &) { return true; },
                  .patience = std::chrono::minutes(1)})
            .hits.size();
    };
    QCOMPARE(hits(), std::size_t{0});
    const QString version = add("0:01 A: A quokka.\n");
    QCOMPARE(hits(), std::size_t{1});
    const auto read = wait(m_ruth->person->clinic.transcript(m_recording.id, {}));
    QVERIFY(read);
    QVERIFY(change(*m_ruth, {Kind::Text, read->first().number, {}, QStringLiteral("A numbat.")}));
    QCOMPARE(hits(), std::size_t{0});
    QVERIFY(change(*m_ruth, {Kind::Text, read->first().number, {}, {}}));
    QCOMPARE(hits(), std::size_t{1});
    QVERIFY(wait(m_ruth->files.removeTranscript(version, {})));
    QCOMPARE(hits(), std::size_t{0});
}

void TestSpokenSearch::nothingIsLeftOutWhileWordsAreRead()
{
    SpokenIndex fresh; // as after a start
    const auto query = spoken_search::queryFrom(QStringLiteral("the"));
    QVERIFY(query);
    const auto ask = [&](SpokenIndex &index, std::chrono::milliseconds patience) {
        QStringList found;
        qint64 looked = 0;
        std::optional<SpokenIndex::Place> after;
        do {
            const auto answer = index.ask(db(), m_clinic->clinic().media,
                                          {.asking = m_recording.clinicianId,
                                           .query = *query,
                                           .mayFind = [](const auto &) { return true; },
                                           .after = after,
                                           .most = 3,
                                           .patience = patience});
            for (const SpokenIndex::Hit &hit : answer.hits)
                found << hit.recording->id.value();
            looked += answer.lookedThrough;
            after = answer.next;
            if (!after && looked != answer.total)
                return QStringList{QStringLiteral("not all were looked through")};
        } while (after);
        return found;
    };
    const QStringList slowly = ask(fresh, std::chrono::milliseconds(0)); // one at a time
    QVERIFY(slowly.size() > 3);
    QCOMPARE(ask(fresh, std::chrono::milliseconds(0)), slowly);
    SpokenIndex whole;
    while (whole.care(db(), m_clinic->clinic().media, {})) {
    }
    QCOMPARE(ask(whole, std::chrono::milliseconds(0)), slowly);
    QVERIFY(whole.size().documents >= whole.size().recordings);
}

void TestSpokenSearch::nothingOfItIsOnADisk()
{
    if (TestClinic::isMany())
        QSKIP("looks at bytes on disk, and here the database is PostgreSQL's");
    QRandomGenerator random(1);
    QByteArray text = "0:01 A: The quokkaesque zzyzx boathouse.\n";
    for (int i = 0; i < 3000; ++i) // long enough for an entropy
        text += QByteArray::number(i / 60 + 1) + ":" + QByteArray::number(i % 60).rightJustified(2, '0') + " B: word" +
                QByteArray::number(random.bounded(900)) + " zzyzx\n";
    const QString version = add(text);
    QVERIFY(!version.isEmpty());
    const QStringList before = filesIn(m_clinic->folder());
    QCOMPARE(textsOf(*m_ruth, "quokkaesque zzyzx").size(), 1);
    while (m_clinic->clinic().spoken->care(db(), m_clinic->clinic().media, {})) {
    }
    QCOMPARE(filesIn(m_clinic->folder()), before); // a search and an index make no file
    QCOMPARE(readableIn(m_clinic->folder(), {QStringLiteral("quokkaesque"), QStringLiteral("zzyzx")}), QStringList());
    const auto sealed = m_clinic->clinic().media.container(version + QStringLiteral(".transcript"));
    QVERIFY(sealed);
    const auto bytes = (*sealed)->read(4096, (*sealed)->size() - 4096);
    QVERIFY(bytes && bytes->size() > 50'000);
    QVERIFY2(bitsOfAByte(*bytes) > 7.98, qPrintable(QString::number(bitsOfAByte(*bytes))));
}

void TestSpokenSearch::filtersAreInTheLogToo()
{
    search(*m_ruth, {QStringLiteral("numbatlike"), QStringLiteral("CLIENT"), m_recording.clientId, QDate(2026, 1, 2)});
    auto logged =
        db().run(QStringLiteral("SELECT t.body, l.event_id FROM access_log l JOIN log_texts t ON t.event_id = "
                                "l.event_id WHERE l.action = 'transcriptsSearched' ORDER BY l.sequence DESC LIMIT 1"));
    QVERIFY(logged.next());
    QCOMPARE(logged.opened(0, server::store::personal::logText, logged.text(1)),
             QStringLiteral("numbatlike speaker:CLIENT client:%1 from:2026-01-02").arg(m_recording.clientId.value()));
}

void TestSpokenSearch::anErasedRecordingIsInNoMemory()
{
    QVERIFY(!add("0:01 A: A quokka.\n").isEmpty());
    QCOMPARE(textsOf(*m_ruth, "quokka").size(), 1);
    SpokenIndex index;
    while (index.care(db(), m_clinic->clinic().media, {})) {
    }
    const std::size_t before = index.size().documents;
    const Person priya(m_clinic->signedIn("priya"));
    QVERIFY(wait(priya.person->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(wait(priya.person->clinic.deleteRecording(m_recording.id, QStringLiteral("other"),
                                                      QStringLiteral("a reason that is long enough"))));
    for (const Person *person : {m_ruth.get(), m_soren.get()})
        QCOMPARE(textsOf(*person, "quokka").size(), 0);
    index.care(db(), m_clinic->clinic().media, {});
    QVERIFY(index.size().documents < before);
}

QTEST_GUILESS_MAIN(TestSpokenSearch)
#include "tst_spoken_search.moc"
