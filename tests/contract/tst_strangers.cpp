// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/who_reads_fixture.h"

/// Neither naming somebody nor counting tells who is a client, and no crowd of entries hides one.
class TestStrangers : public QObject, protected WhoReadsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginAll(); }
    void aNameEndsWithTheRelation();
    void numbersSayNothing();
    void cursorsAreForOnePerson();
    void planningNamesNobody();
    void namingStrangersIsBounded();
    void aFloodHidesNobody();
    void openingsOfOneDayAreBundled();
};

void TestStrangers::aNameEndsWithTheRelation()
{
    const auto mentions = [this](const QString &target) { return call("june", "GET", target).body.contains("Amara"); };
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? LIMIT 1"), {m_ids["amara"]}).first();
    QCOMPARE(call("june", "GET", pathFor(paths::recordingAccess, recording)).status, 200);
    QVERIFY(mentions(QStringLiteral("/api/v1/access-log?action=accessLogRead")));
    const domain::UserId june(m_ids["june"]);
    const domain::UserId amara(m_ids["amara"]);
    QVERIFY(server::identity::endGuardianship(db(), june, amara, now()));
    QVERIFY(!mentions(QStringLiteral("/api/v1/access-log?action=accessLogRead")));
    QVERIFY(!call("june", "GET", QStringLiteral("/api/v1/access-log")).body.contains(recording.toUtf8()));
    QVERIFY(server::identity::addGuardianship(db(), june, amara, QStringLiteral("proxy"), now()));
    QVERIFY(mentions(QStringLiteral("/api/v1/access-log?action=accessLogRead")));
    // An emergency that is over names nobody to whoever had it.
    QVERIFY(
        call("gloria", "GET", QString::fromLatin1(paths::breakGlassAccesses)).body.contains(m_ids["soren"].toUtf8()));
    db().run(QStringLiteral("UPDATE break_glass SET expires_at = 1 WHERE user_id = ?"), {m_ids["gloria"]});
    const Answered over = call("gloria", "GET", QString::fromLatin1(paths::breakGlassAccesses));
    QVERIFY(over.status == 200 && !over.body.contains(m_ids["soren"].toUtf8()) && !over.body.contains("Dahl"));
    QVERIFY(
        call("priya", "GET", QString::fromLatin1(paths::breakGlassAccesses)).body.contains(m_ids["soren"].toUtf8()));
    db().run(QStringLiteral("UPDATE break_glass SET expires_at = ? WHERE user_id = ?"),
             {base::toUnixMs(now()) + 3600'000, m_ids["gloria"]});
}

void TestStrangers::numbersSayNothing()
{
    for (int number = 1; number <= 60; ++number) {
        for (const char *path : {paths::appointmentsRecording, paths::appointmentsDownload})
            QCOMPARE(
                call("priya", "GET", pathFor(path, QString::number(number)) + QStringLiteral("?reason=a+long+reason"))
                    .status,
                404);
    }
    const Json list = jsonOf("priya", QStringLiteral("/api/appointments/recordings/?page_size=100"));
    QSet<qint64> numbers;
    for (const Json &row : protocol::list(list, "results"))
        numbers.insert(row["id"].get<qint64>());
    QCOMPARE(static_cast<std::size_t>(numbers.size()), protocol::list(list, "results").size());
    const auto large = std::count_if(numbers.begin(), numbers.end(), [](qint64 number) { return number > 1LL << 40; });
    QVERIFY(numbers.size() > 10 && large > numbers.size() * 9 / 10);
    QVERIFY(std::all_of(numbers.begin(), numbers.end(), [](qint64 number) { return number < 1LL << 53; }));
    // The same number everywhere, and it opens what it names.
    const Json recordings = jsonOf("soren", QStringLiteral("/api/v1/telehealth/recordings"));
    const Json &first = protocol::list(recordings, "recordings").front();
    const QString session = column(QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"),
                                   {protocol::text(first, "sessionId")})
                                .first();
    const Json detail = jsonOf("soren", pathFor(paths::appointmentsRecording, session));
    QCOMPARE(detail.value("appointment_id", qint64(0)), session.toLongLong());
    QVERIFY(detail.value("id", qint64(0)) > 0);
    QVERIFY(numbers.contains(protocol::text(first, "number").toLongLong()));
    QVERIFY(jsonOf("soren", QStringLiteral("/api/v1/access-log"))["entries"][0]["sequence"] == 0);
}

void TestStrangers::cursorsAreForOnePerson()
{
    const auto cursorOf = [this](const QByteArray &who, const QString &target) {
        return protocol::text(jsonOf(who, target), "nextCursor");
    };
    for (const QString &list :
         {QStringLiteral("/api/v1/telehealth/recordings?limit=1"), QStringLiteral("/api/v1/access-log?limit=1")}) {
        const QString cursor = cursorOf("ruth", list);
        QVERIFY2(!cursor.isEmpty(), qPrintable(list));
        QCOMPARE(call("ruth", "GET", list + QStringLiteral("&cursor=") + cursor).status, 200);
        QCOMPARE(call("daniel", "GET", list + QStringLiteral("&cursor=") + cursor).status, 400);
        QVERIFY(cursor != cursorOf("ruth", list)); // nothing can be read from it, not even that it is the same
    }
    const QString other = cursorOf("ruth", QStringLiteral("/api/v1/access-log?limit=1"));
    QCOMPARE(call("ruth", "GET", QStringLiteral("/api/v1/telehealth/recordings?limit=1&cursor=") + other).status, 400);
    QCOMPARE(call("ruth", "GET", QStringLiteral("/api/v1/messages?cursor=x")).status, 400);
    QCOMPARE(call("priya", "GET", QStringLiteral("/api/v1/telehealth/break-glass?limit=0")).status, 400);
    // Pages of messages and emergencies hold everything once.
    for (int i = 0; i < 7; ++i)
        db().run(QStringLiteral("INSERT INTO messages(id, user_id, kind, about, created_at, mail_state, next_try_at) "
                                "VALUES(?,?,'recordingReady',?,?,'sent',0)"),
                 {base::newUuidV7(base::toUnixMs(now())), m_ids["weilin"], QString::number(i), base::toUnixMs(now())});
    QSet<QString> seen;
    QString cursor;
    do {
        const Json page = jsonOf("weilin", QStringLiteral("/api/v1/messages?limit=2&cursor=") + cursor);
        QVERIFY(!protocol::list(page, "messages").empty());
        for (const Json &row : protocol::list(page, "messages")) {
            QVERIFY(!seen.contains(protocol::text(row, "id")));
            seen.insert(protocol::text(row, "id"));
        }
        cursor = protocol::text(page, "nextCursor");
    } while (!cursor.isEmpty());
    QVERIFY(seen.size() >= 7);
}

void TestStrangers::planningNamesNobody()
{
    const QString path = QString::fromLatin1(paths::sessions);
    const auto account = server::identity::accountById(db(), domain::UserId(m_ids["soren"]));
    const QString number = recordNumberOf("soren");
    QVERIFY(!number.isEmpty());
    add("petra", u"Dr Petra Planner", domain::Role::Psychologist, "main");
    const QByteArray wanted = planOf(number, tomorrow().constData());
    const Answered planned = call("petra", "POST", path, wanted, "plan-1");
    QCOMPARE(planned.status, 201);
    const auto body = protocol::objectFrom(planned.body);
    const auto again = protocol::objectFrom(call("petra", "POST", path, wanted, "plan-1").body);
    QVERIFY(body && again && protocol::child(*again, "session") == protocol::child(*body, "session"));
    const Json &session = protocol::child(*body, "session");
    QCOMPARE(protocol::text(session, "clientName"), number);
    QVERIFY(!planned.body.contains(account->person.fullName.toUtf8()) &&
            !planned.body.contains(m_ids["soren"].toUtf8()));
    // Nor does anything else she can ask about it, and by an id she cannot name anybody.
    for (const QString &target :
         {path, QStringLiteral("/api/appointments/?page_size=100"), QStringLiteral("/api/v1/access-log"),
          pathFor(paths::sessionRecordings, protocol::text(session, "id"))})
        QVERIFY2(!call("petra", "GET", target).body.contains(m_ids["soren"].toUtf8()) &&
                     !call("petra", "GET", target).body.contains(account->person.fullName.toUtf8()),
                 qPrintable(target));
    const QByteArray byId = protocol::toBytes({{"clientId", protocol::json(m_ids["weilin"])},
                                               {"startsAt", tomorrow().toStdString() + "T14:00:00Z"},
                                               {"endsAt", tomorrow().toStdString() + "T14:50:00Z"}});
    QCOMPARE(call("petra", "POST", path, byId).status, 404);
    // A closed account's number is nobody's, and times that cannot be are wrong for any number.
    db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {m_ids["weilin"]});
    const QString closed = recordNumberOf("weilin");
    QCOMPARE(withoutRequest(call("petra", "POST", path, planOf(closed, tomorrow().constData()))),
             withoutRequest(call("petra", "POST", path, planOf(QStringLiteral("29999"), tomorrow().constData()))));
    QCOMPARE(withoutRequest(call("petra", "POST", path, planOf(closed, "2020-01-01"))),
             withoutRequest(call("petra", "POST", path, planOf(QStringLiteral("29999"), "2020-01-01"))));
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {m_ids["weilin"]});
    const Answered managed = call("priya", "POST", path,
                                  protocol::toBytes({{"clientNumber", protocol::json(number)},
                                                     {"clinicianId", protocol::json(m_ids["ruth"])},
                                                     {"startsAt", tomorrow().toStdString() + "T12:00:00Z"},
                                                     {"endsAt", tomorrow().toStdString() + "T12:50:00Z"}}));
    QVERIFY(managed.body.contains(account->person.fullName.toUtf8()));
    // An emergency wants to know first who asks: without that, no number says whether it is one.
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    const auto breakGlass = [&](const QString &whose) {
        return call("daniel", "POST", QString::fromLatin1(paths::breakGlassAccesses),
                    protocol::toBytes({{"clientNumber", protocol::json(whose)}, {"reason", reason.toStdString()}}));
    };
    QCOMPARE(withoutRequest(breakGlass(number)), withoutRequest(breakGlass(QStringLiteral("K-0000"))));
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = ?"), {base::toUnixMs(now())});
}

void TestStrangers::namingStrangersIsBounded()
{
    const QString path = QString::fromLatin1(paths::sessions);
    add("paul", u"Dr Paul Prober", domain::Role::Psychologist, "main");
    for (int i = 0; i < server::identity::lookupsAnHour; ++i)
        QCOMPARE(call("paul", "POST", path, planOf(QString::number(20000 + i), tomorrow().constData())).status, 404);
    const QString real = recordNumberOf("weilin");
    const Answered there = call("paul", "POST", path, planOf(real, tomorrow().constData()));
    const Answered nowhere = call("paul", "POST", path, planOf(QStringLiteral("20999"), tomorrow().constData()));
    QCOMPARE(there.status, 429);
    QCOMPARE(withoutRequest(there), withoutRequest(nowhere));
    QCOMPARE(call("paul", "POST", QString::fromLatin1(paths::breakGlassAccesses),
                  protocol::toBytes({{"clientNumber", protocol::json(real)}, {"reason", reason.toStdString()}}))
                 .status,
             429);
    QCOMPARE(
        column(QStringLiteral("SELECT sequence FROM access_log WHERE action = 'clientLookupRefused' AND actor_id = ?"),
               {m_ids["paul"]})
            .size(),
        3);
    // Whom one knows one may name as often as one likes; and the hour passes.
    db().run(QStringLiteral("UPDATE client_lookups SET asked_at = asked_at - 3700000"));
    QCOMPARE(call("paul", "POST", path, planOf(QStringLiteral("20998"), tomorrow().constData())).status, 404);
    QCOMPARE(column(QStringLiteral("SELECT id FROM client_lookups")).size(), 1);
}

void TestStrangers::aFloodHidesNobody()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? AND status = 'AVAILABLE' LIMIT 1"),
               {m_ids["amara"]})
            .first();
    const QString treating =
        column(QStringLiteral("SELECT clinician_id FROM recordings WHERE id = ?"), {recording}).first();
    const auto append = [&](const QString &actor, const char *role, const char *action, const char *outcome,
                            int count) {
        for (int i = 0; i < count; i += 250) {
            QList<server::audit::Entry> entries;
            for (int j = i; j < std::min(count, i + 250); ++j) {
                server::audit::Entry entry;
                entry.occurredAt = now();
                entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
                entry.actorId = actor;
                entry.actorRole = QString::fromLatin1(role);
                entry.clientId = m_ids["amara"];
                entry.recordingId = recording;
                entry.action = domain::LogActionName::read(QString::fromLatin1(action));
                entry.outcome = domain::LogOutcomeName::read(QString::fromLatin1(outcome));
                if (entry.outcome == domain::LogOutcome::Reported)
                    entry.viewing = base::newUuidV7(base::toUnixMs(entry.occurredAt)); // each one invented
                entries << entry;
            }
            QVERIFY(m_clinic.clinic().log.append(entries));
        }
    };
    append(treating, "psychologist", "linkIssued", "allowed", 1);
    append(treating, "psychologist", "downloadLinkIssued", "allowed", 1);
    append(m_ids["sven"], "psychologist", "accessDenied", "refused", 2);
    append(m_ids["weilin"], "patient", "accessDenied", "refused", 3000);
    append(m_ids["priya"], "practice_manager", "watched", "reported", 5000);
    const QString target = pathFor(paths::recordingAccess, recording);
    const Json first = jsonOf("amara", target + QStringLiteral("?limit=20"));
    QHash<QString, Json> people;
    for (const Json &person : protocol::list(first, "people"))
        people.insert(protocol::text(person, "actorId"), person);
    QVERIFY(people.contains(treating) && people.contains(m_ids["sven"]) && people.contains(m_ids["priya"]));
    QVERIFY(people[treating]["openings"] >= 1 && people[treating]["copies"] >= 1);
    QCOMPARE(people[m_ids["sven"]]["refusals"].get<int>(), 2);
    QVERIFY(people[m_ids["priya"]]["reports"] >= 5000);
    QVERIFY(people[QString()]["refusals"] >= 3000); // strangers, without a name
    QCOMPARE(people[QString()]["actorRole"].get<std::string>(), std::string("patient"));
    // The floods are a few lines, and what was there before them is still on the first page.
    int flood = 0;
    bool opened = false;
    for (const Json &line : protocol::list(first, "entries")) {
        flood += line["actorId"] == m_ids["priya"].toStdString() && line["outcome"] == "reported";
        opened = opened || (line["actorId"] == treating.toStdString() && line["action"] == "linkIssued");
    }
    QVERIFY2(flood <= 6 && opened, qPrintable(QString::number(flood)));
    // Pages go on without gap or repetition.
    qint64 counted = 0;
    QString cursor;
    do {
        const Json page = jsonOf("amara", target + QStringLiteral("?limit=5&cursor=") + cursor);
        QVERIFY(page.contains("entries"));
        for (const Json &line : protocol::list(page, "entries"))
            counted += line["action"] == "accessDenied" ? line["count"].get<qint64>() : 0;
        cursor = protocol::text(page, "nextCursor");
    } while (!cursor.isEmpty());
    QCOMPARE(
        QString::number(counted),
        column(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE recording_id = ? AND action = 'accessDenied'"),
               {recording})
            .first());
}

void TestStrangers::openingsOfOneDayAreBundled()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? AND status = 'AVAILABLE' LIMIT 1"),
               {m_ids["soren"]})
            .first();
    QList<server::audit::Entry> entries;
    for (int i = 0; i < 8; ++i) {
        for (const char *action : {"opened", "watched", "closed"}) {
            server::audit::Entry entry;
            entry.occurredAt = now();
            entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
            entry.actorId = m_ids["soren"];
            entry.actorRole = QStringLiteral("patient");
            entry.clientId = m_ids["soren"];
            entry.recordingId = recording;
            entry.action = domain::LogActionName::read(QString::fromLatin1(action));
            entry.outcome = domain::LogOutcome::Reported;
            entry.viewing = QStringLiteral("bundle-%1").arg(i);
            if (entry.action == domain::LogAction::Watched)
                entry.ranges = {{i * 1000, i * 1000 + 1000}};
            if (entry.action == domain::LogAction::Opened)
                entry.reason = QStringLiteral("because %1").arg(i);
            entries << entry;
        }
    }
    QVERIFY(m_clinic.clinic().log.append(entries));
    const Json story = jsonOf("soren", pathFor(paths::recordingAccess, recording));
    QHash<QString, Json> lines;
    for (const Json &line : protocol::list(story, "entries")) {
        if (line["outcome"] == "reported")
            lines.insert(protocol::text(line, "viewing"), line);
    }
    QVERIFY(lines.contains(QStringLiteral("bundle-7")) && !lines.contains(QStringLiteral("bundle-1")));
    const Json &newest = lines[QStringLiteral("bundle-7")];
    QCOMPARE(newest["count"].get<int>(), 3);
    QCOMPARE(protocol::text(newest, "reason"), QStringLiteral("because 7"));
    QCOMPARE(protocol::rangesFrom(newest["ranges"]), (QList<domain::MediaRange>{{7000, 8000}}));
    QVERIFY(lines[QString()]["count"] >= 9);
    // Thousands of reports of one moment take nothing away of what was watched.
    entries.clear();
    for (int i = 0; i < 7000; ++i) {
        server::audit::Entry entry;
        entry.occurredAt = now();
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        entry.actorId = m_ids["soren"];
        entry.actorRole = QStringLiteral("patient");
        entry.clientId = m_ids["soren"];
        entry.recordingId = recording;
        entry.action = domain::LogAction::Watched;
        entry.outcome = domain::LogOutcome::Reported;
        entry.viewing = QStringLiteral("bundle-7");
        entry.ranges = {{0, 1 + i % 900}};
        entries << entry;
    }
    QVERIFY(m_clinic.clinic().log.append(entries));
    const Json after = jsonOf("soren", pathFor(paths::recordingAccess, recording));
    bool found = false;
    for (const Json &line : protocol::list(after, "entries")) {
        if (protocol::text(line, "viewing") != QStringLiteral("bundle-7"))
            continue;
        found = true;
        QCOMPARE(protocol::rangesFrom(line["ranges"]), (QList<domain::MediaRange>{{0, 900}, {7000, 8000}}));
    }
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestStrangers)
#include "tst_strangers.moc"
