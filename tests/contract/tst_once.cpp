// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/once_fixture.h"

/// Writes with an "Idempotency-Key": done once, nothing of them kept in clear, and a repeat is a call like any other.
class TestOnce : public QObject, protected OnceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void everyWriteSaysHowItIsRepeated();
    void everyWriteIsDoneOnce();
    void nothingOfAnyWriteIsKeptInClear();
};

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
    // They need a capture that failed, two persons, a room, a consent that waits, an engine: tst_once_more.cpp.
    seen += QSet<QByteArray>{"retryRecording", "approveDeletion",    "appointmentsVideoRoom", "confirmConsent",
                             "refuseConsent",  "startTranscription", "cancelTranscription"};
    for (const auto &route : server::routes::allRoutes()) {
        const auto *rule = server::routes::repeatRuleOf(route.operation);
        QVERIFY2(!rule || rule->how == Repeat::Itself || seen.contains(route.operation), route.operation);
    }
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

QTEST_GUILESS_MAIN(TestOnce)
#include "tst_once.moc"
