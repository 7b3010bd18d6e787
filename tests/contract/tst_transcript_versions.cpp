// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_transcripts.h"
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "server/identity/relations.h"
#include "server/jobs/housekeeping.h"
#include "server/store/legal_holds.h"
#include "server/store/participants.h"
#include "server/store/transcript_versions.h"
#include "tests/contract/keyed_calls.h"
#include "tests/support/operator_tools.h"
#include "tests/support/test_clinic.h"

#include <QDirIterator>

using namespace attune;
using namespace attune::test;
using domain::Transcript;
using domain::TranscriptChange;
using domain::TranscriptFile;
using domain::TranscriptVersion;
using protocol::Json;
using protocol::pathFor;
using Kind = domain::TranscriptChange::Kind;
namespace paths = protocol::paths;
namespace store = server::store;

namespace {

const QString why = QStringLiteral("a reason that is long enough");

struct Person
{
    explicit Person(std::unique_ptr<TestPerson> who) : person(std::move(who)), files(person->session) {}
    std::unique_ptr<TestPerson> person;
    api::TelehealthTranscripts files;
};

} // namespace

/// Transcripts come in as files: who may, what is kept, what is refused, and that nothing outlives the recording.
class TestTranscriptVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aPreviewKeepsNothing();
    void aFileBecomesTheTranscript();
    void anEarlierVersionIsUsedAgain();
    void languagesStandBesideEachOther();
    void correctionsBelongToAVersion();
    void whatTheClientHidStaysHidden();
    void onlyParticipantsReadNoLabels();
    void whoMayNotIsRefused();
    void anotherLengthWantsAConfirmation();
    void whatCannotBeIsRefusedInWords_data();
    void whatCannotBeIsRefusedInWords();
    void largeBodiesAreNotRead();
    void aRepeatAddsNothing();
    void thereIsAnEndToVersions();
    void removingDestroysTheKey();
    void whatWasCutOffIsSwept();
    void theOperatorAddsToo();
    void erasingTheRecordingErasesEveryVersion();
    void
    nothingLiesReadableOnDisk(); // last: closing a file takes away the locks that other processes are held off with

private:
    store::Connection &db() { return m_clinic->clinic().database.connection(); }
    Person as(const char *who) { return Person(m_clinic->signedIn(who)); }
    QByteArray srt(const QByteArray &word, const QByteArray &label = {}) const;
    TranscriptFile file(const QByteArray &word, const QString &language = QStringLiteral("en")) const;
    QList<TranscriptVersion> versions();
    Transcript read(Person &person, const QString &language = {});
    QString object(const QString &version) const { return version + QStringLiteral(".transcript"); }
    bool hasKey(const QString &version) const
    {
        return m_clinic->clinic().media.wraps().find(object(version)).has_value();
    }
    QStringList logged(const char *action);
    QString idOf(const char *who);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<Person> m_ruth;
    std::unique_ptr<Person> m_soren;
    std::unique_ptr<KeyedCalls> m_calls;
    domain::Recording m_recording; ///< of Ruth and Søren
};

void TestTranscriptVersions::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = std::make_unique<Person>(m_clinic->signedIn("ruth"));
    m_soren = std::make_unique<Person>(m_clinic->signedIn("soren"));
    m_calls = std::make_unique<KeyedCalls>(*m_clinic);
    m_recording = m_soren->person->first();
    QVERIFY(m_recording.hasTranscript);
    QVERIFY(m_recording.duration && m_recording.duration->count() >= 10);
}

/// Back to the one version that the sample clinic has.
void TestTranscriptVersions::cleanup()
{
    const auto all = versions();
    for (const TranscriptVersion &version : all) {
        if (version.id != m_recording.id.value())
            QVERIFY(wait(m_ruth->files.removeTranscript(version.id, {})));
    }
    for (const char *table : {"transcript_changes", "transcript_steps", "vocabulary_words"})
        db().run(QStringLiteral("DELETE FROM ") + QString::fromLatin1(table));
}

/// Ten lines over the whole recording.
QByteArray TestTranscriptVersions::srt(const QByteArray &word, const QByteArray &label) const
{
    const qint64 step = m_recording.duration->count() * 100;
    const auto clock = [](qint64 ms) {
        return QStringLiteral("%1:%2:%3,%4")
            .arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
            .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
            .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
            .arg(ms % 1000, 3, 10, QLatin1Char('0'))
            .toLatin1();
    };
    QByteArray text;
    for (int i = 0; i < 10; ++i)
        text += QByteArray::number(i + 1) + '\n' + clock(i * step) + " --> " + clock((i + 1) * step - 1) + '\n' +
                (label.isEmpty() ? QByteArray() : label + ": ") + word + ' ' + QByteArray::number(i) + "\n\n";
    return text;
}

TranscriptFile TestTranscriptVersions::file(const QByteArray &word, const QString &language) const
{
    TranscriptFile made;
    made.bytes = srt(word);
    made.language = language;
    return made;
}

QList<TranscriptVersion> TestTranscriptVersions::versions()
{
    const auto all = wait(m_ruth->files.transcriptVersions(m_recording.id, {}));
    return all ? *all : QList<TranscriptVersion>();
}

Transcript TestTranscriptVersions::read(Person &person, const QString &language)
{
    const auto lines = wait(person.files.transcriptIn(m_recording.id, language, why));
    return lines ? lines->lines : Transcript();
}

QStringList TestTranscriptVersions::logged(const char *action)
{
    return db()
        .run(QStringLiteral("SELECT code FROM access_log WHERE action = ? AND recording_id = ? ORDER BY sequence"),
             {QString::fromLatin1(action), m_recording.id.value()})
        .all<QString>();
}

QString TestTranscriptVersions::idOf(const char *who)
{
    return server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"))
        ->person.id.value();
}

void TestTranscriptVersions::aPreviewKeepsNothing()
{
    const auto before = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log")).only<qint64>();
    TranscriptFile asked = file("hello");
    asked.bytes = srt("hello", m_recording.clinicianName.toUtf8());
    const auto preview = wait(m_ruth->files.previewTranscript(m_recording.id, asked, {}));
    QVERIFY(preview);
    QVERIFY(!preview->fault);
    QCOMPARE(preview->lines, 10);
    QVERIFY(preview->format == domain::TranscriptFormat::SubRip);
    QCOMPARE(preview->recordingMs, std::chrono::milliseconds(*m_recording.duration).count());
    QCOMPARE(preview->speakers.size(), 1);
    QCOMPARE(preview->speakers.first().suggestion, QStringLiteral("CLINICIAN")); // the clinic knows the name
    QCOMPARE(preview->firstLines.size(), 10);
    asked.bytes = "0:01 Hello\n0:99 no\n";
    const auto refused = wait(m_ruth->files.previewTranscript(m_recording.id, asked, {}));
    QVERIFY(refused && refused->fault);
    QCOMPARE(refused->fault->line, 2);
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM access_log")).only<qint64>(), before);
    QCOMPARE(versions().size(), 1);
}

void TestTranscriptVersions::aFileBecomesTheTranscript()
{
    TranscriptFile sent = file("said");
    sent.bytes = srt("said", "SPEAKER_00");
    sent.speakers = {{QStringLiteral("SPEAKER_00"), QStringLiteral("CLIENT")}};
    const auto added = wait(m_ruth->files.addTranscript(m_recording.id, sent, {}));
    QVERIFY(added);
    QVERIFY(added->isCurrent && added->origin == domain::LineOrigin::Imported);
    QCOMPARE(added->lines, 10);
    QCOMPARE(logged("transcriptAdded").last(), QStringLiteral("srt:imported:en"));
    for (Person *reader : {m_ruth.get(), m_soren.get()}) {
        const auto lines = wait(reader->person->clinic.transcript(m_recording.id, {}));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 10);
        QCOMPARE(lines->first().text, QStringLiteral("said 0"));
        QCOMPARE(lines->first().speaker, QStringLiteral("CLIENT"));
        QVERIFY(lines->first().origin == domain::LineOrigin::Imported);
    }
    const auto all = versions();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first(), *added);
    QVERIFY(!all.last().isCurrent); // it stays, and is not read
    QCOMPARE(all.first().addedByName, m_recording.clinicianName);
    const auto found = wait(m_ruth->person->clinic.spoken({QStringLiteral("said 7")}, {}));
    QVERIFY(found && found->items.size() == 1);
}

void TestTranscriptVersions::anEarlierVersionIsUsedAgain()
{
    const Transcript first = read(*m_ruth);
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("later"), {})));
    QCOMPARE(read(*m_ruth).first().text, QStringLiteral("later 0"));
    QVERIFY(wait(m_ruth->files.chooseTranscript(m_recording.id.value(), {})));
    QCOMPARE(read(*m_ruth), first);
    QCOMPARE(logged("transcriptChosen").size(), 1);
    const QString later = versions().first().id;
    const auto one = m_ruth->person->get(pathFor(paths::transcriptVersion, later));
    QVERIFY(one); // what is not current is read by its id
    QCOMPARE(protocol::list(*one, "segments").size(), 10U);
    QVERIFY(wait(m_ruth->files.removeTranscript(later, {})));
    QCOMPARE(versions().size(), 1);
    QCOMPARE(read(*m_ruth), first);
}

void TestTranscriptVersions::languagesStandBesideEachOther()
{
    const Transcript english = read(*m_ruth);
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("dicho", QStringLiteral("es")), {})));
    QCOMPARE(read(*m_ruth), english); // the language of the first is read
    QCOMPARE(read(*m_ruth, QStringLiteral("es")).first().text, QStringLiteral("dicho 0"));
    QCOMPARE(wait(m_ruth->files.transcriptIn(m_recording.id, QStringLiteral("fr"), {})).error().code,
             QStringLiteral("not_available"));
    int current = 0;
    for (const TranscriptVersion &version : versions())
        current += version.isCurrent;
    QCOMPARE(current, 2);
}

void TestTranscriptVersions::correctionsBelongToAVersion()
{
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("first"), {})));
    const QString first = versions().first().id;
    QVERIFY(wait(
        m_ruth->person->clinic.changeTranscript(m_recording.id, {Kind::Text, 2, {}, QStringLiteral("right"), {}})));
    const domain::TranscriptLine line = read(*m_ruth).at(2);
    QCOMPARE(line.original, QStringLiteral("first 2"));
    QVERIFY(line.origin == domain::LineOrigin::Corrected);
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("second"), {})));
    QCOMPARE(read(*m_ruth).at(2).text, QStringLiteral("second 2"));
    // A version that is not current is corrected by its id, and no other recording's is.
    QVERIFY(wait(
        m_ruth->person->clinic.changeTranscript(m_recording.id, {Kind::Text, 3, {}, QStringLiteral("also"), first})));
    QCOMPARE(read(*m_ruth).at(3).text, QStringLiteral("second 3"));
    QVERIFY(wait(m_ruth->files.chooseTranscript(first, {})));
    QCOMPARE(read(*m_ruth).at(3).text, QStringLiteral("also"));
    const auto others = db().run(QStringLiteral("SELECT id FROM transcript_versions WHERE recording_id <> ? LIMIT 1"),
                                 {m_recording.id.value()})
                            .firstOr<QString>();
    const auto wrong = wait(
        m_ruth->person->clinic.changeTranscript(m_recording.id, {Kind::Text, 0, {}, QStringLiteral("no"), others}));
    QCOMPARE(wrong.error().code, QStringLiteral("invalid_field"));
}

/// Also from a file that says it again, in every language, and afterwards.
void TestTranscriptVersions::whatTheClientHidStaysHidden()
{
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("one"), {})));
    QVERIFY(wait(m_soren->person->clinic.changeTranscript(m_recording.id, {Kind::Hide, 4, {}, {}, {}})));
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("two"), {})));
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("tres", QStringLiteral("es")), {})));
    for (const char *language : {"en", "es"}) {
        const Transcript lines = read(*m_ruth, QString::fromLatin1(language));
        QCOMPARE(lines.size(), 10);
        QVERIFY(lines.at(4).isHidden && lines.at(4).text.isEmpty());
        QVERIFY(!lines.at(0).isHidden); // what lies beside it may be, where another version has longer lines
        QVERIFY(!read(*m_soren, QString::fromLatin1(language)).at(4).text.isEmpty());
    }
    QVERIFY(wait(m_soren->person->clinic.changeTranscript(m_recording.id, {Kind::Hide, 7, {}, {}, {}})));
    QVERIFY(read(*m_ruth, QStringLiteral("es")).at(7).text.isEmpty());
    QVERIFY(wait(m_soren->person->clinic.changeTranscript(m_recording.id, {Kind::Show, 7, {}, {}, {}})));
    QVERIFY(!read(*m_ruth, QStringLiteral("es")).at(7).isHidden);
}

void TestTranscriptVersions::onlyParticipantsReadNoLabels()
{
    TranscriptFile sent = file("said");
    sent.bytes = srt("said", "Mother of Mia");
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, sent, {})));
    const Transcript own = read(*m_ruth);
    const QString id = versions().value(0).id; // while nobody's consent is missing
    QVERIFY(!own.isEmpty());
    QCOMPARE(own.first().speakerName, QStringLiteral("Mother of Mia"));
    store::addParticipant(db(), m_recording.sessionId.value(), domain::UserId(idOf("june")),
                          domain::UserId(idOf("ruth")), {});
    Person june = as("june");
    const auto answer = june.person->get(pathFor(paths::recordingTranscript, m_recording.id.value()));
    QVERIFY(answer);
    QVERIFY(!protocol::toBytes(*answer).contains("Mia"));
    const auto one = june.person->get(pathFor(paths::transcriptVersion, id));
    QVERIFY(one && !protocol::toBytes(*one).contains("Mia"));
    store::removeParticipant(db(), m_recording.sessionId.value(), domain::UserId(idOf("june")));
}

void TestTranscriptVersions::whoMayNotIsRefused()
{
    const QString version = m_recording.id.value();
    const auto codes = [&](Person &person, const QString &reason) {
        const domain::Grounds grounds(reason);
        return QStringList{wait(person.files.previewTranscript(m_recording.id, file("x"), grounds)).error().code,
                           wait(person.files.addTranscript(m_recording.id, file("x"), grounds)).error().code,
                           wait(person.files.chooseTranscript(version, grounds)).error().code,
                           wait(person.files.removeTranscript(version, grounds)).error().code};
    };
    const auto four = [](const char *code) { return QStringList(4, QString::fromLatin1(code)); };
    QCOMPARE(codes(*m_soren, {}), four("not_permitted"));
    Person june = as("june"); // another client
    QCOMPARE(codes(june, {}), four("not_found"));
    QCOMPARE(wait(june.files.transcriptVersions(m_recording.id, {})).error().code, QStringLiteral("not_found"));
    Person priya = as("priya"); // a manager says why
    QCOMPARE(codes(priya, {}), four("reason_required"));
    QCOMPARE(versions().size(), 1);
    QVERIFY(wait(priya.files.addTranscript(m_recording.id, file("by the office"), why)));
    QCOMPARE(versions().first().lines, 10);
    QCOMPARE(
        wait(m_ruth->files.removeTranscript(QStringLiteral("0190a1b2-0000-7000-8000-000000000000"), {})).error().code,
        QStringLiteral("not_found"));
}

void TestTranscriptVersions::anotherLengthWantsAConfirmation()
{
    TranscriptFile film = file("x");
    film.bytes = "1\n05:00:00,000 --> 05:00:02,000\nFrom a long film\n";
    QCOMPARE(wait(m_ruth->files.addTranscript(m_recording.id, film, {})).error().code,
             QStringLiteral("transcript_elsewhere"));
    QCOMPARE(versions().size(), 1);
    const auto preview = wait(m_ruth->files.previewTranscript(m_recording.id, film, {}));
    QVERIFY(preview && preview->findings.first().warning == domain::TranscriptWarning::OtherLength);
    film.isConfirmed = true;
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, film, {})));
}

void TestTranscriptVersions::whatCannotBeIsRefusedInWords_data()
{
    QTest::addColumn<Json>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    const auto text = [](const QByteArray &file) { return file.toBase64().toStdString(); };
    const auto row = [](const char *name, const Json &body, int status, const char *words) {
        QTest::newRow(name) << body << status << QByteArray(words);
    };
    row("no file", Json::object(), 400, "file");
    row("no base64", {{"file", "!!"}}, 400, "base64");
    row("a language that is none", {{"file", text("0:01 a")}, {"language", "English, please"}}, 400, "language");
    row("a speaker with marks", {{"file", text("0:01 a")}, {"speakers", {{"A", "a>b"}}}}, 400, "speakers");
    row("speakers as a list", {{"file", text("0:01 a")}, {"speakers", Json::array()}}, 400, "speakers");
    row("backwards", {{"file", text("0:01 a\n[0:05 - 0:04] b\n")}}, 422, "Line 2: The end is before the beginning.");
    row("binary", {{"file", text(QByteArray("\0\1\2\3\4\5", 6))}}, 422, "bytes that are in no text");
    row("an XML bomb", {{"file", text("<!DOCTYPE x [<!ENTITY a \"b\">]>\n<ANNOTATION_DOCUMENT/>")}}, 422,
        "Line 1: A document type");
    row("no times", {{"file", text("Hello there\n")}}, 422, "Nothing says when");
}

void TestTranscriptVersions::whatCannotBeIsRefusedInWords()
{
    QFETCH(Json, body);
    QFETCH(int, status);
    QFETCH(QByteArray, words);
    const auto answer = m_calls->call(m_calls->tokenOf("ruth"), "POST",
                                      pathFor(paths::recordingTranscripts, m_recording.id.value()), body, {});
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains(words), answer.body.constData());
    QCOMPARE(versions().size(), 1);
}

void TestTranscriptVersions::largeBodiesAreNotRead()
{
    const QString path = pathFor(paths::recordingTranscripts, m_recording.id.value());
    const QByteArray token = m_calls->tokenOf("ruth");
    QCOMPARE(m_calls->call(token, "POST", path, {}, {}, "application/json", QByteArray(12 * 1024 * 1024, 'a')).status,
             413);
    QCOMPARE(m_calls->call(token, "POST", path, {}, {}, "text/plain", "hello").status, 415);
    const QByteArray large = QByteArray(8 * 1024 * 1024 + 1, 'a').toBase64(); // a body that is read, a file that is not
    const auto refused = m_calls->call(token, "POST", path, {}, {}, "application/json", "{\"file\":\"" + large + "\"}");
    QCOMPARE(refused.status, 422);
    QVERIFY(refused.body.contains("larger than 8 MiB"));
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("still there"), {})));
}

void TestTranscriptVersions::aRepeatAddsNothing()
{
    const QString path = pathFor(paths::recordingTranscripts, m_recording.id.value());
    const QByteArray token = m_calls->tokenOf("ruth");
    const Json body = {{"file", srt("once").toBase64().toStdString()}};
    const auto first = m_calls->call(token, "POST", path, body, "key-1");
    QCOMPARE(first.status, 201);
    const auto again = m_calls->call(token, "POST", path, body, "key-1");
    QVERIFY(again.isReplay);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    const Json other = {{"file", srt("another").toBase64().toStdString()}};
    QCOMPARE(m_calls->call(token, "POST", path, other, "key-1").status, 409);
    QCOMPARE(versions().size(), 2);
    const QString removed = pathFor(paths::transcriptVersion, versions().first().id);
    QCOMPARE(m_calls->call(token, "DELETE", removed, Json::object(), "key-2").status, 200);
    const auto gone = m_calls->call(token, "DELETE", removed, Json::object(), "key-2");
    QCOMPARE(gone.status, 200);
    QVERIFY(gone.isReplay);
    QCOMPARE(m_calls->call(token, "DELETE", removed, Json::object(), "key-3").status, 404);
}

void TestTranscriptVersions::thereIsAnEndToVersions()
{
    const auto now = m_clinic->clinic().clock.now();
    for (int i = 1; i < 50; ++i)
        store::addInventedTranscript(db(), {.id = QStringLiteral("v%1").arg(i),
                                            .recording = m_recording.id,
                                            .language = QStringLiteral("x%1").arg(i),
                                            .addedAt = now});
    QCOMPARE(wait(m_ruth->files.addTranscript(m_recording.id, file("x"), {})).error().code,
             QStringLiteral("too_many_transcripts"));
    db().run(QStringLiteral("DELETE FROM transcript_versions WHERE id LIKE 'v%'"));
}

void TestTranscriptVersions::removingDestroysTheKey()
{
    const auto added = wait(m_ruth->files.addTranscript(m_recording.id, file("gone"), {}));
    QVERIFY(added);
    QVERIFY(hasKey(added->id));
    QVERIFY(m_clinic->hasMedia(object(added->id)));
    store::placeHold(db(), m_recording.id.value(), m_clinic->clinic().clock.now());
    QCOMPARE(wait(m_ruth->files.removeTranscript(added->id, {})).error().code, QStringLiteral("legal_hold"));
    QVERIFY(hasKey(added->id));
    QVERIFY(store::liftHold(db(), m_recording.id.value(), m_clinic->clinic().clock.now()));
    QVERIFY(wait(m_ruth->files.removeTranscript(added->id, {})));
    QVERIFY(!hasKey(added->id));
    QVERIFY(!m_clinic->hasMedia(object(added->id)));
    QCOMPARE(logged("transcriptRemoved").size() > 0, true);
    QVERIFY(read(*m_ruth).first().text != QStringLiteral("gone 0"));
}

/// A crash between the row and the rest, and one while a version is removed.
void TestTranscriptVersions::whatWasCutOffIsSwept()
{
    const auto added = wait(m_ruth->files.addTranscript(m_recording.id, file("left"), {}));
    QVERIFY(added);
    store::noteTranscript(db(), {.id = QStringLiteral("begun"),
                                 .recording = m_recording.id,
                                 .addedAt = m_clinic->clinic().clock.now() - std::chrono::hours(2)});
    store::retireTranscript(db(), *store::transcriptVersion(db(), added->id));
    db().run(QStringLiteral("UPDATE transcript_versions SET added_at = added_at - 7200000 WHERE id = ?"), {added->id});
    QCOMPARE(versions().size(), 1); // neither is in a list
    QCOMPARE(server::housekeeping::sweepTranscripts(m_clinic->clinic(), db()), 2);
    QVERIFY(!hasKey(added->id));
    QVERIFY(!m_clinic->hasMedia(object(added->id)));
    QCOMPARE(store::transcriptsToErase(db(), m_recording.id.value()), QStringList{m_recording.id.value()});
}

void TestTranscriptVersions::nothingLiesReadableOnDisk()
{
    if (TestClinic::isMany())
        QSKIP("looks at bytes on disk, and here the database is PostgreSQL's");
    m_recording = m_ruth->person->first(); // the one of the other tests is erased
    TranscriptFile sent = file("zanzibarian");
    sent.bytes = srt("zanzibarian", "Quillfeather");
    sent.isConfirmed = true;
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, sent, {})));
    int files = 0;
    QDirIterator all(m_clinic->folder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile one(all.next());
        QVERIFY(one.open(QIODevice::ReadOnly));
        const QByteArray bytes = one.readAll();
        ++files;
        for (const QByteArray word : {"zanzibarian", "Quillfeather"})
            QVERIFY2(!bytes.contains(word), qPrintable(one.fileName()));
    }
    QVERIFY(files > 3);
}

void TestTranscriptVersions::theOperatorAddsToo()
{
    if (TestClinic::isMany())
        QSKIP("the operator's program is told of one file");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.srt"));
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(srt("operated", "SPEAKER_00"));
    written.close();
    const QStringList clinic = {QStringLiteral("--clinic"), m_clinic->folder()};
    const QStringList add =
        QStringList{QStringLiteral("transcript"), QStringLiteral("add"), m_recording.id.value(), path} + clinic;
    const Ran shown = ctl(add + QStringList{QStringLiteral("--preview")});
    QCOMPARE(shown.status, 0);
    QVERIFY2(shown.output.contains(QStringLiteral("SPEAKER_00")), qPrintable(shown.output));
    QCOMPARE(versions().size(), 1);
    const Ran added = ctl(add + QStringList{QStringLiteral("--language"), QStringLiteral("en"),
                                            QStringLiteral("--speaker"), QStringLiteral("SPEAKER_00=CLINICIAN")});
    QVERIFY2(added.status == 0, qPrintable(added.output));
    QCOMPARE(read(*m_ruth).first().speaker, QStringLiteral("CLINICIAN"));
    QCOMPARE(read(*m_ruth).first().text, QStringLiteral("operated 0"));
    QVERIFY(versions().first().addedByName.isEmpty());
    QFile wrong(path);
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write("0:01 a\n0:99 b\n");
    wrong.close();
    const Ran refused = ctl(add);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.output.contains(QStringLiteral("Line 2: This is not a time.")), qPrintable(refused.output));
    const Ran listed =
        ctl(QStringList{QStringLiteral("transcript"), QStringLiteral("list"), m_recording.id.value()} + clinic);
    QVERIFY(listed.status == 0 && listed.output.count(QLatin1Char('\n')) == 2);
}

/// Current, replaced, cut off: none opens any more, and none is left.
void TestTranscriptVersions::erasingTheRecordingErasesEveryVersion()
{
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("one"), {})));
    QVERIFY(wait(m_ruth->files.addTranscript(m_recording.id, file("two"), {})));
    QVERIFY(wait(
        m_ruth->person->clinic.changeTranscript(m_recording.id, {Kind::Text, 0, {}, QStringLiteral("changed"), {}})));
    const QStringList all = store::transcriptsToErase(db(), m_recording.id.value());
    QCOMPARE(all.size(), 3);
    Person priya = as("priya");
    QVERIFY(wait(priya.person->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(wait(priya.person->clinic.deleteRecording(m_recording.id, QStringLiteral("other"), why)));
    QVERIFY(wait(priya.person->clinic.deletionCertificate(m_recording.id)));
    for (const QString &version : all) {
        QVERIFY(!hasKey(version));
        QVERIFY(!m_clinic->hasMedia(object(version)));
    }
    QVERIFY(!m_clinic->hasMedia(m_recording.id.value() + QStringLiteral(".vtt")));
    QVERIFY(store::transcriptsToErase(db(), m_recording.id.value()).isEmpty());
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM transcript_steps")).only<qint64>(), 0);
    QCOMPARE(wait(m_ruth->files.addTranscript(m_recording.id, file("late"), {})).error().code,
             QStringLiteral("not_available"));
}

QTEST_GUILESS_MAIN(TestTranscriptVersions)
#include "tst_transcript_versions.moc"
