// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "protocol/codec.h"
#include "protocol/oversight_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/audit/checkpoints.h"
#include "server/quality/quality_draws.h"
#include "tests/support/test_clinic.h"
#include "verify/quality_draw.h"

#include <QSet>

#include <thread>

using namespace attune;
using namespace attune::test;
using domain::QualityReviews;
using domain::QualityState;
using protocol::Json;
using protocol::pathFor;
namespace paths = protocol::paths;
namespace quality = server::quality;
namespace store = server::store;

/// What is reviewed for quality is drawn, once, from what may be watched for it; whoever has the document repeats it; a
/// skip says why, and what loses its consent drops out.
class TestQualityReviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aMonthIsDrawnFromWhatMayBeWatched();
    void killedBetweenAnyTwoStepsItIsDrawnOnce_data();
    void killedBetweenAnyTwoStepsItIsDrawnOnce();
    void severalServersDrawOnce();
    void nothingIsDrawnWithoutAQuotaThatCounted();
    void theSeedCannotHaveBeenThereAtTheFreeze();
    void aReviewIsDoneOrSkippedOnce();
    void whatWasDroppedMeanwhileIsNotDone();
    void whatIsNotOpenAnyMoreDropsOut_data();
    void whatIsNotOpenAnyMoreDropsOut();
    void everybodyMayWhatThePolicySays();

private:
    quality::QualityWork work() { return {db(), m_clinic->clinic().log, QTimeZone::utc(), m_now}; }
    void agreeToQuality();
    void setQuota(int perClinician);
    QualityReviews readAs(const char *who);
    qint64 entries(domain::LogAction action);
    store::Connection &db() { return m_clinic->clinic().database.connection(); }

    std::unique_ptr<TestClinic> m_clinic;
    base::Instant m_started; ///< when the recordings were made
    QDate m_month;           ///< in this month
    base::Instant m_now;     ///< on the second day of the next one
};

void TestQualityReviews::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    agreeToQuality();
    // The clinic's own jobs live in this month, and the tests in the next one: quotas count for this one at the
    // earliest.
    m_month = quality::monthOf(m_started, QTimeZone::utc());
    m_now = base::fromUnixMs(m_month.addMonths(1).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch()) +
            std::chrono::hours(25);
}

void TestQualityReviews::cleanup()
{
    m_clinic.reset();
}

/// Everybody had agreed to it before their first session; and several recordings of one clinician are of that month.
void TestQualityReviews::agreeToQuality()
{
    db().run(QStringLiteral("UPDATE recordings SET classification = 'standard'"));
    m_started = base::SystemClock().now();
    db().run(QStringLiteral("UPDATE recordings SET session_at = ?, started_at = ? WHERE status = 'AVAILABLE'"),
             {base::toUnixMs(m_started), base::toUnixMs(m_started)});
    db().run(QStringLiteral("DELETE FROM session_participants"));
    db().run(QStringLiteral("DELETE FROM consent_history"));
    db().run(QStringLiteral("DELETE FROM client_consent"));
    const auto clients = db().run(QStringLiteral("SELECT id FROM users WHERE role = 'patient'")).all<QString>();
    for (const QString &client : clients) {
        db().run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?, 0, 'given', "
                                "'care,quality')"),
                 {client});
        db().run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes, expires_at) VALUES(?, 'given', "
                                "'care,quality', NULL)"),
                 {client});
    }
}

void TestQualityReviews::setQuota(int perClinician)
{
    quality::keepQuota(db(), QStringLiteral("main"), {perClinician, QStringLiteral("somebody"), m_started});
}

QualityReviews TestQualityReviews::readAs(const char *who)
{
    const auto answer = m_clinic->signedIn(who)->get(QString::fromLatin1(paths::qualityReviews));
    const auto reviews = answer ? protocol::decode<QualityReviews>(*answer, protocol::Reading::Answer)
                                : base::Result<QualityReviews>(answer.error());
    return reviews ? *reviews : QualityReviews();
}

qint64 TestQualityReviews::entries(domain::LogAction action)
{
    return db()
        .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND actor_id = 'server'"),
             {textOf(action)})
        .only<qint64>();
}

void TestQualityReviews::aMonthIsDrawnFromWhatMayBeWatched()
{
    setQuota(2);
    QVERIFY(quality::takeSteps(work()));
    const auto draw = quality::drawOfMonth(db(), QStringLiteral("main"), quality::textOfMonth(m_month));
    QVERIFY(draw && draw->drawnAt && draw->candidates > 4);
    const auto document = quality::documentOf(db(), *draw);
    QVERIFY(document);
    const auto report = verify::checkDraw(*document, *m_clinic->clinic().log.verifier());
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->candidates, draw->candidates);
    const auto candidates = *verify::candidatesFrom(draw->list);
    QHash<QString, int> available;
    for (const verify::Candidate &one : candidates)
        ++available[one.clinician];
    QHash<QString, int> of;
    for (const QString &recording : document->recordings) {
        const auto row = store::recordingById(db(), recording, {});
        QVERIFY(row && quality::isOpenForQuality(db(), *row));
        ++of[row->recording.clinicianId.value()];
    }
    QCOMPARE(of.size(), available.size());
    for (auto one = of.cbegin(); one != of.cend(); ++one)
        QCOMPARE(*one, std::min(2, available.value(one.key())));
    using domain::LogAction;
    QCOMPARE(entries(LogAction::QualityListFrozen), 1);
    QCOMPARE(entries(LogAction::QualityDrawn), 1);
    const auto told = db().run(QStringLiteral("SELECT u.role FROM messages m JOIN users u ON u.id = m.user_id WHERE "
                                              "m.kind = ? AND m.about = ?"),
                               {textOf(domain::MessageKind::QualityDrawn), draw->id})
                          .all<QString>();
    QCOMPARE(told, QStringList{domain::textOf(domain::Role::PracticeManager)});
    QCOMPARE(entries(LogAction::QualityReviewDrawn), document->recordings.size());
    // The page has them, and the draw is given as it was.
    const QualityReviews shown = readAs("priya");
    QCOMPARE(shown.reviews.size(), document->recordings.size());
    QCOMPARE(shown.draws.size(), 1);
    const auto given = m_clinic->signedIn("priya")->get(pathFor(paths::qualityDraw, draw->id));
    QVERIFY(given);
    const auto read = protocol::decode<domain::QualityDrawDocument>(*given, protocol::Reading::Answer);
    QVERIFY(read && *read == *document);
}

void TestQualityReviews::killedBetweenAnyTwoStepsItIsDrawnOnce_data()
{
    QTest::addColumn<QString>("forgotten");
    QTest::newRow("nothing is forgotten") << QString();
    QTest::newRow("the list is frozen, its entry not noted") << QStringLiteral(
        "freeze_entry = '', frozen_sequence = 0, checkpoint = '', checkpoint_size = 0, drawn_at = NULL");
    QTest::newRow("the entry is noted, the seed not")
        << QStringLiteral("checkpoint = '', checkpoint_size = 0, drawn_at = NULL");
    QTest::newRow("the seed is noted, nothing is drawn") << QStringLiteral("drawn_at = NULL");
}

void TestQualityReviews::killedBetweenAnyTwoStepsItIsDrawnOnce()
{
    QFETCH(QString, forgotten);
    setQuota(2);
    QVERIFY(quality::takeSteps(work()));
    const auto before = *quality::drawOfMonth(db(), QStringLiteral("main"), quality::textOfMonth(m_month));
    const auto drawn = quality::recordingsOfDraw(db(), before.id);
    if (!forgotten.isEmpty()) {
        db().run(QStringLiteral("DELETE FROM quality_reviews"));
        db().run(QStringLiteral("UPDATE quality_draws SET ") + forgotten);
    }
    m_clinic->stop(); // another process
    m_clinic->start();
    QVERIFY(quality::takeSteps(work()));
    QVERIFY(quality::takeSteps(work()));
    QCOMPARE(quality::recordingsOfDraw(db(), before.id), drawn);
    QCOMPARE(entries(domain::LogAction::QualityListFrozen), 1);
    QCOMPARE(entries(domain::LogAction::QualityDrawn), 1);
    QCOMPARE(entries(domain::LogAction::QualityReviewDrawn), drawn.size());
    const auto after = *quality::drawById(db(), before.id);
    QCOMPARE(after.checkpoint, before.checkpoint);
    QVERIFY(verify::checkDraw(*quality::documentOf(db(), after), *m_clinic->clinic().log.verifier()));
}

void TestQualityReviews::severalServersDrawOnce()
{
    setQuota(3);
    std::atomic<int> failures = 0;
    std::vector<std::thread> servers;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back([&] {
            if (!quality::takeSteps(
                    {m_clinic->clinic().database.connection(), m_clinic->clinic().log, QTimeZone::utc(), m_now}))
                ++failures;
        });
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY(quality::takeSteps(work()));
    const auto draws = quality::drawsOf(db(), QStringLiteral("main"), 10);
    QCOMPARE(draws.size(), 1);
    QCOMPARE(entries(domain::LogAction::QualityListFrozen), 1);
    QCOMPARE(entries(domain::LogAction::QualityDrawn), 1);
    const auto drawn = quality::recordingsOfDraw(db(), draws.first().id);
    QCOMPARE(QSet<QString>(drawn.begin(), drawn.end()).size(), drawn.size());
    QVERIFY(verify::checkDraw(*quality::documentOf(db(), draws.first()), *m_clinic->clinic().log.verifier()));
}

void TestQualityReviews::nothingIsDrawnWithoutAQuotaThatCounted()
{
    QVERIFY(quality::takeSteps(work()));
    QVERIFY(quality::drawsOf(db(), QStringLiteral("main"), 10).isEmpty());
    setQuota(0);
    QVERIFY(quality::takeSteps(work()));
    QVERIFY(quality::drawsOf(db(), QStringLiteral("main"), 10).isEmpty());
    // Set when the month was over: it counts for the next one.
    quality::keepQuota(db(), QStringLiteral("main"), {2, QStringLiteral("somebody"), m_now - std::chrono::hours(1)});
    QVERIFY(quality::takeSteps(work()));
    QVERIFY(quality::drawsOf(db(), QStringLiteral("main"), 10).isEmpty());
    m_now += std::chrono::hours(24 * 31);
    QVERIFY(quality::takeSteps(work()));
    QCOMPARE(quality::drawsOf(db(), QStringLiteral("main"), 10).size(), 1);
}

void TestQualityReviews::theSeedCannotHaveBeenThereAtTheFreeze()
{
    setQuota(2);
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    const auto before = crypto::checkpointFromText(*server::audit::newestCheckpoint(db()));
    QVERIFY(quality::takeSteps(work()));
    const auto draw = quality::drawsOf(db(), QStringLiteral("main"), 1).first();
    QVERIFY(draw.frozenSequence > before->size);
    QVERIFY(draw.checkpointSize >= draw.frozenSequence);
    // And it is the first such one that was kept.
    QCOMPARE(db().run(QStringLiteral("SELECT MIN(size) FROM log_checkpoints WHERE size >= ?"), {draw.frozenSequence})
                 .only<qint64>(),
             draw.checkpointSize);
}

void TestQualityReviews::aReviewIsDoneOrSkippedOnce()
{
    setQuota(2);
    QVERIFY(quality::takeSteps(work()));
    const auto manager = m_clinic->signedIn("priya");
    const QualityReviews queue = readAs("priya");
    QVERIFY(queue.reviews.size() >= 2 && queue.mayReview && queue.maySetQuota);
    const QString first = queue.reviews.at(0).id;
    const QString second = queue.reviews.at(1).id;
    const auto tell = [&](const char *path, const QString &id, const Json &body) {
        return manager->send("POST", pathFor(path, id), body);
    };
    QVERIFY(tell(paths::finishQualityReview, first, Json::object()));
    QVERIFY(!tell(paths::finishQualityReview, first, Json::object()));
    QVERIFY(!tell(paths::skipQualityReview, first, {{"reason", "it was reviewed already"}}));
    QVERIFY(!tell(paths::skipQualityReview, second, {{"reason", "short"}}));
    QVERIFY(!tell(paths::skipQualityReview, second, Json::object()));
    QVERIFY(tell(paths::skipQualityReview, second, {{"reason", "the sound is broken"}}));
    QVERIFY(!tell(paths::skipQualityReview, second, {{"reason", "the sound is broken"}}));
    QVERIFY(!tell(paths::finishQualityReview, QStringLiteral("no such review"), Json::object()));
    const QualityReviews after = readAs("priya");
    QHash<QString, domain::QualityReview> byId;
    for (const auto &review : after.reviews)
        byId.insert(review.id, review);
    QCOMPARE(byId.value(first).state, QualityState::Done);
    QCOMPARE(byId.value(first).stateByName, QStringLiteral("Priya Natarajan"));
    QCOMPARE(byId.value(second).state, QualityState::Skipped);
    QCOMPARE(byId.value(second).reason, QStringLiteral("the sound is broken"));
    for (const char *action : {"qualityReviewDone", "qualityReviewSkipped"})
        QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND outcome = 'allowed' AND "
                                         "purpose = 'quality' AND client_id <> ''"),
                          {QString::fromLatin1(action)})
                     .only<qint64>(),
                 1);
}

/// By a server, between the look and the write: the state that is there is not the one that was asked for.
void TestQualityReviews::whatWasDroppedMeanwhileIsNotDone()
{
    if (TestClinic::isMany())
        QSKIP("the write is kept from happening by a trigger of SQLite");
    setQuota(1);
    QVERIFY(quality::takeSteps(work()));
    const QString review = readAs("priya").reviews.first().id;
    db().run(QStringLiteral("CREATE TRIGGER taken BEFORE UPDATE ON quality_reviews BEGIN SELECT RAISE(IGNORE); END"));
    const auto done =
        m_clinic->signedIn("priya")->send("POST", pathFor(paths::finishQualityReview, review), Json::object());
    QVERIFY(!done);
    QCOMPARE(done.error().code, QStringLiteral("not_available"));
}

void TestQualityReviews::whatIsNotOpenAnyMoreDropsOut_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("withdrawn") << QStringLiteral("UPDATE client_consent SET kind = 'withdrawn'");
    QTest::newRow("narrowed") << QStringLiteral("UPDATE client_consent SET purposes = 'care'");
    QTest::newRow("restricted") << QStringLiteral("UPDATE recordings SET classification = 'restricted'");
    QTest::newRow("erased") << QStringLiteral("UPDATE recordings SET status = 'DELETED'");
}

void TestQualityReviews::whatIsNotOpenAnyMoreDropsOut()
{
    QFETCH(QString, change);
    setQuota(1);
    QVERIFY(quality::takeSteps(work()));
    QVERIFY(quality::dropClosed(work()));
    const auto waiting = quality::waitingReviews(db());
    QVERIFY(!waiting.isEmpty());
    db().run(change);
    // Whoever opens the queue sees it at once; nothing is done with it any more, and there is an entry for each.
    const QualityReviews queue = readAs("priya");
    for (const auto &review : queue.reviews)
        QCOMPARE(review.state, QualityState::Dropped);
    QVERIFY(!m_clinic->signedIn("priya")->send("POST", pathFor(paths::finishQualityReview, waiting.first().id),
                                               Json::object()));
    QCOMPARE(entries(domain::LogAction::QualityReviewDropped), waiting.size());
    QVERIFY(quality::dropClosed(work()));
    QCOMPARE(entries(domain::LogAction::QualityReviewDropped), waiting.size());
    QVERIFY(quality::takeSteps(work()));
    QVERIFY(quality::waitingReviews(db()).isEmpty()); // nothing in its place
}

void TestQualityReviews::everybodyMayWhatThePolicySays()
{
    setQuota(1);
    QVERIFY(quality::takeSteps(work()));
    const QString review = quality::waitingReviews(db()).first().id;
    const QString draw = quality::drawsOf(db(), QStringLiteral("main"), 1).first().id;
    const auto sees = [this, &draw](const char *who) {
        const auto person = m_clinic->signedIn(who);
        const bool list = person->get(QString::fromLatin1(paths::qualityReviews)).has_value();
        const bool document = person->get(pathFor(paths::qualityDraw, draw)).has_value();
        return list && document;
    };
    const auto acts = [this, &review](const char *who) {
        const auto person = m_clinic->signedIn(who);
        const bool quota =
            person->send("PUT", QString::fromLatin1(paths::qualityQuota), {{"perClinician", 3}}).has_value();
        const bool done = person->send("POST", pathFor(paths::finishQualityReview, review), Json::object()).has_value();
        const bool skipped =
            person->send("POST", pathFor(paths::skipQualityReview, review), {{"reason", "no time for it"}}).has_value();
        return quota || done || skipped;
    };
    for (const char *who : {"oscar", "ingrid"}) {
        QVERIFY2(sees(who), who);
        QVERIFY2(!acts(who), who);
    }
    for (const char *who : {"ruth", "soren"})
        QVERIFY2(!sees(who) && !acts(who), who);
    QCOMPARE(quality::reviewById(db(), review)->state, QualityState::Waiting);
    // An auditor has the recording's number, and no client.
    const QualityReviews shown = readAs("ingrid");
    QVERIFY(!shown.reviews.isEmpty() && !shown.mayReview && !shown.maySetQuota);
    for (const auto &one : shown.reviews)
        QVERIFY(one.clientName.isEmpty() && one.clientId.isEmpty() && !one.recordingId.isEmpty());
    QVERIFY(acts("priya"));
    QCOMPARE(quality::quotaOf(db(), QStringLiteral("main"))->perClinician, 3);
    const auto manager = m_clinic->signedIn("priya");
    for (const int impossible : {-1, 51})
        QVERIFY(!manager->send("PUT", QString::fromLatin1(paths::qualityQuota), {{"perClinician", impossible}}));
}

QTEST_GUILESS_MAIN(TestQualityReviews)
#include "tst_quality_reviews.moc"
