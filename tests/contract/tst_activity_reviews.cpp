// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/reports_fixture.h"

#include "server/reports/activity.h"

using domain::LogAction;
using domain::MessageKind;

/// 45 CFR 164.308(a)(1)(ii)(D): that records of activity are looked through is itself recorded.
class TestActivityReviews : public QObject, protected ReportsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPeriodIsShownBesideItsPast();
    void aReviewIsSignedAndStays();
    void evidenceCannotBeRewritten();
    void aReviewThatLacksSomethingIsRefused_data();
    void aReviewThatLacksSomethingIsRefused();
    void aFollowUpIsCompletedOnce();
    void theNextPeriodFollowsTheLastOne();
    void noDayIsLeftBetweenTwoReviews();
    void theServersOwnFindingsAreCountedInEachOffice();
    void whatIsOverdueIsSaidOnce();

private:
    bool isRefused(const QString &sql)
    {
        try {
            db().run(sql);
        } catch (const server::store::StoreError &) {
            return true;
        }
        return false;
    }
    qint64 told(MessageKind kind)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE user_id = ? AND kind = ?"),
                     {m_ids.value("priya"), textOf(kind)});
    }
    qint64 alerts()
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE kind = ?"),
                     {QString::fromLatin1(rowOf(domain::AlertKind::ReviewOverdue).name)});
    }

    std::unique_ptr<TestPerson> m_priya;
    std::unique_ptr<api::AuditReports> m_reviews;
};

void TestActivityReviews::init()
{
    if (m_clinic)
        return;
    begin();
    m_priya = m_clinic->signedIn("priya");
    m_reviews = std::make_unique<api::AuditReports>(m_priya->session);
}

void TestActivityReviews::cleanup()
{
    // What is refused changes nothing: the next row may have the same clinic.
    if (!QTest::currentTestFailed() && qstrcmp(QTest::currentTestFunction(), "aReviewThatLacksSomethingIsRefused") == 0)
        return;
    m_reviews.reset();
    m_priya.reset();
    m_clinic.reset();
}

/// The figures are those of counting; looking is an entry, before the answer leaves.
void TestActivityReviews::aPeriodIsShownBesideItsPast()
{
    for (int i = 0; i < 7; ++i)
        addEntryFor(parsed(QStringLiteral("outcome:refused")));
    const domain::NewActivityReview period = newReview();
    const auto overview = wait(m_reviews->activityOverview(period.first, period.last, QStringLiteral("UTC")));
    QVERIFY2(overview, overview ? "" : qPrintable(overview.error().detail));
    QCOMPARE(logged(LogAction::ActivityLookedThrough), 1);
    const qint64 from = QDateTime(period.first, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const qint64 to = QDateTime(period.last.addDays(1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const qint64 before = from - 3 * (to - from);
    const auto between = [this](const QString &condition, qint64 first, qint64 last) {
        return count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE occurred_at >= ? AND occurred_at < ? AND ") +
                         condition,
                     {first, last});
    };
    QCOMPARE(overview->signs.size(), server::reports::signKinds().size());
    const auto refused = std::find_if(overview->signs.begin(), overview->signs.end(),
                                      [](const auto &sign) { return sign.kind == QStringLiteral("refused"); });
    QVERIFY(refused != overview->signs.end());
    QCOMPARE(refused->count, between(QStringLiteral("outcome = 'refused'"), from, to));
    QVERIFY(refused->count >= 7);
    QCOMPARE(refused->usual, (between(QStringLiteral("outcome = 'refused'"), before, from) + 1) / 3);
    const auto ruth = std::find_if(overview->people.begin(), overview->people.end(),
                                   [this](const auto &person) { return person.id == m_ids.value("ruth"); });
    QVERIFY(ruth != overview->people.end());
    QCOMPARE(ruth->count,
             count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ? AND occurred_at >= ? AND "
                                  "occurred_at < ?"),
                   {m_ids.value("ruth"), from, to}));
    QVERIFY(ruth->refused >= 7 && overview->coverage.logBegan);
    QVERIFY(!wait(m_reviews->activityOverview(period.last, period.first, {})));
    QVERIFY(!wait(m_reviews->activityOverview(period.first, period.last.addDays(3), {})));
}

void TestActivityReviews::aReviewIsSignedAndStays()
{
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    const auto unproven = wait(m_reviews->signActivityReview(newReview()));
    QCOMPARE(unproven.error().kind, base::ErrorKind::ProofNeeded);
    QCOMPARE(logged(LogAction::ActivityReviewed), 0);
    proveAll();
    const auto review = wait(m_reviews->signActivityReview(newReview(QStringLiteral(" priya  NATARÁJAN"))));
    QVERIFY2(review, review ? "" : qPrintable(review.error().detail));
    QCOMPARE(review->signature, QStringLiteral("priya NATARÁJAN")); // as it was typed
    QCOMPARE(logged(LogAction::ActivityReviewed), 1);
    QCOMPARE(review->followUps.size(), 1);
    QCOMPARE(review->lookedAt, newReview().lookedAt);
    const auto all = wait(m_reviews->activityReviews({}));
    QVERIFY(all && all->reviews.size() == 1);
    QCOMPARE(all->reviews.first(), *review);
    auto row = db().run(QStringLiteral("SELECT finding, signature FROM activity_reviews"));
    QVERIFY(row.next());
    QVERIFY(server::store::Seals::isMarked(row.value(0).toByteArray()));
    QVERIFY(server::store::Seals::isMarked(row.value(1).toByteArray()));
    QVERIFY_EXCEPTION_THROWN(db().run(QStringLiteral("UPDATE activity_reviews SET verdict = 'nothingFound'")),
                             server::store::StoreError);
}

/// By nobody, whatever statement they write: no column of a row, and not the row.
void TestActivityReviews::evidenceCannotBeRewritten()
{
    proveAll();
    const auto review = wait(m_reviews->signActivityReview(newReview()));
    QVERIFY2(review, review ? "" : qPrintable(review.error().detail));
    db().run(QStringLiteral("INSERT INTO disclosures(id, client_id, office_id, day, way, recipient, address, "
                            "description, purpose, recorded_by, recorded_at, corrects, entry) "
                            "VALUES('d',?,'main','2026-01-01','fax','','','','','',0,'','')"),
             {m_ids.value("soren")});
    server::alerts::raise(db(), {domain::AlertKind::ReviewOverdue, QStringLiteral("main"), QStringLiteral("x")}, now());
    db().run(QStringLiteral("INSERT INTO alert_acts(id, alert_id, number, kind, at, by_id, to_id, finding, comment) "
                            "SELECT 'a', MIN(id), 1000, 'closed', 0, '', '', 'none', '' FROM alerts"));
    const QString followUp = review->followUps.first().id;
    const QStringList ofOpen = {QStringLiteral("id"), QStringLiteral("review_id"), QStringLiteral("what"),
                                QStringLiteral("due_day")};
    for (int round = 0; round < 2; ++round) {
        for (const char *name :
             {"access_log", "consents", "disclosures", "activity_reviews", "review_follow_ups", "alert_acts"}) {
            const QString table = QString::fromLatin1(name);
            QVERIFY2(count(QStringLiteral("SELECT COUNT(*) FROM ") + table) > 0, name);
            QVERIFY2(isRefused(QStringLiteral("DELETE FROM ") + table), name);
            const QStringList columns = db().run(QStringLiteral("SELECT * FROM %1 LIMIT 1").arg(table)).columnNames();
            QVERIFY(columns.size() > 3);
            for (const QString &column : columns) {
                const bool mayBeSaid =
                    round == 0 && table == QLatin1String("review_follow_ups") && !ofOpen.contains(column);
                if (!mayBeSaid)
                    QVERIFY2(isRefused(QStringLiteral("UPDATE %1 SET %2 = %2").arg(table, column)),
                             qPrintable(table + u'.' + column));
            }
        }
        if (round == 0) // that it was done is said, once
            QVERIFY(server::reports::completeFollowUp(db(), followUp, domain::UserId(m_ids.value("priya")),
                                                      QStringLiteral("Done as agreed"), now()));
    }
    QCOMPARE(wait(m_reviews->activityReviews({}))->reviews.first().followUps.first().result,
             QStringLiteral("Done as agreed"));
}

void TestActivityReviews::aReviewThatLacksSomethingIsRefused_data()
{
    using Change = std::function<void(domain::NewActivityReview &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    const QString invalid = QStringLiteral("invalid_field");
    const auto row = [](const char *name, const QString &code, const Change &change) {
        QTest::newRow(name) << change << code;
    };
    row("nothing looked at", invalid, [](auto &review) { review.lookedAt.clear(); });
    row("looked at nothing we know", invalid, [](auto &review) { review.lookedAt = {QStringLiteral("tea leaves")}; });
    row("no finding", QStringLiteral("reason_too_short"),
        [](auto &review) { review.finding = QStringLiteral("ok ok ok ok"); });
    row("no signature", invalid, [](auto &review) { review.signature = QStringLiteral("--"); });
    row("somebody else's name", invalid, [](auto &review) { review.signature = QStringLiteral("Oscar Brandt"); });
    row("no follow-up", invalid, [](auto &review) { review.followUps.clear(); });
    row("a follow-up in the past", invalid,
        [](auto &review) { review.followUps.first().due = review.last.addDays(-2); });
    row("days reversed", invalid, [](auto &review) { std::swap(review.first, review.last); });
    row("a day to come", invalid, [](auto &review) { review.last = review.last.addDays(3); });
    row("longer than a period", invalid, [](auto &review) { review.first = review.first.addDays(-1); });
    row("no zone", invalid, [](auto &review) { review.zone = QStringLiteral("EST"); });
}

void TestActivityReviews::aReviewThatLacksSomethingIsRefused()
{
    QFETCH(std::function<void(domain::NewActivityReview &)>, change);
    QFETCH(QString, code);
    proveAll();
    domain::NewActivityReview review = newReview();
    change(review);
    QCOMPARE(codeOf(wait(m_reviews->signActivityReview(review))), code);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM activity_reviews")), 0);
}

void TestActivityReviews::aFollowUpIsCompletedOnce()
{
    proveAll();
    const auto review = wait(m_reviews->signActivityReview(newReview()));
    QVERIFY(review);
    const QString id = review->followUps.first().id;
    QCOMPARE(codeOf(wait(m_reviews->completeFollowUp(id, QStringLiteral("done")))), QStringLiteral("reason_too_short"));
    const auto done = wait(m_reviews->completeFollowUp(id, QStringLiteral("Talked about both of them")));
    QVERIFY(done && done->doneAt);
    QCOMPARE(done->result, QStringLiteral("Talked about both of them"));
    QVERIFY(!done->doneByName.isEmpty());
    QCOMPARE(codeOf(wait(m_reviews->completeFollowUp(id, QStringLiteral("Talked about it again")))),
             QStringLiteral("not_available"));
    QCOMPARE(logged(LogAction::FollowUpCompleted), 1);
    QCOMPARE(codeOf(wait(m_reviews->completeFollowUp(base::newUuidV7(1), QStringLiteral("Talked about it again")))),
             QStringLiteral("not_found"));
}

void TestActivityReviews::theNextPeriodFollowsTheLastOne()
{
    proveAll();
    domain::NewActivityReview review = newReview();
    review.last = review.last.addDays(-20);
    review.first = review.last.addDays(-10);
    QVERIFY(wait(m_reviews->signActivityReview(review)));
    const auto all = wait(m_reviews->activityReviews({}));
    QVERIFY(all);
    QCOMPARE(all->nextFirst, review.last.addDays(1));
    const int days = m_clinic->rules.activityReviewDays;
    QCOMPARE(all->dueOn, std::optional(all->nextFirst.addDays(days - 1 + 7)));
    QVERIFY(!all->isOverdue && all->nextLast >= all->nextFirst);
    // Nobody looks at it: with time it is overdue, and the days that are missing stay the same.
    const auto later = now() + std::chrono::hours(24 * 100);
    const auto period = server::reports::nextPeriod(db(), QStringLiteral("main"), QTimeZone::utc(), days, later);
    QCOMPARE(period.first, all->nextFirst);
    QVERIFY(period.isOverdue);
}

/// The newest review says up to where everything was looked through; so none may begin behind the next period.
void TestActivityReviews::noDayIsLeftBetweenTwoReviews()
{
    proveAll();
    domain::NewActivityReview review = newReview();
    const QDate today = review.last;
    review.first = today.addDays(-30);
    review.last = today.addDays(-20);
    QVERIFY(wait(m_reviews->signActivityReview(review)));
    for (const int skipped : {1, 5, 19}) {
        review.first = today.addDays(-19 + skipped);
        review.last = today;
        QCOMPARE(codeOf(wait(m_reviews->signActivityReview(review))), QStringLiteral("invalid_field"));
    }
    QCOMPARE(logged(LogAction::ActivityReviewed), 1);
    // What is proposed is signed, however often; at last up to today, and then the next period is to come.
    for (const int days : {5, 15}) {
        const auto all = wait(m_reviews->activityReviews({}));
        QVERIFY(all);
        review.first = all->nextFirst;
        review.last = std::min(today, all->nextFirst.addDays(days - 1));
        const auto kept = wait(m_reviews->signActivityReview(review));
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    }
    const auto all = wait(m_reviews->activityReviews({}));
    QVERIFY(all && !all->isOverdue);
    QCOMPARE(all->nextFirst, today.addDays(1));
    review.first = today.addDays(-3); // looked through once more
    review.last = today;
    QVERIFY(wait(m_reviews->signActivityReview(review)));
}

/// In a clinic of several offices: an alert is the office's that was told of it; what the server found wrong with the
/// log concerns every office. What it wrote about another office's client, or its people did, is not counted.
void TestActivityReviews::theServersOwnFindingsAreCountedInEachOffice()
{
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    const base::Instant then = now() - std::chrono::hours(24 * 5);
    const QDate today = newReview().last;
    const auto countOf = [&](const char *kind) {
        const auto overview =
            wait(m_reviews->activityOverview(today.addDays(-6), today.addDays(-4), QStringLiteral("UTC")));
        for (const auto &sign : overview ? overview->signs : QList<domain::ActivitySign>()) {
            if (sign.kind == QLatin1String(kind))
                return sign.count;
        }
        return qint64(-1);
    };
    const auto damageTold = [&] {
        const auto overview =
            wait(m_reviews->activityOverview(today.addDays(-6), today.addDays(-4), QStringLiteral("UTC")));
        qint64 told = 0;
        for (const auto &gap : overview ? overview->coverage.gaps : QList<domain::ReportGap>())
            told += gap.kind == textOf(LogAction::LogDamaged) ? gap.count : 0;
        return told;
    };
    const qint64 alertsBefore = countOf("alerts");
    const qint64 integrityBefore = countOf("integrity");
    const qint64 damageBefore = damageTold();
    QVERIFY(alertsBefore >= 0 && integrityBefore >= 0);
    for (const char *check : {"main 1", "main 2", "north 3"}) {
        const QString about = QString::fromLatin1(check);
        server::alerts::raise(db(), {domain::AlertKind::LogCheckFailed, about.section(QLatin1Char(' '), 0, 0), about},
                              then);
    }
    QCOMPARE(countOf("alerts"), alertsBefore + 2);
    db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {m_ids.value("soren")});
    const auto entry = [&then](LogAction action, int number) {
        return server::audit::serverEntry(then, {}, action, QStringLiteral("entry %1").arg(number));
    };
    server::audit::Entry ofNorth = entry(LogAction::EntryIdTaken, 4);
    ofNorth.clientId = m_ids.value("soren");
    QVERIFY(m_clinic->clinic().log.append({entry(LogAction::LogDamaged, 1), entry(LogAction::TextExchanged, 2),
                                           entry(LogAction::EntryIdTaken, 3), ofNorth}));
    QCOMPARE(countOf("integrity"), integrityBefore + 3);
    QCOMPARE(damageTold(), damageBefore + 2);
}

/// Managers are told once for a period and a follow-up, whatever the hour; what is overdue is an alert.
void TestActivityReviews::whatIsOverdueIsSaidOnce()
{
    proveAll();
    domain::NewActivityReview review = newReview();
    QVERIFY(wait(m_reviews->signActivityReview(review)));
    const auto look = [this] { server::report_jobs::lookAtReviews(m_clinic->clinic(), db()); };
    db().run(QStringLiteral("DELETE FROM messages"));
    look();
    QCOMPARE(told(MessageKind::ActivityReviewDue), 0);
    QCOMPARE(told(MessageKind::FollowUpDue), 0);
    const qint64 alarms = alerts();
    // As if it had been signed long ago.
    for (const char *table : {"activity_reviews", "review_follow_ups"})
        db().run(QStringLiteral("DROP TRIGGER %1_no_update").arg(QLatin1String(table)) +
                 (TestClinic::isMany() ? QStringLiteral(" ON %1").arg(QLatin1String(table)) : QString()));
    db().run(QStringLiteral("UPDATE activity_reviews SET last_day = ?"),
             {review.last.addDays(-60).toString(Qt::ISODate)});
    db().run(QStringLiteral("UPDATE review_follow_ups SET due_day = ?"),
             {review.last.addDays(-2).toString(Qt::ISODate)});
    for (int hour = 0; hour < 2; ++hour) {
        look();
        QCOMPARE(told(MessageKind::ActivityReviewDue), 1);
        QCOMPARE(told(MessageKind::FollowUpDue), 1);
        QCOMPARE(alerts(), alarms + 2);
    }
}

QTEST_GUILESS_MAIN(TestActivityReviews)
#include "tst_activity_reviews.moc"
