// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
using server::policy::Action;
namespace paths = protocol::paths;

/// The decision table against the running server: every role meets recordings of every kind, and each call must end as
/// the table says. Generated from the table: a new rule is tested without a new test.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theServerDecidesAsTheTableSays_data();
    void theServerDecidesAsTheTableSays();
    void refusalsAreLogged();

private:
    QList<domain::Recording> oneOfEachKind();
    base::Result<protocol::Json> ask(TestPerson &person, Action action, const domain::Recording &recording,
                                     const QString &reason);

    TestClinic m_clinic;
    QList<domain::Recording> m_recordings;
};

void TestRules::initTestCase()
{
    m_clinic.start();
    m_recordings = oneOfEachKind();
    QVERIFY(m_recordings.size() > 12);
}

/// One recording for each combination of client, psychologist and state.
QList<domain::Recording> TestRules::oneOfEachKind()
{
    TestPerson manager(m_clinic.address());
    if (!manager.signIn("priya"))
        return {};
    domain::RecordingQuery query;
    query.pageSize = 100;
    const auto page = wait(manager.clinic.recordings(query));
    QList<domain::Recording> result;
    QSet<QString> seen;
    for (const auto &row : page->items) {
        const QString kind = row.clientId.value() + row.clinicianId.value() + domain::textOf(row.status);
        if (!seen.contains(kind))
            result.append(row);
        seen.insert(kind);
    }
    return result;
}

/// Told by the test itself, from what is known of the sample clinic: everybody is of one office.
static server::policy::Relation relationOf(const domain::Person &person, const domain::Recording &recording)
{
    using server::policy::Relation;
    switch (person.role) {
    case domain::Role::Patient:
        return recording.clientId == person.id ? Relation::Own : Relation::None;
    case domain::Role::Psychologist:
        return recording.clinicianId == person.id ? Relation::Treats : Relation::Colleague;
    default:
        return Relation::Office;
    }
}

/// Told by the test itself: in the sample clinic everybody has agreed to care before their first session, and two have
/// taken it back.
static server::policy::Agreement agreedIn(const domain::Recording &recording)
{
    using domain::ConsentState;
    const bool taken = recording.consent == ConsentState::Withdrawn;
    return {taken ? ConsentState::Withdrawn : ConsentState::Valid,
            taken ? 0 : server::policy::purposeBit(domain::Purpose::Care)};
}

base::Result<protocol::Json> TestRules::ask(TestPerson &person, Action action, const domain::Recording &recording,
                                            const QString &reason)
{
    QList<std::pair<QString, QString>> query = {{QStringLiteral("recordingId"), recording.id.value()}};
    if (!reason.isEmpty())
        query.append({QStringLiteral("reason"), reason});
    const auto session = [&recording](const char *path) {
        return protocol::pathFor(path, recording.sessionId.value());
    };
    const auto own = [&recording](const char *path) { return protocol::pathFor(path, recording.id.value()); };
    switch (action) {
    case Action::SeeDetails:
        return person.get(own(paths::recording));
    case Action::Play:
        return person.get(session(paths::playbackUrl), query);
    case Action::Download:
        return person.get(session(paths::downloadUrl), query);
    case Action::ReadTranscript:
        return person.get(own(paths::recordingTranscript), query);
    case Action::ReadNotes:
        return person.get(own(paths::recordingNotes), query);
    case Action::CorrectTranscript:
        return person.send("PUT", own(paths::recordingTranscript), {{"line", 0}, {"text", "as it was said"}});
    case Action::HideTranscript:
        return person.send("PUT", own(paths::recordingTranscript), {{"line", 0}, {"hidden", false}});
    case Action::SeeAccessLog:
        return person.get(own(paths::recordingAccess));
    case Action::KeepPosition:
        return person.send("PUT", own(paths::recordingPosition), {{"positionMs", 1}});
    case Action::SeeSession:
        return person.get(session(paths::sessionRecordings));
    case Action::ReadConsent:
        return person.get(protocol::pathFor(paths::consentOfClient, recording.clientId.value()));
    default:
        return base::Error{base::ErrorKind::Unsupported, {}, {}, {}};
    }
}

void TestRules::theServerDecidesAsTheTableSays_data()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"soren", "june", "ruth", "daniel", "priya", "oscar", "ingrid"})
        QTest::newRow(who) << QByteArray(who);
}

void TestRules::theServerDecidesAsTheTableSays()
{
    QFETCH(QByteArray, who);
    TestPerson person(m_clinic.address());
    const auto self = person.signIn(who.constData());
    QVERIFY(self);
    int checked = 0;
    for (const auto &recording : std::as_const(m_recordings)) {
        const auto relation = relationOf(*self, recording);
        for (const Action action : {Action::SeeDetails, Action::Play, Action::Download, Action::ReadTranscript,
                                    Action::ReadNotes, Action::SeeAccessLog, Action::KeepPosition, Action::SeeSession,
                                    Action::CorrectTranscript, Action::HideTranscript}) {
            for (const QString &reason : {QString(), QStringLiteral("a reason that is long enough")}) {
                server::policy::Request asked{self->role, relation, action, recording.status, recording.consent};
                asked.agreed = agreedIn(recording);
                asked.reasonGiven = !reason.isEmpty();
                const auto decision = server::policy::decide(asked);
                const auto answer = ask(person, action, recording, reason);
                const QString found = answer ? QStringLiteral("allowed") : answer.error().code;
                const QString what = QStringLiteral("%1 %2 %3 %4")
                                         .arg(QString::fromLatin1(who), textOf(action),
                                              domain::textOf(recording.status), domain::textOf(recording.consent));
                QVERIFY2(found == server::policy::textOf(decision),
                         qPrintable(what + QStringLiteral(": the table says ") + server::policy::textOf(decision) +
                                    QStringLiteral(", the server ") + found));
                ++checked;
            }
        }
    }
    QVERIFY(checked >= 14 * m_recordings.size());
}

void TestRules::refusalsAreLogged()
{
    auto &db = m_clinic.clinic().database.connection();
    auto row = db.run(QStringLiteral("SELECT COUNT(*), COUNT(DISTINCT actor_id) FROM access_log WHERE action = "
                                     "'accessDenied' AND outcome = 'refused'"));
    QVERIFY(row.next());
    QVERIFY(row.number(0) > 100);
    QVERIFY(row.number(1) >= 5);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
