// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_care.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::json;
using protocol::pathFor;

/// Emergency access is shut before its time by whoever opened it, and by nobody else.
class TestBreakGlass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoOpenedItEndsItAtOnce_data();
    void whoOpenedItEndsItAtOnce();
    void nobodyEndsAnotherPersons_data();
    void nobodyEndsAnotherPersons();
    void endingItTwiceIsOneEntryAndOneMessage();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    QString opened(TestPerson &person);
    QString play(TestPerson &person);
    qint64 count(const QString &sql, const QList<QVariant> &values)
    {
        auto row = db().run(sql, values);
        return row.next() ? row.number(0) : -1;
    }

    std::unique_ptr<TestClinic> m_clinic;
    domain::Recording m_recording;
};

void TestBreakGlass::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_recording = m_clinic->signedIn("ruth")->first();
    QVERIFY(!m_recording.id.isEmpty());
}

void TestBreakGlass::cleanup()
{
    m_clinic.reset();
}

QString TestBreakGlass::opened(TestPerson &person)
{
    if (!wait(person.session.prove(QString::fromLatin1(samplePassword))))
        return {};
    const auto breakGlass =
        wait(api::TelehealthCare(person.session).openBreakGlass(m_recording.clientRecordNumber, reason));
    return breakGlass ? breakGlass->id : QString();
}

QString TestBreakGlass::play(TestPerson &person)
{
    return codeOf(
        person.get(pathFor(paths::playbackUrl, m_recording.sessionId.value()),
                   {{QStringLiteral("recordingId"), m_recording.id.value()}, {QStringLiteral("reason"), reason}}));
}

void TestBreakGlass::whoOpenedItEndsItAtOnce_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QString>("after");
    QTest::newRow("a psychologist of the office") << QByteArray("daniel") << QStringLiteral("not_found");
    // A manager has the office besides, in which the recording can be opened for a reason.
    QTest::newRow("a manager") << QByteArray("priya") << QStringLiteral("allowed");
}

void TestBreakGlass::whoOpenedItEndsItAtOnce()
{
    QFETCH(QByteArray, who);
    QFETCH(QString, after);
    const auto person = m_clinic->signedIn(who.constData());
    const QString id = opened(*person);
    QVERIFY(!id.isEmpty());
    QCOMPARE(play(*person), QStringLiteral("allowed"));
    const auto ended = wait(api::TelehealthCare(person->session).endBreakGlass(id));
    QVERIFY(ended);
    QVERIFY(ended->isOwn);
    QVERIFY(ended->expiresAt <= base::SystemClock().now());
    QVERIFY(!ended->reviewedAt); // it is still to be judged
    QCOMPARE(play(*person), after);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'breakGlassEnded' AND client_id = ?"),
                   {m_recording.clientId.value()}),
             1);
    const auto oscar = m_clinic->signedIn("oscar");
    const auto all = wait(api::TelehealthCare(oscar->session).breakGlassAccesses());
    QVERIFY(all);
    QVERIFY(!all->first().reviewedAt);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM messages m JOIN users u ON u.id = m.user_id WHERE m.kind = "
                                  "'breakGlassEnded' AND m.about = ? AND u.role = 'admin'"),
                   {id}),
             1);
}

void TestBreakGlass::nobodyEndsAnotherPersons_data()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"priya", "oscar", "ruth", "soren", "june"})
        QTest::newRow(who) << QByteArray(who);
}

/// It answers like one that never was, and goes on.
void TestBreakGlass::nobodyEndsAnotherPersons()
{
    QFETCH(QByteArray, who);
    const auto daniel = m_clinic->signedIn("daniel");
    const QString id = opened(*daniel);
    QVERIFY(!id.isEmpty());
    const auto other = m_clinic->signedIn(who.constData());
    const auto real = other->send("POST", pathFor(paths::breakGlassEnd, id), Json::object());
    const auto absent = other->send(
        "POST", pathFor(paths::breakGlassEnd, QStringLiteral("01900000-0000-7000-8000-000000000000")), Json::object());
    QCOMPARE(codeOf(real), QStringLiteral("not_found"));
    QCOMPARE(codeOf(absent), codeOf(real));
    QCOMPARE(play(*daniel), QStringLiteral("allowed"));
}

void TestBreakGlass::endingItTwiceIsOneEntryAndOneMessage()
{
    const auto daniel = m_clinic->signedIn("daniel");
    const QString id = opened(*daniel);
    QVERIFY(wait(api::TelehealthCare(daniel->session).endBreakGlass(id)));
    const auto again = wait(api::TelehealthCare(daniel->session).endBreakGlass(id));
    QVERIFY(again);
    QVERIFY(again->clientName.isEmpty()); // whose it was is theirs to see no more
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'breakGlassEnded'"), {}), 1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM messages m JOIN users u ON u.id = m.user_id WHERE m.kind = "
                                  "'breakGlassEnded' AND u.role = 'practice_manager' AND m.about = ?"),
                   {id}),
             count(QStringLiteral("SELECT COUNT(*) FROM users WHERE role = 'practice_manager' AND active = 1"), {}));
}

QTEST_GUILESS_MAIN(TestBreakGlass)
#include "tst_break_glass.moc"
