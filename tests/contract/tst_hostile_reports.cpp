// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "crypto/digest.h"
#include "domain/log_action.h"
#include "protocol/access_event_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/audit/device_chain.h"
#include "server/net/web_client.h"
#include "tests/support/test_clinic.h"

#include <QUuid>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
namespace audit = attune::server::audit;
using protocol::Json;
using protocol::pathFor;

/// What somebody with an ordinary account can do to the access log by what their programs report: add to it what their
/// programs did, and nothing else. Nobody keeps an entry from being written, writes in another's name, or buries what
/// people have to see.
class TestHostileReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void guessedIdsKeepNothingFromBeingWritten_data();
    void guessedIdsKeepNothingFromBeingWritten();
    void anotherPersonsIdsAreTheirOwn();
    void whatWasWrittenUnderAnOlderIdIsNotDoubled();
    void oneIdIsOneEvent();
    void aDeviceIsOfWhoReportedWithItFirst();
    void onlyWhatProgramsDoCanBeReported_data();
    void onlyWhatProgramsDoCanBeReported();
    void clocksFarOffAreMarked_data();
    void clocksFarOffAreMarked();
    void inventedGapsBuryNothing();
    void gapsOfOneDeviceAreBounded();
    void whatIsPutIntoAGapMustFit();
    void theWorstEventFailsAlone();
    void oneAccountFillsNoLog();
    void newDevicesAreFew();
    void whatIsRefusedLeavesNoWords();
    void inventedTimesAreNotShown();

private:
    domain::AccessEvent event(const QString &device, qint64 sequence, const QString &id = {}) const;
    base::Result<Json> report(TestPerson &person, const QList<domain::AccessEvent> &events);
    base::Result<Json> report(TestPerson &person, const Json &events);
    QString newDevice() const { return base::newUuidV7(base::toUnixMs(base::SystemClock().now())); }
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql, const QList<QVariant> &values = {});
    qint64 entries(domain::LogAction action) { return entries(textOf(action)); }
    qint64 entries(const QString &action) { return number(countOf, {action}); }
    /// An entry of the server's that has to be there once it was called for.
    qint64 written(const QString &what);

    static inline const QString countOf = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?");
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_soren;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<TestPerson> m_priya;
    domain::Recording m_recording;
};

void TestHostileReports::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_soren = m_clinic->signedIn("soren");
    m_ruth = m_clinic->signedIn("ruth");
    m_priya = m_clinic->signedIn("priya");
    m_recording = m_soren->first();
    QVERIFY(!m_recording.id.isEmpty());
}

void TestHostileReports::cleanup()
{
    m_soren.reset();
    m_ruth.reset();
    m_priya.reset();
    m_clinic.reset();
}

qint64 TestHostileReports::number(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

domain::AccessEvent TestHostileReports::event(const QString &device, qint64 sequence, const QString &id) const
{
    domain::AccessEvent made;
    made.occurredAt = base::SystemClock().now();
    made.id = domain::EventId(id.isEmpty() ? base::newUuidV7(base::toUnixMs(made.occurredAt)) : id);
    made.device = domain::DeviceId(device);
    made.deviceSequence = sequence;
    made.recording = m_recording.id;
    made.action = domain::AccessAction::Paused;
    return made;
}

base::Result<Json> TestHostileReports::report(TestPerson &person, const QList<domain::AccessEvent> &events)
{
    Json rows = Json::array();
    for (const auto &event : events)
        rows.push_back(protocol::encode(event));
    return report(person, rows);
}

base::Result<Json> TestHostileReports::report(TestPerson &person, const Json &events)
{
    return person.send("POST", QString::fromLatin1(paths::accessEvents), {{"events", events}});
}

void TestHostileReports::guessedIdsKeepNothingFromBeingWritten_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"keyUsed", "deletionFinal", "deletionDone", "deviceGap", "retentionWarned"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// Makes the server write an entry that it writes once. @return how many there are
qint64 TestHostileReports::written(const QString &what)
{
    const auto once = [&](const QString &about) {
        const auto entry = audit::serverEntry(base::SystemClock().now(), m_recording.id.value(),
                                              domain::logActionFromText(what).value(), about);
        const auto logged = m_clinic->clinic().log.append({entry});
        return logged ? number(countOf, {what}) : -1;
    };
    if (what == QStringLiteral("keyUsed")) {
        const auto link = m_soren->get(pathFor(paths::playbackUrl, m_recording.sessionId.value()),
                                       {{QStringLiteral("recordingId"), m_recording.id.value()}});
        const QString address = link ? protocol::text(*link, "url") : QString();
        const QString grant = address.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('/'), -1);
        const QString guessed = QUuid::createUuidV5(QUuid(grant), what).toString(QUuid::WithoutBraces);
        if (!report(*m_ruth, {event(newDevice(), 1, guessed)}) || !report(*m_soren, {event(newDevice(), 1, guessed)}))
            return -1;
        server::net::WebRequest request;
        request.url = address;
        request.authorityFile = m_clinic->authorityFile();
        const auto media = server::net::fetch(request);
        return media && media->status == 200
                   ? number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'keyUsed' AND recording_id "
                                           "= ? AND actor_id = ?"),
                            {m_recording.id.value(), m_recording.clientId.value()})
                   : -1;
    }
    if (what == QStringLiteral("deviceGap"))
        return report(*m_soren,
                      {event(QStringLiteral("watched-device"), 1), event(QStringLiteral("watched-device"), 5)})
                   ? entries(domain::LogAction::DeviceGap)
                   : -1;
    return once(what == QStringLiteral("retentionWarned") ? QStringLiteral("2031-01-01") : QString());
}

/// The ids these entries had when they followed from what everybody can know.
void TestHostileReports::guessedIdsKeepNothingFromBeingWritten()
{
    QFETCH(QString, what);
    const auto uuid = [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); };
    const QUuid device = QUuid::createUuidV5(QUuid(), QByteArrayLiteral("watched-device"));
    const QStringList guesses = {
        uuid(QUuid::createUuidV5(QUuid(m_recording.id.value()), what)),
        uuid(QUuid::createUuidV5(QUuid(m_recording.id.value()), what + QStringLiteral("2031-01-01"))),
        uuid(QUuid::createUuidV5(device, QStringLiteral("deviceGap:2-4")))};
    for (TestPerson *person : {m_ruth.get(), m_soren.get()}) {
        const QString own = newDevice();
        QList<domain::AccessEvent> events;
        for (int i = 0; i < guesses.size(); ++i)
            events << event(own, i + 1, guesses.at(i));
        QVERIFY(report(*person, events));
    }
    QCOMPARE(written(what), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE event_id IN (?,?,?)"),
                    {guesses.at(0), guesses.at(1), guesses.at(2)}),
             0);
}

void TestHostileReports::anotherPersonsIdsAreTheirOwn()
{
    const QString shared = base::newUuidV7(1);
    const QString ofRuth = newDevice();
    const QString ofSoren = newDevice();
    QVERIFY(report(*m_ruth, {event(ofRuth, 1, shared)})); // first, to be in the way
    QVERIFY(report(*m_soren, {event(ofSoren, 1, shared)}));
    const QString bySoren = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND outcome = 'reported'");
    QCOMPARE(number(bySoren, {ofSoren}), 1);
    QCOMPARE(number(bySoren, {ofRuth}), 1);
    // An id of the server's own, read in the log, is free for nobody and in nobody's way.
    QString known;
    {
        auto row = db().run(QStringLiteral("SELECT event_id FROM access_log WHERE action = 'signIn' LIMIT 1"));
        QVERIFY(row.next());
        known = row.text(0);
    }
    const auto answer = report(*m_soren, {event(ofSoren, 2, known)});
    QVERIFY(answer);
    QCOMPARE(answer->at("rejected").size(), 0U);
    QCOMPARE(number(bySoren, {ofSoren}), 2);
    QCOMPARE(entries(domain::LogAction::EntryIdTaken), 0);
}

/// A log that was written before reports had ids of their own: an answer got lost, the program was updated, and sends
/// its journal again.
void TestHostileReports::whatWasWrittenUnderAnOlderIdIsNotDoubled()
{
    const auto once = event(newDevice(), 1);
    audit::Entry older;
    older.eventId = once.id.value();
    older.occurredAt = once.occurredAt;
    older.actorId = m_recording.clientId.value();
    older.recordingId = once.recording.value();
    older.action = domain::logActionOf(once.action);
    older.outcome = domain::LogOutcome::Reported;
    older.device = once.device.value();
    older.deviceSequence = 1;
    QVERIFY(m_clinic->clinic().log.append({older}));
    QVERIFY(report(*m_soren, {once}));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND device_sequence > 0"),
                    {once.device.value()}),
             1);
    QCOMPARE(entries(domain::LogAction::DeviceGap), 0);
    QCOMPARE(entries(domain::LogAction::DeviceHistoryForked), 0);
}

void TestHostileReports::oneIdIsOneEvent()
{
    const QString device = newDevice();
    const auto first = event(device, 1);
    QVERIFY(report(*m_soren, {first, first}));
    QVERIFY(report(*m_soren, {first})); // sent again: done already
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND device_sequence > 0"), {device}),
        1);
    auto other = event(device, 2, first.id.value());
    other.action = domain::AccessAction::Closed;
    const auto answer = report(*m_soren, {other, event(device, 2)});
    QVERIFY(answer);
    QCOMPARE(answer->at("rejected").size(), 1U);
    QCOMPARE(protocol::text(answer->at("rejected").at(0), "code"), QStringLiteral("idempotency_conflict"));
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND device_sequence > 0"), {device}),
        2);
    QVERIFY(report(*m_soren, {other}));
    QCOMPARE(entries(domain::LogAction::EntryIdTaken), 1); // once a day for a person
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'logAlarm'")) > 0);
    // The server's own: an id that is taken is a failure, and nothing of the call is written.
    audit::Entry one;
    one.occurredAt = base::SystemClock().now();
    one.eventId = base::newUuidV7(1);
    one.action = domain::LogActionName::read(QStringLiteral("step"));
    audit::Entry beside = one;
    beside.eventId = base::newUuidV7(2);
    auto &log = m_clinic->clinic().log;
    QVERIFY(log.append({one}));
    QVERIFY(log.append({one})); // repeated
    one.action = domain::LogActionName::read(QStringLiteral("another"));
    const auto refused = log.append({beside, one});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::ErrorKind::Conflict);
    QVERIFY(refused.error().detail.contains(one.eventId)); // the cause is said
    QCOMPARE(entries(QStringLiteral("step")), 1);
    QCOMPARE(entries(QStringLiteral("another")), 0);
    QCOMPARE(entries(domain::LogAction::EntryIdTaken), 2);
}

void TestHostileReports::aDeviceIsOfWhoReportedWithItFirst()
{
    const QString device = newDevice();
    QVERIFY(report(*m_soren, {event(device, 1)}));
    auto own = event(newDevice(), 1);
    const auto answer = report(*m_ruth, {event(device, 2), event(device, 90), own});
    QVERIFY(answer);
    QCOMPARE(answer->at("rejected").size(), 2U);
    for (const auto &row : answer->at("rejected"))
        QCOMPARE(protocol::text(row, "code"), QStringLiteral("device_not_yours"));
    QCOMPARE(protocol::integer(*answer, "accepted"), 1);
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND device_sequence > 0"), {device}),
        1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE code = 'device_not_yours:2'")), 1);
    // The owner's chain goes on as if nothing had been tried.
    QVERIFY(report(*m_soren, {event(device, 2)}));
    QCOMPARE(entries(domain::LogAction::DeviceGap), 0);
    QCOMPARE(entries(domain::LogAction::DeviceHistoryForked), 0);
}

void TestHostileReports::onlyWhatProgramsDoCanBeReported_data()
{
    QTest::addColumn<QString>("action");
    for (const auto action :
         {domain::LogAction::LinkIssued, domain::LogAction::TranscriptRead, domain::LogAction::ConsentShown,
          domain::LogAction::ConsentGiven, domain::LogAction::ConsentDeclined, domain::LogAction::ConsentWithdrawn,
          domain::LogAction::DeletionScheduled, domain::LogAction::DeletionDone, domain::LogAction::AccessDenied,
          domain::LogAction::KeyUsed, domain::LogAction::EntryIdTaken, domain::LogAction::RestoredLogAccepted})
        QTest::newRow(qPrintable(textOf(action))) << textOf(action);
}

void TestHostileReports::onlyWhatProgramsDoCanBeReported()
{
    QFETCH(QString, action);
    const QString device = newDevice();
    Json invented = protocol::encode(event(device, 1));
    invented["action"] = action.toStdString();
    const qint64 before = number(countOf, {action});
    for (TestPerson *person : {m_soren.get(), m_ruth.get(), m_priya.get()}) {
        const auto answer = report(*person, Json::array({invented}));
        QVERIFY(answer);
        QCOMPARE(answer->at("rejected").size(), 1U);
    }
    QCOMPARE(number(countOf, {action}), before);
}

void TestHostileReports::clocksFarOffAreMarked_data()
{
    QTest::addColumn<QString>("at");
    for (const char *at : {"2999-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "1970-01-01T00:00:00.000Z",
                           "1601-01-01T00:00:00.000Z", "0001-01-01T00:00:00.000Z"})
        QTest::newRow(at) << QString::fromLatin1(at);
}

/// A computer whose clock is wrong is believed that it happened, not when.
void TestHostileReports::clocksFarOffAreMarked()
{
    QFETCH(QString, at);
    const QString device = newDevice();
    Json wrong = protocol::encode(event(device, 1));
    wrong["occurredAt"] = at.toStdString();
    const qint64 before = base::toUnixMs(base::SystemClock().now());
    for (int i = 0; i < 2; ++i) { // sent again it is the same one
        const auto answer = report(*m_soren, Json::array({wrong}));
        QVERIFY(answer);
        QCOMPARE(answer->at("rejected").size(), 0U);
    }
    auto row = db().run(QStringLiteral("SELECT occurred_at, code FROM access_log WHERE device = ?"), {device});
    QVERIFY(row.next());
    QVERIFY(row.number(0) >= before);
    QCOMPARE(row.text(1), QStringLiteral("clock:") + at);
    QVERIFY(!row.next());
    QCOMPARE(entries(domain::LogAction::EntryIdTaken), 0);
}

void TestHostileReports::inventedGapsBuryNothing()
{
    const auto self = m_priya->get(QString::fromLatin1(paths::me));
    QVERIFY(self);
    const QString priya = protocol::text(protocol::child(protocol::child(*self, "data"), "user"), "id");
    const auto put = [&](const QString &id, const QString &kind, qint64 at) {
        db().run(QStringLiteral("INSERT INTO messages(id, user_id, kind, about, created_at, mail_state, next_try_at) "
                                "VALUES(?,?,?,?,?,'sent',0)"),
                 {id, priya, kind, id, at});
    };
    put(QStringLiteral("an-emergency"), QStringLiteral("breakGlassOpened"), 1);
    for (int device = 0; device < 18; ++device) { // of one person: there are no more in a day
        QList<domain::AccessEvent> events;
        const QString id = newDevice();
        for (int i = 1; i <= 14; ++i)
            events << event(id, 7 * i);
        QVERIFY(report(*m_soren, events));
    }
    QCOMPARE(entries(domain::LogAction::DeviceGap), 18 * 14); // each is in the log
    const qint64 told =
        number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'deviceGap' AND user_id = ?"), {priya});
    QVERIFY(told >= 1 && told <= 2); // midnight may have come
    for (int i = 0; i < 400; ++i)
        put(QStringLiteral("flood-%1").arg(i), QStringLiteral("recordingReady"), 4'000'000'000'000 + i);
    const auto answer = m_priya->get(QString::fromLatin1(paths::messages));
    QVERIFY(answer);
    const Json &messages = answer->at("messages");
    QCOMPARE(protocol::text(messages.at(0), "kind"), QStringLiteral("breakGlassOpened"));
    QCOMPARE(protocol::text(messages.at(0), "severity"), QStringLiteral("emergency"));
    QStringList order;
    for (const auto &row : messages)
        order << protocol::text(row, "severity");
    QVERIFY(order.indexOf(QStringLiteral("integrity")) > 0);
    QVERIFY(order.indexOf(QStringLiteral("integrity")) < order.indexOf(QStringLiteral("information")));
    QVERIFY(order.lastIndexOf(QStringLiteral("emergency")) < order.indexOf(QStringLiteral("integrity")));
}

void TestHostileReports::gapsOfOneDeviceAreBounded()
{
    const QString device = newDevice();
    for (int i = 0; i < 200; i += 100) {
        QList<domain::AccessEvent> events;
        for (int j = 0; j < 100; ++j)
            events << event(device, 1 + 2 * (i + j));
        QVERIFY(report(*m_soren, events));
    }
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM device_gaps WHERE device = ?"), {device}),
             audit::DeviceChains::mostGaps);
    QVERIFY(entries(domain::LogAction::DeviceGap) <= 2 * audit::DeviceChains::mostFindings + 2);
    // What was told together says how much it is: nothing is uncounted.
    qint64 told = 0;
    auto rows = db().run(QStringLiteral("SELECT code FROM access_log WHERE action = 'deviceGap'"));
    while (rows.next())
        told += rows.text(0).contains(QLatin1Char('('))
                    ? rows.text(0).section(QLatin1Char('('), 1).chopped(1).toLongLong()
                    : 1;
    QCOMPARE(told, 199);
    QVERIFY(report(*m_soren, {event(device, 398)})); // a recent one is filled
    QCOMPARE(entries(domain::LogAction::DeviceGapFilled), 1);
}

void TestHostileReports::whatIsPutIntoAGapMustFit()
{
    const QString device = newDevice();
    QList<domain::AccessEvent> chain;
    QString hash;
    for (int i = 1; i <= 3; ++i) {
        auto next = event(device, i);
        next.previousHash = hash;
        hash = QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(next)).toHex());
        chain << next;
    }
    QVERIFY(report(*m_soren, {chain.at(0), chain.at(2)}));
    QCOMPARE(entries(domain::LogAction::DeviceGap), 1);
    QVERIFY(report(*m_soren, {event(device, 2)})); // not the one that the third was made to follow
    QCOMPARE(entries(domain::LogAction::DeviceGapFilled), 1);
    QCOMPARE(entries(domain::LogAction::DeviceChainBroken), 1);
}

/// Beside the worst there is, an honest event of the same delivery is taken.
void TestHostileReports::theWorstEventFailsAlone()
{
    const QString device = newDevice();
    Json events = Json::array({protocol::encode(event(device, 1))});
    const QList<std::pair<const char *, Json>> worst = {
        {"rate", "nan"},
        {"rate", "inf"},
        {"rate", -1},
        {"rate", 1e308},
        {"rate", Json::array()},
        {"monotonicMs", 1e18},
        {"monotonicMs", -1},
        {"deviceSequence", 18446744073709551615ULL},
        {"deviceSequence", "2"},
        {"ranges", Json::array({Json::array({0, 18446744073709551615ULL})})},
        {"ranges", "0-1"},
        {"occurredAt", "99999-01-01T00:00:00Z"},
        {"previousHash", std::string(70, 'a')},
        {"appVersion", Json::object()},
        {"reason", 5},
        {"viewing", "../.."}};
    for (const auto &[key, value] : worst) {
        Json bad = protocol::encode(event(device, 2));
        bad[key] = value;
        events.push_back(bad);
    }
    events.push_back(7);
    events.push_back(Json::array());
    events.push_back(nullptr);
    events.push_back(protocol::encode(event(device, 2)));
    const auto answer = report(*m_soren, events);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(protocol::integer(*answer, "accepted"), 2);
    QCOMPARE(answer->at("rejected").size(), static_cast<std::size_t>(worst.size()) + 3);
    for (const auto &row : answer->at("rejected"))
        QCOMPARE(protocol::text(row, "code"), QStringLiteral("invalid_field"));
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND device_sequence > 0"), {device}),
        2);
}

/// Beyond the budget nothing is written, and nothing is lost: the program has it still, and sends it later.
void TestHostileReports::oneAccountFillsNoLog()
{
    m_clinic->stop();
    m_clinic->rules.accessEventsPerMinute = 4; // and 1000 at once
    m_clinic->start();
    m_soren = m_clinic->signedIn("soren");
    m_ruth = m_clinic->signedIn("ruth");
    const QString device = newDevice();
    qint64 sequence = 0;
    const auto send = [&](int count) {
        QList<domain::AccessEvent> events;
        for (int i = 0; i < count; ++i)
            events << event(device, sequence + 1 + i);
        const auto answer = report(*m_soren, events);
        sequence += answer ? count : 0;
        return answer ? QString() : answer.error().code;
    };
    QCOMPARE(send(500), QString());
    QCOMPARE(send(480), QString());
    QCOMPARE(send(500), QStringLiteral("too_many_attempts"));
    QCOMPARE(send(500), QStringLiteral("too_many_attempts"));
    QCOMPARE(send(10), QString()); // what is left of it
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE device = ? AND device_sequence > 0"), {device}),
        990);
    QCOMPARE(entries(domain::LogAction::DeviceGap), 0);
    QVERIFY(report(*m_ruth, {event(newDevice(), 1)})); // somebody else has a budget of their own
    db().run(QStringLiteral("UPDATE log_budgets SET at = at - ?"), {250LL * 60 * 1000}); // hours later
    QCOMPARE(send(500), QString());
    QCOMPARE(entries(domain::LogAction::DeviceGap), 0);
}

void TestHostileReports::newDevicesAreFew()
{
    const auto devices = [this] { return number(QStringLiteral("SELECT COUNT(*) FROM log_devices")); };
    const qint64 before = devices();
    for (int i = 0; i < 3; ++i) {
        QList<domain::AccessEvent> events;
        for (int j = 0; j < 10; ++j)
            events << event(newDevice(), 1);
        QCOMPARE(report(*m_soren, events).has_value(), i < 2);
    }
    QList<domain::AccessEvent> many;
    for (int j = 0; j < 500; ++j)
        many << event(newDevice(), 1);
    QCOMPARE(report(*m_ruth, many).error().code, QStringLiteral("too_many_attempts"));
    QCOMPARE(devices(), before + audit::DeviceChains::newDevices);
    QVERIFY(report(*m_ruth, {many.first()}));
}

/// Names and other words do not get into the log by standing where an id should, or as a reason for what is refused.
void TestHostileReports::whatIsRefusedLeavesNoWords()
{
    auto foreign = event(newDevice(), 1);
    foreign.recording = domain::RecordingId(QStringLiteral("Henrietta-Secretname"));
    foreign.reason = QStringLiteral("Henrietta Secretname told me so");
    QVERIFY(report(*m_ruth, {foreign}));
    QVERIFY(report(*m_ruth, {foreign})); // sent again it is the same one
    QCOMPARE(entries(domain::LogAction::EventRejected), 1);
    QCOMPARE(entries(domain::LogAction::EntryIdTaken), 0);
    QVERIFY(!m_ruth->get(QStringLiteral("/api/v1/telehealth/recordings/Henrietta%20Secretname")));
    QVERIFY(!m_ruth->get(QStringLiteral("/api/v1/telehealth/recordings/Secretname")));
    (void)m_priya->get(QString::fromLatin1(paths::accessLog),
                       {{QStringLiteral("client"), QStringLiteral("Noah Secretname")},
                        {QStringLiteral("recording"), QStringLiteral("Secretname")}});
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE client_id LIKE '%Secretname%' OR recording_id "
                              "LIKE '%Secretname%' OR code LIKE '%Secretname%'")),
        0);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'eventRejected' AND "
                                   "reason_commitment <> ''")),
             0);
}

void TestHostileReports::inventedTimesAreNotShown()
{
    const QString device = newDevice();
    auto early = event(device, 1);
    early.occurredAt = base::SystemClock().now() - std::chrono::hours(24 * 399);
    early.action = domain::AccessAction::DownloadFailed; // a line of its own
    auto late = event(device, 2);
    late.occurredAt = base::SystemClock().now() + std::chrono::hours(71);
    late.action = domain::AccessAction::DownloadFailed;
    QVERIFY(report(*m_soren, {early, late}));
    const auto seen = m_soren->get(pathFor(paths::recordingAccess, m_recording.id.value()));
    QVERIFY(seen);
    int found = 0;
    for (const auto &row : seen->at("entries")) {
        if (protocol::text(row, "action") != QStringLiteral("downloadFailed"))
            continue;
        ++found;
        for (const char *when : {"at", "firstAt"}) {
            const auto at = protocol::instant(row, when);
            QVERIFY(!at || std::chrono::abs(base::SystemClock().now() - *at) < std::chrono::minutes(15));
        }
    }
    QVERIFY(found >= 1);
}

QTEST_GUILESS_MAIN(TestHostileReports)
#include "tst_hostile_reports.moc"
