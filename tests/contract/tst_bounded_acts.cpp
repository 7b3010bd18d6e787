// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "protocol/access_event_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/audit/log_check.h"
#include "server/identity/accounts.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

/// What one account does again and again, or sends at its largest and strangest, neither grows without end, nor makes
/// others wait, nor buries what they have to see, nor breaks what the clinic proves.
class TestBoundedActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noTextBreaksTheLog_data();
    void noTextBreaksTheLog();
    void whatWasWatchedStaysFewParts();
    void manyPartsCostWhatManyEventsCost();
    void askingForDeletionAgainAndAgainBuriesNothing();
    void nobodyDecidesWithoutEnd();
    void aWithdrawalIsNeverTooOften();
    void alarmsAreOfARealNumber();
    void legalMattersAreOfARealNumber();
    void halfACharacterLeavesNoHalfAct();

private:
    domain::AccessEvent event(qint64 sequence) const;
    base::Result<Json> report(const QList<domain::AccessEvent> &events);
    base::Result<Json> decide(bool given);
    base::Result<Json> openAndEnd();
    Json matter(int number) const;
    int unread(TestPerson &person);
    qint64 number(const QString &sql, const QList<QVariant> &values = {});
    domain::UserId idOf(const char *who);
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_soren;
    std::unique_ptr<TestPerson> m_priya;
    std::unique_ptr<TestPerson> m_oscar;
    domain::Recording m_recording;
    QString m_device;
};

void TestBoundedActs::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_soren = m_clinic->signedIn("soren");
    m_priya = m_clinic->signedIn("priya");
    m_oscar = m_clinic->signedIn("oscar");
    m_recording = m_soren->first();
    m_device = base::newUuidV7(base::toUnixMs(base::SystemClock().now()));
    QVERIFY(!m_recording.id.isEmpty());
}

void TestBoundedActs::cleanup()
{
    m_soren.reset();
    m_priya.reset();
    m_oscar.reset();
    m_clinic.reset();
}

qint64 TestBoundedActs::number(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

domain::UserId TestBoundedActs::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

int TestBoundedActs::unread(TestPerson &person)
{
    const auto messages = person.get(QString::fromLatin1(paths::messages));
    return messages ? static_cast<int>(protocol::integer(*messages, "unread").value_or(-1)) : -1;
}

domain::AccessEvent TestBoundedActs::event(qint64 sequence) const
{
    domain::AccessEvent made;
    made.occurredAt = base::SystemClock().now();
    made.id = domain::EventId(base::newUuidV7(base::toUnixMs(made.occurredAt)));
    made.device = domain::DeviceId(m_device);
    made.deviceSequence = sequence;
    made.recording = m_recording.id;
    made.action = domain::AccessAction::Watched;
    return made;
}

base::Result<Json> TestBoundedActs::report(const QList<domain::AccessEvent> &events)
{
    Json rows = Json::array();
    for (const auto &one : events)
        rows.push_back(protocol::encode(one));
    return m_soren->send("POST", QString::fromLatin1(paths::accessEvents), {{"events", rows}});
}

void TestBoundedActs::noTextBreaksTheLog_data()
{
    QTest::addColumn<QString>("text");
    const QList<QChar> strange = {QChar(0xfffe), QChar(0xfeff), QChar(0xffff), QChar(0xfdd0),
                                  QChar(0x2028), QChar(0x202e), QChar(0x00ad), QChar(0x0300)};
    for (const QChar one : strange) {
        QTest::addRow("U+%04X in front", one.unicode()) << one + QStringLiteral("1.0");
        QTest::addRow("U+%04X alone", one.unicode()) << QString(one);
        QTest::addRow("U+%04X inside", one.unicode()) << QStringLiteral("1") + one + QStringLiteral("0");
    }
}

/// What a program says of itself and of its reasons is in the log as it was proved to be.
void TestBoundedActs::noTextBreaksTheLog()
{
    QFETCH(QString, text);
    auto one = event(1);
    one.appVersion = text;
    one.reason = text + QStringLiteral(" and a reason that is long enough");
    QVERIFY(report({one}));
    const auto damage = server::audit::damageAtTheEnd(db());
    QVERIFY2(!damage, damage ? qPrintable(damage->words) : "");
}

/// Parts that do not touch are joined over the shortest gaps: rows and answers stay as long as people can read.
void TestBoundedActs::whatWasWatchedStaysFewParts()
{
    constexpr int deliveries = 6;
    constexpr int partsOfOne = 4000;
    qint64 at = 0;
    for (int i = 0; i < deliveries; ++i) {
        auto one = event(i + 1);
        for (int j = 0; j < partsOfOne; ++j, at += 2)
            one.ranges.append({at, at + 1});
        QVERIFY(report({one}));
    }
    const auto own = m_soren->get(pathFor(paths::recording, m_recording.id.value()));
    QVERIFY(own);
    const Json &watched = protocol::list(protocol::child(*own, "recording"), "watchedRanges");
    QVERIFY(watched.size() > 0 && watched.size() <= 1000);
    QVERIFY(watched.front().at(0) == Json(0));
    QVERIFY(watched.back().at(1) == Json(at - 1));
    const auto seen = m_priya->get(pathFor(paths::recordingAccess, m_recording.id.value()));
    QVERIFY(seen);
    std::size_t most = 0;
    for (const Json &line : protocol::list(*seen, "entries"))
        most = std::max(most, protocol::list(line, "ranges").size());
    QVERIFY(most > 0 && most <= 500);
}

void TestBoundedActs::manyPartsCostWhatManyEventsCost()
{
    auto large = event(1);
    for (int j = 0; j < 4096; ++j)
        large.ranges.append({2 * j, 2 * j + 1});
    QVERIFY(report({large}));
    const QString used = QStringLiteral("SELECT used FROM log_budgets WHERE name = ?");
    const QString name = QStringLiteral("events ") + m_recording.clientId.value();
    const qint64 cost = number(used, {name});
    QVERIFY(report({event(2)}));
    QVERIFY(cost > 30 * (number(used, {name}) - cost));
}

void TestBoundedActs::askingForDeletionAgainAndAgainBuriesNothing()
{
    const QString path = pathFor(paths::deletionRequest, m_recording.id.value());
    const int before = unread(*m_priya);
    for (int i = 0; i < 40; ++i) {
        QVERIFY(m_soren->send("POST", path, {{"reason", "I would like it gone"}}));
        QVERIFY(m_soren->send("DELETE", path, Json::object()));
    }
    QCOMPARE(unread(*m_priya) - before, 21); // twenty one by one, and one that stands for the rest of the day
}

base::Result<Json> TestBoundedActs::decide(bool given)
{
    const auto shown = m_soren->get(QString::fromLatin1(paths::consentText));
    if (!shown)
        return shown;
    Json body = consentBody(protocol::child(*shown, "text"), m_recording.clientId.value(), Json::array({"care"}),
                            "Somebody Signing");
    body["consentGiven"] = given;
    return m_soren->send("POST", QString::fromLatin1(paths::consentSign), body);
}

void TestBoundedActs::nobodyDecidesWithoutEnd()
{
    int taken = 0;
    base::Result<Json> last = Json::object();
    for (int i = 0; i < 60 && last; ++i) {
        last = decide(i % 2 == 0);
        taken += last ? 1 : 0;
    }
    QCOMPARE(taken, 50);
    QCOMPARE(last.error().code, QStringLiteral("too_many_attempts"));
}

void TestBoundedActs::aWithdrawalIsNeverTooOften()
{
    base::Result<Json> last = Json::object();
    for (int i = 0; i < 60 && last; ++i)
        last = decide(true);
    QVERIFY(!last);
    QVERIFY(m_soren->send("POST", QString::fromLatin1(paths::consentWithdraw), Json::object()));
}

base::Result<Json> TestBoundedActs::openAndEnd()
{
    const auto opened = m_priya->send(
        "POST", QString::fromLatin1(paths::breakGlassAccesses),
        {{"clientId", protocol::json(m_recording.clientId.value())}, {"reason", "They do not answer the door today"}});
    if (!opened)
        return opened;
    return m_priya->send("POST",
                         pathFor(paths::breakGlassEnd, protocol::text(protocol::child(*opened, "breakGlass"), "id")),
                         Json::object());
}

void TestBoundedActs::alarmsAreOfARealNumber()
{
    int opened = 0;
    base::Result<Json> last = Json::object();
    for (int i = 0; i < 20 && last; ++i) {
        last = openAndEnd();
        opened += last ? 1 : 0;
    }
    QCOMPARE(opened, 10);
    QCOMPARE(last.error().code, QStringLiteral("too_many_attempts"));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessDenied' AND code LIKE "
                                   "'%:too_many_attempts'")),
             1);
}

Json TestBoundedActs::matter(int number) const
{
    return {{"clientId", protocol::json(m_recording.clientId.value())},
            {"path", "complaint"},
            {"matterNumber", "C-" + std::to_string(number)},
            {"tellClient", false},
            {"whyNotTold", "The board asked for that in writing"},
            {"reason", "A complaint to the board"}};
}

void TestBoundedActs::legalMattersAreOfARealNumber()
{
    int asked = 0;
    base::Result<Json> last = Json::object();
    for (int i = 0; i < 30 && last; ++i) {
        last = m_priya->send("POST", QString::fromLatin1(paths::legalMatters), matter(i));
        asked += last ? 1 : 0;
    }
    QCOMPARE(asked, 20);
    QCOMPARE(last.error().code, QStringLiteral("too_many_attempts"));
}

/// Words that are cut end before a character of two halves, so that the log takes both entries of one act.
void TestBoundedActs::halfACharacterLeavesNoHalfAct()
{
    Json asked = matter(1);
    const QString words = QStringLiteral("The board asked for that in writing ").repeated(20).left(499);
    asked["whyNotTold"] = protocol::json(words + QString::fromUcs4(U"\U0001f600", 1));
    QVERIFY(m_priya->send("POST", QString::fromLatin1(paths::legalMatters), asked));
    const QString count = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?");
    QCOMPARE(number(count, {QStringLiteral("legalMatterAsked")}), 1);
    QCOMPARE(number(count, {QStringLiteral("legalMatterNotTold")}), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM legal_matters")), 1);
}

QTEST_GUILESS_MAIN(TestBoundedActs)
#include "tst_bounded_acts.moc"
