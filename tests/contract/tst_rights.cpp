// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/permission.h"
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/auditors.h"
#include "server/identity/legal_matters.h"
#include "server/identity/relations.h"
#include "server/policy/decision_table.h"
#include "server/store/participants.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
namespace policy = attune::server::policy;
using domain::ConsentState;
using domain::Purpose;
using policy::Action;
using policy::Relation;
using protocol::Json;
using protocol::json;
using protocol::pathFor;

namespace {

constexpr quint32 careOnly = policy::purposeBit(Purpose::Care);
constexpr quint32 agreedAtFirst = careOnly | policy::purposeBit(Purpose::Supervision);

/// What became of a client's consent after the recording was made, and what that means for each question of it.
struct Later
{
    const char *name;
    const char *kind;
    const char *purposes;
    bool isOver;
    ConsentState now;
    policy::Agreement agreed;
};
constexpr Later later[] = {
    {"valid", "given", "care,supervision", false, ConsentState::Valid, {ConsentState::Valid, agreedAtFirst}},
    {"expired", "given", "care,supervision", true, ConsentState::Expired, {ConsentState::Valid, agreedAtFirst}},
    {"narrowed", "given", "care", false, ConsentState::Valid, {ConsentState::Valid, careOnly}},
    {"wider",
     "given",
     "care,supervision,quality,training",
     false,
     ConsentState::Valid,
     {ConsentState::Valid, agreedAtFirst}},
    {"declined since",
     "declined",
     "care,supervision",
     false,
     ConsentState::Declined,
     {ConsentState::Valid, agreedAtFirst}},
    {"withdrawn", "withdrawn", "care,supervision", false, ConsentState::Withdrawn, {ConsentState::Withdrawn, 0}},
    {"withdrawn after its date",
     "withdrawn",
     "care,supervision",
     true,
     ConsentState::Withdrawn,
     {ConsentState::Withdrawn, 0}},
};

} // namespace

/// The three questions of a consent on the running server, for everybody who stands to the recording in any way, and
/// for everything that can become of a consent. Told from the decision table: a new rule is tested without a new test.
class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whoMayWhatWhateverBecameOfTheConsent_data();
    void whoMayWhatWhateverBecameOfTheConsent();
    void whatIsOpenedOverAnyPathAsksTheSame_data();
    void whatIsOpenedOverAnyPathAsksTheSame();
    void theScreenIsToldWhyAndForWhat();
    void aWiderConsentCountsForWhatIsRecordedFromThenOn();

private:
    struct Who
    {
        QByteArray name;
        QList<Relation> relations; ///< as the server asks them
        policy::LegalPath path = policy::LegalPath::None;
    };
    Who stand(const QString &how);
    void become(const Later &what);
    policy::Decision expected(const Who &who, domain::Role role, const Later &what, Action action,
                              std::optional<Purpose> purpose);
    base::Result<Json> ask(TestPerson &person, Action action, std::optional<Purpose> purpose);
    domain::UserId idOf(const QByteArray &who);
    QByteArray nameOf(const domain::UserId &id);
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }

    std::unique_ptr<TestClinic> m_clinic;
    domain::Recording m_recording;
};

void TestRights::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    const auto ruth = m_clinic->signedIn("ruth");
    domain::RecordingQuery query;
    query.statuses = {domain::RecordingStatus::Available};
    const auto page = wait(ruth->clinic.recordings(query));
    for (const auto &row : page->items)
        m_recording =
            row.hasTranscript && row.clientId != idOf("june") && row.clientId != idOf("tomasz") ? row : m_recording;
    QVERIFY(!m_recording.id.isEmpty());
    db().run(QStringLiteral("UPDATE recordings SET classification = 'standard'"));
    db().run(QStringLiteral("DELETE FROM consent_history WHERE client_id = ?"), {m_recording.clientId.value()});
    db().run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?, 0, 'given', "
                            "'care,supervision')"),
             {m_recording.clientId.value()});
}

void TestRights::cleanupTestCase()
{
    m_clinic.reset();
}

domain::UserId TestRights::idOf(const QByteArray &who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

QByteArray TestRights::nameOf(const domain::UserId &id)
{
    const auto account = server::identity::accountById(db(), id);
    return account ? account->person.email.section(QLatin1Char('@'), 0, 0).toLatin1() : QByteArray();
}

TestRights::Who TestRights::stand(const QString &how)
{
    namespace identity = server::identity;
    for (const char *table : {"guardianships", "supervisions", "break_glass", "legal_matters", "session_participants"})
        db().run(QStringLiteral("DELETE FROM ") + QLatin1String(table));
    const auto minute = now();
    if (how == QStringLiteral("client"))
        return {nameOf(m_recording.clientId), {Relation::Own}};
    if (how == QStringLiteral("guardian") || how == QStringLiteral("proxy")) {
        if (!identity::addGuardianship(db(), idOf("june"), m_recording.clientId, how, minute))
            return {};
        return {"june", {Relation::Guardian}};
    }
    if (how == QStringLiteral("participant")) {
        server::store::addParticipant(db(), m_recording.sessionId.value(), idOf("tomasz"), idOf("ruth"), {});
        db().run(QStringLiteral("DELETE FROM consent_history WHERE client_id = ?"), {idOf("tomasz").value()});
        db().run(QStringLiteral("DELETE FROM client_consent WHERE client_id = ?"), {idOf("tomasz").value()});
        return {"tomasz", {Relation::Participant}};
    }
    if (how == QStringLiteral("stranger"))
        return {"june", {Relation::None}};
    if (how == QStringLiteral("clinician"))
        return {"ruth", {Relation::Treats}};
    if (how == QStringLiteral("supervisor")) {
        if (!identity::addSupervision(db(), idOf("daniel"), idOf("ruth"), minute))
            return {};
        return {"daniel", {Relation::Supervises}};
    }
    if (how == QStringLiteral("auditor")) {
        identity::appointAuditor(db(), idOf("ingrid"), {}, minute);
        return {"ingrid", {Relation::Office}};
    }
    if (how == QStringLiteral("auditor without a term")) {
        db().run(QStringLiteral("DELETE FROM auditor_terms"));
        return {"ingrid", {Relation::None}};
    }
    const bool breakGlass = how.startsWith(QStringLiteral("emergency"));
    const QByteArray name = how.endsWith(QStringLiteral("manager")) ? "priya"
                            : how.endsWith(QStringLiteral("admin")) ? "oscar"
                                                                    : "daniel";
    if (breakGlass)
        identity::openBreakGlass(db(), idOf(name), m_recording.clientId, {}, minute, std::chrono::minutes(60));
    if (name == "daniel")
        return {name, {breakGlass ? Relation::BreakGlass : Relation::Colleague}};
    Who who{name, {Relation::Office}};
    if (breakGlass)
        who.relations.prepend(Relation::BreakGlass);
    if (!how.startsWith(QStringLiteral("legal")))
        return who;
    identity::LegalMatter matter;
    matter.path = policy::LegalPath::CourtOrder;
    matter.matterNumber = QStringLiteral("3 C 12/26");
    matter.client = m_recording.clientId;
    matter.office = QStringLiteral("main");
    matter.askedBy = idOf(name);
    matter = identity::askMatter(db(), matter, minute);
    if (!identity::agreeMatter(db(), matter.id, idOf(name == "priya" ? "oscar" : "priya"), minute,
                               std::chrono::hours(24)))
        return {};
    who.relations.prepend(Relation::LegalMatter);
    who.path = matter.path;
    return who;
}

void TestRights::become(const Later &what)
{
    db().run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes, expires_at) VALUES(?,?,?,?) ON "
                            "CONFLICT(client_id) DO UPDATE SET kind = excluded.kind, purposes = excluded.purposes, "
                            "expires_at = excluded.expires_at"),
             {m_recording.clientId.value(), QString::fromLatin1(what.kind), QString::fromLatin1(what.purposes),
              base::toUnixMs(now()) + (what.isOver ? -1000 : 86'400'000)});
}

policy::Decision TestRights::expected(const Who &who, domain::Role role, const Later &what, Action action,
                                      std::optional<Purpose> purpose)
{
    std::optional<policy::Decision> refusal;
    for (const Relation relation : who.relations) {
        policy::Request asked{role, relation, action, domain::RecordingStatus::Available, what.now, what.agreed};
        // Who has not agreed and is in it closes it to everybody who needs an agreement.
        if (who.relations.first() == Relation::Participant)
            asked.agreed = {ConsentState::Missing, 0};
        asked.reasonGiven = true;
        asked.purpose = purpose.value_or(policy::usualPurpose(relation));
        asked.path = who.path;
        const auto decision = policy::decide(asked);
        if (decision.allowed)
            return decision;
        if (!refusal || refusal->refusal == domain::ProblemCode::NotFound ||
            refusal->refusal == domain::ProblemCode::NotPermitted)
            refusal = decision;
    }
    return *refusal;
}

base::Result<Json> TestRights::ask(TestPerson &person, Action action, std::optional<Purpose> purpose)
{
    QList<std::pair<QString, QString>> query = {{QStringLiteral("recordingId"), m_recording.id.value()},
                                                {QStringLiteral("reason"), reason}};
    if (purpose)
        query.append({QStringLiteral("purpose"), domain::textOf(*purpose)});
    const QString session = m_recording.sessionId.value();
    const QString recording = m_recording.id.value();
    switch (action) {
    case Action::Play:
        return person.get(pathFor(paths::playbackUrl, session), query);
    case Action::Download:
        return person.get(pathFor(paths::downloadUrl, session), query);
    case Action::ReadTranscript:
        return person.get(pathFor(paths::recordingTranscript, recording), query);
    case Action::ReadNotes:
        return person.get(pathFor(paths::recordingNotes, recording), query);
    case Action::SeeDetails:
        return person.get(pathFor(paths::recording, recording));
    case Action::SeeAccessLog:
        return person.get(pathFor(paths::recordingAccess, recording));
    case Action::StartRecording:
        return person.send("POST", pathFor(paths::startRecording, session), {{"consentGiven", true}});
    default:
        return base::Error{base::ErrorKind::Unsupported, {}, {}, {}};
    }
}

void TestRights::whoMayWhatWhateverBecameOfTheConsent_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"client", "guardian", "proxy", "participant", "stranger", "clinician", "supervisor",
                            "colleague", "emergency", "manager", "admin", "emergency manager", "emergency admin",
                            "legal manager", "legal admin", "auditor", "auditor without a term"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestRights::whoMayWhatWhateverBecameOfTheConsent()
{
    QFETCH(QString, how);
    const Who who = stand(how);
    QVERIFY(!who.name.isEmpty());
    const auto person = m_clinic->signedIn(who.name.constData());
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who.name) + QStringLiteral("@sample.clinic"));
    const QList<std::optional<Purpose>> purposes = {std::nullopt, Purpose::Care, Purpose::Supervision, Purpose::Quality,
                                                    Purpose::Training};
    for (const Later &what : later) {
        become(what);
        for (const Action action : {Action::SeeDetails, Action::Play, Action::ReadTranscript, Action::ReadNotes,
                                    Action::Download, Action::SeeAccessLog, Action::StartRecording}) {
            for (const auto &purpose : purposes) {
                const bool takesPurpose =
                    action == Action::Play || (purpose == Purpose::Quality && action != Action::SeeDetails &&
                                               action != Action::SeeAccessLog && action != Action::StartRecording);
                if (purpose && !takesPurpose)
                    continue;
                const auto decision = expected(who, account->person.role, what, action, purpose);
                if (action == Action::StartRecording && decision.allowed)
                    continue; // it would run
                const QString found = codeOf(ask(*person, action, purpose));
                QVERIFY2(found == policy::textOf(decision),
                         qPrintable(QStringLiteral("%1, %2, %3, for %4: the table says %5, the server %6")
                                        .arg(how, QString::fromLatin1(what.name), textOf(action),
                                             purpose ? domain::textOf(*purpose) : QStringLiteral("nothing"),
                                             policy::textOf(decision), found)));
            }
        }
    }
}

void TestRights::whatIsOpenedOverAnyPathAsksTheSame_data()
{
    whoMayWhatWhateverBecameOfTheConsent_data();
}

/// Every family of addresses, and the link itself, answer as the first one does.
void TestRights::whatIsOpenedOverAnyPathAsksTheSame()
{
    QFETCH(QString, how);
    const Who who = stand(how);
    const auto person = m_clinic->signedIn(who.name.constData());
    const QList<std::pair<QString, QString>> why = {{QStringLiteral("reason"), reason}};
    const QString number = [this] {
        auto row =
            db().run(QStringLiteral("SELECT public_number FROM recordings WHERE id = ?"), {m_recording.id.value()});
        return row.next() ? row.text(0) : QString();
    }();
    for (const Later &what : later) {
        become(what);
        const QString plays = codeOf(ask(*person, Action::Play, {}));
        const QString reads = codeOf(ask(*person, Action::ReadTranscript, {}));
        const QString copies = codeOf(ask(*person, Action::Download, {}));
        const auto told = [&](const char *path) {
            return (how + u' ' + QLatin1String(what.name) + u' ' + QLatin1String(path)).toUtf8();
        };
        const auto ofSession =
            QList<std::pair<QString, QString>>{{QStringLiteral("recordingId"), m_recording.id.value()}} + why;
        QVERIFY2(codeOf(person->get(pathFor(paths::sessionTranscript, m_recording.sessionId.value()), ofSession)) ==
                     reads,
                 told("transcript of the session").constData());
        const QString other = codeOf(person->get(pathFor(paths::appointmentsDownload, number), why));
        QVERIFY2(other == copies, told("download of the appointments").constData());
        const auto shown = person->get(pathFor(paths::recording, m_recording.id.value()));
        if (!shown)
            continue;
        const Json recording = protocol::child(*shown, "recording");
        bool says = false;
        for (const Json &action : protocol::list(recording, "allowed"))
            says = says || action == "play";
        // What the list offers is what the server does, for at least one of the purposes it offers.
        QVERIFY2(says == (plays == QStringLiteral("allowed")) || !protocol::list(recording, "purposes").empty(),
                 told("list").constData());
        QVERIFY2(plays == QStringLiteral("allowed") || !protocol::text(recording, "closedBecause").isEmpty() ||
                     !protocol::list(recording, "purposes").empty(),
                 told("closedBecause").constData());
    }
}

void TestRights::theScreenIsToldWhyAndForWhat()
{
    stand(QStringLiteral("manager"));
    const auto priya = m_clinic->signedIn("priya");
    const auto recordingNow = [&](TestPerson &person) { return wait(person.clinic.recording(m_recording.id)); };
    become(later[0]);
    auto shown = recordingNow(*priya);
    QVERIFY(shown);
    // Of a manager's purposes the client agreed to care, and not to checking quality: that is not offered.
    QCOMPARE(shown->purposes, QList<Purpose>{Purpose::Care});
    QVERIFY(shown->closedBecause.isEmpty());
    become(later[5]);
    shown = recordingNow(*priya);
    QCOMPARE(shown->purposes, QList<Purpose>());
    QCOMPARE(shown->closedBecause, QStringLiteral("consent_withdrawn"));
    const auto client = m_clinic->signedIn(nameOf(m_recording.clientId).constData());
    shown = recordingNow(*client);
    QVERIFY(shown->allows(domain::Permission::Play));
    QCOMPARE(shown->purposes, QList<Purpose>()); // a right asks for none
    QVERIFY(shown->closedBecause.isEmpty());
    const auto unknown = client->get(pathFor(paths::playbackUrl, m_recording.sessionId.value()),
                                     {{QStringLiteral("purpose"), QStringLiteral("curiosity")}});
    QCOMPARE(codeOf(unknown), QStringLiteral("invalid_field"));
}

/// Signed by the client themselves, in the program.
void TestRights::aWiderConsentCountsForWhatIsRecordedFromThenOn()
{
    stand(QStringLiteral("clinician"));
    become(later[0]);
    const auto client = m_clinic->signedIn(nameOf(m_recording.clientId).constData());
    const auto text = wait(client->clinic.text(m_recording.clientId, QStringLiteral("en")));
    QVERIFY(text);
    domain::ConsentDecision wider;
    wider.clientId = m_recording.clientId;
    wider.given = true;
    wider.acknowledgements = {true, true, true, true};
    wider.purposes = domain::allPurposes();
    wider.signature = QStringLiteral("the client in person");
    wider.textVersion = text->version;
    wider.textHash = text->hash;
    wider.textLanguage = text->language;
    const auto signedNow = wait(client->clinic.sign(wider));
    QVERIFY2(signedNow, signedNow ? "" : qPrintable(signedNow.error().code));
    const auto ruth = m_clinic->signedIn("ruth");
    QCOMPARE(codeOf(ask(*ruth, Action::Play, Purpose::Training)), QStringLiteral("purpose_not_consented"));
    QCOMPARE(codeOf(ask(*ruth, Action::Play, Purpose::Supervision)), QStringLiteral("allowed"));
    db().run(QStringLiteral("UPDATE recordings SET started_at = ? WHERE id = ?"),
             {base::toUnixMs(now()) + 1000, m_recording.id.value()}); // as if it were made from now on
    QCOMPARE(codeOf(ask(*ruth, Action::Play, Purpose::Training)), QStringLiteral("allowed"));
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
