// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/who_reads_fixture.h"

/// Nothing that anybody can read is about somebody they may not see: not what is listed, searched, exported, counted or
/// refused, whoever asks and however. Generated: every reader meets every operation of the API description, for things
/// that are there and not theirs and for things that are not there, and then reads everything they can.
class TestWhoReads : public QObject, protected WhoReadsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginAll(); }
    void whatIsNotTheirsLooksLikeNothing_data() { everybody(); }
    void whatIsNotTheirsLooksLikeNothing();
    void nothingReadableIsAboutAStranger_data() { everybody(); }
    void nothingReadableIsAboutAStranger();
    void filtersTellNothing_data() { everybody(); }
    void filtersTellNothing();
    void whoMaySeeTheClientReadsTheTruth();
    void clientsAreNotNamedToEachOther();
};

/// Status, body and what is left in the log are the same for what is not theirs and for what is not there.
void TestWhoReads::whatIsNotTheirsLooksLikeNothing()
{
    struct Asked
    {
        QString what;
        QString there; ///< the requests
        QString nowhere;
    };
    QFETCH(QByteArray, who);
    const Strangers strangers = strangersOf(who);
    QVERIFY(!strangers.recordings.isEmpty() && !strangers.clients.isEmpty());
    QList<Asked> asked;
    const qint64 since = base::toUnixMs(now());
    const auto all = attempts();
    for (const Attempt &attempt : all) {
        const auto ask = [&](const QString &id) {
            QString target = QString(attempt.path).replace(QStringLiteral("{id}"), id);
            if (attempt.method == "GET")
                target += QStringLiteral("?reason=a+reason+long+enough");
            return call(who, attempt.method, target, attempt.method == "GET" ? QByteArray() : attempt.body);
        };
        for (const QString &real : idsFor(attempt.path, strangers)) {
            const QString absent = real.contains(QLatin1Char('-')) ? base::newUuidV7(base::toUnixMs(now()) - 1000)
                                                                   : QString::number(server::store::freshNumber());
            const Answered there = ask(real);
            const Answered nowhere = ask(absent);
            const QString what = QString::fromLatin1(who) + QLatin1Char(' ') + attempt.operation + QLatin1Char(' ');
            QVERIFY2(there.status >= 400 && there.status < 500 && there.status != 401,
                     qPrintable(what + QString::number(there.status)));
            QVERIFY2(withoutRequest(there) == withoutRequest(nowhere),
                     qPrintable(what + QString::fromUtf8(withoutRequest(there) + " / " + withoutRequest(nowhere))));
            asked.append({what, requestOf(there), requestOf(nowhere)});
            QVERIFY2(!asked.last().there.isEmpty() && !asked.last().nowhere.isEmpty(), qPrintable(what));
        }
    }
    QVERIFY2(asked.size() > 50, qPrintable(QString::number(asked.size())));
    // Read once, when all is asked: each of these is an entry, too.
    const auto trail = ownTrail(who, since);
    QVERIFY(!trail.contains(QString())); // no entry is left that no request has
    for (const auto &[what, there, nowhere] : asked)
        QVERIFY2(
            trail.value(there) == trail.value(nowhere),
            qPrintable(what + QString::fromStdString(trail.value(there).dump() + " / " + trail.value(nowhere).dump())));
}

/// After everybody tried everything on everybody else, nobody reads anything about whom they may not see.
void TestWhoReads::nothingReadableIsAboutAStranger()
{
    QFETCH(QByteArray, who);
    if (!std::exchange(m_tried, true)) {
        const Strangers all = strangersOf("nell");
        for (const QByteArray &one : m_ids.keys())
            for (const QString &id : QStringList{all.recordings.first(), all.recordings.last()})
                call(one, "GET", pathFor(paths::recordingAccess, id));
    }
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = ?"), {base::toUnixMs(now())});
    const Strangers strangers = strangersOf(who);
    const QStringList targets = readable(who);
    QVERIFY(targets.size() > 40);
    for (const QString &target : targets) {
        readAll(who, target, strangers);
        if (QTest::currentTestFailed())
            return;
    }
}

/// Asking for somebody one may not see finds what asking for nobody finds.
void TestWhoReads::filtersTellNothing()
{
    QFETCH(QByteArray, who);
    const Strangers strangers = strangersOf(who);
    const QString log = QString::fromLatin1(paths::accessLog);
    const QString nobody = base::newUuidV7(1);
    const auto found = [&](const QString &filter) {
        const Json answer = jsonOf(who, log + QStringLiteral("?limit=500&") + filter);
        Json rows = protocol::list(answer, "entries");
        return std::pair(rows.size(), protocol::text(answer, "nextCursor").isEmpty());
    };
    const QString client = strangers.clients.first();
    const QString recording = strangers.recordings.first();
    call(who, "GET", pathFor(paths::recordingAccess, recording)); // so that there is something not to be found
    for (const auto &[filter, real] :
         {std::pair("client=", client), std::pair("recording=", recording), std::pair("text=", recording),
          std::pair("text=", client), std::pair("text=", recording.left(20))}) {
        const auto there = found(QLatin1String(filter) + real);
        const auto nowhere = found(QLatin1String(filter) + nobody.left(real.size()));
        QVERIFY2(there == nowhere && there.first == 0, qPrintable(QLatin1String(filter) + real));
    }
    // What was asked for in vain is not in the own trail either, and in nobody's.
    const Json trail = jsonOf(who, log + QStringLiteral("?limit=500"));
    for (const Json &row : protocol::list(trail, "entries"))
        QVERIFY(protocol::text(row, "clientId") != client && protocol::text(row, "recordingId") != recording);
    QVERIFY(column(QStringLiteral("SELECT 1 FROM access_log WHERE action = 'accessLogSearched' AND (client_id = ? OR "
                                  "recording_id = ?) AND actor_id = ?"),
                   {client, recording, m_ids.value(who)})
                .isEmpty());
    const bool manages =
        who == "priya" || who == "oscar" || who == "nikos" || who == "nathan" || who == "ingrid" || who == "noel";
    const auto account = server::identity::accountById(db(), domain::UserId(client));
    const QString surname = account->person.fullName.section(QLatin1Char(' '), -1);
    QCOMPARE(found(QStringLiteral("text=") + QString::fromLatin1(QUrl::toPercentEncoding(surname))).first, 0U);
    if (manages)
        QCOMPARE(found(QStringLiteral("actor=") + client).first, 0U);
}

void TestWhoReads::whoMaySeeTheClientReadsTheTruth()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? LIMIT 1"), {m_ids["soren"]}).first();
    QCOMPARE(call("amara", "GET", pathFor(paths::recording, recording)).status, 404);
    QCOMPARE(call("nora", "GET", pathFor(paths::recording, recording)).status, 404);
    const Json found = jsonOf("priya", QStringLiteral("/api/v1/access-log?action=accessDenied&recording=") + recording);
    QSet<QString> actors;
    for (const Json &row : protocol::list(found, "entries")) {
        QCOMPARE(protocol::text(row, "clientId"), m_ids["soren"]);
        QCOMPARE(protocol::text(row, "clientName"), QStringLiteral("Søren Dahl"));
        actors.insert(protocol::text(row, "actorName"));
    }
    QVERIFY(actors.contains(QStringLiteral("Amara Okafor")) && actors.contains(QStringLiteral("Dr Nora Northfield")));
    // The other office's manager sees that somebody of the office was refused, and not with whom.
    const Json north = jsonOf("nikos", QStringLiteral("/api/v1/access-log?action=accessDenied&actor=") + m_ids["nora"]);
    QVERIFY(!protocol::list(north, "entries").empty());
    QCOMPARE(protocol::text(north["entries"][0], "actorName"), QStringLiteral("Dr Nora Northfield"));
    QCOMPARE(protocol::text(north["entries"][0], "clientId"), QString());
}

void TestWhoReads::clientsAreNotNamedToEachOther()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? LIMIT 1"), {m_ids["soren"]}).first();
    QCOMPARE(call("weilin", "GET", pathFor(paths::recording, recording)).status, 404);
    QCOMPARE(call("daniel", "GET", pathFor(paths::recordingAccess, recording)).status == 200,
             column(QStringLiteral("SELECT 1 FROM recordings WHERE id = ? AND clinician_id = ?"),
                    {recording, m_ids["daniel"]})
                     .size() == 1);
    const QString target = pathFor(paths::recordingAccess, recording);
    const Json story = jsonOf("soren", target);
    bool refusedStranger = false;
    for (const Json &line : protocol::list(story, "entries")) {
        if (line["outcome"] != "refused" || line["actorRole"] != "patient")
            continue;
        refusedStranger = true;
        QCOMPARE(protocol::text(line, "actorId"), QString());
        QCOMPARE(protocol::text(line, "actorName"), QString());
        QCOMPARE(*protocol::integer(line, "sequence"), 0);
    }
    QVERIFY(refusedStranger);
    // And the receipt, which would say who it was, is not there.
    const QString sequence =
        column(QStringLiteral("SELECT sequence FROM access_log WHERE recording_id = ? AND actor_id "
                              "= ? ORDER BY sequence DESC LIMIT 1"),
               {recording, m_ids["weilin"]})
            .first();
    QCOMPARE(
        call("soren", "GET", pathFor(paths::accessReceipt, recording) + QStringLiteral("?sequence=") + sequence).status,
        404);
    QCOMPARE(
        call("priya", "GET", pathFor(paths::accessReceipt, recording) + QStringLiteral("?sequence=") + sequence).status,
        200);
    // Words somebody looked for are not for the client: they may name another one.
    const QString words = QStringLiteral("Wei-Lin");
    QCOMPARE(
        call("priya", "GET", QStringLiteral("/api/v1/access-log?recording=%1&text=%2").arg(recording, words)).status,
        200);
    QVERIFY(!call("soren", "GET", target).body.contains(words.toUtf8()));
    QVERIFY(call("priya", "GET", target).body.contains(words.toUtf8()));
}

QTEST_GUILESS_MAIN(TestWhoReads)
#include "tst_who_reads.moc"
