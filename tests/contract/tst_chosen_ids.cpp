// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "protocol/access_event_codec.h"
#include "protocol/path_template.h"
#include "server/audit/entry_ids.h"
#include "server/store/own_names.h"
#include "tests/contract/keyed_calls.h"

#include <QRegularExpression>
#include <QUuid>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using domain::LogAction;
using protocol::Json;
using protocol::pathFor;

/// Ids that clients choose are nobody's by having been sent first (src/server/store/CHOSEN_IDS.md): what somebody else
/// does with the same id changes, hides and delays nothing of one's own, whoever comes first.
class TestChosenIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void thePageHasThemAll();
    void theSameIdOfTwoIsTwoThings_data();
    void theSameIdOfTwoIsTwoThings();
    void aDeviceThatSomebodyElseClaimedGoesOn();
    void aHistoryIsNotContinuedByAnother();
    void twoDevicesOfOneIdAreFollowedApart();
    void aNoteBesideAnothersIsItsAuthorsAlone();

private:
    struct Person
    {
        QByteArray token;
        QString id;
    };
    /// What is done with an id, and what is there of it afterwards, both without what differs each time.
    struct Kind
    {
        const char *name; ///< as the page has it
        QString (TestChosenIds::*use)(const Person &person, const QString &id);
        QString (TestChosenIds::*have)(const Person &person, const QString &id);
        const char *has; ///< what is there of an id that was used
    };
    static const QList<Kind> kinds;

    QString useDevice(const Person &person, const QString &id);
    QString useEvent(const Person &person, const QString &id);
    QString useViewing(const Person &person, const QString &id);
    QString haveReported(const Person &person, const QString &id);
    QString openWith(const Person &person, const QString &id);
    QString haveOpened(const Person &person, const QString &id);
    QString writeNote(const Person &person, const QString &id);
    QString haveNote(const Person &person, const QString &id);
    QString doOnce(const Person &person, const QString &id);
    QString haveDone(const Person &person, const QString &id);

    Person person(const char *who);
    static QString newId() { return base::newUuidV7(base::toUnixMs(base::SystemClock().now())); }
    /// What is told apart in the log: the events of one use.
    static QString markOf(const QString &id) { return id.right(12); }
    domain::AccessEvent event(const QString &device, qint64 sequence, const QString &mark) const;
    QString report(const Person &person, const QList<domain::AccessEvent> &events);
    static Json dataOf(const KeyedCalls::Answered &answer)
    {
        const Json body = answer.json();
        return body.value("data", body);
    }
    Json noteBody(const QString &text, int revision = 0) const;
    Json notesOf(const Person &person);
    qint64 number(const QString &sql, const QList<QVariant> &values = {})
    {
        return m_clinic->clinic().database.connection().run(sql, values).only<qint64>();
    }
    QString ownDevice(const Person &person, const QString &id)
    {
        return server::store::ownName(m_clinic->clinic().keys.linkKey(), QStringLiteral("device"), person.id, id);
    }
    qint64 eventsUnder(const QString &name, const Person &person);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<KeyedCalls> m_calls;
    QString m_recording;
    QString m_session;
    Person m_soren;
    Person m_ruth;
};

const QList<TestChosenIds::Kind> TestChosenIds::kinds = {
    {"`device` of an event", &TestChosenIds::useDevice, &TestChosenIds::haveReported, "2"},
    {"`id` of an event", &TestChosenIds::useEvent, &TestChosenIds::haveReported, "1"},
    {"`viewing` of an event", &TestChosenIds::useViewing, &TestChosenIds::haveReported, "1"},
    {"`viewing` of a link", &TestChosenIds::openWith, &TestChosenIds::haveOpened, "200 0 1"},
    {"a note's id", &TestChosenIds::writeNote, &TestChosenIds::haveNote, "mine:1 revision:2;each has an id"},
    {"`Idempotency-Key`", &TestChosenIds::doOnce, &TestChosenIds::haveDone, "200 again mine"},
};

void TestChosenIds::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->rules.accessEventsPerMinute = 100'000;
    m_clinic->start();
    m_calls = std::make_unique<KeyedCalls>(*m_clinic);
    m_soren = person("soren");
    m_ruth = person("ruth");
    const auto recording = m_clinic->signedIn("soren")->first();
    m_recording = recording.id.value();
    m_session = recording.sessionId.value();
    QVERIFY(!m_recording.isEmpty() && !m_soren.token.isEmpty() && !m_ruth.token.isEmpty());
}

void TestChosenIds::cleanupTestCase()
{
    m_calls.reset();
    m_clinic.reset();
}

TestChosenIds::Person TestChosenIds::person(const char *who)
{
    ApiPerson found(*m_clinic, QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    const QString trouble = found.signIn();
    return trouble.isEmpty() ? Person{found.token(), found.id} : Person{{}, trouble};
}

domain::AccessEvent TestChosenIds::event(const QString &device, qint64 sequence, const QString &mark) const
{
    domain::AccessEvent made;
    made.occurredAt = base::SystemClock().now();
    made.id = domain::EventId(newId());
    made.device = domain::DeviceId(device);
    made.deviceSequence = sequence;
    made.recording = domain::RecordingId(m_recording);
    made.action = domain::AccessAction::Paused;
    made.appVersion = mark;
    return made;
}

QString TestChosenIds::report(const Person &person, const QList<domain::AccessEvent> &events)
{
    Json rows = Json::array();
    for (const auto &event : events)
        rows.push_back(protocol::encode(event));
    const auto answer =
        m_calls->call(person.token, "POST", QString::fromLatin1(paths::accessEvents), {{"events", rows}}, {});
    QString words = QString::number(answer.status);
    for (const auto &row : dataOf(answer).value("rejected", Json::array()))
        words += QLatin1Char(' ') + protocol::text(row, "code");
    return words;
}

QString TestChosenIds::useDevice(const Person &person, const QString &id)
{
    return report(person, {event(id, 1, markOf(id)), event(id, 2, markOf(id))});
}

QString TestChosenIds::useEvent(const Person &person, const QString &id)
{
    auto made = event(newId(), 1, markOf(id));
    made.id = domain::EventId(id);
    return report(person, {made});
}

QString TestChosenIds::useViewing(const Person &person, const QString &id)
{
    auto made = event(newId(), 1, markOf(id));
    made.viewing = domain::ViewingId(id);
    return report(person, {made});
}

QString TestChosenIds::haveReported(const Person &person, const QString &id)
{
    return QString::number(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ? AND app_version = "
                                                 "? AND outcome = 'reported' AND action = 'paused'"),
                                  {person.id, markOf(id)}));
}

QString TestChosenIds::openWith(const Person &person, const QString &id)
{
    const auto answer = m_calls->call(person.token, "GET",
                                      pathFor(paths::playbackUrl, m_session) +
                                          QStringLiteral("?recordingId=%1&viewing=%2").arg(m_recording, id),
                                      Json::object(), {});
    const bool isNamed = answer.body.contains(id.toLatin1());
    return QStringLiteral("%1 %2").arg(answer.status).arg(isNamed ? "under it" : "under another");
}

QString TestChosenIds::haveOpened(const Person &person, const QString &id)
{
    const auto answer = m_calls->call(person.token, "GET", pathFor(paths::viewing, id), Json::object(), {});
    return QStringLiteral("%1 %2 %3")
        .arg(answer.status)
        .arg(dataOf(answer).value("stop", Json::array()).size())
        .arg(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ? AND viewing = ? AND action = "
                                   "'linkIssued'"),
                    {person.id, id}));
}

Json TestChosenIds::noteBody(const QString &text, int revision) const
{
    return {{"recordingId", protocol::json(m_recording)},
            {"kind", "note"},
            {"startMs", 1000},
            {"endMs", 1000},
            {"reactionMs", 0},
            {"text", protocol::json(text)},
            {"code", ""},
            {"audience", "team"},
            {"revision", revision}};
}

/// Written, and changed once.
QString TestChosenIds::writeNote(const Person &person, const QString &id)
{
    const QString path = pathFor(paths::note, id);
    const auto first = m_calls->call(person.token, "PUT", path, noteBody(person.id + id), {});
    const auto changed = m_calls->call(person.token, "PUT", path, noteBody(person.id + id + '!', 1), {});
    const bool isNamed = first.body.contains(id.toLatin1()) && changed.body.contains(id.toLatin1());
    return QStringLiteral("%1 %2 %3").arg(first.status).arg(changed.status).arg(isNamed ? "under it" : "under another");
}

Json TestChosenIds::notesOf(const Person &person)
{
    const auto answer =
        m_calls->call(person.token, "GET", pathFor(paths::recordingNotes, m_recording), Json::object(), {});
    return dataOf(answer).value("notes", Json::array());
}

QString TestChosenIds::haveNote(const Person &person, const QString &id)
{
    QStringList words;
    QSet<QString> ids;
    for (const Json &note : notesOf(person)) {
        ids.insert(protocol::text(note, "id"));
        if (protocol::text(note, "text") == person.id + id + '!')
            words << QStringLiteral("mine:%1 revision:%2")
                         .arg(protocol::flag(note, "mine"))
                         .arg(protocol::integer(note, "revision").value_or(0));
    }
    words << (ids.size() == static_cast<qsizetype>(notesOf(person).size()) ? "each has an id" : "two have one id");
    return words.join(QLatin1Char(';'));
}

/// A note of one's own, under a key that the other one uses for a note of theirs.
QString TestChosenIds::doOnce(const Person &person, const QString &id)
{
    const QString note = QUuid::createUuidV5(QUuid(), person.id + QLatin1Char(' ') + id).toString(QUuid::WithoutBraces);
    const auto answer =
        m_calls->call(person.token, "PUT", pathFor(paths::note, note), noteBody(person.id), id.toLatin1());
    return QStringLiteral("%1 %2 %3")
        .arg(answer.status)
        .arg(answer.isReplay ? "again" : "first")
        .arg(answer.body.contains(note.toLatin1()) ? "mine" : "another's");
}

QString TestChosenIds::haveDone(const Person &person, const QString &id)
{
    return doOnce(person, id);
}

void TestChosenIds::thePageHasThemAll()
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/src/server/store/CHOSEN_IDS.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    QStringList said;
    QStringList operations;
    static const QRegularExpression row(QStringLiteral("^\\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|$"),
                                        QRegularExpression::MultilineOption);
    for (auto it = row.globalMatch(page); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(1) == QStringLiteral("Id") || match.captured(1).startsWith(QStringLiteral("---")))
            continue;
        said << match.captured(1);
        operations << match.captured(2).remove(QLatin1Char('`'));
    }
    QStringList tried = {QStringLiteral("an alert rule's id")}; // an office's, and not a person's: tst_alerts
    for (const Kind &kind : kinds)
        tried << QString::fromLatin1(kind.name);
    said.sort();
    tried.sort();
    QCOMPARE(said, tried);
    // What is put under an id is on the page, or was made by the server before.
    operations << QStringLiteral("keepPosition") << QStringLiteral("changeTranscript")
               << QStringLiteral("changeVocabulary") << QStringLiteral("classifyRecording")
               << QStringLiteral("saveLogView");
    QFile description(QStringLiteral(SOURCE_FOLDER "/resources/api/attune.openapi.json"));
    QVERIFY(description.open(QIODevice::ReadOnly));
    const auto api = protocol::objectFrom(description.readAll());
    QVERIFY(api);
    for (const auto &[path, methods] : api->at("paths").items()) {
        if (methods.contains("put") && QString::fromStdString(path).contains(QLatin1Char('{')))
            QVERIFY2(operations.contains(protocol::text(methods.at("put"), "operationId")), path.c_str());
    }
}

void TestChosenIds::theSameIdOfTwoIsTwoThings_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isSorenFirst");
    for (int kind = 0; kind < kinds.size(); ++kind) {
        for (const bool isSorenFirst : {true, false})
            QTest::addRow("%s, %s first", kinds.at(kind).name, isSorenFirst ? "the client" : "the psychologist")
                << kind << isSorenFirst;
    }
}

void TestChosenIds::theSameIdOfTwoIsTwoThings()
{
    QFETCH(int, kind);
    QFETCH(bool, isSorenFirst);
    const auto [name, use, have, has] = kinds.at(kind);
    const Person &first = isSorenFirst ? m_soren : m_ruth;
    const Person &second = isSorenFirst ? m_ruth : m_soren;
    const QString alone = newId(); // each with an id that nobody else uses
    const QString usedAlone = (this->*use)(first, alone);
    const QString haveAlone = (this->*have)(first, alone);
    const QString alsoAlone = newId();
    const QString secondUsedAlone = (this->*use)(second, alsoAlone);
    const QString secondHaveAlone = (this->*have)(second, alsoAlone);
    QVERIFY2(usedAlone.startsWith(QStringLiteral("200")), qPrintable(usedAlone));
    QCOMPARE(haveAlone, QString::fromLatin1(has));
    QCOMPARE(secondHaveAlone, haveAlone);

    const QString shared = newId();
    QCOMPARE((this->*use)(first, shared), usedAlone);
    QCOMPARE((this->*use)(second, shared), secondUsedAlone);
    QCOMPARE((this->*have)(first, shared), haveAlone);
    QCOMPARE((this->*have)(second, shared), secondHaveAlone);
}

qint64 TestChosenIds::eventsUnder(const QString &name, const Person &person)
{
    return number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND device_sequence > 0 AND "
                                 "actor_id = ?"),
                  {name, person.id});
}

/// Somebody learns the id of a device before it has reported, and reports with it first.
void TestChosenIds::aDeviceThatSomebodyElseClaimedGoesOn()
{
    const QString device = newId();
    QCOMPARE(report(m_ruth, {event(device, 1, {}), event(device, 50, {})}), QStringLiteral("200"));
    const auto first = event(device, 1, {});
    QCOMPARE(report(m_soren, {first, event(device, 2, {})}), QStringLiteral("200"));
    QCOMPARE(report(m_soren, {event(device, 3, {})}), QStringLiteral("200")); // not from its beginning any more
    QCOMPARE(report(m_soren, {first}), QStringLiteral("200"));                // sent again: done already
    const QString own = ownDevice(m_soren, device);
    QCOMPARE(eventsUnder(own, m_soren), 3);
    QCOMPARE(eventsUnder(device, m_ruth), 2);
    QCOMPARE(eventsUnder(device, m_soren), 0);
    // That there are two is said once, under the name that is only Søren's.
    const QString told = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND action = ?");
    QCOMPARE(number(told, {own, textOf(LogAction::DeviceHistoryForked)}), 1);
    QCOMPARE(number(told, {device, textOf(LogAction::DeviceHistoryForked)}), 0);
    QCOMPARE(number(told, {own, textOf(LogAction::DeviceGap)}), 0);
    QCOMPARE(number(told, {device, textOf(LogAction::DeviceGap)}), 1); // the one that Ruth invented
}

void TestChosenIds::aHistoryIsNotContinuedByAnother()
{
    const QString device = newId();
    QCOMPARE(report(m_soren, {event(device, 1, {})}), QStringLiteral("200"));
    const QString refused = QStringLiteral("200 device_not_yours");
    QCOMPARE(report(m_ruth, {event(device, 2, {})}), refused);
    QCOMPARE(eventsUnder(device, m_ruth) + eventsUnder(ownDevice(m_ruth, device), m_ruth), 0);
    // A name that the log gave is nobody else's either.
    QCOMPARE(report(m_ruth, {event(device, 1, {})}), QStringLiteral("200"));
    QCOMPARE(report(m_soren, {event(ownDevice(m_ruth, device), 2, {})}), refused);
    QCOMPARE(eventsUnder(ownDevice(m_ruth, device), m_soren), 0);
}

void TestChosenIds::twoDevicesOfOneIdAreFollowedApart()
{
    const QString device = newId();
    QCOMPARE(report(m_ruth, {event(device, 1, {})}), QStringLiteral("200"));
    QCOMPARE(report(m_soren, {event(device, 1, {}), event(device, 4, {})}), QStringLiteral("200"));
    const QString own = ownDevice(m_soren, device);
    const QString gaps = QStringLiteral("SELECT COUNT(*) FROM device_gaps WHERE device = ? AND actor_id = ?");
    QCOMPARE(number(gaps, {own, m_soren.id}), 1);
    QCOMPARE(report(m_ruth, {event(device, 2, {}), event(device, 3, {})}), QStringLiteral("200"));
    QCOMPARE(number(gaps, {own, m_soren.id}), 1); // another's events fill no gap
    QCOMPARE(number(gaps, {device, m_ruth.id}), 0);
    QCOMPARE(report(m_soren, {event(device, 2, {}), event(device, 3, {})}), QStringLiteral("200"));
    QCOMPARE(number(gaps, {own, m_soren.id}), 0);
    // No device in the log is of two people.
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM (SELECT device FROM access_log WHERE device_sequence > 0 "
                                   "GROUP BY device HAVING COUNT(DISTINCT actor_id) > 1) shared")),
             0);
}

void TestChosenIds::aNoteBesideAnothersIsItsAuthorsAlone()
{
    const QString id = newId();
    const QString path = pathFor(paths::note, id);
    const auto put = [&](const Person &person, const QString &text, int revision) {
        return m_calls->call(person.token, "PUT", path, noteBody(text, revision), {}).status;
    };
    const QString ofRuth = QStringLiteral("the psychologist's ") + id;
    const QString ofSoren = QStringLiteral("the client's ") + id;
    QCOMPARE(put(m_ruth, ofRuth, 0), 200);
    QCOMPARE(put(m_soren, ofSoren, 1), 404); // goes on with what is none of his
    QCOMPARE(m_calls->call(m_soren.token, "DELETE", path, Json::object(), {}).status, 404);
    QCOMPARE(put(m_soren, ofSoren, 0), 200);
    QCOMPARE(m_calls->call(m_soren.token, "DELETE", path, Json::object(), {}).status, 200); // his own
    QStringList texts;
    for (const Json &note : notesOf(m_ruth)) {
        if (protocol::text(note, "text").endsWith(id))
            texts << protocol::text(note, "text");
    }
    QCOMPARE(texts, QStringList{ofRuth});
    QCOMPARE(put(m_soren, ofSoren, 2), 200); // and back again
    QCOMPARE(put(m_ruth, ofRuth + QLatin1Char('!'), 1), 200);
}

QTEST_GUILESS_MAIN(TestChosenIds)
#include "tst_chosen_ids.moc"
