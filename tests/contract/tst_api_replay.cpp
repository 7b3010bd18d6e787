// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/durable_file.h"
#include "protocol/path_template.h"
#include "server/identity/invitations.h"
#include "server/jobs/provider_ids.h"
#include "server/media/twilio_signature.h"
#include "server/setup/clinic_parts.h"
#include "server/store/sessions.h"
#include "tests/support/api_person.h"
#include "tests/support/api_replay.h"
#include "tests/support/calls.h"
#include "tests/support/provider_stand_in.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

/// The documents of the three clinic systems are held to this server: each of their example calls is made as it stands
/// there, in a sample clinic and in one that was made from nothing by calls alone, and each field of the answer is
/// compared. What differs on purpose is listed with its reason in the API description; anything else fails.
class TestApiReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSampleClinicAnswersAsDocumented();
    void aClinicMadeFromNothingAnswersAsDocumented();
    void everyDifferenceHasItsReason();
    void whatIsComparedIsSeen_data();
    void whatIsComparedIsSeen();

private:
    using Names = QMap<QString, QString>; ///< what is put in where the examples have {…}
    Json content(const char *file) const;
    void replayAll(TestClinic &clinic, const QString &name);
    void replay(TestClinic &clinic, const Json &example);
    ApiAnswer send(const Json &example, const QString &more, bool isSigned) const;
    void judge(const Json &example, const ApiAnswer &answer);
    void note(const Json &example, Difference difference);
    QString filled(const Json &example, const char *member) const;
    void afterwards(TestClinic &clinic, const Json &example, const ApiAnswer &answer);
    void waitUntilAvailable(TestClinic &clinic);
    QStringList sessionsOfNow(TestClinic &clinic) const;
    void makeClinic(const QString &folder) const;
    void makeFromNothing(TestClinic &clinic);
    void join(TestClinic &clinic, const char *who, domain::Role role);
    QString planned(base::Instant startsAt);
    void consent();

    std::map<QString, std::unique_ptr<ApiPerson>> m_people;
    Names m_names;
    QString m_clinicName;
    std::optional<server::media::TwilioChoice> m_twilio;
    QList<Difference> m_differences;
    int m_replayed = 0;
};

void TestApiReplay::initTestCase()
{
    QVERIFY(!protocol::list(content("tests/contract/api_examples.json"), "examples").empty());
}

Json TestApiReplay::content(const char *file) const
{
    QFile source(QStringLiteral(SOURCE_FOLDER "/") + QString::fromLatin1(file));
    const auto object =
        source.open(QIODevice::ReadOnly) ? protocol::objectFrom(source.readAll()) : base::Result<Json>(Json::object());
    return object ? *object : Json::object();
}

/// An example's text with this clinic's ids in it.
QString TestApiReplay::filled(const Json &example, const char *member) const
{
    QString text = protocol::text(example, member);
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it)
        text.replace(QLatin1Char('{') + it.key() + QLatin1Char('}'), it.value());
    return text;
}

static QByteArray multipart(const QString &session)
{
    QFile film(QStringLiteral(SOURCE_FOLDER "/tests/data/browser.mp4"));
    const QByteArray bytes = film.open(QIODevice::ReadOnly) ? film.readAll() : QByteArray();
    return "--part\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + session.toUtf8() +
           "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\nContent-Type: "
           "video/mp4\r\n\r\n" +
           bytes + "\r\n--part--\r\n";
}

/// @param more of the address, where the example alone is not enough
ApiAnswer TestApiReplay::send(const Json &example, const QString &more, bool isSigned) const
{
    const ApiPerson &who = *m_people.at(protocol::text(example, "who"));
    const QByteArray method = protocol::text(example, "method").toLatin1();
    const QString target = filled(example, "path") + more;
    if (example.contains("form")) {
        const QByteArray form = filled(example, "form").toUtf8();
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (isSigned)
            headers = {{"X-Twilio-Signature",
                        server::media::twilioSignature(m_twilio->callbackOrigin + target,
                                                       server::media::formFieldsFrom(form).value(),
                                                       crypto::SecretBytes(m_twilio->authToken.toUtf8()))}};
        return who.call(method, target, "application/x-www-form-urlencoded", form, headers);
    }
    if (protocol::flag(example, "file"))
        return who.call(method, target, "multipart/form-data; boundary=part",
                        multipart(m_names.value(QStringLiteral("session"))));
    const bool hasBody = example.contains("body");
    return who.call(method, target, hasBody ? "application/json" : "",
                    hasBody ? protocol::toBytes(example["body"]) : QByteArray());
}

void TestApiReplay::note(const Json &example, Difference difference)
{
    difference.document = protocol::text(example, "document");
    difference.call = protocol::text(example, "call");
    difference.clinic = m_clinicName;
    m_differences << difference;
}

static QStringList textsOf(const Json &list)
{
    QStringList texts;
    for (const Json &text : list)
        texts << QString::fromStdString(text.get<std::string>());
    return texts;
}

/// Of a list only the rows that are in the state the example shows.
static Json onlyRows(Json body, const QString &which)
{
    const std::string member = which.section(QLatin1Char('='), 0, 0).toStdString();
    const std::string wanted = which.section(QLatin1Char('='), 1).toStdString();
    Json kept = Json::array();
    for (const Json &row : protocol::list(body, "results")) {
        if (row.value(member, Json()) == wanted)
            kept.push_back(row);
    }
    body["results"] = kept;
    return body;
}

void TestApiReplay::judge(const Json &example, const ApiAnswer &answer)
{
    ++m_replayed;
    const auto status = static_cast<int>(protocol::integer(example, "status").value_or(0));
    if (answer.status != status) {
        const QString here = QString::number(answer.status) + QLatin1Char(' ') + answer.code();
        note(example, {{}, {}, QStringLiteral("status"), QStringLiteral("status"), QString::number(status), here, {}});
        return;
    }
    if (example.contains("text")) {
        QCOMPARE(answer.body, protocol::text(example, "text").toUtf8());
        return;
    }
    const QString rows = protocol::text(example, "row");
    ApiAnswer fromTwilio = answer; // whose stand-in has another address
    if (m_twilio)
        fromTwilio.body.replace(m_twilio->api.toUtf8(), "https://video.twilio.com");
    const Json body = rows.isEmpty() ? fromTwilio.json() : onlyRows(fromTwilio.json(), rows);
    const auto found = differencesOf(example["answer"], body, textsOf(protocol::list(example, "values")),
                                     textsOf(protocol::list(example, "none")));
    for (const Difference &difference : found)
        note(example, difference);
}

/// As it stands in the document, and, where the clinic's rules ask for more than the document says, with that.
void TestApiReplay::replay(TestClinic &clinic, const Json &example)
{
    const QString without = protocol::text(example, "without");
    const QString session = m_names.value(QStringLiteral("session"));
    if (protocol::text(example, "session") == QStringLiteral("other"))
        m_names[QStringLiteral("session")] = m_names.value(QStringLiteral("other"));
    m_names[QStringLiteral("now")] = base::toText(base::SystemClock().now());
    ApiAnswer answer = send(example, {}, false);
    judge(example, answer);
    if (without == QStringLiteral("reason")) {
        QCOMPARE(answer.code(), QStringLiteral("reason_required"));
        QCOMPARE(answer.json()["field"], Json("reason"));
        answer = send(example, QStringLiteral("?reason=for+the+replay+of+examples"), false);
        judge(example, answer);
    } else if (without == QStringLiteral("signature") && m_twilio) {
        answer = send(example, {}, true);
        judge(example, answer);
        QCOMPARE(answer.status, 200);
    }
    m_names[QStringLiteral("session")] = session;
    afterwards(clinic, example, answer);
}

/// What later examples need of this one's answer.
void TestApiReplay::afterwards(TestClinic &clinic, const Json &example, const ApiAnswer &answer)
{
    const Json body = answer.json();
    if (const QString object = protocol::text(body, "object_name"); !object.isEmpty())
        m_names[QStringLiteral("object")] = object;
    const QString recording = protocol::text(protocol::child(body, "recording"), "recordingId");
    if (!recording.isEmpty())
        m_names[QStringLiteral("recording")] = recording;
    if (protocol::text(example, "then") != QStringLiteral("available"))
        return;
    waitUntilAvailable(clinic);
    const QString id = m_names.value(QStringLiteral("recording"));
    auto row = clinic.clinic().database.connection().run(
        QStringLiteral("SELECT r.public_number, s.public_number FROM recordings r JOIN therapy_sessions s ON s.id = "
                       "r.session_id WHERE r.id = ?"),
        {id});
    QVERIFY(row.next());
    m_names[QStringLiteral("number")] = row.text(0);
    m_names[QStringLiteral("appointment")] = row.text(1);
    const auto ids = server::providerIdsOf(clinic.clinic().database.connection(), {id}).value(id);
    m_names[QStringLiteral("RT")] = m_twilio ? ids.recording : QStringLiteral("RT...");
    m_names[QStringLiteral("RM")] = m_twilio ? ids.room : QStringLiteral("RM...");
}

void TestApiReplay::waitUntilAvailable(TestClinic &clinic)
{
    const auto status = [this, &clinic] {
        auto row = clinic.clinic().database.connection().run(
            QStringLiteral("SELECT status FROM recordings WHERE id = ?"), {m_names.value(QStringLiteral("recording"))});
        return row.next() ? row.text(0) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("AVAILABLE"), 60'000);
}

void TestApiReplay::replayAll(TestClinic &clinic, const QString &name)
{
    m_clinicName = name;
    m_people[QStringLiteral("nobody")] = std::make_unique<ApiPerson>(clinic);
    const Json examples = content("tests/contract/api_examples.json");
    for (const Json &example : protocol::list(examples, "examples")) {
        replay(clinic, example);
        if (QTest::currentTestFailed())
            qFatal("%s: %s", qPrintable(name), qPrintable(protocol::text(example, "title")));
    }
    m_people.clear();
}

/// Sessions of the clinician that can be recorded: they take place now, however old the sample clinic is.
QStringList TestApiReplay::sessionsOfNow(TestClinic &clinic) const
{
    server::store::Connection &db = clinic.clinic().database.connection();
    const auto now = base::SystemClock().now();
    QStringList candidates;
    {
        auto rows = db.run(QStringLiteral("SELECT s.id FROM therapy_sessions s WHERE s.clinician_id = ? AND s.state = "
                                          "'scheduled' AND NOT EXISTS(SELECT 1 FROM recordings r WHERE r.session_id = "
                                          "s.id)"),
                           {m_people.at(QStringLiteral("clinician"))->id});
        while (rows.next())
            candidates << rows.text(0);
    }
    QStringList sessions;
    for (const QString &id : std::as_const(candidates)) {
        const auto session = server::store::sessionById(db, id, now);
        if (session->consent != domain::ConsentState::Valid || !session->isConfirmed)
            continue;
        const qint64 start = base::toUnixMs(now) - 300'000;
        db.run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
               {start, start + 3'000'000, id});
        sessions << id;
    }
    return sessions;
}

void TestApiReplay::theSampleClinicAnswersAsDocumented()
{
    TestClinic clinic;
    clinic.rules.undoDeletion = std::chrono::hours(72); // as clinics come
    clinic.start();
    m_names.clear();
    m_twilio.reset();
    for (const auto &[role, email] : {std::pair("clinician", "ruth"), std::pair("manager", "priya")}) {
        auto person =
            std::make_unique<ApiPerson>(clinic, QString::fromLatin1(email) + QStringLiteral("@sample.clinic"));
        QCOMPARE(person->signIn(), QString());
        m_people[QString::fromLatin1(role)] = std::move(person);
    }
    const QStringList sessions = sessionsOfNow(clinic);
    QVERIFY(!sessions.isEmpty());
    m_names[QStringLiteral("session")] = sessions.first();
    m_names[QStringLiteral("other")] = sessions.last();
    replayAll(clinic, QStringLiteral("sample"));
}

void TestApiReplay::join(TestClinic &clinic, const char *who, domain::Role role)
{
    const QString email = QString::fromLatin1(who) + QStringLiteral("@new.clinic");
    server::store::Connection &db = clinic.clinic().database.connection();
    server::identity::NewAccount account;
    account.email = email;
    account.fullName = role == domain::Role::Patient ? QStringLiteral("John Doe") : QStringLiteral("Dr. Jane Smith");
    account.role = role;
    account.password = QStringLiteral("nobody knows this one 1");
    if (role == domain::Role::Patient)
        account.recordNumber = QStringLiteral("C-1");
    const auto now = base::SystemClock().now();
    const auto id = server::identity::createAccount(db, account, {1, 64}, now);
    QVERIFY2(id, qPrintable(id ? QString() : id.error().detail));
    // What the operator hands over; the rest are calls.
    const QString invitation = server::identity::makeInvitation(db, *id, now);
    const QString password = QStringLiteral("harbour-velvet-oak-31");
    const ApiAnswer accepted =
        ApiPerson(clinic).post(QString::fromLatin1(paths::invitation),
                               {{"invitation", protocol::json(invitation)}, {"password", protocol::json(password)}});
    QVERIFY2(accepted.status == 200, accepted.body.constData());
    auto person = std::make_unique<ApiPerson>(clinic, email, password);
    QCOMPARE(person->signIn(), QString());
    m_people[QString::fromLatin1(who)] = std::move(person);
}

QString TestApiReplay::planned(base::Instant startsAt)
{
    const ApiAnswer answer =
        m_people.at(QStringLiteral("manager"))
            ->post(QString::fromLatin1(paths::sessions),
                   {{"clientNumber", "C-1"},
                    {"clinicianId", protocol::json(m_people.at(QStringLiteral("clinician"))->id)},
                    {"startsAt", protocol::json(base::toText(startsAt))},
                    {"endsAt", protocol::json(base::toText(startsAt + std::chrono::minutes(50)))}});
    if (answer.status != 201)
        qWarning("not planned: %s", answer.body.constData());
    return protocol::text(protocol::child(answer.json(), "session"), "id");
}

void TestApiReplay::consent()
{
    const ApiPerson &client = *m_people.at(QStringLiteral("client"));
    const Json shown = protocol::child(client.get(QString::fromLatin1(paths::consentText)).json(), "text");
    const ApiAnswer given = client.post(QString::fromLatin1(paths::consentSign),
                                        consentBody(shown, client.id, Json::array({"care", "quality"}), "John Doe"));
    QVERIFY2(given.status == 200 || given.status == 201, given.body.constData());
}

/// What the operator's first command does: folders, keys and a database, with nobody in it.
void TestApiReplay::makeClinic(const QString &folder) const
{
    const server::ClinicFolders folders{folder + QStringLiteral("/data"), folder + QStringLiteral("/keys")};
    QVERIFY(crypto::makePrivateFolder(folders.data) && crypto::makePrivateFolder(folders.keys));
    const base::SystemClock clock;
    const auto parts = server::ClinicParts::open({}, folders, clock, server::ClinicParts::Missing::Make);
    QVERIFY2(parts, qPrintable(parts ? QString() : parts.error().detail));
}

/// People who accept invitations, a session that a manager plans, a consent that the client signs.
void TestApiReplay::makeFromNothing(TestClinic &clinic)
{
    join(clinic, "manager", domain::Role::PracticeManager);
    join(clinic, "clinician", domain::Role::Psychologist);
    join(clinic, "client", domain::Role::Patient);
    const auto now = base::SystemClock().now();
    m_names[QStringLiteral("session")] = planned(now - std::chrono::minutes(3));
    m_names[QStringLiteral("other")] = planned(now - std::chrono::minutes(2));
    QVERIFY(!m_names.value(QStringLiteral("session")).isEmpty() && !m_names.value(QStringLiteral("other")).isEmpty());
    consent();
}

void TestApiReplay::aClinicMadeFromNothingAnswersAsDocumented()
{
    const QTemporaryDir nothing;
    const QByteArray sample = qgetenv("ATTUNE_SAMPLE_CLINIC");
    qputenv("ATTUNE_SAMPLE_CLINIC", nothing.path().toUtf8());
    ProviderStandIn provider;
    const server::media::TwilioChoice twilio = provider.start();
    {
        makeClinic(nothing.path());
        TestClinic clinic; // of that one
        clinic.twilio = twilio;
        clinic.start();
        m_names.clear();
        m_twilio = twilio;
        makeFromNothing(clinic);
        if (!QTest::currentTestFailed())
            replayAll(clinic, QStringLiteral("from nothing"));
        m_people.clear();
    }
    qputenv("ATTUNE_SAMPLE_CLINIC", sample);
}

/// Also what is listed has to be so: a list of differences that are none hides the next one.
void TestApiReplay::everyDifferenceHasItsReason()
{
    QVERIFY(m_replayed > 30);
    ListedDifferences listed(content("resources/api/attune.openapi.json"));
    QCOMPARE(listed.faults(), QStringList());
    const QString table = tableOf(m_differences, listed);
    const QString file = qEnvironmentVariable("ATTUNE_REPLAY_TABLE");
    if (!file.isEmpty()) {
        QDir().mkpath(QFileInfo(file).absolutePath());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("# The documents' examples, replayed\n\n" + QByteArray::number(m_replayed) +
                  " calls as the documents write them, in a sample clinic and in one made from nothing.\n\n" +
                  table.toUtf8());
    }
    QStringList unexplained;
    for (const Difference &difference : std::as_const(m_differences)) {
        if (listed.reasonOf(difference).isEmpty())
            unexplained << QStringList{difference.document,   difference.call, difference.field, difference.kind,
                                       difference.documented, difference.here, difference.clinic}
                               .join(QStringLiteral(" · "));
    }
    unexplained.removeDuplicates();
    QVERIFY2(unexplained.isEmpty(), qPrintable(QLatin1Char('\n') + unexplained.join(QLatin1Char('\n'))));
    QCOMPARE(listed.notFound(), QStringList());
}

void TestApiReplay::whatIsComparedIsSeen_data()
{
    QTest::addColumn<QByteArray>("here");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *here, const QStringList &found) {
        QTest::newRow(name) << QByteArray(here) << found;
    };
    row("the same", R"({"word":"completed","at":"2026-01-02T03:04:05Z","rows":[{"n":2}],"more":1})", {});
    row("milliseconds", R"({"word":"completed","at":"2026-01-02T03:04:05.006Z","rows":[{"n":2}]})", {});
    row("a name", R"({"word":"completed","rows":[{"n":2}]})", {QStringLiteral("at missing")});
    row("a type", R"({"word":"completed","at":5,"rows":[{"n":"2"}]})",
        {QStringLiteral("at type"), QStringLiteral("rows[].n type")});
    row("a format", R"({"word":"completed","at":"2 January","rows":[{"n":2}]})", {QStringLiteral("at format")});
    row("a value", R"({"word":"AVAILABLE","at":"2026-01-02T03:04:05Z","rows":[{"n":2}]})",
        {QStringLiteral("word value")});
    row("no row", R"({"word":"completed","at":"2026-01-02T03:04:05Z","rows":[]})", {QStringLiteral("rows[] missing")});
    row("the second row", R"({"word":"completed","at":"2026-01-02T03:04:05Z","rows":[{"n":2},{}]})",
        {QStringLiteral("rows[].n missing")});
    row("nothing", R"({"word":null,"at":null,"rows":[{"n":null}]})",
        {QStringLiteral("at type"), QStringLiteral("rows[].n type"), QStringLiteral("word type")});
}

void TestApiReplay::whatIsComparedIsSeen()
{
    QFETCH(QByteArray, here);
    QFETCH(QStringList, found);
    const Json documented = {
        {"word", "completed"}, {"at", "2025-01-19T10:00:00Z"}, {"rows", Json::array({{{"n", 1}}})}};
    QStringList seen;
    for (const Difference &difference :
         differencesOf(documented, *protocol::objectFrom(here), {QStringLiteral("word")}, {}))
        seen << difference.field + QLatin1Char(' ') + difference.kind;
    seen.sort();
    QCOMPARE(seen, found);
}

QTEST_GUILESS_MAIN(TestApiReplay)
#include "tst_api_replay.moc"
