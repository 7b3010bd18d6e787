// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/access_log_fixture.h"

/// Who finds what in the log, and what they can take along.
class TestLogSearches : public QObject, protected AccessLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void searchesFindAndAreEntries();
    void everybodyElseSeesTheirOwnTrail();
    void exportsSayWhatIsThere();
    void aFoundExportProvesEachEntry();
};

void TestLogSearches::searchesFindAndAreEntries()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    QVERIFY(ruth.get(pathFor(paths::recordingAccess, recording.id.value())));
    const auto found = [this](const QList<std::pair<QString, QString>> &filters) {
        const auto answer = m_priya->get(QString::fromLatin1(paths::accessLog), filters);
        return answer ? answer->at("entries") : Json(answer.error().code.toStdString());
    };
    const auto of = [](const char *name, const QString &value) { return std::pair(QString::fromLatin1(name), value); };
    const Json mine =
        found({of("actor", recording.clinicianId.value()), of("action", QStringLiteral("accessLogRead"))});
    QCOMPARE(mine.size(), 1U);
    QCOMPARE(protocol::text(mine.at(0), "recordingId"), recording.id.value());
    QVERIFY(!protocol::text(mine.at(0), "actorName").isEmpty());
    QCOMPARE(protocol::text(mine.at(0), "clientName"), recording.clientName);
    QVERIFY(found({of("recording", recording.id.value())}).size() >= 1);
    QVERIFY(found({of("text", recording.id.value().left(23))}).size() >= 1);
    const QString surname = recording.clinicianName.section(QLatin1Char(' '), -1);
    QVERIFY(found({of("text", surname.toUpper())}).size() >= 1);
    QCOMPARE(found({of("text", QStringLiteral("%"))}).size(), 0U);                 // not a pattern
    QVERIFY(found({of("outcome", QStringLiteral("nothing"))}) == "invalid_field"); // no outcome there is
    const QString now = base::toText(base::SystemClock().now());
    QVERIFY(found({of("to", now)}).size() > 1);
    QCOMPARE(found({of("from", QStringLiteral("2100-01-01T00:00:00Z"))}).size(), 0U);
    QVERIFY(found({of("from", QStringLiteral("yesterday"))}) == "invalid_field");
    QVERIFY(found({of("cursor", QStringLiteral("x"))}) == "invalid_field");
    // Pages cover everything once, in order.
    QSet<qint64> seen;
    QString cursor;
    QString last = QStringLiteral("9");
    do {
        const auto page = m_priya->get(QString::fromLatin1(paths::accessLog),
                                       {of("limit", QStringLiteral("7")), of("cursor", cursor), of("to", now)});
        QVERIFY(page);
        for (const auto &row : page->at("entries")) {
            const qint64 sequence = *protocol::integer(row, "sequence");
            QVERIFY(!seen.contains(sequence));
            seen.insert(sequence);
            QVERIFY(protocol::text(row, "at") <= last);
            last = protocol::text(row, "at");
        }
        cursor = protocol::text(*page, "nextCursor");
    } while (!cursor.isEmpty());
    QVERIFY(seen.size() > 10);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogSearched'")) > 8);
    QVERIFY(!wholeLog().toLower().contains(surname.toLower().toUtf8())); // what was looked for is a text of its own
}

void TestLogSearches::everybodyElseSeesTheirOwnTrail()
{
    for (const char *who : {"ruth", "soren"}) {
        TestPerson person(m_clinic->address());
        QVERIFY(person.signIn(who));
        const auto own = person.get(QString::fromLatin1(paths::accessLog));
        QVERIFY(own && !own->at("entries").empty());
        const QString id = protocol::text(own->at("entries").at(0), "actorId");
        for (const auto &row : own->at("entries"))
            QCOMPARE(protocol::text(row, "actorId"), id);
        QCOMPARE(person.get(QString::fromLatin1(paths::accessLog), {{QStringLiteral("actor"), QStringLiteral("x")}})
                     .error()
                     .code,
                 QStringLiteral("not_permitted"));
    }
}

void TestLogSearches::exportsSayWhatIsThere()
{
    QCOMPARE(audit::csvField(QStringLiteral("=1+1")), QByteArray("'=1+1"));
    QCOMPARE(audit::csvField(QStringLiteral("-2")), QByteArray("'-2"));
    QCOMPARE(audit::csvField(QStringLiteral("a,b \"c\"")), QByteArray("\"a,b \"\"c\"\"\""));
    QCOMPARE(audit::csvField(QStringLiteral("@SUM(A1),x")), QByteArray("\"'@SUM(A1),x\""));
    QCOMPARE(audit::csvField(QStringLiteral("plain")), QByteArray("plain"));
    const QByteArray csv = exported(QStringLiteral("?format=csv"));
    const auto lines = csv.split('\n');
    QVERIFY(lines.first().startsWith("\xef\xbb\xbfnumber,time,person,name")); // or a spreadsheet reads Latin letters
    QCOMPARE(lines.size() - 2, number(QStringLiteral("SELECT COUNT(*) FROM access_log")));
    QVERIFY(csv.contains("accessLogExported"));
    for (const QByteArray &line : lines)
        QVERIFY(line.isEmpty() || line.endsWith('\r'));

    const QByteArray fhir = exported(QStringLiteral("?format=fhir"));
    int events = 0;
    for (const QByteArray &line : fhir.split('\n')) {
        if (line.isEmpty())
            continue;
        const Json event = Json::parse(line.toStdString(), nullptr, false);
        QVERIFY(event.is_object());
        // What FHIR R4 demands of an AuditEvent: type, recorded, agents with a requestor, a source with an observer.
        QVERIFY(event["resourceType"] == "AuditEvent");
        QVERIFY(event["type"]["system"].is_string() && event["type"]["code"].is_string());
        QVERIFY(base::instantFromText(protocol::text(event, "recorded")));
        QVERIFY(QStringLiteral("CRUDE").contains(protocol::text(event, "action")));
        QVERIFY((QStringList{QStringLiteral("0"), QStringLiteral("4"), QStringLiteral("8"), QStringLiteral("12")})
                    .contains(protocol::text(event, "outcome")));
        QVERIFY(!event["agent"].empty());
        for (const auto &agent : event["agent"])
            QVERIFY(agent["requestor"].is_boolean() && agent["who"]["identifier"]["value"].is_string());
        QVERIFY(event["source"]["observer"]["identifier"]["value"].is_string());
        for (const auto &entity : event.value("entity", Json::array()))
            QVERIFY(entity["what"]["identifier"]["value"].is_string() && entity["type"]["code"].is_string());
        ++events;
    }
    QVERIFY(events > 5);
    // A name is never in it: only ids.
    QVERIFY(!fhir.contains("Lindqvist") && !fhir.contains("@sample.clinic"));
    TestPerson other(m_clinic->address());
    QVERIFY(other.signIn("priya"));
    db().run(QStringLiteral("UPDATE sign_ins SET created_at = 0"));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogExported'")), 2);
}

void TestLogSearches::aFoundExportProvesEachEntry()
{
    makeEntries(300);
    const QByteArray found = exported(QStringLiteral("?format=jsonl&action=made"));
    const auto report = reportOn(found);
    QVERIFY(report.isWhole());
    QCOMPARE(report.entries, 300);
    QByteArray changed = found;
    changed.replace("somebody", "sumebody");
    QVERIFY(!reportOn(changed).isWhole());
    QByteArray moved = found;
    moved.replace("\"index\":1", "\"index\":2");
    QVERIFY(!reportOn(moved).isWhole());
}

QTEST_GUILESS_MAIN(TestLogSearches)
#include "tst_log_searches.moc"
