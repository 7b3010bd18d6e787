// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/consent_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/backup/clinic_backup.h"
#include "server/identity/relations.h"
#include "server/jobs/thinning.h"
#include "server/routes/all_routes.h"
#include "server/routes/idempotency.h"
#include "server/setup/clinic_parts.h"
#include "tests/contract/keyed_calls.h"
#include "tests/support/made_media.h"
#include "tests/support/test_clinic.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QUuid>

#include <array>
#include <thread>

using namespace attune;
using namespace attune::test;
using protocol::Json;
using protocol::json;
using protocol::pathFor;
using server::routes::Repeat;
namespace paths = attune::protocol::paths;

namespace {

const QByteArray why = "a reason that is long enough";
/// What only sealed places may hold.
const QByteArray planted = "Quillfeather saw the harbour lights";

/// A text as it could be found in a file.
QByteArrayList shapesOf(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    QByteArrayList shapes = {text, text.toHex(), text.toHex().toUpper(),
                             QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)};
    for (int shift = 0; shift < 3; ++shift) // base64 depends on where the text begins
        shapes
            << (QByteArray(shift, 'x') + text).toBase64(QByteArray::OmitTrailingEquals).mid(shift ? 4 : 0).chopped(2);
    return shapes;
}

} // namespace

/// Writes with an "Idempotency-Key": done once, nothing of them kept in clear, and a repeat is a call like any other.
class TestOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyWriteSaysHowItIsRepeated();
    void everyWriteIsDoneOnce();
    void nothingOfAnyWriteIsKeptInClear();
    void aRepeatIsRefusedAsAFirstCallWouldBe_data();
    void aRepeatIsRefusedAsAFirstCallWouldBe();
    void aRepeatOfSomebodyElseIsAnotherCall();
    void theSameKeyForSomethingElseIsRefused();
    void whatIsAskedTwiceAtOnceIsDoneOnce();
    void afterACrashNobodyPretendsToKnow();
    void anUploadIsTakenOnce();
    void rowsEnd();

private:
    using Answered = KeyedCalls::Answered;
    struct Step
    {
        const char *who;
        const char *method;
        QString path;
        Json body;
        int status = 200;
        const char *operation;
    };
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 count(const QString &sql, const QList<QVariant> &values = {});
    QString idOf(const char *who);
    QList<Step> steps();
    QByteArrayList leftIn(const QString &folder, const QByteArrayList &texts) const;
    QString plannedSession(int inHours = 24);
    QString uploadedObject();
    Json signature();
    void fillIn(QString &path);
    Json correction(const QByteArray &text) const { return {{"line", 2}, {"text", text.toStdString()}}; }
    QString transcriptPath() const { return pathFor(paths::recordingTranscript, m_recording.id.value()); }
    Answered upload(const QByteArray &token, const QByteArray &key, const QByteArray &media, const QString &session,
                    const QByteArray &boundary = "XX") const;

    std::unique_ptr<TestClinic> m_clinic;
    domain::Recording m_recording; ///< of Ruth and Søren, with a transcript
    std::unique_ptr<KeyedCalls> m_calls;
};

void TestOnce::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->rules.undoDeletion = std::chrono::hours(72);
    m_clinic->start();
    m_calls = std::make_unique<KeyedCalls>(*m_clinic);
    m_recording = m_clinic->signedIn("soren")->first();
    QVERIFY(m_recording.hasTranscript);
}

void TestOnce::cleanup()
{
    m_clinic.reset();
}

qint64 TestOnce::count(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

QString TestOnce::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id.value() : QString();
}

void TestOnce::everyWriteSaysHowItIsRepeated()
{
    QSet<QByteArray> known;
    for (const auto &route : server::routes::allRoutes()) {
        known.insert(route.operation);
        const auto *rule = server::routes::repeatRuleOf(route.operation);
        const bool writes = QByteArray(route.method) != "GET";
        QVERIFY2(!writes || rule, route.operation);
        QVERIFY2(writes || !rule, route.operation);
        QVERIFY2(!rule || (rule->how == Repeat::Rebuilt) == (rule->rebuild != nullptr), route.operation);
        QVERIFY2(!rule || rule->how == Repeat::Itself || route.access == server::routes::Access::SignedIn,
                 route.operation); // a key belongs to somebody
    }
    QVERIFY(known.size() > 60);
}

/// Of the client, to the text of today.
Json TestOnce::signature()
{
    const auto soren = m_clinic->signedIn("soren");
    const auto text = soren->get(QString::fromLatin1(paths::consentText));
    const Json shown = text ? protocol::child(*text, "text") : Json::object();
    domain::ConsentDecision decision;
    decision.clientId = m_recording.clientId;
    decision.given = true;
    decision.acknowledgements = {true, true, true, true};
    decision.purposes = {domain::Purpose::Care};
    decision.signature = QStringLiteral("Soren in person");
    decision.textVersion = protocol::text(shown, "version");
    decision.textHash = protocol::text(shown, "hash");
    decision.textLanguage = protocol::text(shown, "language");
    return protocol::encode(decision);
}

/// Another recording, as if it had come as a file.
QString TestOnce::uploadedObject()
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".mp4");
    db().run(QStringLiteral("INSERT INTO uploads(object_name, recording_id) SELECT ?, MIN(id) FROM recordings WHERE "
                            "status = 'AVAILABLE' AND id <> ?"),
             {name, m_recording.id.value()});
    return name;
}

QString TestOnce::plannedSession(int inHours)
{
    const auto starts = base::SystemClock().now() + std::chrono::hours(inHours);
    const Json body = {{"clientId", json(m_recording.clientId.value())},
                       {"startsAt", json(std::optional(starts))},
                       {"endsAt", json(std::optional(starts + std::chrono::minutes(50)))}};
    const Answered made =
        m_calls->call(m_calls->tokenOf("ruth"), "POST", QString::fromLatin1(paths::sessions), body, {});
    return protocol::text(protocol::child(made.json(), "session"), "id");
}

/// Ids that are known only once something was made.
void TestOnce::fillIn(QString &path)
{
    auto row = db().run(QStringLiteral("SELECT id FROM break_glass ORDER BY opened_at DESC LIMIT 1"));
    if (row.next())
        path.replace(QStringLiteral("EMERGENCY"), row.text(0));
    auto matter = db().run(QStringLiteral("SELECT id FROM legal_matters ORDER BY asked_at DESC LIMIT 1"));
    if (matter.next())
        path.replace(QStringLiteral("MATTER"), matter.text(0));
}

/// One after another, each possible after those before it. Every rebuilt operation but the upload is among them.
QList<TestOnce::Step> TestOnce::steps()
{
    const QString recording = m_recording.id.value();
    const QString session = plannedSession();
    const auto starts = base::SystemClock().now() + std::chrono::hours(72);
    const Json plan = {{"clientId", json(m_recording.clientId.value())},
                       {"startsAt", json(std::optional(starts))},
                       {"endsAt", json(std::optional(starts + std::chrono::minutes(50)))}};
    const QString noteId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString note = pathFor(paths::note, noteId);
    const Json written = {
        {"recordingId", json(recording)}, {"kind", "note"}, {"startMs", 1000},    {"endMs", 1000}, {"reactionMs", 0},
        {"text", planted.toStdString()},  {"code", ""},     {"audience", "team"}, {"revision", 0}};
    const Json reasoned = {{"reason", why.toStdString()}};
    const Json own = {{"clientId", json(m_recording.clientId.value())}};
    QList<Step> list = {
        {"ruth", "POST", pathFor(paths::startRecording, session), Json::object(), 200, "startRecording"},
        {"ruth", "POST", pathFor(paths::stopRecording, session), Json::object(), 200, "stopRecording"},
        {"ruth", "POST", QString::fromLatin1(paths::sessions), plan, 201, "planSession"},
        {"ruth",
         "POST",
         pathFor(paths::sessionParticipants, session),
         {{"userId", json(idOf("june"))}},
         200,
         "addParticipant"},
        {"ruth", "POST", pathFor(paths::cancelSession, plannedSession(96)), Json::object(), 200, "cancelSession"},
        {"priya",
         "POST",
         pathFor(paths::removeParticipant, session),
         {{"userId", json(idOf("june"))}, {"reason", why.toStdString()}},
         200,
         "removeParticipant"},
        {"priya", "POST", pathFor(paths::confirmSession, session), Json::object(), 200, "confirmSession"},
        {"ruth", "PUT", note, written, 200, "saveNote"},
        {"ruth", "DELETE", note, Json::object(), 200, "deleteNote"},
        {"ruth", "PUT", transcriptPath(), correction(planted), 200, "changeTranscript"},
        {"ruth",
         "PUT",
         QString::fromLatin1(paths::codeSet),
         {{"codes", Json::array({"reflection"})}},
         200,
         "saveCodeSet"},
        {"soren", "POST", pathFor(paths::deletionRequest, recording), reasoned, 201, "wishForDeletion"},
        {"soren", "DELETE", pathFor(paths::deletionRequest, recording), Json::object(), 200, "withdrawDeletionWish"},
        {"soren", "POST", pathFor(paths::deletionRequest, recording), reasoned, 201, "wishForDeletion"},
        {"priya",
         "POST",
         pathFor(paths::answerDeletionRequest, recording),
         {{"answer", "kept"}, {"reason", why.toStdString()}},
         200,
         "answerDeletionWish"},
        {"daniel",
         "POST",
         QString::fromLatin1(paths::breakGlassAccesses),
         {{"clientId", json(m_recording.clientId.value())}, {"reason", why.toStdString()}},
         201,
         "openBreakGlass"},
        {"daniel", "POST", pathFor(paths::breakGlassEnd, QStringLiteral("EMERGENCY")), Json::object(), 200,
         "endBreakGlass"},
        {"priya",
         "POST",
         pathFor(paths::breakGlassReview, QStringLiteral("EMERGENCY")),
         {{"verdict", "justified"}, {"reason", why.toStdString()}},
         200,
         "reviewBreakGlass"},
        {"priya",
         "POST",
         QString::fromLatin1(paths::legalMatters),
         {{"clientId", json(m_recording.clientId.value())},
          {"path", "complaint"},
          {"matterNumber", "B 7/26"},
          {"tellClient", true},
          {"reason", why.toStdString()}},
         201,
         "askLegalMatter"},
        {"oscar", "POST", pathFor(paths::agreeLegalMatter, QStringLiteral("MATTER")), reasoned, 200,
         "agreeLegalMatter"},
        {"priya", "POST", pathFor(paths::endLegalMatter, QStringLiteral("MATTER")), Json::object(), 200,
         "endLegalMatter"},
        {"priya",
         "DELETE",
         pathFor(paths::recording, recording),
         {{"reason", why.toStdString()}, {"category", "other"}},
         200,
         "deleteRecording"},
        {"priya", "POST", pathFor(paths::restoreRecording, recording), reasoned, 200, "restoreRecording"},
        {"ruth",
         "PUT",
         pathFor(paths::classifyRecording, recording),
         {{"classification", "restricted"}, {"reason", why.toStdString()}},
         200,
         "classifyRecording"},
        {"soren", "POST", QString::fromLatin1(paths::consentWithdraw), own, 200, "withdrawConsent"},
        {"soren", "POST", QString::fromLatin1(paths::consentSign), signature(), 200, "signConsent"},
        {"soren",
         "PATCH",
         QString::fromLatin1(paths::appointmentsPreferences),
         {{"telehealth_recording_consent", false}},
         200,
         "appointmentsPreferences"},
        {"priya", "DELETE", pathFor(paths::mediaObject, uploadedObject()), reasoned, 200, "deleteMedia"},
    };
    return list;
}

/// The second time: the same status, the same fields, nothing done again, and an entry in the log.
void TestOnce::everyWriteIsDoneOnce()
{
    auto all = steps();
    // Jobs of the server write entries of their own meanwhile.
    const QString mine = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome <> 'refused' AND actor_id = ?");
    int number = 0;
    QSet<QByteArray> seen = {"uploadMedia"}; // below
    for (Step &step : all) {
        fillIn(step.path);
        seen.insert(step.operation);
        const QByteArray key = "key-" + QByteArray::number(++number);
        const QByteArray token = m_calls->tokenOf(step.who);
        const qint64 before = count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'requestRepeated'"));
        const Answered first = m_calls->call(token, step.method, step.path, step.body, key);
        QVERIFY2(first.status == step.status,
                 (QByteArray(step.operation) + ' ' + QByteArray::number(first.status) + first.body).constData());
        QVERIFY(!first.isReplay);
        const qint64 entries = count(mine, {idOf(step.who)});
        const Answered again = m_calls->call(token, step.method, step.path, step.body, key);
        QVERIFY2(again.status == step.status,
                 (QByteArray(step.operation) + ' ' + QByteArray::number(again.status) + again.body).constData());
        QVERIFY2(again.isReplay, step.operation);
        const Json fields = first.json();
        const Json fieldsAgain = again.json();
        for (const auto &[name, value] : fields.items())
            QVERIFY2(fieldsAgain.contains(name), (QByteArray(step.operation) + ' ' + name.c_str()).constData());
        QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'requestRepeated'")), before + 1);
        // Reading it back may be an entry as well; doing it again would be one of the operation.
        const qint64 more = count(mine, {idOf(step.who)}) - entries;
        QVERIFY2(more == 1 || more == 2, (QByteArray(step.operation) + QByteArray::number(more)).constData());
        QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'requestRepeated' AND code = ?"),
                       {QString::fromLatin1(step.operation)}) > 0,
                 true);
    }
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'classified'")), 1);
    // Of the recording, and of the file.
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'deletionAsked'")), 2);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM deletion_wishes")), 2);
    // They need a capture that failed, two persons, a room, a consent that waits: tst_once_more.cpp.
    seen += QSet<QByteArray>{"retryRecording", "approveDeletion", "appointmentsVideoRoom", "confirmConsent",
                             "refuseConsent"};
    for (const auto &route : server::routes::allRoutes()) {
        const auto *rule = server::routes::repeatRuleOf(route.operation);
        QVERIFY2(!rule || rule->how == Repeat::Itself || seen.contains(route.operation), route.operation);
    }
}

QByteArrayList TestOnce::leftIn(const QString &folder, const QByteArrayList &texts) const
{
    QByteArrayList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray &text : texts) {
            for (const QByteArray &shape : shapesOf(text)) {
                if (content.contains(shape))
                    found << file.fileName().toUtf8() + ": " + text;
            }
        }
    }
    return found;
}

/// Every write of the server, with a key: after each of them, nothing that came from a sealed place lies in a file of
/// the clinic or of its backup, and nothing of the key either.
void TestOnce::nothingOfAnyWriteIsKeptInClear()
{
    if (TestClinic::isMany())
        QSKIP("The files are those of a server elsewhere; the rows are the same.");
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction(planted), {}).status, 200);
    const QByteArray key = "Zebulon-9f8e7d6c5b4a-key";
    QSet<QByteArray> tried;
    const auto look = [&](const QByteArray &after) {
        const auto left = leftIn(m_clinic->folder() + QStringLiteral("/data"), {planted, key});
        QVERIFY2(left.isEmpty(), (after + " left " + left.join(", ")).constData());
    };
    auto all = steps();
    for (Step &step : all) {
        fillIn(step.path);
        const Answered first = m_calls->call(m_calls->tokenOf(step.who), step.method, step.path, step.body,
                                             key + QByteArray::number(tried.size()));
        if (first.status == step.status)
            tried.insert(step.operation);
        look(step.operation);
    }
    int asked = 0;
    for (const auto &route : server::routes::allRoutes()) {
        const bool ends = QByteArray(route.operation).contains("signOut") ||
                          QByteArray(route.operation).contains("endSignIn") ||
                          QByteArray(route.operation).contains("endOtherSignIns");
        if (QByteArray(route.method) == "GET" || ends)
            continue;
        for (const char *who : {"ruth", "soren"}) {
            const QString path = pathFor(route.path, m_recording.id.value());
            const Json body = {{"text", planted.toStdString()},
                               {"words", "harbour"},
                               {"line", 1},
                               {"recordingId", json(m_recording.id.value())},
                               {"clientId", json(m_recording.clientId.value())}};
            m_calls->call(m_calls->tokenOf(who), route.method, path, body, key + QByteArray::number(++asked));
        }
        look(route.operation);
    }
    QVERIFY(tried.size() > 14 && asked > 60);
    const QString backup = m_clinic->folder() + QStringLiteral("/backup");
    const auto configuration = m_clinic->configuration();
    const base::SystemClock clock;
    auto parts = server::ClinicParts::open(configuration.clinic, {configuration.dataFolder, configuration.keyFolder},
                                           clock, server::ClinicParts::Missing::Refuse);
    QVERIFY(parts);
    QVERIFY(server::backup::makeBackup(**parts, backup));
    const auto left = leftIn(backup, {planted, key});
    QVERIFY2(left.isEmpty(), left.join(", ").constData());
}

void TestOnce::aRepeatIsRefusedAsAFirstCallWouldBe_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("status");
    for (const auto &[what, status] :
         {std::pair("consent withdrawn", 403), std::pair("recording erased", 404), std::pair("relation ended", 404),
          std::pair("office left", 404), std::pair("role changed", 404), std::pair("account closed", 401),
          std::pair("signed out", 401)})
        QTest::newRow(what) << QByteArray(what) << status;
}

void TestOnce::aRepeatIsRefusedAsAFirstCallWouldBe()
{
    QFETCH(QByteArray, what);
    QFETCH(int, status);
    const QByteArray token = m_calls->tokenOf("ruth");
    const QString ruth = idOf("ruth");
    const Answered first = m_calls->call(token, "PUT", transcriptPath(), correction(planted), "once");
    QCOMPARE(first.status, 200);
    QVERIFY(first.body.contains(planted));
    if (what == "consent withdrawn") {
        QCOMPARE(m_calls
                     ->call(m_calls->tokenOf("soren"), "POST", QString::fromLatin1(paths::consentWithdraw),
                            {{"clientId", json(m_recording.clientId.value())}}, {})
                     .status,
                 200);
    } else if (what == "recording erased") {
        m_clinic->clinic().rules.undoDeletion = std::chrono::hours(0);
        QCOMPARE(m_calls
                     ->call(m_calls->tokenOf("priya"), "DELETE", pathFor(paths::recording, m_recording.id.value()),
                            {{"reason", why.toStdString()}, {"category", "other"}}, {})
                     .status,
                 200);
    } else if (what == "relation ended") {
        for (const char *table : {"recordings", "therapy_sessions"})
            db().run(QStringLiteral("UPDATE %1 SET clinician_id = ? WHERE clinician_id = ?").arg(QLatin1String(table)),
                     {idOf("daniel"), ruth});
    } else if (what == "office left") {
        QVERIFY(server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"),
                                            QStringLiteral("general")));
        db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {ruth});
    } else if (what == "role changed") {
        db().run(QStringLiteral("UPDATE users SET role = 'patient' WHERE id = ?"), {ruth});
    } else if (what == "account closed") {
        db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {ruth});
    } else {
        QCOMPARE(m_calls->call(token, "POST", QString::fromLatin1(paths::logout), Json::object(), {}).status, 200);
    }
    const qint64 refused = count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome = 'refused'"));
    const Answered again = m_calls->call(token, "PUT", transcriptPath(), correction(planted), "once");
    QVERIFY2(again.status == status || (what == "recording erased" && again.status >= 400),
             (QByteArray::number(again.status) + again.body).constData());
    QVERIFY(!again.isReplay);
    QVERIFY(!again.body.contains(planted) && !again.body.contains("segments"));
    if (status != 401) // nobody has signed in there: whose entry would it be?
        QVERIFY(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome = 'refused'")) > refused);
    if (what == "recording erased")
        QCOMPARE(
            count(QStringLiteral("SELECT COUNT(*) FROM done_once WHERE recording_id = ?"), {m_recording.id.value()}),
            0);
}

void TestOnce::aRepeatOfSomebodyElseIsAnotherCall()
{
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction(planted), "shared").status,
             200);
    const Answered other =
        m_calls->call(m_calls->tokenOf("daniel"), "PUT", transcriptPath(), correction(planted), "shared");
    QCOMPARE(other.status, 404);
    QVERIFY(!other.body.contains(planted));
}

void TestOnce::theSameKeyForSomethingElseIsRefused()
{
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction(planted), "key").status, 200);
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction("other words"), "key").status,
             409);
    QCOMPARE(m_calls
                 ->call(m_calls->tokenOf("ruth"), "PUT", QString::fromLatin1(paths::codeSet),
                        {{"codes", Json::array()}}, "key")
                 .status,
             409);
    // A refusal keeps nothing: the next try may be a right one.
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), {{"line", 2}}, "second").status, 400);
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction("right now"), "second").status,
             200);
    QCOMPARE(
        m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction("x"), QByteArray(101, 'k')).status,
        400);
}

void TestOnce::whatIsAskedTwiceAtOnceIsDoneOnce()
{
    const QByteArray token = m_calls->tokenOf("ruth");
    const QString path = pathFor(paths::classifyRecording, m_recording.id.value());
    const Json body = {{"classification", "restricted"}, {"reason", why.toStdString()}};
    constexpr int together = 8;
    std::array<Answered, together> answers;
    {
        std::vector<std::jthread> callers;
        for (Answered &answer : answers)
            callers.emplace_back([&, this] { answer = m_calls->call(token, "PUT", path, body, "at once"); });
    }
    // A space is no printable character of a key: all of them were refused, and nothing was done.
    for (const Answered &answer : answers)
        QCOMPARE(answer.status, 400);
    {
        std::vector<std::jthread> callers;
        for (Answered &answer : answers)
            callers.emplace_back([&, this] { answer = m_calls->call(token, "PUT", path, body, "at-once"); });
    }
    int done = 0;
    for (const Answered &answer : answers) {
        QVERIFY2(answer.status == 200 || answer.status == 503, answer.body.constData());
        done += answer.status == 200 && !answer.isReplay ? 1 : 0;
    }
    QCOMPARE(done, 1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'classified'")), 1);
    QCOMPARE(m_calls->call(token, "PUT", path, body, "at-once").status, 200);
}

/// What a server that died between doing and noting leaves behind.
void TestOnce::afterACrashNobodyPretendsToKnow()
{
    const QByteArray token = m_calls->tokenOf("ruth");
    QCOMPARE(m_calls->call(token, "PUT", transcriptPath(), correction(planted), "cut").status, 200);
    const qint64 now = base::toUnixMs(base::SystemClock().now());
    db().run(QStringLiteral("UPDATE done_once SET status = 0, lease_until = ?"), {now + 60'000});
    QCOMPARE(m_calls->call(token, "PUT", transcriptPath(), correction(planted), "cut").status,
             503); // perhaps it is still at it
    db().run(QStringLiteral("UPDATE done_once SET lease_until = ?"), {now - 1});
    const Answered later = m_calls->call(token, "PUT", transcriptPath(), correction(planted), "cut");
    QCOMPARE(later.status, 409);
    QVERIFY2(later.body.contains("outcome_unknown"), later.body.constData());
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'transcriptCorrected'")), 1);
    QCOMPARE(m_calls->call(token, "PUT", transcriptPath(), correction(planted), "anew").status, 200);
}

TestOnce::Answered TestOnce::upload(const QByteArray &token, const QByteArray &key, const QByteArray &media,
                                    const QString &session, const QByteArray &boundary) const
{
    const QByteArray form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" +
                            session.toUtf8() + "\r\n--" + boundary +
                            "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\nContent-Type: "
                            "video/mp4\r\n\r\n" +
                            media + "\r\n--" + boundary + "--\r\n";
    return m_calls->call(token, "POST", QString::fromLatin1(paths::mediaUpload), {}, key,
                         "multipart/form-data; boundary=" + boundary, form);
}

void TestOnce::anUploadIsTakenOnce()
{
    MadeMedia made;
    QFile film(made.film(QStringLiteral("a.mp4"), 2, {QStringLiteral("-c:v"), QStringLiteral("libx264")}));
    QVERIFY(film.open(QIODevice::ReadOnly));
    const QByteArray media = film.readAll();
    const QString session = m_recording.sessionId.value();
    const QByteArray token = m_calls->tokenOf("ruth");
    const auto recordings = [this, &session] {
        return count(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE session_id = ?"), {session});
    };
    const qint64 before = recordings();
    const Answered first = upload(token, "film", media, session);
    QVERIFY2(first.status == 201, first.body.constData());
    const Answered again = upload(token, "film", media, session, "another-boundary"); // as honest programs do
    QVERIFY2(again.status == 201, again.body.constData());
    QVERIFY(again.isReplay);
    QVERIFY(again.json() == first.json());
    QCOMPARE(recordings(), before + 1);
    QCOMPARE(upload(token, "film", media + "x", session).status, 409);
    QCOMPARE(upload(m_calls->tokenOf("daniel"), "film", media, session).status, 404);
    QCOMPARE(recordings(), before + 1);
    // Cut off before anything was made: then it is done afresh.
    db().run(
        QStringLiteral("UPDATE done_once SET status = 0, made = '', recording_id = '', request = '', lease_until = 0"));
    QCOMPARE(upload(token, "film", media, session).status, 201);
    QCOMPARE(recordings(), before + 2);
    QCOMPARE(m_calls
                 ->call(m_calls->tokenOf("priya"), "DELETE",
                        pathFor(paths::recording, first.json()["recordingId"].get<std::string>().c_str()),
                        {{"reason", why.toStdString()}, {"category", "other"}}, {})
                 .status,
             200);
}

void TestOnce::rowsEnd()
{
    QCOMPARE(m_calls->call(m_calls->tokenOf("ruth"), "PUT", transcriptPath(), correction(planted), "a").status, 200);
    QCOMPARE(m_calls
                 ->call(m_calls->tokenOf("soren"), "POST", pathFor(paths::deletionRequest, m_recording.id.value()),
                        Json::object(), "b")
                 .status,
             201);
    const auto rows = [this] { return count(QStringLiteral("SELECT COUNT(*) FROM done_once")); };
    QCOMPARE(rows(), 2);
    server::thinTables(db(), m_clinic->clinic().clock.now());
    QCOMPARE(rows(), 2);
    db().run(QStringLiteral("UPDATE done_once SET created_at = created_at - 86400001 WHERE user_id = ?"),
             {idOf("soren")});
    server::thinTables(db(), m_clinic->clinic().clock.now());
    QCOMPARE(rows(), 1);
    QProcess program;
    program.start(qEnvironmentVariable("ATTUNECTL"),
                  {QStringLiteral("account"), QStringLiteral("close"), QStringLiteral("--clinic"), m_clinic->folder(),
                   QStringLiteral("--email"), QStringLiteral("ruth@sample.clinic")});
    QVERIFY(program.waitForFinished(60'000));
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    QCOMPARE(rows(), 0);
}

QTEST_GUILESS_MAIN(TestOnce)
#include "tst_once.moc"
