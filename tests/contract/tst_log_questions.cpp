// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/audit_log.h"
#include "api/audit/log_figures.h"
#include "models/audit/audit_words.h"
#include "server/audit/log_coverage.h"
#include "server/audit/log_views.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"
#include "tests/contract/access_log_fixture.h"
#include "tests/support/question_days.h"

using domain::AccessOrder;
using domain::AccessRows;
using domain::AccessRowsQuery;
using domain::LogAction;
using domain::SavedView;
using domain::SummaryBy;

/// Typed questions to the access log: what they find, count and keep, what is refused in words, and that all of it is
/// in the log. The real client on the real server.
class TestLogQuestions : public QObject, protected AccessLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_log = std::make_unique<api::AuditLog>(m_priya->session);
        m_figures = std::make_unique<api::LogFigures>(m_priya->session);
    }
    void cleanup()
    {
        m_log.reset();
        m_figures.reset();
        end();
    }
    void aQuestionFindsWhatItSays();
    void whatCannotBeUnderstoodIsRefusedWithItsPlace_data();
    void whatCannotBeUnderstoodIsRefusedWithItsPlace();
    void aCursorHoldsForItsQuestionAlone();
    void pagesGoBothWaysAndBeginAnywhere();
    void newerEntriesAreCountedAndFollowingIsWrittenOnce();
    void followingGoesOnWhenARelationBeginsOrEnds();
    void oneEntryIsShownWholeWithItsProof();
    void figuresAreThoseOfThePages();
    void viewsAreKeptSharedAndTakenAway();
    void whatAdministratorsDoIsNotHiddenByDefault();
    void whoReadsOnlyTheirOwnTrailFindsAndCountsOnlyThat();

private:
    base::Result<AccessRows> rows(const char *text, const QString &cursor = {}, AccessOrder order = AccessOrder::Newest)
    {
        AccessRowsQuery query;
        query.text = QString::fromUtf8(text);
        query.zone = "Europe/Berlin";
        query.order = order;
        query.cursor = cursor;
        query.limit = 20;
        return wait(m_log->rows(query));
    }
    qint64 written(LogAction action)
    {
        return number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?"), {textOf(action)});
    }
    QString refusal(const QString &path, const QList<std::pair<QString, QString>> &query)
    {
        const auto answer = m_priya->get(path, query);
        return answer ? QString() : answer.error().code + QLatin1Char(' ') + answer.error().detail;
    }

    std::unique_ptr<api::AuditLog> m_log;
    std::unique_ptr<api::LogFigures> m_figures;
};

void TestLogQuestions::aQuestionFindsWhatItSays()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    QVERIFY(ruth.get(pathFor(paths::recordingAccess, recording.id.value())));
    const qint64 searches = written(LogAction::AccessLogSearched);
    const QString surname = recording.clinicianName.section(QLatin1Char(' '), -1);
    const QByteArray question =
        "actor:" + surname.toUtf8() + " action:log role:psychologist -refused " + sinceYesterday().toUtf8();
    const auto found = rows(question);
    QVERIFY(found);
    QCOMPARE(found->rows.size(), 1);
    QCOMPARE(found->rows.first().entry.recordingId, recording.id.value());
    QCOMPARE(found->rows.first().entry.action, LogAction::AccessLogRead);
    QCOMPARE(written(LogAction::AccessLogSearched), searches + 1);
    QCOMPARE(rows((question + " -actor:" + surname.toUtf8()).constData())->rows.size(), 0);
    QCOMPARE(rows("action:log before:2001-01-01")->rows.size(), 0);
    QVERIFY(!wholeLog().toLower().contains(surname.toLower().toUtf8())); // what was typed is a text of its own
}

void TestLogQuestions::whatCannotBeUnderstoodIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *value, const char *said) {
        QTest::addRow("%s=%s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value) << QString::fromLatin1(said);
    };
    row("q", "refused actr:ruth", "character 9: there is no filter named actr");
    row("q", "role:boss", "character 6: this filter has no such value");
    row("q", "\"ruth", "character 1: a quotation mark is not closed");
    row("q", "on:2026-02-30", "character 4: a day is written like 2026-01-31");
    row("zone", "Europe/Nowhere", "zone is not the name of a time zone");
    row("zone", "../../etc/passwd", "zone is not the name of a time zone");
    row("actr", "ruth", "there is no parameter named actr");
    row("order", "sideways", "order is one of newest, oldest");
}

void TestLogQuestions::whatCannotBeUnderstoodIsRefusedWithItsPlace()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, said);
    for (const char *path :
         {paths::accessLog, paths::accessLogNewer, paths::accessLogSummary, paths::accessLogExport}) {
        const bool hasOrder = path == paths::accessLog || path == paths::accessLogNewer;
        const QString heard = refusal(QString::fromLatin1(path), {{name, value}});
        QVERIFY2(heard.startsWith(QStringLiteral("invalid_field")), qPrintable(heard));
        QVERIFY2(heard.contains(said) || (name == QStringLiteral("order") && !hasOrder), qPrintable(heard));
    }
    QVERIFY(refusal(QString::fromLatin1(paths::accessLogSummary), {{QStringLiteral("by"), QStringLiteral("mood")}})
                .contains(QStringLiteral("by is one of")));
    QVERIFY(refusal(QString::fromLatin1(paths::accessLogSummary), {}).startsWith(QStringLiteral("invalid_field")));
    QVERIFY(refusal(QString::fromLatin1(paths::accessLog), {{QStringLiteral("at"), QStringLiteral("noon")}})
                .contains(QStringLiteral("at is a time")));
}

void TestLogQuestions::aCursorHoldsForItsQuestionAlone()
{
    makeEntries(60);
    const auto first = rows("-refused");
    QVERIFY(first && !first->nextCursor.isEmpty());
    QVERIFY(rows("-refused", first->nextCursor));
    for (const char *other : {"", "refused", "-refused actor:server"})
        QCOMPARE(rows(other, first->nextCursor).error().code, QStringLiteral("invalid_field"));
    QCOMPARE(rows("-refused", first->nextCursor, AccessOrder::Oldest).error().code, QStringLiteral("invalid_field"));
    QCOMPARE(rows("-refused", first->newestCursor).error().code, QStringLiteral("invalid_field"));
    AccessRowsQuery elsewhere;
    elsewhere.text = QStringLiteral("-refused");
    elsewhere.zone = "Asia/Kathmandu";
    elsewhere.cursor = first->nextCursor;
    QCOMPARE(wait(m_log->rows(elsewhere)).error().code, QStringLiteral("invalid_field"));
}

void TestLogQuestions::pagesGoBothWaysAndBeginAnywhere()
{
    makeEntries(60);
    const QString question = QStringLiteral("-action:log ") + sinceYesterday();
    const auto read = [&](AccessOrder order) {
        QStringList ids;
        QString cursor;
        do {
            // Reading is written, too: what was there before, and by nobody who reads.
            const auto page = rows(qPrintable(question), cursor, order);
            for (const domain::AccessRow &row : page->rows)
                ids << row.id;
            cursor = page->nextCursor;
        } while (!cursor.isEmpty());
        return ids;
    };
    const QStringList newest = read(AccessOrder::Newest);
    QStringList oldest = read(AccessOrder::Oldest);
    std::reverse(oldest.begin(), oldest.end());
    QVERIFY(newest.size() >= 60);
    QCOMPARE(newest, oldest);
    const auto page = rows(qPrintable(question));
    QVERIFY(page->oldestAt && *page->oldestAt <= page->rows.last().entry.at);
    AccessRowsQuery query;
    query.text = question;
    query.zone = "Europe/Berlin";
    query.at = page->rows.at(7).entry.at;
    const auto there = wait(m_log->rows(query));
    QVERIFY(there && !there->rows.isEmpty());
    QCOMPARE(there->rows.first().entry.at, *query.at);
}

void TestLogQuestions::newerEntriesAreCountedAndFollowingIsWrittenOnce()
{
    const auto page = rows("action:sign-in");
    QVERIFY(page && !page->newestCursor.isEmpty());
    AccessRowsQuery query;
    query.text = QStringLiteral("action:sign-in");
    query.zone = "Europe/Berlin";
    const auto waiting = [&] { return wait(m_log->newer(query, page->newestCursor)); };
    QCOMPARE(*waiting(), 0);
    QCOMPARE(*waiting(), 0); // what following writes is no news
    QCOMPARE(written(LogAction::LogFollowed), 1);
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const int news = *waiting();
    QVERIFY(news > 0);
    QCOMPARE(rows("action:sign-in")->rows.size() - page->rows.size(), news);
    QCOMPARE(written(LogAction::LogFollowed), 1);
    QCOMPARE(waiting().value(), news);
    query.text = QStringLiteral("refused");
    QCOMPARE(waiting().error().code, QStringLiteral("invalid_field"));
    const auto searches = rows("action:accessLogSearched");
    QVERIFY(searches && rows("action:accessLogSearched"));
    query.text = QStringLiteral("action:accessLogSearched");
    QCOMPARE(wait(m_log->newer(query, searches->newestCursor)).value(), 0); // to read the log is no news to oneself
}

/// What the entry may say of whom it concerns is then another thing, within the same hour.
void TestLogQuestions::followingGoesOnWhenARelationBeginsOrEnds()
{
    TestPerson soren(m_clinic->address());
    const auto him = soren.signIn("soren");
    QVERIFY(him);
    const auto other = server::identity::accountByEmail(db(), QStringLiteral("june@sample.clinic"));
    QVERIFY(other);
    const domain::UserId client = other->person.id;
    api::AuditLog his(soren.session);
    AccessRowsQuery query;
    query.text = QStringLiteral("client:") + client.value();
    query.zone = "Europe/Berlin";
    const auto page = wait(his.rows(query));
    QVERIFY(page);
    const auto follow = [&] { return wait(his.newer(query, page->newestCursor)); };
    QVERIFY(follow());
    QCOMPARE(written(LogAction::LogFollowed), 1);
    const base::Instant now = base::SystemClock().now();
    QVERIFY(server::identity::addGuardianship(db(), him->id, client, QStringLiteral("proxy"), now));
    QVERIFY(follow());
    QCOMPARE(written(LogAction::LogFollowed), 2);
    QVERIFY(server::identity::endGuardianship(db(), him->id, client, now));
    QVERIFY(follow());
    QCOMPARE(number(QStringLiteral("SELECT COUNT(DISTINCT client_id) FROM access_log WHERE action = ?"),
                    {textOf(LogAction::LogFollowed)}),
             2);
    QCOMPARE(written(LogAction::EntryIdTaken), 0);
}

void TestLogQuestions::oneEntryIsShownWholeWithItsProof()
{
    const auto page = rows("action:sign-in");
    QVERIFY(page && !page->rows.isEmpty());
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    const domain::AccessRow &row = page->rows.first();
    const auto whole = wait(m_log->entry(row.id));
    QVERIFY(whole);
    QVERIFY(whole->row == row);
    QCOMPARE(whole->proof, domain::ProofState::Proven);
    QVERIFY(whole->checkpointSize >= row.entry.sequence);
    QCOMPARE(written(LogAction::LogEntryRead), 1);
    for (const QString &none : {base::newUuidV7(1), QStringLiteral("x"), QStringLiteral("1")})
        QCOMPARE(wait(m_log->entry(none)).error().code, QStringLiteral("not_found"));
    TestPerson soren(m_clinic->address());
    QVERIFY(soren.signIn("soren"));
    api::AuditLog his(soren.session);
    QCOMPARE(wait(his.entry(row.id)).error().code, QStringLiteral("not_found"));
    const auto own = wait(his.rows({}));
    QVERIFY(own && !own->rows.isEmpty());
    QCOMPARE(wait(his.entry(own->rows.first().id))->row.entry.sequence, 0); // numbers tell how much others do
}

void TestLogQuestions::figuresAreThoseOfThePages()
{
    makeEntries(40);
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const QString question = QStringLiteral("-action:log ") + sinceYesterday();
    QHash<QString, qint64> people;
    qint64 all = 0;
    QString cursor;
    do {
        const auto page = rows(question.toUtf8().constData(), cursor);
        for (const domain::AccessRow &row : page->rows) {
            ++all;
            if (!row.entry.actorId.isEmpty())
                ++people[row.entry.actorId.value()];
        }
        cursor = page->nextCursor;
    } while (!cursor.isEmpty());
    const auto figures = [&](SummaryBy by) {
        return wait(m_figures->figures({question, QStringLiteral("Europe/Berlin"), by, {}}));
    };
    for (const SummaryBy by : {SummaryBy::Time, SummaryBy::Person, SummaryBy::Client, SummaryBy::Action,
                               SummaryBy::Device, SummaryBy::Recording, SummaryBy::Hour, SummaryBy::Gaps}) {
        const auto summary = figures(by);
        QVERIFY2(summary, qPrintable(textOf(by)));
        QCOMPARE(summary->by, by);
        QCOMPARE(summary->total.total(), all);
    }
    const auto byPerson = figures(SummaryBy::Person);
    for (const domain::NamedCount &named : byPerson->names)
        QCOMPARE(named.counts.total(), people.value(named.id));
    QVERIFY(written(LogAction::LogSummarized) >= 9); // a call may be made again on a bad line
}

void TestLogQuestions::viewsAreKeptSharedAndTakenAway()
{
    const auto ready = wait(m_log->views());
    QVERIFY(ready);
    QCOMPARE(ready->size(), 6);
    for (const SavedView &view : *ready) {
        QVERIFY(view.isReadyMade && !view.isOwn);
        SavedView unnamed = view; // called by the words of the reader's language, not by the server's
        unnamed.name.clear();
        QVERIFY2(!models::AuditWords::view(unnamed).isEmpty(), qPrintable(view.id));
        QVERIFY2(rows(view.text.toUtf8().constData()), qPrintable(view.id));
        QCOMPARE(wait(m_log->removeView(view.id)).error().code, QStringLiteral("not_found"));
    }
    SavedView view;
    view.name = QStringLiteral("What Søren looked at");
    view.text = QStringLiteral("actor:søren -refused");
    view.columns = {QStringLiteral("at"), QStringLiteral("actor")};
    view.order = AccessOrder::Oldest;
    view.isStart = true;
    const auto kept = wait(m_log->keepView(view));
    QVERIFY(kept);
    view.id = kept->id;
    view.isShared = true;
    QVERIFY(wait(m_log->keepView(view)));
    TestPerson oscar(m_clinic->address());
    QVERIFY(oscar.signIn("oscar"));
    api::AuditLog his(oscar.session);
    const auto seen = wait(his.views());
    QVERIFY(seen);
    QCOMPARE(seen->size(), 7);
    SavedView shared = seen->last();
    QCOMPARE(shared.text, view.text);
    QCOMPARE(shared.columns, view.columns);
    QVERIFY(!shared.isOwn && !shared.isStart && shared.order == AccessOrder::Oldest);
    shared.isStart = true;
    QVERIFY(wait(his.keepView(shared))->isStart);
    shared.name = QStringLiteral("Mine now");
    QCOMPARE(wait(his.keepView(shared)).error().code, QStringLiteral("not_permitted"));
    QCOMPARE(wait(his.removeView(shared.id)).error().code, QStringLiteral("not_found"));
    view.isShared = false;
    QVERIFY(wait(m_log->keepView(view)));
    QCOMPARE(wait(his.views())->size(), 6);
    QVERIFY(wait(m_log->removeView(view.id)));
    QCOMPARE(wait(m_log->views())->size(), 6);
    view.id.clear();
    view.text = QStringLiteral("actr:x");
    QCOMPARE(wait(m_log->keepView(view)).error().code, QStringLiteral("invalid_field"));
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    QCOMPARE(wait(api::AuditLog(ruth.session).views()).error().code, QStringLiteral("not_permitted"));
    QCOMPARE(written(LogAction::LogViewSaved), 4); // those that were, and nobody's try
    QCOMPARE(written(LogAction::LogViewDeleted), 1);
    QVERIFY(written(LogAction::LogViewsRead) >= 4);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM log_views WHERE name LIKE '%ren%' OR query LIKE '%ren%'")), 0);
}

/// Nothing that is there without being asked for leaves out what administrators did; who leaves it out is told so, and
/// can neither begin with it nor give it to others.
void TestLogQuestions::whatAdministratorsDoIsNotHiddenByDefault()
{
    TestPerson oscar(m_clinic->address());
    QVERIFY(oscar.signIn("oscar"));
    api::AuditLog his(oscar.session);
    QVERIFY(wait(his.rows({})));
    const auto isShown = [](const AccessRows &page) {
        return std::any_of(page.rows.begin(), page.rows.end(),
                           [](const auto &row) { return row.roleName == QStringLiteral("admin"); });
    };
    const auto all = rows("");
    QVERIFY(isShown(*all));
    QCOMPARE(all->leftOut, 0);
    const auto views = server::audit::readyMadeViews();
    for (const SavedView &view : views) {
        const auto parsed = domain::parseAccessQuery(view.text);
        QVERIFY(!parsed.fault && !server::audit::hidesPeople(parsed.query));
    }
    for (const char *hiding : {"-role:admin", "-actor:oscar", "-oscar"}) {
        const auto page = rows(hiding);
        QVERIFY2(page && !isShown(*page), hiding);
        QVERIFY2(page->leftOut > 0, hiding);
        SavedView view;
        view.name = QStringLiteral("Quiet");
        view.text = QString::fromLatin1(hiding);
        const auto kept = wait(his.keepView(view));
        QVERIFY2(kept, hiding);
        view.id = kept->id;
        const qint64 refusals = written(LogAction::AccessDenied);
        view.isShared = true;
        QCOMPARE(wait(his.keepView(view)).error().code, QStringLiteral("invalid_field"));
        view.isShared = false;
        view.isStart = true;
        QCOMPARE(wait(his.keepView(view)).error().code, QStringLiteral("invalid_field"));
        QCOMPARE(written(LogAction::AccessDenied), refusals + 2); // that it was tried is in the log
    }
}

void TestLogQuestions::whoReadsOnlyTheirOwnTrailFindsAndCountsOnlyThat()
{
    TestPerson soren(m_clinic->address());
    QVERIFY(soren.signIn("soren"));
    api::AuditLog his(soren.session);
    api::LogFigures figures(soren.session);
    AccessRowsQuery query;
    query.limit = 500;
    const auto own = wait(his.rows(query));
    QVERIFY(own && !own->rows.isEmpty());
    for (const domain::AccessRow &row : own->rows)
        QCOMPARE(row.entry.actorId.value(), own->rows.first().entry.actorId.value());
    query.text = QStringLiteral("-actor:") + own->rows.first().entry.actorId.value();
    QCOMPARE(wait(his.rows(query))->rows.size(), 0);
    const auto counted = wait(figures.figures({QString(), QString(), SummaryBy::Person, {}}));
    QVERIFY(counted);
    QCOMPARE(counted->names.size(), 1);
    QVERIFY(counted->total.total() >= own->rows.size());
    const auto others = wait(figures.figures({QStringLiteral("role:psychologist"), QString(), SummaryBy::Time, {}}));
    QCOMPARE(others->total.total(), 0);
}

QTEST_GUILESS_MAIN(TestLogQuestions)
#include "tst_log_questions.moc"
